internal import PyRuntime
internal import PySyntax

/// A `collections.deque`: a ring of elements.
final class DequeObject: Object {
  static let dequeType: TypeObject = TypeObject(
    "deque", module: "collections", members: DequeMethods.members,
    constructor: NativeFunction("deque", "(iterable=(), maxlen=None)") { call in
      var limit: Int?
      if call.isGiven("maxlen") {
        guard let number = call.value("maxlen").bigInt else {
          throw PyException(.typeError, "an integer is required")
        }
        guard !number.isNegative else {
          throw PyException(.valueError, "maxlen must be non-negative")
        }
        limit = number.int ?? Int.max
      }
      let made = DequeObject(limit: limit)
      for value in try call.interpreter.elements(of: call.value("iterable")) {
        try call.interpreter.tick()
        made.append(value)
      }
      return .object(made)
    })

  /// The greatest number of elements; nil for any.
  let limit: Int?
  private var ring: [Value] = Array(repeating: .none, count: 8)
  private var head = 0
  private(set) var count = 0
  /// Grows with each change of length, for iterators.
  private(set) var revision = 0

  init(limit: Int?) {
    self.limit = limit
  }

  var type: TypeObject { DequeObject.dequeType }

  /// The elements in order.
  var elements: [Value] { (0..<count).map { self[$0] } }

  subscript(position: Int) -> Value {
    get { ring[(head + position) & (ring.count - 1)] }
    set { ring[(head + position) & (ring.count - 1)] = newValue }
  }

  func append(_ value: Value) {
    if limit == 0 { return }
    if let limit, count == limit { _ = popFirst() }
    grow()
    ring[(head + count) & (ring.count - 1)] = value
    count += 1
    revision &+= 1
  }

  func appendFirst(_ value: Value) {
    if limit == 0 { return }
    if let limit, count == limit { _ = popLast() }
    grow()
    head = (head - 1) & (ring.count - 1)
    ring[head] = value
    count += 1
    revision &+= 1
  }

  func popLast() -> Value? {
    guard count > 0 else { return nil }
    let value = self[count - 1]
    self[count - 1] = .none
    count -= 1
    revision &+= 1
    return value
  }

  func popFirst() -> Value? {
    guard count > 0 else { return nil }
    let value = ring[head]
    ring[head] = .none
    head = (head + 1) & (ring.count - 1)
    count -= 1
    revision &+= 1
    return value
  }

  func replace(with values: [Value]) {
    ring = Array(repeating: .none, count: 8)
    head = 0
    count = 0
    revision &+= 1
    for value in values { append(value) }
  }

  private func grow() {
    guard count == ring.count else { return }
    let old = elements
    ring = old + Array(repeating: Value.none, count: old.count)
    head = 0
  }

  private func position(_ key: Value, _ interpreter: Interpreter) throws -> Int {
    try Sequences.position(
      key, count, interpreter, outOfRange: "deque index out of range",
      wrongType: { "sequence index must be integer, not '\($0)'" })
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    self[try position(key, interpreter)]
  }

  func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    let place = try position(key, interpreter)
    if let value {
      self[place] = value
    } else {
      var all = elements
      all.remove(at: place)
      replace(with: all)
    }
  }

  func length(_ interpreter: Interpreter) throws -> Int? { count }

  func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    try Sequences.firstIndex(of: value, in: elements, interpreter) != nil
  }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    let start = revision
    var place = 0
    return LazyIterator(DequeObject.iteratorType) { _ in
      guard self.revision == start else {
        throw PyException(.runtimeError, "deque mutated during iteration")
      }
      guard place < self.count else { return nil }
      place += 1
      return self[place - 1]
    }
  }

  private static let iteratorType = TypeObject("_deque_iterator", module: "_collections")

  func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    let result = DequeObject(limit: limit)
    switch op {
    case .add:
      guard let other = right.cast(to: DequeObject.self) else {
        throw PyException(
          .typeError, "can only concatenate deque (not \"\(right.type.messageName)\") to deque")
      }
      result.replace(with: elements + other.elements)
    case .multiply:
      guard let times = try Sequences.times(right, interpreter) else { return nil }
      result.replace(with: try Sequences.repeated(elements, times, interpreter))
    default: return nil
    }
    return .object(result)
  }

  func inPlace(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op == .add else { return nil }
    for value in try interpreter.elements(of: right) { append(value) }
    return .object(self)
  }

  func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let right = other.cast(to: DequeObject.self) else { return nil }
    return try Sequences.compare(op, elements, right.elements, interpreter)
  }

  func hash(_ interpreter: Interpreter) throws -> Int { throw interpreter.unhashable(type) }

  func repr(_ interpreter: Interpreter) throws -> String {
    let tail = limit.map { "], maxlen=\($0))" } ?? "])"
    return try interpreter.repr(of: self, open: "deque([", close: tail) {
      try interpreter.reprs(elements)
    }
  }
}

