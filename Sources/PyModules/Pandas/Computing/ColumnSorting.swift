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
    try order([column], ascending: [ascending], missingFirst: missingFirst, interpreter)
  }

  /// The positions ordered by several columns, the first deciding first.
  ///
  /// - Complexity: Linear in the elements once their ranks are known: the columns are sorted by one after the
  ///   other, the last one first, each by counting.
  static func order(
    _ columns: [ColumnData], ascending: [Bool], missingFirst: Bool = false,
    _ interpreter: Interpreter
  ) throws -> [Int] {
    guard let count = columns.first?.count else { return [] }
    var order = Array(0..<count)
    for (column, ascending) in zip(columns, ascending).reversed() {
      let ranks = try ranks(column, interpreter)
      let most = ranks.max() ?? -1
      func bucket(_ position: Int) -> Int {
        let rank = ranks[position]
        if rank < 0 { return missingFirst ? 0 : most + 2 }
        return ascending ? rank + 1 : most + 1 - rank
      }
      var starts = Array(repeating: 0, count: most + 4)
      for position in order {
        starts[bucket(position) + 1] += 1
        try interpreter.tick()
      }
      for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
      var sorted = order
      for position in order {
        let place = bucket(position)
        sorted[starts[place]] = position
        starts[place] += 1
        try interpreter.tick()
      }
      order = sorted
    }
    return order
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
    case .float(let values): return try dense(values, isMissing: \.isNaN, interpreter)
    case .int(let values): return try dense(values, isMissing: { _ in false }, interpreter)
    case .bool(let values): return values.map { $0 ? 1 : 0 }
    case .text(let values): return try ranks(values, interpreter)
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

  /// The ranks of numbers.
  private static func dense<Number: ArrayNumber>(
    _ values: [Number], isMissing: (Number) -> Bool, _ interpreter: Interpreter
  ) throws -> [Int] {
    let order = try NumPyErrors.translating { try Number.array(values).argsorted().ints }
    var result = Array(repeating: -1, count: values.count)
    var rank = -1
    var previous: Number?
    for position in order where !isMissing(values[position]) {
      try interpreter.tick()
      if previous != values[position] { rank += 1 }
      previous = values[position]
      result[position] = rank
    }
    return result
  }

  /// The ranks of texts: those of the distinct ones are looked up.
  private static func ranks(_ values: [String?], _ interpreter: Interpreter) throws -> [Int] {
    var numbers: [String: Int] = [:]
    var distinct: [String] = []
    var result = try values.map { text -> Int in
      try interpreter.tick()
      guard let text else { return -1 }
      if let number = numbers[text] { return number }
      numbers[text] = distinct.count
      distinct.append(text)
      return distinct.count - 1
    }
    let order = try distinct.indices.sorted { a, b in
      try interpreter.tick()
      return distinct[a].unicodeScalars.lexicographicallyPrecedes(distinct[b].unicodeScalars)
    }
    var place = Array(repeating: 0, count: distinct.count)
    for (rank, number) in order.enumerated() { place[number] = rank }
    for position in result.indices where result[position] >= 0 {
      result[position] = place[result[position]]
    }
    return result
  }
}

/// Numbers that arrays hold.
private protocol ArrayNumber: Equatable {
  static func array(_ values: [Self]) throws(NDArrayError) -> NDArray
}

extension Double: ArrayNumber {
  fileprivate static func array(_ values: [Double]) throws(NDArrayError) -> NDArray {
    try NDArray(values)
  }
}

extension Int: ArrayNumber {
  fileprivate static func array(_ values: [Int]) throws(NDArrayError) -> NDArray {
    try NDArray(values)
  }
}
