internal import NDArrays
internal import PyRuntime

/// `pd.crosstab`: how often the values of two columns come together.
enum CrossTabulating {
  /// The table of a function of other values where two come together.
  private static func aggregated(
    _ rows: AxisLabels, _ columns: AxisLabels, _ call: BoundArguments
  ) throws -> FrameObject {
    let interpreter = call.interpreter
    let normalize = call.value("normalize")
    if try normalize.text != nil || interpreter.isTrue(normalize) {
      throw PandasErrors.unsupported(
        "crosstab(values=…, normalize=…)", help: "divide the table by its sum instead")
    }
    let values = try ColumnReading.column(call.value("values"), interpreter)
    guard values.count == rows.count else {
      throw PyException(.valueError, "All arrays must be of the same length")
    }
    guard LabelKey(rows.name) != LabelKey(columns.name) else {
      throw PandasErrors.unsupported(
        "crosstab(values=…) of two columns of one name",
        help: "name them: rownames=[\"…\"], colnames=[\"…\"]")
    }
    let hidden = Value.string("__dummy__")
    let frame = FrameObject(
      [rows.data, columns.data, values], columns: AxisLabels([rows.name, columns.name, hidden]),
      index: AxisLabels(count: rows.count))
    let result = try interpreter.callMethod(
      "pivot_table", of: .object(frame), [],
      keywords: [
        ("values", hidden), ("index", .list([rows.name])), ("columns", .list([columns.name])),
        ("aggfunc", call.value("aggfunc")), ("margins", call.value("margins")),
        ("margins_name", call.value("margins_name")),
      ])
    return result.cast(to: FrameObject.self) ?? frame
  }

  /// `pd.crosstab`.
  static let crosstab = NativeFunction.pandas(
    "crosstab",
    "(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, margins_name='All', dropna=True, normalize=False)"
  ) { call in
    let interpreter = call.interpreter
    func series(_ name: String, _ fallback: String) throws -> AxisLabels {
      let value = call.value(name)
      if let series = value.cast(to: SeriesObject.self) {
        return AxisLabels(
          series.data, names: [series.name.isNone ? .string(fallback) : series.name])
      }
      return AxisLabels(try ColumnReading.column(value, interpreter), names: [.string(fallback)])
    }
    var rows = try series("index", "row_0")
    var columns = try series("columns", "col_0")
    if call.isGiven("rownames") { rows = rows.named(try call.labels("rownames")) }
    if call.isGiven("colnames") { columns = columns.named(try call.labels("colnames")) }
    guard rows.count == columns.count else {
      throw PyException(.valueError, "All arrays must be of the same length")
    }
    guard !call.isGiven("values") || call.isGiven("aggfunc") else {
      throw PyException(
        .valueError, "values cannot be used without an aggfunc.",
        help: "say what becomes of them: aggfunc=\"mean\"")
    }
    guard !call.isGiven("aggfunc") || call.isGiven("values") else {
      throw PyException(
        .valueError, "aggfunc cannot be used without values.",
        help: "give the values: values=df[\"…\"]")
    }
    if try !call.bool("dropna") {
      throw PandasErrors.unsupported("crosstab(dropna=False)", help: "fill what is missing first")
    }
    if call.isGiven("values") { return .object(try aggregated(rows, columns, call)) }
    // A sample with a gap in either counts nowhere.
    let known = (0..<rows.count).filter {
      !rows.data.isMissing($0) && !columns.data.isMissing($0)
    }
    if known.count < rows.count { (rows, columns) = (rows.picking(known), columns.picking(known)) }
    let (rowCodes, rowFirst) = try Factorizing.factorize(rows.data, sorts: true, interpreter)
    let (columnCodes, columnFirst) = try Factorizing.factorize(
      columns.data, sorts: true, interpreter)
    var counts = Array(
      repeating: Array(repeating: 0, count: rowFirst.count), count: columnFirst.count)
    for position in rowCodes.indices where rowCodes[position] >= 0 && columnCodes[position] >= 0 {
      counts[columnCodes[position]][rowCodes[position]] += 1
    }
    var index = AxisLabels(rows.data.taking(rowFirst), names: rows.names)
    var labels = AxisLabels(columns.data.taking(columnFirst), names: columns.names)
    let normalize = call.value("normalize")
    if try normalize.text != nil || interpreter.isTrue(normalize) {
      let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
      let rowTotals = rowFirst.indices.map { row in counts.reduce(0) { $0 + $1[row] } }
      let data = counts.map { column -> ColumnData in
        let sum = column.reduce(0, +)
        return .float(
          column.enumerated().map { row, count in
            let below =
              switch normalize.text {
              case "index": rowTotals[row]
              case "columns": sum
              default: total
              }
            return Double(count) / Double(below)
          })
      }
      guard try call.bool("margins") else {
        return .object(FrameObject(data, columns: labels, index: index))
      }
      // The margin along the shares' own axis would be 1 everywhere: pandas leaves it out.
      let name = call.value("margins_name")
      var all = data.map(\.doubles)
      let columnShares = counts.map { Double($0.reduce(0, +)) / Double(total) }
      let rowShares = rowTotals.map { Double($0) / Double(total) }
      if normalize.text != "columns" {
        for column in all.indices { all[column].append(columnShares[column]) }
        index = FrameSelection.adding(name, to: index)
      }
      if normalize.text != "index" {
        all.append(normalize.text == "columns" ? rowShares : rowShares + [1])
        labels = FrameSelection.adding(name, to: labels)
      }
      return .object(FrameObject(all.map { .float($0) }, columns: labels, index: index))
    }
    if try call.bool("margins") {
      let name = call.value("margins_name")
      for column in counts.indices { counts[column].append(counts[column].reduce(0, +)) }
      counts.append((0...rowFirst.count).map { row in counts.reduce(0) { $0 + $1[row] } })
      index = FrameSelection.adding(name, to: index)
      labels = FrameSelection.adding(name, to: labels)
    }
    return .object(FrameObject(counts.map { .int($0) }, columns: labels, index: index))
  }
}
