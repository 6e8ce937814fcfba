package import PySyntax

extension StringObject {
  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try type.attribute(name, of: .string(self), interpreter)
  }

  /// The code point at a position that is known to exist.
  func character(at position: Int) -> StringObject {
    if isASCII {
      let utf8 = text.utf8
      return StringObject.asciiCharacters[
        Int(utf8[utf8.index(utf8.startIndex, offsetBy: position)] & 127)]
    }
    return StringObject.of(scalars[position])
  }

  /// The text of the code points in a range that is known to exist.
  package func substring(_ range: Range<Int>) -> StringObject {
    if range.isEmpty { return .empty }
    if range.count == length { return self }
    if isASCII {
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      return StringObject(ascii: String(text[start..<end]))
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[range])
    return StringObject(String(result))
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let slice = key.cast(to: SliceObject.self) {
      let chosen = try slice.positions(length, interpreter)
      if chosen.step == 1 {
        return .string(substring(chosen.start..<(chosen.start + chosen.count)))
      }
      if isASCII {
        var text = text
        let picked = text.withUTF8 { bytes in
          String(unsafeUninitializedCapacity: chosen.count) { target in
            for number in 0..<chosen.count { target[number] = bytes[chosen[number]] }
            return chosen.count
          }
        }
        return .string(StringObject(ascii: picked))
      }
      var result = String.UnicodeScalarView()
      for number in 0..<chosen.count { result.append(scalars[chosen[number]]) }
      return .string(String(result))
    }
    let position = try Sequences.position(
      key, length, interpreter, outOfRange: "string index out of range",
      wrongType: { "string indices must be integers, not '\($0)'" })
    return .string(character(at: position))
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { length }

  package func truth(_ interpreter: Interpreter) throws -> Bool? { byteCount != 0 }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    guard case .string(let needle) = value else {
      throw PyException(
        .typeError,
        "'in <string>' requires string as left operand, not \(value.type.messageName)")
    }
    return TextSearch.first(needle.text, in: text) != nil
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    StringIterator(self)
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    switch op {
    case .add:
      guard case .string(let other) = right else { return nil }
      if other.byteCount == 0 { return .string(self) }
      if byteCount == 0 { return .string(other) }
      try interpreter.reserve(byteCount &+ other.byteCount)
      return .string(StringObject(text + other.text))
    case .multiply:
      guard let times = try Sequences.times(right, interpreter) else { return nil }
      return .string(try repeated(times, interpreter))
    case .modulo:
      return .string(try PercentFormat.format(self, right, interpreter))
    default: return nil
    }
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .multiply, let times = try Sequences.times(left, interpreter) else { return nil }
    return .string(try repeated(times, interpreter))
  }

  private func repeated(_ times: Int, _ interpreter: Interpreter) throws -> StringObject {
    guard times > 0 && byteCount > 0 else { return .empty }
    let (size, overflow) = byteCount.multipliedReportingOverflow(by: times)
    try interpreter.reserve(overflow ? .max : size)
    guard size > 1 << 20 else { return StringObject(TextFilling.repeated(text, times)) }
    let bytes = try Sequences.repeated(Array(text.utf8), times, interpreter)
    return StringObject(String(decoding: bytes, as: UTF8.self))
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard case .string(let right) = other else { return nil }
    switch op {
    case .equal: return .bool(isSame(as: right))
    case .notEqual: return .bool(!isSame(as: right))
    default:
      let order = StringObject.order(text, right.text)
      return .bool(NumberComparison.holds(op, order))
    }
  }

  package func hash(_ interpreter: Interpreter) throws -> Int { hashValue }

  package func repr(_ interpreter: Interpreter) throws -> String { StringText.repr(text) }

  package func str(_ interpreter: Interpreter) throws -> String { text }

  package func format(
    _ specification: String, _ interpreter: Interpreter
  ) throws -> String {
    try interpreter.format(.string(self), specification)
  }
}

/// Walks the code points of a string.
package final class StringIterator: IteratorObject {
  private let string: StringObject
  private var position = 0

  /// Creates an iterator.
  package init(_ string: StringObject) {
    self.string = string
  }

  package var type: TypeObject {
    string.isASCII ? IteratorTypes.asciiString : IteratorTypes.string
  }

  package func next(_ interpreter: Interpreter) throws -> Value? {
    guard position < string.length else { return nil }
    position &+= 1
    return .string(string.character(at: position &- 1))
  }
}
