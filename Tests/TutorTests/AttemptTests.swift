import Notebook
import NotebookSession
import TestSupport
import Testing
import Tutor

@Suite("Which cell is the answer, and how questions are answered")
struct AttemptTests {
  /// What the tutor says last to these lines.
  private func said(_ lines: [String]) throws -> String {
    let (player, notes) = try StateTests.player(TemporaryFolder())
    for line in lines { player.submit(line) }
    return notes.texts.last ?? ""
  }

  /// A right answer whose cell ends with a warning that a fit did not converge.
  private static let unconverged = """
    from sklearn.linear_model import Lasso
    X = np.arange(12.0).reshape(4, 3) ** 2
    model = Lasso(alpha=1e-6, max_iter=1).fit(X, [1, 2, 0, 5])
    total = 14
    """

  @Test("the fit of that answer warns")
  func warns() throws {
    var warnings: [String] = []
    let player = LessonPlayer(
      try StateTests.lesson(), log: EventLog(folder: nil),
      screen: { event in
        if case .output(.warning(let category, message: _), number: _) = event {
          warnings.append(category)
        }
      })
    player.open(from: 3)
    player.submit(AttemptTests.unconverged)
    #expect(warnings == ["ConvergenceWarning"])
  }

  @Test(
    "a cell that only looks at something is no answer, and its error costs nothing",
    arguments: [
      (["total = 14", "nonsense", ":check"], "Correct"),
      (["total = 14", "print(total", ":check"], "Can't read this"),
      (["total = 14", "prnt(numbers)", ":check"], "Correct"),
      (["total = 14", "total = nonsense", ":check"], "Stopped"),
      (["total = [14]", "total[0] = 3 / 0", ":check"], "Stopped"),
      (["nonsense", ":check"], "Stopped"), (["total = 3", "total += 11", ":check"], "Correct"),
      (["for x in numbers:\n    total = 14", "1 / 0", ":check"], "Correct"),
      (["total = ...  # TODO: the sum", ":check"], "Blank left"),
      (["total = 14  # TODO: the sum", ":check"], "Correct"),
      (["total = 14  # it is ...", ":check"], "Correct"),
      (["print('...')\ntotal = 14", ":check"], "Correct"),
      (["total = …", ":check"], "Can't read this"),
      (["import warnings\ntotal = 14\nwarnings.warn('not quite')", ":check"], "Correct"),
      ([AttemptTests.unconverged, ":check"], "Correct"),
    ])
  func attempts(lines: [String], outcome: String) throws {
    #expect(try said([":goto 4"] + lines) == outcome)
  }

  @Test("back at an exercise the last attempt stands at the prompt, and no cell that looks")
  func prefill() throws {
    let (player, _) = try StateTests.player(TemporaryFolder())
    for line in [":goto 4", "numbers"] { player.submit(line) }
    player.submit(":show")
    #expect(player.prefill?.hasPrefix("total = ...") == true)
    for line in ["total = 3", "numbers", ":show"] { player.submit(line) }
    #expect(player.prefill == "total = 3")
  }

  @Test(
    "a question takes words for what they are",
    arguments: [
      ("hint", "Commands begin with a colon: ':hint'."),
      ("NEXT", "Commands begin with a colon: ':next'."),
      ("exit()", "Commands begin with a colon: ':quit' leaves."),
      (
        "x = 3",
        "Answer with a or b; ':skip' leaves it open, and ':play' lets you run Python first."
      ),
      (
        "import os",
        "Answer with a or b; ':skip' leaves it open, and ':play' lets you run Python first."
      ),
      ("maybe", "Answer with a or b; ':skip' leaves it open."),
      (":hints", "Hints belong to exercises, and a question is open: answer it, or ':skip' it."),
    ])
  func questions(line: String, words: String) throws {
    #expect(try said([":goto 2", line]) == words)
  }

  @Test(
    "a prediction takes a choice by letter, number, words or their beginning",
    arguments: [
      ("a", "better"), ("C", "worse than the average"), ("1", "better"), ("better", "better"),
      ("A LITTLE", "a little worse"),
      ("wor", "worse than the average"), ("worse  than the average", "worse than the average"),
    ])
  func choices(line: String, choice: String) throws {
    #expect(try chosen(line) == choice)
  }

  @Test("what is no choice is none", arguments: ["d", "4", "0", "", "w r", "b c", "the average"])
  func noChoice(line: String) throws {
    #expect(try chosen(line) == nil)
  }

  /// What was predicted in lesson 1 by a line; nil where it is refused.
  private func chosen(_ line: String) throws -> String? {
    var predicted: String?
    let player = LessonPlayer(
      try CourseTests.lesson("01-overfitting.md"), log: EventLog(folder: nil),
      screen: { event in
        if case .predictionAnswered(_, answer: let answer, truth: _, isRight: _) = event {
          predicted = answer
        }
      })
    player.open(from: 2)
    player.submit(line)
    return predicted
  }

  @Test(
    "a command's beginning is enough where no other begins so",
    arguments: [
      (":N", "next"), (":q", "quit"), (":hin", "hint"), (":HINTS", "hints"), (":w", "where"),
      (":sol", "solution"), (":next", "next"),
    ])
  func short(typed: String, command: String) throws {
    #expect(try TutorCommand.read(typed).command.rawValue == command)
  }

  @Test("a beginning of several commands names them")
  func ambiguous() throws {
    let words = "':s' is short for ':show' and ':skip' and ':solution': type more of it."
    #expect(throws: TutorCommand.Unknown.self) { try TutorCommand.read(":s") }
    #expect(try said([":s"]) == words)
  }

  @Test("going back shows what the cells gave, and going on again runs nothing twice")
  func again() throws {
    var outputs: [String] = []
    let player = LessonPlayer(
      try StateTests.lesson(), log: EventLog(folder: nil),
      screen: { event in
        if case .output(.result(let text), number: _) = event { outputs.append(text) }
      })
    player.open()
    for line in [":next", "b", "1.5", ":next", "numbers.append(9)"] { player.submit(line) }
    outputs = []
    player.submit(":goto 1")
    #expect(outputs == ["6"], "the sum as it was")
    outputs = []
    let count = player.session.executionCount
    player.submit(":next")
    player.submit(":next")
    #expect(outputs.contains("0.0"))
    #expect(player.session.executionCount == count)
  }
}
