internal import LessonFormat
internal import NotebookSession
internal import PyRuntime

/// Names that later steps need, where the exercise that asks for them was left open, or its answer was
/// taken back.
extension LessonPlayer {
  /// Runs a model answer of an exercise that is left open, or whose right answer was taken back, where the
  /// lesson needs its names later.
  ///
  /// The cell is the lesson's: it answers nothing, and is there again when the lesson is taken up.
  func supply(_ exercise: Exercise, isQuietly: Bool = false) {
    let isSolved = progress.solved[exercise.id] == exercise.fingerprint
    guard let names = needs.names[exercise.id], let model = exercise.solutions.first,
      !isSolved || names.contains(where: { session.interpreter.globals[$0] == nil }),
      !progress.cells.contains(where: { $0.isLessons && $0.source == model.source })
    else { return }
    if !isQuietly { remember("the model answer that later steps need") }
    let wasQuiet = isQuiet
    isQuiet = true
    defer { isQuiet = wasQuiet }
    var event = Event(.cell, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.source = model.source
    event.isLessons = true
    append(cell: event)
    _ = runLogged(model.source)
    let list = names.sorted().map { "'\($0)'" }.joined(separator: " and ")
    screen(
      .note(
        "\(isSolved ? "Your answer was taken back" : "The exercise stays open"). Later steps need \(list): a model answer has given \(names.count == 1 ? "it its value" : "them their values")."
      ))
  }
}
