internal import PyRuntime
internal import PySyntax

/// The module `functools`.
enum FunctoolsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let (_, updateWrapper) = NativeFunction.functionK(
      "update_wrapper", "(wrapper, wrapped, assigned=None, updated=None)"
    ) { call in
      try checkUpdated(call)
      return try update(
        call.value("wrapper"), from: call.value("wrapped"), assigned(call), call.interpreter)
    }
    let written = try interpreter.runLibrary(
      DispatchText.text, module: "functools", given: ["update_wrapper": updateWrapper])
    return ModuleObject(
      "functools",
      [
        ("update_wrapper", updateWrapper),
        (
          "WRAPPER_ASSIGNMENTS",
          .tuple(
            ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"]
              .map { .string($0) } + [.string("__type_params__")])
        ),
        ("WRAPPER_UPDATES", .tuple([.string("__dict__")])),
        ("singledispatch", written["singledispatch"] ?? .none),
        ("singledispatchmethod", written["singledispatchmethod"] ?? .none),
        ("cached_property", written["cached_property"] ?? .none),
        NativeFunction.functionN("reduce", "(function, iterable, initial=<unset>, /)", 2...3) {
          values, interpreter in
          let source: any IteratorObject
          do {
            source = try interpreter.makeIterator(values[1])
          } catch let error as PyException
            where error.type === ExceptionType.typeError.object && values[1].object == nil
          {
            throw PyException(.typeError, "reduce() arg 2 must support iteration")
          }
          var result = values.count > 2 ? values[2] : try source.next(interpreter)
          var count = 0
          while let current = result, let value = try source.next(interpreter) {
            result = try interpreter.call(values[0], current, value)
            count += 1
            if count & 0xFFF == 0 { try interpreter.checkpoint() }
          }
          if let result { return result }
          throw PyException(
            .typeError, "reduce() of empty iterable with no initial value")
        },
        ("partial", .object(PartialObject.partialType)),
        NativeFunction.functionK(
          "wraps",
          "(wrapped, assigned=None, updated=None)"
        ) { call in
          try checkUpdated(call)
          let wrapped = call.value("wrapped")
          let names = try assigned(call)
          return .object(
            NativeFunction.ofSession("wraps", "(wrapper, /)") { inner in
              try update(inner.value("wrapper"), from: wrapped, names, inner.interpreter)
            })
        },
        NativeFunction.functionK("lru_cache", "(maxsize=128, typed=False)") { call in
          let size = call.value("maxsize")
          if size.object?.isCallable == true {
            return try cached(size, limit: 128, isTyped: false, call.interpreter)
          }
          let limit: Int?
          if size.isNone {
            limit = nil
          } else if let number = size.bigInt {
            limit = max(0, number.int ?? Int.max)
          } else {
            throw PyException(
              .typeError,
              "Expected first argument to be an integer, a callable, or None")
          }
          let isTyped = try call.bool("typed")
          return .object(
            NativeFunction("decorating_function", "(user_function, /)") { inner in
              try cached(
                inner.value("user_function"), limit: limit, isTyped: isTyped, inner.interpreter)
            })
        },
        NativeFunction.function1("cache", "user_function") { function, interpreter in
          try cached(function, limit: nil, isTyped: false, interpreter)
        },
        NativeFunction.functionK("cmp_to_key", "(mycmp)") { call in
          let compare = call.value("mycmp")
          return .object(
            NativeFunction.ofSession("K", "(obj, /)") { inner in
              .object(ComparisonKey(inner.value("obj"), compare))
            })
        },
        NativeFunction.function1("total_ordering", "cls") { type, interpreter in
          try completeOrder(type, interpreter)
        },
      ],
      refusals: [
        "partialmethod": "write the method with def"
      ])
  }

  private static func cached(
    _ function: Value, limit: Int?, isTyped: Bool, _ interpreter: Interpreter
  ) throws -> Value {
    guard function.object?.isCallable == true else {
      throw PyException(.typeError, "the first argument must be callable")
    }
    return .object(CachedFunction(function, limit: limit, isTyped: isTyped))
  }

  /// The names of the attributes that a wrapper takes over.
  private static func assigned(_ call: BoundArguments) throws -> [String] {
    guard call.isGiven("assigned") else {
      return ["__module__", "__name__", "__qualname__", "__doc__"]
    }
    return try call.interpreter.elements(of: call.value("assigned")).compactMap(\.text)
  }

  /// Refuses `updated=`: a wrapper always takes over what the wrapped one has in its `__dict__`.
  private static func checkUpdated(_ call: BoundArguments) throws {
    if call.isGiven("updated") {
      throw PyException(
        .notImplementedError,
        "\(call.signature.functionName)() does not support the argument 'updated' here",
        help: "leave 'updated' out")
    }
  }

  /// Copies name and docstring to a wrapper.
  private static func update(
    _ wrapper: Value, from wrapped: Value, _ names: [String], _ interpreter: Interpreter
  ) throws -> Value {
    for name in names {
      if let value = try interpreter.optionalAttribute(name, of: wrapped) {
        try interpreter.setAttribute(name, of: wrapper, to: value)
      }
    }
    try interpreter.setAttribute("__wrapped__", of: wrapper, to: wrapped)
    return wrapper
  }

  /// Adds the orderings that a class lacks to the one that it has.
  private static func completeOrder(_ value: Value, _ interpreter: Interpreter) throws -> Value {
    guard let type = value.cast(to: TypeObject.self) else {
      throw PyException(.typeError, "total_ordering decorates a class")
    }
    let names = ["__lt__", "__le__", "__gt__", "__ge__"]
    guard
      let root = ["__lt__", "__le__", "__gt__", "__ge__"].first(where: { type.members[$0] != nil })
    else {
      throw PyException(
        .valueError, "must define at least one ordering operation: < > <= >=")
    }
    for name in names where type.members[name] == nil {
      type.members[name] = .object(
        NativeFunction(name, "(self, other)") { call in
          let left = call.value("self")
          let right = call.value("other")
          let interpreter = call.interpreter
          guard let method = try interpreter.optionalAttribute(root, of: left) else {
            return .object(SingletonObject.notImplemented)
          }
          let result = try interpreter.call(method, right)
          if result.isIdentical(to: .object(SingletonObject.notImplemented)) { return result }
          let holds = try interpreter.isTrue(result)
          let isEqual = try interpreter.areEqual(left, right)
          // From the one ordering and equality, the three-way order.
          let order: Int
          switch root {
          case "__lt__": order = holds ? -1 : isEqual ? 0 : 1
          case "__gt__": order = holds ? 1 : isEqual ? 0 : -1
          case "__le__": order = isEqual ? 0 : holds ? -1 : 1
          default: order = isEqual ? 0 : holds ? 1 : -1
          }
          switch name {
          case "__lt__": return .bool(order < 0)
          case "__le__": return .bool(order <= 0)
          case "__gt__": return .bool(order > 0)
          default: return .bool(order >= 0)
          }
        })
    }
    return value
  }
}

