import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

@Suite("scikit-learn's coordinate descent")
struct ScikitLearnDescentTests {
  static let fits = ReferenceData.models["fits"].elements.filter {
    ["Lasso", "ElasticNet"].contains($0["model"].string ?? "")
  }

  @Test("gives scikit-learn's coefficients, intercept and number of sweeps at any tolerance")
  func fits() throws {
    #expect(Self.fits.count > 60)
    for fit in Self.fits {
      let (x, y) = try ReferenceData.dataset(fit["dataset"].string ?? "")
      let params = fit["params"]
      let fitsIntercept = params["fit_intercept"].bool ?? true
      let alpha = params["alpha"].double ?? 1
      let ratio =
        fit["model"].string == "Lasso" ? 1 : params["l1_ratio"].double ?? 0.5
      let data = try CenteredData(
        x: x, y: Matrix(rows: y.count, columns: 1, columnMajor: y), fitsIntercept: fitsIntercept)
      let n = Double(y.count)
      let settings = DescentSettings(
        tolerance: params["tol"].double ?? 1e-4, maximumSweeps: params["max_iter"].int ?? 1_000_000,
        isPositive: params["positive"].bool ?? false)
      let result = ScikitLearnDescent(
        l1: alpha * ratio * n, l2: alpha * (1 - ratio) * n, settings: settings
      ).solve(x: data.x, y: data.y.column(0))
      let name = "\(fit["dataset"].string ?? "") \(params)"
      #expect(agree(result.coefficients, fit["coef"].doubles, within: 1e-9), "\(name)")
      #expect(result.sweeps == fit["n_iter"].int, "\(name)")
      let intercept = fitsIntercept ? data.intercept(of: result.coefficients) : 0
      #expect(agree([intercept], [fit["intercept"].double ?? .nan], within: 1e-9), "\(name)")
    }
  }

  @Test("walks paths with scikit-learn's numbers of sweeps")
  func paths() throws {
    let recorded =
      ReferenceData.paths["lasso_path"].elements + ReferenceData.paths["enet_path"].elements
    #expect(recorded.count == 18)
    for path in recorded {
      let (x, y) = try ReferenceData.dataset(path["dataset"].string ?? "")
      let ratio = path["l1_ratio"].double ?? 1
      let data = try CenteredData(
        x: x, y: Matrix(rows: y.count, columns: 1, columnMajor: y), fitsIntercept: true)
      let alphas = ScikitLearnAlphas.grid(
        x: data.x, y: data.y.column(0), l1Ratio: ratio, ratio: path["eps"].double ?? 1e-3,
        count: path["n_alphas"].int ?? 0)
      #expect(agree(alphas, path["alphas"].doubles, within: 1e-14))
      let settings = DescentSettings(
        tolerance: path["tol"].double ?? 1e-4, maximumSweeps: 1_000_000)
      let found = try ScikitLearnPath(
        x: data.x, y: data.y.column(0), alphas: alphas, l1Ratio: ratio,
        usesGram: y.count > x.columnCount, settings: settings)
      let sweeps = found.results.map(\.sweeps)
      let name = "\(path["dataset"]) \(ratio) \(settings.tolerance)"
      // At tolerance 1e-12 the last sweep of a thousand hangs on the last bit of X'X, which
      // differs between BLAS builds.
      let expectedSweeps = path["n_iters"].ints
      let slack = settings.tolerance < 1e-11 ? 1000 : Int.max
      #expect(
        sweeps.count == expectedSweeps.count
          && zip(sweeps, expectedSweeps).allSatisfy { abs($0 - $1) <= $1 / slack }, "\(name)")
      let all = found.results.flatMap(\.coefficients)
      let expected = path["coefs_by_alpha"].elements.flatMap(\.doubles)
      #expect(agree(all, expected, within: 1e-8), "\(name)")
    }
  }

  @Test("cross-validates as LassoCV does", arguments: 0..<24)
  func lassoCV(index: Int) throws {
    let recorded = ReferenceData.paths["lasso_cv"][index]
    let (x, y) = try ReferenceData.dataset(recorded["dataset"].string ?? "")
    let cv = recorded["cv"]
    let count = cv.int ?? Int(cv.string ?? "")
    guard let count else { return }
    let data = try CenteredData(
      x: x, y: Matrix(rows: y.count, columns: 1, columnMajor: y), fitsIntercept: true)
    let alphas = ScikitLearnAlphas.grid(
      x: data.x, y: data.y.column(0), l1Ratio: 1, ratio: recorded["eps"].double ?? 1e-3,
      count: recorded["n_alphas"].int ?? 100)
    let found = try ScikitLearnCrossValidation(
      x: x, y: y, alphas: alphas, l1Ratio: 1,
      folds: Folds.consecutive(sampleCount: y.count, count: count),
      settings: DescentSettings(
        tolerance: recorded["tol"].double ?? 1e-4, maximumSweeps: 1_000_000))
    if !recorded["mse_path_by_alpha"].isNull {
      #expect(
        agree(
          found.errors.flatMap { $0 },
          recorded["mse_path_by_alpha"].elements.flatMap(\.doubles), within: 1e-9))
    }
    #expect(agree(found.meanErrors, recorded["mean_mse"].doubles, within: 1e-9))
    let best = try #require(found.best)
    #expect(agree([alphas[best]], [recorded["alpha"].double ?? .nan], within: 1e-14))
  }

  @Test("a null model needs no sweep, and one sweep says that it ran out")
  func edges() throws {
    let (x, y) = try ReferenceData.dataset("tall")
    let data = try CenteredData(
      x: x, y: Matrix(rows: y.count, columns: 1, columnMajor: y), fitsIntercept: true)
    let n = Double(y.count)
    let none = ScikitLearnDescent(l1: 1e6 * n, l2: 0).solve(x: data.x, y: data.y.column(0))
    #expect(none.sweeps == 0)
    #expect(none.coefficients.allSatisfy { $0 == 0 })
    let short = ScikitLearnDescent(
      l1: 0.01 * n, l2: 0, settings: DescentSettings(tolerance: 1e-14, maximumSweeps: 1)
    ).solve(x: data.x, y: data.y.column(0))
    #expect(short.sweeps == 1)
    #expect(short.ranOut)
    let empty = ScikitLearnDescent(l1: 1, l2: 0).solve(x: Matrix(rows: 0, columns: 0), y: [])
    #expect(empty.coefficients.isEmpty)
  }
}
