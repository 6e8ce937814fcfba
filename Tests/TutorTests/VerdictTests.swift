import LessonFormat
import NotebookSession
import PyModules
import TestSupport
import Testing
import Tutor

/// The learner's ':check', the author's gate and the teacher's grading say the same to every answer
/// that ships.
@Suite("Three doors, one verdict")
struct VerdictTests {
  /// What was said to the answers of a lesson, in order.
  final class Said {
    var verdicts: [String] = []

    func add(_ exercise: String, _ judgement: Judgement) {
      var words = judgement.name
      if case .notYet(let message) = judgement { words += ": \(message)" }
      verdicts.append("\(exercise) \(words)")
    }
  }

  /// The lessons that take a second or two; all of them where `REGTUTOR_ALL` is set.
  static let files = CourseTests.files.filter { file in
    TextFile.environment("REGTUTOR_ALL") != nil
      || ["02", "03", "08", "09"].contains(String(file.prefix(2)))
  }

  @Test("is the same for every model answer and every wrong one", arguments: files)
  func same(file: String) throws {
    let lesson = try CourseTests.lesson(file)
    // The author's door.
    let author = Said()
    let replay = PristineReplay(lesson, fillsProse: false)
    var answers: [(step: Int, exercise: Exercise, source: String)] = []
    for (index, step) in lesson.steps.enumerated() {
      replay.advance(through: index)
      for case .exercise(let exercise) in step.items {
        for source in exercise.wrongAnswers.map(\.source) + exercise.solutions.map(\.source) {
          answers.append((index, exercise, source))
          author.add(exercise.id, VerdictTests.judge(source, exercise, replay.session))
        }
      }
    }
    #expect(answers.count >= 15)
    // The learner's door: each answer in turn, over copies of the names.
    let learner = Said()
    let log = EventLog(folder: nil)
    let player = LessonPlayer(lesson, log: log) { event in
      if case .judged(let judgement, let exercise) = event { learner.add(exercise.id, judgement) }
    }
    player.open()
    var open = ""
    for (step, exercise, source) in answers {
      if exercise.id != open {
        player.submit(":goto \(step + 1)")
        for _ in 0..<20 where player.exercise?.id != exercise.id { player.submit(":skip") }
        open = exercise.id
      }
      player.session.interpreter.isolated {
        player.submit(source)
        player.submit(":check")
      }
    }
    #expect(learner.verdicts == author.verdicts, "\(file)")
    // The teacher's door: the same answers in a file that was handed in.
    let teacher = Said()
    var handIn = HandIn(lesson, log.events, name: "A")
    for index in handIn.cells.indices {
      handIn.cells[index].judged = handIn.cells[index].exercise.map { [$0] }
    }
    let grades = Grader(lesson, seconds: 60).grades(of: handIn) { exercise, _, judgement in
      teacher.add(exercise, judgement)
    }
    // What an answer draws from a generator of the lesson's depends on what was drawn before.
    func plain(_ said: Said) -> [String] { said.verdicts.map { $0.filter { !$0.isNumber } } }
    #expect(plain(teacher) == plain(author), "\(file)")
    #expect(grades.allSatisfy { $0.points == 1 })
  }

  private static func judge(
    _ source: String, _ exercise: Exercise, _ session: Session
  ) -> Judgement {
    session.interpreter.isolated {
      let result = session.evaluateSilently(source, name: "answer")
      return Judge(exercise, over: session).judge(Judge.Answer(source: source, result: result))
    }
  }
}
