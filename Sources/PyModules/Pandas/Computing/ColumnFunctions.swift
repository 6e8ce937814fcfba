internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Functions of one column, element by element.
enum ColumnFunctions {
  /// `-column`, `+column` or `~column`.
  static func unary(
    _ op: UnaryOperator, _ column: ColumnData, _ interpreter: Interpreter
  ) throws -> ColumnData {
    switch (op, column) {
    case (.plus, _): return column
    case (.negate, .float(let values)): return .float(values.map { -$0 })
    case (.negate, .int(let values)): return .int(values.map { 0 &- $0 })
    case (.invert, .bool(let values)): return .bool(values.map { !$0 })
    case (.invert, .int(let values)): return .int(values.map { ~$0 })
    case (.negate, .bool):
      throw PyException(
        .typeError,
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or "
          + "the logical_not function instead.")
    case (_, .object(let values)):
      let mapped = try values.map { try interpreter.unary(op, $0) }
      if op == .invert, values.allSatisfy({ if case .bool = $0 { true } else { false } }) {
        // Flags that became objects stay flags under ~.
        return .bool(values.map { if case .bool(true) = $0 { false } else { true } })
      }
      return .object(mapped)
    case (.invert, .float):
      throw PyException(
        .typeError,
        "ufunc 'invert' not supported for the input types, and the inputs could not be safely "
          + "coerced to any supported types according to the casting rule ''safe''",
        help: "~ turns flags over: compare first, as in ~(s > 0)")
    default:
      throw PyException(
        .typeError, "bad operand type for unary \(op.rawValue): '\(column.dtypeName)'")
    }
  }

  /// `abs` of a column.
  static func absolute(_ column: ColumnData) throws -> ColumnData {
    switch column {
    case .float(let values): return .float(values.map(\.magnitude))
    case .int(let values): return .int(values.map { $0 < 0 ? 0 &- $0 : $0 })
    case .bool: return column
    default:
      throw PyException(
        .typeError,
        "bad operand type for abs(): '\(column.dtypeName == "object" ? "str" : column.dtypeName)'")
    }
  }

  /// Whether each element is missing.
  static func missing(_ column: ColumnData) -> [Bool] {
    (0..<column.count).map { column.isMissing($0) }
  }

  /// `round` of a column; what is no float stays.
  static func rounded(_ column: ColumnData, _ decimals: Int) throws -> ColumnData {
    switch column {
    case .float(let values):
      return ColumnData(try NDArray(values).rounded(decimals: decimals))
    case .int(let values) where decimals < 0:
      return ColumnData(try NDArray(values).rounded(decimals: decimals))
    default: return column
    }
  }
}
