import CKernels
import DenseLinearAlgebra

/// scikit-learn's coordinate descent for one lasso or elastic-net problem, step by step the same.
///
/// In scikit-learn's inner units, with R = y − Xw,
///
///     ½ ‖R‖² + l1 ‖w‖₁ + ½ l2 ‖w‖²
///
/// where `l1 = alpha · l1Ratio · n` and `l2 = alpha · (1 − l1Ratio) · n` for ``Objective``'s alpha. It
/// checks the duality gap before the first sweep, drops features that a gap-safe sphere proves to be
/// zero, sweeps the others in order, and looks at the gap again after a sweep whose largest step was
/// small. So `n_iter_` and the digits at a loose tolerance are those of scikit-learn 1.9; the exact
/// answer is what ``Lasso`` and ``ElasticNet`` give.
///
/// The data are taken as they are: center them first where an intercept is fitted.
///
/// - SeeAlso: Fercoq, Gramfort and Salmon, *Mind the duality gap: safer rules for the Lasso*, 2015.
public struct ScikitLearnDescent: Sendable, Equatable {
  /// What multiplies ‖w‖₁; at least 0.
  public var l1: Double
  /// What multiplies ½‖w‖²; at least 0.
  public var l2: Double
  /// When to stop and in which order to go.
  public var settings: DescentSettings

  /// Creates a solver for the objective in scikit-learn's inner units.
  public init(l1: Double, l2: Double, settings: DescentSettings = DescentSettings()) {
    self.l1 = l1
    self.l2 = l2
    self.settings = settings
  }

  /// Solves from the columns of X, keeping the residual.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - start: The p coefficients to start from; any other number of them counts as all 0.
  ///   - seed: Seeds the order of visits when it is random.
  ///   - shouldStop: Asked now and then; true ends the solve where it stands.
  /// - Complexity: O(np) for each gap check, O(n) for each visited feature.
  public func solve(
    x: Matrix, y: [Double], from start: [Double] = [], seed: UInt32 = 1,
    shouldStop: () -> Bool = { false }
  ) -> DescentResult {
    let (n, p) = (min(x.rowCount, y.count), x.columnCount)
    return x.withUnsafeColumns { base, stride in
      var state = ResidualDescent(
        base: base, stride: stride, n: n, p: p, y: y, start: start, l1: l1, l2: l2,
        isPositive: settings.isPositive)
      return state.run(settings, seed: seed, shouldStop: shouldStop)
    }
  }

  /// Solves from X'X, X'y and ‖y‖², keeping X'R.
  ///
  /// - Parameters:
  ///   - gram: X'X, p by p.
  ///   - correlations: X'y, p entries.
  ///   - squaredNorm: ‖y‖².
  ///   - start: The p coefficients to start from; any other number of them counts as all 0.
  ///   - seed: Seeds the order of visits when it is random.
  ///   - shouldStop: Asked now and then; true ends the solve where it stands.
  /// - Complexity: O(p) for each coefficient that changes.
  public func solve(
    gram: Matrix, correlations: [Double], squaredNorm: Double, from start: [Double] = [],
    seed: UInt32 = 1, shouldStop: () -> Bool = { false }
  ) -> DescentResult {
    let p = min(gram.columnCount, gram.rowCount, correlations.count)
    return gram.withUnsafeColumns { base, stride in
      var state = GramDescent(
        base: base, stride: stride, p: p, correlations: correlations, squaredNorm: squaredNorm,
        start: start, l1: l1, l2: l2, isPositive: settings.isPositive)
      return state.run(settings, seed: seed, shouldStop: shouldStop)
    }
  }
}

/// What differs between keeping the residual and keeping X'R.
protocol DescentState {
  /// The number of features.
  var p: Int { get }
  /// The coefficients.
  var w: [Double] { get set }
  /// The squared norms of the columns.
  var norms: [Double] { get }
  /// X'R − l2·w, as of the last gap.
  var slopes: [Double] { get }
  /// ‖y‖².
  var responseNorm: Double { get }
  var l1: Double { get }
  var l2: Double { get }
  var isPositive: Bool { get }
  /// Whether rounding may make the gap negative: the start is then not believed to be good enough.
  var mistrustsNegativeGap: Bool { get }

