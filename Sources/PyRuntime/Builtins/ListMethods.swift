/// The methods of `list`.
enum ListMethods {
  /// The list that a method was called on.
  private static func list(_ value: Value) throws -> ListObject {
    if case .list(let list) = value { return list }
    throw PyException(
      .typeError,
      "descriptor requires a 'list' object but received a '\(value.type.messageName)'")
  }

  static let constructor: NativeFunction = NativeFunction(
    "list", "(iterable=(), /)", owner: nil,
    form: .several(minimum: 0, maximum: 1) { values, interpreter in
      guard let source = values.first else { return .list([]) }
      return .list(try interpreter.elements(of: source))
    })

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.method1("list", "append") { receiver, value, _ in
        try list(receiver).elements.append(value)
        return .none
      },
      NativeFunction.method1("list", "extend", "iterable") { receiver, source, interpreter in
        let list = try list(receiver)
        list.elements += try interpreter.elements(of: source)
        return .none
      },
      NativeFunction.methodN("list", "insert", "(self, index, object, /)", 2...2) {
        values, interpreter in
        let list = try list(values[0])
        let index = try interpreter.clippedIndex(of: values[1])
        let count = list.elements.count
        list.elements.insert(
          values[2], at: index < 0 ? max(0, index + count) : min(index, count))
        return .none
      },
      NativeFunction.methodN("list", "pop", "(self, index=-1, /)", 0...1) { values, interpreter in
        let list = try list(values[0])
        if values.count == 1 {
          guard let last = list.elements.popLast() else {
            throw PyException(.indexError, "pop from empty list")
          }
          return last
        }
        let index = try interpreter.int(of: values[1])
        guard !list.elements.isEmpty else {
          throw PyException(.indexError, "pop from empty list")
        }
        let position = index < 0 ? index + list.elements.count : index
        guard list.elements.indices.contains(position) else {
          throw PyException(.indexError, "pop index out of range")
        }
        return list.elements.remove(at: position)
      },
      NativeFunction.method1("list", "remove", "value") { receiver, value, interpreter in
        let list = try list(receiver)
        guard
          let position = try Sequences.firstIndex(of: value, in: list.elements, interpreter),
          position < list.elements.count
        else { throw PyException(.valueError, "list.remove(x): x not in list") }
        list.elements.remove(at: position)
        return .none
      },
      NativeFunction.method("list", "clear") { receiver, _ in
        try list(receiver).elements.removeAll()
        return .none
      },
      NativeFunction.method("list", "copy") { receiver, _ in
        .list(try list(receiver).elements)
      },
      NativeFunction.method("list", "reverse") { receiver, _ in
        try list(receiver).elements.reverse()
        return .none
      },
      NativeFunction.method1("list", "count", "value") { receiver, value, interpreter in
        .int(try SequenceMethods.count(list(receiver).elements, value, interpreter))
      },
      NativeFunction.methodN(
        "list", "index", "(self, value, start=0, stop=9223372036854775807, /)", 1...3
      ) { values, interpreter in
        let elements = try list(values[0]).elements
        let position = try SequenceMethods.index(elements, values, interpreter)
        guard let position else {
          throw PyException(
            .valueError, "\(try interpreter.repr(values[1])) is not in list")
        }
        return .int(position)
      },
      NativeFunction.methodK("list", "sort", "(self, /, *, key=None, reverse=False)") { call in
        let list = try list(call[0] ?? .none)
        let elements = list.elements
        // As in CPython, the list looks empty while its elements are compared.
        list.elements = []
        let sorted: [Value]
        do {
          sorted = try Sorting.sorted(
            elements, key: call.value("key"), isReversed: try call.bool("reverse"),
            call.interpreter)
        } catch {
          list.elements = elements
          throw error
        }
        let isChanged = !list.elements.isEmpty
        list.elements = sorted
        if isChanged { throw PyException(.valueError, "list modified during sort") }
        return .none
      },
    ])
  }
}

/// What lists and tuples have in common.
enum SequenceMethods {
  /// The number of elements equal to `value`.
  static func count(
    _ elements: [Value], _ value: Value, _ interpreter: Interpreter
  ) throws -> Int {
    var count = 0
    for (position, element) in elements.enumerated() {
      if position & 0xFFF == 0xFFF { try interpreter.checkpoint() }
      if try interpreter.areEqual(element, value) { count += 1 }
    }
    return count
  }

  /// The place that `index(value, start, stop)` finds; the values begin with the receiver.
  static func index(
    _ elements: [Value], _ values: [Value], _ interpreter: Interpreter
  ) throws -> Int? {
    func bound(_ position: Int, _ otherwise: Int) throws -> Int {
      guard values.count > position else { return otherwise }
      guard let index = try? interpreter.clippedIndex(of: values[position]) else {
        throw PyException(
          .typeError, "slice indices must be integers or have an __index__ method")
      }
      return index < 0 ? max(0, index + elements.count) : min(index, elements.count)
    }
    let start = try bound(2, 0)
    let stop = try bound(3, elements.count)
    guard start < stop else { return nil }
    for position in start..<stop {
      if position & 0xFFF == 0xFFF { try interpreter.checkpoint() }
      if try interpreter.areEqual(elements[position], values[1]) { return position }
    }
    return nil
  }
}

/// The methods of `tuple`.
enum TupleMethods {
  private static func elements(_ value: Value) throws -> [Value] {
    if let elements = value.tupleElements { return elements }
    throw PyException(
      .typeError,
      "descriptor requires a 'tuple' object but received a '\(value.type.messageName)'")
  }

  static let constructor: NativeFunction = NativeFunction(
    "tuple", "(iterable=(), /)", owner: nil,
    form: .several(minimum: 0, maximum: 1) { values, interpreter in
      guard let source = values.first else { return .tuple([]) }
      if case .tuple(let tuple) = source, tuple.type === BuiltinTypes.tuple { return source }
      return .tuple(try interpreter.elements(of: source))
    })

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.method1("tuple", "count", "value") { receiver, value, interpreter in
        .int(try SequenceMethods.count(elements(receiver), value, interpreter))
      },
      NativeFunction.methodN(
        "tuple", "index", "(self, value, start=0, stop=9223372036854775807, /)", 1...3
      ) { values, interpreter in
        let elements = try elements(values[0])
        guard let position = try SequenceMethods.index(elements, values, interpreter) else {
          throw PyException(.valueError, "tuple.index(x): x not in tuple")
        }
        return .int(position)
      },
    ])
  }
}
