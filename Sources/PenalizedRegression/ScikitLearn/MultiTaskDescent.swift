import CKernels
import DenseLinearAlgebra

/// scikit-learn's block coordinate descent for several targets that choose their features together.
///
/// In scikit-learn's inner units, with R = Y − XW for a p by t matrix W,
///
///     ½ ‖R‖² + l1 Σ_j ‖w_j‖₂ + ½ l2 ‖W‖²
///
/// where w_j is the row of W with the t coefficients of feature j, `l1 = alpha · l1Ratio · n` and
/// `l2 = alpha · (1 − l1Ratio) · n`. Gap checks, gap-safe screening and the stopping rule are those of
/// ``ScikitLearnDescent`` with ‖w_j‖₂ in place of |w_j|.
///
/// The data are taken as they are: center them first where an intercept is fitted.
///
/// - SeeAlso: Simon, Friedman and Hastie, *A Blockwise Descent Algorithm for Group-penalized Multiresponse
///   and Multinomial Regression*, 2013.
public struct MultiTaskDescent: Sendable, Equatable {
  /// What multiplies the sum of the norms of the rows; at least 0.
  public var l1: Double
  /// What multiplies ½‖W‖²; at least 0.
  public var l2: Double
  /// When to stop and in which order to go; `isPositive` has no meaning here.
  public var settings: DescentSettings

  /// Creates a solver for the objective in scikit-learn's inner units.
  public init(l1: Double, l2: Double, settings: DescentSettings = DescentSettings()) {
    self.l1 = l1
    self.l2 = l2
    self.settings = settings
  }

  /// Solves from the columns of X.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: n samples in rows, t targets in columns.
  ///   - start: The p · t coefficients to start from, those of a feature together; any other number of them
  ///     counts as all 0.
  ///   - seed: Seeds the order of visits when it is random.
  ///   - shouldStop: Asked now and then; true ends the solve where it stands.
  /// - Returns: The p · t coefficients, those of a feature together, and how the solve ended.
  /// - Complexity: O(npt) for each gap check, O(nt) for each visited feature.
  public func solve(
    x: Matrix, y: Matrix, from start: [Double] = [], seed: UInt32 = 1,
    shouldStop: () -> Bool = { false }
  ) -> DescentResult {
    let n = min(x.rowCount, y.rowCount)
    return x.withUnsafeColumns { base, stride in
      var state = MultiTaskState(
        base: base, stride: stride, n: n, p: x.columnCount,
        y: (0..<y.columnCount).map { Array(y.column($0).prefix(n)) }, start: start, l1: l1, l2: l2)
      return state.run(settings, seed: seed, shouldStop: shouldStop)
    }
  }
}

extension MultiTaskDescent {
  /// Solves for every alpha in the given order, each started where the one before it ended.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns; center them first where an intercept is meant.
  ///   - y: n samples in rows, t targets in columns.
  ///   - alphas: The penalty strengths on the scale of ``MultiTaskObjective``; scikit-learn sorts them to fall.
  ///   - l1Ratio: The share of the norms of the features' coefficients.
  ///   - start: The p · t coefficients to start from, those of a feature together.
  ///   - settings: When to stop and in which order to go.
  ///   - nextSeed: Gives a seed for each alpha; scikit-learn draws one even when it is not used.
  ///   - shouldStop: Asked now and then; true ends the path where it stands.
  /// - Returns: What each alpha gave.
  public static func path(
    x: Matrix, y: Matrix, alphas: [Double], l1Ratio: Double, start: [Double] = [],
    settings: DescentSettings = DescentSettings(), nextSeed: () -> UInt32 = { 1 },
    shouldStop: () -> Bool = { false }
  ) -> [DescentResult] {
    let n = Double(x.rowCount)
    var coefficients = start
    var results: [DescentResult] = []
    for alpha in alphas {
      let result = MultiTaskDescent(
        l1: alpha * l1Ratio * n, l2: alpha * (1 - l1Ratio) * n, settings: settings
      ).solve(x: x, y: y, from: coefficients, seed: nextSeed(), shouldStop: shouldStop)
      coefficients = result.coefficients
      results.append(result)
      if shouldStop() { break }
    }
    return results
  }
}

