extension Lexer {
  /// Says that `scalar` has no place in Python outside of strings and comments.
  static func unexpectedCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    let message =
      isPrintable(scalar)
      ? "invalid character '\(Character(scalar))' (\(code))"
      : "invalid non-printable character \(code)"
    return Diagnostic(.syntaxError, message, at: range, help: replacementHelp(scalar))
  }

  /// Whether Python's `str.isprintable` holds for `scalar`.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  /// Returns what to write instead of a look-alike of an ASCII sign.
  private static func replacementHelp(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x60, 0xB4:
      "a curly quote from a copied text: write the straight quote '"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB:
      "a curly quote from a copied text: write the straight quote \""
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      "a special space from a copied text: write an ordinary space"
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD:
      "an invisible character from a copied text: remove it"
    case 0x2212, 0x2010...0x2015: "write the minus sign of the keyboard: -"
    case 0xD7, 0x2217, 0x22C5, 0xB7: "write * to multiply"
    case 0xF7, 0x2215: "write / to divide"
    case 0x2264: "write <="
    case 0x2265: "write >="
    case 0x2260: "write !="
    case 0xB2: "write **2 for a square"
    case 0xB3: "write **3 for a cube"
    case 0x221A: "write np.sqrt(x) or x ** 0.5"
    case 0x2211: "write np.sum(x) or sum(x)"
    case 0x2026: "write three dots: ..."
    case 0xFF08: "write the bracket ( of the keyboard"
    case 0xFF09: "write the bracket ) of the keyboard"
    case 0xFF0C, 0x3001: "write the comma of the keyboard"
    case 0xFF1A: "write the colon of the keyboard"
    case 0x2192: "write -> before a return annotation"
    case 0x1B: "the sign of Escape or of an arrow key is in this line: write the line again"
    case 0x01...0x1F, 0x7F...0x9F: "a control character is in this line: write the line again"
    default: nil
    }
  }

  /// Reads a line that speaks to IPython; nil when the line is Python.
  mutating func readMagic() -> Token? {
    let start = offset
    var end = start
    while end < limit, !Ascii.isLineBreak(byte(end)) { end += 1 }
    while end > start, Ascii.isBlank(byte(end - 1)) { end -= 1 }
    let first = byte(start)
    let isMagic: Bool
    switch first {
    case Ascii.percent:
      // `%%name`, `%name`; an operator at the start of a line is never Python.
      let name = byte(start + 1) == Ascii.percent ? byte(start + 2) : byte(start + 1)
      isMagic = Ascii.startsIdentifier(name)
    case Ascii.exclamation: isMagic = byte(start + 1) != UInt8(ascii: "=")
    case Ascii.question: isMagic = true
    default: isMagic = isHelpRequest(from: start, to: end)
    }
    guard isMagic else { return nil }
    offset = end
    return token(.magic, from: start)
  }

  /// Whether the bytes are a dotted name with one or two question marks behind it.
  private func isHelpRequest(from start: Int, to end: Int) -> Bool {
    guard end > start, byte(end - 1) == Ascii.question else { return false }
    var index = start
    var expectsName = true
    while Ascii.continuesIdentifier(byte(index)) || byte(index) == Ascii.dot {
      if expectsName, !Ascii.startsIdentifier(byte(index)) { return false }
      expectsName = byte(index) == Ascii.dot
      index += 1
    }
    return !expectsName && index < end && end - index <= 2
      && (index..<end).allSatisfy { byte($0) == Ascii.question }
  }
}
