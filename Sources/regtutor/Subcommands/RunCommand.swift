import ArgumentParser
import LineEditing
import Notebook
import NotebookSession
import PyRuntime
import Rendering
import TerminalText
import Tutor

/// `regtutor run FILE.py`: runs scripts without interaction.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run Python files, cell by cell where '# %%' lines separate cells.",
    discussion: """
      Output goes to standard output; an exception that nothing catches goes to standard error \
      with its traceback, ends the file and makes the exit status 1.
      """)

  @Argument(help: "Python files; '-' is standard input.")
  var files: [String]

  @Option(help: ArgumentHelp("Stop a cell after so many seconds.", valueName: "seconds"))
  var timeout: Double?

  @Flag(help: "Go on with the next cell behind one that fails.")
  var keepGoing = false

  @Option(
    help: ArgumentHelp("The folder into which savefig and to_csv write.", valueName: "folder"))
  var outputDir = "regtutor-output"

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let timeout, !(timeout > 0) {
      throw ValidationError("--timeout takes a number of seconds above 0, not \(timeout)")
    }
    if files.isEmpty { throw ValidationError("name at least one file") }
  }

  func run() throws {
    Interrupt.install()
    var hasFailed = false
    for file in files {
      guard let text = FileText.read(file == "-" ? "/dev/stdin" : file) else {
        throw Console.fail(
          "\(file) cannot be read\n  help: give the path of a Python file", .misused)
      }
      if try !runFile(text, name: file == "-" ? "standard input" : file) { hasFailed = true }
    }
    if hasFailed { throw ExitStatus.isFalse }
  }

  /// Runs a file and returns whether every cell ran to its end.
  private func runFile(_ text: String, name: String) throws -> Bool {
    let theme = options.theme
    let output = OutputText(theme)
    let session = Session()
    session.interpreter.isInterrupted = { Interrupt.take() }
    let folder = SessionFolder(path: outputDir)
    folder.onWrite = { path in Console.writeError("written: \(ControlCharacters.visible(path))\n") }
    session.write(into: folder)
    session.makeImages { Rasterizer.png($0, width: $1) }
    let script = PercentScript(text)
    session.emit = { piece in
      switch piece {
      // As in Python, only a notebook's cells show the value of their last line.
      case .result where !script.hasMarkers: break
      case .error(let report):
        Console.writeError(
          ErrorExcerpt.lines(report, theme).joined(separator: "\n") + "\n")
      case .warning:
        Console.writeError(output.lines(piece, number: nil).joined(separator: "\n") + "\n")
      default: Console.write(lines: output.lines(piece, number: nil))
      }
    }
    var isGood = true
    for cell in script.cells where !cell.isMarkdown {
      session.interpreter.limits.deadline = timeout.map { Limits.now() + $0 }
      // Blank lines in front keep the line numbers of the file.
      let source = String(repeating: "\n", count: cell.firstLine - 1) + cell.source
      let result = session.run(source, name: name)
      if result.isInterrupted { throw ExitStatus.interrupted }
      guard result.error != nil else { continue }
      isGood = false
      if !keepGoing { break }
    }
    return isGood
  }
}
