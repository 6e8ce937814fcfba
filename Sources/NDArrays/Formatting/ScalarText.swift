/// The text of one number, as Python's `repr` writes it.
package enum ScalarText {
  /// The shortest text that reads back as the same double, as CPython writes it: `5.0`, `1e+16`.
  package static func double(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let shortest = ShortestDigits(value)
    return shortest.exponent >= 16 || shortest.exponent < -4
      ? shortest.scientific(minimumExponentDigits: 2) : shortest.positional
  }
}

/// The fewest decimal digits that tell a double from its neighbours.
struct ShortestDigits {
  /// Whether the sign is minus, also for -0.0.
  let isNegative: Bool
  /// The digits without leading and trailing zeros; `0` for zero.
  let digits: [UInt8]
  /// The decimal exponent of the first digit.
  let exponent: Int

  /// Finds the digits of a finite number.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    guard value != 0 else {
      digits = [48]
      exponent = 0
      return
    }
    // Swift writes the shortest digits, closest to the true value; only their layout differs.
    var digits: [UInt8] = []
    var exponent = 0
    var pointPosition: Int?
    var utf8 = Substring(value.magnitude.description).utf8
    if let mark = utf8.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(Substring(utf8[utf8.index(after: mark)...])) ?? 0
      utf8 = utf8[..<mark]
    }
    for unit in utf8 {
      if unit == UInt8(ascii: ".") { pointPosition = digits.count } else { digits.append(unit) }
    }
    exponent += (pointPosition ?? digits.count) - 1
    var leading = 0
    while leading < digits.count - 1, digits[leading] == 48 { leading += 1 }
    digits.removeFirst(leading)
    exponent -= leading
    while digits.count > 1, digits.last == 48 { digits.removeLast() }
    self.digits = digits
    self.exponent = exponent
  }

  /// The digits behind the point in positional notation.
  var fractionCount: Int { max(digits.count - 1 - exponent, 0) }

  /// Positional notation with at least one digit behind the point.
  var positional: String {
    var text = isNegative ? "-" : ""
    if exponent < 0 {
      text += "0." + String(repeating: "0", count: -exponent - 1)
      text += String(decoding: digits, as: UTF8.self)
    } else if digits.count <= exponent + 1 {
      text += String(decoding: digits, as: UTF8.self)
      text += String(repeating: "0", count: exponent + 1 - digits.count) + ".0"
    } else {
      text += String(decoding: digits[...exponent], as: UTF8.self) + "."
      text += String(decoding: digits[(exponent + 1)...], as: UTF8.self)
    }
    return text
  }

  /// Scientific notation: `1e-05`, `1.5e+16`.
  func scientific(minimumExponentDigits: Int) -> String {
    var text = isNegative ? "-" : ""
    text += String(decoding: digits[..<1], as: UTF8.self)
    if digits.count > 1 { text += "." + String(decoding: digits[1...], as: UTF8.self) }
    let magnitude = String(abs(exponent))
    let padding = String(repeating: "0", count: max(0, minimumExponentDigits - magnitude.count))
    return text + (exponent < 0 ? "e-" : "e+") + padding + magnitude
  }
}
