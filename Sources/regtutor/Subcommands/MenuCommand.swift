import ArgumentParser
import LineEditing
import Rendering
import TerminalText
import Tutor

/// `regtutor`: the lessons with progress; Enter takes up the one that was left.
struct MenuCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "menu", abstract: "Show the lessons and open one (the default).")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let catalog = try Lessons.catalog()
    let log = EventLog(folder: options.stateFolder(isDefaultUsed: true))
    let list = LessonList(catalog: catalog, log: log).lines
    Console.write(
      lines: ["regtutor: L1 and L2 regularization, every claim put to the test", ""] + list + [""])
    guard Terminal.isInputTerminal, !options.noInput else { return }
    guard let menu = LessonMenu(catalog, log) else { return }
    if log.events.isEmpty { Console.write(lines: tour + [""]) }
    let reader = options.reader()
    while case .cell(let line) = reader.readLine(menu.prompt) {
      switch menu.choice(line) {
      case .leave: return
      case .notebook: return try NotebookRun(path: nil, data: [], options: options).run()
      case .lesson(let lesson):
        // What ends a lesson ends the menu too; its status has been said.
        try? LessonRun(lesson: lesson, options: options).run()
        return
      case .list: Console.write(lines: list)
      case .help: Console.write(lines: wrapped(menu.howTo) + tour)
      case .said(let text): Console.write(lines: wrapped(text))
      }
    }
  }

  private var tour: [String] {
    LessonMenu.tour.flatMap { WrappedText.hanging($0, width: options.theme.textWidth) }
  }

  private func wrapped(_ text: String) -> [String] {
    ControlCharacters.visible(text).split(separator: "\n").flatMap {
      WrappedText.lines(String($0), width: options.theme.textWidth)
    }
  }
}
