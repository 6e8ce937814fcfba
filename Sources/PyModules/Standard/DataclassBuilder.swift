internal import PyRuntime
internal import PySyntax

/// Adds the methods of a dataclass to a class.
enum DataclassBuilder {
  /// The options of the decorator.
  struct Options {
    let makesInit: Bool
    let makesRepr: Bool
    let makesEqual: Bool
    let makesOrder: Bool
    let isFrozen: Bool
    let hashesAnyway: Bool
    let isKeywordOnly: Bool
    let listsPositional: Bool

    init(_ call: BoundArguments) throws {
      makesInit = try call.bool("init")
      makesRepr = try call.bool("repr")
      makesEqual = try call.bool("eq")
      makesOrder = try call.bool("order")
      isFrozen = try call.bool("frozen")
      hashesAnyway = try call.bool("unsafe_hash")
      isKeywordOnly = try call.bool("kw_only")
      listsPositional = try call.bool("match_args")
      if try call.bool("weakref_slot"), try !call.bool("slots") {
        throw PyException(.typeError, "weakref_slot is True but slots is False")
      }
      if try call.bool("slots") {
        throw PyException(
          .notImplementedError, "dataclass() does not support slots=True here",
          help: "leave 'slots' out: it saves memory, and forbids attributes that are no fields")
      }
      if makesOrder && !makesEqual {
        throw PyException(.valueError, "eq must be true if order is true")
      }
    }
  }

  /// The fields of a dataclass in order; nil for any other class.
  static func fields(of type: TypeObject) -> [FieldObject]? {
    guard case .dict(let dict)? = type.member("__dataclass_fields__") else { return nil }
    return dict.values.compactMap { $0.cast(to: FieldObject.self) }
  }

  /// Carries out `@dataclass`.
  static func build(
    _ value: Value, _ options: Options, _ interpreter: Interpreter
  ) throws -> Value {
    guard let type = value.cast(to: TypeObject.self), type.isUserDefined else {
      throw PyException(.typeError, "dataclass() decorates a class")
    }
    let fields = try collect(type, options, interpreter)
    func set(_ name: String, _ member: Value) throws {
      try interpreter.setAttribute(name, of: value, to: member)
    }
    let table = DictObject(named: fields.map { ($0.name, .object($0)) })
    try set("__dataclass_fields__", .dict(table))
    if options.listsPositional {
      try set(
        "__match_args__",
        .tuple(fields.filter { $0.isInit && $0.isKeywordOnly != true }.map { .string($0.name) }))
    }
    try set(
      "__replace__",
      .object(
        NativeFunction.ofSession("__replace__", "(self, /, **changes)") { call in
          try DataclassesModule.replaced(call.value("self"), call.keywords, call.interpreter)
        }))
    if options.makesInit {
      try set("__init__", .object(try initializer(type, fields, options)))
    }
    if options.makesRepr && type.members["__repr__"] == nil {
      try set("__repr__", .object(representation(fields)))
    }
    let compared = fields.filter(\.isCompared)
    if options.makesEqual && type.members["__eq__"] == nil {
      try set("__eq__", .object(comparison("__eq__", .equal, type, compared)))
    }
    if options.makesOrder {
      let orders: [(String, ComparisonOperator)] = [
        ("__lt__", .less), ("__le__", .lessOrEqual), ("__gt__", .greater),
        ("__ge__", .greaterOrEqual),
      ]
      for (name, op) in orders {
        if type.members[name] != nil {
          throw PyException(
            .typeError,
            "Cannot overwrite attribute \(name) in class \(type.messageName). Consider using "
              + "functools.total_ordering")
        }
        try set(name, .object(comparison(name, op, type, compared)))
      }
    }
    let ownHash = type.members["__hash__"]
    if options.hashesAnyway || (options.makesEqual && options.isFrozen && ownHash?.isNone != false)
    {
      let hashed = fields.filter(\.isHashed)
      try set(
        "__hash__",
        .object(
          NativeFunction.ofSession("__hash__", "(self)") { call in
            .int(
              try call.interpreter.hash(
                .tuple(
                  hashed.map {
                    try call.interpreter.attribute($0.name, of: call.value("self"))
                  })))
          }))
    } else if options.makesEqual && ownHash == nil {
      try set("__hash__", .none)
    }
    if options.isFrozen {
      try set("__setattr__", .object(refusal("__setattr__", "(self, name, value)", "assign to")))
      try set("__delattr__", .object(refusal("__delattr__", "(self, name)", "delete")))
    }
    if type.documentation == nil {
      type.documentation =
        "\(type.name)(\(fields.filter(\.isInit).map(\.name).joined(separator: ", ")))"
    }
    return value
  }

