/// What Python asks of single characters.
package enum TextCharacters {
  /// Whether `str.isspace` holds.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      return true
    default: return false
    }
  }

  /// Whether `str.isalpha` holds.
  package static func isAlpha(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 {
      return (scalar.value | 32) >= 97 && (scalar.value | 32) <= 122
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// Whether `str.isdecimal` holds.
  package static func isDecimal(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 { return scalar.value >= 48 && scalar.value <= 57 }
    return scalar.properties.generalCategory == .decimalNumber
  }

  /// Whether `str.isdigit` holds.
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 { return scalar.value >= 48 && scalar.value <= 57 }
    switch scalar.properties.numericType {
    case .decimal, .digit: return true
    default: return false
    }
  }

  /// Whether `str.isnumeric` holds.
  package static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 { return scalar.value >= 48 && scalar.value <= 57 }
    return scalar.properties.numericType != nil
  }

  /// Whether the character is an upper-case letter.
  package static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128
      ? scalar.value >= 65 && scalar.value <= 90 : scalar.properties.isUppercase
  }

  /// Whether the character is a lower-case letter.
  package static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 128
      ? scalar.value >= 97 && scalar.value <= 122 : scalar.properties.isLowercase
  }

  /// Whether the character is a title-case letter, such as U+01C5.
  package static func isTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 128 && scalar.properties.generalCategory == .titlecaseLetter
  }

  /// Whether `str.splitlines` cuts at the character.
  package static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10...13, 28...30, 0x85, 0x2028, 0x2029: return true
    default: return false
    }
  }

  /// Returns `text.lower()`.
  package static func lower(_ text: String) -> String {
    if TextFilling.isASCII(text) {
      return TextFilling.mapped(text) { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
    }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (position, scalar) in scalars.enumerated() {
      if scalar.value == 0x3A3 {
        result += isFinalSigma(scalars, position) ? "\u{3C2}" : "\u{3C3}"
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// Whether a capital sigma ends a word.
  private static func isFinalSigma(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    func isIgnored(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isCaseIgnorable }
    let before = scalars[..<position].last { !isIgnored($0) }
    let after = scalars[(position + 1)...].first { !isIgnored($0) }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }

  /// Returns `text.upper()`.
  package static func upper(_ text: String) -> String {
    if TextFilling.isASCII(text) {
      return TextFilling.mapped(text) { $0 >= 97 && $0 <= 122 ? $0 & 0xDF : $0 }
    }
    return text.unicodeScalars.map(\.properties.uppercaseMapping).joined()
  }

  /// Returns `text.casefold()`.
  package static func folded(_ text: String) -> String {
    if TextFilling.isASCII(text) { return lower(text) }
    return text.unicodeScalars.map { scalar in
      // Folding is lower case of upper case, but for the letters that would meet another's.
      switch scalar.value {
      case 0x131: return String(scalar)
      case 0x130: return "i\u{307}"
      default:
        return scalar.properties.uppercaseMapping.unicodeScalars
          .map(\.properties.lowercaseMapping).joined()
      }
    }.joined()
  }

  /// Returns `text.title()`.
  package static func title(_ text: String) -> String {
    var isInside = false
    if TextFilling.isASCII(text) {
      return TextFilling.mapped(text) { byte in
        let isLetter = (byte | 32) >= 97 && (byte | 32) <= 122
        defer { isInside = isLetter }
        return isLetter ? (isInside ? byte | 32 : byte & 0xDF) : byte
      }
    }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      if scalar.value == 0x3A3 && isInside {
        result += isFinalSigma(scalars, position) ? "\u{3C2}" : "\u{3C3}"
      } else {
        result +=
          isInside ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      }
      isInside = scalar.properties.isCased
    }
    return result
  }

  /// Returns `text.capitalize()`.
  package static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    return first.properties.titlecaseMapping + lower(rest)
  }

  /// Returns `text.swapcase()`.
  package static func swapped(_ text: String) -> String {
    if TextFilling.isASCII(text) {
      return TextFilling.mapped(text) { (97...122).contains($0 | 32) ? $0 ^ 32 : $0 }
    }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (position, scalar) in scalars.enumerated() {
      if scalar.properties.isUppercase {
        result +=
          scalar.value == 0x3A3
          ? (isFinalSigma(scalars, position) ? "\u{3C2}" : "\u{3C3}")
          : scalar.properties.lowercaseMapping
      } else if scalar.properties.isLowercase {
        result += scalar.properties.uppercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
