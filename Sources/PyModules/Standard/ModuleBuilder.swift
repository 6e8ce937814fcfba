internal import PyRuntime

/// Short ways to write the members of a module.
extension ModuleObject {
  /// Creates a module from its functions, classes and constants in order.
  convenience init(
    _ name: String, _ members: [(String, Value)], refusals: [String: String] = [:]
  ) {
    for (_, value) in members { value.cast(to: NativeFunction.self)?.module = name }
    self.init(name, members: [String: Value](members: members), refusals: refusals)
  }
}

extension NativeFunction {
  /// A function that holds values of one session, and so lives and runs in that session only.
  static func ofSession(
    _ name: String, _ signature: String, _ body: @escaping (BoundArguments) throws -> Value
  ) -> NativeFunction {
    nonisolated(unsafe) let body = body
    return NativeFunction(name, signature) { try body($0) }
  }

  /// A function of one number that gives a float.
  static func ofDouble(
    _ name: String, _ body: @escaping @Sendable (Double) throws -> Double
  ) -> (String, Value) {
    function1(name) { value, interpreter in
      .float(try body(interpreter.double(of: value)))
    }
  }
}

extension Interpreter {
  /// An integer of any size, from an int, a bool or whatever has `__index__`.
  ///
  /// - Throws: TypeError in CPython's words.
  func exactInteger(_ value: Value) throws -> BigInt {
    if let number = try value.bigInt ?? value.object?.index(self)?.bigInt { return number }
    throw PyException(
      .typeError, "'\(value.type.messageName)' object cannot be interpreted as an integer")
  }
}
