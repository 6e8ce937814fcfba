package import PySyntax

extension Interpreter {
  /// Returns `left op right` for any operator of a comparison.
  ///
  /// - Throws: TypeError where an order is asked that the operands do not have.
  package func compare(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws -> Value {
    switch op {
    case .is: return .bool(left.isIdentical(to: right))
    case .isNot: return .bool(!left.isIdentical(to: right))
    case .in: return .bool(try contains(left, in: right))
    case .notIn: return .bool(try !contains(left, in: right))
    default: break
    }
    if let quick = NumberComparison.compare(op, left, right) { return .bool(quick) }
    if case .string(let a) = left, case .string(let b) = right {
      return .bool(NumberComparison.holds(op, TextOrder.compare(a.text, b.text)))
    }
    try guardStack()
    if let rightObject = right.object {
      let leftType = left.type
      let rightType = rightObject.type
      if rightType !== leftType && rightType.isSubtype(of: leftType) {
        if let result = try rightObject.compare(op.mirrored, left, self) { return result }
        if let result = try left.object?.compare(op, right, self) { return result }
        return try undecided(op, left, right)
      }
      if let result = try left.object?.compare(op, right, self) { return result }
      if let result = try rightObject.compare(op.mirrored, left, self) { return result }
    } else if let result = try left.object?.compare(op, right, self) {
      return result
    }
    return try undecided(op, left, right)
  }

  /// Returns the truth of `left == right`, an identical object being equal to itself as in
  /// containers.
  package func areEqual(_ left: Value, _ right: Value) throws -> Bool {
    // As in CPython's containers, a NaN equals itself where it is the same object.
    if case .float = left, left.isIdentical(to: right) { return true }
    if let quick = NumberComparison.compare(.equal, left, right) { return quick }
    if let a = left.object, let b = right.object, a === b { return true }
    return try isTrue(compare(.equal, left, right))
  }

  /// Returns `needle in container`.
  ///
  /// - Throws: TypeError where the container can be neither asked nor iterated.
  package func contains(_ needle: Value, in container: Value) throws -> Bool {
    if let answer = try container.object?.contains(needle, self) { return answer }
    let iterator: any IteratorObject
    do {
      iterator = try makeIterator(container)
    } catch let error as PyException where error.says("object is not iterable") {
      throw PyException(
        .typeError, "argument of type '\(container.type.messageName)' is not iterable")
    }
    var count = 0
    while let element = try iterator.next(self) {
      if try areEqual(element, needle) { return true }
      count &+= 1
      if count & 0xFFF == 0 { try checkpoint() }
    }
    return false
  }

  private func undecided(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws -> Value {
    switch op {
    case .equal: return .bool(left.isIdentical(to: right))
    case .notEqual: return .bool(!left.isIdentical(to: right))
    default:
      throw PyException(
        .typeError,
        "'\(op.rawValue)' not supported between instances of '\(left.type.messageName)' and '\(right.type.messageName)'"
      )
    }
  }
}

extension ComparisonOperator {
  /// The operator that says the same with its operands exchanged.
  package var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

/// Comparison of bool, int and float values without a dispatch.
enum NumberComparison {
  /// Returns `left op right`, or nil unless both are numbers.
  static func compare(_ op: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return holds(op, a < b ? -1 : a == b ? 0 : 1)
    case (.float(let a), .float(let b)): return holds(op, a, b)
    case (.int(let a), .float(let b)): return holds(op, order(a, b))
    case (.float(let a), .int(let b)): return holds(op, order(b, a).map { -$0 })
    case (.bool, .bool), (.bool, .int), (.int, .bool):
      let a = left.smallInteger
      let b = right.smallInteger
      return holds(op, a < b ? -1 : a == b ? 0 : 1)
    case (.bool(let a), .float(let b)): return holds(op, a ? 1 : 0, b)
    case (.float(let a), .bool(let b)): return holds(op, a, b ? 1 : 0)
    default: return nil
    }
  }

  /// Whether an order of -1, 0 or 1 satisfies the operator.
  static func holds(_ op: ComparisonOperator, _ order: Int) -> Bool {
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

  private static func holds(_ op: ComparisonOperator, _ order: Int?) -> Bool {
    guard let order else { return op == .notEqual }
    return holds(op, order)
  }

  private static func holds(_ op: ComparisonOperator, _ a: Double, _ b: Double) -> Bool {
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

  /// The exact order of an integer and a double; nil for NaN.
  private static func order(_ a: Int, _ b: Double) -> Int? {
    if b.isNaN { return nil }
    if b >= 0x1p63 { return -1 }
    if b < -0x1p63 { return 1 }
    let whole = Int(b)
    if a != whole { return a < whole ? -1 : 1 }
    let rest = b - Double(whole)
    return rest > 0 ? -1 : rest < 0 ? 1 : 0
  }
}

/// The order of texts by code points, which is that of their UTF-8 bytes.
package enum TextOrder {
  /// Returns -1, 0 or 1.
  package static func compare(_ a: String, _ b: String) -> Int {
    var a = a
    var b = b
    return a.withUTF8 { left in
      b.withUTF8 { right in
        let common = min(left.count, right.count)
        var position = 0
        while position < common {
          if left[position] != right[position] {
            return left[position] < right[position] ? -1 : 1
          }
          position += 1
        }
        return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
      }
    }
  }
}
