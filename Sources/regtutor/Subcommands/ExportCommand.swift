import ArgumentParser
import LessonFormat
import LineEditing
import Notebook
import NotebookFiles
import NotebookSession
import PyRuntime
import Rendering
import Tutor

/// The kinds of documents that a lesson is written as.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case ipynb
  case py
  case md
  case html
}

/// `regtutor export 3 --to ipynb`: a lesson as a document that runs in Python.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write a lesson, or your own run of it, as a Jupyter notebook, a script, Markdown or a page.",
    discussion: """
      The document holds the lesson's prose with its numbers filled in, its cells, its claims and \
      checks as assertions, and each exercise with an answer, so that it runs to its end in Python \
      with numpy, pandas, matplotlib and scikit-learn. With --session it holds what you ran \
      yourself, the lesson's cells and yours, with your answers. It goes to standard output, or into a new \
      file with -o.
      """)

  @Argument(help: "The lesson's number or id, or the path of a lesson file.")
  var name: String

  @Option(help: ArgumentHelp("The kind of document.", valueName: "ipynb|py|md|html"))
  var to: ExportFormat?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The file to write; its ending tells the kind too.", valueName: "file"))
  var output: String?

  @Flag(help: "Write your own run of the lesson.")
  var session = false

  @Flag(help: "Replace the file where there is one.")
  var force = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let format = try format()
    let lesson = try Lessons.find(name)
    Interrupt.install()
    if session { return try writeSession(lesson, format) }
    let (text, failures) = LessonExport(lesson, format).text()
    for failure in failures {
      Console.writeError(ErrorExcerpt.lines(failure, options.theme).joined(separator: "\n") + "\n")
    }
    try ExportTarget(path: output, isReplacing: force).write(text)
    if !failures.isEmpty {
      throw Console.fail(
        "\(lesson.file): the document does not run to its end\n  help: 'regtutor check \(name)' says more",
        .isFalse)
    }
  }

  /// Writes what the learner ran.
  private func writeSession(_ lesson: Lesson, _ format: ExportFormat) throws {
    let log = EventLog(folder: options.stateFolder(isDefaultUsed: true))
    let source = SessionDocument(lesson, log.events)
    guard !source.isEmpty else {
      throw Console.fail(
        "nothing of yours ran in lesson \(lesson.header.number) yet\n  help: 'regtutor lesson \(name)' opens it",
        .isFalse)
    }
    let document = source.document(isScript: format == .py) { Interrupt.take() }
    try ExportTarget(path: output, isReplacing: force).write(format.text(of: document))
  }

  private func format() throws -> ExportFormat {
    let words = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    let ending = output.flatMap { output in
      output.split(separator: "/").last?.lastIndex(of: ".").map {
        String(output[output.index(after: $0)...])
      }
    }
    let told = ending.flatMap { ExportFormat(rawValue: $0.lowercased()) }
    if let to {
      guard let ending, let told, told != to else { return to }
      throw Console.fail(
        "'--to \(to.rawValue)' and the ending '.\(ending)' of the file are different kinds\n"
          + "  help: leave '--to' out, or let the file end in '.\(to.rawValue)'", .misused)
    }
    if let told { return told }
    let fault = ending.map { "'.\($0)' is no kind of document" }
    throw Console.fail(
      "\(fault ?? "the kind of document is missing")\n  help: '--to' takes one of \(words)",
      .misused)
  }
}

/// The text of a lesson's document.
struct LessonExport {
  let lesson: Lesson
  let format: ExportFormat

  init(_ lesson: Lesson, _ format: ExportFormat) {
    self.lesson = lesson
    self.format = format
  }

  /// Runs the lesson and returns the document with the errors that no cell should have.
  func text() -> (text: String, failures: [ErrorReport]) {
    let replay = PristineReplay(lesson)
    replay.session.interpreter.isInterrupted = { Interrupt.take() }
    let source = LessonDocument(lesson, replay: replay)
    let (document, failures) = LessonDocument.run(
      format == .py ? source.script : source.notebook,
      prepare: { $0.interpreter.isInterrupted = { Interrupt.take() } })
    let all = replay.failures.compactMap(\.report) + failures
    return (format.text(of: document), all)
  }
}

extension ExportFormat {
  /// A document in this form.
  func text(of document: NotebookDocument) -> String {
    switch self {
    case .ipynb: IPyNBWriter.write(document)
    case .py: PercentFormat.write(document)
    case .md: MarkdownFormat.write(document)
    case .html: HTMLNotebook.page(document)
    }
  }
}

/// Where a document goes: standard output, or a file that is not replaced unawares.
struct ExportTarget {
  let path: String?
  let isReplacing: Bool

  /// Writes the text.
  func write(_ text: String) throws {
    guard let path else {
      Console.write(text)
      Console.flush()
      return
    }
    do throws(AtomicFile.Problem) {
      try AtomicFile.write(text, to: path, isReplacing: isReplacing)
    } catch {
      if error.isThere && !isReplacing {
        throw Console.fail(
          "\(path) is there already\n  help: give another name, or '--force' to replace it",
          .misused)
      }
      throw Console.fail(
        "\(error.path) cannot be written: \(error.reason)\n  help: give a path in a folder that you can write to",
        .misused)
    }
  }
}
