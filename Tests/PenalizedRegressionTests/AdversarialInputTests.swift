import PenalizedRegression
import Testing

@Suite("Adversarial input")
struct AdversarialInputTests {
  /// Entries that break careless arithmetic.
  static let entries: [Double] = [
    0, -0.0, 1, -1, 1e-308, .leastNonzeroMagnitude, 1e-160, 1e160, 1e308, -1e308, .nan, .infinity,
    1e16, 3,
  ]

  @Test("is fitted or refused, never a trap, in every shape", arguments: 1...40)
  func neverTraps(seed: Int) throws {
    var numbers = TestNumbers(seed: seed)
    for _ in 0..<12 {
      let (n, p) = (numbers.index(7), numbers.index(7))
      let isWild = numbers.uniform() < 0.5
      func entry() -> Double {
        isWild && numbers.uniform() < 0.2
          ? AdversarialInputTests.entries[numbers.index(AdversarialInputTests.entries.count)]
          : numbers.normal()
      }
      let x = try Matrix(rows: n, columns: p, rowMajor: (0..<n * p).map { _ in entry() })
      let y = (0..<max(0, n + (numbers.uniform() < 0.05 ? 1 : 0))).map { _ in entry() }
      let weights =
        numbers.uniform() < 0.5 ? nil : (0..<n).map { _ in numbers.uniform() < 0.3 ? 0 : 1.5 }
      let alpha = [0, 1e-300, 1e-6, 0.1, 1, 1e300, -1, .nan][numbers.index(8)]
      let l1Ratio = [0, 1e-9, 0.5, 1, 2][numbers.index(5)]
      let factors = numbers.uniform() < 0.6 ? [] : (0..<p).map { [0, 1, 1e-200, 1e200][$0 % 4] }
      let objective = Objective(
        alpha: alpha, l1Ratio: l1Ratio, penaltyFactors: factors,
        isNonnegative: numbers.uniform() < 0.3)
      guard
        let problem = try? RegressionProblem(
          x: x, y: y, fitsIntercept: numbers.uniform() < 0.5, sampleWeights: weights)
      else { continue }
      let fit = try? objective.minimize(on: problem)
      #expect(fit.map { $0.coefficients.count == p } ?? true)
      let path = try? objective.path(on: problem, alphas: [1e300, 1, 0.1, 1e-9, 0])
      #expect(path.map { $0.count == 5 } ?? true)
      _ = try? objective.knots(on: problem)
      _ = try? objective.alphaGrid(on: problem, count: 3)
      _ = try? RidgeDecomposition(on: problem).leaveOneOutErrors(alphas: [1e-9, 1])
      for updates in CoordinateDescentTests.updates {
        _ = try? objective.coordinateDescent(
          on: problem, alphas: [1, 0.1],
          options: .init(updates: updates, sweepLimit: 50))
      }
      _ = try? ProximalGradient(stepLimit: 20).minimize(objective, on: problem)
      _ = try? LeastSquares().fit(x, y)
      if let sparse = try? SparseRegressionProblem(x: SparseMatrix(x), y: y) {
        _ = try? objective.coordinateDescent(
          on: sparse, alphas: [1, 0.1], options: .init(sweepLimit: 50))
      }
    }
  }

  @Test(
    "of huge or tiny size is fitted as exactly as any other", arguments: [1e-120, 1e-8, 1e8, 1e120])
  func scales(scale: Double) throws {
    let data = RandomProblem(n: 30, p: 8, seed: 3)
    let y = data.y.map { $0 * scale }
    let plain = try Lasso(alpha: 0.1).fit(data.x, data.y)
    let scaled = try Lasso(alpha: 0.1 * scale).fit(data.x, y)
    #expect(scaled.certificate.isConverged)
    #expect(agree(scaled.coefficients.map { $0 / scale }, plain.coefficients, within: 1e-10))
    var x = data.x
    for j in 0..<8 { x.setColumn(j, to: data.x.column(j).map { $0 * scale }) }
    let wide = try Lasso(alpha: 0.1 * scale).fit(x, data.y)
    #expect(wide.certificate.isConverged)
    #expect(agree(wide.coefficients.map { $0 * scale }, plain.coefficients, within: 1e-10))
  }

  @Test("has a least-angle path of one point where nothing can join", arguments: [0, 1])
  func leastAngleWithoutSteps(maximumSteps: Int) throws {
    let x = try Matrix(rows: 3, columns: 2, rowMajor: [1, 2, 3, 4, 5, 7])
    let path = try LeastAnglePath(
      x: x, y: [0, 0, 0], method: .lasso, maximumSteps: maximumSteps)
    #expect(path.alphas == [0])
    #expect(path.active.isEmpty)
  }
}
