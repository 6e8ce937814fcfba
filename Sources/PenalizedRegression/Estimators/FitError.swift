import DenseLinearAlgebra

/// A reason why a model could not be fitted.
///
/// Stopping before convergence is not one of them: see ``Certificate/isConverged``. Rows and columns
/// count from 0.
public enum FitError: Error, Equatable, Sendable {
  /// `x` and `y` disagree about the number of samples.
  case sampleCountMismatch(rows: Int, responses: Int)
  /// There is nothing to fit: no row or no column.
  case emptyInput(rows: Int, columns: Int)
  /// An entry of `x` is NaN or infinite.
  case matrixNotFinite(row: Int, column: Int, value: String)
  /// An entry of `argument` is NaN or infinite.
  case vectorNotFinite(argument: String, index: Int, value: String)
  /// `argument` needs one entry for each of `expected` samples or features.
  case lengthMismatch(argument: String, expected: Int, found: Int)
  /// An entry of `argument` is below zero.
  case negativeEntry(argument: String, index: Int, value: Double)
  /// Every entry of `argument` is zero.
  case allZero(argument: String)
  /// `argument` lies outside what it can be; `valid` says what that is.
  case outOfRange(argument: String, value: String, valid: String)
  /// `argument` holds nothing.
  case emptyList(argument: String)
  /// A column index in compressed storage is not that of a row, or out of order.
  case malformedSparseMatrix(String)
  /// A factorization failed.
  case linearAlgebra(LinearAlgebraError)
}

extension FitError: CustomStringConvertible {
  /// The message shown to the user.
  public var description: String {
    switch self {
    case .sampleCountMismatch(let rows, let responses):
      "x has \(rows) rows, y has \(responses) values: give one value of y for each row of x"
    case .emptyInput(let rows, let columns):
      "x has \(rows) rows and \(columns) columns: give at least one of each"
    case .matrixNotFinite(let row, let column, let value):
      "x holds \(value) in row \(row), column \(column): give finite numbers only"
    case .vectorNotFinite(let argument, let index, let value):
      "\(argument) holds \(value) at index \(index): give finite numbers only"
    case .lengthMismatch(let argument, let expected, let found):
      "\(argument) has \(found) entries: give \(expected)"
    case .negativeEntry(let argument, let index, let value):
      "\(argument) holds \(value) at index \(index): give numbers that are at least 0"
    case .allZero(let argument):
      "\(argument) holds only zeros: give at least one number above 0"
    case .outOfRange(let argument, let value, let valid):
      "\(argument) is \(value): give \(valid)"
    case .emptyList(let argument):
      "\(argument) is empty: give at least one value"
    case .malformedSparseMatrix(let what):
      "the sparse matrix does not hold together: \(what)"
    case .linearAlgebra(let error):
      error.description
    }
  }
}
