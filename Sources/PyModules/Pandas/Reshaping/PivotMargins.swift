internal import NDArrays
internal import PyRuntime

/// The totals of a pivot table: a column for each value and a row below.
struct PivotMargins {
  private let table: PivotTable
  private let function: Value
  private let name: Value
  /// The rows that count: those without a gap, or all where gaps count.
  private let known: [Int]

  init(_ table: PivotTable, _ function: Value, name: Value) throws {
    guard name.text != nil else {
      throw PyException(
        .valueError, "margins_name argument must be a string", help: "write margins_name=\"Total\"")
    }
    (self.table, self.function, self.name) = (table, function, name)
    let data = table.frame.data
    known = (0..<table.frame.rowCount).filter { row in
      !table.dropsGaps || !data.contains { $0.isMissing(row) }
    }
  }

  /// The table with its totals.
  func added(to body: FrameObject) throws -> FrameObject {
    guard !table.rows.isEmpty, !table.values.isEmpty else {
      throw PandasErrors.unsupported(
        "pivot_table(margins=True) without rows or values",
        help: "name them: df.pivot_table(index=…, columns=…, values=…, margins=True)")
    }
    try check(body.index)
    if !table.columns.isEmpty {
      let levels = (1..<body.columns.levelCount).map { body.columns.level($0) }
      for level in levels { try check(level) }
    }
    return try below(table.columns.isEmpty ? body : beside(body))
  }

  /// Complains of a label that is the name of the totals.
  private func check(_ labels: AxisLabels) throws {
    let isTaken = (0..<labels.levelCount).contains { level in
      labels.level(level).position(of: name) != nil
    }
    guard isTaken else { return }
    throw PyException(
      .valueError, "Conflicting name \"\(name.text ?? "")\" in margins",
      help: "give the totals another name: margins_name=\"Total\"")
  }

  /// The table with the total of each row behind the columns of its value.
  private func beside(_ body: FrameObject) throws -> FrameObject {
    let totals = try table.grouped(table.rows, function, rows: known)
    let empties = Array(repeating: Value.string(""), count: table.columns.count - 1)
    var data: [ColumnData] = []
    var labels: [Value] = []
    let front = body.columns.level(0)
    // pandas turns the table on its side and back, where integers beside floats become floats.
    let mixes = Set(body.data.map(\.dtypeName)) == ["int64", "float64"]
    var blocks: [Value] = []
    for label in front.values where !blocks.contains(where: { LabelKey($0) == LabelKey(label) }) {
      blocks.append(label)
    }
    if !table.sorts {
      let order = try ColumnSorting.labelOrder(AxisLabels(blocks), table.interpreter)
      blocks = order.map { blocks[$0] }
    }
    for block in blocks {
      for position in front.positions(of: block) {
        let column = body.data[position]
        data.append(mixes ? .float(column.doubles) : column)
        labels.append(.tuple(body.columns.parts(position)))
      }
      guard let position = totals.columns.position(of: block) else { continue }
      data.append(try ColumnReading.aligned(totals.column(position), to: body.index))
      labels.append(.tuple([block, name] + empties))
    }
    return FrameObject(
      data, columns: AxisLabels(.object(labels), names: body.columns.names), index: body.index)
  }

  /// The table with the total of each column below.
  private func below(_ body: FrameObject) throws -> FrameObject {
    var totals: FrameObject?
    if !table.columns.isEmpty {
      totals = try table.grouped(table.columns, function, rows: known)
    }
    let data = try (0..<body.columnCount).map { position -> ColumnData in
      let parts = body.columns.parts(position)
      let value = parts.first ?? .none
      var cell = Value.float(.nan)
      if parts.count == 1 || LabelKey(parts[1]) == LabelKey(name) {
        cell = try grand(value)
      } else if let totals, let column = totals.columns.position(of: value) {
        let rest = Array(parts.dropFirst())
        let key = rest.count == 1 ? rest[0] : Value.tuple(rest)
        if let row = totals.index.position(of: key) { cell = totals.data[column].value(row) }
      }
      if cell.isMissing, !table.fill.isNone { cell = table.fill }
      var total = ColumnData(inferring: [cell])
      // A whole number stays one below a column of them.
      if case .int = body.data[position], let number = cell.number, number == number.rounded(),
        number.magnitude < 9e15
      {
        total = .int([Casting.int(number)])
      }
      return ColumnData.joined([body.data[position], total])
    }
    return FrameObject(
      data, columns: body.columns, index: FrameSelection.adding(name, to: body.index))
  }

  /// The function of all elements of a column.
  private func grand(_ value: Value) throws -> Value {
    guard let position = table.frame.columns.position(of: value) else { return .float(.nan) }
    var chosen = function
    if case .dict(let functions) = function {
      chosen = try functions.value(value, table.interpreter) ?? .none
    }
    return try Applying.one(
      table.frame.column(position).taking(known), chosen, table.interpreter)
  }
}
