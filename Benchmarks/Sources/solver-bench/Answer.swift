import PenalizedRegression

/// The coefficients of one solved problem, column after column.
struct Answer {
  var coefficients: [Double]
  var count: Int
  /// The alpha that cross-validation chose.
  var alpha: Double?
  /// The mean squared error of cross-validation, one for each alpha.
  var errors: [Double] = []

  init(coefficients: [Double], count: Int) {
    (self.coefficients, self.count) = (coefficients, count)
  }

  /// Solves the problem of the given kind.
  init(
    _ kind: String, x: Matrix, y: [Double], alphas: [Double], l1Ratio: Double, tolerance: Double
  ) throws {
    let n = Double(y.count)
    switch kind {
    case "path":
      let problem = try RegressionProblem(x: x, y: y, fitsIntercept: false)
      let path = try Objective(alpha: 0, l1Ratio: l1Ratio).path(
        on: problem, alphas: alphas, tolerance: tolerance)
      coefficients = (0..<alphas.count).flatMap { path.coefficients.column($0) }
      count = alphas.count
    case "ridge":
      let problem = try RegressionProblem(x: x, y: y, fitsIntercept: false)
      let path = try Objective(alpha: 0, l1Ratio: 0).path(
        on: problem, alphas: alphas.map { $0 / n }, tolerance: tolerance)
      coefficients = (0..<alphas.count).flatMap { path.coefficients.column($0) }
      count = alphas.count
    case "ols":
      let problem = try RegressionProblem(x: x, y: y, fitsIntercept: false)
      coefficients = try Objective(alpha: 0).minimize(on: problem).coefficients
      count = 1
    case "cv" where l1Ratio > 0:
      let problem = try RegressionProblem(x: x, y: y)
      let result = try PathCrossValidation(
        Objective(alpha: 0, l1Ratio: l1Ratio), on: problem, alphas: alphas,
        folds: try Folds.consecutive(sampleCount: y.count, count: 5), tolerance: tolerance)
      coefficients = result.fit.coefficients
      count = 1
      alpha = alphas[result.bestIndex]
      errors = result.means
    case "cv":
      let problem = try RegressionProblem(x: x, y: y)
      let decomposition = try RidgeDecomposition(on: problem)
      let ours = alphas.map { $0 / n }
      let missed = try decomposition.leaveOneOutErrors(alphas: ours)
      let means = ours.indices.map { k in
        missed.withColumn(k) { VectorKernels.dot($0, $0) } / n
      }
      let best = means.indices.min { means[$0] < means[$1] } ?? 0
      errors = means
      coefficients = try decomposition.coefficients(alphas: [ours[best]]).column(0)
      count = 1
      alpha = alphas[best]
    default:
      throw BenchError("no problem \(kind): give path, ridge, ols or cv")
    }
  }
}
