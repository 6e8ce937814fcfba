internal import PyRuntime
internal import PySyntax

/// The class `Counter`.
enum Counters {
  static let type: TypeObject = TypeObject(
    "Counter", module: "collections", bases: [BuiltinTypes.dict], members: members,
    constructor: NativeFunction("Counter", "(iterable=None, /, **kwds)") { call in
      let made = make()
      try count(into: made, call.value("iterable"), call.keywords, sign: 1, call.interpreter)
      return .dict(made)
    })

  private static func make() -> DictObject {
    let made = DictObject(type: type)
    made.behavior = behavior
    return made
  }

  private static func counter(_ value: Value) throws -> DictObject {
    if case .dict(let dict) = value { return dict }
    throw PyException(
      .typeError,
      "descriptor requires a 'Counter' object but received a '\(value.type.messageName)'")
  }

  /// Adds counts (sign 1) or takes them away (sign -1).
  private static func count(
    into dict: DictObject, _ source: Value, _ keywords: [(name: String, value: Value)], sign: Int,
    _ interpreter: Interpreter
  ) throws {
    func add(_ key: Value, _ amount: Value) throws {
      let hash = try interpreter.hash(key)
      let position = try dict.find(key, hash, interpreter)
      let old = position.flatMap { dict.entries[$0].value } ?? .int(0)
      let new: Value
      if case .int(let a) = old, case .int(let b) = amount, a.magnitude < 1 << 62,
        b.magnitude < 1 << 62
      {
        new = .int(sign > 0 ? a + b : a - b)
      } else {
        new = try interpreter.binary(sign > 0 ? .add : .subtract, old, amount)
      }
      try dict.set(key, hash: hash, to: new, interpreter)
    }
    if case .dict(let other) = source {
      for (key, value) in other.pairs {
        if dict.count == 0 && sign > 0 {
          try dict.merge(other, interpreter)
          break
        }
        try add(key, value)
      }
    } else if !source.isNone {
      let iterator = try interpreter.makeIterator(source)
      var number = 0
      while let key = try iterator.next(interpreter) {
        try add(key, .int(1))
        number += 1
        if number & 0xFFF == 0 { try interpreter.checkpoint() }
      }
    }
    for (name, value) in keywords { try add(.string(name), value) }
  }

  /// Keys and counts, the largest count first; equal counts in the order of insertion.
  private static func mostCommon(
    _ dict: DictObject, _ interpreter: Interpreter
  ) throws -> [(key: Value, value: Value)] {
    let pairs = dict.pairs
    let order = try Sorting.sorted(
      pairs.indices.map { .int($0) },
      key: .object(
        NativeFunction.ofSession("count", "(place, /)") { call in
          guard case .int(let place) = call.value("place") else { return .none }
          return pairs[place].value
        }), isReversed: true, interpreter)
    return order.compactMap { place in
      if case .int(let place) = place { pairs[place] } else { nil }
    }
  }

  private static var behavior: DictBehavior {
    let behavior = DictBehavior()
    behavior.missing = { _, _, _ in .int(0) }
    behavior.forgivesDeletion = true
    behavior.repr = { dict, interpreter in
      if dict.count == 0 { return "Counter()" }
      let pairs: [(key: Value, value: Value)]
      do { pairs = try mostCommon(dict, interpreter) } catch let error as PyException
        where error.type === ExceptionType.typeError.object
      { pairs = dict.pairs }
      return try interpreter.repr(of: dict, open: "Counter({", close: "})") {
        try pairs.map { "\(try interpreter.repr($0.key)): \(try interpreter.repr($0.value))" }
      }
    }
    behavior.binary = { op, dict, other, interpreter in
      guard case .dict(let right) = other, right.type.isSubtype(of: type) else { return nil }
      switch op {
      case .add, .subtract, .bitOr, .bitAnd: return try combine(op, dict, right, interpreter)
      default: return nil
      }
    }
    behavior.compare = { op, dict, other, interpreter in
      guard case .dict(let right) = other, right.type.isSubtype(of: type) else { return nil }
      return try compare(op, dict, right, interpreter)
    }
    return behavior
  }

