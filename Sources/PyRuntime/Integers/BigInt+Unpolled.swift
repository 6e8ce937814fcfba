/// The operations that poll, for callers whose numbers are small.
extension BigInt {
  /// Returns the product.
  package func multiplied(by other: BigInt) -> BigInt { multiplied(by: other, poll: {}) }

  /// Returns the quotient rounded down and the remainder, which has the divisor's sign.
  ///
  /// - Parameter divisor: Not zero.
  package func floorDivision(by divisor: BigInt) -> (quotient: BigInt, remainder: BigInt) {
    floorDivision(by: divisor, poll: {})
  }

  /// Returns the quotient rounded down.
  ///
  /// - Parameter divisor: Not zero.
  package func floorDivided(by divisor: BigInt) -> BigInt { floorDivided(by: divisor, poll: {}) }

  /// Returns `self ** exponent`; nil where the result would exceed `Limit.bits`.
  package func raised(to exponent: Int) -> BigInt? { raised(to: exponent, poll: {}) }

  /// Returns the greatest common divisor.
  package static func gcd(_ a: BigInt, _ b: BigInt) -> BigInt { gcd(a, b, poll: {}) }

  /// Returns the largest integer whose square is at most `self`, which is not negative.
  package func squareRoot() -> BigInt { squareRoot(poll: {}) }

  /// The quotient of two integers, rounded once; nil where it is beyond the range.
  ///
  /// - Parameter divisor: Not zero.
  package func trueQuotient(by divisor: BigInt) -> Double? {
    trueQuotient(by: divisor, poll: {})
  }

  /// Reads digits of a base between 2 and 36; nil where a character is no such digit.
  package init?(digits: [UInt8], radix: Int) { self.init(digits: digits, radix: radix, poll: {}) }
}
