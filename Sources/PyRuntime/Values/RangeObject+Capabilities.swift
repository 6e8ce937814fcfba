package import PySyntax

extension RangeObject {
  /// The element at a position that is known to exist.
  private func element(_ position: BigInt) -> Value {
    if let small, let number = position.int { return .int(small.start &+ number &* small.step) }
    return .integer(start + position * step)
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if case .int(let number) = key, let small {
      let position = number < 0 ? number &+ small.count : number
      if position >= 0 && position < small.count {
        return .int(small.start &+ position &* small.step)
      }
      throw PyException(.indexError, "range object index out of range")
    }
    if let slice = key.cast(to: SliceObject.self) {
      guard let length = count.int else {
        throw PyException(.overflowError, "Python int too large to convert to C ssize_t")
      }
      let chosen = try slice.positions(length, interpreter)
      return .object(
        RangeObject(
          start + BigInt(chosen.start) * step, start + BigInt(chosen.stop) * step,
          step * BigInt(chosen.step)))
    }
    guard let exact = try key.bigInt ?? key.object?.index(interpreter)?.bigInt else {
      throw PyException(
        .typeError, "range indices must be integers or slices, not \(key.type.messageName)")
    }
    let position = exact.isNegative ? exact + count : exact
    guard !position.isNegative && position < count else {
      throw PyException(.indexError, "range object index out of range")
    }
    return element(position)
  }

  package func length(_ interpreter: Interpreter) throws -> Int? {
    guard let length = count.int else {
      throw PyException(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return length
  }

  package func truth(_ interpreter: Interpreter) throws -> Bool? { !count.isZero }

  /// The position of an integer; nil where the range does not hold it.
  package func position(of number: BigInt) -> BigInt? {
    let offset = step.isNegative ? start - number : number - start
    guard !offset.isNegative, !count.isZero else { return nil }
    let (position, rest) = offset.floorDivision(by: step.magnitudeValue)
    return rest.isZero && position < count ? position : nil
  }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    if let number = value.bigInt { return position(of: number) != nil }
    if case .float(let number) = value {
      guard number.isFinite, number == number.rounded() else { return false }
      return position(of: BigInt(truncating: number)) != nil
    }
    switch value {
    case .string, .list, .tuple, .dict, .none: return false
    default: return nil
    }
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    if let small { return RangeIterator(start: small.start, step: small.step, count: small.count) }
    return BigRangeIterator(start, step, count)
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .equal || op == .notEqual, let right = other.cast(to: RangeObject.self) else {
      return nil
    }
    var isSame = count == right.count
    if isSame && !count.isZero {
      isSame = start == right.start && (count == BigInt(1) || step == right.step)
    }
    return .bool(isSame == (op == .equal))
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    var parts: [Value] = [.integer(count), .none, .none]
    if !count.isZero { parts[1] = .integer(start) }
    if count > BigInt(1) { parts[2] = .integer(step) }
    return NumberHash.combine(try parts.map { try interpreter.hash($0) })
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    let first = try interpreter.decimalText(start)
    let last = try interpreter.decimalText(stop)
    if step == BigInt(1) { return "range(\(first), \(last))" }
    return "range(\(first), \(last), \(try interpreter.decimalText(step)))"
  }

  /// Returns an iterator from the last element to the first.
  package func makeReversedIterator() -> any IteratorObject {
    if let small, small.count > 0 {
      let (offset, overflow) = (small.count - 1).multipliedReportingOverflow(by: small.step)
      let (last, more) = small.start.addingReportingOverflow(offset)
      if !overflow, !more, small.step != Int.min {
        return RangeIterator(start: last, step: -small.step, count: small.count)
      }
    }
    if count.isZero { return RangeIterator(start: 0, step: 1, count: 0) }
    return BigRangeIterator(start + (count - BigInt(1)) * step, -step, count)
  }
}

/// Walks a range of machine integers.
package final class RangeIterator: IteratorObject {
  @exclusivity(unchecked) private var current: Int
  private let step: Int
  @exclusivity(unchecked) private var left: Int

  /// Creates an iterator of `count` numbers.
  package init(start: Int, step: Int, count: Int) {
    current = start
    self.step = step
    left = count
  }

  package var type: TypeObject { IteratorTypes.range }

  /// The numbers that are left.
  package var remaining: Int { left }

  /// Returns the next number, or nil at the end.
  @inline(__always)
  func nextNumber() -> Int? {
    if left <= 0 { return nil }
    left &-= 1
    let number = current
    current = current &+ step
    return number
  }

  package func next(_ interpreter: Interpreter) throws -> Value? { nextNumber().map { .int($0) } }
}

/// Walks a range of which some number does not fit 64 bits.
package final class BigRangeIterator: IteratorObject {
  private var current: BigInt
  private let step: BigInt
  private var left: BigInt

  /// Creates an iterator of `count` numbers.
  package init(_ start: BigInt, _ step: BigInt, _ count: BigInt) {
    current = start
    self.step = step
    left = count
  }

  package var type: TypeObject { IteratorTypes.longRange }

  package func next(_ interpreter: Interpreter) throws -> Value? {
    guard !left.isZero else { return nil }
    left = left - BigInt(1)
    defer { current = current + step }
    return .integer(current)
  }
}
