/// A JSON document, read for tests: a small strict reader without Foundation.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number with the text it was written as, so that integers beyond 2⁵³ stay exact.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Why a text is no JSON, with the offset of the first byte that does not fit.
  package struct Failure: Error {
    package let offset: Int
  }

  /// Reads a document.
  package init(parsing text: String) throws {
    var reader = JSONReader(Array(text.utf8))
    self = try reader.document()
  }

  /// Reads a file under `Tests`.
  package init(fixture path: String) throws {
    try self.init(parsing: Fixture.text(path))
  }

  /// The member `key` of an object, `null` where there is none.
  package subscript(key: String) -> JSONValue {
    if case .object(let members) = self { return members[key] ?? .null }
    return .null
  }

  /// The element `index` of an array, `null` where there is none.
  package subscript(index: Int) -> JSONValue {
    if case .array(let elements) = self, elements.indices.contains(index) {
      return elements[index]
    }
    return .null
  }

  /// The elements of an array, none of anything else.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// The members of an object, none of anything else.
  package var members: [String: JSONValue] {
    if case .object(let members) = self { return members }
    return [:]
  }

  /// The number as a double.
  package var double: Double? {
    if case .number(let text) = self { return Double(text) }
    return nil
  }

  /// The number as an integer.
  package var int: Int? {
    if case .number(let text) = self { return Int(text) }
    return nil
  }

  /// The string.
  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The truth value.
  package var bool: Bool? {
    if case .bool(let flag) = self { return flag }
    return nil
  }

  /// Whether the value is null or missing.
  package var isNull: Bool { self == .null }

  /// The numbers of an array, or of the `value` of a vector with bits; others count as NaN.
  package var doubles: [Double] {
    let list = self["value"].isNull ? self : self["value"]
    return list.elements.map { $0.double ?? .nan }
  }

  /// The integers of an array, without what is none.
  package var ints: [Int] { elements.compactMap(\.int) }

  /// The strings of an array, without what is none.
  package var strings: [String] { elements.compactMap(\.string) }
}

/// Reads bytes as JSON.
private struct JSONReader {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw failure }
    return value
  }

  private var failure: JSONValue.Failure { JSONValue.Failure(offset: position) }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      position += 1
    }
  }

  private mutating func value(depth: Int) throws -> JSONValue {
    guard depth < 200 else { throw failure }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws -> JSONValue {
    position += 1
    var members: [String: JSONValue] = [:]
    skipSpace()
    if next == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure }
      let key = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw failure }
      position += 1
      members[key] = try value(depth: depth + 1)
      skipSpace()
      guard next == UInt8(ascii: ",") else {
        guard next == UInt8(ascii: "}") else { throw failure }
        position += 1
        return .object(members)
      }
      position += 1
    }
  }

  private mutating func array(depth: Int) throws -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      guard next == UInt8(ascii: ",") else {
        guard next == UInt8(ascii: "]") else { throw failure }
        position += 1
        return .array(elements)
      }
      position += 1
    }
  }

  /// A number, `true`, `false`, `null`; and `NaN`, `Infinity`, as Python writes them.
  private mutating func word() throws -> JSONValue {
    let start = position
    while let byte = next, !" \n\r\t,]}".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "NaN", "Infinity", "-Infinity": return .number(text)
    default:
      guard Double(text) != nil else { throw JSONValue.Failure(offset: start) }
      return .number(text)
    }
  }

  private mutating func string() throws -> String {
    position += 1
    var units: [UInt8] = []
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        units.append(byte)
        continue
      }
      guard let escape = next else { throw failure }
      position += 1
      switch escape {
      case UInt8(ascii: "n"): units.append(0x0a)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "r"): units.append(0x0d)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0c)
      case UInt8(ascii: "u"): units.append(contentsOf: String(try scalar()).utf8)
      default: units.append(escape)
      }
    }
    throw failure
  }

  /// The scalar of `\uXXXX`, joined with a second one where it is half of a pair.
  private mutating func scalar() throws -> Character {
    var code = try hexadecimal()
    if (0xd800..<0xdc00).contains(code), next == UInt8(ascii: "\\") {
      position += 2
      code = 0x10000 + ((code - 0xd800) << 10) + (try hexadecimal() &- 0xdc00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw failure }
    return Character(scalar)
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard position + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw failure }
    position += 4
    return code
  }
}
