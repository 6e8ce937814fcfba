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
    _ lines: [String], as name: String, to file: String, _ environment: [String: String],
    changing change: (String) -> String = { $0 }
  ) throws {
    let state = try TemporaryFolder()
    let data = ["--data-dir", state.path]
    let lesson = try ProgramRun(
      "regtutor", ["lesson", "1"] + data, input: lines.joined(separator: "\n") + "\n",
      environment: environment)
    #expect(lesson.status == 0, "\(lesson.errors)")
    let events = try Fixture.contents(of: "\(state.path)/events.jsonl")
    try state.write(change(events), to: "events.jsonl")
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
    #expect(again.output.contains("1 mark of yours kept"))
    #expect(try Fixture.contents(of: "\(folder.path)/grades.csv") == marked)
    #expect(try Fixture.contents(of: "\(folder.path)/grades.json").contains("\"nearly, Ben\""))
    _ = lessons
  }

  @Test("what was judged correct counts, whatever was tried behind it; what was not does not")
  func triedBehind() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    let behind = ["total = 3", "total = sum(numbers):next", "nonsense"]
    try ClassroomTests.handIn(
      [":goto 4", "total = 14", ":check"] + behind, as: "Di", to: "\(folder.path)/a.regtutor",
      environment)
    // A verdict that is forged in the log is only a place to judge at.
    try ClassroomTests.handIn(
      [":goto 4", "total = 6", ":check"] + behind, as: "Ed", to: "\(folder.path)/b.regtutor",
      environment,
      changing: { $0.replacing("\"outcome\":\"Not yet\"", with: "\"outcome\":\"correct\"") })
    let run = try ProgramRun("regtutor", ["grade", folder.path], environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let csv = try Fixture.contents(of: "\(folder.path)/grades.csv")
    #expect(csv.contains("a.regtutor,Di,every-fence,sum-of-squares,Correct,1"), "\(csv)")
    #expect(csv.contains("b.regtutor,Ed,every-fence,sum-of-squares,Can't read this,0"), "\(csv)")
    _ = lessons
  }

  @Test(
    "what was judged correct counts, also where it was taken back or the lesson begun anew",
    arguments: [
      [":undo", ":undo"], [":reset exercise", ":reset exercise"],
      [":reset lesson", ":reset lesson"],
    ])
  func takenBack(commands: [String]) throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    try ClassroomTests.handIn(
      [":goto 4", "squares = [x * x for x in numbers]", "total = sum(squares)", ":check"]
        + commands + [":goto 1", "other = 1"], as: "Gil", to: "\(folder.path)/a.regtutor",
      environment)
    let run = try ProgramRun("regtutor", ["grade", folder.path], environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let csv = try Fixture.contents(of: "\(folder.path)/grades.csv")
    #expect(csv.contains("a.regtutor,Gil,every-fence,sum-of-squares,Correct,1"), "\(csv)")
    _ = lessons
  }

  @Test("what was kept from free play is graded as it was: the rest of the play is gone")
  func play() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    try ClassroomTests.handIn(
      [
        ":goto 4", ":play", "numbers = [100]", "mine = 14", ":keep mine", ":done",
        "total = sum(x * x for x in numbers)", ":check",
      ], as: "Eve", to: "\(folder.path)/a.regtutor", environment)
    let run = try ProgramRun("regtutor", ["grade", folder.path], environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Fixture.contents(of: "\(folder.path)/grades.csv").contains("Correct,1"))
    _ = lessons
  }

  @Test(
    "marks that cannot be taken over stay in a copy, and a spreadsheet's own marks do not hide them"
  )
  func oldMarks() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    try ClassroomTests.handIn(
      [":goto 4", "total = 13"], as: "Fi", to: "\(folder.path)/-fi.regtutor", environment)
    let csv = "\(folder.path)/grades.csv"
    func grade() throws -> ProgramRun {
      try ProgramRun("regtutor", ["grade", folder.path], environment: environment)
    }
    _ = try grade()
    let marked = try Fixture.contents(of: csv).replacing("Not yet,0,,", with: "Not yet,0,1,good")
    try folder.write("\u{FEFF}" + marked, to: "grades.csv")
    #expect(try grade().output.contains("1 mark of yours kept"))
    #expect(try Fixture.contents(of: csv) == marked)
    try folder.write(
      marked + "gone.regtutor,Gy,every-fence,sum-of-squares,Correct,1,2,\n", to: "grades.csv")
    #expect(
      try grade().errors.contains("grades.csv is kept as grades.csv.bak: marks in 1 of its rows"))
    #expect(try Fixture.contents(of: csv + ".bak").contains("gone.regtutor"))
    try folder.write("a;b\n1;2\n", to: "grades.csv")
    #expect(try grade().errors.contains("it has no columns file, exercise, manual and comment"))
    #expect(try Fixture.contents(of: csv + ".bak") == "a;b\n1;2\n")
    _ = lessons
  }

  @Test("an answer that does not end is a timeout, and the next file is graded")
  func timeout() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    // A loop without end cannot be handed in by running it.
    try ClassroomTests.handIn(
      [":goto 4", "total = 14"], as: "Di", to: "\(folder.path)/a.regtutor", environment
    ) { $0.replacing("total = 14", with: "while True: total = 14") }
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
    for topic in ["progress", "lessons", "arithmetic"] {
      #expect(good.output.contains("good   \(topic)"))
    }
    // Without a terminal and in an old locale everything works, with less.
    #expect(good.output.contains("note   terminal"))
    let plain = try ProgramRun(
      "regtutor", ["doctor", "--data-dir", state.path], environment: ["LC_ALL": "C"])
    #expect(plain.status == 0)
    #expect(plain.output.contains("note   locale"))
    try state.write("half a li", to: "events.jsonl")
    let damaged = try ProgramRun("regtutor", ["doctor", "--data-dir", state.path])
    #expect(damaged.output.contains("note   progress"))
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
      "NameError", "TypeError", "ValueError", "SyntaxError", "ConvergenceWarning", "claim-false",
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
