package import LessonFormat

extension Exercise {
  /// What judges the exercise, as sixteen hexadecimal digits.
  ///
  /// Changes with its starter and its checks and with nothing else, so that a typo mended in a hint
  /// keeps the learner's tick. FNV-1a over the UTF-8 of both.
  package var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in [starter] + checks.map(\.source) {
      for byte in Array(text.utf8) + [0] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
