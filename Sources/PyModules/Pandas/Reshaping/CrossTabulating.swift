internal import NDArrays
internal import PyRuntime

/// `pd.crosstab`: how often the values of two columns come together, or what a function says to other values there.
enum CrossTabulating {
  /// `pd.crosstab`.
  static let crosstab = NativeFunction.pandas(
    "crosstab",
    "(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, margins_name='All', dropna=True, normalize=False)"
  ) { call in
    let interpreter = call.interpreter
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
    let keys = try CrossKeys(call)
    let hidden = (0...keys.count).map { Value.string("key \($0)") }
    let value = hidden[keys.count]
    let values =
      call.isGiven("values")
      ? try keys.values(call.value("values"), interpreter)
      : .int(Array(repeating: 0, count: keys.index.count))
    let dropsGaps = try call.bool("dropna")
    let table = try PivotTable(
      FrameObject(keys.data + [values], columns: AxisLabels(hidden), index: keys.index),
      rows: Array(hidden.prefix(keys.rowNames.count)),
      columns: Array(hidden[keys.rowNames.count..<keys.count]), value: value,
      fill: call.isGiven("values") ? .none : .int(0),
      marginsName: try call.bool("margins") ? call.value("margins_name") : nil,
      dropsGaps: dropsGaps, interpreter)
    var result = try table.result(
      call.isGiven("values") ? call.value("aggfunc") : .string("count"))
    if !dropsGaps { result = try PivotOrder(table).withAllCategories(result) }
    if let share = try share(call.value("normalize")) {
      result = try normalized(result, by: share, hasMargins: table.marginsName != nil)
    }
    return .object(
      FrameObject(
        result.data, columns: result.columns.named(keys.columnNames),
        index: result.index.named(keys.rowNames)))
  }

  /// What the shares of a table sum to 1 over.
  private enum Share {
    case all, rows, columns
  }

  /// Reads `normalize`.
  private static func share(_ value: Value) throws -> Share? {
    switch value {
    case .bool(false): nil
    case .bool(true): .all
    case .int(0): .rows
    case .int(1): .columns
    default:
      switch value.text {
      case "all": .all
      case "index": .rows
      case "columns": .columns
      default: throw PyException(.valueError, "Not a valid normalize argument")
      }
    }
  }

  /// The table in shares.
  ///
  /// The margin along the shares' own axis would be 1 everywhere: pandas leaves it out.
  private static func normalized(
    _ table: FrameObject, by share: Share, hasMargins: Bool
  ) throws -> FrameObject {
    let (height, width) = (table.rowCount, table.columnCount)
    let rows = hasMargins ? max(height - 1, 0) : height
    let columns = hasMargins ? max(width - 1, 0) : width
    let cells = table.data.map { $0.doubles.map { $0.isNaN ? 0 : $0 } }
    let body = cells.prefix(columns).map { Array($0.prefix(rows)) }
    let rowSums = try (0..<rows).map { row in try ColumnReductions.sum(body.map { $0[row] }) }
    let total = try ColumnReductions.sum(rowSums)
    var shares = try body.map { column in
      let sum = try ColumnReductions.sum(column)
      return column.enumerated().map { row, cell in
        switch share {
        case .all: self.share(cell, total)
        case .rows: self.share(cell, rowSums[row])
        case .columns: self.share(cell, sum)
        }
      }
    }
    guard hasMargins, let margin = cells.last else {
      return FrameObject(
        shares.map { .float($0) }, columns: table.columns, index: table.index)
    }
    let below = try self.shares(of: cells.prefix(columns).compactMap(\.last))
    let beside = try self.shares(of: Array(margin.prefix(rows)))
    if share != .columns {
      for column in shares.indices { shares[column].append(below[column]) }
    }
    if share != .rows { shares.append(share == .all ? beside + [1] : beside) }
    return FrameObject(
      shares.map { .float($0) },
      columns: table.columns.picking(Array(0..<(share == .rows ? columns : width))),
      index: table.index.picking(Array(0..<(share == .columns ? rows : height))))
  }

  /// Numbers over their sum.
  private static func shares(of parts: [Double]) throws -> [Double] {
    let sum = try ColumnReductions.sum(parts)
    return parts.map { share($0, sum) }
  }

  /// A part of a whole; 0 where there is nothing.
  private static func share(_ part: Double, _ whole: Double) -> Double {
    whole == 0 ? 0 : part / whole
  }
}
