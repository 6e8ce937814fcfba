package import LessonFormat
internal import Markdown

/// What of a lesson's problems an author asks for.
package enum GateScope: Sendable, Equatable {
  /// Problems of one kind.
  case code(ProblemCode)
  /// Problems of a step or an exercise, by its id.
  case part(String)

  /// Reads what `--only` was given: a problem's code, or the id of a step or exercise.
  ///
  /// - Returns: nil where no lesson has such a part.
  package init?(_ text: String, in lessons: [Lesson]) {
    if let code = ProblemCode(rawValue: text) {
      self = .code(code)
    } else if lessons.contains(where: { GateScope.lines(of: text, in: $0) != nil }) {
      self = .part(text)
    } else {
      return nil
    }
  }

  /// Whether a problem is asked for.
  func includes(_ problem: LessonProblem, in lesson: Lesson) -> Bool {
    switch self {
    case .code(let code): problem.code == code
    case .part(let id): GateScope.lines(of: id, in: lesson)?.contains(problem.line) ?? false
    }
  }

  /// The lines of a step, or those of an exercise up to the next item of its step.
  private static func lines(of id: String, in lesson: Lesson) -> Range<Int>? {
    for (index, step) in lesson.steps.enumerated() {
      let next = index + 1
      let end = next < lesson.steps.count ? lesson.steps[next].line : Int.max
      if step.id == id { return step.line..<end }
      for (position, item) in step.items.enumerated() {
        guard case .exercise(let exercise) = item, exercise.id == id else { continue }
        let following = step.items[(position + 1)...].compactMap(\.line).first ?? end
        return (exercise.line - 1)..<max(exercise.line, following)
      }
    }
    return nil
  }
}

extension StepItem {
  /// The line that the item starts on, where the file says.
  fileprivate var line: Int? {
    switch self {
    case .prose(let blocks): blocks.first?.line
    case .cell(let cell): cell.line - 1
    case .exercise(let exercise): exercise.line - 1
    case .quiz(let quiz): quiz.line
    case .prediction(let prediction): prediction.line - 1
    case .text: nil
    }
  }
}
