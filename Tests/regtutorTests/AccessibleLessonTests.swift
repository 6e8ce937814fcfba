import LessonFormat
import TerminalText
import TestSupport
import Testing
import Tutor

/// Every shipped lesson, answered from its first step to its last, as a screen reader gets it.
@Suite("The lessons in accessible form")
struct AccessibleLessonTests {
  static let width = 60

  /// Lines that lead through a lesson: wrong answers first, hints, solutions, and what looks around.
  static func lines(through lesson: Lesson) -> [String] {
    var lines = [":help", ":where"]
    for step in lesson.steps {
      for item in step.items {
        switch item {
        case .quiz: lines.append("a")
        case .prediction(let prediction): lines.append(prediction.choices.isEmpty ? "0.5" : "a")
        case .exercise(let exercise):
          lines += [":hint"]
          // Judging runs model answers: what can be said of a wrong one is said once.
          if exercise == lesson.exercises.first {
            lines += [":check", exercise.starter, "", ":check", "nonsense.member"]
            for wrong in exercise.wrongAnswers.prefix(1) { lines += [wrong.source, "", ":check"] }
            lines += [":solution", ":solution"]
          }
          if let solution = exercise.solutions.first { lines += [solution.source, "", ":check"] }
          lines.append(":next")
        case .prose, .cell, .text: break
        }
      }
      if case .exercise = step.items.last { continue }
      if step.id == lesson.steps.last?.id {
        lines += [":map", ":vars", ":recap", ":back", ":next"]
      }
      lines.append(":next")
    }
    return lines
  }

  @Test(
    "words come first, nothing is redrawn, no line is wider than asked, and all can be solved",
    arguments: CourseFiles.all)
  func course(file: String) throws {
    let path = "\(Fixture.root)/Lessons/\(file)"
    let lesson = try LessonReader.read(try Fixture.contents(of: path), file: file)
    let run = try ProgramRun(
      "regtutor", ["lesson", path, "--accessible", "--width", "\(AccessibleLessonTests.width)"],
      input: AccessibleLessonTests.lines(through: lesson).joined(separator: "\n") + "\n")
    #expect(run.status == 0, "\(run.errors)")
    let count = lesson.exercises.count
    #expect(
      run.output.contains("That was the lesson. \(count) of \(count) exercises solved."),
      "\(run.output.suffix(600))")
    for scalar in run.output.unicodeScalars where AccessibleLessonTests.isDrawn(scalar) {
      Issue.record("\(file): U+\(String(scalar.value, radix: 16)) is drawn, not said")
      break
    }
    for line in run.output.split(separator: "\n")
    where DisplayWidth.of(line) > AccessibleLessonTests.width {
      Issue.record("\(file): too wide: \(line)")
    }
    #expect(run.output.contains("\nCorrect."))
    let pictures = run.output.ranges(of: "\nPicture: ").count
    let drawn = lesson.steps.flatMap(\.items).count { item in
      if case .cell(let cell) = item { cell.source.contains("plt.show()") } else { false }
    }
    #expect(pictures >= drawn, "each picture has a sentence")
  }

  /// Whether a character moves the cursor, or is a symbol where a word belongs.
  static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1B, 0x0D, 0x08, 0x2500...0x25FF, 0x2800...0x28FF, 0x2713...0x2718, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }
}

/// The files of the shipped lessons.
enum CourseFiles {
  static let all = TextFile.names(in: "\(Fixture.root)/Lessons", suffix: ".md")
}
