/// The methods of `bytes` that look for bytes in it, and that cut and join.
enum BytesSearchMethods {
  /// The bytes of an argument that must be bytes.
  static func needle(_ value: Value) throws -> [UInt8] {
    guard let object = value.cast(to: BytesObject.self) else {
      throw PyException(
        .typeError, "a bytes-like object is required, not '\(value.type.messageName)'")
    }
    return object.bytes
  }

  /// What `find` and its like look for: bytes, or one byte as a number.
  private static func wanted(_ value: Value) throws -> [UInt8] {
    if let object = value.cast(to: BytesObject.self) { return object.bytes }
    if let number = value.bigInt {
      guard let byte = number.int.flatMap({ UInt8(exactly: $0) }) else {
        throw PyException(.valueError, "byte must be in range(0, 256)")
      }
      return [byte]
    }
    throw PyException(
      .typeError,
      "argument should be integer or bytes-like object, not '\(value.type.messageName)'")
  }

  private static func find(
    _ needle: [UInt8], in bytes: [UInt8], _ window: Range<Int>, isLast: Bool = false
  ) -> Int? {
    bytes.withUnsafeBufferPointer { hay in
      needle.withUnsafeBufferPointer { wanted in
        isLast
          ? TextSearch.last(wanted, in: hay, from: window.lowerBound, to: window.upperBound)
          : TextSearch.first(wanted, in: hay, from: window.lowerBound, to: window.upperBound)
      }
    }
  }

  private static func finder(_ name: String, isLast: Bool, raises: Bool) -> (String, Value) {
    NativeFunction.methodN("bytes", name, "(self, sub, start=None, end=None, /)", 1...3) {
      values, interpreter in
      let bytes = try BytesTextMethods.receiver(values[0])
      let needle = try wanted(values[1])
      if let window = try SearchWindow.read(values, count: bytes.count, interpreter),
        let found = find(needle, in: bytes, window, isLast: isLast)
      {
        return .int(found)
      }
      if raises { throw PyException(.valueError, "subsection not found") }
      return .int(-1)
    }
  }

  private static func edge(_ name: String, isPrefix: Bool) -> (String, Value) {
    NativeFunction.methodN("bytes", name, "(self, prefix, start=None, end=None, /)", 1...3) {
      values, interpreter in
      let bytes = try BytesTextMethods.receiver(values[0])
      let window = try SearchWindow.read(values, count: bytes.count, interpreter)
      for candidate in values[1].tupleElements ?? [values[1]] {
        guard let border = candidate.cast(to: BytesObject.self)?.bytes else {
          throw PyException(
            .typeError,
            values[1].tupleElements != nil
              ? "a bytes-like object is required, not '\(candidate.type.messageName)'"
              : "\(name) first arg must be bytes or a tuple of bytes, not \(candidate.type.messageName)"
          )
        }
        guard let window else { continue }
        let part = bytes[window]
        if isPrefix ? part.starts(with: border) : part.suffix(border.count).elementsEqual(border) {
          return .bool(true)
        }
      }
      return .bool(false)
    }
  }

  /// The stretches between the places of a separator, at most `limit` cuts.
  private static func pieces(
    _ bytes: [UInt8], _ separator: [UInt8], _ limit: Int, fromRight: Bool
  ) -> [[UInt8]] {
    var result: [[UInt8]] = []
    if fromRight {
      var end = bytes.count
      while result.count < limit, let found = find(separator, in: bytes, 0..<end, isLast: true) {
        result.append(Array(bytes[(found + separator.count)..<end]))
        end = found
      }
      result.append(Array(bytes[..<end]))
      return result.reversed()
    }
    var start = 0
    while result.count < limit, let found = find(separator, in: bytes, start..<bytes.count) {
      result.append(Array(bytes[start..<found]))
      start = found + separator.count
    }
    result.append(Array(bytes[start...]))
    return result
  }

  /// The stretches between blanks, at most `limit` cuts.
  private static func words(_ bytes: [UInt8], _ limit: Int, fromRight: Bool) -> [[UInt8]] {
    var rest = (fromRight ? bytes.reversed() : bytes)[...]
    var result: [[UInt8]] = []
    while true {
      rest = rest.drop(while: BytesTextMethods.isSpace)
      guard !rest.isEmpty else { break }
      guard result.count < limit else {
        result.append(Array(rest))
        break
      }
      let word = rest.prefix { !BytesTextMethods.isSpace($0) }
      result.append(Array(word))
      rest = rest.dropFirst(word.count)
    }
    return fromRight ? result.reversed().map { $0.reversed() } : result
  }

