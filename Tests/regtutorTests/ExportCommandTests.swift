import TestSupport
import Testing

@Suite("Lessons as documents")
struct ExportCommandTests {
  static let lesson = Fixture.testsFolder + "/Fixtures/Lessons/01-every-fence.md"

  static func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun("regtutor", ["export", lesson] + arguments)
  }

  /// `REGTUTOR_RECORD=1 swift test` rewrites the documents and fails.
  @Test("every fence comes out in every form", arguments: ["ipynb", "py", "md", "html"])
  func golden(format: String) throws {
    let run = try ExportCommandTests.run(["--to", format])
    #expect(run.status == 0, "\(run.errors)")
    let path = TextFile.path("Exports/every-fence.\(format)")
    if TextFile.isRecording {
      TextFile.write(run.output, to: path)
      Issue.record("\(path) is recorded: read the difference, then commit it")
    }
    #expect(run.output == TextFile.read(path))
  }

  @Test("the script runs here to its end, checks and claims included")
  func script() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/lesson.py"
    let export = try ExportCommandTests.run(["-o", path])
    #expect(export.status == 0, "\(export.errors)")
    #expect(export.output.isEmpty)
    let run = try ProgramRun("regtutor", ["run", path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("ZeroDivisionError: division by zero\n"))
    #expect(run.output.contains("C06: 0.0\n"))
  }

  @Test("a file that is there stays as it is, unless it is to be replaced")
  func existing() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "mine.md")
    let path = "\(folder.path)/mine.md"
    let run = try ExportCommandTests.run(["-o", path])
    #expect(run.status == 2)
    #expect(
      run.errors
        == "regtutor: \(path) is there already\n  help: give another name, or '--force' to replace it\n"
    )
    #expect(TextFile.read(path) == "mine")
    let forced = try ExportCommandTests.run(["-o", path, "--force"])
    #expect(forced.status == 0, "\(forced.errors)")
    #expect(TextFile.read(path)?.hasPrefix("# Lesson 1: Every fence once\n") == true)
    #expect(TextFile.names(in: folder.path, suffix: ".tmp").isEmpty)
  }

  @Test("a path that cannot be written and a kind that is missing are told")
  func misuse() throws {
    let nowhere = try ExportCommandTests.run(["--to", "py", "-o", "/nowhere/a.py"])
    #expect(nowhere.status == 2)
    #expect(
      nowhere.errors.hasPrefix(
        "regtutor: /nowhere/a.py cannot be written: No such file or directory\n  help: "))
    let kind = try ExportCommandTests.run([])
    #expect(kind.status == 2)
    #expect(
      kind.errors
        == "regtutor: the kind of document is missing\n  help: '--to' takes one of ipynb, py, md, html\n"
    )
    let unknown = try ExportCommandTests.run(["-o", "a.pdf"])
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(
      unknown.errors.hasPrefix("regtutor: '.pdf' is no kind of document\n  help: '--to' takes"))
    let unlike = try ExportCommandTests.run(["--to", "md", "-o", "a.html"])
    #expect(unlike.status == 2 && unlike.output.isEmpty)
    #expect(
      unlike.errors.hasPrefix(
        "regtutor: '--to md' and the ending '.html' of the file are different kinds\n  help: leave")
    )
  }
}
