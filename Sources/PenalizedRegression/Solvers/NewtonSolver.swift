import CKernels
import DenseLinearAlgebra

/// Minimizes by whole sets: Newton steps on the features whose correlation, their own part put back, exceeds the
/// threshold.
///
/// Where ``ActiveSetSolver`` lets features join and leave one after the other, this one exchanges all of them at
/// once, which along a path takes two or three steps for each alpha however many features there are. Steps divide by
/// an ``ActiveFactor`` in single precision; slopes are in double precision, so that the steps on a settled set are
/// those of a refinement. Nothing guarantees that the sets settle: where they do not, where the features in use
/// depend on one another, or where refinement is slow, it says so and another solver has to take over.
///
/// - SeeAlso: Hintermüller, Ito and Kunisch, *SIAM J. Optim.* 13, 2002, sections 2 and 3 (the primal-dual active
///   set method).
final class NewtonSolver {
  /// The coefficients.
  private(set) var w: [Double]

  private let problem: CenteredProblem
  private let gram: Matrix
  private let factor: ActiveFactor
  private let responseCorrelations: [Double]
  private var c: [Double]
  private var isActive: [Bool]
  private var signs: [Double]
  private var factorShifts: [Double]
  private var ageOfCorrelations = 0

  /// Whether the way pays and can work: inner products that fit into memory, and columns that may be independent.
  static func serves(_ problem: CenteredProblem, _ objective: Objective) -> Bool {
    let hasRidge = objective.l1Ratio < 1
    return problem.p >= 200 && problem.p <= 4000 && !objective.penaltyFactors.contains(0)
      && objective.l1Ratio > 0 && (problem.n > problem.p || hasRidge && 4 * problem.n > problem.p)
  }

  /// Creates a solver at w = 0.
  init(_ problem: CenteredProblem) throws(FitError) {
    self.problem = problem
    gram = try problem.gram()
    factor = ActiveFactor(of: gram)
    responseCorrelations = problem.correlations(problem.y)
    c = responseCorrelations
    w = [Double](repeating: 0, count: problem.p)
    isActive = [Bool](repeating: false, count: problem.p)
    (signs, factorShifts) = (w, w)
  }

  /// Minimizes, from the coefficients that are there.
  ///
  /// - Parameters:
  ///   - objective: What to minimize, checked already, without free features.
  ///   - tolerance: The relative gap at which to stop.
  /// - Returns: The number of steps, `nil` where it did not get there.
  func minimize(_ objective: Objective, tolerance: Double) -> Int? {
    let n = Double(problem.n)
    let l1 = (0..<problem.p).map { objective.l1Weight($0) * n }
    let l2 = (0..<problem.p).map { objective.l2Weight($0) * n }
    let scale = max(problem.ySquaredNorm / (2 * n), .leastNormalMagnitude)
    let target = tolerance <= 1e-9 ? 1e-14 : 0.5 * tolerance
    var (exchanges, refinements) = (0, 0)
    var lastSize = Double.infinity
    var lastGap = Double.infinity
    if ageOfCorrelations >= 8 { recompute() }
    ageOfCorrelations += 1
    for iteration in 0..<60 {
      let gap = gap(objective)
      guard gap.isFinite else { return abandon() }
      if gap / scale <= target { return iteration }
      if exchange(objective, l1) {
        exchanges += 1
        lastSize = .infinity
        if exchanges > 20 { return abandon() }
      } else {
        refinements += 1
        // At rounding the gap stops falling; that is as near as doubles come.
        if refinements > 3, gap > lastGap / 2 {
          return gap / scale <= max(tolerance, 1e-12) ? iteration : abandon()
        }
        if refinements > 12 { return abandon() }
      }
      lastGap = gap
      guard let size = step(l1, l2, lastSize: lastSize) else { return abandon() }
      lastSize = size
    }
    return abandon()
  }

  /// Takes over coefficients from elsewhere.
  func start(from coefficients: [Double]) {
    w = coefficients
    recompute()
  }

  // MARK: Steps

  private func abandon() -> Int? {
    factor.removeAll()
    w = [Double](repeating: 0, count: problem.p)
    isActive = [Bool](repeating: false, count: problem.p)
    recompute()
    return nil
  }

