/// `format % values` of strings.
enum PercentFormat {
  private struct Field {
    var flags: Set<Unicode.Scalar> = []
    var width: Int?
    var precision: Int?
    var conversion: Unicode.Scalar = "s"
  }

  /// Returns `format % right`.
  ///
  /// - Throws: TypeError and ValueError in CPython's words.
  static func format(
    _ format: StringObject, _ right: Value, _ interpreter: Interpreter
  ) throws -> String {
    var values: [Value]
    let isTuple: Bool
    if case .tuple(let tuple) = right {
      values = tuple.elements
      isTuple = true
    } else {
      values = [right]
      isTuple = false
    }
    let isMapping = !isTuple && isMapping(right)
    var used = 0
    func next() throws -> Value {
      guard used < values.count else {
        throw PyException(.typeError, "not enough arguments for format string")
      }
      used += 1
      return values[used - 1]
    }
    let scalars = format.isASCII ? nil : format.scalars
    let bytes = format.isASCII ? Array(format.text.utf8) : []
    let count = format.length
    func at(_ position: Int) -> Unicode.Scalar {
      scalars.map { $0[position] } ?? Unicode.Scalar(bytes[position])
    }
    var result = ""
    var position = 0
    while position < count {
      let scalar = at(position)
      position += 1
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      var field = Field()
      var source: Value?
      if position < count, at(position) == "(" {
        guard isMapping else { throw PyException(.typeError, "format requires a mapping") }
        var depth = 1
        var name = ""
        position += 1
        while position < count {
          let scalar = at(position)
          position += 1
          if scalar == "(" { depth += 1 }
          if scalar == ")" {
            depth -= 1
            if depth == 0 { break }
          }
          name.unicodeScalars.append(scalar)
        }
        guard depth == 0 else { throw PyException(.valueError, "incomplete format key") }
        source = try interpreter.item(.string(name), of: right)
        values = []
      }
      while position < count, ["-", "+", " ", "#", "0"].contains(at(position)) {
        field.flags.insert(at(position))
        position += 1
      }
      func number(_ what: String) throws -> Int? {
        if position < count, at(position) == "*" {
          position += 1
          let value = try next()
          guard let exact = value.bigInt else {
            throw PyException(.typeError, "* wants int")
          }
          guard let small = exact.int, small.magnitude <= Int32.max else {
            throw PyException(.overflowError, "Python int too large to convert to C int")
          }
          return small
        }
        var value: Int?
        while position < count, at(position).value >= 48, at(position).value <= 57 {
          let sum = (value ?? 0) * 10 + Int(at(position).value) - 48
          guard sum <= Int(Int32.max) else { throw PyException(.valueError, "\(what) too big") }
          value = sum
          position += 1
        }
        return value
      }
      field.width = try number("width")
      if let width = field.width, width < 0 {
        field.flags.insert("-")
        field.width = -width
      }
      if position < count, at(position) == "." {
        position += 1
        field.precision = max(0, try number("precision") ?? 0)
      }
      while position < count, ["l", "h", "L"].contains(at(position)) { position += 1 }
      guard position < count else { throw PyException(.valueError, "incomplete format") }
      field.conversion = at(position)
      position += 1
      if field.conversion == "%" {
        result += "%"
        continue
      }
      let value = try source ?? next()
      result += try text(value, field, at: position - 1, interpreter)
      try interpreter.reserve(result.utf8.count)
    }
    if used < values.count && !isMapping && !(isTuple && values.isEmpty) {
      throw PyException(.typeError, "not all arguments converted during string formatting")
    }
    return result
  }

  private static func isMapping(_ value: Value) -> Bool {
    switch value {
    case .dict, .list: true
    case .object(let object):
      switch object {
      case is BigIntObject, is SetObject, is TypeObject, is SliceObject, is SingletonObject: false
      case let instance as InstanceObject: instance.type.userMember("__getitem__") != nil
      default: !object.isCallable
      }
    default: false
    }
  }

