import DenseLinearAlgebra

/// Proximal gradient descent: a step down the slope of the loss, then a soft threshold.
///
/// A second opinion, and a lesson: it needs many more steps than the other solvers.
///
/// - SeeAlso: Beck and Teboulle, *SIAM J. Imaging Sci.* 2, 2009, sections 3 and 4.
public struct ProximalGradient: Sendable, Equatable {
  /// Whether steps carry momentum (FISTA) or not (ISTA).
  public var hasMomentum: Bool
  /// The relative duality gap to reach.
  public var tolerance: Double
  /// The largest number of steps.
  public var stepLimit: Int

  /// What a run gives.
  public struct Run: Sendable {
    /// The fit where it ended.
    public let fit: LinearFit
    /// The objective after each step.
    public let objectives: [Double]
    /// The length of a step: n over the largest eigenvalue of `X'X`.
    public let stepLength: Double
  }

  /// Creates a solver.
  public init(hasMomentum: Bool = true, tolerance: Double = 1e-8, stepLimit: Int = 10_000) {
    self.hasMomentum = hasMomentum
    self.tolerance = tolerance
    self.stepLimit = stepLimit
  }

  /// Minimizes from w = 0.
  ///
  /// Momentum starts again where the objective rises, so that it falls in the long run.
  ///
  /// - Throws: ``FitError`` for arguments out of range.
  /// - Complexity: Two passes over x for each step.
  public func minimize(
    _ objective: Objective, on problem: RegressionProblem
  ) throws(FitError) -> Run {
    try InputValidation.check(objective, featureCount: problem.featureCount)
    try InputValidation.checkTolerance(tolerance)
    guard stepLimit >= 1 else {
      throw .outOfRange(
        argument: "stepLimit", value: "\(stepLimit)", valid: "a number that is at least 1")
    }
    let centered = CenteredProblem(problem)
    let n = Double(centered.n)
    let curvature = try largestEigenvalue(centered) / n
    let step = curvature > 0 ? 1 / curvature : 1
    let p = centered.p
    var w = [Double](repeating: 0, count: p)
    var point = w
    var momentum = 1.0
    var objectives: [Double] = []
    var last = Double.infinity
    let scale = max(centered.ySquaredNorm / (2 * n), .leastNormalMagnitude)
    for count in 1...stepLimit {
      let slopes = centered.correlations(centered.residual(point))
      var next = w
      for j in 0..<p {
        // The squared part is taken with the threshold: prox of both penalties at once.
        let z = point[j] + step * slopes[j] / n
        let threshold = step * objective.l1Weight(j)
        let moved =
          objective.isNonnegative ? max(z - threshold, 0) : softThreshold(z, by: threshold)
        next[j] = moved / (1 + step * objective.l2Weight(j))
      }
      let r = centered.residual(next)
      let rr = VectorKernels.squaredNorm(r)
      let value = objective.value(meanSquaredError: rr / n, coefficients: next)
      if hasMomentum {
        let isRising = value > last
        let following = isRising ? 1 : (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
        let weight = isRising ? 0 : (momentum - 1) / following
        point = (0..<p).map { next[$0] + weight * (next[$0] - w[$0]) }
        momentum = following
      } else {
        point = next
      }
      w = next
      last = value
      objectives.append(value)
      if count % 10 == 0 || count == stepLimit {
        let gap = DualityGap(
          objective, n: centered.n, w: w, c: centered.correlations(r), rr: rr,
          yr: VectorKernels.dot(centered.y, r))
        let hasFree = (0..<p).contains {
          objective.l1Weight($0) == 0 && objective.l2Weight($0) == 0
        }
        if !hasFree && gap.gap / scale <= tolerance || gap.largestViolation == 0 { break }
      }
    }
    let certificate = try objective.certificate(
      of: w, onCentered: centered, fitsIntercept: problem.fitsIntercept, tolerance: tolerance,
      iterations: objectives.count)
    let fit = LinearFit(
      objective: objective, coefficients: w,
      intercept: problem.fitsIntercept ? centered.intercept(w) : 0, certificate: certificate)
    return Run(fit: fit, objectives: objectives, stepLength: step)
  }

  private func largestEigenvalue(_ problem: CenteredProblem) throws(FitError) -> Double {
    do {
      let values = try SingularValues(of: problem.x, vectors: .none).values
      let largest = values.first ?? 0
      return largest * largest
    } catch { throw .linearAlgebra(error) }
  }
}
