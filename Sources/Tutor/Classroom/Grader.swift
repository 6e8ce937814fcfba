package import LessonFormat
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// Judges what was handed in anew: the teacher's lesson, the learner's cells, one fresh notebook.
package struct Grader {
  /// The outcome of one exercise.
  package struct Grade: Codable, Sendable, Equatable {
    package var exercise: String
    package var outcome: String
    /// 1 where it is correct, or where the lesson is at fault; else 0.
    package var points: Int
  }

  private let lesson: Lesson
  private let seconds: Double

  /// Creates a grader.
  ///
  /// - Parameter seconds: How long one cell may run.
  package init(_ lesson: Lesson, seconds: Double) {
    self.lesson = lesson
    self.seconds = seconds
  }

  /// The grades of all exercises, in order.
  ///
  /// - Parameter onJudgement: Called with each answer that is judged, in order.
  package func grades(
    of handIn: HandIn,
    onJudgement: (_ exercise: String, _ answer: String, Judgement) -> Void = { _, _, _ in }
  ) -> [Grade] {
    let session = Session()
    session.write(into: .discarding)
    var deadline = Clock.secondsSince1970()
    session.interpreter.isInterrupted = { Clock.secondsSince1970() > deadline }
    func run(_ source: String) -> Session.CellResult {
      deadline = Clock.secondsSince1970() + seconds
      return session.run(source)
    }
    let needs = LessonNeeds(of: lesson)
    let pristine = PristineReplay(lesson, needs: needs)
    var grades: [Grade] = []
    for (index, step) in lesson.steps.enumerated() {
      var answers: [String: Judge.Answer] = [:]
      // What was right when the learner had it judged counts, whatever was tried behind it.
      var earned: [String: Grade] = [:]
      let exercises = step.items.compactMap { item -> Exercise? in
        if case .exercise(let exercise) = item { exercise } else { nil }
      }
      for case .cell(let cell) in step.items {
        if case .claim = cell.role { continue }
        _ = run(cell.source)
      }
      for cell in handIn.cells where cell.step == step.id {
        if let sources = cell.sources {
          PlaySpace.replay(sources, keeping: cell.names ?? [], in: session.interpreter) {
            _ = run($0)
          }
          continue
        }
        let result = run(cell.source)
        if let exercise = exercises.first(where: { $0.id == cell.exercise }) {
          answers[exercise.id] = exercise.answer(
            answers[exercise.id], orNow: Judge.Answer(source: cell.source, result: result))
        }
        for exercise in exercises where cell.judged?.contains(exercise.id) == true {
          deadline = Clock.secondsSince1970() + 10 * seconds
          let grade = grade(
            exercise, answers[exercise.id], session, pristine, step: index, onJudgement)
          if grade.points > 0 { earned[exercise.id] = grade }
        }
      }
      for exercise in exercises {
        deadline = Clock.secondsSince1970() + 10 * seconds
        grades.append(
          earned[exercise.id]
            ?? grade(
              exercise, answers[exercise.id], session, pristine, step: index, onJudgement))
      }
      // What later steps need of an exercise that was left open, they get from a model answer.
      for (exercise, grade) in zip(exercises, grades.suffix(exercises.count))
      where grade.points == 0 && needs.names[exercise.id] != nil {
        if let model = exercise.solutions.first { _ = run(model.source) }
      }
    }
    return grades
  }

  private func grade(
    _ exercise: Exercise, _ answer: Judge.Answer?, _ session: Session, _ pristine: PristineReplay,
    step: Int, _ onJudgement: (_ exercise: String, _ answer: String, Judgement) -> Void
  ) -> Grade {
    if answer?.result.isInterrupted == true {
      return Grade(exercise: exercise.id, outcome: "Timeout", points: 0)
    }
    let judge = Judge(exercise, over: session) {
      pristine.advance(through: step)
      return pristine.session
    }
    let judgement = judge.judge(answer)
    onJudgement(exercise.id, answer?.source ?? "", judgement)
    switch judgement {
    case .correct: return Grade(exercise: exercise.id, outcome: judgement.name, points: 1)
    case .ourMistake: return Grade(exercise: exercise.id, outcome: judgement.name, points: 1)
    default: return Grade(exercise: exercise.id, outcome: judgement.name, points: 0)
    }
  }
}
