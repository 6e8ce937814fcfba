package import PyRuntime

/// Where a session's unseeded generators get their entropy.
///
/// Everything that was drawn is kept, so that a log can hold it; what is put into `replay` is
/// given out first, so that a replayed session draws the same.
package final class EntropySource {
  /// The words that were given out, one entry for each request.
  package private(set) var drawn: [[UInt32]] = []
  /// The words for the next requests; a request of another length takes fresh ones.
  package var replay: [[UInt32]] = []

  /// A source of fresh words.
  package init() {}

  /// Gives `count` words.
  package func words(_ count: Int) -> [UInt32] {
    var words: [UInt32]
    if let logged = replay.first, logged.count == count {
      replay.removeFirst()
      words = logged
    } else {
      var generator = SystemRandomNumberGenerator()
      words = (0..<max(0, count)).map { _ in generator.next() }
    }
    drawn.append(words)
    return words
  }
}

extension Interpreter {
  /// The session's entropy.
  package var entropy: EntropySource { state(EntropySource()) }

  /// The session's global `np.random`.
  package var globalRandom: GlobalRandom { state(GlobalRandom(seeds: entropy.words(8))) }
}
