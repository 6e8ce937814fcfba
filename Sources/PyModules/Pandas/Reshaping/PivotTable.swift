internal import NDArrays
internal import PyRuntime

/// `pivot_table`: an aggregation over two sets of keys, one along the rows and one along the columns.
struct PivotTable {
  /// The keys along the rows.
  let rows: [Value]
  /// The keys along the columns.
  let columns: [Value]
  /// The columns that are aggregated.
  let values: [Value]
  /// Whether the only column was given alone, so that its name stands nowhere.
  let isSingle: Bool
  /// What stands where no rows come together.
  let fill: Value
  /// The name of the totals; nil where none are asked for.
  let marginsName: Value?
  /// Whether rows and columns stand in the order of their labels; where not, as the keys appear.
  let sorts: Bool
  /// Whether rows with a gap in a key count nowhere, and columns without a value are left out.
  let dropsGaps: Bool
  /// The columns of the keys and those that are aggregated.
  let frame: FrameObject
  let interpreter: Interpreter

  /// Reads the arguments.
  init(_ frame: FrameObject, _ call: BoundArguments) throws {
    interpreter = call.interpreter
    let rows = call.isGiven("index") ? try call.labels("index") : []
    let columns = call.isGiven("columns") ? try call.labels("columns") : []
    guard !rows.isEmpty || !columns.isEmpty else {
      throw PyException(.valueError, "No group keys passed!")
    }
    isSingle = call.isGiven("values") && !AxisReading.isList(call.value("values"))
    var values = frame.columns.values.filter { name in
      !(rows + columns).contains { LabelKey($0) == LabelKey(name) }
    }
    if call.isGiven("values") { values = try call.labels("values") }
    let chosen = try (rows + columns + values).map { key -> Int in
      guard let position = frame.columns.position(of: key) else {
        throw PandasErrors.key(key, frame.columns)
      }
      return position
    }
    (self.rows, self.columns, self.values) = (rows, columns, values)
    fill = call.value("fill_value")
    self.frame = frame.selecting(chosen)
    marginsName = try call.bool("margins") ? call.value("margins_name") : nil
    sorts = try call.bool("sort")
    dropsGaps = try call.bool("dropna")
    try checkGaps()
    if try !call.bool("observed"),
      data(ofKeys: rows + columns).contains(where: {
        if case .category = $0 { true } else { false }
      })
    {
      throw PandasErrors.unsupported(
        "pivot_table(observed=False) over categories", help: "leave observed out")
    }
  }

  /// Creates the table of one column that is called by no name.
  init(
    _ frame: FrameObject, rows: [Value], columns: [Value], value: Value, fill: Value,
    marginsName: Value?, dropsGaps: Bool, _ interpreter: Interpreter
  ) throws {
    (self.frame, self.rows, self.columns, self.values) = (frame, rows, columns, [value])
    (self.fill, self.marginsName, self.dropsGaps) = (fill, marginsName, dropsGaps)
    (isSingle, sorts, self.interpreter) = (true, true, interpreter)
    try checkGaps()
  }

  private func data(ofKeys keys: [Value]) -> [ColumnData] {
    keys.compactMap { key in frame.columns.position(of: key).map { frame.data[$0] } }
  }

  /// Refuses gaps in keys where they would count and it is not said where they stand.
  private func checkGaps() throws {
    guard !dropsGaps else { return }
    let hasGap = data(ofKeys: rows + columns).contains { $0.presentPositions.count < $0.count }
    if rows.count > 1 || columns.count > 1 || (hasGap && (!sorts || values.count > 1)) {
      throw PandasErrors.unsupported(
        "dropna=False over gaps or several keys", help: "fill the gaps first: df.fillna(…)")
    }
  }

