/// The methods of `range` and `slice`.
enum RangeMethods {
  private static func range(_ value: Value) throws -> RangeObject {
    if let range = value.cast(to: RangeObject.self) { return range }
    throw PyException(
      .typeError,
      "descriptor requires a 'range' object but received a '\(value.type.messageName)'")
  }

  private static func slice(_ value: Value) throws -> SliceObject {
    if let slice = value.cast(to: SliceObject.self) { return slice }
    throw PyException(
      .typeError,
      "descriptor requires a 'slice' object but received a '\(value.type.messageName)'")
  }

  /// An argument of `range` as an exact integer.
  private static func integer(_ value: Value, _ interpreter: Interpreter) throws -> BigInt {
    if let exact = try value.bigInt ?? value.object?.index(interpreter)?.bigInt { return exact }
    throw PyException(
      .typeError, "'\(value.type.messageName)' object cannot be interpreted as an integer")
  }

  static let constructor: NativeFunction = NativeFunction(
    "range", "(start, stop, step=1, /)", owner: nil,
    form: .several(minimum: 1, maximum: 3) { values, interpreter in
      if values.count == 1, case .int(let stop) = values[0] {
        return .object(RangeObject(0, stop))
      }
      let numbers = try values.map { try integer($0, interpreter) }
      if numbers.count == 1 { return .object(RangeObject(BigInt(0), numbers[0], BigInt(1))) }
      let step = numbers.count > 2 ? numbers[2] : BigInt(1)
      guard !step.isZero else {
        throw PyException(.valueError, "range() arg 3 must not be zero")
      }
      return .object(RangeObject(numbers[0], numbers[1], step))
    })

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.attribute("start") { receiver, _ in .integer(try range(receiver).start) },
      NativeFunction.attribute("stop") { receiver, _ in .integer(try range(receiver).stop) },
      NativeFunction.attribute("step") { receiver, _ in .integer(try range(receiver).step) },
      NativeFunction.method1("range", "count", "value") { receiver, value, interpreter in
        let range = try range(receiver)
        if let found = try range.contains(value, interpreter) { return .int(found ? 1 : 0) }
        return .int(
          try SequenceMethods.count(interpreter.elements(of: receiver), value, interpreter))
      },
      NativeFunction.method1("range", "index", "value") { receiver, value, interpreter in
        let range = try range(receiver)
        if let number = value.bigInt {
          if let position = range.position(of: number) { return .integer(position) }
          throw PyException(.valueError, "\(try interpreter.repr(value)) is not in range")
        }
        if case .float(let number) = value, number.isFinite, number == number.rounded(),
          let position = range.position(of: BigInt(truncating: number))
        {
          return .integer(position)
        }
        throw PyException(.valueError, "sequence.index(x): x not in sequence")
      },
    ])
  }

  static let sliceConstructor: NativeFunction = NativeFunction(
    "slice", "(start, stop, step=None, /)", owner: nil,
    form: .several(minimum: 1, maximum: 3) { values, _ in
      if values.count == 1 { return .object(SliceObject(.none, values[0], .none)) }
      return .object(SliceObject(values[0], values[1], values.count > 2 ? values[2] : .none))
    })

  static var sliceMembers: [String: Value] {
    [String: Value](members: [
      NativeFunction.attribute("start") { receiver, _ in try slice(receiver).start },
      NativeFunction.attribute("stop") { receiver, _ in try slice(receiver).stop },
      NativeFunction.attribute("step") { receiver, _ in try slice(receiver).step },
      NativeFunction.method1("slice", "indices", "length") { receiver, value, interpreter in
        let length = try interpreter.int(of: value)
        guard length >= 0 else {
          throw PyException(.valueError, "length should not be negative")
        }
        let positions = try slice(receiver).positions(length, interpreter)
        return .tuple([.int(positions.start), .int(positions.stop), .int(positions.step)])
      },
    ])
  }
}
