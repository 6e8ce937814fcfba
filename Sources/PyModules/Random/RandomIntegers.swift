internal import NDArrays
internal import PyRuntime

/// Integers of a range: `Generator.integers` and `RandomState.randint`.
enum RandomIntegers {
  /// Draws what a call with `low`, `high`, `size` and `dtype` asks for.
  static func value(_ call: BoundArguments, isClosed: Bool) throws -> Value {
    let interpreter = call.interpreter
    let dtype = try call.dtype() ?? .int64
    guard dtype == .int64 || dtype == .bool else {
      throw PyException(
        .typeError,
        "Unsupported dtype dtype('\(dtype.shortName)') for \(call.signature.functionName)")
    }
    let isOneSided = !call.isGiven("high")
    let lowArgument: Value = isOneSided ? .int(0) : call.value("low")
    let highArgument = isOneSided ? call.value("low") : call.value("high")
    let size = try RandomSize.read(call)
    let draw = try source(call)
    if isScalar(lowArgument), isScalar(highArgument) {
      let low = try number(lowArgument, interpreter)
      let high = try number(highArgument, interpreter)
      let range = try range(low, high, isClosed: isClosed, dtype: dtype)
      guard let size else { return scalar(try draw(1, range, dtype)[0], dtype, call) }
      let count = try RandomSize.reserved(size, interpreter)
      return try array(try draw(count, range, dtype), size, dtype)
    }
    let lows = try numbers(lowArgument, interpreter)
    let highs = try numbers(highArgument, interpreter)
    let (shape, places) = try Parameter.places(
      [lows.parameter, highs.parameter], size: size, interpreter)
    let ranges = try zip(places[0], places[1]).map {
      try range(lows.values[$0], highs.values[$1], isClosed: isClosed, dtype: dtype)
    }
    let drawn = try ranges.map { try draw(1, $0, dtype)[0] }
    return try array(drawn, shape, dtype)
  }

  private typealias Range = (low: Int, largest: UInt64)

  /// How many integers of a range are drawn from the receiver's stream.
  private static func source(_ call: BoundArguments) throws -> (Int, Range, DType) throws -> [Int] {
    switch try DistributionMethods.stream(of: call) {
    case let stream as NumPyGenerator:
      return {
        try stream.integers($0, low: $1.low, largest: $1.largest, bits: $2 == .bool ? 1 : 64)
      }
    case let stream as LegacyRandomState:
      return {
        try stream.integers($0, low: $1.low, largest: $1.largest, bits: $2 == .bool ? 1 : 64)
      }
    default: return { count, range, _ in Array(repeating: range.low, count: count) }
    }
  }

  private static func isScalar(_ value: Value) -> Bool {
    switch value {
    case .list, .tuple, .dict: return false
    case .object(let object):
      if let array = object as? NDArrayObject { return array.array.dimensions == 0 }
      return !(object is any FrameSource)
    default: return true
    }
  }

  /// The value as an integer, a float cut towards zero; beyond 64 bits far beyond.
  private static func number(_ value: Value, _ interpreter: Interpreter) throws -> Int128 {
    if let exact = try RandomSeeds.integer(value, interpreter) {
      if let number = exact.int { return Int128(number) }
      let magnitude = exact.limbs.count == 1 ? Int128(exact.limbs[0]) : Int128(1) << 100
      return exact.isNegative ? -magnitude : magnitude
    }
    if case .string(let text) = value {
      throw PyException(
        .valueError,
        "invalid literal for int() with base 10: \(try interpreter.repr(.string(text.text)))")
    }
    let double = try interpreter.double(of: value)
    guard let number = Int128(exactly: double.rounded(.towardZero)) else {
      if double.isNaN {
        throw PyException(.valueError, "cannot convert float NaN to integer")
      }
      if double.isInfinite {
        throw PyException(.overflowError, "cannot convert float infinity to integer")
      }
      return double < 0 ? -(Int128(1) << 100) : Int128(1) << 100
    }
    return number
  }

  private static func numbers(
    _ value: Value, _ interpreter: Interpreter
  ) throws -> (values: [Int128], parameter: Parameter) {
    if isScalar(value) {
      let number = try number(value, interpreter)
      return ([number], try Parameter(.float(Double(number)), interpreter))
    }
    let array = try interpreter.array(of: value)
    let parameter = try Parameter(.array(array), interpreter)
    let values =
      array.dtype == .int64 || array.dtype == .bool
      ? array.ints.map { Int128($0) }
      : try parameter.values.map { try number(.float($0), interpreter) }
    return (values, parameter)
  }

  private static func range(
    _ low: Int128, _ high: Int128, isClosed: Bool, dtype: DType
  ) throws -> Range {
    let least: Int128 = dtype == .bool ? 0 : Int128(Int.min)
    let most: Int128 = dtype == .bool ? 1 : Int128(Int.max)
    let last = isClosed ? high : high - 1
    if low < least {
      throw PyException(.valueError, "low is out of bounds for \(dtype.name)")
    }
    if last > most {
      throw PyException(.valueError, "high is out of bounds for \(dtype.name)")
    }
    if low > last {
      let sign = isClosed ? low == 0 ? "<" : ">" : low == 0 ? "<=" : ">="
      throw PyException(.valueError, low == 0 ? "high \(sign) 0" : "low \(sign) high")
    }
    return (Int(truncatingIfNeeded: low), UInt64(truncatingIfNeeded: last - low))
  }

  /// One number: numpy's own types from a generator, Python's from the legacy functions.
  private static func scalar(_ number: Int, _ dtype: DType, _ call: BoundArguments) -> Value {
    // The legacy functions give Python's numbers for Python's own types.
    let isPlain =
      !call.isGiven("dtype") || call.value("dtype").cast(to: TypeObject.self)?.module == "builtins"
    let isLegacy = isPlain && call.value("self").cast(to: RandomStateObject.self) != nil
    if dtype == .bool { return isLegacy ? .bool(number != 0) : .npBool(number != 0) }
    return isLegacy ? .int(number) : .int64(number)
  }

  private static func array(_ numbers: [Int], _ shape: [Int], _ dtype: DType) throws -> Value {
    if dtype == .bool { return .array(try NDArray(numbers.map { $0 != 0 }, shape: shape)) }
    return .array(try NDArray(numbers, shape: shape))
  }
}
