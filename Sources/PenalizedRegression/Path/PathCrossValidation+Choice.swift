extension PathCrossValidation {
  /// The one-standard-error rule over these alphas, from the largest down; `nil` with a single fold.
  ///
  /// - Returns: The rule, whose positions count in ``alphas``' falling order, and the alpha it picks.
  public func oneStandardError() -> (rule: OneStandardErrorRule, alpha: Double)? {
    let order = alphas.indices.sorted { alphas[$0] > alphas[$1] }
    guard let rule = OneStandardErrorRule(errors: order.map { errors[$0] }) else { return nil }
    return (rule, alphas[order[rule.chosen]])
  }

  /// Cross-validates several shares of the absolute-value part, as `ElasticNetCV` does.
  ///
  /// - Parameters:
  ///   - l1Ratios: Numbers from 0 to 1; without `alphas` they have to be above 0.
  ///   - objective: The objective; its own alpha and l1Ratio are not read.
  ///   - problem: The data.
  ///   - alphas: Numbers of at least 0 for all of them, `nil` for each one's own grid of 100.
  ///   - folds: Which samples train and which test.
  ///   - tolerance: The relative duality gap to reach in every fit.
  /// - Returns: The result for each l1 ratio, and the position of the smallest mean error.
  /// - Throws: ``FitError`` for arguments out of range.
  public static func overL1Ratios(
    _ l1Ratios: [Double], _ objective: Objective, on problem: RegressionProblem,
    alphas: [Double]? = nil, folds: [Fold], tolerance: Double = 1e-10
  ) throws(FitError) -> (results: [PathCrossValidation], best: Int) {
    guard !l1Ratios.isEmpty else { throw .emptyList(argument: "l1Ratios") }
    var results: [PathCrossValidation] = []
    var best = 0
    for (position, l1Ratio) in l1Ratios.enumerated() {
      var candidate = objective
      candidate.l1Ratio = l1Ratio
      var grid: [Double] = []
      if let alphas { grid = alphas } else { grid = try candidate.alphaGrid(on: problem) }
      let result = try PathCrossValidation(
        candidate, on: problem, alphas: grid, folds: folds, tolerance: tolerance)
      results.append(result)
      if result.means[result.bestIndex] < results[best].means[results[best].bestIndex] {
        best = position
      }
    }
    return (results, best)
  }
}
