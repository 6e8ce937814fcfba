internal import LessonFormat
internal import Markdown
internal import Notebook
internal import NotebookSession
internal import Plotting
internal import PyRuntime

/// What a learner did in a lesson, as Markdown: answers, verdicts, numbers and reasons.
struct Recap {
  private let lesson: Lesson
  private let events: [Event]
  private let progress: Progress
  private let session: Session
  private let outputs: [String: [Output]]
  /// Finds what a prediction of a step came to, and whether an answer was right; nil where that
  /// cannot be computed.
  var truth: (Prediction, Int, String) -> Truth? = { _, _, _ in nil }

  /// What a prediction came to.
  struct Truth {
    let text: String
    let isRight: Bool
  }

  /// Creates a recap from the events of a lesson.
  ///
  /// - Parameter outputs: What cells put out last, by their code: their pictures are told in words.
  init(
    _ lesson: Lesson, _ events: [Event], _ session: Session, outputs: [String: [Output]] = [:]
  ) {
    self.lesson = lesson
    self.outputs = outputs
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
      lines += fence(cell.source) + pictures(of: cell.source)
    }
    for event in events where event.kind == .answered && event.step == step.id {
      lines += answer(event, in: step, index, live(index))
    }
    // A step's own pictures belong to what was done in it.
    if !lines.isEmpty || progress.visited.contains(step.id) {
      for case .cell(let cell) in step.items { lines += pictures(of: cell.source) }
    }
    for case .exercise(let exercise) in step.items { lines += part(exercise, index, live) }
    return lines
  }

  private func part(
    _ exercise: Exercise, _ index: Int, _ live: (Int) -> LiveTexts
  ) -> [String] {
    let own = progress.cells.filter { !$0.isLessons && $0.exercise == exercise.id }
    let verdicts = events.filter { $0.kind == .judged && $0.exercise == exercise.id }
    guard !own.isEmpty || !verdicts.isEmpty else { return [] }
    var lines = ["", "### Exercise: \(exercise.id)"]
    lines += ["", "The task:"] + fence(exercise.starter)
    // A starter that was run as it is answers nothing.
    let tries = own.filter { !exercise.isUnfilled($0.source) }
    let isSolved = progress.solved[exercise.id] == exercise.fingerprint
    let last = (tries.last { exercise.isAttempt($0.source) } ?? tries.last)?.source
    let attempt = isSolved ? solving(exercise) ?? last : last
    if let attempt { lines += ["", "My answer:"] + fence(attempt) }
    var facts = [isSolved ? "Correct" : verdicts.last?.outcome ?? "Not judged"]
    if !verdicts.isEmpty { facts.append("judged \(Count.text(verdicts.count, "time"))") }
    let read = min(progress.hints[exercise.id] ?? 0, exercise.hints.count)
    if read > 0 { facts.append("\(read) of \(Count.text(exercise.hints.count, "hint")) read") }
    if events.contains(where: { $0.kind == .solution && $0.exercise == exercise.id }) {
      facts.append("solution shown")
    }
    lines += ["", facts.joined(separator: "; ") + "."]
    // Where the answer was taken back, the names hold something else.
    for name in attempt == nil || attempt != last ? [] : AnswerChange.targets(of: exercise.starter)
    {
      guard let value = session.interpreter.globals[name], !(value.object is FunctionObject) else {
        continue
      }
      lines += ["", "`\(name)` is `\(VariableSummary.text(value, session.interpreter))`."]
    }
    let isShown = events.contains { $0.kind == .solution && $0.exercise == exercise.id }
    if isSolved || isShown, let model = exercise.solutions.first {
      lines += ["", "A model answer:"] + fence(model.source)
    }
    if let attempt { lines += pictures(of: attempt) }
    if isSolved, !exercise.why.isEmpty {
      let texts = live(index)
      lines += ["", MarkdownWriter { texts[$0] }.text(exercise.why)]
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The answer that was last judged correct, also where it was taken back since.
  private func solving(_ exercise: Exercise) -> String? {
    let judged = events.lastIndex {
      $0.kind == .judged && $0.exercise == exercise.id && $0.outcome == "correct"
    }
    return judged.flatMap { end in
      events[..<end].last {
        $0.kind == .cell && $0.exercise == exercise.id && exercise.isAttempt($0.source ?? "")
      }?.source
    }
  }

  /// The question that an event answers, what was chosen and what is right.
  private func answer(
    _ event: Event, in step: Step, _ index: Int, _ live: LiveTexts
  ) -> [String] {
    let text = event.outcome ?? ""
    // The event names the item behind the question.
    guard let item = event.item, step.items.indices.contains(item - 1) else {
      return ["", "You answered: \(text)"]
    }
    let writer = MarkdownWriter { live[$0] }
    switch step.items[item - 1] {
    case .quiz(let quiz):
      let chosen = QuizAnswer.read(text, options: quiz.options.count) ?? []
      let options = quiz.options.enumerated().map { index, option in
        let marks = [
          chosen.contains(index) ? "your answer" : nil, option.isRight ? "right" : nil,
        ].compactMap { $0 }
        let note = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
        return "- \(QuizAnswer.letter(index))) \(writer.text(option.text))\(note)"
      }
      return ["", writer.text(quiz.question), ""] + options
    case .prediction(let prediction):
      let question = prediction.asks ?? "What will this be? `\(prediction.source)`"
      let truth = truth(prediction, index, text)
      let words = truth.map { $0.isRight ? ", and it is \($0.text)" : "; it is \($0.text)" } ?? ""
      return ["", question, "", "You predicted \(text)\(words)."]
    case .prose, .cell, .exercise, .text: return ["", "You answered: \(text)"]
    }
  }

  /// The pictures that a cell drew, each as a sentence.
  private func pictures(of source: String) -> [String] {
    (outputs[source] ?? []).flatMap { output -> [String] in
      guard case .figure(let figure) = output else { return [] }
      return ["", "Picture: \(FigureDescription.sentence(figure))"]
    }
  }

  private func fence(_ source: String) -> [String] {
    [""] + MarkdownWriter.fence(source, info: "python")
  }
}
