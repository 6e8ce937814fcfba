import DenseLinearAlgebra
import PenalizedRegression
import Testing

@Suite("Several targets that choose their features together")
struct MultiTaskTests {
  /// A problem whose targets share features, from the same numbers everywhere.
  private static func data(
    _ n: Int, _ p: Int, _ targets: Int, seed: Int
  ) -> (x: Matrix, y: Matrix) {
    let base = RandomProblem(n: n, p: p, seed: seed)
    var numbers = TestNumbers(seed: seed + 1000)
    var y = Matrix(rows: n, columns: targets)
    for t in 0..<targets {
      let truth = (0..<p).map { $0 % 3 == 0 ? numbers.normal() : 0 }
      let values = (try? base.x.times(truth)) ?? []
      y.setColumn(t, to: values.map { $0 + Double(t) + 0.7 * numbers.normal() })
    }
    return (base.x, y)
  }

  @Test(
    "is solved to rounding, with proof",
    arguments: [(40, 9, 3), (15, 40, 2), (60, 25, 4), (5, 3, 1)], [1.0, 0.5, 0.05])
  func exact(size: (n: Int, p: Int, t: Int), l1Ratio: Double) throws {
    for seed in 1...3 {
      let (x, y) = Self.data(size.n, size.p, size.t, seed: seed)
      let weights = (0..<size.n).map { 0.5 + Double($0 % 4) }
      let problem = try MultiTaskProblem(
        x: x, y: y, fitsIntercept: seed != 2, sampleWeights: seed == 3 ? weights : nil)
      for alpha in [5.0, 0.5, 0.05, 0.005] {
        let objective = MultiTaskObjective(alpha: alpha, l1Ratio: l1Ratio)
        let fit = try objective.minimize(on: problem)
        #expect(fit.certificate.isConverged, "\(seed) \(alpha) \(fit.certificate)")
        // The gap bounds what any other coefficients gain: those next to them gain nothing.
        var numbers = TestNumbers(seed: seed)
        for _ in 0..<5 {
          let moved = fit.coefficients.map { $0.map { $0 + 1e-3 * numbers.normal() } }
          let other = try objective.certificate(of: moved, on: problem)
          #expect(other.objective >= fit.certificate.objective - fit.certificate.dualityGap)
          #expect(other.dualityGap >= other.objective - fit.certificate.objective - 1e-12)
        }
      }
    }
  }

  @Test("has the optimality conditions of its objective")
  func conditions() throws {
    let (x, y) = Self.data(50, 12, 3, seed: 5)
    let problem = try MultiTaskProblem(x: x, y: y, fitsIntercept: false)
    let (alpha, l1Ratio, n) = (0.3, 0.8, 50.0)
    let fit = try MultiTaskObjective(alpha: alpha, l1Ratio: l1Ratio).minimize(on: problem)
    let residuals = try fit.coefficients.enumerated().map { t, w in
      zip(y.column(t), try x.times(w)).map { $0 - $1 }
    }
    var inside = 0
    for j in 0..<12 {
      let w = fit.coefficients.map { $0[j] }
      let norm = VectorKernels.squaredNorm(w).squareRoot()
      let slopes = residuals.indices.map {
        VectorKernels.dot(x.column(j), residuals[$0]) / n - alpha * (1 - l1Ratio) * w[$0]
      }
      if norm == 0 {
        #expect(VectorKernels.squaredNorm(slopes).squareRoot() <= alpha * l1Ratio * (1 + 1e-9))
      } else {
        inside += 1
        for (slope, value) in zip(slopes, w) {
          #expect(abs(slope - alpha * l1Ratio * value / norm) < 1e-9)
        }
      }
    }
    #expect(inside > 0 && inside < 12)
    #expect(fit.certificate.largestViolation < 1e-9)
  }

