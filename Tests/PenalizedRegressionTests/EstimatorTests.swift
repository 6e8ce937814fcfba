import PenalizedRegression
import TestSupport
import Testing

@Suite("An estimator")
struct EstimatorTests {
  @Test("with standardized columns gives what scaled columns give, in the old units")
  func standardization() throws {
    let data = RandomProblem(n: 40, p: 6, seed: 2)
    var scaled = data.x
    var deviations: [Double] = []
    for j in 0..<6 {
      let column = data.x.column(j)
      let mean = VectorKernels.sum(column) / 40
      let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40
      deviations.append(variance.squareRoot())
      scaled.setColumn(j, to: column.map { ($0 - mean) / variance.squareRoot() })
    }
    let direct = try Lasso(alpha: 0.1, standardizes: true).fit(data.x, data.y)
    let byHand = try Lasso(alpha: 0.1).fit(scaled, data.y)
    for j in 0..<6 {
      #expect(abs(direct.coefficients[j] - byHand.coefficients[j] / deviations[j]) < 1e-11)
    }
    let predictions = zip(try direct.predict(data.x), try byHand.predict(scaled))
    #expect(predictions.allSatisfy { abs($0 - $1) < 1e-10 })
    let path = try Lasso(alpha: 0, standardizes: true).path(data.x, data.y, alphas: [0.1])
    #expect(agree(path[0].coefficients, direct.coefficients, within: 1e-10))
  }

  @Test("weights samples as if they stood there more often")
  func weights() throws {
    let data = RandomProblem(n: 12, p: 5, seed: 6)
    let counts = (0..<12).map { 1 + $0 % 3 }
    let rows = (0..<12).flatMap { [Int](repeating: $0, count: counts[$0]) }
    let repeated = try ElasticNet(alpha: 0.05, l1Ratio: 0.7).fit(
      data.x.selectingRows(rows), rows.map { data.y[$0] })
    let weighted = try ElasticNet(alpha: 0.05, l1Ratio: 0.7).fit(
      data.x, data.y, sampleWeights: counts.map(Double.init))
    #expect(agree(weighted.coefficients, repeated.coefficients, within: 1e-10))
    #expect(abs(weighted.intercept - repeated.intercept) < 1e-10)
  }

  @Test("refuses what cannot be fitted, by argument and place")
  func refusals() throws {
    let x = try Matrix(rows: [[1, 2], [3, .nan]])
    let good = try Matrix(rows: [[1, 2], [3, 4]])
    let lasso = Lasso(alpha: 1)
    let cases: [(String, () throws -> LinearFit)] = [
      (
        "x holds NaN in row 1, column 1: give finite numbers only",
        { try lasso.fit(x, [1, 2]) }
      ),
      (
        "x has 2 rows, y has 3 values: give one value of y for each row of x",
        { try lasso.fit(good, [1, 2, 3]) }
      ),
      (
        "y holds infinity at index 1: give finite numbers only",
        { try lasso.fit(good, [1, .infinity]) }
      ),
      (
        "x has 0 rows and 0 columns: give at least one of each",
        { try lasso.fit(Matrix(rows: 0, columns: 0), []) }
      ),
      (
        "alpha is -1.0: give a finite number that is at least 0",
        { try Ridge(alpha: -1).fit(good, [1, 2]) }
      ),
      (
        "alpha is NaN: give a finite number that is at least 0",
        { try Ridge(alpha: .nan).fit(good, [1, 2]) }
      ),
      (
        "l1Ratio is 1.5: give a number from 0 to 1",
        { try ElasticNet(alpha: 1, l1Ratio: 1.5).fit(good, [1, 2]) }
      ),
      (
        "sampleWeights holds -1.0 at index 0: give numbers that are at least 0",
        { try lasso.fit(good, [1, 2], sampleWeights: [-1, 1]) }
      ),
      (
        "sampleWeights holds only zeros: give at least one number above 0",
        { try lasso.fit(good, [1, 2], sampleWeights: [0, 0]) }
      ),
      (
        "sampleWeights has 1 entries: give 2",
        { try lasso.fit(good, [1, 2], sampleWeights: [1]) }
      ),
      (
        "penaltyFactors has 1 entries: give 2",
        { try Lasso(alpha: 1, penaltyFactors: [1]).fit(good, [1, 2]) }
      ),
      (
        "alpha is infinity: give a finite number that is at least 0",
        { try Ridge(alpha: .infinity).fit(good, [1, 2]) }
      ),
      (
        "l1Ratio is NaN: give a number from 0 to 1",
        { try ElasticNet(alpha: 1, l1Ratio: .nan).fit(good, [1, 2]) }
      ),
      (
        "l1Ratio is -0.5: give a number from 0 to 1",
        { try ElasticNet(alpha: 1, l1Ratio: -0.5).fit(good, [1, 2]) }
      ),
      (
        "x has 0 rows and 3 columns: give at least one of each",
        { try lasso.fit(Matrix(rows: 0, columns: 3), []) }
      ),
      (
        "x has 2 rows and 0 columns: give at least one of each",
        { try lasso.fit(Matrix(rows: 2, columns: 0), [1, 2]) }
      ),
      (
        "y holds infinity at index 0: give finite numbers only",
        { try lasso.fit(good, [.infinity, 2]) }
      ),
      (
        "sampleWeights holds NaN at index 1: give finite numbers only",
        { try lasso.fit(good, [1, 2], sampleWeights: [1, .nan]) }
      ),
      (
        "penaltyFactors holds -2.0 at index 1: give numbers that are at least 0",
        { try Lasso(alpha: 1, penaltyFactors: [1, -2]).fit(good, [1, 2]) }
      ),
      (
        "alphas is empty: give at least one value",
        { try lasso.path(good, [1, 2], alphas: [])[0] }
      ),
      (
        "alpha is -3.0: give a finite number that is at least 0",
        { try lasso.path(good, [1, 2], alphas: [1, -3])[0] }
      ),
      (
        "alpha is 0.0: give a finite number above 0",
        {
          let problem = try RegressionProblem(x: good, y: [1, 2])
          _ = try RidgeDecomposition(on: problem).coefficients(alphas: [0])
          return try lasso.fit(good, [1, 2])
        }
      ),
      (
        "tolerance is -1.0: give a finite number that is at least 0",
        { try lasso.fit(good, [1, 2], tolerance: -1) }
      ),
    ]
    for (message, fit) in cases {
      do {
        _ = try fit()
        Issue.record("no error: \(message)")
      } catch {
        #expect("\(error)" == message)
      }
    }
  }

