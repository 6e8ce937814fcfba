internal import LessonFormat
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// Cells that run without being shown: those of before, and those of steps that are passed over.
extension LessonPlayer {
  /// Runs cells of the log again in the notebook, quietly, and remembers what answered exercises.
  ///
  /// - Returns: The cells that left other values than are stored with them; nil where Ctrl-C stopped
  ///   one.
  func runAgain(_ cells: [Progress.RanCell]) -> [LeftValues.Difference]? {
    isQuiet = true
    defer {
      isQuiet = false
      session.interpreter.entropy.replay = []
    }
    var differences: [LeftValues.Difference] = []
    var isStopped = false
    for cell in cells {
      session.interpreter.entropy.replay = cell.entropy
      if cell.sources.isEmpty {
        let result = keepingOutputs(of: cell.source) { session.run(cell.source) }
        isStopped = result.isInterrupted
        if !cell.isLessons, let id = cell.exercise,
          let exercise = lesson.exercises.first(where: { $0.id == id })
        {
          answers[id] = exercise.answer(
            answers[id], orNow: Judge.Answer(source: cell.source, result: result))
        }
      } else {
        PlaySpace.replay(cell.sources, keeping: cell.names, in: session.interpreter) {
          isStopped = session.run($0).isInterrupted || isStopped
        }
      }
      guard !isStopped else { return nil }
      let found = leftValues.difference(
        cell.source, number: session.executionCount, stored: cell.values, session)
      if let found { differences.append(found) }
    }
    return differences
  }

  /// Runs the lesson's cells of the steps before `index`, without showing them, from an item of a
  /// step on, and says so where Ctrl-C stopped that.
  ///
  /// - Returns: Whether none was stopped.
  @discardableResult
  func runCells(before index: Int, from first: Int = 0, item firstItem: Int = 0) -> Bool {
    guard first < index else { return true }
    return (first..<index).allSatisfy { position in
      runCells(of: position, in: (position == first ? firstItem : 0)...)
    }
  }

  /// Runs the cells among some items of a step, without showing them.
  ///
  /// - Returns: Whether none was stopped with Ctrl-C.
  @discardableResult
  func runCells(of position: Int, in items: some RangeExpression<Int>) -> Bool {
    isQuiet = true
    defer { isQuiet = false }
    let step = lesson.steps[position]
    let range = items.relative(to: step.items).clamped(to: step.items.indices)
    for item in step.items[range] {
      if case .exercise(let exercise) = item { supply(exercise, isQuietly: true) }
      guard case .cell(let cell) = item else { continue }
      if case .claim = cell.role { continue }
      var event = Event(.cell, lesson: lesson.header.id, step: step.id)
      event.source = cell.source
      event.isLessons = true
      append(cell: event)
      guard !runLogged(cell.source).isInterrupted else {
        screen(
          .note("Stopped: not all of the lesson's cells ran up to here; ':reset' runs them again."))
        return false
      }
    }
    return true
  }
}
