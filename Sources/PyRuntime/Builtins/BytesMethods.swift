/// The constructor and methods of `bytes`.
enum BytesMethods {
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
      return .object(
        BytesObject(
          try bytes(of: call.interpreter.elements(of: source), call.interpreter)))
    })

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
      NativeFunction.method("bytes", "hex") { receiver, _ in
        let bytes = receiver.cast(to: BytesObject.self)?.bytes ?? []
        return .string(
          bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
      },
    ])
  }

  /// Decodes bytes.
  ///
  /// - Throws: LookupError for an encoding that is not known here, UnicodeDecodeError.
  static func decode(_ bytes: [UInt8], _ encoding: String, _ errors: String) throws -> String {
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
      if let position = bytes.firstIndex(where: { $0 >= 128 }), errors != "ignore" {
        throw PyException(
          .unicodeDecodeError,
          "'ascii' codec can't decode byte 0x\(String(bytes[position], radix: 16)) in position "
            + "\(position): ordinal not in range(128)")
      }
      return String(decoding: bytes.filter { $0 < 128 }, as: UTF8.self)
    case "latin1", "iso88591":
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    default: throw PyException(.lookupError, "unknown encoding: \(encoding)")
    }
  }
}
