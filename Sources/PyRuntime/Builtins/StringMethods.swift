/// The constructor of `str`, and its table of methods.
enum StringMethods {
  /// The string that a method was called on.
  static func receiver(_ value: Value) throws -> StringObject {
    if case .string(let object) = value { return object }
    throw PyException(
      .typeError, "descriptor requires a 'str' object but received a '\(value.type.messageName)'")
  }

  /// A `str` argument of the method `name`.
  static func argument(
    _ value: Value, _ name: String, isWhole: Bool = false
  ) throws -> StringObject {
    if case .string(let object) = value { return object }
    throw PyException(
      .typeError, "\(name)\(isWhole ? "" : " argument") must be str, not \(value.argumentTypeName)")
  }

  static let constructor: NativeFunction = NativeFunction(
    "str", "(object=<unset>, encoding=<unset>, errors=<unset>)", owner: nil,
    form: .bound { call in
      guard let source = call[0] else { return .string(.empty) }
      if call[1] == nil && call[2] == nil {
        if case .string = source { return source }
        return .string(try call.interpreter.str(source))
      }
      for (name, value) in [("encoding", call[1]), ("errors", call[2])] {
        if let value, value.text == nil {
          throw PyException(
            .typeError, "str() argument '\(name)' must be str, not \(value.type.messageName)")
        }
      }
      guard let bytes = source.cast(to: BytesObject.self) else {
        throw PyException(
          .typeError,
          source.text == nil
            ? "decoding to str: need a bytes-like object, \(source.type.messageName) found"
            : "decoding str is not supported")
      }
      return .string(
        try BytesMethods.decode(
          bytes.bytes, call[1]?.text ?? "utf-8", call[2]?.text ?? "strict"))
    })

  static var members: [String: Value] {
    [String: Value](members: caseMembers + testMembers + padMembers)
      .merging(StringSearchMethods.members, uniquingKeysWith: { $1 })
      .merging(StringSplitMethods.members, uniquingKeysWith: { $1 })
  }

  private static func mapped(
    _ name: String, _ body: @escaping @Sendable (String) -> String
  ) -> (String, Value) {
    NativeFunction.method("str", name) { value, _ in
      .string(body(try receiver(value).text))
    }
  }

  private static var caseMembers: [(String, Value)] {
    [
      mapped("lower") { TextCharacters.lower($0) },
      mapped("upper") { TextCharacters.upper($0) },
      mapped("casefold") { TextCharacters.folded($0) },
      mapped("title") { TextCharacters.title($0) },
      mapped("capitalize") { TextCharacters.capitalized($0) },
      mapped("swapcase") { TextCharacters.swapped($0) },
    ]
  }

  /// A test that holds for every character of a string that is not empty.
  private static func test(
    _ name: String, emptyToo: Bool = false,
    _ body: @escaping @Sendable (Unicode.Scalar) -> Bool
  ) -> (String, Value) {
    NativeFunction.method("str", name) { value, _ in
      let object = try receiver(value)
      if object.byteCount == 0 { return .bool(emptyToo) }
      if object.isASCII {
        return .bool(object.text.utf8.allSatisfy { body(Unicode.Scalar($0)) })
      }
      return .bool(object.text.unicodeScalars.allSatisfy(body))
    }
  }

  private static var testMembers: [(String, Value)] {
    [
      test("isspace") { TextCharacters.isSpace($0) },
      test("isalpha") { TextCharacters.isAlpha($0) },
      test("isdecimal") { TextCharacters.isDecimal($0) },
      test("isdigit") { TextCharacters.isDigit($0) },
      test("isnumeric") { TextCharacters.isNumeric($0) },
      test("isalnum") { TextCharacters.isAlpha($0) || TextCharacters.isNumeric($0) },
      test("isascii", emptyToo: true) { $0.value < 128 },
      test("isprintable", emptyToo: true) { StringText.isPrintable($0) },
      NativeFunction.method("str", "isupper") { value, _ in
        let scalars = try receiver(value).text.unicodeScalars
        return .bool(
          scalars.contains(where: TextCharacters.isUpper)
            && !scalars.contains { TextCharacters.isLower($0) || TextCharacters.isTitle($0) })
      },
      NativeFunction.method("str", "islower") { value, _ in
        let scalars = try receiver(value).text.unicodeScalars
        return .bool(
          scalars.contains(where: TextCharacters.isLower)
            && !scalars.contains { TextCharacters.isUpper($0) || TextCharacters.isTitle($0) })
      },
      NativeFunction.method("str", "istitle") { value, _ in
        var isInside = false
        var isCased = false
        for scalar in try receiver(value).text.unicodeScalars {
          if TextCharacters.isUpper(scalar) || TextCharacters.isTitle(scalar) {
            if isInside { return .bool(false) }
            isInside = true
            isCased = true
          } else if TextCharacters.isLower(scalar) {
            if !isInside { return .bool(false) }
            isCased = true
          } else {
            isInside = false
          }
        }
        return .bool(isCased)
      },
      NativeFunction.method("str", "isidentifier") { value, _ in
        let scalars = try receiver(value).text.unicodeScalars
        guard let first = scalars.first else { return .bool(false) }
        return .bool(
          (first == "_" || first.properties.isXIDStart)
            && scalars.dropFirst().allSatisfy { $0.properties.isXIDContinue })
      },
    ]
  }

  /// The fill character of `center`, `ljust` and `rjust`.
  private static func fill(_ values: [Value]) throws -> String {
    guard values.count > 2 else { return " " }
    guard case .string(let object) = values[2] else {
      throw PyException(
        .typeError,
        "The fill character must be a unicode character, not \(values[2].type.messageName)")
    }
    guard object.length == 1 else {
      throw PyException(
        .typeError, "The fill character must be exactly one character long")
    }
    return object.text
  }