/// One solve for several targets.
private struct MultiTaskState: DescentState {
  private let base: UnsafePointer<Double>
  private let stride: Int
  private let n: Int
  let p: Int
  let tasks: Int
  private let y: [[Double]]
  let l1: Double
  let l2: Double
  let norms: [Double]
  let responseNorm: Double
  var w: [Double]
  private var residuals: [[Double]]
  /// The norms of the rows of X'R − l2·W, as of the last gap.
  private var slopeNorms: [Double]

  let mistrustsNegativeGap = false

  init(
    base: UnsafePointer<Double>, stride: Int, n: Int, p: Int, y: [[Double]], start: [Double],
    l1: Double, l2: Double
  ) {
    (self.base, self.stride, self.n, self.p, self.y) = (base, stride, n, p, y)
    (self.l1, self.l2, tasks) = (l1, l2, y.count)
    norms = (0..<p).map { ck_dot(base + $0 * stride, base + $0 * stride, n) }
    w = start.count == p * y.count ? start : Array(repeating: 0, count: p * y.count)
    residuals = y
    slopeNorms = Array(repeating: 0, count: p)
    responseNorm = y.reduce(0) { $0 + MultiTaskState.dot($1, $1, n) }
    for j in 0..<p {
      for t in 0..<tasks where w[j * tasks + t] != 0 { move(j, t, by: w[j * tasks + t]) }
    }
  }

  private static func dot(_ a: [Double], _ b: [Double], _ n: Int) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return ck_dot(a, b, n)
      }
    }
  }

  private func correlation(_ j: Int, _ t: Int) -> Double {
    residuals[t].withUnsafeBufferPointer { r in
      r.baseAddress.map { ck_dot(base + j * stride, $0, n) } ?? 0
    }
  }

  mutating func move(_ j: Int, _ t: Int, by step: Double) {
    let (column, count) = (base + j * stride, n)
    residuals[t].withUnsafeMutableBufferPointer { r in
      if let target = r.baseAddress { ck_axpy(-step, column, target, count) }
    }
  }

  func slopeSize(_ j: Int) -> Double { slopeNorms[j] }

  mutating func gap() -> (gap: Double, dualNorm: Double) {
    var (residualNorm, residualTimesY) = (0.0, 0.0)
    for t in 0..<tasks {
      residualNorm += MultiTaskState.dot(residuals[t], residuals[t], n)
      residualTimesY += MultiTaskState.dot(residuals[t], y[t], n)
    }
    var (correlations, dualNorm) = (0.0, 0.0)
    var (rowNorms, squared) = (0.0, 0.0)
    for j in 0..<p {
      var (slopes, own) = (0.0, 0.0)
      for t in 0..<tasks {
        let (c, value) = (correlation(j, t), w[j * tasks + t])
        correlations += c * c
        let slope = c - l2 * value
        slopes += slope * slope
        own += value * value
      }
      slopeNorms[j] = slopes.squareRoot()
      dualNorm = max(dualNorm, slopeNorms[j])
      rowNorms += own.squareRoot()
      squared += own
    }
    return (
      self.gap(
        residualNorm: residualNorm, residualTimesY: residualTimesY, correlationNorm: correlations,
        dualNorm: dualNorm, sizes: rowNorms, squared: squared), dualNorm
    )
  }

  mutating func visit(_ j: Int) -> (step: Double, size: Double) {
    let norm = norms[j]
    let first = j * tasks
    let pulls = (0..<tasks).map { correlation(j, $0) + w[first + $0] * norm }
    let length = pulls.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let shrink = length > 0 ? max(1 - l1 / length, 0) / (norm + l2) : 0
    var (step, size) = (0.0, 0.0)
    for t in 0..<tasks {
      let (old, new) = (w[first + t], pulls[t] * shrink)
      w[first + t] = new
      if new != old { move(j, t, by: new - old) }
      step = max(step, abs(new - old))
      size = max(size, abs(new))
    }
    return (step, size)
  }
}
