extension BigInt {
  /// Digits in groups that fit a limb: 10^19.
  private static let group = 19
  private static let groupValue: UInt = 10_000_000_000_000_000_000

  /// The decimal digits, with a minus sign below zero.
  package var decimalText: String { decimalText(poll: {}) }

  /// Writes the decimal digits; long numbers are cut in halves by powers of ten.
  package func decimalText(poll: Poll) rethrows -> String {
    if isZero { return "0" }
    let digits = try BigInt.digits(magnitudeValue, poll: poll)
    return isNegative ? "-" + digits : digits
  }

  private static func digits(_ number: BigInt, poll: Poll) rethrows -> String {
    if number.limbs.count <= 40 { return shortDigits(number) }
    // 10^k with k about half of the digits.
    var powers = [(digits: group, value: BigInt(limbs: [groupValue], isNegative: false))]
    while let last = powers.last, last.value.limbs.count * 2 <= number.limbs.count + 1 {
      powers.append((last.digits * 2, try last.value.multiplied(by: last.value, poll: poll)))
    }
    var text = ""
    try append(number, to: &text, powers: powers, level: powers.count - 1, pad: 0, poll: poll)
    return text
  }

  private static func append(
    _ number: BigInt, to text: inout String, powers: [(digits: Int, value: BigInt)], level: Int,
    pad: Int, poll: Poll
  ) rethrows {
    if number.limbs.count <= 40 || level < 0 {
      let digits = shortDigits(number)
      if pad > digits.utf8.count {
        text += String(repeating: "0", count: pad - digits.utf8.count)
      }
      text += digits
      return
    }
    let power = powers[level]
    if number < power.value {
      return try append(number, to: &text, powers: powers, level: level - 1, pad: pad, poll: poll)
    }
    let (high, low) = try number.floorDivision(by: power.value, poll: poll)
    try append(
      high, to: &text, powers: powers, level: level - 1, pad: max(0, pad - power.digits),
      poll: poll)
    try append(
      low, to: &text, powers: powers, level: level - 1, pad: power.digits, poll: poll)
  }

  private static func shortDigits(_ number: BigInt) -> String {
    var rest = number.limbs
    var groups: [UInt] = []
    while !rest.isEmpty {
      groups.append(Limbs.divide(&rest, by: groupValue))
      while let last = rest.last, last == 0 { rest.removeLast() }
    }
    guard let top = groups.last else { return "0" }
    var text = String(top)
    for value in groups.dropLast().reversed() {
      let digits = String(value)
      text += String(repeating: "0", count: group - digits.utf8.count) + digits
    }
    return text
  }

  /// Writes the digits to a base of 2, 8 or 16, without prefix and with a minus sign below zero.
  package func text(radix: Int) -> String {
    if isZero { return "0" }
    let bits = radix == 2 ? 1 : radix == 8 ? 3 : 4
    let alphabet = Array("0123456789abcdef".utf8)
    var digits: [UInt8] = []
    let length = bitLength
    var position = 0
    while position < length {
      let limb = position / 64
      let offset = UInt(position % 64)
      var value = limbs[limb] >> offset
      if Int(offset) + bits > 64 && limb + 1 < limbs.count {
        value |= limbs[limb + 1] << (64 - offset)
      }
      digits.append(alphabet[Int(value & UInt(radix - 1))])
      position += bits
    }
    if isNegative { digits.append(UInt8(ascii: "-")) }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// Reads digits of a base between 2 and 36; nil where a character is no such digit.
  ///
  /// - Parameter digits: Letters and digits in ASCII, without sign, prefix or underscores.
  package init?(digits: [UInt8], radix: Int, poll: Poll) rethrows {
    guard !digits.isEmpty, radix >= 2, radix <= 36 else { return nil }
    var values: [UInt] = []
    values.reserveCapacity(digits.count)
    for digit in digits {
      let value: Int
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(digit) - 48
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(digit) - 87
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(digit) - 55
      default: return nil
      }
      guard value < radix else { return nil }
      values.append(UInt(value))
    }
    self = try BigInt.value(of: values[...], radix: UInt(radix), poll: poll)
  }

  /// The number that the digits make: halves joined by a power of the base.
  private static func value(
    of digits: ArraySlice<UInt>, radix: UInt, poll: Poll
  ) rethrows -> BigInt {
    if digits.count <= 400 {
      var limbs: [UInt] = []
      for digit in digits {
        var carry = digit
        for position in limbs.indices {
          let (high, low) = limbs[position].multipliedFullWidth(by: radix)
          let (sum, overflow) = low.addingReportingOverflow(carry)
          limbs[position] = sum
          carry = high &+ (overflow ? 1 : 0)
        }
        if carry != 0 { limbs.append(carry) }
      }
      return BigInt(limbs: limbs, isNegative: false)
    }
    let low = digits.count / 2
    let split = digits.endIndex - low
    let high = try value(of: digits[..<split], radix: radix, poll: poll)
    let rest = try value(of: digits[split...], radix: radix, poll: poll)
    let base = BigInt(limbs: [radix], isNegative: false)
    // The digits fit memory, so their value is far below the limit that gives nil.
    let factor = try base.raised(to: low, poll: poll) ?? BigInt(1)
    return try high.multiplied(by: factor, poll: poll) + rest
  }
}
