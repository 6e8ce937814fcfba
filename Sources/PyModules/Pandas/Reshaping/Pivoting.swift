internal import NDArrays
internal import PyRuntime

/// Long tables made wide and wide ones long.
enum Pivoting {
  /// A Series of several levels with one of them as columns.
  static func unstacked(
    _ series: SeriesObject, level: Value, fill: Value, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let index = series.index
    guard index.isMulti else {
      throw PyException(
        .valueError,
        "index must be a MultiIndex to unstack, \(IndexText.className(index)) was passed")
    }
    guard index.isUnique else {
      throw PyException(
        .valueError, "Index contains duplicate entries, cannot reshape",
        help: "sum or average the duplicates first, with groupby or pivot_table")
    }
    let number = try IndexMoving.level(level, index, interpreter)
    let columns = index.level(number)
    let rows = AxisLabels.multi(
      (0..<index.levelCount).filter { $0 != number }.map { index.level($0) })
    let (columnCodes, columnFirst) = try Factorizing.factorize(
      columns.data, sorts: !index.levelsAreAsTheyCome, keepsMissing: true, interpreter)
    let (rowCodes, rowFirst) =
      index.levelsAreAsTheyCome && !rows.isMulti
      ? try Factorizing.factorize(rows.data, sorts: false, keepsMissing: true, interpreter)
      : try factorizedRows(rows, interpreter)
    try interpreter.reserveCells(rowFirst.count, columnFirst.count)
    var table = Array(
      repeating: Array(repeating: -1, count: rowFirst.count), count: columnFirst.count)
    for position in 0..<series.count { table[columnCodes[position]][rowCodes[position]] = position }
    let data = try table.map { places in
      let column = series.data.taking(places)
      guard !fill.isNone, places.contains(-1) else { return column }
      if case .int(let whole) = fill.plainScalar, case .int(let values) = series.data {
        return .int(places.map { $0 < 0 ? whole : values[$0] })
      }
      return try Filling.fill(column, with: fill, interpreter)
    }
    let hasHole = table.contains { $0.contains(-1) } && fill.isNone
    // All columns come from one Series and keep one dtype.
    let common =
      hasHole
      ? data.map { column -> ColumnData in
        if case .int = column { return .float(column.doubles) }
        return column
      } : data
    return FrameObject(
      common, columns: AxisLabels(columns.data.taking(columnFirst), names: columns.names),
      index: AxisLabels(rows.data.taking(rowFirst), names: rows.names))
  }

