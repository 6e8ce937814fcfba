internal import LessonFormat
internal import Notebook
internal import NotebookSession
internal import PenalizedRegression
internal import PyModules
internal import PyRuntime
internal import PySyntax

extension LessonPlayer {
  /// Carries out a command.
  package func perform(_ line: TutorCommand.Line) {
    if let words = line.surplus {
      screen(.note(words))
      return
    }
    if playSpace != nil {
      if let words = refusalInPlay(line.command) {
        screen(.note(words))
        return
      }
      if LessonPlayer.movingCommands.contains(line.command), leadsSomewhere(line) {
        endPlay(asksAgain: false)
      }
    }
    if line.command != .solution { solutionAsked = nil }
    if line.command != .reset { resetAsked = nil }
    switch line.command {
    case .help: help(line.argument)
    case .check: check()
    case .hint: hint(line.argument)
    case .hints: hints()
    case .next: goOn()
    case .skip: skip()
    case .back: go(to: step - 1)
    case .goto: goTo(line.argument)
    case .show:
      showStep()
      showOpenQuestion()
    case .solution: solution()
    case .certificate: certificate(line.argument)
    case .explain: screen(.lines(Explanation.lines(line.argument, last: lastTrouble)))
    case .plot: plot(line.argument)
    case .vary: vary(line.argument, screen: screen, keep: keepKnob)
    case .vars: variables()
    case .where: place()
    case .reset: reset(line.argument)
    case .undo: undo()
    case .map: map()
    case .play: beginPlay()
    case .keep: keep(line.argument)
    case .done: endPlay()
    case .recap: recap(line.argument)
    case .quit: need = .nothing
    }
  }

  /// Whether a command that moves has somewhere to go from free play: if not, it says why, and the
  /// learner stays there.
  private func leadsSomewhere(_ line: TutorCommand.Line) -> Bool {
    switch line.command {
    case .goto:
      if !line.argument.isEmpty, case .step = StepSearch.find(line.argument, in: lesson) {
        return true
      }
      return false
    case .back: return step > 0
    case .skip: return playSpace?.need != .cell || isExerciseOpen
    default: return true
    }
  }

  private func help(_ name: String) {
    guard !name.isEmpty else {
      screen(
        .help(
          commands: TutorCommand.allCases.map { ($0.usage, $0.summary) },
          closing: "Whatever does not begin with a colon is Python."))
      return
    }
    do throws(TutorCommand.Unknown) {
      let command = try TutorCommand.read(name.hasPrefix(":") ? name : ":" + name).command
      screen(.note("\(command.usage) \(command.summary)"))
      if command == .vary { screen(.note(KnobRequest.help)) }
    } catch {
      screen(.note(error.description))
    }
  }

  /// What stands in the way of going on while a question is open.
  var openQuestion: String { "A question is open: answer it, or ':skip' it." }

  var isQuestionOpen: Bool {
    switch need {
    case .quiz, .prediction: true
    case .cell, .nothing: false
    }
  }

  // MARK: Exercises

