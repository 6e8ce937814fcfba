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
          try convert(call.value("obj"), "asdict", isRoot: true, asDict: true, call.interpreter)
        },
        NativeFunction.functionK("astuple", "(obj, *, tuple_factory=None)") { call in
          try convert(call.value("obj"), "astuple", isRoot: true, asDict: false, call.interpreter)
        },
        NativeFunction.functionK("replace", "(obj, /, **changes)") { call in
          let value = call.value("obj")
          guard let fields = DataclassBuilder.fields(of: value.type) else {
            throw PyException(
              .typeError, "replace() should be called on dataclass instances")
          }
          var keywords = call.keywords
          for field in fields where field.isInit {
            if keywords.contains(where: { $0.name == field.name }) { continue }
            keywords.append(
              (field.name, try call.interpreter.attribute(field.name, of: value)))
          }
          return try call.interpreter.call(
            .object(value.type), Arguments([], keywords: keywords))
        },
      ])
  }

  /// Turns an instance into a dict or a tuple, and whatever it holds.
  private static func convert(
    _ value: Value, _ name: String, isRoot: Bool, asDict: Bool, _ interpreter: Interpreter
  ) throws -> Value {
    try interpreter.guardStack()
    if value.cast(to: InstanceObject.self) != nil,
      let fields = DataclassBuilder.fields(of: value.type)
    {
      let pairs = try fields.map { field in
        (
          field.name,
          try convert(
            interpreter.attribute(field.name, of: value), name, isRoot: false, asDict: asDict,
            interpreter)
        )
      }
      return asDict ? .dict(DictObject(named: pairs)) : .tuple(pairs.map(\.1))
    }
    if isRoot {
      throw PyException(
        .typeError, "\(name)() should be called on dataclass instances")
    }
    func inner(_ value: Value) throws -> Value {
      try convert(value, name, isRoot: false, asDict: asDict, interpreter)
    }
    switch value {
    case .list(let list): return .list(try list.elements.map(inner))
    case .tuple(let tuple):
      return .tuple(TupleObject(try tuple.elements.map(inner), type: tuple.type))
    case .dict(let dict):
      let made = DictObject(type: dict.type)
      made.behavior = dict.behavior
      for (key, entry) in dict.pairs {
        try made.set(inner(key), to: inner(entry), interpreter)
      }
      return .dict(made)
    default: return value
    }
  }
}

/// `dataclasses.MISSING`.
final class MissingObject: Object, Sendable {
  private static let missingType = TypeObject("_MISSING_TYPE", module: "dataclasses")
  var type: TypeObject { MissingObject.missingType }
}

/// What `dataclasses.field` gives, and what describes a field of a finished class.
final class FieldObject: Object {
  private static let fieldType = TypeObject("Field", module: "dataclasses")

  var name = ""
  var annotation = Value.none
  var defaultValue: Value?
  var factory: Value?
  var isInit = true
  var isShown = true
  var isCompared = true
  var isHashed = true
  var isKeywordOnly: Bool?

  var type: TypeObject { FieldObject.fieldType }
  var ownAttributeNames: [String] {
    ["name", "type", "default", "default_factory", "init", "repr", "compare", "hash", "kw_only"]
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
    case "kw_only": return .bool(isKeywordOnly ?? false)
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }
}
