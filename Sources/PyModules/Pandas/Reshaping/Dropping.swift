internal import NDArrays
internal import PyRuntime

/// `drop`: rows and columns by label.
enum Dropping {
  /// The positions of labels that are to go.
  static func places(
    _ wanted: [Value], _ labels: AxisLabels, raises: Bool, _ interpreter: Interpreter
  ) throws -> Set<Int> {
    var result: Set<Int> = []
    var missing: [Value] = []
    for label in wanted {
      var found = labels.positions(of: label)
      if found.isEmpty, labels.isMulti {
        let level = labels.level(0)
        found = level.positions(of: label)
      }
      if found.isEmpty { missing.append(label) }
      result.formUnion(found)
    }
    if raises, !missing.isEmpty {
      let shown = try interpreter.repr(.list(missing.map(\.plainScalar)))
      throw PandasErrors.key("\(shown) not found in axis", missing: missing, labels)
    }
    return result
  }

  /// A frame without the named rows or columns.
  static func drop(_ frame: FrameObject, _ call: BoundArguments) throws -> FrameObject {
    let raises = !call.isText("errors", "ignore")
    var rows: [Value] = []
    var columns: [Value] = []
    if call.isGiven("labels") {
      if try call.isAxisColumns() {
        columns = try call.labels("labels")
      } else {
        rows = try call.labels("labels")
      }
    } else if !call.isGiven("index"), !call.isGiven("columns") {
      throw PyException(
        .valueError, "Need to specify at least one of 'labels', 'index' or 'columns'")
    }
    if call.isGiven("index") { rows = try call.labels("index") }
    if call.isGiven("columns") { columns = try call.labels("columns") }
    var result = frame.copied
    if !columns.isEmpty {
      let gone: Set<Int>
      do {
        gone = try places(columns, frame.columns, raises: raises, call.interpreter)
      } catch let error as PyException {
        throw error
      }
      result = result.selecting((0..<frame.columnCount).filter { !gone.contains($0) })
    }
    if !rows.isEmpty {
      let gone: Set<Int>
      do {
        let labels =
          call.isGiven("level")
          ? frame.index.level(
            try IndexMoving.level(call.value("level"), frame.index, call.interpreter))
          : frame.index
        gone = try places(rows, labels, raises: raises, call.interpreter)
      } catch let error as PyException {
        // A column's name among the rows: axis=1 was meant.
        if rows.allSatisfy({ frame.columns.position(of: $0) != nil }) {
          error.help = "to drop columns write df.drop(columns=[…]), or axis=1"
        }
        throw error
      }
      result = result.taking((0..<frame.rowCount).filter { !gone.contains($0) })
    }
    return result
  }
}

/// `rename`: labels through a dict or a function.
enum Renaming {
  /// The labels with those that a dict names, or all through a function, replaced.
  static func renamed(
    _ labels: AxisLabels, _ mapper: Value, _ interpreter: Interpreter
  ) throws -> AxisLabels {
    var values = labels.values
    if case .dict(let table) = mapper {
      var hasChanged = false
      values = try values.map { label in
        guard let new = try table.value(label, interpreter) else { return label }
        hasChanged = true
        return new
      }
      if !hasChanged { return labels }
    } else if let series = mapper.cast(to: SeriesObject.self) {
      values = values.map { label in
        series.index.position(of: label).map { series.data.plainValue($0) } ?? label
      }
    } else {
      values = try values.map { try interpreter.call(mapper, $0) }
    }
    if labels.isMulti { return AxisLabels(.object(values), names: labels.names) }
    return AxisLabels(ColumnData(inferring: values), names: labels.names)
  }

  /// The labels as texts with something before and behind.
  static func affixed(
    _ labels: AxisLabels, _ prefix: String, _ suffix: String, _ interpreter: Interpreter
  ) throws -> AxisLabels {
    AxisLabels(
      .text(try labels.values.map { prefix + (try interpreter.str($0)) + suffix }),
      names: labels.names)
  }
}
