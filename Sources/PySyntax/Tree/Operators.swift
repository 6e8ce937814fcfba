/// An operator with one operand.
package enum UnaryOperator: String, Sendable {
  case negate = "-"
  case plus = "+"
  case invert = "~"
  case not = "not"
}

/// An arithmetic or bit operator with two operands.
package enum BinaryOperator: String, CaseIterable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case matrixMultiply = "@"
  case leftShift = "<<"
  case rightShift = ">>"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
}

/// `and` or `or`.
package enum BooleanOperator: String, Sendable {
  case and
  case or
}

/// An operator of a comparison.
package enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `is` = "is"
  case isNot = "is not"
  case `in` = "in"
  case notIn = "not in"
}
