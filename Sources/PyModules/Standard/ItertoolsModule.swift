internal import PyRuntime
internal import PySyntax

/// The module `itertools`.
enum ItertoolsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "itertools", endless + filters + ItertoolsCombinations.functions + grouping)
  }

  /// A class whose instances are lazy iterators made by a closure.
  static func type(
    _ name: String, _ signature: String,
    members: [String: Value] = [:],
    _ body: @escaping @Sendable (BoundArguments) throws -> LazyIterator.Step
  ) -> (String, Value) {
    let type = ItertoolsTypes.type(name)
    let made = TypeObject(
      name, module: "itertools", members: members,
      constructor: NativeFunction(
        name, signature, owner: nil,
        form: .bound { call in .object(LazyIterator(type, try body(call))) }))
    return (name, .object(made))
  }

  /// A class whose iterators show what comes next.
  private static func showing(
    _ name: String, _ signature: String,
    _ body: @escaping @Sendable (BoundArguments) throws -> (LazyIterator.Step, LazyIterator.Text)
  ) -> (String, Value) {
    let type = ItertoolsTypes.type(name)
    let made = TypeObject(
      name, module: "itertools",
      constructor: NativeFunction(
        name, signature, owner: nil,
        form: .bound { call in
          let (step, text) = try body(call)
          return .object(LazyIterator(type, step, text: text))
        }))
    return (name, .object(made))
  }

  private static var endless: [(String, Value)] {
    [
      showing("count", "(start=0, step=1)") { call in
        var upcoming = call.value("start")
        let step = call.value("step")
        guard
          [upcoming, step].allSatisfy({ number in
            number.text == nil && (try? call.interpreter.double(of: number)) != nil
          })
        else {
          throw PyException(.typeError, "a number is required")
        }
        let step1 = step.bigInt.map { $0 == BigInt(1) } ?? false
        return (
          { interpreter in
            let result = upcoming
            upcoming = try interpreter.binary(.add, upcoming, step)
            return result
          },
          { interpreter in
            let start = try interpreter.repr(upcoming)
            return step1 ? "count(\(start))" : "count(\(start), \(try interpreter.repr(step)))"
          }
        )
      },
      type("cycle", "(iterable, /)") { call in
        let source = try call.interpreter.makeIterator(call.value("iterable"))
        var saved: [Value] = []
        var position: Int?
        return { interpreter in
          if position == nil {
            if let value = try source.next(interpreter) {
              saved.append(value)
              return value
            }
            position = 0
          }
          guard let place = position, !saved.isEmpty else { return nil }
          position = (place + 1) % saved.count
          return saved[place]
        }
      },
      showing("repeat", "(object, times=<unset>)") { call in
        let value = call.value("object")
        var left = try call["times"].map { max(0, try call.interpreter.clippedIndex(of: $0)) }
        return (
          { _ in
            guard let count = left else { return value }
            if count <= 0 { return nil }
            left = count - 1
            return value
          },
          { interpreter in
            let shown = try interpreter.repr(value)
            return left.map { "repeat(\(shown), \($0))" } ?? "repeat(\(shown))"
          }
        )
      },
    ]
  }

  private static func predicate(
    _ name: String,
    _ body: @escaping @Sendable (Value, any IteratorObject) -> LazyIterator.Step
  ) -> (String, Value) {
    type(name, "(function, iterable, /)") { call in
      body(
        call.value("function"), try call.interpreter.makeIterator(call.value("iterable")))
    }
  }

  private static var filters: [(String, Value)] {
    [
      predicate("takewhile") { function, source in
        var isDone = false
        return { interpreter in
          if isDone { return nil }
          guard let value = try source.next(interpreter) else { return nil }
          if try interpreter.isTrue(interpreter.call(function, value)) { return value }
          isDone = true
          return nil
        }
      },
      predicate("dropwhile") { function, source in
        var isStarted = false
        return { interpreter in
          while let value = try source.next(interpreter) {
            if isStarted { return value }
            if try !interpreter.isTrue(interpreter.call(function, value)) {
              isStarted = true
              return value
            }
          }
          return nil
        }
      },
      predicate("filterfalse") { function, source in
        { interpreter in
          while let value = try source.next(interpreter) {
            let tested = function.isNone ? value : try interpreter.call(function, value)
            if try !interpreter.isTrue(tested) { return value }
          }
          return nil
        }
      },
      predicate("starmap") { function, source in
        { interpreter in
          guard let value = try source.next(interpreter) else { return nil }
          return try interpreter.call(
            function, Arguments(try interpreter.elements(of: value)))
        }
      },
      type("compress", "(data, selectors)") { call in
        let data = try call.interpreter.makeIterator(call.value("data"))
        let selectors = try call.interpreter.makeIterator(call.value("selectors"))
        return { interpreter in
          while let value = try data.next(interpreter),
            let selector = try selectors.next(interpreter)
          {
            if try interpreter.isTrue(selector) { return value }
          }
          return nil
        }
      },
      type("islice", "(iterable, start, stop=<unset>, step=<unset>, /)", slice),
      type("accumulate", "(iterable, func=None, *, initial=None)") { call in
        let source = try call.interpreter.makeIterator(call.value("iterable"))
        let function = call.value("func")
        var total = call.isGiven("initial") ? call.value("initial") : nil
        var isFirst = true
        return { interpreter in
          if isFirst {
            isFirst = false
            if total == nil { total = try source.next(interpreter) }
            return total
          }
          guard let current = total, let value = try source.next(interpreter) else { return nil }
          let next =
            function.isNone
            ? try interpreter.binary(.add, current, value)
            : try interpreter.call(function, current, value)
          total = next
          return next
        }
      },
      type("pairwise", "(iterable, /)") { call in
        let source = try call.interpreter.makeIterator(call.value("iterable"))
        var previous: Value?
        return { interpreter in
          if previous == nil { previous = try source.next(interpreter) }
          guard let first = previous, let second = try source.next(interpreter) else { return nil }
          previous = second
          return .tuple([first, second])
        }
      },
      type("batched", "(iterable, n, *, strict=False)") { call in
        let count = try call.int("n")
        guard count >= 1 else { throw PyException(.valueError, "n must be at least one") }
        let source = try call.interpreter.makeIterator(call.value("iterable"))
        let isStrict = try call.bool("strict")
        return { interpreter in
          var batch: [Value] = []
          while batch.count < count, let value = try source.next(interpreter) {
            batch.append(value)
          }
          if batch.isEmpty { return nil }
          if isStrict && batch.count < count {
            throw PyException(.valueError, "batched(): incomplete batch")
          }
          return .tuple(batch)
        }
      },
    ]
  }

  private static func slice(_ call: BoundArguments) throws -> LazyIterator.Step {
    func bound(_ value: Value?, _ what: String) throws -> Int? {
      guard let value, !value.isNone else { return nil }
      guard let number = value.bigInt?.int, number >= 0 else {
        throw PyException(
          .valueError,
          what.isEmpty
            ? "Step for islice() must be a positive integer or None."
            : "\(what) for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
      }
      return number
    }
    let start: Int
    let stop: Int?
    if call["stop"] == nil {
      start = 0
      stop = try bound(call[1], "Stop argument")
    } else {
      start = try bound(call[1], "Indices") ?? 0
      stop = try bound(call["stop"], "Stop argument")
    }
    let step = try bound(call["step"], "") ?? 1
    guard step > 0 else {
      throw PyException(.valueError, "Step for islice() must be a positive integer or None.")
    }
    let source = try call.interpreter.makeIterator(call.value("iterable"))
    var position = 0
    var next = start
    return { interpreter in
      if let stop, next >= stop {
        // What lies before the stop is consumed, as in CPython.
        while position < stop, position < next, try source.next(interpreter) != nil {
          position += 1
        }
        return nil
      }
      while position < next {
        guard try source.next(interpreter) != nil else { return nil }
        position += 1
        if position & 0xFFF == 0 { try interpreter.checkpoint() }
      }
      guard let value = try source.next(interpreter) else { return nil }
      position += 1
      let (sum, overflow) = next.addingReportingOverflow(step)
      next = overflow ? Int.max : sum
      return value
    }
  }

  private static var grouping: [(String, Value)] {
    let fromIterable = NativeFunction("from_iterable", "(iterable, /)") { call in
      .object(
        LazyIterator(
          ItertoolsTypes.type("chain"),
          chain(try call.interpreter.makeIterator(call.value("iterable")))))
    }
    return [
      type("chain", "(*iterables)", members: ["from_iterable": .object(fromIterable)]) { call in
        chain(ArrayIterator(call.variadic, type: IteratorTypes.tuple))
      },
      type("zip_longest", "(*iterables, fillvalue=None)") { call in
        var sources: [(any IteratorObject)?] = try call.variadic.map {
          try call.interpreter.makeIterator($0)
        }
        let fill = call.value("fillvalue")
        return { interpreter in
          var values: [Value] = []
          for position in sources.indices {
            if let value = try sources[position]?.next(interpreter) {
              values.append(value)
            } else {
              sources[position] = nil
              values.append(fill)
            }
          }
          return sources.allSatisfy { $0 == nil } ? nil : .tuple(values)
        }
      },
      type("groupby", "(iterable, key=None)") { call in
        let groups = Groups(
          try call.interpreter.makeIterator(call.value("iterable")), key: call.value("key"))
        return { try groups.next($0) }
      },
      NativeFunction.functionN("tee", "(iterable, n=2, /)", 1...2) { values, interpreter in
        let count = values.count > 1 ? try interpreter.int(of: values[1]) : 2
        guard count >= 0 else { throw PyException(.valueError, "n must be >= 0") }
        try interpreter.reserve(count &* 64)
        let shared = Tee(try interpreter.makeIterator(values[0]), count)
        return .tuple(
          (0..<count).map { number in
            .object(LazyIterator(ItertoolsTypes.type("_tee")) { try shared.next(number, $0) })
          })
      },
    ]
  }

  private static func chain(_ sources: any IteratorObject) -> LazyIterator.Step {
    var current: (any IteratorObject)?
    return { interpreter in
      while true {
        if let value = try current?.next(interpreter) { return value }
        guard let source = try sources.next(interpreter) else { return nil }
        current = try interpreter.makeIterator(source)
      }
    }
  }
}

