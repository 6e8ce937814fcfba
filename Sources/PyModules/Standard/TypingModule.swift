internal import PyRuntime
internal import PySyntax

/// The module `typing`: names that annotations use; nothing is checked.
enum TypingModule {
  private static let names = [
    "Any", "Union", "Optional", "List", "Dict", "Tuple", "Set", "FrozenSet", "Type", "Callable",
    "Iterable", "Iterator", "Sequence", "Mapping", "MutableMapping", "MutableSequence", "Generator",
    "Literal", "Final", "ClassVar", "Annotated", "Hashable", "Sized", "Collection", "Container",
    "NoReturn", "Self", "Never", "DefaultDict", "OrderedDict", "Counter", "Deque", "Text",
    "SupportsFloat", "SupportsInt", "SupportsAbs", "SupportsIndex", "TypeAlias", "Concatenate",
    "Protocol", "Generic", "Awaitable", "Coroutine", "AbstractSet", "NamedTuple", "TypedDict",
  ]

  static func make(_ interpreter: Interpreter) -> ModuleObject {
    var members: [(String, Value)] = names.map { ($0, .object(TypingForm("typing.\($0)"))) }
    members += [
      ("TYPE_CHECKING", .bool(false)),
      NativeFunction.functionN("cast", "(typ, val)", 2...2) { values, _ in values[1] },
      NativeFunction.functionK("TypeVar", "(name, *constraints, **options)") { call in
        .object(TypingForm("~\(try call.text("name"))"))
      },
      NativeFunction.functionK("NewType", "(name, tp)") { call in
        .object(
          NativeFunction.functionN(try call.text("name"), "(x, /)", 1...1) { values, _ in
            values[0]
          }.1.object as? NativeFunction
            ?? NativeFunction("NewType", "(x, /)") { $0.value("x") })
      },
      NativeFunction.function1("overload", "func") { value, _ in value },
      NativeFunction.function1("final", "f") { value, _ in value },
      NativeFunction.function1("no_type_check", "arg") { value, _ in value },
      NativeFunction.function1("runtime_checkable", "cls") { value, _ in value },
    ]
    return ModuleObject("typing", members, refusals: refusals)
  }

  /// Names that only a type checker reads, or that take classes apart.
  private static let refusals: [String: String] = {
    var reasons: [String: String] = [:]
    for name in [
      "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable", "AsyncIterator",
      "BinaryIO", "ByteString", "ChainMap", "ContextManager", "ForwardRef", "IO", "ItemsView",
      "KeysView", "LiteralString", "MappingView", "Match", "MutableSet", "NoDefault", "NotRequired",
      "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Pattern", "ReadOnly", "Required",
      "Reversible", "SupportsBytes", "SupportsComplex", "SupportsRound", "TextIO", "TypeAliasType",
      "TypeGuard", "TypeIs", "TypeVarTuple", "Unpack", "ValuesView",
    ] {
      reasons[name] = "leave the annotation out: cells do not check annotations"
    }
    for name in [
      "assert_never", "assert_type", "clear_overloads", "dataclass_transform", "get_args",
      "get_origin", "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol",
      "is_typeddict", "no_type_check_decorator", "override", "reveal_type",
    ] {
      reasons[name] = "it is for type checkers: leave it out"
    }
    return reasons
  }()

  static func makeABC(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "collections.abc",
      [
        "Callable", "Iterable", "Iterator", "Sequence", "Mapping", "MutableMapping",
        "MutableSequence", "Generator", "Hashable", "Sized", "Collection", "Container", "Set",
        "AsyncGenerator", "AsyncIterable", "AsyncIterator", "Awaitable", "Buffer", "ByteString",
        "Coroutine", "ItemsView", "KeysView", "MappingView", "MutableSet", "Reversible",
        "ValuesView",
      ].map { ($0, .object(TypingForm("collections.abc.\($0)"))) })
  }
}

/// A name of `typing`, with or without parameters.
private final class TypingForm: StandsAsBase, ChecksInstances {
  private static let formType = TypeObject("_SpecialForm", module: "typing")
  private let name: String
  private let parameters: [Value]

  init(_ name: String, _ parameters: [Value] = []) {
    self.name = name
    self.parameters = parameters
  }

  var type: TypeObject { TypingForm.formType }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    .object(TypingForm(name, key.tupleElements ?? [key]))
  }

  func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    op == .bitOr ? .object(TypingForm("typing.Union", [.object(self), right])) : nil
  }

  func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    op == .bitOr ? .object(TypingForm("typing.Union", [left, .object(self)])) : nil
  }

  func holds(_ type: TypeObject, _ value: Value?) throws -> Bool {
    guard parameters.isEmpty else {
      throw PyException(
        .typeError, "Subscripted generics cannot be used with class and instance checks")
    }
    if let answer = AbstractKind.holds(name, type, value) { return answer }
    let function = value == nil ? "issubclass" : "isinstance"
    throw PyException(.typeError, "\(name) cannot be used with \(function)()")
  }

  func baseTypes() throws -> [TypeObject] {
    switch name {
    case "typing.Protocol", "typing.Generic": return []
    case "typing.NamedTuple":
      throw PyException(
        .notImplementedError, "a class cannot be made from \(name) here",
        help: "write Point = collections.namedtuple('Point', 'x y')")
    case "typing.TypedDict":
      throw PyException(
        .notImplementedError, "a class cannot be made from \(name) here", help: "use a dict")
    default:
      guard name.hasPrefix("collections.abc.") else {
        throw PyException(.typeError, "Cannot subclass \(name)")
      }
      throw PyException(
        .notImplementedError, "a class cannot inherit from \(name) here",
        help: "leave the base out and write all methods yourself")
    }
  }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    throw PyException(.typeError, "\(name) cannot be instantiated")
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    if parameters.isEmpty { return name }
    let parts = try parameters.map { value -> String in
      if let type = value.cast(to: TypeObject.self) { return type.qualifiedName }
      if case .list = value { return try interpreter.repr(value) }
      return try interpreter.repr(value)
    }
    return "\(name)[\(parts.joined(separator: ", "))]"
  }
}
