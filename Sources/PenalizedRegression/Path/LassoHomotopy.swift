import CKernels
import DenseLinearAlgebra

/// The lasso's solution as a function of alpha, followed exactly from knot to knot.
///
/// Between knots the coefficients move in a straight line along which every active feature keeps the same
/// correlation with the residual, `λ = n alpha` in size. A knot is where a feature joins, because its
/// correlation reaches λ, or leaves, because its coefficient reaches 0. Each costs one solve with the
/// Cholesky factor of the active features and one pass over the candidates.
///
/// Where the tool does not fit (features that cannot be told apart, steps of length 0 that do not end) it
/// stops and says so; see ``Outcome``.
///
/// - SeeAlso: Efron, Hastie, Johnstone and Tibshirani, *Ann. Statist.* 32, 2004, sections 3 and 7.
final class LassoHomotopy {
  /// How a run ended.
  enum Outcome {
    /// At the smallest λ asked for.
    case finished
    /// Before that, at a λ from which another method has to go on.
    case stuck(lambda: Double)
  }

  /// What happened at the end of a straight piece.
  enum Event: Equatable {
    /// A feature joined.
    case joined(Int)
    /// A feature's coefficient reached 0.
    case left(Int)
    /// The end of the run or of a screening interval: not a knot.
    case none
  }

  /// One straight piece: `w(λ) = start + (lambdaStart − λ) direction` on the active features.
  struct Piece {
    let lambdaStart: Double
    let lambdaEnd: Double
    let active: [Int]
    let start: [Double]
    let direction: [Double]
    let event: Event
  }

  let n: Int
  let p: Int
  private let x: Matrix
  private let y: [Double]
  private let squaredNorms: [Double]
  private let gram: Matrix?
  private let responseCorrelations: [Double]
  private let isNonnegative: Bool

  // Where the run stands.
  private(set) var lambda: Double
  private var active: [Int] = []
  private var signs: [Double] = []
  private var w: [Double] = []
  private var forward: [Double] = []
  private var isForwardValid = true
  private var r: [Double]
  private var factor = GrowingCholesky(capacity: 64)

  // The candidates, the features that can join before the next screening.
  private var candidates: [Int]
  private var place: [Int]
  private var c: [Double]
  private var excluded: [Int] = []
  private var justLeft: (feature: Int, sign: Double)?
  private var isScreened = false

  // Scratch.
  private var u: [Double]
  private var a: [Double]

  /// Creates a run that starts where all coefficients are 0.
  ///
  /// - Parameters:
  ///   - x: Centered columns; with penalty factors, divided by them.
  ///   - y: Centered responses.
  ///   - gram: All inner products of the columns, for data with many more samples than features.
  ///   - isNonnegative: Whether coefficients below 0 are ruled out.
  init(x: Matrix, y: [Double], squaredNorms: [Double], gram: Matrix?, isNonnegative: Bool) {
    (n, p) = (x.rowCount, x.columnCount)
    (self.x, self.y, self.squaredNorms, self.gram) = (x, y, squaredNorms, gram)
    self.isNonnegative = isNonnegative
    r = y
    u = [Double](repeating: 0, count: x.rowCount)
    a = [Double](repeating: 0, count: x.columnCount)
    var q = a
    x.withUnsafeColumns { base, stride in
      ck_columns_dot(base, stride, x.rowCount, x.columnCount, y, &q)
    }
    for j in 0..<p where squaredNorms[j] == 0 { q[j] = 0 }
    responseCorrelations = q
    c = q
    candidates = Array(0..<p)
    place = candidates
    lambda = max(isNonnegative ? q.max() ?? 0 : VectorKernels.maxAbs(q), 0)
  }

  /// The smallest λ at which all coefficients are 0.
  var lambdaMax: Double {
    max(
      isNonnegative
        ? responseCorrelations.max() ?? 0 : VectorKernels.maxAbs(responseCorrelations), 0)
  }

  /// Follows the path down to `target` and shows each piece to `visit`.
  ///
  /// - Parameters:
  ///   - target: The λ to end at, at least 0.
  ///   - screens: Whether to look only at features that the sequential strong rule keeps. Pieces between
  ///     two screenings are then shown again when a check finds a feature that was missed.
  ///   - limit: The largest number of knots.
  func run(to target: Double, screens: Bool, limit: Int, visit: (Piece) -> Void) -> Outcome {
    if lambda <= 0 || lambda <= target { return .finished }
    guard screens else { return follow(to: target, limit: limit, visit: visit) }
    isScreened = true
    while lambda > target {
      let next = max(target, 0.75 * lambda)
      let checkpoint = Checkpoint(self)
      var extra: [Int] = []
      screen(keeping: 2 * next - lambda, extra: [])
      while true {
        let outcome = follow(to: next, limit: limit, visit: visit)
        if case .stuck = outcome { return outcome }
        let all = allCorrelations()
        let missed = (0..<p).filter {
          place[$0] < 0 && (isNonnegative ? all[$0] : abs(all[$0])) > next * (1 + 1e-12)
        }
        if missed.isEmpty { break }
        checkpoint.restore(self)
        extra += missed
        screen(keeping: 2 * next - lambda, extra: extra)
      }
    }
    return .finished
  }

