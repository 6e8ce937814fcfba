internal import LessonFormat
internal import NotebookSession
internal import PyModules
internal import PyRuntime
internal import PySyntax

extension LessonPlayer {
  /// Takes what the learner typed: a command, an answer, or a cell.
  package func submit(_ text: String) {
    if text.hasPrefix(":") {
      do throws(TutorCommand.Unknown) {
        perform(try TutorCommand.read(text))
      } catch {
        screen(.note(error.description))
      }
      return
    }
    switch need {
    case .quiz(let quiz): answer(quiz, with: text)
    case .prediction(let prediction): answer(prediction, with: text)
    case .cell:
      guard text.contains(where: { !$0.isWhitespace }) else {
        if isWaiting, playSpace == nil {
          play()
        } else if leavesStepOnEnter {
          advance()
        } else {
          screen(.note(emptyCellNote))
        }
        return
      }
      if playSpace != nil {
        playCell(text)
        return
      }
      if let exercise, text == exercise.starter, exercise.isUnfilled(text) {
        // Enter came too early: what is to be filled in stands at the prompt again.
        prefill = text
        screen(.note("The dots are still to be filled in; ':hint' helps, ':skip' leaves it open."))
        return
      }
      resetAsked = nil
      remember(LessonPlayer.words(forCell: text), isCell: true)
      let result = run(text, isLessons: false)
      noteCommand(like: text, result)
      if let exercise {
        answer = exercise.answer(answer, orNow: Judge.Answer(source: text, result: result))
        answers[exercise.id] = answer
      }
    case .nothing: break
    }
  }

  /// Says how a command is given where its name was typed that is a name of Python's too, as `next`.
  private func noteCommand(like text: String, _ result: Session.CellResult) {
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard result.error == nil, TutorCommand(rawValue: word) != nil,
      !session.variables.contains(where: { $0.name == word })
    else { return }
    screen(.note("Commands begin with a colon: ':\(word)'."))
  }

  /// Goes through the rest of the lesson without a learner: questions are shown with their answers,
  /// exercises with their starters.
  package func playThrough() {
    while need != .nothing {
      switch need {
      case .quiz(let quiz):
        screen(.quizAnswered(quiz, chosen: [], live: replay.live(step: step)))
        play()
      case .prediction(let prediction):
        reveal(prediction, answer: nil)
        play()
      case .cell: advance()
      case .nothing: break
      }
    }
  }

  /// Goes on behind what was shown last: the rest of the step, then the next step, then the end.
  func advance() {
    runPending(isQuietly: false)
    reached[step] = item
    if let exercise { supply(exercise) }
    exercise = nil
    prefill = nil
    if item < lesson.steps[step].items.count {
      play()
    } else if step + 1 < lesson.steps.count {
      // What was played already is shown again, and not run a second time.
      if let item = reached[step + 1] { show(step: step + 1, item: item) } else { enter(step + 1) }
    } else {
      finish()
    }
  }

  private func finish() {
    record(Event(.finished, lesson: lesson.header.id))
    let exercises = lesson.exercises
    let solved = exercises.count { progress.solved[$0.id] == $0.fingerprint }
    screen(.finished(solved: solved, exercises: exercises.count))
    if solved > 0 || !undoStack.isEmpty, let words = openExercises { screen(.note(words)) }
    need = .nothing
  }

  /// Where exercises are left open, in words; nil where none is.
  private var openExercises: String? {
    let steps = lesson.steps.enumerated().filter { _, step in
      step.items.contains { item in
        guard case .exercise(let exercise) = item else { return false }
        return progress.solved[exercise.id] != exercise.fingerprint
      }
    }.map { "\($0.offset + 1)" }
    guard !steps.isEmpty else { return nil }
    let list = steps.count == 1 ? "step \(steps[0])" : "steps \(steps.joined(separator: ", "))"
    return
      "Left open in \(list): 'regtutor lesson \(lesson.header.number) --from \(steps[0])' goes there."
  }

  /// Runs a cell in free play.
  func playCell(_ text: String) {
    session.interpreter.entropy.replay = []
    // A cell that was stopped is not run again when the lesson is taken up.
    if !session.run(text).isInterrupted { playSpace?.sources.append(text) }
  }

  /// Whether Enter goes on to the next part: nothing is open, and the lesson does not end there.
  private var leavesStepOnEnter: Bool {
    playSpace == nil && !isExerciseOpen && !isAtLastItem
  }

  var isExerciseOpen: Bool {
    guard let exercise else { return false }
    return progress.solved[exercise.id] != exercise.fingerprint && !excused.contains(exercise.id)
  }