  private static func text(
    _ value: Value, _ field: Field, at position: Int, _ interpreter: Interpreter
  ) throws -> String {
    var text: String
    switch field.conversion {
    case "s", "r", "a":
      text =
        field.conversion == "s"
        ? try interpreter.str(value)
        : field.conversion == "r"
          ? try interpreter.repr(value)
          : StringText.escapingNonASCII(try interpreter.repr(value))
      if let precision = field.precision, text.utf8.count > precision {
        text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
      }
      return try padded("", text, field, zeros: false, interpreter)
    case "c": return try padded("", character(value), field, zeros: false, interpreter)
    case "d", "i", "u", "o", "x", "X":
      let number = try integer(value, field.conversion, interpreter)
      return try integerText(number, field, interpreter)
    case "e", "E", "f", "F", "g", "G":
      let number: Double
      do { number = try interpreter.double(of: value) } catch let error as PyException
        where error.type === ExceptionType.typeError.object
      {
        throw PyException(.typeError, "must be real number, not \(value.type.messageName)")
      }
      let isUpper = ["E", "F", "G"].contains(field.conversion)
      try interpreter.reserve(field.precision ?? 0)
      var body =
        number.isFinite
        ? FloatText.body(
          number.magnitude, type: field.conversion, precision: field.precision ?? 6,
          isAlternate: field.flags.contains("#"))
        : FloatText.word(number.magnitude)
      if isUpper { body = body.uppercased() }
      return try padded(
        sign(number.sign == .minus && !number.isNaN, field), body, field,
        zeros: number.isFinite, interpreter)
    default:
      let code = String(field.conversion.value, radix: 16)
      let shown =
        field.conversion.value > 31 && field.conversion.value < 127
        ? String(field.conversion) : "?"
      throw PyException(
        .valueError, "unsupported format character '\(shown)' (0x\(code)) at index \(position)")
    }
  }

  private static func sign(_ isNegative: Bool, _ field: Field) -> String {
    if isNegative { return "-" }
    return field.flags.contains("+") ? "+" : field.flags.contains(" ") ? " " : ""
  }

  private static func character(_ value: Value) throws -> String {
    if case .string(let object) = value {
      guard object.length == 1 else {
        throw PyException(.typeError, "%c requires int or char")
      }
      return object.text
    }
    guard let number = value.bigInt else {
      throw PyException(.typeError, "%c requires int or char")
    }
    guard let code = number.int, code >= 0, code < 0x110000 else {
      throw PyException(.overflowError, "%c arg not in range(0x110000)")
    }
    guard let scalar = Unicode.Scalar(UInt32(code)) else {
      throw PyException(.valueError, "surrogates are not supported here: U+D800 to U+DFFF")
    }
    return String(scalar)
  }

  private static func integer(
    _ value: Value, _ conversion: Unicode.Scalar, _ interpreter: Interpreter
  ) throws -> BigInt {
    if let exact = value.bigInt { return exact }
    let takesFloats = conversion == "d" || conversion == "i" || conversion == "u"
    if case .float(let number) = value, takesFloats {
      return try interpreter.truncated(number)
    }
    if let exact = try value.object?.index(interpreter)?.bigInt { return exact }
    if takesFloats, let number = try value.object?.double(interpreter) {
      return try interpreter.truncated(number)
    }
    let wanted = takesFloats ? "a real number is required" : "an integer is required"
    throw PyException(
      .typeError, "%\(conversion) format: \(wanted), not \(value.type.messageName)")
  }

  private static func integerText(
    _ number: BigInt, _ field: Field, _ interpreter: Interpreter
  ) throws -> String {
    let magnitude = number.magnitudeValue
    var digits: String
    var prefix = ""
    switch field.conversion {
    case "o":
      digits = magnitude.text(radix: 8)
      prefix = "0o"
    case "x", "X":
      digits = magnitude.text(radix: 16)
      prefix = "0\(field.conversion)"
      if field.conversion == "X" { digits = digits.uppercased() }
    default: digits = try interpreter.decimalText(magnitude)
    }
    if let precision = field.precision, digits.utf8.count < precision {
      try interpreter.reserve(precision)
      digits = TextFilling.repeated("0", precision - digits.utf8.count) + digits
    }
    let head = sign(number.isNegative, field) + (field.flags.contains("#") ? prefix : "")
    return try padded(head, digits, field, zeros: true, interpreter)
  }

  private static func padded(
    _ head: String, _ body: String, _ field: Field, zeros: Bool, _ interpreter: Interpreter
  ) throws -> String {
    guard let width = field.width else { return head + body }
    let length = head.unicodeScalars.count + body.unicodeScalars.count
    guard length < width else { return head + body }
    try interpreter.reserve(width)
    let missing = width - length
    if field.flags.contains("-") { return head + body + TextFilling.repeated(" ", missing) }
    if field.flags.contains("0") && zeros {
      return head + TextFilling.repeated("0", missing) + body
    }
    return TextFilling.repeated(" ", missing) + head + body
  }
}
