import PenalizedRegression
import Testing

@Suite("The exact minimizer")
struct ExactMinimizerTests {
  static let shapes = [
    (n: 1, p: 1), (n: 2, p: 1), (n: 1, p: 4), (n: 5, p: 3), (n: 30, p: 10), (n: 10, p: 10),
    (n: 10, p: 30), (n: 60, p: 80), (n: 100, p: 20), (n: 25, p: 100),
  ]

  @Test(
    "reaches a relative gap of 1e-10 on random problems of all shapes", arguments: shapes,
    [false, true])
  func randomProblems(shape: (n: Int, p: Int), isAwkward: Bool) throws {
    for seed in 1...6 {
      let data = RandomProblem(n: shape.n, p: shape.p, seed: seed, isAwkward: isAwkward)
      // What an inner product of a column with the residual can resolve, in units of alpha.
      let norms = (0..<shape.p).map { VectorKernels.squaredNorm(data.x.column($0)) }
      let rounding =
        1e-15 * ((norms.max() ?? 0) * VectorKernels.squaredNorm(data.y)).squareRoot()
        / Double(shape.n)
      for isWeighted in [false, true] {
        for fitsIntercept in [true, false] {
          let problem = try RegressionProblem(
            x: data.x, y: data.y, fitsIntercept: fitsIntercept,
            sampleWeights: isWeighted ? data.weights : nil)
          for l1Ratio in [1, 0.5, 0.01, 0] {
            for alpha in [10, 0.1, 1e-3, 1e-6] {
              let objective = Objective(alpha: alpha, l1Ratio: l1Ratio)
              let fit = try objective.minimize(on: problem)
              #expect(
                fit.certificate.isConverged
                  || isAwkward && fit.certificate.largestViolation <= rounding,
                "seed \(seed) weighted \(isWeighted) intercept \(fitsIntercept) \(objective) \(fit.certificate)"
              )
              let again = try objective.certificate(
                of: fit.coefficients, intercept: fit.intercept, on: problem)
              #expect(again.isConverged == fit.certificate.isConverged)
            }
          }
        }
      }
    }
  }

  @Test(
    "obeys penalty factors and the sign constraint", arguments: shapes, [false, true])
  func factorsAndSigns(shape: (n: Int, p: Int), isNonnegative: Bool) throws {
    for seed in 1...6 {
      let data = RandomProblem(n: shape.n, p: shape.p, seed: seed)
      let problem = try RegressionProblem(x: data.x, y: data.y)
      let factors = (0..<shape.p).map { [1, 0.5, 2, 0][$0 % 4] }
      for l1Ratio in [1, 0.5] {
        for alpha in [1, 0.01] {
          let objective = Objective(
            alpha: alpha, l1Ratio: l1Ratio, penaltyFactors: factors, isNonnegative: isNonnegative)
          let fit = try objective.minimize(on: problem)
          #expect(
            fit.certificate.isConverged, "seed \(seed) \(shape) \(objective) \(fit.certificate)")
          #expect(!isNonnegative || fit.coefficients.allSatisfy { $0 >= 0 })
        }
      }
    }
  }

  @Test("gives soft thresholding on an orthonormal design")
  func orthonormal() throws {
    // Columns of a Hadamard matrix: orthogonal, squared norm 4, mean 0 but for the first.
    let x = try Matrix(rows: 4, columns: 3, rowMajor: [1, 1, 1, -1, 1, -1, 1, -1, -1, -1, -1, 1])
    let y = [3.0, -1, 2, -4]
    let alpha = 0.7
    let fit = try Objective(alpha: alpha).minimize(
      on: RegressionProblem(x: x, y: y, fitsIntercept: false))
    for j in 0..<3 {
      let slope = VectorKernels.dot(x.column(j), y) / 4
      #expect(abs(fit.coefficients[j] - softThreshold(slope, by: alpha)) < 1e-15)
    }
  }

  @Test("gives zeros from the smallest alpha that allows it")
  func alphaMax() throws {
    let data = RandomProblem(n: 40, p: 12, seed: 3)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let mean = VectorKernels.sum(data.y) / 40
    let slopes = try data.x.transposedTimes(data.y.map { $0 - mean })
    let means = (0..<12).map { VectorKernels.sum(data.x.column($0)) / 40 }
    let sum = data.y.reduce(0) { $0 + $1 - mean }
    let alphaMax = zip(slopes, means).map { abs($0 - $1 * sum) / 40 }.max() ?? 0
    let above = try Objective(alpha: alphaMax * (1 + 1e-9)).minimize(on: problem)
    let below = try Objective(alpha: alphaMax * (1 - 1e-6)).minimize(on: problem)
    #expect(above.support.isEmpty)
    #expect(below.support.count == 1)
    #expect(abs(above.intercept - mean) < 1e-13)
  }

  @Test("gives the least-squares solution of smallest norm for twin columns")
  func twins() throws {
    let x = try Matrix(rows: 4, columns: 2, rowMajor: [1, 1, 2, 2, 3, 3, 5, 5])
    let fit = try Objective(alpha: 0).minimize(on: RegressionProblem(x: x, y: [2, 4, 6, 10]))
    #expect(fit.coefficients.allSatisfy { abs($0 - 1) < 1e-13 })
    #expect(abs(fit.intercept) < 1e-12)
    #expect(fit.certificate.isConverged)
  }

  @Test("lets a feature without a penalty take the place of one that is nearly the same")
  func nearTwins() throws {
    let first = [1.0, -1, 2, -2, 0.5, -0.5]
    let other = [1.0, 1, -1, -1, 1, -1]
    let x = try Matrix(
      rows: 6, columns: 2, columnMajor: first + zip(first, other).map { $0 + 1e-9 * $1 })
    let y = zip(first, other).map { 2 * $0 + 0.5 * $1 }
    let problem = try RegressionProblem(x: x, y: y, fitsIntercept: false)
    let fit = try Objective(alpha: 1, penaltyFactors: [0, 0], isNonnegative: true).minimize(
      on: problem)
    #expect(fit.certificate.largestViolation < 1e-14)
    #expect(fit.coefficients[0] == 0)
  }
}
