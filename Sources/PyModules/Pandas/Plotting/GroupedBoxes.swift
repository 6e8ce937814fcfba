internal import NDArrays
internal import PyRuntime

/// `df.boxplot(by=…)`: for each column a panel with a box for each group.
struct GroupedBoxes {
  private let call: BoundArguments
  private let values: FrameObject
  private let groups: Grouping
  private let byline: Value

  init(_ frame: FrameObject, _ call: BoundArguments) throws {
    self.call = call
    let keys = try call.labels("by")
    func place(_ name: Value) throws -> Int {
      guard let position = frame.columns.position(of: name) else {
        throw PandasErrors.key(name, frame.columns)
      }
      return position
    }
    let keyPlaces = try keys.map(place)
    let labels = zip(keys, keyPlaces).map { AxisLabels(frame.data[$1], names: [$0]) }
    groups = try Grouping(labels, sorts: true, call.interpreter)
    if call.isGiven("column") {
      values = frame.selecting(try call.labels("column").map(place))
    } else {
      values = FrameReductions.numeric(
        frame.selecting((0..<frame.columnCount).filter { !keyPlaces.contains($0) }))
    }
    byline = keys.count == 1 ? keys[0] : .list(keys)
  }

  /// Draws the panels; returns the only one, or an array of them.
  func drawn() throws -> Value {
    let interpreter = call.interpreter
    let count = values.columnCount
    let (panels, rows, columns) = try PlotAxes.panels(count, call)
    let names = try (0..<groups.count).map { group in
      Value.string(try ElementText.pretty(groups.labels.label(group), interpreter))
    }
    for (column, panel) in panels.prefix(count).enumerated() {
      let axes = try PlotAxes(panel, interpreter)
      let numbers = values.data[column].doubles
      let data = try groups.rows.map { rows in
        Value.array(try NDArray(rows.map { numbers[$0] }.filter { !$0.isNaN }))
      }
      try axes("boxplot", [.list(data)])
      try axes(
        "set_xticks", [.list((0..<groups.count).map { .int($0 + 1) })], [("labels", .list(names))])
      try axes(
        "set_title",
        [.string(try ElementText.pretty(values.columns.label(column), interpreter))])
      try axes("set_xlabel", [.string(try interpreter.str(byline))])
      try axes("grid", [call.value("grid")])
    }
    guard let first = panels.first else { return .none }
    let figure = try interpreter.attribute("figure", of: first)
    _ = try interpreter.callMethod(
      "suptitle", of: figure, [.string("Boxplot grouped by \(try interpreter.str(byline))")])
    if count == 1 { return first }
    return .array(
      try NDArray(objects: panels, shape: rows == 1 ? [panels.count] : [rows, columns]))
  }
}
