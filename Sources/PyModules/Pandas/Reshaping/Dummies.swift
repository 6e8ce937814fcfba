internal import NDArrays
internal import PyRuntime

/// `pd.get_dummies`.
enum Dummies {
  static let function = NativeFunction.pandas(
    "get_dummies",
    "(data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, sparse=False, drop_first=False, dtype=None)"
  ) { call in
    let interpreter = call.interpreter
    try call.refuse(["sparse"], help: "dense tables are small enough here")
    let separator = try call.text("prefix_sep")
    let value = call.value("data")
    guard let frame = value.cast(to: FrameObject.self) else {
      let series =
        try value.cast(to: SeriesObject.self)
        ?? SeriesConstruction.make(value, index: nil, interpreter)
      let prefix = call.isGiven("prefix") ? try interpreter.str(call.value("prefix")) : nil
      let (data, labels) = try columns(series.data, prefix.map { $0 + separator }, call)
      return .object(FrameObject(data, columns: AxisLabels(labels), index: series.index))
    }
    var chosen: [Int]
    if call.isGiven("columns") {
      guard AxisReading.isListLike(call.value("columns")) else {
        throw PyException(.typeError, "Input must be a list-like for parameter `columns`")
      }
      let names = try call.labels("columns")
      let missing = names.filter { frame.columns.position(of: $0) == nil }
      if !missing.isEmpty {
        throw missing.count == names.count
          ? PandasErrors.key(
            "None of [\(try IndexText.repr(AxisLabels(missing), interpreter))] are in the [columns]",
            missing: missing, frame.columns)
          : PandasErrors.key(
            "\(try interpreter.repr(.list(missing))) not in index", missing: missing, frame.columns)
      }
      chosen = names.compactMap { frame.columns.position(of: $0) }
    } else {
      chosen = (0..<frame.columnCount).filter { !frame.data[$0].isNumeric }
    }
    var prefixes = try chosen.map { try interpreter.str(frame.columns.label($0)) }
    let given = call.value("prefix")
    if let text = given.text {
      prefixes = chosen.map { _ in text }
    } else if case .dict(let table) = given {
      prefixes = try chosen.map { position in
        try table.value(frame.columns.label(position), interpreter)?.text
          ?? interpreter.str(frame.columns.label(position))
      }
    } else if AxisReading.isListLike(given) {
      let list = try interpreter.elements(of: given)
      guard list.count == chosen.count else {
        throw PyException(
          .valueError,
          "Length of 'prefix' (\(list.count)) did not match the length of the columns being encoded "
            + "(\(chosen.count)).")
      }
      prefixes = try list.map { try interpreter.str($0) }
    }
    var data: [ColumnData] = []
    var labels: [Value] = []
    for position in 0..<frame.columnCount where !chosen.contains(position) {
      data.append(frame.data[position])
      labels.append(frame.columns.label(position))
    }
    for (position, prefix) in zip(chosen, prefixes) {
      let (more, names) = try columns(frame.data[position], prefix + separator, call)
      data += more
      labels += names
    }
    return .object(FrameObject(data, columns: AxisLabels(labels), index: frame.index))
  }

  private static func columns(
    _ column: ColumnData, _ prefix: String?, _ call: BoundArguments
  ) throws -> ([ColumnData], [Value]) {
    let interpreter = call.interpreter
    var codes: [Int]
    var distinct: ColumnData
    if case .category(let data) = column {
      codes = data.codes
      distinct = data.categories.data
    } else {
      let (found, first) = try Factorizing.factorize(column, sorts: true, interpreter)
      codes = found
      distinct = column.taking(first)
    }
    var labels = distinct.plainValues
    if try call.bool("dummy_na") {
      codes = codes.map { $0 < 0 ? labels.count : $0 }
      labels.append(.float(.nan))
    }
    try interpreter.reserveCells(codes.count, labels.count)
    let dtype = call.isGiven("dtype") ? call.value("dtype") : Value.string("bool")
    let start = try call.bool("drop_first") ? 1 : 0
    var data: [ColumnData] = []
    var names: [Value] = []
    for code in start..<max(labels.count, start) {
      data.append(
        try ColumnCasting.cast(.bool(codes.map { $0 == code }), to: dtype, interpreter))
      names.append(
        try prefix.map { .string($0 + (try interpreter.str(labels[code]))) } ?? labels[code])
    }
    return (data, names)
  }
}
