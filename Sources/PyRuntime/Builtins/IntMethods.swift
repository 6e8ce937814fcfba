/// The constructors and methods of `int` and `bool`.
enum IntMethods {
  private static func integer(_ value: Value) throws -> BigInt {
    if let number = value.bigInt { return number }
    throw PyException(
      .typeError, "descriptor requires a 'int' object but received a '\(value.type.messageName)'")
  }

  static let bool: NativeFunction = NativeFunction(
    "bool", "(object=False, /)", owner: nil,
    form: .several(minimum: 0, maximum: 1) { values, interpreter in
      .bool(try values.first.map { try interpreter.isTrue($0) } ?? false)
    })

  static let constructor: NativeFunction = NativeFunction(
    "int", "(*x, base=<unset>)", owner: nil,
    form: .bound { call in
      guard call.variadic.count <= 2 else {
        throw PyException(
          .typeError, "int expected at most 2 arguments, got \(call.variadic.count)")
      }
      let givenBase = call.variadic.count > 1 ? call.variadic[1] : call["base"]
      guard let source = call.variadic.first else {
        if givenBase != nil { throw PyException(.typeError, "int() missing string argument") }
        return .int(0)
      }
      guard let base = givenBase else { return try convert(source, call.interpreter) }
      return try convert(source, base: base, call.interpreter)
    })

