extension Lexer {
  /// Reads a number.
  mutating func readNumber() throws(Diagnostic) -> Token {
    let start = offset
    let isZero = byte(offset) == Ascii.zero
    if isZero {
      switch byte(offset + 1) | 0x20 {
      case UInt8(ascii: "x"):
        return try readRadix(from: start, name: "hexadecimal") { Ascii.isHexDigit($0) }
      case UInt8(ascii: "o"):
        return try readRadix(from: start, name: "octal") { $0 >= 0x30 && $0 <= 0x37 }
      case UInt8(ascii: "b"):
        return try readRadix(from: start, name: "binary") { $0 == 0x30 || $0 == 0x31 }
      default: break
      }
    }
    var isFloat = false
    if byte(offset) != Ascii.dot {
      try readDecimalDigits()
      let digitsEnd = offset
      if isZero { try checkLeadingZeros(from: start, to: digitsEnd) }
    }
    if byte(offset) == Ascii.dot {
      isFloat = true
      offset += 1
      if Ascii.isDigit(byte(offset)) { try readDecimalDigits() }
    }
    if byte(offset) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(offset + 1)
      if Ascii.isDigit(sign) {
        offset += 1
        try readDecimalDigits()
        isFloat = true
      } else if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        offset += 2
        guard Ascii.isDigit(byte(offset)) else {
          throw failure(
            "invalid decimal literal", help: "write digits behind the e of a number, as in 1e-3")
        }
        try readDecimalDigits()
        isFloat = true
      }
    }
    if byte(offset) | 0x20 == UInt8(ascii: "j") {
      offset += 1
      try checkEnd(of: "imaginary")
    } else {
      try checkEnd(of: "decimal", isFloat: isFloat)
    }
    return token(.number, from: start)
  }

  /// Reads digits with single underscores between them.
  private mutating func readDecimalDigits() throws(Diagnostic) {
    while true {
      while Ascii.isDigit(byte(offset)) { offset += 1 }
      guard byte(offset) == Ascii.underscore else { return }
      offset += 1
      guard Ascii.isDigit(byte(offset)) else {
        throw failure("invalid decimal literal", help: underscoreHelp)
      }
    }
  }

  private var underscoreHelp: String { "an underscore stands between two digits, as in 10_000" }

  private mutating func readRadix(
    from start: Int, name: String, isDigit: (UInt8) -> Bool
  ) throws(Diagnostic) -> Token {
    offset += 2
    repeat {
      if byte(offset) == Ascii.underscore { offset += 1 }
      guard isDigit(byte(offset)) else {
        if Ascii.isDigit(byte(offset)) {
          offset += 1
          throw failure(
            "invalid digit '\(Character(Unicode.Scalar(byte(offset - 1))))' in \(name) literal")
        }
        throw failure("invalid \(name) literal")
      }
      while isDigit(byte(offset)) { offset += 1 }
    } while byte(offset) == Ascii.underscore
    if Ascii.isDigit(byte(offset)) {
      offset += 1
      throw failure(
        "invalid digit '\(Character(Unicode.Scalar(byte(offset - 1))))' in \(name) literal")
    }
    try checkEnd(of: name)
    return token(.number, from: start)
  }

  /// Throws for `007`; `000`, `00.5` and `00e1` are numbers.
  private mutating func checkLeadingZeros(from start: Int, to end: Int) throws(Diagnostic) {
    var zerosEnd = start
    while zerosEnd < end, byte(zerosEnd) == Ascii.zero || byte(zerosEnd) == Ascii.underscore {
      zerosEnd += 1
    }
    let next = byte(end)
    let isDecimal =
      next == Ascii.dot || next | 0x20 == UInt8(ascii: "e") || next | 0x20 == UInt8(ascii: "j")
    guard zerosEnd < end, !isDecimal else { return }
    let digits = source.string(in: SourceRange(zerosEnd, end))
    throw Diagnostic(
      .syntaxError,
      "leading zeros in decimal integer literals are not permitted; "
        + "use an 0o prefix for octal integers",
      at: SourceRange(start, zerosEnd), help: "write \(digits)")
  }

  /// Throws where a letter or digit follows a number, but for words that Python lets stand there.
  private mutating func checkEnd(of name: String, isFloat: Bool = false) throws(Diagnostic) {
    let next = byte(offset)
    guard Ascii.continuesIdentifier(next) else { return }
    if Ascii.isLetter(next) {
      for word in ["and", "else", "for", "if", "in", "is", "or", "not"]
      where startsWord(word, at: offset) {
        warnings.append(
          Diagnostic(
            .syntaxWarning, "invalid \(name) literal", at: SourceRange(offset - 1, offset),
            help: "put a space between the number and '\(word)'"))
        return
      }
    }
    let numberEnd = offset
    // What lies beyond ASCII, such as ×, is reported as a word of its own.
    if next >= 0x80 { return }
    offset += 1
    // Python points at the number's last character.
    let last = SourceRange(numberEnd - 1, numberEnd)
    throw Diagnostic(
      .syntaxError, "invalid \(name) literal", at: last,
      help: name == "decimal" && !isFloat
        ? "a name cannot start with a digit; to multiply, write *" : nil)
  }

  private func startsWord(_ word: String, at start: Int) -> Bool {
    var index = start
    for byte in word.utf8 {
      guard self.byte(index) == byte else { return false }
      index += 1
    }
    return true
  }
}

/// The value of a number token.
enum NumberValue {
  case integer(digits: String, radix: Int)
  case float(Double)
  case imaginary

  /// Reads the text of a number token.
  init(_ text: String) {
    let digits = text.filter { $0 != "_" }
    let lower = digits.lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) {
      self = .integer(digits: String(lower.dropFirst(2)), radix: radix)
      return
    }
    if lower.hasSuffix("j") {
      self = .imaginary
    } else if lower.contains(where: { $0 == "." || $0 == "e" }) {
      self = .float(Double(NumberValue.completed(lower)) ?? .infinity)
    } else {
      let trimmed = lower.drop { $0 == "0" }
      self = .integer(digits: trimmed.isEmpty ? "0" : String(trimmed), radix: 10)
    }
  }

  /// Returns `1.`, `.5` and `1.e3` with the digits that Swift asks for.
  private static func completed(_ text: String) -> String {
    let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    var mantissa = String(parts.first ?? "0")
    if mantissa.hasPrefix(".") { mantissa = "0" + mantissa }
    if mantissa.hasSuffix(".") { mantissa += "0" }
    return parts.count > 1 ? "\(mantissa)e\(parts[1])" : mantissa
  }
}
