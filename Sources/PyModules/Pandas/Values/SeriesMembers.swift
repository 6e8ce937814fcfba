internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// The methods and attributes of `pandas.Series`.
enum SeriesMembers {
  nonisolated(unsafe) static let table: [String: Value] = {
    var members = SharedMembers.table(for: SeriesObject.self)
    attributes(&members)
    members.merge(SeriesReductions.members)
    members.merge(SeriesShaping.members)
    members.merge(OperatorMethods.series)
    members.merge(SharedShaping.table(for: SeriesObject.self))
    conversions(&members)
    return members.table
  }()

  private static func attributes(_ members: inout PandasMembers) {
    members.attribute("name", SeriesObject.self) { series, _ in series.name }
    members.attribute("index", SeriesObject.self) { series, _ in
      .object(IndexObject(series.index) { series.index = $0 })
    }
    members.attribute("values", SeriesObject.self) { series, _ in
      readOnly(try StringArrayObject.array(of: series.data))
    }
    members.attribute("array", SeriesObject.self) { series, _ in
      guard case .text = series.data else {
        throw PyException(
          .attributeError, "'Series' object has no attribute 'array'",
          help: "write s.to_numpy(): numbers have no array of pandas' own here")
      }
      return try StringArrayObject.array(of: series.data)
    }
    members.attribute("dtype", SeriesObject.self) { series, _ in series.data.dtypeValue }
    members.attribute("dtypes", SeriesObject.self) { series, _ in series.data.dtypeValue }
    members.attribute("shape", SeriesObject.self) { series, _ in .tuple([.int(series.count)]) }
    members.attribute("size", SeriesObject.self) { series, _ in .int(series.count) }
    members.attribute("ndim", SeriesObject.self) { _, _ in .int(1) }
    members.attribute("empty", SeriesObject.self) { series, _ in .bool(series.count == 0) }
    members.attribute("T", SeriesObject.self) { series, _ in .object(series) }
    members.attribute("axes", SeriesObject.self) { series, _ in
      .list([.object(IndexObject(series.index))])
    }
    members.attribute("hasnans", SeriesObject.self) { series, _ in
      .bool(series.data.presentPositions.count < series.count)
    }
    members.attribute("is_unique", SeriesObject.self) { series, _ in
      .bool(AxisLabels(series.data).isUnique)
    }
    for (name, descends) in [("is_monotonic_increasing", false), ("is_monotonic_decreasing", true)]
    {
      members.attribute(name, SeriesObject.self) { series, interpreter in
        let ranks = try ColumnSorting.ranks(series.data, interpreter)
        return .bool(
          !ranks.contains(-1)
            && zip(ranks, ranks.dropFirst()).allSatisfy { descends ? $0 >= $1 : $0 <= $1 })
      }
    }
    members.attribute("str", SeriesObject.self) { series, _ in try StringMembers.accessor(series) }
    members.attribute("cat", SeriesObject.self) { series, _ in
      try CategoryMembers.accessor(series)
    }
    members.attribute("plot", SeriesObject.self) { series, _ in
      .object(PlotAccessor(.object(series)))
    }
  }

  /// An array that cells may not write into, as pandas gives away its own elements.
  static func readOnly(_ value: Value) -> Value {
    value.cast(to: NDArrayObject.self)?.isWriteable = false
    return value
  }

