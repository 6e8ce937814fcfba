extension Interpreter {
  /// Returns `format(value, specification)`.
  ///
  /// - Throws: ValueError or TypeError in CPython's words.
  package func format(_ value: Value, _ specification: String) throws -> String {
    switch value {
    case .string(let object):
      if specification.isEmpty { return object.text }
      return try formatText(object, specification)
    case .int, .bool:
      if specification.isEmpty { return try str(value) }
      return try formatInteger(value.bigInt ?? BigInt(0), specification, value.type.name)
    case .float(let number):
      if specification.isEmpty { return FloatText.repr(number) }
      return try formatDouble(number, specification)
    case .none:
      guard specification.isEmpty else {
        throw PyException(
          .typeError, "unsupported format string passed to NoneType.__format__")
      }
      return "None"
    case .object(let object):
      if let big = object as? BigIntObject {
        if specification.isEmpty { return try decimalText(big.number) }
        return try formatInteger(big.number, specification, "int")
      }
      return try object.format(specification, self)
    case .list(let object): return try object.format(specification, self)
    case .tuple(let object): return try object.format(specification, self)
    case .dict(let object): return try object.format(specification, self)
    }
  }

  private func formatText(_ object: StringObject, _ text: String) throws -> String {
    let specification = try FormatSpecification(text, typeName: "str", self)
    if let type = specification.type, type != "s" { throw specification.unknownCode("str") }
    if let sign = specification.sign {
      throw PyException(
        .valueError,
        sign == " "
          ? "Space not allowed in string format specifier"
          : "Sign not allowed in string format specifier")
    }
    if specification.coercesNegativeZero {
      throw PyException(
        .valueError, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if specification.isAlternate {
      throw PyException(
        .valueError, "Alternate form (#) not allowed in string format specifier")
    }
    if specification.align == "=" {
      throw PyException(
        .valueError, "'=' alignment not allowed in string format specifier")
    }
    if let grouping = specification.grouping {
      throw PyException(.valueError, "Cannot specify '\(grouping)' with 's'.")
    }
    var shown = object
    if let precision = specification.precision, precision < object.length {
      shown = object.substring(0..<precision)
    }
    return specification.padded(shown.text, natural: "<")
  }

  /// Formats an integer by a specification that is not empty.
  package func formatInteger(
    _ number: BigInt, _ text: String, _ typeName: String
  ) throws -> String {
    let specification = try FormatSpecification(text, typeName: typeName, self)
    let type = specification.type ?? "d"
    switch type {
    case "e", "E", "f", "F", "g", "G", "%":
      return try formatDouble(exactDouble(number), text)
    case "b", "o", "d", "x", "X", "n", "c": break
    default: throw specification.unknownCode(typeName)
    }
    if specification.precision != nil {
      throw PyException(.valueError, "Precision not allowed in integer format specifier")
    }
    if specification.coercesNegativeZero {
      throw PyException(
        .valueError, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if type == "c" { return try formatCharacter(number, specification) }
    let magnitude = number.magnitudeValue
    let radix = type == "b" ? 2 : type == "o" ? 8 : type == "x" || type == "X" ? 16 : 10
    var digits = radix == 10 ? try decimalText(magnitude) : magnitude.text(radix: radix)
    if type == "X" { digits = digits.uppercased() }
    let prefix = specification.isAlternate && radix != 10 ? "0\(type)" : ""
    return specification.numeric(
      isNegative: number.isNegative, prefix: prefix, whole: digits, group: radix == 10 ? 3 : 4)
  }

  private func formatCharacter(
    _ number: BigInt, _ specification: FormatSpecification
  ) throws -> String {
    if specification.sign != nil {
      throw PyException(.valueError, "Sign not allowed with integer format specifier 'c'")
    }
    if specification.isAlternate {
      throw PyException(
        .valueError, "Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard let code = number.int, code >= 0, code < 0x110000 else {
      throw PyException(.overflowError, "%c arg not in range(0x110000)")
    }
    guard let scalar = Unicode.Scalar(UInt32(code)) else {
      throw PyException(.valueError, "surrogates are not supported here: U+D800 to U+DFFF")
    }
    return specification.padded(String(scalar), natural: "<")
  }

  /// Formats a double by a specification that is not empty.
  package func formatDouble(_ number: Double, _ text: String) throws -> String {
    let specification = try FormatSpecification(text, typeName: "float", self)
    switch specification.type {
    case nil, "e", "E", "f", "F", "g", "G", "n", "%": break
    default: throw specification.unknownCode("float")
    }
    let type = specification.type
    if let precision = specification.precision, precision > Int(Int32.max) {
      throw PyException(.valueError, "precision too big")
    }
    try reserve(specification.precision ?? 0)
    let value = type == "%" ? number * 100 : number
    guard value.isFinite else {
      let word = FloatText.word(value.magnitude)
      let isUpper = type == "E" || type == "F" || type == "G"
      return specification.numeric(
        isNegative: value < 0, whole: isUpper ? word.uppercased() : word,
        rest: type == "%" ? "%" : "")
    }
    let body = FloatText.body(
      value.magnitude, type: type, precision: specification.precision,
      isAlternate: specification.isAlternate)
    var isNegative = value.sign == .minus
    if specification.coercesNegativeZero && isNegative
      && !body.utf8.prefix(while: { $0 != UInt8(ascii: "e") }).contains(where: {
        $0 >= 49 && $0 <= 57
      })
    {
      isNegative = false
    }
    let split = body.utf8.firstIndex { $0 < 48 || $0 > 57 } ?? body.endIndex
    return specification.numeric(
      isNegative: isNegative, whole: String(body[..<split]),
      rest: String(body[split...]) + (type == "%" ? "%" : ""))
  }
}

extension FloatText {
  /// Writes a finite number that is not negative by a type letter and a precision.
  ///
  /// - Parameters:
  ///   - type: As in the format mini-language; nil is like `g`, with a digit behind the point.
  ///   - precision: nil for the type's own.
  ///   - isAlternate: Whether the point and the zeros of `g` are kept.
  package static func body(
    _ number: Double, type: Unicode.Scalar?, precision: Int?, isAlternate: Bool
  ) -> String {
    switch type {
    case "f", "F", "%":
      let text = printed(number, conversion: "f", precision: precision ?? 6)
      return isAlternate && precision == 0 ? text + "." : text
    case "e", "E":
      var text = printed(number, conversion: "e", precision: precision ?? 6)
      if isAlternate && precision == 0, let mark = text.firstIndex(of: "e") {
        text.insert(".", at: mark)
      }
      return type == "E" ? text.uppercased() : text
    default: break
    }
    guard type != nil || precision != nil else {
      var text = repr(number)
      if isAlternate && !text.utf8.contains(UInt8(ascii: ".")) {
        if let mark = text.firstIndex(of: "e") { text.insert(".", at: mark) } else { text += "." }
      }
      return text
    }
    let wanted = precision ?? 6
    let count = max(1, wanted)
    var parts = rounded(number, significant: count)
    // Without a type a whole number shows `.0`, which counts as a digit.
    let limit = type == nil ? (precision ?? 0) - 1 : count
    if number == 0 { parts.exponent = 1 }
    let usesExponent = parts.exponent <= -4 || parts.exponent > limit
    if isAlternate && !parts.digits.isEmpty || isAlternate && number == 0 {
      parts.digits += [UInt8](repeating: 0, count: max(0, count - parts.digits.count))
    }
    var text: String
    if parts.digits.isEmpty {
      text = type == nil ? "0.0" : "0"
      if type == nil && usesExponent { text = "0e+00" }
    } else {
      text = written(
        parts, exponentFrom: usesExponent ? Int.min : Int.max,
        pointZero: type == nil && !usesExponent)
    }
    if isAlternate && !text.utf8.contains(UInt8(ascii: ".")) {
      if let mark = text.firstIndex(of: "e") { text.insert(".", at: mark) } else { text += "." }
    }
    return type == "G" ? text.uppercased() : text
  }
}
