import TestSupport
import Testing

@Suite("A learner's own run as a document")
struct SessionExportTests {
  @Test("holds the cells that ran, the answers and the verdicts, and runs to its end again")
  func script() throws {
    let folder = try TemporaryFolder()
    let lesson = TutorCommandTests.fixture
    let data = ["--data-dir", folder.path]
    _ = try TutorCommandTests.run(
      [
        "gone = 1", ":undo", ":goto 2", "b", "1.5", "q = 3", "print(1 / (q - 3))", "%time q",
        "x = !", ":play", "z = 5", ":keep z", ":done", ":goto 4", "total = 6", ":check",
        "total = 14", ":check",
      ], folder: folder)
    let path = "\(folder.path)/mine.py"
    let export = try ProgramRun("regtutor", ["export", lesson, "--session", "-o", path] + data)
    #expect(export.status == 0, "\(export.errors)")
    let text = try Fixture.contents(of: path)
    TutorCommandTests.expect(
      text,
      [
        "# # Lesson 1: Every fence once", "numbers = [1, 2, 3]", "# ## Step 2: Guess first",
        "# Answered: b", "# Answered: 1.5", "q = 3", "try:\n    print(1 / (q - 3))",
        "except ZeroDivisionError", "import time", "# This cell is no Python:\n# x = !",
        "# In free play, of which only `z` was kept:", "z = 5", "# ### Exercise: sum-of-squares",
        "# Correct; judged 2 times.", "total = 6", "total = 14",
      ])
    #expect(!text.contains("gone"))
    let run = try ProgramRun("regtutor", ["run", path])
    #expect(run.status == 0, "\(run.errors)")
    let notebook = try ProgramRun(
      "regtutor", ["export", lesson, "--session", "--to", "ipynb"] + data)
    #expect(notebook.output.contains("\"raises-exception\""))
    #expect(notebook.output.contains("ZeroDivisionError: division by zero"))
  }

  @Test("nothing of one's own is nothing to write")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(
      "regtutor",
      ["export", TutorCommandTests.fixture, "--session", "--to", "md", "--data-dir", folder.path])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("regtutor: nothing of yours ran in lesson 1 yet\n  help: "))
  }
}

@Suite("The name on a hand-in")
struct LearnerNameTests {
  @Test("is git's where none is given, and asked for at a terminal")
  func name() throws {
    let folder = try TemporaryFolder()
    let lesson = TutorCommandTests.fixture
    _ = try TutorCommandTests.run([":goto 4", "total = 14"], folder: folder)
    try folder.write("[core]\nname = no\n[user]\n\tname = \"Zoë Å\" ; me\n", to: ".gitconfig")
    let arguments = ["hand-in", lesson, "--data-dir", folder.path, "-o"]
    let piped = try ProgramRun(
      "regtutor", arguments + ["\(folder.path)/a"],
      environment: ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path])
    #expect(piped.output.contains("in the name of Zoë Å"), "\(piped.output)\(piped.errors)")
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), arguments + ["\(folder.path)/b"],
      environment: ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path], columns: 200)
    try terminal.expect("Your name, as your teacher knows it (Enter: Zoë Å):")
    terminal.type("Ben\r")
    try terminal.expect("in the name of Ben")
    #expect(try terminal.finish() == 0)
    #expect(try Fixture.contents(of: "\(folder.path)/b").contains("\"Ben\""))
  }
}
