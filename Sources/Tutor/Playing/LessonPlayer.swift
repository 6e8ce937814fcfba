package import LessonFormat
internal import Notebook
package import NotebookSession
internal import Plotting
internal import PyModules
internal import PyRuntime

/// Takes a learner through a lesson: plays its items one after another and stops where it needs
/// the learner.
///
/// The player knows no terminal: it says what to show through `screen` and is driven by `submit`
/// and `perform`. A terminal, a pipe and a test are the same to it.
package final class LessonPlayer {
  /// What the player waits for.
  package enum Need: Sendable, Equatable {
    /// A cell, or a command.
    case cell
    /// An answer to a quiz.
    case quiz(Quiz)
    /// A stated value.
    case prediction(Prediction)
    /// Nothing more: the learner has left.
    case nothing
  }

  /// The lesson.
  package let lesson: Lesson
  /// The notebook that the learner and the lesson share.
  package private(set) var session: Session
  /// What the player waits for now.
  package internal(set) var need = Need.cell
  /// Code to put into the next cell, to be edited there; taken once.
  package var prefill: String?
  /// Asked before more of a step is shown: whether it has room below what was not read yet.
  ///
  /// Nil where nobody reads along.
  package var hasRoom: ((TutorEvent) -> Bool)?
  /// Whether the rest of the step waits until what stands there was read.
  var isWaiting = false
  /// Lets a person turn a knob; nil where nobody can.
  package var turnKnob: ((Knob) -> Knob.Ending?)?
  /// Whether a cell of the lesson or a claim failed.
  package internal(set) var hasFailed = false
  /// Whether the last step was left a moment ago.
  package var isFinished: Bool { progress.isAtEnd }
  /// Receives what is to be shown, in order.
  let screen: (TutorEvent) -> Void
  let log: EventLog
  private let prepare: (Session) -> Void
  var replay: PristineReplay
  var progress: Progress
  /// The index of the step that is open.
  var step = 0
  /// The index of the step's item that comes next.
  var item = 0
  /// The exercise that `:check` and `:hint` speak of.
  package internal(set) var exercise: Exercise?
  /// The exercises whose checks broke: the lesson's mistake, which keeps nobody.
  var excused: Set<String> = []
  /// What was run last since the exercise was shown.
  var answer: Judge.Answer?
  /// The picture that was drawn last.
  private(set) var lastFigure: Figure?
  /// The error or verdict that came last, for `:explain`.
  var lastTrouble: String?
  /// Free play, while it goes on.
  var playSpace: PlaySpace?
  /// What `:undo` goes back to, the last one first to go.
  var undoStack: [UndoEntry] = []
  /// The last cell that ran for each exercise.
  var answers: [String: Judge.Answer] = [:]
  /// What the lesson's cells put out last, by their code, to be read again.
  var outputs: [String: [Output]] = [:]
  /// The code of the lesson's cell that runs now.
  private var running: String?
  /// How far each step was played, where it was left.
  var reached: [Int: Int] = [:]
  /// The exercise whose solution was asked for once.
  var solutionAsked: String?
  /// The reset that was asked for once.
  var resetAsked: String?
  /// Whether a shown cell of the lesson waits before it runs, as in front of a class.
  var pausesBeforeCells = false
  /// The cell that is shown and waits.
  var pendingCell: LessonCell?
  /// The exercises whose answer a presenter has shown.
  var revealed: Set<String> = []
  private var cellCount = 0
  var isQuiet = false
  /// What the notebook's cells have left in its names.
  var leftValues = LeftValues()
  /// The exercises whose names the lesson needs later.
  let needs: LessonNeeds

  /// Creates a player.
  ///
  /// - Parameters:
  ///   - log: Where progress is kept.
  ///   - prepare: Called with each new notebook of the lesson, to say where its cells write files.
  ///   - isInterrupted: Asked now and then while a cell runs; true stops it.
  package init(
    _ lesson: Lesson, log: EventLog, prepare: @escaping (Session) -> Void = { _ in },
    isInterrupted: @escaping () -> Bool = { false },
    screen: @escaping (TutorEvent) -> Void
  ) {
    self.lesson = lesson
    self.log = log
    self.prepare = prepare
    self.screen = screen
    self.isInterrupted = isInterrupted
    session = Session()
    needs = LessonNeeds(of: lesson)
    replay = PristineReplay(lesson, needs: needs)
    progress = Progress(of: lesson.header.id, in: log.events)
    connect()
  }

  private let isInterrupted: () -> Bool

  private func connect() {
    session.commandNames = commandNames
    session.interpreter.isInterrupted = isInterrupted
    session.write(into: .discarding)
    prepare(session)
    session.emit = { [unowned self] output in
      if case .figure(let figure) = output { lastFigure = figure }
      if let running { outputs[running, default: []].append(output) }
      guard !isQuiet else { return }
      lastTrouble = Explanation.word(for: output) ?? lastTrouble
      screen(.output(output, number: session.executionCount))
    }
  }

  // MARK: Opening

  /// Opens the lesson where it was left, or from its beginning.
  ///
  /// - Parameters:
  ///   - isFresh: Whether to begin anew although there is progress.
  ///   - start: The step to begin with, by number or id; its predecessors' cells are run.
  package func open(isFresh: Bool = false, from start: Int? = nil) {
    if let start {
      begin()
      screen(.opened(lesson, resumedAt: nil))
      runCells(before: start)
      enter(start)
    } else if !isFresh, let id = progress.step,
      let index = lesson.steps.firstIndex(where: { $0.id == id }), !progress.isAtEnd
    {
      screen(.opened(lesson, resumedAt: index + 1))
      resume(at: index)
    } else {
      begin()
      screen(.opened(lesson, resumedAt: nil))
      enter(0)
    }
  }

  /// Has an event on disk, and in the progress.
  func record(_ event: Event) { progress.add(log.append(event)) }

  func begin() {
    record(Event(.start, lesson: lesson.header.id))
  }

  /// Runs again what ran before, without showing it, and takes the step up where it was left.
  private func resume(at index: Int) {
    let ended = progress.cells.filter(\.ended)
    var interrupted = progress.cells.count - ended.count
    var item = min(progress.item, lesson.steps[index].items.count)
    let cutOff = progress.cells.last.flatMap { $0.ended ? nil : $0 }
    // A cell of the lesson that was cut off is played again: what follows needs what it defines.
    if let cutOff, cutOff.isLessons, item > 0,
      case .cell(let cell) = lesson.steps[index].items[item - 1], cell.source == cutOff.source
    {
      item -= 1
      interrupted -= 1
    }
    guard let differences = runAgain(ended) else {
      screen(
        .note(
          "Stopped before your cells had run again. Nothing is lost: open the lesson again to go on, or with '--fresh' to begin anew."
        ))
      need = .nothing
      return
    }
    logRestored(ended, step: index, item: item)
    for (position, step) in lesson.steps.enumerated() where position != index {
      reached[position] = progress.reached[step.id]
    }
    let own = ended.count { !$0.isLessons }
    if !ended.isEmpty {
      screen(
        .note(
          "All variables are back: \(Count.text(own, "cell")) of yours and \(Count.text(ended.count - own, "cell")) of the lesson ran again."
        ))
    }
    if let words = LeftValues.words(differences) { screen(.note(words)) }
    if interrupted > 0 {
      screen(
        .note(
          "A cell that was still running when regtutor stopped was left out; at a terminal it stands at the prompt again."
        ))
    }
    show(step: index, item: item)
    if let cutOff, !cutOff.isLessons, cutOff.sources.isEmpty { prefill = cutOff.source }
  }

  /// Notes that the notebook consists of these cells.
  func logRestored(_ cells: [Progress.RanCell], step: Int, item: Int) {
    var event = Event(.restored, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.cells = cells.map(\.id)
    event.item = item
    record(event)
  }

  /// Shows a step as far as it was played, and goes on from there: an open question is asked again.
  func show(step index: Int, item position: Int) {
    pendingCell = nil
    step = index
    item = max(0, min(position, lesson.steps[index].items.count))
    exercise = nil
    answer = nil
    need = .cell
    logPosition()
    showStep()
    if item > 0, case .exercise = lesson.steps[step].items[item - 1] { return }
    play()
  }

  // MARK: Playing

  /// Begins a step.
  func enter(_ index: Int) {
    pendingCell = nil
    step = index
    item = 0
    exercise = nil
    answer = nil
    logPosition()
    screen(
      .step(lesson.steps[index], number: index + 1, count: lesson.steps.count))
    play()
  }

  /// Plays items until one needs the learner, or the step ends.
  func play() {
    let items = lesson.steps[step].items
    isWaiting = false
    while item < items.count {
      let next = items[item]
      guard hasRoom(for: next) else {
        wait()
        return
      }
      item += 1
      switch next {
      case .prose(let blocks):
        screen(.prose(blocks, live: replay.live(step: step)))
      case .text(let text): screen(.text(text))
      case .cell(let cell) where pausesBeforeCells && cell.role == .shown:
        screen(.cell(source: cell.source, number: session.executionCount + 1, isFolded: false))
        pendingCell = cell
        need = .cell
        return
      case .cell(let cell): play(cell)
      case .quiz(let quiz):
        screen(.quiz(quiz, live: replay.live(step: step)))
        need = .quiz(quiz)
        return
      case .prediction(let prediction):
        screen(.prediction(prediction))
        need = .prediction(prediction)
        return
      case .exercise(let exercise):
        logPosition()
        pose(exercise)
        need = .cell
        return
      }
    }
    logPosition()
    need = .cell
  }

  /// Runs a cell of the lesson in the learner's notebook; a claim is judged in the pristine one.
  func play(_ cell: LessonCell, isShown: Bool = false) {
    if case .claim(let claim) = cell.role {
      if let result = replay.claims(ofStep: step).first(where: { $0.line == cell.line }) {
        if result.failure != nil && claim.kind != .measured { hasFailed = true }
        screen(.claim(result, lesson: lesson.file))
      }
      return
    }
    let before = lastTrouble
    let result = run(
      cell.source, isLessons: true, isFolded: cell.role == .setup, isShown: isShown)
    let isAsSaid = result.error?.name == cell.raises
    if isAsSaid { lastTrouble = before }
    guard !isAsSaid, !result.isInterrupted else { return }
    hasFailed = true
    if let error = result.error, error.name == "NameError" || error.name == "TypeError" {
      explain(error, in: cell)
    }
  }

  /// Says which of the lesson's names the learner has changed, where that may be why a cell fails.
  private func explain(_ error: ErrorReport, in cell: LessonCell) {
    replay.advance(through: step)
    guard !replay.failures.contains(where: { $0.line == cell.line }) else { return }
    screen(
      .note(
        "In a clean notebook this cell runs: a name that it uses was changed. ':reset' runs the lesson's cells again."
      ))
  }

  private func pose(_ exercise: Exercise) {
    self.exercise = exercise
    answer = answers[exercise.id]
    prefill = answer.flatMap { exercise.isAttempt($0.source) ? $0.source : nil } ?? exercise.starter
    let all = lesson.exercises
    screen(
      .exercise(
        exercise, number: (all.firstIndex { $0.id == exercise.id } ?? 0) + 1, count: all.count,
        isSolved: progress.solved[exercise.id] == exercise.fingerprint))
    if let old = progress.solved[exercise.id], old != exercise.fingerprint {
      screen(
        .note(
          "You solved an earlier version of this exercise; its starter or its check has changed since, so ':check' asks once more."
        ))
    }
  }

  /// Runs a cell in the learner's notebook, on disk before it runs.
  ///
  /// - Parameters:
  ///   - isAnswer: Whether a cell of the learner's may be an answer to the open exercise.
  ///   - isShown: Whether a cell of the lesson stands on the screen already.
  func run(
    _ source: String, isLessons: Bool, isFolded: Bool = false, isAnswer: Bool = true,
    isShown: Bool = false
  ) -> Session.CellResult {
    var event = Event(.cell, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.source = source
    event.isLessons = isLessons
    if isLessons { event.item = item } else if isAnswer { event.exercise = exercise?.id }
    append(cell: event)
    if isLessons && !isShown {
      screen(.cell(source: source, number: session.executionCount + 1, isFolded: isFolded))
    }
    return runLogged(source)
  }

  /// Logs a cell under an identity of its own.
  func append(cell event: Event) {
    var event = event
    cellCount += 1
    event.cell = "\(log.session).\(cellCount)"
    record(event)
  }

  /// Runs a cell and notes its end, with what its unseeded generators drew.
  func runLogged(_ source: String) -> Session.CellResult {
    let entropy = session.interpreter.entropy
    entropy.replay = []
    let before = entropy.drawn.count
    let result = keepingOutputs(of: source) { session.run(source) }
    // A cell without an end is named when the lesson is taken up again, and not run.
    guard !result.isInterrupted else { return result }
    var event = Event(.ran, lesson: lesson.header.id)
    let drawn = Array(entropy.drawn.dropFirst(before))
    event.entropy = drawn.isEmpty ? nil : drawn
    event.values = leftValues.note(source, session)
    record(event)
    return result
  }

  /// Runs a cell and keeps what it puts out.
  func keepingOutputs(
    of source: String, _ run: () -> Session.CellResult
  ) -> Session.CellResult {
    outputs[source] = nil
    running = source
    defer { running = nil }
    return run()
  }

  /// Puts a clean notebook in place of the learner's.
  ///
  /// - Returns: What puts the learner's back.
  @discardableResult
  func renewSession() -> () -> Void {
    let (old, values, given, shown) = (session, leftValues, answers, outputs)
    session = Session()
    leftValues = LeftValues()
    connect()
    answers = [:]
    return { [self] in
      session = old
      leftValues = values
      answers = given
      outputs = shown
    }
  }

  /// Shows a step's text again without running anything.
  func showStep() {
    let current = lesson.steps[step]
    screen(.step(current, number: step + 1, count: lesson.steps.count))
    for shown in current.items[..<item] {
      switch shown {
      case .prose(let blocks): screen(.prose(blocks, live: replay.live(step: step)))
      case .text(let text): screen(.text(text))
      case .exercise(let exercise): pose(exercise)
      case .cell(let cell) where cell.role == .shown:
        screen(.text(cell.source))
        for output in outputs[cell.source] ?? [] { screen(.output(output, number: nil)) }
      case .cell, .quiz, .prediction: break
      }
    }
  }

  func logPosition() {
    var event = Event(.step, lesson: lesson.header.id, step: lesson.steps[step].id)
    event.item = item
    record(event)
  }
}
