import DenseLinearAlgebra

/// Stochastic gradient descent on ``Objective``, one sample at a time: for teaching, and as a second
/// opinion.
///
/// Step t moves against the gradient of sample i's half squared error and of the L2 part, with rate
/// `initialRate / t^power`; the L1 part then pulls towards zero by the rate times its weight, so that
/// coefficients become exactly 0. The answer wanders around the optimum at the size of the last rate.
///
/// - SeeAlso: Bottou, *Stochastic gradient descent tricks*, 2012; Duchi and Singer, *J. Mach. Learn.
///   Res.* 10, 2009, for the step of the L1 part.
public struct StochasticGradient: Sendable, Equatable {
  /// The rate of the first step.
  public var initialRate: Double
  /// How fast rates fall: 0 for never, 0.25 in scikit-learn.
  public var power: Double
  /// The number of passes over the samples.
  public var passes: Int

  /// Creates a method.
  public init(initialRate: Double = 0.01, power: Double = 0.25, passes: Int = 100) {
    self.initialRate = initialRate
    self.power = power
    self.passes = passes
  }

  /// Runs all passes and certifies where they ended.
  ///
  /// - Parameters:
  ///   - objective: What is minimized.
  ///   - problem: The data; scale its columns first, as one rate serves all.
  ///   - order: Gives the order of the samples for each pass: a permutation of 0 ..< n.
  /// - Returns: The fit, with its certificate: it tells how far from the optimum the run stopped.
  /// - Throws: ``FitError`` for an objective that does not fit the problem, a rate that is not above 0,
  ///   or coefficients that overflowed.
  /// - Complexity: O(np) for each pass.
  public func fit(
    _ objective: Objective, on problem: RegressionProblem, order: (_ pass: Int) -> [Int],
    tolerance: Double = 1e-3
  ) throws(FitError) -> LinearFit {
    guard initialRate > 0, initialRate.isFinite else {
      throw .outOfRange(
        argument: "initialRate", value: "\(initialRate)", valid: "a finite number above 0")
    }
    try InputValidation.check(objective, featureCount: problem.featureCount)
    let (n, p) = (problem.sampleCount, problem.featureCount)
    let rows = problem.x.transposed()
    let total = problem.sampleWeights.map { $0.reduce(0, +) } ?? Double(n)
    var (w, b) = ([Double](repeating: 0, count: p), 0.0)
    var step = 0.0
    for pass in 0..<max(passes, 0) {
      for i in order(pass) where i >= 0 && i < n {
        step += 1
        let rate = initialRate / power(step)
        let weight = (problem.sampleWeights.map { $0[i] } ?? 1) * Double(n) / total
        rows.withColumn(i) { x in
          var prediction = b
          for j in 0..<p { prediction += w[j] * x[j] }
          let error = weight * (prediction - problem.y[i])
          for j in 0..<p {
            let moved = w[j] - rate * (error * x[j] + objective.l2Weight(j) * w[j])
            let shrunk = softThreshold(moved, by: rate * objective.l1Weight(j))
            w[j] = objective.isNonnegative ? max(shrunk, 0) : shrunk
          }
          if problem.fitsIntercept { b -= rate * error }
        }
      }
    }
    try InputValidation.checkFinite(w + [b], argument: "coefficients")
    let certificate = try objective.certificate(
      of: w, intercept: b, on: problem, tolerance: tolerance, iterations: max(passes, 0))
    return LinearFit(
      objective: objective, coefficients: w, intercept: b, certificate: certificate)
  }

  /// Returns `step` to the power at which rates fall.
  private func power(_ step: Double) -> Double {
    power == 0 ? 1 : Logarithm.exponential(power * Logarithm.of(step))
  }
}