  /// The fields of the bases, then those that the class annotates.
  private static func collect(
    _ type: TypeObject, _ options: Options, _ interpreter: Interpreter
  ) throws -> [FieldObject] {
    var fields: [FieldObject] = []
    func add(_ field: FieldObject) {
      if let place = fields.firstIndex(where: { $0.name == field.name }) {
        fields[place] = field
      } else {
        fields.append(field)
      }
    }
    for base in type.ancestors.reversed() {
      if case .dict(let dict)? = base.members["__dataclass_fields__"] {
        for value in dict.values { if let field = value.cast(to: FieldObject.self) { add(field) } }
      }
    }
    guard case .dict(let annotations)? = type.members["__annotations__"] else { return fields }
    var isKeywordOnly = options.isKeywordOnly
    for (key, annotation) in annotations.pairs {
      guard let name = key.text else { continue }
      let text = try annotation.text ?? interpreter.repr(annotation)
      if text.hasPrefix("typing.ClassVar") || text.hasPrefix("ClassVar") { continue }
      if text.hasSuffix("KW_ONLY") || annotation.cast(to: KeywordOnlyMark.self) != nil {
        isKeywordOnly = true
        continue
      }
      let current = type.members[name]
      let field = current?.cast(to: FieldObject.self) ?? FieldObject()
      if current?.cast(to: FieldObject.self) == nil { field.defaultValue = current }
      field.name = name
      field.annotation = annotation
      if field.isKeywordOnly == nil { field.isKeywordOnly = isKeywordOnly }
      if let defaultValue = field.defaultValue {
        switch defaultValue {
        case .list, .dict: throw mutable(defaultValue, name)
        case .object(let object) where (object as? SetObject)?.isFrozen == false:
          throw mutable(defaultValue, name)
        default: break
        }
        try interpreter.setAttribute(name, of: .object(type), to: defaultValue)
      } else if current != nil {
        try interpreter.setAttribute(name, of: .object(type), to: nil)
      }
      add(field)
    }
    return fields
  }

  private static func mutable(_ value: Value, _ name: String) -> PyException {
    PyException(
      .valueError,
      "mutable default <class '\(value.type.messageName)'> for field \(name) is not allowed: use "
        + "default_factory")
  }

  private static func initializer(
    _ type: TypeObject, _ fields: [FieldObject], _ options: Options
  ) throws -> NativeFunction {
    var parameters = ["self"]
    var withDefault: String?
    let positional = fields.filter { $0.isInit && $0.isKeywordOnly != true }
    for field in positional {
      if field.hasDefault {
        withDefault = field.name
        parameters.append("\(field.name)=<unset>")
      } else {
        if let withDefault {
          throw PyException(
            .typeError,
            "non-default argument '\(field.name)' follows default argument '\(withDefault)'")
        }
        parameters.append(field.name)
      }
    }
    let named = fields.filter { $0.isInit && $0.isKeywordOnly == true }
    if !named.isEmpty {
      parameters.append("*")
      parameters += named.map { $0.hasDefault ? "\($0.name)=<unset>" : $0.name }
    }
    let signature = "(\(parameters.joined(separator: ", ")))"
    return NativeFunction.ofSession("\(type.qualname).__init__", signature) { call in
      let receiver = call.value("self")
      let interpreter = call.interpreter
      for field in fields {
        let value: Value
        if field.isInit, let given = call[field.name] {
          value = given
        } else if let factory = field.factory {
          value = try interpreter.call(factory)
        } else if let ready = field.defaultValue {
          value = ready
        } else {
          continue
        }
        if let instance = receiver.cast(to: InstanceObject.self), options.isFrozen {
          try instance.setOwn(field.name, to: value, interpreter)
        } else {
          try interpreter.setAttribute(field.name, of: receiver, to: value)
        }
      }
      if let hook = try interpreter.optionalAttribute("__post_init__", of: receiver) {
        _ = try interpreter.call(hook)
      }
      return .none
    }
  }

  private static func representation(_ fields: [FieldObject]) -> NativeFunction {
    NativeFunction.ofSession("__repr__", "(self)") { call in
      let receiver = call.value("self")
      guard let object = receiver.object else { return .string("") }
      let name = receiver.type.qualname
      let interpreter = call.interpreter
      let shown = fields.filter(\.isShown)
      let text = try interpreter.repr(of: object, open: "\(name)(", close: ")") {
        try shown.map {
          "\($0.name)=\(try interpreter.repr(interpreter.attribute($0.name, of: receiver)))"
        }
      }
      // An instance that holds itself is three dots there.
      return .string(text == "\(name)(...)" ? "..." : text)
    }
  }

  private static func comparison(
    _ name: String, _ op: ComparisonOperator, _ type: TypeObject, _ fields: [FieldObject]
  ) -> NativeFunction {
    NativeFunction.ofSession(name, "(self, other)") { call in
      let left = call.value("self")
      let right = call.value("other")
      guard left.type === right.type else { return .object(SingletonObject.notImplemented) }
      let interpreter = call.interpreter
      return try interpreter.compare(
        op, .tuple(fields.map { try interpreter.attribute($0.name, of: left) }),
        .tuple(fields.map { try interpreter.attribute($0.name, of: right) }))
    }
  }

  private static func refusal(
    _ name: String, _ signature: String, _ verb: String
  ) -> NativeFunction {
    NativeFunction(name, signature) { call in
      throw PyException(
        DataclassesModule.frozenError,
        "cannot \(verb) field \(try call.interpreter.repr(call.value("name")))")
    }
  }
}
