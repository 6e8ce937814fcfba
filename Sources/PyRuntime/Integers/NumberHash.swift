#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hashes as CPython has them: equal numbers of different types have equal hashes.
///
/// A number's hash is its value modulo the prime 2^61 - 1, also of a fraction.
package enum NumberHash {
  private static let prime: UInt = (1 << 61) - 1

  /// The hash of a machine integer.
  @inline(__always)
  package static func hash(_ number: Int) -> Int {
    if number.magnitude < prime { return number == -1 ? -2 : number }
    let rest = Int(number.magnitude % prime)
    let signed = number < 0 ? -rest : rest
    return signed == -1 ? -2 : signed
  }

  /// The hash of an integer of any size.
  package static func hash(_ number: BigInt) -> Int {
    var limbs = number.limbs
    let rest = Int(Limbs.divide(&limbs, by: prime))
    let signed = number.isNegative ? -rest : rest
    return signed == -1 ? -2 : signed
  }

  /// The hash of a double.
  package static func hash(_ number: Double) -> Int {
    guard number.isFinite else {
      if number.isInfinite { return number > 0 ? 314_159 : -314_159 }
      return Int(truncatingIfNeeded: number.bitPattern >> 4)
    }
    if let whole = Int(exactly: number) { return hash(whole) }
    var exponent = Int(number.magnitude.exponent) + 1
    var rest = scalbn(number.magnitude, Int32(-exponent))
    var result: UInt = 0
    while rest != 0 {
      result = (result << 28) & prime | result >> 33
      rest *= 268_435_456
      exponent -= 28
      let whole = UInt(rest)
      rest -= Double(whole)
      result += whole
      if result >= prime { result -= prime }
    }
    let turn = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61
    result = (result << UInt(turn)) & prime | result >> UInt(61 - turn)
    let signed = number < 0 ? -Int(result) : Int(result)
    return signed == -1 ? -2 : signed
  }

  /// The hash of a tuple from those of its elements.
  package static func combine(_ hashes: some Sequence<Int>) -> Int {
    // xxHash's rounds, as in CPython's tupleobject.c.
    let first: UInt = 11_400_714_785_074_694_791
    let second: UInt = 14_029_467_366_897_019_727
    let fifth: UInt = 2_870_177_450_012_600_261
    var state = fifth
    var count: UInt = 0
    for hash in hashes {
      state = state &+ UInt(bitPattern: hash) &* second
      state = state << 31 | state >> 33
      state = state &* first
      count += 1
    }
    state = state &+ (count ^ (fifth ^ 3_527_539))
    return state == .max ? 1_546_275_796 : Int(bitPattern: state)
  }

  /// The hash of a frozenset from those of its elements, whatever their order.
  package static func combineUnordered(_ hashes: some Sequence<Int>, count: Int) -> Int {
    func shuffled(_ bits: UInt) -> UInt { ((bits ^ 89_869_747) ^ (bits << 16)) &* 3_644_798_167 }
    var state: UInt = 0
    for hash in hashes { state ^= shuffled(UInt(bitPattern: hash)) }
    state ^= (UInt(bitPattern: count) &+ 1) &* 1_927_868_237
    state ^= (state >> 11) ^ (state >> 25)
    state = state &* 69_069 &+ 907_133_923
    return state == .max ? 590_923_713 : Int(bitPattern: state)
  }
}
