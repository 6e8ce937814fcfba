/// The classes `enumerate`, `zip`, `map`, `filter` and `reversed`.
enum CombinatorTypes {
  static let enumerate: TypeObject = TypeObject(
    "enumerate",
    constructor: NativeFunction(
      "enumerate", "(iterable=<unset>, start=0)", owner: nil,
      form: .bound { call in
        guard call["iterable"] != nil else {
          throw PyException(
            .typeError, "enumerate() missing required argument 'iterable'")
        }
        let start = call.value("start")
        guard let number = try start.bigInt ?? start.object?.index(call.interpreter)?.bigInt else {
          throw PyException(
            .typeError,
            "'\(start.type.messageName)' object cannot be interpreted as an integer")
        }
        return .object(
          EnumerateObject(
            try call.interpreter.makeIterator(call.value("iterable")), start: number))
      }))

  static let zip: TypeObject = TypeObject(
    "zip",
    constructor: NativeFunction(
      "zip", "(*iterables, strict=False)", owner: nil,
      form: .bound { call in
        let iterators = try call.variadic.enumerated().map { position, source in
          do {
            return try call.interpreter.makeIterator(source)
          } catch let error as PyException where error.says("object is not iterable") {
            throw PyException(
              .typeError, "'\(source.type.messageName)' object is not iterable")
          }
        }
        return .object(ZipObject(iterators, isStrict: try call.bool("strict")))
      }))

  static let map: TypeObject = TypeObject(
    "map",
    constructor: NativeFunction(
      "map", "(function, iterable, /, *iterables)", owner: nil,
      form: .several(minimum: 0, maximum: .max) { values, interpreter in
        guard values.count >= 2 else {
          throw PyException(.typeError, "map() must have at least two arguments.")
        }
        return .object(
          MapObject(
            values[0], try values.dropFirst().map { try interpreter.makeIterator($0) }))
      }))

  static let filter: TypeObject = TypeObject(
    "filter",
    constructor: NativeFunction(
      "filter", "(function, iterable, /)", owner: nil,
      form: .several(minimum: 2, maximum: 2) { values, interpreter in
        .object(FilterObject(values[0], try interpreter.makeIterator(values[1])))
      }))

  static let reversed: TypeObject = TypeObject(
    "reversed",
    constructor: NativeFunction(
      "reversed", "(object, /)", owner: nil,
      form: .several(minimum: 1, maximum: 1) { values, interpreter in
        try reverse(values[0], interpreter)
      }))

  /// Returns `reversed(value)`.
  private static func reverse(_ value: Value, _ interpreter: Interpreter) throws -> Value {
    switch value {
    case .list(let list): return .object(ListReverseIterator(list))
    case .tuple(let tuple):
      return .object(ArrayIterator(tuple.elements.reversed(), type: reversed))
    case .string(let object):
      return .object(IndexReverseIterator(value, length: object.length))
    case .dict(let dict): return .object(DictIterator(dict, .keys, isReversed: true))
    case .object(let object):
      if let range = object as? RangeObject { return .object(range.makeReversedIterator()) }
      if let view = object as? DictViewObject {
        return .object(DictIterator(view.dict, view.part, isReversed: true))
      }
      if let method = try interpreter.optionalAttribute("__reversed__", of: value) {
        return try interpreter.call(method)
      }
      if let instance = object as? InstanceObject, instance.type.userMember("__getitem__") == nil {
        break
      }
      let hasItems = try interpreter.optionalAttribute("__getitem__", of: value) != nil
      if !(object is SetObject), let length = try object.length(interpreter),
        hasItems || object is BytesObject
      {
        return .object(
          IndexReverseIterator(value, length: length))
      }
      if hasItems, object is InstanceObject {
        throw PyException(
          .typeError, "object of type '\(value.type.messageName)' has no len()")
      }
    default: break
    }
    throw PyException(.typeError, "'\(value.type.messageName)' object is not reversible")
  }
}

/// What `enumerate` gives.
final class EnumerateObject: IteratorObject {
  private let source: any IteratorObject
  private var number: Int
  /// The number where it does not fit 64 bits.
  private var large: BigInt?

