import ArgumentParser
import LineEditing
import Notebook
import NotebookFiles
import NotebookSession
import Rendering
import TerminalText
import Tutor

/// `regtutor notebook [FILE]`: a free notebook in the REPL.
struct NotebookCommandLine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Open a free notebook: a file, or a new one.",
    discussion: """
      The notebook is saved after each cell, and never over a file that another program wrote in \
      the meantime. Without a terminal standard input drives it, cells and ':' commands, as at the \
      prompt; the exit status is then 1 where a cell raises an exception.
      """)

  @Argument(
    help:
      "The file: a Jupyter notebook (.ipynb), a script with '# %%' cells (.py) or Markdown (.md).")
  var file: String?

  @Option(
    help: ArgumentHelp("A file that cells may read, by its plain name.", valueName: "file"))
  var data: [String] = []

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try NotebookRun(path: file, data: data, options: options).run()
  }
}

/// A free notebook from its opening to its end, whatever stands at the input.
struct NotebookRun {
  let path: String?
  let data: [String]
  let options: GlobalOptions

  /// Runs the notebook.
  ///
  /// - Throws: `ExitStatus.isFalse` where a cell raised an exception without a terminal.
  func run() throws {
    let isPiped = !Terminal.isInputTerminal || options.noInput
    let folder = options.stateFolder(isDefaultUsed: !isPiped)
    let files = try DataFiles(data)
    let theme = options.terminalTheme
    let screen = LessonScreen(theme: theme)
    let file = try notebookFile(in: folder)
    let document = try read(file)
    Interrupt.install()
    let player = NotebookPlayer(
      file: file, prepare: { prepare($0, files, folder) }, isInterrupted: { Interrupt.take() },
      screen: screen.show)
    player.asksBeforeLoss = !isPiped
    let reader = options.reader(isPlain: isPiped)
    open(file, isPiped: isPiped)
    if let document { player.take(document) }
    if let terminal = reader as? TerminalCellReader {
      if let folder { terminal.useHistory(in: HistoryFile(path: "\(folder)/history")) }
      CellAids.connect(terminal, to: player, theme)
    }
    if !options.noInput { _ = LessonLoop(player: player, reader: reader, theme: theme).run() }
    if let trouble = player.saveTrouble {
      throw Console.fail(
        "the last changes of the notebook are not saved: \(trouble)\n  help: name a file in a folder that you may write, on a disk with room",
        .environment)
    }
    if !isPiped, let path = player.path, player.hasCells {
      Console.write(lines: [""])
      Console.say("Your notebook is kept in \(ControlCharacters.visible(path)).")
    }
    Console.flush()
    if isPiped && player.hasFailed { throw ExitStatus.isFalse }
  }

  private func open(_ file: NotebookFile?, isPiped: Bool) {
    guard !isPiped else { return }
    var lines = ["A free notebook. ':help' lists the commands, ':quit' leaves."]
    if let file {
      lines.append("It is kept in \(ControlCharacters.visible(file.path)) from its first cell on.")
    } else {
      lines.append("It is kept nowhere; ':save FILE' keeps it.")
    }
    Console.write(lines: lines)
  }

  /// The file that was named, or a new one among the user's own; nil where nothing is kept.
  private func notebookFile(in folder: String?) throws -> NotebookFile? {
    if let path {
      guard let format = NotebookFormat(path: path) else {
        throw Console.fail(
          "'\(path)' does not tell the kind of file\n  help: end it in .ipynb, .py or .md", .misused
        )
      }
      let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      guard FileText.isFolder(parent) else {
        throw Console.fail(
          "there is no folder '\(parent)' to keep the notebook in\n  help: make the folder first, "
            + "or name another", .misused)
      }
      return NotebookFile(path: path, format: format)
    }
    guard let folder else { return nil }
    let notebooks = "\(folder)/notebooks"
    guard AtomicFile.makeFolder(notebooks) else { return nil }
    for number in 1...9999 {
      let path = "\(notebooks)/notebook-\(number).ipynb"
      guard let there = try? AtomicFile.read(path) ?? [], there.isEmpty else { continue }
      return NotebookFile(path: path, format: .ipynb)
    }
    return nil
  }

  private func read(_ file: NotebookFile?) throws -> NotebookDocument? {
    guard let file else { return nil }
    do {
      return try file.read()
    } catch let problem as NotebookProblem {
      throw Console.fail(problem.description(of: file.path), .misused)
    } catch {
      let reason = (error as? AtomicFile.Problem)?.reason ?? "\(error)"
      throw Console.fail(
        "\(file.path) cannot be read: \(reason)\n  help: give the path of a notebook, or of a new file; mend or remove a link",
        .misused)
    }
  }

  /// Says what the cells of a session may read and write.
  private func prepare(_ session: Session, _ files: DataFiles, _ folder: String?) {
    files.open(for: session)
    session.makeImages { Rasterizer.png($0, width: $1) }
    guard let folder else { return }
    let output = SessionFolder(path: "\(folder)/output/notebook")
    output.onWrite = { path in
      Console.say("written: \(ControlCharacters.visible(path))")
    }
    session.write(into: output)
  }
}
