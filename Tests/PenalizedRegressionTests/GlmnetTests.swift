import PenalizedRegression
import TestSupport
import Testing

@Suite("glmnet's scale")
struct GlmnetTests {
  @Test("with and without its standardization gives the coefficients that glmnet 4.1.6 gives")
  func coefficients() throws {
    let recorded = try JSONValue(fixture: "PenalizedRegressionTests/Reference/glmnet.json")
    let (x, y) = try ReferenceData.dataset("diabetes_raw")
    let mean = PairwiseSum.mean(y)
    let deviation = PairwiseSum.mean(y.map { ($0 - mean) * ($0 - mean) }).squareRoot()
    var count = 0
    for fit in recorded["fits"].elements {
      let mixing = try #require(fit["mixing"].double)
      let scale = PenaltyScale.glmnet(mixing: mixing, responseDeviation: deviation)
      let objective = scale.objective(
        strength: try #require(fit["lambda"].double), sampleCount: y.count)
      let ours = try ElasticNet(
        alpha: objective.alpha, l1Ratio: objective.l1Ratio,
        standardizes: fit["standardizes"] == .bool(true)
      ).fit(x, y)
      #expect(ours.certificate.isConverged)
      // glmnet stops on the change of its coefficients, here at 1e-22 of the deviance.
      let theirs = fit["coefficients"].doubles
      #expect(agree(ours.coefficients, theirs, within: 1e-8), "\(fit)")
      let intercept = try #require(fit["intercept"].double)
      #expect(abs(ours.intercept - intercept) < 1e-7 * abs(intercept))
      count += 1
    }
    #expect(count == 24)
  }
}
