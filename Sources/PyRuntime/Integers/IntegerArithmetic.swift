internal import PySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Arithmetic of `int` values of any size.
enum IntegerArithmetic {
  /// Returns `left op right`, or nil unless both are ints or bools with that operator.
  ///
  /// - Throws: ZeroDivisionError, ValueError and OverflowError in CPython's words, MemoryError
  ///   where the result would be too large, and what `poll` throws.
  static func binary(
    _ op: BinaryOperator, _ left: Value, _ right: Value, poll: BigInt.Poll = {}
  ) throws -> Value? {
    guard let a = left.bigInt, let b = right.bigInt else { return nil }
    switch op {
    case .add: return .integer(a + b)
    case .subtract: return .integer(a - b)
    case .multiply:
      guard a.bitLength + b.bitLength <= BigInt.Limit.bits else { throw tooLarge() }
      return .integer(try a.multiplied(by: b, poll: poll))
    case .divide:
      guard !b.isZero else { throw PyException(.zeroDivisionError, "division by zero") }
      if let quotient = try a.trueQuotient(by: b, poll: poll) { return .float(quotient) }
      throw PyException(.overflowError, "integer division result too large for a float")
    case .floorDivide:
      guard !b.isZero else {
        throw PyException(.zeroDivisionError, "integer division or modulo by zero")
      }
      return .integer(try a.floorDivided(by: b, poll: poll))
    case .modulo:
      guard !b.isZero else { throw PyException(.zeroDivisionError, "integer modulo by zero") }
      return .integer(try a.floorDivision(by: b, poll: poll).remainder)
    case .power: return try power(a, b, poll: poll)
    case .bitAnd: return .integer(a.combined(with: b, &))
    case .bitOr: return .integer(a.combined(with: b, |))
    case .bitXor: return .integer(a.combined(with: b, ^))
    case .leftShift:
      guard !b.isNegative else { throw PyException(.valueError, "negative shift count") }
      if a.isZero { return .int(0) }
      guard let count = b.int else {
        throw PyException(.overflowError, "too many digits in integer")
      }
      guard count <= BigInt.Limit.bits, count + a.bitLength <= BigInt.Limit.bits else {
        throw tooLarge()
      }
      return .integer(a.shiftedLeft(by: count))
    case .rightShift:
      guard !b.isNegative else { throw PyException(.valueError, "negative shift count") }
      guard let count = b.int else { return .int(a.isNegative ? -1 : 0) }
      return .integer(a.shiftedRight(by: count))
    case .matrixMultiply: return nil
    }
  }

  /// Returns `base ** exponent`; a float for a negative exponent.
  private static func power(
    _ base: BigInt, _ exponent: BigInt, poll: BigInt.Poll
  ) throws -> Value {
    if exponent.isNegative {
      if base.isZero { throw PyException(.zeroDivisionError, "zero to a negative power") }
      let a = base.double
      let b = exponent.double
      guard a.isFinite && b.isFinite else {
        throw PyException(.overflowError, "int too large to convert to float")
      }
      return .float(pow(a, b))
    }
    if base.isZero || base.limbs == [1] {
      let isOne = exponent.isZero || (!base.isZero && (!base.isNegative || !exponent.isOdd))
      return .int(isOne ? 1 : base.isZero ? 0 : -1)
    }
    guard let count = exponent.int, let result = try base.raised(to: count, poll: poll) else {
      throw tooLarge()
    }
    return .integer(result)
  }

  /// Returns `pow(base, exponent, modulus)`.
  static func power(
    _ base: BigInt, _ exponent: BigInt, modulo modulus: BigInt, poll: BigInt.Poll
  ) throws -> Value {
    guard !modulus.isZero else { throw PyException(.valueError, "pow() 3rd argument cannot be 0") }
    guard exponent.isNegative else {
      return .integer(try base.raised(to: exponent, modulo: modulus, poll: poll))
    }
    // Extended Euclid gives the inverse of the base.
    var (r0, r1) = (modulus.magnitudeValue, base)
    r1 = try base.floorDivision(by: r0, poll: poll).remainder
    var (t0, t1) = (BigInt(0), BigInt(1))
    while !r1.isZero {
      try poll()
      let (quotient, rest) = try r0.floorDivision(by: r1, poll: poll)
      (r0, r1) = (r1, rest)
      (t0, t1) = (t1, t0 - quotient * t1)
    }
    guard r0 == BigInt(1) else {
      throw PyException(.valueError, "base is not invertible for the given modulus")
    }
    return .integer(try t0.raised(to: -exponent, modulo: modulus, poll: poll))
  }

  static func tooLarge() -> PyException {
    PyException(
      .memoryError, "an integer of more than \(BigInt.Limit.bits) bits",
      help: "whole numbers here may have about ten million digits; use a float for larger ones")
  }
}
