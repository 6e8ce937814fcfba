/// A Python class, native or written in a cell.
///
/// Native types are made once, as static constants, and never change; those of cells belong to one
/// interpreter. That is why the type is unchecked Sendable.
package final class TypeObject: Object, @unchecked Sendable {
  /// The name, as in `__name__`.
  package let name: String
  /// The module, as in `__module__`; `builtins` is left out of texts.
  package let module: String
  /// The direct bases; empty only for `object`.
  package let bases: [TypeObject]
  /// All bases in the order of look-up, the type itself not included.
  package let ancestors: [TypeObject]
  /// What stands in the class body: methods, properties, constants.
  package var members: [String: Value]
  /// Makes an instance for a native type: the body of `T(...)`.
  package let constructor: NativeFunction?
  /// The docstring.
  package var documentation: String?
  /// Whether the class was written in a cell.
  package let isUserDefined: Bool
  /// `__qualname__`: the name with the classes and functions around it.
  package var qualname: String
  /// Makes an instance of a class of a cell that inherits from this native type; nil where no class
  /// of a cell can, unless the type has no constructor either and so only lends its methods.
  package var allocator: (@Sendable (TypeObject, Arguments, Interpreter) throws -> Value)?
  /// The members' names in the order of the class body.
  package private(set) var memberNames: [String] = []
  /// The function behind `__init__` at a version of the session's classes.
  @exclusivity(unchecked) var knownInitializer: (version: Int, function: FunctionObject?) =
    (-1, nil)
  /// The names to which `__slots__` keeps the attributes of instances; nil where they take any.
  var slotNames: Set<String>?
  /// The shape of instances without attributes; only for classes of cells.
  var rootShape: Shape {
    if let shapes { return shapes.root }
    let made = (root: Shape(self), dictionary: Shape(self))
    shapes = made
    return made.root
  }
  /// The attributes that an instance has room for at first.
  @exclusivity(unchecked) var usualAttributeCount = 4
  /// The shape of instances that keep their attributes in a dict.
  var dictionaryShape: Shape {
    _ = rootShape
    return shapes?.dictionary ?? rootShape
  }
  @exclusivity(unchecked) private var shapes: (root: Shape, dictionary: Shape)?

  /// Creates a type.
  ///
  /// - Parameters:
  ///   - bases: The direct bases; `object` where none is given, but for `object` itself.
  ///   - members: Methods as `NativeFunction` or functions, properties as `PropertyObject`.
  package init(
    _ name: String, module: String = "builtins", bases: [TypeObject] = [],
    members: [String: Value] = [:], documentation: String? = nil,
    constructor: NativeFunction? = nil,
    allocator: (@Sendable (TypeObject, Arguments, Interpreter) throws -> Value)? = nil
  ) {
    isUserDefined = false
    qualname = name
    self.allocator = allocator
    self.name = name
    self.module = module
    self.bases = bases.isEmpty && name != "object" ? [BuiltinTypes.object] : bases
    self.members = members
    self.documentation = documentation
    self.constructor = constructor
    var order: [TypeObject] = []
    for base in self.bases {
      for type in [base] + base.ancestors where !order.contains(where: { $0 === type }) {
        order.append(type)
      }
    }
    // `object` comes last, whatever the order of the bases.
    if let root = order.firstIndex(where: { $0.bases.isEmpty }) {
      order.append(order.remove(at: root))
    }
    ancestors = order
  }

  /// Creates a class of a cell; `ancestors` are in the order of look-up.
  init(
    userDefined name: String, module: String, bases: [TypeObject], ancestors: [TypeObject],
    members: [String: Value], memberNames: [String]
  ) {
    isUserDefined = true
    qualname = name
    self.name = name
    self.module = module
    self.bases = bases
    self.ancestors = ancestors
    self.members = members
    self.memberNames = memberNames
    constructor = nil
  }

  /// Sets or removes a member, keeping the order of their names.
  package func setMember(_ name: String, to value: Value?) {
    if value == nil {
      memberNames.removeAll { $0 == name }
    } else if members[name] == nil {
      memberNames.append(name)
    }
    members[name] = value
  }

  /// The name in messages: with the module for the classes that CPython and numpy have in C, whose
  /// name it is part of.
  package var messageName: String {
    guard !isUserDefined, module != "builtins" else { return name }
    switch module {
    case "numpy": return ["vectorize", "poly1d"].contains(name) ? name : "numpy.\(name)"
    case "collections":
      return ["deque", "defaultdict", "OrderedDict"].contains(name) ? "collections.\(name)" : name
    case "functools":
      return ["partial", "_lru_cache_wrapper"].contains(name) ? "functools.\(name)" : name
    case "itertools", "operator", "numpy.random._generator", "numpy.random.mtrand",
      "numpy.random._pcg64":
      return "\(module).\(name)"
    default: return name
    }
  }

  /// The name with its module, as in `repr` of an instance.
  package var qualifiedName: String {
    module == "builtins" ? qualname : "\(module).\(qualname)"
  }

  /// Returns the member `name` of this type or of its bases, unbound; nil where none has it.
  package func member(_ name: String) -> Value? {
    if let own = members[name] { return own }
    for type in ancestors { if let value = type.members[name] { return value } }
    return nil
  }

  /// Returns the member `name` of this type or of its bases, what `object` has left out.
  package func userMember(_ name: String) -> Value? {
    if let own = members[name], self !== BuiltinTypes.object { return own }
    for type in ancestors where type !== BuiltinTypes.object {
      if let value = type.members[name] { return value }
    }
    return nil
  }

  /// Whether the type is `other` or inherits from it.
  package func isSubtype(of other: TypeObject) -> Bool {
    self === other || ancestors.contains { $0 === other }
  }

  /// Returns the attribute `name` of `instance` as its type gives it: methods bound, properties read.
  package func attribute(
    _ name: String, of instance: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let member = member(name) else {
      switch name {
      case "__class__": return .object(self)
      default: return nil
      }
    }
    return try interpreter.bind(member, to: instance, of: self)
  }

  package var type: TypeObject { BuiltinTypes.type }
}
