import NotebookSession
import TestSupport
import Testing
import Tutor

/// The table of refusals in `Documentation/TutorCommands.md` against what happens at each kind of prompt.
@Suite("The commands that the documentation says refuse")
struct DocumentedCommandsTests {
  /// The kinds of prompt as the documentation calls them, and the lines that lead there.
  static let kinds: [(name: String, opening: [String])] = [
    ("a cell", [":goto 3", "mine = 1"]),
    ("a question", ["mine = 1", ":goto 2"]),
    ("a prediction", ["mine = 1", ":goto 2", "b"]),
    ("an open exercise", [":goto 4", ":hint", "total = 6", ":check", ":solution"]),
    ("a solved exercise", [":goto 4", ":hint", "total = 14", ":check"]),
    ("free play", ["mine = 1", ":goto 4", ":hint", ":play"]),
  ]

  /// The commands that judge, move or change something, as they are typed here.
  static let lines: [TutorCommand: String] = [
    .check: ":check", .hint: ":hint", .hints: ":hints", .next: ":next", .skip: ":skip",
    .back: ":back", .goto: ":goto 1", .show: ":show", .solution: ":solution", .undo: ":undo",
    .reset: ":reset data", .play: ":play", .keep: ":keep mine", .done: ":done",
    .recap: ":recap", .map: ":map", .vars: ":vars", .quit: ":quit",
  ]

  /// Whether a command does anything at a kind of prompt but say that it does not.
  static func acts(_ line: String, behind opening: [String]) throws -> Bool {
    let log = CommandTableTests.Described()
    var notes: [String] = []
    var others = 0
    let player = LessonPlayer(
      try StateTests.lesson(), log: EventLog(folder: nil),
      screen: { event in
        log.add(event)
        if case .note(let text) = event { notes.append(text) } else { others += 1 }
      })
    player.open()
    for line in opening { player.submit(line) }
    func state() -> String {
      let names = player.session.variables.map(\.name).joined(separator: " ")
      return "\(CommandTableTests.Described.need(player.need)) \(player.promptWord) \(names)"
    }
    let before = state()
    (notes, others) = ([], 0)
    player.submit(line)
    let saysSo = ["Undone", "will bring back", "The lesson's variables are again"]
    return others > 0 || state() != before
      || notes.contains { note in saysSo.contains { note.contains($0) } }
  }

  @Test("refuse there, and no others do", arguments: kinds.indices)
  func refusals(index: Int) throws {
    let (name, opening) = DocumentedCommandsTests.kinds[index]
    let page = try Fixture.contents(of: "\(Fixture.root)/Documentation/TutorCommands.md")
    let row = try #require(
      page.split(separator: "\n").first { $0.hasPrefix("| \(name) | ") }, "\(name) has no row")
    let listed = Set(
      row.matches(of: #/`:([a-z]+)`/#).map { String($0.1) })
    var refused: Set<String> = []
    for (command, line) in DocumentedCommandsTests.lines
    where try !DocumentedCommandsTests.acts(line, behind: opening) {
      refused.insert(command.rawValue)
    }
    #expect(
      refused == listed,
      "\(name): only said \(refused.subtracting(listed)), \(listed.subtracting(refused)) did something"
    )
  }
}
