import COpenBLAS

/// A small upper triangular matrix R: the Cholesky factor of `A = R'R`, or one put together.
package struct UpperTriangle: Sendable {
  /// The number of rows and columns.
  package let size: Int
  /// The entries column by column; what is below the diagonal is not read.
  package private(set) var values: [Double]

  /// Keeps entries that lie column by column; nil where their number is no square.
  package init?(size: Int, values: [Double]) {
    guard size >= 0, values.count == size * size, Int32(exactly: size) != nil else { return nil }
    self.size = size
    self.values = values
  }

  /// Factors a symmetric matrix of which only the upper triangle is read; nil unless it is positive definite.
  package init?(factoring values: [Double], size: Int) {
    self.init(size: size, values: values)
    if size == 0 { return }
    var (n, info) = (Int32(clamping: size), Int32(0))
    var lda = n
    BLASCall.alone { dpotrf_("U", &n, &self.values, &lda, &info) }
    if info != 0 { return nil }
  }

  /// Returns the solution of `R x = b`, or of `R'x = b`; nil where a diagonal entry is 0.
  ///
  /// - Parameter b: `size` entries, or several such columns one after the other.
  package func solve(_ b: [Double], isTransposed: Bool) -> [Double]? {
    if size == 0 { return b }
    guard b.count % size == 0, var columns = Int32(exactly: b.count / size) else { return nil }
    var x = b
    var (n, info) = (Int32(clamping: size), Int32(0))
    var (lda, ldb) = (n, n)
    BLASCall.alone {
      dtrtrs_("U", isTransposed ? "T" : "N", "N", &n, &columns, values, &lda, &x, &ldb, &info)
    }
    return info == 0 ? x : nil
  }
}
