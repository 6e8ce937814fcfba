import CKernels
import DenseLinearAlgebra

/// Minimizes an objective exactly: Newton steps on the features in play, added and dropped by the
/// optimality conditions.
///
/// On the active features with their signs held, the objective is a quadratic whose minimum is one solve
/// with a Cholesky factor away. The step stops at the first coefficient that would change its sign, and
/// that feature is dropped; where it does not stop, features that violate the conditions join. The
/// objective falls with every step, so no set of features and signs comes twice.
///
/// The solver keeps its state: minimizing again for another alpha starts where the last one ended.
///
/// - SeeAlso: Osborne, Presnell and Turlach, *IMA J. Numer. Anal.* 20, 2000, section 3.
final class ActiveSetSolver {
  let problem: CenteredProblem
  /// The coefficients.
  private(set) var w: [Double]
  /// The residual `y − Xw`.
  private(set) var r: [Double]
  /// The correlations `X'r`; of all features after `minimize`.
  private(set) var c: [Double]
  /// The gap where the last call ended.
  private(set) var gap: DualityGap

  private var active: [Int] = []
  private var signs: [Double] = []
  private var isActive: [Bool]
  private var isBlocked: [Bool]
  private let factor = GrowingCholesky()
  private var factorL2: [Double]
  private var l1: [Double]
  private var l2: [Double]
  private var isNonnegative = false
  private var hasFreeFeature = false
  private let gram: Matrix?
  // Whether correlations come from the inner products: far more samples than features, and many of both.
  private let usesGram: Bool
  private let responseCorrelations: [Double]
  private var rr = 0.0
  private var yr = 0.0

  /// The smallest squared sine of the angle between a new feature and the active ones.
  private static let pivotTolerance = 1e-13

  /// Creates a solver at w = 0.
  init(_ problem: CenteredProblem) throws(FitError) {
    self.problem = problem
    let p = problem.p
    // All inner products at once pay where most features may join, and fit into memory.
    gram = p <= 3000 && p <= 8 * problem.n ? try problem.gram() : nil
    w = [Double](repeating: 0, count: p)
    usesGram = gram != nil && problem.n > problem.p && problem.n * problem.p > 2_000_000
    r = problem.y
    c = problem.correlations(problem.y)
    responseCorrelations = c
    isActive = [Bool](repeating: false, count: p)
    isBlocked = [Bool](repeating: false, count: p)
    (l1, l2, factorL2) = (w, w, w)
    gap = DualityGap(Objective(alpha: 0), n: problem.n, w: w, c: c, rr: 0, yr: 0)
  }

  /// Minimizes, from the coefficients that are there.
  ///
  /// - Parameters:
  ///   - objective: What to minimize, checked already.
  ///   - tolerance: The relative gap at which to stop; steps go on while they still help.
  ///   - limit: The largest number of steps, `nil` for ten for each feature and 200 besides.
  /// - Returns: The number of steps taken.
  func minimize(_ objective: Objective, tolerance: Double, limit: Int? = nil) -> Int {
    prepare(objective)
    let limit = limit ?? 200 + 10 * problem.p
    var batch = max(8, active.count / 4)
    // A tolerance this strict means: exact. The last steps to it are the cheapest.
    let target = tolerance <= 1e-9 ? 1e-14 : tolerance
    var refinements = 0
    var stalls = 0
    var best = Double.infinity
    let scale = max(problem.ySquaredNorm / (2 * Double(problem.n)), .leastNormalMagnitude)
    for iteration in 1...max(limit, 1) {
      switch step() {
      case .dropped:
        continue
      case .rejected:
        batch = max(1, batch / 4)
        continue
      case .reachedMinimum:
        break
      }
      refresh()
      gap = DualityGap(objective, n: problem.n, w: w, c: c, rr: rr, yr: yr)
      let relative = gap.gap / scale
      // The gap says nothing of features without a penalty: with them, the conditions alone decide.
      if !hasFreeFeature, relative <= target { return iteration }
      switch add(upTo: batch) {
      case .joined:
        batch = min(batch * 2, max(8, active.count / 2))
        stalls = 0
      case .blocked:
        // All that could join were just refused: together, perhaps, but not one by one.
        stalls += 1
        if stalls > 40 { return iteration }
        batch = 1
        for j in 0..<problem.p { isBlocked[j] = false }
        if stalls % 2 == 1, add(upTo: 1) == .joined { continue }
      case .none:
        // Nothing violates the conditions: polish what rounding left, while that helps.
        refinements += 1
        let violation = gap.largestViolation
        if refinements > 2 && violation > best / 2 || refinements > 12 || violation == 0 {
          return iteration
        }
        best = min(best, violation)
      }
    }
    refresh()
    return limit
  }

  /// Takes over coefficients from elsewhere; features that depend on earlier ones are set to 0.
  func start(from coefficients: [Double]) {
    for j in active { isActive[j] = false }
    active.removeAll()
    signs.removeAll()
    factor.removeAll()
    w = coefficients
    for j in 0..<problem.p where w[j] != 0 {
      if !append(j, sign: w[j] > 0 ? 1 : -1) { w[j] = 0 }
    }
    factorL2 = l2
    refresh()
  }

