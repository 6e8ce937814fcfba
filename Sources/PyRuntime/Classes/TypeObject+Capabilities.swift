package import PySyntax

/// Classes as values: calling them, their attributes, their text.
extension TypeObject {
  package var isCallable: Bool { true }

  /// Whether a class of a cell may inherit from the type.
  var canBeBase: Bool {
    if isUserDefined || self === BuiltinTypes.object || allocator != nil { return true }
    if isSubtype(of: ExceptionType.baseException.object) { return true }
    return constructor == nil && module != "builtins"
  }

  /// Whether instances are made by `object` itself and nothing else has a say.
  var isPlainlyConstructed: Bool {
    userMember("__new__") == nil && nativeBase == nil && abstractMethods.isEmpty
  }

  /// The `__init__` that makes an instance complete; nil where more is to be done than calling it.
  func plainInitializer(_ interpreter: Interpreter) -> FunctionObject? {
    if knownInitializer.version == interpreter.typeVersion { return knownInitializer.function }
    var function: FunctionObject?
    if isPlainlyConstructed, let found = userMember("__init__")?.exactly(FunctionObject.self),
      found.code.kind == .function
    {
      function = found
    }
    knownInitializer = (interpreter.typeVersion, function)
    return function
  }

  /// The native class that makes the instances; nil where `object` does.
  private var nativeBase: TypeObject? {
    ancestors.first {
      !$0.isUserDefined && $0 !== BuiltinTypes.object
        && ($0.allocator != nil || $0.isSubtype(of: ExceptionType.baseException.object))
    }
  }

  /// The class behind the keywords that some exceptions take.
  private var exceptionKeywordOwner: String {
    for owner in [
      ExceptionType.importError, ExceptionType.nameError, ExceptionType.attributeError,
    ] where isSubtype(of: owner.object) { return owner.object.name }
    return ""
  }

  /// The keywords that the class takes as an exception.
  private var exceptionKeywords: [String] {
    switch exceptionKeywordOwner {
    case "ImportError": ["name", "path", "name_from"]
    case "NameError": ["name"]
    case "AttributeError": ["name", "obj"]
    default: []
    }
  }

