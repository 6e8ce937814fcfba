internal import PyRuntime

/// The module `copy`.
enum CopyModule {
  private static let copyError = TypeObject(
    "Error", module: "copy", bases: [ExceptionType.exception.object])

  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "copy",
      [
        ("Error", .object(copyError)), ("error", .object(copyError)),
        NativeFunction.functionK("copy", "(x)") { call in
          try shallow(call.value("x"), call.interpreter)
        },
        NativeFunction.functionK("deepcopy", "(x, memo=None)") { call in
          guard call.isGiven("memo") else {
            return try DeepCopy(call.interpreter).copy(call.value("x"))
          }
          if let copier = DeepCopy.running(call.value("memo"), call.interpreter) {
            return try copier.copy(call.value("x"))
          }
          guard case .dict(let dict) = call.value("memo"), dict.pairs.isEmpty else {
            throw PyException(
              .notImplementedError,
              "deepcopy() takes as memo what __deepcopy__ was given, or an empty dict",
              help: "leave 'memo' out")
          }
          return try DeepCopy(call.interpreter).copy(call.value("x"))
        },
        NativeFunction.functionK("replace", "(obj, /, **changes)") { call in
          let value = call.value("obj")
          let method =
            value.type.member("__replace__")
            ?? (value.tupleElements == nil ? nil : value.type.member("_replace"))
          guard let method else {
            throw PyException(
              .typeError, "replace() does not support \(value.type.messageName) objects")
          }
          return try call.interpreter.call(method, Arguments([value], keywords: call.keywords))
        },
      ])
  }

  private static func shallow(_ value: Value, _ interpreter: Interpreter) throws -> Value {
    switch value {
    case .none, .bool, .int, .float, .string, .tuple: return value
    case .list(let list): return .list(list.elements)
    case .dict(let dict):
      let made = dict.copy()
      made.behavior = dict.behavior
      return .dict(made)
    case .object(let object):
      if let set = object as? SetObject {
        return set.isFrozen ? value : .object(try set.copy(interpreter))
      }
      if let method = try interpreter.optionalAttribute("__copy__", of: value) {
        return try interpreter.call(method)
      }
      if object is DequeObject {
        return try interpreter.call(interpreter.attribute("copy", of: value))
      }
      if let instance = object as? InstanceObject {
        return try instance.copied(interpreter, register: { _ in }, transform: { $0 })
      }
      return value
    }
  }
}

extension InstanceObject {
  /// Returns an instance of the same class whose attributes went through `transform`.
  ///
  /// - Parameter register: Told of the copy before its attributes are made.
  func copied(
    _ interpreter: Interpreter, register: (Value) -> Void, transform: (Value) throws -> Value
  ) throws -> Value {
    let made = InstanceObject(type)
    register(.object(made))
    for (name, value) in ownAttributes {
      try made.setOwn(name, to: try transform(value), interpreter)
    }
    return .object(made)
  }
}