  /// `DataFrame.pivot_table`.
  static func make(_ frame: FrameObject, _ call: BoundArguments) throws -> FrameObject {
    let table = try PivotTable(frame, call)
    let function = call.value("aggfunc")
    if case .list(let list) = function {
      // A table for each function, side by side under their names.
      let parts = try list.elements.map { try table.result($0) }
      let names = try list.elements.map {
        Value.string(try Applying.name($0, call.interpreter))
      }
      guard let first = parts.first else {
        throw PyException(.valueError, "No objects to concatenate", help: "name a function")
      }
      let index = Alignment.inOrder(parts.map(\.index))
      return FrameObject(
        try parts.flatMap { part in
          try (0..<part.columnCount).map { try ColumnReading.aligned(part.column($0), to: index) }
        }, columns: Concatenating.labels(parts.map(\.columns), names, nil, renumbers: false),
        index: parts.count == 1 ? first.index : index)
    }
    return try table.result(function)
  }

  /// The table of one function, or of one for each column.
  func result(_ function: Value) throws -> FrameObject {
    var result = try unstacked(grouped(rows + columns, function))
    if !sorts {
      result = PivotOrder(self).asKeysAppear(result)
    } else if columns.isEmpty {
      result = result.selecting(try ColumnSorting.labelOrder(result.columns, interpreter))
    }
    if !fill.isNone {
      result = try result.mapping { try Filling.fill($0, with: fill, interpreter) }
    }
    if let marginsName {
      result = try PivotMargins(self, function, name: marginsName).added(to: result)
    }
    if isSingle, result.columns.isMulti { result = FrameSelection.dropping(1, result) }
    if rows.isEmpty { result = try Transposing.transposed(result, interpreter) }
    if sorts { result = PivotOrder(self).byCategories(result) }
    guard dropsGaps else { return result }
    let kept = (0..<result.columnCount).filter { !result.data[$0].presentPositions.isEmpty }
    return kept.count == result.columnCount ? result : result.selecting(kept)
  }

  /// The values aggregated by some of the keys.
  func grouped(
    _ keys: [Value], _ function: Value, rows chosen: [Int]? = nil
  ) throws -> FrameObject {
    let source = chosen.map { frame.taking($0) } ?? frame
    let labels = keys.compactMap { key in
      source.columns.position(of: key).map { AxisLabels(source.data[$0], names: [key]) }
    }
    let groups = try Grouping(
      labels, sorts: sorts || chosen != nil, dropsMissing: dropsGaps, interpreter)
    let measured = source.selecting(values.compactMap { source.columns.position(of: $0) })
    let aggregated = try GroupAggregation.aggregate(
      groups, measured, function, isSeries: false, interpreter)
    guard let table = aggregated.cast(to: FrameObject.self) else { return measured }
    guard dropsGaps, table.columnCount > 0 else { return table }
    let kept = (0..<table.rowCount).filter { row in !table.data.allSatisfy { $0.isMissing(row) } }
    return kept.count == table.rowCount ? table : table.taking(kept)
  }

  /// The keys of the columns moved from the rows to the columns.
  private func unstacked(_ table: FrameObject) throws -> FrameObject {
    guard !rows.isEmpty else { return table }
    var result = table
    let groups = table.index
    for _ in columns {
      let parts = try (0..<result.columnCount).map {
        try Pivoting.unstacked(
          result.column($0), level: .int(result.index.levelCount - 1), fill: fill, interpreter)
      }
      result = FrameObject(
        parts.flatMap(\.data),
        columns: Concatenating.labels(
          parts.map(\.columns), result.columns.values, nil, renumbers: false),
        index: parts.first?.index ?? result.index)
    }
    if columns.count > 1 {
      result = PivotTable.ordered(result, columns.count, groups, rows.count, interpreter)
    } else if columns.count == 1, values.count > 1, sorts {
      result = result.selecting(try ColumnSorting.labelOrder(result.columns, interpreter))
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
    let ranks = ranks(of: kept.map { Array($0.parts.dropFirst(front)) }, interpreter)
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
}
