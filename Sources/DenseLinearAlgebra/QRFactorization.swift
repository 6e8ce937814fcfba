import COpenBLAS

/// A Householder factorization `A = Q R` (LAPACK `dgeqrf`).
public struct QRFactorization: Sendable {
  private let factor: Matrix
  private let tau: [Double]

  /// Factors a matrix of m rows and n columns.
  ///
  /// - Complexity: about 2 m n² operations for m >= n.
  public init(of matrix: Matrix) throws(LinearAlgebraError) {
    let size = try LapackSize(matrix)
    var factor = matrix
    var tau = [Double](repeating: 0, count: min(matrix.rowCount, matrix.columnCount))
    var info: Int32 = 0
    if !matrix.isEmpty {
      factor.withUnsafeMutableColumns { a, _ in
        var (m, n, lda) = (size.rows, size.columns, size.stride)
        var (workSize, lwork): (Double, Int32) = (0, -1)
        BLASCall.alone {
          dgeqrf_(&m, &n, a, &lda, &tau, &workSize, &lwork, &info)
        }
        var work = [Double](repeating: 0, count: max(Int(workSize), 1))
        lwork = Int32(work.count)
        BLASCall.alone {
          dgeqrf_(&m, &n, a, &lda, &tau, &work, &lwork, &info)
        }
      }
    }
    (self.factor, self.tau) = (factor, tau)
  }

  /// The upper triangular factor, `min(m, n)` rows and n columns.
  public var upper: Matrix {
    var result = Matrix(rows: tau.count, columns: factor.columnCount)
    for j in 0..<factor.columnCount {
      result.setColumn(j, to: Array(factor.column(j).prefix(min(j + 1, tau.count))))
    }
    return result
  }

  /// Returns the orthonormal factor, m rows and `min(m, n)` columns.
  public func orthonormal() throws(LinearAlgebraError) -> Matrix {
    var q = factor.selectingColumns(Array(0..<tau.count))
    guard !q.isEmpty else { return q }
    let size = try LapackSize(q)
    var (info, tau) = (Int32(0), tau)
    q.withUnsafeMutableColumns { a, _ in
      var (m, n, k, lda) = (size.rows, size.columns, size.columns, size.stride)
      var (workSize, lwork): (Double, Int32) = (0, -1)
      BLASCall.alone {
        dorgqr_(&m, &n, &k, a, &lda, &tau, &workSize, &lwork, &info)
      }
      var work = [Double](repeating: 0, count: max(Int(workSize), 1))
      lwork = Int32(work.count)
      BLASCall.alone {
        dorgqr_(&m, &n, &k, a, &lda, &tau, &work, &lwork, &info)
      }
    }
    return q
  }
}
