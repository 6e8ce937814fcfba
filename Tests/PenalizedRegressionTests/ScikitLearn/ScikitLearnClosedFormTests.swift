import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

@Suite("scikit-learn's least squares and ridge")
struct ScikitLearnClosedFormTests {
  static func column(_ y: [Double]) throws -> Matrix {
    try Matrix(rows: y.count, columns: 1, columnMajor: y)
  }

  @Test("give scikit-learn's coefficients")
  func fits() throws {
    var count = 0
    for fit in ReferenceData.models["fits"].elements {
      let (x, y) = try ReferenceData.dataset(fit["dataset"].string ?? "")
      let params = fit["params"]
      let fitsIntercept = params["fit_intercept"].bool ?? true
      let (coefficients, intercept): ([Double], Double)
      switch fit["model"].string {
      case "LinearRegression":
        let found = try ScikitLearnLeastSquares(
          x: x, y: Self.column(y), fitsIntercept: fitsIntercept)
        (coefficients, intercept) = (found.coefficients[0], found.intercepts[0])
      case "Ridge":
        let found = try ScikitLearnRidge(
          x: x, y: Self.column(y), alphas: [params["alpha"].double ?? 1],
          fitsIntercept: fitsIntercept,
          method: params["solver"].string == "svd" ? .singularValues : .cholesky)
        (coefficients, intercept) = (found.coefficients[0], found.intercepts[0])
      default: continue
      }
      count += 1
      let name = "\(fit["model"]) \(fit["dataset"]) \(params)"
      let exact = fit["coef_exact"].isNull ? fit["coef"] : fit["coef_exact"]
      #expect(agree(coefficients, exact.doubles, within: 1e-10), "\(name)")
      #expect(agree([intercept], [fit["intercept"].double ?? .nan], within: 1e-9), "\(name)")
    }
    #expect(count > 50)
  }

  @Test("polynomials lose the directions that scikit-learn 1.9 drops")
  func truncation() throws {
    for fit in ReferenceData.models["polynomial_least_squares"].elements {
      let points = ScikitLearnClosedFormTests.points(fit["x"])
      guard
        let expansion = PolynomialExpansion(
          featureCount: 1, degrees: 1...(fit["degree"].int ?? 1), includesConstant: false)
      else { continue }
      var x = try expansion.apply(to: Self.column(points))
      if fit["standard_scaler"].bool == true { x = try StandardScaling(x).apply(to: x) }
      let found = try ScikitLearnLeastSquares(x: x, y: Self.column(fit["y"].doubles))
      #expect(found.rank == fit["rank"].int, "degree \(fit["degree"])")
      let prediction = try x.times(found.coefficients[0]).map { $0 + found.intercepts[0] }
      #expect(agree(prediction, fit["prediction"].doubles, within: 1e-6))
    }
  }

  /// Evaluates `np.linspace(a, b, n)`, as the reference file writes its points.
  static func points(_ value: JSONValue) -> [Double] {
    guard let text = value.string, let open = text.firstIndex(of: "(") else {
      return value.doubles
    }
    let parts = text[text.index(after: open)...].dropLast().split(separator: ",").map {
      Double($0.drop { $0 == " " }) ?? .nan
    }
    let step = (parts[1] - parts[0]) / (parts[2] - 1)
    return (0..<Int(parts[2])).map { Double($0) * step + parts[0] }
  }

  @Test("leaves one out without leaving one out", arguments: 0..<16)
  func leaveOneOut(index: Int) throws {
    let recorded = ReferenceData.paths["ridge_cv"][index]
    guard !recorded["mean_loo_squared_error"].isNull else { return }
    let (x, y) = try ReferenceData.dataset(recorded["dataset"].string ?? "")
    let found = try ScikitLearnRidgeCV(
      x: x, y: Self.column(y), alphas: recorded["alphas"].doubles)
    #expect(
      agree(found.meanSquaredErrors(), recorded["mean_loo_squared_error"].doubles, within: 1e-9))
  }

  @Test("leave-one-out errors equal those of n separate fits")
  func explicitLeaveOneOut() throws {
    let (x, y) = try ReferenceData.dataset("wide")
    let quick = try ScikitLearnRidgeCV(x: x, y: Self.column(y), alphas: [0.3])
    for i in [0, 7, 29] {
      let rest = y.indices.filter { $0 != i }
      let fit = try ScikitLearnRidge(
        x: x.selectingRows(rest), y: Self.column(rest.map { y[$0] }), alphas: [0.3])
      let prediction =
        try x.selectingRows([i]).times(fit.coefficients[0])[0] + fit.intercepts[0]
      #expect(abs(quick.errors[0][0][i] - (y[i] - prediction)) < 1e-9 * abs(y[i]))
    }
  }
}
