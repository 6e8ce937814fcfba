package import LessonFormat
internal import Notebook
package import NotebookSession
internal import PyModules
internal import PyRuntime
internal import PySyntax

/// Judges an answer by its values: the checks of an exercise run over the learner's names.
package struct Judge {
  private let exercise: Exercise
  private let session: Session
  private let pristine: () -> Session?
  private let targets: [String]

  /// Creates a judge for an exercise over the names of a session.
  ///
  /// - Parameter pristine: A session that only the lesson's own cells have run in, up to the
  ///   exercise; asked only where a check fails with a model answer too.
  package init(
    _ exercise: Exercise, over session: Session, pristine: @escaping () -> Session? = { nil }
  ) {
    self.exercise = exercise
    self.session = session
    self.pristine = pristine
    targets = AnswerChange.targets(of: exercise.starter)
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
    if exercise.isUnfilled(answer.source) { return .blankLeft }
    if let name = targets.first(where: isStillBlank) {
      return .notYet("'\(name)' still holds '...': give it a value in your cell, and run it")
    }
    var passed = 0
    for check in exercise.checks {
      var judgement = run(check)
      if judgement == .correct {
        passed += check.isHidden ? 0 : 1
        continue
      }
      if check.isHidden, case .notYet(let message) = judgement {
        judgement = .notYet("\(message)\n\(ExerciseWords.open(passed, of: exercise))")
      }
      // A model answer that is refused is the lesson's fault, or that of a changed name.
      if isModelAnswer(answer.source), case .notYet(let message) = judgement {
        return changedNames ?? .ourMistake(refusal(message))
      }
      return judgement
    }
    return hollow ?? .correct
  }

  /// Whether a name of the starter has kept the `...` that a cell before the last one gave it.
  private func isStillBlank(_ name: String) -> Bool {
    guard case .object(let object)? = session.interpreter.globals[name] else { return false }
    return object === SingletonObject.ellipsis
  }

  // MARK: One check

  private func run(_ check: Exercise.Check) -> Judgement {
    // The check works on copies: what it sorts or fills in, the learner's values stay as they are.
    var isolation: Isolation? = Isolation(session.interpreter)
    defer { isolation?.end() }
    let name = check.isHidden ? "hidden check" : "check"
    let run = CheckRun(check.source, name: name, in: session)
    guard !run.isInterrupted else {
      return .notYet("the check was stopped with Ctrl-C before its end; ':check' tries again")
    }
    if run.passes { return .correct }
    if run.sawNaN, run.error == nil || run.isRefusal {
      let model = ModelRun(exercise, in: session, targets: targets)
      guard model.sawNaN else {
        return .notYet(fault(model).wordsAboutNaN)
      }
      if run.error == nil { return .correct }
    }
    guard let error = run.error else { return .correct }
    if run.isRefusal {
      let source = SourceText(check.source, name: name)
      let words =
        error.message.isEmpty
        ? AssertionWords.explain(error, in: source, session, check, exercise) : error.message
      let diagnosis = Diagnosis(exercise, source, session, targets: targets)
      let notice = diagnosis.notice(for: error) ?? noticeOfText(words)
      return .notYet(([words] + [notice].compactMap { $0 }).joined(separator: "\n"))
    }
    if error.name == "NameError", let missing = AssertionWords.missingName(error),
      exercise.starter.contains(missing)
    {
      return .notYet("'\(missing)' is not there yet: give it a value in your cell, and run it")
    }
    isolation?.end()
    isolation = nil
    let model = ModelRun(exercise, in: session, targets: targets)
    if model.passes {
      return .notYet(fault(model).words(error, check: name, isHidden: check.isHidden))
    }
    return changedNames ?? .ourMistake(error)
  }

  /// What to say of an answer in quotes, where a message shows its text and nothing of the quotes:
  /// '18' is not 18.
  private func noticeOfText(_ words: String) -> String? {
    for name in targets {
      guard case .string(let text)? = session.interpreter.globals[name], !text.text.isEmpty,
        words.contains(text.text), !words.contains("'\(text.text)'"), !words.contains(" str")
      else { continue }
      let model = ModelRun(exercise, in: session, targets: targets)
      guard model.passes, let kind = fault(model).kindDifference else { continue }
      return "Notice: \(kind)."
    }
    return nil
  }

  private func fault(_ model: ModelRun) -> AnswerFault {
    AnswerFault(session: session, targets: targets, model: model.values)
  }

  /// What to say of an answer that passes the checks by holding nothing; nil for others.
  private var hollow: Judgement? {
    let empty = AnswerFault(session: session, targets: targets, model: [:])
    guard targets.contains(where: empty.isHollow) else { return nil }
    let model = ModelRun(exercise, in: session, targets: targets)
    guard model.passes else { return nil }
    return fault(model).kindDifference.map { .notYet($0) }
  }

  // MARK: Whose fault

  private func isModelAnswer(_ source: String) -> Bool {
    func plain(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    return exercise.solutions.contains { plain($0.source) == plain(source) }
  }

  /// What to say where a model answer passes in a clean notebook and not in this one.
  private var changedNames: Judgement? {
    guard let clean = pristine(), ModelRun(exercise, in: clean, targets: targets).passes else {
      return nil
    }
    let mentioned = Words.identifiers(
      in: (exercise.checks.map(\.source) + exercise.solutions.map(\.source))
        .joined(separator: "\n"))
    let changed = clean.variables.filter { name, value in
      guard mentioned.contains(name), !targets.contains(name) else { return false }
      guard let mine = session.interpreter.globals[name] else { return true }
      return text(mine, session) != text(value, clean)
    }.map { "'\($0.name)'" }
    let names =
      changed.isEmpty
      ? "a name that the check uses was changed"
      : "changed since: \(changed.joined(separator: ", "))"
    return .notYet(
      "in a clean notebook a model answer passes here, and in this one it does not (\(names)). ':reset' runs the lesson's cells again"
    )
  }

  private func text(_ value: Value, _ session: Session) -> String {
    let text = (try? session.interpreter.repr(value)) ?? ""
    // The address of a function or an object says nothing.
    return text.contains(" at 0x") ? value.type.name : text
  }

  /// What stands before a check's message where it refuses a model answer.
  static let refusalOpening = "a check refuses the lesson's own solution: "

  private func refusal(_ message: String) -> ErrorReport {
    ErrorReport(
      name: "AssertionError",
      message: Judge.refusalOpening + message, frames: [])
  }
}
