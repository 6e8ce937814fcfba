package import PySyntax

/// A `bytes`.
package final class BytesObject: Object {
  /// The bytes.
  package let bytes: [UInt8]

  /// Creates the object.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var type: TypeObject { BuiltinTypes.bytes }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let slice = key.cast(to: SliceObject.self) {
      let chosen = try slice.positions(bytes.count, interpreter)
      return .object(BytesObject((0..<chosen.count).map { bytes[chosen[$0]] }))
    }
    let position = try Sequences.position(
      key, bytes.count, interpreter, outOfRange: "index out of range",
      wrongType: { "byte indices must be integers or slices, not \($0)" })
    return .int(Int(bytes[position]))
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { bytes.count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    if let other = value.cast(to: BytesObject.self) {
      if other.bytes.isEmpty { return true }
      guard other.bytes.count <= bytes.count else { return false }
      return (0...(bytes.count - other.bytes.count)).contains {
        bytes[$0..<($0 + other.bytes.count)].elementsEqual(other.bytes)
      }
    }
    if case .int(let number) = value {
      guard let byte = UInt8(exactly: number) else {
        throw PyException(.valueError, "byte must be in range(0, 256)")
      }
      return bytes.contains(byte)
    }
    if case .bool(let flag) = value { return bytes.contains(flag ? 1 : 0) }
    throw PyException(
      .typeError, "a bytes-like object is required, not '\(value.type.messageName)'")
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    ArrayIterator(bytes.map { .int(Int($0)) }, type: IteratorTypes.bytes)
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    switch op {
    case .add:
      guard let other = right.cast(to: BytesObject.self) else {
        throw PyException(.typeError, "can't concat \(right.type.messageName) to bytes")
      }
      try interpreter.reserve(bytes.count &+ other.bytes.count)
      return .object(BytesObject(bytes + other.bytes))
    case .multiply:
      guard let times = try Sequences.times(right, interpreter) else { return nil }
      guard times > 0 else { return .object(BytesObject([])) }
      let (size, overflow) = bytes.count.multipliedReportingOverflow(by: times)
      try interpreter.reserve(overflow ? .max : size)
      return .object(BytesObject(try Sequences.repeated(bytes, times, interpreter)))
    default: return nil
    }
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    op == .multiply ? try binary(.multiply, left, interpreter) : nil
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let right = other.cast(to: BytesObject.self) else { return nil }
    let order =
      bytes == right.bytes ? 0 : bytes.lexicographicallyPrecedes(right.bytes) ? -1 : 1
    return NumberComparison.compare(op, .int(order), .int(0)).map { .bool($0) }
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    NumberHash.combine(bytes.map { Int($0) })
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    let quote: UInt8 =
      bytes.contains(UInt8(ascii: "'")) && !bytes.contains(UInt8(ascii: "\""))
      ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    var text = "b" + String(UnicodeScalar(quote))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): text += "\\\\"
      case UInt8(ascii: "\n"): text += "\\n"
      case UInt8(ascii: "\r"): text += "\\r"
      case UInt8(ascii: "\t"): text += "\\t"
      case quote: text += "\\" + String(UnicodeScalar(quote))
      case 32..<127: text += String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16)
        text += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text + String(UnicodeScalar(quote))
  }
}
