internal import NDArrays
internal import PyRuntime

/// Rows drawn at random, as `sample` draws them through numpy.
enum Sampling {
  /// The weights that are given: the elements of a list or a Series, or of the column of that name.
  static func weights(
    _ holder: any ColumnHolder, _ call: BoundArguments
  ) throws -> [Double]? {
    var given = call.value("weights")
    guard !given.isNone else { return nil }
    if let name = given.text {
      guard let frame = holder as? FrameObject else {
        throw PyException(
          .valueError,
          "Strings cannot be passed as weights when sampling from a Series.")
      }
      guard let place = frame.columns.position(of: .string(name)) else {
        throw PandasErrors.key(
          "String passed to weights not a valid column", missing: [.string(name)], frame.columns)
      }
      given = .object(frame.column(place))
    }
    var values: [Double]
    if let series = given.cast(to: SeriesObject.self) {
      values = try ColumnReading.aligned(series, to: holder.index).doubles
    } else {
      values = try ColumnReading.column(given, call.interpreter).doubles
    }
    guard values.count == holder.rowLabelsCount else {
      throw PyException(
        .valueError, "Weights and axis to be sampled must be of same length",
        help: "there are \(holder.rowLabelsCount) rows and \(values.count) weights")
    }
    values = values.map { $0.isNaN ? 0 : $0 }
    if values.contains(where: { $0.isInfinite }) {
      throw PyException(.valueError, "weight vector may not include `inf` values")
    }
    if values.contains(where: { $0 < 0 }) {
      throw PyException(.valueError, "weight vector many not include negative values")
    }
    return values
  }

  /// The positions of the rows that are drawn.
  ///
  /// - Parameter weights: How likely each row is, up to a factor; nil where all are alike.
  static func positions(
    _ count: Int, weights: [Double]?, _ call: BoundArguments
  ) throws -> [Int] {
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
    if let weights {
      let total = try ColumnReductions.sum(weights)
      guard total != 0 else {
        throw PyException(.valueError, "Invalid weights: weights sum to zero")
      }
      let shares = weights.map { $0 / total }
      if !replaces, Double(size) * (shares.max() ?? 0) > 1 {
        throw PyException(
          .valueError,
          "Weighted sampling cannot be achieved with replace=False. Either set replace=True or use "
            + "smaller weights. See the docstring of sample for details.")
      }
      guard replaces || size <= shares.count(where: { $0 > 0 }) else {
        throw PyException(.valueError, "Fewer non-zero entries in p than size")
      }
      return replaces
        ? try stream.places(size, probabilities: shares)
        : try stream.differentPlaces(size, probabilities: shares) ?? []
    }
    if replaces { return try stream.integers(size, low: 0, largest: UInt64(max(count - 1, 0))) }
    return Array(stream.permutation(count).prefix(size))
  }
}
