internal import PyRuntime

/// The module `copy`.
enum CopyModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "copy",
      [
        NativeFunction.functionK("copy", "(x)") { call in
          try shallow(call.value("x"), call.interpreter)
        },
        NativeFunction.functionK("deepcopy", "(x, memo=None)") { call in
          let memo = Memo()
          return try deep(call.value("x"), memo, call.interpreter)
        },
      ])
  }

  /// The copies made so far, by the identity of the original.
  private final class Memo {
    var copies: [ObjectIdentifier: Value] = [:]
    /// The originals, which must live as long as their identities are used.
    var originals: [any Object] = []
    /// The dict that `__deepcopy__` methods get.
    let dict = DictObject()
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

  private static func deep(
    _ value: Value, _ memo: Memo, _ interpreter: Interpreter
  ) throws -> Value {
    guard let object = value.object else { return value }
    if case .string = value { return value }
    let identity = ObjectIdentifier(object)
    if let ready = memo.copies[identity] { return ready }
    try interpreter.guardStack()
    memo.originals.append(object)
    switch value {
    case .list(let list):
      let made = ListObject([])
      memo.copies[identity] = .list(made)
      for element in list.elements { made.elements.append(try deep(element, memo, interpreter)) }
      return .list(made)
    case .tuple(let tuple):
      let elements = try tuple.elements.map { try deep($0, memo, interpreter) }
      if let ready = memo.copies[identity] { return ready }
      let isSame = zip(elements, tuple.elements).allSatisfy { $0.isIdentical(to: $1) }
      let result = isSame ? value : .tuple(TupleObject(elements, type: tuple.type))
      memo.copies[identity] = result
      return result
    case .dict(let dict):
      let made = DictObject(type: dict.type)
      made.behavior = dict.behavior
      memo.copies[identity] = .dict(made)
      for (key, entry) in dict.pairs {
        try made.set(
          deep(key, memo, interpreter), to: deep(entry, memo, interpreter), interpreter)
      }
      return .dict(made)
    default: return try deepObject(value, object, memo, interpreter)
    }
  }

  private static func deepObject(
    _ value: Value, _ object: any Object, _ memo: Memo, _ interpreter: Interpreter
  ) throws -> Value {
    let identity = ObjectIdentifier(object)
    if let set = object as? SetObject {
      let made = SetObject(isFrozen: set.isFrozen)
      for element in set.elements {
        try made.insert(deep(element, memo, interpreter), interpreter)
      }
      memo.copies[identity] = .object(made)
      return .object(made)
    }
    if let deque = object as? DequeObject {
      let made = DequeObject(limit: deque.limit)
      memo.copies[identity] = .object(made)
      for element in deque.elements { made.append(try deep(element, memo, interpreter)) }
      return .object(made)
    }
    if let method = try interpreter.optionalAttribute("__deepcopy__", of: value) {
      let result = try interpreter.call(method, .dict(memo.dict))
      memo.copies[identity] = result
      return result
    }
    if let instance = object as? InstanceObject {
      return try instance.copied(
        interpreter, register: { memo.copies[identity] = $0 },
        transform: { try deep($0, memo, interpreter) })
    }
    return value
  }
}

extension InstanceObject {
  /// Returns an instance of the same class whose attributes went through `transform`.
  ///
  /// - Parameter register: Told of the copy before its attributes are made.
  fileprivate func copied(
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
