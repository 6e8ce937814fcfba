import COpenBLAS

/// Eigenvalues and eigenvectors of a symmetric matrix (LAPACK `dsyevd`).
public struct SymmetricEigen: Sendable {
  /// The eigenvalues, increasing.
  public let values: [Double]
  /// The eigenvectors as columns, in the order of ``values``, each of norm 1.
  public let vectors: Matrix

  /// Decomposes a matrix of which only the lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError/notConverged(routine:)`` for entries that are not finite.
  /// - Complexity: O(n³) operations for n rows.
  public init(of matrix: Matrix) throws(LinearAlgebraError) {
    guard matrix.rowCount == matrix.columnCount else {
      throw .notSquare(rows: matrix.rowCount, columns: matrix.columnCount)
    }
    let size = try LapackSize(matrix)
    guard matrix.isFinite else {
      throw .notConverged(routine: "symmetric eigenvalues (dsyevd)")
    }
    var vectors = matrix
    var values = [Double](repeating: 0, count: matrix.rowCount)
    var info: Int32 = 0
    if !matrix.isEmpty {
      vectors.withUnsafeMutableColumns { a, _ in
        var (n, lda) = (size.rows, size.stride)
        var (workSize, lwork, integerSize, liwork): (Double, Int32, Int32, Int32) = (0, -1, 0, -1)
        BLASCall.alone {
          dsyevd_(
            "V", "L", &n, a, &lda, &values, &workSize, &lwork, &integerSize, &liwork, &info)
        }
        var work = [Double](repeating: 0, count: max(Int(workSize), 1))
        var integers = [Int32](repeating: 0, count: max(Int(integerSize), 1))
        (lwork, liwork) = (Int32(work.count), Int32(integers.count))
        BLASCall.alone {
          dsyevd_("V", "L", &n, a, &lda, &values, &work, &lwork, &integers, &liwork, &info)
        }
      }
    }
    guard info == 0 else { throw .notConverged(routine: "symmetric eigenvalues (dsyevd)") }
    (self.values, self.vectors) = (values, vectors)
  }
}
