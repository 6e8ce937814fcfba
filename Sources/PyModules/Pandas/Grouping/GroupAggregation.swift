internal import NDArrays
internal import PyRuntime

/// Groups made one row each.
enum GroupAggregation {
  /// One value a group and column.
  static func reduced(
    _ groups: Grouping, _ column: ColumnData, _ function: Value, name: Value, index: AxisLabels,
    _ interpreter: Interpreter
  ) throws -> ColumnData {
    if let text = function.text, let kind = ColumnReductions.Name(rawValue: text) {
      return try reduced(groups, column, kind, interpreter)
    }
    var values: [Value] = []
    for rows in groups.rows {
      try interpreter.checkpoint()
      let series = SeriesObject(column.taking(rows), index: index.picking(rows), name: name)
      values.append(try Applying.one(series, function, interpreter))
    }
    return ColumnData(inferring: values)
  }

  /// One value a group by a known reduction.
  static func reduced(
    _ groups: Grouping, _ column: ColumnData, _ kind: ColumnReductions.Name, ddof: Int = 1,
    minimumCount: Int = 0, _ interpreter: Interpreter
  ) throws -> ColumnData {
    if kind == .size { return .int(groups.rows.map(\.count)) }
    switch (kind, column) {
    case (.mean, .text), (.median, .text), (.std, .text), (.var, .text), (.sem, .text),
      (.skew, .text):
      throw PyException(
        .typeError, "dtype 'str' does not support operation '\(kind.rawValue)'",
        help: "choose the columns of numbers: .\(kind.rawValue)(numeric_only=True)")
    case (.mean, .object), (.median, .object), (.std, .object), (.var, .object):
      throw PyException(
        .typeError,
        "agg function failed [how->\(kind.rawValue),dtype->object]",
        help: "choose the columns of numbers: .\(kind.rawValue)(numeric_only=True)")
    default: break
    }
    let values = try groups.rows.enumerated().map { number, rows -> Value in
      if number & 0xFF == 0 { try interpreter.checkpoint() }
      return try ColumnReductions.reduce(
        kind, column.taking(rows), ddof: ddof, minimumCount: minimumCount, interpreter)
    }
    if values.isEmpty {
      switch kind {
      case .mean, .median, .std, .var, .sem, .skew, .kurt: return .float([])
      case .count, .nunique: return .int([])
      default: return column.taking([])
      }
    }
    switch column {
    case .object where kind != .count && kind != .nunique: return .object(values)
    case .category where kind == .min || kind == .max || kind == .first || kind == .last:
      return try ColumnCasting.cast(
        ColumnData(inferring: values), to: column.dtypeValue, interpreter)
    default: return ColumnData(inferring: values)
    }
  }

  /// Complains of a name that no reduction of groups has.
  private static func check(_ function: Value, isSeries: Bool, isPart: Bool) throws {
    switch function {
    case .dict(let table):
      for part in table.values { try check(part, isSeries: true, isPart: true) }
    case .list(let list):
      for part in list.elements { try check(part, isSeries: true, isPart: true) }
    default:
      guard let name = function.text, GroupByMembers.table[name] == nil,
        PandasTypes.series.member(name) == nil
      else { return }
      throw PyException(
        .attributeError,
        isSeries || isPart
          ? "'SeriesGroupBy' object has no attribute '\(name)'"
          : "'\(name)' is not a valid function for 'DataFrameGroupBy' object",
        help: "use a name such as 'mean', 'std', 'min', 'max', or a function")
    }
  }

  /// What `agg` gives for a name, a function, a list or a dict of them.
  static func aggregate(
    _ groups: Grouping, _ frame: FrameObject, _ function: Value, isSeries: Bool,
    _ interpreter: Interpreter
  ) throws -> Value {
    func column(_ position: Int, _ function: Value) throws -> ColumnData {
      try reduced(
        groups, frame.data[position], function, name: frame.columns.label(position),
        index: frame.index, interpreter)
    }
    func names(_ functions: [Value]) throws -> [Value] {
      let names = try functions.map { try Applying.name($0, interpreter) }
      guard functions.count > 1 else { return names.map { .string($0) } }
      // Functions without a name of their own are numbered.
      var number = 0
      return names.map { name in
        guard name == "<lambda>" else { return .string(name) }
        defer { number += 1 }
        return .string("<lambda_\(number)>")
      }
    }
    try check(function, isSeries: isSeries, isPart: false)
    if case .dict(let table) = function {
      var labels: [Value] = []
      var data: [ColumnData] = []
      let isNested = table.values.contains { Applying.isSeveral($0) }
      for (key, chosen) in table.pairs {
        guard let position = frame.columns.position(of: key) else {
          throw PandasErrors.key(
            "Label(s) \(try interpreter.repr(.list([key]))) do not exist", missing: [key],
            frame.columns)
        }
        let functions = Applying.isSeveral(chosen) ? try interpreter.elements(of: chosen) : [chosen]
        for (one, name) in zip(functions, try names(functions)) {
          data.append(try column(position, one))
          labels.append(isNested ? .tuple([key, name]) : key)
        }
      }
      let columns =
        isNested ? AxisLabels(.object(labels), names: [.none, .none]) : AxisLabels(labels)
      return .object(FrameObject(data, columns: columns, index: groups.labels))
    }
    if Applying.isSeveral(function) {
      let functions = try interpreter.elements(of: function)
      let own = try names(functions)
      if isSeries {
        return .object(
          FrameObject(
            try functions.map { try column(0, $0) }, columns: AxisLabels(own), index: groups.labels)
        )
      }
      var labels: [Value] = []
      var data: [ColumnData] = []
      for position in 0..<frame.columnCount {
        for (one, name) in zip(functions, own) {
          data.append(try column(position, one))
          labels.append(.tuple([frame.columns.label(position), name]))
        }
      }
      return .object(
        FrameObject(
          data, columns: AxisLabels(.object(labels), names: [frame.columns.name, .none]),
          index: groups.labels))
    }
    let data = try (0..<frame.columnCount).map { try column($0, function) }
    if isSeries, let first = data.first {
      return .object(
        SeriesObject(first, index: groups.labels, name: frame.columns.label(0)))
    }
    return .object(FrameObject(data, columns: frame.columns, index: groups.labels))
  }
}
