import LessonFormat
import TestSupport
import Testing
import Tutor

/// What a lesson may use without having shown it, because a lesson before has.
@Suite("What has been taught")
struct TeachingTests {
  /// A lesson with one exercise.
  ///
  /// - Parameter prose: What stands before the exercise.
  static func lesson(
    _ number: Int, needs: String = "", teaches: String = "", prose: String = "What comes next?",
    task: String = "twice three", solution: String = "answer = 6"
  ) throws -> Lesson {
    try LessonReader.read(
      """
      ---
      regtutor: 1
      id: lesson-\(number)
      number: \(number)
      title: Lesson \(number)
      minutes: 1
      needs: [\(needs)]
      teaches: [\(teaches)]
      ---

      ## First {#first}

      ```python setup
      import numpy as np
      ```

      \(prose)

      ```python exercise id=answer-\(number)
      answer = ...  # TODO: \(task), one number
      ```
      ```python check
      assert answer == 6, f"{answer} is not it"
      ```
      ```markdown hint
      Count it on the fingers of both of your hands.
      ```
      ```python solution
      \(solution)
      ```
      ```python wrong says="not it"
      answer = 5
      ```

      """, file: "\(number).md")
  }

  static func problems(of lesson: Lesson, in course: [Lesson] = []) -> [String] {
    Gate.check(lesson, in: course).problems.filter {
      [.nameUnshown, .termEarly, .termUntaught, .needUnknown].contains($0.code)
    }.map(\.message)
  }

  @Test("a name is known from a cell, from backticks, and from a lesson that is needed")
  func names() throws {
    let solution = "answer = np.prod([2, 3])"
    let unknown = "the first solution of 'answer-3' needs '.prod', which nothing has shown before"
    let alone = try TeachingTests.lesson(3, solution: solution)
    #expect(TeachingTests.problems(of: alone) == [unknown])
    for prose in ["See `np.prod`.", "```python\nnp.prod([1, 2])\n```", "- a list: `prod`"] {
      let shown = try TeachingTests.lesson(3, prose: prose, solution: solution)
      #expect(TeachingTests.problems(of: shown).isEmpty, "\(prose)")
    }
    for prose in ["The prod of numbers.", "```python setup\nnp.prod([1, 2])\n```"] {
      let unshown = try TeachingTests.lesson(3, prose: prose, solution: solution)
      #expect(TeachingTests.problems(of: unshown) == [unknown], "\(prose)")
    }
    let first = try TeachingTests.lesson(1, prose: "See `np.prod`.")
    let second = try TeachingTests.lesson(2, needs: "lesson-1")
    let course = [first, second]
    // Needed by way of another, or, where nothing is needed, with a lower number.
    for needs in ["lesson-2", "lesson-1", ""] {
      let later = try TeachingTests.lesson(3, needs: needs, solution: solution)
      #expect(TeachingTests.problems(of: later, in: course).isEmpty, "\(needs)")
    }
    let aside = try TeachingTests.lesson(2)
    let later = try TeachingTests.lesson(3, needs: "lesson-2", solution: solution)
    #expect(TeachingTests.problems(of: later, in: [aside]) == [unknown])
  }

  @Test("a term is known behind the step that teaches it, in the words of the text")
  func terms() throws {
    for (term, prose, task) in [
      ("soft threshold", "A soft threshold is one.", "two SOFT THRESHOLDS"),
      ("R²", "Now $R^2$ is one.", "an R² of two"), ("λ", "Here $\\lambda$ is one.", "λ"),
      ("one-sided", "It is one-sided.", "the one-sided"),
    ] {
      let known = try TeachingTests.lesson(
        1, teaches: "\(term) (first)", prose: prose, task: task)
      #expect(TeachingTests.problems(of: known).isEmpty, "\(term)")
      let unsaid = try TeachingTests.lesson(1, teaches: "\(term) (first)", task: task)
      #expect(
        TeachingTests.problems(of: unsaid)
          == ["step 'first' is said to teach '\(term)', and its text does not say it"], "\(term)")
    }
    let code = try TeachingTests.lesson(1, teaches: "grid (first)", prose: "A grid.", task: "two")
    #expect(TeachingTests.problems(of: code).isEmpty)
  }

  @Test("a term of a lesson that comes later, or beside, is none yet; a name of code is no term")
  func otherLessons() throws {
    let third = try TeachingTests.lesson(3, teaches: "grid (first)", prose: "A grid.")
    let message =
      "exercise 'answer-1' uses 'grid', which lesson 'lesson-3' teaches, "
      + "and this lesson does not come behind that one"
    let early = try TeachingTests.lesson(1, task: "the grids")
    #expect(TeachingTests.problems(of: early, in: [third]) == [message])
    let own = try TeachingTests.lesson(
      1, teaches: "grid (first)", prose: "A grid.", task: "the grids")
    #expect(TeachingTests.problems(of: own, in: [third]).isEmpty)
    let named = try TeachingTests.lesson(1, task: "the length of `grid`")
    #expect(TeachingTests.problems(of: named, in: [third]).isEmpty)
    let behind = try TeachingTests.lesson(4, needs: "lesson-3", task: "the grids")
    #expect(TeachingTests.problems(of: behind, in: [third]).isEmpty)
    let beside = try TeachingTests.lesson(4, needs: "lesson-1", task: "the grids")
    let first = try TeachingTests.lesson(1)
    #expect(TeachingTests.problems(of: beside, in: [first, third]).count == 1)
  }

  @Test("a circle of needs ends, and a lesson that is nowhere is named")
  func needs() throws {
    let first = try TeachingTests.lesson(1, needs: "lesson-2")
    let second = try TeachingTests.lesson(2, needs: "lesson-1")
    #expect(TeachingTests.problems(of: first, in: [second]).isEmpty)
    #expect(
      TeachingTests.problems(of: first)
        == ["the front matter needs lesson 'lesson-2', and no lesson is called so"])
  }

  @Test("every shipped lesson says which terms it teaches")
  func shipped() throws {
    for file in CourseTests.files {
      #expect(try !CourseTests.lesson(file).header.teaches.isEmpty, "\(file)")
    }
  }
}
