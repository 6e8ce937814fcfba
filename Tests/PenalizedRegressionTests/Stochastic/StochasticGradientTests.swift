import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

@Suite("Synthetic data, stochastic gradients and least angles")
struct StochasticGradientTests {
  /// A small reproducible stream, Gaussian enough by the sum of twelve uniforms.
  static func stream() -> () -> Double {
    var state: UInt64 = 88_172_645_463_325_252
    return {
      (0..<12).reduce(-6.0) { sum, _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return sum + Double(state >> 11) * 0x1p-53
      }
    }
  }

  @Test("data without noise give their coefficients back")
  func noiseless() throws {
    let truth = SyntheticRegression.sparse(featureCount: 5, count: 3, size: 2)
    #expect(truth == [2, -2, 2, 0, 0])
    for design in [
      SyntheticRegression.Design.independent, .chain(correlation: 0.9),
      .equicorrelated(correlation: 0.5),
    ] {
      let data = try SyntheticRegression(
        sampleCount: 40, coefficients: truth, intercept: 3, noise: 0, design: design,
        gaussian: Self.stream())
      let y = try Matrix(rows: 40, columns: 1, columnMajor: data.y)
      let fit = try ScikitLearnLeastSquares(x: data.x, y: y)
      #expect(agree(fit.coefficients[0], truth, within: 1e-12))
      #expect(abs(fit.intercepts[0] - 3) < 1e-12)
    }
    #expect(throws: FitError.self) {
      try SyntheticRegression(
        sampleCount: 3, coefficients: [1], design: .equicorrelated(correlation: -0.5),
        gaussian: { 0 })
    }
    #expect(throws: FitError.self) {
      try SyntheticRegression(sampleCount: 0, coefficients: [1], gaussian: { 0 })
    }
  }

  @Test("falling rates come to the optimum that the certificate knows")
  func gradient() throws {
    let data = try SyntheticRegression(
      sampleCount: 60, coefficients: [1, -1, 0, 0], intercept: 0.5, noise: 0.3,
      gaussian: Self.stream())
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let objective = Objective(alpha: 0.1, l1Ratio: 0.5)
    let rough = try StochasticGradient(initialRate: 0.05, power: 0.5, passes: 3).fit(
      objective, on: problem, order: { _ in Array(0..<60) })
    let fine = try StochasticGradient(initialRate: 0.05, power: 0.5, passes: 600).fit(
      objective, on: problem, order: { pass in (0..<60).map { ($0 &* 7 &+ pass) % 60 } })
    #expect(fine.certificate.relativeGap < rough.certificate.relativeGap)
    #expect(fine.certificate.relativeGap < 1e-2)
    #expect(!rough.certificate.isConverged)
    #expect(throws: FitError.self) {
      try StochasticGradient(initialRate: 1e6, power: 0, passes: 50).fit(
        objective, on: problem, order: { _ in Array(0..<60) })
    }
    #expect(throws: FitError.self) {
      try StochasticGradient(initialRate: 0).fit(objective, on: problem, order: { _ in [] })
    }
  }

  @Test("walks the recorded least-angle and lasso paths")
  func leastAngles() throws {
    let recorded = ReferenceData.paths["lars_path"].elements
    #expect(recorded.count == 8)
    for path in recorded {
      let (x, y) = try ReferenceData.dataset(path["dataset"].string ?? "")
      let data = try CenteredData(
        x: x, y: Matrix(rows: y.count, columns: 1, columnMajor: y), fitsIntercept: true)
      let found = try LeastAnglePath(
        x: data.x, y: data.y.column(0),
        method: path["method"].string == "lasso" ? .lasso : .leastAngle)
      let name = "\(path["dataset"].string ?? "") \(path["method"].string ?? "")"
      #expect(found.active == path["active"].ints, "\(name)")
      #expect(agree(found.alphas, path["alphas"].doubles, within: 1e-9), "\(name)")
      let expected = path["coefs_by_step"].elements.flatMap(\.doubles)
      #expect(agree(found.coefficients.flatMap { $0 }, expected, within: 1e-9), "\(name)")
    }
  }
}
