package import LessonFormat
internal import PyRuntime
internal import PySyntax

/// Which exercises give names that a later part of the lesson needs, and no cell of the lesson gives.
///
/// Where such an exercise was left open, a model answer stands in for the learner's.
package struct LessonNeeds: Sendable, Equatable {
  /// The names that later parts need, by the exercise that asks for them.
  package private(set) var names: [String: Set<String>] = [:]

  /// Finds the needs of a lesson: cells, questions, live numbers and later exercises are read.
  package init(of lesson: Lesson) {
    /// The names that cells of the lesson have bound so far.
    var given: Set<String> = []
    /// The exercise that asked last for each name that no cell has bound.
    var open: [String: String] = [:]
    func use(_ read: Set<String>, by exercise: String? = nil) {
      for name in read {
        guard let giver = open[name], giver != exercise else { continue }
        names[giver, default: []].insert(name)
      }
    }
    for step in lesson.steps {
      for item in step.items {
        switch item {
        case .cell(let cell):
          guard let found = LessonNeeds.names(of: cell.source) else { continue }
          use(found.read)
          if case .claim(let claim) = cell.role, let shows = claim.shows {
            use(LessonNeeds.names(of: shows)?.read ?? [])
          }
          given.formUnion(found.bound)
          for name in found.bound { open[name] = nil }
        case .prediction(let prediction): use(LessonNeeds.names(of: prediction.source)?.read ?? [])
        case .quiz(let quiz): use(quiz.right.flatMap { LessonNeeds.names(of: $0)?.read } ?? [])
        case .exercise(let exercise):
          let targets = Set(exercise.targets)
          for code in exercise.checks.map(\.source) + exercise.solutions.prefix(1).map(\.source) {
            use(LessonNeeds.names(of: code)?.read.subtracting(targets) ?? [], by: exercise.id)
          }
          for name in targets where !given.contains(name) { open[name] = exercise.id }
        case .prose, .text: break
        }
      }
      // Live numbers are filled in behind the step's last cell.
      for (field, _) in LiveFields.of(step) {
        use(LessonNeeds.names(of: "f\"\"\"{\(field)}\"\"\"")?.read ?? [])
      }
    }
  }

  private static func names(of code: String) -> CellNames? {
    (try? Parser.parse(SourceText(code, name: "lesson"))).map { CellNames(of: $0) }
  }
}
