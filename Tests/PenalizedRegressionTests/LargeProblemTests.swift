import DenseLinearAlgebra
import PenalizedRegression
import Testing

/// Problems that are large enough for the factor in single precision.
@Suite("A large problem in closed form")
struct LargeProblemTests {
  private static let shared = RandomProblem(n: 900, p: 160, seed: 3)
  private var data: RandomProblem { LargeProblemTests.shared }

  /// The largest difference, relative to the largest entry.
  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).map { abs($0 - $1) }.reduce(0, max) / max(VectorKernels.maxAbs(b), 1e-300)
  }

  /// Least squares by singular values, without an intercept.
  private func reference(_ x: Matrix) throws -> [Double] {
    try LeastSquaresSolution(x, data.y).solution
  }

  @Test("has the least-squares coefficients that singular values give")
  func leastSquares() throws {
    let fit = try LeastSquares(fitsIntercept: false).fit(data.x, data.y)
    #expect(distance(fit.coefficients, try reference(data.x)) < 1e-12)
    #expect(fit.certificate.relativeGap < 1e-25)
  }

  @Test(
    "does not mistake nearly dependent columns for good ones", arguments: [1e-2, 1e-4, 1e-6, 1e-9])
  func nearlyDependent(distance noise: Double) throws {
    var x = data.x
    var numbers = TestNumbers(seed: 7)
    x.setColumn(159, to: x.column(0).map { $0 + noise * numbers.normal() })
    let fit = try LeastSquares(fitsIntercept: false).fit(x, data.y)
    // Coefficients are as uncertain as rounding times the condition number makes them.
    #expect(distance(fit.coefficients, try reference(x)) < 1e-13 / noise)
    #expect(fit.certificate.isConverged)
  }

  @Test("shares the coefficient of a column between its copies")
  func minimumNorm() throws {
    var x = data.x
    x.setColumn(159, to: x.column(0))
    let fit = try LeastSquares().fit(x, data.y)
    #expect(abs(fit.coefficients[0] - fit.coefficients[159]) < 1e-12)
    #expect(fit.certificate.isConverged)
  }

  @Test("has ridge coefficients whose slopes vanish", arguments: [1e-9, 1e-3, 1, 1e3])
  func ridge(alpha: Double) throws {
    for weights in [nil, data.weights] {
      let fit = try Ridge(alpha: alpha).fit(data.x, data.y, sampleWeights: weights)
      #expect(fit.certificate.relativeGap < 1e-14)
      let problem = try RegressionProblem(x: data.x, y: data.y, sampleWeights: weights)
      let all = try RidgeDecomposition(on: problem).coefficients(alphas: [alpha])
      #expect(distance(fit.coefficients, all.column(0)) < 1e-11)
    }
  }

  @Test("has a ridge path that agrees with each fit")
  func ridgePath() throws {
    let alphas = [1e3, 1, 1e-2, 1e-5, 1e-9]
    let path = try Ridge(alpha: 0).path(data.x, data.y, alphas: alphas)
    for k in alphas.indices {
      let fit = try Ridge(alpha: alphas[k]).fit(data.x, data.y)
      #expect(distance(path.coefficients.column(k), fit.coefficients) < 1e-11)
      #expect(path.certificates[k].isConverged)
    }
  }

  @Test("is fitted to a y of any size", arguments: [1e-165, 1e-30, 1e30, 1e150])
  func sizesOfY(scale: Double) throws {
    let fit = try LeastSquares(fitsIntercept: false).fit(data.x, data.y.map { $0 * scale })
    let wanted = try reference(data.x)
    for j in 0..<160 {
      #expect(abs(fit.coefficients[j] / scale - wanted[j]) <= 1e-9 * abs(wanted[j]) + 1e-12)
    }
  }

  @Test("is fitted with columns of any size", arguments: [1e-150, 1e-30, 1e30, 1e150])
  func sizes(scale: Double) throws {
    var x = data.x
    x.setColumn(5, to: x.column(5).map { $0 * scale })
    let fit = try LeastSquares(fitsIntercept: false).fit(x, data.y)
    var wanted = try reference(data.x)
    wanted[5] /= scale
    for j in 0..<160 where j != 5 {
      #expect(abs(fit.coefficients[j] - wanted[j]) <= 1e-9 * abs(wanted[j]) + 1e-12)
    }
    #expect(abs(fit.coefficients[5] - wanted[5]) <= 1e-9 * abs(wanted[5]))
  }
}
