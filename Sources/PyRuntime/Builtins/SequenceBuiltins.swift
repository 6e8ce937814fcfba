internal import PySyntax

/// The built-in functions of sequences and iterators.
enum SequenceBuiltins {
  static var functions: [(String, Value)] {
    [
      NativeFunction.function1("len", "obj") { value, interpreter in
        switch value {
        case .list(let list): return .int(list.elements.count)
        case .string(let object): return .int(object.length)
        case .dict(let dict): return .int(dict.count)
        case .tuple(let tuple): return .int(tuple.elements.count)
        default: return .int(try interpreter.length(of: value))
        }
      },
      NativeFunction.function1("any", "iterable") { source, interpreter in
        .bool(try first(source, interpreter) { $0 })
      },
      NativeFunction.function1("all", "iterable") { source, interpreter in
        .bool(try !first(source, interpreter) { !$0 })
      },
      NativeFunction.functionK("sorted", "(*iterable, key=None, reverse=False, **others)") { call in
        guard call.variadic.count == 1 else {
          throw PyException(
            .typeError, "sorted expected 1 argument, got \(call.variadic.count)")
        }
        if let (name, _) = call.keywords.first {
          throw PyException(
            .typeError, "sort() got an unexpected keyword argument '\(name)'")
        }
        return .list(
          try Sorting.sorted(
            call.interpreter.elements(of: call.variadic[0]), key: call.value("key"),
            isReversed: try call.bool("reverse"), call.interpreter))
      },
      extreme("min", .less), extreme("max", .greater),
      NativeFunction.functionN("iter", "(object, sentinel=<unset>, /)", 1...2) {
        values, interpreter in
        if values.count == 1 {
          let iterator = try interpreter.makeIterator(values[0])
          // An instance with `__next__` is its own iterator.
          if let walker = iterator as? InstanceIterator { return .object(walker.instance) }
          return .object(iterator)
        }
        guard values[0].object?.isCallable == true else {
          throw PyException(.typeError, "iter(v, w): v must be callable")
        }
        return .object(CallableIterator(values[0], until: values[1]))
      },
      NativeFunction.functionN("next", "(iterator, default=<unset>, /)", 1...2) {
        values, interpreter in
        if case .object(let object) = values[0], let iterator = object as? any IteratorObject {
          if let value = try iterator.next(interpreter) { return value }
          if values.count > 1 { return values[1] }
          let result = (object as? GeneratorObject)?.takeResult() ?? .none
          throw PyException(
            ExceptionObject(ExceptionType.stopIteration.object, result.isNone ? [] : [result]))
        }
        guard let method = try interpreter.optionalAttribute("__next__", of: values[0]) else {
          throw PyException(
            .typeError, "'\(values[0].type.messageName)' object is not an iterator")
        }
        do {
          return try interpreter.call(method)
        } catch let error as PyException
          where values.count > 1 && error.type.isSubtype(of: ExceptionType.stopIteration.object)
        {
          return values[1]
        }
      },
    ]
  }

  /// Whether `holds` is true of the truth of some element.
  private static func first(
    _ source: Value, _ interpreter: Interpreter, _ holds: (Bool) -> Bool
  ) throws -> Bool {
    let iterator = try interpreter.makeIterator(source)
    var count = 0
    while let value = try iterator.next(interpreter) {
      if holds(try interpreter.isTrue(value)) { return true }
      count += 1
      if count & 0xFFF == 0 { try interpreter.checkpoint() }
    }
    return false
  }

  private static func extreme(_ name: String, _ op: ComparisonOperator) -> (String, Value) {
    NativeFunction.functionK(name, "(*args, key=None, default=<unset>)") { call in
      let interpreter = call.interpreter
      let key = call.value("key")
      let defaultValue = call["default"]
      guard let source = call.variadic.first else {
        throw PyException(.typeError, "\(name) expected at least 1 argument, got 0")
      }
      let isMany = call.variadic.count > 1
      if isMany && defaultValue != nil {
        throw PyException(
          .typeError,
          "Cannot specify a default for \(name)() with multiple positional arguments")
      }
      let iterator =
        isMany
        ? ArrayIterator(call.variadic, type: IteratorTypes.tuple)
        : try interpreter.makeIterator(source)
      var best: Value?
      var bestKey = Value.none
      var count = 0
      while let value = try iterator.next(interpreter) {
        let candidate = key.isNone ? value : try interpreter.call(key, value)
        if best == nil {
          best = value
          bestKey = candidate
        } else if try interpreter.isTrue(interpreter.compare(op, candidate, bestKey)) {
          best = value
          bestKey = candidate
        }
        count += 1
        if count & 0xFFF == 0 { try interpreter.checkpoint() }
      }
      if let best { return best }
      if let defaultValue { return defaultValue }
      throw PyException(.valueError, "\(name)() iterable argument is empty")
    }
  }
}

/// What `iter(function, sentinel)` gives.
final class CallableIterator: IteratorObject {
  private var function: Value?
  private let sentinel: Value

  init(_ function: Value, until sentinel: Value) {
    self.function = function
    self.sentinel = sentinel
  }

  var type: TypeObject { IteratorTypes.callable }

  func next(_ interpreter: Interpreter) throws -> Value? {
    guard let function else { return nil }
    let value = try interpreter.call(function)
    if try interpreter.areEqual(value, sentinel) {
      self.function = nil
      return nil
    }
    return value
  }
}
