import DenseLinearAlgebra

extension Objective {
  /// Returns the smallest alpha at which every penalized coefficient is 0; ``alpha`` is not read.
  ///
  /// `max |xⱼ'(y − ȳ)| / (n l1Ratio fⱼ)` on centered data, after fitting the features without penalty;
  /// infinite for an `l1Ratio` of 0, where no alpha does it.
  ///
  /// - Throws: ``FitError`` for an objective out of range.
  public func alphaMax(on problem: RegressionProblem) throws(FitError) -> Double {
    try InputValidation.check(self.replacing(alpha: 1), featureCount: problem.featureCount)
    return try alphaMax(onCentered: CenteredProblem(problem))
  }

  /// Returns alphas that fall from ``alphaMax(on:)`` in equal ratios.
  ///
  /// - Parameters:
  ///   - problem: The data.
  ///   - count: How many, at least 1.
  ///   - ratio: The last alpha over the first, above 0 and below 1.
  /// - Throws: ``FitError`` for arguments out of range and for an `l1Ratio` of 0.
  public func alphaGrid(
    on problem: RegressionProblem, count: Int = 100, ratio: Double = 1e-3
  ) throws(FitError) -> [Double] {
    guard count >= 1 else {
      throw .outOfRange(argument: "count", value: "\(count)", valid: "a number that is at least 1")
    }
    guard ratio > 0, ratio < 1 else {
      throw .outOfRange(argument: "ratio", value: "\(ratio)", valid: "a number between 0 and 1")
    }
    guard l1Ratio > 0 else {
      throw .outOfRange(
        argument: "l1Ratio", value: "\(l1Ratio)",
        valid: "a number above 0, or a list of alphas: no alpha makes ridge coefficients 0")
    }
    let largest = max(try alphaMax(on: problem), 1e-300)
    guard count > 1 else { return [largest] }
    let step = Logarithm.of(ratio) / Double(count - 1)
    return (0..<count).map { i in
      i == 0 ? largest : largest * Logarithm.exponential(step * Double(i))
    }
  }

  /// Returns this objective with another alpha.
  func replacing(alpha: Double) -> Objective {
    var result = self
    result.alpha = alpha
    return result
  }

  /// The smallest alpha with an empty model, on centered data.
  func alphaMax(onCentered problem: CenteredProblem) throws(FitError) -> Double {
    guard l1Ratio > 0 else { return .infinity }
    let free = (0..<problem.p).filter { factor($0) == 0 }
    var r = problem.y
    if !free.isEmpty {
      r =
        isNonnegative
        ? problem.residual(
          try replacing(alpha: 1e300).minimize(
            onCentered: problem, fitsIntercept: false, tolerance: 1e-10
          ).coefficients) : try problem.projected(r, off: free)
    }
    let c = problem.correlations(r)
    var largest = 0.0
    for j in 0..<problem.p where factor(j) > 0 {
      largest = max(largest, (isNonnegative ? c[j] : abs(c[j])) / factor(j))
    }
    return largest / (Double(problem.n) * l1Ratio)
  }
}
