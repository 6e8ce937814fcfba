import CKernels
import DenseLinearAlgebra

/// Coordinate descent on X'X and X'y that keeps X'Xw.
struct GramDescent: SingleDescentState {
  let base: UnsafePointer<Double>
  let stride: Int
  let p: Int
  let correlations: [Double]
  let responseNorm: Double
  let l1: Double
  let l2: Double
  let isPositive: Bool
  let norms: [Double]
  var w: [Double]
  var slopes: [Double]
  /// X'Xw.
  private var product: [Double]

  // ‖R‖² is a difference of larger numbers here, so that the gap can come out below zero.
  let mistrustsNegativeGap = true

  /// Starts at `start`; the matrix stays valid as long as the value is used.
  init(
    base: UnsafePointer<Double>, stride: Int, p: Int, correlations: [Double], squaredNorm: Double,
    start: [Double], l1: Double, l2: Double, isPositive: Bool
  ) {
    (self.base, self.stride, self.p, self.correlations) = (base, stride, p, correlations)
    (responseNorm, self.l1, self.l2, self.isPositive) = (squaredNorm, l1, l2, isPositive)
    norms = (0..<p).map { base[$0 * stride + $0] }
    w = start.count == p ? start : Array(repeating: 0, count: p)
    slopes = Array(repeating: 0, count: p)
    product = Array(repeating: 0, count: p)
    for j in 0..<p where w[j] != 0 { move(j, by: w[j]) }
  }

  func correlation(_ j: Int) -> Double { correlations[j] - product[j] }

  mutating func move(_ j: Int, by step: Double) {
    let (column, count) = (base + j * stride, p)
    product.withUnsafeMutableBufferPointer { r in
      if let target = r.baseAddress { ck_axpy(step, column, target, count) }
    }
  }

  mutating func gap() -> (gap: Double, dualNorm: Double) {
    var (squares, fitted, wTimesXy) = (0.0, 0.0, 0.0)
    for j in 0..<p {
      let slope = correlations[j] - product[j]
      squares += slope * slope
      slopes[j] = slope - l2 * w[j]
      fitted += w[j] * product[j]
      wTimesXy += w[j] * correlations[j]
    }
    let norm = dualNorm()
    let residualNorm = responseNorm + fitted - 2 * wTimesXy
    let gap = self.gap(
      residualNorm: residualNorm, residualTimesY: responseNorm - wTimesXy,
      correlationNorm: squares, dualNorm: norm)
    return (gap, norm)
  }
}
