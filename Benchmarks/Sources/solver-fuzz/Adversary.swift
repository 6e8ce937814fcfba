import PenalizedRegression

/// Hands every public door shapes and numbers that do not fit; whatever comes back is right but a trap.
struct Adversary {
  private var numbers: FuzzNumbers
  private static let entries: [Double] = [
    0, -0.0, 1, -1, 1e-308, .leastNonzeroMagnitude, 1e-160, 1e160, 1e308, -1e308, .nan, .infinity,
    -.infinity, 1e16, 3,
  ]

  init(seed: Int) { numbers = FuzzNumbers(seed: seed) }

  mutating func attack() {
    let (n, p) = (numbers.index(9), numbers.index(9))
    let isWild = numbers.happens(0.5)
    guard let x = matrix(n, p, isWild) else { return }
    let y = vector(n, isWild)
    let weights = numbers.happens(0.5) ? nil : vector(n, isWild).map { abs($0) }
    let alpha = numbers.pick([0, 1e-300, 1e-6, 0.1, 1, 1e300, -1, .nan, .infinity])
    let objective = Objective(
      alpha: alpha, l1Ratio: numbers.pick([0, 1e-9, 0.5, 1, 2, .nan, -1]),
      penaltyFactors: numbers.happens(0.6) ? [] : vector(p, isWild).map { abs($0) },
      isNonnegative: numbers.happens(0.3))
    let isCentered = numbers.happens(0.5)
    exact(objective, x, y, weights, isCentered)
    sparse(objective, x, y, weights, isCentered)
    scikitLearn(objective, x, y, weights, isCentered)
    selection(objective, x, y, weights)
    preprocessing(x, y, weights)
  }

  private mutating func vector(_ count: Int, _ isWild: Bool) -> [Double] {
    let length = max(0, count + (numbers.happens(0.05) ? numbers.pick([-1, 1, 3]) : 0))
    return (0..<length).map { _ in entry(isWild) }
  }

  private mutating func entry(_ isWild: Bool) -> Double {
    isWild && numbers.happens(0.2) ? numbers.pick(Adversary.entries) : numbers.normal()
  }

  private mutating func matrix(_ n: Int, _ p: Int, _ isWild: Bool) -> Matrix? {
    let values = (0..<n * p).map { _ in entry(isWild) }
    return try? Matrix(rows: n, columns: p, rowMajor: values)
  }

  private mutating func exact(
    _ objective: Objective, _ x: Matrix, _ y: [Double], _ weights: [Double]?, _ centers: Bool
  ) {
    _ = try? LeastSquares(fitsIntercept: centers, rcond: numbers.pick([-1, 0, 0.5, 2, .nan])).fit(
      x, y, sampleWeights: weights)
    let estimator = ElasticNet(
      alpha: objective.alpha, l1Ratio: objective.l1Ratio, penaltyFactors: objective.penaltyFactors,
      isNonnegative: objective.isNonnegative, fitsIntercept: centers,
      standardizes: numbers.happens(0.5))
    let fit = try? estimator.fit(x, y, sampleWeights: weights)
    _ = try? fit?.predict(matrix(3, numbers.index(9), true) ?? x)
    _ = try? estimator.path(x, y, sampleWeights: weights)
    guard
      let problem = try? RegressionProblem(
        x: x, y: y, fitsIntercept: centers, sampleWeights: weights)
    else { return }
    _ = try? objective.minimize(on: problem)
    _ = try? objective.path(on: problem, alphas: [1e300, 1, 0.1, 1e-9, 0])
    _ = try? objective.path(on: problem, alphas: [])
    let knots = try? objective.knots(on: problem, limit: numbers.pick([nil, 0, 1, 1000]))
    _ = knots?.coefficients(at: entry(true))
    _ = try? objective.alphaGrid(on: problem, count: numbers.index(4))
    _ = try? objective.certificate(of: vector(problem.featureCount, true), on: problem)
    if let ridge = try? RidgeDecomposition(on: problem) {
      _ = try? ridge.leaveOneOutErrors(alphas: [1e-9, 1])
      _ = try? ridge.generalizedCrossValidation(alphas: [abs(entry(true)), 1])
      _ = try? ridge.alpha(degreesOfFreedom: entry(true))
      _ = ridge.degreesOfFreedom(alpha: entry(true))
      _ = ridge.intercept(vector(problem.featureCount, true))
    }
    for updates in [CoordinateDescentOptions.Updates.residual, .gram] {
      _ = try? objective.coordinateDescent(
        on: problem, alphas: [1, 0.1],
        options: .init(updates: updates, sweepLimit: 50, screens: numbers.happens(0.7)))
    }
    _ = try? ProximalGradient(stepLimit: numbers.index(20)).minimize(objective, on: problem)
    let order = (0..<problem.sampleCount).map { _ in numbers.index(12) - 1 }
    _ = try? StochasticGradient(initialRate: abs(entry(true)), passes: 3).fit(
      objective, on: problem, order: { _ in order })
    _ = try? SupportRefit(problem, support: vector(problem.featureCount, true))
  }

