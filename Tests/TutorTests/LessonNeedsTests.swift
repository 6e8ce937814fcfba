import LessonFormat
import NotebookSession
import TestSupport
import Testing
import Tutor

/// A lesson whose second step uses the names of its first step's exercise.
@Suite("Names that later steps need")
struct LessonNeedsTests {
  static let text = """
    ---
    regtutor: 1
    id: needs
    number: 1
    title: Needs
    minutes: 5
    claims: [C01]
    ---
    ## One

    ```python setup
    seed = 7
    ```

    ```python exercise id=first
    base = ...  # TODO: four times five
    ```
    ```python check
    assert isinstance(base, (int, float)), f"a number is asked, and this is {base!r}"
    assert base == 20, f"{base} is not four times five"
    ```
    ```markdown hint
    Four times five is one multiplication.
    ```
    ```python solution
    base = 4 * 5
    ```
    ```python solution
    base = sum([4] * 5)
    ```

    ## Two

    ```python
    def scaled(factor):
        return base * factor

    scaled(2)
    ```

    ```python claim C01 kind=exact verdict=holds shows="scaled(1)"
    assert scaled(2) == 40, "twice twenty"
    ```

    The base is {base}.

    ```python exercise id=second
    half = ...  # TODO: half of base
    ```
    ```python check
    assert isinstance(half, (int, float)), f"a number is asked, and this is {half!r}"
    assert half == base / 2, f"{half} is not half of {base}"
    ```
    ```markdown hint
    Divide the name of before by two here.
    ```
    ```python solution
    half = base / 2
    ```
    ```python solution
    half = 0.5 * base
    ```

    ## Three

    ```python
    base + 1
    ```

    """

  static func lesson() throws -> Lesson { try LessonReader.read(text, file: "needs.md") }

  private static let note =
    "The exercise stays open. Later steps need 'base': a model answer has given it its value."

  private static func base(_ player: LessonPlayer) throws -> String {
    try player.session.liveText("base")
  }

  @Test("are found, but for those that the lesson's cells give")
  func found() throws {
    #expect(LessonNeeds(of: try LessonNeedsTests.lesson()).names == ["first": ["base"]])
    for file in CourseTests.files {
      #expect(LessonNeeds(of: try CourseTests.lesson(file)).names.isEmpty, "\(file)")
    }
  }

  @Test("the lesson is good: its replay has them, and each exercise passes from its own setup")
  func gate() throws {
    let report = Gate.check(try LessonNeedsTests.lesson())
    #expect(report.problems.isEmpty, "\(report.problems)")
    #expect(report.counts.exercises == 2 && report.counts.solutions == 4)
  }

  @Test(
    "come from a model answer where the right one was taken back, and the exercise stays solved")
  func takenBack() throws {
    let folder = try TemporaryFolder()
    let (player, notes) = try StateTests.player(folder, LessonNeedsTests.lesson())
    for line in ["base = 20", ":check", ":undo"] { player.submit(line) }
    #expect(
      notes.texts.last
        == "Undone: the cell 'base = 20'. The exercise stays solved, and your answer counts. There is nothing more to undo."
    )
    player.submit(":next")
    #expect(
      notes.texts.contains(
        "Your answer was taken back. Later steps need 'base': a model answer has given it its value."
      ), "\(notes.texts)")
    #expect(try LessonNeedsTests.base(player) == "20")
    #expect(!player.hasFailed)
    player.submit(":where")
    #expect(notes.texts.last?.contains("1 of 2 exercises solved") == true)
    let (again, _) = try StateTests.player(folder, LessonNeedsTests.lesson())
    #expect(try LessonNeedsTests.base(again) == "20")
  }

  @Test(
    "come from a model answer where the exercise is skipped or jumped over, once, and it says so")
  func skipped() throws {
    for lines in [[":skip"], [":goto 3"], [":goto 2"], ["base = 3", ":skip"]] {
      let folder = try TemporaryFolder()
      let (player, notes) = try StateTests.player(folder, LessonNeedsTests.lesson())
      for line in lines { player.submit(line) }
      #expect(notes.texts.count { $0 == LessonNeedsTests.note } == 1, "\(lines): \(notes.texts)")
      #expect(try LessonNeedsTests.base(player) == "20")
      #expect(!player.hasFailed)
      player.submit(":where")
      #expect(notes.texts.last?.contains("0 of 2 exercises solved") == true)
      player.submit(":back")
      player.submit(":skip")
      #expect(notes.texts.count { $0 == LessonNeedsTests.note } <= 2)
      let (again, said) = try StateTests.player(folder, LessonNeedsTests.lesson())
      #expect(try LessonNeedsTests.base(again) == "20", "it is there again, and is no answer")
      again.submit(":goto 1")
      again.submit(":check")
      #expect(said.texts.last == (lines.first == "base = 3" ? said.texts.last : "Empty"))
    }
  }

  @Test("are the learner's own where the exercise is solved")
  func solved() throws {
    let (player, notes) = try StateTests.player(TemporaryFolder(), LessonNeedsTests.lesson())
    for line in ["base = 20.0", ":check", ":next"] { player.submit(line) }
    #expect(!notes.texts.contains(LessonNeedsTests.note))
    #expect(try LessonNeedsTests.base(player) == "20.0")
  }

  @Test("a later start, and a hand-in that left the exercise open, have them too")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let log = EventLog(folder: folder.path)
    let lesson = try LessonNeedsTests.lesson()
    let player = LessonPlayer(lesson, log: log, screen: { _ in })
    player.open(from: 1)
    #expect(try LessonNeedsTests.base(player) == "20")
    player.submit("half = base / 2")
    player.submit(":check")
    let handIn = HandIn(lesson, log.events, name: "A")
    let grades = Grader(lesson, seconds: 20).grades(of: handIn)
    #expect(grades.map(\.outcome) == ["Empty", "Correct"])
  }
}
