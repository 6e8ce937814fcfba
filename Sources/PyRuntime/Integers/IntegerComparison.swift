internal import PySyntax

/// Exact comparison of ints of any size with each other, bools and floats.
enum IntegerComparison {
  /// Returns `left op right`; nil unless both are numbers.
  static func compare(_ op: ComparisonOperator, _ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .bool(holds(op, a == b ? 0 : a < b ? -1 : 1))
    case (.float(let a), .float(let b)):
      switch op {
      case .equal: return .bool(a == b)
      case .notEqual: return .bool(a != b)
      case .less: return .bool(a < b)
      case .lessOrEqual: return .bool(a <= b)
      case .greater: return .bool(a > b)
      case .greaterOrEqual: return .bool(a >= b)
      default: return nil
      }
    default: break
    }
    if case .float(let a) = left {
      guard let b = right.bigInt else { return nil }
      guard let order = order(b, a) else { return .bool(op == .notEqual) }
      return .bool(holds(op, -order))
    }
    guard let a = left.bigInt else { return nil }
    if case .float(let b) = right {
      guard let order = order(a, b) else { return .bool(op == .notEqual) }
      return .bool(holds(op, order))
    }
    guard let b = right.bigInt else { return nil }
    return .bool(holds(op, a == b ? 0 : a < b ? -1 : 1))
  }

  /// Negative, zero or positive as `a` is less than, equal to or greater than `b`; nil for NaN.
  private static func order(_ a: BigInt, _ b: Double) -> Int? {
    if b.isNaN { return nil }
    if b.isInfinite { return b > 0 ? -1 : 1 }
    if let small = a.int, small.magnitude <= 1 << 53 {
      let x = Double(small)
      return x == b ? 0 : x < b ? -1 : 1
    }
    let whole = BigInt(truncating: b)
    if a != whole { return a < whole ? -1 : 1 }
    let fraction = b - b.rounded(.towardZero)
    return fraction == 0 ? 0 : fraction > 0 ? -1 : 1
  }

  private static func holds(_ op: ComparisonOperator, _ order: Int) -> Bool {
    switch op {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    default: false
    }
  }
}
