/// What block coordinate descent for one target and for several ones have in common: when to stop,
/// which features to visit, and which are proved to be zero.
protocol DescentState {
  /// The number of features.
  var p: Int { get }
  /// The number of coefficients that a feature has.
  var tasks: Int { get }
  /// The coefficients, those of a feature together.
  var w: [Double] { get set }
  /// The squared norms of the columns.
  var norms: [Double] { get }
  /// ‖Y‖².
  var responseNorm: Double { get }
  var l1: Double { get }
  var l2: Double { get }
  /// Whether rounding may make the gap negative: the start is then not believed to be good enough.
  var mistrustsNegativeGap: Bool { get }

  /// Returns the duality gap and the dual norm of the slopes.
  mutating func gap() -> (gap: Double, dualNorm: Double)
  /// Returns the size of a feature's slopes, as of the last gap.
  func slopeSize(_ j: Int) -> Double
  /// Puts the coefficients of a feature where they are best; the largest change in them, and their
  /// largest size. Its column is not zero.
  mutating func visit(_ j: Int) -> (step: Double, size: Double)
  /// Adds `step` to a coefficient in the residual (`w` itself is changed by the caller).
  mutating func move(_ j: Int, _ task: Int, by step: Double)
}

extension DescentState {
  /// Runs to the end.
  mutating func run(
    _ settings: DescentSettings, seed: UInt32, shouldStop: () -> Bool
  ) -> DescentResult {
    let target = settings.tolerance * responseNorm
    var (gap, dualNorm) = self.gap()
    func result(_ sweeps: Int, ranOut: Bool) -> DescentResult {
      DescentResult(
        coefficients: w, dualityGap: gap, targetGap: target, sweeps: sweeps, ranOut: ranOut)
    }
    if gap <= target && !(mistrustsNegativeGap && gap < 0) { return result(0, ranOut: false) }
    // Without an L1 part nothing can be proved to be zero.
    let screens = l1 > 0
    var kept = Array(0..<p)
    if screens { screen(&kept, gap: gap, dualNorm: dualNorm) }
    var picker = FeaturePicker(seed: seed)
    let limit = max(settings.maximumSweeps, 1)
    var visits = 0
    for sweep in 1...limit {
      var (largest, largestStep) = (0.0, 0.0)
      for position in kept.indices {
        let j =
          switch settings.selection {
          case .cyclic: kept[position]
          case .random: kept[picker.next(below: kept.count)]
          }
        if norms[j] == 0 { continue }
        let (step, size) = visit(j)
        largestStep = max(largestStep, step)
        largest = max(largest, size)
      }
      visits += kept.count * tasks
      let isLast = sweep == limit
      if largest == 0 || largestStep / largest <= settings.tolerance || isLast {
        (gap, dualNorm) = self.gap()
        if gap <= target { return result(sweep, ranOut: false) }
        if screens { screen(&kept, gap: gap, dualNorm: dualNorm) }
      }
      if visits > 4096 {
        visits = 0
        if shouldStop() { return result(sweep, ranOut: true) }
      }
    }
    return result(limit, ranOut: true)
  }

  /// Drops the features that the gap-safe sphere around the dual point proves to be zero.
  private mutating func screen(_ kept: inout [Int], gap: Double, dualNorm: Double) {
    let radius = (2 * (mistrustsNegativeGap ? abs(gap) : gap)).squareRoot() / l1
    let scale = max(l1, dualNorm)
    kept.removeAll { j in
      let isEmpty = norms[j] == 0
      if !isEmpty, (1 - slopeSize(j) / scale) / (norms[j] + l2).squareRoot() <= radius {
        return false
      }
      for task in 0..<tasks {
        let old = w[j * tasks + task]
        // A zero keeps its sign, as in scikit-learn.
        if old == 0, !isEmpty { continue }
        w[j * tasks + task] = 0
        if !isEmpty { move(j, task, by: -old) }
      }
      return true
    }
  }

  /// Returns the gap of the elastic net from its parts.
  ///
  /// With an L1 part: the primal value minus the dual value at the residual, scaled back until it is
  /// feasible. Without: the ridge gap at the unscaled residual; without any penalty, ‖X'R‖².
  ///
  /// - Parameters:
  ///   - sizes: The sum of the sizes of the features' coefficients.
  ///   - squared: ‖W‖².
  func gap(
    residualNorm: Double, residualTimesY: Double, correlationNorm: Double, dualNorm: Double,
    sizes: Double, squared: Double
  ) -> Double {
    if l1 == 0 {
      if l2 == 0 { return correlationNorm }
      return residualNorm + 0.5 * l2 * squared - residualTimesY + 1 / (2 * l2) * correlationNorm
    }
    // What is left of an exact fit is rounding: the order of these sums is scikit-learn's.
    let penalized = residualNorm + l2 * squared
    let scale = dualNorm > l1 ? l1 / dualNorm : 1
    let primal = 0.5 * penalized + l1 * sizes
    let dual = -0.5 * (scale * scale) * penalized + scale * residualTimesY
    return primal - dual
  }
}

/// What differs between keeping the residual of one target and keeping X'R.
protocol SingleDescentState: DescentState {
  /// X'R − l2·w, as of the last gap.
  var slopes: [Double] { get }
  var isPositive: Bool { get }

  /// Returns x_j'R.
  func correlation(_ j: Int) -> Double
  /// Adds `step` to coefficient j in the residual (`w` itself is changed by the caller).
  mutating func move(_ j: Int, by step: Double)
}

extension SingleDescentState {
  var tasks: Int { 1 }

  func slopeSize(_ j: Int) -> Double { abs(slopes[j]) }

  mutating func move(_ j: Int, _ task: Int, by step: Double) { move(j, by: step) }

  mutating func visit(_ j: Int) -> (step: Double, size: Double) {
    let norm = norms[j]
    let old = w[j]
    let pull = correlation(j) + old * norm
    let new: Double
    if abs(pull) <= l1 {
      // The sign is kept when the result is zero: scikit-learn prints such a zero as -0.
      new = pull < 0 && !isPositive ? -0.0 : 0
    } else {
      new =
        isPositive && pull < 0
        ? 0 : (pull > 0 ? 1 : pull < 0 ? -1 : 0) * max(abs(pull) - l1, 0) / (norm + l2)
    }
    w[j] = new
    if new != old { move(j, by: new - old) }
    return (abs(new - old), abs(new))
  }

  /// Returns the gap of the elastic net from its parts.
  func gap(
    residualNorm: Double, residualTimesY: Double, correlationNorm: Double, dualNorm: Double
  ) -> Double {
    var (absolute, squared) = (0.0, 0.0)
    for value in w {
      absolute += abs(value)
      squared += value * value
    }
    return gap(
      residualNorm: residualNorm, residualTimesY: residualTimesY,
      correlationNorm: correlationNorm, dualNorm: dualNorm, sizes: absolute, squared: squared)
  }

  /// Returns the dual norm of the slopes: the largest, by size unless coefficients must be positive.
  func dualNorm() -> Double {
    isPositive ? slopes.max() ?? 0 : slopes.reduce(0) { max($0, abs($1)) }
  }
}
