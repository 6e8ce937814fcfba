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

  /// Creates a type.
  ///
  /// - Parameters:
  ///   - bases: The direct bases; `object` where none is given, but for `object` itself.
  ///   - members: Methods as `NativeFunction` or functions, properties as `PropertyObject`.
  package init(
    _ name: String, module: String = "builtins", bases: [TypeObject] = [],
    members: [String: Value] = [:], documentation: String? = nil,
    constructor: NativeFunction? = nil
  ) {
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

  /// The name with its module, as in `repr` of an instance.
  package var qualifiedName: String { module == "builtins" ? name : "\(module).\(name)" }

  /// Returns the member `name` of this type or of its bases, unbound; nil where none has it.
  package func member(_ name: String) -> Value? {
    if let own = members[name] { return own }
    for type in ancestors { if let value = type.members[name] { return value } }
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
