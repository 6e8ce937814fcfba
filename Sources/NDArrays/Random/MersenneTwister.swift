/// The generator MT19937: 32-bit words with a period of 2¹⁹⁹³⁷ − 1.
///
/// - SeeAlso: Matsumoto and Nishimura, *Mersenne Twister*, ACM TOMACS 8(1), 1998.
package struct MersenneTwister: Equatable {
  /// The 624 words of the state.
  package private(set) var key: [UInt32]
  /// The number of words already given out of this block; 624 when a new one is due.
  package private(set) var position: Int

  /// Seeds from one word, as `np.random.seed(integer)`.
  package init(seed: UInt32) {
    key = [seed]
    key.reserveCapacity(624)
    for index in 1..<624 {
      let last = key[index - 1]
      key.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(index))
    }
    position = 624
  }

  /// Seeds from several words, as `np.random.seed([…])`; no words count as one 0.
  package init(seeds: [UInt32]) {
    let words = seeds.isEmpty ? [0] : seeds
    self.init(seed: 19_650_218)
    var (i, j) = (1, 0)
    for _ in 0..<max(624, words.count) {
      let last = key[i - 1]
      key[i] = (key[i] ^ ((last ^ (last >> 30)) &* 1_664_525)) &+ words[j] &+ UInt32(j)
      (i, j) = (i + 1, j + 1)
      if i >= 624 { (key[0], i) = (key[623], 1) }
      if j >= words.count { j = 0 }
    }
    for _ in 0..<623 {
      let last = key[i - 1]
      key[i] = (key[i] ^ ((last ^ (last >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i >= 624 { (key[0], i) = (key[623], 1) }
    }
    key[0] = 0x8000_0000
  }

  /// Restores a state of 624 words; nil for any other number of them or a position beyond.
  package init?(key: [UInt32], position: Int) {
    guard key.count == 624, (0...624).contains(position) else { return nil }
    (self.key, self.position) = (key, position)
  }

  /// Returns the next 32-bit word.
  package mutating func next() -> UInt32 {
    if position >= 624 { twist() }
    var word = key[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9d2c_5680
    word ^= (word << 15) & 0xefc6_0000
    return word ^ (word >> 18)
  }

  /// Makes the next 624 words.
  private mutating func twist() {
    key.withUnsafeMutableBufferPointer { key in
      func mix(_ i: Int, _ next: Int, _ far: Int) {
        let mixed = (key[i] & 0x8000_0000) | (key[next] & 0x7fff_ffff)
        key[i] = key[far] ^ (mixed >> 1) ^ (mixed & 1 == 0 ? 0 : 0x9908_b0df)
      }
      for i in 0..<227 { mix(i, i &+ 1, i &+ 397) }
      for i in 227..<623 { mix(i, i &+ 1, i &- 227) }
      mix(623, 0, 396)
    }
    position = 0
  }
}