/// An iterator whose next value a closure finds.
final class LazyIterator: IteratorObject {
  typealias Step = (Interpreter) throws -> Value?
  typealias Text = (Interpreter) throws -> String

  let type: TypeObject
  private var step: Step?
  private let text: Text?

  init(_ type: TypeObject, _ step: @escaping Step, text: Text? = nil) {
    self.type = type
    self.step = step
    self.text = text
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    if let text { return try text(interpreter) }
    return "<itertools.\(type.name) object at \(interpreter.address(of: .object(self)))>"
  }

  func next(_ interpreter: Interpreter) throws -> Value? {
    guard let step else { return nil }
    if let value = try step(interpreter) { return value }
    self.step = nil
    return nil
  }
}

/// The classes that instances show as their type.
enum ItertoolsTypes {
  static func type(_ name: String) -> TypeObject { made[name] ?? IteratorTypes.generic }

  private static let made: [String: TypeObject] = {
    let names = [
      "count", "cycle", "repeat", "takewhile", "dropwhile", "filterfalse", "starmap", "compress",
      "islice", "accumulate", "pairwise", "batched", "chain", "zip_longest", "groupby", "_tee",
      "product", "permutations", "combinations", "combinations_with_replacement", "_grouper",
    ]
    var made: [String: TypeObject] = [:]
    for name in names { made[name] = TypeObject(name, module: "itertools") }
    return made
  }()
}

