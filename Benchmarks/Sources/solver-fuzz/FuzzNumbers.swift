/// A small generator of numbers: xorshift64*, the same on every machine.
struct FuzzNumbers {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0..<8 { _ = uniform() }
  }

  /// A number from 0 to 1.
  mutating func uniform() -> Double {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Double((state &* 0x2545_F491_4F6C_DD1D) >> 11) / 9_007_199_254_740_992
  }

  /// Nearly a normal number.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }

  /// A whole number from 0 to `count` - 1.
  mutating func index(_ count: Int) -> Int { min(Int(uniform() * Double(count)), count - 1) }

  /// Whether something of the given probability happens.
  mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

  /// One of the choices.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[index(choices.count)] }
}
