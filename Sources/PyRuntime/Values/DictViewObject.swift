package import PySyntax

/// What `keys()`, `values()` and `items()` of a dict give: a view that follows the dict.
package final class DictViewObject: Object {
  /// The dict.
  package let dict: DictObject
  /// What the view shows.
  package let part: DictIterator.Part

  /// Creates a view.
  package init(_ dict: DictObject, _ part: DictIterator.Part) {
    self.dict = dict
    self.part = part
  }

  package var type: TypeObject {
    switch part {
    case .keys: BuiltinTypes.dictKeys
    case .values: BuiltinTypes.dictValues
    case .items: BuiltinTypes.dictItems
    }
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { dict.count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    switch part {
    case .keys: return try dict.value(value, interpreter) != nil
    case .values: return nil
    case .items:
      guard let pair = value.tupleElements, pair.count == 2,
        let found = try dict.value(pair[0], interpreter)
      else { return false }
      return try interpreter.areEqual(found, pair[1])
    }
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    DictIterator(dict, part)
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard part != .values else { return nil }
    let left = SetObject()
    for element in try interpreter.elements(of: .object(self)) {
      try left.insert(element, interpreter)
    }
    switch op {
    case .bitAnd, .bitOr, .subtract, .bitXor:
      return .object(try left.combined(op, with: right, interpreter))
    default: return nil
    }
  }

  package func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard part != .values else { return nil }
    switch op {
    case .bitAnd, .bitOr, .subtract, .bitXor:
      let first = SetObject()
      for element in try interpreter.elements(of: left) { try first.insert(element, interpreter) }
      return .object(try first.combined(op, with: .object(self), interpreter))
    default: return nil
    }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard part != .values else { return nil }
    let isSetLike =
      other.cast(to: SetObject.self) != nil
      || other.cast(to: DictViewObject.self).map { $0.part != .values } == true
    guard isSetLike else { return nil }
    // By membership, as in CPython: the values of items need no hash.
    let count = try interpreter.length(of: other)
    func holds(_ inner: Value, in outer: Value) throws -> Bool {
      for element in try interpreter.elements(of: inner) {
        guard try interpreter.contains(element, in: outer) else { return false }
      }
      return true
    }
    let me = Value.object(self)
    switch op {
    case .equal: return .bool(try dict.count == count && holds(me, in: other))
    case .notEqual: return .bool(try !(dict.count == count && holds(me, in: other)))
    case .less: return .bool(try dict.count < count && holds(me, in: other))
    case .lessOrEqual: return .bool(try dict.count <= count && holds(me, in: other))
    case .greater: return .bool(try dict.count > count && holds(other, in: me))
    case .greaterOrEqual: return .bool(try dict.count >= count && holds(other, in: me))
    default: return nil
    }
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    if part == .values { return Int(bitPattern: ObjectIdentifier(self)) >> 4 }
    throw interpreter.unhashable(type)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.repr(of: self, open: "\(type.messageName)([", close: "])") {
      try interpreter.reprs(try interpreter.elements(of: .object(self)))
    }
  }
}
