import DenseLinearAlgebra

extension Objective {
  /// Returns the exact minimizer on the given data, with its certificate.
  ///
  /// Ridge and least squares are solved in closed form, where least squares of deficient rank gives the
  /// solution of smallest norm; everything else by an active-set method whose answer is exact to rounding.
  ///
  /// - Parameters:
  ///   - problem: The data; whether it fits an intercept and weights its samples is said there.
  ///   - tolerance: The relative duality gap to reach; see ``Certificate/relativeGap``.
  /// - Throws: ``FitError`` for an objective out of range.
  public func minimize(
    on problem: RegressionProblem, tolerance: Double = 1e-10
  ) throws(FitError) -> LinearFit {
    try InputValidation.check(self, featureCount: problem.featureCount)
    try InputValidation.checkTolerance(tolerance)
    let centered = CenteredProblem(problem)
    return try minimize(
      onCentered: centered, fitsIntercept: problem.fitsIntercept, tolerance: tolerance)
  }

  /// Returns the exact minimizer on data that is centered already.
  func minimize(
    onCentered problem: CenteredProblem, fitsIntercept: Bool, tolerance: Double
  ) throws(FitError) -> LinearFit {
    let features = 0..<problem.p
    let isSmooth = !isNonnegative && features.allSatisfy { l1Weight($0) == 0 }
    if isSmooth, features.allSatisfy({ l2Weight($0) == 0 }) {
      return try leastSquares(problem, rcond: -1, tolerance: tolerance)
    }
    if isSmooth, features.allSatisfy({ l2Weight($0) > 0 }) {
      let solution = try DirectSolver(problem: problem).ridge(
        l2: features.map { l2Weight($0) * Double(problem.n) })
      let w = solution.coefficients
      let (r, c) = solution.state ?? problem.residualAndCorrelations(w)
      let certificate = try certificate(
        of: w, residual: r, correlations: c, onCentered: problem, fitsIntercept: fitsIntercept,
        tolerance: tolerance, iterations: 0)
      return LinearFit(
        objective: self, coefficients: w, intercept: problem.intercept(w), certificate: certificate)
    }
    // Many features at once: whole sets, where they settle.
    if NewtonSolver.serves(problem, self) {
      let newton = try NewtonSolver(problem)
      if let iterations = newton.minimize(self, tolerance: tolerance) {
        let answer = try fit(
          newton.w, problem, fitsIntercept: fitsIntercept, tolerance: tolerance,
          iterations: iterations)
        if answer.certificate.isConverged { return answer }
        let solver = try ActiveSetSolver(problem)
        solver.start(from: newton.w)
        let further = solver.minimize(self, tolerance: tolerance)
        let other = try fit(
          solver.w, problem, fitsIntercept: fitsIntercept, tolerance: tolerance,
          iterations: iterations + further)
        return answer.certificate.relativeGap <= other.certificate.relativeGap ? answer : other
      }
    }
    let solver = try ActiveSetSolver(problem)
    let iterations = solver.minimize(self, tolerance: tolerance)
    return try fit(
      solver.w, problem, fitsIntercept: fitsIntercept, tolerance: tolerance, iterations: iterations)
  }

  /// Least squares, whose gap is the part of the residual that the features could still remove.
  func leastSquares(
    _ problem: CenteredProblem, rcond: Double, tolerance: Double
  ) throws(FitError) -> LinearFit {
    let solution = try DirectSolver(problem: problem).leastSquares(rcond: rcond)
    let w = solution.coefficients
    let (r, slopes) = solution.state ?? problem.residualAndCorrelations(w)
    let n = Double(problem.n)
    let gap = (solution.removable ?? 0) / (2 * n)
    let scale = problem.ySquaredNorm / (2 * n)
    let certificate = Certificate(
      objective: VectorKernels.squaredNorm(r) / (2 * n), dualityGap: gap,
      relativeGap: scale > 0 ? gap / scale : gap,
      largestViolation: VectorKernels.maxAbs(slopes) / n,
      gradientNorm: VectorKernels.squaredNorm(slopes).squareRoot() / n, iterations: 0,
      tolerance: tolerance)
    return LinearFit(
      objective: self, coefficients: w, intercept: problem.intercept(w), certificate: certificate)
  }

  /// Puts coefficients, intercept and certificate together.
  private func fit(
    _ w: [Double], _ problem: CenteredProblem, fitsIntercept: Bool, tolerance: Double,
    iterations: Int
  ) throws(FitError) -> LinearFit {
    let certificate = try certificate(
      of: w, onCentered: problem, fitsIntercept: fitsIntercept, tolerance: tolerance,
      iterations: iterations)
    return LinearFit(
      objective: self, coefficients: w, intercept: problem.intercept(w), certificate: certificate)
  }
}
