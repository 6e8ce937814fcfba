internal import PenalizedRegression
internal import PyModules

/// The ways in which the gate changes a fit, to see who notices.
enum FitChange: CaseIterable {
  case zeroWeights
  case leastSquares
  case otherPenalty
  case permutedResponse

  /// The weights that take the place of a fit's; nil where this change leaves it as it is.
  func weights(for record: FitRecord) -> FittedWeights? {
    if self == .zeroWeights { return FitChange.zero(record) }
    do throws(FitError) {
      return switch record {
      case .single(let record): try weights(for: record)
      case .separate(let records): try weights(for: records)
      case .together(let record): try weights(for: record)
      }
    } catch {
      return nil
    }
  }

  /// The objective's penalty after this change; nil where that is the penalty as it was, and the change
  /// is none.
  private func penalty(_ alpha: Double, _ l1Ratio: Double) -> (alpha: Double, l1Ratio: Double)? {
    switch self {
    case .zeroWeights, .permutedResponse: (alpha, l1Ratio)
    case .leastSquares: alpha > 0 ? (0, 1) : nil
    case .otherPenalty: alpha > 0 ? (alpha, l1Ratio >= 0.5 ? 0 : 1) : nil
    }
  }

  private func weights(for record: FittedModelRecord) throws(FitError) -> FittedWeights? {
    let old = record.objective
    guard let new = penalty(old.alpha, old.l1Ratio) else { return nil }
    let problem = try RegressionProblem(
      x: record.x, y: self == .permutedResponse ? FitChange.permuted(record.y) : record.y,
      fitsIntercept: record.fitsIntercept, sampleWeights: record.sampleWeights)
    let objective =
      self == .permutedResponse ? old : Objective(alpha: new.alpha, l1Ratio: new.l1Ratio)
    let fit = try objective.minimize(on: problem, tolerance: FitChange.tolerance)
    return FittedWeights(coefficients: fit.coefficients, intercept: fit.intercept)
  }

  private func weights(for records: [FittedModelRecord]) throws(FitError) -> FittedWeights? {
    var parts: [FittedWeights] = []
    for record in records {
      guard let weights = try weights(for: record) else { return nil }
      parts.append(weights)
    }
    return FittedWeights(
      coefficients: parts.flatMap(\.coefficients), intercepts: parts.flatMap(\.intercepts))
  }

  private func weights(for record: MultiTaskRecord) throws(FitError) -> FittedWeights? {
    guard let new = penalty(record.objective.alpha, record.objective.l1Ratio) else { return nil }
    let permuted =
      self == .permutedResponse
      ? try? Matrix(columns: FitRecord.together(record).responses.map { FitChange.permuted($0) })
      : nil
    let problem = try MultiTaskProblem(
      x: record.x, y: permuted ?? record.y, fitsIntercept: record.fitsIntercept,
      sampleWeights: record.sampleWeights)
    let fit = try MultiTaskObjective(alpha: new.alpha, l1Ratio: new.l1Ratio)
      .minimize(on: problem, tolerance: FitChange.tolerance)
    return FittedWeights(coefficients: fit.coefficients, intercepts: fit.intercepts)
  }

  /// The gap to which a changed fit is solved.
  private static let tolerance = 1e-8

  /// No weights, and the means as intercepts.
  private static func zero(_ record: FitRecord) -> FittedWeights {
    FittedWeights(
      coefficients: record.weights.coefficients.map { Array(repeating: 0, count: $0.count) },
      intercepts: record.responses.map { mean($0, record.sampleWeights) })
  }

  private static func mean(_ y: [Double], _ sampleWeights: [Double]?) -> Double {
    let weights = sampleWeights ?? Array(repeating: 1, count: y.count)
    let total = weights.reduce(0, +)
    return total > 0 ? zip(y, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : 0
  }

  /// A shuffle that is the same in every run.
  private static func permuted(_ y: [Double]) -> [Double] {
    var y = y
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in y.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      y.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return y
  }
}
