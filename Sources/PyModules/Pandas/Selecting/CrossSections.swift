internal import NDArrays
internal import PyRuntime

/// `xs`: what stands under a key, in a level of the labels or in the first of them.
enum CrossSections {
  /// `xs` of a DataFrame.
  static func section(_ frame: FrameObject, _ call: BoundArguments) throws -> Value {
    guard try call.isAxisColumns() else {
      return try section(frame.index, of: .object(frame), call) { places, labels in
        let rows = frame.taking(places)
        rows.index = labels ?? rows.index
        return .object(rows)
      }
    }
    if !call.isGiven("level") {
      return try FrameSelection.item(frame, call.value("key"), call.interpreter)
    }
    return try section(frame.columns, of: .object(frame), call) { places, labels in
      let columns = frame.selecting(places)
      columns.columns = labels ?? columns.columns
      return .object(columns)
    }
  }

  /// `xs` of a Series.
  static func section(_ series: SeriesObject, _ call: BoundArguments) throws -> Value {
    try section(series.index, of: .object(series), call) { places, labels in
      .object(
        SeriesObject(
          series.data.taking(places), index: labels ?? series.index.picking(places),
          name: series.name))
    }
  }

  private static func section(
    _ labels: AxisLabels, of whole: Value, _ call: BoundArguments,
    _ taken: ([Int], AxisLabels?) -> Value
  ) throws -> Value {
    let interpreter = call.interpreter
    let key = call.value("key")
    guard call.isGiven("level") else {
      return try interpreter.item(key, of: interpreter.attribute("loc", of: whole))
    }
    guard labels.isMulti else {
      throw PyException(.typeError, "Index must be a MultiIndex")
    }
    let levels = try call.labels("level").map { try IndexMoving.level($0, labels, interpreter) }
    let keys: [Value] =
      AxisReading.isList(call.value("level")) ? try AxisReading.list(key, interpreter) : [key]
    let wanted = keys.map { LabelKey($0) }
    guard wanted.count == levels.count else { throw PandasErrors.key(key, labels) }
    let places = (0..<labels.count).filter { place in
      let parts = labels.parts(place)
      return zip(levels, wanted).allSatisfy { LabelKey(parts[$0]) == $1 }
    }
    guard !places.isEmpty else { throw PandasErrors.key(key, labels) }
    let rest = (0..<labels.levelCount).filter { !levels.contains($0) }
    guard try call.bool("drop_level"), !rest.isEmpty else { return taken(places, nil) }
    let kept = labels.picking(places)
    return taken(places, AxisLabels.multi(rest.map { kept.level($0) }))
  }

  /// Labels without the levels that `level` names.
  static func dropping(_ labels: AxisLabels, _ call: BoundArguments) throws -> AxisLabels {
    let gone = Set(
      try call.labels("level").map { try IndexMoving.level($0, labels, call.interpreter) })
    let rest = (0..<labels.levelCount).filter { !gone.contains($0) }
    guard !rest.isEmpty else {
      throw PyException(
        .valueError,
        "Cannot remove \(gone.count) levels from an index with \(gone.count) levels: at least one "
          + "level must be left.")
    }
    return AxisLabels.multi(rest.map { labels.level($0) })
  }

  /// Labels with two levels exchanged.
  static func swapped(_ labels: AxisLabels, _ call: BoundArguments) throws -> AxisLabels {
    guard labels.isMulti else {
      throw PyException(.typeError, "Can only swap levels on a hierarchical axis.")
    }
    let first = try IndexMoving.level(call.value("i"), labels, call.interpreter)
    let second = try IndexMoving.level(call.value("j"), labels, call.interpreter)
    var order = Array(0..<labels.levelCount)
    order.swapAt(first, second)
    return AxisLabels.multi(order.map { labels.level($0) })
  }
}
