package import LessonFormat
internal import Markdown
package import Notebook
internal import NotebookFiles
package import NotebookSession

/// A lesson as a document that runs from its first cell to its last, here and in Python.
///
/// Live numbers are those of the pristine replay. Exercises hold their first model answer, with the
/// checks below it; claims are cells that assert; the truth of a prediction is the value of a cell.
package struct LessonDocument {
  /// Words for cells that need treatment: Jupyter's where it has one.
  package enum Tag {
    /// The cell raises an exception on purpose.
    package static let raises = "raises-exception"
    /// What the cell puts out changes from run to run.
    package static let volatile = "volatile"
    /// The cell is folded away.
    package static let setup = "setup"
  }

  private let lesson: Lesson
  private let replay: PristineReplay
  private var cells: [NotebookDocument.Cell] = []
  /// The exception that a code cell raises, by the cell's place in `cells`.
  private var exceptions: [Int: (name: String, isTolerated: Bool)] = [:]
  private var prose: [String] = []
  private var names: [String: Int] = [:]

  /// Makes the document of a lesson; the replay runs, the document's own cells do not.
  package init(_ lesson: Lesson, replay: PristineReplay) {
    self.lesson = lesson
    self.replay = replay
    let writer = MarkdownWriter()
    prose.append("# Lesson \(lesson.header.number): \(lesson.header.title)")
    let introduction = lesson.introduction.filter { block in
      if case .heading(1, _) = block.kind { return false }
      return true
    }
    if !introduction.isEmpty { prose.append(writer.text(introduction)) }
    for (index, step) in lesson.steps.enumerated() { add(step, at: index) }
    endProse("end")
  }

  // MARK: The forms of the document

  /// The document for a notebook: magics stay, cells that raise carry Jupyter's tag.
  package var notebook: NotebookDocument {
    NotebookDocument(title: title, cells: cells)
  }

  /// The document for a script: no magics, and exceptions on purpose are caught.
  package var script: NotebookDocument {
    var cells = cells
    for index in cells.indices where cells[index].kind == .code {
      var source = PlainPython.translated(cells[index].source)
      if let (name, isTolerated) = exceptions[index] {
        source = PlainPython.catching(name, source, isTolerated: isTolerated)
      }
      cells[index].source = source
      cells[index].tags.removeAll { $0 != Tag.volatile }
    }
    return NotebookDocument(title: title, cells: cells)
  }

  private var title: String { "Lesson \(lesson.header.number): \(lesson.header.title)" }

  /// Runs the code cells of a document in a session of their own and returns it with the outputs.
  ///
  /// - Parameter prepare: Gets the session before the first cell, to connect Ctrl-C.
  package static func run(
    _ document: NotebookDocument, prepare: (Session) -> Void = { _ in }
  ) -> (document: NotebookDocument, failures: [ErrorReport]) {
    let session = Session()
    session.write(into: .discarding)
    prepare(session)
    var document = document
    var failures: [ErrorReport] = []
    for index in document.cells.indices where document.cells[index].kind == .code {
      let result = session.run(document.cells[index].source)
      document.cells[index].executionCount = session.executionCount
      document.cells[index].outputs = .run(result.outputs)
      if let error = result.error, !document.cells[index].tags.contains(Tag.raises) {
        failures.append(error)
      }
      if result.isInterrupted { break }
    }
    return (document, failures)
  }

  // MARK: Steps

  private mutating func add(_ step: Step, at index: Int) {
    let live = replay.live(step: index)
    let writer = MarkdownWriter { live[$0] }
    prose.append("## " + writer.text(step.title).replacing("\n", with: " "))
    for item in step.items {
      switch item {
      case .prose(let blocks): prose.append(writer.text(blocks))
      case .text(let text):
        prose.append(MarkdownWriter.fence(text, info: "text").joined(separator: "\n"))
      case .cell(let cell): add(cell, step, index)
      case .exercise(let exercise): add(exercise, step, writer)
      case .quiz(let quiz): add(quiz, writer)
      case .prediction(let prediction): ask(prediction)
      }
    }
    // The truth is known when the step has run: the next cell is often what computes it.
    for case .prediction(let prediction) in step.items {
      prose.append("**What was to be predicted:** " + question(prediction))
      append(prediction.source, "\(step.id)-predicted")
    }
    for case .quiz(let quiz) in step.items {
      guard let right = quiz.right else { continue }
      prose.append("**What the cells say to the question:**")
      append(LessonDocument.keyAssertion(quiz, right), "\(step.id)-key")
    }
    endProse(step.id)
  }

  private mutating func add(_ cell: LessonCell, _ step: Step, _ index: Int) {
    guard case .claim(let claim) = cell.role else {
      var tags: [String] = cell.role == .setup ? [Tag.setup] : []
      if cell.isVolatile { tags.append(Tag.volatile) }
      if cell.raises != nil { tags.append(Tag.raises) }
      append(cell.source, step.id, tags: tags)
      if let raises = cell.raises { exceptions[cells.count - 1] = (raises, false) }
      return
    }
    prose.append("**Claim \(claim.id)** \(claim.verdict.words) (\(claim.kind.rawValue)):")
    var source = cell.source
    if let shows = claim.shows { source += "\nprint(f\"\"\"\(claim.id): {\(shows)}\"\"\")" }
    let isMeasured = claim.kind == .measured
    append(source, claim.id.lowercased(), tags: isMeasured ? [Tag.volatile, Tag.raises] : [])
    // Times are reported and never fail.
    if isMeasured { exceptions[cells.count - 1] = ("AssertionError", true) }
  }

  private mutating func add(_ exercise: Exercise, _ step: Step, _ writer: MarkdownWriter) {
    let all = lesson.exercises
    let number = (all.firstIndex { $0.id == exercise.id } ?? 0) + 1
    prose.append("**Exercise \(number) of \(all.count)** (`\(exercise.id)`). It starts from:")
    prose.append(MarkdownWriter.fence(exercise.starter, info: "text").joined(separator: "\n"))
    for (index, hint) in exercise.hints.enumerated() {
      prose.append(
        LessonDocument.folded(
          "Hint \(index + 1) of \(exercise.hints.count)", writer.text(hint)))
    }
    for (index, solution) in exercise.solutions.enumerated().dropFirst() {
      let code = MarkdownWriter.fence(solution.source, info: "text").joined(separator: "\n")
      prose.append(
        LessonDocument.folded("Answer \(index + 1) of \(exercise.solutions.count)", code))
    }
    if let first = exercise.solutions.first {
      prose.append("An answer, and below it what judges it:")
      append(first.source, exercise.id)
      for check in exercise.checks { append(check.source, "\(exercise.id)-check") }
    }
    if !exercise.why.isEmpty { prose.append("**Why.** " + writer.text(exercise.why)) }
  }

  private mutating func add(_ quiz: Quiz, _ writer: MarkdownWriter) {
    func letter(_ index: Int) -> String { QuizAnswer.letter(index) }
    prose.append("**Question.** " + writer.text(quiz.question))
    prose.append(
      quiz.options.enumerated().map { "- (\(letter($0))) " + oneLine($1.text, writer) }
        .joined(separator: "\n"))
    let answers = quiz.options.enumerated().map { index, option -> String in
      let verdict = option.isRight ? "right" : "wrong"
      let explanation = oneLine(option.explanation, writer)
      return "- (\(letter(index))) is \(verdict)" + (explanation.isEmpty ? "" : ": \(explanation)")
    }
    prose.append(LessonDocument.folded("Answer", answers.joined(separator: "\n")))
  }

  /// Asserts that what computes the answers of a quiz gives those that it marks.
  private static func keyAssertion(_ quiz: Quiz, _ right: String) -> String {
    let letters = quiz.options.indices.filter { quiz.options[$0].isRight }
      .map { QuizAnswer.letter($0) }.joined()
    let truths = quiz.options.map { $0.isRight ? "True" : "False" }.joined(separator: ", ")
    return """
      key = \(right)
      key = key if isinstance(key, str) else [bool(truth) for truth in key]
      assert key in ("\(letters)", [\(truths)]), f"the right answer is \(letters), and {key} came out"
      """
  }

  private func oneLine(_ inlines: [Inline], _ writer: MarkdownWriter) -> String {
    writer.text(inlines).replacing("\n", with: " ")
  }

  private mutating func ask(_ prediction: Prediction) {
    var text = "**Predict.** " + question(prediction)
    if !prediction.choices.isEmpty {
      text += " Choose: " + prediction.choices.joined(separator: ", ") + "."
    }
    prose.append(text)
  }

  private func question(_ prediction: Prediction) -> String {
    prediction.asks ?? "What is the value of `\(prediction.source)`?"
  }

  // MARK: Cells

  /// Text that shows only its title until it is opened, on every viewer that knows HTML.
  private static func folded(_ title: String, _ text: String) -> String {
    "<details>\n<summary>\(title)</summary>\n\n\(text)\n\n</details>"
  }

  private mutating func append(_ source: String, _ name: String, tags: [String] = []) {
    endProse(name)
    cells.append(
      NotebookDocument.Cell(.code, source, id: id(name), tags: tags))
  }

  private mutating func endProse(_ name: String) {
    guard !prose.isEmpty else { return }
    cells.append(
      NotebookDocument.Cell(
        .markdown, prose.joined(separator: "\n\n"), id: id("\(name)-text")))
    prose = []
  }

  /// A name for a cell that is the same each time and not given twice.
  private mutating func id(_ name: String) -> String {
    let name = String(name.prefix(56))
    names[name, default: 0] += 1
    return names[name] == 1 ? name : "\(name)-\(names[name] ?? 1)"
  }
}
