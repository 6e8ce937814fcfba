internal import PenalizedRegression
internal import PyModules

/// Solves a fit of several targets again, exactly, and says how far the fit was from there.
struct MultiTaskReferee: Sendable {
  /// The fit that is refereed.
  let record: MultiTaskRecord
  /// How near the fit came to the optimum, computed from its coefficients.
  let certificate: Certificate
  /// The exact solution with its own certificate.
  let exact: MultiTaskFit
  /// The largest difference between a coefficient of the fit and the exact one.
  let distance: Double

  /// Solves the fit again.
  ///
  /// - Throws: `FitError` for data that a fit could not have taken.
  init(_ record: MultiTaskRecord) throws(FitError) {
    let problem = try MultiTaskProblem(
      x: record.x, y: record.y, fitsIntercept: record.fitsIntercept,
      sampleWeights: record.sampleWeights)
    self.record = record
    certificate = try record.objective.certificate(
      of: record.coefficients, intercepts: record.intercepts, on: problem,
      tolerance: Referee.tolerance, iterations: record.iterations)
    exact = try record.objective.minimize(on: problem, tolerance: Referee.tolerance)
    distance = zip(record.coefficients, exact.coefficients).reduce(0) { largest, pair in
      zip(pair.0, pair.1).reduce(largest) { max($0, abs($1.0 - $1.1)) }
    }
  }
}
