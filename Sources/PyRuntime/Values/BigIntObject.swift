package import PySyntax

/// An `int` that does not fit 64 bits.
///
/// Numbers that fit are `Value.int`; `Value.integer` makes the right one of the two.
package final class BigIntObject: Object {
  /// The number.
  package let number: BigInt

  /// Creates the object; the number is known not to fit 64 bits.
  init(_ number: BigInt) {
    self.number = number
  }

  package var type: TypeObject { BuiltinTypes.int }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    if case .float(let b) = right {
      return try interpreter.binary(op, .float(try interpreter.exactDouble(number)), .float(b))
    }
    return try IntegerArithmetic.binary(op, .object(self), right, poll: interpreter.checkpoint)
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    if case .float(let a) = left {
      return try interpreter.binary(op, .float(a), .float(try interpreter.exactDouble(number)))
    }
    return try IntegerArithmetic.binary(op, left, .object(self), poll: interpreter.checkpoint)
  }

  package func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    switch op {
    case .negate: .integer(-number)
    case .plus: .object(self)
    case .invert: .integer(number.inverted)
    case .not: nil
    }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    IntegerComparison.compare(op, .object(self), other)
  }

  package func truth(_ interpreter: Interpreter) throws -> Bool? { true }

  package func hash(_ interpreter: Interpreter) throws -> Int { NumberHash.hash(number) }

  package func index(_ interpreter: Interpreter) throws -> Value? { .object(self) }

  package func double(_ interpreter: Interpreter) throws -> Double? {
    try interpreter.exactDouble(number)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.decimalText(number)
  }

  package func format(
    _ specification: String, _ interpreter: Interpreter
  ) throws -> String {
    try interpreter.format(.object(self), specification)
  }
}

extension Value {
  /// Makes an `int`.
  package static func integer(_ number: BigInt) -> Value {
    if let small = number.int { return .int(small) }
    return .object(BigIntObject(number))
  }

  /// The class's name as CPython's messages about arguments have it: None is called by its own name.
  package var argumentTypeName: String { isNone ? "None" : type.messageName }

  /// The exact integer of an `int` or `bool`; nil for any other value.
  package var bigInt: BigInt? {
    switch self {
    case .int(let number): BigInt(number)
    case .bool(let flag): BigInt(flag ? 1 : 0)
    case .object(let object): (object as? BigIntObject)?.number
    default: nil
    }
  }
}

extension Interpreter {
  /// The nearest double to an integer.
  ///
  /// - Throws: OverflowError beyond the range, as CPython.
  package func exactDouble(_ number: BigInt) throws -> Double {
    let result = number.double
    if result.isInfinite {
      throw PyException(.overflowError, "int too large to convert to float")
    }
    return result
  }

  /// The decimal digits of an integer.
  ///
  /// - Throws: ValueError beyond CPython's limit of 4300 digits.
  package func decimalText(_ number: BigInt) throws -> String {
    // 3.33 bits make a digit: a number with fewer bits is surely below the limit.
    if number.bitLength > 14_284 {
      let limit = BigInt(10).raised(to: 4300) ?? BigInt(0)
      if number.magnitudeValue >= limit {
        throw PyException(
          .valueError,
          "Exceeds the limit (4300 digits) for integer string conversion; use "
            + "sys.set_int_max_str_digits() to increase the limit",
          help: "print its size instead: (n.bit_length() * 0.301) is about its number of digits")
      }
    }
    return try number.decimalText(poll: checkpoint)
  }
}
