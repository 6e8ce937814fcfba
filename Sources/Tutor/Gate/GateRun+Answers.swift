internal import LessonFormat
internal import Notebook
internal import NotebookSession
internal import PyModules
internal import PyRuntime

extension GateRun {
  /// Tries the starter, every solution and every wrong answer of an exercise, and changed
  /// solutions until each message of its checks was seen.
  ///
  /// Each answer runs over copies of the notebook's values, so that none sees what another did.
  mutating func check(_ exercise: Exercise, _ session: Session) {
    findings.counts.exercises += 1
    checkPrompt(of: exercise, session)
    var seen = SeenMessages(exercise)
    checkStarter(exercise, session, &seen)
    for solution in exercise.solutions {
      findings.counts.solutions += 1
      let judgement = judge(solution.source, exercise, session)
      if !judgement.isCorrect {
        note(
          .solutionFails, solution.line,
          "this solution of '\(exercise.id)' does not pass: \(words(judgement))",
          help: "mend the solution or the check")
      } else if early[exercise.id]?.contains(solution.line) == true {
        note(
          .solutionEarly, solution.line,
          "this solution of '\(exercise.id)' passes only behind cells that stand after the exercise",
          help: "move the exercise behind the cells whose names its solution and checks use")
      }
    }
    for wrong in exercise.wrongAnswers {
      findings.counts.wrongAnswers += 1
      seen.add(outcomes(exercise, session, answer: wrong.source), byValue: true)
      let judgement = judge(wrong.source, exercise, session)
      if judgement.isCorrect {
        note(
          .wrongPasses, wrong.line, "this wrong answer of '\(exercise.id)' passes",
          help: "let a check say why it is wrong")
      } else if !words(judgement).contains(wrong.says) {
        note(
          .wrongUnsaid, wrong.line,
          "this wrong answer is told '\(words(judgement))', without '\(wrong.says)'",
          help: "let a check say why it is wrong, or mend says=")
      } else if let told = FeedbackLeak.found(in: words(judgement), exercise) {
        note(
          .feedbackTells, wrong.line, "what this wrong answer is told contains \(told)",
          help: "let the message name the learner's value and the idea, not the code")
      }
    }
    tryChanges(exercise, session, &seen)
    report(seen, exercise)
  }

  private mutating func checkStarter(
    _ exercise: Exercise, _ session: Session, _ seen: inout SeenMessages
  ) {
    let outcomes = outcomes(exercise, session, answer: exercise.starter)
    let isBlank = Exercise.isBlank(exercise.starter)
    if let outcomes, outcomes.allSatisfy({ $0 == .passes }) {
      note(
        .starterPasses, exercise.line,
        isBlank
          ? "the starter of exercise '\(exercise.id)' would pass but for its blank"
          : "the starter of exercise '\(exercise.id)' passes as it is",
        help: "leave a '...' or TODO in it, and check a value that it does not have")
    }
    if isBlank {
      seen.add(outcomes?.map { if case .breaks = $0 { .passes } else { $0 } }, byValue: false)
    } else {
      seen.add(outcomes, byValue: true)
    }
  }

  /// Changes what a solution came to, until every message was seen or the changes are used up.
  private mutating func tryChanges(
    _ exercise: Exercise, _ session: Session, _ seen: inout SeenMessages
  ) {
    let targets = AnswerChange.targets(of: exercise.starter)
    for solution in exercise.solutions {
      for name in targets {
        for change in AnswerChange.list(for: exercise) where seen.isMissingSome {
          seen.add(
            outcomes(exercise, session, answer: solution.source, then: change.code(for: name)),
            byValue: change.isOfItsKind)
        }
      }
      for change in FitChange.allCases where seen.isMissingSome {
        seen.add(
          outcomes(exercise, session, answer: solution.source, fits: change), byValue: true)
      }
    }
  }

  private mutating func report(_ seen: SeenMessages, _ exercise: Exercise) {
    for (index, check) in exercise.checks.enumerated() {
      if seen.failedByValue.contains(index) { continue }
      let isKind = seen.failed.contains(index)
      note(
        .checkVacuous, check.line,
        isKind
          ? "this check of '\(exercise.id)' refuses values of another kind, and no other"
          : "this check of '\(exercise.id)' lets every answer pass that was tried",
        help: "assert what only a right answer makes true"
          + (isKind ? "; a fence 'python wrong says=\"…\"' shows that it does" : ""))
    }
    for (index, check) in exercise.checks.enumerated() where seen.failed.contains(index) {
      for assertion in seen.unseen(ofCheck: index) {
        note(
          .feedbackDead, check.line + assertion.line - 1,
          "no answer that was tried is told \(assertion.words)",
          help: "add a fence 'python wrong says=\"…\"' that runs into it, or take it out")
      }
    }
    for (index, line, words) in seen.breaks {
      note(
        .checkBreaks, (exercise.checks[index].line) + line - 1,
        "this check of '\(exercise.id)' breaks instead of saying what is wrong: \(words)",
        help: "let checks fail with 'assert', whatever the learner's value is")
    }
  }

  // MARK: Trying

  /// Judges an answer as a learner's is judged.
  func judge(_ source: String, _ exercise: Exercise, _ session: Session) -> Judgement {
    session.interpreter.isolated {
      let result = session.evaluateSilently(source, name: "answer")
      return Judge(exercise, over: session).judge(Judge.Answer(source: source, result: result))
    }
  }

  /// What each check says to an answer; nil where the answer does not run.
  private mutating func outcomes(
    _ exercise: Exercise, _ session: Session, answer: String, then change: String = "",
    fits: FitChange? = nil
  ) -> [CheckOutcome]? {
    findings.counts.answers += 1
    let interpreter = session.interpreter
    return interpreter.isolated {
      let log = interpreter.state(FitLog())
      log.replaced = fits.map { change in { change.weights(for: $0) } }
      defer { log.replaced = nil }
      guard session.evaluateSilently(answer, name: "answer").error == nil else { return nil }
      log.replaced = nil
      if !change.isEmpty {
        let source = ValueChange.prelude + "\n" + change
        guard session.evaluateSilently(source, name: "change").error == nil else { return nil }
      }
      return exercise.checks.map { check in
        interpreter.isolated { CheckOutcome(of: check, in: session, exercise) }
      }
    }
  }

  private func words(_ judgement: Judgement) -> String {
    switch judgement {
    case .notYet(let message): message
    case .ourMistake(let report) where report.message.hasPrefix(Judge.refusalOpening):
      String(report.message.dropFirst(Judge.refusalOpening.count))
    case .cannotRead(let report), .stopped(let report), .ourMistake(let report):
      "\(judgement.name): \(report.headline)"
    case .empty, .blankLeft, .correct: judgement.name
    }
  }
}
