internal import LessonFormat

/// Hints and solutions.
extension LessonPlayer {
  /// Shows the next hint, or one that was read before by its number.
  func hint(_ argument: String) {
    guard let exercise else {
      screen(.note(noHints))
      return
    }
    let read = min(progress.hints[exercise.id] ?? 0, exercise.hints.count)
    var number = min(read + 1, exercise.hints.count)
    if !argument.isEmpty {
      guard let wanted = Int(argument), exercise.hints.indices.contains(wanted &- 1) else {
        screen(.note("The hints of this exercise are numbered from 1 to \(exercise.hints.count)."))
        return
      }
      guard wanted <= read + 1 else {
        screen(.note("Hint \(read + 1) comes first: ':hint' shows it."))
        return
      }
      number = wanted
    }
    guard exercise.hints.indices.contains(number - 1) else { return }
    if number > read {
      var event = Event(.hint, lesson: lesson.header.id, step: lesson.steps[step].id)
      event.exercise = exercise.id
      event.number = number
      record(event)
    }
    show(hint: number, of: exercise)
    if number == exercise.hints.count, read == exercise.hints.count, argument.isEmpty {
      screen(.note("That was the last hint; ':hints' shows all again, ':solution' a model answer."))
    }
  }

  /// Shows all hints that were read.
  func hints() {
    guard let exercise else {
      screen(.note(noHints))
      return
    }
    let read = min(progress.hints[exercise.id] ?? 0, exercise.hints.count)
    if read == 0 {
      screen(
        .note("No hint was read yet; there are \(exercise.hints.count). ':hint' shows the first."))
    }
    for number in 0..<max(0, read) { show(hint: number + 1, of: exercise) }
  }

  /// Why there are no hints here.
  private var noHints: String {
    isQuestionOpen
      ? "Hints belong to exercises, and a question is open: answer it, or ':skip' it."
      : "There is no exercise here to give a hint for."
  }

  private func show(hint number: Int, of exercise: Exercise) {
    screen(
      .hint(
        exercise.hints[number - 1], number: number, count: exercise.hints.count,
        live: replay.live(step: step)))
  }

  /// Shows the model answers beside the learner's own; before success it asks once.
  func solution() {
    guard let exercise else {
      screen(.note(isQuestionOpen ? openQuestion : "There is no exercise here."))
      return
    }
    let isSolved = progress.solved[exercise.id] == exercise.fingerprint
    guard isSolved || solutionAsked == exercise.id else {
      solutionAsked = exercise.id
      let left = exercise.hints.count - min(progress.hints[exercise.id] ?? 0, exercise.hints.count)
      let hints = left > 0 ? " There \(left == 1 ? "is a hint" : "are \(left) hints") left." : ""
      screen(.note("':solution' again shows a model answer and why it is right.\(hints)"))
      return
    }
    solutionAsked = nil
    var event = Event(.solution, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.exercise = exercise.id
    record(event)
    let own = answer?.source ?? ""
    for (index, solution) in exercise.solutions.enumerated() {
      if index == 0, answer != nil, !exercise.isUnfilled(own) {
        screen(.sideBySide(own: own, model: solution.source, count: exercise.solutions.count))
      } else {
        screen(.solution(solution.source, number: index + 1, count: exercise.solutions.count))
      }
    }
    if !exercise.why.isEmpty { screen(.why(exercise.why, live: replay.live(step: step))) }
  }
}
