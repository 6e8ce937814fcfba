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

  /// Five different seeds from 1 to 20, the same ones for a lesson each time.
  static func tried(for id: String) -> [Int] {
    var hash = StableHash.of([id])
    var seeds = Array(1...20)
    // The first five of a shuffle whose draws are digits of the hash.
    for index in 0..<5 {
      let choices = UInt64(seeds.count - index)
      seeds.swapAt(index, index + Int(hash % choices))
      hash /= choices
    }
    return seeds.prefix(5).sorted()
  }

  private static func isAssignment(_ line: Substring) -> Bool {
    line.hasPrefix("seed = ") && Int(line.dropFirst(7)) != nil
  }
}
