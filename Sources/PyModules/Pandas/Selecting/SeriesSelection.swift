internal import NDArrays
internal import PyRuntime

/// `s[key]` and `s[key] = value`.
enum SeriesSelection {
  /// Returns `s[key]`.
  static func item(
    _ series: SeriesObject, _ key: Value, _ interpreter: Interpreter
  ) throws -> Value {
    if key.object?.isCallable == true {
      return try item(series, interpreter.call(key, .object(series)), interpreter)
    }
    if let slice = key.cast(to: SliceObject.self) {
      let isPositional = [slice.start, slice.stop].allSatisfy {
        if case .int = $0.plainScalar { true } else { $0.isNone }
      }
      if isPositional, !isFloat(series.index) {
        let positions = try PositionReading.many(key, series.count, interpreter) ?? []
        return .object(
          SeriesObject(
            series.data.taking(positions), index: series.index.taking(positions),
            name: series.name))
      }
      return .object(
        try chosen(series, lookup(series, interpreter).choose(key)) ?? series.taking([]))
    }
    if let flags = try PositionReading.mask(key, series.index, interpreter) {
      return .object(series.taking(try PositionReading.chosen(flags, series.count)))
    }
    let choice = try lookup(series, interpreter).choose(key)
    if let part = chosen(series, choice) { return .object(part) }
    return series.data.value(choice.positions[0])
  }

  private static func isFloat(_ labels: AxisLabels) -> Bool {
    if case .float = labels.data { return true }
    return false
  }

  private static func lookup(_ series: SeriesObject, _ interpreter: Interpreter) -> AxisLookup {
    AxisLookup(
      labels: series.index, isPositional: false, axisName: "index", interpreter: interpreter)
  }

  /// The part that a choice gives; nil for a single element.
  static func chosen(_ series: SeriesObject, _ choice: AxisChoice) -> SeriesObject? {
    switch choice {
    case .one: return nil
    case .many(let positions, let keepsRange):
      return SeriesObject(
        series.data.taking(positions),
        index: keepsRange ? series.index.taking(positions) : series.index.picking(positions),
        name: series.name)
    case .group(let positions, let levels):
      let part = series.taking(positions)
      let rest = (levels..<part.index.levelCount).map { part.index.level($0) }
      return part.with(index: AxisLabels.multi(rest))
    }
  }

  /// Carries out `s[key] = value`.
  static func assign(
    _ series: SeriesObject, _ key: Value, _ value: Value, _ interpreter: Interpreter
  ) throws {
    let positions: [Int]
    if key.cast(to: SliceObject.self) != nil {
      positions = try PositionReading.many(key, series.count, interpreter) ?? []
    } else if let flags = try PositionReading.mask(key, series.index, interpreter) {
      positions = try PositionReading.chosen(flags, series.count)
    } else if AxisReading.isList(key) {
      positions = try lookup(series, interpreter).list(interpreter.elements(of: key))
    } else {
      positions = series.index.positions(of: key)
      if positions.isEmpty {
        guard LabelKey(key) != nil else { throw interpreter.unhashable(key.type) }
        series.data = ColumnData.joined([series.data, ColumnData(repeating: value, count: 1)])
        series.index = FrameSelection.adding(key, to: series.index)
        return
      }
    }
    series.data = try CellAssignment.replacing(
      series.data, at: positions, with: value, index: series.index, interpreter)
  }
}
