internal import NDArrays
internal import PyRuntime

/// `apply` and `agg` of Series and DataFrame.
enum Applying {
  /// `Series.apply`: each element through a function; Series as results make a table.
  static func apply(_ series: SeriesObject, _ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let function = call.value("func")
    if function.text != nil || isSeveral(function) {
      return try aggregate(series, function, interpreter)
    }
    if let ufunc = function.cast(to: UfuncObject.self), series.data.isNumeric {
      return try interpreter.call(.object(ufunc), .object(series))
    }
    let extra = call.isGiven("args") ? try interpreter.elements(of: call.value("args")) : []
    let data = try Mapping.elementwise(
      series.data, function, arguments: extra, keywords: call.keywords, interpreter)
    if case .object(let values) = data, !values.isEmpty,
      values.allSatisfy({ $0.cast(to: SeriesObject.self) != nil })
    {
      return .object(
        try FrameConstruction.make(
          .list(values), index: .object(IndexObject(series.index)), columns: nil, interpreter))
    }
    return .object(series.with(data: data))
  }

  /// Whether several functions are asked for.
  static func isSeveral(_ function: Value) -> Bool {
    switch function {
    case .list, .dict, .tuple: true
    default: false
    }
  }

  /// `Series.agg`: one function, or a list or dict of them.
  static func aggregate(
    _ series: SeriesObject, _ function: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if case .dict(let table) = function {
      let values = try table.pairs.map { try one(series, $0.value, interpreter) }
      return .object(
        SeriesObject(
          ColumnData(inferring: values),
          index: try AxisReading.labels(.list(table.keys), interpreter), name: series.name))
    }
    if isSeveral(function) {
      let functions = try interpreter.elements(of: function)
      let values = try functions.map { try one(series, $0, interpreter) }
      return .object(
        SeriesObject(
          ColumnData(inferring: values),
          index: AxisLabels(texts: try functions.map { try name($0, interpreter) }),
          name: series.name))
    }
    return try one(series, function, interpreter)
  }

  /// The name under which a function's results stand.
  static func name(_ function: Value, _ interpreter: Interpreter) throws -> String {
    if let text = function.text { return text }
    return try interpreter.optionalAttribute("__name__", of: function)?.text ?? "func"
  }

  /// The value of one function of a Series.
  static func one(
    _ series: SeriesObject, _ function: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if let name = function.text {
      guard let method = try interpreter.optionalAttribute(name, of: .object(series)),
        series.type.member(name) != nil
      else {
        throw PyException(
          .attributeError, "'\(name)' is not a valid function for 'Series' object",
          help: "use a name such as 'mean', 'std', 'min', 'max', or a function")
      }
      return method.object?.isCallable == true ? try interpreter.call(method) : method
    }
    return try interpreter.call(function, .object(series))
  }

  /// `df.agg(total=("a", "sum"))`: a row for each name, a column for each that is named.
  static func named(_ frame: FrameObject, _ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let message = "Must provide 'func' or tuples of '(column, aggfunc)."
    guard !call.keywords.isEmpty else {
      throw PyException(.typeError, message, help: "write df.agg(\"mean\")")
    }
    var columns: [(position: Int, values: [Value])] = []
    for (row, entry) in call.keywords.enumerated() {
      guard case .tuple(let pair) = entry.value, pair.elements.count == 2 else {
        throw PyException(
          .typeError, message, help: "write df.agg(average=(\"column\", \"mean\"))")
      }
      guard let position = frame.columns.position(of: pair.elements[0]) else {
        throw PandasErrors.key(
          "Label(s) \(try interpreter.repr(.list([pair.elements[0]]))) do not exist",
          missing: [pair.elements[0]], frame.columns)
      }
      if !columns.contains(where: { $0.position == position }) {
        columns.append(
          (position, Array(repeating: .float(.nan), count: call.keywords.count)))
      }
      let value = try one(frame.column(position), pair.elements[1], interpreter)
      for place in columns.indices where columns[place].position == position {
        columns[place].values[row] = value
      }
    }
    return .object(
      FrameObject(
        columns.map { ColumnData(inferring: $0.values) },
        columns: frame.columns.picking(columns.map(\.position)),
        index: AxisLabels(texts: call.keywords.map(\.name))))
  }

  // MARK: DataFrame

  /// Runs `body` while numpy says nothing of floating-point trouble, as pandas does around its functions.
  static func quietly<Result>(
    _ interpreter: Interpreter, _ body: () throws -> Result
  ) throws -> Result {
    let settings = interpreter.numpy
    let saved = settings.reactions
    defer { settings.reactions = saved }
    settings.reactions.divide = .ignore
    settings.reactions.over = .ignore
    settings.reactions.invalid = .ignore
    return try body()
  }

