internal import NDArrays
internal import PyRuntime

/// `map`: elements through a dict, a Series or a function.
enum Mapping {
  /// Maps a column as `Series.map` does.
  static func mapped(_ column: ColumnData, _ call: BoundArguments) throws -> ColumnData {
    let interpreter = call.interpreter
    let function = call.value("func")
    let ignores = call.isText("na_action", "ignore")
    if case .dict(let table) = function {
      let values = try (0..<column.count).map { position -> Value in
        if column.isMissing(position) {
          return try table.value(.float(.nan), interpreter) ?? .float(.nan)
        }
        if let value = try table.value(column.plainValue(position), interpreter) { return value }
        if let missing = try table.behavior?.missing?(
          table, column.plainValue(position), interpreter)
        {
          return missing
        }
        return .float(.nan)
      }
      return ColumnData(inferring: values)
    }
    if let series = function.cast(to: SeriesObject.self) {
      let places = try column.keys(interpreter).map { series.index.position(of: $0) ?? -1 }
      return series.data.taking(places)
    }
    guard function.object?.isCallable == true else {
      throw PyException(.typeError, "'\(function.type.name)' object is not callable")
    }
    return try elementwise(
      column, function, ignoresMissing: ignores, keywords: call.keywords, interpreter)
  }

  /// Calls a function with each element.
  static func elementwise(
    _ column: ColumnData, _ function: Value, ignoresMissing: Bool = false,
    arguments: [Value] = [], keywords: [(name: String, value: Value)] = [],
    _ interpreter: Interpreter
  ) throws -> ColumnData {
    var values: [Value] = []
    values.reserveCapacity(column.count)
    let isObject = if case .object = column { true } else { false }
    for position in 0..<column.count {
      if position & 0x3FF == 0 { try interpreter.checkpoint() }
      if ignoresMissing, column.isMissing(position) {
        values.append(.float(.nan))
        continue
      }
      // Elements of numbers arrive as Python's own, as pandas passes them.
      let element = isObject ? column.value(position) : column.plainValue(position)
      values.append(
        try interpreter.call(function, Arguments([element] + arguments, keywords: keywords)))
    }
    if case .category(let data) = column {
      return try ColumnCasting.categorized(
        ColumnData(inferring: values),
        like: CategoryData(
          codes: [],
          categories: Alignment.inOrder([
            AxisLabels(ColumnData(inferring: values.filter { !$0.isMissing }))
          ]),
          isOrdered: data.isOrdered), interpreter)
    }
    return ColumnData(inferring: values)
  }
}