/// What `functools.partial` gives.
final class PartialObject: Object {
  static let partialType: TypeObject = TypeObject(
    "partial", module: "functools",
    constructor: NativeFunction("partial", "(func=<unset>, /, *args, **keywords)") { call in
      guard let function = call["func"] else {
        throw PyException(.typeError, "type 'partial' takes at least one argument")
      }
      guard function.object?.isCallable == true else {
        throw PyException(.typeError, "the first argument must be callable")
      }
      if let inner = function.cast(to: PartialObject.self) {
        return .object(
          PartialObject(
            inner.function, inner.positional + call.variadic,
            merged(inner.keywords, call.keywords)))
      }
      return .object(PartialObject(function, call.variadic, call.keywords))
    })

  let function: Value
  let positional: [Value]
  let keywords: [(name: String, value: Value)]
  private var attributes: [String: Value] = [:]

  init(_ function: Value, _ positional: [Value], _ keywords: [(name: String, value: Value)]) {
    self.function = function
    self.positional = positional
    self.keywords = keywords
  }

  var type: TypeObject { PartialObject.partialType }
  var isCallable: Bool { true }

  private static func merged(
    _ first: [(name: String, value: Value)], _ second: [(name: String, value: Value)]
  ) -> [(name: String, value: Value)] {
    first.filter { pair in !second.contains { $0.name == pair.name } } + second
  }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.call(
      function,
      Arguments(
        positional + arguments.positional,
        keywords: PartialObject.merged(keywords, arguments.keywords)))
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "func": return function
    case "args": return .tuple(positional)
    case "keywords": return .dict(DictObject(named: keywords))
    default:
      if let own = attributes[name] { return own }
      return try type.attribute(name, of: .object(self), interpreter)
    }
  }

  func setAttribute(_ name: String, to value: Value?, _ interpreter: Interpreter) throws {
    attributes[name] = value
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    try interpreter.repr(of: self, open: "functools.partial(", close: ")") {
      try interpreter.reprs([function] + positional)
        + keywords.map { "\($0.name)=\(try interpreter.repr($0.value))" }
    }
  }
}