  private func check() {
    guard let exercise else {
      screen(.note(isQuestionOpen ? openQuestion : "There is no exercise here; ':next' goes on."))
      return
    }
    let judge = Judge(exercise, over: session) { [self] in
      replay.advance(through: step)
      return replay.session
    }
    let judgement = judge.judge(answer)
    var event = Event(.judged, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.exercise = exercise.id
    event.fingerprint = exercise.fingerprint
    event.outcome = judgement.isCorrect ? "correct" : judgement.name
    if case .ourMistake(let report) = judgement {
      let places = report.frames.map { "\($0.source), line \($0.line): \($0.text)" }
      event.fault = ([report.headline] + places).joined(separator: "\n")
    }
    record(event)
    screen(.judged(judgement, exercise))
    lastTrouble = judgement.name
    if case .ourMistake = judgement { excused.insert(exercise.id) }
    if case .blankLeft = judgement, let answer { prefill = answer.source }
    guard judgement.isCorrect else { return }
    if !exercise.why.isEmpty { screen(.why(exercise.why, live: replay.live(step: step))) }
    if hasRoom != nil, !isAtLastItem { screen(.note("Enter goes on.")) }
  }

  // MARK: Moving

  private func goOn() {
    switch need {
    case .quiz, .prediction:
      screen(.note(openQuestion))
    case .cell:
      if let exercise, progress.solved[exercise.id] != exercise.fingerprint,
        !excused.contains(exercise.id)
      {
        screen(.note("The exercise is not solved yet: ':check' judges it, ':skip' leaves it open."))
      } else {
        advance()
      }
    case .nothing: break
    }
  }

  private func skip() {
    switch need {
    case .quiz, .prediction:
      screen(.note("Left open."))
      need = .cell
      play()
    case .cell where isExerciseOpen: advance()
    case .cell:
      screen(
        .note(
          isAtLastItem
            ? "Nothing is open here; ':next' ends the lesson."
            : "Nothing is open here; ':next' goes on."))
    case .nothing: break
    }
  }

  private func go(to index: Int) {
    guard lesson.steps.indices.contains(index) else {
      screen(.note("This is the first step."))
      return
    }
    runPending(isQuietly: true)
    // An open question is asked again where one comes back to it.
    reached[step] = isQuestionOpen ? item - 1 : item
    guard index <= step else {
      // What lies between is left out, but for the variables that later cells need.
      if let exercise { supply(exercise, isQuietly: true) }
      runCells(before: index, from: step, item: item)
      need = .cell
      enter(index)
      return
    }
    show(step: index, item: reached[index] ?? firstQuestion(of: index))
  }

  /// Where a step that was never played asks for something first.
  private func firstQuestion(of index: Int) -> Int {
    let items = lesson.steps[index].items
    return items.firstIndex { item in
      switch item {
      case .quiz, .prediction, .exercise: true
      case .prose, .cell, .text: false
      }
    } ?? items.count
  }

  private func goTo(_ name: String) {
    guard !name.isEmpty else {
      screen(
        .note(
          "Say which step: ':goto STEP' with its number, its name or the beginning of its title; ':map' lists them."
        ))
      return
    }
    switch StepSearch.find(name, in: lesson) {
    case .step(let index): go(to: index)
    case .none(let words): screen(.note(words))
    }
  }

  private func place() {
    let solved = lesson.exercises.count { progress.solved[$0.id] == $0.fingerprint }
    screen(
      .note(
        "Lesson \(lesson.header.number), step \(step + 1) of \(lesson.steps.count); "
          + "\(solved) of \(lesson.exercises.count) exercises solved."))
  }

  // MARK: Looking

  /// Runs the cell that keeps a knob's value: a cell of the learner's, but no answer.
  private func keepKnob(_ source: String) {
    if playSpace != nil {
      screen(.cell(source: source, number: session.executionCount + 1, isFolded: false))
      playCell(source)
      return
    }
    remember("the knob's cell", isCell: true)
    screen(.cell(source: source, number: session.executionCount + 1, isFolded: false))
    _ = run(source, isLessons: false, isAnswer: false)
  }

  private func variables() {
    let summaries = session.variables.map { name, value in
      (name, VariableSummary.of(value, session.interpreter))
    }
    if summaries.isEmpty {
      screen(.note("You have no variables yet."))
    } else {
      screen(.variables(summaries))
    }
  }
}

// MARK: Pictures

extension LessonPlayer {
  /// Draws the last picture again, or shows its numbers.
  fileprivate func plot(_ argument: String) {
    guard let figure = lastFigure else {
      screen(.note("There is no picture yet: a cell that calls 'plt.plot' draws one."))
      return
    }
    switch argument {
    case "": screen(.output(.figure(figure), number: session.executionCount))
    case "--data", "data": screen(.data(figure))
    default:
      screen(.note("':plot' draws the last picture again, ':plot --data' shows its numbers."))
    }
  }
}

// MARK: Certificates

extension LessonPlayer {
  /// Shows the certificate of the fitted model that a name of the learner's holds.
  fileprivate func certificate(_ name: String) {
    let models = session.variables.filter { CertificateSource.record(of: $0.value) != nil }
    guard !name.isEmpty else {
      let names = models.map(\.name).joined(separator: ", ")
      screen(
        .note(
          names.isEmpty
            ? "Fit a model first, then ':certificate NAME'."
            : "Name a fitted model: \(names)."))
      return
    }
    guard let value = session.interpreter.globals[name] else {
      let suggestion = Spelling.closest(to: name, in: models.map(\.name))
      screen(
        .note(
          "There is no variable '\(name)'\(suggestion.map { "; did you mean '\($0)'?" } ?? ".")"))
      return
    }
    guard let record = CertificateSource.record(of: value) else {
      screen(
        .note(
          "'\(name)' is no fitted linear model: a certificate needs one that 'fit' was called on."))
      return
    }
    do {
      let lines = try CertificateText.lines(name, record, session.interpreter)
      screen(.certificate(lines))
    } catch {
      screen(.note("The fit of '\(name)' cannot be solved again: \(error)"))
    }
  }
}
