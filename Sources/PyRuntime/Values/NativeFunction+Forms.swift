/// Short ways to write the functions and methods of the built-in types.
///
/// The names are those of CPython's calling conventions, because the sentences about wrong
/// arguments depend on them.
extension NativeFunction {
  /// A method without arguments.
  package static func method(
    _ owner: String, _ name: String,
    _ body: @escaping @Sendable (Value, Interpreter) throws -> Value
  ) -> (String, Value) {
    (name, .object(NativeFunction(name, "(self, /)", owner: owner, form: .one(body))))
  }

  /// A method with exactly one positional argument.
  package static func method1(
    _ owner: String, _ name: String, _ parameter: String = "object",
    _ body: @escaping @Sendable (Value, Value, Interpreter) throws -> Value
  ) -> (String, Value) {
    (
      name,
      .object(NativeFunction(name, "(self, \(parameter), /)", owner: owner, form: .two(body)))
    )
  }

  /// A method with `counts` positional arguments; the body's array begins with the receiver.
  package static func methodN(
    _ owner: String, _ name: String, _ signature: String, _ counts: ClosedRange<Int>,
    _ body: @escaping @Sendable ([Value], Interpreter) throws -> Value
  ) -> (String, Value) {
    (
      name,
      .object(
        NativeFunction(
          name, signature, owner: owner,
          form: .several(
            minimum: counts.lowerBound + 1,
            maximum: counts.upperBound == .max ? .max : counts.upperBound + 1, body)))
    )
  }

  /// A method with one argument and another that can be left out.
  package static func method(
    _ owner: String, _ name: String, _ signature: String,
    _ body: @escaping @Sendable (Value, Value, Value?, Interpreter) throws -> Value
  ) -> (String, Value) {
    (name, .object(NativeFunction(name, signature, owner: owner, form: .twoOrThree(body))))
  }

  /// A method whose arguments have names.
  package static func methodK(
    _ owner: String, _ name: String, _ signature: String, _ body: @escaping Body
  ) -> (String, Value) {
    (name, .object(NativeFunction(name, signature, owner: owner, form: .bound(body))))
  }

  /// A function with exactly one positional argument.
  package static func function1(
    _ name: String, _ parameter: String = "x",
    _ body: @escaping @Sendable (Value, Interpreter) throws -> Value
  ) -> (String, Value) {
    (name, .object(NativeFunction(name, "(\(parameter), /)", owner: nil, form: .one(body))))
  }

  /// A function with exactly two positional arguments.
  package static func function2(
    _ name: String, _ signature: String,
    _ body: @escaping @Sendable (Value, Value, Interpreter) throws -> Value
  ) -> (String, Value) {
    (name, .object(NativeFunction(name, signature, owner: nil, form: .two(body))))
  }

  /// A function with `counts` positional arguments.
  package static func functionN(
    _ name: String, _ signature: String, _ counts: ClosedRange<Int>,
    _ body: @escaping @Sendable ([Value], Interpreter) throws -> Value
  ) -> (String, Value) {
    (
      name,
      .object(
        NativeFunction(
          name, signature, owner: nil,
          form: .several(minimum: counts.lowerBound, maximum: counts.upperBound, body)))
    )
  }

  /// A function whose arguments have names.
  package static func functionK(
    _ name: String, _ signature: String, _ body: @escaping Body
  ) -> (String, Value) {
    (name, .object(NativeFunction(name, signature, owner: nil, form: .bound(body))))
  }

  /// A read-only attribute of instances.
  package static func attribute(
    _ name: String, _ getter: @escaping @Sendable (Value, Interpreter) throws -> Value
  ) -> (String, Value) {
    (name, .object(PropertyObject(getter: getter)))
  }
}

extension [String: Value] {
  /// Makes a table of members; a name that comes twice keeps the later.
  package init(members: [(String, Value)]) {
    self.init(members, uniquingKeysWith: { $1 })
  }
}
