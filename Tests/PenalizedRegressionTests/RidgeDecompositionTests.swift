import PenalizedRegression
import Testing

@Suite("The ridge decomposition")
struct RidgeDecompositionTests {
  static let shapes = [(n: 20, p: 5), (n: 12, p: 12), (n: 9, p: 25), (n: 3, p: 2), (n: 6, p: 7)]

  @Test(
    "leaves one sample out as if it were fitted again", arguments: shapes, [false, true])
  func leaveOneOut(shape: (n: Int, p: Int), isWeighted: Bool) throws {
    for fitsIntercept in [true, false] {
      let data = RandomProblem(n: shape.n, p: shape.p, seed: 21)
      let problem = try RegressionProblem(
        x: data.x, y: data.y, fitsIntercept: fitsIntercept,
        sampleWeights: isWeighted ? data.weights : nil)
      let alphas = [0.01, 1]
      let errors = try RidgeDecomposition(on: problem).leaveOneOutErrors(alphas: alphas)
      for (k, alpha) in alphas.enumerated() {
        for i in 0..<shape.n {
          let rest = (0..<shape.n).filter { $0 != i }
          let weights = isWeighted ? rest.map { data.weights[$0] } : nil
          let total = data.weights.reduce(0, +)
          let kept = total - data.weights[i]
          if isWeighted, kept == 0 { continue }
          // The penalty stays what it was although the weights now sum to less.
          let scale = isWeighted ? total / kept : Double(shape.n) / Double(shape.n - 1)
          let fit = try Ridge(alpha: alpha * scale, fitsIntercept: fitsIntercept).fit(
            data.x.selectingRows(rest), rest.map { data.y[$0] }, sampleWeights: weights)
          let prediction = try fit.predict(data.x.selectingRows([i]))[0]
          #expect(abs(errors[i, k] - (data.y[i] - prediction)) < 1e-9 * max(1, abs(data.y[i])))
        }
      }
    }
  }

  @Test("has one degree of freedom for each direction, fewer as alpha grows", arguments: shapes)
  func degreesOfFreedom(shape: (n: Int, p: Int)) throws {
    let data = RandomProblem(n: shape.n, p: shape.p, seed: 4)
    let decomposition = try RidgeDecomposition(
      on: RegressionProblem(x: data.x, y: data.y))
    let rank = Double(min(shape.n - 1, shape.p))
    #expect(abs(decomposition.degreesOfFreedom(alpha: 1e-12) - rank) < 1e-6)
    #expect(decomposition.degreesOfFreedom(alpha: 1e12) < 1e-6)
    let alpha = try decomposition.alpha(degreesOfFreedom: rank / 2)
    #expect(abs(decomposition.degreesOfFreedom(alpha: alpha) - rank / 2) < 1e-9)
  }

  @Test("scores generalized cross-validation as its formula says")
  func generalized() throws {
    let data = RandomProblem(n: 15, p: 4, seed: 9)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let decomposition = try RidgeDecomposition(on: problem)
    let fit = try Ridge(alpha: 0.3).fit(data.x, data.y)
    let predictions = try fit.predict(data.x)
    let rss = zip(data.y, predictions).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let rest = 15 - decomposition.degreesOfFreedom(alpha: 0.3) - 1
    let score = try decomposition.generalizedCrossValidation(alphas: [0.3])[0]
    #expect(abs(score - 15 * rss / (rest * rest)) < 1e-10 * score)
  }
}
