import ArgumentParser
import LineEditing
import NotebookSession
import PySyntax
import TerminalText
import Tutor

/// The program: its subcommands and how it ends.
@main
struct RegTutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regtutor",
    abstract: "Learn L1 and L2 regularization by putting every claim to the test.",
    discussion: """
      Without a subcommand it shows the lessons and takes up the one you left.
      """,
    version: Version.current,
    subcommands: [
      LessonCommand.self, LessonsCommand.self, RunCommand.self, CheckCommand.self,
      ClaimsCommand.self, NotebookCommandLine.self, ExportCommand.self, NewLessonCommand.self,
      PreviewCommand.self, PresentCommand.self, HandInCommand.self, GradeCommand.self,
      ProgressCommand.self,
      DoctorCommand.self, ExplainCommand.self,
      GalleryCommand.self, MenuCommand.self,
    ],
    defaultSubcommand: MenuCommand.self)

  /// Runs the program and ends it with one of the codes of `ExitStatus`.
  static func main() {
    Session.stopsLongOperations { Interrupt.take() }
    do {
      if isHelpAsked {
        Console.write(helpMessage() + "\n")
        Console.end(.good)
      }
      try refuseUnknownCommand()
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      Console.end(status)
    } catch {
      let code = exitCode(for: error)
      // Help and the version are what was asked for; anything else is a misuse.
      if code == .success {
        Console.write(fullMessage(for: error) + "\n")
        Console.end(.good)
      }
      Console.writeError(ControlCharacters.visible(fullMessage(for: error)) + "\n")
      Console.end(.misused)
    }
  }

  /// Whether the program's own help is asked for, whatever options stand beside.
  ///
  /// The parser would take the options for the menu's, and show the menu's help.
  private static var isHelpAsked: Bool {
    let words = CommandLine.arguments.dropFirst()
    guard let first = words.first, first.hasPrefix("-") else { return false }
    let commands = Set(configuration.subcommands.map { $0._commandName })
    return words.contains { $0 == "--help" || $0 == "-h" } && commands.isDisjoint(with: words)
  }

  /// Ends the program where its first word is no command, with the one that was probably meant.
  ///
  /// The parser would take such a word for an argument of the menu, and complain of that.
  private static func refuseUnknownCommand() throws {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard !names.contains(word) else { return }
    let shown = ControlCharacters.visible(word)
    let isLesson = (try? LessonCatalog(folder: LessonFolder.find()).lesson(word)) != nil
    let meant = Spelling.closest(to: word.lowercased(), in: names)
    throw Console.fail(
      "there is no command '\(shown)'"
        + (isLesson ? "" : meant.map { "; did you mean '\($0)'?" } ?? "") + "\n  help: "
        + (isLesson
          ? "'regtutor lesson \(shown)' opens that lesson"
          : "'regtutor --help' lists the commands"),
      .misused)
  }
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}
