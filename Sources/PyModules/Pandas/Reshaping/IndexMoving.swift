internal import NDArrays
internal import PyRuntime

/// `set_index` and `reset_index`.
enum IndexMoving {
  /// The frame with its row labels as columns in front.
  static func reset(
    _ frame: FrameObject, level: Value = .none, drop: Bool = false, _ interpreter: Interpreter
  ) throws -> FrameObject {
    let index = frame.index
    var moved = Array(0..<index.levelCount)
    if !level.isNone {
      moved = try AxisReading.list(level, interpreter).map {
        try IndexMoving.level($0, index, interpreter)
      }
    }
    let rest = (0..<index.levelCount).filter { !moved.contains($0) }
    let newIndex =
      rest.isEmpty
      ? AxisLabels(count: frame.rowCount) : AxisLabels.multi(rest.map { index.level($0) })
    if drop { return FrameObject(frame.data, columns: frame.columns, index: newIndex) }
    var names: [Value] = []
    var data: [ColumnData] = []
    for number in moved {
      var name = index.names[number]
      if name.isNone {
        name = index.isMulti ? .string("level_\(number)") : .string("index")
        if !index.isMulti, frame.columns.position(of: name) != nil { name = .string("level_0") }
      }
      if frame.columns.isMulti {
        name = .tuple([name] + Array(repeating: .string(""), count: frame.columns.levelCount - 1))
      }
      if frame.columns.position(of: name) != nil {
        throw PyException(
          .valueError, "cannot insert \(try interpreter.str(name)), already exists",
          help: "drop the row labels instead: reset_index(drop=True)")
      }
      names.append(name)
      data.append(index.level(number).data)
    }
    let labels = names + frame.columns.values
    let columns =
      frame.columns.isMulti
      ? AxisLabels(.object(labels), names: frame.columns.names)
      : AxisLabels(ColumnData(inferring: labels), names: frame.columns.names)
    return FrameObject(data + frame.data, columns: columns, index: newIndex)
  }

  /// The number of a level that a number or name gives.
  static func level(
    _ value: Value, _ labels: AxisLabels, _ interpreter: Interpreter
  ) throws -> Int {
    if let found = labels.names.firstIndex(where: {
      !$0.isNone && LabelKey($0) == LabelKey(value)
    }) {
      return found
    }
    if case .int(let number) = value.plainScalar {
      let place = number < 0 ? number + labels.levelCount : number
      guard place >= 0, place < labels.levelCount else {
        let has =
          "Too many levels: Index has only \(labels.levelCount) level\(labels.levelCount == 1 ? "" : "s")"
        throw PyException(
          .indexError,
          number < 0
            ? "\(has), \(number) is not a valid level number"
            : "\(has), not \(number.magnitude + 1)")
      }
      return place
    }
    let name = labels.name.isNone ? "None" : try interpreter.str(labels.name)
    throw PandasErrors.key(
      labels.isMulti
        ? "Level \(try interpreter.str(value)) not found"
        : "Requested level (\(try interpreter.str(value))) does not match index name (\(name))")
  }

  /// The frame with columns, or given labels, as its row labels.
  static func set(_ frame: FrameObject, _ call: BoundArguments) throws -> FrameObject {
    let interpreter = call.interpreter
    let keys = call.value("keys")
    var parts: [Value]
    if case .list(let list) = keys {
      parts = list.elements
      // A plain list is of column names, or of arrays.
    } else {
      parts = [keys]
    }
    let missing = parts.filter {
      !AxisReading.isListLike($0) && frame.columns.position(of: $0) == nil
    }
    if !missing.isEmpty {
      throw PandasErrors.key(
        "None of \(try interpreter.repr(.list(missing))) are in the columns", missing: missing,
        frame.columns)
    }
    var levels: [AxisLabels] = []
    var used: Set<Int> = []
    for part in parts {
      if !AxisReading.isListLike(part), let position = frame.columns.position(of: part) {
        used.insert(position)
        levels.append(AxisLabels(frame.data[position], names: [part]))
      } else {
        let labels = try AxisReading.labels(part, interpreter)
        guard labels.count == frame.rowCount else {
          throw PyException(
            .valueError,
            "Length mismatch: Expected \(frame.rowCount) rows, received array of length \(labels.count)"
          )
        }
        levels.append(labels)
      }
    }
    if try call.bool("append") {
      levels = (0..<frame.index.levelCount).map { frame.index.level($0) } + levels
    }
    guard !levels.isEmpty || frame.rowCount == 0 else {
      throw PyException(
        .valueError,
        "Length mismatch: Expected axis has \(frame.rowCount) elements, new values have 0 elements",
        help: "name a column, or make numbers of the labels with reset_index()")
    }
    let index = AxisLabels.multi(levels)
    if try call.bool("verify_integrity"), !index.isUnique {
      let flags = try Duplicates.flags([index.data], keep: .string("first"), interpreter)
      var shown: [Value] = []
      var seen: Set<LabelKey> = []
      for position in flags.indices where flags[position] {
        if let key = LabelKey(index.label(position)), seen.insert(key).inserted {
          shown.append(index.label(position))
        }
      }
      let repeated = AxisLabels(ColumnData(inferring: shown), names: index.names)
      throw PyException(
        .valueError,
        "Index has duplicate keys: \(try interpreter.repr(.object(IndexObject(repeated))))")
    }
    let kept =
      try call.bool("drop")
      ? (0..<frame.columnCount).filter { !used.contains($0) } : Array(0..<frame.columnCount)
    return FrameObject(
      kept.map { frame.data[$0] }, columns: frame.columns.picking(kept), index: index)
  }
}

/// Rows and columns exchanged.
enum Transposing {
  static func transposed(_ frame: FrameObject, _ interpreter: Interpreter) throws -> FrameObject {
    let kinds = Set(frame.data.map(\.dtypeName))
    func rows(_ data: (Int) -> ColumnData) throws -> FrameObject {
      let columns = try (0..<frame.rowCount).map { row in
        try interpreter.tick()
        return data(row)
      }
      return FrameObject(columns, columns: frame.index, index: frame.columns)
    }
    if kinds == ["int64"] || kinds == ["float64"] || kinds == ["bool"] || kinds == ["str"] {
      return try rows { frame.rowData($0) }
    }
    if kinds.isSubset(of: ["int64", "float64"]) {
      let numbers = frame.data.map(\.doubles)
      return try rows { row in .float(numbers.map { $0[row] }) }
    }
    return try rows { row in .object(frame.data.map { $0.plainValue(row) }) }
  }
}