  // MARK: Steps

  private enum StepResult { case reachedMinimum, dropped, rejected }

  /// Whether the sign of feature `j` is held: it has an absolute-value part, or may not be negative.
  private func isBounded(_ j: Int) -> Bool { l1[j] > 0 || isNonnegative }

  private func prepare(_ objective: Objective) {
    let count = Double(problem.n)
    isNonnegative = objective.isNonnegative
    for j in 0..<problem.p {
      l1[j] = objective.l1Weight(j) * count
      l2[j] = objective.l2Weight(j) * count
      isBlocked[j] = false
    }
    hasFreeFeature = (0..<problem.p).contains { l1[$0] == 0 && l2[$0] == 0 }
    for (i, j) in active.enumerated() where !isBounded(j) { signs[i] = 0 }
    if active.contains(where: { l2[$0] != factorL2[$0] }) { refactor() }
    factorL2 = l2
    for j in 0..<problem.p where !isBounded(j) && !isActive[j] && problem.squaredNorms[j] > 0 {
      _ = append(j, sign: 0)
    }
    refresh()
  }

  /// Moves towards the minimum over the active features.
  private func step() -> StepResult {
    let k = active.count
    guard k > 0 else { return .reachedMinimum }
    var slopes = [Double](repeating: 0, count: k)
    for (i, j) in active.enumerated() { slopes[i] = c[j] - l2[j] * w[j] - l1[j] * signs[i] }
    var direction = slopes
    direction.withUnsafeMutableBufferPointer { d in
      if let base = d.baseAddress { factor.solve(base) }
    }
    var length = 1.0
    var stop = -1
    var rejected: [Int] = []
    for (i, j) in active.enumerated() where isBounded(j) {
      if w[j] == 0 {
        if direction[i] * signs[i] <= 0 { rejected.append(i) }
      } else if w[j] * direction[i] < 0 {
        let limit = -w[j] / direction[i]
        if limit < length { (length, stop) = (limit, i) }
      }
    }
    if !rejected.isEmpty {
      for i in rejected.reversed() {
        isBlocked[active[i]] = true
        drop(i)
      }
      return .rejected
    }
    let change = direction.map { -length * $0 }
    for (i, j) in active.enumerated() {
      w[j] += length * direction[i]
      c[j] -= length * (slopes[i] - l2[j] * direction[i])
    }
    if !usesGram {
      problem.x.withUnsafeColumns { base, stride in
        ck_add_selected_columns(base, stride, problem.n, active, k, change, &r)
      }
    }
    if length > 0 { for j in 0..<problem.p { isBlocked[j] = false } }
    if stop >= 0 {
      w[active[stop]] = 0
      drop(stop)
      return .dropped
    }
    return .reachedMinimum
  }

  /// Recomputes residual and correlations from the coefficients.
  private func refresh() {
    if let gram, usesGram, refreshByGram(gram) { return }
    r = problem.residual(w)
    c = problem.correlations(r)
    rr = VectorKernels.squaredNorm(r)
    yr = VectorKernels.dot(problem.y, r)
  }

  /// The same without touching the samples; false where terms that cancel would cost digits.
  private func refreshByGram(_ gram: Matrix) -> Bool {
    let limit = 1e3 * problem.ySquaredNorm.squareRoot()
    for j in active where abs(w[j]) * problem.squaredNorms[j].squareRoot() > limit {
      return false
    }
    c = responseCorrelations
    let minus = active.map { -w[$0] }
    gram.withUnsafeColumns { base, stride in
      ck_add_selected_columns(base, stride, problem.p, active, active.count, minus, &c)
    }
    var (both, one) = (0.0, 0.0)
    for j in active {
      both += w[j] * (responseCorrelations[j] + c[j])
      one += w[j] * responseCorrelations[j]
    }
    rr = max(problem.ySquaredNorm - both, 0)
    yr = problem.ySquaredNorm - one
    return true
  }

  // MARK: The active features

  private enum Addition { case joined, blocked, none }

  /// Adds the features that violate the conditions most.
  private func add(upTo batch: Int) -> Addition {
    var hasBlocked = false
    var violators: [(feature: Int, excess: Double)] = []
    for j in 0..<problem.p where !isActive[j] && problem.squaredNorms[j] > 0 {
      let excess = (isNonnegative ? c[j] : abs(c[j])) - l1[j]
      // Rounding of a correlation is of the order of the norms times the unit roundoff.
      let rounding = 1e-15 * (problem.squaredNorms[j] * problem.ySquaredNorm).squareRoot()
      if excess > rounding {
        if isBlocked[j] { hasBlocked = true } else { violators.append((j, excess)) }
      }
    }
    if violators.count > batch {
      violators.sort { $0.excess > $1.excess }
      violators.removeLast(violators.count - batch)
    }
    var joined = false
    for (j, excess) in violators {
      let sign = c[j] > 0 ? 1.0 : -1.0
      if append(j, sign: sign) || exchange(j, sign: sign, excess: excess) {
        joined = true
      } else {
        isBlocked[j] = true
      }
    }
    return joined ? .joined : hasBlocked || !violators.isEmpty ? .blocked : .none
  }

