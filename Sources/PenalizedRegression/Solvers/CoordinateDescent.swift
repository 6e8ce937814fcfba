import DenseLinearAlgebra

/// Coordinate descent with residual updates along falling alphas.
///
/// One update of feature j, with everything else held: `wⱼ ← S(xⱼ'r + wⱼ ‖xⱼ‖², l1) / (‖xⱼ‖² + l2)` with soft
/// thresholding S. For each alpha only features that the sequential strong rule keeps are swept; the
/// optimality conditions of all others are checked afterwards.
///
/// - SeeAlso: Friedman, Hastie and Tibshirani, *J. Stat. Softw.* 33(1), 2010, section 2; Tibshirani et al.,
///   *J. R. Stat. Soc. B* 74, 2012, section 7; Fercoq, Gramfort and Salmon, *ICML* 2015, section 3.
final class CoordinateDescent<Columns: DescentColumns> {
  let columns: Columns
  let objective: Objective
  let options: CoordinateDescentOptions
  /// The coefficients.
  private(set) var w: [Double]

  private var r: [Double]
  private var c: [Double]
  private var squares = (rr: 0.0, yr: 0.0)
  private var lastAlpha = Double.infinity
  private var isEverActive: [Bool]
  private let ySquaredNorm: Double

  /// Creates a run at w = 0.
  init(_ columns: Columns, _ objective: Objective, _ options: CoordinateDescentOptions) {
    (self.columns, self.objective, self.options) = (columns, objective, options)
    w = [Double](repeating: 0, count: columns.p)
    isEverActive = [Bool](repeating: false, count: columns.p)
    r = columns.y
    c = []
    ySquaredNorm = VectorKernels.squaredNorm(columns.y)
    c = correlations()
  }

  /// Minimizes for one alpha, from where the last one ended.
  ///
  /// - Returns: The number of sweeps and the gap.
  func minimize(alpha: Double) -> (sweeps: Int, gap: DualityGap) {
    let target = objective.replacing(alpha: alpha)
    let scale = max(ySquaredNorm / (2 * Double(columns.n)), .leastNormalMagnitude)
    let n = Double(columns.n)
    var remaining = (0..<columns.p).filter { columns.squaredNorms[$0] > 0 }
    var isKept = [Bool](repeating: !options.screens, count: columns.p)
    if options.screens {
      for j in remaining {
        let bound =
          (2 * alpha - min(lastAlpha, 2 * alpha)) * objective.l1Ratio * target.factor(j) * n
        let size = objective.isNonnegative ? c[j] : abs(c[j])
        isKept[j] = isEverActive[j] || size >= bound || target.l1Weight(j) == 0
      }
    }
    lastAlpha = alpha
    var sweeps = 0
    var gap = fullGap(target)
    while true {
      let working = remaining.filter { isKept[$0] }
      sweeps += descend(on: working, target, limit: options.sweepLimit - sweeps)
      gap = fullGap(target)
      let violators = remaining.filter { j in
        let size = objective.isNonnegative ? c[j] : abs(c[j])
        return !isKept[j] && size > target.l1Weight(j) * n * (1 + 1e-12)
      }
      for j in violators { isKept[j] = true }
      if gap.gap / scale <= options.tolerance || sweeps >= options.sweepLimit { break }
      if violators.isEmpty {
        // The working features agree among themselves to the tolerance; ask for more.
        if working.isEmpty { break }
        strictness *= 0.1
        if strictness < 1e-4 { break }
      }
      if options.screens { drop(&remaining, target) }
    }
    strictness = 1
    for j in 0..<columns.p where w[j] != 0 { isEverActive[j] = true }
    return (sweeps, gap)
  }

  // How much stricter than the tolerance the working features are solved.
  private var strictness = 1.0

  /// Sweeps over the working features until their own gap is small enough; returns the number of sweeps.
  private func descend(on working: [Int], _ target: Objective, limit: Int) -> Int {
    let n = Double(columns.n)
    let scale = max(ySquaredNorm / (2 * n), .leastNormalMagnitude)
    var extrapolation = AndersonExtrapolation()
    var sweeps = 0
    var active = working
    var best = Double.infinity
    var idleChecks = 0
    while sweeps < limit {
      sweeps += 1
      let largest = sweep(active, target)
      if options.extrapolates, let proposal = extrapolation.add(working.map { w[$0] }) {
        accept(proposal, working, target)
      }
      let isQuiet = largest <= 1e-13 * VectorKernels.maxAbs(w)
      guard sweeps % 5 == 0 || isQuiet || active.isEmpty else {
        // Between two checks only features in use are worth the time.
        if active.count == working.count { active = working.filter { w[$0] != 0 } }
        continue
      }
      active = working
      let residual = columns.centered(r)
      var slopes = [Double](repeating: 0, count: columns.p)
      for j in working { slopes[j] = columns.correlation(j, r) }
      let gap = DualityGap(
        target, n: columns.n, w: w, c: slopes, rr: VectorKernels.squaredNorm(residual),
        yr: VectorKernels.dot(columns.y, residual))
      if gap.gap / scale <= options.tolerance * 0.3 * strictness || isQuiet && sweeps > 1 { break }
      // Where rounding keeps the gap from falling, more sweeps are in vain.
      idleChecks = gap.gap < 0.99 * best ? 0 : idleChecks + 1
      best = min(best, gap.gap)
      if idleChecks > 40 { break }
    }
    return sweeps
  }

