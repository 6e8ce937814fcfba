import TestSupport
import Testing

@Suite("A lesson without a terminal")
struct LessonWithoutTerminalTests {
  static let fixture = "\(Fixture.testsFolder)/Fixtures/Lessons/01-every-fence.md"

  @Test("empty input plays lesson 3 through: prose, cells, outputs, picture, verdicts")
  func playsThrough() throws {
    let run = try ProgramRun("regtutor", ["lesson", "3"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("Lesson 3: The L1 diamond and the L2 circle\n"))
    for piece in [
      "Step 1 of 8: Two weights and a bowl", "In [1]: # set-up, 5 lines",
      "In [3]: from sklearn.linear_model import LinearRegression", "[3.013 0.787]",
      "lasso [1.914 0.   ]", "ridge [1.509 0.777]", "L1: diamond", "L2: circle",
      "R = 2: L1 at a corner 58%, L2 with a zero 0%", "Claim C09 holds", "Claim C06 holds",
      "Claim C10 holds, on a condition", "Exercise 1 of 3", "That was the lesson.",
      "The bottom of the bowl is at w₁ = 3.01 and w₂ = 0.79.", "w = sign(c) max(|c| − α, 0)",
    ] {
      #expect(run.output.contains(piece), "\(piece)")
    }
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains(".2f}"))
  }

  @Test("the same input gives the same bytes")
  func isDeterministic() throws {
    let first = try ProgramRun("regtutor", ["lesson", LessonWithoutTerminalTests.fixture])
    let second = try ProgramRun("regtutor", ["lesson", LessonWithoutTerminalTests.fixture])
    #expect(first.output == second.output)
    #expect(first.status == 0, "\(first.errors)")
  }

  @Test("other input drives the lesson with cells and commands, as at the prompt")
  func driven() throws {
    let run = try ProgramRun(
      "regtutor", ["lesson", LessonWithoutTerminalTests.fixture],
      input: """
        numbers.append(4)
        numbers
        :next
        b
        1.5
        :next
        :next
        :check
        :hint
        :hint
        total = sum(numbers)
        :check
        numbers = [1, 2, 3]
        total = 0
        for x in numbers:
            total += x ** 2

        :check
        :where
        :next
        """)
    #expect(run.status == 0, "\(run.errors)")
    for piece in [
      "Out[4]: [1, 2, 3, 4]", "✔ Right.", "b) is right", "✔ Well predicted: it is 1.5.",
      "Claim C06 holds: 0.0", "Empty: nothing was run for this exercise yet.",
      "Hint 1 of 2\nSquare each number, then add.", "Hint 2 of 2",
      "Not yet: 10 is the plain sum", "✔ Correct.", "Squares are what ridge adds up",
      "Lesson 1, step 4 of 4; 1 of 1 exercises solved.",
      "That was the lesson. 1 of 1 exercise solved.",
    ] {
      #expect(run.output.contains(piece), "\(piece)")
    }
  }

  @Test("an unknown command is answered with a suggestion")
  func unknownCommand() throws {
    let run = try ProgramRun(
      "regtutor", ["lesson", LessonWithoutTerminalTests.fixture], input: ":hnit\n:quit\n")
    #expect(run.status == 0)
    #expect(run.output.contains("There is no command ':hnit'; did you mean ':hint'?"))
  }

  @Test("a broken claim makes the lesson and the gate end with 1")
  func brokenClaim() throws {
    let folder = try TemporaryFolder()
    let text = try Fixture.text("Fixtures/Lessons/01-every-fence.md")
    try folder.write(
      text.replacing("assert small == 0.0", with: "assert small == 1.0"), to: "01-a.md")
    let path = "\(folder.path)/01-a.md"
    let played = try ProgramRun("regtutor", ["lesson", path])
    #expect(played.status == 1)
    #expect(played.output.contains("Claim C06 turned out differently"))
    let checked = try ProgramRun("regtutor", ["check", path])
    #expect(checked.status == 1)
    #expect(checked.output.contains("claim C06 turned out differently: AssertionError"))
  }

  @Test("progress is kept only where a folder is named, and taken up there")
  func progress() throws {
    let folder = try TemporaryFolder()
    let options = ["--data-dir", folder.path]
    let first = try ProgramRun(
      "regtutor", ["lesson", LessonWithoutTerminalTests.fixture] + options,
      input:
        "mine = 41\nluck = np.random.default_rng().integers(10**15)\nprint('luck', luck)\n:next\n:skip\n"
    )
    #expect(first.status == 0, "\(first.errors)")
    let second = try ProgramRun(
      "regtutor", ["lesson", LessonWithoutTerminalTests.fixture] + options,
      input: ":skip\n:skip\nmine + 1\nprint('luck', luck)\n")
    #expect(second.output.contains("Taken up again at step 2"))
    #expect(second.output.contains("]: 42\n"), "\(second.output)")
    // A generator without a seed draws the same again when the lesson is taken up.
    let luck = first.output.split(separator: "\n").first { $0.hasPrefix("luck ") }
    #expect(luck != nil)
    #expect(second.output.split(separator: "\n").first { $0.hasPrefix("luck ") } == luck)
    let listed = try ProgramRun("regtutor", ["lessons"] + options)
    #expect(listed.status == 0)
  }

  @Test("the gate prints what it counted")
  func gate() throws {
    let run = try ProgramRun("regtutor", ["check", LessonWithoutTerminalTests.fixture])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "checked 1 lesson, 6 cells, 1 claim, 2 live numbers, 1 exercise, 2 solutions, 1 wrong answer, 2 questions"
      ), "\(run.output)")
  }

  @Test("the gate finds lesson 3 good and referees its fits")
  func gateOfLesson3() throws {
    let run = try ProgramRun("regtutor", ["check", "3"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("3 claims"))
    #expect(run.output.contains("3 exercises"))
    #expect(run.output.contains("fits refereed"))
  }

  @Test("':plot' draws the last picture again and shows its numbers")
  func plot() throws {
    let run = try ProgramRun(
      "regtutor", ["lesson", LessonWithoutTerminalTests.fixture],
      input: """
        :plot
        import matplotlib.pyplot as plt
        plt.plot([1, 2, 3], [10, 20.5, 30], label="cost"); plt.title("dear")
        :plot
        :plot --data
        :plot sideways
        """)
    #expect(run.output.contains("There is no picture yet"))
    #expect(run.output.contains("x  cost\n1    10\n2  20.5\n3    30\n"))
    #expect(run.output.components("dear").count == 5, "typed, drawn twice, on top of its numbers")
    #expect(run.output.contains("':plot --data' shows its numbers"))
  }
}

extension String {
  /// The pieces between the places where `separator` stands.
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
