package import PySyntax

/// What the sequences have in common: positions, order and hashing of elements.
package enum Sequences {
  /// Returns a position within `count` elements, negative ones counted from the end.
  ///
  /// - Parameters:
  ///   - outOfRange: The message of the IndexError.
  ///   - wrongType: Makes the message of the TypeError from the key's type.
  @inline(__always)
  package static func position(
    _ key: Value, _ count: Int, _ interpreter: Interpreter,
    outOfRange: @autoclosure () -> String, wrongType: (String) -> String
  ) throws -> Int {
    if case .int(let number) = key {
      if number >= 0 {
        if number < count { return number }
      } else if number >= -count {
        return number &+ count
      }
      throw PyException(.indexError, outOfRange())
    }
    let number = try index(key, interpreter, wrongType: wrongType)
    let position = number < 0 ? number &+ count : number
    guard position >= 0 && position < count else { throw PyException(.indexError, outOfRange()) }
    return position
  }

  /// Reads an index that is not simply an `int`.
  private static func index(
    _ key: Value, _ interpreter: Interpreter, wrongType: (String) -> String
  ) throws -> Int {
    if case .bool(let flag) = key { return flag ? 1 : 0 }
    guard let exact = try key.object?.index(interpreter) else {
      throw PyException(.typeError, wrongType(key.type.name))
    }
    if case .int(let number) = exact { return number }
    throw PyException(
      .indexError, "cannot fit '\(key.type.messageName)' into an index-sized integer")
  }

  /// Compares element by element, as lists and tuples do.
  package static func compare(
    _ op: ComparisonOperator, _ a: [Value], _ b: [Value], _ interpreter: Interpreter
  ) throws -> Value {
    if a.count != b.count && (op == .equal || op == .notEqual) { return .bool(op == .notEqual) }
    try interpreter.guardStack()
    for position in 0..<min(a.count, b.count) {
      if position & 0xFFF == 0xFFF { try interpreter.checkpoint() }
      if try interpreter.areEqual(a[position], b[position]) { continue }
      switch op {
      case .equal: return .bool(false)
      case .notEqual: return .bool(true)
      default: return try interpreter.compare(op, a[position], b[position])
      }
    }
    switch op {
    case .equal: return .bool(a.count == b.count)
    case .notEqual: return .bool(a.count != b.count)
    case .less: return .bool(a.count < b.count)
    case .lessOrEqual: return .bool(a.count <= b.count)
    case .greater: return .bool(a.count > b.count)
    case .greaterOrEqual: return .bool(a.count >= b.count)
    default: return .bool(false)
    }
  }

  /// Returns the elements `times` times over; none for a negative number.
  package static func repeated(
    _ elements: [Value], _ times: Int, _ interpreter: Interpreter
  ) throws -> [Value] {
    guard times > 0 && !elements.isEmpty else { return [] }
    let (count, overflow) = elements.count.multipliedReportingOverflow(by: times)
    try interpreter.reserve(overflow || count > Int.max / 16 ? Int.max : count &* 16)
    return try repeatedInPieces(elements, times, interpreter)
  }

  /// Returns the bytes `times` times over, for a positive number whose memory was asked for.
  static func repeated(
    _ bytes: [UInt8], _ times: Int, _ interpreter: Interpreter
  ) throws -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    return try repeatedInPieces(bytes, times, interpreter)
  }

  /// Returns the elements of `a` and then those of `b`.
  static func joined(
    _ a: [Value], _ b: [Value], _ interpreter: Interpreter
  ) throws -> [Value] {
    guard a.count &+ b.count > atOnce else { return a + b }
    var result: [Value] = []
    HugePages.reserve(a.count &+ b.count, in: &result)
    try append(a[...], to: &result, interpreter)
    try append(b[...], to: &result, interpreter)
    return result
  }

  /// Returns the elements at the positions that a slice chooses.
  static func picked(
    _ elements: [Value], _ chosen: SliceObject.Positions, _ interpreter: Interpreter
  ) throws -> [Value] {
    var result: [Value] = []
    HugePages.reserve(chosen.count, in: &result)
    if chosen.step == 1 {
      try append(elements[chosen.start..<(chosen.start + chosen.count)], to: &result, interpreter)
      return result
    }
    for number in 0..<chosen.count {
      result.append(elements[chosen[number]])
      try interpreter.tick()
    }
    return result
  }

  /// The number of elements that are copied within a few milliseconds.
  private static let atOnce = 1 << 17

  /// Appends elements piece by piece, and looks at the limits between the pieces.
  private static func append<Element>(
    _ elements: ArraySlice<Element>, to result: inout [Element], _ interpreter: Interpreter
  ) throws {
    var start = elements.startIndex
    while start < elements.endIndex {
      let end = min(elements.endIndex, start &+ atOnce)
      result += elements[start..<end]
      start = end
      if start < elements.endIndex { try interpreter.checkpoint() }
    }
  }

  /// Joins pieces of some 100,000 elements, and looks at the limits between them: a long
  /// repetition takes seconds, in which Ctrl-C counts.
  private static func repeatedInPieces<Element>(
    _ elements: [Element], _ times: Int, _ interpreter: Interpreter
  ) throws -> [Element] {
    let perPiece = min(times, max(1, 100_000 / elements.count))
    var piece: [Element] = []
    piece.reserveCapacity(perPiece * elements.count)
    for _ in 0..<perPiece { piece += elements }
    guard perPiece < times else { return piece }
    var result: [Element] = []
    HugePages.reserve(elements.count * times, in: &result)
    for _ in 0..<(times / perPiece) {
      try append(piece[...], to: &result, interpreter)
      try interpreter.checkpoint()
    }
    for _ in 0..<(times % perPiece) { result += elements }
    return result
  }

  /// The number of repetitions that `sequence * value` asks for; nil where `value` is no integer.
  package static func times(_ value: Value, _ interpreter: Interpreter) throws -> Int? {
    switch value {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .object(let object):
      // An array has an index of its own only where it is a single integer; it multiplies itself.
      guard let big = object as? BigIntObject else { return nil }
      if big.number.isNegative { return 0 }
      throw PyException(.overflowError, "cannot fit 'int' into an index-sized integer")
    default: return nil
    }
  }

  /// The position of the first element equal to `value` in `range`.
  package static func firstIndex(
    of value: Value, in elements: [Value], _ interpreter: Interpreter
  ) throws -> Int? {
    for (position, element) in elements.enumerated() {
      if position & 0xFFF == 0xFFF { try interpreter.checkpoint() }
      if try interpreter.areEqual(element, value) { return position }
    }
    return nil
  }
}
