import ArgumentParser
import LessonFormat
import LineEditing
import NotebookSession
import Rendering
import TerminalText
import Tutor

/// `regtutor lesson 3`: a lesson in the REPL, driven by a pipe, or played through.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Open a lesson.",
    discussion: """
      Without a terminal, empty input plays the lesson through and exits with 1 where a cell or a \
      claim fails; other input drives it, cells and ':' commands, as at the prompt.
      """)

  @Argument(help: "The lesson's number or id, or the path of a lesson file.")
  var name: String

  @Option(help: ArgumentHelp("Begin with this step, by number or id.", valueName: "step"))
  var from: String?

  @Flag(help: "Begin anew, whatever was done before.")
  var fresh = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let lesson = try Lessons.find(name)
    let start = try from.map { try LessonCommand.step($0, of: lesson) }
    try LessonRun(lesson: lesson, options: options, isFresh: fresh, start: start).run()
  }

  /// The index of the step that a number or an id means.
  static func step(_ from: String, of lesson: Lesson) throws -> Int {
    switch StepSearch.find(from, in: lesson) {
    case .step(let index): return index
    case .none:
      let list = lesson.steps.enumerated().map { "\($0 + 1) \($1.id)" }.joined(separator: ", ")
      throw Console.fail(
        "lesson \(lesson.header.number) has no step '\(from)'\n  help: its steps are \(list)",
        .misused)
    }
  }
}

/// A lesson from its opening to its end, whatever stands at the input.
struct LessonRun {
  let lesson: Lesson
  let options: GlobalOptions
  var isFresh = false
  var start: Int?

  /// Runs the lesson.
  ///
  /// - Throws: `ExitStatus.isFalse` where a cell or claim of the lesson failed without a learner.
  func run() throws {
    let theme = options.terminalTheme
    let isPiped = !Terminal.isInputTerminal || options.noInput
    // The reader comes first: it keeps what is typed while the lesson opens, and asks for the colours.
    let reader = options.reader(isPlain: isPiped)
    let folder = options.stateFolder(isDefaultUsed: !isPiped)
    let log = EventLog(folder: folder)
    if let trouble = log.trouble { Console.warn("regtutor: \(trouble)") }
    log.onTrouble = { Console.warn("regtutor: \($0)") }
    for notice in log.notices {
      Console.warn("regtutor: \(ControlCharacters.visible(notice))")
    }
    let pace = ScreenPace(LessonScreen(theme: theme))
    Interrupt.install()
    let player = LessonPlayer(
      lesson, log: log, prepare: { prepare($0, folder) }, isInterrupted: { Interrupt.take() },
      screen: pace.show)
    let isPaced = reader is TerminalCellReader && !options.noInput
    if isPaced { player.hasRoom = pace.hasRoom }
    player.open(isFresh: isFresh, from: start)
    if let terminal = reader as? TerminalCellReader {
      terminal.erasesEmptyCells = true
      if let folder { terminal.useHistory(in: HistoryFile(path: "\(folder)/history")) }
      CellAids.connect(terminal, to: player, theme)
    }
    let ending =
      options.noInput
      ? .noInput
      : LessonLoop(player: player, reader: reader, theme: theme, pace: isPaced ? pace : nil).run()
    if isPiped {
      if ending == .noInput { player.playThrough() }
    } else if ending != .left {
      Console.write(lines: [""])
      Console.say(
        log.trouble.map { "Your progress is not kept: \($0)." } ?? "Your progress is kept.")
    } else if player.isFinished, let next = next {
      let words = "Lesson \(next.number) comes next: \(next.title). 'regtutor' opens it."
      Console.write(
        lines: WrappedText.lines(ControlCharacters.visible(words), width: theme.now.textWidth))
    }
    Console.flush()
    if isPiped && player.hasFailed { throw ExitStatus.isFalse }
  }

  /// The shipped lesson behind this one; nil behind the last, and for a lesson of somebody else's.
  private var next: LessonHeader? {
    let headers = (try? Lessons.catalog())?.entries.compactMap(\.header) ?? []
    guard let place = headers.firstIndex(where: { $0.id == lesson.header.id }) else { return nil }
    return headers.dropFirst(place + 1).first
  }

  /// Says where the cells of a notebook write files: beside the learner's progress, in a folder of
  /// the lesson's own.
  private func prepare(_ session: Session, _ folder: String?) {
    session.makeImages { Rasterizer.png($0, width: $1) }
    guard let folder else { return }
    let output = SessionFolder(path: "\(folder)/output/\(lesson.header.id)")
    output.onWrite = { path in
      Console.say("written: \(ControlCharacters.visible(path))")
    }
    session.write(into: output)
  }
}
