internal import NDArrays
internal import PyRuntime

/// `pd.cut` and `pd.qcut`.
enum Binning {
  static let cut = NativeFunction.pandas(
    "cut",
    "(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates='raise', ordered=True)"
  ) { call in
    let interpreter = call.interpreter
    let column = try ColumnReading.column(call.value("x"), interpreter)
    let isOrdered = try call.bool("ordered")
    if !isOrdered, call.value("labels").isNone {
      throw PyException(
        .valueError, "'labels' must be provided if 'ordered = False'", help: "leave ordered out")
    }
    var bins = call.value("bins")
    if AxisReading.isListLike(bins), call.isText("duplicates", "drop") {
      bins = try distinct(bins, interpreter)
    }
    var result = try cut(
      column, bins: bins, labels: call.value("labels"), right: call.bool("right"),
      includesLowest: call.bool("include_lowest"), precision: call.int("precision"), interpreter)
    if !isOrdered, case .category(var data) = result.column {
      data.isOrdered = false
      result.column = .category(data)
    }
    return try finished(result, call)
  }

  static let qcut = NativeFunction.pandas(
    "qcut", "(x, q, labels=None, retbins=False, precision=3, duplicates='raise')"
  ) { call in
    let interpreter = call.interpreter
    let column = try ColumnReading.column(call.value("x"), interpreter)
    var shares: [Double]
    if AxisReading.isListLike(call.value("q")) {
      shares = try call.array("q").doubles
    } else {
      let count = try call.int("q")
      guard count > 0, count < 1_000_000 else {
        throw PyException(.valueError, "`q` should be a positive integer")
      }
      shares = (0...count).map { Double($0) / Double(count) }
    }
    var edges = try shares.map { try ColumnReductions.quantile(column, $0) }
    if zip(edges, edges.dropFirst()).contains(where: { $0 == $1 }) {
      guard call.isText("duplicates", "drop") else {
        throw PyException(
          .valueError,
          "Bin edges must be unique: \(try interpreter.repr(.object(IndexObject(AxisLabels(.float(edges)))))).\n"
            + "You can drop duplicate edges by setting the 'duplicates' kwarg")
      }
      edges = edges.enumerated().filter { $0.offset == 0 || edges[$0.offset - 1] != $0.element }
        .map(\.element)
    }
    let result = try binned(
      column, edges, isWhole: false, labels: call.value("labels"), right: true,
      includesLowest: true, precision: call.int("precision"), interpreter)
    return try finished(result, call)
  }

  /// Elements in bins, and the bins' edges.
  struct Result {
    var column: ColumnData
    var edges: [Double]
  }

  /// Edges of which equal neighbours are one.
  private static func distinct(_ bins: Value, _ interpreter: Interpreter) throws -> Value {
    var edges: [Value] = []
    for edge in try interpreter.elements(of: bins) {
      if let last = edges.last, try interpreter.areEqual(last, edge) { continue }
      edges.append(edge)
    }
    return .list(edges)
  }

  private static func finished(_ result: Result, _ call: BoundArguments) throws -> Value {
    let value: Value
    if let series = call.value("x").cast(to: SeriesObject.self) {
      value = .object(series.with(data: result.column))
    } else if case .category = result.column {
      value = .object(CategoricalObject(result.column))
    } else {
      value = .array(try result.column.array())
    }
    guard try call.bool("retbins") else { return value }
    // Edges that were given stay what they are.
    if call.signature.position(of: "bins") != nil, AxisReading.isListLike(call.value("bins")),
      case .int(let whole) = try ColumnReading.column(call.value("bins"), call.interpreter),
      whole.map({ Double($0) }) == result.edges
    {
      return .tuple([value, .array(try NDArray(whole))])
    }
    return .tuple([value, .array(try NDArray(result.edges))])
  }