/// A function that remembers its results.
final class CachedFunction: Object {
  private static let cachedType = TypeObject(
    "_lru_cache_wrapper", module: "functools",
    members: [String: Value](members: [
      NativeFunction.method("_lru_cache_wrapper", "cache_info") { receiver, _ in
        receiver.cast(to: CachedFunction.self)?.info ?? .none
      },
      NativeFunction.method("_lru_cache_wrapper", "cache_clear") { receiver, _ in
        receiver.cast(to: CachedFunction.self)?.clear()
        return .none
      },
    ]))
  private static let infoType = TypeObject(
    "CacheInfo", module: "functools", bases: [BuiltinTypes.tuple],
    members: NamedTuples.fieldMembers(["hits", "misses", "maxsize", "currsize"]))

  private let function: Value
  private let limit: Int?
  private let results = DictObject()
  private var hits = 0
  private var misses = 0
  private var attributes: [String: Value] = [:]

  /// Whether 1 and 1.0 have results of their own.
  private let isTyped: Bool

  init(_ function: Value, limit: Int?, isTyped: Bool) {
    self.function = function
    self.limit = limit
    self.isTyped = isTyped
  }

  var type: TypeObject { CachedFunction.cachedType }
  var isCallable: Bool { true }

  private var info: Value {
    .tuple(
      TupleObject(
        [
          .int(hits), .int(misses), limit.map { .int($0) } ?? Value.none, .int(results.count),
        ], type: CachedFunction.infoType))
  }

  private func clear() {
    results.removeAll()
    hits = 0
    misses = 0
  }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    var parts = arguments.positional
    if !arguments.keywords.isEmpty {
      parts.append(.object(SingletonObject.ellipsis))
      for (name, value) in arguments.keywords { parts += [.string(name), value] }
    }
    if isTyped {
      let values = arguments.positional + arguments.keywords.map(\.value)
      parts.append(.tuple(values.map { .object($0.type) }))
    }
    let key: Value = parts.count == 1 ? parts[0] : .tuple(parts)
    let hash = try interpreter.hash(key)
    if let position = try results.find(key, hash, interpreter),
      let found = results.entries[position].value
    {
      hits += 1
      // The least recently used entry stands first.
      if limit != nil { results.moveEntry(at: position, toEnd: true) }
      return found
    }
    misses += 1
    let result = try interpreter.call(function, arguments)
    if let limit {
      if limit == 0 { return result }
      if results.count >= limit, let first = results.entries.firstIndex(where: { $0.value != nil })
      {
        results.removeEntry(at: first)
      }
    }
    try results.set(key, hash: hash, to: result, interpreter)
    return result
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if name == "__wrapped__" { return function }
    if let own = attributes[name] { return own }
    if let own = try type.attribute(name, of: .object(self), interpreter) { return own }
    return try interpreter.optionalAttribute(name, of: function)
  }

  func setAttribute(_ name: String, to value: Value?, _ interpreter: Interpreter) throws {
    attributes[name] = value
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    "<functools._lru_cache_wrapper object at \(interpreter.address(of: .object(self)))>"
  }
}

/// A key that compares by a function of two values.
private final class ComparisonKey: Object {
  private static let keyType = TypeObject("KeyWrapper", module: "functools")
  private let value: Value
  private let function: Value

  init(_ value: Value, _ function: Value) {
    self.value = value
    self.function = function
  }

  var type: TypeObject { ComparisonKey.keyType }

  func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let right = other.cast(to: ComparisonKey.self) else { return nil }
    return try interpreter.compare(
      op, interpreter.call(function, value, right.value), .int(0))
  }
}
