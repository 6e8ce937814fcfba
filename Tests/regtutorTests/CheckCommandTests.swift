import TestSupport
import Testing

@Suite("The author gate as a command")
struct CheckCommandTests {
  static let lessons = "\(Fixture.testsFolder)/Fixtures/Lessons"
  static let good = "\(lessons)/02-no-mistake.md"
  static let bad = "\(lessons)/Bad/solution-fails.md"
  static let unreadable = "\(lessons)/Bad/format/word-unknown.md"

  @Test("ends with the counts; the status is 0 where all is good, 1 where something is false")
  func status() throws {
    let good = try ProgramRun("regtutor", ["check", CheckCommandTests.good])
    #expect(good.status == 0)
    #expect(good.errors.isEmpty)
    #expect(
      good.output.split(separator: "\n").last.map(String.init)
        == "checked 1 lesson, 3 cells, 1 claim, 1 live number, 1 exercise, 1 solution, "
        + "1 wrong answer, 5 answers tried, 1 changed run: 0 problems")
    let bad = try ProgramRun(
      "regtutor", ["check", CheckCommandTests.bad, CheckCommandTests.unreadable])
    #expect(bad.status == 1)
    #expect(bad.errors.isEmpty)
    #expect(bad.output.hasSuffix(": 2 problems\n"))
    #expect(bad.output.contains("[solution-fails]\n  help: mend the solution or the check\n"))
    #expect(bad.output.contains("word-unknown.md:33: 'volatil' means nothing here"))
    let missing = try ProgramRun("regtutor", ["check", "missing.md"])
    #expect(missing.status == 2)
  }

  @Test("reports the same bytes with any number of threads", arguments: [2, 8])
  func threads(jobs: Int) throws {
    let files = [
      "\(Fixture.root)/Lessons/01-overfitting.md",
      "\(Fixture.root)/Lessons/08-scaling-and-alpha.md",
      CheckCommandTests.bad,
    ]
    let one = try ProgramRun("regtutor", ["check", "--json", "--jobs", "1"] + files)
    let many = try ProgramRun("regtutor", ["check", "--json", "--jobs", "\(jobs)"] + files)
    #expect(one.output == many.output)
    #expect(one.errors == many.errors)
    #expect(one.status == 1)
    let document = try JSONValue(parsing: one.output)
    #expect(document["problems"].int == 1)
    #expect(document["counts"]["lessons"].int == 3)
  }

  @Test("--seeds says with how many other seeds stable claims are tried", arguments: [0, 2, 20])
  func seeds(count: Int) throws {
    let lesson = "\(Fixture.root)/Lessons/03-diamond-and-circle.md"
    let run = try ProgramRun(
      "regtutor", ["check", "--json", "--seeds", "\(count)", "--only", "claim-unstable", lesson])
    #expect(run.status == 0)
    #expect(try JSONValue(parsing: run.output)["counts"]["seeds"].int == count)
  }

  @Test("--only reports one kind of problem, one step or one exercise")
  func only() throws {
    func run(_ only: String) throws -> ProgramRun {
      try ProgramRun("regtutor", ["check", CheckCommandTests.bad, "--only", only])
    }
    for found in ["solution-fails", "write", "shrunk"] {
      let result = try run(found)
      #expect(result.status == 1, "\(found)")
      #expect(result.output.contains("[solution-fails]"), "\(found)")
    }
    for none in ["claim-false", "shrink"] {
      let result = try run(none)
      #expect(result.status == 0, "\(none)")
      #expect(result.output.contains("no problem of '\(none)'"), "\(none)")
    }
    let unknown = try run("nonsense")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("the problems are format, cell-fails,"))
  }

  @Test("--junit writes a suite for each file, and every kind of problem as a case")
  func junit() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/out.xml"
    let run = try ProgramRun(
      "regtutor",
      ["check", CheckCommandTests.good, CheckCommandTests.bad, "--junit", path])
    #expect(run.status == 1)
    let text = try #require(TextFile.read(path))
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"))
    #expect(text.split(separator: "<testsuite ").count == 3)
    #expect(text.split(separator: "<testcase ").count - 1 == text.split(separator: "/>").count)
    #expect(
      text.contains(
        "<failure message=\"this solution of 'shrunk' does not pass: 0.5 is not what is left\">"))
  }

  @Test("--watch checks a file again when it changes, and one that appears beside it")
  func watch() throws {
    let folder = try TemporaryFolder()
    let text = try Fixture.contents(of: CheckCommandTests.bad)
    try folder.write(text, to: "01-mine.md")
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["check", folder.path, "--watch"], rows: 40, columns: 100)
    try terminal.expect("01-mine.md: 1 to mend")
    try terminal.expect("Watching; Ctrl-C ends.")
    try folder.write(text.replacing("rest = 2.5 - 2", with: "rest = 2.5 - 1"), to: "01-mine.md")
    try terminal.expect("01-mine.md: good")
    try folder.write(text, to: "02-other.md")
    try terminal.expect("02-other.md: 1 to mend")
    terminal.type("\u{3}")
    #expect(try terminal.finish() == 130)
  }
}
