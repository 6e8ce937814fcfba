import ArgumentParser
import LessonFormat
import NotebookFiles
import TerminalText
import Tutor

/// `regtutor progress`: what is kept of a learner, shown, moved and forgotten.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show, export, import or forget what is kept of you.",
    subcommands: [Show.self, Export.self, Import.self, Forget.self, Undo.self],
    defaultSubcommand: Show.self)

  /// `regtutor progress show`: what is done of each lesson, or the events as they are kept.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what is done, and where it is kept.")

    @Flag(help: "Print the events as they are kept, one a line.")
    var raw = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let folder = try ProgressFolder.path(options)
      let log = EventLog(folder: folder)
      if raw {
        for event in log.events { Console.write(lines: [ControlCharacters.visible(event.line)]) }
        return
      }
      let catalog = try Lessons.catalog()
      Console.write(lines: LessonList(catalog: catalog, log: log).lines)
      Console.write(lines: [
        "kept in \(ControlCharacters.visible(folder))/events.jsonl, \(log.events.count) events; nothing is sent anywhere"
      ])
    }
  }

  /// `regtutor progress export FILE`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write all events into one new file.")

    @Argument(help: "The file to write.")
    var file: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let log = EventLog(folder: try ProgressFolder.path(options))
      let text = log.events.map { $0.line + "\n" }.joined()
      try Console.create(file, text)
      Console.write(lines: [
        "written: \(ControlCharacters.visible(file)), \(log.events.count) events"
      ])
    }
  }

  /// `regtutor progress import FILE`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Add the events of a file that 'export' wrote; those that are here already are left out.")

    @Argument(help: "The file to read.")
    var file: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      guard FileText.isFile(file), let text = FileText.read(file) else {
        throw Console.fail("\(file) cannot be read", .misused)
      }
      let (events, skipped) = Event.read(lines: text)
      guard !events.isEmpty else {
        throw Console.fail(
          "\(file) holds no events\n  help: give a file that 'regtutor progress export' wrote",
          .misused)
      }
      let log = EventLog(folder: try ProgressFolder.path(options))
      let known = Set(log.events.map(\.line))
      let new = events.filter { !known.contains($0.line) }
      for event in new { log.append(event, keepsSession: true) }
      if let trouble = log.trouble { throw Console.fail(trouble, .environment) }
      let left = skipped == 0 ? "" : "; \(skipped) lines could not be read"
      Console.write(lines: [
        "\(new.count) events added, \(events.count - new.count) were here\(left)"
      ])
    }
  }

  /// `regtutor progress forget 3`.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget what was done in a lesson; 'progress undo' brings it back.")

    @Argument(help: "The lesson's number or id; 'all' for every lesson.")
    var lesson: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let folder = try ProgressFolder.path(options)
      let log = EventLog(folder: folder)
      let id = lesson == "all" ? nil : try Lessons.find(lesson).header.id
      let kept = id.map { id in log.events.filter { $0.lesson != id } } ?? []
      let count = log.events.count - kept.count
      guard count > 0 else {
        throw Console.fail("nothing is kept of that", .isFalse)
      }
      try ProgressFolder.replace(folder, by: kept.map { $0.line + "\n" }.joined())
      Console.write(lines: ["\(count) events forgotten; 'regtutor progress undo' brings them back"])
    }
  }

  /// `regtutor progress undo`.
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the last 'forget' back.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let folder = try ProgressFolder.path(options)
      guard let text = FileText.read("\(folder)/events.jsonl.bak") else {
        throw Console.fail("there is nothing to take back", .isFalse)
      }
      let log = EventLog(folder: folder)
      let old = Event.read(lines: text).events
      let known = Set(old.map(\.line))
      let since = log.events.filter { !known.contains($0.line) }
      try ProgressFolder.replace(
        folder, by: (old + since).map { $0.line + "\n" }.joined())
      Console.write(lines: ["\(old.count + since.count - log.events.count) events are back"])
    }
  }
}

/// Where progress lies, for the subcommands of `progress`.
enum ProgressFolder {
  /// The folder.
  static func path(_ options: GlobalOptions) throws -> String {
    guard let folder = options.stateFolder(isDefaultUsed: true) else {
      throw Console.fail(
        "there is no folder for progress: HOME is not set\n  help: name one with --data-dir",
        .environment)
    }
    return folder
  }

  /// Puts another log in place of the one there, which is kept as `events.jsonl.bak`.
  static func replace(_ folder: String, by text: String) throws {
    let path = "\(folder)/events.jsonl"
    do throws(AtomicFile.Problem) {
      let before = try AtomicFile.read(path) ?? []
      try AtomicFile.write(
        String(decoding: before, as: UTF8.self), to: path + ".bak", isReplacing: true)
      try AtomicFile.write(text, to: path, isReplacing: true)
    } catch {
      throw Console.fail(error.description, .environment)
    }
  }
}
