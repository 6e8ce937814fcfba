import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

@Suite("block coordinate descent for several targets")
struct MultiTaskDescentTests {
  /// Data without pattern: n samples, p features and t targets from a linear congruence.
  private static func problem(_ n: Int, _ p: Int, _ t: Int) throws -> (x: Matrix, y: Matrix) {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53) - 0.5
    }
    func matrix(_ columns: Int) throws -> Matrix {
      try Matrix(rows: n, columns: columns, columnMajor: (0..<(n * columns)).map { _ in next() })
    }
    return (try matrix(p), try matrix(t))
  }

  @Test(
    "ends where no row of the slopes leaves its ball",
    arguments: [(l1: 0.5, l2: 0.0), (l1: 0.3, l2: 2.0), (l1: 3.0, l2: 0.5)])
  func optimality(l1: Double, l2: Double) throws {
    let (n, p, t) = (40, 9, 3)
    let (x, y) = try Self.problem(n, p, t)
    let settings = DescentSettings(tolerance: 1e-14, maximumSweeps: 100_000)
    let result = MultiTaskDescent(l1: l1, l2: l2, settings: settings).solve(x: x, y: y)
    #expect(!result.ranOut)
    var residuals = (0..<t).map { y.column($0) }
    for j in 0..<p {
      for k in 0..<t {
        for i in 0..<n { residuals[k][i] -= x.column(j)[i] * result.coefficients[j * t + k] }
      }
    }
    for j in 0..<p {
      let w = Array(result.coefficients[(j * t)..<((j + 1) * t)])
      let slopes = (0..<t).map { k in
        zip(x.column(j), residuals[k]).reduce(0) { $0 + $1.0 * $1.1 } - l2 * w[k]
      }
      let norm = w.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let size = slopes.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // A gap of 1e-14 of the responses leaves slopes within its root.
      if norm == 0 {
        #expect(size <= l1 + 1e-6)
      } else {
        for k in 0..<t { #expect(abs(slopes[k] - l1 * w[k] / norm) < 1e-6) }
      }
    }
  }

  @Test("with one target it is the lasso")
  func single() throws {
    let (x, y) = try Self.problem(30, 6, 1)
    let settings = DescentSettings(tolerance: 1e-6)
    let several = MultiTaskDescent(l1: 0.4, l2: 0.1, settings: settings).solve(x: x, y: y)
    let one = ScikitLearnDescent(l1: 0.4, l2: 0.1, settings: settings).solve(x: x, y: y.column(0))
    #expect(several.sweeps == one.sweeps)
    #expect(zip(several.coefficients, one.coefficients).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("no feature is left at the first alpha of the grid, one just below")
  func grid() throws {
    let (x, y) = try Self.problem(30, 6, 2)
    let alphas = ScikitLearnAlphas.grid(x: x, targets: y, l1Ratio: 1, ratio: 0.5, count: 5)
    let settings = DescentSettings(tolerance: 1e-10)
    func kept(_ alpha: Double) -> Int {
      let result = MultiTaskDescent(l1: alpha * 30, l2: 0, settings: settings).solve(x: x, y: y)
      return (0..<6).count { result.coefficients[$0 * 2] != 0 }
    }
    #expect(alphas.count == 5)
    #expect(kept(alphas[0] * (1 + 1e-9)) == 0)
    #expect(kept(alphas[0] * 0.98) == 1)
  }
}