  /// The abstract methods that the class does not define, sorted.
  package var abstractMethods: [String] {
    guard ancestors.contains(where: { $0.name == "ABC" }) else { return [] }
    var names: Set<String> = []
    for type in [self] + ancestors { names.formUnion(type.members.keys) }
    return names.filter { member($0)?.isAbstract ?? false }.sorted()
  }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    if self === BuiltinTypes.type { return try callType(arguments, interpreter) }
    if isUserDefined { return try make(arguments, interpreter) }
    if let constructor { return try constructor.call(arguments, interpreter) }
    if isSubtype(of: ExceptionType.baseException.object) {
      let exception = ExceptionObject(self, arguments.positional)
      for (keyword, value) in arguments.keywords {
        guard exceptionKeywords.contains(keyword) else {
          throw PyException(
            .typeError,
            exceptionKeywords.isEmpty
              ? "\(name)() takes no keyword arguments"
              : "\(exceptionKeywordOwner)() got an unexpected keyword argument '\(keyword)'")
        }
        exception.attributes[keyword] = value
      }
      return .object(exception)
    }
    if self === BuiltinTypes.object {
      guard arguments.positional.isEmpty && arguments.keywords.isEmpty else {
        throw PyException(.typeError, "object() takes no arguments")
      }
      return .object(BareObject())
    }
    throw PyException(.typeError, "cannot create '\(qualifiedName)' instances")
  }

  /// An instance of a class of a cell: `__new__`, then `__init__`.
  private func make(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.guardStack()
    let made: Value
    if let new = userMember("__new__") {
      var all = arguments
      all.positional.insert(.object(self), at: 0)
      made = try interpreter.call(new.exactly(StaticMethodObject.self)?.function ?? new, all)
      if !made.type.isSubtype(of: self) { return made }
    } else {
      made = try allocate(arguments, interpreter)
    }
    if let initializer = userMember("__init__") {
      let bound = try interpreter.bind(initializer, to: made, of: self)
      let result = try interpreter.call(bound, arguments)
      if !result.isNone {
        throw PyException(
          .typeError, "__init__() should return None, not '\(result.type.messageName)'")
      }
    } else if nativeBase == nil && userMember("__new__") == nil
      && !(arguments.positional.isEmpty && arguments.keywords.isEmpty)
    {
      throw PyException(.typeError, "\(name)() takes no arguments")
    }
    return made
  }

  /// An instance before its `__init__`.
  func allocate(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let missing = abstractMethods
    if !missing.isEmpty {
      let list = missing.map { "'\($0)'" }.joined(separator: ", ")
      throw PyException(
        .typeError,
        "Can't instantiate abstract class \(name) without an implementation for abstract method\(missing.count == 1 ? "" : "s") \(list)"
      )
    }
    if let base = nativeBase {
      if let allocator = base.allocator { return try allocator(self, arguments, interpreter) }
      return .object(ExceptionObject(self, arguments.positional))
    }
    return .object(InstanceObject(self))
  }

  private func callType(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    let given = arguments.positional
    if given.count == 1 && arguments.keywords.isEmpty { return .object(given[0].type) }
    if given.count == 1 { throw PyException(.typeError, "type() takes no keyword arguments") }
    if given.count == 3, given[0].text == nil {
      throw PyException(
        .typeError,
        "type.__new__() argument 1 must be str, not \(given[0].argumentTypeName)")
    }
    guard given.count == 3, let name = given[0].text, case .tuple(let bases) = given[1],
      case .dict(let dictionary) = given[2]
    else { throw PyException(.typeError, "type() takes 1 or 3 arguments") }
    let names = ClassNamespace()
    names["__module__"] = .string("__main__")
    for (key, value) in dictionary.pairs { names[key.text ?? ""] = value }
    return .object(
      try ClassBuilder.make(
        name, bases: try ClassBuilder.baseTypes(bases.elements), names: names,
        keywords: arguments.keywords, interpreter))
  }

  // MARK: Attributes

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "__name__": return .string(self.name)
    case "__qualname__": return .string(qualname)
    case "__module__": return .string(module)
    case "__doc__":
      return members["__doc__"] ?? documentation.map { .string($0) } ?? Value.none
    case "__bases__": return .tuple(bases.map { .object($0) })
    case "__base__": return bases.first.map { .object($0) } ?? Value.none
    case "__mro__": return .tuple(([self] + ancestors).map { .object($0) })
    case "__class__": return .object(BuiltinTypes.type)
    case "__dict__":
      let dictionary = DictObject()
      for name in memberNames { dictionary.set(named: name, to: members[name] ?? .none) }
      return .dict(dictionary)
    case "mro":
      return .object(
        NativeFunction("mro", "()") { _ in
          .list(([self] + self.ancestors).map { .object($0) })
        })
    default: break
    }
    guard let member = member(name) else { return nil }
    return try interpreter.bind(member, toClass: self)
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    guard isUserDefined else {
      throw PyException(
        .typeError, "cannot set '\(name)' attribute of immutable type '\(self.name)'")
    }
    interpreter.typeVersion &+= 1
    if value == nil && members[name] == nil {
      throw PyException(
        .attributeError, "type object '\(self.name)' has no attribute '\(name)'")
    }
    if name == "__doc__" { documentation = value?.text }
    if name == "__qualname__", let text = value?.text { qualname = text }
    setMember(name, to: value)
  }

  package var ownAttributeNames: [String] {
    var names = Set(members.keys)
    for type in ancestors { names.formUnion(type.members.keys) }
    return Array(names)
  }

  package func repr(_ interpreter: Interpreter) throws -> String { "<class '\(qualifiedName)'>" }

  // MARK: Annotations

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr, let others = UnionObject.members(right) else { return nil }
    return UnionObject.value([self] + others)
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr, let others = UnionObject.members(left) else { return nil }
    return UnionObject.value(others + [self])
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let method = userMember("__class_getitem__") {
      let function = method.exactly(ClassMethodObject.self)?.function ?? method
      return try interpreter.call(function, Arguments([.object(self), key]))
    }
    let generic = [
      "list", "dict", "tuple", "set", "frozenset", "type", "deque", "defaultdict", "OrderedDict",
      "Counter", "ChainMap", "cached_property", "singledispatchmethod", "partial",
    ]
    guard module != "__main__" && generic.contains(name) else {
      throw PyException(.typeError, "type '\(name)' is not subscriptable")
    }
    return .object(GenericAliasObject(self, key))
  }
}

extension Value {
  /// Whether a member of a class is marked by `@abstractmethod`.
  var isAbstract: Bool {
    guard case .object(let object) = self else { return false }
    switch object {
    case let function as FunctionObject:
      return function.attributes.contains { $0.name == "__isabstractmethod__" }
    case let property as UserPropertyObject: return property.getter.isAbstract
    case let method as ClassMethodObject: return method.function.isAbstract
    case let method as StaticMethodObject: return method.function.isAbstract
    default: return false
    }
  }
}

/// `object()`: nothing but an identity.
final class BareObject: Object {
  var type: TypeObject { BuiltinTypes.object }
}

/// `list[int]`, as annotations have it.
final class GenericAliasObject: Object {
  private let origin: TypeObject
  private let argument: Value

  init(_ origin: TypeObject, _ argument: Value) {
    self.origin = origin
    self.argument = argument
  }

  private static let aliasType = TypeObject("GenericAlias", module: "types")

  var type: TypeObject { GenericAliasObject.aliasType }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try origin.call(arguments, interpreter)
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    let arguments: [Value]
    if case .tuple(let tuple) = argument {
      arguments = tuple.elements
    } else {
      arguments = [argument]
    }
    let parts = try arguments.map {
      try $0.exactly(TypeObject.self)?.qualifiedName ?? interpreter.repr($0)
    }
    return "\(origin.qualifiedName)[\(parts.joined(separator: ", "))]"
  }
}
