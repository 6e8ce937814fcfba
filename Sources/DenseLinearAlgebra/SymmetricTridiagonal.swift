import COpenBLAS

/// A symmetric matrix as `Q T Qᵀ`, T tridiagonal and Q orthogonal (LAPACK `dsytrd`).
///
/// Enough to solve with many multiples of the identity added, and much cheaper than eigenvalues.
package struct SymmetricTridiagonal {
  /// The diagonal of T.
  package let diagonal: [Double]
  /// The entries beside the diagonal, one fewer.
  package let offDiagonal: [Double]
  private let reflectors: Matrix
  private let factors: [Double]

  /// Reduces a matrix of which only the lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError`` for a matrix that is not square.
  /// - Complexity: 4n³/3 operations for n rows.
  package init(of matrix: Matrix) throws(LinearAlgebraError) {
    guard matrix.rowCount == matrix.columnCount else {
      throw .notSquare(rows: matrix.rowCount, columns: matrix.columnCount)
    }
    let order = matrix.rowCount
    let size = try LapackSize(matrix)
    var reduced = matrix
    var (d, e, tau) = (
      [Double](repeating: 0, count: order), [Double](repeating: 0, count: max(order - 1, 0)),
      [Double](repeating: 0, count: max(order - 1, 0))
    )
    var info: Int32 = 0
    if order > 0 {
      reduced.withUnsafeMutableColumns { a, _ in
        var (n, lda, workSize, lwork) = (size.rows, size.stride, 0.0, Int32(-1))
        BLASCall.alone { dsytrd_("L", &n, a, &lda, &d, &e, &tau, &workSize, &lwork, &info) }
        var work = [Double](repeating: 0, count: max(Int(workSize), 1))
        lwork = Int32(work.count)
        BLASCall.alone { dsytrd_("L", &n, a, &lda, &d, &e, &tau, &work, &lwork, &info) }
      }
    }
    guard info == 0 else { throw .notConverged(routine: "tridiagonal form (dsytrd)") }
    (diagonal, offDiagonal, reflectors, factors) = (d, e, reduced, tau)
  }

  /// Returns `Qᵀ b`.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  package func transposedTimes(_ b: [Double]) throws(LinearAlgebraError) -> [Double] {
    try apply(to: Matrix(rows: b.count, columns: 1, columnMajor: b), isTransposed: true).column(0)
  }

  /// Returns `Q B`.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  package func times(_ b: consuming Matrix) throws(LinearAlgebraError) -> Matrix {
    try apply(to: b, isTransposed: false)
  }

  /// Returns the solution of `(T + shift I) z = b`; `nil` where T + shift I is not positive definite to
  /// rounding.
  package func solve(_ b: [Double], shift: Double) -> [Double]? {
    let n = diagonal.count
    guard b.count == n, n > 0 else { return b }
    var z = b
    var pivots = [Double](repeating: 0, count: n)
    pivots[0] = diagonal[0] + shift
    guard pivots[0] > 0 else { return nil }
    for i in 1..<n {
      let ratio = offDiagonal[i - 1] / pivots[i - 1]
      pivots[i] = diagonal[i] + shift - ratio * offDiagonal[i - 1]
      guard pivots[i] > 1e-15 * (diagonal[i] + shift) else { return nil }
      z[i] -= ratio * z[i - 1]
    }
    z[n - 1] /= pivots[n - 1]
    for i in Swift.stride(from: n - 2, through: 0, by: -1) {
      z[i] = (z[i] - offDiagonal[i] * z[i + 1]) / pivots[i]
    }
    return z
  }

  private func apply(
    to b: consuming Matrix, isTransposed: Bool
  ) throws(LinearAlgebraError) -> Matrix {
    var result = b
    let order = diagonal.count
    guard result.rowCount == order else {
      throw .sizeMismatch(
        operation: "product with Q", expected: order, found: result.rowCount)
    }
    guard order > 1, result.columnCount > 0 else { return result }
    let size = try LapackSize(reflectors)
    let target = try LapackSize(result)
    var info: Int32 = 0
    reflectors.withUnsafeColumns { a, _ in
      result.withUnsafeMutableColumns { c, _ in
        var (m, n, lda, ldc) = (target.rows, target.columns, size.stride, target.stride)
        var (workSize, lwork) = (0.0, Int32(-1))
        let side = isTransposed ? "T" : "N"
        BLASCall.alone {
          dormtr_("L", "L", side, &m, &n, a, &lda, factors, c, &ldc, &workSize, &lwork, &info)
        }
        var work = [Double](repeating: 0, count: max(Int(workSize), 1))
        lwork = Int32(work.count)
        BLASCall.alone {
          dormtr_("L", "L", side, &m, &n, a, &lda, factors, c, &ldc, &work, &lwork, &info)
        }
      }
    }
    guard info == 0 else { throw .notConverged(routine: "product with Q (dormtr)") }
    return result
  }
}
