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
      "regtutor", ["lesson", path, "--width", "\(AccessibleLessonTests.width)"],
      input: AccessibleLessonTests.lines(through: lesson).joined(separator: "\n") + "\n",
      environment: ["ACCESSIBLE": "1"])
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
    // Behind a sentence stands a blank line, then a table; a recap has the sentences alone.
    let tables = run.output.components(behind: "\nPicture: ").count { picture in
      let table = picture.split(separator: "\n\n", maxSplits: 2).dropFirst().first ?? ""
      let rows = table.split(separator: "\n")
      return rows.count >= 3 && rows[1].split(separator: " ").count >= 2
    }
    #expect(tables >= drawn, "each picture has a table")
    for mark in ["[ok]", "[!!]", "• "] { #expect(!run.output.contains(mark)) }
    let claims = lesson.cells.count { if case .claim = $0.role { true } else { false } }
    let verdicts = run.output.split(separator: "\n").count {
      $0.prefixMatch(of: #/Claim C\d\d /#) != nil
    }
    #expect(verdicts >= claims, "each verdict begins with a word")
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

extension String {
  /// What follows each occurrence of a text, up to the next one.
  fileprivate func components(behind text: String) -> [Substring] {
    ranges(of: text).map { self[$0.upperBound...].prefix(4000) }
  }
}

/// The files of the shipped lessons.
enum CourseFiles {
  static let all = TextFile.names(in: "\(Fixture.root)/Lessons", suffix: ".md")
}
