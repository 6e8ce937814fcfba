import COpenBLAS

/// A factorization `P A = L U` with partial pivoting of a square matrix (LAPACK `dgetrf`).
public struct LUFactorization: Sendable {
  private let factor: Matrix
  private let pivots: [Int32]
  /// The first column whose pivot is exactly zero, `nil` when the matrix can be inverted.
  public let singularColumn: Int?

  /// Factors a square matrix; a singular one too, so that its determinant can be read.
  ///
  /// - Throws: ``LinearAlgebraError/notSquare(rows:columns:)``.
  public init(of matrix: Matrix) throws(LinearAlgebraError) {
    guard matrix.rowCount == matrix.columnCount else {
      throw .notSquare(rows: matrix.rowCount, columns: matrix.columnCount)
    }
    let size = try LapackSize(matrix)
    var factor = matrix
    var pivots = [Int32](repeating: 0, count: matrix.rowCount)
    var info: Int32 = 0
    if !matrix.isEmpty {
      factor.withUnsafeMutableColumns { a, _ in
        var (m, n, lda) = (size.rows, size.columns, size.stride)
        BLASCall.alone {
          dgetrf_(&m, &n, a, &lda, &pivots, &info)
        }
      }
    }
    (self.factor, self.pivots) = (factor, pivots)
    singularColumn = info > 0 ? Int(info) - 1 : nil
  }

  /// The product of the pivots, with the sign of the row exchanges; 1 for an empty matrix.
  public var determinant: Double {
    var result = 1.0
    for j in 0..<factor.columnCount {
      result *= factor[j, j]
      if Int(pivots[j]) != j + 1 { result = -result }
    }
    return result
  }

  /// Returns the solution of `A X = B`.
  ///
  /// - Throws: ``LinearAlgebraError/singular(column:)`` when a pivot is exactly zero.
  public func solve(_ b: Matrix) throws(LinearAlgebraError) -> Matrix {
    guard b.rowCount == factor.rowCount else {
      throw .sizeMismatch(operation: "solve", expected: factor.rowCount, found: b.rowCount)
    }
    if let singularColumn { throw .singular(column: singularColumn) }
    var x = b
    guard !b.isEmpty else { return x }
    let size = try LapackSize(factor)
    let target = try LapackSize(b)
    var info: Int32 = 0
    factor.withUnsafeColumns { a, _ in
      x.withUnsafeMutableColumns { x, _ in
        var (n, lda, count, ldb) = (size.rows, size.stride, target.columns, target.stride)
        BLASCall.alone {
          dgetrs_("N", &n, &count, a, &lda, pivots, x, &ldb, &info)
        }
      }
    }
    return x
  }

  /// Returns the inverse.
  ///
  /// - Throws: ``LinearAlgebraError/singular(column:)`` when a pivot is exactly zero.
  public func inverse() throws(LinearAlgebraError) -> Matrix {
    try solve(.identity(factor.rowCount))
  }
}