  @Test("is the objective of one target where there is one, and of each where no norm counts")
  func relatives() throws {
    let (x, y) = Self.data(40, 10, 2, seed: 8)
    let first = try Matrix(rows: 40, columns: 1, columnMajor: y.column(0))
    let single = try RegressionProblem(x: x, y: y.column(0))
    let one = try MultiTaskObjective(alpha: 0.2, l1Ratio: 0.7).minimize(
      on: MultiTaskProblem(x: x, y: first))
    let net = try Objective(alpha: 0.2, l1Ratio: 0.7).minimize(on: single)
    #expect(agree(one.coefficients[0], net.coefficients, within: 1e-8))
    #expect(abs(one.intercepts[0] - net.intercept) < 1e-8)
    #expect(abs(one.certificate.objective - net.certificate.objective) < 1e-12)
    for alpha in [0, 0.4] {
      let both = try MultiTaskObjective(alpha: alpha, l1Ratio: 0).minimize(
        on: MultiTaskProblem(x: x, y: y))
      #expect(both.certificate.isConverged)
      let ridge = try Objective(alpha: alpha, l1Ratio: 0).minimize(on: single)
      #expect(both.coefficients[0] == ridge.coefficients)
      #expect(both.certificate.objective > ridge.certificate.objective)
    }
  }

  @Test("proves how far loose coefficients are, and counts intercepts that are off")
  func loose() throws {
    let (x, y) = Self.data(40, 10, 3, seed: 9)
    let problem = try MultiTaskProblem(x: x, y: y)
    let objective = MultiTaskObjective(alpha: 0.1)
    let exact = try objective.minimize(on: problem)
    let nothing = [[Double]](repeating: [Double](repeating: 0, count: 10), count: 3)
    let zero = try objective.certificate(of: nothing, on: problem)
    #expect(zero.dualityGap >= zero.objective - exact.certificate.objective)
    #expect(!zero.isConverged && zero.relativeGap <= 1)
    let shifted = try objective.certificate(
      of: exact.coefficients, intercepts: exact.intercepts.map { $0 + 0.1 }, on: problem)
    // Each of three intercepts costs half its squared distance.
    #expect(abs(shifted.objective - exact.certificate.objective - 0.015) < 1e-12)
    #expect(abs(shifted.largestViolation - 0.1) < 1e-9)
  }

  @Test("says what does not fit")
  func failures() throws {
    let (x, y) = Self.data(10, 4, 2, seed: 1)
    let problem = try MultiTaskProblem(x: x, y: y)
    #expect(throws: FitError.lengthMismatch(argument: "coefficients", expected: 2, found: 1)) {
      try MultiTaskObjective(alpha: 1).certificate(of: [[1, 2, 3, 4]], on: problem)
    }
    #expect(throws: FitError.emptyList(argument: "y")) {
      try MultiTaskProblem(x: x, y: Matrix(rows: 10, columns: 0))
    }
    #expect(throws: FitError.sampleCountMismatch(rows: 10, responses: 9)) {
      try MultiTaskProblem(x: x, y: Matrix(rows: 9, columns: 2))
    }
    #expect(throws: FitError.self) { try MultiTaskObjective(alpha: -1).minimize(on: problem) }
  }

  @Test("cross-validates as one target does, where there is one")
  func folds() throws {
    let (x, y) = Self.data(30, 6, 1, seed: 3)
    let folds = try Folds.consecutive(sampleCount: 30, count: 3)
    let alphas = ScikitLearnAlphas.grid(x: x, targets: y, l1Ratio: 0.5, count: 6)
    let settings = DescentSettings(tolerance: 1e-9)
    let several = try ScikitLearnCrossValidation(
      x: x, targets: y, alphas: alphas, l1Ratio: 0.5, folds: folds, settings: settings)
    let one = try ScikitLearnCrossValidation(
      x: x, y: y.column(0), alphas: alphas, l1Ratio: 0.5, folds: folds, usesGram: false,
      settings: settings)
    for (a, b) in zip(several.errors, one.errors) { #expect(agree(a, b, within: 1e-6)) }
    #expect(several.errors.count == 6 && several.best == one.best)
  }
}
