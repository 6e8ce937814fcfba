import LessonFormat
import Markdown
import TestSupport
import Testing

@Suite("Reading a lesson")
struct LessonReaderTests {
  static func fixture() throws -> Lesson {
    let text = try Fixture.text("Fixtures/Lessons/01-every-fence.md")
    return try LessonReader.read(text, file: "01-every-fence.md")
  }

  @Test("finds the header, the steps and every fence of the fixture")
  func everyFence() throws {
    let lesson = try LessonReaderTests.fixture()
    #expect(lesson.header.id == "every-fence")
    #expect(lesson.header.minutes == 5)
    #expect(lesson.header.claims == ["C06"])
    #expect(lesson.introduction.count == 1)
    #expect(lesson.steps.map(\.id) == ["run", "guess", "claim", "write"])
    #expect(lesson.cells.map(\.role.name) == ["setup", "", "", "", "claim", ""])
    #expect(lesson.cells[2].raises == "ZeroDivisionError")
    #expect(lesson.cells[5].isVolatile)
    #expect(lesson.cells[1].line == 27)
  }

  @Test("hangs checks, hints, solutions, wrong answers and the why on their exercise")
  func exercise() throws {
    let exercise = try #require(LessonReaderTests.fixture().exercises.first)
    #expect(exercise.id == "sum-of-squares")
    #expect(exercise.checks.map(\.isHidden) == [false, true])
    #expect(exercise.solutions.count == 2)
    #expect(exercise.wrongAnswers.map(\.says) == ["plain sum"])
    #expect(exercise.hints.count == 2)
    #expect(exercise.why.count == 1)
    #expect(Exercise.isBlank(exercise.starter))
  }

  @Test("reads a quiz with its right answers and explanations")
  func quiz() throws {
    let step = try LessonReaderTests.fixture().steps[1]
    guard case .quiz(let quiz)? = step.items.first else {
      Issue.record("expected a quiz")
      return
    }
    #expect(quiz.options.map(\.isRight) == [false, true])
    #expect(quiz.options[0].text == [.text("it halves it")])
    #expect(quiz.options[0].explanation == [.text("halving never reaches zero")])
  }

  /// A lesson around `body`, which starts on line 9.
  static func lesson(_ body: String) -> String {
    "---\nregtutor: 1\nid: a\nnumber: 1\ntitle: A\nminutes: 5\n---\n## Step\n" + body
  }

  @Test(
    "names each problem with its line and what to do",
    arguments: [
      ("```\nx\n```", "lesson.md:9: this fence names no language"),
      (
        "```pyton\nx\n```",
        "lesson.md:9: 'pyton' is not a language of lessons; did you mean 'python'?"
      ),
      ("```python chek\nx\n```", "lesson.md:9: 'chek' means nothing here; did you mean 'check'?"),
      (
        "```python rises=X\nx\n```",
        "lesson.md:9: 'rises=' means nothing here; did you mean 'raises'?"
      ),
      ("```python claim kind=exact verdict=holds\nx\n```", "lesson.md:9: the claim has no number"),
      (
        "```python claim C01 verdict=holds\nx\n```",
        "lesson.md:9: claim C01 does not say of what kind it is"
      ),
      ("```python claim C01 kind=exact\nx\n```", "lesson.md:9: claim C01 has no verdict"),
      (
        "```python claim C01 kind=stabel verdict=holds\nx\n```",
        "lesson.md:9: 'kind=stabel' is no kind of claim; did you mean 'stable'?"
      ),
      (
        "```python claim C01 kind=exact verdict=true\nx\n```",
        "lesson.md:9: 'verdict=true' is no verdict"
      ),
      (
        "```python claim C01 kind=stable verdict=holds except=21\nx\n```",
        "lesson.md:9: except= of claim C01 is not a list of seeds"
      ),
      ("```python exercise\nx\n```", "lesson.md:9: the exercise has no id"),
      (
        "```python check\nx\n```", "lesson.md:9: no exercise of this step stands above this 'check'"
      ),
      ("```python exercise id=e\n...\n```", "lesson.md:9: exercise 'e' has no check"),
      ("```python predict\nx\n```", "lesson.md:9: the prediction does not say which answers count"),
      (
        "```markdown quiz\nWhy?\n\n- [ ] a\n- [ ] b\n```",
        "lesson.md:9: no answer of the quiz is marked right"
      ),
      ("```python\nx", "lesson.md:9: this fence is never closed"),
      ("    indented", "lesson.md:9: this code is indented, not fenced"),
      ("## Step", "lesson.md:9: the step id 'step' is taken by line 8"),
    ])
  func problems(body: String, expected: String) throws {
    let error = try #require(throws: LessonProblems.self) {
      try LessonReader.read(LessonReaderTests.lesson(body), file: "lesson.md")
    }
    #expect(error.description.hasPrefix(expected + " [format]\n  help: "), "\(error)")
  }

  @Test(
    "refuses front matter that it cannot read",
    arguments: [
      ("", "lesson.md:1: the front matter is missing"),
      ("---\nid: a\n", "lesson.md:1: the front matter is never closed"),
      (
        "---\nregtutor: 2\nid: a\nnumber: 1\ntitle: A\nminutes: 5\n---\n## S\n",
        "lesson.md:2: 'regtutor: 2' is a format that this program does not know"
      ),
      (
        "---\nregtutor: 1\nid: A b\nnumber: 1\ntitle: A\nminutes: 5\n---\n## S\n",
        "lesson.md:3: the id 'A b' has other characters"
      ),
      (
        "---\nregtutor: 1\nid: a\nnumber: x\ntitle: A\nminutes: 5\n---\n## S\n",
        "lesson.md:4: 'number: x' is not a whole number"
      ),
      (
        "---\nregtutor: 1\nid: a\ncolour: red\n---\n", "lesson.md:1: the front matter lacks 'title'"
      ),
    ])
  func frontMatter(text: String, expected: String) throws {
    let error = try #require(throws: LessonProblems.self) {
      try LessonReader.read(text, file: "lesson.md")
    }
    #expect(error.description.contains(expected), "\(error)")
  }

  @Test("a misspelt role is one problem, and what hangs on it is read as meant")
  func misspeltRole() throws {
    let text = try Fixture.text("Fixtures/Lessons/02-no-mistake.md")
    for (word, wrong) in [("exercise", "exercize"), ("claim", "clam"), ("solution", "soluton")] {
      do throws(LessonProblems) {
        _ = try LessonReader.read(
          text.replacing("```python \(word)", with: "```python \(wrong)"), file: "a.md")
        Issue.record("'\(wrong)' was taken")
      } catch {
        #expect(error.problems.count == 1, "\(error)")
        #expect("\(error)".contains("'\(wrong)' means nothing here; did you mean '\(word)'?"))
      }
    }
  }

  @Test("reports all problems of a file at once, in its order")
  func allAtOnce() throws {
    let error = try #require(throws: LessonProblems.self) {
      try LessonReader.read(
        LessonReaderTests.lesson("```python check\n1\n```\n\n```\n2\n```"), file: "lesson.md")
    }
    #expect(error.problems.map(\.line) == [9, 13])
  }
}

extension LessonCell.Role {
  /// The role as a fence says it.
  var name: String {
    switch self {
    case .shown: ""
    case .setup: "setup"
    case .claim: "claim"
    }
  }
}
