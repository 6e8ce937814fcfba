import TestSupport
import Testing

@Suite("Presenting a lesson")
struct PresentCommandTests {
  static let lesson = TutorCommandTests.fixture

  static func run(_ lines: [String], _ arguments: [String] = []) throws -> ProgramRun {
    try ProgramRun(
      "regtutor", ["present", lesson] + arguments,
      input: lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n")
  }

  @Test("without a terminal the whole lesson is shown, each cell before its output, 60 wide")
  func whole() throws {
    let run = try PresentCommandTests.run([])
    #expect(run.status == 0, "\(run.errors)")
    TutorCommandTests.expect(
      run.output,
      [
        "In [2]: numbers = [1, 2, 3]", "Out[2]: 6", "Question", "b) is right", "Your prediction",
        "It is 1.5.", "ZeroDivisionError", "Claim C06 holds", "Exercise 1 of 1",
        "Solution 1 of 2", "Why", "That was the lesson.",
      ])
    // Code keeps its lines.
    let long = run.output.split(separator: "\n").filter {
      $0.count > 60 && !$0.hasPrefix("   ...:")
    }
    #expect(long.isEmpty)
  }

  @Test("nothing runs before it is asked for, and what is typed runs")
  func driven() throws {
    let shown = try PresentCommandTests.run([":poll"]).output
    #expect(shown.contains("sum(numbers)") && !shown.contains("Out[2]"))
    let output = try PresentCommandTests.run([
      ":reveal", ":reveal", ":next", ":next", ":poll", ":next", ":next", ":next", ":next", ":blank",
      ":next", ":goto 4", "total = 14", ":check", ":next",
    ]).output
    TutorCommandTests.expect(
      output,
      [
        "Out[2]: 6", "Nothing is hidden here", "Step 2 of 4", "Question", "Question",
        "b) is right", "Your prediction", "It is 1.5.", "Step 2 of 4", "Step 4 of 4", "Correct.",
        "That was the lesson. 1 of 1",
      ])
  }

  @Test("a step that is jumped over leaves its variables, the shown cell's too")
  func jumping() throws {
    let output = try PresentCommandTests.run([":goto 4", "print('n', numbers, small)"]).output
    #expect(output.contains("n [1, 2, 3] 0.0"), "\(output)")
  }

  @Test("at a terminal Enter goes on, a step begins a fresh page, and nothing of it is kept")
  func terminal() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["present", PresentCommandTests.lesson],
      environment: ["XDG_DATA_HOME": folder.path], rows: 20, columns: 60)
    try terminal.expect("sum(numbers)")
    try terminal.expect("In [2]:")
    terminal.type("\r")
    try terminal.expect("Out[2]: 6")
    try terminal.expect("In [3]:")
    terminal.type("\r")
    try terminal.expect("This is shown, never run.")
    try terminal.expect("a prompt below it") { $0.screen.cursorLine.hasPrefix("In [3]:") }
    terminal.type("\r")
    try terminal.expect("Your answer:")
    let page = terminal.screen.text.drop { $0.isNewline }
    #expect(page.hasPrefix("Step 2 of 4"), "\(page)")
    #expect(!terminal.screen.text.contains("numbers"))
    terminal.type("\r")
    try terminal.expect("b) is right")
    terminal.type("\u{4}")
    #expect(try terminal.finish() == 0)
    #expect(TextFile.names(in: folder.path, suffix: "").filter { !$0.hasPrefix(".") }.isEmpty)
  }

  @Test("an unknown step is refused with the steps there are")
  func misuse() throws {
    let run = try PresentCommandTests.run([], ["--from", "nowhere"])
    #expect(run.status == 2)
    #expect(run.errors.contains("its steps are 1 run, 2 guess"))
  }
}
