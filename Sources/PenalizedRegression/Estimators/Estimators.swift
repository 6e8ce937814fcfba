import DenseLinearAlgebra

/// Least squares: no penalty at all.
///
/// Of all minimizers, where there are many, the one of smallest norm.
public struct LeastSquares: Sendable, Equatable {
  /// Whether an intercept is fitted.
  public var fitsIntercept: Bool
  /// Singular values at or below this times the largest count as zero; negative for rounding alone.
  public var rcond: Double

  /// Creates an estimator.
  public init(fitsIntercept: Bool = true, rcond: Double = -1) {
    self.fitsIntercept = fitsIntercept
    self.rcond = rcond
  }

  /// Fits n samples (rows of `x`) of p features to n responses.
  ///
  /// - Throws: ``FitError`` for input that cannot be fitted.
  /// - Complexity: O(n p min(n, p)).
  public func fit(
    _ x: Matrix, _ y: [Double], sampleWeights: [Double]? = nil
  ) throws(FitError) -> LinearFit {
    guard !rcond.isNaN else {
      throw .outOfRange(argument: "rcond", value: "NaN", valid: "a number below 1")
    }
    let problem = try RegressionProblem(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    return try Objective(alpha: 0).leastSquares(
      CenteredProblem(problem), rcond: rcond, tolerance: 1e-10)
  }
}

/// An estimator that minimizes one ``Objective``: ``Ridge``, ``Lasso`` or ``ElasticNet``.
public protocol PenalizedEstimator: Sendable {
  /// What is minimized.
  var objective: Objective { get }
  /// Whether an intercept is fitted.
  var fitsIntercept: Bool { get }
  /// Whether columns are divided by their standard deviations first; coefficients are mapped back.
  var standardizes: Bool { get }
}

extension PenalizedEstimator {
  /// Fits n samples (rows of `x`) of p features to n responses, exactly.
  ///
  /// - Parameters:
  ///   - x: The features.
  ///   - y: The responses.
  ///   - sampleWeights: One weight of at least 0 for each sample, of which only ratios matter.
  ///   - tolerance: The relative duality gap to reach.
  /// - Throws: ``FitError`` for input that cannot be fitted.
  public func fit(
    _ x: Matrix, _ y: [Double], sampleWeights: [Double]? = nil, tolerance: Double = 1e-10
  ) throws(FitError) -> LinearFit {
    let problem = try RegressionProblem(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    guard standardizes else { return try objective.minimize(on: problem, tolerance: tolerance) }
    let scaling = Standardization(problem)
    return scaling.unscaled(
      try objective.minimize(on: scaling.apply(to: problem), tolerance: tolerance))
  }

  /// Fits many alphas; the estimator's own is not read.
  ///
  /// - Parameters:
  ///   - x: The features: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - alphas: Numbers of at least 0, `nil` for a grid of 100 from ``Objective/alphaMax(on:)`` down to a
  ///     thousandth of it.
  ///   - sampleWeights: One weight of at least 0 for each sample.
  ///   - tolerance: The relative duality gap to reach.
  /// - Throws: ``FitError`` for input that cannot be fitted.
  public func path(
    _ x: Matrix, _ y: [Double], alphas: [Double]? = nil, sampleWeights: [Double]? = nil,
    tolerance: Double = 1e-10
  ) throws(FitError) -> RegularizationPath {
    let plain = try RegressionProblem(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    let scaling = standardizes ? Standardization(plain) : nil
    let problem = scaling.map { $0.apply(to: plain) } ?? plain
    var grid: [Double] = []
    if let alphas { grid = alphas } else { grid = try objective.alphaGrid(on: problem) }
    let path = try objective.path(on: problem, alphas: grid, tolerance: tolerance)
    guard let scaling else { return path }
    var coefficients = path.coefficients
    for k in 0..<coefficients.columnCount {
      coefficients.withMutableColumn(k) { w in
        for j in 0..<w.count { w[j] /= scaling.deviations[j] }
      }
    }
    return RegularizationPath(
      objective: path.objective, alphas: path.alphas, coefficients: coefficients,
      intercepts: path.intercepts, certificates: path.certificates)
  }
}

/// Ridge regression: the squared penalty `alpha/2 ‖w‖²` beside the loss with its 1/(2n).
public struct Ridge: PenalizedEstimator, Equatable {
  /// What is minimized.
  public let objective: Objective
  /// Whether an intercept is fitted.
  public let fitsIntercept: Bool
  /// Whether columns are divided by their standard deviations first.
  public let standardizes: Bool

  /// Creates an estimator; scikit-learn's `Ridge(alpha=a)` is `Ridge(alpha: a / n)`.
  public init(
    alpha: Double, penaltyFactors: [Double] = [], isNonnegative: Bool = false,
    fitsIntercept: Bool = true, standardizes: Bool = false
  ) {
    objective = Objective(
      alpha: alpha, l1Ratio: 0, penaltyFactors: penaltyFactors, isNonnegative: isNonnegative)
    self.fitsIntercept = fitsIntercept
    self.standardizes = standardizes
  }
}

/// The lasso: the absolute-value penalty `alpha ‖w‖₁` beside the loss with its 1/(2n).
public struct Lasso: PenalizedEstimator, Equatable {
  /// What is minimized.
  public let objective: Objective
  /// Whether an intercept is fitted.
  public let fitsIntercept: Bool
  /// Whether columns are divided by their standard deviations first.
  public let standardizes: Bool

  /// Creates an estimator; alpha is scikit-learn's.
  public init(
    alpha: Double, penaltyFactors: [Double] = [], isNonnegative: Bool = false,
    fitsIntercept: Bool = true, standardizes: Bool = false
  ) {
    objective = Objective(
      alpha: alpha, l1Ratio: 1, penaltyFactors: penaltyFactors, isNonnegative: isNonnegative)
    self.fitsIntercept = fitsIntercept
    self.standardizes = standardizes
  }
}

/// The elastic net: both penalties, mixed by `l1Ratio`.
public struct ElasticNet: PenalizedEstimator, Equatable {
  /// What is minimized.
  public let objective: Objective
  /// Whether an intercept is fitted.
  public let fitsIntercept: Bool
  /// Whether columns are divided by their standard deviations first.
  public let standardizes: Bool

  /// Creates an estimator; alpha and `l1Ratio` are scikit-learn's.
  public init(
    alpha: Double, l1Ratio: Double, penaltyFactors: [Double] = [], isNonnegative: Bool = false,
    fitsIntercept: Bool = true, standardizes: Bool = false
  ) {
    objective = Objective(
      alpha: alpha, l1Ratio: l1Ratio, penaltyFactors: penaltyFactors,
      isNonnegative: isNonnegative)
    self.fitsIntercept = fitsIntercept
    self.standardizes = standardizes
  }
}
