internal import PySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Arithmetic of bool, int and float values that fit the machine's own numbers.
enum NumberArithmetic {
  /// Returns `left op right`, or nil unless both operands are numbers with that operator.
  ///
  /// - Parameter poll: Called now and then while a result of many digits is computed.
  static func binary(
    _ op: BinaryOperator, _ left: Value, _ right: Value, poll: BigInt.Poll = {}
  ) throws -> Value? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return try integers(op, a, b, poll: poll)
    case (.float(let a), .float(let b)): return try doubles(op, a, b)
    case (.int(let a), .float(let b)): return try doubles(op, Double(a), b)
    case (.float(let a), .int(let b)): return try doubles(op, a, Double(b))
    case (.bool(let a), .bool(let b)):
      switch op {
      case .bitAnd: return .bool(a && b)
      case .bitOr: return .bool(a || b)
      case .bitXor: return .bool(a != b)
      default: return try integers(op, a ? 1 : 0, b ? 1 : 0, poll: poll)
      }
    case (.bool(let a), .int(let b)): return try integers(op, a ? 1 : 0, b, poll: poll)
    case (.int(let a), .bool(let b)): return try integers(op, a, b ? 1 : 0, poll: poll)
    case (.bool(let a), .float(let b)): return try doubles(op, a ? 1 : 0, b)
    case (.float(let a), .bool(let b)): return try doubles(op, a, b ? 1 : 0)
    default: return nil
    }
  }

  /// Returns `op operand` for a number, or nil where the operand is none or has no such operator.
  static func unary(_ op: UnaryOperator, _ operand: Value) throws -> Value? {
    switch operand {
    case .float(let number):
      switch op {
      case .negate: return .float(-number)
      case .plus: return operand
      default: return nil
      }
    case .int, .bool:
      let number = operand.smallInteger
      switch op {
      case .negate:
        if number == Int.min { return try IntegerArithmetic.binary(.subtract, .int(0), operand) }
        return .int(-number)
      case .plus: return .int(number)
      case .invert: return .int(~number)
      case .not: return nil
      }
    default: return nil
    }
  }

  /// Returns `a op b`; leaves the machine's integers through `IntegerArithmetic` where needed.
  static func integers(
    _ op: BinaryOperator, _ a: Int, _ b: Int, poll: BigInt.Poll = {}
  ) throws -> Value? {
    switch op {
    case .add:
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return .int(sum) }
    case .subtract:
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      if !overflow { return .int(difference) }
    case .multiply:
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return .int(product) }
    case .divide:
      guard b != 0 else { throw PyException(.zeroDivisionError, "division by zero") }
      // Exact below 2^53; beyond, the quotient must be rounded once, as for big integers.
      if a.magnitude <= 1 << 53 && b.magnitude <= 1 << 53 { return .float(Double(a) / Double(b)) }
    case .floorDivide:
      guard b != 0 else {
        throw PyException(.zeroDivisionError, "integer division or modulo by zero")
      }
      if !(a == Int.min && b == -1) { return .int(floorQuotient(a, b)) }
    case .modulo:
      guard b != 0 else { throw PyException(.zeroDivisionError, "integer modulo by zero") }
      return .int(floorRemainder(a, b))
    case .power:
      guard b >= 0 else {
        if a == 0 {
          throw PyException(.zeroDivisionError, "0.0 cannot be raised to a negative power")
        }
        return .float(pow(Double(a), Double(b)))
      }
      if let result = power(a, b) { return .int(result) }
    case .bitAnd: return .int(a & b)
    case .bitOr: return .int(a | b)
    case .bitXor: return .int(a ^ b)
    case .leftShift:
      guard b >= 0 else { throw PyException(.valueError, "negative shift count") }
      if a == 0 { return .int(0) }
      if b < 62 && a.magnitude < 1 << (62 - b) { return .int(a << b) }
    case .rightShift:
      guard b >= 0 else { throw PyException(.valueError, "negative shift count") }
      return .int(b > 63 ? (a < 0 ? -1 : 0) : a >> b)
    case .matrixMultiply: return nil
    }
    return try IntegerArithmetic.binary(op, .int(a), .int(b), poll: poll)
  }

  /// Returns `a op b`; nil for operators that floats lack.
  static func doubles(_ op: BinaryOperator, _ a: Double, _ b: Double) throws -> Value? {
    switch op {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide:
      guard b != 0 else { throw PyException(.zeroDivisionError, "float division by zero") }
      return .float(a / b)
    case .floorDivide:
      guard b != 0 else { throw PyException(.zeroDivisionError, "float floor division by zero") }
      return .float(floorQuotient(a, b))
    case .modulo:
      guard b != 0 else { throw PyException(.zeroDivisionError, "float modulo by zero") }
      return .float(floorRemainder(a, b))
    case .power: return try power(a, b)
    default: return nil
    }
  }

  /// Returns `a // b` for b other than 0, rounded down; the caller excludes `Int.min // -1`.
  @inline(__always)
  static func floorQuotient(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return (a % b != 0) && ((a < 0) != (b < 0)) ? quotient - 1 : quotient
  }

  /// Returns `a % b` for b other than 0, with the sign of `b`.
  @inline(__always)
  static func floorRemainder(_ a: Int, _ b: Int) -> Int {
    if b == -1 { return 0 }
    let remainder = a % b
    return remainder != 0 && ((remainder < 0) != (b < 0)) ? remainder + b : remainder
  }

  /// Returns `a % b` with the sign of `b`, as CPython's `float_rem`.
  static func floorRemainder(_ a: Double, _ b: Double) -> Double {
    var remainder = fmod(a, b)
    if remainder != 0 {
      if (b < 0) != (remainder < 0) { remainder += b }
    } else {
      remainder = b < 0 ? -0.0 : 0.0
    }
    return remainder
  }

  /// Returns `a // b` as CPython's `float_floor_div`: from the remainder, so that
  /// `a == (a // b) * b + a % b` holds as well as it can.
  static func floorQuotient(_ a: Double, _ b: Double) -> Double {
    var remainder = fmod(a, b)
    var quotient = (a - remainder) / b
    if remainder != 0 && (b < 0) != (remainder < 0) {
      remainder += b
      quotient -= 1
    }
    guard quotient != 0 else { return (a / b).sign == .minus ? -0.0 : 0.0 }
    let floored = quotient.rounded(.down)
    return quotient - floored > 0.5 ? floored + 1 : floored
  }

  /// Returns `base ** exponent` where it fits 64 bits; the exponent is at least 0.
  private static func power(_ base: Int, _ exponent: Int) -> Int? {
    switch base {
    case 0: return exponent == 0 ? 1 : 0
    case 1: return 1
    case -1: return exponent & 1 == 0 ? 1 : -1
    default: break
    }
    guard exponent < 64 else { return nil }
    var result = 1
    var factor = base
    var left = exponent
    while true {
      if left & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { return nil }
        result = product
      }
      left >>= 1
      if left == 0 { return result }
      let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      factor = square
    }
  }

  /// Returns `base ** exponent` with CPython's special cases.
  private static func power(_ base: Double, _ exponent: Double) throws -> Value {
    if base == 0 && exponent < 0 {
      throw PyException(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    if base < 0 && base.isFinite && exponent.isFinite && exponent.rounded() != exponent {
      throw PyException(
        .valueError, "a negative number to a fractional power is complex",
        help: "complex numbers are not supported here; take abs() first if the sign is no matter")
    }
    let result = pow(base, exponent)
    if result.isInfinite && base.isFinite && exponent.isFinite {
      throw PyException(
        ExceptionObject(
          ExceptionType.overflowError.object,
          [.int(34), .string("Numerical result out of range")]))
    }
    return .float(result)
  }
}

extension Value {
  /// The number of a bool or an int that fits 64 bits; 0 for anything else.
  var smallInteger: Int {
    switch self {
    case .int(let number): number
    case .bool(let flag): flag ? 1 : 0
    default: 0
    }
  }
}
