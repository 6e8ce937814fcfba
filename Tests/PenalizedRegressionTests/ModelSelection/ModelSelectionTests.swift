import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

@Suite("Model selection")
struct ModelSelectionTests {
  @Test("consecutive folds are scikit-learn's")
  func consecutive() throws {
    for recorded in ReferenceData.splits["kfold_unshuffled"].elements {
      let n = recorded["n"].int ?? 0
      let ranges = recorded["test_ranges"].elements.map(\.ints)
      let folds = try Folds.consecutive(sampleCount: n, count: ranges.count)
      #expect(folds.map(\.test) == ranges.map { Array($0[0]..<$0[1]) })
      #expect(folds.allSatisfy { $0.train.count + $0.test.count == n })
    }
  }

  @Test("parts that do not exist are refused")
  func refusals() {
    #expect(throws: FitError.self) { try Folds.consecutive(sampleCount: 3, count: 4) }
    #expect(throws: FitError.self) { try Folds.consecutive(sampleCount: -3, count: 2) }
    #expect(throws: FitError.self) { try Folds.shuffled(order: [0, 0, 1], count: 2) }
    #expect(throws: FitError.self) { try Folds.leaveOneOut(sampleCount: 1) }
    #expect(throws: FitError.self) {
      try Folds.split(order: [0, 1], testCount: 1, trainCount: Int.max)
    }
    #expect(throws: FitError.self) {
      try Fold(train: [0], test: [5]).check(sampleCount: 2)
    }
  }

  @Test("a grid's last name varies fastest")
  func grid() {
    let grid = ParameterGrid(["b": [1, 2], "a": [10, 20, 30]])
    #expect(grid.count == 6)
    let points = (0..<6).map { grid[$0].map { "\($0.name)\($0.value)" }.joined() }
    #expect(points == ["a10b1", "a10b2", "a20b1", "a20b2", "a30b1", "a30b2"])
    #expect(ParameterGrid<Int>([:]).count == 1)
  }

  @Test("equal means share a rank")
  func ranks() {
    let result = SearchResult(scores: [[1, 3], [2, 2], [5, 5], [.nan, 1]])
    #expect(result.ranks == [2, 2, 1, 4])
    #expect(result.best == 2)
    #expect(result.deviations[0] == 1)
  }

  @Test("one standard error picks the most regularized of the good")
  func oneStandardError() throws {
    let rule = try #require(OneStandardErrorRule(errors: [[9, 9], [3, 5], [3, 4.4], [6, 8]]))
    #expect(rule.best == 2)
    #expect(rule.chosen == 1)
    #expect(OneStandardErrorRule(errors: [[1]]) == nil)
    #expect(OneStandardErrorRule(errors: []) == nil)
  }

  @Test("relaxing runs from the lasso to the refit, whose residual is orthogonal to the support")
  func relaxed() throws {
    let (x, y) = try ReferenceData.dataset("tall")
    let problem = try RegressionProblem(x: x, y: y)
    let lasso = [1.0, 0, 0, 2, 0, 0, 0, 0]
    let refit = try SupportRefit(problem, support: lasso)
    let fitted = try x.times(refit.coefficients).map { $0 + refit.intercept }
    let residual = zip(y, fitted).map { $0 - $1 }
    #expect(abs(residual.reduce(0, +)) < 1e-9)
    for j in [0, 3] { #expect(abs(VectorKernels.dot(x.column(j), residual)) < 1e-8) }
    #expect(refit.coefficients[1] == 0)
    #expect(try SupportRefit.relaxed(problem, lasso: lasso, phi: 1).coefficients == lasso)
    let half = try SupportRefit.relaxed(problem, lasso: lasso, phi: 0.5).coefficients
    #expect(abs(half[0] - (lasso[0] + refit.coefficients[0]) / 2) < 1e-12)
    #expect(throws: FitError.self) { try SupportRefit.relaxed(problem, lasso: lasso, phi: 2) }
  }

  @Test("cross-validation scores each fold by the model that did not see it")
  func scores() throws {
    let y = [1.0, 2, 3, 4, 5, 6]
    let folds = try Folds.consecutive(sampleCount: 6, count: 3)
    func mean(_ part: [Int]) -> Double { PairwiseSum.mean(part.map { y[$0] }) }
    let scores = CrossValidation.scores(folds: folds, fit: mean) { model, test in
      -RegressionScores.meanSquaredError(
        truth: test.map { y[$0] }, prediction: test.map { _ in model })
    }
    #expect(scores == [-9.25, -0.25, -9.25])
    let predictions = CrossValidation.predictions(sampleCount: 6, folds: folds, fit: mean) {
      model, test in test.map { _ in model }
    }
    #expect(predictions == [4.5, 4.5, 3.5, 3.5, 2.5, 2.5])
    #expect(CrossValidation.sizes(shares: [0.1, 0.5, 0.5, 1], of: 10) == [1, 5, 10])
    #expect(CrossValidation.sizes(shares: [0], of: 10) == nil)
  }

  @Test("a random search draws combinations without repeats, however large the grid is")
  func sampling() {
    var numbers = TestNumbers(seed: 3)
    let grid = ParameterGrid(["a": [1, 2, 3], "b": [4, 5]])
    func name(_ point: [(name: String, value: Int)]) -> String {
      point.map { "\($0.name)\($0.value)" }.joined()
    }
    let four = grid.sample(4) { numbers.index($0) }.map(name)
    #expect(Set(four).count == 4)
    let all = grid.sample(99) { numbers.index($0) }.map(name)
    #expect(Set(all) == Set((0..<6).map { name(grid[$0]) }))
    #expect(all.count == 6)
    #expect(grid.sample(-1) { _ in 0 }.isEmpty)
    #expect(ParameterGrid<Int>(["a": []]).sample(3) { _ in 0 }.isEmpty)
    // A source out of range is brought back into it.
    #expect(Set(grid.sample(6) { _ in 1000 }.map(name)).count == 6)
    let axes = (0..<70).map { ("\($0)", [0, 1]) }
    let huge = ParameterGrid(Dictionary(uniqueKeysWithValues: axes))
    #expect(huge.count == Int.max)
    #expect(huge.sample(3) { numbers.index($0) }.count == 3)
  }

  @Test("validation and learning curves are scikit-learn's for Ridge on the diabetes data")
  func curves() throws {
    let (x, y) = try ReferenceData.dataset("diabetes_raw")
    let folds = try Folds.consecutive(sampleCount: y.count, count: 5)
    func fit(_ alpha: Double, _ train: [Int], _ scales: Bool) throws -> (Matrix) throws -> [Double]
    {
      let part = x.selectingRows(train)
      let scaling = try StandardScaling(part)
      let inner = scales ? try scaling.apply(to: part) : part
      let model = try Ridge(alpha: alpha / Double(train.count)).fit(inner, train.map { y[$0] })
      return { try model.predict(scales ? scaling.apply(to: $0) : $0) }
    }
    func score(_ model: (Matrix) throws -> [Double], _ samples: [Int]) throws -> Double {
      RegressionScores.r2(
        truth: samples.map { y[$0] }, prediction: try model(x.selectingRows(samples)))
    }
    let recorded = ReferenceData.search["curves"]
    let validation = try CrossValidation.validationCurve(
      settings: recorded[0]["range"].doubles, folds: folds,
      fit: { try fit($0, $1, true) }, score: score)
    #expect(validation.count == 5)
    for (k, point) in validation.enumerated() {
      #expect(agree(point.train, recorded[0]["train"][k].doubles, within: 1e-9))
      #expect(agree(point.test, recorded[0]["test"][k].doubles, within: 1e-9))
    }
    let sizes = recorded[1]["sizes_abs"].ints
    #expect(sizes.count > 1)
    let learning = try CrossValidation.learningCurve(
      sizes: sizes, folds: folds, fit: { try fit(1, $0, false) }, score: score)
    for (k, point) in learning.enumerated() {
      #expect(agree(point.train, recorded[1]["train"][k].doubles, within: 1e-9))
      #expect(agree(point.test, recorded[1]["test"][k].doubles, within: 1e-9))
    }
  }
}
