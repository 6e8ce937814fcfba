import DenseLinearAlgebra

/// Least angle regression, and its modification that gives the lasso, step by step as `lars_path` takes
/// them.
///
/// All features in the model keep correlations of equal size λ with the residual while λ falls; the next
/// one joins when its own reaches λ. In the lasso's version a feature also leaves when its coefficient
/// comes to 0, and with `isPositive` only features join whose correlation is above 0. The data are taken as
/// they are: center them first.
///
/// - SeeAlso: Efron, Hastie, Johnstone and Tibshirani, *Ann. Statist.* 32, 2004, sections 2 and 3, and
///   section 3.4 for coefficients that may not be negative.
public struct LeastAnglePath: Sendable, Equatable {
  /// Which of the two paths.
  public enum Method: Sendable {
    /// Features only join.
    case leastAngle
    /// Features leave when their coefficient reaches 0.
    case lasso
  }

  /// What the path met on its way.
  public enum Notice: Sendable, Equatable {
    /// A feature depends on those in the model and was left out for good.
    case degenerate(step: Int, alpha: Double, activeCount: Int, pivot: Double)
    /// Rounding had taken over and the path ended.
    case outOfControl(step: Int, alpha: Double, previousAlpha: Double, activeCount: Int)
  }

  /// λ / n where each piece of the path begins and where the last one ends, falling.
  public let alphas: [Double]
  /// The p coefficients at each of those.
  public let coefficients: [[Double]]
  /// The features in the model at the end, in the order they joined.
  public let active: [Int]
  /// What was met, in order.
  public let notices: [Notice]

  /// Follows the path.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - isPositive: Whether coefficients may not be negative; the lasso's path only.
  ///   - smallestAlpha: Where the path ends, on the scale of ``Objective``.
  ///   - maximumSteps: The largest number of pieces.
  ///   - smallestPivot: What a diagonal entry of the Cholesky factor is at least.
  ///   - shouldStop: Asked before each piece; true ends the path there.
  /// - Throws: ``FitError`` when the shapes do not fit.
  /// - Complexity: O(np²) once, then O(pk + k²) for each piece with k features in the model.
  public init(
    x: Matrix, y: [Double], method: Method, isPositive: Bool = false, smallestAlpha: Double = 0,
    maximumSteps: Int = 500, smallestPivot: Double = .ulpOfOne,
    shouldStop: () -> Bool = { false }
  ) throws(FitError) {
    guard x.rowCount == y.count else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.count)
    }
    guard !x.isEmpty else { throw .emptyInput(rows: x.rowCount, columns: x.columnCount) }
    var walk: LeastAngleWalk
    do {
      walk = LeastAngleWalk(
        gram: try x.gram(), correlations: try x.transposedTimes(y), isLasso: method == .lasso,
        isPositive: isPositive, sampleCount: x.rowCount, smallestPivot: smallestPivot)
    } catch {
      throw .linearAlgebra(error)
    }
    while !shouldStop(), walk.step(to: smallestAlpha, maximumSteps: maximumSteps) {}
    alphas = walk.alphas
    coefficients = walk.coefficients
    active = walk.active
    notices = walk.notices
  }
}
