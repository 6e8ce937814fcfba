internal import LessonFormat
internal import NotebookSession

/// How fast a step goes by: nothing leaves the screen before it could be read.
extension LessonPlayer {
  /// Whether an item has room below what the learner has not read yet.
  func hasRoom(for item: StepItem) -> Bool {
    guard let hasRoom else { return true }
    let live = { [self] in replay.live(step: step) }
    switch item {
    case .prose(let blocks): return hasRoom(.prose(blocks, live: live()))
    case .text(let text): return hasRoom(.text(text))
    case .quiz(let quiz): return hasRoom(.quiz(quiz, live: live()))
    case .prediction(let prediction): return hasRoom(.prediction(prediction))
    case .exercise(let exercise):
      return hasRoom(.exercise(exercise, number: 1, count: 1, isSolved: false))
    case .cell(let cell):
      if case .claim = cell.role {
        let result = replay.claims(ofStep: step).first { $0.line == cell.line }
        return result.map { hasRoom(.claim($0, lesson: lesson.file)) } ?? true
      }
      return hasRoom(
        .cell(
          source: cell.source, number: session.executionCount + 1, isFolded: cell.role == .setup))
    }
  }

  /// Waits with the rest of the step until the learner presses Enter.
  func wait() {
    isWaiting = true
    need = .cell
    logPosition()
    screen(.note("Enter goes on."))
  }
}