  /// Returns the duality gap and the dual norm of the slopes.
  mutating func gap() -> (gap: Double, dualNorm: Double)
  /// Returns x_j'R.
  func correlation(_ j: Int) -> Double
  /// Adds `step` to coefficient j in the residual (`w` itself is changed by the caller).
  mutating func move(_ j: Int, by step: Double)
}

extension DescentState {
  /// Runs to the end.
  mutating func run(
    _ settings: DescentSettings, seed: UInt32, shouldStop: () -> Bool
  ) -> DescentResult {
    let target = settings.tolerance * responseNorm
    var (gap, dualNorm) = self.gap()
    if gap <= target && !(mistrustsNegativeGap && gap < 0) {
      return DescentResult(
        coefficients: w, dualityGap: gap, targetGap: target, sweeps: 0, ranOut: false)
    }
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
        let norm = norms[j]
        if norm == 0 { continue }
        let old = w[j]
        let pull = correlation(j) + old * norm
        // The sign is kept when the result is zero: scikit-learn prints such a zero as -0.
        let new =
          isPositive && pull < 0
          ? 0 : (pull > 0 ? 1 : pull < 0 ? -1 : 0) * max(abs(pull) - l1, 0) / (norm + l2)
        w[j] = new
        if new != old { move(j, by: new - old) }
        largestStep = max(largestStep, abs(new - old))
        largest = max(largest, abs(new))
      }
      visits += kept.count
      let isLast = sweep == limit
      if largest == 0 || largestStep / largest <= settings.tolerance || isLast {
        (gap, dualNorm) = self.gap()
        if gap <= target {
          return DescentResult(
            coefficients: w, dualityGap: gap, targetGap: target, sweeps: sweep, ranOut: false)
        }
        if screens { screen(&kept, gap: gap, dualNorm: dualNorm) }
      }
      if visits > 4096 {
        visits = 0
        if shouldStop() {
          return DescentResult(
            coefficients: w, dualityGap: gap, targetGap: target, sweeps: sweep, ranOut: true)
        }
      }
    }
    return DescentResult(
      coefficients: w, dualityGap: gap, targetGap: target, sweeps: limit, ranOut: true)
  }

  /// Drops the features that the gap-safe sphere around the dual point proves to be zero.
  private mutating func screen(_ kept: inout [Int], gap: Double, dualNorm: Double) {
    let radius = (2 * (mistrustsNegativeGap ? abs(gap) : gap)).squareRoot() / l1
    let scale = max(l1, dualNorm)
    kept.removeAll { j in
      if norms[j] == 0 {
        w[j] = 0
        return true
      }
      let distance = (1 - abs(slopes[j] / scale)) / (norms[j] + l2).squareRoot()
      if distance <= radius { return false }
      if w[j] != 0 {
        let old = w[j]
        w[j] = 0
        move(j, by: -old)
      }
      return true
    }
  }

  /// Returns the gap of the elastic net from its parts.
  ///
  /// With an L1 part: the primal value minus the dual value at the residual, scaled back until it is
  /// feasible. Without: the ridge gap at the unscaled residual; without any penalty, ‖X'R‖².
  func gap(
    residualNorm: Double, residualTimesY: Double, correlationNorm: Double, dualNorm: Double
  ) -> Double {
    var (absolute, squared) = (0.0, 0.0)
    for value in w {
      absolute += abs(value)
      squared += value * value
    }
    if l1 == 0 {
      if l2 == 0 { return correlationNorm }
      return residualNorm + 0.5 * l2 * squared - residualTimesY + correlationNorm / (2 * l2)
    }
    let penalized = residualNorm + l2 * squared
    let scale = dualNorm > l1 ? l1 / dualNorm : 1
    return 0.5 * penalized + l1 * absolute + 0.5 * scale * scale * penalized
      - scale * residualTimesY
  }

  /// Returns the dual norm of the slopes: the largest, by size unless coefficients must be positive.
  func dualNorm() -> Double {
    isPositive ? slopes.max() ?? 0 : slopes.reduce(0) { max($0, abs($1)) }
  }
}
