import DenseLinearAlgebra

/// The fits of one objective for many alphas.
public struct RegularizationPath: Sendable {
  /// The objective; its alpha is that of none of the fits.
  public let objective: Objective
  /// The alphas, in the order in which they were given.
  public let alphas: [Double]
  /// The coefficients: p rows, one column for each alpha.
  public let coefficients: Matrix
  /// The intercepts, one for each alpha.
  public let intercepts: [Double]
  /// The certificates, one for each alpha.
  public let certificates: [Certificate]

  /// The fit for the alpha at `index`.
  public subscript(index: Int) -> LinearFit {
    LinearFit(
      objective: objective.replacing(alpha: alphas[index]),
      coefficients: coefficients.column(index), intercept: intercepts[index],
      certificate: certificates[index])
  }

  /// The number of alphas.
  public var count: Int { alphas.count }

  /// The largest relative duality gap over the path.
  public var worstGap: Double { certificates.reduce(0) { max($0, $1.relativeGap) } }
}

extension Objective {
  /// A relative duality gap like that of glmnet at its default threshold, for those who need no more.
  ///
  /// Of 11 paths in `Benchmarks/`, glmnet 4.1 leaves 2e-3 to 6e-2 as the worst gap.
  public static let glmnetTolerance = 2e-3

  /// Returns the exact fits for many alphas; this objective's own ``alpha`` is not read.
  ///
  /// The lasso is followed from knot to knot and read off at each alpha; ridge takes one factorization for
  /// all; everything else goes from each alpha to the next smaller one. Every fit is checked by its duality
  /// gap, and solved again where that is above the tolerance.
  ///
  /// - Parameters:
  ///   - problem: The data.
  ///   - alphas: Numbers of at least 0, in any order.
  ///   - tolerance: The relative duality gap to reach.
  /// - Throws: ``FitError`` for arguments out of range.
  public func path(
    on problem: RegressionProblem, alphas: [Double], tolerance: Double = 1e-10
  ) throws(FitError) -> RegularizationPath {
    try InputValidation.check(replacing(alpha: 0), featureCount: problem.featureCount)
    try InputValidation.checkAlphas(alphas)
    try InputValidation.checkTolerance(tolerance)
    let centered = CenteredProblem(problem)
    return try PathSolver(centered, self, fitsIntercept: problem.fitsIntercept).solve(
      alphas: alphas, tolerance: tolerance)
  }
}
