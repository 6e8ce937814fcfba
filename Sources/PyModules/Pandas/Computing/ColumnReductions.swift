internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// A column made one value: sums, means and their like, as pandas computes them with numpy.
enum ColumnReductions {
  /// The reductions by pandas' name.
  enum Name: String, CaseIterable {
    case sum, mean, median, min, max, std, `var`, prod, count, any, all, skew, kurt, sem, nunique
    case first, last, size
  }

  /// Raises for a gap where `skipna=False` lets none be passed over.
  static func requirePresent(_ column: ColumnData, _ call: BoundArguments) throws {
    guard try !call.bool("skipna"), column.presentPositions.count < column.count else { return }
    throw PyException(
      .valueError, "Encountered an NA value with skipna=False", help: "leave skipna out")
  }

  /// Returns the value of a reduction.
  ///
  /// - Throws: TypeError for a dtype that has none.
  static func reduce(
    _ name: Name, _ column: ColumnData, skipsMissing: Bool = true, ddof: Int = 1,
    minimumCount: Int = 0, _ interpreter: Interpreter
  ) throws -> Value {
    switch name {
    case .count: return .int64(column.presentPositions.count)
    case .size: return .int64(column.count)
    case .nunique:
      return .int(try Factorizing.factorize(column, sorts: false, interpreter).first.count)
    case .first: return column.presentPositions.first.map { column.value($0) } ?? .float(.nan)
    case .last: return column.presentPositions.last.map { column.value($0) } ?? .float(.nan)
    default: break
    }
    switch column {
    case .float(let values):
      if !skipsMissing, values.contains(where: \.isNaN), name != .any, name != .all {
        return .float64(.nan)
      }
      return try numbers(
        name, values.filter { !$0.isNaN }, whole: nil, ddof, minimumCount, interpreter)
    case .int(let values):
      return try numbers(
        name, values.map { Double($0) }, whole: values, ddof, minimumCount, interpreter)
    case .bool(let values):
      return try flags(name, values, ddof, minimumCount, interpreter)
    case .text: return try texts(name, column, skipsMissing, interpreter)
    case .object: return try objects(name, column, skipsMissing, ddof, interpreter)
    case .category(let data):
      if data.isOrdered, name == .min || name == .max {
        let present = data.codes.filter { $0 >= 0 }
        guard let code = name == .min ? present.min() : present.max() else { return .float(.nan) }
        return data.categories.label(code)
      }
      throw PyException(
        .typeError,
        name == .min || name == .max
          ? "Categorical is not ordered for operation \(name.rawValue)\n"
            + "you can use .as_ordered() to change the Categorical to an ordered one\n"
          : "'Categorical' with dtype category does not support operation '\(name.rawValue)'",
        help: "choose the columns of numbers: df.mean(numeric_only=True)")
    }
  }

  // MARK: Numbers

  private static func numbers(
    _ name: Name, _ values: [Double], whole: [Int]?, _ ddof: Int, _ minimumCount: Int,
    _ interpreter: Interpreter
  ) throws -> Value {
    let n = values.count
    switch name {
    case .any: return .npBool(values.contains { $0 != 0 })
    case .all: return .npBool(values.allSatisfy { $0 != 0 })
    case .sum where n >= minimumCount:
      if let whole { return .int64(whole.reduce(0, &+)) }
      return .float64(try sum(values))
    case .prod where n >= minimumCount:
      if let whole { return .int64(whole.reduce(1, &*)) }
      return .scalar(try NDArray(values).product())
    case .min, .max:
      if let whole, let best = name == .min ? whole.min() : whole.max() { return .int64(best) }
      return .float64((name == .min ? values.min() : values.max()) ?? .nan)
    case .mean: return .float64(n == 0 ? .nan : try sum(values) / Double(n))
    case .median:
      return .float64(n == 0 ? .nan : try NDArray(values).median().doubles.first ?? .nan)
    case .var: return .float64(try variance(values, ddof))
    case .std: return .float64(try variance(values, ddof).squareRoot())
    case .sem: return .float64((try variance(values, ddof)).squareRoot() / Double(n).squareRoot())
    case .skew: return .float64(RunningMoments(values).skewness)
    case .kurt: return .float64(RunningMoments(values).kurtosis)
    default: return .float64(.nan)
    }
  }

  /// The sum as numpy adds: pairwise.
  static func sum(_ values: [Double]) throws -> Double {
    values.isEmpty ? 0 : try NDArray(values).sum().doubles.first ?? 0
  }

  /// The variance with `n - ddof` below; NaN where that is not positive.
  static func variance(_ values: [Double], _ ddof: Int) throws -> Double {
    guard !values.isEmpty, Double(values.count) - Double(ddof) > 0 else { return .nan }
    return try NumPyErrors.translating {
      try NDArray(values).variance(ddof: Double(ddof)).doubles.first ?? .nan
    }
  }

