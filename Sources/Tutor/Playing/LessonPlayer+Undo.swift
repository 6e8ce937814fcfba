internal import LessonFormat
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// Undoing, resetting and free play.
extension LessonPlayer {
  /// How many states are kept for `:undo`.
  private static let undoLimit = 100

  /// Keeps the notebook's state for `:undo`.
  ///
  /// - Parameter isCell: Whether what comes adds a cell of the learner's.
  func remember(_ words: String, isCell: Bool = false) {
    undoStack.append(
      UndoEntry(
        cells: progress.cellIDs, step: step, item: position, words: words, isCell: isCell))
    if undoStack.count > LessonPlayer.undoLimit { undoStack.removeFirst() }
  }

  /// The item of the step that comes next; an open question is asked again.
  private var position: Int { isQuestionOpen ? item - 1 : item }

  /// Makes the notebook anew without the last cell, or as it was before the last reset.
  func undo() {
    guard let entry = undoStack.popLast() else {
      screen(
        .note("There is nothing to undo: no cell of yours has run since the lesson was opened."))
      return
    }
    let known = Dictionary(
      progress.known.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let words = "Undone: \(entry.words). \(tickWords(without: entry))\(levels)"
    guard entry.isCell else {
      let isDone = rebuild(
        entry.cells.compactMap { known[$0] }, step: entry.step, item: entry.item, saying: words)
      if !isDone { undoStack.append(entry) }
      return
    }
    let before = Set(entry.cells)
    let isLast = progress.cells.allSatisfy { before.contains($0.id) || !$0.isLessons }
    let isDone = rebuild(
      progress.cells.filter { before.contains($0.id) || $0.isLessons }, step: step, item: position,
      saying: words, isCompared: isLast)
    if !isDone { undoStack.append(entry) }
  }

  /// Says that an exercise stays solved whose answer is taken back; empty where that is not so.
  private func tickWords(without entry: UndoEntry) -> String {
    guard entry.isCell else { return "" }
    let before = Set(entry.cells)
    let taken = progress.cells.filter { !before.contains($0.id) && !$0.isLessons }
    let isTicked = lesson.exercises.contains { exercise in
      progress.solved[exercise.id] == exercise.fingerprint
        && taken.contains { $0.exercise == exercise.id && exercise.isAttempt($0.source) }
    }
    return isTicked ? "The exercise stays solved, and your answer counts. " : ""
  }

  /// A cell in the words of a note: its first line.
  static func words(forCell source: String) -> String {
    let lines = source.split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
    let first = lines.first ?? ""
    let isCut = first.count > 48 || lines.count > 1
    return "the cell '\(first.count > 48 ? first.prefix(47) : first)\(isCut ? " …" : "")'"
  }

  private var levels: String {
    undoStack.isEmpty
      ? "There is nothing more to undo."
      : "':undo' goes back \(Count.text(undoStack.count, "more step"))."
  }

  /// Makes the notebook anew out of some cells and says what was done; an open question is asked
  /// again behind that.
  ///
  /// - Parameter isCompared: Whether cells that now leave other values than before are named.
  /// - Returns: Whether that was done, and not stopped with Ctrl-C, which leaves everything as it is.
  private func rebuild(
    _ cells: [Progress.RanCell], step: Int, item: Int, saying words: String,
    isCompared: Bool = true
  ) -> Bool {
    let isSame = step == self.step && item == position
    let putBack = renewSession()
    guard let differences = runAgain(cells.filter(\.ended)) else {
      putBack()
      screen(.note("Stopped: nothing was taken back, and your variables are as they were."))
      showOpenQuestion()
      return false
    }
    logRestored(cells, step: step, item: item)
    if isCompared, let words = LeftValues.words(differences) { screen(.note(words)) }
    screen(.note(words))
    if isSame {
      answer = exercise.flatMap { answers[$0.id] }
      showOpenQuestion()
    } else {
      show(step: step, item: item)
    }
    return true
  }

  /// Puts a cell, an exercise or the lesson back to where it began; `:undo` brings it back.
  func reset(_ argument: String) {
    let cells = progress.cells
    switch argument {
    case "cell":
      guard let last = cells.lastIndex(where: { !$0.isLessons }) else {
        screen(.note("No cell of yours has run yet."))
        return
      }
      remember("the reset of a cell")
      var rest = cells
      let taken = rest.remove(at: last)
      let isDone = rebuild(
        rest, step: step, item: position,
        saying:
          "Taken back: \(LessonPlayer.words(forCell: taken.source)); ':undo' brings it again.")
      if !isDone { undoStack.removeLast() }
    case "exercise":
      guard let exercise else {
        screen(.note("There is no exercise here."))
        return
      }
      let own = cells.count { $0.exercise == exercise.id }
      guard isSure(of: argument, taking: own) else { return }
      remember("the reset of the exercise")
      let isDone = rebuild(
        cells.filter { $0.exercise != exercise.id }, step: step, item: item,
        saying: own == 0
          ? "The exercise begins anew." : "The exercise begins anew; \(takenBack(own))")
      guard isDone else {
        undoStack.removeLast()
        return
      }
      answer = nil
      prefill = exercise.starter
    case "data":
      remember("the reset of the data")
      guard runCells(before: step), runCells(of: step, in: ..<item) else { return }
      screen(
        .note(
          "The lesson's variables are again as its cells make them, and yours stay; ':undo' takes that back."
        ))
    case "", "lesson":
      let own = cells.count { !$0.isLessons }
      guard isSure(of: argument, taking: own) else { return }
      remember("the reset of the lesson")
      renewSession()
      begin()
      reached = argument.isEmpty ? reached : [:]
      let target = argument.isEmpty ? step : 0
      runCells(before: target)
      screen(
        .note(
          own == 0 ? "A clean notebook." : "A clean notebook; \(takenBack(own))"
        ))
      need = .cell
      enter(target)
    default:
      screen(
        .note(
          "':reset cell' takes your last cell back, ':reset exercise' all of this exercise, ':reset data' makes the lesson's variables anew, ':reset lesson' begins the lesson anew, ':reset' alone runs the lesson's cells again up to here."
        ))
    }
  }

  private func takenBack(_ count: Int) -> String {
    count == 1
      ? "1 cell of yours is taken back, and ':undo' brings it again."
      : "\(count) cells of yours are taken back, and ':undo' brings them again."
  }

  /// Says once what a reset takes back; true where nothing would be lost, or at the second time.
  private func isSure(of argument: String, taking count: Int) -> Bool {
    if count == 0 || resetAsked == argument {
      resetAsked = nil
      return true
    }
    resetAsked = argument
    let command = argument.isEmpty ? ":reset" : ":reset \(argument)"
    screen(
      .note("'\(command)' again takes back \(Count.text(count, "cell")) of yours."))
    return false
  }

  // MARK: Free play

  /// What keeps a command from working in free play; nil for those that work.
  func refusalInPlay(_ command: TutorCommand) -> String? {
    switch command {
    case .help, .vars, .certificate, .explain, .plot, .vary, .where, .map, .keep, .done, .quit,
      .recap, .show, .hint, .hints:
      nil
    case .next, .skip, .back, .goto: nil
    case .play: "You are in free play already; ':done' goes back to the lesson."
    case .undo, .reset:
      "':\(command.rawValue)' works in the lesson; ':done' goes back there."
    case .check, .solution:
      "You are in free play, where nothing is judged; ':done' goes back to the lesson."
    }
  }

  /// The commands that lead out of free play, as ':done' does, and go on.
  static let movingCommands: Set<TutorCommand> = [.next, .skip, .back, .goto]

  func beginPlay() {
    playSpace = PlaySpace(session.interpreter, need: need)
    need = .cell
    screen(
      .note(
        "Free play: your variables are copies now, and nothing is judged. ':keep NAME' marks what to bring back, ':done' goes back to the lesson."
      ))
  }

  func keep(_ argument: String) {
    guard let playSpace else {
      screen(.note("':keep' brings names out of free play; ':play' begins it."))
      return
    }
    let names = argument.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    guard !names.isEmpty else {
      screen(.note("Say which names to keep: ':keep NAME…'."))
      return
    }
    let known = Set(session.variables.map(\.name))
    for name in names {
      guard known.contains(name) else {
        screen(.note("There is no variable '\(name)'."))
        continue
      }
      if !playSpace.names.contains(name) { playSpace.names.append(name) }
    }
    if !playSpace.names.isEmpty {
      screen(.note("':done' will bring back: \(playSpace.names.joined(separator: ", "))."))
    }
  }

  /// Ends free play.
  ///
  /// - Parameter asksAgain: Whether a question that was open is shown once more.
  func endPlay(asksAgain: Bool = true) {
    guard let playSpace else {
      screen(.note("You are not in free play; ':play' begins it."))
      return
    }
    self.playSpace = nil
    playSpace.end()
    need = playSpace.need
    if playSpace.names.isEmpty {
      screen(.note("Back in the lesson, with your variables as they were."))
    } else {
      remember("what was kept from free play", isCell: true)
      var event = Event(.cell, lesson: lesson.header.id, step: lesson.steps[step].id)
      event.source = playSpace.sources.joined(separator: "\n")
      event.sources = playSpace.sources
      event.names = playSpace.names
      event.isLessons = false
      append(cell: event)
      var end = Event(.ran, lesson: lesson.header.id)
      let drawn = Array(session.interpreter.entropy.drawn.dropFirst(playSpace.drawn))
      end.entropy = drawn.isEmpty ? nil : drawn
      end.values = leftValues.note(playSpace.names.joined(separator: "\n"), session)
      record(end)
      let names = playSpace.names.joined(separator: ", ")
      screen(.note("Back in the lesson; kept: \(names). All else is as it was."))
    }
    if asksAgain { showOpenQuestion() }
  }

  /// Asks the open question once more, where there is one.
  func showOpenQuestion() {
    if case .quiz(let quiz) = need { screen(.quiz(quiz, live: replay.live(step: step))) }
    if case .prediction(let prediction) = need { screen(.prediction(prediction)) }
  }
}