  // MARK: Following

  private func follow(to target: Double, limit: Int, visit: (Piece) -> Void) -> Outcome {
    var zeroSteps = 0
    var knots = 0
    if active.isEmpty, !joinFirst() { return .stuck(lambda: lambda) }
    while true {
      if knots % 50 == 49 { recomputeCorrelations() }
      knots += 1
      let k = active.count
      let direction = self.direction()
      correlationsOfDirection(direction)
      let joining = firstJoin()
      var leaving = k
      let leaveStep = ck_first_leave(w, direction, signs, k, &leaving)
      let end = lambda - target
      var step = min(joining.step, leaveStep)
      var event = Event.none
      if step < end {
        event =
          leaveStep <= joining.step
          ? .left(active[leaving]) : .joined(candidates[joining.index])
      } else {
        step = end
      }
      guard step.isFinite else { return .stuck(lambda: lambda) }
      let before = lambda
      let after = event == .none ? target : lambda - step
      visit(
        Piece(
          lambdaStart: before, lambdaEnd: after, active: active, start: w, direction: direction,
          event: event))
      ck_axpy(step, direction, &w, k)
      if gram == nil { ck_axpy(-step, u, &r, n) }
      ck_axpy(-step, a, &c, candidates.count)
      lambda = after
      if event == .none { return .finished }
      if knots > limit { return .stuck(lambda: lambda) }
      // Features that depend on the active ones move with them; one that does not is out of place.
      for j in excluded {
        let size = isNonnegative ? c[place[j]] : abs(c[place[j]])
        if size > lambda * (1 + 1e-9) { return .stuck(lambda: before) }
      }
      zeroSteps = step > 1e-14 * before ? 0 : zeroSteps + 1
      if zeroSteps > 20 + k { return .stuck(lambda: before) }
      justLeft = nil
      switch event {
      case .left(let feature):
        let sign = signs[leaving]
        drop(leaving)
        c[place[feature]] = sign * lambda
        justLeft = (feature, sign)
        // What was refused because of it may be welcome now.
        excluded.removeAll()
        if active.isEmpty, !joinFirst() { return .stuck(lambda: lambda) }
      case .joined(let feature):
        if !join(feature, sign: joining.sign) { excluded.append(feature) }
      case .none:
        break
      }
    }
  }

  /// Lets the feature with the largest correlation join; false when there is none.
  private func joinFirst() -> Bool {
    var best = -1
    for (t, j) in candidates.enumerated() where squaredNorms[j] > 0 {
      let size = isNonnegative ? c[t] : abs(c[t])
      if best < 0 || size > (isNonnegative ? c[best] : abs(c[best])) { best = t }
    }
    guard best >= 0, c[best] != 0 else { return false }
    justLeft = nil
    return join(candidates[best], sign: c[best] > 0 ? 1 : -1)
  }

  /// The direction in which the coefficients move as λ falls by 1.
  private func direction() -> [Double] {
    let k = active.count
    if !isForwardValid {
      forward = signs
      forward.withUnsafeMutableBufferPointer { z in
        if let base = z.baseAddress { factor.solveLower(base) }
      }
      isForwardValid = true
    }
    var direction = forward
    direction.withUnsafeMutableBufferPointer { d in
      if let base = d.baseAddress, k > 0 { factor.solveLowerTransposed(base) }
    }
    return direction
  }

  /// Fills `a` with the correlations of the direction for the candidates, 0 for those that cannot join.
  private func correlationsOfDirection(_ direction: [Double]) {
    let k = active.count
    if let gram {
      a.withUnsafeMutableBufferPointer { a in
        guard let base = a.baseAddress else { return }
        base.update(repeating: 0, count: p)
        gram.withUnsafeColumns { g, stride in
          ck_add_selected_columns(g, stride, p, active, k, direction, base)
        }
      }
    } else {
      u.withUnsafeMutableBufferPointer { u in u.update(repeating: 0) }
      x.withUnsafeColumns { base, stride in
        ck_add_selected_columns(base, stride, n, active, k, direction, &u)
        if isScreened {
          ck_selected_columns_dot(base, stride, n, candidates, candidates.count, u, &a)
        } else {
          ck_columns_dot(base, stride, n, p, u, &a)
        }
      }
    }
    for j in active { a[place[j]] = 0 }
  }

