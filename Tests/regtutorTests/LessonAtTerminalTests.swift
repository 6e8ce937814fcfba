import Rendering
import TestSupport
import Testing

@Suite("A lesson at a terminal", .serialized)
struct LessonAtTerminalTests {
  static let fixture = "\(Fixture.testsFolder)/Fixtures/Lessons/01-every-fence.md"

  /// Opens the fixture lesson at a terminal, with progress kept in `folder`.
  static func open(
    _ folder: TemporaryFolder, _ options: [String] = [], environment: [String: String] = [:],
    rows: Int = 40
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("regtutor"),
      ["lesson", LessonAtTerminalTests.fixture, "--data-dir", folder.path] + options,
      environment: environment, rows: rows)
  }

  @Test("cells run at numbered prompts, results follow as Out, and letters beyond ASCII are right")
  func cells() throws {
    let terminal = try LessonAtTerminalTests.open(TemporaryFolder())
    try terminal.expect("In [3]:")
    terminal.type("λ = 'é'\r")
    try terminal.expect("In [4]:")
    terminal.type("for i in range(2):\r")
    // Keys that come all at once count as a paste, which is not indented.
    try terminal.expect("an indented line") { $0.screen.cursorColumn == 12 }
    terminal.type("print(i, λ)\r\r")
    try terminal.expect("1 é")
    try terminal.expect("In [5]:")
    terminal.type("6 * 7\r")
    try terminal.expect("Out[5]: 42")
    terminal.type("Out[5] + _\r")
    try terminal.expect("Out[6]: 84")
    // A block within a block.
    for (line, column) in [("for i in range(3):", 12), ("if i > 1:", 16)] {
      terminal.type(line + "\r")
      try terminal.expect("an indented line") { $0.screen.cursorColumn == column }
    }
    terminal.type("print('only', i)\r\r")
    try terminal.expect("only 2\n\nIn [8]:")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("what is shown after the terminal changed its width fits the new one")
  func otherWidth() throws {
    let terminal = try LessonAtTerminalTests.open(TemporaryFolder())
    try terminal.expect("In [3]:")
    terminal.resize(rows: 40, columns: 40)
    terminal.type(":nonsense\r")
    try terminal.expect("There is no command ':nonsense'; ':help'\nlists them.")
    terminal.resize(rows: 40, columns: 80)
    terminal.type(":nonsense\r")
    try terminal.expect("There is no command ':nonsense'; ':help' lists them.")
  }

  @Test("Ctrl-C clears the line, Ctrl-D leaves, and the next start has step and variables")
  func leavingAndComingBack() throws {
    let folder = try TemporaryFolder()
    let first = try LessonAtTerminalTests.open(folder)
    try first.expect("In [3]:")
    first.type("half a li\u{3}")
    try first.expect("half a li^C")
    first.type("mine = [1, 2]\r")
    try first.expect("In [4]:")
    first.type(":next\r")
    try first.expect("Your answer:")
    first.type(":skip\r")
    try first.expect("Your prediction:")
    first.type(":skip\r")
    try first.expect("In [5]:")
    first.type("\u{4}")
    try first.expect("Your progress is kept.")
    #expect(try first.finish() == 0)

    let second = try LessonAtTerminalTests.open(folder)
    try second.expect("Taken up again at step 2")
    try second.expect("In [5]:")
    second.type("mine + numbers\r")
    try second.expect("Out[5]: [1, 2, 1, 2, 3]")
    second.type(":quit\r")
    #expect(try second.finish() == 0)
  }

  @Test("Ctrl-C stops a running cell and leaves the session usable")
  func interrupting() throws {
    let terminal = try LessonAtTerminalTests.open(TemporaryFolder())
    try terminal.expect("In [3]:")
    terminal.type("for i in range(10**15): i or print('begun')\r\r")
    try terminal.expect("\nbegun")
    terminal.type("\u{3}")
    try terminal.expect("KeyboardInterrupt")
    try terminal.expect("In [4]:")
    terminal.type("1 + 1\r")
    try terminal.expect("Out[4]: 2")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("the tutor's commands work at questions and at cells")
  func commands() throws {
    let terminal = try LessonAtTerminalTests.open(TemporaryFolder(), rows: 60)
    try terminal.expect("In [3]:")
    terminal.type(":next\r")
    try terminal.expect("Your answer:")
    terminal.type(":where\r")
    try terminal.expect("Lesson 1, step 2 of 4; 0 of 1 exercises solved.")
    terminal.type("a\r")
    try terminal.expect("a) is wrong: halving never reaches zero")
    try terminal.expect("Your prediction:")
    terminal.type("nonsense\r")
    try terminal.expect("State a number")
    terminal.type("9\r")
    try terminal.expect("You said 9; it is 1.5.")
    terminal.type(":next\r")
    try terminal.expect("Claim C06 holds")
    terminal.type(":next\r")
    try terminal.expect("Exercise 1 of 1")
    // The starter will wait in the cell, and Ctrl-U empty the line, though typed too early for it.
    terminal.type("\u{15}total = 14\r")
    try terminal.expect("In [7]:")
    terminal.type(":check\r")
    try terminal.expect("Correct.")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("Enter on an untouched starter runs nothing, and one that was left waits no longer")
  func untouched() throws {
    let terminal = try LessonAtTerminalTests.open(TemporaryFolder(), rows: 60)
    try terminal.expect("In [3]:")
    terminal.type(":goto 4\r")
    try terminal.expect("Exercise 1 of 1")
    try terminal.expect("a starter") { $0.screen.cursorLine.contains("total = ...") }
    terminal.type("\r")
    try terminal.expect("The dots are still to be filled in; ':hint' helps")
    try terminal.expect("the starter again") { $0.screen.cursorLine.contains("total = ...") }
    terminal.type(":back\r")
    try terminal.expect("an empty prompt") { $0.screen.cursorLine.hasSuffix("]:") }
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("nothing leaves the screen unread: Enter brings the rest of a step")
  func pace() throws {
    let terminal = try LessonAtTerminalTests.open(TemporaryFolder(), rows: 12)
    try terminal.expect("Enter goes on.")
    try terminal.expect("In [1]:")
    #expect(!terminal.screen.wholeText.contains("numbers = "))
    for _ in 0..<8 where !terminal.screen.wholeText.contains("Your answer:") {
      let seen = terminal.screen.wholeText
      terminal.type("\r")
      try terminal.expect("more of the lesson") {
        $0.screen.wholeText != seen && $0.screen.cursorLine.hasSuffix(":")
      }
    }
    try terminal.expect("Your answer:")
    #expect(terminal.screen.wholeText.contains("numbers = "))
    // Where Enter went on no empty prompt stays.
    let rows = terminal.screen.wholeText.split(separator: "\n")
    #expect(!rows.contains { $0.hasPrefix("In [") && $0.hasSuffix("]:") }, "\(rows)")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("a dumb terminal and a plain one are served line by line")
  func dumb() throws {
    for (options, environment) in [(["--plain"], [:]), ([], ["TERM": "dumb"])] {
      let terminal = try LessonAtTerminalTests.open(
        TemporaryFolder(), options, environment: environment)
      try terminal.expect("In [3]:")
      terminal.type("2 ** 10\r")
      try terminal.expect("Out[3]: 1024")
      terminal.type(":quit\r")
      #expect(try terminal.finish() == 0)
      #expect(!terminal.bytes.contains(0x1B))
    }
  }

  @Test(
    "with --graphics auto a terminal that shows images gets them, another one characters",
    .enabled(if: Rasterizer.isPresent), arguments: [true, false])
  func images(hasImages: Bool) throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["gallery", "lines", "--graphics", "auto"])
    try terminal.expect("the question for its attributes") {
      Self.text($0).contains("\u{1B}[c")
    }
    terminal.type(hasImages ? "\u{1B}[?62;4;22c" : "\u{1B}[?62;22c")
    #expect(try terminal.finish() == 0)
    #expect(Self.text(terminal).contains("\u{1B}Pq\"1;1;") == hasImages)
  }

  /// All that a program has written, control sequences too.
  private static func text(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.bytes, as: UTF8.self)
  }
}
