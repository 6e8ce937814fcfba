internal import NDArrays
internal import PyRuntime

/// `pd.Series(...)`.
enum SeriesConstruction {
  static let constructor = NativeFunction.pandas(
    "Series", "(data=None, index=None, dtype=None, name=None, copy=None)"
  ) { call in
    let interpreter = call.interpreter
    let series = try make(
      call.value("data"), index: call.isGiven("index") ? call.value("index") : nil, interpreter)
    if call.isGiven("dtype") {
      series.data = try ColumnCasting.cast(series.data, to: call.value("dtype"), interpreter)
    }
    if call.isGiven("name") {
      series.name = try PandasNames.checkedName(call.value("name"), of: "Series", interpreter)
    }
    return .object(series)
  }

  /// Makes a Series of a dict, a list-like, a Series or one value.
  static func make(
    _ value: Value, index: Value?, _ interpreter: Interpreter
  ) throws -> SeriesObject {
    let labels = try index.map { try AxisReading.labels($0, interpreter) }
    switch value {
    case .none:
      guard let labels else { return SeriesObject(.object([])) }
      return SeriesObject(
        labels.count == 0 ? .object([]) : .float(Array(repeating: .nan, count: labels.count)),
        index: labels)
    case .dict(let dictionary):
      let series = SeriesObject(
        ColumnData(inferring: dictionary.values),
        index: try AxisReading.labels(.list(dictionary.keys), interpreter))
      guard let labels else { return series }
      return SeriesObject(try ColumnReading.aligned(series, to: labels), index: labels)
    case .object(let object):
      if let series = object as? SeriesObject {
        guard let labels else { return series.with() }
        return SeriesObject(
          try ColumnReading.aligned(series, to: labels), index: labels, name: series.name)
      }
      if let index = object as? IndexObject {
        return try labeled(index.labels.data, labels, name: index.labels.name)
      }
      if object is FrameObject {
        throw PyException(
          .valueError, "Data must be 1-dimensional, got a DataFrame", help: "choose one column")
      }
    default: break
    }
    if AxisReading.isListLike(value) {
      return try labeled(ColumnReading.column(value, interpreter), labels)
    }
    let count = labels?.count ?? 1
    return SeriesObject(ColumnData(repeating: value, count: count), index: labels)
  }

  /// Puts as many labels on elements that have none of their own.
  private static func labeled(
    _ data: ColumnData, _ labels: AxisLabels?, name: Value = .none
  ) throws -> SeriesObject {
    if let labels, labels.count != data.count {
      throw PyException(
        .valueError,
        "Length of values (\(data.count)) does not match length of index (\(labels.count))",
        help: "give as many labels as values")
    }
    return SeriesObject(data, index: labels, name: name)
  }
}
