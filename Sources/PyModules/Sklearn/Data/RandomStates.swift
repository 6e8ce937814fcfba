internal import NDArrays
internal import PyRuntime

/// The stream behind a `random_state`.
enum RandomStates {
  /// Returns the stream: the global one for None, a new one for an integer, the given one otherwise.
  ///
  /// - Throws: ValueError in scikit-learn's words for anything else.
  static func stream(
    _ value: Value, _ interpreter: Interpreter
  ) throws -> LegacyRandomState {
    if value.isNone { return interpreter.globalRandom.legacyState }
    if let source = value.object as? any LegacyRandomSource { return source.legacyState }
    if let number = try Numbers.int(value, interpreter) {
      guard let seed = UInt32(exactly: number) else {
        throw PyException(
          .valueError, "Seed must be between 0 and 2**32 - 1",
          help: "give a small integer that is at least 0, such as random_state=0")
      }
      return LegacyRandomState(seed: seed)
    }
    throw PyException(
      .valueError,
      "\(try interpreter.repr(value)) cannot be used to seed a numpy.random.RandomState instance",
      help: "give an integer, such as random_state=0")
  }

  /// Shuffles in place, from the end; Ctrl-C stops it.
  static func shuffle(_ order: inout [Int], by stream: LegacyRandomState) throws {
    do {
      try stream.shuffleElements(&order)
    } catch {
      throw NumPyErrors.exception(error)
    }
  }

  /// Returns 0 ..< count in random order; Ctrl-C stops it.
  static func permutation(_ count: Int, by stream: LegacyRandomState) throws -> [Int] {
    var order = Array(0..<max(count, 0))
    try shuffle(&order, by: stream)
    return order
  }

  /// Draws what scikit-learn draws before each coordinate descent.
  static func solverSeed(_ stream: LegacyRandomState) -> UInt32 {
    UInt32(truncatingIfNeeded: stream.integer(in: 0, 0x7fff_ffff))
  }
}
