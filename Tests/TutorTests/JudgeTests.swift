import LessonFormat
import Notebook
import NotebookSession
import TestSupport
import Testing
import Tutor

@Suite("Judging an answer")
struct JudgeTests {
  /// An exercise that asks for `total`, judged by the given checks.
  static func exercise(_ checks: [String]) throws -> Exercise {
    let fences = checks.map { "```python check\n\($0)\n```\n" }.joined(separator: "\n")
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
      total = ...
      ```
      \(fences)
      ```markdown hint
      h
      ```
      ```python solution
      total = 6
      ```
      """
    return try #require(LessonReader.read(text, file: "a.md").exercises.first)
  }

  /// Judges `source` after running it in a fresh session.
  static func judge(_ source: String?, _ checks: [String]) throws -> Judgement {
    let session = Session()
    let answer = source.map { Judge.Answer(source: $0, result: session.run($0)) }
    return Judge(try exercise(checks), over: session).judge(answer)
  }

  @Test(
    "gives each of the seven outcomes its own case",
    arguments: [
      (nil, "Empty"), ("total = ...", "Blank left"), ("total = (", "Can't read this"),
      ("total = 1 / 0", "Stopped"), ("total = 5", "Not yet"), ("total = 6", "Correct"),
      ("total = 6.0", "Correct"), ("total = float('nan')", "Not yet"), ("other = 6", "Not yet"),
    ] as [(String?, String)])
  func outcomes(source: String?, expected: String) throws {
    #expect(try JudgeTests.judge(source, ["assert total == 6, 'no'"]).name == expected)
  }

  @Test("a check that breaks is our mistake, whatever the answer")
  func ourMistake() throws {
    #expect(try JudgeTests.judge("total = 6", ["undefined_name"]).name == "Our mistake")
    #expect(try JudgeTests.judge("total = 6", ["assert 1 / 0"]).name == "Our mistake")
    #expect(try JudgeTests.judge("total = 6", ["assert total"]).name == "Our mistake")
    #expect(try JudgeTests.judge("total = 6", ["assert [0]"]).name == "Our mistake")
    #expect(
      try JudgeTests.judge("total = 6", ["assert total == 7, 'no'"]).name == "Our mistake",
      "the lesson refuses its own solution")
  }

  @Test("an assertion without words of its own shows both sides")
  func introspection() throws {
    #expect(
      try JudgeTests.judge("total = 4", ["wanted = 6\nassert total == wanted"])
        == .notYet("this should be true: total == wanted; here total is 4 and wanted is 6"))
  }

  @Test("a name that is not there yet is not the lesson's mistake")
  func missingName() throws {
    #expect(
      try JudgeTests.judge("other = 6", ["assert total == 6"])
        == .notYet("'total' is not there yet: give it a value in your cell, and run it"))
  }

  @Test("a name that kept the blank of an earlier cell is no answer yet")
  func stillBlank() throws {
    #expect(
      try JudgeTests.judge("total = Ellipsis", ["assert total == 6, 'no'"])
        == .notYet("'total' still holds '...': give it a value in your cell, and run it"))
  }

  @Test("checks leave the learner's names as they were")
  func names() throws {
    let session = Session()
    let result = session.run("total = 6\nkeep = [1]")
    let judge = Judge(
      try JudgeTests.exercise(["total = 7\nextra = 1\ndel keep\nassert True"]), over: session)
    #expect(judge.judge(Judge.Answer(source: "total = 6", result: result)) == .correct)
    #expect(session.variables.map(\.name).sorted() == ["keep", "total"])
    #expect(session.run("total").outputs == [.result("6")])
  }
}
