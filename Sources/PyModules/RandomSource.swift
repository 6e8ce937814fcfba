package import NDArrays
package import PyRuntime

/// A Python value that draws from numpy's legacy stream: an `np.random.RandomState`.
///
/// Whatever takes a `random_state` accepts it and advances it.
package protocol LegacyRandomSource: Object {
  /// The stream, shared by everyone who holds the value.
  var legacyState: LegacyRandomState { get }
}

/// The session's global `np.random`, which `np.random.seed` restarts and `random_state=None` uses.
///
/// Found by `interpreter.globalRandom`.
package final class GlobalRandom {
  /// The stream.
  package let legacyState: LegacyRandomState

  /// Starts from words of entropy.
  package init(seeds: [UInt32]) {
    legacyState = LegacyRandomState(MersenneTwister(seeds: seeds))
  }
}
