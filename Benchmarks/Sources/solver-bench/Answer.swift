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
    default:
      throw BenchError("no problem \(kind): give path, ridge, ols or cv")
    }
  }
}
