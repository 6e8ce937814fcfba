internal import NDArrays
internal import PyRuntime

/// `describe`.
enum Describing {
  /// The summary of one column.
  static func series(
    _ series: SeriesObject, percentiles: Value, _ interpreter: Interpreter
  ) throws -> SeriesObject {
    let column = series.data
    if column.isNumeric, column.dtypeName != "bool" {
      let shares = try shares(percentiles, interpreter)
      var labels = ["count", "mean", "std", "min"]
      var values: [Double] = [Double(column.presentPositions.count)]
      for kind in [ColumnReductions.Name.mean, .std, .min] {
        values.append(try ColumnReductions.reduce(kind, column, interpreter).number ?? .nan)
      }
      for share in shares { values.append(try ColumnReductions.quantile(column, share)) }
      labels += texts(shares)
      labels.append("max")
      values.append(try ColumnReductions.reduce(.max, column, interpreter).number ?? .nan)
      return SeriesObject(.float(values), index: AxisLabels(texts: labels), name: series.name)
    }
    let counts = try Counting.valueCounts(
      column, normalize: false, sorts: true, ascending: false, dropsMissing: true, interpreter)
    let present = column.presentPositions.count
    var values: [Value] = [.int(present)]
    if case .category = column {
      values.append(.int(try Factorizing.factorize(column, sorts: false, interpreter).first.count))
    } else {
      values.append(.int(counts.count))
    }
    if present > 0 {
      values += [counts.index.label(0), counts.data.plainValue(0)]
    } else {
      values += [.float(.nan), .float(.nan)]
    }
    return SeriesObject(
      .object(values), index: AxisLabels(texts: ["count", "unique", "top", "freq"]),
      name: series.name)
  }

  /// The summary of a table's columns.
  static func frame(
    _ frame: FrameObject, percentiles: Value, include: Value, exclude: Value,
    _ interpreter: Interpreter
  ) throws -> FrameObject {
    var chosen: [Int]
    if include.text == "all" {
      chosen = Array(0..<frame.columnCount)
    } else if !include.isNone || !exclude.isNone {
      chosen = try DTypeSelection.columns(
        frame, include: include, exclude: exclude, interpreter)
    } else {
      chosen = (0..<frame.columnCount).filter {
        frame.data[$0].isNumeric && frame.data[$0].dtypeName != "bool"
      }
      if chosen.isEmpty { chosen = Array(0..<frame.columnCount) }
    }
    guard !chosen.isEmpty else {
      throw PyException(
        .valueError,
        frame.columnCount == 0
          ? "Cannot describe a DataFrame without columns"
          : "No columns match the specified include or exclude data types")
    }
    let parts = try chosen.map { position in
      try series(frame.column(position), percentiles: percentiles, interpreter)
    }
    // Rows of numbers come behind those of texts.
    let texts = parts.filter { $0.index.label(1).text == "unique" }
    let numbers = parts.filter { $0.index.label(1).text != "unique" }
    var rows: [String] = []
    if let first = texts.first { rows += first.index.texts }
    if let first = numbers.first {
      for row in first.index.texts where !rows.contains(row) { rows.append(row) }
    }
    let index = AxisLabels(texts: rows)
    let data = try parts.map { part in
      try ColumnReading.aligned(part, to: index)
    }
    return FrameObject(data, columns: frame.columns.picking(chosen), index: index)
  }

  private static func shares(_ value: Value, _ interpreter: Interpreter) throws -> [Double] {
    guard !value.isNone else { return [0.25, 0.5, 0.75] }
    let given = try AxisReading.list(value, interpreter).map { try interpreter.double(of: $0) }
    guard given.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw PyException(.valueError, "percentiles should all be in the interval [0, 1]")
    }
    return Array(Set(given)).sorted()
  }

  private static func exponent(_ number: Double) -> Double {
    (try? UnaryFunction.log10(NDArray([number])).doubles.first) ?? 0
  }

  /// Shares as `25%`, with as many digits as tell them apart.
  private static func texts(_ shares: [Double]) -> [String] {
    let percents = shares.map { $0 * 100 }
    if percents.allSatisfy({ ($0.rounded() - $0).magnitude < 1e-8 }) {
      return percents.map { "\(Casting.int($0.rounded()))%" }
    }
    var gaps = zip(percents.dropFirst(), percents).map { ($0 - $1).magnitude }
    if let first = percents.first, first > 0 { gaps.append(first) }
    if let last = percents.last, last < 100 { gaps.append(100 - last) }
    let least = gaps.min() ?? 1
    let digits = max(1, Casting.int(-(exponent(least)).rounded(.down)))
    return percents.map { percent in
      if (percent.rounded() - percent).magnitude < 1e-8 {
        return "\(Casting.int(percent.rounded()))%"
      }
      let scale = NumberFunctions.power(10, Double(digits))
      return FloatText.repr((percent * scale).rounded(.toNearestOrEven) / scale) + "%"
    }
  }
}

/// Columns chosen by dtype.
enum DTypeSelection {
  /// The positions of the columns of the named dtypes.
  static func columns(
    _ frame: FrameObject, include: Value, exclude: Value, _ interpreter: Interpreter
  ) throws -> [Int] {
    func names(_ value: Value) throws -> Set<String> {
      guard !value.isNone else { return [] }
      return try AxisReading.list(value, interpreter).reduce(into: []) { result, item in
        result.formUnion(try self.names(item, interpreter))
      }
    }
    let (wanted, unwanted) = (try names(include), try names(exclude))
    if wanted.isEmpty, unwanted.isEmpty {
      throw PyException(.valueError, "at least one of include or exclude must be nonempty")
    }
    func given(_ value: Value) throws -> Set<String> {
      value.isNone
        ? [] : Set(try AxisReading.list(value, interpreter).map { try interpreter.str($0) })
    }
    let both = try given(include).intersection(given(exclude))
    if !both.isEmpty {
      throw PyException(
        .valueError,
        "include and exclude overlap on frozenset({\(both.sorted().joined(separator: ", "))})")
    }
    return (0..<frame.columnCount).filter { position in
      let name = frame.data[position].dtypeName
      return (wanted.isEmpty || wanted.contains(name)) && !unwanted.contains(name)
    }
  }

  private static func names(_ value: Value, _ interpreter: Interpreter) throws -> Set<String> {
    if let type = value.cast(to: TypeObject.self) {
      if type === NumPyTypes.number || type === NumPyTypes.generic { return ["int64", "float64"] }
      if type === NumPyTypes.integer { return ["int64"] }
      if type === NumPyTypes.floating { return ["float64"] }
      if type === BuiltinTypes.str { return ["str"] }
    }
    if let extended = value.cast(to: ExtensionDTypeObject.self) { return [extended.name] }
    switch value.text {
    case "number": return ["int64", "float64"]
    case "integer": return ["int64"]
    case "floating": return ["float64"]
    case "category": return ["category"]
    case "str", "string": return ["str"]
    case "object", "O": return ["object", "str"]
    case "datetime", "datetime64", "timedelta": return ["datetime64"]
    default: break
    }
    switch try interpreter.dtype(of: value) {
    case .float64: return ["float64"]
    case .int64: return ["int64"]
    case .bool: return ["bool"]
    case .string: return ["str"]
    case .object: return ["object", "str"]
    }
  }
}
