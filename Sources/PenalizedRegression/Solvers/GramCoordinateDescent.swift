import CKernels
import DenseLinearAlgebra

/// Coordinate descent that keeps the correlations `X'r` instead of the residual.
///
/// A change of `wⱼ` takes its multiple of row j of the Gram matrix off the correlations: p operations,
/// whatever the number of samples. Everything else is as in ``CoordinateDescent``.
final class GramCoordinateDescent {
  let problem: CenteredProblem
  let objective: Objective
  let options: CoordinateDescentOptions
  /// The coefficients.
  private(set) var w: [Double]

  private let gram: Matrix
  private let q: [Double]
  private var c: [Double]
  private var lastAlpha = Double.infinity
  private var isEverActive: [Bool]

  /// Creates a run at w = 0.
  init(
    _ problem: CenteredProblem, _ objective: Objective, _ options: CoordinateDescentOptions
  ) throws(FitError) {
    (self.problem, self.objective, self.options) = (problem, objective, options)
    gram = try problem.gram()
    q = problem.correlations(problem.y)
    c = q
    w = [Double](repeating: 0, count: problem.p)
    isEverActive = [Bool](repeating: false, count: problem.p)
  }

  /// Minimizes for one alpha, from where the last one ended; returns the number of sweeps.
  func minimize(alpha: Double) -> Int {
    let target = objective.replacing(alpha: alpha)
    let n = Double(problem.n)
    let scale = max(problem.ySquaredNorm / (2 * n), .leastNormalMagnitude)
    let features = (0..<problem.p).filter { problem.squaredNorms[$0] > 0 }
    var isKept = [Bool](repeating: !options.screens, count: problem.p)
    if options.screens {
      for j in features {
        let bound =
          (2 * alpha - min(lastAlpha, 2 * alpha)) * objective.l1Ratio * target.factor(j) * n
        let size = objective.isNonnegative ? c[j] : abs(c[j])
        isKept[j] = isEverActive[j] || size >= bound || target.l1Weight(j) == 0
      }
    }
    lastAlpha = alpha
    var working = features.filter { isKept[$0] }
    var extrapolation = AndersonExtrapolation()
    var sweeps = 0
    var best = Double.infinity
    var idleChecks = 0
    while sweeps < options.sweepLimit {
      sweeps += 1
      let largest = sweep(working, target)
      if options.extrapolates, let proposal = extrapolation.add(working.map { w[$0] }) {
        accept(proposal, working, target)
      }
      let isQuiet = largest <= 1e-13 * VectorKernels.maxAbs(w)
      guard sweeps % 5 == 0 || isQuiet else { continue }
      recompute()
      let violators = features.filter { j in
        let size = objective.isNonnegative ? c[j] : abs(c[j])
        return !isKept[j] && size > target.l1Weight(j) * n * (1 + 1e-12)
      }
      if !violators.isEmpty {
        for j in violators { isKept[j] = true }
        working = features.filter { isKept[$0] }
        extrapolation.removeAll()
        continue
      }
      let gap = gap(target)
      if gap / scale <= options.tolerance || isQuiet && sweeps > 5 { break }
      // Where rounding keeps the gap from falling, more sweeps are in vain.
      idleChecks = gap < 0.99 * best ? 0 : idleChecks + 1
      best = min(best, gap)
      if idleChecks > 40 { break }
    }
    for j in features where w[j] != 0 { isEverActive[j] = true }
    return sweeps
  }

  private func sweep(_ features: [Int], _ target: Objective) -> Double {
    let n = Double(problem.n)
    var largest = 0.0
    gram.withUnsafeColumns { g, stride in
      for j in features {
        let norm = problem.squaredNorms[j]
        let old = w[j]
        let new = target.update(c[j] + old * norm, norm: norm, n: n, feature: j)
        if new != old {
          ck_axpy(old - new, g + j * stride, &c, problem.p)
          w[j] = new
          largest = max(largest, abs(new - old))
        }
      }
    }
    return largest
  }

  private func accept(_ proposal: [Double], _ working: [Int], _ target: Objective) {
    let before = value(target)
    let (oldW, oldC) = (w, c)
    for (i, j) in working.enumerated() {
      w[j] = objective.isNonnegative ? max(proposal[i], 0) : proposal[i]
    }
    recompute()
    if !(value(target) < before) { (w, c) = (oldW, oldC) }
  }

  private func recompute() {
    c = q
    let active = w.indices.filter { w[$0] != 0 }
    let minus = active.map { -w[$0] }
    gram.withUnsafeColumns { g, stride in
      ck_add_selected_columns(g, stride, problem.p, active, active.count, minus, &c)
    }
  }

  /// `‖r‖²` and `y'r` from the correlations.
  private func squares() -> (rr: Double, yr: Double) {
    let fitted = VectorKernels.dot(w, q)
    return (
      max(problem.ySquaredNorm - fitted - VectorKernels.dot(w, c), 0), problem.ySquaredNorm - fitted
    )
  }

  private func value(_ target: Objective) -> Double {
    target.value(meanSquaredError: squares().rr / Double(problem.n), coefficients: w)
  }

  private func gap(_ target: Objective) -> Double {
    let (rr, yr) = squares()
    return DualityGap(target, n: problem.n, w: w, c: c, rr: rr, yr: yr).gap
  }
}
