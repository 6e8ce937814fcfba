import DenseLinearAlgebra

extension Objective {
  /// Returns the fits for many alphas by coordinate descent; ``alpha`` is not read.
  ///
  /// An alternative to ``path(on:alphas:tolerance:)`` for very large data, for a looser tolerance, and as a
  /// second opinion. Each alpha starts from the next larger one's coefficients.
  ///
  /// - Parameters:
  ///   - problem: The data.
  ///   - alphas: Numbers of at least 0, in any order.
  ///   - options: How to work and when to stop.
  /// - Throws: ``FitError`` for arguments out of range.
  public func coordinateDescent(
    on problem: RegressionProblem, alphas: [Double], options: CoordinateDescentOptions = .init()
  ) throws(FitError) -> RegularizationPath {
    try check(alphas, options, featureCount: problem.featureCount)
    let centered = CenteredProblem(problem)
    if options.updates == .gram {
      let run = try GramCoordinateDescent(centered, self, options)
      return try inFallingOrder(alphas, featureCount: problem.featureCount) {
        alpha throws(FitError) in
        let sweeps = run.minimize(alpha: alpha)
        let certificate = try replacing(alpha: alpha).certificate(
          of: run.w, onCentered: centered, fitsIntercept: problem.fitsIntercept,
          tolerance: options.tolerance, iterations: sweeps)
        return (run.w, problem.fitsIntercept ? centered.intercept(run.w) : 0, certificate)
      }
    }
    return try descend(
      DenseColumns(centered), alphas, options, fitsIntercept: problem.fitsIntercept)
  }

  /// Returns the fits for many alphas on sparse data, which is centered without being filled in.
  ///
  /// - Parameters:
  ///   - problem: The data.
  ///   - alphas: Numbers of at least 0, in any order.
  ///   - options: How to work and when to stop; the residual is updated whatever they say.
  /// - Throws: ``FitError`` for arguments out of range.
  /// - Complexity: For each sweep a pass over the stored entries of the features in use.
  public func coordinateDescent(
    on problem: SparseRegressionProblem, alphas: [Double],
    options: CoordinateDescentOptions = .init()
  ) throws(FitError) -> RegularizationPath {
    try check(alphas, options, featureCount: problem.x.columnCount)
    return try descend(
      SparseColumns(problem), alphas, options, fitsIntercept: problem.fitsIntercept)
  }

  private func check(
    _ alphas: [Double], _ options: CoordinateDescentOptions, featureCount: Int
  ) throws(FitError) {
    try InputValidation.check(replacing(alpha: 0), featureCount: featureCount)
    try InputValidation.checkAlphas(alphas)
    try InputValidation.checkTolerance(options.tolerance)
    guard options.sweepLimit >= 1 else {
      throw .outOfRange(
        argument: "sweepLimit", value: "\(options.sweepLimit)", valid: "a number that is at least 1"
      )
    }
  }

  private func descend<Columns: DescentColumns>(
    _ columns: Columns, _ alphas: [Double], _ options: CoordinateDescentOptions,
    fitsIntercept: Bool
  ) throws(FitError) -> RegularizationPath {
    let run = CoordinateDescent(columns, self, options)
    let scale = VectorKernels.squaredNorm(columns.y) / (2 * Double(columns.n))
    return try inFallingOrder(alphas, featureCount: columns.p) { alpha in
      let (sweeps, gap) = run.minimize(alpha: alpha)
      let certificate = Certificate(
        gap, yScale: scale, tolerance: options.tolerance, iterations: sweeps)
      return (run.w, fitsIntercept ? columns.intercept(run.w) : 0, certificate)
    }
  }

  private func inFallingOrder(
    _ alphas: [Double], featureCount: Int,
    _ solve: (Double) throws(FitError) -> ([Double], Double, Certificate)
  ) throws(FitError) -> RegularizationPath {
    var w = Matrix(rows: featureCount, columns: alphas.count)
    var intercepts = [Double](repeating: 0, count: alphas.count)
    var certificates = [Certificate?](repeating: nil, count: alphas.count)
    for k in alphas.indices.sorted(by: { alphas[$0] > alphas[$1] }) {
      let (coefficients, intercept, certificate) = try solve(alphas[k])
      w.setColumn(k, to: coefficients)
      intercepts[k] = intercept
      certificates[k] = certificate
    }
    return RegularizationPath(
      objective: self, alphas: alphas, coefficients: w, intercepts: intercepts,
      certificates: certificates.compactMap { $0 })
  }
}
