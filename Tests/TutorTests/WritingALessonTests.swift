import LessonFormat
import TestSupport
import Testing
import Tutor

/// `Documentation/WritingALesson.md`, followed word by word.
@Suite("The page that writes a lesson from nothing")
struct WritingALessonTests {
  static func page() throws -> String {
    try Fixture.contents(of: "\(Fixture.root)/Documentation/WritingALesson.md")
  }

  /// The lesson that a teacher has after the last step of the page.
  static func lesson() throws -> String {
    let blocks = try page().split(separator: "\n````", omittingEmptySubsequences: false)
      .filter { $0.hasPrefix("markdown\n") }.map { $0.dropFirst("markdown\n".count) }
    #expect(blocks.count == 3)
    return """
      ---
      regtutor: 1
      id: ridge-weights
      number: 12
      title: What ridge does to weights
      minutes: 15
      needs: []
      claims: []
      ---


      """ + blocks.joined(separator: "\n\n") + "\n"
  }

  static func problems(_ text: String) throws -> [LessonProblem] {
    Gate.check(try LessonReader.read(text, file: "12-ridge-weights.md")).problems
  }

  @Test("ends with a lesson that is good")
  func good() throws {
    let problems = try WritingALessonTests.problems(WritingALessonTests.lesson())
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test("shows the message that its mistake gets")
  func mistake() throws {
    let text = try WritingALessonTests.lesson().replacing("alpha = 500", with: "alpha = 5")
    let problems = try WritingALessonTests.problems(text)
    let lines = problems.map(\.description).joined(separator: "\n").split(separator: "\n")
    #expect(!lines.isEmpty)
    let page = try WritingALessonTests.page()
    for line in lines { #expect(page.contains("    \(line)\n"), "\(line)") }
  }

  @Test("begins with a lesson that 'new-lesson' writes and that is good, with every fence in it")
  func scaffold() throws {
    let text = LessonScaffold.text(number: 12, id: "ridge-weights")
    let lesson = try LessonReader.read(text, file: "12-ridge-weights.md")
    let problems = Gate.check(lesson).problems
    #expect(problems.isEmpty, "\(problems)")
    for fence in [
      "python setup", "python claim", "python exercise", "python check", "python check hidden",
      "python solution", "python wrong", "python predict", "markdown hint", "markdown why",
      "markdown quiz", "text", "python volatile", "python raises",
    ] {
      #expect(text.contains("```\(fence)"), "\(fence)")
    }
  }
}
