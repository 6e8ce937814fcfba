import LessonFormat
import NotebookSession
import TestSupport
import Testing
import Tutor

@Suite("State that is safe to leave")
struct StateTests {
  static func lesson() throws -> Lesson {
    try LessonReader.read(
      Fixture.text("Fixtures/Lessons/01-every-fence.md"), file: "01-every-fence.md")
  }

  /// A player over the log in a folder, with what it says.
  static func player(
    _ folder: TemporaryFolder, _ lesson: Lesson? = nil
  ) throws -> (player: LessonPlayer, notes: Notes) {
    let notes = Notes()
    let player = LessonPlayer(
      try lesson ?? StateTests.lesson(), log: EventLog(folder: folder.path),
      screen: { event in
        switch event {
        case .note(let text): notes.texts.append(text)
        case .judged(let judgement, _): notes.texts.append(judgement.name)
        case .lines(let lines): notes.lines += lines
        default: break
        }
      })
    player.open()
    return (player, notes)
  }

  final class Notes {
    var texts: [String] = []
    /// Tables, such as that of ':map'.
    var lines: [String] = []
  }

  static func names(_ player: LessonPlayer) -> Set<String> {
    Set(player.session.variables.map(\.name).filter { $0.hasPrefix("mine") })
  }

  @Test("cut off at any byte, the log brings back every cell that was accepted before it")
  func cutAnywhere() throws {
    let folder = try TemporaryFolder()
    let (player, _) = try StateTests.player(folder)
    for index in 1...6 { player.submit("mine\(index) = \(index)") }
    for line in [":next", "b", "1.5", ":next", ":next"] { player.submit(line) }
    for index in 7...10 { player.submit("mine\(index) = [\(index)] * 3") }
    player.submit("total = 14")
    player.submit(":check")
    let bytes = Array(try Fixture.contents(of: "\(folder.path)/events.jsonl").utf8)
    let ends = bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
    let places = Set(ends).union(ends.map { $0 - 1 }).union(
      stride(from: 1, to: bytes.count, by: max(1, bytes.count / 160)))
    #expect(places.count >= 200, "\(places.count) points, \(ends.count) events")
    // What the lesson itself defines up to the first prompt.
    let lessons = Set(
      try StateTests.player(TemporaryFolder()).player.session.variables.map(\.name))
    #expect(!lessons.isEmpty)
    for place in places.sorted() {
      let cut = try TemporaryFolder()
      let text = String(decoding: bytes[..<place], as: UTF8.self)
      try cut.write(text, to: "events.jsonl")
      // A cell counts as accepted when its end is in the log.
      let logged = LoggedCells(log: text)
      let accepted = Set(logged.accepted.map { "mine\($0)" })
      let (again, _) = try StateTests.player(cut)
      #expect(StateTests.names(again) == accepted, "cut at byte \(place)")
      #expect(
        lessons.isSubset(of: again.session.variables.map(\.name)),
        "a cell of the lesson that was cut off at byte \(place) runs again")
      if let open = logged.open {
        #expect(again.prefill?.hasPrefix("mine\(open)") == true, "cut at byte \(place)")
      }
      // A question may be open where the log was cut.
      while again.need != .cell { again.submit(":skip") }
      again.submit("mine99 = 1")
      let (third, _) = try StateTests.player(cut)
      #expect(StateTests.names(third) == accepted.union(["mine99"]), "cut at byte \(place)")
    }
  }

  @Test(
    "a log that is damaged in some way opens, keeps its file, and takes new cells",
    arguments: [
      "empty", "zeros", "binary", "torn", "no-newline", "foreign", "huge-numbers",
      "negative-item", "unknown-step", "lost-cells", "ran-without-cell", "broken-code",
    ])
  func damaged(name: String) throws {
    let folder = try TemporaryFolder()
    let bytes = try Fixture.bytes("Fixtures/State/\(name).jsonl")
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "events.jsonl")
    let before = try Fixture.contents(of: "\(folder.path)/events.jsonl")
    let log = EventLog(folder: folder.path)
    let bad = "\(folder.path)/events.jsonl.bad"
    #expect((log.skippedLines > 0) == (TextFile.read(bad) != nil))
    if log.skippedLines > 0 {
      #expect(try Fixture.contents(of: bad) == before, "the copy is the file as it was")
      #expect(log.notices.first?.contains("kept as \(bad)") == true, "\(log.notices)")
      #expect(EventLog(folder: folder.path).notices.isEmpty, "said once")
    }
    let (player, _) = try StateTests.player(folder)
    player.submit("mine77 = 7")
    for line in [":map", ":hint", ":recap", ":undo", ":goto 4", ":hint", ":check"] {
      player.submit(line)
    }
    player.submit("mine78 = 8")
    let (again, _) = try StateTests.player(folder)
    #expect(StateTests.names(again).contains("mine78"))
    let after = try Fixture.contents(of: "\(folder.path)/events.jsonl")
    #expect(after.hasPrefix(before), "what was in the file stays in it")
  }

  @Test("a log of version 0.1 is taken up again: step, variables, tick and hints")
  func upgrade() throws {
    let folder = try TemporaryFolder()
    try folder.write(try Fixture.text("Fixtures/State/version-0.1.jsonl"), to: "events.jsonl")
    let log = EventLog(folder: folder.path)
    #expect(log.skippedLines == 0)
    let progress = Progress(of: "every-fence", in: log.events)
    #expect(progress.step == "write")
    #expect(progress.hints == ["sum-of-squares": 1])
    #expect(progress.solved.keys.sorted() == ["sum-of-squares"])
    let (player, notes) = try StateTests.player(folder)
    #expect(StateTests.names(player) == ["mine"])
    #expect(notes.texts.contains { $0.contains("2 cells of yours") }, "\(notes.texts)")
    player.submit(":where")
    #expect(notes.texts.last?.contains("1 of 1 exercises solved") == true)
  }

  /// What each fixture of an earlier log holds.
  static let upgrades: [(file: String, step: String, hints: [String: Int], names: Set<String>)] = [
    ("version-0.1.jsonl", "write", ["sum-of-squares": 1], ["mine"]),
    ("version-0.1-sessions.jsonl", "write", ["sum-of-squares": 2], ["mine1", "mine2", "mine4"]),
  ]

  @Test("every log of an earlier version is taken up again", arguments: upgrades.indices)
  func upgraded(index: Int) throws {
    let (file, step, hints, names) = StateTests.upgrades[index]
    let folder = try TemporaryFolder()
    try folder.write(try Fixture.text("Fixtures/State/\(file)"), to: "events.jsonl")
    let log = EventLog(folder: folder.path)
    #expect(log.skippedLines == 0)
    let progress = Progress(of: "every-fence", in: log.events)
    #expect(progress.step == step)
    #expect(progress.hints == hints)
    #expect(progress.solved.keys.sorted() == ["sum-of-squares"])
    let (player, _) = try StateTests.player(folder)
    #expect(StateTests.names(player) == names)
    player.submit("mine99 = 1")
    let (again, _) = try StateTests.player(folder)
    #expect(StateTests.names(again) == names.union(["mine99"]))
  }

  @Test("no fixture of an earlier version is left out")
  func upgradesAreAll() throws {
    let files = TextFile.names(in: "\(Fixture.testsFolder)/Fixtures/State", suffix: ".jsonl")
      .filter { $0.hasPrefix("version-") }
    #expect(files.sorted() == StateTests.upgrades.map(\.file).sorted())
  }

  @Test("a hand-in of version 0.1 is read, and its seal fits")
  func handInOfBefore() throws {
    let handIn = try HandIn(text: try Fixture.text("Fixtures/State/version-0.1.regtutor"))
    #expect(handIn.name == "Zoë Ångström")
    let grades = Grader(try StateTests.lesson(), seconds: 20).grades(of: handIn)
    #expect(grades.map(\.outcome) == ["Correct"])
  }

  @Test("runs at the same time keep notebooks of their own; the last one is taken up again")
  func twoSessions() throws {
    let folder = try TemporaryFolder()
    let (one, _) = try StateTests.player(folder)
    let (two, _) = try StateTests.player(folder)
    one.submit("mine1 = 1")
    two.submit("mine2 = 2")
    one.submit("mine3 = 3")
    let (later, _) = try StateTests.player(folder)
    #expect(StateTests.names(later) == ["mine1", "mine3"])
    two.submit("mine4 = 4")
    let (last, _) = try StateTests.player(folder)
    #expect(StateTests.names(last) == ["mine2", "mine4"])
  }

  @Test("ten sessions at once lose and tear no record")
  func tenSessions() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<10 {
        group.addTask {
          let log = EventLog(folder: path)
          for index in 0..<1000 { log.append(EventLogTests.cell("\(session) \(index)")) }
        }
      }
    }
    let log = EventLog(folder: path)
    #expect(log.skippedLines == 0)
    #expect(log.events.count == 10_000)
    #expect(Set(log.events.compactMap(\.source)).count == 10_000)
    #expect(Set(log.events.compactMap(\.session)).count == 10)
  }

  @Test("a check that breaks is in the log with its error and place, and does not hold up")
  func fault() throws {
    let folder = try TemporaryFolder()
    let text = try Fixture.text("Fixtures/Lessons/01-every-fence.md").replacing(
      "assert total", with: "assert undefined_name and total")
    let lesson = try LessonReader.read(text, file: "01-every-fence.md")
    let (player, notes) = try StateTests.player(folder, lesson)
    for line in [":goto 4", "total = 14", ":check"] { player.submit(line) }
    #expect(notes.texts.last == "Our mistake")
    let fault = EventLog(folder: folder.path).events.last { $0.kind == .judged }?.fault
    #expect(
      fault?.hasPrefix("NameError: name 'undefined_name' is not defined\n") == true
        && fault?.contains("assert undefined_name") == true, "\(fault ?? "nothing")")
    player.submit(":next")
    #expect(player.need == .nothing)
  }

  @Test("a full disk is said once, and the session goes on")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    try folder.link("/dev/full", as: "events.jsonl")
    let log = EventLog(folder: folder.path)
    #expect(log.trouble == nil)
    log.append(EventLogTests.cell("x = 1"))
    #expect(log.trouble?.contains("No space left on device") == true, "\(log.trouble ?? "")")
    log.append(EventLogTests.cell("x = 2"))
    #expect(log.events.count == 2)
  }

  @Test("a step that was played is shown as it was after coming back, and asks nothing again")
  func playedSteps() throws {
    let folder = try TemporaryFolder()
    let (player, _) = try StateTests.player(folder)
    for line in [":next", "b", "1.5", ":next", ":next"] { player.submit(line) }
    let count = player.session.executionCount
    let (again, _) = try StateTests.player(folder)
    #expect(again.session.executionCount == count)
    again.submit(":goto 2")
    #expect(again.need == .cell)
    again.submit(":next")
    again.submit(":next")
    #expect(again.session.executionCount == count)
  }

  @Test("a mended hint keeps the tick; a changed check asks again and says why")
  func lessonEdit() throws {
    let folder = try TemporaryFolder()
    let text = try Fixture.text("Fixtures/Lessons/01-every-fence.md")
    let (player, _) = try StateTests.player(folder)
    player.submit(":goto 4")
    player.submit("total = 14")
    player.submit(":check")
    let mended = try LessonReader.read(
      text.replacing("Square each number, then add.", with: "Square every number, then add them."),
      file: "a.md")
    let (same, quiet) = try StateTests.player(folder, mended)
    same.submit(":where")
    #expect(quiet.texts.last?.contains("1 of 1 exercises solved") == true)
    #expect(!quiet.texts.contains { $0.contains("has changed since") })
    let changed = try LessonReader.read(
      text.replacing("assert total > 0,", with: "assert total > 1,"), file: "a.md")
    let (other, notes) = try StateTests.player(folder, changed)
    #expect(notes.texts.contains { $0.contains("an earlier version of this exercise") })
    other.submit(":where")
    #expect(notes.texts.last?.contains("0 of 1 exercises solved") == true)
    let (elsewhere, seen) = try StateTests.player(folder, changed)
    elsewhere.submit(":goto 1")
    elsewhere.submit(":map")
    #expect(seen.lines.contains { $0.contains("4  done (older version)") }, "\(seen.lines)")
    other.submit(":check")
    #expect(notes.texts.contains("Correct"))
  }
}
