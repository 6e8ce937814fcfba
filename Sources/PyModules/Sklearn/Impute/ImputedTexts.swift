internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// `SimpleImputer` for columns with texts: the most frequent element of a column, or a constant.
enum ImputedTexts {
  /// Refuses arrays of flags and of texts that are no objects, where the statistic may be any element.
  static func requireType(_ value: Value, _ model: EstimatorObject) throws {
    let strategy = model.parameter("strategy").text
    guard strategy == "most_frequent" || strategy == "constant",
      let array = ArrayBridge.array(value)
    else { return }
    let name: String
    switch array.dtype {
    case .float64, .int64, .object: return
    case .bool: name = "bool"
    case .string(let width): name = "<U\(width)"
    }
    throw PyException(
      .valueError,
      "SimpleImputer does not support data with dtype \(name). "
        + "Please provide either a numeric array (with a floating point or integer dtype) or "
        + "categorical data represented either as an array with integer dtype or an array of string "
        + "values with an object dtype.", help: "write X.astype(object), or give a DataFrame")
  }

  /// The elements of X where texts are among them; nil for numbers.
  ///
  /// - Throws: ValueError where the strategy asks for numbers.
  static func array(
    _ value: Value, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> NDArray? {
    var array = try ArrayBridge.asArray(value, interpreter)
    // What is missing in a list stays beside its texts, as an object.
    if case .string = array.dtype, !ArrayBridge.isArray(value) {
      array = try interpreter.array(of: value, dtype: .object)
    }
    switch array.dtype {
    case .float64, .int64, .bool: return nil
    case .string, .object: break
    }
    guard let first = array.plainValues.first(where: { $0.text != nil }) else { return nil }
    if let strategy = model.parameter("strategy").text, strategy == "mean" || strategy == "median" {
      // Texts of numbers are numbers.
      if (try? DataValidation.numbers(value, interpreter)) != nil { return nil }
      let isArray = if case .string = array.dtype { ArrayBridge.isArray(value) } else { false }
      let shown = try interpreter.repr(.string(first.text ?? ""))
      throw PyException(
        .valueError,
        "Cannot use \(strategy) strategy with non-numeric data:\ncould not convert string to float: "
          + (isArray ? "np.str_(\(shown))" : shown),
        help: "texts take strategy='most_frequent' or strategy='constant'")
    }
    guard array.dimensions == 2 else { return nil }
    return array
  }

  /// Whether the last fit met texts.
  static func isFitted(_ model: EstimatorObject) -> Bool {
    model["statistics_"]?.ndarray?.dtype == .object
  }

  private static func isMissing(
    _ value: Value, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Bool {
    let mark = model.parameter("missing_values")
    if mark.isNone { return value.isNone }
    if let number = mark.number, number.isNaN { return value.number?.isNaN ?? false }
    return try interpreter.areEqual(value, mark)
  }

  static func fit(
    _ model: EstimatorObject, _ array: NDArray, _ source: Value, _ interpreter: Interpreter
  ) throws {
    let (n, p) = (array.shape[0], array.shape[1])
    let values = array.plainValues
    var statistics: [Value] = []
    for j in 0..<p {
      if model.parameter("strategy").text == "constant" {
        let given = model.parameter("fill_value")
        statistics.append(given.isNone ? .string("missing_value") : given)
        continue
      }
      var counts: [(value: Value, count: Int)] = []
      for i in 0..<n {
        try interpreter.tick()
        let value = values[i * p + j]
        if try isMissing(value, model, interpreter) { continue }
        if let place = try counts.firstIndex(where: { try interpreter.areEqual($0.value, value) }) {
          counts[place].count += 1
        } else {
          counts.append((value, 1))
        }
      }
      // Of those that come equally often, the smallest.
      let most = counts.map(\.count).max() ?? 0
      let best = counts.filter { $0.count == most }.map(\.value)
      statistics.append(try smallest(best, interpreter) ?? .float(.nan))
    }
    model["statistics_"] = try ArrayBridge.objects(statistics)
    model["n_features_in_"] = .int(p)
    model["_indicated"] = nil
    if let names = FeatureNames.names(of: source) {
      model["feature_names_in_"] = try ArrayBridge.objects(names.map { .string($0) })
    } else {
      model["feature_names_in_"] = nil
    }
  }

  private static func smallest(_ values: [Value], _ interpreter: Interpreter) throws -> Value? {
    if let none = values.first(where: \.isNone) { return none }
    var best: Value?
    for value in values {
      guard let known = best else {
        best = value
        continue
      }
      if try interpreter.isTrue(interpreter.compare(.less, value, known)) { best = value }
    }
    return best
  }

  static func transform(
    _ model: EstimatorObject, _ array: NDArray, _ source: Value, _ interpreter: Interpreter
  ) throws -> Value {
    try FeatureNames.check(source, model, interpreter)
    let p = array.shape[1]
    if case .int(let expected)? = model["n_features_in_"], expected != p {
      throw PyException(
        .valueError,
        "X has \(p) features, but SimpleImputer is expecting \(expected) features as input.")
    }
    let statistics = try interpreter.elements(of: model.parameter("statistics_"))
    let filled = try array.plainValues.enumerated().map { place, value in
      try interpreter.tick()
      return try isMissing(value, model, interpreter) ? statistics[place % max(p, 1)] : value
    }
    return ArrayBridge.wrap(
      try ArrayBridge.translating { () throws(NDArrayError) in
        try NDArray(objects: filled, shape: array.shape)
      })
  }
}
