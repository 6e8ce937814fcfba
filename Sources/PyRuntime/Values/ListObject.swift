package import PySyntax

/// A `list`.
package final class ListObject: Object {
  /// The elements.
  @exclusivity(unchecked) package var elements: [Value]

  /// Creates a list.
  package init(_ elements: [Value]) {
    self.elements = elements
  }

  deinit { Teardown.release(&elements) }

  package var type: TypeObject { BuiltinTypes.list }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try type.attribute(name, of: .list(self), interpreter)
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if case .int(let number) = key {
      let position = number < 0 ? number &+ elements.count : number
      if position >= 0 && position < elements.count { return elements[position] }
      throw PyException(.indexError, "list index out of range")
    }
    if let slice = key.cast(to: SliceObject.self) {
      let chosen = try slice.positions(elements.count, interpreter)
      return .list(try Sequences.picked(elements, chosen, interpreter))
    }
    return elements[
      try Sequences.position(
        key, elements.count, interpreter, outOfRange: "list index out of range",
        wrongType: { "list indices must be integers or slices, not \($0)" })]
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    if let slice = key.cast(to: SliceObject.self) {
      return try setSlice(slice, to: value, interpreter)
    }
    let position = try Sequences.position(
      key, elements.count, interpreter, outOfRange: "list assignment index out of range",
      wrongType: { "list indices must be integers or slices, not \($0)" })
    if let value { elements[position] = value } else { elements.remove(at: position) }
  }

  private func setSlice(_ slice: SliceObject, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value else {
      let chosen = try slice.positions(elements.count, interpreter)
      if chosen.step == 1 {
        elements.removeSubrange(chosen.start..<(chosen.start + chosen.count))
      } else {
        elements = elements.enumerated().filter { place, _ in !chosen.contains(place) }
          .map(\.element)
      }
      return
    }
    let new: [Value]
    do {
      new = try interpreter.elements(of: value)
    } catch let error as PyException where error.says("object is not iterable") {
      throw PyException(
        .typeError,
        "must assign iterable to extended slice")
    }
    // Iterating may have run code of the cell that changed this list.
    let chosen = try slice.positions(elements.count, interpreter)
    if chosen.step == 1 {
      elements.replaceSubrange(chosen.start..<(chosen.start + chosen.count), with: new)
      return
    }
    guard new.count == chosen.count else {
      throw PyException(
        .valueError,
        "attempt to assign sequence of size \(new.count) to extended slice of size \(chosen.count)")
    }
    for (number, element) in new.enumerated() { elements[chosen[number]] = element }
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { elements.count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    var position = 0
    while position < elements.count {
      if try interpreter.areEqual(elements[position], value) { return true }
      position &+= 1
      if position & 0xFFF == 0 { try interpreter.checkpoint() }
    }
    return false
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    ListIterator(self)
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    switch op {
    case .add:
      guard case .list(let other) = right else { return nil }
      try interpreter.reserve((elements.count &+ other.elements.count) &* 16)
      return .list(try Sequences.joined(elements, other.elements, interpreter))
    case .multiply:
      guard let times = try Sequences.times(right, interpreter) else { return nil }
      return .list(try Sequences.repeated(elements, times, interpreter))
    default: return nil
    }
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .multiply, let times = try Sequences.times(left, interpreter) else { return nil }
    return .list(try Sequences.repeated(elements, times, interpreter))
  }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    // An array is asked before a list takes over its elements, as numpy's own `+` comes first.
    if case .object(let object) = right,
      let result = try object.reflected(op, .list(self), interpreter)
    {
      return result
    }
    switch op {
    case .add:
      elements += try interpreter.elements(of: right)
      return .list(self)
    case .multiply:
      guard let times = try Sequences.times(right, interpreter) else { return nil }
      elements = try Sequences.repeated(elements, times, interpreter)
      return .list(self)
    default: return nil
    }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard case .list(let right) = other else { return nil }
    return try Sequences.compare(op, elements, right.elements, interpreter)
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    throw interpreter.unhashable(type)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    if elements.isEmpty { return "[]" }
    return try interpreter.repr(of: self, open: "[", close: "]") { try interpreter.reprs(elements) }
  }
}

/// Walks a list, which may change meanwhile.
package final class ListIterator: IteratorObject {
  @exclusivity(unchecked) private var list: ListObject?
  @exclusivity(unchecked) private var position = 0

  /// Creates an iterator at the first element.
  package init(_ list: ListObject) {
    self.list = list
  }

  package var type: TypeObject { IteratorTypes.list }

  /// Returns the next element, or nil at the end.
  @inline(__always)
  func nextElement() -> Value? {
    guard let list else { return nil }
    if position < list.elements.count {
      position &+= 1
      return list.elements[position &- 1]
    }
    self.list = nil
    return nil
  }

  package func next(_ interpreter: Interpreter) throws -> Value? { nextElement() }

  /// The number of elements left.
  var remaining: Int { list.map { max(0, $0.elements.count - position) } ?? 0 }
}
