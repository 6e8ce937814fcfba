import PenalizedRegression
import TestSupport
import Testing

@Suite("Exact cross-validation")
struct PathCrossValidationTests {
  static let shapes = [(n: 40, p: 8), (n: 24, p: 60)]

  @Test("scores each fold by a fit on the others, weights and all", arguments: shapes, [1, 0.5, 0])
  func folds(shape: (n: Int, p: Int), l1Ratio: Double) throws {
    let data = RandomProblem(n: shape.n, p: shape.p, seed: 4)
    let weights = data.weights.map { $0 + 0.1 }
    let problem = try RegressionProblem(x: data.x, y: data.y, sampleWeights: weights)
    let folds = try Folds.consecutive(sampleCount: shape.n, count: 4)
    let alphas = [0.05, 0.8, 0.2]
    let result = try PathCrossValidation(
      Objective(alpha: 0, l1Ratio: l1Ratio), on: problem, alphas: alphas, folds: folds)
    #expect(result.worstGap <= 1e-10)
    for (k, alpha) in alphas.enumerated() {
      for (f, fold) in folds.enumerated() {
        let fit = try ElasticNet(alpha: alpha, l1Ratio: l1Ratio).fit(
          data.x.selectingRows(fold.train), fold.train.map { data.y[$0] },
          sampleWeights: fold.train.map { weights[$0] })
        let wanted = RegressionScores.meanSquaredError(
          truth: fold.test.map { data.y[$0] },
          prediction: try fit.predict(data.x.selectingRows(fold.test)),
          weights: fold.test.map { weights[$0] })
        #expect(abs(result.errors[k][f] - wanted) < 1e-8 * wanted)
      }
    }
    let best = alphas.indices.min { result.means[$0] < result.means[$1] }
    #expect(result.bestIndex == best)
    let refit = try ElasticNet(alpha: alphas[result.bestIndex], l1Ratio: l1Ratio).fit(
      data.x, data.y, sampleWeights: weights)
    #expect(agree(result.fit.coefficients, refit.coefficients, within: 1e-8))
  }

  @Test("finds scikit-learn's alpha for LassoCV on the diabetes data")
  func diabetes() throws {
    var compared = 0
    for recorded in ReferenceData.paths["lasso_cv"].elements {
      // At a tight tolerance scikit-learn's digits are the exact ones.
      guard let tolerance = recorded["tol"].double, tolerance <= 1e-8,
        let count = Int(recorded["cv"].string ?? ""), !recorded["alphas"].doubles.isEmpty
      else { continue }
      let (x, y) = try ReferenceData.dataset(recorded["dataset"].string ?? "")
      let result = try PathCrossValidation(
        Objective(alpha: 0), on: RegressionProblem(x: x, y: y),
        alphas: recorded["alphas"].doubles,
        folds: Folds.consecutive(sampleCount: y.count, count: count))
      #expect(agree(result.means, recorded["mean_mse"].doubles, within: 1e-5))
      let alpha = try #require(recorded["alpha"].double)
      #expect(abs(result.alphas[result.bestIndex] - alpha) <= 1e-12 * alpha)
      compared += 1
    }
    #expect(compared > 0)
  }

  @Test("chooses among l1 ratios what the smallest mean error says")
  func l1Ratios() throws {
    let data = RandomProblem(n: 50, p: 12, seed: 9)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let folds = try Folds.consecutive(sampleCount: 50, count: 5)
    let ratios = [0.2, 0.7, 1]
    let (results, best) = try PathCrossValidation.overL1Ratios(
      ratios, Objective(alpha: 0), on: problem, folds: folds)
    let smallest = results.map { $0.means[$0.bestIndex] }
    #expect(smallest[best] == smallest.min())
    for (ratio, result) in zip(ratios, results) {
      let grid = try Objective(alpha: 0, l1Ratio: ratio).alphaGrid(on: problem)
      #expect(result.alphas == grid)
      #expect(result.fit.objective.l1Ratio == ratio)
    }
    #expect(throws: FitError.emptyList(argument: "l1Ratios")) {
      try PathCrossValidation.overL1Ratios([], Objective(alpha: 0), on: problem, folds: folds)
    }
    #expect(throws: FitError.self) {
      try PathCrossValidation.overL1Ratios([0], Objective(alpha: 0), on: problem, folds: folds)
    }
  }

  @Test("by one standard error takes the largest alpha within reach, in any order of alphas")
  func oneStandardError() throws {
    let data = RandomProblem(n: 50, p: 12, seed: 9)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let folds = try Folds.consecutive(sampleCount: 50, count: 5)
    let alphas = [0.01, 1, 0.1, 0.3, 3]
    let result = try PathCrossValidation(
      Objective(alpha: 0), on: problem, alphas: alphas, folds: folds)
    let choice = try #require(result.oneStandardError())
    let limit = choice.rule.means[choice.rule.best] + choice.rule.standardErrors[choice.rule.best]
    let within = alphas.indices.filter { result.means[$0] <= limit }.map { alphas[$0] }
    #expect(choice.alpha == within.max())
    #expect(choice.alpha >= alphas[result.bestIndex])
  }
}
