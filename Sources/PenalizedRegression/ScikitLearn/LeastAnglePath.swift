import DenseLinearAlgebra

/// Least angle regression, and its modification that gives the lasso, step by step as `lars_path` shows
/// them.
///
/// All features in the model keep correlations of equal size λ with the residual while λ falls; the next
/// one joins when its own reaches λ. In the lasso's version a feature also leaves when its coefficient
/// comes to 0. The data are taken as they are: center them first.
///
/// - SeeAlso: Efron, Hastie, Johnstone and Tibshirani, *Ann. Statist.* 32, 2004, sections 2 and 3.
public struct LeastAnglePath: Sendable, Equatable {
  /// Which of the two paths.
  public enum Method: Sendable {
    /// Features only join.
    case leastAngle
    /// Features leave when their coefficient reaches 0.
    case lasso
  }

  /// λ / n where each piece of the path begins and where the last one ends, falling.
  public let alphas: [Double]
  /// The p coefficients at each of those.
  public let coefficients: [[Double]]
  /// The features in the model at the end, in the order they joined.
  public let active: [Int]

  /// Follows the path.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - smallestAlpha: Where the path ends, on the scale of ``Objective``.
  ///   - maximumSteps: The largest number of pieces.
  /// - Throws: ``FitError`` when the shapes do not fit.
  /// - Complexity: O(np²) once, then O(pk + k³) for each piece with k features in the model.
  public init(
    x: Matrix, y: [Double], method: Method, smallestAlpha: Double = 0, maximumSteps: Int = 500
  ) throws(FitError) {
    guard x.rowCount == y.count else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.count)
    }
    guard !x.isEmpty else { throw .emptyInput(rows: x.rowCount, columns: x.columnCount) }
    var walk: LeastAngleWalk
    do {
      walk = LeastAngleWalk(
        gram: try x.gram(), correlations: try x.transposedTimes(y), isLasso: method == .lasso,
        sampleCount: x.rowCount)
    } catch {
      throw .linearAlgebra(error)
    }
    let end = smallestAlpha * Double(x.rowCount)
    var hasEnded = false
    while !hasEnded && walk.coefficients.count <= maximumSteps {
      hasEnded = !walk.step(to: end)
    }
    // A feature that would join next is not in the model yet.
    if !hasEnded, walk.isJoining { walk.active.removeLast() }
    alphas = walk.lambdas.map { $0 / Double(x.rowCount) }
    coefficients = walk.coefficients
    active = walk.active
  }
}

/// Where a least-angle path stands.
private struct LeastAngleWalk {
  let gram: Matrix
  let isLasso: Bool
  let sampleCount: Int
  var active: [Int]
  var lambdas: [Double]
  var coefficients: [[Double]]
  /// Whether the last piece ended where a feature joins.
  var isJoining: Bool
  private var w: [Double]
  private var c: [Double]
  private var lambda: Double
  private var justLeft: Int?

  init(gram: Matrix, correlations: [Double], isLasso: Bool, sampleCount: Int) {
    self.gram = gram
    self.isLasso = isLasso
    self.sampleCount = sampleCount
    c = correlations
    w = Array(repeating: 0, count: correlations.count)
    lambda = VectorKernels.maxAbs(correlations)
    lambdas = [lambda]
    coefficients = [w]
    let largest = lambda
    let first = largest > 0 ? correlations.firstIndex { abs($0) == largest } : nil
    active = first.map { [$0] } ?? []
    isJoining = first != nil
  }

  /// Walks one piece; false where the path has ended.
  mutating func step(to end: Double) -> Bool {
    guard !active.isEmpty else { return false }
    guard lambda > end + 1e-15 * lambdas[0] else {
      if lambdas.count == 1, lambda < end { lambdas[0] = end }
      return false
    }
    let signs = active.map { c[$0] < 0 ? -1.0 : 1.0 }
    guard let direction = direction(signs) else { return false }
    var slopes = [Double](repeating: 0, count: c.count)
    for (k, j) in active.enumerated() {
      gram.withColumn(j) { column in
        for i in slopes.indices { slopes[i] += direction[k] * column[i] }
      }
    }
    var (length, joining, leaving) = (lambda - end, Int?.none, Int?.none)
    let least = 1e-12 * lambda
    if active.count < min(c.count, sampleCount) {
      for j in c.indices where !active.contains(j) {
        for candidate in [
          (lambda - c[j]) / (1 - slopes[j]), (lambda + c[j]) / (1 + slopes[j]),
        ] where candidate > (j == justLeft ? least : -least) && candidate < length {
          (length, joining) = (max(candidate, 0), j)
        }
      }
    }
    if isLasso {
      for (k, j) in active.enumerated() {
        let candidate = -w[j] / direction[k]
        if candidate > least && candidate < length {
          (length, joining, leaving) = (candidate, nil, k)
        }
      }
    }
    for (k, j) in active.enumerated() { w[j] += length * direction[k] }
    for i in c.indices { c[i] -= length * slopes[i] }
    lambda -= length
    justLeft = nil
    if let leaving {
      justLeft = active[leaving]
      w[active[leaving]] = 0
      active.remove(at: leaving)
    }
    lambdas.append(lambda)
    coefficients.append(w)
    if let joining { active.append(joining) }
    isJoining = joining != nil
    return joining != nil || leaving != nil
  }

  /// The change of the active coefficients per unit of λ; nil where they depend on each other.
  private func direction(_ signs: [Double]) -> [Double]? {
    var part = Matrix(rows: active.count, columns: active.count)
    for (column, j) in active.enumerated() {
      part.setColumn(column, to: gram.withColumn(j) { values in active.map { values[$0] } })
    }
    return try? Cholesky(of: part).solve(signs)
  }
}
