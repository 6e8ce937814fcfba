import CKernels
import COpenBLAS

/// A Cholesky factor to which rows and columns are added at the end and from which any can be removed.
///
/// Kept column by column. Adding costs one triangular solve, removing at most a rank-one update of what
/// follows: k² operations for a factor of order k.
package final class GrowingCholesky {
  /// The order of the factored matrix.
  package private(set) var order = 0
  private var capacity: Int
  private var stride: Int
  private var base: UnsafeMutablePointer<Double>
  private var work: UnsafeMutablePointer<Double>

  /// Creates a factor of order 0 with room for `capacity` rows; it grows when that is not enough.
  package init(capacity: Int = 16) {
    self.capacity = max(capacity, 4)
    stride = GrowingCholesky.padded(self.capacity)
    base = GrowingCholesky.allocate(stride * self.capacity)
    work = GrowingCholesky.allocate(stride)
  }

  deinit {
    UnsafeMutableRawPointer(base).deallocate()
    UnsafeMutableRawPointer(work).deallocate()
  }

  /// Forgets everything.
  package func removeAll() { order = 0 }

  /// Adds a last row and column.
  ///
  /// - Parameters:
  ///   - products: The new column's entries above the diagonal, `order` of them.
  ///   - diagonal: Its diagonal entry.
  ///   - tolerance: The smallest squared pivot to accept, relative to `diagonal`.
  /// - Returns: Whether the pivot is large enough; otherwise nothing changes.
  package func append(
    products: UnsafePointer<Double>, diagonal: Double, tolerance: Double
  ) -> Bool {
    if order == capacity { grow() }
    let k = order
    work.update(from: products, count: k)
    ck_lower_solve(base, stride, k, work)
    let pivot = diagonal - ck_dot(work, work, k)
    guard pivot > tolerance * diagonal, pivot > 0 else { return false }
    for j in 0..<k { base[j * stride + k] = work[j] }
    base[k * stride + k] = pivot.squareRoot()
    order = k + 1
    return true
  }

  /// Returns the last entry of the solution of `L z = b`, from its other entries and b's last, for the row
  /// that was appended last; nothing may have changed in between.
  package func lastEntry(of z: UnsafePointer<Double>, right: Double) -> Double {
    (right - ck_dot(work, z, order - 1)) / pivot(order - 1)
  }

  /// Creates a copy.
  package convenience init(copying other: GrowingCholesky) {
    self.init(capacity: other.capacity)
    for j in 0..<other.order {
      (base + j * stride + j).update(from: other.base + j * stride + j, count: other.order - j)
    }
    order = other.order
  }

  /// Factors a whole matrix at once, in blocks.
  ///
  /// - Parameters:
  ///   - newOrder: Its order.
  ///   - fill: Writes the lower triangle, column by column with the given stride.
  /// - Returns: Whether it is positive definite; otherwise the factor has order 0.
  package func factor(
    order newOrder: Int, fill: (_ base: UnsafeMutablePointer<Double>, _ stride: Int) -> Void
  ) -> Bool {
    order = 0
    while capacity < newOrder { grow() }
    guard newOrder > 0, var n = Int32(exactly: newOrder), var lda = Int32(exactly: stride) else {
      return newOrder == 0
    }
    fill(base, stride)
    var info: Int32 = 0
    BLASCall.alone {
      dpotrf_("L", &n, base, &lda, &info)
    }
    guard info == 0 else { return false }
    order = newOrder
    return true
  }

  /// Removes row and column `index`; the later ones move up.
  package func remove(at index: Int) {
    precondition(index >= 0 && index < order, "index out of range")
    ck_cholesky_remove(base, stride, order, index, work)
    order -= 1
  }

  /// Replaces `b` by the solution of `A x = b`.
  package func solve(_ b: UnsafeMutablePointer<Double>) {
    ck_lower_solve(base, stride, order, b)
    ck_lower_transposed_solve(base, stride, order, b)
  }

  /// Replaces `b` by the solution of `L x = b`.
  package func solveLower(_ b: UnsafeMutablePointer<Double>) {
    ck_lower_solve(base, stride, order, b)
  }

  /// Replaces `b` by the solution of `Lᵀ x = b`.
  package func solveLowerTransposed(_ b: UnsafeMutablePointer<Double>) {
    ck_lower_transposed_solve(base, stride, order, b)
  }

  /// The diagonal entry of the factor in row `index`.
  package func pivot(_ index: Int) -> Double { base[index * stride + index] }

  private func grow() {
    let newCapacity = capacity * 2
    let newStride = GrowingCholesky.padded(newCapacity)
    let newBase = GrowingCholesky.allocate(newStride * newCapacity)
    for j in 0..<order {
      (newBase + j * newStride + j).update(from: base + j * stride + j, count: order - j)
    }
    UnsafeMutableRawPointer(base).deallocate()
    UnsafeMutableRawPointer(work).deallocate()
    work = GrowingCholesky.allocate(newStride)
    (base, stride, capacity) = (newBase, newStride, newCapacity)
  }

  /// A column length that is a multiple of 8 and not of 512, so that columns do not share cache lines.
  private static func padded(_ count: Int) -> Int {
    let padded = (count + 7) & ~7
    return padded >= 512 && padded % 512 == 0 ? padded + 8 : padded
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Double> {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 8) * 8, alignment: 64)
      .bindMemory(to: Double.self, capacity: max(count, 8))
    memory.initialize(repeating: 0, count: max(count, 8))
    return memory
  }
}
