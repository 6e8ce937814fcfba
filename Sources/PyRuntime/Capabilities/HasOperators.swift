package import PySyntax

/// An object with operators, comparison, truth and hash.
///
/// A method that returns nil says NotImplemented: the other operand is asked next, then Python's
/// TypeError is raised.
package protocol HasOperators: HasType {
  /// Returns `self op right`.
  func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value?

  /// Returns `left op self`, asked after `left` has declined.
  func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value?

  /// Carries out `self op= right` and returns what the target becomes; nil falls back to `binary`.
  func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value?

  /// Whether the object is so large that `become` saves time.
  var isWorthReusing: Bool { get }

  /// Makes the object the result of `self op other`, or of `other op self` where it is not the left
  /// operand; asked only of an object that nobody else holds and nobody reads afterwards.
  ///
  /// - Returns: False, with nothing changed, where the result needs an object of its own.
  func become(
    _ op: BinaryOperator, _ other: Value, isLeft: Bool, _ interpreter: Interpreter
  ) throws -> Bool

  /// Returns `-self`, `+self` or `~self`; never asked for `not`.
  func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value?

  /// Returns `self op other` for the six ordering operators; never asked for `is` and `in`.
  func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value?

  /// Returns `bool(self)`; nil means that the length decides, or true without a length.
  func truth(_ interpreter: Interpreter) throws -> Bool?

  /// Returns `hash(self)`; the default is the identity.
  func hash(_ interpreter: Interpreter) throws -> Int

  /// The value as an exact integer where it can serve as an index (`__index__`).
  func index(_ interpreter: Interpreter) throws -> Value?

  /// The value as a double where it converts to one (`__float__`).
  func double(_ interpreter: Interpreter) throws -> Double?
}

extension HasOperators {
  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? { nil }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? { nil }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? { nil }

  package var isWorthReusing: Bool { false }

  package func become(
    _ op: BinaryOperator, _ other: Value, isLeft: Bool, _ interpreter: Interpreter
  ) throws -> Bool { false }

  package func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? { nil }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? { nil }

  package func truth(_ interpreter: Interpreter) throws -> Bool? { nil }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    // Objects are 16-byte aligned; CPython rotates the address likewise.
    Int(bitPattern: ObjectIdentifier(self)) >> 4
  }

  package func index(_ interpreter: Interpreter) throws -> Value? { nil }

  package func double(_ interpreter: Interpreter) throws -> Double? { nil }
}
