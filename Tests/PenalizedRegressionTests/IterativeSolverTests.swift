import PenalizedRegression
import Testing

@Suite("Coordinate descent")
struct CoordinateDescentTests {
  static let updates: [CoordinateDescentOptions.Updates] = [.residual, .gram]

  @Test(
    "reaches its tolerance on random problems", arguments: ExactMinimizerTests.shapes, updates)
  func tolerance(shape: (n: Int, p: Int), updates: CoordinateDescentOptions.Updates) throws {
    for seed in 31...34 {
      let data = RandomProblem(n: shape.n, p: shape.p, seed: seed)
      let problem = try RegressionProblem(
        x: data.x, y: data.y, sampleWeights: seed % 2 == 0 ? data.weights : nil)
      for l1Ratio in [1, 0.5] {
        for isNonnegative in [false, true] {
          let objective = Objective(
            alpha: 0, l1Ratio: l1Ratio, penaltyFactors: (0..<shape.p).map { 1 + Double($0 % 2) },
            isNonnegative: isNonnegative)
          let largest = try objective.alphaMax(on: problem)
          let alphas = [1.5, 0.9, 0.5, 0.2, 0.1, 0.05].map { $0 * max(largest, 1e-3) }
          for screens in [true, false] {
            let options = CoordinateDescentOptions(
              updates: updates, tolerance: 1e-8, screens: screens)
            let path = try objective.coordinateDescent(
              on: problem, alphas: alphas, options: options)
            #expect(
              path.worstGap <= 1e-8,
              "seed \(seed) \(l1Ratio) \(isNonnegative) \(screens) \(path.certificates.map { $0.relativeGap })"
            )
          }
        }
      }
    }
  }

  @Test("on sparse data gives what the exact minimizer gives on the filled-in data")
  func sparse() throws {
    for (n, p, seed) in [(30, 10, 1), (20, 60, 2), (50, 50, 3), (1, 3, 4)] {
      var data = RandomProblem(n: n, p: p, seed: seed)
      var numbers = TestNumbers(seed: seed + 100)
      for j in 0..<p {
        data.x.setColumn(j, to: data.x.column(j).map { numbers.uniform() < 0.7 ? 0 : $0 })
      }
      for weights in [nil, data.weights] {
        for fitsIntercept in [true, false] {
          let dense = try RegressionProblem(
            x: data.x, y: data.y, fitsIntercept: fitsIntercept, sampleWeights: weights)
          let sparse = try SparseRegressionProblem(
            x: SparseMatrix(data.x), y: data.y, fitsIntercept: fitsIntercept,
            sampleWeights: weights)
          let alphas = [0.5, 0.1, 0.03]
          let path = try Objective(alpha: 0, l1Ratio: 0.8).coordinateDescent(
            on: sparse, alphas: alphas, options: .init(tolerance: 1e-12))
          for (k, alpha) in alphas.enumerated() {
            let certificate = try Objective(alpha: alpha, l1Ratio: 0.8).certificate(
              of: path.coefficients.column(k), intercept: path.intercepts[k], on: dense,
              tolerance: 1e-11)
            #expect(certificate.isConverged, "\(n) \(p) \(certificate)")
          }
        }
      }
    }
  }

  @Test("says so when sweeps run out")
  func limit() throws {
    let data = RandomProblem(n: 20, p: 40, seed: 3)
    let path = try Objective(alpha: 0).coordinateDescent(
      on: RegressionProblem(x: data.x, y: data.y), alphas: [0.01],
      options: .init(tolerance: 1e-12, sweepLimit: 2))
    #expect(!path.certificates[0].isConverged)
    #expect(path.certificates[0].iterations == 2)
  }

  @Test("refuses compressed columns that do not hold together")
  func malformed() {
    #expect(
      throws: FitError.malformedSparseMatrix("column 0 has row 2: give rows from 0 to 1, rising")
    ) {
      try SparseMatrix(rows: 2, columns: 1, columnStarts: [0, 1], rowIndices: [2], values: [1])
    }
    #expect(throws: FitError.self) {
      try SparseMatrix(rows: 2, columns: 2, columnStarts: [0, 5, 1], rowIndices: [0], values: [1])
    }
  }
}

@Suite("Proximal gradient")
struct ProximalGradientTests {
  @Test("ends where the exact minimizer is, with and without momentum", arguments: [true, false])
  func agreement(hasMomentum: Bool) throws {
    let data = RandomProblem(n: 40, p: 8, seed: 5)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let objective = Objective(alpha: 0.1, l1Ratio: 0.7)
    let run = try ProximalGradient(hasMomentum: hasMomentum, tolerance: 1e-12).minimize(
      objective, on: problem)
    let exact = try objective.minimize(on: problem)
    #expect(run.fit.certificate.isConverged)
    #expect(agree(run.fit.coefficients, exact.coefficients, within: 1e-5))
    if !hasMomentum {
      // Each step of ISTA goes down; rounding may show at the end.
      let isFalling = zip(run.objectives, run.objectives.dropFirst()).allSatisfy {
        $1 <= $0 * (1 + 1e-14)
      }
      #expect(isFalling)
    }
  }
}
