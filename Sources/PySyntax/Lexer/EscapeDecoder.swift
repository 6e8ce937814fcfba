/// Replaces the escapes of a string by what they stand for.
struct EscapeDecoder {
  private let source: SourceText
  private let isBytes: Bool
  private let token: SourceRange
  /// What Python warns of.
  private(set) var warnings: [Diagnostic] = []

  /// Creates a decoder for the literal at `token`.
  init(_ source: SourceText, isBytes: Bool, token: SourceRange) {
    self.source = source
    self.isBytes = isBytes
    self.token = token
  }

  /// Returns the value of the text in `range`, without its quotes.
  mutating func decode(
    _ range: SourceRange, isRaw: Bool, doubledBraces: Bool = false
  ) throws(Diagnostic) -> Constant {
    var output: [UInt8] = []
    output.reserveCapacity(range.upper - range.lower)
    var index = range.lower
    while index < range.upper {
      let byte = source.byte(at: index)
      if byte == Ascii.carriageReturn {
        // Python reads every kind of line break as \n.
        output.append(Ascii.newline)
        index += source.byte(at: index + 1) == Ascii.newline ? 2 : 1
      } else if doubledBraces, byte == Ascii.openBrace || byte == Ascii.closeBrace,
        index + 1 < range.upper, source.byte(at: index + 1) == byte
      {
        output.append(byte)
        index += 2
      } else if isBytes, byte >= 0x80 {
        throw Diagnostic(
          "bytes can only contain ASCII literal characters", at: token,
          help: "write the bytes as \\xNN, or remove the b")
      } else if byte != Ascii.backslash || isRaw || index + 1 >= range.upper {
        // A backslash right before a field stands for itself, with a warning.
        if byte == Ascii.backslash, !isRaw, doubledBraces { warnOfEscape(at: index) }
        output.append(byte)
        index += 1
      } else {
        index = try decodeEscape(at: index, of: range, into: &output)
      }
    }
    return isBytes ? .bytes(output) : .string(String(decoding: output, as: UTF8.self))
  }

  /// Decodes the escape whose backslash is at `start`; returns the offset behind it.
  private mutating func decodeEscape(
    at start: Int, of range: SourceRange, into output: inout [UInt8]
  ) throws(Diagnostic) -> Int {
    let letter = source.byte(at: start + 1)
    let next = start + 2
    switch letter {
    case Ascii.newline: return next
    case Ascii.carriageReturn:
      return source.byte(at: next) == Ascii.newline && next < range.upper ? next + 1 : next
    case Ascii.backslash, Ascii.singleQuote, Ascii.doubleQuote: output.append(letter)
    case UInt8(ascii: "a"): output.append(7)
    case UInt8(ascii: "b"): output.append(8)
    case UInt8(ascii: "f"): output.append(12)
    case UInt8(ascii: "n"): output.append(10)
    case UInt8(ascii: "r"): output.append(13)
    case UInt8(ascii: "t"): output.append(9)
    case UInt8(ascii: "v"): output.append(11)
    case 0x30...0x37: return decodeOctal(at: start, of: range, into: &output)
    case UInt8(ascii: "x"):
      return try decodeHex(at: start, of: range, digits: 2, name: "\\xXX", into: &output)
    case UInt8(ascii: "u") where !isBytes:
      return try decodeHex(at: start, of: range, digits: 4, name: "\\uXXXX", into: &output)
    case UInt8(ascii: "U") where !isBytes:
      return try decodeHex(at: start, of: range, digits: 8, name: "\\UXXXXXXXX", into: &output)
    case UInt8(ascii: "N") where !isBytes:
      return try decodeName(at: start, of: range, into: &output)
    default:
      warnOfEscape(at: start)
      output.append(Ascii.backslash)
      return start + 1
    }
    return next
  }

  private mutating func warnOfEscape(at start: Int) {
    guard let (scalar, length) = source.scalar(at: start + 1) else { return }
    let character = Character(scalar)
    warnings.append(
      Diagnostic(
        .syntaxWarning, "invalid escape sequence '\\\(character)'",
        at: SourceRange(start, start + 1 + length),
        help: "write r before the string, or double the backslash"))
  }