  /// Puts feature `j` last in the factor; returns false where it depends on the active ones.
  private func append(
    _ j: Int, sign: Double, tolerance: Double = ActiveSetSolver.pivotTolerance
  ) -> Bool {
    let products = self.products(with: j)
    let isIndependent = factor.append(
      products: products, diagonal: problem.squaredNorms[j] + l2[j],
      tolerance: tolerance)
    guard isIndependent else { return false }
    active.append(j)
    signs.append(sign)
    isActive[j] = true
    return true
  }

  /// Replaces an active feature by feature `j` that depends on the active ones.
  ///
  /// Moving along the dependence changes no prediction; it goes the way in which the penalty falls, up to
  /// the first coefficient that becomes 0. Where the penalty stays as it is but the dependence is not quite
  /// exact, it goes by what feature `j` can still explain, if the objective falls by that.
  private func exchange(_ j: Int, sign: Double, excess: Double) -> Bool {
    var shares = products(with: j)
    shares.withUnsafeMutableBufferPointer { b in
      if let base = b.baseAddress { factor.solve(base) }
    }
    var slope = l1[j]
    var length = Double.infinity
    var stop = -1
    for (i, k) in active.enumerated() where isBounded(k) {
      slope -= l1[k] * signs[i] * sign * shares[i]
      let change = sign * shares[i]
      // Also features that have just joined, whose coefficient is still 0.
      if signs[i] * change > 0 {
        let limit = w[k] / change
        if limit < length { (length, stop) = (limit, i) }
      }
    }
    let fallsByPenalty = slope < -1e-12 * l1[j]
    guard stop >= 0, w[j] == 0, fallsByPenalty || length > 0 else { return false }
    let before = w
    // Steps by inner products leave the residual behind.
    if !fallsByPenalty, usesGram { r = problem.residual(w) }
    let valueBefore = fallsByPenalty ? 0 : value()
    w[j] = sign * length
    for (i, k) in active.enumerated() { w[k] -= sign * length * shares[i] }
    w[active[stop]] = 0
    let leaving = active[stop]
    let leavingSign = signs[stop]
    drop(stop)
    let joins = append(j, sign: sign)
    if joins { r = problem.residual(w) }
    if joins, fallsByPenalty || value() <= valueBefore - 0.1 * excess * length {
      for k in active {
        c[k] = problem.x.withColumn(k) { VectorKernels.dot($0, r.withUnsafeBufferPointer { $0 }) }
      }
      return true
    }
    w = before
    if joins { drop(active.count - 1) }
    // It was in before, so only rounding can refuse it now.
    if !append(leaving, sign: leavingSign, tolerance: 0) { w[leaving] = 0 }
    r = problem.residual(w)
    return false
  }

  /// n times the objective, from residual and coefficients.
  private func value() -> Double {
    var value = VectorKernels.squaredNorm(r) / 2
    for j in 0..<problem.p where w[j] != 0 { value += abs(w[j]) * (l1[j] + l2[j] / 2 * abs(w[j])) }
    return value
  }

  private func drop(_ i: Int) {
    isActive[active[i]] = false
    factor.remove(at: i)
    active.remove(at: i)
    signs.remove(at: i)
  }

  /// The inner products of feature `j` with the active ones.
  private func products(with j: Int) -> [Double] {
    var products = [Double](repeating: 0, count: active.count)
    if let gram {
      gram.withUnsafeColumns { base, stride in
        for (i, k) in active.enumerated() { products[i] = base[j * stride + k] }
      }
    } else {
      problem.x.withUnsafeColumns { base, stride in
        ck_selected_columns_dot(
          base, stride, problem.n, active, active.count, base + j * stride, &products)
      }
    }
    return products
  }

  /// Builds the factor anew, for another squared part; features that became dependent are set to 0.
  private func refactor() {
    if let gram, active.count > 32 {
      let features = active
      let isDefinite = factor.factor(order: features.count) { base, stride in
        gram.withUnsafeColumns { g, gramStride in
          for (column, j) in features.enumerated() {
            let (from, to) = (g + j * gramStride, base + column * stride)
            for row in column..<features.count { to[row] = from[features[row]] }
            to[column] += l2[j]
          }
        }
      }
      // A pivot that is small beside its diagonal entry asks for the careful way.
      let isSafe =
        isDefinite
        && features.indices.allSatisfy { i in
          let pivot = factor.pivot(i)
          let j = features[i]
          return pivot * pivot
            > ActiveSetSolver.pivotTolerance * (problem.squaredNorms[j] + l2[j])
        }
      if isSafe { return }
    }
    let features = active
    let oldSigns = signs
    factor.removeAll()
    active.removeAll(keepingCapacity: true)
    signs.removeAll(keepingCapacity: true)
    for j in features { isActive[j] = false }
    for (i, j) in features.enumerated() where !append(j, sign: oldSigns[i]) { w[j] = 0 }
  }
}
