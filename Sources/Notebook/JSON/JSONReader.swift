/// Reads JSON; whatever bytes come, it answers with a tree or with a place.
///
/// Own code, because Foundation's reader loses the digits of numbers and the place of an error, and
/// a notebook that is opened and saved must come out as it went in.
///
/// - SeeAlso: RFC 8259; `NaN`, `Infinity` and `-Infinity` are taken too, as Python writes them.
package struct JSONReader {
  /// Why a text is not JSON.
  package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The line, from 1.
    package let line: Int
    /// The column in bytes, from 1.
    package let column: Int
    /// What stands in the way.
    package let message: String

    /// The message shown to the user.
    package var description: String { "line \(line), column \(column): \(message)" }
  }

  private let bytes: [UInt8]
  private var position = 0
  /// Nested deeper than this, a text is refused: no notebook needs it, and recursion stays bounded.
  private static let depthLimit = 200

  /// Reads a whole text.
  package static func read(_ text: String) throws(Problem) -> JSON {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == reader.bytes.count else {
      throw reader.problem("something follows the end of the value")
    }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private func problem(_ message: String) -> Problem {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Problem(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: before.count - lineStart + 1, message: message)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func value(depth: Int) throws(Problem) -> JSON {
    guard depth <= JSONReader.depthLimit else {
      throw problem("it is nested more than \(JSONReader.depthLimit) deep")
    }
    skipBlanks()
    switch next {
    case nil: throw problem("the text ends where a value is missing")
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: break
    }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("null") { return .null }
    for word in ["NaN", "Infinity", "-Infinity"] where take(word) { return .number(word) }
    return try number()
  }

  private mutating func object(depth: Int) throws(Problem) -> JSON {
    position += 1
    var members: [JSON.Member] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw problem("a name in \"quotes\" is missing") }
      let name = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw problem("a ':' is missing") }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw problem("a ',' or '}' is missing") }
    }
  }

  private mutating func array(depth: Int) throws(Problem) -> JSON {
    position += 1
    var elements: [JSON] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw problem("a ',' or ']' is missing") }
    }
  }

  private mutating func number() throws(Problem) -> JSON {
    let start = position
    func digits(_ reader: inout JSONReader) -> Int {
      let first = reader.position
      while let byte = reader.next, (0x30...0x39).contains(byte) { reader.position += 1 }
      return reader.position - first
    }
    _ = take(UInt8(ascii: "-"))
    guard digits(&self) > 0 else { throw problem("this is not a value") }
    if take(UInt8(ascii: ".")), digits(&self) == 0 {
      throw problem("digits behind the point are missing")
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits(&self) > 0 else { throw problem("digits of the exponent are missing") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func string() throws(Problem) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      // Python's reader refuses line ends in strings; damaged files are mended rather than lost.
      default: text.append(byte)
      }
    }
    throw problem("the text ends within a string")
  }

  private mutating func escape() throws(Problem) -> [UInt8] {
    guard let byte = next else { throw problem("the text ends within a string") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      var scalar = UInt32(try unit())
      if (0xD800..<0xDC00).contains(scalar), bytes[position...].starts(with: [0x5C, 0x75]) {
        let before = position
        position += 2
        let low = UInt32(try unit())
        if (0xDC00..<0xE000).contains(low) {
          scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low - 0xDC00)
        } else {
          position = before
        }
      }
      return Array(String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8)
    default:
      position -= 1
      throw problem("'\\' is followed by no escape")
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(Problem) -> UInt16 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits are missing") }
    position += 4
    return value
  }
}