  /// Puts elements into bins of given edges, or into so many equal ones.
  static func cut(
    _ column: ColumnData, bins: Value, labels: Value, right: Bool, includesLowest: Bool,
    precision: Int, _ interpreter: Interpreter
  ) throws -> Result {
    guard column.isNumeric else {
      throw PyException(
        .typeError, "can only cut numbers, not \(column.dtypeName)", help: "use astype(float) first"
      )
    }
    if AxisReading.isListLike(bins) {
      let given = try ColumnReading.column(bins, interpreter)
      let edges = given.doubles
      guard zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
        throw PyException(.valueError, "bins must increase monotonically.")
      }
      guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw PyException(
          .valueError,
          "Bin edges must be unique: \(try interpreter.repr(.object(IndexObject(AxisLabels(given))))).\n"
            + "You can drop duplicate edges by setting the 'duplicates' kwarg")
      }
      let isWhole = if case .int = given { true } else { false }
      return try binned(
        column, edges, isWhole: isWhole, labels: labels, right: right,
        includesLowest: includesLowest, precision: precision, interpreter)
    }
    let count = try interpreter.int(of: bins.plainScalar)
    guard count >= 1, count < 1_000_000 else {
      throw PyException(.valueError, "`bins` should be a positive integer.")
    }
    let present = column.doubles.filter { !$0.isNaN }
    guard let low = present.min(), let high = present.max() else {
      throw PyException(.valueError, "Cannot cut empty array")
    }
    guard low.isFinite, high.isFinite else {
      throw PyException(
        .valueError, "cannot specify integer `bins` when input data contains infinity")
    }
    var edges: [Double]
    if low == high {
      let spread = low == 0 ? 0.001 : 0.001 * low.magnitude
      edges = try NDArray.linspace(low - spread, high + spread, count: count + 1).doubles
    } else {
      edges = try NDArray.linspace(low, high, count: count + 1).doubles
      let adjustment = (high - low) * 0.001
      if right { edges[0] -= adjustment } else { edges[edges.count - 1] += adjustment }
    }
    return try binned(
      column, edges, isWhole: false, labels: labels, right: right, includesLowest: includesLowest,
      precision: precision, interpreter)
  }

  private static func binned(
    _ column: ColumnData, _ edges: [Double], isWhole: Bool, labels: Value, right: Bool,
    includesLowest: Bool, precision: Int, _ interpreter: Interpreter
  ) throws -> Result {
    let count = max(edges.count - 1, 0)
    let values = column.doubles
    let places = try NumPyErrors.translating {
      try NDArray(edges).searchSorted(NDArray(values), right: !right).ints
    }
    let codes = zip(values, places).map { value, place -> Int in
      guard !value.isNaN, let first = edges.first else { return -1 }
      if right, includesLowest, value == first { return count > 0 ? 0 : -1 }
      return place == 0 || place > count ? -1 : place - 1
    }
    if case .bool(false) = labels {
      if codes.contains(-1) {
        return Result(column: .float(codes.map { $0 < 0 ? .nan : Double($0) }), edges: edges)
      }
      return Result(column: .int(codes), edges: edges)
    }
    let categories: AxisLabels
    if labels.isNone {
      categories = intervals(
        edges, isWhole: isWhole, right: right, includesLowest: includesLowest, precision: precision)
    } else {
      let given = try interpreter.elements(of: labels)
      guard given.count == count else {
        throw PyException(
          .valueError, "Bin labels must be one fewer than the number of bin edges",
          help: "there are \(count) bins and \(given.count) labels")
      }
      categories = AxisLabels(given)
    }
    return Result(
      column: .category(CategoryData(codes: codes, categories: categories, isOrdered: true)),
      edges: edges)
  }

  /// The bins as intervals, their ends rounded as far as they stay different.
  private static func intervals(
    _ edges: [Double], isWhole: Bool, right: Bool, includesLowest: Bool, precision: Int
  ) -> AxisLabels {
    var digits = min(max(precision, 0), 19)
    var shown = edges
    for attempt in digits..<20 {
      shown = edges.map { rounded($0, attempt) }
      digits = attempt
      if Set(shown).count == shown.count { break }
    }
    let whole = isWhole && !(right && includesLowest)
    if right, includesLowest, let first = shown.first {
      shown[0] = first - NumberFunctions.power(10, -Double(digits))
      shown[0] = rounded(shown[0], digits)
    }
    let values = zip(shown, shown.dropFirst()).map { low, high -> Value in
      .object(IntervalObject(low, high, isWhole: whole, isClosedLeft: !right))
    }
    return AxisLabels(.object(values))
  }

  private static func rounded(_ value: Double, _ precision: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let whole = value.rounded(.towardZero)
    let fraction = value - whole
    var digits = precision
    if whole == 0 {
      let exponent = (try? UnaryFunction.log10(NDArray([fraction.magnitude])).doubles.first) ?? 0
      digits = -Casting.int(exponent.rounded(.down)) - 1 + precision
    }
    return (try? NDArray([value]).rounded(decimals: min(max(digits, 0), 300)).doubles.first)
      ?? value
  }
}
