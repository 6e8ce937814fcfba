import LessonFormat
import NotebookSession
import Testing
import Tutor

@Suite("An answer of another kind")
struct AnswerFaultTests {
  static let check = "import numpy as np\nassert abs(total - 6) < 1e-9, f'{total:.1f} is not it'"

  @Test(
    "is told what it is and what is asked, and is not the lesson's mistake",
    arguments: [
      ("total = '6'", "'total' is the text '6', and one number is asked"),
      ("total = None", "'total' is None, and one number is asked"),
      ("total = [1, 2, 3]", "'total' is the list [1, 2, 3], and one number is asked"),
      ("total = {}", "'total' is a dict, and one number is asked"),
      (
        "import numpy as np\ntotal = np.array([6.0])",
        "'total' is an array of shape (1,), and one number is asked"
      ),
      ("total = len", "'total' is a builtin_function_or_method, and one number is asked"),
      (
        "total = float('nan')",
        "'total' is nan, which is no number: it comes of 0/0, or of computing with a nan"
      ),
      ("total = 8.5", "8.5 is not it"),
    ])
  func kinds(answer: String, expected: String) throws {
    #expect(try JudgeTests.judge(answer, [AnswerFaultTests.check]) == .notYet(expected))
  }

  @Test(
    "never passes: NaN, None, empty, a truth value",
    arguments: [
      ("float('nan')", "assert not abs(total - 6) > 1"), ("float('nan')", "assert total != 7"),
      ("True", "assert total != 7"), ("None", "assert total != 7"), ("[]", "assert total != 7"),
      ("()", "assert total not in [1, 2]"), ("np.array([])", "assert np.all(total > 1)"),
      ("np.array([6.0, np.nan])", "assert not np.any(total < 0)"),
      ("np.array([6.0])", "assert total > 1"), ("np.array([6.0, 6.0])", "assert total == 6"),
    ])
  func hollow(value: String, check: String) throws {
    let outcome = try JudgeTests.judge(
      "import numpy as np\ntotal = \(value)", ["import numpy as np\n\(check)"])
    #expect(outcome.name == "Not yet", "\(outcome)")
    #expect(try JudgeTests.judge("total = 6", ["import numpy as np\n\(check)"]) == .correct)
  }

  @Test(
    "passes with a truth value of numpy, and with any right number",
    arguments: ["6", "6.0", "np.float64(6)", "np.int64(6)", "2 * 3"])
  func right(value: String) throws {
    #expect(
      try JudgeTests.judge(
        "import numpy as np\ntotal = \(value)",
        ["import numpy as np\nassert np.isclose(total, 6)", "assert np.all(total == 6)"])
        == .correct)
  }

  @Test("a function of the learner's that stops is named with its place")
  func function() throws {
    let text = """
      ---
      regtutor: 1
      id: a
      number: 1
      title: A
      minutes: 5
      ---
      ## S
      ```python exercise id=e
      def half(x):
          ...
      ```
      ```python check
      assert half(4) == 2, "half of 4"
      ```
      ```markdown hint
      h
      ```
      ```python solution
      def half(x):
          return x / 2
      ```
      """
    let exercise = try #require(LessonReader.read(text, file: "a.md").exercises.first)
    let session = Session()
    let source = "def half(x):\n    return x / '2'"
    let answer = Judge.Answer(source: source, result: session.run(source))
    guard case .notYet(let words) = Judge(exercise, over: session).judge(answer) else {
      Issue.record("judged otherwise")
      return
    }
    #expect(words.hasPrefix("'half' stops with TypeError: unsupported operand"), "\(words)")
    #expect(words.hasSuffix("when the check calls it (cell 1, line 2)"), "\(words)")
  }

  @Test(
    "a name of the lesson that was changed is named, where a clean notebook has the answer pass")
  func changedName() throws {
    let clean = Session()
    _ = clean.run("scale = 2")
    let session = Session()
    let exercise = try JudgeTests.exercise(["assert total * scale == 12"])
    let result = session.run("scale = 'two'\ntotal = 6")
    let judgement = Judge(exercise, over: session) { clean }
      .judge(Judge.Answer(source: "total = 6", result: result))
    guard case .notYet(let words) = judgement else {
      Issue.record("judged \(judgement.name)")
      return
    }
    #expect(words.contains("in a clean notebook a model answer passes here"))
    #expect(words.contains("changed since: 'scale'"))
    #expect(words.contains("':reset'"))
  }
}
