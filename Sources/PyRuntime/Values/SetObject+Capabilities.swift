package import PySyntax

extension SetObject {
  /// Returns a new set of what iterating over `value` gives.
  ///
  /// - Throws: TypeError where it cannot be iterated or an element cannot be hashed.
  package static func of(
    _ value: Value, isFrozen: Bool = false, _ interpreter: Interpreter
  ) throws -> SetObject {
    let made = SetObject(isFrozen: isFrozen)
    try made.update(from: value, interpreter)
    return made
  }

  /// Adds what iterating over `value` gives.
  package func update(from value: Value, _ interpreter: Interpreter) throws {
    if case .dict(let dict) = value {
      reserve(dict.count)
      for entry in dict.entries where entry.value != nil {
        try insert(entry.key, hash: entry.hash, interpreter)
      }
      return
    }
    if let other = value.cast(to: SetObject.self) { return try formUnion(other, interpreter) }
    switch value {
    case .list, .tuple:
      for element in try interpreter.elements(of: value) { try insert(element, interpreter) }
    default:
      let iterator = try interpreter.makeIterator(value)
      while let element = try iterator.next(interpreter) {
        try insert(element, interpreter)
        if count & 0xFFF == 0 {
          try interpreter.checkpoint()
          try interpreter.reserve(count &* 64)
        }
      }
    }
  }

  /// Returns a copy.
  package func copy(isFrozen: Bool? = nil, _ interpreter: Interpreter) throws -> SetObject {
    let made = SetObject(isFrozen: isFrozen ?? self.isFrozen)
    try made.formUnion(self, interpreter)
    return made
  }

  /// Returns `self op other` for `|`, `&`, `-` and `^`, with any iterable on the right.
  package func combined(
    _ op: BinaryOperator, with other: Value, _ interpreter: Interpreter
  ) throws -> SetObject {
    switch op {
    case .bitOr:
      let result = try copy(interpreter)
      try result.update(from: other, interpreter)
      return result
    case .bitAnd: return try intersection(other, interpreter)
    case .subtract: return try difference(other, interpreter)
    default:
      let result = try SetObject.of(other, isFrozen: isFrozen, interpreter)
      var position = 0
      while let (key, hash) = next(&position) {
        if try !result.remove(key, hash: hash, interpreter) {
          try result.insert(key, hash: hash, interpreter)
        }
      }
      return result
    }
  }

  private func intersection(_ other: Value, _ interpreter: Interpreter) throws -> SetObject {
    let result = SetObject(isFrozen: isFrozen)
    guard let set = other.cast(to: SetObject.self) else {
      for key in try interpreter.elements(of: other) {
        let hash = try interpreter.hash(key)
        if try contains(key, hash: hash, interpreter) {
          try result.insert(key, hash: hash, interpreter)
        }
      }
      return result
    }
    if set === self { return try copy(interpreter) }
    let (small, large) = set.count > count ? (self, set) : (set, self)
    var position = 0
    while let (key, hash) = small.next(&position) {
      if try large.contains(key, hash: hash, interpreter) {
        try result.insert(key, hash: hash, interpreter)
      }
    }
    return result
  }

  private func difference(_ other: Value, _ interpreter: Interpreter) throws -> SetObject {
    if let set = other.cast(to: SetObject.self) {
      if count >> 2 > set.count { return try copyWithout(other, interpreter) }
      return try filtered(interpreter) { try !set.contains($0, hash: $1, interpreter) }
    }
    if case .dict(let dict) = other {
      if count >> 2 > dict.count { return try copyWithout(other, interpreter) }
      return try filtered(interpreter) { try dict.find($0, $1, interpreter) == nil }
    }
    return try copyWithout(other, interpreter)
  }

  private func filtered(
    _ interpreter: Interpreter, _ isKept: (Value, Int) throws -> Bool
  ) throws -> SetObject {
    let result = SetObject(isFrozen: isFrozen)
    var position = 0
    while let (key, hash) = next(&position) {
      if try isKept(key, hash) { try result.insert(key, hash: hash, interpreter) }
    }
    return result
  }

  private func copyWithout(_ other: Value, _ interpreter: Interpreter) throws -> SetObject {
    let result = try copy(interpreter)
    try result.subtract(other, interpreter)
    return result
  }

