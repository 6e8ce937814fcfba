import CKernels
import DenseLinearAlgebra

/// Coordinate descent that keeps R = y − Xw.
struct ResidualDescent: SingleDescentState {
  let base: UnsafePointer<Double>
  let stride: Int
  let n: Int
  let p: Int
  let y: [Double]
  let l1: Double
  let l2: Double
  let isPositive: Bool
  let norms: [Double]
  let responseNorm: Double
  var w: [Double]
  var slopes: [Double]
  private var residual: [Double]

  let mistrustsNegativeGap = false

  /// Starts at `start`; the columns stay valid as long as the value is used.
  init(
    base: UnsafePointer<Double>, stride: Int, n: Int, p: Int, y: [Double], start: [Double],
    l1: Double, l2: Double, isPositive: Bool
  ) {
    (self.base, self.stride, self.n, self.p, self.y) = (base, stride, n, p, y)
    (self.l1, self.l2, self.isPositive) = (l1, l2, isPositive)
    norms = (0..<p).map { ck_dot(base + $0 * stride, base + $0 * stride, n) }
    responseNorm = y.withUnsafeBufferPointer { y in
      y.baseAddress.map { ck_dot($0, $0, n) } ?? 0
    }
    w = start.count == p ? start : Array(repeating: 0, count: p)
    slopes = Array(repeating: 0, count: p)
    residual = y
    for j in 0..<p where w[j] != 0 { move(j, by: w[j]) }
  }

  func correlation(_ j: Int) -> Double {
    residual.withUnsafeBufferPointer { r in
      r.baseAddress.map { ck_dot(base + j * stride, $0, n) } ?? 0
    }
  }

  mutating func move(_ j: Int, by step: Double) {
    let (column, count) = (base + j * stride, n)
    residual.withUnsafeMutableBufferPointer { r in
      if let target = r.baseAddress { ck_axpy(-step, column, target, count) }
    }
  }

  mutating func gap() -> (gap: Double, dualNorm: Double) {
    var correlations = 0.0
    for j in 0..<p {
      let slope = correlation(j)
      correlations += slope * slope
      slopes[j] = slope - l2 * w[j]
    }
    let norm = dualNorm()
    let (residualNorm, residualTimesY) = residual.withUnsafeBufferPointer { r in
      y.withUnsafeBufferPointer { y in
        guard let r = r.baseAddress, let y = y.baseAddress else { return (0.0, 0.0) }
        return (ck_dot(r, r, n), ck_dot(r, y, n))
      }
    }
    let gap = self.gap(
      residualNorm: residualNorm, residualTimesY: residualTimesY, correlationNorm: correlations,
      dualNorm: norm)
    return (gap, norm)
  }
}
