/// Turns entropy of any length into well-mixed words, as `np.random.SeedSequence` does.
///
/// - SeeAlso: O'Neill, *Developing a seed_seq alternative*, 2015.
package struct SeedSequence: Equatable, Sendable {
  /// The 32-bit words that were given.
  package let entropy: [UInt32]
  /// The numbers of the children that lead here, each as 32-bit words.
  package let spawnKey: [UInt32]
  /// The number of children made so far.
  package private(set) var childCount = 0
  /// The four mixed words.
  package let pool: [UInt32]

  /// Mixes entropy: the words of one integer, the least significant first, or those of several.
  package init(entropy: [UInt32], spawnKey: [UInt32] = []) {
    self.entropy = entropy
    self.spawnKey = spawnKey
    var words = entropy
    if !spawnKey.isEmpty {
      while words.count < 4 { words.append(0) }
      words += spawnKey
    }
    var hash = Hash(constant: 0x43b0_d7e5, multiplier: 0x931e_8875)
    var pool: [UInt32] = (0..<4).map { hash.of($0 < words.count ? words[$0] : 0) }
    for source in 0..<4 {
      for target in 0..<4 where target != source {
        pool[target] = Self.mix(pool[target], hash.of(pool[source]))
      }
    }
    for word in words.dropFirst(4) {
      for target in 0..<4 { pool[target] = Self.mix(pool[target], hash.of(word)) }
    }
    self.pool = pool
  }

  /// The words of a number that is not negative: one word 0 for 0.
  package static func words(of number: UInt64) -> [UInt32] {
    let high = UInt32(truncatingIfNeeded: number >> 32)
    return [UInt32(truncatingIfNeeded: number)] + (high == 0 ? [] : [high])
  }

  /// Gives `count` words of 32 bits; the same at every call.
  package func words32(_ count: Int) -> [UInt32] {
    var hash = Hash(constant: 0x8b51_f9dd, multiplier: 0x58f3_8ded)
    return (0..<max(0, count)).map { hash.of(pool[$0 % 4]) }
  }

  /// Gives `count` words of 64 bits, the low half first; the same at every call.
  package func words64(_ count: Int) -> [UInt64] {
    let halves = words32(2 * min(max(0, count), Int.max / 2))
    return stride(from: 0, to: halves.count, by: 2).map {
      UInt64(halves[$0]) | UInt64(halves[$0 + 1]) << 32
    }
  }

  /// Gives the next `count` children, which are independent of one another and of this one.
  package mutating func spawn(_ count: Int) -> [SeedSequence] {
    let first = childCount
    childCount = first &+ max(0, count)
    return (first..<max(first, childCount)).map {
      SeedSequence(
        entropy: entropy, spawnKey: spawnKey + Self.words(of: UInt64($0)))
    }
  }

  private static func mix(_ x: UInt32, _ y: UInt32) -> UInt32 {
    let mixed = 0xca01_f9dd &* x &- 0x4973_f715 &* y
    return mixed ^ (mixed >> 16)
  }

  /// A hash whose constant changes with every word.
  private struct Hash {
    var constant: UInt32
    let multiplier: UInt32

    mutating func of(_ word: UInt32) -> UInt32 {
      var value = word ^ constant
      constant = constant &* multiplier
      value = value &* constant
      return value ^ (value >> 16)
    }
  }
}