/// The runs of equal keys that `groupby` gives.
private final class Groups {
  private let source: any IteratorObject
  private let key: Value
  private var pending: (key: Value, value: Value)?
  private var current: Value?
  /// Grows when a new run begins: older groups are empty from then on.
  private var run = 0
  private var isDone = false

  init(_ source: any IteratorObject, key: Value) {
    self.source = source
    self.key = key
  }

  private func advance(_ interpreter: Interpreter) throws -> Bool {
    guard !isDone, let value = try source.next(interpreter) else {
      isDone = true
      pending = nil
      return false
    }
    pending = (key.isNone ? value : try interpreter.call(key, value), value)
    return true
  }

  func next(_ interpreter: Interpreter) throws -> Value? {
    run += 1
    if pending == nil { guard try advance(interpreter) else { return nil } }
    if let last = current {
      while let waiting = pending, try interpreter.areEqual(waiting.key, last) {
        guard try advance(interpreter) else { return nil }
      }
    }
    guard let waiting = pending else { return nil }
    current = waiting.key
    let number = run
    let group = LazyIterator(ItertoolsTypes.type("_grouper")) { interpreter in
      guard self.run == number, let waiting = self.pending, let key = self.current,
        try interpreter.areEqual(waiting.key, key)
      else { return nil }
      _ = try self.advance(interpreter)
      return waiting.value
    }
    return .tuple([waiting.key, .object(group)])
  }
}

/// One source that several iterators walk.
private final class Tee {
  private let source: any IteratorObject
  private var queues: [[Value]]
  private var heads: [Int]

  init(_ source: any IteratorObject, _ count: Int) {
    self.source = source
    queues = Array(repeating: [], count: count)
    heads = Array(repeating: 0, count: count)
  }

  func next(_ number: Int, _ interpreter: Interpreter) throws -> Value? {
    if heads[number] < queues[number].count {
      heads[number] += 1
      let value = queues[number][heads[number] - 1]
      if heads[number] > 1000 {
        queues[number].removeFirst(heads[number])
        heads[number] = 0
      }
      return value
    }
    guard let value = try source.next(interpreter) else { return nil }
    for position in queues.indices where position != number { queues[position].append(value) }
    return value
  }
}
