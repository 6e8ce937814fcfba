package import LessonFormat
internal import Markdown
package import Notebook
internal import NotebookSession
internal import PyModules
internal import PyRuntime
internal import PySyntax

/// What a learner ran in a lesson, the lesson's cells and the learner's, as a document.
///
/// The cells stand in the order in which they ran; what was undone or reset is not among them.
package struct SessionDocument {
  private let lesson: Lesson
  private let events: [Event]
  private let progress: Progress
  private let cells: [Progress.RanCell]

  /// Collects the cells of a lesson from the events.
  package init(_ lesson: Lesson, _ events: [Event]) {
    self.lesson = lesson
    self.events = events.filter { $0.lesson == lesson.header.id }
    progress = Progress(of: lesson.header.id, in: events)
    cells = progress.cells.filter(\.ended)
  }

  /// Whether nothing of the learner's ran.
  package var isEmpty: Bool { cells.allSatisfy(\.isLessons) }

  /// The document with the outputs of its cells.
  ///
  /// - Parameters:
  ///   - isScript: Whether it is a Python script: no magics, exceptions caught, and cells that are no
  ///     Python in comments.
  ///   - isInterrupted: Asked now and then while a cell runs; true stops it.
  package func document(
    isScript: Bool, isInterrupted: @escaping () -> Bool = { false }
  ) -> NotebookDocument {
    let document = run(notebook, isInterrupted)
    return isScript ? run(script(document), isInterrupted) : document
  }

  /// Runs the cells with the random numbers that they drew before.
  private func run(
    _ document: NotebookDocument, _ isInterrupted: @escaping () -> Bool
  ) -> NotebookDocument {
    var document = LessonDocument.run(document) { session in
      session.interpreter.isInterrupted = isInterrupted
      session.interpreter.entropy.replay = cells.flatMap(\.entropy)
    }.document
    for index in document.cells.indices where document.cells[index].error != nil {
      document.cells[index].tags = [LessonDocument.Tag.raises]
    }
    return document
  }

  // MARK: Cells

  private var notebook: NotebookDocument {
    let title = "Lesson \(lesson.header.number): \(lesson.header.title)"
    var made: [NotebookDocument.Cell] = []
    var prose = ["# \(title)"]
    var step: String?
    var exercise: String?
    for cell in cells {
      if cell.step != step {
        step = cell.step
        prose += heading(step)
      }
      if cell.exercise != exercise {
        exercise = cell.exercise
        prose += verdict(exercise)
      }
      let sources = cell.sources.isEmpty ? [cell.source] : cell.sources
      if !cell.sources.isEmpty {
        let names = cell.names.map { "`\($0)`" }.joined(separator: ", ")
        prose.append("In free play, of which only \(names) was kept:")
      }
      if !prose.isEmpty {
        made.append(.init(.markdown, prose.joined(separator: "\n\n"), id: "text-\(made.count)"))
        prose = []
      }
      for source in sources { made.append(.init(.code, source, id: "cell-\(made.count)")) }
    }
    return NotebookDocument(title: title, cells: made)
  }

  private func heading(_ id: String?) -> [String] {
    guard let index = lesson.steps.firstIndex(where: { $0.id == id }) else { return [] }
    let answers = events.filter { $0.kind == .answered && $0.step == id }
    return ["## Step \(index + 1): \(lesson.steps[index].title.plainText)"]
      + answers.map { "Answered: \($0.outcome ?? "")" }
  }

  private func verdict(_ id: String?) -> [String] {
    guard let exercise = lesson.exercises.first(where: { $0.id == id }) else { return [] }
    let judged = events.filter { $0.kind == .judged && $0.exercise == id }
    let isSolved = progress.solved[exercise.id] == exercise.fingerprint
    let outcome = isSolved ? "Correct" : judged.last?.outcome ?? "Not judged"
    return [
      "### Exercise: \(exercise.id)", "\(outcome); judged \(Count.text(judged.count, "time")).",
    ]
  }

  /// The cells as a script that Python runs to its end.
  private func script(_ document: NotebookDocument) -> NotebookDocument {
    var document = document
    for index in document.cells.indices where document.cells[index].kind == .code {
      let source = document.cells[index].source
      document.cells[index].tags = []
      guard (try? Parser.parse(SourceText(source))) != nil else {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        document.cells[index].source =
          "# This cell is no Python:\n" + lines.map { "# \($0)" }.joined(separator: "\n")
        continue
      }
      let plain = PlainPython.translated(source)
      let error = document.cells[index].error
      document.cells[index].source =
        error.map { PlainPython.catching($0.name, plain, isTolerated: true) } ?? plain
    }
    return document
  }
}

extension NotebookDocument.Cell {
  /// The exception that the cell ended with; nil where it ran to its end.
  fileprivate var error: ErrorReport? {
    for case .error(let report) in ownOutputs { return report }
    return nil
  }
}
