/// An exact integer of any size, as a sign and a magnitude.
///
/// Python's `int`. Operations that can take long poll a closure now and then, which may throw, and
/// those that can grow without bound are limited: see `Limit`.
package struct BigInt: Sendable {
  /// The limbs of the magnitude, lowest first, without zeros on top; empty for zero.
  package let limbs: [UInt]
  /// Whether the number is below zero.
  package let isNegative: Bool

  /// The sizes that arithmetic keeps to.
  package enum Limit {
    /// The most bits that a result may have: about ten million digits.
    package static let bits = 1 << 25
  }

  /// Called now and then by long operations; what it throws ends them.
  package typealias Poll = () throws -> Void

  /// Creates a number from limbs, of which the highest may be zero.
  package init(limbs: [UInt], isNegative: Bool) {
    var limbs = limbs
    while let last = limbs.last, last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  /// Creates a number from a machine integer.
  package init(_ number: Int) {
    limbs = number == 0 ? [] : [number.magnitude]
    isNegative = number < 0
  }

  /// Whether the number is zero.
  package var isZero: Bool { limbs.isEmpty }

  /// Whether the number is odd.
  package var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  /// The number without its sign.
  package var magnitudeValue: BigInt { BigInt(limbs: limbs, isNegative: false) }

  /// The number as a machine integer, where it fits.
  package var int: Int? {
    switch limbs.count {
    case 0: return 0
    case 1:
      if !isNegative { return Int(exactly: limbs[0]) }
      return limbs[0] <= UInt(Int.max) + 1 ? Int(bitPattern: 0 &- limbs[0]) : nil
    default: return nil
    }
  }

  /// The number of bits of the magnitude; 0 for zero.
  package var bitLength: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count &* 64 &- top.leadingZeroBitCount
  }
}

extension BigInt: Equatable, Comparable {
  package static func == (a: BigInt, b: BigInt) -> Bool {
    a.isNegative == b.isNegative && a.limbs == b.limbs
  }

  package static func < (a: BigInt, b: BigInt) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = Limbs.order(a.limbs, b.limbs)
    return a.isNegative ? order > 0 : order < 0
  }
}

extension BigInt {
  package static prefix func - (a: BigInt) -> BigInt {
    BigInt(limbs: a.limbs, isNegative: !a.isNegative)
  }

  package static func + (a: BigInt, b: BigInt) -> BigInt {
    if a.isNegative == b.isNegative {
      return BigInt(limbs: Limbs.sum(a.limbs, b.limbs), isNegative: a.isNegative)
    }
    let order = Limbs.order(a.limbs, b.limbs)
    if order == 0 { return BigInt(0) }
    return order > 0
      ? BigInt(limbs: Limbs.difference(a.limbs, b.limbs), isNegative: a.isNegative)
      : BigInt(limbs: Limbs.difference(b.limbs, a.limbs), isNegative: b.isNegative)
  }

  package static func - (a: BigInt, b: BigInt) -> BigInt { a + -b }

  /// Returns the product.
  package func multiplied(by other: BigInt, poll: Poll) rethrows -> BigInt {
    BigInt(
      limbs: try Limbs.product(limbs, other.limbs, poll: poll),
      isNegative: isNegative != other.isNegative)
  }

  package static func * (a: BigInt, b: BigInt) -> BigInt { a.multiplied(by: b, poll: {}) }

  /// Returns the quotient rounded down and the remainder, which has the divisor's sign.
  ///
  /// - Parameter divisor: Not zero.
  package func floorDivision(
    by divisor: BigInt, poll: Poll
  ) rethrows -> (quotient: BigInt, remainder: BigInt) {
    let (quotient, remainder) = try Limbs.division(limbs, divisor.limbs, poll: poll)
    let whole = BigInt(limbs: quotient, isNegative: isNegative != divisor.isNegative)
    let rest = BigInt(limbs: remainder, isNegative: isNegative)
    if !rest.isZero && isNegative != divisor.isNegative {
      return (whole - BigInt(1), rest + divisor)
    }
    return (whole, rest)
  }

  /// Returns the quotient rounded down.
  ///
  /// - Parameter divisor: Not zero.
  package func floorDivided(by divisor: BigInt, poll: Poll) rethrows -> BigInt {
    try floorDivision(by: divisor, poll: poll).quotient
  }

  /// Returns `self ** exponent`; nil where the result would exceed `Limit.bits`.
  package func raised(to exponent: Int, poll: Poll) rethrows -> BigInt? {
    if exponent == 0 { return BigInt(1) }
    if isZero || (limbs == [1] && !isNegative) { return self }
    if limbs == [1] { return BigInt(exponent & 1 == 0 ? 1 : -1) }
    let (bits, overflow) = (bitLength - 1).multipliedReportingOverflow(by: exponent)
    guard !overflow, bits <= Limit.bits else { return nil }
    var result = BigInt(1)
    for position in stride(from: 63 - exponent.leadingZeroBitCount, through: 0, by: -1) {
      result = try result.multiplied(by: result, poll: poll)
      if exponent >> position & 1 == 1 { result = try result.multiplied(by: self, poll: poll) }
    }
    return result
  }

  /// Returns `self ** exponent mod modulus`, with the modulus's sign.
  ///
  /// - Parameters:
  ///   - exponent: At least zero.
  ///   - modulus: Not zero.
  package func raised(
    to exponent: BigInt, modulo modulus: BigInt, poll: Poll
  ) rethrows -> BigInt {
    let positive = modulus.magnitudeValue
    let base = try floorDivision(by: positive, poll: poll).remainder
    var result = try BigInt(1).floorDivision(by: positive, poll: poll).remainder
    for position in stride(from: exponent.bitLength - 1, through: 0, by: -1) {
      try poll()
      result = try result.multiplied(by: result, poll: poll)
        .floorDivision(by: positive, poll: poll).remainder
      if exponent.limbs[position / 64] >> UInt(position % 64) & 1 == 1 {
        result = try result.multiplied(by: base, poll: poll)
          .floorDivision(by: positive, poll: poll).remainder
      }
    }
    if modulus.isNegative && !result.isZero { return result + modulus }
    return result
  }

  /// Returns the greatest common divisor.
  package static func gcd(_ a: BigInt, _ b: BigInt, poll: Poll) rethrows -> BigInt {
    var a = a.magnitudeValue
    var b = b.magnitudeValue
    while !b.isZero {
      try poll()
      (a, b) = (b, try a.floorDivision(by: b, poll: poll).remainder)
    }
    return a
  }

  /// Returns the largest integer whose square is at most `self`, which is not negative.
  package func squareRoot(poll: Poll) rethrows -> BigInt {
    if isZero { return self }
    var guess = BigInt(1).shiftedLeft(by: (bitLength + 1) / 2)
    while true {
      try poll()
      let next = (guess + (try floorDivided(by: guess, poll: poll))).shiftedRight(by: 1)
      if next >= guess { return guess }
      guess = next
    }
  }
}
