internal import PyRuntime
internal import PySyntax

/// The module `dataclasses`.
enum DataclassesModule {
  static let frozenError = TypeObject(
    "FrozenInstanceError", module: "dataclasses",
    bases: [ExceptionType.attributeError.object])

  /// What stands for a default that was left out.
  static let missing = MissingObject()

  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "dataclasses",
      [
        ("FrozenInstanceError", .object(frozenError)), ("MISSING", .object(missing)),
        ("KW_ONLY", .object(KeywordOnlyMark.shared)), ("Field", .object(FieldObject.fieldType)),
        NativeFunction.functionK(
          "dataclass",
          "(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, "
            + "frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False)"
        ) { call in
          let options = try DataclassBuilder.Options(call)
          if call.isGiven("cls") {
            return try DataclassBuilder.build(call.value("cls"), options, call.interpreter)
          }
          return .object(
            NativeFunction("dataclass", "(cls, /)") { inner in
              try DataclassBuilder.build(inner.value("cls"), options, inner.interpreter)
            })
        },
        NativeFunction.functionK(
          "field",
          "(*, default=<unset>, default_factory=<unset>, init=True, repr=True, hash=None, "
            + "compare=True, metadata=None, kw_only=<unset>)"
        ) { call in
          if call["default"] != nil && call["default_factory"] != nil {
            throw PyException(
              .valueError, "cannot specify both default and default_factory")
          }
          let made = FieldObject()
          made.defaultValue = call["default"]
          made.factory = call["default_factory"]
          made.isInit = try call.bool("init")
          made.isShown = try call.bool("repr")
          made.isCompared = try call.bool("compare")
          made.isHashed =
            call.isGiven("hash") ? try call.bool("hash") : made.isCompared
          made.isKeywordOnly = try call["kw_only"].map { try call.interpreter.isTrue($0) }
          if call.isGiven("metadata") {
            guard case .dict(let dict) = call.value("metadata") else {
              throw PyException(
                .typeError,
                "mappingproxy() argument must be a mapping, not "
                  + call.value("metadata").type.name)
            }
            made.metadata = dict
          }
          return .object(made)
        },
        NativeFunction.function1("fields", "class_or_instance") { value, _ in
          let type = value.cast(to: TypeObject.self) ?? value.type
          guard let fields = DataclassBuilder.fields(of: type) else {
            throw PyException(
              .typeError, "must be called with a dataclass type or instance")
          }
          return .tuple(fields.map { .object($0) })
        },
        NativeFunction.function1("is_dataclass", "obj") { value, _ in
          .bool(DataclassBuilder.fields(of: value.cast(to: TypeObject.self) ?? value.type) != nil)
        },
        NativeFunction.functionK("asdict", "(obj, *, dict_factory=None)") { call in
          try PartsConversion(call, "asdict", factory: "dict_factory").root(call.value("obj"))
        },
        NativeFunction.functionK("astuple", "(obj, *, tuple_factory=None)") { call in
          try PartsConversion(call, "astuple", factory: "tuple_factory").root(call.value("obj"))
        },
        NativeFunction.functionK("replace", "(obj, /, **changes)") { call in
          try replaced(call.value("obj"), call.keywords, call.interpreter)
        },
      ],
      refusals: [
        "InitVar": "give the value to __init__ by a field, and use it in __post_init__",
        "make_dataclass": "write the class with @dataclass",
      ])
  }

  /// An instance with other values in some fields, made anew.
  ///
  /// - Throws: TypeError in CPython's words.
  static func replaced(
    _ value: Value, _ changes: [(name: String, value: Value)], _ interpreter: Interpreter
  ) throws -> Value {
    guard value.cast(to: InstanceObject.self) != nil,
      let fields = DataclassBuilder.fields(of: value.type)
    else {
      throw PyException(.typeError, "replace() should be called on dataclass instances")
    }
    var keywords = changes
    for field in fields {
      let isGiven = changes.contains { $0.name == field.name }
      if !field.isInit, isGiven {
        throw PyException(
          .typeError,
          "field \(field.name) is declared with init=False, it cannot be specified with replace()")
      }
      guard field.isInit, !isGiven else { continue }
      keywords.append((field.name, try interpreter.attribute(field.name, of: value)))
    }
    return try interpreter.call(.object(value.type), Arguments([], keywords: keywords))
  }
}

/// `dataclasses.KW_ONLY`: the fields behind it are given by name only.
final class KeywordOnlyMark: Object, Sendable {
  static let shared = KeywordOnlyMark()
  private static let markType = TypeObject("_KW_ONLY_TYPE", module: "dataclasses")
  var type: TypeObject { KeywordOnlyMark.markType }
}

/// `dataclasses.MISSING`.
final class MissingObject: Object, Sendable {
  private static let missingType = TypeObject("_MISSING_TYPE", module: "dataclasses")
  var type: TypeObject { MissingObject.missingType }
}

/// What `dataclasses.field` gives, and what describes a field of a finished class.
final class FieldObject: Object {
  static let fieldType = TypeObject("Field", module: "dataclasses")

  var name = ""
  var annotation = Value.none
  var defaultValue: Value?
  var factory: Value?
  var isInit = true
  var isShown = true
  var isCompared = true
  var isHashed = true
  var isKeywordOnly: Bool?
  var metadata = DictObject()

  var type: TypeObject { FieldObject.fieldType }
  var ownAttributeNames: [String] {
    [
      "name", "type", "default", "default_factory", "init", "repr", "compare", "hash", "metadata",
      "kw_only",
    ]
  }
  var hasDefault: Bool { defaultValue != nil || factory != nil }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    let missing = Value.object(DataclassesModule.missing)
    switch name {
    case "name": return .string(self.name)
    case "type": return annotation
    case "default": return defaultValue ?? missing
    case "default_factory": return factory ?? missing
    case "init": return .bool(isInit)
    case "repr": return .bool(isShown)
    case "compare": return .bool(isCompared)
    case "hash": return .bool(isHashed)
    case "metadata": return .object(MappingView(metadata))
    case "kw_only": return .bool(isKeywordOnly ?? false)
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }
}
