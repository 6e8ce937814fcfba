#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The stream of `np.random.seed(s)` and `np.random.RandomState(s)`, bit for bit.
package final class LegacyRandomState {
  /// The source of words; nothing that uses it calls back, so nobody has to watch it at every word.
  @exclusivity(unchecked) package private(set) var generator: MersenneTwister
  /// The second of two Gaussians, kept for the next call.
  @exclusivity(unchecked) private var spareGauss: Double?

  /// Seeds from one word.
  package init(seed: UInt32) {
    generator = MersenneTwister(seed: seed)
  }

  /// Takes up a generator.
  package init(_ generator: MersenneTwister) {
    self.generator = generator
  }

  /// Starts again from one word and forgets the spare Gaussian.
  package func reseed(_ generator: MersenneTwister) {
    self.generator = generator
    spareGauss = nil
  }

  /// Returns a state that goes on as this one does, independent of it.
  package func copied() -> LegacyRandomState {
    let made = LegacyRandomState(generator)
    made.spareGauss = spareGauss
    return made
  }

  /// Goes on as another state does from now on.
  package func takeUp(_ other: LegacyRandomState) {
    generator = other.generator
    spareGauss = other.spareGauss
  }

  /// Returns a 32-bit word.
  package func next32() -> UInt32 { generator.next() }

  /// Returns a 64-bit word: the first draw is the high half.
  package func next64() -> UInt64 {
    let high = UInt64(generator.next())
    return high << 32 | UInt64(generator.next())
  }

  /// Returns a double in [0, 1) of 53 random bits.
  package func double() -> Double {
    let high = UInt64(generator.next() >> 5)
    let low = UInt64(generator.next() >> 6)
    return Double(high << 26 | low) / 9_007_199_254_740_992
  }

  /// Returns a double in [low, high).
  package func uniform(_ low: Double = 0, _ high: Double = 1) -> Double {
    low + (high - low) * double()
  }

  /// Returns a standard Gaussian by the polar method, whose second value waits for the next call.
  package func gauss() -> Double {
    if let spare = spareGauss {
      spareGauss = nil
      return spare
    }
    while true {
      let x1 = 2 * double() - 1
      let x2 = 2 * double() - 1
      let r2 = x1 * x1 + x2 * x2
      if r2 < 1 && r2 != 0 {
        let factor = (-2 * log(r2) / r2).squareRoot()
        spareGauss = factor * x1
        return factor * x2
      }
    }
  }

  /// Returns a Gaussian around `location`.
  package func normal(_ location: Double, _ scale: Double) -> Double {
    location + scale * gauss()
  }

  /// Returns an exponential number of mean `scale`.
  package func exponential(_ scale: Double = 1) -> Double {
    -scale * log(1 - double())
  }

  /// Returns an integer from 0 to `largest`, both included, by masked rejection.
  package func integer(upTo largest: UInt64) -> UInt64 {
    if largest == 0 { return 0 }
    if largest == UInt64(UInt32.max) { return UInt64(next32()) }
    let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
    while true {
      let word = largest < UInt64(UInt32.max) ? UInt64(next32()) : next64()
      if word & mask <= largest { return word & mask }
    }
  }

  /// Returns an integer in low ..< high as `randint` does; `low` where the range is empty.
  package func integer(in low: Int, _ high: Int) -> Int {
    guard high > low else { return low }
    let span = UInt64(bitPattern: Int64(high &- low)) &- 1
    return low &+ Int(truncatingIfNeeded: integer(upTo: span))
  }

  /// Shuffles elements in place, from the end.
  package func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for i in stride(from: elements.count - 1, through: 1, by: -1) {
      elements.swapAt(i, Int(truncatingIfNeeded: integer(upTo: UInt64(i))))
    }
  }

  /// Returns 0 ..< count in random order.
  package func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(count, 0))
    shuffle(&order)
    return order
  }
}
