package import LessonFormat

/// Lessons that build on each other.
package struct Course: Sendable {
  /// The lessons in the order of their numbers.
  package let lessons: [Lesson]
  private let byID: [String: Lesson]

  /// Puts lessons in order; of several with one id the first counts.
  ///
  /// - Parameter library: Lessons of another course, which count where one of these needs them.
  package init(_ lessons: [Lesson], library: [Lesson] = []) {
    let byID = Dictionary(
      (lessons + library).map { ($0.header.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found = Set(lessons.map(\.header.id))
    var open = lessons.flatMap(\.header.needs)
    while let id = open.popLast() {
      guard let needed = byID[id], found.insert(id).inserted else { continue }
      open += needed.header.needs
    }
    self.byID = byID
    self.lessons = found.compactMap { byID[$0] }.sorted {
      ($0.header.number, $0.header.id) < ($1.header.number, $1.header.id)
    }
  }

  /// The lessons that a learner of `lesson` has had: those that it needs and those that they need, or,
  /// where it needs none, all with a lower number.
  package func before(_ lesson: Lesson) -> [Lesson] {
    guard !lesson.header.needs.isEmpty else {
      return lessons.filter { $0.header.number < lesson.header.number }
    }
    var found: Set<String> = []
    var open = lesson.header.needs
    while let id = open.popLast() {
      guard id != lesson.header.id, let needed = byID[id], found.insert(id).inserted else {
        continue
      }
      open += needed.header.needs
    }
    return lessons.filter { found.contains($0.header.id) }
  }

  /// The ids that `lesson` needs and that no lesson has.
  package func unknownNeeds(of lesson: Lesson) -> [String] {
    lesson.header.needs.filter { byID[$0] == nil }
  }
}
