import DenseLinearAlgebra
import PenalizedRegression
import Testing

@Suite("Ridge by iterations")
struct IterativeRidgeTests {
  /// Smooth columns that overlap, and a response that they explain in part.
  static func data(rows: Int, columns: Int) throws -> (x: Matrix, y: Matrix) {
    var x = Matrix(rows: rows, columns: columns)
    for j in 0..<columns {
      x.setColumn(j, to: (0..<rows).map { Double(($0 * (j + 3) + j * j) % 17) / 8 - 1 })
    }
    let y = (0..<rows).map { i in x[i, 0] - 2 * x[i, columns - 1] + Double(i % 5) / 4 }
    return (x, try Matrix(rows: rows, columns: 1, columnMajor: y))
  }

  // At the optimum of ‖y − Xw‖² + alpha ‖w‖² the gradient X'(Xw − y) + alpha w is 0.
  @Test(
    "ends where the exact solution is when the tolerance is small",
    arguments: [
      IterativeRidge.Method.lsqr, .conjugateGradients, .averageGradient(seeds: [1]),
      .unbiasedAverageGradient(seeds: [7]),
    ], [(40, 4), (8, 12)])
  func optimum(method: IterativeRidge.Method, size: (Int, Int)) throws {
    let (x, y) = try IterativeRidgeTests.data(rows: size.0, columns: size.1)
    let weights = (0..<size.0).map { 1 + Double($0 % 3) }
    let found = try IterativeRidge(
      x: x, y: y, alphas: [2], sampleWeights: weights, method: method, tolerance: 1e-12,
      maximumIterations: 20_000)
    let exact = try ScikitLearnRidge(x: x, y: y, alphas: [2], sampleWeights: weights)
    for (w, v) in zip(found.coefficients[0], exact.coefficients[0]) { #expect(abs(w - v) < 1e-8) }
    #expect(abs(found.intercepts[0] - exact.intercepts[0]) < 1e-8)
    #expect(found.ranOutCount == 0)
  }

  @Test("stops after the steps that are allowed, and says so for the stochastic methods")
  func limit() throws {
    let (x, y) = try IterativeRidgeTests.data(rows: 30, columns: 5)
    let lsqr = try IterativeRidge(
      x: x, y: y, alphas: [0.01], method: .lsqr, tolerance: 0, maximumIterations: 2)
    #expect(lsqr.iterations == [2])
    let average = try IterativeRidge(
      x: x, y: y, alphas: [0.01], method: .averageGradient(seeds: [1]), tolerance: 0,
      maximumIterations: 3)
    #expect(average.iterations == [3])
    #expect(average.ranOutCount == 1)
  }

  @Test("tells what cannot be fitted")
  func failures() throws {
    let (x, y) = try IterativeRidgeTests.data(rows: 30, columns: 5)
    #expect(throws: IterativeRidge.Failure.penaltyAlone) {
      try IterativeRidge(
        x: Matrix(rows: 4, columns: 2), y: Matrix(rows: 4, columns: 1), alphas: [1],
        method: .averageGradient(seeds: [1]), tolerance: 1e-4)
    }
    #expect(
      throws: IterativeRidge.Failure.fit(
        .lengthMismatch(argument: "alphas", expected: 1, found: 2))
    ) {
      try IterativeRidge(x: x, y: y, alphas: [1, 2], method: .lsqr, tolerance: 1e-4)
    }
  }
}
