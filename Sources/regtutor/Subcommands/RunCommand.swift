import ArgumentParser
import LineEditing
import Notebook
import NotebookFiles
import NotebookSession
import PyRuntime
import Rendering
import TerminalText
import Tutor

/// `regtutor run FILE…`: runs scripts and notebooks without interaction.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run scripts and notebooks: .py, .ipynb and .md files.",
    discussion: """
      A script runs cell by cell where '# %%' lines separate cells, a Markdown file by its Python \
      fences. Output goes to standard output; an exception that nothing catches goes to standard \
      error with its traceback, ends the file and makes the exit status 1.
      """)

  @Argument(
    help: "The files, each run in a notebook of its own; '-' is a script at standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp("A file that cells may read, by its plain name.", valueName: "file"))
  var data: [String] = []

  @Option(help: ArgumentHelp("Stop a cell after so many seconds.", valueName: "seconds"))
  var timeout: Double?

  @Flag(help: "Go on with the next cell behind one that fails.")
  var keepGoing = false

  @Flag(help: "Write what came of each cell as JSON.")
  var json = false

  @Flag(help: "Show the certificate of each fitted model at the end.")
  var certificates = false

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
    let dataFiles = try DataFiles(data)
    // Every file is read before the first one runs: a wrong name costs nothing.
    let programs = try files.map { try RunnableFile($0) }
    var reports: [JSON] = []
    var hasFailed = false
    for program in programs {
      let session = session(dataFiles)
      // A plain script prints tables as a script does, whatever a notebook would do.
      if !program.showsResults { session.becomeScript() }
      let run = FileRun(program: program, command: self, session: session)
      let isGood = try run.run()
      if !isGood { hasFailed = true }
      reports.append(run.report)
    }
    if json { Console.write(JSONWriter.write(.members([("files", .array(reports))]))) }
    Console.flush()
    if hasFailed { throw ExitStatus.isFalse }
  }

  private func session(_ dataFiles: DataFiles) -> Session {
    let session = Session()
    session.interpreter.isInterrupted = { Interrupt.take() }
    if !options.plain { TerminalProgress.start(options.theme) }
    let folder = SessionFolder(path: outputDir)
    folder.onWrite = { path in Console.writeError("written: \(ControlCharacters.visible(path))\n") }
    session.write(into: folder)
    session.makeImages { Rasterizer.png($0, width: $1) }
    dataFiles.open(for: session)
    return session
  }
}

/// A file as cells that can run.
struct RunnableFile {
  /// A cell, with the line of the file that it starts on where that is known.
  struct Cell {
    let source: String
    let firstLine: Int?
    /// Whether the cell says that it raises an exception.
    let raises: Bool
  }

  /// What messages call the file.
  let name: String
  let cells: [Cell]
  /// Whether the value of a cell's last line is shown: in a notebook, not in a plain script.
  let showsResults: Bool

  /// Reads a file.
  ///
  /// - Throws: `ExitStatus.misused` after saying what is wrong.
  init(_ path: String) throws {
    name = path == "-" ? "standard input" : path
    guard let text = FileText.read(path == "-" ? "/dev/stdin" : path), !FileText.isFolder(path)
    else {
      throw Console.fail(
        "\(path) cannot be read\n  help: give the path of a .py, .ipynb or .md file", .misused)
    }
    switch NotebookFormat(path: path) {
    case .py, nil:
      let script = PercentScript(text)
      showsResults = script.hasMarkers
      cells = script.cells.filter { !$0.isMarkdown }.map {
        Cell(
          source: $0.source, firstLine: $0.firstLine, raises: false
        )
      }
    case let format?:
      do throws(NotebookProblem) {
        cells = try format.read(text).codeCells.map {
          Cell(source: $0.source, firstLine: nil, raises: $0.tags.contains("raises-exception"))
        }
      } catch {
        throw Console.fail(error.description(of: path), .misused)
      }
      showsResults = true
    }
  }
}

/// One file on its way through a session.
final class FileRun {
  private let program: RunnableFile
  private let command: RunCommand
  private let session: Session
  private let theme: Theme
  private var cells: [JSON] = []
  private var isGood = true
  private var certificates: [String] = []

  init(program: RunnableFile, command: RunCommand, session: Session) {
    self.program = program
    self.command = command
    self.session = session
    theme = command.options.theme
  }

  /// Runs the file and returns whether every cell did what it should.
  func run() throws -> Bool {
    session.emit = { [unowned self] in show($0) }
    for cell in program.cells {
      session.interpreter.limits.deadline = command.timeout.map { Limits.now() + $0 }
      // Blank lines in front keep the line numbers of the file.
      let source =
        cell.firstLine.map { String(repeating: "\n", count: $0 - 1) + cell.source } ?? cell.source
      let name = cell.firstLine == nil ? "\(program.name), cell \(cells.count + 1)" : program.name
      let result = session.run(source, name: name)
      if result.isInterrupted { throw ExitStatus.interrupted }
      cells.append(report(of: cell, result))
      guard result.error != nil, !cell.raises else { continue }
      isGood = false
      if !command.keepGoing { break }
    }
    session.interpreter.limits.deadline = nil
    if command.certificates {
      certificates = SessionCertificates.lines(of: session)
      if !command.json { Console.write(lines: certificates) }
    }
    return isGood
  }

  private func show(_ piece: Output) {
    switch piece {
    case .error(let report):
      let lines = theme.spelled(ErrorExcerpt.lines(report, theme))
      Console.writeError(lines.joined(separator: "\n") + "\n")
    case .warning:
      let lines = OutputText(theme).lines(piece, number: nil)
      Console.writeError(lines.joined(separator: "\n") + "\n")
    case .result where !program.showsResults: break
    default:
      if !command.json {
        Console.write(lines: theme.spelled(OutputText(theme).lines(piece, number: nil)))
      }
    }
  }

  /// What came of the file, for `--json`.
  var report: JSON {
    var members: [(String, JSON)] = [
      ("file", .string(program.name)), ("ok", .bool(isGood)), ("cells", .array(cells)),
      ("not_run", .integer(program.cells.count - cells.count)),
    ]
    if command.certificates {
      members.append(("certificates", .array(certificates.map { .string($0) })))
    }
    return .members(members)
  }

  private func report(of cell: RunnableFile.Cell, _ result: Session.CellResult) -> JSON {
    var members: [(String, JSON)] = [
      ("number", .integer(cells.count + 1)), ("ok", .bool(result.error == nil || cell.raises)),
      ("outputs", .array(IPyNBWriter.outputs(result.outputs, executionCount: cells.count + 1))),
    ]
    if let line = cell.firstLine { members.append(("line", .integer(line))) }
    return .members(members)
  }
}
