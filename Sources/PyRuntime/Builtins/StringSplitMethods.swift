/// The methods of `str` that cut and join.
enum StringSplitMethods {
  private static func separator(_ value: Value) throws -> StringObject? {
    switch value {
    case .none: return nil
    case .string(let object):
      if object.byteCount == 0 { throw PyException(.valueError, "empty separator") }
      return object
    default:
      throw PyException(
        .typeError, "must be str or None, not \(value.type.messageName)")
    }
  }

  /// Cuts at blanks, at most `limit` times, from the left or from the right.
  private static func words(
    _ object: StringObject, _ limit: Int, fromRight: Bool, _ interpreter: Interpreter
  ) throws -> [Value] {
    let scalars = object.scalars
    var result: [Value] = []
    func piece(_ range: Range<Int>) throws -> Value {
      try interpreter.tick()
      return .string(object.substring(range))
    }
    if fromRight {
      var end = scalars.count
      while end > 0 {
        while end > 0, TextCharacters.isSpace(scalars[end - 1]) { end -= 1 }
        if end == 0 { break }
        if result.count == limit {
          result.append(try piece(0..<end))
          break
        }
        var start = end
        while start > 0, !TextCharacters.isSpace(scalars[start - 1]) { start -= 1 }
        result.append(try piece(start..<end))
        end = start
      }
      return result.reversed()
    }
    var start = 0
    while start < scalars.count {
      while start < scalars.count, TextCharacters.isSpace(scalars[start]) { start += 1 }
      if start == scalars.count { break }
      if result.count == limit {
        result.append(try piece(start..<scalars.count))
        break
      }
      var end = start
      while end < scalars.count, !TextCharacters.isSpace(scalars[end]) { end += 1 }
      result.append(try piece(start..<end))
      start = end
    }
    return result
  }

  /// Cuts at a separator, at most `limit` times.
  private static func pieces(
    _ object: StringObject, _ separator: StringObject, _ limit: Int, fromRight: Bool,
    _ interpreter: Interpreter
  ) throws -> [Value] {
    var text = object.text
    var wanted = separator.text
    return try text.withUTF8 { hay in
      try wanted.withUTF8 { needle in
        func piece(_ range: Range<Int>) throws -> Value {
          try interpreter.tick()
          return .string(StringObject(String(decoding: hay[range], as: UTF8.self)))
        }
        var result: [Value] = []
        if fromRight {
          var end = hay.count
          while result.count < limit,
            let found = TextSearch.last(needle, in: hay, from: 0, to: end)
          {
            result.append(try piece((found + needle.count)..<end))
            end = found
          }
          result.append(try piece(0..<end))
          return result.reversed()
        }
        var start = 0
        while result.count < limit,
          let found = TextSearch.first(needle, in: hay, from: start, to: hay.count)
        {
          result.append(try piece(start..<found))
          start = found + needle.count
        }
        result.append(try piece(start..<hay.count))
        return result
      }
    }
  }

  private static func splitter(_ name: String, fromRight: Bool) -> (String, Value) {
    NativeFunction.methodK("str", name, "(self, /, sep=None, maxsplit=-1)") { call in
      let object = try StringMethods.receiver(call.value("self"))
      let wanted = try call.int("maxsplit")
      let limit = wanted < 0 ? Int.max : wanted
      if let separator = try separator(call.value("sep")) {
        return .list(
          try pieces(object, separator, limit, fromRight: fromRight, call.interpreter))
      }
      return .list(try words(object, limit, fromRight: fromRight, call.interpreter))
    }
  }

  private static func partition(_ name: String, fromRight: Bool) -> (String, Value) {
    NativeFunction.method1("str", name, "sep") { value, sep, interpreter in
      let object = try StringMethods.receiver(value)
      guard case .string(let separator) = sep else {
        throw PyException(.typeError, "must be str, not \(sep.type.messageName)")
      }
      if separator.byteCount == 0 { throw PyException(.valueError, "empty separator") }
      let parts = try pieces(object, separator, 1, fromRight: fromRight, interpreter)
      if parts.count == 2 { return .tuple([parts[0], sep, parts[1]]) }
      let empty = Value.string(StringObject.empty)
      return .tuple(fromRight ? [empty, empty, value] : [value, empty, empty])
    }
  }

