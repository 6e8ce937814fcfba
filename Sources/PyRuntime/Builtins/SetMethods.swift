internal import PySyntax

/// The methods of `set` and `frozenset`.
enum SetMethods {
  /// The set that a method was called on.
  private static func set(_ value: Value) throws -> SetObject {
    if let set = value.cast(to: SetObject.self) { return set }
    throw PyException(
      .typeError,
      "descriptor requires a 'set' object but received a '\(value.type.messageName)'")
  }

  static let setConstructor: NativeFunction = NativeFunction(
    "set", "(iterable=(), /)", owner: nil,
    form: .several(minimum: 0, maximum: 1) { values, interpreter in
      guard let source = values.first else { return .object(SetObject()) }
      return .object(try SetObject.of(source, interpreter))
    })

  static let frozensetConstructor: NativeFunction = NativeFunction(
    "frozenset", "(iterable=(), /)", owner: nil,
    form: .several(minimum: 0, maximum: 1) { values, interpreter in
      guard let source = values.first else { return .object(SetObject(isFrozen: true)) }
      if let ready = source.cast(to: SetObject.self), ready.isFrozen { return source }
      return .object(try SetObject.of(source, isFrozen: true, interpreter))
    })

  private static func combination(
    _ owner: String, _ name: String, _ op: BinaryOperator
  ) -> (String, Value) {
    NativeFunction.methodN(owner, name, "(self, *others)", 0...Int.max) { values, interpreter in
      var result = try set(values[0])
      if values.count == 1 { return .object(try result.copy(interpreter)) }
      for other in values.dropFirst() { result = try result.combined(op, with: other, interpreter) }
      return .object(result)
    }
  }

  /// The methods that do not change the set.
  static func sharedMembers(_ owner: String) -> [String: Value] {
    [String: Value](members: [
      combination(owner, "union", .bitOr),
      combination(owner, "intersection", .bitAnd),
      combination(owner, "difference", .subtract),
      NativeFunction.method1(owner, "symmetric_difference", "other") {
        receiver, other, interpreter in
        .object(try set(receiver).combined(.bitXor, with: other, interpreter))
      },
      NativeFunction.method1(owner, "issubset", "other") { receiver, other, interpreter in
        let right = try other.cast(to: SetObject.self) ?? SetObject.of(other, interpreter)
        return .bool(try set(receiver).isSubset(of: right, interpreter))
      },
      NativeFunction.method1(owner, "issuperset", "other") { receiver, other, interpreter in
        let right = try other.cast(to: SetObject.self) ?? SetObject.of(other, interpreter)
        return .bool(try right.isSubset(of: set(receiver), interpreter))
      },
      NativeFunction.method1(owner, "isdisjoint", "other") { receiver, other, interpreter in
        let left = try set(receiver)
        for element in try interpreter.elements(of: other) {
          if try left.contains(element, interpreter) { return .bool(false) }
        }
        return .bool(true)
      },
      NativeFunction.method(owner, "copy") { receiver, interpreter in
        let original = try set(receiver)
        return original.isFrozen ? receiver : .object(try original.copy(interpreter))
      },
    ])
  }

  private static func updater(
    _ name: String, _ body: @escaping @Sendable (SetObject, Value, Interpreter) throws -> Void
  ) -> (String, Value) {
    NativeFunction.methodN("set", name, "(self, *others)", 0...Int.max) { values, interpreter in
      let set = try set(values[0])
      for other in values.dropFirst() { try body(set, other, interpreter) }
      return .none
    }
  }

  /// All methods of `set`.
  static var setMembers: [String: Value] {
    sharedMembers("set").merging(
      [String: Value](members: [
        NativeFunction.method1("set", "add") { receiver, value, interpreter in
          try set(receiver).insert(value, interpreter)
          return .none
        },
        NativeFunction.method1("set", "discard") { receiver, value, interpreter in
          _ = try set(receiver).remove(value, interpreter)
          return .none
        },
        NativeFunction.method1("set", "remove") { receiver, value, interpreter in
          guard try set(receiver).remove(value, interpreter) else {
            throw PyException(ExceptionObject(ExceptionType.keyError.object, [value]))
          }
          return .none
        },
        NativeFunction.method("set", "pop") { receiver, _ in
          guard let value = try set(receiver).popElement() else {
            throw PyException(
              ExceptionObject(
                ExceptionType.keyError.object, [.string("pop from an empty set")]))
          }
          return value
        },
        NativeFunction.method("set", "clear") { receiver, _ in
          try set(receiver).removeAll()
          return .none
        },
        updater("update") { try $0.update(from: $1, $2) },
        updater("difference_update") { try $0.subtract($1, $2) },
        updater("intersection_update") {
          $0.replace(with: try $0.combined(.bitAnd, with: $1, $2))
        },
        NativeFunction.method1("set", "symmetric_difference_update", "other") {
          receiver, other, interpreter in
          try set(receiver).formSymmetricDifference(other, interpreter)
          return .none
        },
      ]), uniquingKeysWith: { $1 })
  }
}
