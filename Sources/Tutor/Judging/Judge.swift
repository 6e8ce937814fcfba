package import LessonFormat
internal import Notebook
package import NotebookSession
internal import PyRuntime
internal import PySyntax

/// Judges an answer by its values: the checks of an exercise run over the learner's names.
package struct Judge {
  private let exercise: Exercise
  private let session: Session

  /// Creates a judge for an exercise over the names of a session.
  package init(_ exercise: Exercise, over session: Session) {
    self.exercise = exercise
    self.session = session
  }

  /// What the learner ran last for the exercise.
  package struct Answer: Sendable {
    package let source: String
    package let result: Session.CellResult

    /// Creates an answer.
    package init(source: String, result: Session.CellResult) {
      self.source = source
      self.result = result
    }
  }

  /// Judges an answer; the names of the session are afterwards as they were before.
  ///
  /// - Parameter answer: The last cell that ran for the exercise; nil where none did.
  package func judge(_ answer: Answer?) -> Judgement {
    guard let answer else { return .empty }
    if let error = answer.result.error {
      let isSyntax = ["SyntaxError", "IndentationError", "TabError"].contains(error.name)
      return isSyntax ? .cannotRead(error) : .stopped(error)
    }
    if Exercise.isBlank(answer.source) { return .blankLeft }
    for check in exercise.checks {
      let judgement = run(check)
      if judgement != .correct { return judgement }
    }
    return .correct
  }

  private func run(_ check: Exercise.Check) -> Judgement {
    let globals = session.interpreter.globals
    let before = globals.snapshot
    defer {
      globals.removeAll()
      for (name, value) in before { globals[name] = value }
    }
    let name = check.isHidden ? "hidden check" : "check"
    let result = session.evaluateSilently(check.source, name: name)
    guard let error = result.error else { return .correct }
    if error.name == "AssertionError" {
      if !error.message.isEmpty { return .notYet(error.message) }
      let source = SourceText(check.source, name: name)
      return .notYet(AssertionWords.explain(error, in: source, session))
    }
    if error.name == "NameError", let missing = AssertionWords.missingName(error),
      exercise.starter.contains(missing)
    {
      return .notYet("'\(missing)' is not there yet: give it a value in your cell, and run it")
    }
    return .ourMistake(error)
  }
}
