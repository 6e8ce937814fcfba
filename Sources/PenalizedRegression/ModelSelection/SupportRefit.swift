import DenseLinearAlgebra

/// Least squares on the features that another fit selected, and what lies between the two.
public struct SupportRefit: Sendable, Equatable {
  /// The p coefficients; 0 outside the support.
  public let coefficients: [Double]
  /// The intercept; 0 when none is fitted.
  public let intercept: Double

  /// Refits without a penalty on the features whose coefficient is not zero.
  ///
  /// - Parameters:
  ///   - problem: The data.
  ///   - coefficients: The p coefficients whose support counts.
  /// - Throws: ``FitError``.
  /// - Complexity: O(n k²) for k features in the support.
  public init(_ problem: RegressionProblem, support coefficients: [Double]) throws(FitError) {
    try self.init(problem, support: coefficients, mixing: 0)
  }

  /// Returns the relaxed lasso: `phi` times the lasso's coefficients plus 1 − phi times the refit's.
  ///
  /// - Parameters:
  ///   - phi: 1 keeps the lasso, 0 gives the refit.
  /// - SeeAlso: Hastie, Tibshirani and Tibshirani, *Best subset, forward stepwise or lasso?*, 2020,
  ///   section 2.3.
  /// - Throws: ``FitError``.
  public static func relaxed(
    _ problem: RegressionProblem, lasso coefficients: [Double], phi: Double
  ) throws(FitError) -> SupportRefit {
    guard phi >= 0, phi <= 1 else {
      throw .outOfRange(argument: "phi", value: "\(phi)", valid: "a number from 0 to 1")
    }
    return try SupportRefit(problem, support: coefficients, mixing: phi)
  }

  private init(
    _ problem: RegressionProblem, support given: [Double], mixing phi: Double
  ) throws(FitError) {
    guard given.count == problem.featureCount else {
      throw .lengthMismatch(
        argument: "coefficients", expected: problem.featureCount, found: given.count)
    }
    let support = given.indices.filter { given[$0] != 0 }
    var mixed = given.map { phi * $0 }
    let data = try CenteredData(
      x: problem.x, y: Matrix(column: problem.y), fitsIntercept: problem.fitsIntercept,
      sampleWeights: problem.sampleWeights)
    if !support.isEmpty {
      do {
        let refit = try LeastSquaresSolution(
          data.x.selectingColumns(support), data.y.column(0))
        for (j, value) in zip(support, refit.solution) { mixed[j] += (1 - phi) * value }
      } catch {
        throw .linearAlgebra(error)
      }
    }
    coefficients = mixed
    intercept = problem.fitsIntercept ? data.intercept(of: mixed) : 0
  }
}