  /// Updates each feature once; returns the largest change of a coefficient.
  private func sweep(_ features: [Int], _ target: Objective) -> Double {
    let n = Double(columns.n)
    var largest = 0.0
    for j in features {
      let norm = columns.squaredNorms[j]
      let old = w[j]
      let z = columns.correlation(j, r) + old * norm
      let new = target.update(z, norm: norm, n: n, feature: j)
      if new != old {
        columns.subtract(new - old, column: j, from: &r)
        w[j] = new
        largest = max(largest, abs(new - old))
      }
    }
    return largest
  }

  /// Takes over an extrapolation if the objective falls.
  private func accept(_ proposal: [Double], _ working: [Int], _ target: Objective) {
    let n = Double(columns.n)
    let before = target.value(
      meanSquaredError: VectorKernels.squaredNorm(columns.centered(r)) / n, coefficients: w)
    let old = w
    for (i, j) in working.enumerated() {
      w[j] = objective.isNonnegative ? max(proposal[i], 0) : proposal[i]
    }
    r = columns.residual(w)
    let after = target.value(
      meanSquaredError: VectorKernels.squaredNorm(columns.centered(r)) / n, coefficients: w)
    if !(after < before) {
      w = old
      r = columns.residual(w)
    }
  }

  /// Drops features that the gap proves to be 0 at the optimum.
  ///
  /// The dual objective is strongly concave, so the best dual point lies within `√(2 gap)` of any feasible
  /// one; a feature whose correlation cannot reach its threshold in that sphere is out.
  private func drop(_ remaining: inout [Int], _ target: Objective) {
    let n = Double(columns.n)
    var largest = 1.0
    var augmented = squares.rr
    for j in remaining {
      let (l1, l2) = (target.l1Weight(j) * n, target.l2Weight(j) * n)
      // Without an absolute part nothing bounds the dual point in that direction.
      guard l1 > 0 else { return }
      let slope = c[j] - l2 * w[j]
      largest = max(largest, (objective.isNonnegative ? slope : abs(slope)) / l1)
      augmented += l2 * w[j] * w[j]
    }
    let share = 1 / largest
    let lower = share * squares.yr - share * share / 2 * augmented
    let primal = target.value(meanSquaredError: squares.rr / n, coefficients: w) * n
    let radius = (2 * max(primal - lower, 0)).squareRoot()
    guard radius.isFinite else { return }
    remaining.removeAll { j in
      let l2 = target.l2Weight(j) * n
      guard w[j] == 0 else { return false }
      let size = (objective.isNonnegative ? c[j] : abs(c[j])) * share
      return size + radius * (columns.squaredNorms[j] + l2).squareRoot()
        < target.l1Weight(j) * n * (1 - 1e-9)
    }
  }

  private func correlations() -> [Double] {
    (0..<columns.p).map { columns.squaredNorms[$0] > 0 ? columns.correlation($0, r) : 0 }
  }

  /// The gap over all features, with residual and correlations computed anew.
  private func fullGap(_ target: Objective) -> DualityGap {
    r = columns.residual(w)
    c = correlations()
    let residual = columns.centered(r)
    squares = (VectorKernels.squaredNorm(residual), VectorKernels.dot(columns.y, residual))
    return DualityGap(
      target, n: columns.n, w: w, c: c, rr: squares.rr, yr: squares.yr,
      projected: projection(residual, target))
  }

  /// The residual projected off features without penalty, `nil` where there are none.
  private func projection(
    _ residual: [Double], _ target: Objective
  ) -> (c: [Double], rr: Double, yr: Double)? {
    let free = (0..<columns.p).filter {
      target.l1Weight($0) == 0 && target.l2Weight($0) == 0
        && (!objective.isNonnegative || w[$0] > 0)
    }
    guard !free.isEmpty,
      let basis = try? SingularValues(of: Matrix(columns: free.map(columns.column)))
    else { return nil }
    let cutoff = (basis.values.first ?? 0) * 1e-13
    var v = residual
    for k in basis.values.indices where basis.values[k] > cutoff {
      let direction = basis.left.column(k)
      VectorKernels.add(direction, times: -VectorKernels.dot(direction, v), to: &v)
    }
    let slopes = (0..<columns.p).map { VectorKernels.dot(columns.column($0), v) }
    return (slopes, VectorKernels.squaredNorm(v), VectorKernels.dot(columns.y, v))
  }
}

extension Objective {
  /// Returns the best value of one coefficient, the others held.
  ///
  /// - Parameters:
  ///   - z: `xⱼ'r + wⱼ ‖xⱼ‖²`.
  ///   - norm: `‖xⱼ‖²`.
  ///   - n: The number of samples.
  ///   - feature: j.
  func update(_ z: Double, norm: Double, n: Double, feature j: Int) -> Double {
    let threshold = l1Weight(j) * n
    if isNonnegative { return max(z - threshold, 0) / (norm + l2Weight(j) * n) }
    return softThreshold(z, by: threshold) / (norm + l2Weight(j) * n)
  }
}