  /// Chooses the features in use; returns whether they, or their signs, are others than before.
  private func exchange(_ objective: Objective, _ l1: [Double]) -> Bool {
    var hasChanged = false
    for j in 0..<problem.p {
      // What the correlation would be without the feature.
      let z = c[j] + problem.squaredNorms[j] * w[j]
      let isIn =
        problem.squaredNorms[j] > 0 && (objective.isNonnegative ? z : abs(z)) > l1[j]
      let sign = isIn ? (z > 0 ? 1.0 : -1.0) : 0
      if isIn != isActive[j] || sign != signs[j] { hasChanged = true }
      (isActive[j], signs[j]) = (isIn, sign)
    }
    return hasChanged
  }

  /// Moves to the minimum on the features in use, as well as the factor knows it.
  ///
  /// - Returns: The size of the slopes before the step, `nil` where they do not fall.
  private func step(_ l1: [Double], _ l2: [Double], lastSize: Double) -> Double? {
    leave()
    var slopes = [Double](repeating: 0, count: problem.p)
    var size = 0.0
    for j in 0..<problem.p where isActive[j] {
      slopes[j] = c[j] - l2[j] * w[j] - l1[j] * signs[j]
      size = max(size, abs(slopes[j]) / problem.squaredNorms[j].squareRoot())
    }
    guard size.isFinite else { return nil }
    let isSlow = size > 0.1 * lastSize
    let isStale = factor.features.contains { abs(l2[$0] - factorShifts[$0]) > 0.02 * l2[$0] }
    let isOutdated = factor.features.contains { abs(l2[$0] - factorShifts[$0]) > 0.3 * l2[$0] }
    // Slow although the factor is fresh: rounding, or features that can hardly be told apart.
    if isSlow && !isStale && size > 1e-9 * problem.ySquaredNorm.squareRoot() { return nil }
    if isSlow && isStale || isOutdated || factor.heldCount > 24 + factor.features.count / 16 {
      factor.removeAll()
    }
    if factor.features.isEmpty { factorShifts = l2 }
    let joining = (0..<problem.p).filter { isActive[$0] && !factor.contains($0) }
    // Features that were only held back keep the shift that they were factored with.
    let factored = Set(factor.features)
    for j in joining where !factored.contains(j) { factorShifts[j] = l2[j] }
    guard factor.join(joining, shifts: l2),
      factor.hold(factor.features.filter { !isActive[$0] })
    else { return nil }
    let change = factor.solve(slopes)
    let limit = 1e3 * problem.ySquaredNorm.squareRoot()
    for j in 0..<problem.p where change[j] != 0 {
      w[j] += change[j]
      // Terms much larger than y that cancel would leave their rounding behind.
      if abs(w[j]) * problem.squaredNorms[j].squareRoot() > limit { return nil }
    }
    add(change.map { -$0 })
    return size
  }

  /// Sets the coefficients of features that are not in use to 0.
  private func leave() {
    var leaving = [Double](repeating: 0, count: problem.p)
    var isEmpty = true
    for j in 0..<problem.p where !isActive[j] && w[j] != 0 {
      leaving[j] = w[j]
      w[j] = 0
      isEmpty = false
    }
    if !isEmpty { add(leaving) }
  }

  /// Adds the columns of the inner products times `weights` to the correlations.
  private func add(_ weights: [Double]) {
    let chosen = weights.indices.filter { weights[$0] != 0 }
    let values = chosen.map { weights[$0] }
    gram.withUnsafeColumns { base, stride in
      ck_add_selected_columns(base, stride, problem.p, chosen, chosen.count, values, &c)
    }
  }

  private func recompute() {
    c = responseCorrelations
    add(w.map { -$0 })
    ageOfCorrelations = 0
  }

  private func gap(_ objective: Objective) -> Double {
    var (both, one) = (0.0, 0.0)
    for j in 0..<problem.p where w[j] != 0 {
      both += w[j] * (responseCorrelations[j] + c[j])
      one += w[j] * responseCorrelations[j]
    }
    return DualityGap(
      objective, n: problem.n, w: w, c: c, rr: max(problem.ySquaredNorm - both, 0),
      yr: problem.ySquaredNorm - one
    ).gap
  }
}
