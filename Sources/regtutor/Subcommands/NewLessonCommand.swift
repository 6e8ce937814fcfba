import ArgumentParser
import LessonFormat
import Tutor

/// `regtutor new-lesson`: a small lesson to start from.
struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-lesson",
    abstract: "Write a small, complete lesson to start from.",
    discussion: """
      The lesson passes 'regtutor check' as it is and uses each kind of fence. A file that is \
      there already is left alone.
      """)

  @Argument(help: "The file to write, such as 12-my-lesson.md.")
  var file: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let next =
      ((try? Lessons.catalog())?.entries.compactMap { $0.header?.number }.max() ?? 0) + 1
    let path = try file.map(NewLessonCommand.path) ?? "\(next < 10 ? "0" : "")\(next)-my-lesson.md"
    let header = LessonScaffold.header(ofFile: path)
    let text = LessonScaffold.text(number: header.number ?? next, id: header.id)
    try Console.create(path, text)
    Console.write(lines: [
      "\(path) is written. Next:",
      "  regtutor preview \(path)    shows it, again at each change",
      "  regtutor check \(path)      says what is wrong with it",
    ])
  }

  /// The path of a lesson's file: a name without an ending gets Markdown's.
  private static func path(_ name: String) throws -> String {
    if name.hasSuffix(".md") { return name }
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !file.isEmpty, !file.contains(".") else {
      throw Console.fail(
        "'\(name)' does not end in .md\n  help: lessons are Markdown files, such as 12-my-lesson.md",
        .misused)
    }
    return name + ".md"
  }
}