  private static func conversions(_ members: inout PandasMembers) {
    members.series("to_numpy", "dtype=None, copy=False, na_value=None") { series, call in
      var column = series.data
      if call.isGiven("na_value") {
        column = try Filling.fill(column, with: call.value("na_value"), call.interpreter)
      }
      let array = try column.array()
      let dtype = try call.dtype()
      let result: Value =
        try dtype.map { .array(try call.interpreter.converted(array, to: $0)) } ?? .array(array)
      // What is shown without a copy cannot be written, so that the Series stays as it is.
      var isText = false
      if case .text = series.data { isText = true }
      guard try !call.bool("copy"), dtype == nil || dtype == array.dtype, !isText else {
        return result
      }
      return readOnly(result)
    }
    for name in ["tolist", "to_list"] {
      members.series(name) { series, _ in .list(series.data.plainValues) }
    }
    members.series("to_dict", "*, into=None") { series, call in
      let result = DictObject()
      for position in 0..<series.count {
        try result.set(
          series.index.label(position), to: series.data.plainValue(position), call.interpreter)
      }
      return .dict(result)
    }
    members.series("to_frame", "name=None") { series, call in
      let name = call.isGiven("name") ? call.value("name") : series.name
      let labels =
        name.isNone ? AxisLabels(count: 1) : try AxisReading.labels(.list([name]), call.interpreter)
      return .object(FrameObject([series.data], columns: labels, index: series.index))
    }
    members.series(
      "to_string",
      "buf=None, na_rep='NaN', float_format=None, header=True, index=True, length=False, dtype=False, name=False, max_rows=None, min_rows=None"
    ) { series, call in
      try call.refuse(["buf"], help: "print(s.to_string())")
      var style = SeriesText.Style(
        maximumRows: try call.optionalInt("max_rows"), minimumRows: try call.optionalInt("min_rows")
      )
      style.missing = try call.text("na_rep")
      style.showsDType = try call.bool("dtype")
      style.showsName = try call.bool("name")
      style.showsLength = try call.bool("length")
      style.showsIndex = try call.bool("index")
      style.showsHeader = try call.bool("header")
      if call.isGiven("float_format") { style.floatFormat = call.value("float_format") }
      return .string(try SeriesText.text(series, style, call.interpreter))
    }
    members.series("items") { series, _ in
      try iterator(
        (0..<series.count).map { .tuple([series.index.label($0), series.data.plainValue($0)]) })
    }
    members.series(
      "info", "verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=True"
    ) { series, call in
      try call.refuse(["buf"], help: "info() prints")
      try FrameInfo.write(series, call)
      return .none
    }
    members.series("memory_usage", "index=True, deep=False") { series, call in
      let isDeep = try call.bool("deep")
      var bytes = isDeep ? FrameInfo.deepBytes(series.data) : FrameInfo.bytes(series.data)
      if try call.bool("index") {
        bytes +=
          isDeep && series.index.range == nil
          ? FrameInfo.deepBytes(series.index.data) : FrameInfo.bytes(series.index)
      }
      return .int(bytes)
    }
    members.attribute("nbytes", SeriesObject.self) { series, _ in
      .int(FrameInfo.bytes(series.data))
    }
    members.series("keys") { series, _ in .object(IndexObject(series.index)) }
    members.series("item") { series, _ in
      guard series.count == 1 else {
        throw PyException(
          .valueError, "can only convert an array of size 1 to a Python scalar")
      }
      return series.data.plainValue(0)
    }
    members.series("get", "key, default=None") { series, call in
      guard let position = series.index.position(of: call.value("key")) else {
        return call.value("default")
      }
      return series.data.value(position)
    }
    members.series("__array_wrap__", "array, context=None, return_scalar=False") { series, call in
      let array = try call.array("array")
      return .object(series.with(data: ColumnData(try array.raveled())))
    }
    members.series("__array__", "dtype=None, copy=None") { series, _ in
      .array(try series.data.array())
    }
    members.series("__abs__") { series, _ in
      .object(series.with(data: try ColumnFunctions.absolute(series.data)))
    }
    members.series("__round__", "decimals=0") { series, call in
      .object(series.with(data: try ColumnFunctions.rounded(series.data, call.int("decimals"))))
    }
  }

  /// An iterator over values.
  static func iterator(_ values: [Value]) throws -> Value {
    .object(ValueIterator(values))
  }
}

/// Walks over values that are known.
final class ValueIterator: IteratorObject {
  private let values: [Value]
  private var position = 0

  init(_ values: [Value]) { self.values = values }

  var type: TypeObject { ValueIterator.iteratorType }
  private static let iteratorType = TypeObject("generator")

  func next(_ interpreter: Interpreter) throws -> Value? {
    guard position < values.count else { return nil }
    defer { position += 1 }
    return values[position]
  }
}
