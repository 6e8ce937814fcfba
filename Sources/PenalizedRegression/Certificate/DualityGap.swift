import CKernels
import DenseLinearAlgebra

/// The objective, its best known lower bound and the optimality conditions at given coefficients.
///
/// The primal is `P(w) = ‖r‖²/2n + penalty(w)` with `r = y − Xw`; a dual point v gives the bound
/// `D(v) = (y'v − ‖v‖²/2)/n − penalty*(X'v/n)`. Two dual points are tried. The first is the best multiple
/// of the residual of the augmented lasso, whose rows `√(n l2)` carry the squared part of the penalty; the
/// second, where the absolute part is small or missing, is the residual itself, which a squared part makes
/// feasible. Features without a
/// penalty ask for `xⱼ'v = 0`, so the residual is first projected off them.
struct DualityGap {
  /// The value of the objective.
  let objective: Double
  /// The objective minus the lower bound.
  let gap: Double
  /// The largest distance of a slope from the subdifferential of the penalty, in units of alpha.
  let largestViolation: Double
  /// The Euclidean norm of these distances.
  let violationNorm: Double

  /// Evaluates the gap.
  ///
  /// - Parameters:
  ///   - objective: What is minimized.
  ///   - n: The number of samples.
  ///   - w: The coefficients.
  ///   - c: `X'r`.
  ///   - rr: `‖r‖²`.
  ///   - yr: `y'r`.
  ///   - projected: The same three for the residual projected off the free features, if there are any.
  init(
    _ objective: Objective, n: Int, w: [Double], c: [Double], rr: Double, yr: Double,
    projected: (c: [Double], rr: Double, yr: Double)? = nil
  ) {
    self = w.withUnsafeBufferPointer { w in
      c.withUnsafeBufferPointer { c in
        guard let projected else {
          return DualityGap(
            objective, alpha: objective.alpha, n: n, w: w, c: c, rr: rr, dual: (c, rr, yr))
        }
        return projected.c.withUnsafeBufferPointer { dual in
          DualityGap(
            objective, alpha: objective.alpha, n: n, w: w, c: c, rr: rr,
            dual: (dual, projected.rr, projected.yr))
        }
      }
    }
  }

  /// Evaluates the gap for an alpha that need not be the objective's.
  init(
    _ objective: Objective, alpha: Double, n: Int, w: UnsafeBufferPointer<Double>,
    c: UnsafeBufferPointer<Double>, rr: Double,
    dual: (c: UnsafeBufferPointer<Double>, rr: Double, yr: Double)
  ) {
    let count = Double(n)
    let isSigned = objective.isNonnegative
    // Everything below is n times the dual objective.
    var augmented = dual.rr
    var ridgePart = 0.0
    var scaleLimit = Double.infinity
    var conjugate = 0.0
    var (largest, sum) = (0.0, 0.0)
    var penalty = 0.0
    let hasFactors = !objective.penaltyFactors.isEmpty
    let l1All = alpha * objective.l1Ratio * count
    let l2All = alpha * (1 - objective.l1Ratio) * count
    for j in 0..<w.count {
      let factor = hasFactors ? objective.penaltyFactors[j] : 1
      let (l1, l2) = (l1All * factor, l2All * factor)
      if w[j] != 0 {
        if isSigned && w[j] < 0 { penalty = .infinity }
        // A part that is switched off adds nothing, however large the coefficient is.
        if l1 > 0 { penalty += l1 * abs(w[j]) }
        if l2 > 0 { penalty += l2 / 2 * w[j] * w[j] }
      }
      // Optimality conditions, from the residual as it is.
      let slope = c[j] - l2 * w[j]
      let distance: Double
      if w[j] > 0 {
        distance = abs(slope - l1)
      } else if w[j] < 0 {
        distance = isSigned ? .infinity : abs(slope + l1)
      } else {
        distance = max((isSigned ? slope : abs(slope)) - l1, 0)
      }
      largest = max(largest, distance)
      sum += distance * distance
      // The dual point.
      let (g, u) = (dual.c[j] - l2 * w[j], dual.c[j])
      if l1 > 0 {
        augmented += l2 * w[j] * w[j]
        let size = isSigned ? g : abs(g)
        if size > 0 { scaleLimit = min(scaleLimit, l1 / size) }
        let excess = max((isSigned ? u : abs(u)) - l1, 0)
        if excess > 0 { conjugate += l2 > 0 ? excess * excess / (2 * l2) : .infinity }
      } else if l2 > 0 {
        let size = isSigned ? max(u, 0) : u
        ridgePart += size * size / l2
      }
    }
    let curvature = augmented + ridgePart
    var lower = 0.0
    if curvature > 0 {
      let best = dual.yr / curvature
      let scale = isSigned ? min(max(best, 0), scaleLimit) : min(max(best, -scaleLimit), scaleLimit)
      lower = scale * dual.yr - scale * scale / 2 * curvature
    }
    let plain = dual.yr - dual.rr / 2 - conjugate - ridgePart / 2
    if objective.l1Ratio < 0.1, plain > lower { lower = plain }
    let primal = (rr / 2 + penalty) / count
    self.objective = primal
    gap = primal - lower / count
    largestViolation = largest / count
    violationNorm = sum.squareRoot() / count
  }
}
