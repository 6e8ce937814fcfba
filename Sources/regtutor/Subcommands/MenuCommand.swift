import ArgumentParser
import LessonFormat
import LineEditing
import Tutor

/// `regtutor`: the lessons with progress; Enter takes up the one that was left.
struct MenuCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "menu", abstract: "Show the lessons and open one (the default).")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let catalog = try Lessons.catalog()
    let log = EventLog(folder: options.stateFolder(isDefaultUsed: true))
    var lines = ["regtutor: L1 and L2 regularization, every claim put to the test", ""]
    lines += LessonList(catalog: catalog, log: log).lines
    Console.write(lines: lines + [""])
    guard Terminal.isInputTerminal, !options.noInput else { return }
    guard let next = next(catalog.entries.compactMap(\.header), log) else { return }
    let reader = CellReaders.standard(isPlain: options.plain || options.isAccessible)
    while true {
      let prompt =
        "A number opens a lesson, Enter lesson \(next.number), n a free notebook, q leaves: "
      guard case .cell(let line) = reader.readLine(prompt) else { return }
      let answer = line.filter { !$0.isWhitespace }
      if ["q", ":q", ":quit", "quit", "exit"].contains(answer) { return }
      if answer == "n" {
        return try NotebookRun(path: nil, data: [], options: options).run()
      }
      if answer.hasPrefix(":") {
        Console.writeError("Commands work in a lesson; here a number opens one.\n")
        continue
      }
      do throws(LessonCatalog.LookupError) {
        let lesson = try catalog.lesson(answer.isEmpty ? String(next.number) : answer)
        return try open(lesson)
      } catch {
        Console.writeError("\(error.description)\n")
      }
    }
  }

  private func open(_ lesson: Lesson) throws(LessonCatalog.LookupError) {
    // What ends a lesson ends the menu too; its status has been said.
    try? LessonRun(lesson: lesson, options: options).run()
  }

  /// The lesson that was begun last and not finished, or else the first that is not done.
  private func next(_ lessons: [LessonHeader], _ log: EventLog) -> LessonHeader? {
    let open = lessons.filter { !Progress(of: $0.id, in: log.events).isFinished }
    let last = log.events.last { event in open.contains { $0.id == event.lesson } }
    return open.first { $0.id == last?.lesson } ?? open.first ?? lessons.first
  }
}
