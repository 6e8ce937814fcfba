import CKernels

/// Whole loops over vectors, with sums in whatever order is fastest.
///
/// Their last bits depend on the processor. numpy's order of summation is in `NDArrays`.
public enum VectorKernels {
  /// Returns the sum of `x[i] * y[i]` over the entries both have.
  public static func dot(_ x: [Double], _ y: [Double]) -> Double {
    x.withUnsafeBufferPointer { x in y.withUnsafeBufferPointer { y in dot(x, y) } }
  }

  /// Returns the sum of `x[i] * y[i]` over the entries both have.
  public static func dot(_ x: UnsafeBufferPointer<Double>, _ y: UnsafeBufferPointer<Double>)
    -> Double
  {
    guard let a = x.baseAddress, let b = y.baseAddress else { return 0 }
    return ck_dot(a, b, min(x.count, y.count))
  }

  /// Returns the sum of the squares of `x`.
  public static func squaredNorm(_ x: [Double]) -> Double { dot(x, x) }

  /// Returns the largest absolute value in `x`, 0 when it is empty.
  public static func maxAbs(_ x: [Double]) -> Double {
    x.withUnsafeBufferPointer { x in x.baseAddress.map { ck_max_abs($0, x.count) } ?? 0 }
  }

  /// Returns the sum of `x`.
  public static func sum(_ x: [Double]) -> Double {
    x.withUnsafeBufferPointer { x in x.baseAddress.map { ck_sum($0, x.count) } ?? 0 }
  }

  /// Adds `scale * x` to `y`, over the entries both have.
  public static func add(_ x: [Double], times scale: Double, to y: inout [Double]) {
    let count = min(x.count, y.count)
    x.withUnsafeBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        guard let a = x.baseAddress, let b = y.baseAddress else { return }
        ck_axpy(scale, a, b, count)
      }
    }
  }

  /// Returns the index of the first entry that is NaN or infinite, `nil` when all are finite.
  public static func firstNotFinite(_ x: UnsafeBufferPointer<Double>) -> Int? {
    guard let base = x.baseAddress else { return nil }
    let index = ck_first_not_finite(base, x.count)
    return index < x.count ? index : nil
  }
}