  private mutating func sparse(
    _ objective: Objective, _ x: Matrix, _ y: [Double], _ weights: [Double]?, _ centers: Bool
  ) {
    _ = try? SparseMatrix(
      rows: numbers.index(5) - 1, columns: numbers.index(4) - 1,
      columnStarts: (0..<numbers.index(5)).map { _ in numbers.index(6) - 1 },
      rowIndices: (0..<numbers.index(5)).map { _ in numbers.index(6) - 1 }, values: vector(3, true))
    guard
      let problem = try? SparseRegressionProblem(
        x: SparseMatrix(x), y: y, fitsIntercept: centers, sampleWeights: weights)
    else { return }
    _ = try? objective.coordinateDescent(
      on: problem, alphas: [1, 0.1], options: .init(sweepLimit: 50))
  }

  private mutating func scikitLearn(
    _ objective: Objective, _ x: Matrix, _ y: [Double], _ weights: [Double]?, _ centers: Bool
  ) {
    let settings = DescentSettings(
      tolerance: numbers.pick([1e-4, 0, -1, .nan]), maximumSweeps: numbers.pick([0, 1, 50]),
      isPositive: objective.isNonnegative, selection: numbers.happens(0.5) ? .cyclic : .random)
    let start = vector(x.columnCount, true)
    let descent = ScikitLearnDescent(l1: objective.alpha, l2: abs(entry(true)), settings: settings)
    _ = descent.solve(x: x, y: y, from: start, seed: 0)
    _ = descent.solve(gram: x, correlations: y, squaredNorm: entry(true), from: start)
    _ = try? ScikitLearnPath(
      x: x, y: y, alphas: [1, entry(true)], l1Ratio: objective.l1Ratio,
      usesGram: numbers.happens(0.5), start: start, settings: settings)
    let folds = (0..<2).map { _ in
      Fold(
        train: (0..<numbers.index(6)).map { _ in numbers.index(9) },
        test: (0..<numbers.index(4)).map { _ in numbers.index(9) })
    }
    _ = try? ScikitLearnCrossValidation(
      x: x, y: y, alphas: [1, 0.1], l1Ratio: objective.l1Ratio, folds: folds,
      fitsIntercept: centers, sampleWeights: weights, settings: settings)
    _ = try? LeastAnglePath(
      x: x, y: y, method: numbers.happens(0.5) ? .lasso : .leastAngle, smallestAlpha: entry(true),
      maximumSteps: numbers.index(30) - 1)
    _ = try? NonnegativeLeastSquares(x: x, y: y)
    let target = (try? Matrix(rows: y.count, columns: 1, columnMajor: y)) ?? x
    _ = try? ScikitLearnLeastSquares(
      x: x, y: target, fitsIntercept: centers, sampleWeights: weights)
    for method in [ScikitLearnRidge.Method.cholesky, .singularValues] {
      _ = try? ScikitLearnRidge(
        x: x, y: target, alphas: vector(1, true), fitsIntercept: centers, sampleWeights: weights,
        method: method)
    }
    _ = try? ScikitLearnRidgeCV(x: x, y: target, alphas: vector(2, true), sampleWeights: weights)
    _ = ScikitLearnAlphas.grid(x: x, y: y, l1Ratio: objective.l1Ratio, count: numbers.index(5) - 1)
  }

  private mutating func selection(
    _ objective: Objective, _ x: Matrix, _ y: [Double], _ weights: [Double]?
  ) {
    let order = (0..<numbers.index(9)).map { _ in numbers.index(9) }
    _ = try? Folds.shuffled(order: order, count: numbers.index(6) - 1)
    _ = try? Folds.split(order: order, testCount: numbers.index(6) - 1, trainCount: 2)
    if let problem = try? RegressionProblem(x: x, y: y, sampleWeights: weights),
      let folds = try? Folds.consecutive(
        sampleCount: problem.sampleCount, count: 2 + numbers.index(3))
    {
      _ = try? PathCrossValidation(objective, on: problem, alphas: [1, 0.1], folds: folds)
    }
    _ = OneStandardErrorRule(errors: (0..<numbers.index(4)).map { _ in vector(3, true) })
    _ = SearchResult(scores: (0..<numbers.index(4)).map { _ in vector(2, true) }).best
  }

  private mutating func preprocessing(_ x: Matrix, _ y: [Double], _ weights: [Double]?) {
    let other = matrix(numbers.index(5), numbers.index(9), true) ?? x
    if let scaling = try? StandardScaling(x, weights: weights) {
      _ = try? scaling.apply(to: other)
      _ = try? scaling.invert(other)
    }
    if let scaling = try? RangeScaling(x) {
      _ = try? scaling.apply(to: other, clips: true)
      _ = try? scaling.invert(other)
    }
    if let expansion = PolynomialExpansion(
      featureCount: numbers.index(6) - 1, degrees: -1...(numbers.index(6) - 1),
      interactionOnly: numbers.happens(0.5), limit: 500)
    {
      _ = try? expansion.apply(to: other)
      _ = expansion.names(["a"])
    }
    let prediction = vector(y.count, true)
    _ = RegressionScores.meanSquaredError(truth: y, prediction: prediction, weights: weights)
    _ = RegressionScores.r2(truth: y, prediction: prediction, weights: weights)
    _ = RegressionScores.explainedVariance(truth: y, prediction: prediction, weights: weights)
    _ = RegressionScores.medianAbsoluteError(truth: y, prediction: prediction)
    _ = RegressionScores.meanSquaredLogError(truth: y, prediction: prediction)
    _ = try? SyntheticRegression(
      sampleCount: numbers.index(5) - 1, coefficients: vector(3, true), noise: entry(true),
      design: .chain(correlation: entry(true)), gaussian: { 0.5 })
  }
}