  var isAtLastItem: Bool {
    step + 1 >= lesson.steps.count && item >= lesson.steps[step].items.count
  }

  /// What may be done where nothing was typed: people press Enter to go on.
  private var emptyCellNote: String {
    if playSpace != nil { return "You are in free play; ':done' goes back to the lesson." }
    guard isExerciseOpen else {
      return isAtLastItem ? "That was the last step; ':next' ends the lesson." : "':next' goes on."
    }
    return "':check' judges the exercise, ':hint' helps, ':skip' leaves it open."
  }

  // MARK: Questions

  private func answer(_ quiz: Quiz, with text: String) {
    guard let chosen = QuizAnswer.read(text, options: quiz.options.count) else {
      let several = quiz.takesSeveral ? ", several with blanks between" : ""
      noteNoAnswer(text, "Answer with \(letters(of: quiz.options))\(several)")
      return
    }
    var event = Event(.answered, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.outcome = text
    event.item = item
    record(event)
    screen(.quizAnswered(quiz, chosen: chosen, live: replay.live(step: step)))
    play()
  }

  private func answer(_ prediction: Prediction, with text: String) {
    guard let trimmed = PredictionAnswer.read(text, choices: prediction.choices) else {
      noteNoAnswer(
        text,
        prediction.choices.isEmpty
          ? "State a number, such as 0.5"
          : "Answer with \(letters(of: prediction.choices)), or with its words")
      return
    }
    var event = Event(.answered, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.outcome = trimmed
    event.item = item
    record(event)
    reveal(prediction, answer: trimmed)
    play()
  }

  private func letters(of options: [some Any]) -> String {
    options.count == 2 ? "a or b" : "a letter from a to \(QuizAnswer.letter(options.count - 1))"
  }

  /// Says how a question is answered, and what was probably meant by a text that answers none.
  private func noteNoAnswer(_ text: String, _ how: String) {
    if let advice = CommandName.advice(for: text, among: commandNames) {
      screen(.note(advice))
      return
    }
    let isCode = text.contains { "=()[]*+/".contains($0) } || isStatement(text)
    screen(
      .note(
        isCode
          ? "\(how); ':skip' leaves it open, and ':play' lets you run Python first."
          : "\(how); ':skip' leaves it open."))
  }

  /// Whether a text is Python and more than an expression, as `import os` is.
  private func isStatement(_ text: String) -> Bool {
    guard let statements = try? Parser.parse(SourceText(text, name: "answer")) else { return false }
    return statements.contains { if case .expression = $0.kind { false } else { true } }
  }

  /// Shows the truth of a prediction.
  func reveal(_ prediction: Prediction, answer: String?) {
    do {
      let truth = try truth(of: prediction, inStep: step, answer: answer)
      screen(
        .predictionAnswered(
          prediction, answer: answer, truth: truth.text, isRight: truth.isRight))
    } catch {
      hasFailed = true
      let words =
        (error as? PyException).map { replay.session.interpreter.headline($0) } ?? "\(error)"
      screen(.note("The lesson could not compute the answer: \(words)"))
    }
  }

  /// What a prediction comes to in the pristine replay, at the end of its step, and whether an answer
  /// was right.
  func truth(
    of prediction: Prediction, inStep step: Int, answer: String?
  ) throws -> Recap.Truth {
    replay.advance(through: step)
    let value = try replay.session.value(of: prediction.source, name: "prediction")
    let interpreter = replay.session.interpreter
    let truth = try interpreter.str(value)
    var isRight = truth == answer
    if let within = prediction.within, let stated = answer.flatMap({ Double($0) }) {
      isRight = abs(try interpreter.double(of: value) - stated) <= within
    }
    return Recap.Truth(
      text: PredictedNumber.text(value, within: prediction.within) ?? truth, isRight: isRight)
  }
}

/// Answers to quizzes as learners type them.
enum QuizAnswer {
  /// Returns the chosen options, from letters or numbers with blanks or commas between; nil where
  /// the text is none.
  static func read(_ text: String, options: Int) -> Set<Int>? {
    var chosen: Set<Int> = []
    for word in text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }) {
      let index: Int
      if let number = Int(word) {
        index = number &- 1
      } else if word.utf8.count == 1, let letter = word.utf8.first {
        index = Int(letter) - Int(UInt8(ascii: "a"))
      } else {
        return nil
      }
      guard (0..<options).contains(index) else { return nil }
      chosen.insert(index)
    }
    return chosen.isEmpty ? nil : chosen
  }

  /// The letter of an option.
  static func letter(_ index: Int) -> String {
    index < 26 ? String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(max(0, index)))) : "z"
  }
}
