internal import NDArrays
internal import PyRuntime

/// `df[key]` and `df[key] = value`.
enum FrameSelection {
  /// Returns `df[key]`.
  static func item(
    _ frame: FrameObject, _ key: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if let table = key.cast(to: FrameObject.self) {
      return .object(try Replacing.choosing(frame, table, .float(.nan), keeps: true, interpreter))
    }
    if key.object?.isCallable == true, key.cast(to: TypeObject.self) == nil {
      return try item(frame, interpreter.call(key, .object(frame)), interpreter)
    }
    if let slice = key.cast(to: SliceObject.self) {
      return .object(try rows(frame, slice, interpreter))
    }
    if key.object is SetObject {
      throw PyException(
        .typeError, "Passing a set as an indexer is not supported. Use a list instead.")
    }
    if let flags = try PositionReading.mask(key, frame.index, interpreter) {
      return .object(frame.taking(try PositionReading.chosen(flags, frame.rowCount)))
    }
    let lookup = AxisLookup(
      labels: frame.columns, isPositional: false, axisName: "columns", interpreter: interpreter)
    if AxisReading.isList(key) {
      if let array = key.ndarray, array.dimensions != 1 {
        throw PyException(
          .valueError, "Boolean array expected for the condition, not \(array.dtype.shortName)")
      }
      return .object(frame.selecting(try lookup.list(interpreter.elements(of: key))))
    }
    if case .tuple(let tuple) = key,
      tuple.elements.contains(where: { AxisReading.isList($0) })
    {
      throw PyException(
        PandasErrors.invalidIndexError, try interpreter.repr(key),
        help: "to choose rows and columns at once write df.loc[rows, columns]")
    }
    switch try lookup.choose(key) {
    case .one(let position):
      let series = frame.column(position)
      series.name = key
      return .object(series)
    case .many(let positions, _): return .object(frame.selecting(positions))
    case .group(let positions, let levels):
      return .object(dropping(levels, frame.selecting(positions)))
    }
  }

  /// Takes the first levels of the column labels away.
  static func dropping(_ levels: Int, _ frame: FrameObject) -> FrameObject {
    let rest = (levels..<frame.columns.levelCount).map { frame.columns.level($0) }
    return FrameObject(frame.data, columns: AxisLabels.multi(rest), index: frame.index)
  }

  /// The rows of a slice: by position where its parts are integers, otherwise by label.
  private static func rows(
    _ frame: FrameObject, _ slice: SliceObject, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let isPositional = [slice.start, slice.stop].allSatisfy {
      if case .int = $0.plainScalar { true } else { $0.isNone }
    }
    if isPositional {
      let positions = try PositionReading.many(.object(slice), frame.rowCount, interpreter) ?? []
      return frame.taking(positions, keepsRange: true)
    }
    let lookup = AxisLookup(
      labels: frame.index, isPositional: false, axisName: "index", interpreter: interpreter)
    return frame.taking(try lookup.choose(.object(slice)).positions, keepsRange: true)
  }

  /// Carries out `df[key] = value`.
  static func assign(
    _ frame: FrameObject, _ key: Value, _ value: Value, _ interpreter: Interpreter
  ) throws {
    if let table = key.cast(to: FrameObject.self) {
      let result = try Replacing.choosing(frame, table, value, keeps: false, interpreter)
      frame.data = result.data
      return
    }
    if let flags = try PositionReading.mask(key, frame.index, interpreter) {
      let rows = try PositionReading.chosen(flags, frame.rowCount)
      return try CellAssignment.assign(
        frame, rows: rows, columns: Array(0..<frame.columnCount), value, interpreter)
    }
    if key.cast(to: SliceObject.self) != nil {
      let rows = try PositionReading.many(key, frame.rowCount, interpreter) ?? []
      return try CellAssignment.assign(
        frame, rows: rows, columns: Array(0..<frame.columnCount), value, interpreter)
    }
    if AxisReading.isList(key) { return try assignSeveral(frame, key, value, interpreter) }
    guard LabelKey(key) != nil else { throw interpreter.unhashable(key.type) }
    try assignColumn(frame, key, value, interpreter)
  }

  private static func assignColumn(
    _ frame: FrameObject, _ key: Value, _ value: Value, _ interpreter: Interpreter
  ) throws {
    if frame.columnCount == 0, frame.rowCount == 0,
      frame.index.range != nil || frame.index.count == 0
    {
      // The first column of an empty table brings the rows.
      if let series = value.cast(to: SeriesObject.self) {
        frame.index = series.index
      } else if AxisReading.isListLike(value) {
        frame.index = AxisLabels(count: try interpreter.length(of: value))
      }
    }
    let column = try ColumnReading.column(
      value, count: frame.rowCount, index: frame.index, interpreter)
    let places = frame.columns.positions(of: key)
    guard places.isEmpty else {
      for place in places { frame.data[place] = column }
      return
    }
    frame.data.append(column)
    frame.columns = adding(key, to: frame.columns)
  }

  /// The labels with one more at the end.
  static func adding(_ key: Value, to labels: AxisLabels) -> AxisLabels {
    var key = key
    if labels.isMulti {
      var parts = [key]
      if case .tuple(let tuple) = key { parts = tuple.elements }
      while parts.count < labels.levelCount { parts.append(.string("")) }
      key = .tuple(parts)
      return AxisLabels(.object(labels.values + [key]), names: labels.names)
    }
    if let range = labels.range, case .int(let number) = key.plainScalar,
      number == range.start &+ labels.count &* range.step
    {
      return AxisLabels(
        start: range.start, step: range.step, count: labels.count + 1, name: labels.name)
    }
    return AxisLabels(ColumnData(inferring: labels.values + [key]), names: labels.names)
  }

  private static func assignSeveral(
    _ frame: FrameObject, _ key: Value, _ value: Value, _ interpreter: Interpreter
  ) throws {
    let keys = try interpreter.elements(of: key)
    var parts: [Value]
    if let table = value.cast(to: FrameObject.self) {
      parts = (0..<table.columnCount).map { .object(table.column($0)) }
    } else if let array = value.ndarray, array.dimensions == 2 {
      parts = try (0..<array.shape[1]).map {
        .array(try array.transposed().item(at: [.integer($0)]).copy())
      }
    } else if AxisReading.isListLike(value), value.cast(to: SeriesObject.self) == nil {
      let elements = try interpreter.elements(of: value)
      if let first = elements.first, AxisReading.isListLike(first) {
        let rows = try elements.map { try AxisReading.list($0, interpreter) }
        parts = keys.indices.map { column in
          .list(rows.map { column < $0.count ? $0[column] : .float(.nan) })
        }
      } else {
        parts = elements
      }
    } else {
      parts = Array(repeating: value, count: keys.count)
    }
    guard parts.count == keys.count else {
      throw PyException(
        .valueError, "Columns must be same length as key",
        help: "there are \(keys.count) names and \(parts.count) columns")
    }
    for (name, part) in zip(keys, parts) { try assignColumn(frame, name, part, interpreter) }
  }
}
