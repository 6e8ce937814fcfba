package import LessonFormat

extension Exercise {
  /// What judges the exercise, as sixteen hexadecimal digits.
  ///
  /// Changes with its starter and its checks and with nothing else, so that a typo mended in a hint
  /// keeps the learner's tick.
  package var fingerprint: String {
    let digits = String(StableHash.of([starter] + checks.map(\.source)), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
