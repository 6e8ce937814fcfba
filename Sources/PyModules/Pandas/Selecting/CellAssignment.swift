internal import NDArrays
internal import PyRuntime

/// Writing into cells that exist.
enum CellAssignment {
  /// Returns a column with new elements at the given positions.
  ///
  /// - Throws: TypeError where an element does not fit the dtype, as pandas 3 does.
  static func replacing(
    _ column: ColumnData, at positions: [Int], with value: Value, index: AxisLabels?,
    _ interpreter: Interpreter
  ) throws -> ColumnData {
    guard !positions.isEmpty else { return column }
    let new: ColumnData
    if let series = value.cast(to: SeriesObject.self), let index {
      new = try ColumnReading.aligned(series, to: index.picking(positions))
    } else if AxisReading.isListLike(value) {
      var elements = value
      if let array = value.ndarray, array.dimensions > 1 {
        elements = .array(try NumPyErrors.translating { try array.raveled() })
      }
      new = try ColumnReading.column(elements, interpreter)
      guard new.count == positions.count || new.count == 1 else {
        throw PyException(
          .valueError,
          "cannot set using a list-like indexer with a different length than the value",
          help: "\(positions.count) places are chosen, \(new.count) values are given")
      }
    } else {
      new = ColumnData(repeating: value, count: 1)
    }
    let isSingle = new.count == 1
    func source(_ number: Int) -> Int { isSingle ? 0 : number }
    switch (column, new) {
    case (.float(var values), _)
    where new.presentPositions.isEmpty || (new.isNumeric && new.dtypeName != "bool"):
      let numbers = new.doubles
      for (k, position) in positions.enumerated() { values[position] = numbers[source(k)] }
      return .float(values)
    case (.int(var values), .int(let numbers)):
      for (k, position) in positions.enumerated() { values[position] = numbers[source(k)] }
      return .int(values)
    case (.int(var values), .float(let numbers)):
      let whole = numbers.map { Int(exactly: $0) }
      if let bad = whole.firstIndex(where: { $0 == nil }) {
        if numbers.allSatisfy({ $0.isNaN || Int(exactly: $0) != nil }) {
          return try replacing(
            .float(column.doubles), at: positions, with: value, index: index, interpreter)
        }
        throw misfit(new.plainValue(bad), column, interpreter)
      }
      for (k, position) in positions.enumerated() {
        values[position] = whole[source(k)] ?? values[position]
      }
      return .int(values)
    case (.bool(var values), .bool(let flags)):
      for (k, position) in positions.enumerated() { values[position] = flags[source(k)] }
      return .bool(values)
    case (.text(var values), _):
      for k in 0..<new.count where !new.isMissing(k) && new.value(k).text == nil {
        throw misfit(new.plainValue(k), column, interpreter)
      }
      for (k, position) in positions.enumerated() {
        values[position] = new.value(source(k)).text
      }
      return .text(values)
    case (.object(var values), _):
      for (k, position) in positions.enumerated() {
        values[position] = new.plainValue(source(k))
      }
      return .object(values)
    case (.category(var data), _):
      for (k, position) in positions.enumerated() {
        let item = source(k)
        if new.isMissing(item) {
          data.codes[position] = -1
        } else if let code = data.categories.position(of: new.value(item)) {
          data.codes[position] = code
        } else {
          throw PyException(
            .typeError,
            "Cannot setitem on a Categorical with a new category "
              + "(\(try interpreter.str(new.plainValue(item)))), set the categories first")
        }
      }
      return .category(data)
    default:
      if new.presentPositions.isEmpty {
        // A gap makes room for itself: whole numbers become floats, flags objects.
        let wider: ColumnData =
          if case .int = column { .float(column.doubles) } else { .object(column.plainValues) }
        return try replacing(wider, at: positions, with: value, index: index, interpreter)
      }
      throw misfit(new.plainValue(0), column, interpreter)
    }
  }

  private static func misfit(
    _ value: Value, _ column: ColumnData, _ interpreter: Interpreter
  ) -> PyException {
    let shown = (try? interpreter.str(value)) ?? ""
    let message =
      if case .text = column {
        "Invalid value '\(shown)' for dtype 'str'. Value should be a string or missing value, got "
          + "'\(value.type.name)' instead."
      } else {
        "Invalid value '\(shown)' for dtype '\(column.dtypeName)'"
      }
    let target =
      if value.text != nil || column.dtypeName == "str" { "object" } else { "float" }
    return PyException(
      .typeError, message,
      help: "make room for it first, as in df[\"…\"] = df[\"…\"].astype(\(target))")
  }

  /// Writes into the cells at the given rows and columns of a frame.
  static func assign(
    _ frame: FrameObject, rows: [Int], columns: [Int], _ value: Value, _ interpreter: Interpreter
  ) throws {
    func write(_ position: Int, _ part: Value) throws {
      frame.data[position] = try replacing(
        frame.data[position], at: rows, with: part, index: frame.index, interpreter)
    }
    if let table = value.cast(to: FrameObject.self) {
      for position in columns {
        guard let source = table.columns.position(of: frame.columns.label(position)) else {
          try write(position, .float(.nan))
          continue
        }
        try write(position, .object(table.column(source)))
      }
      return
    }
    if let series = value.cast(to: SeriesObject.self), columns.count > 1 {
      for position in columns {
        let label = frame.columns.label(position)
        if let source = series.index.position(of: label) {
          try write(position, series.data.value(source))
        } else if rows.count > 1 {
          try write(position, value)
        } else {
          try write(position, .float(.nan))
        }
      }
      return
    }
    guard AxisReading.isListLike(value) else {
      for position in columns { try write(position, value) }
      return
    }
    let array = try interpreter.array(of: value)
    if array.dimensions == 2 {
      guard array.shape == [rows.count, columns.count] else {
        throw PyException(
          .valueError,
          "could not broadcast input array from shape \(ArrayBridge.shapeText(array.shape)) into "
            + "shape \(ArrayBridge.shapeText([rows.count, columns.count]))")
      }
      for (k, position) in columns.enumerated() {
        try write(position, .array(array.transposed().item(at: [.integer(k)]).copy()))
      }
      return
    }
    let elements = try interpreter.elements(of: value)
    if columns.count == 1 {
      try write(columns[0], value)
    } else if elements.count == columns.count {
      for (k, position) in columns.enumerated() { try write(position, elements[k]) }
    } else {
      throw PyException(
        .valueError, "Must have equal len keys and value when setting with an iterable",
        help: "\(columns.count) columns are chosen, \(elements.count) values are given")
    }
  }
}
