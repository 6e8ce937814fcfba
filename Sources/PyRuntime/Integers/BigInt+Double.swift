#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BigInt {
  /// Creates the integer part of a finite number.
  package init(truncating number: Double) {
    let magnitude = number.magnitude.rounded(.towardZero)
    if magnitude < 0x1p63 {
      self.init(Int(number.rounded(.towardZero)))
      return
    }
    // significand * 2^exponent, with a significand of 53 bits.
    let exponent = Int(magnitude.exponent) - 52
    let significand = BigInt(
      limbs: [magnitude.significandBitPattern | 1 << 52].map { UInt($0) },
      isNegative: number < 0)
    self = significand.shiftedLeft(by: max(0, exponent))
  }

  /// The nearest double, ties to even; infinite beyond the range.
  package var double: Double {
    let length = bitLength
    if length <= 64 {
      let magnitude = Double(limbs.first ?? 0)
      return isNegative ? -magnitude : magnitude
    }
    if length > 1024 { return isNegative ? -.infinity : .infinity }
    // Keep 64 bits; whatever is cut off marks the last one, which rounding then cannot mistake.
    let cut = length - 64
    let kept = magnitudeValue.shiftedRight(by: cut)
    var top = kept.limbs.first ?? 0
    let whole = cut / 64
    let mask = (UInt(1) << UInt(cut % 64)) &- 1
    let isExact = limbs[..<whole].allSatisfy { $0 == 0 } && limbs[whole] & mask == 0
    if !isExact { top |= 1 }
    let magnitude = scalbn(Double(top), Int32(cut))
    return isNegative ? -magnitude : magnitude
  }

  /// The quotient of two integers, rounded once; nil where it is beyond the range.
  ///
  /// - Parameter divisor: Not zero.
  package func trueQuotient(by divisor: BigInt, poll: Poll) rethrows -> Double? {
    if isZero { return divisor.isNegative ? -0.0 : 0.0 }
    let isBelow = isNegative != divisor.isNegative
    // Scale so that the integer quotient has 66 or 67 bits, or fewer for subnormal results.
    let exponent = max(bitLength - divisor.bitLength - 66, -1080)
    var a = magnitudeValue
    var b = divisor.magnitudeValue
    if exponent > 1100 { return nil }
    if exponent < 0 { a = a.shiftedLeft(by: -exponent) } else { b = b.shiftedLeft(by: exponent) }
    let (quotient, remainder) = try a.floorDivision(by: b, poll: poll)
    // Bits below the last one of the result are kept, and a remainder marks the lowest.
    var marked = quotient
    if !remainder.isZero && !marked.isOdd { marked = marked + BigInt(1) }
    let result = BigInt.scaled(marked, exponent)
    if result.isInfinite { return nil }
    return isBelow ? -result : result
  }

  /// Returns `number * 2^exponent`, rounded once; the lowest bit of `number` is sticky.
  private static func scaled(_ number: BigInt, _ exponent: Int) -> Double {
    let length = number.bitLength
    // The last bit that the result can hold: 53 bits, or down to 2^-1074.
    let drop = max(length - 53, -1074 - exponent)
    if drop <= 0 { return scalbn(number.double, Int32(exponent)) }
    if drop > length + 1 { return 0 }
    let kept = number.shiftedRight(by: drop)
    let rest = number - kept.shiftedLeft(by: drop)
    let half = BigInt(1).shiftedLeft(by: drop - 1)
    var rounded = kept
    if rest > half || (rest == half && kept.isOdd) { rounded = kept + BigInt(1) }
    return scalbn(rounded.double, Int32(exponent + drop))
  }
}
