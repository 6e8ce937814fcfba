package import LessonFormat

/// The list of lessons as a place to type at: what a line there means.
package struct LessonMenu {
  /// What is to happen.
  package enum Choice: Sendable {
    case lesson(Lesson)
    case notebook
    /// The list is to be shown again.
    case list
    case leave
    /// What can be typed is to be said, and how a lesson works.
    case help
    /// Something to say; then the next line is read.
    case said(String)
  }

  private let catalog: LessonCatalog
  /// The lesson that Enter opens.
  package let next: LessonHeader

  /// A menu of the lessons of `catalog`; nil where there is none to open.
  package init?(_ catalog: LessonCatalog, _ log: EventLog) {
    let lessons = catalog.entries.compactMap(\.header)
    let open = lessons.filter { !Progress(of: $0.id, in: log.events).isFinished }
    // The lesson that was begun last and not finished, or else the first that is not done.
    let last = log.events.last { event in open.contains { $0.id == event.lesson } }
    let found = open.first { $0.id == last?.lesson } ?? open.first ?? lessons.first
    guard let found else { return nil }
    self.catalog = catalog
    next = found
  }

  /// How a lesson works, in less than a minute: for whoever starts for the first time.
  package static let tour = [
    "New here? A lesson shows text, code and pictures; Enter or ':next' goes on.",
    "- Type Python at 'In [1]:' whenever you like: nothing you run is judged.",
    "- Questions come before their answers: guess with a letter or a number.",
    "- At an exercise ':check' judges, ':hint' helps, ':skip' leaves it open.",
    "- ':undo' takes a cell back, ':play' lets you try things beside the lesson.",
    "- Ctrl-C stops a cell, Ctrl-D leaves and keeps all; ':help' lists the rest.",
  ]

  /// What stands before the place to type at.
  package var prompt: String {
    "A number opens a lesson, Enter lesson \(next.number), n a free notebook, q leaves: "
  }

  /// What a typed line means.
  package func choice(_ line: String) -> Choice {
    let typed = line.trimmingSpace
    guard !typed.isEmpty else { return open(String(next.number)) }
    guard typed.hasPrefix(":") else { return word(typed) }
    do throws(TutorCommand.Unknown) {
      let command = try TutorCommand.read(typed)
      switch command.command {
      case .quit: return .leave
      case .next: return open(String(next.number))
      case .goto: return command.argument.isEmpty ? .said(howTo) : open(command.argument)
      case .help where command.argument.isEmpty: return .help
      case .help:
        guard let asked = try? TutorCommand.read(":" + command.argument.drop { $0 == ":" }) else {
          return .said(howTo)
        }
        return .said("\(asked.command.usage) \(asked.command.summary), in a lesson.")
      case .map, .where, .show, .back: return .list
      default:
        return .said(
          "':\(command.command.rawValue)' works in a lesson; here a number opens one.")
      }
    } catch {
      return .said(error.description)
    }
  }

  private func word(_ typed: String) -> Choice {
    switch typed.lowercased() {
    case "q", "quit", "exit", "exit()", "quit()", "bye": return .leave
    case "n", "notebook": return .notebook
    case "help", "?", "h": return .help
    default:
      return open(typed.lowercased().hasPrefix("lesson ") ? String(typed.dropFirst(7)) : typed)
    }
  }

  /// What can be typed, in words.
  package var howTo: String {
    "A number or name opens a lesson, and Enter lesson \(next.number); 'n' opens a free notebook, ':map' lists the lessons again, 'q' leaves. 'regtutor --help' lists what else there is."
  }

  private func open(_ name: String) -> Choice {
    do throws(LessonCatalog.LookupError) {
      return .lesson(try catalog.lesson(name))
    } catch {
      return .said(error.description)
    }
  }
}
