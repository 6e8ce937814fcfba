import DenseLinearAlgebra

extension MultiTaskObjective {
  /// Returns the certificate of coefficients that came from anywhere.
  ///
  /// - Parameters:
  ///   - coefficients: p finite numbers for each target.
  ///   - intercepts: The intercept of each target, `nil` for the best ones; read only when the problem fits them.
  ///   - problem: The data.
  ///   - tolerance: The relative gap at which the fit counts as converged.
  ///   - iterations: What to report as the number of iterations.
  /// - Throws: ``FitError`` for an objective out of range or coefficients that do not fit.
  /// - Complexity: O(npt) for n samples, p features and t targets.
  public func certificate(
    of coefficients: [[Double]], intercepts: [Double]? = nil, on problem: MultiTaskProblem,
    tolerance: Double = 1e-10, iterations: Int = 0
  ) throws(FitError) -> Certificate {
    try check(problem, tolerance: tolerance)
    guard coefficients.count == problem.targetCount else {
      throw .lengthMismatch(
        argument: "coefficients", expected: problem.targetCount, found: coefficients.count)
    }
    for w in coefficients {
      guard w.count == problem.featureCount else {
        throw .lengthMismatch(
          argument: "coefficients of a target", expected: problem.featureCount, found: w.count)
      }
      try InputValidation.checkFinite(w, argument: "coefficients")
    }
    if let intercepts {
      guard intercepts.count == problem.targetCount else {
        throw .lengthMismatch(
          argument: "intercepts", expected: problem.targetCount, found: intercepts.count)
      }
      try InputValidation.checkFinite(intercepts, argument: "intercepts")
    }
    if alpha * l1Ratio == 0 {
      // Nothing ties the targets together.
      var parts: [Certificate] = []
      for (target, w) in coefficients.enumerated() {
        parts.append(
          try single.certificate(
            of: w, intercept: intercepts.map { $0[target] }, on: problem.single(target)))
      }
      return certificate(
        parts, problem, tolerance: tolerance, iterations: iterations)
    }
    var excess = 0.0
    var largestShift = 0.0
    if problem.fitsIntercept, let intercepts {
      for (given, best) in zip(intercepts, problem.intercepts(coefficients)) {
        excess += (given - best) * (given - best) / 2
        largestShift = max(largestShift, abs(given - best))
      }
    }
    let proof = try gap(of: coefficients, on: problem)
    let gap = max(proof.gap, 0) + excess
    let scale = problem.responseNorm / (2 * Double(problem.sampleCount))
    return Certificate(
      objective: proof.objective + excess, dualityGap: gap,
      relativeGap: scale > 0 ? gap / scale : gap,
      largestViolation: max(proof.largestViolation, largestShift),
      gradientNorm: (proof.squaredViolations + 2 * excess).squareRoot(), iterations: iterations,
      tolerance: tolerance)
  }

  /// Checks the numbers that a caller chooses.
  func check(_ problem: MultiTaskProblem, tolerance: Double) throws(FitError) {
    try InputValidation.check(single, featureCount: problem.featureCount)
    try InputValidation.checkTolerance(tolerance)
  }

  /// Puts the certificates of the targets together, where each is a problem of its own.
  func certificate(
    _ parts: [Certificate], _ problem: MultiTaskProblem, tolerance: Double, iterations: Int
  ) -> Certificate {
    let gap = parts.reduce(0) { $0 + $1.dualityGap }
    let scale = problem.responseNorm / (2 * Double(problem.sampleCount))
    return Certificate(
      objective: parts.reduce(0) { $0 + $1.objective }, dualityGap: gap,
      relativeGap: scale > 0 ? gap / scale : gap,
      largestViolation: parts.reduce(0) { max($0, $1.largestViolation) },
      gradientNorm: parts.reduce(0) { $0 + $1.gradientNorm * $1.gradientNorm }.squareRoot(),
      iterations: iterations, tolerance: tolerance)
  }

  /// The objective, the distance to its best known lower bound and the optimality conditions.
  ///
  /// With C = X'R, the conditions are `cⱼ/n = alpha (l1Ratio wⱼ/‖wⱼ‖ + (1 − l1Ratio) wⱼ)` for a feature that is in
  /// and `‖cⱼ‖/n <= alpha l1Ratio` for one that is out. The lower bound is the dual at the best multiple of the
  /// residual of the augmented problem, whose rows `√(n l2)` carry the squared part, or, where the norms count
  /// for little, at the residual itself: the two of ``Objective``, with ‖·‖ in place of |·|.
  private func gap(
    of coefficients: [[Double]], on problem: MultiTaskProblem
  ) throws(FitError) -> (
    objective: Double, gap: Double, largestViolation: Double, squaredViolations: Double
  ) {
    let (p, targets) = (problem.featureCount, problem.targetCount)
    let n = Double(problem.sampleCount)
    let (l1, l2) = (alpha * l1Ratio * n, alpha * (1 - l1Ratio) * n)
    var (residualNorm, withResponse) = (0.0, 0.0)
    var correlations: [[Double]] = []
    for (target, w) in coefficients.enumerated() {
      let y = problem.centered.y.column(target)
      do {
        let fitted = try problem.centered.x.times(w)
        let residual = zip(y, fitted).map { $0 - $1 }
        residualNorm += VectorKernels.squaredNorm(residual)
        withResponse += VectorKernels.dot(y, residual)
        correlations.append(try problem.centered.x.transposedTimes(residual))
      } catch {
        throw .linearAlgebra(error)
      }
    }
    // Everything below is n times the objective.
    var (penalty, squares, conjugate) = (0.0, 0.0, 0.0)
    var scaleLimit = Double.infinity
    var (largest, sum) = (0.0, 0.0)
    for j in 0..<p {
      var (own, slopes, correlation) = (0.0, 0.0, 0.0)
      for t in 0..<targets {
        let (w, c) = (coefficients[t][j], correlations[t][j])
        let slope = c - l2 * w
        own += w * w
        slopes += slope * slope
        correlation += c * c
      }
      let (norm, size) = (own.squareRoot(), slopes.squareRoot())
      penalty += l1 * norm + l2 / 2 * own
      squares += own
      var distance = max(size - l1, 0)
      if norm > 0 {
        let squared = (0..<targets).reduce(0.0) { sum, t in
          let w = coefficients[t][j]
          let off = correlations[t][j] - l2 * w - l1 * (w / norm)
          return sum + off * off
        }
        distance = squared.squareRoot()
      }
      largest = max(largest, distance)
      sum += distance * distance
      if size > 0 { scaleLimit = min(scaleLimit, l1 / size) }
      let excess = max(correlation.squareRoot() - l1, 0)
      if excess > 0 { conjugate += l2 > 0 ? excess * excess / (2 * l2) : .infinity }
    }
    let curvature = residualNorm + l2 * squares
    var lower = 0.0
    if curvature > 0 {
      let scale = min(max(withResponse / curvature, -scaleLimit), scaleLimit)
      lower = scale * withResponse - scale * scale / 2 * curvature
    }
    lower = max(lower, withResponse - residualNorm / 2 - conjugate)
    let objective = residualNorm / 2 + penalty
    return (objective / n, (objective - lower) / n, largest / n, sum / (n * n))
  }
}
