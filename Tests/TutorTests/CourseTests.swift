import LessonFormat
import NotebookSession
import PyModules
import TestSupport
import Testing
import Tutor

/// The shipped lessons, answered as their authors say that learners do.
@Suite("The whole course")
struct CourseTests {
  static let folder = "\(Fixture.root)/Lessons"
  static let files = TextFile.names(in: folder, suffix: ".md")

  static func lesson(_ file: String) throws -> Lesson {
    try LessonReader.read(try Fixture.contents(of: "\(folder)/\(file)"), file: file)
  }

  @Test("has lessons 1 to 11, each with a place of its own")
  func numbers() throws {
    let headers = try CourseTests.files.map { try CourseTests.lesson($0).header }
    #expect(headers.map(\.number) == Array(1...11))
    let ids = headers.map(\.id)
    #expect(Set(ids).count == 11)
    for (index, header) in headers.enumerated() {
      #expect(Set(header.needs).isSubset(of: ids[..<index]), "\(header.id)")
    }
  }

  @Test(
    "judges model answers Correct, tells wrong ones what their fence says, finds starters blank",
    arguments: files)
  func answers(file: String) throws {
    let lesson = try CourseTests.lesson(file)
    let replay = PristineReplay(lesson, fillsProse: false)
    for (index, step) in lesson.steps.enumerated() {
      replay.advance(through: index)
      for case .exercise(let exercise) in step.items {
        #expect(judge(exercise.starter, exercise, replay.session, runs: false) == .blankLeft)
        for solution in exercise.solutions {
          let judgement = judge(solution.source, exercise, replay.session)
          #expect(judgement == .correct, "\(file):\(solution.line)")
        }
        for wrong in exercise.wrongAnswers {
          let judgement = judge(wrong.source, exercise, replay.session)
          guard case .notYet(let message) = judgement else {
            Issue.record("\(file):\(wrong.line) is judged \(judgement.name)")
            continue
          }
          #expect(message.contains(wrong.says), "\(file):\(wrong.line)")
          // What a learner reads beside it: the task, and what it says of hints.
          let shown = [message, ExerciseWords.howTo(exercise), judgement.name].joined(
            separator: "\n")
          #expect(FeedbackLeak.found(in: shown, exercise) == nil, "\(file):\(wrong.line)")
          #expect(Leak.found(in: shown, exercise) == nil, "\(file):\(wrong.line)")
          #expect(
            Leak.namesValue(message, wrong.source, exercise, replay.session),
            "\(file):\(wrong.line): \(message)")
        }
        for source in Paraphrases.of(exercise) {
          let judgement = judge(source, exercise, replay.session)
          #expect(judgement == .correct, "\(file): \(exercise.id): \(source)")
        }
        #expect(exercise.solutions.count >= 2, "\(file): \(exercise.id)")
      }
    }
    #expect(replay.failures.isEmpty)
    for claim in replay.claims where claim.claim.kind != .measured {
      #expect(claim.failure == nil, "\(file):\(claim.line)")
    }
  }

  /// Judges an answer over copies of what the lesson's cells made.
  private func judge(
    _ source: String, _ exercise: Exercise, _ session: Session, runs: Bool = true
  ) -> Judgement {
    session.interpreter.isolated {
      let result = session.evaluateSilently(runs ? source : "", name: "answer")
      return Judge(exercise, over: session).judge(Judge.Answer(source: source, result: result))
    }
  }
}
