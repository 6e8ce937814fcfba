internal import NDArrays
internal import PyRuntime

/// `np.bincount`.
enum BinCounts {
  /// How often each number from 0 to the largest occurs, or the sum of what those places weigh.
  ///
  /// - Throws: numpy's errors for numbers that are negative or no integers, for tables, and for
  ///   weights of another length.
  static func counts(_ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let values = try integers(call.array("x"))
    guard !call.value("minlength").isNone else {
      throw PyException(.typeError, "use 0 instead of None for minlength")
    }
    let least = try call.int("minlength")
    let weights = try call.isGiven("weights") ? weights(call.value("weights"), interpreter) : nil
    guard least >= 0 else {
      throw PyException(.valueError, "'minlength' must not be negative")
    }
    if values.count > 0, let smallest = try values.minimum().ints.first, smallest < 0 {
      throw PyException(.valueError, "'list' argument must have no negative elements")
    }
    let largest = values.count > 0 ? try values.maximum().ints.first ?? -1 : -1
    guard largest < 1 << 32 else { throw NDArrayError.tooLarge(shape: [largest], dtype: .int64) }
    if let weights, weights.count != values.count {
      throw PyException(.valueError, "The weights and list don't have the same length.")
    }
    return .array(try values.counted(weights: weights, size: max(largest + 1, least)))
  }

  /// The weights as numbers; lists may hold texts of numbers, arrays may not.
  private static func weights(_ value: Value, _ interpreter: Interpreter) throws -> NDArray {
    let plain = try interpreter.array(of: value)
    guard plain.dimensions != 0 else {
      throw PyException(.valueError, "object of too small depth for desired array")
    }
    guard plain.dimensions == 1 else { throw tooDeep }
    guard !plain.dtype.isNumeric else { return try plain.asDoubles() }
    guard value.ndarray == nil else {
      throw PyException(
        .typeError,
        "Cannot cast array data from dtype('\(plain.dtype == .object ? "O" : plain.dtype.shortName)') "
          + "to dtype('float64') "
          + "according to the rule 'safe'")
    }
    return try interpreter.converted(
      NDArray(
        objects: interpreter.elements(of: value).map { $0.isNone ? .float(.nan) : $0 },
        shape: plain.shape), to: .float64)
  }

  private static var tooDeep: PyException {
    PyException(
      .valueError,
      "setting an array element with a sequence. The requested array would exceed the maximum "
        + "number of dimension of 1.")
  }

  private static func integers(_ array: NDArray) throws -> NDArray {
    guard array.dimensions <= 1 else { throw tooDeep }
    guard array.dimensions == 1 else {
      throw PyException(.valueError, "object of too small depth for desired array")
    }
    if array.count == 0 { return try NDArray.zeros([0], dtype: .int64) }
    guard array.dtype == .int64 || array.dtype == .bool else {
      throw PyException(
        .typeError,
        "Cannot cast array data from dtype('\(array.dtype.shortName)') to dtype('int64') "
          + "according to the rule 'safe'")
    }
    return try array.asInts()
  }
}
