internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Orders of elements.
enum ColumnSorting {
  /// The positions of a column's elements in ascending or descending order, equal ones as they came.
  ///
  /// - Throws: TypeError where elements do not compare.
  static func order(
    _ column: ColumnData, ascending: Bool = true, missingFirst: Bool = false,
    _ interpreter: Interpreter
  ) throws -> [Int] {
    let ranks = try ranks(column, interpreter)
    let present = ranks.indices.filter { ranks[$0] >= 0 }
    let missing = ranks.indices.filter { ranks[$0] < 0 }
    let sorted = present.sorted {
      ranks[$0] != ranks[$1]
        ? (ascending ? ranks[$0] < ranks[$1] : ranks[$0] > ranks[$1]) : $0 < $1
    }
    return missingFirst ? missing + sorted : sorted + missing
  }

  /// The positions ordered by several columns, the first deciding first.
  static func order(
    _ columns: [ColumnData], ascending: [Bool], missingFirst: Bool = false,
    _ interpreter: Interpreter
  ) throws -> [Int] {
    guard let count = columns.first?.count else { return [] }
    let ranks = try columns.map { try self.ranks($0, interpreter) }
    return (0..<count).sorted { a, b in
      for (level, list) in ranks.enumerated() {
        let (x, y) = (list[a], list[b])
        if x == y { continue }
        if x < 0 { return missingFirst }
        if y < 0 { return !missingFirst }
        return ascending[level] ? x < y : x > y
      }
      return a < b
    }
  }

  /// What a function makes of a column to sort by: one element for each.
  static func keyed(
    _ series: SeriesObject, by function: Value, _ interpreter: Interpreter
  ) throws -> ColumnData {
    let value = try interpreter.call(function, .object(series))
    if try interpreter.length(of: value) == series.count {
      let data = try ColumnReading.column(value, interpreter)
      if data.count == series.count { return data }
    }
    throw PyException(
      .valueError, "User-provided `key` function must not change the shape of the array.",
      help: "the function gets the whole column and gives one value for each element")
  }

  /// The order of an axis' labels; as they come where they do not compare.
  static func labelOrder(_ labels: AxisLabels, _ interpreter: Interpreter) throws -> [Int] {
    if labels.isMulti {
      let levels = (0..<labels.levelCount).map { labels.level($0).data }
      return try order(
        levels, ascending: Array(repeating: true, count: levels.count), interpreter)
    }
    do {
      return try order(labels.data, interpreter)
    } catch let error as PyException where error.isInstance(of: .typeError) {
      return Array(0..<labels.count)
    }
  }

  /// The place of each element among the distinct ones in order; -1 where it is missing.
  static func ranks(_ column: ColumnData, _ interpreter: Interpreter) throws -> [Int] {
    switch column {
    case .category(let data): return data.codes
    case .float(let values): return dense(values.map { $0.isNaN ? nil : $0 }, by: <)
    case .int(let values): return dense(values, by: <)
    case .bool(let values): return values.map { $0 ? 1 : 0 }
    case .text(let values):
      return dense(values) { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    case .object(let values):
      let present = values.indices.filter { !values[$0].isMissing }
      let order = try Sorting.order(of: present.map { values[$0] }, interpreter)
      var result = Array(repeating: -1, count: values.count)
      var rank = -1
      var previous: Value?
      for position in order.map({ present[$0] }) {
        if let last = previous, try interpreter.areEqual(last, values[position]) {
          result[position] = rank
        } else {
          rank += 1
          result[position] = rank
        }
        previous = values[position]
      }
      return result
    }
  }

  private static func dense<Element: Equatable>(
    _ values: [Element?], by less: (Element, Element) -> Bool
  ) -> [Int] {
    let order = values.indices.filter { values[$0] != nil }.sorted { a, b in
      guard let x = values[a], let y = values[b] else { return false }
      return less(x, y)
    }
    var result = Array(repeating: -1, count: values.count)
    var rank = -1
    var previous: Element?
    for position in order {
      if previous == nil || previous != values[position] { rank += 1 }
      previous = values[position]
      result[position] = rank
    }
    return result
  }
}
