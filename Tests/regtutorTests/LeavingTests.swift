import TestSupport
import Testing
import Tutor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A program that is killed, crowded out, or has no room", .serialized)
struct LeavingTests {
  static let lesson = TutorCommandTests.fixture

  /// Runs a line of the shell at a terminal and returns its status and what was written.
  static func shell(_ line: String) throws -> (status: Int32, output: String) {
    let terminal = try PseudoTerminal("/bin/bash", ["-c", line], columns: 200)
    let status = try terminal.finish()
    return (status, terminal.screen.wholeText)
  }

  /// Which of the names `mine1`, `mine2` … are there when the lesson is taken up again.
  static func taken(_ folder: TemporaryFolder) throws -> [Int] {
    let output = try TutorCommandTests.run([":vars"], folder: folder)
    return output.split(separator: "\n").filter { $0.hasPrefix("  mine") }.compactMap {
      Int($0.dropFirst("  mine".count).prefix { $0.isNumber })
    }
  }

  @Test("stopped by Ctrl-Z while a cell runs, it keeps what was typed meanwhile; Ctrl-C drops it")
  func stopped() throws {
    let folder = try TemporaryFolder()
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell> "])
    try shell.expect("shell>")
    let program = BuiltProgram.path("regtutor")
    shell.type("\(program) notebook --data-dir \(folder.path)\r")
    try shell.expect("In [1]:")
    shell.type("import time; print('run' + 'ning'); time.sleep(4)\r")
    try shell.expect("running")
    shell.type("kept = 'typed' + ' ahead'\r")
    usleep(100_000)
    shell.type("\u{1A}")
    try shell.expect("Stopped")
    shell.settle(60)
    #expect(shell.screen.cursorLine == "shell>", "\(shell.screen.text)")
    shell.type("fg\r")
    try shell.expect("In [3]:")
    shell.type("kept\r")
    try shell.expect("Out[3]: 'typed ahead'")
    shell.type("print('run' + 'ning again'); time.sleep(60)\r")
    try shell.expect("running again")
    shell.type("dropped = 1\r")
    usleep(100_000)
    shell.type("\u{3}")
    try shell.expect("In [5]:")
    shell.type("'dropped' in dir()\r")
    try shell.expect("Out[5]: False")
    shell.type(":quit\r")
    try shell.expect("Your notebook is kept")
  }

  @Test(
    "killed behind any cell, it comes back with every cell whose prompt was followed by another")
  func killed() throws {
    let folder = try TemporaryFolder()
    var accepted: [Int] = []
    for round in 1...12 {
      let terminal = try LessonAtTerminalTests.open(folder, ["--plain"])
      // The prompt is what was written last; the lesson's own cells have text behind theirs.
      func text() -> String { String(decoding: terminal.bytes, as: UTF8.self) }
      func prompts() -> Int { text().ranges(of: "In [").count }
      try terminal.expect("a prompt") { _ in text().hasSuffix("]: ") }
      for cell in 1...(1 + round % 3) {
        let before = prompts()
        let number = round * 10 + cell
        terminal.type("mine\(number) = \(number)\r")
        try terminal.expect("the next prompt") { _ in
          prompts() > before && text().hasSuffix("]: ")
        }
        accepted.append(number)
      }
      // One more is on its way when the program dies.
      terminal.type("late\(round) = sum(range(1000))\r")
      kill(terminal.process, SIGKILL)
      #expect(try terminal.finish() == 128 + SIGKILL)
    }
    let taken = try LeavingTests.taken(folder)
    #expect(taken.sorted() == accepted.sorted())
  }

  #if os(Linux)
    @Test("ended by the system in the middle of a write, it loses no cell before that")
    func cutOff() throws {
      let cells = try TemporaryFolder()
      let lines = (1...40).map { "mine\($0) = \($0)  # \(String(repeating: "x", count: 150))" }
      try cells.write(lines.joined(separator: "\n") + "\n", to: "cells")
      let program = BuiltProgram.path("regtutor")
      for kilobytes in stride(from: 2, through: 16, by: 1) {
        let folder = try TemporaryFolder()
        let (status, _) = try LeavingTests.shell(
          "ulimit -c 0 -f \(kilobytes); exec \(program) lesson \(LeavingTests.lesson) "
            + "--data-dir \(folder.path) < \(cells.path)/cells > /dev/null")
        #expect(status == 128 + SIGXFSZ)
        let text = try Fixture.contents(of: "\(folder.path)/events.jsonl")
        #expect(text.utf8.count == kilobytes * 1024)
        // A cell whose end is in the log was accepted.
        let accepted = LoggedCells(log: text).accepted
        #expect(try LeavingTests.taken(folder) == accepted, "\(kilobytes) KB")
      }
    }
  #endif

