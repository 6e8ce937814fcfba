internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Functions along a column: cumulative sums, differences, ranks.
enum RunningFunctions {
  /// `cumsum` and its like; gaps stay gaps and are passed over, or make all that follows a gap.
  static func cumulative(
    _ name: String, _ column: ColumnData, skipsMissing: Bool = true
  ) throws -> ColumnData {
    switch column {
    case .int(let values):
      return .int(scan(values, step(name)))
    case .bool(let values):
      return .int(scan(values.map { $0 ? 1 : 0 }, step(name)))
    case .float(let values):
      let present = values.indices.filter { !values[$0].isNaN }
      let scanned = scan(present.map { values[$0] }, floatStep(name))
      var result = values
      for (k, position) in present.enumerated() { result[position] = scanned[k] }
      if !skipsMissing, let gap = values.firstIndex(where: \.isNaN) {
        for position in gap..<values.count { result[position] = .nan }
      }
      return .float(result)
    default:
      throw PyException(
        .typeError, "operation '\(name)' not supported for dtype '\(column.dtypeName)'",
        help: "choose columns of numbers")
    }
  }

  private static func step(_ name: String) -> (Int, Int) -> Int {
    switch name {
    case "cumsum": { $0 &+ $1 }
    case "cumprod": { $0 &* $1 }
    case "cummax": { max($0, $1) }
    default: { min($0, $1) }
    }
  }

  private static func floatStep(_ name: String) -> (Double, Double) -> Double {
    switch name {
    case "cumsum": { $0 + $1 }
    case "cumprod": { $0 * $1 }
    case "cummax": { max($0, $1) }
    default: { min($0, $1) }
    }
  }

  private static func scan<Element>(
    _ values: [Element], _ step: (Element, Element) -> Element
  ) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(values.count)
    for value in values { result.append(result.last.map { step($0, value) } ?? value) }
    return result
  }

  /// The elements moved down by `periods` places.
  static func shifted(_ column: ColumnData, _ periods: Int) -> ColumnData {
    let count = column.count
    return column.taking(
      (0..<count).map { position in
        let (source, overflow) = position.subtractingReportingOverflow(periods)
        return !overflow && source >= 0 && source < count ? source : -1
      })
  }

  /// The elements moved down by `periods` places, a value of its own in the places that open.
  static func shifted(
    _ column: ColumnData, _ periods: Int, fill: Value?, _ interpreter: Interpreter
  ) throws -> ColumnData {
    guard let fill else { return shifted(column, periods) }
    let source = column.taking(
      (0..<column.count).map { position in
        let (place, overflow) = position.subtractingReportingOverflow(periods)
        return overflow ? 0 : min(max(place, 0), max(column.count - 1, 0))
      })
    return try CellAssignment.replacing(
      source, at: openedPlaces(column.count, periods), with: fill, index: nil, interpreter)
  }

  /// The places that a shift leaves open.
  static func openedPlaces(_ count: Int, _ periods: Int) -> [Int] {
    (0..<count).filter { position in
      let (source, overflow) = position.subtractingReportingOverflow(periods)
      return overflow || source < 0 || source >= count
    }
  }

  /// Each element less the one `periods` before.
  static func difference(
    _ column: ColumnData, _ periods: Int, _ interpreter: Interpreter
  ) throws -> ColumnData {
    if case .bool = column {
      let now = column.plainValues
      let before = shifted(column, periods).plainValues
      return .object(
        try zip(now, before).map { a, b in
          b.isMissing ? .float(.nan) : try interpreter.binary(.bitXor, a, b)
        })
    }
    return try ColumnArithmetic.apply(.subtract, column, shifted(column, periods), interpreter)
  }

  /// The rank of each element, 1 for the smallest.
  ///
  /// Gaps have no rank, or those before all others (`missing` is "top") or after them ("bottom").
  static func ranks(
    _ column: ColumnData, _ method: String, ascending: Bool, share: Bool, missing: String = "keep",
    _ interpreter: Interpreter
  ) throws -> [Double] {
    guard ["keep", "top", "bottom"].contains(missing) else {
      throw PyException(
        .valueError, "na_option must be one of 'keep', 'top', or 'bottom'",
        help: "na_option says what rank gaps get: none, the first ones or the last ones")
    }
    guard ["average", "min", "max", "first", "dense"].contains(method) else {
      throw PandasErrors.key(method)
    }
    var order = try ColumnSorting.order(
      column, ascending: ascending, missingFirst: missing == "top", interpreter)
    if missing == "keep" { order.removeAll { column.isMissing($0) } }
    let dense = try ColumnSorting.ranks(column, interpreter)
    var result = Array(repeating: Double.nan, count: column.count)
    var start = 0
    var group = 0
    while start < order.count {
      var end = start
      while end < order.count, dense[order[end]] == dense[order[start]] { end += 1 }
      group += 1
      for place in start..<end {
        try interpreter.tick()
        switch method {
        case "average": result[order[place]] = Double(start + 1 + end) / 2
        case "min": result[order[place]] = Double(start + 1)
        case "max": result[order[place]] = Double(end)
        case "first": result[order[place]] = Double(place + 1)
        case "dense": result[order[place]] = Double(group)
        default:
          throw PyException(
            .valueError,
            "na_option must be one of 'keep', 'top', or 'bottom'",
            help: "method is one of 'average', 'min', 'max', 'first', 'dense'")
        }
      }
      start = end
    }
    let total = Double(method == "dense" ? group : order.count)
    return share ? result.map { $0 / total } : result
  }
}
