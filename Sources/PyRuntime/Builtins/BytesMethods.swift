/// The constructor and methods of `bytes`.
package enum BytesMethods {
  /// The bytes that integers make.
  ///
  /// - Throws: ValueError for a number beyond a byte.
  static func bytes(of values: [Value], _ interpreter: Interpreter) throws -> [UInt8] {
    try values.map { value in
      guard let byte = UInt8(exactly: try interpreter.int(of: value)) else {
        throw PyException(.valueError, "bytes must be in range(0, 256)")
      }
      return byte
    }
  }

  /// Encodes a text.
  ///
  /// - Throws: LookupError for an encoding that is not known here, UnicodeEncodeError.
  static func encode(_ text: String, _ encoding: String, _ errors: String) throws -> [UInt8] {
    switch encoding.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8": return Array(text.utf8)
    case "ascii", "usascii": return try encode(text, limit: 128, "ascii", errors)
    case "latin1", "iso88591": return try encode(text, limit: 256, "latin-1", errors)
    default: throw PyException(.lookupError, "unknown encoding: \(encoding)")
    }
  }

  private static func encode(
    _ text: String, limit: UInt32, _ name: String, _ errors: String
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if scalar.value < limit {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      switch errors {
      case "ignore": break
      case "replace": bytes.append(UInt8(ascii: "?"))
      default:
        let shown = StringText.ascii(String(scalar))
        throw PyException(
          .unicodeEncodeError,
          "'\(name)' codec can't encode character \(shown) in position \(position): "
            + "ordinal not in range(\(limit))")
      }
    }
    return bytes
  }

  static let constructor: NativeFunction = NativeFunction(
    "bytes", "(source=<unset>, encoding=<unset>, errors='strict')", owner: nil,
    form: .bound { call in
      guard let source = call[0] else { return .object(BytesObject([])) }
      if let encoding = call[1] {
        guard encoding.text != nil else {
          throw PyException(
            .typeError,
            "bytes() argument 'encoding' must be str, not \(encoding.argumentTypeName)")
        }
        if source.text == nil {
          throw PyException(.typeError, "encoding without a string argument")
        }
      }
      if case .string(let text) = source {
        guard let encoding = call[1]?.text else {
          throw PyException(.typeError, "string argument without an encoding")
        }
        return .object(
          BytesObject(try encode(text.text, encoding, call.value("errors").text ?? "strict")))
      }
      if source.cast(to: BytesObject.self) != nil { return source }
      if case .int(let count) = source {
        guard count >= 0 else { throw PyException(.valueError, "negative count") }
        try call.interpreter.reserve(count)
        return .object(BytesObject([UInt8](repeating: 0, count: count)))
      }
      return .object(try made(of: source, call.interpreter))
    })

  /// The bytes that an iterable of integers makes.
  ///
  /// - Throws: TypeError in CPython's words.
  static func made(of source: Value, _ interpreter: Interpreter) throws -> BytesObject {
    if let bytes = source.cast(to: BytesObject.self) { return bytes }
    let elements: [Value]
    do {
      if source.text != nil { throw PyException(.typeError, "'str' object is not iterable") }
      elements = try interpreter.elements(of: source)
    } catch let error as PyException where error.says("object is not iterable") {
      if source.bigInt != nil, source.object is BigIntObject {
        throw PyException(.overflowError, "cannot fit 'int' into an index-sized integer")
      }
      throw PyException(
        .typeError, "cannot convert '\(source.type.messageName)' object to bytes")
    }
    return BytesObject(try bytes(of: elements, interpreter))
  }

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.methodK(
        "bytes", "decode", "(self, /, encoding='utf-8', errors='strict')"
      ) { call in
        guard let object = call.value("self").cast(to: BytesObject.self) else {
          throw PyException(.typeError, "descriptor requires a 'bytes' object")
        }
        return .string(
          try decode(object.bytes, try call.text("encoding"), try call.text("errors")))
      },
      NativeFunction.methodK("bytes", "hex", "(self, /, sep=<unset>, bytes_per_sep=1)") { call in
        let bytes = call.value("self").cast(to: BytesObject.self)?.bytes ?? []
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        guard let separator = call["sep"] else { return .string(digits.joined()) }
        let group = try call.int("bytes_per_sep")
        return .string(joined(digits, try self.separator(separator, call.interpreter), group))
      },
      (
        "fromhex",
        .object(
          NativeFunction(
            "fromhex", "(string, /)", owner: nil, of: "bytes",
            form: .one { value, _ in
              guard let text = value.text else {
                throw PyException(
                  .typeError, "fromhex() argument must be str, not \(value.argumentTypeName)")
              }
              return .object(BytesObject(try fromHex(text)))
            }))
      ),
    ])
  }

  /// The one ASCII character between the bytes that `hex(sep)` writes.
  private static func separator(_ value: Value, _ interpreter: Interpreter) throws -> String {
    guard try interpreter.length(of: value) == 1 else {
      throw PyException(.valueError, "sep must be length 1.")
    }
    let text: String
    if let bytes = value.cast(to: BytesObject.self) {
      text = String(decoding: bytes.bytes, as: UTF8.self)
    } else if let own = value.text {
      text = own
    } else {
      throw PyException(.typeError, "sep must be str or bytes.")
    }
    guard text.utf8.allSatisfy({ $0 < 128 }) else {
      throw PyException(.valueError, "sep must be ASCII.")
    }
    return text
  }

  /// Groups of `size` bytes, counted from the end, or from the start where `size` is negative.
  private static func joined(_ digits: [String], _ separator: String, _ size: Int) -> String {
    guard size != 0, size.magnitude < digits.count else { return digits.joined() }
    let width = Int(size.magnitude)
    let first = size > 0 ? digits.count % width : 0
    var text = digits[..<first].joined()
    for start in stride(from: first, to: digits.count, by: width) {
      if !text.isEmpty { text += separator }
      text += digits[start..<min(start + width, digits.count)].joined()
    }
    return text
  }

  /// The bytes that pairs of hexadecimal digits name; spaces between the pairs are stepped over.
  private static func fromHex(_ text: String) throws -> [UInt8] {
    let scalars = Array(text.unicodeScalars)
    var bytes: [UInt8] = []
    var place = 0
    func digit(_ place: Int) throws -> UInt8 {
      guard place < scalars.count, scalars[place].isASCII,
        let value = Character(scalars[place]).hexDigitValue
      else {
        throw PyException(
          .valueError, "non-hexadecimal number found in fromhex() arg at position \(place)")
      }
      return UInt8(value)
    }
    while place < scalars.count {
      if TextCharacters.isSpace(scalars[place]), scalars[place].isASCII {
        place += 1
        continue
      }
      bytes.append(try digit(place) * 16 + digit(place + 1))
      place += 2
    }
    return bytes
  }

  /// Decodes bytes.
  ///
  /// - Throws: LookupError for an encoding that is not known here, UnicodeDecodeError.
  package static func decode(
    _ bytes: [UInt8], _ encoding: String, _ errors: String
  ) throws -> String {
    switch encoding.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8":
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      if errors == "ignore" {
        return String(decoding: bytes, as: UTF8.self).unicodeScalars
          .filter { $0.value != 0xFFFD }.map { String($0) }.joined()
      }
      if errors == "replace" { return String(decoding: bytes, as: UTF8.self) }
      let position = bytes.firstIndex { $0 >= 128 } ?? 0
      throw PyException(
        .unicodeDecodeError,
        "'utf-8' codec can't decode byte 0x\(String(bytes[position], radix: 16)) in position "
          + "\(position): invalid start byte")
    case "ascii", "usascii":
      if errors == "replace" {
        return String(
          String.UnicodeScalarView(bytes.map { $0 < 128 ? Unicode.Scalar($0) : "\u{FFFD}" }))
      }
      if let position = bytes.firstIndex(where: { $0 >= 128 }), errors != "ignore" {
        throw PyException(
          .unicodeDecodeError,
          "'ascii' codec can't decode byte 0x\(String(bytes[position], radix: 16)) in position "
            + "\(position): ordinal not in range(128)")
      }
      return String(decoding: bytes.filter { $0 < 128 }, as: UTF8.self)
    case "latin1", "iso88591":
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    case "cp1252", "windows1252": return try windowsText(bytes, errors)
    default: throw PyException(.lookupError, "unknown encoding: \(encoding)")
    }
  }

  /// What the bytes from 0x80 to 0x9F mean in Windows-1252, a blank where they mean nothing.
  private static let windowsLetters = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  private static func windowsText(_ bytes: [UInt8], _ errors: String) throws -> String {
    var text = String.UnicodeScalarView()
    for (position, byte) in bytes.enumerated() {
      guard (0x80...0x9F).contains(byte) else {
        text.append(Unicode.Scalar(byte))
        continue
      }
      let letter = windowsLetters[Int(byte) - 0x80]
      if letter != " " {
        text.append(letter)
      } else if errors == "replace" {
        text.append("\u{FFFD}")
      } else if errors != "ignore" {
        throw PyException(
          .unicodeDecodeError,
          "'charmap' codec can't decode byte 0x\(String(byte, radix: 16)) in position \(position): "
            + "character maps to <undefined>")
      }
    }
    return String(text)
  }
}
