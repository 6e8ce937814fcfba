/// What is done of a lesson, computed from events.
///
/// Runs of the program at the same time do not mix: each has a step and a notebook of its own, and
/// the one that did something last is taken up again. Ticks and hints count whoever earned them.
package struct Progress: Sendable, Equatable {
  /// Whether the last step was left.
  package private(set) var isFinished = false
  /// Whether nothing has been done since the last step was left.
  package private(set) var isAtEnd = false
  /// The exercises that are solved, by id, with the fingerprint they had.
  package private(set) var solved: [String: String] = [:]
  /// How many hints of each exercise were read.
  package private(set) var hints: [String: Int] = [:]
  /// The steps that were reached, by id.
  package private(set) var visited: Set<String> = []
  /// The cells that ran since the lesson was opened from its beginning, in order.
  package var cells: [RanCell] { place.cells.compactMap { all[$0] } }
  /// All cells that ever ran, also those that were undone.
  package var known: [RanCell] { Array(all.values) }
  /// The step that was reached last; nil where the lesson is new.
  package var step: String? { place.step }
  /// How far each step was played since the lesson was opened from its beginning: the index of the
  /// item that comes next, by the step's id.
  package var reached: [String: Int] { place.reached }
  /// The index of the step's item that comes next.
  package var item: Int { place.item }

  /// Where one run of the program stands.
  private struct Place: Sendable, Equatable {
    var step: String?
    var item = 0
    var cells: [String] = []
    var reached: [String: Int] = [:]

    mutating func come(to item: Int?) {
      guard let item else { return }
      self.item = max(0, item)
      if let step { reached[step] = max(reached[step] ?? 0, self.item) }
    }
  }

  /// The identities of the cells in the notebook, in order.
  package var cellIDs: [String] { place.cells }

  private let lesson: String
  private var places: [String: Place] = [:]
  private var latest = ""
  /// How many cells ran, for the names of those that have none in the log.
  private var count = 0
  private var all: [String: RanCell] = [:]
  private var place: Place { places[latest] ?? Place() }

  /// A cell to run again when the lesson is resumed.
  package struct RanCell: Sendable, Equatable {
    /// What the log calls it.
    package let id: String
    package let source: String
    package let isLessons: Bool
    /// Whether it ended: a cell without an end was running when the program stopped.
    package var ended: Bool
    /// What its unseeded generators drew.
    package var entropy: [[UInt32]] = []
    /// Fingerprints of what it left in names; nil where none were stored.
    package var values: [String: String]?
    /// The step it ran in.
    package var step: String?
    /// The exercise that it answers.
    package var exercise: String?
    /// The cells of free play, where names were kept from it.
    package var sources: [String] = []
    /// The names kept from free play.
    package var names: [String] = []
  }

  /// Computes the progress of a lesson.
  package init(of lesson: String, in events: [Event]) {
    self.lesson = lesson
    for event in events { add(event) }
  }

  /// Takes one more event into account; those of other lessons change nothing.
  ///
  /// - Complexity: O(1), but for an event that names the notebook's cells.
  package mutating func add(_ event: Event) {
    guard event.lesson == lesson else { return }
    isAtEnd = event.kind == .finished
    let left = reached
    latest = event.session ?? ""
    // Taken out while it changes, so that its list of cells is not copied.
    let known = places.removeValue(forKey: latest)
    var current = known ?? Place()
    // Who takes the lesson up again has read what was read.
    if known == nil, event.kind == .restored { current.reached = left }
    change(&current, event)
    places[latest] = current
  }

  private mutating func change(_ current: inout Place, _ event: Event) {
    switch event.kind {
    case .start: current = Place()
    case .step:
      current.step = event.step
      current.come(to: event.item ?? 0)
      if let step = event.step { visited.insert(step) }
    case .cell:
      count += 1
      let id = event.cell ?? "old \(count)"
      all[id] = RanCell(
        id: id, source: event.source ?? "", isLessons: event.isLessons ?? false, ended: false,
        step: event.step, exercise: event.exercise, sources: event.sources ?? [],
        names: event.names ?? [])
      current.cells.append(id)
      current.come(to: event.item)
    case .ran:
      if let id = current.cells.last {
        all[id]?.ended = true
        all[id]?.entropy = event.entropy ?? []
        all[id]?.values = event.values
      }
    case .restored:
      current.cells = event.cells ?? []
      if let step = event.step { current.step = step }
      current.item = max(0, event.item ?? current.item)
    case .judged:
      if event.outcome == "correct", let exercise = event.exercise {
        solved[exercise] = event.fingerprint ?? ""
      }
    case .hint:
      if let exercise = event.exercise {
        hints[exercise] = max(hints[exercise] ?? 0, min(event.number ?? 0, 1000))
      }
    case .answered: current.come(to: event.item)
    case .finished: isFinished = true
    case .solution: break
    }
  }

  /// Whether anything of the lesson was done.
  package var isStarted: Bool { step != nil || isFinished }
}