  /// Codes of row labels in sorted order, also for several levels.
  static func factorizedRows(
    _ labels: AxisLabels, _ interpreter: Interpreter
  ) throws -> ([Int], [Int]) {
    guard labels.isMulti else {
      return try Factorizing.factorize(
        labels.data, sorts: true, keepsMissing: true, interpreter)
    }
    let (codes, first) = try Factorizing.factorize(
      labels.data, sorts: false, keepsMissing: true, interpreter)
    let distinct = labels.picking(first)
    let order = try ColumnSorting.labelOrder(distinct, interpreter)
    var place = Array(repeating: 0, count: first.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return (codes.map { place[$0] }, order.map { first[$0] })
  }

  /// The columns as a level of the rows.
  static func stacked(_ frame: FrameObject, _ interpreter: Interpreter) throws -> SeriesObject {
    guard !frame.columns.isMulti else {
      throw PandasErrors.unsupported(
        "stack of columns with several levels", help: "choose one level first: df[\"…\"].stack()")
    }
    try interpreter.reserveCells(frame.rowCount, frame.columnCount)
    var tuples: [Value] = []
    for row in 0..<frame.rowCount {
      for column in 0..<frame.columnCount {
        tuples.append(.tuple(frame.index.parts(row) + [frame.columns.label(column)]))
      }
    }
    let joined = ColumnData.joined(frame.data)
    let n = frame.rowCount
    let order = (0..<n).flatMap { row in (0..<frame.columnCount).map { $0 * n + row } }
    return SeriesObject(
      joined.taking(order),
      index: AxisLabels(.object(tuples), names: frame.index.names + frame.columns.names))
  }

  /// `pivot`.
  static func pivot(_ frame: FrameObject, _ call: BoundArguments) throws -> FrameObject {
    let interpreter = call.interpreter
    for part in ["index", "columns", "values"] where call.isGiven(part) {
      let missing = try call.labels(part).filter { frame.columns.position(of: $0) == nil }
      guard missing.isEmpty else {
        throw PandasErrors.key(
          "The following '\(part)' labels are not columns of the DataFrame: "
            + "\(try interpreter.repr(.list(missing)))", missing: missing, frame.columns)
      }
    }
    func labels(_ names: [Value]) throws -> AxisLabels {
      AxisLabels.multi(
        try names.map { name in
          guard let position = frame.columns.position(of: name) else {
            throw PandasErrors.key(name, frame.columns)
          }
          return AxisLabels(frame.data[position], names: [name])
        })
    }
    let columnNames = try call.labels("columns")
    guard columnNames.count == 1 else {
      throw PandasErrors.unsupported("pivot over several columns", help: "use pivot_table")
    }
    let rowNames = call["index"] == nil ? [] : try call.labels("index")
    let rows = rowNames.isEmpty ? frame.index : try labels(rowNames)
    let columns = try labels(columnNames)
    let index = AxisLabels.multi(
      (0..<rows.levelCount).map { rows.level($0) } + [columns])
    var values: [Value]
    var isSingle = false
    if let given = call["values"] {
      values = try AxisReading.list(given, interpreter)
      isSingle = !AxisReading.isList(given)
    } else {
      let used = rowNames + columnNames
      values = frame.columns.values.filter { name in
        !used.contains { LabelKey($0) == LabelKey(name) }
      }
    }
    let parts = try values.map { name -> FrameObject in
      guard let position = frame.columns.position(of: name) else {
        throw PandasErrors.key(name, frame.columns)
      }
      return try unstacked(
        SeriesObject(frame.data[position], index: index), level: .int(index.levelCount - 1),
        fill: .none, interpreter)
    }
    guard let first = parts.first else { return frame }
    if isSingle { return first }
    return FrameObject(
      parts.flatMap(\.data),
      columns: Concatenating.labels(parts.map(\.columns), values, nil, renumbers: false),
      index: first.index)
  }

  /// `melt`.
  static func melt(_ frame: FrameObject, _ call: BoundArguments) throws -> FrameObject {
    let interpreter = call.interpreter
    func places(_ name: String) throws -> [Int] {
      let names = try call.labels(name)
      let missing = names.filter { frame.columns.position(of: $0) == nil }
      if !missing.isEmpty {
        throw PandasErrors.key(
          "The following id_vars or value_vars are not present in the DataFrame: "
            + (try interpreter.repr(.list(missing))), missing: missing, frame.columns)
      }
      return names.compactMap { frame.columns.position(of: $0) }
    }
    let ids = call.isGiven("id_vars") ? try places("id_vars") : []
    let values =
      call.isGiven("value_vars")
      ? try places("value_vars") : (0..<frame.columnCount).filter { !ids.contains($0) }
    let n = frame.rowCount
    try interpreter.reserveCells(n, values.count)
    let rows = values.flatMap { _ in 0..<n }
    var data = ids.map { frame.data[$0].taking(rows) }
    let names = ColumnData(inferring: values.map { frame.columns.label($0) })
    data.append(names.taking(values.indices.flatMap { repeatElement($0, count: n) }))
    data.append(ColumnData.joined(values.map { frame.data[$0] }))
    let variable =
      call.isGiven("var_name")
      ? call.value("var_name")
      : frame.columns.name.isNone ? .string("variable") : frame.columns.name
    let labels = ids.map { frame.columns.label($0) } + [variable, call.value("value_name")]
    let index =
      try call.bool("ignore_index")
      ? AxisLabels(count: n * values.count)
      : frame.index.picking(rows)
    return FrameObject(data, columns: AxisLabels(labels), index: index)
  }
}
