import ArgumentParser
import LessonFormat
import TerminalText
import Tutor

/// `regtutor hand-in 3`: one file with the learner's answers, to give to a teacher.
struct HandInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-in",
    abstract: "Write your answers to a lesson into one file, to hand in.",
    discussion: """
      The file is readable JSON: your name, your cells in order, and how they were judged. Without \
      --name you are asked for it at a terminal; elsewhere it is the one that git knows, or your \
      account. Nothing is sent anywhere.
      """)

  @Argument(help: "The lesson's number or id, or the path of a lesson file.")
  var lesson: String

  @Option(help: ArgumentHelp("Your name, as your teacher knows it.", valueName: "name"))
  var name: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The file; by default the name and the lesson's id.", valueName: "file"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let lesson = try Lessons.find(self.lesson)
    let log = EventLog(folder: options.stateFolder(isDefaultUsed: true))
    guard !HandIn(lesson, log.events, name: "").cells.isEmpty else {
      let more =
        options.dataDir == nil
        ? "; what a pipe drives is kept only with --data-dir FOLDER, and handed in with the same"
        : ""
      throw Console.fail(
        "there is nothing of lesson \(lesson.header.number) to hand in yet\n  help: 'regtutor lesson \(self.lesson)' at a terminal opens it, and keeps your cells\(more)",
        .isFalse)
    }
    let name = try self.name ?? LearnerName.find(isAsked: !options.noInput)
    let handIn = HandIn(lesson, log.events, name: name)
    let path = output ?? "\(plain(name))-\(lesson.header.id).regtutor"
    try Console.create(path, handIn.text)
    let solved = handIn.verdicts.count { $0.outcome == "Correct" }
    Console.say(
      "written: \(ControlCharacters.visible(path)), in the name of \(ControlCharacters.visible(name))"
    )
    Console.say(
      "\(solved) of \(handIn.verdicts.count) exercises are correct as you judged them; grading judges again. Seal: \(handIn.seal)"
    )
  }

  /// A name that is safe in every folder.
  private func plain(_ name: String) -> String {
    let kept = name.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return kept.isEmpty ? "answers" : String(kept.prefix(60))
  }
}
