/// How `repr` writes a string.
package enum StringText {
  /// Returns `repr(text)`: single quotes, or double ones where only those avoid escapes.
  package static func repr(_ text: String) -> String {
    quoted(text, asciiOnly: false)
  }

  /// Returns `ascii(text)`: as `repr`, with escapes for whatever is not ASCII.
  package static func ascii(_ text: String) -> String {
    quoted(text, asciiOnly: true)
  }

  /// Escapes the characters of a `repr` that are not ASCII.
  package static func escapingNonASCII(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 128 {
        result.unicodeScalars.append(scalar)
      } else {
        result += escape(scalar)
      }
    }
    return result
  }

  private static func quoted(_ text: String, asciiOnly: Bool) -> String {
    var single = false
    var double = false
    var isPlain = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "'"): single = true
      case UInt8(ascii: "\""): double = true
      case UInt8(ascii: "\\"): isPlain = false
      case 32..<127: break
      default: isPlain = false
      }
    }
    let quote = single && !double ? "\"" : "'"
    if isPlain && (quote == "\"" || !single) { return quote + text + quote }
    var result = quote
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "'" where quote == "'": result += "\\'"
      default:
        if scalar.value >= 32 && scalar.value < 127 {
          result.unicodeScalars.append(scalar)
        } else if scalar.value < 127 || asciiOnly || !isPrintable(scalar) {
          result += escape(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + quote
  }

  /// Whether `str.isprintable` holds for the character.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 32 && scalar.value < 127 { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (prefix, width) =
      scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
    return prefix + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
