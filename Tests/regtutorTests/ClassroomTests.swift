import TestSupport
import Testing
import Tutor

@Suite("Handing in, grading, and looking after progress")
struct ClassroomTests {
  /// A folder of lessons with the fixture lesson, and what names it to the program.
  static func classroom() throws -> (folder: TemporaryFolder, environment: [String: String]) {
    let folder = try TemporaryFolder()
    try folder.write(try Fixture.text("Fixtures/Lessons/01-every-fence.md"), to: "01-a.md")
    return (folder, ["REGTUTOR_LESSONS": folder.path])
  }

  static func handIn(
    _ lines: [String], as name: String, to file: String, _ environment: [String: String]
  ) throws {
    let state = try TemporaryFolder()
    let data = ["--data-dir", state.path]
    let lesson = try ProgramRun(
      "regtutor", ["lesson", "1"] + data, input: lines.joined(separator: "\n") + "\n",
      environment: environment)
    #expect(lesson.status == 0, "\(lesson.errors)")
    let run = try ProgramRun(
      "regtutor", ["hand-in", "1", "--name", name, "-o", file] + data, environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Seal: "))
  }

  @Test("files are judged anew, marks stay, and a changed or broken file is named and skipped")
  func grading() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    func file(_ name: String) -> String { "\(folder.path)/\(name).regtutor" }
    try ClassroomTests.handIn(
      [":goto 4", "total = 14", ":check"], as: "Zoë, Ångström", to: file("a"), environment)
    try ClassroomTests.handIn(
      [":goto 4", "total = sum(numbers)", ":check"], as: "=Ben", to: file("b"), environment)
    try ClassroomTests.handIn(
      [":goto 4", "squares = [x * x for x in numbers]", "total = sum(squares)"],
      as: "Cy", to: file("c"), environment)
    let changed = try Fixture.contents(of: file("b"))
      .replacing("sum(numbers)", with: "14")
    try folder.write(changed, to: "d.regtutor")
    try folder.write("{", to: "e.regtutor")
    let arguments = ["grade", folder.path, "--timeout", "20"]
    let run = try ProgramRun("regtutor", arguments, environment: environment)
    #expect(run.status == 1)
    #expect(run.errors.contains("d.regtutor was changed after it was handed in"))
    #expect(run.errors.contains("e.regtutor is no hand-in of regtutor"))
    #expect(run.output.contains("graded 3 of 5 files; 0 marks of yours kept"))
    let csv = try Fixture.contents(of: "\(folder.path)/grades.csv")
    #expect(
      csv == """
        file,name,lesson,exercise,outcome,points,manual,comment
        a.regtutor,"Zoë, Ångström",every-fence,sum-of-squares,Correct,1,,
        b.regtutor,'=Ben,every-fence,sum-of-squares,Not yet,0,,
        c.regtutor,Cy,every-fence,sum-of-squares,Correct,1,,

        """)
    let marked = csv.replacing("Not yet,0,,", with: "Not yet,0,0.5,\"nearly, Ben\"")
    try folder.write(marked, to: "grades.csv")
    let again = try ProgramRun("regtutor", arguments, environment: environment)
    #expect(again.output.contains("1 marks of yours kept"))
    #expect(try Fixture.contents(of: "\(folder.path)/grades.csv") == marked)
    #expect(try Fixture.contents(of: "\(folder.path)/grades.json").contains("\"nearly, Ben\""))
    _ = lessons
  }

  @Test("an answer that does not end is a timeout, and the next file is graded")
  func timeout() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    try ClassroomTests.handIn(
      [":goto 4", "total = 14"], as: "Di", to: "\(folder.path)/a.regtutor", environment)
    let text = try Fixture.contents(of: "\(folder.path)/a.regtutor")
    // A file that loops cannot be made by running it: its seal is made here.
    let handIn = try HandIn(text: text).with("while True: total = 14", exercise: "sum-of-squares")
    try folder.write(handIn.text, to: "a.regtutor")
    let run = try ProgramRun(
      "regtutor", ["grade", folder.path, "--timeout", "0.3"], environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Fixture.contents(of: "\(folder.path)/grades.csv").contains("Timeout,0"))
    _ = lessons
  }

  @Test("progress is shown, exported, imported, forgotten and brought back")
  func progress() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let state = try TemporaryFolder()
    let data = ["--data-dir", state.path]
    func run(_ arguments: [String], input: String = "") throws -> ProgramRun {
      try ProgramRun("regtutor", arguments, input: input, environment: environment)
    }
    _ = try run(["lesson", "1"] + data, input: "mine = 1\n:next\n")
    let shown = try run(["progress", "show"] + data)
    #expect(shown.output.contains("step 2 of 4"))
    #expect(shown.output.contains("nothing is sent anywhere"))
    let file = "\(state.path)/out.jsonl"
    #expect(try run(["progress", "export", file] + data).status == 0)
    #expect(try run(["progress", "export", file] + data).status == 2, "never over a file")
    let raw = try run(["progress", "show", "--raw"] + data).output
    #expect(try Fixture.contents(of: file) == raw)
    #expect(try run(["progress", "forget", "1"] + data).status == 0)
    #expect(try run(["progress", "show"] + data).output.contains("new"))
    #expect(try run(["progress", "forget", "1"] + data).status == 1)
    #expect(try run(["progress", "undo"] + data).status == 0)
    #expect(try run(["progress", "show", "--raw"] + data).output == raw)
    let other = try TemporaryFolder()
    let imported = try run(["progress", "import", file, "--data-dir", other.path])
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.output.contains("0 were here"))
    #expect(try run(["progress", "show", "--raw", "--data-dir", other.path]).output == raw)
    #expect(try run(["progress", "import", file, "--data-dir", other.path]).output.hasPrefix("0 "))
    #expect(try run(["progress", "import", "\(lessons.path)/01-a.md"] + data).status == 2)
  }

  @Test("'doctor' finds all well, and ends with 3 where something is wrong")
  func doctor() throws {
    let state = try TemporaryFolder()
    let good = try ProgramRun("regtutor", ["doctor", "--data-dir", state.path])
    #expect(good.status == 0, "\(good.output)")
    for topic in ["locale", "terminal", "progress", "lessons", "arithmetic", "images"] {
      #expect(good.output.contains("good   \(topic)"))
    }
    let bad = try ProgramRun("regtutor", ["doctor", "--data-dir", "/proc/none"])
    #expect(bad.status == 3)
    #expect(bad.output.contains("wrong  progress"))
    let lost = try ProgramRun(
      "regtutor", ["doctor", "--data-dir", state.path],
      environment: ["REGTUTOR_LESSONS": "/nowhere"])
    #expect(lost.status == 3)
    #expect(lost.output.contains("wrong  lessons"))
  }

  @Test("'explain' knows every outcome and the errors that learners meet")
  func explain() throws {
    let list = try ProgramRun("regtutor", ["explain"]).output
    for word in [
      "Empty", "Blank left", "Can't read this", "Stopped", "Not yet", "Correct", "Our mistake",
      "NameError", "TypeError", "ValueError", "SyntaxError", "ConvergenceWarning",
    ] {
      #expect(list.contains("  \(word)\n"))
      let run = try ProgramRun("regtutor", ["explain", word])
      #expect(run.status == 0)
      #expect(run.output.contains("What to do: "))
    }
    let typo = try ProgramRun("regtutor", ["explain", "NameErorr"])
    #expect(typo.status == 2)
    #expect(typo.errors.contains("did you mean 'NameError'?"))
  }

  @Test("a home that cannot be written is said once, and the lesson works")
  func readOnlyHome() throws {
    let run = try ProgramRun(
      "regtutor",
      ["lesson", TutorCommandTests.fixture, "--data-dir", "/proc/none"],
      input: "mine = 1\nprint('mine', mine)\n:next\n")
    #expect(run.status == 0)
    #expect(run.output.contains("mine 1"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("progress is not saved"))
  }

  @Test("a full disk is said once, and the lesson works")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    try folder.link("/dev/full", as: "events.jsonl")
    let run = try ProgramRun(
      "regtutor", ["lesson", TutorCommandTests.fixture, "--data-dir", folder.path],
      input: "mine = 1\nprint('mine', mine)\n:next\n")
    #expect(run.status == 0)
    #expect(run.output.contains("mine 1"))
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(run.errors.contains("No space left on device"))
  }
}
