import PenalizedRegression
import Testing

@Suite("An estimator on sparse data")
struct SparseEstimatorTests {
  /// Data of which most entries are 0.
  private func data(n: Int, p: Int, seed: Int) -> (x: Matrix, y: [Double]) {
    var numbers = TestNumbers(seed: seed)
    var x = Matrix(rows: n, columns: p)
    for j in 0..<p {
      x.setColumn(j, to: (0..<n).map { _ in numbers.uniform() < 0.8 ? 0 : 3 * numbers.normal() })
    }
    return (x, (0..<n).map { 2 * x[$0, 0] - x[$0, min(1, p - 1)] + numbers.normal() + 5 })
  }

  @Test(
    "fits what it fits on the filled-in data",
    arguments: [(n: 40, p: 10), (n: 20, p: 50)], [false, true])
  func agreement(shape: (n: Int, p: Int), standardizes: Bool) throws {
    let (x, y) = data(n: shape.n, p: shape.p, seed: 2)
    let weights = (0..<shape.n).map { Double($0 % 3) + 0.5 }
    for l1Ratio in [1, 0.6] {
      let estimator = ElasticNet(alpha: 0.3, l1Ratio: l1Ratio, standardizes: standardizes)
      let sparse = try estimator.fit(
        SparseMatrix(x), y, sampleWeights: weights, options: .init(tolerance: 1e-13))
      let dense = try estimator.fit(x, y, sampleWeights: weights)
      #expect(sparse.certificate.isConverged)
      #expect(agree(sparse.coefficients, dense.coefficients, within: 1e-6))
      #expect(abs(sparse.intercept - dense.intercept) < 1e-6)
    }
  }

  @Test("refuses a NaN and a count that does not fit")
  func refusals() throws {
    let (x, y) = data(n: 6, p: 2, seed: 1)
    #expect(throws: FitError.sampleCountMismatch(rows: 6, responses: 5)) {
      try Lasso(alpha: 0.1).fit(SparseMatrix(x), Array(y.dropLast()))
    }
    var broken = x
    broken[3, 1] = .nan
    let error = #expect(throws: FitError.self) {
      try Lasso(alpha: 0.1).fit(SparseMatrix(broken), y)
    }
    #expect(error?.description.contains("x.values holds NaN at index") == true)
  }
}
