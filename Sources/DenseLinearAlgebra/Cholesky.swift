import COpenBLAS

/// The Cholesky factor of a symmetric positive definite matrix: `A = L Lᵀ` (LAPACK `dpotrf`).
public struct Cholesky: Sendable {
  /// The factor; the strict upper triangle is zero.
  public let lower: Matrix
  /// The largest sum of absolute values in a column of the matrix that was factored.
  private let norm: Double

  /// Factors a matrix of which only the lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError/notPositiveDefinite(column:)`` with the first column that fails.
  /// - Complexity: n³/3 operations for a matrix of n rows.
  public init(of matrix: consuming Matrix) throws(LinearAlgebraError) {
    var factor = matrix
    let (rows, columns) = (factor.rowCount, factor.columnCount)
    guard rows == columns else { throw .notSquare(rows: rows, columns: columns) }
    let size = try LapackSize(factor)
    var info: Int32 = 0
    norm = factor.withUnsafeColumns { a, stride in
      // Bounded from the lower triangle alone: good enough for a condition estimate.
      var largest = 0.0
      for j in 0..<columns {
        var sum = 0.0
        for i in j..<rows { sum += abs(a[j * stride + i]) }
        largest = max(largest, sum)
      }
      return largest
    }
    if rows > 0 {
      factor.withUnsafeMutableColumns { a, stride in
        var (n, lda) = (size.rows, size.stride)
        BLASCall.alone {
          dpotrf_("L", &n, a, &lda, &info)
        }
        for j in 1..<max(rows, 1) { (a + j * stride).update(repeating: 0, count: j) }
      }
    }
    guard info == 0 else { throw .notPositiveDefinite(column: Int(info) - 1) }
    lower = factor
  }

  /// Returns the solution of `A x = b`.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  public func solve(_ b: [Double]) throws(LinearAlgebraError) -> [Double] {
    guard b.count == lower.rowCount else {
      throw .sizeMismatch(operation: "solve", expected: lower.rowCount, found: b.count)
    }
    var x = b
    guard !b.isEmpty else { return x }
    let size = try LapackSize(lower)
    lower.withUnsafeColumns { a, _ in
      var (n, lda, count, info): (Int32, Int32, Int32, Int32) = (size.rows, size.stride, 1, 0)
      var ldb = n
      BLASCall.alone {
        dpotrs_("L", &n, &count, a, &lda, &x, &ldb, &info)
      }
    }
    return x
  }

  /// Returns the solution of `A X = B`, column by column.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  public func solve(_ b: Matrix) throws(LinearAlgebraError) -> Matrix {
    guard b.rowCount == lower.rowCount else {
      throw .sizeMismatch(operation: "solve", expected: lower.rowCount, found: b.rowCount)
    }
    var x = b
    guard !b.isEmpty else { return x }
    let size = try LapackSize(lower)
    let target = try LapackSize(b)
    lower.withUnsafeColumns { a, _ in
      x.withUnsafeMutableColumns { x, _ in
        var (n, lda, count, info): (Int32, Int32, Int32, Int32) = (
          size.rows, size.stride, target.columns, 0
        )
        var ldb = target.stride
        BLASCall.alone {
          dpotrs_("L", &n, &count, a, &lda, x, &ldb, &info)
        }
      }
    }
    return x
  }

  /// An estimate of 1 / condition number in the 1-norm; near 0 when `A` is close to singular.
  public var reciprocalCondition: Double {
    guard lower.rowCount > 0, let size = try? LapackSize(lower) else { return 1 }
    var work = [Double](repeating: 0, count: 3 * lower.rowCount)
    var integers = [Int32](repeating: 0, count: lower.rowCount)
    var (result, info, norm) = (0.0, Int32(0), norm)
    lower.withUnsafeColumns { a, _ in
      var (n, lda) = (size.rows, size.stride)
      BLASCall.alone {
        dpocon_("L", &n, a, &lda, &norm, &result, &work, &integers, &info)
      }
    }
    return info == 0 ? result : 0
  }
}
