#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The constructor and methods of `float`.
enum FloatMethods {
  private static func double(_ value: Value) throws -> Double {
    if case .float(let number) = value { return number }
    throw PyException(
      .typeError, "descriptor requires a 'float' object but received a '\(value.type.messageName)'")
  }

  static let constructor: NativeFunction = NativeFunction(
    "float", "(x=0, /)", owner: nil,
    form: .several(minimum: 0, maximum: 1) { values, interpreter in
      guard let source = values.first else { return .float(0) }
      return .float(try convert(source, interpreter))
    })

  /// Returns `float(source)`.
  static func convert(_ source: Value, _ interpreter: Interpreter) throws -> Double {
    switch source {
    case .float(let number): return number
    case .int(let number): return Double(number)
    case .bool(let flag): return flag ? 1 : 0
    case .string(let object):
      if let number = NumberText.double(object.text) { return number }
      throw PyException(
        .valueError, "could not convert string to float: \(StringText.repr(object.text))")
    case .object(let object):
      if let bytes = object as? BytesObject {
        if let number = NumberText.double(String(decoding: bytes.bytes, as: UTF8.self)) {
          return number
        }
        throw PyException(
          .valueError,
          "could not convert string to float: \(try interpreter.repr(source))")
      }
      if let number = try object.double(interpreter) { return number }
      if let exact = try object.index(interpreter)?.bigInt {
        return try interpreter.exactDouble(exact)
      }
    default: break
    }
    throw PyException(
      .typeError,
      "float() argument must be a string or a real number, not '\(source.type.messageName)'")
  }

  /// The exact numerator and denominator of a finite number.
  static func ratio(_ number: Double) throws -> (numerator: BigInt, denominator: BigInt) {
    if number.isNaN {
      throw PyException(.valueError, "cannot convert NaN to integer ratio")
    }
    if number.isInfinite {
      throw PyException(.overflowError, "cannot convert Infinity to integer ratio")
    }
    if number == 0 { return (BigInt(0), BigInt(1)) }
    var significand = number.significand
    var exponent = Int(number.exponent)
    while significand != significand.rounded() {
      significand *= 2
      exponent -= 1
    }
    let whole = BigInt(truncating: number < 0 ? -significand : significand)
    return exponent >= 0
      ? (whole.shiftedLeft(by: exponent), BigInt(1))
      : (whole, BigInt(1).shiftedLeft(by: -exponent))
  }

  /// Writes a number in base 16, as `float.hex` does.
  static func hex(_ number: Double) -> String {
    guard number.isFinite else { return FloatText.word(number) }
    let sign = number.sign == .minus ? "-" : ""
    if number == 0 { return "\(sign)0x0.0p+0" }
    let isSubnormal = number.magnitude < Double.leastNormalMagnitude
    let exponent = isSubnormal ? -1022 : Int(number.exponent)
    let digits = String(number.significandBitPattern, radix: 16)
    let fraction = String(repeating: "0", count: 13 - digits.utf8.count) + digits
    return "\(sign)0x\(isSubnormal ? 0 : 1).\(fraction)p\(exponent < 0 ? "" : "+")\(exponent)"
  }

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.attribute("real") { receiver, _ in receiver },
      NativeFunction.attribute("imag") { _, _ in .float(0) },
      NativeFunction.method("float", "conjugate") { receiver, _ in receiver },
      NativeFunction.method("float", "is_integer") { receiver, _ in
        let number = try double(receiver)
        return .bool(number.isFinite && number == number.rounded(.down))
      },
      NativeFunction.method("float", "as_integer_ratio") { receiver, _ in
        let (numerator, denominator) = try ratio(double(receiver))
        return .tuple([.integer(numerator), .integer(denominator)])
      },
      NativeFunction.method("float", "hex") { receiver, _ in .string(hex(try double(receiver))) },
      NativeFunction.method("float", "__float__") { receiver, _ in receiver },
      NativeFunction.method("float", "__int__") { receiver, interpreter in
        .integer(try interpreter.truncated(try double(receiver)))
      },
      (
        "fromhex",
        .object(
          NativeFunction(
            "fromhex", "(string, /)", owner: nil, of: "float",
            form: .one { value, _ in
              guard let text = value.text else {
                throw PyException(.typeError, "bad argument type for built-in operation")
              }
              if let number = fromHex(text) { return .float(number) }
              throw PyException(
                .valueError, "invalid hexadecimal floating-point string")
            }))
      ),
    ])
  }

  private static func fromHex(_ text: String) -> Double? {
    var body = Substring(text.lowercased())
    while let first = body.unicodeScalars.first, TextCharacters.isSpace(first) {
      body = body.dropFirst()
    }
    while let last = body.unicodeScalars.last, TextCharacters.isSpace(last) {
      body = body.dropLast()
    }
    let isNegative = body.first == "-"
    if isNegative || body.first == "+" { body = body.dropFirst() }
    let sign: Double = isNegative ? -1 : 1
    if body == "inf" || body == "infinity" { return sign * .infinity }
    if body == "nan" { return .nan }
    if body.hasPrefix("0x") { body = body.dropFirst(2) }
    guard !body.isEmpty,
      body.utf8.allSatisfy({ byte in
        (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102) || byte == 46 || byte == 112
          || byte == 43 || byte == 45
      })
    else { return nil }
    var number = String(body)
    if !number.contains("p") { number += "p0" }
    if let point = number.firstIndex(of: "."), number.index(after: point) < number.endIndex,
      number[number.index(after: point)] == "p"
    {
      number.insert("0", at: number.index(after: point))
    }
    if number.hasPrefix(".") { number = "0" + number }
    return Double("0x" + number).map { sign * $0 }
  }
}
