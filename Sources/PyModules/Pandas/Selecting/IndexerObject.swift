internal import NDArrays
internal import PyRuntime

/// `loc`, `iloc`, `at` or `iat` of a DataFrame or Series.
final class IndexerObject: Object {
  /// How keys are read.
  enum Kind: String {
    case loc, iloc, at, iat
    var isPositional: Bool { self == .iloc || self == .iat }
  }

  private let kind: Kind
  var target: Value

  init(_ kind: Kind, _ target: Value) {
    self.kind = kind
    self.target = target
  }

  var type: TypeObject { PandasTypes.indexer(kind) }

  func repr(_ interpreter: Interpreter) throws -> String {
    "<pandas.core.indexing.\(type.name) object>"
  }

  private func lookup(
    _ labels: AxisLabels, _ axis: String, _ interpreter: Interpreter
  ) -> AxisLookup {
    AxisLookup(
      labels: labels, isPositional: kind.isPositional, axisName: axis, interpreter: interpreter)
  }

  /// The keys of rows and columns; nil where the columns are not asked for.
  private func split(
    _ key: Value, _ frame: FrameObject, _ interpreter: Interpreter
  ) throws -> (rows: Value, columns: Value?) {
    guard case .tuple(let tuple) = key else { return (key, nil) }
    let parts = tuple.elements
    if frame.index.isMulti, kind == .loc, parts.count <= frame.index.levelCount,
      parts.allSatisfy({ !AxisReading.isListLike($0) && $0.cast(to: SliceObject.self) == nil }),
      parts.count != 2 || frame.columns.position(of: parts[1]) == nil
    {
      return (key, nil)
    }
    guard parts.count == 2 else {
      if parts.count == 1 { return (parts[0], nil) }
      throw PyException(
        PandasErrors.indexingError, "Too many indexers", help: "write [rows, columns]")
    }
    return (parts[0], parts[1])
  }

  private func resolved(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let object = key.object, object.isCallable, !(object is TypeObject) {
      return try interpreter.call(key, target)
    }
    return key
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let key = try resolved(key, interpreter)
    if let series = target.cast(to: SeriesObject.self) {
      var single = key
      if case .tuple(let tuple) = key, tuple.elements.count == 1, !series.index.isMulti {
        single = tuple.elements[0]
      }
      let choice = try lookup(series.index, "index", interpreter).choose(single)
      if let part = SeriesSelection.chosen(series, choice) { return .object(part) }
      return series.data.value(choice.positions[0])
    }
    guard let frame = target.cast(to: FrameObject.self) else { return .none }
    let (rows, columns) = try split(key, frame, interpreter)
    if kind == .iloc, let columns {
      for key in [rows, columns] where key.text != nil || key.plainScalar.isFraction {
        throw PyException(
          .valueError,
          "Location based indexing can only have [integer, integer slice (START point is INCLUDED, "
            + "END point is EXCLUDED), listlike of integers, boolean array] types",
          help: "iloc takes positions; labels go to loc")
      }
    }
    if kind.isPositional, let columns {
      // A single cell is looked up in arrays, whose words pandas passes on.
      for (key, count) in [(rows, frame.rowCount), (columns, frame.columnCount)] {
        guard case .int = rows.plainScalar, case .int = columns.plainScalar,
          case .int(let number) = key.plainScalar, number < -count || number >= count
        else { continue }
        throw PyException(
          .indexError, "index \(number) is out of bounds for axis 0 with size \(count)",
          help: "iloc counts from 0: the last has the position \(count - 1), or -1")
      }
    }
    // A pair of labels that is a row of several levels, or a row and a column.
    let rowChoice = try lookup(frame.index, "index", interpreter).choose(
      resolved(rows, interpreter))
    guard let columns else { return try part(frame, rowChoice, nil) }
    let columnChoice = try lookup(frame.columns, "columns", interpreter)
      .choose(resolved(columns, interpreter))
    return try part(frame, rowChoice, columnChoice)
  }

  private func part(
    _ frame: FrameObject, _ rows: AxisChoice, _ columns: AxisChoice?
  ) throws -> Value {
    var frame = frame
    var column: Int?
    switch columns {
    case nil: break
    case .one(let position)?: column = position
    case .many(let positions, let keepsRange)?:
      let labels =
        keepsRange ? frame.columns.taking(positions) : frame.columns.picking(positions)
      frame = FrameObject(
        positions.map { frame.data[$0] }, columns: labels, index: frame.index)
    case .group(let positions, let levels)?:
      frame = FrameSelection.dropping(levels, frame.selecting(positions))
    }
    if let column {
      let series = frame.column(column)
      if let part = SeriesSelection.chosen(series, rows) { return .object(part) }
      return series.data.value(rows.positions[0])
    }
    switch rows {
    case .one(let position): return .object(frame.row(position))
    case .many(let positions, let keepsRange):
      return .object(frame.taking(positions, keepsRange: keepsRange))
    case .group(let positions, let levels):
      let part = frame.taking(positions)
      let rest = (levels..<part.index.levelCount).map { part.index.level($0) }
      return .object(
        FrameObject(part.data, columns: part.columns, index: AxisLabels.multi(rest)))
    }
  }