  /// Removes what iterating over `other` gives.
  package func subtract(_ other: Value, _ interpreter: Interpreter) throws {
    if other.cast(to: SetObject.self) === self { return removeAll() }
    for key in try interpreter.elements(of: other) { _ = try remove(key, interpreter) }
  }

  /// Keeps what is in exactly one of both.
  package func formSymmetricDifference(_ other: Value, _ interpreter: Interpreter) throws {
    let set = try other.cast(to: SetObject.self) ?? SetObject.of(other, interpreter)
    if set === self { return removeAll() }
    var position = 0
    while let (key, hash) = set.next(&position) {
      if try !remove(key, hash: hash, interpreter) {
        try insert(key, hash: hash, interpreter)
      }
    }
  }

  /// Whether all elements are in `other`.
  package func isSubset(of other: SetObject, _ interpreter: Interpreter) throws -> Bool {
    guard count <= other.count else { return false }
    var position = 0
    while let (key, hash) = next(&position) {
      if try !other.contains(key, hash: hash, interpreter) { return false }
    }
    return true
  }

  package func length(_ interpreter: Interpreter) throws -> Int? { count }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    if let inner = value.cast(to: SetObject.self), !inner.isFrozen {
      // A set may be looked up by its elements, though it cannot be one itself.
      let hash = try inner.elementsHash(interpreter)
      return try contains(value, hash: hash, interpreter)
    }
    return try contains(value, hash: try interpreter.hash(value), interpreter)
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    SetIterator(self)
  }

  package func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    switch op {
    case .bitOr, .bitAnd, .subtract, .bitXor:
      guard right.cast(to: SetObject.self) != nil else { return nil }
      return .object(try combined(op, with: right, interpreter))
    default: return nil
    }
  }

  package func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard !isFrozen, let other = right.cast(to: SetObject.self) else { return nil }
    switch op {
    case .bitOr: try formUnion(other, interpreter)
    case .bitAnd: replace(with: try intersection(right, interpreter))
    case .subtract: try subtract(right, interpreter)
    case .bitXor: try formSymmetricDifference(right, interpreter)
    default: return nil
    }
    return .object(self)
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let right = other.cast(to: SetObject.self) else { return nil }
    try interpreter.guardStack()
    switch op {
    case .equal: return .bool(try count == right.count && isSubset(of: right, interpreter))
    case .notEqual: return .bool(try !(count == right.count && isSubset(of: right, interpreter)))
    case .lessOrEqual: return .bool(try isSubset(of: right, interpreter))
    case .less: return .bool(try count < right.count && isSubset(of: right, interpreter))
    case .greaterOrEqual: return .bool(try right.isSubset(of: self, interpreter))
    case .greater: return .bool(try right.count < count && right.isSubset(of: self, interpreter))
    default: return nil
    }
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    guard isFrozen else { throw interpreter.unhashable(type) }
    if let knownHash { return knownHash }
    let made = try elementsHash(interpreter)
    knownHash = made
    return made
  }

  private func elementsHash(_ interpreter: Interpreter) throws -> Int {
    var hashes: [Int] = []
    var position = 0
    while let (_, hash) = next(&position) { hashes.append(hash) }
    return NumberHash.combineUnordered(hashes, count: count)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    if count == 0 { return "\(type.messageName)()" }
    return try interpreter.repr(
      of: self, open: isFrozen ? "frozenset({" : "{", close: isFrozen ? "})" : "}"
    ) {
      try interpreter.reprs(elements)
    }
  }
}

/// Walks a set.
package final class SetIterator: IteratorObject {
  private var set: SetObject?
  private let expected: Int
  private var position = 0

  /// Creates an iterator.
  package init(_ set: SetObject) {
    self.set = set
    expected = set.count
  }

  package var type: TypeObject { IteratorTypes.set }

  package func next(_ interpreter: Interpreter) throws -> Value? {
    guard let set else { return nil }
    guard set.count == expected else {
      self.set = nil
      throw PyException(.runtimeError, "Set changed size during iteration")
    }
    if let (key, _) = set.next(&position) { return key }
    self.set = nil
    return nil
  }
}
