internal import NDArrays
internal import PyRuntime
internal import PySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The methods of `random.Random` that draw integers and choose elements.
enum RandomMethods {
  /// The generator that a method was called on.
  static func generator(_ call: BoundArguments) throws -> RandomGeneratorObject {
    try generator(call[0] ?? .none)
  }

  static func generator(_ value: Value) throws -> RandomGeneratorObject {
    if let generator = value.cast(to: RandomGeneratorObject.self) { return generator }
    throw PyException(
      .typeError, "descriptor requires a 'Random' object but received a '\(value.type.messageName)'"
    )
  }

  static func method(
    _ name: String, _ signature: String,
    _ body: @escaping @Sendable (RandomGeneratorObject, BoundArguments) throws -> Value
  ) -> (String, Value) {
    (name, .object(NativeFunction(name, signature) { try body(generator($0), $0) }))
  }

  static var members: [String: Value] {
    [String: Value](members: [
      NativeFunction.method("Random", "random") { receiver, _ in
        .float(try generator(receiver).random())
      },
      method("seed", "(self, a=None, version=2)") { generator, call in
        try generator.seed(
          call.value("a"), version: try call.int("version"), call.interpreter)
        return .none
      },
      NativeFunction.method1("Random", "getrandbits", "k") { receiver, count, interpreter in
        let count = try interpreter.int(of: count)
        guard count >= 0 else {
          throw PyException(.valueError, "number of bits must be non-negative")
        }
        guard count <= BigInt.Limit.bits else {
          throw PyException(.memoryError, "an integer of more than \(BigInt.Limit.bits) bits")
        }
        return .integer(try generator(receiver).bits(count))
      },
      method("randrange", "(self, start, stop=None, step=1)", range),
      method("randint", "(self, a, b)") { generator, call in
        let low = try call.interpreter.exactInteger(call.value("a"))
        let high = try call.interpreter.exactInteger(call.value("b"))
        let width = high - low + BigInt(1)
        guard !width.isNegative, !width.isZero else {
          throw emptyRange("(\(try text(low)), \(try text(high + BigInt(1))))", call.interpreter)
        }
        return .integer(low + generator.below(width))
      },
      method("choice", "(self, seq)") { generator, call in
        let source = call.value("seq")
        let count = try call.interpreter.length(of: source)
        guard count > 0 else {
          throw PyException(.indexError, "Cannot choose from an empty sequence")
        }
        return try call.interpreter.item(.int(generator.below(count)), of: source)
      },
      method("choices", "(self, population, weights=None, *, cum_weights=None, k=1)", choices),
      method("sample", "(self, population, k, *, counts=None)", sample),
      method("shuffle", "(self, x)") { generator, call in
        let source = call.value("x")
        let interpreter = call.interpreter
        if case .list(let list) = source {
          for i in stride(from: list.elements.count - 1, to: 0, by: -1) {
            list.elements.swapAt(i, generator.below(i + 1))
            if i & 0xFFFF == 0 { try interpreter.checkpoint() }
          }
          return .none
        }
        for i in stride(from: try interpreter.length(of: source) - 1, to: 0, by: -1) {
          let j = generator.below(i + 1)
          let first = try interpreter.item(.int(i), of: source)
          let second = try interpreter.item(.int(j), of: source)
          try interpreter.setItem(.int(i), of: source, to: second)
          try interpreter.setItem(.int(j), of: source, to: first)
        }
        return .none
      },
      method("binomialvariate", "(self, n=1, p=0.5)") { generator, call in
        let count = try call.int("n")
        guard count >= 0 else { throw PyException(.valueError, "n must be non-negative") }
        let p = try call.double("p")
        guard p >= 0, p <= 1 else {
          throw PyException(.valueError, "p must be in the range 0.0 <= p <= 1.0")
        }
        return .int(try BinomialVariate.draw(generator, count, p))
      },
      method("randbytes", "(self, n)") { generator, call in
        let count = try call.int("n")
        guard count >= 0 else {
          throw PyException(.valueError, "number of bits must be non-negative")
        }
        try call.interpreter.reserve(count)
        let number = generator.bits(count * 8)
        let bytes = (0..<count).map { place in
          UInt8(
            truncatingIfNeeded: place / 8 < number.limbs.count
              ? number.limbs[place / 8] >> UInt(place % 8 * 8) : 0)
        }
        return .object(BytesObject(bytes))
      },
      method("getstate", "(self)") { generator, _ in
        let words = generator.twister.key.map { Value.int(Int($0)) }
        return .tuple([
          .int(3), .tuple(words + [.int(generator.twister.position)]),
          generator.nextGauss.map { .float($0) } ?? Value.none,
        ])
      },
      method("setstate", "(self, state)") { generator, call in
        let parts = try call.interpreter.elements(of: call.value("state"))
        guard parts.count == 3, let numbers = parts[1].tupleElements,
          let position = numbers.last,
          case .int(let place) = position,
          let twister = MersenneTwister(
            key: numbers.dropLast().compactMap { word in
              if case .int(let number) = word { UInt32(exactly: number) } else { nil }
            }, position: place)
        else { throw PyException(.valueError, "state vector is the wrong size") }
        generator.twister = twister
        generator.nextGauss = parts[2].isNone ? nil : try call.interpreter.double(of: parts[2])
        return .none
      },
    ])
  }