  /// The next feature to join: how far away, where among the candidates, with which sign.
  private func firstJoin() -> (step: Double, index: Int, sign: Double) {
    // A feature that just left may join again at once, but only with the other sign; one that depends on
    // the active features not at all.
    var saved: [(index: Int, c: Double, a: Double)] = []
    for j in excluded {
      saved.append((place[j], c[place[j]], a[place[j]]))
      c[place[j]] = 0
      a[place[j]] = 0
    }
    var opposite = (step: Double.infinity, index: 0, sign: 0.0)
    if let justLeft, !excluded.contains(justLeft.feature) {
      let t = place[justLeft.feature]
      saved.append((t, c[t], a[t]))
      if !isNonnegative {
        let speed = 1 + justLeft.sign * a[t]
        if speed > 1e-12 {
          opposite = ((lambda + justLeft.sign * c[t]) / speed, t, -justLeft.sign)
        }
      }
      c[t] = 0
      a[t] = 0
    }
    var index = candidates.count
    var step = ck_first_join(c, a, candidates.count, lambda, isNonnegative ? 1 : 0, &index)
    for item in saved.reversed() {
      c[item.index] = item.c
      a[item.index] = item.a
    }
    // A step of the full λ is what entries that cannot join give: the end of the path.
    if index < candidates.count, isActiveOrDead(candidates[index]) { step = .infinity }
    if opposite.step < step { return opposite }
    guard step.isFinite, index < candidates.count else { return (.infinity, 0, 0) }
    let sign = c[index] - step * a[index] >= 0 ? 1.0 : -1.0
    return (step, index, sign)
  }

  private func isActiveOrDead(_ j: Int) -> Bool { squaredNorms[j] == 0 || active.contains(j) }

  // MARK: The active features

  private func join(_ j: Int, sign: Double) -> Bool {
    let k = active.count
    var products = [Double](repeating: 0, count: k)
    if let gram {
      gram.withUnsafeColumns { g, stride in
        for (i, other) in active.enumerated() { products[i] = g[j * stride + other] }
      }
    } else {
      x.withUnsafeColumns { base, stride in
        ck_selected_columns_dot(base, stride, n, active, k, base + j * stride, &products)
      }
    }
    // The squared sine of the angle to the active features has to stand clear of rounding.
    guard factor.append(products: products, diagonal: squaredNorms[j], tolerance: 1e-11) else {
      return false
    }
    active.append(j)
    signs.append(sign)
    w.append(0)
    if isForwardValid {
      forward.append(factor.lastEntry(of: forward, right: sign))
    }
    c[place[j]] = 0
    return true
  }

  private func drop(_ i: Int) {
    factor.remove(at: i)
    active.remove(at: i)
    signs.remove(at: i)
    w.remove(at: i)
    isForwardValid = false
  }

  // MARK: Correlations

  /// Returns the correlations of all features with the residual, from the coefficients.
  private func allCorrelations() -> [Double] {
    var result: [Double]
    let minus = w.map { -$0 }
    if let gram {
      result = responseCorrelations
      gram.withUnsafeColumns { g, stride in
        ck_add_selected_columns(g, stride, p, active, active.count, minus, &result)
      }
    } else {
      result = [Double](repeating: 0, count: p)
      r = y
      x.withUnsafeColumns { base, stride in
        ck_add_selected_columns(base, stride, n, active, active.count, minus, &r)
        ck_columns_dot(base, stride, n, p, r, &result)
      }
    }
    for j in 0..<p where squaredNorms[j] == 0 { result[j] = 0 }
    return result
  }

  private func recomputeCorrelations() {
    let minus = w.map { -$0 }
    if gram != nil || !isScreened {
      let all = allCorrelations()
      for (t, j) in candidates.enumerated() { c[t] = all[j] }
    } else {
      r = y
      x.withUnsafeColumns { base, stride in
        ck_add_selected_columns(base, stride, n, active, active.count, minus, &r)
        ck_selected_columns_dot(base, stride, n, candidates, candidates.count, r, &c)
      }
    }
    for j in active { c[place[j]] = 0 }
  }

  /// Chooses the candidates: all whose correlation reaches `bound`, the active ones and `extra`.
  private func screen(keeping bound: Double, extra: [Int]) {
    let all = allCorrelations()
    for j in 0..<p { place[j] = -1 }
    candidates.removeAll(keepingCapacity: true)
    c.removeAll(keepingCapacity: true)
    func keep(_ j: Int) {
      place[j] = candidates.count
      candidates.append(j)
      c.append(all[j])
    }
    for j in active { keep(j) }
    for j in excluded where place[j] < 0 { keep(j) }
    for j in extra where place[j] < 0 { keep(j) }
    if let justLeft, place[justLeft.feature] < 0 { keep(justLeft.feature) }
    for j in 0..<p where place[j] < 0 && squaredNorms[j] > 0 {
      if (isNonnegative ? all[j] : abs(all[j])) >= bound { keep(j) }
    }
    for j in active { c[place[j]] = 0 }
  }

  /// What has to be put back when screening missed a feature.
  private struct Checkpoint {
    let lambda: Double
    let active: [Int]
    let signs: [Double]
    let w: [Double]
    let excluded: [Int]
    let justLeft: (feature: Int, sign: Double)?
    let factor: GrowingCholesky

    init(_ run: LassoHomotopy) {
      (lambda, active, signs, w) = (run.lambda, run.active, run.signs, run.w)
      (excluded, justLeft) = (run.excluded, run.justLeft)
      factor = GrowingCholesky(copying: run.factor)
    }

    func restore(_ run: LassoHomotopy) {
      (run.lambda, run.active, run.signs, run.w) = (lambda, active, signs, w)
      (run.excluded, run.justLeft) = (excluded, justLeft)
      run.factor = GrowingCholesky(copying: factor)
      run.isForwardValid = false
    }
  }
}
