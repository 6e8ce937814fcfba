import ArgumentParser
import LessonFormat
import TerminalText
import Tutor

/// `regtutor lessons`: the list, with time and progress.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the lessons, with time and progress.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let catalog = try Lessons.catalog()
    let log = EventLog(folder: options.stateFolder(isDefaultUsed: true))
    Console.write(lines: LessonList(catalog: catalog, log: log).lines)
  }
}

/// The lessons of a catalog as lines of text.
struct LessonList {
  let catalog: LessonCatalog
  let log: EventLog

  /// A line for each lesson: number, title, minutes, and what is done.
  var lines: [String] {
    let titles = catalog.entries.map { $0.header?.title ?? $0.path }
    let width = titles.map { DisplayWidth.of($0) }.max() ?? 0
    return zip(catalog.entries, titles).map { entry, title in
      let shown = DisplayWidth.padded(ControlCharacters.visible(title), columns: width)
      guard let header = entry.header else {
        return "   ?  \(shown)  cannot be read; 'regtutor check' says why"
      }
      let number = String(header.number)
      let padding = String(repeating: " ", count: max(0, 4 - number.count))
      return "\(padding)\(number)  \(shown)  \(header.minutes) min  \(state(of: entry, header))"
    }
  }

  private func state(of entry: LessonCatalog.Entry, _ header: LessonHeader) -> String {
    let progress = Progress(of: header.id, in: log.events)
    if progress.isFinished { return "done" }
    // Only a lesson that was left in the middle has to be read for its steps.
    guard let id = progress.step, let lesson = entry.lesson,
      let index = lesson.steps.firstIndex(where: { $0.id == id })
    else { return progress.isStarted ? "begun" : "new" }
    return "step \(index + 1) of \(lesson.steps.count)"
  }
}
