import COpenBLAS

/// The singular value decomposition `A = U diag(s) Vᵀ` (LAPACK `dgesdd`).
public struct SingularValues: Sendable {
  /// Which singular vectors are wanted.
  public enum Vectors: Sendable {
    /// None.
    case none
    /// The first `min(m, n)` on each side.
    case thin
    /// All m and all n.
    case full
  }

  /// The left singular vectors as columns; empty when not asked for.
  public let left: Matrix
  /// The singular values, decreasing.
  public let values: [Double]
  /// The right singular vectors as rows (Vᵀ); empty when not asked for.
  public let rightTransposed: Matrix

  /// Decomposes a matrix of m rows and n columns.
  ///
  /// - Throws: ``LinearAlgebraError/notConverged(routine:)`` for entries that are not finite.
  public init(of matrix: Matrix, vectors: Vectors = .thin) throws(LinearAlgebraError) {
    let (m, n) = (matrix.rowCount, matrix.columnCount)
    let count = min(m, n)
    let (leftCount, rightCount) =
      switch vectors {
      case .none: (0, 0)
      case .thin: (count, count)
      case .full: (m, n)
      }
    var u = Matrix(rows: vectors == .none ? 0 : m, columns: leftCount)
    var vt = Matrix(rows: rightCount, columns: vectors == .none ? 0 : n)
    var s = [Double](repeating: 0, count: count)
    guard count > 0 else {
      if vectors == .full { (u, vt) = (.identity(m), .identity(n)) }
      (left, values, rightTransposed) = (u, s, vt)
      return
    }
    guard matrix.isFinite else { throw .notConverged(routine: "singular values (dgesdd)") }
    var factor = matrix
    let size = try LapackSize(factor)
    let uSize = try LapackSize(u)
    let vtSize = try LapackSize(vt)
    let job =
      switch vectors {
      case .none: "N"
      case .thin: "S"
      case .full: "A"
      }
    var info: Int32 = 0
    factor.withUnsafeMutableColumns { a, _ in
      u.withUnsafeMutableColumns { u, _ in
        vt.withUnsafeMutableColumns { vt, _ in
          var (rows, columns, lda) = (size.rows, size.columns, size.stride)
          var (ldu, ldvt) = (uSize.stride, vtSize.stride)
          var (workSize, lwork): (Double, Int32) = (0, -1)
          var integers = [Int32](repeating: 0, count: 8 * count)
          BLASCall.alone {
            dgesdd_(
              job, &rows, &columns, a, &lda, &s, u, &ldu, vt, &ldvt, &workSize, &lwork, &integers,
              &info)
          }
          var work = [Double](repeating: 0, count: max(Int(workSize), 1))
          lwork = Int32(work.count)
          BLASCall.alone {
            dgesdd_(
              job, &rows, &columns, a, &lda, &s, u, &ldu, vt, &ldvt, &work, &lwork, &integers, &info
            )
          }
        }
      }
    }
    guard info == 0 else { throw .notConverged(routine: "singular values (dgesdd)") }
    (left, values, rightTransposed) = (u, s, vt)
  }
}
