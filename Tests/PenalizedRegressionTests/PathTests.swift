import PenalizedRegression
import Testing

@Suite("A path")
struct PathTests {
  @Test(
    "reaches a relative gap of 1e-10 at every alpha, whatever the shape",
    arguments: ExactMinimizerTests.shapes, [false, true])
  func everyAlpha(shape: (n: Int, p: Int), isAwkward: Bool) throws {
    for seed in 11...16 {
      let data = RandomProblem(n: shape.n, p: shape.p, seed: seed, isAwkward: isAwkward)
      for l1Ratio in [1, 0.5, 0] {
        for isNonnegative in [false, true] {
          let problem = try RegressionProblem(
            x: data.x, y: data.y, sampleWeights: seed % 2 == 0 ? data.weights : nil)
          let objective = Objective(alpha: 0, l1Ratio: l1Ratio, isNonnegative: isNonnegative)
          let largest = try Objective(alpha: 0).alphaMax(on: problem)
          let alphas = [2, 1, 0.5, 0.2, 0.1, 0.05, 0.01, 1e-3].map { $0 * max(largest, 1e-3) }
          let path = try objective.path(on: problem, alphas: alphas)
          #expect(
            path.certificates.allSatisfy { $0.isConverged },
            "seed \(seed) \(objective) \(path.certificates.map { $0.relativeGap })")
        }
      }
    }
  }

  @Test("agrees with single fits, in any order of alphas")
  func order() throws {
    let data = RandomProblem(n: 40, p: 60, seed: 5)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let alphas = [0.01, 1, 0.1, 0.03]
    let path = try Objective(alpha: 0).path(on: problem, alphas: alphas)
    for (k, alpha) in alphas.enumerated() {
      let fit = try Objective(alpha: alpha).minimize(on: problem)
      #expect(path[k].objective.alpha == alpha)
      #expect(abs(path[k].intercept - fit.intercept) < 1e-9)
      for (a, b) in zip(path[k].coefficients, fit.coefficients) { #expect(abs(a - b) < 1e-9) }
    }
  }

  @Test("with penalty factors is that of the rescaled columns")
  func factors() throws {
    let data = RandomProblem(n: 30, p: 12, seed: 8)
    let factors = (0..<12).map { 0.5 + Double($0 % 3) }
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let path = try Objective(alpha: 0, penaltyFactors: factors).path(
      on: problem, alphas: [0.5, 0.1, 0.02])
    #expect(path.certificates.allSatisfy { $0.isConverged })
  }

  @Test("of ridge is right where the smallest alpha is lost beside equal columns")
  func equalColumns() throws {
    let x = try Matrix(rows: [[1, 1], [2, 2], [3, 3], [5, 5]])
    let path = try Ridge(alpha: 0, fitsIntercept: false).path(
      x, [1, 2, 3, 5], alphas: [1, 0.1, 0.01, 1e-20])
    for k in 0..<4 {
      #expect(path.certificates[k].isConverged, "\(path.certificates[k])")
      let w = path.coefficients.column(k)
      // At the smallest alpha the penalty cannot tell one split of the sum from another.
      if k < 3 { #expect(abs(w[0] - w[1]) < 1e-9) }
    }
    let last = path.coefficients.column(3)
    #expect(abs(last[0] + last[1] - 1) < 1e-9)
  }
}
