/// The generator PCG64 (XSL RR 128/64), which `np.random.default_rng` uses.
///
/// A linear congruential generator of 128 bits whose halves are folded and rotated.
///
/// - SeeAlso: O'Neill, *PCG: A family of simple fast space-efficient statistically good algorithms*,
///   2014.
package struct PCG64: Equatable, Sendable {
  /// The state.
  package private(set) var state: UInt128
  /// The odd number that tells one stream from another.
  package let increment: UInt128
  /// The high half of a word whose low half was given out.
  package private(set) var savedHalf: UInt32?

  // Computed, since a stored one would be asked for at every word whether it is there.
  private static var multiplier: UInt128 {
    UInt128(2_549_297_995_355_413_924) << 64 | UInt128(4_865_540_595_714_422_341)
  }

  /// Seeds from a seed sequence.
  package init(_ seeds: SeedSequence) {
    let words = seeds.words64(4)
    let start = UInt128(words[0]) << 64 | UInt128(words[1])
    increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
    state = increment
    state = (state &+ start) &* Self.multiplier &+ increment
  }

  /// Takes up a state; the increment is made odd.
  package init(state: UInt128, increment: UInt128, savedHalf: UInt32? = nil) {
    self.state = state
    self.increment = increment | 1
    self.savedHalf = savedHalf
  }

  /// Returns the next 64-bit word.
  package mutating func next64() -> UInt64 {
    state = state &* Self.multiplier &+ increment
    let high = UInt64(truncatingIfNeeded: state >> 64)
    let folded = high ^ UInt64(truncatingIfNeeded: state)
    let turn = high >> 58
    return folded >> turn | folded << ((64 &- turn) & 63)
  }

  /// Returns the next 32-bit word: the low half of a 64-bit one, whose high half waits for the
  /// next call whatever is drawn in between.
  package mutating func next32() -> UInt32 {
    if let half = savedHalf {
      savedHalf = nil
      return half
    }
    let word = next64()
    savedHalf = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  /// Moves on as `count` calls of `next64` would, and forgets a saved half.
  package mutating func advance(by count: UInt128) {
    var multiplier = Self.multiplier
    var addend = increment
    var totalMultiplier: UInt128 = 1
    var totalAddend: UInt128 = 0
    var rest = count
    while rest > 0 {
      if rest & 1 == 1 {
        totalMultiplier = totalMultiplier &* multiplier
        totalAddend = totalAddend &* multiplier &+ addend
      }
      addend = (multiplier &+ 1) &* addend
      multiplier = multiplier &* multiplier
      rest >>= 1
    }
    state = totalMultiplier &* state &+ totalAddend
    savedHalf = nil
  }
}
