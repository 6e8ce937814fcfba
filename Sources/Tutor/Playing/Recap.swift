internal import LessonFormat
internal import Markdown
internal import NotebookSession
internal import PyRuntime

/// What a learner did in a lesson, as Markdown: answers, verdicts, numbers and reasons.
struct Recap {
  private let lesson: Lesson
  private let events: [Event]
  private let progress: Progress
  private let session: Session

  /// Creates a recap from the events of a lesson.
  init(_ lesson: Lesson, _ events: [Event], _ session: Session) {
    self.lesson = lesson
    self.events = events.filter { $0.lesson == lesson.header.id }
    self.session = session
    progress = Progress(of: lesson.header.id, in: events)
  }

  /// The Markdown.
  ///
  /// - Parameter live: The texts of the live fields of a step's prose.
  func markdown(live: (Int) -> LiveTexts) -> String {
    let solved = lesson.exercises.count { progress.solved[$0.id] == $0.fingerprint }
    var lines = [
      "# Lesson \(lesson.header.number): \(lesson.header.title)", "",
      "\(solved) of \(Count.text(lesson.exercises.count, "exercise")) solved.",
    ]
    for (index, step) in lesson.steps.enumerated() {
      let part = self.part(step, index, live)
      guard !part.isEmpty else { continue }
      lines += ["", "## Step \(index + 1): \(step.title.plainText)"] + part
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ step: Step, _ index: Int, _ live: (Int) -> LiveTexts) -> [String] {
    var lines: [String] = []
    for cell in progress.cells
    where cell.step == step.id && !cell.isLessons && cell.exercise == nil {
      lines += fence(cell.source)
    }
    for event in events where event.kind == .answered && event.step == step.id {
      lines += ["", "You answered: \(event.outcome ?? "")"]
    }
    for case .exercise(let exercise) in step.items { lines += part(exercise, index, live) }
    return lines
  }

  private func part(
    _ exercise: Exercise, _ index: Int, _ live: (Int) -> LiveTexts
  ) -> [String] {
    let own = progress.cells.filter { $0.exercise == exercise.id }
    let verdicts = events.filter { $0.kind == .judged && $0.exercise == exercise.id }
    guard !own.isEmpty || !verdicts.isEmpty else { return [] }
    var lines = ["", "### Exercise: \(exercise.id)"]
    if let last = own.last { lines += fence(last.source) }
    let isSolved = progress.solved[exercise.id] == exercise.fingerprint
    var facts = [isSolved ? "Correct" : verdicts.last?.outcome ?? "Not judged"]
    facts.append("judged \(Count.text(verdicts.count, "time"))")
    let read = min(progress.hints[exercise.id] ?? 0, exercise.hints.count)
    if read > 0 { facts.append("\(read) of \(Count.text(exercise.hints.count, "hint")) read") }
    if events.contains(where: { $0.kind == .solution && $0.exercise == exercise.id }) {
      facts.append("solution shown")
    }
    lines += ["", facts.joined(separator: "; ") + "."]
    for name in AnswerChange.targets(of: exercise.starter) {
      guard let value = session.interpreter.globals[name], !(value.object is FunctionObject) else {
        continue
      }
      lines += ["", "`\(name)` is `\(VariableSummary.text(value, session.interpreter))`."]
    }
    if isSolved, !exercise.why.isEmpty {
      let texts = live(index)
      lines += ["", MarkdownWriter { texts[$0] }.text(exercise.why)]
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private func fence(_ source: String) -> [String] {
    [""] + MarkdownWriter.fence(source, info: "python")
  }
}