  func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value else {
      throw PyException(
        .typeError, "'\(type.name)' object doesn't support item deletion",
        help: "use df.drop(…)")
    }
    let key = try resolved(key, interpreter)
    try refuseEnlarging(key)
    if let series = target.cast(to: SeriesObject.self) {
      if kind == .loc || kind == .at, !AxisReading.isList(key),
        key.cast(to: SliceObject.self) == nil,
        series.index.position(of: key) == nil,
        try PositionReading.mask(key, series.index, interpreter) == nil, !series.index.isMulti
      {
        return try SeriesSelection.assign(series, key, value, interpreter)
      }
      let positions = try lookup(series.index, "index", interpreter).choose(key).positions
      series.data = try CellAssignment.replacing(
        series.data, at: positions, with: value, index: series.index, interpreter)
      return
    }
    guard let frame = target.cast(to: FrameObject.self) else { return }
    var (rowKey, columnKey) = try split(key, frame, interpreter)
    rowKey = try resolved(rowKey, interpreter)
    if !kind.isPositional, !AxisReading.isList(rowKey), rowKey.cast(to: SliceObject.self) == nil,
      !frame.index.isMulti, frame.index.position(of: rowKey) == nil
    {
      guard LabelKey(rowKey) != nil else { throw interpreter.unhashable(rowKey.type) }
      try addRow(frame, rowKey, columnKey, value, interpreter)
      return
    }
    let rows = try lookup(frame.index, "index", interpreter).choose(rowKey).positions
    guard let columnKey else {
      return try CellAssignment.assign(
        frame, rows: rows, columns: Array(0..<frame.columnCount), value, interpreter)
    }
    if !kind.isPositional, !AxisReading.isList(columnKey),
      columnKey.cast(to: SliceObject.self) == nil, frame.columns.position(of: columnKey) == nil,
      !frame.columns.isMulti
    {
      // A new column: missing where no row was chosen.
      let blank = ColumnData(
        repeating: .float(.nan), count: frame.rowCount)
      let example: ColumnData
      if AxisReading.isListLike(value) {
        example = try ColumnReading.column(value, interpreter)
      } else {
        example = ColumnData(repeating: value, count: 1)
      }
      let start: ColumnData =
        if rows.count == frame.rowCount {
          example.taking(Array(repeating: 0, count: example.count > 0 ? frame.rowCount : 0))
        } else if case .text = example {
          .text(Array(repeating: nil, count: frame.rowCount))
        } else if example.isNumeric, example.dtypeName != "bool" { blank } else {
          .object(blank.plainValues)
        }
      frame.data.append(start)
      frame.columns = FrameSelection.adding(columnKey, to: frame.columns)
      return try CellAssignment.assign(
        frame, rows: rows, columns: [frame.columnCount - 1], value, interpreter)
    }
    let columns = try lookup(frame.columns, "columns", interpreter)
      .choose(resolved(columnKey, interpreter)).positions
    try CellAssignment.assign(frame, rows: rows, columns: columns, value, interpreter)
  }

  /// Refuses a position behind the end, where only `loc` makes room.
  private func refuseEnlarging(_ key: Value) throws {
    guard kind.isPositional else { return }
    var keys = [key]
    if case .tuple(let tuple) = key { keys = tuple.elements }
    var counts: [Int] = []
    if let series = target.cast(to: SeriesObject.self) { counts = [series.count] }
    if let frame = target.cast(to: FrameObject.self) {
      counts = [frame.rowCount, frame.columnCount]
    }
    for (key, count) in zip(keys, counts) {
      guard case .int(let number) = key.plainScalar, number >= count else { continue }
      throw PyException(
        .indexError, "iloc cannot enlarge its target object",
        help: "a new row has a label: df.loc[label] = values")
    }
  }

  /// `df.loc[new label] = values` appends a row.
  private func addRow(
    _ frame: FrameObject, _ label: Value, _ column: Value?, _ value: Value,
    _ interpreter: Interpreter
  ) throws {
    var elements = Array(repeating: Value.float(.nan), count: frame.columnCount)
    if let column {
      guard let position = frame.columns.position(of: column) else {
        throw PandasErrors.key(column, frame.columns)
      }
      elements[position] = value
    } else if let series = value.cast(to: SeriesObject.self) {
      for position in elements.indices {
        if let source = series.index.position(of: frame.columns.label(position)) {
          elements[position] = series.data.value(source)
        }
      }
    } else if case .dict(let record) = value {
      for position in elements.indices {
        elements[position] =
          try record.value(frame.columns.label(position), interpreter) ?? .float(.nan)
      }
    } else if AxisReading.isListLike(value) {
      let given = try interpreter.elements(of: value)
      guard given.count == frame.columnCount else {
        throw PyException(
          .valueError, "cannot set a row with mismatched columns",
          help: "give one value for each of the \(frame.columnCount) columns")
      }
      elements = given
    } else {
      elements = Array(repeating: value, count: frame.columnCount)
    }
    frame.data = frame.data.enumerated().map { position, data in
      // A gap among texts leaves them texts.
      if case .text(let texts) = data, elements[position].isMissing { return .text(texts + [nil]) }
      return ColumnData.joined([data, ColumnData(inferring: [elements[position]])])
    }
    frame.index = FrameSelection.adding(label, to: frame.index)
  }
}

extension Value {
  /// Whether the value is a float.
  fileprivate var isFraction: Bool {
    if case .float = self { return true }
    return false
  }
}
