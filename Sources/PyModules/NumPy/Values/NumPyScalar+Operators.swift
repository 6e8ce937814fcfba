internal import NDArrays
package import PyRuntime
package import PySyntax

extension NumPyScalar {
  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try combined(op, right, isReflected: false, interpreter)
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try combined(op, left, isReflected: true, interpreter)
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let operand = ScalarOperand(other) else {
      switch other {
      case .none, .string, .dict:
        return op == .equal ? .npBool(false) : op == .notEqual ? .npBool(true) : nil
      case .object(let object) where !(object is NDArrayObject): return nil
      default: return try interpreter.comparison(op, .object(self), other)
      }
    }
    if case .int(let a) = ScalarOperand(self), case .int(let b) = operand {
      return .npBool(NumPyScalar.holds(op, a, b))
    }
    return .npBool(NumPyScalar.holds(op, doubleValue, operand.double))
  }

  private static func holds<T: Comparable>(_ op: ComparisonOperator, _ a: T, _ b: T) -> Bool {
    switch op {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    default: false
    }
  }

  private func combined(
    _ op: BinaryOperator, _ other: Value, isReflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let operand = ScalarOperand(other) else {
      return try withOther(op, other, isReflected: isReflected, interpreter)
    }
    let mine = ScalarOperand(self)
    let (left, right) = isReflected ? (operand, mine) : (mine, operand)
    switch (left, right) {
    case (.bool, .bool): break
    case (.double, _), (_, .double):
      return try floats(op, left.double, right.double, interpreter)
    default:
      return try ints(op, left.int, right.int, interpreter)
    }
    // Flags have rules of their own: those of arrays.
    let value = Value.object(self)
    return try isReflected
      ? interpreter.arithmetic(op, other, value) : interpreter.arithmetic(op, value, other)
  }

  /// Arrays and sequences: the scalar is an array without axes, but an integer repeats a list.
  private func withOther(
    _ op: BinaryOperator, _ other: Value, isReflected: Bool, _ interpreter: Interpreter
  ) throws -> Value? {
    switch other {
    case .list, .tuple, .string:
      if case .int64(let number) = kind, op == .multiply {
        return try interpreter.binary(.multiply, other, .int(number))
      }
      if case .string = other { return nil }
    case .object(let object):
      guard object is NDArrayObject || object.type.name == "range" else { return nil }
    default: return nil
    }
    let value = Value.object(self)
    return try isReflected
      ? interpreter.arithmetic(op, other, value) : interpreter.arithmetic(op, value, other)
  }

  private func floats(
    _ op: BinaryOperator, _ a: Double, _ b: Double, _ interpreter: Interpreter
  ) throws -> Value? {
    let result: Double
    let name: String
    switch op {
    case .add: (result, name) = (a + b, "scalar add")
    case .subtract: (result, name) = (a - b, "scalar subtract")
    case .multiply: (result, name) = (a * b, "scalar multiply")
    case .divide: (result, name) = (a / b, "scalar divide")
    case .floorDivide: (result, name) = (FloatDivision.floorDivide(a, b), "scalar floor_divide")
    case .modulo: (result, name) = (FloatDivision.remainder(a, b), "scalar remainder")
    case .power: (result, name) = (ScalarPower.power(a, b), "scalar power")
    case .matrixMultiply:
      throw PyException(
        .valueError,
        "matmul: Input operand 0 does not have enough dimensions (has 0, gufunc core with "
          + "signature (n?,k),(k,m?)->(n?,m?) requires 1)")
    default:
      guard op == .bitAnd || op == .bitOr || op == .bitXor || op == .leftShift || op == .rightShift
      else { return nil }
      throw PyException(
        .typeError,
        "ufunc '\(BinaryFunction(op)?.rawValue ?? op.rawValue)' not supported for the input "
          + "types, and the inputs could not be safely coerced to any supported types according "
          + "to the casting rule ''safe''")
    }
    if !result.isFinite || result == 0 {
      try reportTrouble(op, a, b, result, name, interpreter)
    }
    return .float64(result)
  }

  /// Warns where a scalar operation went wrong.
  private func reportTrouble(
    _ op: BinaryOperator, _ a: Double, _ b: Double, _ result: Double, _ name: String,
    _ interpreter: Interpreter
  ) throws {
    FloatStatus.clear()
    if result.isNaN {
      guard !a.isNaN, !b.isNaN else { return }
      FloatStatus.raise(.invalid)
    } else if result.isInfinite {
      guard a.isFinite, b.isFinite else { return }
      let divides = op == .divide || op == .floorDivide
      FloatStatus.raise(
        (divides && b == 0) || (op == .power && a == 0) ? .divideByZero : .overflow)
    } else {
      return
    }
    try interpreter.reportFloatStatus(name)
  }

  private func ints(
    _ op: BinaryOperator, _ a: Int, _ b: Int, _ interpreter: Interpreter
  ) throws -> Value? {
    func wrapping(_ result: (partialValue: Int, overflow: Bool), _ name: String) throws -> Value {
      if result.overflow { try overflow(name, interpreter) }
      return .int64(result.partialValue)
    }
    func dividing(_ result: Int, _ name: String) throws -> Value {
      if b == 0 {
        FloatStatus.clear()
        FloatStatus.raise(.divideByZero)
        try interpreter.reportFloatStatus(name)
      }
      return .int64(result)
    }
    switch op {
    case .add: return try wrapping(a.addingReportingOverflow(b), "scalar add")
    case .subtract: return try wrapping(a.subtractingReportingOverflow(b), "scalar subtract")
    case .multiply: return try wrapping(a.multipliedReportingOverflow(by: b), "scalar multiply")
    case .divide: return try floats(.divide, Double(a), Double(b), interpreter)
    case .floorDivide:
      return try dividing(IntDivision.floorDivide(a, b), "scalar floor_divide")
    case .modulo: return try dividing(IntDivision.remainder(a, b), "scalar remainder")
    case .power:
      guard b >= 0 else {
        throw PyException(
          .valueError, "Integers to negative integer powers are not allowed.")
      }
      return .int64(IntDivision.power(a, b))
    case .bitAnd: return .int64(a & b)
    case .bitOr: return .int64(a | b)
    case .bitXor: return .int64(a ^ b)
    case .leftShift: return .int64(b < 0 || b > 63 ? 0 : a << b)
    case .rightShift: return .int64(b < 0 || b > 63 ? (a < 0 ? -1 : 0) : a >> b)
    case .matrixMultiply:
      return try floats(.matrixMultiply, Double(a), Double(b), interpreter)
    }
  }
}

/// A number that can stand beside a numpy scalar.
enum ScalarOperand {
  case double(Double)
  case int(Int)
  case bool(Bool)

  /// Reads a Python number or a numpy scalar; nil for anything else.
  init?(_ value: Value) {
    switch value {
    case .float(let number): self = .double(number)
    case .int(let number): self = .int(number)
    case .bool(let flag): self = .bool(flag)
    case .object(let object):
      guard let scalar = object as? NumPyScalar else { return nil }
      self = ScalarOperand(scalar)
    default: return nil
    }
  }

  /// Reads a numpy scalar.
  init(_ scalar: NumPyScalar) {
    switch scalar.kind {
    case .float64(let number): self = .double(number)
    case .int64(let number): self = .int(number)
    case .bool(let flag): self = .bool(flag)
    }
  }

  var double: Double {
    switch self {
    case .double(let number): number
    case .int(let number): Double(number)
    case .bool(let flag): flag ? 1 : 0
    }
  }

  var int: Int {
    switch self {
    case .double(let number): Casting.int(number)
    case .int(let number): number
    case .bool(let flag): flag ? 1 : 0
    }
  }
}
