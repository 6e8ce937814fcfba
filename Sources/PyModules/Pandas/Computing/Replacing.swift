internal import NDArrays
internal import PyRuntime

/// `where`, `mask` and `replace`.
enum Replacing {
  /// Keeps cells of a frame where the condition is true (or false, unless `keeps`).
  static func choosing(
    _ frame: FrameObject, _ condition: FrameObject, _ other: Value, keeps: Bool,
    _ interpreter: Interpreter
  ) throws -> FrameObject {
    let flags = FrameConstruction.reindexed(condition, frame.index, frame.columns)
    let replacement = other.cast(to: FrameObject.self).map {
      FrameConstruction.reindexed($0, frame.index, frame.columns)
    }
    let data = try zip(frame.data, flags.data).enumerated().map { position, pair in
      guard case .bool(let chosen) = pair.1 else {
        throw PyException(
          .typeError, "Boolean array expected for the condition, not \(pair.1.dtypeName)")
      }
      var value = other
      if let replacement { value = .object(replacement.column(position)) }
      if let series = other.cast(to: SeriesObject.self) {
        value =
          series.index.position(of: frame.columns.label(position))
          .map { series.data.value($0) } ?? .float(.nan)
      }
      return try choosing(
        pair.0, chosen, value, keeps: keeps, index: frame.index, interpreter)
    }
    return FrameObject(data, columns: frame.columns, index: frame.index)
  }

  /// Keeps elements where the flags are true (or false, unless `keeps`).
  static func choosing(
    _ column: ColumnData, _ flags: [Bool], _ other: Value, keeps: Bool, index: AxisLabels,
    _ interpreter: Interpreter
  ) throws -> ColumnData {
    let places = flags.indices.filter { flags[$0] != keeps }
    guard !places.isEmpty else { return column }
    var value = other
    if let series = other.cast(to: SeriesObject.self) {
      value = .object(
        SeriesObject(
          try ColumnReading.aligned(series, to: index).taking(places), index: index.picking(places))
      )
    } else if AxisReading.isListLike(other) {
      let all = try ColumnReading.column(other, interpreter)
      guard all.count == column.count else {
        throw PyException(.valueError, "Array conditional must be same shape as self")
      }
      value = .object(SeriesObject(all.taking(places), index: index.picking(places)))
    }
    do {
      return try CellAssignment.replacing(
        column, at: places, with: value, index: index, interpreter)
    } catch let error as PyException where error.isInstance(of: .typeError) {
      // `where` makes room for what does not fit, unlike assignment.
      var wide: ColumnData = .object(column.plainValues)
      let isFlag = if case .bool = value.plainScalar { true } else { false }
      if column.isNumeric, column.dtypeName != "bool", !isFlag, value.plainScalar.number != nil {
        wide = .float(column.doubles)
      }
      return try CellAssignment.replacing(
        wide, at: places, with: value, index: index, interpreter)
    }
  }

  /// Replaces elements that equal a key by its value.
  static func replaced(
    _ column: ColumnData, _ table: [(from: Value, to: Value)], _ interpreter: Interpreter
  ) throws -> ColumnData {
    var map: [LabelKey: Value] = [:]
    for pair in table {
      guard let key = pair.from.isMissing ? .missing : LabelKey(pair.from) else {
        throw interpreter.unhashable(pair.from.type)
      }
      // Flags are no numbers here, although Python has them equal.
      let isFlag = if case .bool = pair.from.plainScalar { true } else { false }
      switch column {
      case .bool where !isFlag: continue
      case .int where isFlag, .float where isFlag: continue
      default: map[key] = pair.to
      }
    }
    var hits: [Int] = []
    for position in 0..<column.count {
      if let key = LabelKey.element(column, position), map[key] != nil { hits.append(position) }
    }
    guard !hits.isEmpty else { return column }
    var values = column.plainValues
    for position in hits {
      if let key = LabelKey.element(column, position), let value = map[key] {
        values[position] = value.plainScalar
      }
    }
    if case .category(let data) = column {
      return try ColumnCasting.category(
        try replaced(data.decoded, table, interpreter), interpreter)
    }
    // Texts that all became numbers stay objects, as pandas no longer guesses.
    let inferred = ColumnData(inferring: values)
    switch (column, inferred) {
    case (.text, .text), (.float, .float), (.int, .int), (.bool, .bool): return inferred
    case (.float, .int): return .float(inferred.doubles)
    case (.text, _), (.object, _): return .object(values)
    default: return inferred
    }
  }
}