  @Test("fits one sample, one feature, constant y and constant features")
  func extremes() throws {
    let one = try Lasso(alpha: 0.1).fit(Matrix(rows: [[3]]), [5])
    #expect(one.coefficients == [0])
    #expect(one.intercept == 5)
    let constant = try Lasso(alpha: 0.1).fit(Matrix(rows: [[1], [2], [3]]), [4, 4, 4])
    #expect(constant.coefficients == [0])
    #expect(constant.certificate.isConverged)
    let flat = try Ridge(alpha: 0.1).fit(Matrix(rows: [[7], [7], [7]]), [1, 2, 3])
    #expect(flat.coefficients == [0])
    #expect(flat.certificate.isConverged)
  }

  @Test("certifies what it is given, wrong or right")
  func certificates() throws {
    let data = RandomProblem(n: 30, p: 4, seed: 12)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let objective = Objective(alpha: 0.2)
    let fit = try objective.minimize(on: problem)
    let moved = try objective.certificate(
      of: fit.coefficients.map { $0 + 0.1 }, intercept: fit.intercept, on: problem)
    #expect(!moved.isConverged)
    #expect(moved.dualityGap >= moved.objective - fit.certificate.objective - 1e-12)
    let shifted = try objective.certificate(
      of: fit.coefficients, intercept: fit.intercept + 2, on: problem)
    #expect(abs(shifted.dualityGap - 2) < 1e-9)
    #expect(abs(shifted.objective - fit.certificate.objective - 2) < 1e-9)
  }
}

@Suite("The knots of the lasso")
struct LassoKnotsTests {
  @Test("on the diabetes data come in the order that Efron et al. 2004 report")
  func diabetes() throws {
    let data = try ReferenceData.dataset("diabetes")
    let knots = try Objective(alpha: 0).knots(
      on: RegressionProblem(x: data.x, y: data.y))
    let order = knots.changes.map { change in
      switch change {
      case .enters(let j): "+\(j + 1)"
      case .leaves(let j): "-\(j + 1)"
      case .end: "end"
      }
    }
    #expect(
      order == [
        "+3", "+9", "+4", "+7", "+2", "+10", "+5", "+8", "+6", "+1", "-7", "+7", "end",
      ])
    #expect(knots.isComplete)
    let norm = knots.coefficients.column(12).reduce(0) { $0 + abs($1) }
    #expect(abs(norm - 3459.98) < 0.01)
    let ols = try LeastSquares().fit(data.x, data.y)
    #expect(agree(knots.coefficients.column(12), ols.coefficients, within: 1e-10))
  }

  @Test("can be interpolated exactly")
  func interpolation() throws {
    let data = RandomProblem(n: 30, p: 50, seed: 7)
    let problem = try RegressionProblem(x: data.x, y: data.y)
    let knots = try Objective(alpha: 0).knots(on: problem, downTo: 0.01)
    #expect(knots.isComplete)
    for alpha in [2, 0.5, 0.1, 0.05, 0.01] {
      let certificate = try Objective(alpha: alpha).certificate(
        of: knots.coefficients(at: alpha), on: problem)
      #expect(certificate.isConverged)
    }
  }
}
