/// The precedence of the binary operators, loosest first.
enum OperatorTable {
  /// Returns the operator of `sign` with its precedence; `**` and comparisons are not in here.
  static func binary(_ sign: Punctuation) -> (operator: BinaryOperator, precedence: Int)? {
    switch sign {
    case .bar: (.bitOr, 1)
    case .caret: (.bitXor, 2)
    case .ampersand: (.bitAnd, 3)
    case .leftShift: (.leftShift, 4)
    case .rightShift: (.rightShift, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .doubleSlash: (.floorDivide, 6)
    case .percent: (.modulo, 6)
    case .at: (.matrixMultiply, 6)
    default: nil
    }
  }

  /// Returns the operator of a sign that compares.
  static func comparison(_ sign: Punctuation) -> ComparisonOperator? {
    switch sign {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  /// Returns the operator of a sign before its one operand.
  static func unary(_ sign: Punctuation) -> UnaryOperator? {
    switch sign {
    case .plus: .plus
    case .minus: .negate
    case .tilde: .invert
    default: nil
    }
  }
}
