import CKernels
import COpenBLAS

extension Matrix {
  /// Returns the product of this matrix with a vector of `columnCount` entries.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  public func times(_ vector: [Double]) throws(LinearAlgebraError) -> [Double] {
    guard vector.count == columnCount else {
      throw .sizeMismatch(
        operation: "matrix times vector", expected: columnCount, found: vector.count)
    }
    return try gemv(vector, isTransposed: false)
  }

  /// Returns the product of the transposed matrix with a vector of `rowCount` entries.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  public func transposedTimes(_ vector: [Double]) throws(LinearAlgebraError) -> [Double] {
    guard vector.count == rowCount else {
      throw .sizeMismatch(
        operation: "transposed matrix times vector", expected: rowCount, found: vector.count)
    }
    return try gemv(vector, isTransposed: true)
  }

  /// Returns the product of this matrix with another.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  public func times(_ other: Matrix) throws(LinearAlgebraError) -> Matrix {
    guard columnCount == other.rowCount else {
      throw .sizeMismatch(
        operation: "matrix times matrix", expected: columnCount, found: other.rowCount)
    }
    return try gemm(other, isTransposed: false)
  }

  /// Returns the product of the transposed matrix with another.
  ///
  /// - Throws: ``LinearAlgebraError/sizeMismatch(operation:expected:found:)``.
  public func transposedTimes(_ other: Matrix) throws(LinearAlgebraError) -> Matrix {
    guard rowCount == other.rowCount else {
      throw .sizeMismatch(
        operation: "transposed matrix times matrix", expected: rowCount, found: other.rowCount)
    }
    return try gemm(other, isTransposed: true)
  }

  /// Returns the matrix of inner products of all columns, both triangles filled.
  ///
  /// - Complexity: `rowCount * columnCount * columnCount` operations, in blocks.
  public func gram() throws(LinearAlgebraError) -> Matrix { try syrk(isTransposed: true) }

  /// Returns the matrix of inner products of all rows, both triangles filled.
  public func outerGram() throws(LinearAlgebraError) -> Matrix { try syrk(isTransposed: false) }

  /// Copies the lower triangle into the upper one.
  mutating func mirrorLowerTriangle() {
    let n = min(rowCount, columnCount)
    withUnsafeMutableColumns { a, stride in
      let block = 32
      for startColumn in Swift.stride(from: 0, to: n, by: block) {
        for startRow in Swift.stride(from: startColumn, to: n, by: block) {
          for j in startColumn..<min(startColumn + block, n) {
            for i in max(startRow, j + 1)..<max(min(startRow + block, n), max(startRow, j + 1)) {
              a[i * stride + j] = a[j * stride + i]
            }
          }
        }
      }
    }
  }

  /// Returns the products of rows that lie in memory `stride` numbers apart with a vector; nil where a row is longer
  /// than the vector or a size is beyond BLAS.
  ///
  /// - Complexity: O(rows · columns), without a copy.
  public static func product(
    ofRowsAt base: UnsafePointer<Double>, rows: Int, columns: Int, stride: Int,
    with vector: [Double]
  ) -> [Double]? {
    guard rows > 0, columns > 0, stride >= columns, vector.count >= columns,
      let m = Int32(exactly: rows), let n = Int32(exactly: columns),
      let lda = Int32(exactly: stride)
    else { return nil }
    var result = [Double](repeating: 0, count: rows)
    BLASCall.alone {
      cblas_dgemv(CblasRowMajor, CblasNoTrans, m, n, 1, base, lda, vector, 1, 0, &result, 1)
    }
    return result
  }

  private func gemv(_ vector: [Double], isTransposed: Bool) throws(LinearAlgebraError) -> [Double] {
    let size = try LapackSize(self)
    var result = [Double](repeating: 0, count: isTransposed ? columnCount : rowCount)
    guard !isEmpty else { return result }
    withUnsafeColumns { a, _ in
      BLASCall.alone {
        cblas_dgemv(
          CblasColMajor, isTransposed ? CblasTrans : CblasNoTrans, size.rows, size.columns, 1, a,
          size.stride, vector, 1, 0, &result, 1)
      }
    }
    return result
  }

  private func gemm(_ other: Matrix, isTransposed: Bool) throws(LinearAlgebraError) -> Matrix {
    let left = try LapackSize(self)
    let right = try LapackSize(other)
    let inner = isTransposed ? left.rows : left.columns
    var result = Matrix(
      rows: isTransposed ? columnCount : rowCount, columns: other.columnCount)
    guard !result.isEmpty, inner > 0 else { return result }
    let target = try LapackSize(result)
    withUnsafeColumns { a, _ in
      other.withUnsafeColumns { b, _ in
        result.withUnsafeMutableColumns { c, _ in
          BLASCall.alone {
            cblas_dgemm(
              CblasColMajor, isTransposed ? CblasTrans : CblasNoTrans, CblasNoTrans, target.rows,
              target.columns, inner, 1, a, left.stride, b, right.stride, 0, c, target.stride)
          }
        }
      }
    }
    return result
  }

  private func syrk(isTransposed: Bool) throws(LinearAlgebraError) -> Matrix {
    let size = try LapackSize(self)
    let order = isTransposed ? columnCount : rowCount
    var result = Matrix(rows: order, columns: order)
    guard !isEmpty else { return result }
    let target = try LapackSize(result)
    withUnsafeColumns { a, _ in
      result.withUnsafeMutableColumns { c, _ in
        if isTransposed, OwnKernels.areFaster, rowCount * order * order > 4_000_000,
          ck_gram(a, columnStride, rowCount, order, c, Int(target.stride)) != 0
        {
          return
        }
        // Tall columns in slices, which stay in the cache for all products.
        let depth = isTransposed ? rowCount : columnCount
        let slice = isTransposed && rowCount > 8 * columnCount ? 512 : depth
        for start in Swift.stride(from: 0, to: depth, by: slice) {
          BLASCall.alone {
            cblas_dsyrk(
              CblasColMajor, CblasLower, isTransposed ? CblasTrans : CblasNoTrans, target.rows,
              Int32(min(slice, depth - start)), 1, a + start, size.stride, start == 0 ? 0 : 1, c,
              target.stride)
          }
        }
      }
    }
    result.mirrorLowerTriangle()
    return result
  }
}

/// Whether this machine is better served by kernels of our own.
enum OwnKernels {
  /// True where OpenBLAS does not know the processor's AVX-512 and falls back to an older kernel.
  static let areFaster: Bool = {
    #if os(Linux)
      guard let name = openblas_get_corename() else { return false }
      return ["Haswell", "Zen", "Sandybridge", "Nehalem", "Prescott"].contains(
        String(cString: name))
    #else
      return false
    #endif
  }()
}

/// A matrix's sizes in the 32-bit integers of BLAS and LAPACK.
struct LapackSize {
  let rows: Int32
  let columns: Int32
  let stride: Int32

  init(_ matrix: Matrix) throws(LinearAlgebraError) {
    guard let rows = Int32(exactly: matrix.rowCount),
      let columns = Int32(exactly: matrix.columnCount),
      let stride = Int32(exactly: matrix.columnStride)
    else { throw .tooLarge(rows: matrix.rowCount, columns: matrix.columnCount) }
    (self.rows, self.columns, self.stride) = (rows, columns, stride)
  }
}