  @Test("ten programs at once with many cells each lose and tear no record")
  func crowd() throws {
    let folder = try TemporaryFolder()
    let program = BuiltProgram.path("regtutor")
    for session in 0..<10 {
      let cells = (0..<1000).map { "x = '\(session) \($0)'" }
      try folder.write(cells.joined(separator: "\n") + "\n", to: "cells\(session)")
    }
    let state = "\(folder.path)/state"
    let (status, _) = try LeavingTests.shell(
      "for n in 0 1 2 3 4 5 6 7 8 9; do \(program) lesson \(LeavingTests.lesson) --fresh "
        + "--data-dir \(state) < \(folder.path)/cells$n > /dev/null & done; wait")
    #expect(status == 0)
    let log = EventLog(folder: state)
    #expect(log.skippedLines == 0)
    let own = log.events.filter { $0.kind == .cell && $0.isLessons != true }
    #expect(own.count == 10_000)
    #expect(Set(own.compactMap(\.source)).count == 10_000)
    #expect(Set(own.compactMap(\.cell)).count == 10_000)
    #expect(log.events.count { $0.kind == .ran } >= 10_000)
  }

  @Test("where nothing can be saved it says so once, and goes on")
  func noRoom() throws {
    let folder = try TemporaryFolder()
    try folder.link("/dev/full", as: "events.jsonl")
    let full = try ProgramRun(
      "regtutor", ["lesson", LeavingTests.lesson, "--data-dir", folder.path],
      input: "x = 6\nx * 7\n:goto 4\ntotal = 14\n:check\n")
    #expect(full.status == 0)
    #expect(full.output.contains("Out[4]: 42") && full.output.contains("Correct."))
    #expect(full.errors.ranges(of: "progress is not saved").count == 1, "\(full.errors)")
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["lesson", LeavingTests.lesson],
      environment: ["HOME": "/proc/none"])
    try terminal.expect("In [3]:")
    terminal.type("6 * 7\r")
    try terminal.expect("Out[3]: 42")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
    #expect(terminal.screen.wholeText.ranges(of: "progress is not saved").count == 1)
  }

  @Test(
    "a file in the place of the state folder, and a folder in that of the history, stop nothing")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "state")
    let run = try ProgramRun(
      "regtutor", ["lesson", LeavingTests.lesson, "--data-dir", "\(folder.path)/state"],
      input: "6 * 7\n7 * 8\n")
    #expect(run.status == 0)
    #expect(run.output.contains("Out[3]: 42") && run.output.contains("Out[4]: 56"))
    #expect(run.errors.ranges(of: "progress is not saved").count == 1, "\(run.errors)")
    #expect(try Fixture.contents(of: "\(folder.path)/state") == "mine")
    _ = try LeavingTests.shell("mkdir -p \(folder.path)/home/history")
    for _ in 1...2 {
      let terminal = try PseudoTerminal(
        BuiltProgram.path("regtutor"),
        ["lesson", LeavingTests.lesson, "--fresh", "--data-dir", "\(folder.path)/home"])
      try terminal.expect("In [3]:")
      terminal.type("6 * 7\r")
      try terminal.expect("Out[3]: 42")
      try terminal.expect("In [4]:")
      terminal.type(":quit\r")
      #expect(try terminal.finish() == 0)
      #expect(!terminal.screen.wholeText.contains("Fatal"))
    }
    #expect(EventLog(folder: "\(folder.path)/home").events.count { $0.isLessons == false } == 2)
  }

  @Test("a log that is a folder is set aside with a word, and the lesson begins")
  func aside() throws {
    let folder = try TemporaryFolder()
    _ = try LeavingTests.shell("mkdir \(folder.path)/events.jsonl")
    let run = try ProgramRun(
      "regtutor", ["lesson", LeavingTests.lesson, "--data-dir", folder.path], input: "mine1 = 1\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("it is kept as \(folder.path)/events.jsonl.bad"), "\(run.errors)")
    #expect(try LeavingTests.taken(folder) == [1])
  }
}
