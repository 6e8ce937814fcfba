#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The hash SHA-512, by which `random.seed` turns a text into a number.
///
/// - SeeAlso: FIPS 180-4, sections 4.2.3, 5.3.5 and 6.4.
enum SHA512 {
  /// The first 64 bits of the fractional parts of roots of the first primes.
  private static let primes: [UInt64] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 80 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()

  /// 2^64 times the fraction of the square root (`cube` false) or cube root, found bit by bit.
  private static func fraction(_ prime: UInt64, cube: Bool) -> UInt64 {
    // The largest r with r^k <= prime * 2^(64 k), in limbs of 64 bits.
    func power(_ low: UInt64, _ high: UInt64) -> [UInt64] {
      let base = [low, high]
      func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: a.count + b.count)
        for i in a.indices {
          var carry: UInt64 = 0
          for j in b.indices {
            let (high, low) = a[i].multipliedFullWidth(by: b[j])
            let (first, overflow) = low.addingReportingOverflow(result[i + j])
            let (second, more) = first.addingReportingOverflow(carry)
            result[i + j] = second
            carry = high &+ (overflow ? 1 : 0) &+ (more ? 1 : 0)
          }
          result[i + b.count] = carry
        }
        return result
      }
      let square = product(base, base)
      return cube ? product(square, base) : square
    }
    var whole: UInt64 = 1
    while (cube ? (whole + 1) * (whole + 1) * (whole + 1) : (whole + 1) * (whole + 1)) <= prime {
      whole += 1
    }
    var result: UInt64 = 0
    for bit in stride(from: 63, through: 0, by: -1) {
      let candidate = result | 1 << UInt64(bit)
      let value = power(candidate, whole)
      // Compare with prime * 2^(64 k): all limbs above place k are zero where it is not larger.
      let place = cube ? 3 : 2
      let isAbove = value[(place + 1)...].contains { $0 != 0 } || value[place] >= prime
      if !isAbove { result = candidate }
    }
    return result
  }

  private static let constants = primes.map { fraction($0, cube: true) }
  private static let start = primes.prefix(8).map { fraction($0, cube: false) }

  /// Returns the 64 bytes of the hash.
  static func hash(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 128 != 112 { bytes.append(0) }
    let length = UInt64(message.count) &* 8
    bytes += [UInt8](repeating: 0, count: 8)
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
    var state = start
    for block in stride(from: 0, to: bytes.count, by: 128) {
      var w: [UInt64] = (0..<16).map { word in
        (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[block + word * 8 + $1]) }
      }
      for t in 16..<80 {
        let a = w[t - 15]
        let b = w[t - 2]
        let first = turned(a, 1) ^ turned(a, 8) ^ (a >> 7)
        let second = turned(b, 19) ^ turned(b, 61) ^ (b >> 6)
        w.append(w[t - 16] &+ first &+ w[t - 7] &+ second)
      }
      var s = state
      for t in 0..<80 {
        let sum1 = turned(s[4], 14) ^ turned(s[4], 18) ^ turned(s[4], 41)
        let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
        let t1 = s[7] &+ sum1 &+ choice &+ constants[t] &+ w[t]
        let sum0 = turned(s[0], 28) ^ turned(s[0], 34) ^ turned(s[0], 39)
        let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
        s = [t1 &+ sum0 &+ majority, s[0], s[1], s[2], s[3] &+ t1, s[4], s[5], s[6]]
      }
      for i in 0..<8 { state[i] = state[i] &+ s[i] }
    }
    return state.flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  private static func turned(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word >> count | word << (64 - count)
  }
}
