internal import NDArrays
internal import PyRuntime

/// The order of the rows and columns of a pivot table.
struct PivotOrder {
  private let table: PivotTable

  init(_ table: PivotTable) { self.table = table }

  /// The table with rows and columns in the order of the categories that they are.
  func byCategories(_ body: FrameObject) -> FrameObject {
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return body }
    var result = body
    if let places = places(table.rows, result.index, all: false) {
      result = result.taking(places)
    }
    if let places = places(table.columns, result.columns, all: false) {
      result = result.selecting(places)
    }
    return result
  }

  /// The table with a row or column for each category, those too that no row has.
  func withAllCategories(_ body: FrameObject) throws -> FrameObject {
    var (data, index, columns) = (body.data, body.index, body.columns)
    if let places = places(table.rows, index, all: true) {
      data = try data.map { try filled($0, places) }
      index = labels(table.rows, index, places)
    }
    if let places = places(table.columns, columns, all: true) {
      let empty = try filled(
        data.first ?? .float([]), Array(repeating: -1, count: index.count))
      data = places.map { $0 < 0 ? empty : data[$0] }
      columns = labels(table.columns, columns, places)
    }
    return FrameObject(data, columns: columns, index: index)
  }

  /// The categories of the only key; nil for several or of another dtype.
  private func categories(_ keys: [Value]) -> AxisLabels? {
    guard keys.count == 1, let place = table.frame.columns.position(of: keys[0]),
      case .category(let data) = table.frame.data[place]
    else { return nil }
    return data.categories
  }

  /// Where the labels stand in the order of the categories, those that are none behind; -1 for a
  /// category without a label, where all are asked for.
  private func places(_ keys: [Value], _ labels: AxisLabels, all: Bool) -> [Int]? {
    guard !labels.isMulti, let categories = categories(keys) else { return nil }
    let known = categories.values.map { labels.position(of: $0) ?? -1 }
    let rest = (0..<labels.count).filter { !known.contains($0) }
    return (all ? known : known.filter { $0 >= 0 }) + rest
  }

  private func labels(_ keys: [Value], _ old: AxisLabels, _ places: [Int]) -> AxisLabels {
    let categories = categories(keys)?.values ?? []
    return AxisLabels(
      places.enumerated().map { $1 < 0 ? categories[$0] : old.label($1) }, names: old.names)
  }

  /// The elements at the places; what fills the table where there is none.
  private func filled(_ column: ColumnData, _ places: [Int]) throws -> ColumnData {
    guard places.contains(-1), !table.fill.isNone else { return column.taking(places) }
    if case .int(let values) = column, case .int(let fill) = table.fill {
      return .int(places.map { $0 < 0 ? fill : values[$0] })
    }
    return try Filling.fill(column.taking(places), with: table.fill, table.interpreter)
  }

  /// The table with rows and columns in the order in which their keys appear in the data, the columns of a
  /// value beside each other.
  func asKeysAppear(_ body: FrameObject) -> FrameObject {
    // Without keys on both sides the groups themselves stand as they appear.
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return body }
    let rowRanks = (0..<body.rowCount).map { ranks(table.rows, body.index.parts($0)) }
    let front = body.columns.levelCount - table.columns.count
    var blocks: [LabelKey: Int] = [:]
    let columnRanks = (0..<body.columnCount).map { column -> [Int] in
      let parts = body.columns.parts(column)
      let block = LabelKey(.tuple(Array(parts.prefix(front)))) ?? .missing
      let place = blocks[block] ?? blocks.count
      blocks[block] = place
      return [place] + ranks(table.columns, Array(parts.dropFirst(front)))
    }
    return body.taking(PivotOrder.order(rowRanks)).selecting(PivotOrder.order(columnRanks))
  }

  /// Where each part of a label first appears among the values of its key.
  private func ranks(_ keys: [Value], _ parts: [Value]) -> [Int] {
    zip(keys, parts).map { key, part in
      guard let column = table.frame.columns.position(of: key), let label = LabelKey(part) else {
        return 0
      }
      let data = table.frame.data[column]
      return (0..<data.count).first { LabelKey.element(data, $0) == label } ?? data.count
    }
  }

  private static func order(_ ranks: [[Int]]) -> [Int] {
    ranks.indices.sorted { a, b in
      ranks[a] == ranks[b] ? a < b : ranks[a].lexicographicallyPrecedes(ranks[b])
    }
  }
}
