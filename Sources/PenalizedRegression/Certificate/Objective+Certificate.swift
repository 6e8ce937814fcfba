import DenseLinearAlgebra

extension Objective {
  /// Returns the certificate of coefficients that came from anywhere.
  ///
  /// - Parameters:
  ///   - coefficients: One finite number for each feature.
  ///   - intercept: The intercept, `nil` for the best one; read only when the problem fits one.
  ///   - problem: The data.
  ///   - tolerance: The relative gap at which the fit counts as converged.
  ///   - iterations: What to report as the number of iterations.
  /// - Throws: ``FitError`` for an objective out of range or coefficients that do not fit.
  /// - Complexity: Two passes over x; with features that have no penalty, a least-squares solution over
  ///   them besides.
  public func certificate(
    of coefficients: [Double], intercept: Double? = nil, on problem: RegressionProblem,
    tolerance: Double = 1e-10, iterations: Int = 0
  ) throws(FitError) -> Certificate {
    try InputValidation.check(self, featureCount: problem.featureCount)
    try InputValidation.checkTolerance(tolerance)
    guard coefficients.count == problem.featureCount else {
      throw .lengthMismatch(
        argument: "coefficients", expected: problem.featureCount, found: coefficients.count)
    }
    try InputValidation.checkFinite(coefficients, argument: "coefficients")
    if let intercept { try InputValidation.checkFinite([intercept], argument: "intercept") }
    let centered = CenteredProblem(problem)
    return try certificate(
      of: coefficients, intercept: intercept, onCentered: centered,
      fitsIntercept: problem.fitsIntercept, tolerance: tolerance, iterations: iterations)
  }

  /// Returns the certificate on data that is centered already.
  func certificate(
    of w: [Double], intercept: Double? = nil, onCentered problem: CenteredProblem,
    fitsIntercept: Bool, tolerance: Double, iterations: Int
  ) throws(FitError) -> Certificate {
    let (r, c) = problem.residualAndCorrelations(w)
    return try certificate(
      of: w, residual: r, correlations: c, intercept: intercept, onCentered: problem,
      fitsIntercept: fitsIntercept, tolerance: tolerance, iterations: iterations)
  }

  /// Returns the certificate from a residual and its correlations `X'r`.
  func certificate(
    of w: [Double], residual r: [Double], correlations c: [Double], intercept: Double? = nil,
    onCentered problem: CenteredProblem, fitsIntercept: Bool, tolerance: Double, iterations: Int
  ) throws(FitError) -> Certificate {
    let projected = try dualResidual(w, residual: r, correlations: c, problem)
    let result = DualityGap(
      self, n: problem.n, w: w, c: c, rr: VectorKernels.squaredNorm(r),
      yr: VectorKernels.dot(problem.y, r), projected: projected)
    // An intercept that is not the best one for these coefficients costs half its squared distance.
    let shift = fitsIntercept ? (intercept.map { $0 - problem.intercept(w) } ?? 0) : 0
    return Certificate(
      result, interceptShift: shift, problem: problem, tolerance: tolerance, iterations: iterations)
  }
}

extension Objective {
  /// Returns the residual made feasible for features without a penalty, `nil` where there are none.
  ///
  /// A free feature asks for `xⱼ'v = 0`; one that may not be negative only for `xⱼ'v <= 0`, so it is
  /// projected off where it has a coefficient or breaks that.
  private func dualResidual(
    _ w: [Double], residual r: [Double], correlations c: [Double], _ problem: CenteredProblem
  ) throws(FitError) -> (c: [Double], rr: Double, yr: Double)? {
    let free = (0..<problem.p).filter { l1Weight($0) == 0 && l2Weight($0) == 0 }
    if free.isEmpty { return nil }
    var columns = free.filter { !isNonnegative || w[$0] > 0 || c[$0] > 0 }
    var v = r
    var slopes = c
    for _ in 0..<8 {
      v = try problem.projected(r, off: columns)
      slopes = problem.correlations(v)
      // A slope counts as broken when it stands above the rounding of an inner product.
      let known = Set(columns)
      let more = free.filter { j in
        let rounding = 1e-14 * (problem.squaredNorms[j] * problem.ySquaredNorm).squareRoot()
        return slopes[j] > rounding && !known.contains(j)
      }
      if more.isEmpty { break }
      columns += more
    }
    return (c: slopes, rr: VectorKernels.squaredNorm(v), yr: VectorKernels.dot(problem.y, v))
  }
}

extension Certificate {
  /// Creates a certificate from an evaluated gap and `‖y‖²/2n`.
  init(_ result: DualityGap, yScale: Double, tolerance: Double, iterations: Int) {
    let gap = max(result.gap, 0)
    self.init(
      objective: result.objective, dualityGap: gap, relativeGap: yScale > 0 ? gap / yScale : gap,
      largestViolation: result.largestViolation, gradientNorm: result.violationNorm,
      iterations: iterations, tolerance: tolerance)
  }

  /// Creates a certificate from an evaluated gap.
  init(
    _ result: DualityGap, interceptShift: Double = 0, problem: CenteredProblem, tolerance: Double,
    iterations: Int
  ) {
    let excess = interceptShift * interceptShift / 2
    let gap = max(result.gap, 0) + excess
    let scale = problem.ySquaredNorm / (2 * Double(problem.n))
    self.init(
      objective: result.objective + excess, dualityGap: gap,
      relativeGap: scale > 0 ? gap / scale : gap,
      largestViolation: max(result.largestViolation, abs(interceptShift)),
      gradientNorm: (result.violationNorm * result.violationNorm
        + interceptShift * interceptShift).squareRoot(),
      iterations: iterations, tolerance: tolerance)
  }
}

extension CenteredProblem {
  /// Returns `v` minus its projection on the span of the given columns.
  func projected(_ v: [Double], off columns: [Int]) throws(FitError) -> [Double] {
    do {
      let basis = try SingularValues(of: x.selectingColumns(columns))
      let cutoff = (basis.values.first ?? 0) * 2.2e-16 * Double(max(n, columns.count))
      let rank = basis.values.prefix { $0 > cutoff }.count
      var result = v
      // Twice, because one pass leaves a part of the order of rounding times the norm of v.
      for _ in 0..<2 {
        var shares = try basis.left.transposedTimes(result)
        for k in rank..<max(shares.count, rank) { shares[k] = 0 }
        VectorKernels.add(try basis.left.times(shares), times: -1, to: &result)
      }
      return result
    } catch {
      throw .linearAlgebra(error)
    }
  }
}
