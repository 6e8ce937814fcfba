import LessonFormat
import Notebook
import TestSupport
import Testing
import Tutor

/// Every kind of prompt with every command: what is shown, and what is waited for then.
///
/// The table is in `Tests/Fixtures/Tutor`, one file for each kind. `REGTUTOR_RECORD=1` rewrites it and fails.
@Suite("The table of prompts and commands")
struct CommandTableTests {
  /// A kind of prompt and the lines that lead to it.
  static let kinds: [(kind: String, opening: [String])] = [
    ("cell", []), ("cell, after one of the learner's", ["mine = [1]"]), ("question", [":goto 2"]),
    ("prediction", [":goto 2", "b"]), ("rest of a step", [":goto 2", "b", "1.5"]),
    ("exercise", [":goto 4"]), ("exercise, wrongly answered", [":goto 4", "total = 6"]),
    ("exercise, solved", [":goto 4", "total = 14", ":check"]),
    ("free play", ["mine = 1", ":play"]),
    ("free play at a question", [":goto 2", ":play", "mine = 1"]),
    ("the menu", []), ("presenting, a cell before it runs", []),
    ("presenting, a question", [":goto 2"]), ("presenting, an exercise", [":goto 4"]),
    ("presenting, a prediction", [":goto 2", ":skip"]), ("a step that waits to be read", []),
    ("free play at an exercise", [":goto 4", "total = 6", ":play", "mine = 1"]),
    ("a reset that would lose cells, asked once", ["mine = 1", ":reset lesson"]),
    ("a solution, asked once", [":goto 4", "total = 6", ":solution"]),
  ]

  static let lines =
    TutorCommand.allCases.map { ":\($0.rawValue)" } + [
      ":help hint", ":hint 2", ":goto 3", ":goto 1", ":goto nowhere", ":reset cell",
      ":reset exercise", ":reset data", ":reset lesson", ":reset sideways", ":keep mine",
      ":certificate mine", ":plot --data", ":recap mine", ":vary mine 1 3", ":hnit", ":",
      "", "6 * 7", "b", "1.5",
    ]

  @Test("each pair does what the table says", arguments: kinds.indices)
  func pairs(index: Int) throws {
    let (kind, opening) = CommandTableTests.kinds[index]
    let lesson = try StateTests.lesson()
    var rows = ["# \(kind)"]
    let more =
      kind.hasPrefix("presenting") ? PresenterCommand.allCases.map { ":\($0.rawValue)" } : []
    for line in CommandTableTests.lines + more {
      let shown = line.isEmpty ? "(Enter)" : line
      rows.append("\(shown) => \(try result(of: line, at: kind, behind: opening, lesson))")
    }
    let path = "\(Fixture.testsFolder)/Fixtures/Tutor/commands-\(index + 1).txt"
    let text = rows.joined(separator: "\n") + "\n"
    if TextFile.isRecording {
      TextFile.write(text, to: path)
      Issue.record("\(path) was recorded: read the diff before you commit it")
      return
    }
    let table = try Fixture.contents(of: path).split(separator: "\n").map(String.init)
    #expect(table.count == rows.count)
    for (expected, row) in zip(table, rows) { #expect(row == expected) }
  }

  /// What a line brings at a kind of prompt, and what is waited for then.
  private func result(
    of line: String, at kind: String, behind opening: [String], _ lesson: Lesson
  ) throws -> String {
    if kind == "the menu" { return try menuResult(of: line) }
    let log = Described()
    let player: any CellPlayer
    if kind.hasPrefix("presenting") {
      let presenter = Presenter(lesson, screen: { log.add($0) })
      presenter.open()
      player = presenter
    } else {
      let learner = LessonPlayer(lesson, log: EventLog(folder: nil), screen: { log.add($0) })
      if kind == "a step that waits to be read" {
        // After the first cell there is room again when a line was typed.
        learner.hasRoom = { _ in !log.words.contains("cell of the lesson") }
      }
      learner.open()
      player = learner
    }
    for line in opening { player.submit(line) }
    log.words = []
    player.submit(line)
    let shown = log.words.isEmpty ? "nothing" : log.words.joined(separator: " / ")
    return "\(shown) => \(Described.need(player.need))"
  }

  private func menuResult(of line: String) throws -> String {
    let catalog = LessonCatalog(folder: "\(Fixture.testsFolder)/Fixtures/Lessons")
    let menu = try #require(LessonMenu(catalog, EventLog(folder: nil)))
    switch menu.choice(line) {
    case .lesson(let lesson): return "opens \(lesson.header.id)"
    case .notebook: return "opens a free notebook"
    case .list: return "the list again"
    case .help: return "what can be typed, and how a lesson works"
    case .leave: return "leaves"
    case .said(let text):
      return text.replacing(Fixture.testsFolder, with: "Tests").replacing("\n", with: " / ")
    }
  }

  /// What a player shows, in words.
  final class Described {
    var words: [String] = []

    func add(_ event: TutorEvent) {
      let word = Described.word(event)
      if words.last != word { words.append(word) }
    }

    static func need(_ need: LessonPlayer.Need) -> String {
      switch need {
      case .cell: "cell"
      case .quiz: "question"
      case .prediction: "prediction"
      case .nothing: "left"
      }
    }

    private static func word(_ event: TutorEvent) -> String {
      switch event {
      case .opened: "opened"
      case .step(_, let number, let count): "step \(number) of \(count)"
      case .prose: "prose"
      case .cell: "cell of the lesson"
      case .output(.error(let report), _): report.headline
      case .output(.result(let text), _): "Out: \(text)"
      case .output: "output"
      case .text: "text"
      case .claim(let result, _): "claim \(result.claim.id)"
      case .quiz: "question"
      case .quizAnswered(_, let chosen, _): "question answered with \(chosen.sorted())"
      case .prediction: "prediction"
      case .predictionAnswered(_, let answer, let truth, let isRight):
        "predicted \(answer ?? "nothing"), is \(truth), \(isRight ? "right" : "not right")"
      case .exercise(_, let number, let count, let isSolved):
        "exercise \(number) of \(count)\(isSolved ? ", solved" : "")"
      case .judged(.notYet(let message), _): "Not yet: \(message)"
      case .judged(let judgement, _): judgement.name
      case .hint(_, let number, let count, _): "hint \(number) of \(count)"
      case .solution(_, let number, let count): "solution \(number) of \(count)"
      case .sideBySide: "own answer beside the solution"
      case .why: "why"
      case .certificate: "certificate"
      case .data: "data"
      case .help: "list of commands"
      case .variables(let all): "variables " + all.map(\.name).joined(separator: ", ")
      case .knobTable(let name, _, let rows): "table of \(rows.count) values of \(name)"
      case .lines(let lines): "lines, the first '\(lines.first ?? "")'"
      case .page: "page"
      case .note(let text): text
      case .finished(let solved, let count): "finished, \(solved) of \(count)"
      }
    }
  }
}
