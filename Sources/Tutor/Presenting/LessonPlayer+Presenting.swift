internal import LessonFormat
internal import NotebookSession

/// What a presenter does in front of a class: one thing at a time, each hidden until it is wanted.
extension LessonPlayer {
  /// Shows what is hidden: what a cell gives, the answer of a question, the solution of an exercise.
  ///
  /// - Returns: Whether something was hidden.
  func reveal() -> Bool {
    switch need {
    case .quiz(let quiz):
      screen(.quizAnswered(quiz, chosen: [], live: replay.live(step: step)))
      need = .cell
      return true
    case .prediction(let prediction):
      reveal(prediction, answer: nil)
      need = .cell
      return true
    case .nothing: return false
    case .cell: return runPending(isQuietly: false) || revealSolution()
    }
  }

  private func revealSolution() -> Bool {
    guard let exercise, revealed.insert(exercise.id).inserted,
      progress.solved[exercise.id] != exercise.fingerprint, let model = exercise.solutions.first
    else { return false }
    screen(.solution(model.source, number: 1, count: exercise.solutions.count))
    remember("the solution")
    answer = Judge.Answer(source: model.source, result: run(model.source, isLessons: false))
    answers[exercise.id] = answer
    if !exercise.why.isEmpty { screen(.why(exercise.why, live: replay.live(step: step))) }
    return true
  }

  /// Runs the cell that is shown and waits; returns whether there was one.
  @discardableResult
  func runPending(isQuietly: Bool) -> Bool {
    guard let cell = pendingCell else { return false }
    pendingCell = nil
    let wasQuiet = isQuiet
    isQuiet = isQuiet || isQuietly
    play(cell, isShown: true)
    isQuiet = wasQuiet
    return true
  }
}
