package import PySyntax

extension DictObject {
  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try type.attribute(name, of: .dict(self), interpreter)
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let value = try value(key, interpreter) { return value }
    if let missing = behavior?.missing, let value = try missing(self, key, interpreter) {
      return value
    }
    throw PyException(ExceptionObject(ExceptionType.keyError.object, [key]))
  }

  package func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    if let value { return try set(key, to: value, interpreter) }
    guard try remove(key, interpreter) != nil || behavior?.forgivesDeletion == true else {
      throw PyException(ExceptionObject(ExceptionType.keyError.object, [key]))
    }
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    try self.value(value, interpreter) != nil
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    DictIterator(self, .keys)
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    if let own = behavior?.binary, let result = try own(op, self, right, interpreter) {
      return result
    }
    guard op == .bitOr, case .dict(let other) = right else { return nil }
    let result = copy()
    result.behavior = behavior
    try result.merge(other, interpreter)
    return .dict(result)
  }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .bitOr, behavior?.binary == nil else { return nil }
    try update(from: right, interpreter)
    return .dict(self)
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    if let own = behavior?.compare, let result = try own(op, self, other, interpreter) {
      return result
    }
    guard op == .equal || op == .notEqual, case .dict(let right) = other else { return nil }
    return .bool(try isEqual(to: right, interpreter) == (op == .equal))
  }

  /// Whether both have the same keys with equal values, in any order.
  package func isEqual(to other: DictObject, _ interpreter: Interpreter) throws -> Bool {
    guard count == other.count else { return false }
    try interpreter.guardStack()
    var position = 0
    while position < entries.count {
      let entry = entries[position]
      position += 1
      guard let value = entry.value else { continue }
      try interpreter.tick()
      guard let found = try other.find(entry.key, entry.hash, interpreter),
        let candidate = other.entries[found].value,
        try interpreter.areEqual(value, candidate)
      else { return false }
    }
    return true
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    throw interpreter.unhashable(type)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    if let own = behavior?.repr { return try own(self, interpreter) }
    return try plainRepr(interpreter)
  }

  /// Writes `{key: value, …}`.
  package func plainRepr(_ interpreter: Interpreter) throws -> String {
    if count == 0 { return "{}" }
    return try interpreter.repr(of: self, open: "{", close: "}") {
      var texts: [String] = []
      var size = 0
      var position = 0
      while position < entries.count {
        let entry = entries[position]
        position += 1
        guard let value = entry.value else { continue }
        let text = try interpreter.repr(entry.key) + ": " + interpreter.repr(value)
        size &+= text.utf8.count
        texts.append(text)
        if texts.count & 0x3FF == 0 { try interpreter.checkpoint() }
        try interpreter.reserve(size)
      }
      return texts
    }
  }

  /// Sets all entries of another dict.
  package func merge(_ other: DictObject, _ interpreter: Interpreter) throws {
    if other === self { return }
    var position = 0
    let expected = other.count
    while position < other.entries.count {
      let entry = other.entries[position]
      position += 1
      guard let value = entry.value else { continue }
      try set(entry.key, hash: entry.hash, to: value, interpreter)
      guard other.count == expected else {
        throw PyException(.runtimeError, "dict mutated during update")
      }
    }
  }

  /// Sets what `dict.update(source)` does: the entries of a mapping, or pairs.
  package func update(from source: Value, _ interpreter: Interpreter) throws {
    if case .dict(let other) = source { return try merge(other, interpreter) }
    if let keys = try interpreter.optionalAttribute("keys", of: source) {
      for key in try interpreter.elements(of: try interpreter.call(keys)) {
        try set(key, to: try interpreter.item(key, of: source), interpreter)
      }
      return
    }
    let iterator = try interpreter.makeIterator(source)
    var number = 0
    while let element = try iterator.next(interpreter) {
      let pair: [Value]
      do {
        pair = try interpreter.elements(of: element)
      } catch let error as PyException where error.says("object is not iterable") {
        throw PyException(
          .typeError,
          "cannot convert dictionary update sequence element #\(number) to a sequence")
      }
      guard pair.count == 2 else {
        throw PyException(
          .valueError,
          "dictionary update sequence element #\(number) has length \(pair.count); 2 is required")
      }
      try set(pair[0], to: pair[1], interpreter)
      number += 1
      if number & 0xFFF == 0 { try interpreter.checkpoint() }
    }
  }
}

/// Walks a dict's keys, values or items.
package final class DictIterator: IteratorObject {
  /// What the iterator gives.
  package enum Part {
    case keys
    case values
    case items
  }

  private var dict: DictObject?
  private let part: Part
  private let isReversed: Bool
  private let expected: Int
  private var position: Int

  /// Creates an iterator.
  package init(_ dict: DictObject, _ part: Part, isReversed: Bool = false) {
    self.dict = dict
    self.part = part
    self.isReversed = isReversed
    expected = dict.count
    position = isReversed ? dict.entries.count - 1 : 0
  }

  package var type: TypeObject {
    switch part {
    case .keys: isReversed ? IteratorTypes.dictReverseKeys : IteratorTypes.dictKeys
    case .values: isReversed ? IteratorTypes.dictReverseValues : IteratorTypes.dictValues
    case .items: isReversed ? IteratorTypes.dictReverseItems : IteratorTypes.dictItems
    }
  }

  package func next(_ interpreter: Interpreter) throws -> Value? {
    guard let dict else { return nil }
    guard dict.count == expected else {
      self.dict = nil
      throw PyException(.runtimeError, "dictionary changed size during iteration")
    }
    while position >= 0 && position < dict.entries.count {
      let place = position
      position += isReversed ? -1 : 1
      guard let value = dict.entries[place].value else { continue }
      switch part {
      case .keys: return dict.entries[place].key
      case .values: return value
      case .items: return .tuple([dict.entries[place].key, value])
      }
    }
    self.dict = nil
    return nil
  }
}
