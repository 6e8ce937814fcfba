package import PenalizedRegression
package import PyModules

/// Solves a fit again, exactly, and says how far the fit was from there.
package struct Referee: Sendable {
  /// The gap that an exact solution must reach.
  package static let tolerance = 1e-10

  /// The fit that is refereed.
  package let record: FittedModelRecord
  /// How near the fit came to the optimum, computed from its coefficients.
  package let certificate: Certificate
  /// The exact solution with its own certificate.
  package let exact: LinearFit
  /// The largest difference between a coefficient of the fit and the exact one.
  package let distance: Double

  /// Solves the fit again.
  ///
  /// - Throws: `FitError` for data that a fit could not have taken.
  package init(_ record: FittedModelRecord) throws(FitError) {
    let problem = try RegressionProblem(
      x: record.x, y: record.y, fitsIntercept: record.fitsIntercept,
      sampleWeights: record.sampleWeights)
    self.record = record
    certificate = try record.objective.certificate(
      of: record.coefficients, intercept: record.intercept, on: problem,
      tolerance: Referee.tolerance, iterations: record.iterations)
    exact = try record.objective.minimize(on: problem, tolerance: Referee.tolerance)
    distance = zip(record.coefficients, exact.coefficients).reduce(0) {
      max($0, abs($1.0 - $1.1))
    }
  }

  /// The distance in units of the largest exact coefficient.
  ///
  /// Where every exact weight is next to nothing, in units of the weight with which one feature alone
  /// would move as much as y does: rounding in it counts as little as it should.
  package var relativeDistance: Double {
    let largest = exact.coefficients.reduce(0) { max($0, abs($1)) }
    let widest =
      record.x.columnCount == 0
      ? 0 : (0..<record.x.columnCount).map { Referee.spread(record.x.column($0)) }.max() ?? 0
    let whole = widest > 0 ? Referee.spread(record.y) / widest : 0
    let scale = largest > 1e-8 * whole ? largest : whole
    return scale > 0 ? distance / scale : distance
  }

  /// The standard deviation.
  private static func spread(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
      .squareRoot()
  }
}
