extension BigInt {
  /// Returns `self << count`; the count is not negative.
  package func shiftedLeft(by count: Int) -> BigInt {
    if isZero { return self }
    let shifted = Limbs.shiftedLeft(limbs, by: UInt(count % 64), extra: false)
    return BigInt(
      limbs: [UInt](repeating: 0, count: count / 64) + shifted, isNegative: isNegative)
  }

  /// Returns `self >> count`, rounded down; the count is not negative.
  package func shiftedRight(by count: Int) -> BigInt {
    let whole = count / 64
    guard whole < limbs.count else { return BigInt(isNegative ? -1 : 0) }
    let kept = Limbs.shiftedRight(Array(limbs[whole...]), by: UInt(count % 64))
    let result = BigInt(limbs: kept, isNegative: isNegative)
    guard isNegative else { return result }
    let mask = (UInt(1) << UInt(count % 64)) &- 1
    let isExact = limbs[..<whole].allSatisfy { $0 == 0 } && limbs[whole] & mask == 0
    return isExact ? result : result - BigInt(1)
  }

  /// Returns `~self`.
  package var inverted: BigInt { -self - BigInt(1) }

  /// Combines two numbers limb by limb, as if in two's complement with endless sign bits.
  package func combined(
    with other: BigInt, _ operation: (UInt, UInt) -> UInt
  ) -> BigInt {
    let count = max(limbs.count, other.limbs.count) + 1
    let a = twosComplement(count)
    let b = other.twosComplement(count)
    var result = [UInt](repeating: 0, count: count)
    for position in 0..<count { result[position] = operation(a[position], b[position]) }
    guard let top = result.last, top >> 63 == 1 else {
      return BigInt(limbs: result, isNegative: false)
    }
    return BigInt(limbs: BigInt.negated(result), isNegative: true)
  }

  /// The number of ones in the magnitude.
  package var bitCount: Int { limbs.reduce(0) { $0 + $1.nonzeroBitCount } }

  private func twosComplement(_ count: Int) -> [UInt] {
    let padded = limbs + [UInt](repeating: 0, count: count - limbs.count)
    return isNegative ? BigInt.negated(padded) : padded
  }

  private static func negated(_ limbs: [UInt]) -> [UInt] {
    var result = limbs
    var carry = true
    for position in limbs.indices {
      let inverted = ~limbs[position]
      if carry {
        let (sum, overflow) = inverted.addingReportingOverflow(1)
        result[position] = sum
        carry = overflow
      } else {
        result[position] = inverted
      }
    }
    return result
  }
}