  private static func flags(
    _ name: Name, _ values: [Bool], _ ddof: Int, _ minimumCount: Int, _ interpreter: Interpreter
  ) throws -> Value {
    switch name {
    case .any: return .npBool(values.contains(true))
    case .all: return .npBool(!values.contains(false))
    case .min, .max:
      guard !values.isEmpty else { return .float64(.nan) }
      return .npBool(name == .min ? !values.contains(false) : values.contains(true))
    default:
      return try numbers(
        name, values.map { $0 ? 1 : 0 }, whole: values.map { $0 ? 1 : 0 }, ddof, minimumCount,
        interpreter)
    }
  }

  // MARK: Texts and objects

  private static func texts(
    _ name: Name, _ column: ColumnData, _ skipsMissing: Bool, _ interpreter: Interpreter
  ) throws -> Value {
    guard case .text(let all) = column else { return .none }
    let values = all.compactMap { $0 }
    if !skipsMissing, values.count < all.count { return .float(.nan) }
    switch name {
    case .sum: return .string(values.joined())
    case .min, .max:
      let order = try ColumnSorting.order(.text(values), interpreter)
      guard let place = name == .min ? order.first : order.last else { return .float(.nan) }
      return .string(values[place])
    case .any: return .npBool(values.contains { !$0.isEmpty })
    case .all: return .npBool(values.allSatisfy { !$0.isEmpty })
    default:
      throw PyException(
        .typeError, "Cannot perform reduction '\(name.rawValue)' with string dtype",
        help: "choose the columns of numbers: df.\(name.rawValue)(numeric_only=True)")
    }
  }

  private static func objects(
    _ name: Name, _ column: ColumnData, _ skipsMissing: Bool, _ ddof: Int,
    _ interpreter: Interpreter
  ) throws -> Value {
    let values = column.presentPositions.map { column.plainValue($0).plainScalar }
    if !skipsMissing, values.count < column.count { return .float(.nan) }
    switch name {
    case .any: return .bool(try values.contains { try interpreter.isTrue($0) })
    case .all: return .bool(try values.allSatisfy { try interpreter.isTrue($0) })
    case .sum, .prod:
      guard var total = values.first else { return .int(name == .sum ? 0 : 1) }
      for value in values.dropFirst() {
        total = try interpreter.binary(name == .sum ? .add : .multiply, total, value)
      }
      return total
    case .min, .max:
      guard var best = values.first else { return .float(.nan) }
      for value in values.dropFirst()
      where try interpreter.isTrue(
        interpreter.compare(name == .min ? .less : .greater, value, best))
      { best = value }
      return best
    default:
      if let text = values.first(where: { $0.number == nil }) {
        throw PyException(
          .typeError,
          "could not convert \(try interpreter.repr(text)) to numeric",
          help: "choose the columns of numbers: df.\(name.rawValue)(numeric_only=True)")
      }
      return try numbers(name, values.compactMap(\.number), whole: nil, ddof, 0, interpreter)
    }
  }

  // MARK: Quantiles

  /// The quantile of the numbers that are there.
  static func quantile(
    _ column: ColumnData, _ q: Double, method: String = "linear"
  ) throws -> Double {
    guard column.isNumeric else {
      throw PyException(
        .typeError, "Cannot compute quantiles of dtype \(column.dtypeName)",
        help: "choose the columns of numbers: df.quantile(q, numeric_only=True)")
    }
    guard q >= 0, q <= 1 else {
      throw PyException(.valueError, "percentiles should all be in the interval [0, 1]")
    }
    let values = column.doubles.filter { !$0.isNaN }
    guard !values.isEmpty else { return .nan }
    let kind = try quantileMethod(method)
    return try NumPyErrors.translating {
      try NDArray(values).quantile(NDArray([q]), method: kind).doubles.first ?? .nan
    }
  }

  private static func quantileMethod(_ name: String) throws -> QuantileMethod {
    if let method = QuantileMethod(rawValue: name) { return method }
    let all = [
      "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf",
      "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher",
      "midpoint", "nearest",
    ]
    let help = "interpolation= is 'linear', 'lower', 'higher', 'nearest' or 'midpoint'"
    if all.contains(name) {
      throw PandasErrors.unsupported("the interpolation '\(name)'", help: help)
    }
    throw PyException(
      .valueError,
      "'\(name)' is not a valid method. Use one of: dict_keys(["
        + all.map { "'\($0)'" }.joined(separator: ", ") + "])", help: help)
  }

  /// The position of the smallest or largest element; nil where there is none.
  static func extremePosition(
    _ column: ColumnData, largest: Bool, _ interpreter: Interpreter
  ) throws -> Int? {
    let ranks = try ColumnSorting.ranks(column, interpreter)
    var best: Int?
    for position in ranks.indices where ranks[position] >= 0 {
      guard let known = best else {
        best = position
        continue
      }
      if largest ? ranks[position] > ranks[known] : ranks[position] < ranks[known] {
        best = position
      }
    }
    return best
  }
}
