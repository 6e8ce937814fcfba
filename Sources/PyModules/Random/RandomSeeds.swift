internal import NDArrays
internal import PyRuntime

/// Reads what cells give as a seed.
enum RandomSeeds {
  /// The generator of `default_rng(seed)`.
  static func generator(_ seed: Value, _ interpreter: Interpreter) throws -> NumPyGenerator {
    if let bits = seed.cast(to: PCG64Object.self) { return bits.stream }
    if let sequence = seed.cast(to: SeedSequenceObject.self) {
      return NumPyGenerator(sequence.seeds)
    }
    return NumPyGenerator(entropy: try words(of: seed, interpreter))
  }

  /// The 32-bit words of entropy: those of an integer, or of several; fresh ones for None.
  static func words(of seed: Value, _ interpreter: Interpreter) throws -> [UInt32] {
    if seed.isNone { return interpreter.entropy.words(4) }
    return try words(of: seed, whole: seed, depth: 0, interpreter)
  }

  private static func words(
    of seed: Value, whole: Value, depth: Int, _ interpreter: Interpreter
  ) throws -> [UInt32] {
    if let number = try integer(seed, interpreter) {
      guard !number.isNegative else {
        throw PyException(.valueError, "expected non-negative integer")
      }
      let words = number.limbs.flatMap {
        [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
      }
      return words.isEmpty ? [0] : words.last == 0 ? words.dropLast() : words
    }
    let parts: [Value]?
    switch seed {
    case .list(let list): parts = list.elements
    case .tuple(let tuple): parts = tuple.elements
    case .object(let object) where object is NDArrayObject || object.type.name == "range":
      parts = try interpreter.elements(of: seed)
    default: parts = nil
    }
    if parts == nil, depth > 0 { throw PyException(.typeError, "seed must be integer") }
    guard let parts, depth < 8 else {
      throw PyException(
        .typeError,
        "SeedSequence expects int or sequence of ints for entropy not \(try interpreter.str(whole))"
      )
    }
    return try parts.flatMap {
      try words(of: $0, whole: whole, depth: depth + 1, interpreter)
    }
  }

  /// The integer that four words make, as numpy shows fresh entropy.
  static func number(of words: [UInt32]) -> Value {
    let limbs = stride(from: 0, to: words.count, by: 2).map { index in
      UInt(words[index]) | (index + 1 < words.count ? UInt(words[index + 1]) << 32 : 0)
    }
    return .integer(BigInt(limbs: limbs, isNegative: false))
  }

  /// The Mersenne Twister of `RandomState(seed)` and `np.random.seed(seed)`.
  static func legacy(_ seed: Value, _ interpreter: Interpreter) throws -> MersenneTwister {
    if seed.isNone { return MersenneTwister(seeds: interpreter.entropy.words(8)) }
    if let number = try integer(seed, interpreter) {
      guard let word = number.int.flatMap(UInt32.init(exactly:)) else {
        throw PyException(
          .valueError, "Seed must be between 0 and 2**32 - 1",
          help: "give a small integer that is at least 0, such as 42")
      }
      return MersenneTwister(seed: word)
    }
    switch seed {
    case .list, .tuple: break
    case .object(let object) where object is NDArrayObject || object.type.name == "range": break
    default:
      let array = try? interpreter.array(of: seed)
      throw PyException(
        .typeError,
        "Cannot cast scalar from dtype('\(array?.dtype.shortName ?? "O")') to dtype('int64') "
          + "according to the rule 'safe'", help: "a seed is an integer, such as 42")
    }
    let array = try interpreter.array(of: seed)
    guard array.count > 0 else { throw PyException(.valueError, "Seed must be non-empty") }
    guard array.dimensions == 1 else { throw PyException(.valueError, "Seed array must be 1-d") }
    guard array.dtype == .int64 || array.dtype == .bool else {
      throw PyException(
        .typeError,
        "Cannot cast array data from dtype('\(array.dtype.shortName)') to dtype('int64') "
          + "according to the rule 'safe'")
    }
    let words = array.ints.compactMap { UInt32(exactly: $0) }
    guard words.count == array.count else {
      throw PyException(.valueError, "Seed must be between 0 and 2**32 - 1")
    }
    return MersenneTwister(seeds: words)
  }

  /// The value as an exact integer; nil for what is none.
  static func integer(_ value: Value, _ interpreter: Interpreter) throws -> BigInt? {
    switch value {
    case .int(let number): return BigInt(number)
    case .bool(let flag): return BigInt(flag ? 1 : 0)
    case .object(let object):
      if let big = object as? BigIntObject { return big.number }
      if let array = object as? NDArrayObject, array.array.dimensions > 0 { return nil }
      guard let index = try? object.index(interpreter) else { return nil }
      if case .object = index { return try integer(index, interpreter) }
      if case .int(let number) = index { return BigInt(number) }
      return nil
    default: return nil
    }
  }
}
