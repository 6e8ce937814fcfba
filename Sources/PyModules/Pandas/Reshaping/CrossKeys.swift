internal import NDArrays
internal import PyRuntime

/// The columns whose values `pd.crosstab` brings together, in rows that belong together.
struct CrossKeys {
  /// The keys along the rows, then those along the columns.
  let data: [ColumnData]
  /// The names of the levels of the rows and of the columns.
  let rowNames: [Value]
  let columnNames: [Value]
  /// The labels that all Series among the keys have.
  let index: AxisLabels

  var count: Int { data.count }

  /// Reads the arguments.
  init(_ call: BoundArguments) throws {
    let interpreter = call.interpreter
    let rows = try CrossKeys.keys(call.value("index"), interpreter)
    let columns = try CrossKeys.keys(call.value("columns"), interpreter)
    rowNames = try CrossKeys.names(rows, given: "rownames", prefix: "row", call)
    columnNames = try CrossKeys.names(columns, given: "colnames", prefix: "col", call)
    let keys = rows + columns
    let common = CrossKeys.common(keys)
    let first = try keys.first.map { try ColumnReading.column($0, interpreter).count } ?? 0
    let index = common ?? AxisLabels(count: first)
    self.index = index
    data = try keys.map { key in
      let data = try CrossKeys.aligned(key, to: index, interpreter)
      guard data.count == index.count else {
        throw PyException(
          .valueError,
          common == nil
            ? "All arrays must be of the same length"
            : "Length of values (\(data.count)) does not match length of index (\(index.count))",
          help: "give as many values for each of the keys")
      }
      return data
    }
  }

  /// The values that a function is asked about, in the same rows.
  func values(_ value: Value, _ interpreter: Interpreter) throws -> ColumnData {
    let data = try CrossKeys.aligned(value, to: index, interpreter)
    guard data.count == index.count else {
      throw PyException(
        .valueError,
        "Length of values (\(data.count)) does not match length of index (\(index.count))",
        help: "give one value for each of the \(index.count) rows")
    }
    return data
  }

  /// One key, or each of a list of them.
  private static func keys(_ value: Value, _ interpreter: Interpreter) throws -> [Value] {
    switch value {
    case .list, .tuple:
      let parts = try AxisReading.list(value, interpreter)
      return parts.contains { AxisReading.isListLike($0) } ? parts : [value]
    default: return [value]
    }
  }

  private static func names(
    _ keys: [Value], given: String, prefix: String, _ call: BoundArguments
  ) throws -> [Value] {
    if call.isGiven(given) {
      let names = try call.labels(given)
      guard names.count == keys.count else {
        throw PyException(
          .assertionError, "arrays and names must have the same length",
          help: "give one name for each of the keys")
      }
      return names
    }
    return keys.enumerated().map { place, key in
      let name = key.cast(to: SeriesObject.self)?.name ?? .none
      return name.isNone ? .string("\(prefix)_\(place)") : name
    }
  }

  /// The labels that all Series have in common, in the order of the first of them; nil without a Series.
  private static func common(_ keys: [Value]) -> AxisLabels? {
    let axes = keys.compactMap { $0.cast(to: SeriesObject.self)?.index }
    guard let first = axes.first else { return nil }
    if axes.allSatisfy({ $0.hasSameLabels(as: first) }) { return first }
    let kept = (0..<first.count).filter { position in
      axes.dropFirst().allSatisfy { $0.position(of: first.label(position)) != nil }
    }
    return first.picking(kept)
  }

  private static func aligned(
    _ key: Value, to index: AxisLabels, _ interpreter: Interpreter
  ) throws -> ColumnData {
    if let series = key.cast(to: SeriesObject.self) {
      if series.index.hasSameLabels(as: index) { return series.data }
      return try ColumnReading.aligned(series, to: index)
    }
    return try ColumnReading.column(key, interpreter)
  }
}