  private mutating func decodeOctal(
    at start: Int, of range: SourceRange, into output: inout [UInt8]
  ) -> Int {
    var index = start + 1
    var value: UInt32 = 0
    while index < range.upper, index < start + 4, (0x30...0x37).contains(source.byte(at: index)) {
      value = value * 8 + UInt32(source.byte(at: index) - 0x30)
      index += 1
    }
    if value > 0o377 {
      let text = source.string(in: SourceRange(start, index))
      warnings.append(
        Diagnostic(
          .syntaxWarning, "invalid octal escape sequence '\(text)'", at: SourceRange(start, index)))
    }
    append(value, to: &output)
    return index
  }

  private func append(_ value: UInt32, to output: inout [UInt8]) {
    if isBytes {
      output.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      output.append(contentsOf: Array(String(Character(scalar)).utf8))
    }
  }

  private func decodeHex(
    at start: Int, of range: SourceRange, digits: Int, name: String, into output: inout [UInt8]
  ) throws(Diagnostic) -> Int {
    var index = start + 2
    var value: UInt32 = 0
    while index < range.upper, index < start + 2 + digits,
      let digit = Character(Unicode.Scalar(source.byte(at: index))).hexDigitValue,
      source.byte(at: index) < 0x80
    {
      value = value &* 16 &+ UInt32(digit)
      index += 1
    }
    guard index == start + 2 + digits else {
      if isBytes {
        throw Diagnostic(
          "(value error) invalid \\x escape at position \(start - range.lower)", at: token,
          help: "write two hexadecimal digits behind \\x")
      }
      throw unicodeError(from: start, to: index, of: range, "truncated \(name) escape")
    }
    if value > 0x10FFFF {
      throw unicodeError(from: start, to: index, of: range, "illegal Unicode character")
    }
    if Unicode.Scalar(value) == nil {
      var refusal = Diagnostic(
        "regtutor has no surrogate characters in strings", at: SourceRange(start, index),
        help: "write the character itself, or its \\U escape of eight digits")
      refusal.isRefusal = true
      throw refusal
    }
    append(value, to: &output)
    return index
  }

  private func decodeName(
    at start: Int, of range: SourceRange, into output: inout [UInt8]
  ) throws(Diagnostic) -> Int {
    let open = start + 2
    guard open < range.upper, source.byte(at: open) == Ascii.openBrace else {
      throw unicodeError(
        from: start, to: Swift.min(open, range.upper), of: range,
        "malformed \\N character escape")
    }
    var close = open + 1
    while close < range.upper, source.byte(at: close) != Ascii.closeBrace { close += 1 }
    guard close < range.upper, close > open + 1 else {
      throw unicodeError(
        from: start, to: Swift.min(close, range.upper), of: range,
        "malformed \\N character escape")
    }
    let name = source.string(in: SourceRange(open + 1, close)).uppercased()
    guard let scalar = EscapeDecoder.scalar(named: name) else {
      throw unicodeError(
        from: start, to: close + 1, of: range, "unknown Unicode character name")
    }
    output.append(contentsOf: Array(String(Character(scalar)).utf8))
    return close + 1
  }

  /// Returns the character with a Unicode name; looks at all of them, which takes a moment.
  private static func scalar(named name: String) -> Unicode.Scalar? {
    for value in UInt32(0x20)...0x1FBFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.name == name || scalar.properties.nameAlias == name { return scalar }
    }
    return nil
  }

  private func unicodeError(
    from start: Int, to end: Int, of range: SourceRange, _ reason: String
  ) -> Diagnostic {
    // Positions count bytes of the literal's content, the last one included.
    let first = start - range.lower
    let last = Swift.max(end - range.lower - 1, first)
    let place =
      first == last ? "byte 0x5c in position \(first)" : "bytes in position \(first)-\(last)"
    let isPath = source.byte(at: start + 1) | 0x20 == UInt8(ascii: "u")
    return Diagnostic(
      "(unicode error) 'unicodeescape' codec can't decode \(place): \(reason)", at: token,
      help: isPath
        ? "a backslash starts an escape: in a Windows path write r before the string"
        : "a backslash starts an escape: double it, or write r before the string")
  }
}
