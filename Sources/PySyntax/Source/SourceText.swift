/// A text of Python with the name that messages use for it.
///
/// Holds the text as UTF-8 and the starts of its lines. `\n`, `\r\n` and `\r` end a line.
package struct SourceText: Sendable {
  /// The whole text.
  package let text: String
  /// What messages call the text, such as `cell 3` or `fit.py`.
  package let name: String
  /// The text as UTF-8.
  package let bytes: [UInt8]
  /// The offset of each line's first byte; never empty.
  package let lineStarts: [Int]

  /// Creates a source from `text`.
  package init(_ text: String, name: String = "cell") {
    self.text = text
    self.name = name
    let bytes = Array(text.utf8)
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Ascii.newline {
        starts.append(index)
      } else if byte == Ascii.carriageReturn {
        if index < bytes.count, bytes[index] == Ascii.newline { index += 1 }
        starts.append(index)
      }
    }
    self.bytes = bytes
    lineStarts = starts
  }

  /// The number of lines; a text that ends with a line break has an empty last line.
  package var lineCount: Int { lineStarts.count }

  /// Returns the byte at `offset`, or 0 outside of the text.
  package func byte(at offset: Int) -> UInt8 {
    bytes.indices.contains(offset) ? bytes[offset] : 0
  }

  /// Returns the text of `range`, cut at the ends of the source.
  package func string(in range: SourceRange) -> String {
    let lower = Swift.min(Swift.max(range.lower, 0), bytes.count)
    let upper = Swift.min(Swift.max(range.upper, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// Returns the number of the line that holds `offset`, counted from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns line and column of `offset`: lines count from 1, columns from 0 in code points.
  package func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    return (line, codePoints(from: start(ofLine: line), to: offset))
  }

  /// Returns line and column of `offset`: lines count from 1, columns from 0 in UTF-8 bytes.
  package func bytePosition(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    return (line, offset - start(ofLine: line))
  }

  /// Returns the offset of the first byte of `line`, counted from 1; the end for lines beyond.
  package func start(ofLine line: Int) -> Int {
    lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : bytes.count
  }

  /// Returns the range of `line`, counted from 1, without its line break.
  package func range(ofLine line: Int) -> SourceRange {
    let lower = start(ofLine: line)
    var upper = start(ofLine: line + 1)
    while upper > lower,
      byte(at: upper - 1) == Ascii.newline
        || byte(at: upper - 1) == Ascii.carriageReturn
    {
      upper -= 1
    }
    return SourceRange(lower, upper)
  }

  /// Returns the text of `line`, counted from 1, without its line break.
  package func text(ofLine line: Int) -> String {
    string(in: range(ofLine: line))
  }

  /// Returns the number of code points between two offsets.
  package func codePoints(from lower: Int, to upper: Int) -> Int {
    var count = 0
    var index = lower
    while index < upper, index < bytes.count {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  /// Returns the code point that starts at `offset` with its length in bytes; nil at the end.
  package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard bytes.indices.contains(offset) else { return nil }
    let first = bytes[offset]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let upper = Swift.min(offset + length, bytes.count)
    let piece = String(decoding: bytes[offset..<upper], as: UTF8.self)
    guard let scalar = piece.unicodeScalars.first else { return nil }
    return (scalar, upper - offset)
  }

  /// Returns the offset of the code point before `offset`.
  package func offset(before offset: Int) -> Int {
    var index = Swift.min(offset, bytes.count) - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return Swift.max(index, 0)
  }
}

/// Bytes of the ASCII characters that the lexer asks for by name.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let hash = UInt8(ascii: "#")
  static let backslash = UInt8(ascii: "\\")
  static let underscore = UInt8(ascii: "_")
  static let dot = UInt8(ascii: ".")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let zero = UInt8(ascii: "0")
  static let percent = UInt8(ascii: "%")
  static let exclamation = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == formFeed }

  static func isLineBreak(_ byte: UInt8) -> Bool { byte == newline || byte == carriageReturn }

  /// Whether an identifier may start with `byte`; what lies beyond ASCII is checked afterwards.
  static func startsIdentifier(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == underscore || byte >= 0x80
  }

  /// Whether an identifier may go on with `byte`.
  static func continuesIdentifier(_ byte: UInt8) -> Bool {
    startsIdentifier(byte) || isDigit(byte)
  }
}