  private static func text(_ number: BigInt) throws -> String { number.decimalText }

  private static func emptyRange(_ bounds: String, _ interpreter: Interpreter) -> PyException {
    PyException(.valueError, "empty range in randrange\(bounds)")
  }

  private static func range(
    _ generator: RandomGeneratorObject, _ call: BoundArguments
  ) throws -> Value {
    let interpreter = call.interpreter
    let start = try interpreter.exactInteger(call.value("start"))
    guard call.isGiven("stop") else {
      guard case .int(1) = call.value("step") else {
        throw PyException(.typeError, "Missing a non-None stop argument")
      }
      guard !start.isNegative, !start.isZero else {
        throw PyException(.valueError, "empty range for randrange()")
      }
      return .integer(generator.below(start))
    }
    let stop = try interpreter.exactInteger(call.value("stop"))
    let step = try interpreter.exactInteger(call.value("step"))
    let width = stop - start
    if step == BigInt(1) {
      guard !width.isNegative, !width.isZero else {
        throw emptyRange("(\(try text(start)), \(try text(stop)))", interpreter)
      }
      return .integer(start + generator.below(width))
    }
    guard !step.isZero else { throw PyException(.valueError, "zero step for randrange()") }
    let one = BigInt(step.isNegative ? -1 : 1)
    let count = (width + step - one).floorDivided(by: step)
    guard !count.isNegative, !count.isZero else {
      throw emptyRange(
        "(\(try text(start)), \(try text(stop)), \(try text(step)))", interpreter)
    }
    return .integer(start + step * generator.below(count))
  }

