/// How near a fit is to the best that its objective allows, with proof.
///
/// The duality gap bounds the distance from the objective to its minimum: a fit with gap g can be
/// improved by at most g. See ``Objective`` for the scale.
public struct Certificate: Sendable, Equatable {
  /// The objective's value at the coefficients, infinite where a coefficient is not allowed.
  public let objective: Double
  /// The objective minus the largest known lower bound of it; never below 0 but for rounding.
  public let dualityGap: Double
  /// The gap over `‖y − ȳ‖² / 2n`, weights included and y uncentered without an intercept; the gap
  /// itself where y is constant.
  public let relativeGap: Double
  /// The largest distance of a feature's slope from where the optimality conditions want it, in units of
  /// ``Objective/alpha``; for ridge and least squares the largest entry of the gradient.
  public let largestViolation: Double
  /// The Euclidean norm of those distances; for ridge and least squares the norm of the gradient.
  public let gradientNorm: Double
  /// The number of sweeps, knots or steps that the solver took, 0 for a closed form.
  public let iterations: Int
  /// The relative gap that was asked for.
  public let tolerance: Double

  /// Whether the relative gap is at most the tolerance.
  public var isConverged: Bool { relativeGap <= tolerance }

  /// Creates a certificate from its numbers.
  public init(
    objective: Double, dualityGap: Double, relativeGap: Double, largestViolation: Double,
    gradientNorm: Double, iterations: Int, tolerance: Double
  ) {
    self.objective = objective
    self.dualityGap = dualityGap
    self.relativeGap = relativeGap
    self.largestViolation = largestViolation
    self.gradientNorm = gradientNorm
    self.iterations = iterations
    self.tolerance = tolerance
  }
}
