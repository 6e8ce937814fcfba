package import LessonFormat
internal import Notebook
internal import NotebookSession
internal import PenalizedRegression
internal import PyModules
internal import PyRuntime

/// The author gate: runs a lesson and everything in it that can be false.
///
/// Cells run and claims hold in the lesson's own notebook; starters do not pass; every solution
/// passes open and hidden checks; every wrong answer fails with its words; every fit is solved
/// again, exactly.
package struct Gate {
  /// What a check of a lesson came to.
  package struct Report: Sendable {
    /// What the author must mend, in the order of the file.
    package let problems: [LessonProblem]
    package let counts: GateCounts
  }

  private let lesson: Lesson
  private let replay: PristineReplay
  private let fits = FitCollector()
  private var problems: [LessonProblem] = []
  private var counts = GateCounts()

  /// Checks a lesson.
  package static func check(_ lesson: Lesson) -> Report {
    var gate = Gate(lesson)
    gate.run()
    return Report(problems: gate.problems.sorted { $0.line < $1.line }, counts: gate.counts)
  }

  private init(_ lesson: Lesson) {
    self.lesson = lesson
    replay = PristineReplay(lesson)
  }

  private mutating func run() {
    counts.lessons = 1
    let log = replay.session.interpreter.state(FitLog())
    for (index, step) in lesson.steps.enumerated() {
      log.onFit = { [fits] in fits.records.append($0) }
      replay.advance(through: index)
      log.onFit = nil
      for item in step.items {
        switch item {
        case .exercise(let exercise): check(exercise)
        case .quiz: counts.questions += 1
        case .prediction(let prediction): check(prediction)
        case .prose, .cell, .text: break
        }
      }
    }
    counts.cells = replay.cellCount
    counts.liveFields = replay.liveFieldCount
    counts.claims = replay.claims.count
    for failure in replay.failures {
      note(
        failure.line,
        failure.message + (failure.report.map { ": \($0.headline)" } ?? ""),
        help: failure.report?.help ?? "run 'regtutor lesson' on this file to see it")
    }
    for result in replay.claims where result.claim.kind != .measured {
      guard let failure = result.failure else { continue }
      note(
        result.line,
        "claim \(result.claim.id) turned out differently: \(failure.headline)"
          + (result.shown.map { " (\($0))" } ?? ""),
        help: "mend the claim's code, or its verdict")
    }
    checkClaimNumbers()
    checkStability()
    referee()
    if counts.isVacuous {
      note(
        1, "the lesson has no claim and no exercise: there was nothing to check",
        help: "add a fence 'python claim …' or 'python exercise id=…'")
    }
  }

  /// Every claim of the front matter is tested, and every tested one is in the front matter.
  private mutating func checkClaimNumbers() {
    let tested = Set(replay.claims.map(\.claim.id))
    for id in lesson.header.claims where !tested.contains(id) {
      note(
        1, "the front matter names claim \(id), and no cell tests it",
        help: "add a fence 'python claim \(id) …', or take it out of 'claims:'")
    }
    for result in replay.claims where !lesson.header.claims.contains(result.claim.id) {
      note(
        result.line, "claim \(result.claim.id) is not in the front matter",
        help: "add it to 'claims:'")
    }
  }

  /// Claims of the kind `stable` hold with other seeds too: five of the twenty, chosen by the
  /// lesson's id, without the declared exceptions.
  private mutating func checkStability() {
    let stable = replay.claims.map(\.claim).filter { $0.kind == .stable }
    guard !stable.isEmpty else { return }
    guard LessonSeed.isAssigned(in: lesson) else {
      note(
        1, "the first setup cell does not assign 'seed', so stable claims cannot be tried",
        help: "write a line 'seed = 7' in it, and derive every stream from it")
      return
    }
    for seed in LessonSeed.tried(for: lesson.header.id) {
      let other = PristineReplay(lesson, seed: seed)
      other.advance(through: lesson.steps.count - 1)
      counts.seeds += 1
      for result in other.claims where result.claim.kind == .stable {
        let isException = result.claim.exceptions.contains(seed)
        guard let failure = result.failure, !isException else { continue }
        note(
          result.line,
          "claim \(result.claim.id) is not stable: with seed \(seed), \(failure.headline)"
            + (result.shown.map { " (\($0))" } ?? ""),
          help: "make the claim weaker, or declare the exception with except=\(seed)")
      }
    }
  }

  /// Solves every fit of the lesson's cells again, exactly.
  private mutating func referee() {
    for record in fits.records {
      counts.fits += 1
      do throws(FitError) {
        let referee = try Referee(record)
        counts.largestGap = max(counts.largestGap, referee.exact.certificate.relativeGap)
        counts.largestDistance = max(counts.largestDistance, referee.relativeDistance)
        if !referee.exact.certificate.isConverged {
          note(
            1, "a \(record.estimator) of this lesson could not be solved to a gap of 1e-10",
            help: "scale the features, or use a larger alpha")
        }
      } catch {
        note(
          1, "a \(record.estimator) of this lesson could not be solved again: \(error)",
          help: "fit it to finite data")
      }
    }
  }

  // MARK: Exercises and questions

  private mutating func check(_ exercise: Exercise) {
    counts.exercises += 1
    let judgement = judge(exercise.starter, exercise)
    if judgement.isCorrect {
      note(
        exercise.line, "the starter of exercise '\(exercise.id)' passes as it is",
        help: "leave a '...' or TODO in it, and check a value that it does not have")
    }
    if case .ourMistake(let report) = judgement {
      note(
        exercise.line,
        "a check of exercise '\(exercise.id)' breaks on the starter: \(report.headline)",
        help: "let checks fail with 'assert', whatever the learner's value is")
    }
    for solution in exercise.solutions {
      counts.solutions += 1
      let judgement = judge(solution.source, exercise)
      if !judgement.isCorrect {
        note(
          solution.line,
          "this solution of '\(exercise.id)' does not pass: \(words(judgement))",
          help: "mend the solution or the check")
      }
    }
    for wrong in exercise.wrongAnswers {
      counts.wrongAnswers += 1
      let judgement = judge(wrong.source, exercise)
      if !judgement.isCorrect, words(judgement).contains(wrong.says) { continue }
      note(
        wrong.line,
        judgement.isCorrect
          ? "this wrong answer of '\(exercise.id)' passes"
          : "this wrong answer is told '\(words(judgement))', without '\(wrong.says)'",
        help: "let a check say why it is wrong")
    }
  }

  /// Judges an answer over the lesson's own names; they are afterwards as they were before.
  private func judge(_ source: String, _ exercise: Exercise) -> Judgement {
    let globals = replay.session.interpreter.globals
    let before = globals.snapshot
    defer {
      globals.removeAll()
      for (name, value) in before { globals[name] = value }
    }
    let result = replay.session.evaluateSilently(source, name: "answer")
    let answer = Judge.Answer(source: source, result: result)
    return Judge(exercise, over: replay.session).judge(answer)
  }

  private func words(_ judgement: Judgement) -> String {
    switch judgement {
    case .notYet(let message): message
    case .cannotRead(let report), .stopped(let report), .ourMistake(let report):
      "\(judgement.name): \(report.headline)"
    case .empty, .blankLeft, .correct: judgement.name
    }
  }

  private mutating func check(_ prediction: Prediction) {
    counts.questions += 1
    do {
      let value = try replay.session.value(of: prediction.source, name: "prediction")
      let truth = try replay.session.interpreter.str(value)
      if !prediction.choices.isEmpty && !prediction.choices.contains(truth) {
        note(
          prediction.line, "the truth of this prediction is '\(truth)', which is no choice",
          help: "add it to choices=")
      }
    } catch {
      note(
        prediction.line, "the truth of this prediction cannot be computed: \(error)",
        help: "use names that the step's cells assign")
    }
  }

  private mutating func note(_ line: Int, _ message: String, help: String) {
    problems.append(LessonProblem(file: lesson.file, line: line, message, help: help))
  }
}

/// Gathers the fits of a lesson as they happen.
private final class FitCollector {
  var records: [FittedModelRecord] = []
}
