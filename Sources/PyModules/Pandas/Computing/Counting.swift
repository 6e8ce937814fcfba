internal import NDArrays
internal import PyRuntime

/// How often values come.
enum Counting {
  /// The counts of a column's distinct values, the most frequent first.
  static func valueCounts(
    _ column: ColumnData, normalize: Bool, sorts: Bool, ascending: Bool, dropsMissing: Bool,
    _ interpreter: Interpreter
  ) throws -> SeriesObject {
    var counts: [Int]
    var labels: ColumnData
    if case .category(let data) = column {
      counts = Array(repeating: 0, count: data.categories.count)
      for code in data.codes where code >= 0 { counts[code] += 1 }
      var all = data
      all.codes = Array(0..<data.categories.count)
      let missing = data.codes.filter { $0 < 0 }.count
      if !dropsMissing, missing > 0 {
        counts.append(missing)
        all.codes.append(-1)
      }
      labels = .category(all)
    } else {
      let (codes, first) = try Factorizing.factorize(
        column, sorts: false, keepsMissing: !dropsMissing, interpreter)
      counts = Array(repeating: 0, count: first.count)
      for code in codes where code >= 0 { counts[code] += 1 }
      labels = column.taking(first)
    }
    if sorts {
      let order = counts.indices.sorted {
        counts[$0] != counts[$1]
          ? (ascending ? counts[$0] < counts[$1] : counts[$0] > counts[$1]) : $0 < $1
      }
      counts = order.map { counts[$0] }
      labels = labels.taking(order)
    }
    let index = AxisLabels(labels)
    guard normalize else { return SeriesObject(.int(counts), index: index, name: .string("count")) }
    let total = Double(counts.reduce(0, +))
    return SeriesObject(
      .float(counts.map { Double($0) / total }), index: index, name: .string("proportion"))
  }

  /// The most frequent values in order.
  static func modes(_ column: ColumnData, _ interpreter: Interpreter) throws -> ColumnData {
    let (codes, first) = try Factorizing.factorize(column, sorts: true, interpreter)
    var counts = Array(repeating: 0, count: first.count)
    for code in codes where code >= 0 { counts[code] += 1 }
    let most = counts.max() ?? 0
    return column.taking(counts.indices.filter { counts[$0] == most }.map { first[$0] })
  }
}

/// Rows that come again.
enum Duplicates {
  /// Whether each row repeats another: all but the first of equal ones, the last, or none.
  static func flags(
    _ columns: [ColumnData], keep: Value, _ interpreter: Interpreter
  ) throws -> [Bool] {
    guard let count = columns.first?.count else { return [] }
    let keys = try columns.map { try $0.keys(interpreter) }
    func row(_ position: Int) throws -> [LabelKey] {
      try interpreter.tick()
      return keys.map { $0[position] }
    }
    var result = Array(repeating: false, count: count)
    switch keep {
    case .bool(false):
      var places: [[LabelKey]: [Int]] = [:]
      for position in 0..<count { places[try row(position), default: []].append(position) }
      for rows in places.values where rows.count > 1 { for row in rows { result[row] = true } }
    case .string(let text) where text.text == "first" || text.text == "last":
      var seen: Set<[LabelKey]> = []
      let order = text.text == "last" ? Array((0..<count).reversed()) : Array(0..<count)
      for position in order where try !seen.insert(row(position)).inserted {
        result[position] = true
      }
    default:
      throw PyException(.valueError, "keep must be either \"first\", \"last\" or False")
    }
    return result
  }
}

/// What methods with `inplace=` give back.
enum InPlace {
  /// The result; with `inplace=True` None, after the receiver took the result over.
  static func finish(
    _ series: SeriesObject, _ result: SeriesObject, _ call: BoundArguments
  ) throws -> Value {
    try isTakenOver(series, result, call) ? .none : .object(result)
  }

  /// The result; with `inplace=True` None, after the receiver took the result over.
  static func finish(
    _ frame: FrameObject, _ result: FrameObject, _ call: BoundArguments
  ) throws -> Value {
    try isTakenOver(frame, result, call) ? .none : .object(result)
  }

  /// The result; with `inplace=True` the receiver, after it took the result over: so do the methods that change
  /// elements and leave the labels as they are.
  static func chain(
    _ series: SeriesObject, _ result: SeriesObject, _ call: BoundArguments
  ) throws -> Value {
    .object(try isTakenOver(series, result, call) ? series : result)
  }

  /// The result; with `inplace=True` the receiver, after it took the result over.
  static func chain(
    _ frame: FrameObject, _ result: FrameObject, _ call: BoundArguments
  ) throws -> Value {
    .object(try isTakenOver(frame, result, call) ? frame : result)
  }

  /// The result; with `inplace=True` None, after the receiver took the result over.
  static func finish(
    _ holder: any ColumnHolder, _ result: Value, _ call: BoundArguments
  ) throws -> Value {
    try isTakenOver(holder, result, call) ? .none : result
  }

  /// The result; with `inplace=True` the receiver, after it took the result over.
  static func chain(
    _ holder: any ColumnHolder, _ result: Value, _ call: BoundArguments
  ) throws -> Value {
    try isTakenOver(holder, result, call) ? .object(holder) : result
  }

  private static func isTakenOver(
    _ holder: any ColumnHolder, _ result: Value, _ call: BoundArguments
  ) throws -> Bool {
    if let series = holder as? SeriesObject, let new = result.cast(to: SeriesObject.self) {
      return try isTakenOver(series, new, call)
    }
    if let frame = holder as? FrameObject, let new = result.cast(to: FrameObject.self) {
      return try isTakenOver(frame, new, call)
    }
    return false
  }

  private static func isTakenOver(
    _ series: SeriesObject, _ result: SeriesObject, _ call: BoundArguments
  ) throws -> Bool {
    guard try call.bool("inplace") else { return false }
    series.data = result.data
    series.index = result.index
    series.name = result.name
    return true
  }

  private static func isTakenOver(
    _ frame: FrameObject, _ result: FrameObject, _ call: BoundArguments
  ) throws -> Bool {
    guard try call.bool("inplace") else { return false }
    frame.become(result)
    return true
  }
}
