/// Doubles in decimal notation, with as many digits as asked for or needed, as numpy writes them.
package enum DecimalText {
  /// What happens to trailing zeros.
  package enum Trim: Character, Sendable {
    /// All are kept.
    case keep = "k"
    /// All go, the point stays.
    case point = "."
    /// All go but the first behind the point.
    case zero = "0"
    /// All go, and the point too.
    case dash = "-"
  }

  /// The number in positional notation: `0.25`, `3.`, `-12.5`.
  ///
  /// - Parameters:
  ///   - precision: The most digits behind the point; nil for as many as needed.
  ///   - minimumDigits: The fewest digits behind the point.
  ///   - isUnique: Whether only the digits that tell the number from its neighbours are written,
  ///     as far as `precision` allows; otherwise exactly `precision` digits.
  package static func positional(
    _ value: Double, precision: Int?, minimumDigits: Int = 0, isUnique: Bool = true,
    trim: Trim = .keep, showsPlus: Bool = false
  ) -> String {
    var text: String
    if isUnique {
      let shortest = ShortestDigits(value)
      let needed = shortest.fractionCount
      if let precision, needed > precision {
        text = Digits.fixed(value, places: precision)
      } else if needed < minimumDigits {
        text = Digits.fixed(value, places: minimumDigits)
      } else {
        text = shortest.positional
        if needed == 0 { text.removeLast(1) }
      }
    } else {
      text = Digits.fixed(value, places: precision ?? 6)
    }
    if !text.utf8.contains(UInt8(ascii: ".")) { text += "." }
    text = trimmed(text, trim)
    return showsPlus && value.sign == .plus ? "+" + text : text
  }

  /// The number in scientific notation: `2.5e-01`.
  package static func scientific(
    _ value: Double, precision: Int?, minimumDigits: Int = 0, isUnique: Bool = true,
    trim: Trim = .keep, showsPlus: Bool = false, exponentDigits: Int = 2
  ) -> String {
    var text: String
    if isUnique {
      let shortest = ShortestDigits(value)
      let needed = shortest.digits.count - 1
      if let precision, needed > precision {
        text = Digits.scientific(value, places: precision)
      } else if needed < minimumDigits {
        text = Digits.scientific(value, places: minimumDigits)
      } else {
        text = shortest.scientific(minimumExponentDigits: 2)
      }
    } else {
      text = Digits.scientific(value, places: precision ?? 6)
    }
    guard let mark = text.firstIndex(of: "e") else { return text }
    var mantissa = String(text[..<mark])
    let exponent = text[text.index(after: mark)...]
    if !mantissa.utf8.contains(UInt8(ascii: ".")) { mantissa += "." }
    mantissa = trimmed(mantissa, trim)
    let digits = exponent.dropFirst()
    let padding = String(repeating: "0", count: max(0, exponentDigits - digits.count))
    let sign = showsPlus && value.sign == .plus ? "+" : ""
    return sign + mantissa + "e" + exponent.prefix(1) + padding + digits
  }

  private static func trimmed(_ text: String, _ trim: Trim) -> String {
    guard trim != .keep else { return text }
    var text = text
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    guard text.utf8.last == UInt8(ascii: ".") else { return text }
    switch trim {
    case .dash: text.removeLast()
    case .zero: text += "0"
    case .keep, .point: break
    }
    return text
  }
}
