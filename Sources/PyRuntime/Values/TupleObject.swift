package import PySyntax

/// A `tuple`, or an instance of a named tuple class.
package final class TupleObject: Object {
  /// The elements.
  @exclusivity(unchecked) package private(set) var elements: [Value]
  /// `tuple`, or the named tuple's class.
  package let type: TypeObject

  /// Creates a tuple.
  package init(_ elements: [Value], type: TypeObject = BuiltinTypes.tuple) {
    self.elements = elements
    self.type = type
  }

  deinit { Teardown.release(&elements) }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try type.attribute(name, of: .tuple(self), interpreter)
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if case .int(let number) = key {
      let position = number < 0 ? number &+ elements.count : number
      if position >= 0 && position < elements.count { return elements[position] }
      throw PyException(.indexError, "tuple index out of range")
    }
    if let slice = key.cast(to: SliceObject.self) {
      let chosen = try slice.positions(elements.count, interpreter)
      return .tuple(try Sequences.picked(elements, chosen, interpreter))
    }
    return elements[
      try Sequences.position(
        key, elements.count, interpreter, outOfRange: "tuple index out of range",
        wrongType: { "tuple indices must be integers or slices, not \($0)" })]
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { elements.count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    try Sequences.firstIndex(of: value, in: elements, interpreter) != nil
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    ArrayIterator(elements, type: IteratorTypes.tuple)
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    switch op {
    case .add:
      guard case .tuple(let other) = right else { return nil }
      return .tuple(try Sequences.joined(elements, other.elements, interpreter))
    case .multiply:
      guard let times = try Sequences.times(right, interpreter) else { return nil }
      return .tuple(try Sequences.repeated(elements, times, interpreter))
    default: return nil
    }
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .multiply, let times = try Sequences.times(left, interpreter) else { return nil }
    return .tuple(try Sequences.repeated(elements, times, interpreter))
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard case .tuple(let right) = other else { return nil }
    return try Sequences.compare(op, elements, right.elements, interpreter)
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    try interpreter.guardStack()
    return NumberHash.combine(try elements.map { try interpreter.hash($0) })
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    if let fields = type.member("_fields")?.tupleElements, type !== BuiltinTypes.tuple {
      let texts = try interpreter.reprs(elements)
      let parts = zip(fields, texts).map { "\($0.text ?? "?")=\($1)" }
      return "\(type.name)(\(parts.joined(separator: ", ")))"
    }
    if elements.isEmpty { return "()" }
    return try interpreter.repr(of: self, open: "(", close: ")") {
      let texts = try interpreter.reprs(elements)
      return texts.count == 1 ? [texts[0] + ","] : texts
    }
  }
}

extension Value {
  /// The elements of a `tuple`; nil for any other value.
  package var tupleElements: [Value]? {
    if case .tuple(let tuple) = self { return tuple.elements }
    return nil
  }

  /// The elements of a `list`; nil for any other value.
  package var listElements: [Value]? {
    if case .list(let list) = self { return list.elements }
    return nil
  }
}

/// Walks values that do not change.
package final class ArrayIterator: IteratorObject {
  private let elements: [Value]
  @exclusivity(unchecked) private var position = 0
  package let type: TypeObject

  /// Creates an iterator at the first value.
  package init(_ elements: [Value], type: TypeObject) {
    self.elements = elements
    self.type = type
  }

  package func next(_ interpreter: Interpreter) throws -> Value? {
    guard position < elements.count else { return nil }
    position &+= 1
    return elements[position &- 1]
  }
}
