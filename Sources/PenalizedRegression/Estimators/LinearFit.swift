import DenseLinearAlgebra

/// A fitted linear model: what every estimator returns.
public struct LinearFit: Sendable, Equatable {
  /// What was minimized.
  public let objective: Objective
  /// The p coefficients, in the units of y per unit of each column of x.
  public let coefficients: [Double]
  /// The prediction where all features are 0; 0 when no intercept was fitted.
  public let intercept: Double
  /// How near the fit is to the optimum.
  public let certificate: Certificate

  /// Creates a fit from its parts.
  public init(
    objective: Objective, coefficients: [Double], intercept: Double, certificate: Certificate
  ) {
    self.objective = objective
    self.coefficients = coefficients
    self.intercept = intercept
    self.certificate = certificate
  }

  /// Returns the prediction for each row of `x`.
  ///
  /// - Throws: ``FitError/lengthMismatch(argument:expected:found:)`` when `x` has another number of columns.
  public func predict(_ x: Matrix) throws(FitError) -> [Double] {
    guard x.columnCount == coefficients.count else {
      throw .lengthMismatch(
        argument: "a row of x", expected: coefficients.count, found: x.columnCount)
    }
    do {
      return try x.times(coefficients).map { $0 + intercept }
    } catch {
      throw .linearAlgebra(error)
    }
  }

  /// The indices of the coefficients that are not zero, increasing.
  public var support: [Int] { coefficients.indices.filter { coefficients[$0] != 0 } }
}
