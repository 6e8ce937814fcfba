internal import NDArrays
internal import PyRuntime

/// The aggregations of windows.
enum WindowMembers {
  nonisolated(unsafe) static let table: [String: Value] = {
    var members = PandasMembers()
    for kind in [
      ColumnReductions.Name.sum, .mean, .std, .var, .sem, .min, .max, .median,
    ] {
      members.method(
        kind.rawValue, parameters(kind), WindowObject.self
      ) { window, call in
        let ddof = try call["ddof"].map { try call.interpreter.int(of: $0) } ?? 1
        return try chosen(window, call).reduced(
          minimum: window.usualMinimum, call.interpreter
        ) { values, _, _ in
          // A sum of nothing is 0, as elsewhere; nothing has no mean.
          if values.isEmpty { return kind == .sum ? 0 : .nan }
          if kind == .sem, values.count < 2 { return .nan }
          return try ColumnReductions.reduce(
            kind, .float(values), ddof: ddof, minimumCount: 0, call.interpreter
          ).number ?? .nan
        }
      }
    }
    members.method("count", "numeric_only=False", WindowObject.self) { window, call in
      // Gaps count as rows here, but not as elements.
      try chosen(window, call).reduced(minimum: 0, call.interpreter) { values, rows, _ in
        rows.count < window.usualMinimum ? .nan : Double(values.count)
      }
    }
    members.method(
      "quantile", "q, interpolation='linear', numeric_only=False", WindowObject.self
    ) { window, call in
      let (q, method) = (try call.double("q"), try call.text("interpolation"))
      return try chosen(window, call).reduced(
        minimum: window.usualMinimum, call.interpreter
      ) { values, _, _ in
        try ColumnReductions.quantile(.float(values), q, method: method)
      }
    }
    members.method(
      "apply", "func, raw=False, engine=None, engine_kwargs=None, args=None, kwargs=None",
      WindowObject.self
    ) { window, call in
      let interpreter = call.interpreter
      let isRaw = try call.bool("raw")
      let extra = call.isGiven("args") ? try interpreter.elements(of: call.value("args")) : []
      let index = window.holder.index
      return try window.reduced(minimum: window.usualMinimum, interpreter) { values, rows, name in
        let part: Value =
          isRaw || values.count < rows.count
          ? .array(try NDArray(values))
          : .object(
            SeriesObject(.float(values), index: index.picking(Array(rows)), name: name))
        return try interpreter.double(
          of: interpreter.call(call.value("func"), Arguments([part] + extra, keywords: [])))
      }
    }
    for name in ["agg", "aggregate"] {
      members.method(name, "func=None, *args, **kwargs", WindowObject.self) { window, call in
        try aggregated(window, call.value("func"), call.interpreter)
      }
    }
    return members.table
  }()

  /// The window over columns of numbers where only those are asked for.
  private static func chosen(
    _ window: WindowObject, _ call: BoundArguments
  ) throws -> WindowObject {
    guard try call.bool("numeric_only"), let frame = window.holder as? FrameObject else {
      return window
    }
    return WindowObject(
      FrameReductions.numeric(frame), window.kind, minimum: window.minimum)
  }

  /// What `agg` gives for the name of an aggregation, a function, or a list of them.
  private static func aggregated(
    _ window: WindowObject, _ function: Value, _ interpreter: Interpreter
  ) throws -> Value {
    guard Applying.isSeveral(function) else {
      if let name = function.text { return try interpreter.callMethod(name, of: .object(window)) }
      if case .dict = function {
        throw PandasErrors.unsupported(
          "rolling().agg({…})", help: "aggregate one column after the other")
      }
      let name = try Applying.name(function, interpreter)
      if table[name] != nil { return try interpreter.callMethod(name, of: .object(window)) }
      return try interpreter.callMethod("apply", of: .object(window), [function])
    }
    let functions = try interpreter.elements(of: function)
    let names = try functions.map { Value.string(try Applying.name($0, interpreter)) }
    let results = try functions.map { try aggregated(window, $0, interpreter) }
    if let series = window.holder as? SeriesObject {
      return .object(
        FrameObject(
          results.compactMap { $0.cast(to: SeriesObject.self)?.data }, columns: AxisLabels(names),
          index: series.index))
    }
    guard let frame = window.holder as? FrameObject else { return .none }
    let tables = results.compactMap { $0.cast(to: FrameObject.self) }
    var data: [ColumnData] = []
    var labels: [Value] = []
    for position in 0..<frame.columnCount {
      for (table, name) in zip(tables, names) {
        data.append(table.data[position])
        labels.append(.tuple([frame.columns.label(position), name]))
      }
    }
    return .object(
      FrameObject(
        data, columns: AxisLabels(.object(labels), names: [frame.columns.name, .none]),
        index: frame.index))
  }

  /// What a function of windows takes.
  private static func parameters(_ kind: ColumnReductions.Name) -> String {
    switch kind {
    case .std, .var: "ddof=1, numeric_only=False, engine=None, engine_kwargs=None"
    case .sem: "ddof=1, numeric_only=False"
    default: "numeric_only=False, engine=None, engine_kwargs=None"
    }
  }
}
