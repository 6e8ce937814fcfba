import TestSupport
import Testing

/// What teachers read: the gate, hand-ins and grades, word for word.
@Suite("What a teacher is told")
struct TeacherWordsTests {
  @Test("a cell that fails stands first, then a word that the rest may come of it")
  func failingCell() throws {
    let folder = try TemporaryFolder()
    // A number that the cell would have computed stands above it in the file.
    let text = try Fixture.text("Fixtures/Lessons/Bad/cell-fails.md")
      .replacing("{#shrink}\n", with: "{#shrink}\n\n{left} will be left.\n")
    try folder.write(text, to: "a.md")
    let run = try ProgramRun("regtutor", ["check", "\(folder.path)/a.md"])
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let lines = run.output.replacing(folder.path, with: "FOLDER").split(separator: "\n")
      .map(String.init)
    #expect(
      lines.prefix(4) == [
        "FOLDER/a.md:25: the cell fails: NameError: name 'shrnk' is not defined. Did you mean: 'shrink'? [cell-fails]",
        "  help: mend the cell; raises=NameError says that the error is the point of it",
        "What follows may come of that cell; mend it first.",
        "FOLDER/a.md:12: the live field {left} cannot be computed: NameError: name 'left' is not defined [live-number]",
      ], "\(run.output)")
    #expect(run.output.ranges(of: "What follows may come of that cell").count == 1)
    // One problem needs no such word.
    try folder.write(
      try Fixture.text("Fixtures/Lessons/Bad/cell-fails.md"), to: "b.md")
    let alone = try ProgramRun("regtutor", ["check", "\(folder.path)/b.md"])
    #expect(!alone.output.contains("What follows"), "\(alone.output)")
  }

  @Test("counts are stated once: of one lesson at the end, of several with each and in all")
  func counts() throws {
    let good = CheckCommandTests.good
    let one = try ProgramRun("regtutor", ["check", good])
    #expect(one.output.ranges(of: "3 cells").count == 1, "\(one.output)")
    #expect(one.output.hasPrefix("\(good): good\n"))
    let two = try ProgramRun("regtutor", ["check", good, CheckCommandTests.bad])
    #expect(two.output.contains("\(good): good; 3 cells"), "\(two.output)")
    #expect(two.output.ranges(of: "3 cells").count == 2)
    #expect(two.output.ranges(of: "6 cells").count == 1)
    #expect(two.output.contains("\nchecked 2 lessons, 6 cells, 2 claims"))
  }

  @Test("where nothing was done there is nothing to hand in, and it says how to begin")
  func nothingToHandIn() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let state = try TemporaryFolder()
    let file = "\(state.path)/a.regtutor"
    // A lesson that was opened and left again is no answer yet.
    _ = try ProgramRun(
      "regtutor", ["lesson", "1", "--data-dir", state.path], input: ":quit\n",
      environment: environment)
    let run = try ProgramRun(
      "regtutor", ["hand-in", "1", "--name", "Ada", "-o", file, "--data-dir", state.path],
      environment: environment)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        regtutor: there is nothing of lesson 1 to hand in yet
          help: 'regtutor lesson 1' at a terminal opens it, and keeps your cells

        """)
    #expect(TextFile.read(file) == nil)
    let other = try ProgramRun(
      "regtutor", ["hand-in", "1", "--name", "Ada", "-o", file],
      environment: environment.merging(["HOME": state.path]) { $1 })
    #expect(
      other.errors.contains(
        "; what a pipe drives is kept only with --data-dir FOLDER, and handed in with the same"))
    _ = lessons
  }

  @Test("each hand-in has a line with its points, and the end says once how many were graded")
  func grades() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let folder = try TemporaryFolder()
    let none = try ProgramRun("regtutor", ["grade", folder.path], environment: environment)
    #expect(none.status == 1)
    #expect(
      none.errors == """
        regtutor: there are no hand-ins in \(folder.path)
          help: they are files that end in '.regtutor', made by 'regtutor hand-in'

        """)
    try ClassroomTests.handIn(
      [":goto 4", "total = 14", ":check"], as: "Ada", to: "\(folder.path)/a.regtutor", environment)
    try ClassroomTests.handIn(
      ["mine = 1"], as: "Bo", to: "\(folder.path)/b.regtutor", environment)
    try folder.write("", to: "c.regtutor")
    let run = try ProgramRun("regtutor", ["grade", folder.path], environment: environment)
    #expect(run.status == 1)
    #expect(
      run.output == """
        a.regtutor: 1 of 1  Ada
        b.regtutor: 0 of 1  Bo
        graded 2 of 3 files; 0 marks of yours kept; \(folder.path)/grades.csv

        """)
    #expect(run.errors == "regtutor: c.regtutor is empty; skipped\n")
    let csv = try Fixture.contents(of: "\(folder.path)/grades.csv")
    #expect(csv.contains("\nb.regtutor,Bo,every-fence,sum-of-squares,Empty,0,,\n"), "\(csv)")
    _ = lessons
  }

  @Test("whoever hands in reads once how many exercises are correct")
  func handedIn() throws {
    let (lessons, environment) = try ClassroomTests.classroom()
    let state = try TemporaryFolder()
    let data = ["--data-dir", state.path]
    _ = try ProgramRun(
      "regtutor", ["lesson", "1"] + data, input: ":goto 4\ntotal = 14\n:check\n",
      environment: environment)
    let run = try ProgramRun(
      "regtutor", ["hand-in", "1", "--name", "Ada", "-o", "\(state.path)/a.regtutor"] + data,
      environment: environment)
    #expect(run.status == 0)
    #expect(run.output.contains("a.regtutor, in the name of Ada\n"))
    #expect(
      run.output.contains(
        "\n1 of 1 exercises are correct as you judged them; grading judges again. Seal: "),
      "\(run.output)")
    _ = lessons
  }
}
