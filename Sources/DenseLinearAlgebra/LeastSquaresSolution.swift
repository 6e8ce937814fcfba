import COpenBLAS

/// The least-squares solution of smallest norm, by singular values (LAPACK `dgelsd`).
///
/// Minimizes `‖B − A X‖` for each column of B; among all minimizers takes the one of smallest norm,
/// where singular values at or below `rcond` times the largest count as zero.
public struct LeastSquaresSolution: Sendable {
  /// The solutions, one column for each column of B.
  public let solutions: Matrix
  /// The number of singular values that count.
  public let rank: Int
  /// All singular values of A, decreasing.
  public let singularValues: [Double]

  /// Solves for every column of `b`.
  ///
  /// - Parameters:
  ///   - a: The matrix, m rows and n columns, of any rank.
  ///   - b: The right sides, m rows.
  ///   - rcond: The cut-off relative to the largest singular value; negative for machine epsilon.
  /// - Throws: ``LinearAlgebraError`` when sizes differ or an entry is not finite.
  public init(_ a: Matrix, _ b: Matrix, rcond: Double = -1) throws(LinearAlgebraError) {
    guard a.rowCount == b.rowCount else {
      throw .sizeMismatch(operation: "least squares", expected: a.rowCount, found: b.rowCount)
    }
    let (m, n) = (a.rowCount, a.columnCount)
    guard !a.isEmpty, !b.isEmpty else {
      (solutions, rank, singularValues) = (Matrix(rows: n, columns: b.columnCount), 0, [])
      return
    }
    guard a.isFinite, b.isFinite else {
      throw .notConverged(routine: "least squares (dgelsd)")
    }
    var factor = a
    var right = Matrix(rows: max(m, n), columns: b.columnCount)
    for j in 0..<b.columnCount { right.setColumn(j, to: b.column(j)) }
    let size = try LapackSize(factor)
    let rightSize = try LapackSize(right)
    var values = [Double](repeating: 0, count: min(m, n))
    var (rank, info): (Int32, Int32) = (0, 0)
    factor.withUnsafeMutableColumns { a, _ in
      right.withUnsafeMutableColumns { b, _ in
        var (rows, columns, count) = (size.rows, size.columns, rightSize.columns)
        var (lda, ldb, cutoff) = (size.stride, rightSize.stride, rcond)
        var (workSize, lwork, integerSize): (Double, Int32, Int32) = (0, -1, 0)
        BLASCall.alone {
          dgelsd_(
            &rows, &columns, &count, a, &lda, b, &ldb, &values, &cutoff, &rank, &workSize, &lwork,
            &integerSize, &info)
        }
        var work = [Double](repeating: 0, count: max(Int(workSize), 1))
        var integers = [Int32](repeating: 0, count: max(Int(integerSize), 1))
        lwork = Int32(work.count)
        BLASCall.alone {
          dgelsd_(
            &rows, &columns, &count, a, &lda, b, &ldb, &values, &cutoff, &rank, &work, &lwork,
            &integers, &info)
        }
      }
    }
    guard info == 0 else { throw .notConverged(routine: "least squares (dgelsd)") }
    self.rank = Int(rank)
    singularValues = values
    solutions = n == right.rowCount ? right : right.selectingRows(Array(0..<n))
  }

  /// Solves for one right side.
  public init(_ a: Matrix, _ b: [Double], rcond: Double = -1) throws(LinearAlgebraError) {
    try self.init(a, Matrix(rows: b.count, columns: 1, columnMajor: b), rcond: rcond)
  }

  /// The solution for the first right side.
  public var solution: [Double] {
    solutions.columnCount > 0
      ? solutions.column(0) : [Double](repeating: 0, count: solutions.rowCount)
  }
}