  private static func choices(
    _ generator: RandomGeneratorObject, _ call: BoundArguments
  ) throws -> Value {
    let interpreter = call.interpreter
    let population = call.value("population")
    let count = try interpreter.length(of: population)
    let k = try call.int("k")
    try interpreter.reserve(max(0, k) &* 16)
    var cumulative: [Double]?
    if call.isGiven("cum_weights") {
      if call.isGiven("weights") {
        throw PyException(
          .typeError, "Cannot specify both weights and cumulative weights")
      }
      cumulative = try interpreter.elements(of: call.value("cum_weights")).map {
        try interpreter.double(of: $0)
      }
    } else if call.isGiven("weights") {
      if case .int = call.value("weights") {
        throw PyException(
          .typeError,
          "The number of choices must be a keyword argument: k=\(try interpreter.repr(call.value("weights")))"
        )
      }
      var sum = Value.int(0)
      var sums: [Double] = []
      for weight in try interpreter.elements(of: call.value("weights")) {
        try interpreter.tick()
        sum = sums.isEmpty ? weight : try interpreter.binary(.add, sum, weight)
        sums.append(try interpreter.double(of: sum))
      }
      cumulative = sums
    }
    guard let sums = cumulative else {
      if k > 0 && count == 0 {
        throw PyException(.indexError, "list index out of range")
      }
      return .list(
        try (0..<max(0, k)).map { _ in
          try interpreter.tick()
          return try interpreter.item(
            .int(Int((generator.random() * Double(count)).rounded(.down))), of: population)
        })
    }
    guard sums.count == count else {
      throw PyException(
        .valueError, "The number of weights does not match the population")
    }
    guard let total = sums.last else {
      throw PyException(.indexError, "list index out of range")
    }
    guard total > 0 else {
      throw PyException(.valueError, "Total of weights must be greater than zero")
    }
    guard total.isFinite else {
      throw PyException(.valueError, "Total of weights must be finite")
    }
    return .list(
      try (0..<max(0, k)).map { _ in
        try interpreter.tick()
        let wanted = generator.random() * total
        var low = 0
        var high = count - 1
        while low < high {
          let middle = (low + high) / 2
          if wanted < sums[middle] { high = middle } else { low = middle + 1 }
        }
        return try interpreter.item(.int(low), of: population)
      })
  }

  private static func sample(
    _ generator: RandomGeneratorObject, _ call: BoundArguments
  ) throws -> Value {
    let interpreter = call.interpreter
    let source = call.value("population")
    switch source {
    case .list, .tuple, .string: break
    case .object(let object) where object is RangeObject: break
    case .dict:
      throw PyException(
        .typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
    case .object(let object) where object is SetObject:
      throw PyException(
        .typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
    case .none, .int, .float, .bool:
      throw PyException(
        .typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
    default: break
    }
    var count = try interpreter.length(of: source)
    let k = try call.int("k")
    if call.isGiven("counts") {
      let counts = try interpreter.elements(of: call.value("counts")).map {
        try interpreter.int(of: $0)
      }
      guard counts.count == count else {
        throw PyException(
          .valueError, "The number of counts does not match the population")
      }
      var sums: [Int] = []
      for number in counts {
        guard number >= 0 else {
          throw PyException(.valueError, "Counts must be non-negative")
        }
        sums.append((sums.last ?? 0) &+ number)
      }
      let total = sums.last ?? 0
      guard total > 0 else {
        throw PyException(.valueError, "Total of counts must be greater than zero")
      }
      count = total
      let places = try draw(generator, count, k, interpreter)
      return .list(
        try places.map { place in
          let position = sums.firstIndex { place < $0 } ?? 0
          return try interpreter.item(.int(position), of: source)
        })
    }
    return .list(
      try draw(generator, count, k, interpreter).map {
        try interpreter.item(.int($0), of: source)
      })
  }

  /// Draws `k` different places out of `count`, as CPython: from a pool, or by a set of those taken.
  private static func draw(
    _ generator: RandomGeneratorObject, _ count: Int, _ k: Int, _ interpreter: Interpreter
  ) throws -> [Int] {
    guard k >= 0 && k <= count else {
      throw PyException(.valueError, "Sample larger than population or is negative")
    }
    var setSize = 21.0
    if k > 5 { setSize += pow(4, (log(Double(k) * 3) / log(4)).rounded(.up)) }
    var result: [Int] = []
    result.reserveCapacity(k)
    if Double(count) <= setSize {
      var pool = Array(0..<count)
      for i in 0..<k {
        let j = generator.below(count - i)
        result.append(pool[j])
        pool[j] = pool[count - i - 1]
      }
      return result
    }
    var taken: Set<Int> = []
    for i in 0..<k {
      if i & 0xFFFF == 0 { try interpreter.checkpoint() }
      var j = generator.below(count)
      while !taken.insert(j).inserted { j = generator.below(count) }
      result.append(j)
    }
    return result
  }
}
