internal import NotebookSession
internal import PyRuntime
internal import PySyntax

/// What the cells of a notebook have left in its names, as fingerprints.
///
/// A cell's own share are the names in its code whose value is another one behind it than before.
/// Stored with the cell, it tells whether running it again gives the same.
struct LeftValues {
  /// What each name held behind the last cell that mentions it.
  private var known: [String: String] = [:]
  /// Names that differ from what was stored, in the cell that differs first and in those that use it.
  private var changed: Set<String> = []
  /// Those of them that come from a clock: they differ each time, and nobody needs to hear of it.
  private var timed: Set<String> = []

  /// A cell that gave something else when it ran again.
  struct Difference: Equatable {
    /// The number in its prompt.
    let cell: Int
    let names: [String]
  }

  /// Notes what a cell left; returns what differs from before it, to be stored with the cell.
  mutating func note(_ source: String, _ session: Session) -> [String: String]? {
    var own: [String: String] = [:]
    for name in LeftValues.mentioned(in: source) {
      let now = session.interpreter.globals[name].flatMap {
        ValueFingerprint.of($0, session.interpreter)
      }
      if let now, now != known[name] { own[name] = now }
      known[name] = now
    }
    return own.isEmpty ? nil : own
  }

  /// Compares what a cell left now with what was stored with it.
  ///
  /// - Parameter stored: nil in logs that hold no fingerprints.
  /// - Returns: nil where it is the same, or differs only because an earlier cell does, or because
  ///   it reads a clock.
  mutating func difference(
    _ source: String, number: Int, stored: [String: String]?, _ session: Session
  ) -> Difference? {
    let names = LeftValues.mentioned(in: source)
    guard let stored else {
      for name in names { known[name] = nil }
      return nil
    }
    for (name, print) in stored { known[name] = print }
    let isTimed =
      !names.isDisjoint(with: timed) || !LeftValues.clocks.isDisjoint(with: names)
    let isConsequence = !names.isDisjoint(with: changed)
    var found: [String] = []
    for name in names.union(stored.keys).sorted() where !changed.contains(name) {
      guard let wanted = known[name] else { continue }
      let now = session.interpreter.globals[name].flatMap {
        ValueFingerprint.of($0, session.interpreter)
      }
      if let now, ValueFingerprint.agree(now, wanted) { continue }
      found.append(name)
    }
    guard !found.isEmpty else { return nil }
    changed.formUnion(found)
    if isTimed { timed.formUnion(found) }
    return isTimed || isConsequence ? nil : Difference(cell: number, names: found)
  }

  /// The names that code mentions, those of members too: `time.time()` reads a clock.
  private static func mentioned(in source: String) -> Set<String> { Set(Words.all(in: source)) }

  private static let clocks: Set = [
    "perf_counter", "perf_counter_ns", "monotonic", "process_time", "time_ns", "time", "timeit",
    "datetime", "now", "today",
  ]

  /// What is said of cells that gave something else; nil where there is none.
  static func words(_ differences: [Difference]) -> String? {
    guard let first = differences.first else { return nil }
    let names = first.names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let value = first.names.count == 1 ? "another value" : "other values"
    let others = differences.count - 1
    let more =
      others > 0 ? ", and so \(others == 1 ? "does 1 other cell" : "do \(others) others")" : ""
    return
      "Cell \(first.cell) now gives \(value) for \(names) than when you left\(more). What you see uses the new one. ':reset' goes to the start of this step, with the lesson's own cells; what is solved stays solved."
  }
}
