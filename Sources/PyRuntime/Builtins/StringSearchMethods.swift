/// The methods of `str` that look for texts in it.
enum StringSearchMethods {
  /// The stretch that `start` and `end` mark out, as byte offsets; nil where it lies outside.
  private static func window(
    _ object: StringObject, _ values: [Value], _ interpreter: Interpreter
  ) throws -> Range<Int>? {
    guard let found = try SearchWindow.read(values, count: object.length, interpreter) else {
      return nil
    }
    return offset(of: found.lowerBound, in: object)..<offset(of: found.upperBound, in: object)
  }

  /// The byte offset of a code point.
  private static func offset(of position: Int, in object: StringObject) -> Int {
    if object.isASCII || position == 0 { return position }
    if position >= object.length { return object.byteCount }
    let scalars = object.text.unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: position)
    return object.text.utf8.distance(from: object.text.utf8.startIndex, to: index)
  }

  /// The code point at a byte offset.
  private static func position(of offset: Int, in object: StringObject) -> Int {
    if object.isASCII { return offset }
    var count = 0
    for byte in object.text.utf8.prefix(offset) where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func find(
    _ name: String, _ values: [Value], isLast: Bool, _ interpreter: Interpreter
  ) throws -> Int? {
    let object = try StringMethods.receiver(values[0])
    guard case .string(let needle) = values[1] else {
      throw PyException(
        .typeError, "\(name)() argument 1 must be str, not \(values[1].argumentTypeName)")
    }
    guard let window = try window(object, values, interpreter) else { return nil }
    var text = object.text
    var wanted = needle.text
    let found = text.withUTF8 { hay in
      wanted.withUTF8 { needle in
        isLast
          ? TextSearch.last(needle, in: hay, from: window.lowerBound, to: window.upperBound)
          : TextSearch.first(needle, in: hay, from: window.lowerBound, to: window.upperBound)
      }
    }
    return found.map { position(of: $0, in: object) }
  }

  private static func finder(
    _ name: String, isLast: Bool, raises: Bool
  ) -> (String, Value) {
    NativeFunction.methodN("str", name, "(self, sub, start=None, end=None, /)", 1...3) {
      values, interpreter in
      if let found = try find(name, values, isLast: isLast, interpreter) { return .int(found) }
      if raises { throw PyException(.valueError, "substring not found") }
      return .int(-1)
    }
  }

  private static func edge(_ name: String, isPrefix: Bool) -> (String, Value) {
    NativeFunction.methodN("str", name, "(self, prefix, start=None, end=None, /)", 1...3) {
      values, interpreter in
      let object = try StringMethods.receiver(values[0])
      let window = try window(object, values, interpreter)
      let candidates: [Value]
      if case .tuple(let tuple) = values[1] {
        candidates = tuple.elements
      } else {
        candidates = [values[1]]
      }
      for candidate in candidates {
        guard case .string(let needle) = candidate else {
          let inside = values[1].tupleElements != nil
          throw PyException(
            .typeError,
            inside
              ? "tuple for \(name) must only contain str, not \(candidate.type.messageName)"
              : "\(name) first arg must be str or a tuple of str, not \(candidate.type.messageName)"
          )
        }
        guard let window else { continue }
        let count = needle.byteCount
        guard count <= window.upperBound - window.lowerBound else { continue }
        let start = isPrefix ? window.lowerBound : window.upperBound - count
        if object.text.utf8.dropFirst(start).prefix(count).elementsEqual(needle.text.utf8) {
          return .bool(true)
        }
      }
      return .bool(false)
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
      NativeFunction.methodN("str", "count", "(self, sub, start=None, end=None, /)", 1...3) {
        values, interpreter in
        let object = try StringMethods.receiver(values[0])
        guard case .string(let needle) = values[1] else {
          throw PyException(
            .typeError, "count() argument 1 must be str, not \(values[1].argumentTypeName)")
        }
        guard let window = try window(object, values, interpreter) else { return .int(0) }
        if needle.byteCount == 0 {
          let inside =
            position(of: window.upperBound, in: object)
            - position(of: window.lowerBound, in: object)
          return .int(inside + 1)
        }
        var text = object.text
        var wanted = needle.text
        let count = try text.withUTF8 { hay in
          try wanted.withUTF8 { needle in
            var count = 0
            var start = window.lowerBound
            while let found = TextSearch.first(needle, in: hay, from: start, to: window.upperBound)
            {
              try interpreter.tick()
              count += 1
              start = found + needle.count
            }
            return count
          }
        }
        return .int(count)
      },
      NativeFunction.methodK("str", "replace", "(self, old, new, /, count=-1)") { call in
        let object = try StringMethods.receiver(call.value("self"))
        guard case .string(let old) = call.value("old") else {
          throw PyException(
            .typeError,
            "replace() argument 1 must be str, not \(call.value("old").argumentTypeName)")
        }
        guard case .string(let new) = call.value("new") else {
          throw PyException(
            .typeError,
            "replace() argument 2 must be str, not \(call.value("new").argumentTypeName)")
        }
        let limit = try call.int("count")
        return .string(
          try replace(object, old, new, limit < 0 ? Int.max : limit, call.interpreter))
      },
      NativeFunction.method1("str", "removeprefix", "prefix") { value, prefix, _ in
        let object = try StringMethods.receiver(value)
        guard case .string(let prefix) = prefix else {
          throw PyException(
            .typeError, "removeprefix() argument must be str, not \(prefix.argumentTypeName)")
        }
        guard object.text.utf8.starts(with: prefix.text.utf8) else { return value }
        return .string(object.substring(prefix.length..<object.length))
      },
      NativeFunction.method1("str", "removesuffix", "suffix") { value, suffix, _ in
        let object = try StringMethods.receiver(value)
        guard case .string(let suffix) = suffix else {
          throw PyException(
            .typeError, "removesuffix() argument must be str, not \(suffix.argumentTypeName)")
        }
        guard suffix.byteCount <= object.byteCount,
          object.text.utf8.suffix(suffix.byteCount).elementsEqual(suffix.text.utf8)
        else { return value }
        return .string(object.substring(0..<(object.length - suffix.length)))
      },
    ])
  }

  /// Returns `object.replace(old, new, limit)`.
  private static func replace(
    _ object: StringObject, _ old: StringObject, _ new: StringObject, _ limit: Int,
    _ interpreter: Interpreter
  ) throws -> StringObject {
    if limit == 0 || (object.byteCount == 0 && old.byteCount > 0) { return object }
    var pieces: [UInt8] = []
    if old.byteCount == 0 {
      let (grown, overflow) = new.byteCount.multipliedReportingOverflow(
        by: min(limit, object.length + 1))
      try interpreter.reserve(overflow ? .max : grown &+ object.byteCount)
      var left = limit
      for scalar in object.text.unicodeScalars {
        try interpreter.tick()
        if left > 0 {
          pieces += new.text.utf8
          left -= 1
        }
        pieces += UTF8.encode(scalar).map { Array($0) } ?? []
      }
      if left > 0 { pieces += new.text.utf8 }
      return StringObject(String(decoding: pieces, as: UTF8.self))
    }
    var text = object.text
    var wanted = old.text
    let added = Array(new.text.utf8)
    var found: [Int] = []
    try text.withUTF8 { hay in
      try wanted.withUTF8 { needle in
        var start = 0
        while found.count < limit,
          let next = TextSearch.first(needle, in: hay, from: start, to: hay.count)
        {
          try interpreter.tick()
          found.append(next)
          start = next + needle.count
        }
      }
    }
    if found.isEmpty { return object }
    let (grown, overflow) = added.count.multipliedReportingOverflow(by: found.count)
    try interpreter.reserve(overflow ? .max : grown &+ object.byteCount)
    pieces.reserveCapacity(grown + object.byteCount)
    let size = old.byteCount
    try text.withUTF8 { hay in
      var start = 0
      for offset in found {
        try interpreter.tick()
        pieces += hay[start..<offset]
        pieces += added
        start = offset + size
      }
      pieces += hay[start...]
    }
    return StringObject(String(decoding: pieces, as: UTF8.self))
  }
}