  /// Returns `int(source)`.
  static func convert(_ source: Value, _ interpreter: Interpreter) throws -> Value {
    switch source {
    case .int: return source
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number): return .integer(try interpreter.truncated(number))
    case .string(let object): return try parse(object.text, base: 10, source, interpreter)
    case .object(let object):
      if object is BigIntObject { return source }
      if let bytes = object as? BytesObject {
        return try parse(
          String(decoding: bytes.bytes, as: UTF8.self), base: 10, source, interpreter)
      }
      if let method = try interpreter.optionalAttribute("__int__", of: source) {
        let result = try interpreter.call(method)
        if result.bigInt != nil { return result }
        throw PyException(
          .typeError, "__int__ returned non-int (type \(result.type.messageName))")
      }
      if let exact = try object.index(interpreter) { return exact }
      if let method = try interpreter.optionalAttribute("__trunc__", of: source) {
        return try interpreter.call(method)
      }
      if let number = try object.double(interpreter) {
        return .integer(try interpreter.truncated(number))
      }
    default: break
    }
    throw PyException(
      .typeError,
      "int() argument must be a string, a bytes-like object or a real number, not "
        + "'\(source.type.messageName)'")
  }

  private static func convert(
    _ source: Value, base: Value, _ interpreter: Interpreter
  ) throws -> Value {
    let radix = try interpreter.int(of: base)
    guard radix == 0 || (2...36).contains(radix) else {
      throw PyException(.valueError, "int() base must be >= 2 and <= 36, or 0")
    }
    if case .string(let object) = source {
      return try parse(object.text, base: radix, source, interpreter)
    }
    if let bytes = source.cast(to: BytesObject.self) {
      return try parse(
        String(decoding: bytes.bytes, as: UTF8.self), base: radix, source, interpreter)
    }
    throw PyException(.typeError, "int() can't convert non-string with explicit base")
  }

  private static func parse(
    _ text: String, base: Int, _ source: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if let number = try NumberText.integer(text, base: base, interpreter) {
      return .integer(number)
    }
    let shown = Value.string(
      String(String.UnicodeScalarView(text.unicodeScalars.prefix(200))))
    throw PyException(
      .valueError,
      "invalid literal for int() with base \(base): \(try interpreter.repr(source.text == nil ? source : shown))"
    )
  }

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.attribute("real") { receiver, _ in .integer(try integer(receiver)) },
      NativeFunction.attribute("imag") { _, _ in .int(0) },
      NativeFunction.attribute("numerator") { receiver, _ in .integer(try integer(receiver)) },
      NativeFunction.attribute("denominator") { _, _ in .int(1) },
      NativeFunction.method("int", "bit_length") { receiver, _ in
        .int(try integer(receiver).bitLength)
      },
      NativeFunction.method("int", "bit_count") { receiver, _ in
        .int(try integer(receiver).bitCount)
      },
      NativeFunction.method("int", "conjugate") { receiver, _ in
        .integer(try integer(receiver))
      },
      NativeFunction.method("int", "is_integer") { _, _ in .bool(true) },
      NativeFunction.method("int", "as_integer_ratio") { receiver, _ in
        .tuple([.integer(try integer(receiver)), .int(1)])
      },
      NativeFunction.method("int", "__index__") { receiver, _ in
        .integer(try integer(receiver))
      },
      NativeFunction.method("int", "__int__") { receiver, _ in .integer(try integer(receiver)) },
      NativeFunction.method("int", "__float__") { receiver, interpreter in
        .float(try interpreter.double(of: receiver))
      },
      NativeFunction.methodK(
        "int", "to_bytes", "(self, /, length=1, byteorder='big', *, signed=False)"
      ) { call in
        let number = try integer(call[0] ?? .none)
        let length = try call.int("length")
        guard length >= 0 else {
          throw PyException(.valueError, "length argument must be non-negative")
        }
        try call.interpreter.reserve(length)
        let order = try byteOrder(call, "byteorder")
        let isSigned = try call.bool("signed")
        if number.isNegative && !isSigned {
          throw PyException(.overflowError, "can't convert negative int to unsigned")
        }
        let needed =
          number.isNegative ? number.inverted.bitLength + 1 : number.bitLength + (isSigned ? 1 : 0)
        guard number.isZero || (needed + 7) / 8 <= length else {
          throw PyException(.overflowError, "int too big to convert")
        }
        var bytes: [UInt8] = []
        var rest = number
        for _ in 0..<length {
          bytes.append(UInt8(truncatingIfNeeded: rest.combined(with: BigInt(255), &).int ?? 0))
          rest = rest.shiftedRight(by: 8)
        }
        return .object(BytesObject(order == "big" ? bytes.reversed() : bytes))
      },
      (
        "from_bytes",
        .object(
          NativeFunction(
            "from_bytes", "(bytes, byteorder='big', *, signed=False)", owner: nil,
            form: .bound { call in
              let order = try byteOrder(call, "byteorder")
              let source = try BytesMethods.made(
                of: call.value("bytes"), call.interpreter
              ).bytes
              let ordered = order == "big" ? source : source.reversed()
              let digits = ordered.flatMap { byte -> [UInt8] in
                Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16).utf8)
              }
              var number =
                try BigInt(
                  digits: digits.isEmpty ? [48] : digits, radix: 16,
                  poll: call.interpreter.checkpoint) ?? BigInt(0)
              if try call.bool("signed"), let top = ordered.first, top >= 128 {
                number = number - BigInt(1).shiftedLeft(by: ordered.count * 8)
              }
              return .integer(number)
            }))
      ),
    ])
  }

  private static func byteOrder(_ call: BoundArguments, _ name: String) throws -> String {
    let order = try call.text(name)
    guard order == "big" || order == "little" else {
      throw PyException(.valueError, "byteorder must be either 'little' or 'big'")
    }
    return order
  }
}

extension Interpreter {
  /// Returns the integer part of a double.
  ///
  /// - Throws: ValueError for NaN, OverflowError for infinity.
  package func truncated(_ number: Double) throws -> BigInt {
    if number.isNaN { throw PyException(.valueError, "cannot convert float NaN to integer") }
    if number.isInfinite {
      throw PyException(.overflowError, "cannot convert float infinity to integer")
    }
    return BigInt(truncating: number)
  }

  /// Returns an index as a machine integer, clipped to its range.
  ///
  /// - Throws: TypeError where the value is no integer.
  package func clippedIndex(of value: Value) throws -> Int {
    if case .int(let number) = value { return number }
    if let big = value.bigInt { return big.int ?? (big.isNegative ? -Int.max : Int.max) }
    return try int(of: value)
  }
}
