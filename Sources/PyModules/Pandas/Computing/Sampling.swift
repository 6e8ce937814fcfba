internal import NDArrays
internal import PyRuntime

/// Rows drawn at random, as `sample` draws them through numpy.
enum Sampling {
  /// The positions of the rows that are drawn.
  static func positions(_ count: Int, _ call: BoundArguments) throws -> [Int] {
    let replaces = try call.bool("replace")
    if call.isGiven("n"), call.isGiven("frac") {
      throw PyException(.valueError, "Please enter a value for `frac` OR `n`, not both")
    }
    var size = 1
    if call.isGiven("frac") {
      let share = try call.double("frac")
      if share > 1, !replaces {
        throw PyException(
          .valueError, "Replace has to be set to `True` when upsampling the population `frac` > 1.")
      }
      guard share >= 0, share * Double(count) < 1e9 else {
        throw PyException(
          .valueError, "A negative number of rows requested. Please provide `frac` >= 0.")
      }
      size = Int((share * Double(count)).rounded(.toNearestOrEven))
    } else if call.isGiven("n") {
      size = try call.int("n")
      guard size >= 0 else {
        throw PyException(
          .valueError, "A negative number of rows requested. Please provide `n` >= 0.")
      }
    }
    if !replaces, size > count {
      throw PyException(
        .valueError, "Cannot take a larger sample than population when 'replace=False'",
        help: "there are \(count) rows")
    }
    if count == 0, size > 0 {
      throw PyException(.valueError, "a must be greater than 0 unless no samples are taken")
    }
    try call.interpreter.reserveCells(size, 1)
    let stream = try RandomStates.stream(call.value("random_state"), call.interpreter)
    if replaces { return stream.integers(size, low: 0, largest: UInt64(max(count - 1, 0))) }
    return Array(stream.permutation(count).prefix(size))
  }
}