  /// Returns `left op right`, of which only positive counts are kept.
  private static func combine(
    _ op: BinaryOperator, _ left: DictObject, _ right: DictObject, _ interpreter: Interpreter
  ) throws -> Value {
    let result = make()
    let zero = Value.int(0)
    func keep(_ key: Value, _ value: Value) throws {
      if try interpreter.isTrue(interpreter.compare(.greater, value, zero)) {
        try result.set(key, to: value, interpreter)
      }
    }
    func smaller(_ a: Value, _ b: Value) throws -> Bool {
      try interpreter.isTrue(interpreter.compare(.less, a, b))
    }
    for (key, value) in left.pairs {
      let other = try right.value(key, interpreter) ?? zero
      switch op {
      case .add: try keep(key, interpreter.binary(.add, value, other))
      case .subtract: try keep(key, interpreter.binary(.subtract, value, other))
      case .bitOr: try keep(key, smaller(value, other) ? other : value)
      default: try keep(key, smaller(value, other) ? value : other)
      }
    }
    if op != .bitAnd {
      for (key, value) in right.pairs where try left.value(key, interpreter) == nil {
        try keep(key, op == .subtract ? interpreter.binary(.subtract, zero, value) : value)
      }
    }
    return .dict(result)
  }

  /// Compares as multisets: an absent key counts as zero.
  private static func compare(
    _ op: ComparisonOperator, _ left: DictObject, _ right: DictObject, _ interpreter: Interpreter
  ) throws -> Value {
    let keys = left.keys + right.keys
    func all(_ op: ComparisonOperator) throws -> Bool {
      for key in keys {
        let a = try left.value(key, interpreter) ?? .int(0)
        let b = try right.value(key, interpreter) ?? .int(0)
        if try !interpreter.isTrue(interpreter.compare(op, a, b)) { return false }
      }
      return true
    }
    switch op {
    case .equal: return .bool(try all(.equal))
    case .notEqual: return .bool(try !all(.equal))
    case .less: return .bool(try all(.lessOrEqual) && !all(.equal))
    case .greater: return .bool(try all(.greaterOrEqual) && !all(.equal))
    default: return .bool(try all(op))
    }
  }

  private static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.methodK("Counter", "most_common", "(self, /, n=None)") { call in
        var pairs = try mostCommon(counter(call.value("self")), call.interpreter)
        if call.isGiven("n") { pairs = Array(pairs.prefix(max(0, try call.int("n")))) }
        return .list(pairs.map { .tuple([$0.key, $0.value]) })
      },
      NativeFunction.method("Counter", "elements") { receiver, interpreter in
        let pairs = try counter(receiver).pairs
        var place = 0
        var given = 0
        return .object(
          LazyIterator(ItertoolsTypes.type("chain")) { interpreter in
            while place < pairs.count {
              if given < (try interpreter.int(of: pairs[place].value)) {
                given += 1
                return pairs[place].key
              }
              place += 1
              given = 0
            }
            return nil
          })
      },
      NativeFunction.method("Counter", "total") { receiver, interpreter in
        var sum = Value.int(0)
        for value in try counter(receiver).values {
          sum = try interpreter.binary(.add, sum, value)
        }
        return sum
      },
      NativeFunction.methodK("Counter", "update", "(self, iterable=None, /, **kwds)") { call in
        try count(
          into: counter(call.value("self")), call.value("iterable"), call.keywords, sign: 1,
          call.interpreter)
        return .none
      },
      NativeFunction.methodK("Counter", "subtract", "(self, iterable=None, /, **kwds)") { call in
        try count(
          into: counter(call.value("self")), call.value("iterable"), call.keywords, sign: -1,
          call.interpreter)
        return .none
      },
      NativeFunction.method("Counter", "__pos__") { receiver, interpreter in
        try combine(.add, counter(receiver), make(), interpreter)
      },
      NativeFunction.method("Counter", "__neg__") { receiver, interpreter in
        try combine(.subtract, make(), counter(receiver), interpreter)
      },
      (
        "fromkeys",
        .object(
          NativeFunction("fromkeys", "(iterable, v=None)") { _ in
            throw PyException(
              .notImplementedError,
              "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
          })
      ),
    ])
  }
}
