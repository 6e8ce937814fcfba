/// A reason why a matrix could not be made, multiplied or factored.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The values given do not fill the matrix.
  case valueCountMismatch(rows: Int, columns: Int, values: Int)
  /// Two operands do not fit together: `expected` entries were needed, `found` were given.
  case sizeMismatch(operation: String, expected: Int, found: Int)
  /// The factorization needs as many rows as columns.
  case notSquare(rows: Int, columns: Int)
  /// The matrix is not positive definite: the pivot at `column` is not above zero.
  case notPositiveDefinite(column: Int)
  /// The matrix is singular: the pivot at `column` is exactly zero.
  case singular(column: Int)
  /// The iteration inside the routine did not converge, as happens for NaN or infinite entries.
  case notConverged(routine: String)
  /// A dimension is larger than the linear algebra library can address.
  case tooLarge(rows: Int, columns: Int)
}

extension LinearAlgebraError: CustomStringConvertible {
  /// The message shown to the user; rows and columns count from 0.
  public var description: String {
    switch self {
    case .valueCountMismatch(let rows, let columns, let values):
      "a matrix of \(rows) rows and \(columns) columns does not hold \(values) values: "
        + "give rows times columns values"
    case .sizeMismatch(let operation, let expected, let found):
      "\(operation) needs \(expected) entries and got \(found): make the sizes equal"
    case .notSquare(let rows, let columns):
      "the matrix has \(rows) rows and \(columns) columns: give a square one"
    case .notPositiveDefinite(let column):
      "the matrix is not positive definite at column \(column): "
        + "remove columns that depend on others, or add a multiple of the identity"
    case .singular(let column):
      "the matrix is singular at column \(column): remove columns that depend on others"
    case .notConverged(let routine):
      "\(routine) did not converge: look for NaN or infinite entries"
    case .tooLarge(let rows, let columns):
      "\(rows) rows and \(columns) columns are more than LAPACK addresses: stay below 2147483648"
    }
  }
}
