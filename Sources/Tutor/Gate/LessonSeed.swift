internal import LessonFormat

/// The number that every random stream of a lesson derives from.
enum LessonSeed {
  /// Returns `source` with the value of its line `seed = …` replaced.
  static func replaced(in source: String, by seed: Int) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { isAssignment($0) ? "seed = \(seed)" : String($0) }
      .joined(separator: "\n")
  }

  /// Whether the first setup cell assigns the seed.
  static func isAssigned(in lesson: Lesson) -> Bool {
    guard let setup = lesson.cells.first(where: { $0.role == .setup }) else { return false }
    return setup.source.split(separator: "\n").contains { isAssignment($0) }
  }

  /// The seeds that stable claims are promised for.
  static let all = 1...20

  /// Five different seeds from 1 to 20, the same ones for a lesson each time; or more of them.
  static func tried(for id: String, count: Int = 5) -> [Int] {
    var hash = StableHash.of([id])
    var seeds = Array(all)
    guard count < seeds.count else { return seeds }
    // The first of a shuffle whose draws are digits of the hash.
    for index in 0..<max(0, count) {
      let choices = UInt64(seeds.count - index)
      seeds.swapAt(index, index + Int(hash % choices))
      hash /= choices
    }
    return seeds.prefix(max(0, count)).sorted()
  }

  private static func isAssignment(_ line: Substring) -> Bool {
    line.hasPrefix("seed = ") && Int(line.dropFirst(7)) != nil
  }
}