  private static func stripper(_ name: String, left: Bool, right: Bool) -> (String, Value) {
    NativeFunction.methodN("str", name, "(self, chars=None, /)", 0...1) { values, _ in
      let object = try StringMethods.receiver(values[0])
      var set: Set<Unicode.Scalar>?
      if values.count > 1, !values[1].isNone {
        guard case .string(let chars) = values[1] else {
          throw PyException(.typeError, "\(name) arg must be None or str")
        }
        set = Set(chars.text.unicodeScalars)
      }
      func isStripped(_ scalar: Unicode.Scalar) -> Bool {
        set.map { $0.contains(scalar) } ?? TextCharacters.isSpace(scalar)
      }
      var rest = object.text.unicodeScalars[...]
      if left { while let first = rest.first, isStripped(first) { rest.removeFirst() } }
      if right { while let last = rest.last, isStripped(last) { rest.removeLast() } }
      if rest.startIndex == object.text.startIndex && rest.endIndex == object.text.endIndex {
        return values[0]
      }
      return .string(String(rest))
    }
  }

  static var members: [String: Value] {
    [String: Value](members: [
      splitter("split", fromRight: false),
      splitter("rsplit", fromRight: true),
      partition("partition", fromRight: false),
      partition("rpartition", fromRight: true),
      stripper("strip", left: true, right: true),
      stripper("lstrip", left: true, right: false),
      stripper("rstrip", left: false, right: true),
      NativeFunction.methodK("str", "splitlines", "(self, /, keepends=False)") { call in
        let object = try StringMethods.receiver(call.value("self"))
        let keeps = try call.bool("keepends")
        let scalars = object.scalars
        var result: [Value] = []
        var start = 0
        while start < scalars.count {
          try call.interpreter.tick()
          var end = start
          while end < scalars.count, !TextCharacters.isLineBreak(scalars[end]) { end += 1 }
          var next = end
          if next < scalars.count {
            next +=
              scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n" ? 2 : 1
          }
          result.append(.string(object.substring(start..<(keeps ? next : end))))
          start = next
        }
        return .list(result)
      },
      NativeFunction.method1("str", "join", "iterable") { value, source, interpreter in
        let separator = try StringMethods.receiver(value)
        let elements: [Value]
        do { elements = try interpreter.elements(of: source) } catch let error as PyException
          where error.says("object is not iterable")
        {
          throw PyException(.typeError, "can only join an iterable")
        }
        var size = 0
        for (position, element) in elements.enumerated() {
          if position & 0xFFFF == 0xFFFF { try interpreter.checkpoint() }
          guard case .string(let object) = element else {
            throw PyException(
              .typeError,
              "sequence item \(position): expected str instance, \(element.type.messageName) found")
          }
          size &+= object.byteCount &+ separator.byteCount
        }
        if elements.count == 1 { return elements[0] }
        try interpreter.reserve(size)
        return .string(try joined(elements, separator.text, byteCount: size, interpreter))
      },
    ])
  }

  /// Writes the texts of `elements` and `separator` between them, which together are at most
  /// `byteCount` bytes long.
  private static func joined(
    _ elements: [Value], _ separator: String, byteCount: Int, _ interpreter: Interpreter
  ) throws -> String {
    try String(unsafeUninitializedCapacity: byteCount) { target in
      guard let start = target.baseAddress else { return 0 }
      var written = 0
      var looked = 0
      func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
          guard let first = bytes.baseAddress, written + bytes.count <= byteCount else { return }
          (start + written).update(from: first, count: bytes.count)
          written += bytes.count
        }
      }
      for (position, element) in elements.enumerated() {
        if position & 0xFFFF == 0xFFFF || written &- looked > 1 << 24 {
          looked = written
          try interpreter.checkpoint()
        }
        if position > 0 { append(separator) }
        if case .string(let object) = element { append(object.text) }
      }
      return written
    }
  }
}
