import COpenBLAS

/// Loops over vectors in the order of BLAS, in which SciPy and scikit-learn add.
///
/// Where a result hangs on the last bit, as an iteration's that is stopped early does, these take the place of
/// ``VectorKernels``.
package enum BLASVectors {
  /// Returns the sum of `x[i] * y[i]` over the entries both have.
  package static func dot(_ x: [Double], _ y: [Double]) -> Double {
    BLASCall.alone { cblas_ddot(count(min(x.count, y.count)), x, 1, y, 1) }
  }

  /// Returns the Euclidean norm, without overflow on the way.
  package static func norm(_ x: [Double]) -> Double {
    BLASCall.alone { cblas_dnrm2(count(x.count), x, 1) }
  }

  /// Adds `scale * x` to `y`, over the entries both have.
  package static func add(_ x: [Double], times scale: Double, to y: inout [Double]) {
    BLASCall.alone { cblas_daxpy(count(min(x.count, y.count)), scale, x, 1, &y, 1) }
  }

  private static func count(_ n: Int) -> Int32 { Int32(clamping: n) }
}

/// Numbers that lie row by row, multiplied as numpy multiplies an array by a vector.
package struct RowMajorProducts: Sendable {
  private let values: [Double]
  private let rows: Int32
  private let columns: Int32

  /// Copies a matrix; nil where it is empty or too large for BLAS.
  package init?(_ matrix: Matrix) {
    guard !matrix.isEmpty, let rows = Int32(exactly: matrix.rowCount),
      let columns = Int32(exactly: matrix.columnCount)
    else { return nil }
    (self.rows, self.columns) = (rows, columns)
    values = matrix.rowMajorValues()
  }

  /// Returns the product with a vector of as many entries as there are columns.
  package func times(_ vector: [Double]) -> [Double] {
    if rows == 1 { return [BLASVectors.dot(values, vector)] }
    return product(vector, CblasNoTrans, count: Int(rows), needs: Int(columns))
  }

  /// Returns the product of the transposed matrix with a vector of as many entries as there are rows.
  package func transposedTimes(_ vector: [Double]) -> [Double] {
    if columns == 1 { return [BLASVectors.dot(values, vector)] }
    return product(vector, CblasTrans, count: Int(columns), needs: Int(rows))
  }

  private func product(
    _ vector: [Double], _ transposition: CBLAS_TRANSPOSE, count: Int, needs: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    guard vector.count >= needs else { return result }
    BLASCall.alone {
      cblas_dgemv(
        CblasRowMajor, transposition, rows, columns, 1, values, columns, vector, 1, 0, &result, 1)
    }
    return result
  }
}