  private static func padding(
    _ name: String, _ left: @escaping @Sendable (_ missing: Int, _ width: Int) -> Int
  ) -> (String, Value) {
    NativeFunction.methodN("str", name, "(self, width, fillchar=' ', /)", 1...2) {
      values, interpreter in
      let object = try receiver(values[0])
      let width = try interpreter.int(of: values[1])
      let fill = try fill(values)
      guard width > object.length else { return values[0] }
      try interpreter.reserve(width)
      let missing = width - object.length
      let before = left(missing, width)
      return .string(
        TextFilling.repeated(fill, before) + object.text
          + TextFilling.repeated(fill, missing - before))
    }
  }

  private static var padMembers: [(String, Value)] {
    [
      padding("ljust") { _, _ in 0 },
      padding("rjust") { missing, _ in missing },
      // CPython puts the odd blank on the left where the width is odd too.
      padding("center") { missing, width in missing / 2 + (missing & width & 1) },
      NativeFunction.method1("str", "zfill", "width") { value, width, interpreter in
        let object = try receiver(value)
        let width = try interpreter.int(of: width)
        guard width > object.length else { return value }
        try interpreter.reserve(width)
        let zeros = TextFilling.repeated("0", width - object.length)
        let text = object.text
        if text.hasPrefix("+") || text.hasPrefix("-") {
          return .string(String(text.prefix(1)) + zeros + text.dropFirst())
        }
        return .string(zeros + text)
      },
      NativeFunction.methodK("str", "expandtabs", "(self, /, tabsize=8)") { call in
        let text = try receiver(call.value("self")).text
        let size = try call.int("tabsize")
        var result = ""
        var column = 0
        for scalar in text.unicodeScalars {
          try call.interpreter.tick()
          if scalar == "\t" {
            let count = size > 0 ? size - column % size : 0
            try call.interpreter.reserve(result.utf8.count &+ count)
            result += TextFilling.repeated(" ", count)
            column += count
          } else {
            result.unicodeScalars.append(scalar)
            column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
          }
        }
        return .string(result)
      },
      NativeFunction.methodK(
        "str", "encode", "(self, /, encoding='utf-8', errors='strict')"
      ) { call in
        .object(
          BytesObject(
            try BytesMethods.encode(
              receiver(call.value("self")).text, try call.text("encoding"),
              try call.text("errors"))))
      },
      NativeFunction.methodK("str", "format", "(self, /, *args, **kwargs)") { call in
        .string(
          try StringFormat.format(
            receiver(call.value("self")).text, call.variadic, call.keywords, mapping: nil,
            call.interpreter))
      },
      NativeFunction.method1("str", "format_map", "mapping") { value, mapping, interpreter in
        .string(
          try StringFormat.format(
            receiver(value).text, [], [], mapping: mapping, interpreter))
      },
      NativeFunction.method1("str", "translate", "table") { value, table, interpreter in
        .string(try translate(receiver(value).text, table, interpreter))
      },
      (
        "maketrans",
        .object(
          NativeFunction(
            "maketrans", "(x, y=<unset>, z=<unset>, /)", owner: nil, of: "str",
            form: .several(minimum: 1, maximum: 3) { values, interpreter in
              try makeTable(values, interpreter)
            }))
      ),
    ]
  }

  private static func makeTable(_ values: [Value], _ interpreter: Interpreter) throws -> Value {
    let table = DictObject()
    if values.count == 1 {
      guard case .dict(let source) = values[0] else {
        throw PyException(
          .typeError, "if you give only one argument to maketrans it must be a dict")
      }
      for (key, value) in source.pairs {
        if let text = key.text {
          guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
            throw PyException(
              .valueError, "string keys in translate table must be of length 1")
          }
          try table.set(.int(Int(scalar.value)), to: value, interpreter)
        } else if key.bigInt != nil {
          try table.set(key, to: value, interpreter)
        } else {
          throw PyException(
            .typeError, "keys in translate table must be strings or integers")
        }
      }
      return .dict(table)
    }
    let to = try argument(values[1], "maketrans() argument 2", isWhole: true).scalars
    guard let from = values[0].text.map({ Array($0.unicodeScalars) }) else {
      throw PyException(
        .typeError, "first maketrans argument must be a string if there is a second argument")
    }
    guard from.count == to.count else {
      throw PyException(
        .valueError, "the first two maketrans arguments must have equal length")
    }
    for (a, b) in zip(from, to) {
      try table.set(.int(Int(a.value)), to: .int(Int(b.value)), interpreter)
    }
    if values.count > 2 {
      for scalar in try argument(values[2], "maketrans() argument 3", isWhole: true).scalars {
        try table.set(.int(Int(scalar.value)), to: .none, interpreter)
      }
    }
    return .dict(table)
  }

  private static func translate(
    _ text: String, _ table: Value, _ interpreter: Interpreter
  ) throws -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      try interpreter.tick()
      let mapped: Value
      do {
        mapped = try interpreter.item(.int(Int(scalar.value)), of: table)
      } catch let error as PyException
        where error.type.isSubtype(of: ExceptionType.lookupError.object)
      {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch mapped {
      case .none: break
      case .string(let object): result += object.text
      default:
        guard let code = mapped.bigInt?.int, code >= 0, code < 0x110000 else {
          throw PyException(
            .typeError, "character mapping must return integer, None or str")
        }
        guard let made = Unicode.Scalar(UInt32(code)) else {
          throw PyException(
            .valueError, "surrogates are not supported here: U+D800 to U+DFFF")
        }
        result.unicodeScalars.append(made)
      }
    }
    return result
  }
}