  /// `DataFrame.apply`: each column, or each row, through a function.
  static func apply(_ frame: FrameObject, _ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let function = call.value("func")
    let isRows = try call.isAxisColumns()
    if function.text != nil || isSeveral(function) {
      return try aggregate(
        isRows ? Transposing.transposed(frame, interpreter) : frame, function, interpreter)
    }
    if let ufunc = function.cast(to: UfuncObject.self), case .unary = ufunc.kind {
      return try quietly(interpreter) { try interpreter.call(function, .object(frame)) }
    }
    let extra = call.isGiven("args") ? try interpreter.elements(of: call.value("args")) : []
    let isRaw = try call.bool("raw")
    let count = isRows ? frame.rowCount : frame.columnCount
    let labels = isRows ? frame.index : frame.columns
    var results: [Value] = []
    let kinds = Set(frame.data.map(\.dtypeName))
    let whole =
      isRaw && kinds == ["int64", "float64"] ? frame.mapping { .float($0.doubles) } : nil
    for position in 0..<count {
      try interpreter.checkpoint()
      // Raw rows and columns are parts of one array, in the dtype that holds them all.
      let source = isRaw && whole != nil ? whole ?? frame : frame
      let part = isRows ? source.row(position) : source.column(position)
      let argument = isRaw ? Value.array(try part.data.array()) : .object(part)
      results.append(
        try interpreter.call(function, Arguments([argument] + extra, keywords: call.keywords)))
    }
    if !results.isEmpty, results.allSatisfy({ $0.cast(to: SeriesObject.self) != nil }) {
      return .object(try joined(results, labels, isRows, interpreter))
    }
    if isRows, call.isText("result_type", "expand"), let first = results.first,
      AxisReading.isListLike(first)
    {
      let table = try FrameConstruction.make(
        .list(results), index: .object(IndexObject(labels)), columns: nil, interpreter)
      // Each row is a column first, in one dtype for all its elements.
      guard Set(table.data.map(\.dtypeName)) == ["int64", "float64"] else { return .object(table) }
      return .object(table.mapping { .float($0.doubles) })
    }
    if !isRows, !results.isEmpty, results.allSatisfy({ $0.ndarray?.shape == [frame.rowCount] }) {
      return .object(
        FrameObject(
          try results.map { try ColumnReading.column($0, interpreter) }, columns: labels,
          index: frame.index))
    }
    return .object(SeriesObject(ColumnData(inferring: results), index: labels))
  }

  /// Series that a function gave for each column or row, as a table.
  private static func joined(
    _ results: [Value], _ labels: AxisLabels, _ isRows: Bool, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let parts = results.compactMap { $0.cast(to: SeriesObject.self) }
    let index =
      parts.allSatisfy { $0.index.hasSameLabels(as: parts[0].index) }
      ? parts[0].index : try Alignment.union(parts.map(\.index), interpreter)
    let data = try parts.map { try ColumnReading.aligned($0, to: index) }
    if !isRows { return FrameObject(data, columns: labels, index: index) }
    let columns = (0..<index.count).map { column in
      ColumnData.joined(data.map { $0.taking([column]) }).inferred
    }
    return FrameObject(columns, columns: index, index: labels)
  }

  /// `DataFrame.agg`: a name, a function, a list, or a dict by column.
  static func aggregate(
    _ frame: FrameObject, _ function: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if case .dict(let table) = function {
      for key in table.keys where frame.columns.position(of: key) == nil {
        throw PandasErrors.key(
          "Label(s) \(try interpreter.repr(.list([key]))) do not exist", missing: [key],
          frame.columns)
      }
      let columns = try table.pairs.map { key, value in
        (
          key: key,
          value: try aggregate(
            frame.column(frame.columns.position(of: key) ?? 0), value, interpreter)
        )
      }
      let names = try AxisReading.labels(.list(table.keys), interpreter)
      if columns.contains(where: { $0.value.cast(to: SeriesObject.self) != nil }) {
        // A single function among lists stands under its own name.
        let parts = try columns.map { key, value -> SeriesObject in
          if let series = value.cast(to: SeriesObject.self) { return series }
          let label = try name(table.value(key, interpreter) ?? .none, interpreter)
          return SeriesObject(ColumnData(inferring: [value]), index: AxisLabels(texts: [label]))
        }
        let index = Alignment.inOrder(parts.map(\.index))
        return .object(
          FrameObject(
            try parts.map { try ColumnReading.aligned($0, to: index) }, columns: names,
            index: index))
      }
      return .object(SeriesObject(ColumnData(inferring: columns.map(\.value)), index: names))
    }
    if isSeveral(function) {
      let functions = try interpreter.elements(of: function)
      let data = try (0..<frame.columnCount).map { position in
        ColumnData(
          inferring: try functions.map { try one(frame.column(position), $0, interpreter) })
      }
      return .object(
        FrameObject(
          data, columns: frame.columns,
          index: AxisLabels(texts: try functions.map { try name($0, interpreter) })))
    }
    if let name = function.text {
      guard frame.type.member(name) != nil else {
        throw PyException(
          .attributeError, "'\(name)' is not a valid function for 'DataFrame' object")
      }
      return try interpreter.call(interpreter.attribute(name, of: .object(frame)))
    }
    let values = try (0..<frame.columnCount).map {
      try interpreter.call(function, .object(frame.column($0)))
    }
    return .object(SeriesObject(ColumnData(inferring: values), index: frame.columns))
  }
}
