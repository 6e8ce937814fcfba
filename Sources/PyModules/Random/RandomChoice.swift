internal import NDArrays
internal import PyRuntime

/// Items drawn from a sequence: `choice` of both kinds of generators.
enum RandomChoice {
  /// The words of numpy, which the two kinds of generators do not share.
  struct Words {
    let notPositive: String
    let empty: String
    let tooLarge: String
    let unequalSizes: String
    let notVector: String
    let sum: String
    let negative: String
    let nan: String

    static let generator = Words(
      notPositive: "a must be a positive integer unless no samples are taken",
      empty: "a cannot be empty unless no samples are taken",
      tooLarge: "Cannot take a larger sample than population when replace is False",
      unequalSizes: "a and p must have same size", notVector: "p must be 1-dimensional",
      sum: "Probabilities do not sum to 1. See Notes section of docstring for more information.",
      negative: "Probabilities are not non-negative", nan: "Probabilities contain NaN")
    static let legacy = Words(
      notPositive: "a must be greater than 0 unless no samples are taken",
      empty: "'a' cannot be empty unless no samples are taken",
      tooLarge: "Cannot take a larger sample than population when 'replace=False'",
      unequalSizes: "'a' and 'p' must have same size", notVector: "'p' must be 1-dimensional",
      sum: "probabilities do not sum to 1", negative: "probabilities are not non-negative",
      nan: "probabilities contain NaN")
  }

  /// Draws for `Generator.choice(a, size, replace, p, axis, shuffle)`.
  static func generator(_ call: BoundArguments, _ stream: NumPyGenerator) throws -> Value {
    let words = Words.generator
    let isShuffled = try call.bool("shuffle")
    let population = try population(call, words) { value in
      "a must be a sequence or an integer, not <class '\(value.type.qualifiedName)'>"
    }
    return try draw(call, population, axis: call.int("axis"), words) { size, replaces, p in
      switch (replaces, p) {
      case (true, nil): try stream.integers(size, low: 0, largest: UInt64(population.count - 1))
      case (true, let p?): try stream.places(size, probabilities: p)
      case (false, nil): try stream.sample(size, of: population.count, isShuffled: isShuffled) ?? []
      case (false, let p?): try stream.differentPlaces(size, probabilities: p)
      }
    }
  }

  /// Draws for `RandomState.choice(a, size, replace, p)`.
  static func legacy(_ call: BoundArguments, _ stream: LegacyRandomState) throws -> Value {
    let words = Words.legacy
    let population = try population(call, words) { _ in "a must be 1-dimensional or an integer" }
    if let array = population.array, array.dimensions != 1 {
      throw PyException(.valueError, "a must be 1-dimensional")
    }
    return try draw(call, population, axis: 0, words) { size, replaces, p in
      switch (replaces, p) {
      case (true, nil): try stream.integers(size, low: 0, largest: UInt64(population.count - 1))
      case (true, let p?): try stream.places(size, probabilities: p)
      case (false, nil): try stream.sample(size, of: population.count) ?? []
      case (false, let p?): try stream.differentPlaces(size, probabilities: p)
      }
    }
  }

  /// What is drawn from: an array, or the numbers below `count`.
  private struct Population {
    let array: NDArray?
    let count: Int
  }

  private static func population(
    _ call: BoundArguments, _ words: Words, _ noSequence: (Value) -> String
  ) throws -> Population {
    let value = call.value("a")
    let size = try RandomSize.read(call)
    let takesNone = size.map { $0.contains(0) } ?? false
    if let number = try RandomSeeds.integer(value, call.interpreter) {
      guard let count = number.int, count > 0 || takesNone else {
        throw PyException(.valueError, words.notPositive)
      }
      return Population(array: nil, count: max(0, count))
    }
    let array = try call.interpreter.array(of: value)
    guard array.dimensions > 0 else { throw PyException(.valueError, noSequence(value)) }
    let isLegacy = call["axis"] == nil
    let axis = isLegacy ? 0 : try Shape.axis(call.int("axis"), of: array.dimensions)
    guard array.shape[axis] > 0 || takesNone else { throw PyException(.valueError, words.empty) }
    return Population(array: array, count: array.shape[axis])
  }

  private static func draw(
    _ call: BoundArguments, _ population: Population, axis: Int, _ words: Words,
    _ places: (_ size: Int, _ replaces: Bool, _ p: [Double]?) throws -> [Int]?
  ) throws -> Value {
    let shape = try RandomSize.read(call)
    let size = try shape.map { try RandomSize.reserved($0, call.interpreter) } ?? 1
    let replaces = try call.bool("replace")
    let p = try probabilities(call, population.count, words)
    if !replaces, size > population.count { throw PyException(.valueError, words.tooLarge) }
    guard let drawn = try size == 0 ? [] : places(size, replaces, p) else {
      throw PyException(.valueError, "Fewer non-zero entries in p than size")
    }
    guard let array = population.array else {
      guard let shape else { return .int(drawn.first ?? 0) }
      return .array(try NDArray(drawn, shape: shape))
    }
    let place = try Shape.axis(axis, of: array.dimensions)
    let taken = try array.taking(drawn, axis: place)
    guard let shape else {
      var rest = array.shape
      rest.remove(at: place)
      return .scalar(try taken.reshaped(to: rest))
    }
    let whole = Array(array.shape[..<place]) + shape + Array(array.shape[(place + 1)...])
    return .array(try taken.reshaped(to: whole))
  }

  private static func probabilities(
    _ call: BoundArguments, _ count: Int, _ words: Words
  ) throws -> [Double]? {
    guard call.isGiven("p") else { return nil }
    let array = try call.interpreter.array(of: call.value("p"), dtype: .float64)
    guard array.dimensions == 1 else { throw PyException(.valueError, words.notVector) }
    let p = array.doubles
    guard p.count == count else { throw PyException(.valueError, words.unequalSizes) }
    // Kahan's sum, as numpy checks it.
    var sum = p.first ?? 0
    var lost = 0.0
    for value in p.dropFirst() {
      let corrected = value - lost
      let next = sum + corrected
      lost = (next - sum) - corrected
      sum = next
    }
    if sum.isNaN { throw PyException(.valueError, words.nan) }
    if p.contains(where: { $0 < 0 }) { throw PyException(.valueError, words.negative) }
    if abs(sum - 1) > 0x1p-26 { throw PyException(.valueError, words.sum) }
    return p
  }
}
