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
      columns.data, sorts: true, keepsMissing: true, interpreter)
    let (rowCodes, rowFirst) = try factorizedRows(rows, interpreter)
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

  /// `pivot_table`.
  static func table(_ frame: FrameObject, _ call: BoundArguments) throws -> FrameObject {
    let interpreter = call.interpreter
    if try call.bool("margins") {
      throw PandasErrors.unsupported(
        "pivot_table(margins=True)", help: "add the totals yourself: table.sum(axis=1)")
    }
    let rows = call.isGiven("index") ? try call.labels("index") : []
    let columns = call.isGiven("columns") ? try call.labels("columns") : []
    guard !rows.isEmpty || !columns.isEmpty else {
      throw PyException(.valueError, "No group keys passed!")
    }
    var values: [Value]
    let isSingle = call.isGiven("values") && !AxisReading.isList(call.value("values"))
    if call.isGiven("values") {
      values = try call.labels("values")
      for name in values where frame.columns.position(of: name) == nil {
        throw PandasErrors.key(name, frame.columns)
      }
    } else {
      values = frame.columns.values.filter { name in
        !(rows + columns).contains { LabelKey($0) == LabelKey(name) }
      }
    }
    let keys = rows + columns
    let chosen = try keys.map { key -> Int in
      guard let position = frame.columns.position(of: key) else {
        throw PandasErrors.key(key, frame.columns)
      }
      return position
    }
    let groups = try Grouping(
      chosen.map { AxisLabels(frame.data[$0], names: [frame.columns.label($0)]) }, sorts: true,
      interpreter)
    let function = call.value("aggfunc")
    let source = FrameObject(
      try values.map { name in
        guard let place = frame.columns.position(of: name) else {
          throw PandasErrors.key(name, frame.columns)
        }
        return frame.data[place]
      }, columns: AxisLabels(values), index: frame.index)
    let aggregated = try GroupAggregation.aggregate(
      groups, source, function, isSeries: false, interpreter)
    guard let grouped = aggregated.cast(to: FrameObject.self) else { return frame }
    if rows.isEmpty { return try Transposing.transposed(grouped, interpreter) }
    var result = grouped
    let names = grouped.columns.values
    for _ in columns {
      let parts = try (0..<result.columnCount).map {
        try unstacked(
          result.column($0), level: .int(result.index.levelCount - 1),
          fill: call.value("fill_value"), interpreter)
      }
      let isFlat = isSingle && names.count == 1 && parts.count == 1
      let labels =
        isFlat
        ? parts[0].columns
        : Concatenating.labels(parts.map(\.columns), result.columns.values, nil, renumbers: false)
      result = FrameObject(
        parts.flatMap(\.data), columns: labels, index: parts.first?.index ?? result.index)
    }
    if columns.count > 1 {
      result = ordered(result, columns.count, groups.labels, rows.count, interpreter)
    }
    var isList = Applying.isSeveral(function)
    if case .dict = function { isList = false }
    if isList, columns.isEmpty, result.columns.levelCount == 2 {
      // One block for each function, as if their tables were joined.
      let width = result.columnCount / max(values.count, 1)
      let order = (0..<width).flatMap { f in values.indices.map { $0 * width + f } }
      let swapped = [result.columns.level(1), result.columns.level(0)]
      result = FrameObject(
        result.data, columns: AxisLabels.multi(swapped), index: result.index
      ).selecting(order)
    }
    if columns.isEmpty {
      let order = try ColumnSorting.labelOrder(result.columns, interpreter)
      if !Applying.isSeveral(function) { result = result.selecting(order) }
      if call.isGiven("fill_value") {
        result = try result.mapping {
          try Filling.fill($0, with: call.value("fill_value"), interpreter)
        }
      }
    }
    return result
  }

  /// The columns of a table over several keys, whose levels were unstacked from the last one to the first: the
  /// levels in the order of the keys, without the pairs that never come together.
  private static func ordered(
    _ table: FrameObject, _ keyCount: Int, _ groups: AxisLabels, _ rowCount: Int,
    _ interpreter: Interpreter
  ) -> FrameObject {
    let levels = table.columns.levelCount
    let front = levels - keyCount
    guard front >= 0, levels > 1 else { return table }
    let order = Array(0..<front) + Array((front..<levels).reversed())
    let known = Set(
      (0..<groups.count).compactMap { position in
        LabelKey(.tuple(Array(groups.parts(position).dropFirst(rowCount))))
      })
    var kept: [(position: Int, parts: [Value])] = []
    for position in 0..<table.columnCount {
      let parts = table.columns.parts(position)
      guard parts.count == levels else { continue }
      let sorted = order.map { parts[$0] }
      if let key = LabelKey(.tuple(Array(sorted.dropFirst(front)))), known.contains(key) {
        kept.append((position, sorted))
      }
    }
    let ranks = Pivoting.ranks(of: kept.map { Array($0.parts.dropFirst(front)) }, interpreter)
    var fronts: [LabelKey] = []
    for entry in kept {
      if let key = LabelKey(.tuple(Array(entry.parts.prefix(front)))), !fronts.contains(key) {
        fronts.append(key)
      }
    }
    let sorted = kept.indices.sorted { a, b in
      func front(_ k: Int) -> Int {
        LabelKey(.tuple(Array(kept[k].parts.prefix(levels - keyCount)))).flatMap {
          fronts.firstIndex(of: $0)
        } ?? 0
      }
      return (front(a), ranks[a]) < (front(b), ranks[b])
    }
    let result = table.selecting(sorted.map { kept[$0].position })
    result.columns = AxisLabels(
      .object(sorted.map { .tuple(kept[$0].parts) }),
      names: Array(table.columns.names.prefix(front)) + groups.names.dropFirst(rowCount))
    return result
  }

  /// The rank of each of several tuples of keys among all of them.
  private static func ranks(of parts: [[Value]], _ interpreter: Interpreter) -> [Int] {
    let labels = AxisLabels(
      .object(parts.map { .tuple($0) }),
      names: Array(repeating: .none, count: parts.first?.count ?? 1))
    guard let order = try? ColumnSorting.labelOrder(labels, interpreter) else {
      return Array(parts.indices)
    }
    var ranks = Array(repeating: 0, count: parts.count)
    for (rank, position) in order.enumerated() { ranks[position] = rank }
    return ranks
  }

  /// `melt`.
  static func melt(_ frame: FrameObject, _ call: BoundArguments) throws -> FrameObject {
    let interpreter = call.interpreter
    func places(_ name: String) throws -> [Int] {
      let names = try call.labels(name)
      let missing = names.filter { frame.columns.position(of: $0) == nil }
      if !missing.isEmpty {
        throw PandasErrors.key(
          "The following \(name)s are not present in the DataFrame: "
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
    var data = ids.map { position in
      frame.data[position].taking(values.flatMap { _ in Array(0..<n) })
    }
    let names = ColumnData(
      inferring: values.flatMap { Array(repeating: frame.columns.label($0), count: n) })
    data.append(names)
    data.append(ColumnData.joined(values.map { frame.data[$0] }))
    let variable =
      call.isGiven("var_name")
      ? call.value("var_name")
      : frame.columns.name.isNone ? .string("variable") : frame.columns.name
    let labels = ids.map { frame.columns.label($0) } + [variable, call.value("value_name")]
    let index =
      try call.bool("ignore_index")
      ? AxisLabels(count: n * values.count)
      : frame.index.picking(values.flatMap { _ in Array(0..<n) })
    return FrameObject(data, columns: AxisLabels(labels), index: index)
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
    try call.refuse(["values", "aggfunc"], help: "use pivot_table with aggfunc")
    if try !call.bool("dropna") {
      throw PandasErrors.unsupported("crosstab(dropna=False)", help: "fill what is missing first")
    }
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
