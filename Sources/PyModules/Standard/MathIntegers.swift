internal import PyRuntime

/// The functions of `math` that work on exact integers.
enum MathIntegers {
  static var functions: [(String, Value)] {
    [
      NativeFunction.function1("factorial", "n") { value, interpreter in
        let number = try interpreter.exactInteger(value)
        guard !number.isNegative else {
          throw PyException(.valueError, "factorial() not defined for negative values")
        }
        guard let n = number.int else {
          throw PyException(
            .overflowError, "factorial() argument should not exceed 9223372036854775807")
        }
        // Stirling: log2(n!) is about n log2(n / e).
        guard n < 3_000_000 else { throw tooLarge() }
        return .integer(try product(1, n, interpreter))
      },
      NativeFunction.function1("isqrt", "n") { value, interpreter in
        let number = try interpreter.exactInteger(value)
        guard !number.isNegative else {
          throw PyException(.valueError, "isqrt() argument must be nonnegative")
        }
        return .integer(try number.squareRoot(poll: interpreter.checkpoint))
      },
      NativeFunction.functionN("gcd", "(*integers)", 0...Int.max) { values, interpreter in
        var result = BigInt(0)
        for value in values {
          result = try BigInt.gcd(
            result, interpreter.exactInteger(value), poll: interpreter.checkpoint)
        }
        return .integer(result)
      },
      NativeFunction.functionN("lcm", "(*integers)", 0...Int.max) { values, interpreter in
        var result = BigInt(1)
        for value in values {
          let number = try interpreter.exactInteger(value).magnitudeValue
          if number.isZero { return .int(0) }
          let shared = try BigInt.gcd(result, number, poll: interpreter.checkpoint)
          guard result.bitLength + number.bitLength <= BigInt.Limit.bits else { throw tooLarge() }
          result = try result.floorDivided(by: shared, poll: interpreter.checkpoint)
            .multiplied(by: number, poll: interpreter.checkpoint)
        }
        return .integer(result)
      },
      NativeFunction.function2("comb", "(n, k, /)") { n, k, interpreter in
        let (n, k) = try (interpreter.exactInteger(n), interpreter.exactInteger(k))
        try check(n, k)
        if k > n { return .int(0) }
        let shorter = min(k, n - k)
        guard let count = shorter.int, count < 1_000_000 else { throw tooLarge() }
        guard count == 0 || n.bitLength * count <= BigInt.Limit.bits * 2 else { throw tooLarge() }
        var result = BigInt(1)
        var position = 0
        while position < count {
          if position & 0xFF == 0 { try interpreter.checkpoint() }
          result = result * (n - BigInt(position))
          position += 1
          result = result.floorDivided(by: BigInt(position))
        }
        return .integer(result)
      },
      NativeFunction.functionN("perm", "(n, k=None, /)", 1...2) { values, interpreter in
        let n = try interpreter.exactInteger(values[0])
        let k = values.count > 1 && !values[1].isNone ? try interpreter.exactInteger(values[1]) : n
        try check(n, k)
        if k > n { return .int(0) }
        guard let count = k.int, count < 1_000_000 else { throw tooLarge() }
        guard count == 0 || n.bitLength <= BigInt.Limit.bits / max(1, count) else {
          throw tooLarge()
        }
        var result = BigInt(1)
        for position in 0..<count {
          if position & 0xFF == 0 { try interpreter.checkpoint() }
          result = result * (n - BigInt(position))
        }
        return .integer(result)
      },
    ]
  }

  private static func check(_ n: BigInt, _ k: BigInt) throws {
    if n.isNegative { throw PyException(.valueError, "n must be a non-negative integer") }
    if k.isNegative { throw PyException(.valueError, "k must be a non-negative integer") }
  }

  private static func tooLarge() -> PyException {
    PyException(
      .memoryError, "an integer of more than \(BigInt.Limit.bits) bits",
      help: "use math.lgamma for the logarithm of a factorial")
  }

  /// The product of all integers from `low` to `high`, by halves.
  private static func product(
    _ low: Int, _ high: Int, _ interpreter: Interpreter
  ) throws -> BigInt {
    if high < low { return BigInt(1) }
    if high - low < 8 {
      return (low...high).reduce(BigInt(1)) { $0 * BigInt($1) }
    }
    let middle = (low + high) / 2
    let left = try product(low, middle, interpreter)
    let right = try product(middle + 1, high, interpreter)
    guard left.bitLength + right.bitLength <= BigInt.Limit.bits * 2 else { throw tooLarge() }
    return try left.multiplied(by: right, poll: interpreter.checkpoint)
  }
}
