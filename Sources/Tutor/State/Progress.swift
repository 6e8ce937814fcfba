/// What is done of a lesson, computed from events.
package struct Progress: Sendable, Equatable {
  /// The step that was reached last; nil where the lesson is new.
  package private(set) var step: String?
  /// The index of the step's item that comes next.
  package private(set) var item = 0
  /// Whether the last step was left.
  package private(set) var isFinished = false
  /// Whether nothing has been done since the last step was left.
  package private(set) var isAtEnd = false
  /// The exercises that are solved, by id, with the fingerprint they had.
  package private(set) var solved: [String: String] = [:]
  /// How many hints of each exercise were read.
  package private(set) var hints: [String: Int] = [:]
  /// The cells that ran since the lesson was opened from its beginning, in order.
  package private(set) var cells: [RanCell] = []

  /// A cell to run again when the lesson is resumed.
  package struct RanCell: Sendable, Equatable {
    package let source: String
    package let isLessons: Bool
    /// Whether it ended: a cell without an end was running when the program stopped.
    package var ended: Bool
    /// What its unseeded generators drew.
    package var entropy: [[UInt32]] = []
  }

  /// Computes the progress of a lesson.
  package init(of lesson: String, in events: [Event]) {
    for event in events where event.lesson == lesson {
      isAtEnd = event.kind == .finished
      switch event.kind {
      case .start:
        step = nil
        item = 0
        cells = []
      case .step:
        step = event.step
        item = event.item ?? 0
      case .cell:
        cells.append(
          RanCell(source: event.source ?? "", isLessons: event.isLessons ?? false, ended: false))
      case .ran:
        if !cells.isEmpty {
          cells[cells.count - 1].ended = true
          cells[cells.count - 1].entropy = event.entropy ?? []
        }
      case .judged:
        if event.outcome == "correct", let exercise = event.exercise {
          solved[exercise] = event.fingerprint ?? ""
        }
      case .hint:
        if let exercise = event.exercise {
          hints[exercise] = max(hints[exercise] ?? 0, event.number ?? 0)
        }
      case .finished: isFinished = true
      case .solution, .answered: break
      }
    }
  }

  /// Whether anything of the lesson was done.
  package var isStarted: Bool { step != nil || isFinished }
}