  private static func splitter(_ name: String, fromRight: Bool) -> (String, Value) {
    NativeFunction.methodK("bytes", name, "(self, /, sep=None, maxsplit=-1)") { call in
      let bytes = try BytesTextMethods.receiver(call.value("self"))
      let most = try call.int("maxsplit")
      let limit = most < 0 ? Int.max : most
      let parts: [[UInt8]]
      if call.isGiven("sep") {
        let separator = try needle(call.value("sep"))
        if separator.isEmpty { throw PyException(.valueError, "empty separator") }
        parts = pieces(bytes, separator, limit, fromRight: fromRight)
      } else {
        parts = words(bytes, limit, fromRight: fromRight)
      }
      return .list(parts.map { .object(BytesObject($0)) })
    }
  }

  private static func partition(_ name: String, fromRight: Bool) -> (String, Value) {
    NativeFunction.method1("bytes", name, "sep") { value, sep, _ in
      let bytes = try BytesTextMethods.receiver(value)
      let separator = try needle(sep)
      if separator.isEmpty { throw PyException(.valueError, "empty separator") }
      let parts = pieces(bytes, separator, 1, fromRight: fromRight).map {
        Value.object(BytesObject($0))
      }
      if parts.count == 2 { return .tuple([parts[0], sep, parts[1]]) }
      let empty = Value.object(BytesObject([]))
      return .tuple(fromRight ? [empty, empty, value] : [value, empty, empty])
    }
  }

  static var members: [String: Value] {
    [String: Value](members: [
      finder("find", isLast: false, raises: false),
      finder("rfind", isLast: true, raises: false),
      finder("index", isLast: false, raises: true),
      finder("rindex", isLast: true, raises: true),
      edge("startswith", isPrefix: true),
      edge("endswith", isPrefix: false),
      splitter("split", fromRight: false),
      splitter("rsplit", fromRight: true),
      partition("partition", fromRight: false),
      partition("rpartition", fromRight: true),
      NativeFunction.methodN("bytes", "count", "(self, sub, start=None, end=None, /)", 1...3) {
        values, interpreter in
        let bytes = try BytesTextMethods.receiver(values[0])
        let needle = try wanted(values[1])
        guard let window = try SearchWindow.read(values, count: bytes.count, interpreter) else {
          return .int(0)
        }
        if needle.isEmpty { return .int(window.count + 1) }
        var (count, start) = (0, window.lowerBound)
        while let found = find(needle, in: bytes, start..<window.upperBound) {
          count += 1
          start = found + needle.count
        }
        return .int(count)
      },
      NativeFunction.methodN("bytes", "replace", "(self, old, new, count=-1, /)", 2...3) {
        values, interpreter in
        let bytes = try BytesTextMethods.receiver(values[0])
        let (old, new) = (try needle(values[1]), try needle(values[2]))
        let most = values.count > 3 ? try interpreter.int(of: values[3]) : -1
        let limit = most < 0 ? Int.max : most
        let parts =
          old.isEmpty
          ? borders(bytes, limit) : pieces(bytes, old, limit, fromRight: false)
        let (size, overflow) = new.count.multipliedReportingOverflow(by: parts.count)
        try interpreter.reserve(overflow ? .max : size &+ bytes.count)
        return .object(BytesObject(Array(parts.joined(separator: new))))
      },
      NativeFunction.method1("bytes", "join", "iterable_of_bytes") { value, source, interpreter in
        let separator = try BytesTextMethods.receiver(value)
        var parts: [[UInt8]] = []
        var size = 0
        for (position, element) in try interpreter.elements(of: source).enumerated() {
          guard let part = element.cast(to: BytesObject.self) else {
            throw PyException(
              .typeError,
              "sequence item \(position): expected a bytes-like object, \(element.type.messageName) found"
            )
          }
          size &+= part.bytes.count &+ separator.count
          parts.append(part.bytes)
        }
        try interpreter.reserve(size)
        return .object(BytesObject(Array(parts.joined(separator: separator))))
      },
      NativeFunction.methodK("bytes", "splitlines", "(self, /, keepends=False)") { call in
        let bytes = try BytesTextMethods.receiver(call.value("self"))
        let keeps = try call.bool("keepends")
        var (lines, start): ([Value], Int) = ([], 0)
        while start < bytes.count {
          let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
          let isPair = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
          let next = min(end + (isPair ? 2 : 1), bytes.count)
          lines.append(.object(BytesObject(Array(bytes[start..<(keeps ? next : end)]))))
          start = next
        }
        return .list(lines)
      },
    ])
  }

  /// The stretches between all bytes and around them, as `replace` of nothing cuts.
  private static func borders(_ bytes: [UInt8], _ limit: Int) -> [[UInt8]] {
    guard limit > 0 else { return [bytes] }
    let cuts = min(limit, bytes.count + 1)
    var parts: [[UInt8]] = [[]]
    for place in 0..<(cuts - 1) { parts.append([bytes[place]]) }
    parts.append(Array(bytes[(cuts - 1)...]))
    return parts
  }
}