  init(_ source: any IteratorObject, start: BigInt) {
    self.source = source
    number = start.int ?? 0
    large = start.int == nil ? start : nil
  }

  var type: TypeObject { CombinatorTypes.enumerate }

  func next(_ interpreter: Interpreter) throws -> Value? {
    guard let value = try source.next(interpreter) else { return nil }
    if let current = large {
      large = current + BigInt(1)
      return .tuple([.integer(current), value])
    }
    let current = number
    let (sum, overflow) = number.addingReportingOverflow(1)
    if overflow { large = BigInt(number) + BigInt(1) } else { number = sum }
    return .tuple([.int(current), value])
  }
}

/// What `zip` gives.
final class ZipObject: IteratorObject {
  private var sources: [any IteratorObject]
  private let isStrict: Bool

  init(_ sources: [any IteratorObject], isStrict: Bool) {
    self.sources = sources
    self.isStrict = isStrict
  }

  var type: TypeObject { CombinatorTypes.zip }

  func next(_ interpreter: Interpreter) throws -> Value? {
    if sources.isEmpty { return nil }
    var values: [Value] = []
    values.reserveCapacity(sources.count)
    for (position, source) in sources.enumerated() {
      if let value = try source.next(interpreter) {
        values.append(value)
        continue
      }
      defer { sources = [] }
      guard isStrict else { return nil }
      if position > 0 { throw unequal(position, "shorter") }
      for (later, source) in sources.enumerated().dropFirst() {
        if try source.next(interpreter) != nil { throw unequal(later, "longer") }
      }
      return nil
    }
    return .tuple(values)
  }

  private func unequal(_ position: Int, _ word: String) -> PyException {
    let others = position == 1 ? " 1" : "s 1-\(position)"
    return PyException(
      .valueError, "zip() argument \(position + 1) is \(word) than argument\(others)")
  }
}

/// What `map` gives.
final class MapObject: IteratorObject {
  private let function: Value
  private let sources: [any IteratorObject]

  init(_ function: Value, _ sources: [any IteratorObject]) {
    self.function = function
    self.sources = sources
  }

  var type: TypeObject { CombinatorTypes.map }

  func next(_ interpreter: Interpreter) throws -> Value? {
    var values: [Value] = []
    for source in sources {
      guard let value = try source.next(interpreter) else { return nil }
      values.append(value)
    }
    return try interpreter.call(function, Arguments(values))
  }
}

/// What `filter` gives.
final class FilterObject: IteratorObject {
  private let function: Value
  private let source: any IteratorObject

  init(_ function: Value, _ source: any IteratorObject) {
    self.function = function
    self.source = source
  }

  var type: TypeObject { CombinatorTypes.filter }

  func next(_ interpreter: Interpreter) throws -> Value? {
    var count = 0
    while let value = try source.next(interpreter) {
      let isKept =
        function.isNone
        ? try interpreter.isTrue(value)
        : try interpreter.isTrue(interpreter.call(function, value))
      if isKept { return value }
      count += 1
      if count & 0xFFF == 0 { try interpreter.checkpoint() }
    }
    return nil
  }
}

/// Walks a list from its end.
final class ListReverseIterator: IteratorObject {
  private var list: ListObject?
  private var position: Int

  init(_ list: ListObject) {
    self.list = list
    position = list.elements.count - 1
  }

  var type: TypeObject { IteratorTypes.listReverse }

  func next(_ interpreter: Interpreter) throws -> Value? {
    guard let list, position >= 0, position < list.elements.count else {
      self.list = nil
      return nil
    }
    position -= 1
    return list.elements[position + 1]
  }
}

/// Walks whatever has items and a length, from its end.
final class IndexReverseIterator: IteratorObject {
  private let source: Value
  private var position: Int

  init(_ source: Value, length: Int) {
    self.source = source
    position = length - 1
  }

  var type: TypeObject { CombinatorTypes.reversed }

  func next(_ interpreter: Interpreter) throws -> Value? {
    guard position >= 0 else { return nil }
    position -= 1
    return try interpreter.item(.int(position + 1), of: source)
  }
}
