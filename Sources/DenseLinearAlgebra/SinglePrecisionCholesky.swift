import CKernels
import COpenBLAS

/// A Cholesky factor, in single precision, of `S (XᵀX + D) S` with a unit diagonal.
///
/// Half the memory traffic and twice the speed of double precision. It is no solution by itself: it is what a
/// refinement with residuals in double precision divides by, which gains six digits a step where the matrix is
/// well conditioned.
///
/// - SeeAlso: Higham, *Accuracy and Stability of Numerical Algorithms*, 2nd edition, 2002, section 12.1.
package final class SinglePrecisionCholesky {
  /// The order of the matrix.
  package let order: Int
  /// An estimate of 1 / condition number of the scaled matrix in the 1-norm.
  package let reciprocalCondition: Double
  private let scales: [Double]
  private let factor: [Float]

  /// Factors the inner products of the columns of `x`, with `diagonal` added.
  ///
  /// - Parameters:
  ///   - x: The columns.
  ///   - squaredNorms: Their squared norms.
  ///   - diagonal: What to add to the diagonal, one number of at least 0 for each column.
  /// - Returns: `nil` where a column is zero, or the matrix is not positive definite in single precision.
  /// - Complexity: n p² + p³/3 operations for n rows and p columns, and room for p² floats.
  package init?(of x: Matrix, squaredNorms: [Double], diagonal: [Double]) {
    let (n, p) = (x.rowCount, x.columnCount)
    guard p > 0, n > 0, squaredNorms.count == p, diagonal.count == p,
      let size = Int32(exactly: p)
    else { return nil }
    let scales = zip(squaredNorms, diagonal).map { 1 / ($0 + $1).squareRoot() }
    guard scales.allSatisfy({ $0.isFinite && $0 > 0 }) else { return nil }
    var gram = [Float](repeating: 0, count: p * p)
    SinglePrecisionCholesky.addProducts(of: x, scales, to: &gram, size)
    // The largest sum of a column bounds the norm; the diagonal is exactly 1.
    var norm: Float = 0
    for j in 0..<p {
      gram[j * p + j] = 1
      var sum: Float = 0
      for i in j..<p { sum += abs(gram[j * p + i]) }
      for i in 0..<j { sum += abs(gram[i * p + j]) }
      norm = max(norm, sum)
    }
    var (order, leading, info) = (size, size, Int32(0))
    BLASCall.alone { spotrf_("L", &order, &gram, &leading, &info) }
    guard info == 0 else { return nil }
    var work = [Float](repeating: 0, count: 3 * p)
    var integers = [Int32](repeating: 0, count: p)
    var condition: Float = 0
    BLASCall.alone {
      spocon_("L", &order, &gram, &leading, &norm, &condition, &work, &integers, &info)
    }
    guard info == 0 else { return nil }
    self.order = p
    self.scales = scales
    reciprocalCondition = Double(condition)
    factor = gram
  }

  /// Returns an approximate solution of `(XᵀX + D) v = b`.
  package func solve(_ b: [Double]) -> [Double] {
    guard b.count == order, let size = Int32(exactly: order) else { return b }
    // Scaled, so that the smallest right side does not vanish in single precision.
    var right = zip(b, scales).map { $0 * $1 }
    let largest = VectorKernels.maxAbs(right)
    guard largest > 0, largest.isFinite else { return [Double](repeating: 0, count: order) }
    var v = right.map { Float($0 / largest) }
    var (n, leading, count, ldb, info) = (size, size, Int32(1), size, Int32(0))
    factor.withUnsafeBufferPointer { a in
      BLASCall.alone { spotrs_("L", &n, &count, a.baseAddress, &leading, &v, &ldb, &info) }
    }
    for j in 0..<order { right[j] = Double(v[j]) * largest * scales[j] }
    return right
  }

  /// Adds the inner products of the scaled columns to the lower triangle, a slice of samples at a time.
  private static func addProducts(
    of x: Matrix, _ scales: [Double], to gram: inout [Float], _ size: Int32
  ) {
    let (n, p) = (x.rowCount, x.columnCount)
    let samples = 512
    let room = samples + 16
    var slice = [Float](repeating: 0, count: room * p)
    x.withUnsafeColumns { base, stride in
      for start in Swift.stride(from: 0, to: n, by: samples) {
        let count = min(samples, n - start)
        slice.withUnsafeMutableBufferPointer { slice in
          guard let target = slice.baseAddress else { return }
          for j in 0..<p {
            ck_to_single(base + j * stride + start, scales[j], target + j * room, count)
          }
          BLASCall.alone {
            cblas_ssyrk(
              CblasColMajor, CblasLower, CblasTrans, size, Int32(count), 1, target, Int32(room),
              1, &gram, size)
          }
        }
      }
    }
  }
}
