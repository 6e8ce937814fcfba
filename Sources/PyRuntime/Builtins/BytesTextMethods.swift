/// The methods of `bytes` that look at bytes as ASCII letters: case, blanks, borders.
enum BytesTextMethods {
  static func receiver(_ value: Value) throws -> [UInt8] {
    guard let object = value.cast(to: BytesObject.self) else {
      throw PyException(.typeError, "descriptor requires a 'bytes' object")
    }
    return object.bytes
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  private static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 32 : byte }
  private static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 32 : byte }

  /// A method without arguments that gives other bytes.
  private static func changing(
    _ name: String, _ body: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) -> (String, Value) {
    NativeFunction.method("bytes", name) { value, _ in
      .object(BytesObject(body(try receiver(value))))
    }
  }

  /// A method without arguments that asks about all bytes; none of them is no.
  private static func asking(
    _ name: String, _ body: @escaping @Sendable ([UInt8]) -> Bool
  ) -> (String, Value) {
    NativeFunction.method("bytes", name) { value, _ in .bool(body(try receiver(value))) }
  }

  /// Letters at the beginnings of words in upper case, the others in lower case.
  private static func titled(_ bytes: [UInt8]) -> [UInt8] {
    var isInWord = false
    return bytes.map { byte in
      defer { isInWord = isLetter(byte) }
      return isInWord ? lower(byte) : upper(byte)
    }
  }

  private static func isTitled(_ bytes: [UInt8]) -> Bool {
    bytes.contains(where: isLetter) && titled(bytes) == bytes
  }

  private static func padder(
    _ name: String, _ left: @escaping @Sendable (Int, Int) -> Int
  ) -> (String, Value) {
    NativeFunction.methodN("bytes", name, "(self, width, fillbyte=b' ', /)", 1...2) {
      values, interpreter in
      let bytes = try receiver(values[0])
      let width = try interpreter.int(of: values[1])
      var fill: UInt8 = 32
      if values.count > 2 {
        guard let given = values[2].cast(to: BytesObject.self), given.bytes.count == 1 else {
          throw PyException(
            .typeError,
            "\(name)() argument 2 must be a byte string of length 1, not "
              + values[2].argumentTypeName)
        }
        fill = given.bytes[0]
      }
      guard width > bytes.count else { return values[0] }
      try interpreter.reserve(width)
      let missing = width - bytes.count
      let before = left(missing, width)
      return .object(
        BytesObject(
          Array(repeating: fill, count: before) + bytes
            + Array(repeating: fill, count: missing - before)))
    }
  }

  private static func stripper(_ name: String, left: Bool, right: Bool) -> (String, Value) {
    NativeFunction.methodN("bytes", name, "(self, bytes=None, /)", 0...1) { values, _ in
      var rest = try receiver(values[0])[...]
      var set: Set<UInt8>?
      if values.count > 1, !values[1].isNone {
        set = Set(try BytesSearchMethods.needle(values[1]))
      }
      func isStripped(_ byte: UInt8) -> Bool { set.map { $0.contains(byte) } ?? isSpace(byte) }
      if left { rest = rest.drop(while: isStripped) }
      if right { while let last = rest.last, isStripped(last) { rest.removeLast() } }
      return .object(BytesObject(Array(rest)))
    }
  }

  private static func withoutBorder(_ name: String, isPrefix: Bool) -> (String, Value) {
    NativeFunction.method1("bytes", name, isPrefix ? "prefix" : "suffix") { value, border, _ in
      let bytes = try receiver(value)
      let border = try BytesSearchMethods.needle(border)
      if isPrefix, bytes.starts(with: border) {
        return .object(BytesObject(Array(bytes.dropFirst(border.count))))
      }
      if !isPrefix, bytes.suffix(border.count).elementsEqual(border) {
        return .object(BytesObject(Array(bytes.dropLast(border.count))))
      }
      return value
    }
  }

  static var members: [String: Value] {
    [String: Value](members: [
      changing("upper") { $0.map(upper) },
      changing("lower") { $0.map(lower) },
      changing("swapcase") { $0.map { isUpper($0) ? lower($0) : upper($0) } },
      changing("capitalize") { $0.prefix(1).map(upper) + $0.dropFirst().map(lower) },
      changing("title", titled),
      asking("isalpha") { !$0.isEmpty && $0.allSatisfy(isLetter) },
      asking("isdigit") { !$0.isEmpty && $0.allSatisfy(isDigit) },
      asking("isalnum") { !$0.isEmpty && $0.allSatisfy { isLetter($0) || isDigit($0) } },
      asking("isspace") { !$0.isEmpty && $0.allSatisfy(isSpace) },
      asking("isupper") { $0.contains(where: isUpper) && !$0.contains(where: isLower) },
      asking("islower") { $0.contains(where: isLower) && !$0.contains(where: isUpper) },
      asking("istitle", isTitled),
      asking("isascii") { $0.allSatisfy { $0 < 128 } },
      stripper("strip", left: true, right: true),
      stripper("lstrip", left: true, right: false),
      stripper("rstrip", left: false, right: true),
      withoutBorder("removeprefix", isPrefix: true),
      withoutBorder("removesuffix", isPrefix: false),
      padder("ljust") { _, _ in 0 },
      padder("rjust") { missing, _ in missing },
      // The odd blank stands on the left where the width is odd, as in CPython.
      padder("center") { missing, width in missing / 2 + (missing & width & 1) },
      NativeFunction.method1("bytes", "zfill", "width") { value, width, interpreter in
        let bytes = try receiver(value)
        let width = try interpreter.int(of: width)
        guard width > bytes.count else { return value }
        try interpreter.reserve(width)
        let zeros = Array(repeating: UInt8(ascii: "0"), count: width - bytes.count)
        let sign = bytes.prefix(1).filter { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        return .object(BytesObject(sign + zeros + bytes.dropFirst(sign.count)))
      },
      NativeFunction.methodK("bytes", "expandtabs", "(self, /, tabsize=8)") { call in
        let size = try call.int("tabsize")
        var (result, column): ([UInt8], Int) = ([], 0)
        for byte in try receiver(call.value("self")) {
          if byte == 9 {
            let width = size > 0 ? size - column % size : 0
            try call.interpreter.reserve(result.count &+ width)
            result += Array(repeating: 32, count: width)
            column += width
          } else {
            result.append(byte)
            column = byte == 10 || byte == 13 ? 0 : column + 1
          }
        }
        return .object(BytesObject(result))
      },
      NativeFunction.methodK("bytes", "translate", "(self, table, /, delete=b'')") { call in
        var bytes = try receiver(call.value("self"))
        if let deleted = call["delete"]?.cast(to: BytesObject.self) {
          let set = Set(deleted.bytes)
          bytes.removeAll { set.contains($0) }
        }
        guard call.isGiven("table") else { return .object(BytesObject(bytes)) }
        let table = try BytesSearchMethods.needle(call.value("table"))
        guard table.count == 256 else {
          throw PyException(.valueError, "translation table must be 256 characters long")
        }
        return .object(BytesObject(bytes.map { table[Int($0)] }))
      },
      (
        "maketrans",
        .object(
          NativeFunction(
            "maketrans", "(frm, to, /)", owner: nil, of: "bytes",
            form: .two { from, to, _ in
              let from = try BytesSearchMethods.needle(from)
              let to = try BytesSearchMethods.needle(to)
              guard from.count == to.count else {
                throw PyException(
                  .valueError, "maketrans arguments must have same length")
              }
              var table = (0..<256).map { UInt8($0) }
              for (old, new) in zip(from, to) { table[Int(old)] = new }
              return .object(BytesObject(table))
            }))
      ),
    ])
  }
}