/// The methods of `deque`.
enum DequeMethods {
  private static func deque(_ value: Value) throws -> DequeObject {
    if let deque = value.cast(to: DequeObject.self) { return deque }
    throw PyException(
      .typeError,
      "descriptor requires a 'collections.deque' object but received a '\(value.type.messageName)'")
  }

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.attribute("maxlen") { receiver, _ in
        try deque(receiver).limit.map { .int($0) } ?? Value.none
      },
      NativeFunction.method1("deque", "append") { receiver, value, _ in
        try deque(receiver).append(value)
        return .none
      },
      NativeFunction.method1("deque", "appendleft") { receiver, value, _ in
        try deque(receiver).appendFirst(value)
        return .none
      },
      NativeFunction.method("deque", "pop") { receiver, _ in
        if let value = try deque(receiver).popLast() { return value }
        throw PyException(.indexError, "pop from an empty deque")
      },
      NativeFunction.method("deque", "popleft") { receiver, _ in
        if let value = try deque(receiver).popFirst() { return value }
        throw PyException(.indexError, "pop from an empty deque")
      },
      NativeFunction.method1("deque", "extend", "iterable") { receiver, source, interpreter in
        let deque = try deque(receiver)
        for value in try interpreter.elements(of: source) { deque.append(value) }
        return .none
      },
      NativeFunction.method1("deque", "extendleft", "iterable") { receiver, source, interpreter in
        let deque = try deque(receiver)
        for value in try interpreter.elements(of: source) { deque.appendFirst(value) }
        return .none
      },
      NativeFunction.methodN("deque", "rotate", "(self, n=1, /)", 0...1) { values, interpreter in
        let deque = try deque(values[0])
        let steps = values.count > 1 ? try interpreter.clippedIndex(of: values[1]) : 1
        guard deque.count > 1 else { return .none }
        let shift = ((steps % deque.count) + deque.count) % deque.count
        let all = deque.elements
        deque.replace(with: Array(all.suffix(shift) + all.dropLast(shift)))
        return .none
      },
      NativeFunction.method("deque", "clear") { receiver, _ in
        try deque(receiver).replace(with: [])
        return .none
      },
      NativeFunction.method("deque", "copy") { receiver, _ in
        let original = try deque(receiver)
        let made = DequeObject(limit: original.limit)
        made.replace(with: original.elements)
        return .object(made)
      },
      NativeFunction.method("deque", "reverse") { receiver, _ in
        let deque = try deque(receiver)
        deque.replace(with: deque.elements.reversed())
        return .none
      },
      NativeFunction.method1("deque", "count", "value") { receiver, value, interpreter in
        var count = 0
        for element in try deque(receiver).elements
        where try interpreter.areEqual(element, value) {
          count += 1
        }
        return .int(count)
      },
      NativeFunction.methodN("deque", "index", "(self, value, start=0, stop=<unset>, /)", 1...3) {
        values, interpreter in
        let elements = try deque(values[0]).elements
        func bound(_ place: Int, _ otherwise: Int) throws -> Int {
          guard values.count > place else { return otherwise }
          let index = try interpreter.clippedIndex(of: values[place])
          return index < 0 ? max(0, index + elements.count) : min(index, elements.count)
        }
        let start = try bound(2, 0)
        let stop = try bound(3, elements.count)
        for place in stride(from: start, to: stop, by: 1) {
          if try interpreter.areEqual(elements[place], values[1]) { return .int(place) }
        }
        throw PyException(
          .valueError, "\(try interpreter.repr(values[1])) is not in deque")
      },
      NativeFunction.methodN("deque", "insert", "(self, index, object, /)", 2...2) {
        values, interpreter in
        let deque = try deque(values[0])
        if let limit = deque.limit, deque.count >= limit {
          throw PyException(.indexError, "deque already at its maximum size")
        }
        let index = try interpreter.clippedIndex(of: values[1])
        var all = deque.elements
        all.insert(
          values[2], at: index < 0 ? max(0, index + all.count) : min(index, all.count))
        deque.replace(with: all)
        return .none
      },
      NativeFunction.method1("deque", "remove", "value") { receiver, value, interpreter in
        let deque = try deque(receiver)
        var all = deque.elements
        guard let place = try Sequences.firstIndex(of: value, in: all, interpreter) else {
          throw PyException(
            .valueError, "\(try interpreter.repr(value)) is not in deque")
        }
        all.remove(at: place)
        deque.replace(with: all)
        return .none
      },
      NativeFunction.method("deque", "__reversed__") { receiver, _ in
        .object(
          ArrayIterator(
            try deque(receiver).elements.reversed(), type: IteratorTypes.generic))
      },
    ])
  }
}
