/// The methods of `dict` and of its views.
enum DictMethods {
  /// The dict that a method was called on.
  private static func dict(_ value: Value) throws -> DictObject {
    if case .dict(let dict) = value { return dict }
    throw PyException(
      .typeError,
      "descriptor requires a 'dict' object but received a '\(value.type.messageName)'")
  }

  private static func view(_ value: Value) throws -> DictViewObject {
    if let view = value.cast(to: DictViewObject.self) { return view }
    throw PyException(
      .typeError,
      "descriptor requires a view of a dict but received a '\(value.type.messageName)'")
  }

  /// Carries out `dict(source, **keywords)` and `update` on `dict`.
  static func fill(
    _ dict: DictObject, _ positional: [Value], _ keywords: [(name: String, value: Value)],
    _ name: String, _ interpreter: Interpreter
  ) throws {
    guard positional.count <= 1 else {
      throw PyException(
        .typeError, "\(name) expected at most 1 argument, got \(positional.count)")
    }
    if let source = positional.first { try dict.update(from: source, interpreter) }
    for (name, value) in keywords { dict.set(named: name, to: value) }
  }

  static let constructor: NativeFunction = NativeFunction(
    "dict", "(*mapping, **kwargs)", owner: nil,
    form: .bound { call in
      let made = DictObject()
      try fill(made, call.variadic, call.keywords, "dict", call.interpreter)
      return .dict(made)
    })

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.method("dict", "get", "(self, key, default=None, /)") {
        receiver, key, other, interpreter in
        try dict(receiver).value(key, interpreter) ?? other ?? .none
      },
      NativeFunction.method("dict", "setdefault", "(self, key, default=None, /)") {
        receiver, key, other, interpreter in
        let dict = try dict(receiver)
        if let found = try dict.value(key, interpreter) { return found }
        try dict.set(key, to: other ?? .none, interpreter)
        return other ?? .none
      },
      NativeFunction.method("dict", "pop", "(self, key, default=<unset>, /)") {
        receiver, key, other, interpreter in
        if let found = try dict(receiver).remove(key, interpreter) { return found }
        if let other { return other }
        throw PyException(ExceptionObject(ExceptionType.keyError.object, [key]))
      },
      NativeFunction.method("dict", "popitem") { receiver, _ in
        let dict = try dict(receiver)
        guard let entry = dict.removeEntry(at: dict.entries.count - 1), let value = entry.value
        else {
          throw PyException(
            ExceptionObject(
              ExceptionType.keyError.object, [.string("popitem(): dictionary is empty")]))
        }
        return .tuple([entry.key, value])
      },
      NativeFunction.method("dict", "keys") { receiver, _ in
        .object(DictViewObject(try dict(receiver), .keys))
      },
      NativeFunction.method("dict", "values") { receiver, _ in
        .object(DictViewObject(try dict(receiver), .values))
      },
      NativeFunction.method("dict", "items") { receiver, _ in
        .object(DictViewObject(try dict(receiver), .items))
      },
      NativeFunction.method("dict", "clear") { receiver, _ in
        try dict(receiver).removeAll()
        return .none
      },
      NativeFunction.method("dict", "copy") { receiver, _ in
        let original = try dict(receiver)
        let made = original.copy()
        made.behavior = original.behavior
        return .dict(made)
      },
      NativeFunction.methodK("dict", "update", "(self, /, *mapping, **kwargs)") { call in
        let dict = try dict(call[0] ?? .none)
        try fill(dict, call.variadic, call.keywords, "update", call.interpreter)
        return .none
      },
      (
        "fromkeys",
        .object(
          NativeFunction(
            "fromkeys", "(iterable, value=None, /)", owner: nil, of: "dict",
            form: .several(minimum: 1, maximum: 2) { values, interpreter in
              let made = DictObject()
              let value = values.count > 1 ? values[1] : Value.none
              for key in try interpreter.elements(of: values[0]) {
                try made.set(key, to: value, interpreter)
              }
              return .dict(made)
            }))
      ),
    ])
  }

  /// What all three views have.
  static var viewMembers: [String: Value] {
    [String: Value](members: [
      NativeFunction.attribute("mapping") { receiver, _ in .dict(try view(receiver).dict) }
    ])
  }

  /// What the views of keys and items have.
  static var keysMembers: [String: Value] {
    var members = viewMembers
    let (name, value) = NativeFunction.method1("dict_keys", "isdisjoint", "other") {
      receiver, other, interpreter in
      let keys = try SetObject.of(receiver, interpreter)
      for element in try interpreter.elements(of: other) {
        if try keys.contains(element, interpreter) { return .bool(false) }
      }
      return .bool(true)
    }
    members[name] = value
    return members
  }
}
