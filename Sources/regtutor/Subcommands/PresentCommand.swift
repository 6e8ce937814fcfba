import ArgumentParser
import LessonFormat
import LineEditing
import NotebookSession
import Rendering
import Tutor

/// `regtutor present 3`: a lesson in front of a class.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Show a lesson on a projector, one thing at a time.",
    discussion: """
      Enter goes on: a cell is shown before it runs, a question before its answer. What you type \
      runs, as in a lesson. The text is 60 columns wide, so that letters can be large; nothing of \
      your own progress, history or name is shown or changed. Without a terminal, empty input \
      shows the whole lesson; other input drives it.
      """)

  @Argument(help: "The lesson's number or id, or the path of a lesson file.")
  var name: String

  @Option(help: ArgumentHelp("Begin with this step, by number or id.", valueName: "step"))
  var from: String?

  @OptionGroup var options: GlobalOptions

  /// How wide the text is at most: a large font leaves no more on a projector.
  private static let widest = 60

  func run() throws {
    let lesson = try Lessons.find(name)
    let start = try from.map { try LessonCommand.step($0, of: lesson) }
    let isPiped = !Terminal.isInputTerminal || options.noInput
    Interrupt.install()
    let reader = options.reader(isPlain: isPiped)
    var options = options
    options.width = options.width ?? min(PresentCommand.widest, options.theme.width)
    let theme = options.terminalTheme
    let screen = LessonScreen(theme: theme, opensPages: reader is TerminalCellReader)
    let pace = ScreenPace(screen)
    let presenter = Presenter(
      lesson, prepare: { $0.makeImages { Rasterizer.png($0, width: $1) } },
      isInterrupted: { Interrupt.take() }, screen: pace.show)
    presenter.open(from: start)
    if let terminal = reader as? TerminalCellReader {
      terminal.erasesEmptyCells = true
      CellAids.connect(terminal, to: presenter, theme)
    }
    let ending =
      options.noInput
      ? .noInput
      : LessonLoop(
        player: presenter, reader: reader, theme: theme,
        pace: reader is TerminalCellReader ? pace : nil
      ).run()
    if isPiped, ending == .noInput {
      while presenter.need != .nothing { presenter.submit(":next") }
    }
    Console.flush()
    if isPiped && presenter.hasFailed { throw ExitStatus.isFalse }
  }
}
