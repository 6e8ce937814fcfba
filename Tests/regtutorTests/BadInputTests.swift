import TestSupport
import Testing

@Suite("Wrong input to the program")
struct BadInputTests {
  @Test("an unknown lesson is named, with a suggestion and what to do")
  func unknownLesson() throws {
    let run = try ProgramRun("regtutor", ["lesson", "diamond-and-circel"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("regtutor: there is no lesson 'diamond-and-circel'"))
    #expect(run.errors.contains("did you mean 'diamond-and-circle'?"))
    #expect(run.errors.contains("help: 'regtutor lessons' lists them"))
  }

  @Test(
    "part of a lesson's name is enough for a suggestion",
    arguments: ["diamond", "diamnd", "Diamond", "circle", "diamond-and"])
  func partOfName(name: String) throws {
    let run = try ProgramRun("regtutor", ["lesson", name])
    #expect(run.status == 2)
    #expect(run.errors.contains("did you mean 'diamond-and-circle'?"), "\(run.errors)")
  }

  @Test(
    "an unknown command is named, with what was probably meant",
    arguments: [
      ("leson", "there is no command 'leson'; did you mean 'lesson'?\n  help: 'regtutor --help'"),
      ("3", "there is no command '3'\n  help: 'regtutor lesson 3' opens that lesson"),
      ("frobnicate", "there is no command 'frobnicate'\n  help: 'regtutor --help' lists"),
    ])
  func unknownCommand(word: String, expected: String) throws {
    let run = try ProgramRun("regtutor", [word])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("regtutor: " + expected), "\(run.errors)")
  }

  @Test("a notebook in a folder that is not there is refused before anything is typed")
  func notebookWithoutFolder() throws {
    let run = try ProgramRun("regtutor", ["notebook", "/nonexistent/x.ipynb"])
    #expect(run.status == 2)
    #expect(
      run.errors == "regtutor: there is no folder '/nonexistent/' to keep the notebook in\n"
        + "  help: make the folder first, or name another\n")
  }

  @Test(
    "misuse ends with status 2 and says how it is used",
    arguments: [
      ["lesson"], ["lesson", "3", "--widht", "60"], ["lesson", "3", "--width", "7"], ["run"],
      ["frobnicate"], ["lesson", "3", "--from", "nowhere"], ["run", "/nonexistent.py"],
      ["lesson", "/nonexistent.md"], ["check", "/nonexistent.md"], ["run", "x", "--timeout", "0"],
    ])
  func misuse(arguments: [String]) throws {
    let run = try ProgramRun("regtutor", arguments)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test("a malformed lesson shows every problem with its line")
  func malformed() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\nregtutor: 1\nid: a\nnumber: 1\ntitle: A\nminutes: 5\n---\n## S\n```pyton\n1\n```\n\n```\n2\n```\n",
      to: "01-a.md")
    let run = try ProgramRun("regtutor", ["lesson", "\(folder.path)/01-a.md"])
    #expect(run.status == 2)
    #expect(
      run.errors.contains("01-a.md:9: 'pyton' is not a language of lessons; did you mean 'python'?")
    )
    #expect(run.errors.contains("01-a.md:13: this fence names no language"))
  }

  @Test("a missing folder of lessons is an environment's fault")
  func noLessons() throws {
    let run = try ProgramRun(
      "regtutor", ["lesson", "3"], environment: ["REGTUTOR_LESSONS": "/nonexistent"])
    #expect(run.status == 3)
    #expect(run.errors.contains("REGTUTOR_LESSONS"))
  }

  @Test("a lesson with nothing to check makes the gate fail")
  func vacuous() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\nregtutor: 1\nid: a\nnumber: 1\ntitle: A\nminutes: 5\n---\n## S\n```python\n1 + 1\n```\n",
      to: "01-a.md")
    let run = try ProgramRun("regtutor", ["check", "\(folder.path)/01-a.md"])
    #expect(run.status == 1)
    #expect(run.output.contains("there was nothing to check"))
  }

  @Test("control characters of names and files reach no terminal")
  func control() throws {
    let run = try ProgramRun("regtutor", ["lesson", "a\u{1B}[2Jb"])
    #expect(run.status == 2)
    #expect(!run.errors.contains("\u{1B}"))
  }
}
