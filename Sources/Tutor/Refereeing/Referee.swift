package import PenalizedRegression
package import PyModules

/// Solves a fit again, exactly, and says how far the fit was from there.
///
/// The one door for fits of one target and for those whose targets choose their features together.
package struct Referee: Sendable {
  /// The gap that an exact solution must reach.
  package static let tolerance = 1e-10

  /// The fit that is refereed.
  package let record: FitRecord
  /// How near the fit came to the optimum, computed from its coefficients.
  package let certificate: Certificate
  /// The exact coefficients and intercepts.
  package let exact: FittedWeights
  /// How near those are to the optimum.
  package let exactCertificate: Certificate

  /// Solves the fit again.
  ///
  /// - Throws: `FitError` for data that a fit could not have taken.
  package init(_ record: FitRecord) throws(FitError) {
    self.record = record
    (certificate, exact, exactCertificate) =
      switch record {
      case .single(let record): try Referee.solved(record)
      case .separate(let records): try Referee.solved(records)
      case .together(let record): try Referee.solved(record)
      }
  }

  /// The largest difference between a coefficient of the fit and the exact one.
  package var distance: Double { record.weights.distance(to: exact) }

  /// The distance in units of the largest exact coefficient.
  ///
  /// Where every exact weight is next to nothing, in units of the weight with which one feature alone
  /// would move as much as y does: rounding in it counts as little as it should.
  package var relativeDistance: Double {
    let x = record.x
    let widest = (0..<x.columnCount).map { Referee.spread(x.column($0)) }.max() ?? 0
    let response = record.responses.map { Referee.spread($0) }.max() ?? 0
    let whole = widest > 0 ? response / widest : 0
    let scale = exact.largest > 1e-8 * whole ? exact.largest : whole
    return scale > 0 ? distance / scale : distance
  }

  private typealias Solved = (own: Certificate, exact: FittedWeights, certificate: Certificate)

  private static func solved(_ record: FittedModelRecord) throws(FitError) -> Solved {
    let problem = try RegressionProblem(
      x: record.x, y: record.y, fitsIntercept: record.fitsIntercept,
      sampleWeights: record.sampleWeights)
    let own = try record.objective.certificate(
      of: record.coefficients, intercept: record.intercept, on: problem,
      tolerance: tolerance, iterations: record.iterations)
    let fit = try record.objective.minimize(on: problem, tolerance: tolerance)
    return (
      own, FittedWeights(coefficients: fit.coefficients, intercept: fit.intercept), fit.certificate
    )
  }

  /// Solves each target by itself: what the certificates say of all is what they say of the worst, and the
  /// objectives and gaps add up.
  private static func solved(_ records: [FittedModelRecord]) throws(FitError) -> Solved {
    var all: [Solved] = []
    for record in records { all.append(try solved(record)) }
    return (
      together(all.map(\.own)),
      FittedWeights(
        coefficients: all.flatMap(\.exact.coefficients), intercepts: all.flatMap(\.exact.intercepts)
      ),
      together(all.map(\.certificate))
    )
  }

  private static func together(_ parts: [Certificate]) -> Certificate {
    Certificate(
      objective: parts.reduce(0) { $0 + $1.objective },
      dualityGap: parts.reduce(0) { $0 + $1.dualityGap },
      relativeGap: parts.map(\.relativeGap).max() ?? 0,
      largestViolation: parts.map(\.largestViolation).max() ?? 0,
      gradientNorm: parts.reduce(0) { $0 + $1.gradientNorm * $1.gradientNorm }.squareRoot(),
      iterations: parts.map(\.iterations).max() ?? 0, tolerance: tolerance)
  }

  private static func solved(_ record: MultiTaskRecord) throws(FitError) -> Solved {
    let problem = try MultiTaskProblem(
      x: record.x, y: record.y, fitsIntercept: record.fitsIntercept,
      sampleWeights: record.sampleWeights)
    let own = try record.objective.certificate(
      of: record.coefficients, intercepts: record.intercepts, on: problem,
      tolerance: tolerance, iterations: record.iterations)
    let fit = try record.objective.minimize(on: problem, tolerance: tolerance)
    return (
      own, FittedWeights(coefficients: fit.coefficients, intercepts: fit.intercepts),
      fit.certificate
    )
  }

  /// The standard deviation.
  private static func spread(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
      .squareRoot()
  }
}
