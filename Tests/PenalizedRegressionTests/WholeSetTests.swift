import PenalizedRegression
import Testing

/// Problems that are large enough to be solved by whole sets of features.
@Suite("A path with many features")
struct WholeSetTests {
  private static let shared = RandomProblem(n: 500, p: 220, seed: 11)
  private static let awkward = RandomProblem(n: 500, p: 220, seed: 12, isAwkward: true)

  private func checkPath(
    _ objective: Objective, _ data: RandomProblem, weights: [Double]? = nil, isAwkward: Bool = false
  ) throws {
    let problem = try RegressionProblem(x: data.x, y: data.y, sampleWeights: weights)
    let grid = try objective.alphaGrid(on: problem, count: 12, ratio: 1e-4)
    let path = try objective.path(on: problem, alphas: grid)
    let norms = (0..<220).map { VectorKernels.squaredNorm(data.x.column($0)) }
    let rounding =
      1e-15 * ((norms.max() ?? 0) * VectorKernels.squaredNorm(data.y)).squareRoot() / 500
    for k in grid.indices {
      let certificate = try objective.certificate(
        of: path.coefficients.column(k), intercept: path.intercepts[k], on: problem,
        alpha: grid[k])
      #expect(
        certificate.isConverged || isAwkward && certificate.largestViolation <= rounding,
        "\(k) \(certificate)")
    }
    // One alpha by itself, from nothing.
    let fit = try Objective(
      alpha: grid[7], l1Ratio: objective.l1Ratio, penaltyFactors: objective.penaltyFactors,
      isNonnegative: objective.isNonnegative
    ).minimize(on: problem)
    #expect(fit.certificate.isConverged || isAwkward)
    #expect(
      abs(fit.certificate.objective - path.certificates[7].objective)
        <= 1e-10 * fit.certificate.objective)
  }

  @Test("is exact for every mix of the penalties", arguments: [0.01, 0.5, 0.99])
  func mixes(l1Ratio: Double) throws {
    try checkPath(Objective(alpha: 0, l1Ratio: l1Ratio), WholeSetTests.shared)
  }

  @Test("is exact with weights, penalty factors and a sign constraint", arguments: [false, true])
  func constraints(isNonnegative: Bool) throws {
    let factors = (0..<220).map { [1, 0.5, 2][$0 % 3] }
    try checkPath(
      Objective(
        alpha: 0, l1Ratio: 0.7, penaltyFactors: factors, isNonnegative: isNonnegative),
      WholeSetTests.shared, weights: WholeSetTests.shared.weights)
  }

  @Test("is handed over where columns are doubled, constant or of unlike size")
  func handOver() throws {
    for l1Ratio in [0.5, 0.999] {
      try checkPath(Objective(alpha: 0, l1Ratio: l1Ratio), WholeSetTests.awkward, isAwkward: true)
    }
  }

  @Test("stops at a looser tolerance when asked", arguments: [Objective.glmnetTolerance, 1e-6])
  func looser(tolerance: Double) throws {
    let data = WholeSetTests.shared
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let objective = Objective(alpha: 0, l1Ratio: 0.5)
    let grid = try objective.alphaGrid(on: problem, count: 12, ratio: 1e-3)
    let path = try objective.path(on: problem, alphas: grid, tolerance: tolerance)
    #expect(path.worstGap <= tolerance)
    #expect(path.certificates.allSatisfy { $0.tolerance == tolerance })
  }
}

extension Objective {
  /// The certificate at another alpha.
  fileprivate func certificate(
    of coefficients: [Double], intercept: Double, on problem: RegressionProblem, alpha: Double
  ) throws -> Certificate {
    try Objective(
      alpha: alpha, l1Ratio: l1Ratio, penaltyFactors: penaltyFactors, isNonnegative: isNonnegative
    ).certificate(of: coefficients, intercept: intercept, on: problem)
  }
}
