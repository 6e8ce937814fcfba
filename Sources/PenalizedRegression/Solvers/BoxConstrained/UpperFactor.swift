import DenseLinearAlgebra

/// A small upper triangular matrix R, as `A = R'R` or as it was put together.
///
/// For the twenty rows that a quasi-Newton memory has, where a call of LAPACK costs more than the work.
struct UpperFactor {
  /// The columns, each down to its diagonal and beyond; what is below the diagonal is not read.
  private(set) var columns: [[Double]]

  /// Keeps the columns of a triangle that is known already.
  init(columns: [[Double]]) {
    self.columns = columns
  }

  /// Factors a symmetric matrix whose upper triangle stands in `columns`; nil unless it is positive definite.
  init?(factoring matrix: [[Double]]) {
    columns = matrix
    for j in columns.indices {
      var squares = 0.0
      for k in 0..<j {
        var value = columns[j][k]
        for i in 0..<k { value -= columns[k][i] * columns[j][i] }
        value /= columns[k][k]
        columns[j][k] = value
        squares += value * value
      }
      let pivot = columns[j][j] - squares
      // False for NaN as well.
      guard pivot > 0 else { return nil }
      columns[j][j] = pivot.squareRoot()
    }
  }

  /// Solves `R'x = b` in place, over the first entries of b; false where a diagonal entry is 0.
  func solveTransposed(_ b: inout [Double]) -> Bool {
    guard isRegular else { return false }
    for j in columns.indices {
      var value = b[j]
      for i in 0..<j { value -= columns[j][i] * b[i] }
      b[j] = value / columns[j][j]
    }
    return true
  }

  /// Solves `R x = b` in place, over the first entries of b; false where a diagonal entry is 0.
  func solve(_ b: inout [Double]) -> Bool {
    guard isRegular else { return false }
    for j in columns.indices.reversed() {
      b[j] /= columns[j][j]
      for i in 0..<j { b[i] -= b[j] * columns[j][i] }
    }
    return true
  }

  private var isRegular: Bool { columns.indices.allSatisfy { columns[$0][$0] != 0 } }
}
