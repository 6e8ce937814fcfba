import TestSupport
import Testing

@Suite("The menu at a terminal", .serialized)
struct MenuTests {
  private static func open(
    _ folder: TemporaryFolder, _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), [],
      environment: ["XDG_DATA_HOME": folder.path].merging(environment) { $1 }, rows: 40)
    try terminal.expect("q leaves:")
    return terminal
  }

  @Test("the first start tells how a lesson works, commands are answered, a number opens a lesson")
  func first() throws {
    let folder = try TemporaryFolder()
    let terminal = try MenuTests.open(folder)
    #expect(terminal.screen.text.contains("New here?"))
    terminal.type(":hint\r")
    try terminal.expect("':hint' works in a lesson")
    terminal.type("overfiting\r")
    try terminal.expect("'overfitting'?")
    terminal.type(":goto 1\r")
    try terminal.expect("Step 1 of 7")
    try terminal.expect("In [")
    terminal.type("\u{4}")
    try terminal.expect("Your progress is kept.")
    #expect(try terminal.finish() == 0)
    let second = try MenuTests.open(folder)
    #expect(!second.screen.text.contains("New here?"))
    #expect(second.screen.text.contains("step 1 of 7"))
    second.type("help\r")
    try second.expect("New here?")
    second.type("exit\r")
    #expect(try second.finish() == 0)
  }

  @Test(
    "ACCESSIBLE is on unless it says no",
    arguments: [("1", true), ("yes", true), ("0", false), ("false", false), ("", false)])
  func accessible(value: String, isOn: Bool) throws {
    let lesson = "\(Fixture.testsFolder)/Fixtures/Lessons/01-every-fence.md"
    let run = try ProgramRun("regtutor", ["lesson", lesson], environment: ["ACCESSIBLE": value])
    #expect(run.output.contains("\u{2500}") != isOn)
  }
}
