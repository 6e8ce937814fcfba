import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

@Suite("Preprocessing and scores")
struct PreprocessingTests {
  @Test("there are no terms of fewer than no features")
  func negativeFeatureCount() {
    #expect(PolynomialExpansion(featureCount: -1, degrees: 0...2) == nil)
    #expect(PolynomialExpansion(featureCount: -1, degrees: 2...3, interactionOnly: true) == nil)
    #expect(PolynomialExpansion(featureCount: 0, degrees: 0...2)?.terms == [[]])
  }

  @Test("polynomial features equal scikit-learn's to the last bit")
  func polynomials() throws {
    for recorded in ReferenceData.preprocessing["polynomial_features"].elements {
      let x = try Matrix(rows: recorded["X"].elements.map(\.doubles))
      let degree = recorded["degree"]
      let expansion = try #require(
        PolynomialExpansion(
          featureCount: x.columnCount,
          degrees: (degree[0].int ?? 0)...(degree.int ?? degree[1].int ?? 2),
          interactionOnly: recorded["interaction_only"].bool ?? false,
          includesConstant: recorded["include_bias"].bool ?? true))
      #expect(expansion.powers == recorded["powers"].elements.map(\.ints))
      #expect(expansion.names([]) == recorded["names"].strings)
      let bits = try expansion.apply(to: x).rowMajorValues().map { value in
        let digits = String(value.bitPattern, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }
      #expect(bits == recorded["transformed_hex"].strings)
    }
  }

  @Test("standard scaling equals scikit-learn's to the last bit")
  func scalers() throws {
    for recorded in ReferenceData.preprocessing["scalers"].elements
    where recorded["scaler"].string?.hasPrefix("StandardScaler") == true {
      let x = try Matrix(rows: recorded["X"].elements.map(\.doubles))
      let scaling = try StandardScaling(x)
      let name = recorded["scaler"].string ?? ""
      let (centers, scales) = (!name.contains("with_mean=False"), !name.contains("with_std=False"))
      #expect(scaling.means == recorded["mean_"].doubles)
      if scales {
        #expect(scaling.variances == recorded["var_"].doubles)
        #expect(scaling.scales == recorded["scale_"].doubles)
      }
      let transformed = try scaling.apply(to: x, centers: centers, scalesColumns: scales)
      #expect(transformed.rowMajorValues() == recorded["transformed"].elements.flatMap(\.doubles))
      let all = try scaling.apply(to: x)
      let back = try scaling.invert(all)
      #expect(agree(back.rowMajorValues(), x.rowMajorValues(), within: 1e-14))
    }
  }

  @Test("range scaling fills the range and goes back")
  func ranges() throws {
    let x = try Matrix(rows: [[1, 5], [3, 5], [2, 5]])
    let scaling = try RangeScaling(x, range: -1...1)
    #expect(try scaling.apply(to: x).rowMajorValues() == [-1, -1, 1, -1, 0, -1])
    #expect(try scaling.invert(scaling.apply(to: x)) == x)
  }

  @Test("scores equal scikit-learn's")
  func scores() {
    for recorded in ReferenceData.preprocessing["metrics"].elements {
      let (y, z) = (recorded["y_true"].doubles, recorded["y_pred"].doubles)
      let pairs = [
        ("mean_squared_error", RegressionScores.meanSquaredError(truth: y, prediction: z)),
        ("root_mean_squared_error", RegressionScores.rootMeanSquaredError(truth: y, prediction: z)),
        ("mean_absolute_error", RegressionScores.meanAbsoluteError(truth: y, prediction: z)),
        ("median_absolute_error", RegressionScores.medianAbsoluteError(truth: y, prediction: z)),
        ("max_error", RegressionScores.maxError(truth: y, prediction: z)),
        ("r2", RegressionScores.r2(truth: y, prediction: z)),
        ("explained_variance", RegressionScores.explainedVariance(truth: y, prediction: z)),
        ("mape", RegressionScores.meanAbsolutePercentageError(truth: y, prediction: z)),
      ]
      for (name, value) in pairs {
        #expect(agree([value], [recorded[name].double ?? .nan], within: 1e-15), "\(name)")
      }
    }
    #expect(RegressionScores.r2(truth: [2, 2], prediction: [2, 2]) == 1)
    #expect(RegressionScores.r2(truth: [2, 2], prediction: [2, 3]) == 0)
    #expect(RegressionScores.meanSquaredError(truth: [], prediction: []).isNaN)
  }
}
