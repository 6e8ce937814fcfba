/// Numbers read from text, as `int(text)` and `float(text)` do.
package enum NumberText {
  /// The text in ASCII, without blanks around it: other scripts' digits become ours.
  ///
  /// nil where some character is neither ASCII nor a digit.
  private static func plain(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 128 {
        bytes.append(UInt8(scalar.value))
      } else if scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue
      {
        bytes.append(48 + UInt8(value))
      } else if TextCharacters.isSpace(scalar) {
        bytes.append(32)
      } else {
        return nil
      }
    }
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 32 || (byte >= 9 && byte <= 13) || (byte >= 28 && byte <= 31)
    }
    let tail = bytes.drop(while: isBlank)
    let count = tail.reversed().drop(while: isBlank).count
    return Array(tail.prefix(count))
  }

  /// Takes single underscores between digits out; nil where one stands elsewhere.
  private static func withoutUnderscores(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
    func isDigit(_ position: Int) -> Bool {
      bytes.indices.contains(position) && bytes[position] >= 48 && bytes[position] <= 57
    }
    var result: [UInt8] = []
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "_") {
        guard isDigit(position - 1), isDigit(position + 1) else { return nil }
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Returns what `float(text)` gives; nil where the text is no number.
  package static func double(_ text: String) -> Double? {
    guard let trimmed = plain(text), let bytes = withoutUnderscores(trimmed), !bytes.isEmpty else {
      return nil
    }
    var digits = 0
    var position = 0
    if bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") { position = 1 }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    let word = String(decoding: bytes[position...], as: UTF8.self).lowercased()
    if word == "inf" || word == "infinity" { return isNegative ? -Double.infinity : .infinity }
    if word == "nan" { return isNegative ? -Double.nan : .nan }
    func skipDigits() {
      while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
        position += 1
        digits += 1
      }
    }
    skipDigits()
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      skipDigits()
    }
    guard digits > 0 else { return nil }
    if position < bytes.count, bytes[position] | 32 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == 43 || bytes[position] == 45 { position += 1 }
      let before = digits
      skipDigits()
      guard digits > before else { return nil }
    }
    guard position == bytes.count else { return nil }
    // Swift wants digits on both sides of the point.
    var text = String(decoding: bytes, as: UTF8.self)
    if let point = text.firstIndex(of: ".") {
      let next = text.index(after: point)
      if next == text.endIndex || !("0"..."9" ~= text[next]) { text.insert("0", at: next) }
      let place = text.firstIndex(of: ".") ?? point
      if place == text.startIndex || !("0"..."9" ~= text[text.index(before: place)]) {
        text.insert("0", at: place)
      }
    }
    return Double(text)
  }

  /// Returns what `int(text, base)` gives; nil where the text is no such number.
  ///
  /// - Parameter base: 0, or 2 to 36.
  /// - Throws: ValueError beyond CPython's limit of 4300 digits.
  package static func integer(
    _ text: String, base: Int, _ interpreter: Interpreter
  ) throws -> BigInt? {
    guard var bytes = plain(text), !bytes.isEmpty else { return nil }
    var isNegative = false
    if bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") {
      isNegative = bytes[0] == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    var radix = base
    var allowsUnderscoreFirst = false
    if bytes.count >= 2, bytes[0] == UInt8(ascii: "0") {
      let prefixed: Int? =
        switch bytes[1] | 32 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let prefixed, base == 0 || base == prefixed {
        radix = prefixed
        bytes.removeFirst(2)
        allowsUnderscoreFirst = true
      }
    }
    if radix == 0 {
      // A literal may not begin with a zero, unless it is all zeros.
      if bytes.first == 48, bytes.contains(where: { $0 != 48 && $0 != UInt8(ascii: "_") }) {
        return nil
      }
      radix = 10
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count)
    var previous: UInt8 = allowsUnderscoreFirst ? 48 : UInt8(ascii: "_")
    for byte in bytes {
      if byte == UInt8(ascii: "_") {
        if previous == UInt8(ascii: "_") { return nil }
      } else {
        digits.append(byte)
      }
      previous = byte
    }
    if previous == UInt8(ascii: "_") || digits.isEmpty { return nil }
    if digits.count <= 18, radix <= 10 {
      guard let small = Int(String(decoding: digits, as: UTF8.self), radix: radix),
        digits[0] != 43, digits[0] != 45
      else { return nil }
      return BigInt(isNegative ? -small : small)
    }
    if digits.count > 4300 && radix & (radix - 1) != 0 {
      throw PyException(
        .valueError,
        "Exceeds the limit (4300 digits) for integer string conversion: value has "
          + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit")
    }
    guard
      let magnitude = try BigInt(digits: digits, radix: radix, poll: interpreter.checkpoint)
    else { return nil }
    return isNegative ? -magnitude : magnitude
  }
}
