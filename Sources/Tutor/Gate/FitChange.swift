internal import PenalizedRegression
internal import PyModules

/// The ways in which the gate changes a fit, to see who notices.
enum FitChange: CaseIterable {
  case zeroWeights
  case leastSquares
  case otherPenalty
  case permutedResponse

  /// The weights that take the place of a fit's; nil where this change leaves it as it is.
  func weights(for record: FittedModelRecord) -> FittedWeights? {
    switch self {
    case .zeroWeights:
      return FittedWeights(
        coefficients: Array(repeating: 0, count: record.coefficients.count),
        intercept: FitChange.mean(record))
    case .leastSquares:
      guard record.objective.alpha > 0 else { return nil }
      return solve(record, Objective(alpha: 0), record.y)
    case .otherPenalty:
      guard record.objective.alpha > 0 else { return nil }
      let ratio = record.objective.l1Ratio >= 0.5 ? 0.0 : 1.0
      return solve(record, Objective(alpha: record.objective.alpha, l1Ratio: ratio), record.y)
    case .permutedResponse:
      return solve(record, record.objective, FitChange.permuted(record.y))
    }
  }

  private func solve(
    _ record: FittedModelRecord, _ objective: Objective, _ y: [Double]
  ) -> FittedWeights? {
    do throws(FitError) {
      let problem = try RegressionProblem(
        x: record.x, y: y, fitsIntercept: record.fitsIntercept,
        sampleWeights: record.sampleWeights)
      let fit = try objective.minimize(on: problem, tolerance: 1e-8)
      return FittedWeights(coefficients: fit.coefficients, intercept: fit.intercept)
    } catch {
      return nil
    }
  }

  private static func mean(_ record: FittedModelRecord) -> Double {
    let weights = record.sampleWeights ?? Array(repeating: 1, count: record.y.count)
    let total = weights.reduce(0, +)
    return total > 0 ? zip(record.y, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : 0
  }

  /// A shuffle that is the same in every run.
  private static func permuted(_ y: [Double]) -> [Double] {
    var y = y
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in y.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      y.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return y
  }
}
