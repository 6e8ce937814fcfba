import PenalizedRegression
import Testing

@Suite("A penalty scale")
struct PenaltyScaleTests {
  /// Each scale, what multiplies RSS there for 25 samples, and whether the penalty is squared.
  static let scales: [(PenaltyScale, rss: Double, isSquared: Bool)] = [
    (.scikitLearnRidge, 1, true),
    (.meanSquaredErrorL1, 1 / 25.0, false),
    (.meanSquaredErrorL2, 1 / 25.0, true),
    (.halfSumOfSquaresL1, 0.5, false),
    (.sumOfSquaresL1, 1, false),
  ]

  @Test("keeps the minimizer: the other objective rises in every direction from it")
  func minimizer() throws {
    let data = RandomProblem(n: 25, p: 4, seed: 17)
    let problem = try RegressionProblem(x: data.x, y: data.y, fitsIntercept: false)
    for (scale, factor, isSquared) in PenaltyScaleTests.scales {
      let strength = 3.0
      let w = try scale.objective(strength: strength, sampleCount: 25).minimize(on: problem)
        .coefficients
      func value(_ w: [Double]) throws -> Double {
        let rss = zip(data.y, try data.x.times(w)).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }
        let penalty = w.reduce(0) { $0 + (isSquared ? $1 * $1 : abs($1)) }
        return factor * rss + strength * penalty
      }
      let best = try value(w)
      for j in 0..<4 {
        for step in [1e-4, -1e-4] {
          var moved = w
          moved[j] += step
          #expect(try value(moved) > best)
        }
      }
    }
  }

  @Test("of glmnet gives what its formula with sd(y) gives")
  func glmnet() {
    let objective = PenaltyScale.glmnet(mixing: 0.25, responseDeviation: 2).objective(
      strength: 0.8, sampleCount: 10)
    #expect(abs(objective.alpha * objective.l1Ratio - 0.2) < 1e-15)
    #expect(abs(objective.alpha * (1 - objective.l1Ratio) - 0.3) < 1e-15)
  }
}
