internal import PenalizedRegression
internal import PyModules

extension GateCounts {
  /// The fit of a lesson whose weights are farthest from the exact ones.
  package struct Farthest: Sendable, Equatable, Encodable {
    /// The lesson's file, and the line of the step that fits.
    package let file: String
    package let line: Int
    package let estimator: String
    /// The largest difference between a weight and the exact one.
    package let distance: Double
    /// The largest exact weight.
    package let largest: Double
    /// The distance in units of the largest exact weight.
    package let share: Double
    /// The fit's relative gap.
    package let gap: Double

    init(_ referee: Referee, file: String, line: Int) {
      self.file = file
      self.line = line
      estimator = referee.record.estimator
      distance = referee.distance
      largest = referee.exact.largest
      share = referee.relativeDistance
      gap = referee.certificate.relativeGap
    }

    /// What the author reads: all fits are near, or which one is not, and what that costs.
    var words: String {
      guard share > 1e-6 else {
        return
          "every weight within \(ShortNumber.text(share)) of the largest one from the exact one"
      }
      return "a weight of a \(estimator) in \(file), step at line \(line), is "
        + "\(ShortNumber.text(distance)) from the exact one, the largest being "
        + "\(ShortNumber.text(largest)), at a gap of \(ShortNumber.text(gap))"
    }
  }
}
