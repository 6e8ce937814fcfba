internal import NDArrays
internal import PyRuntime

/// `explode`: a row for each element of the lists in a column.
enum Exploding {
  /// The rows that come of a column: the row each comes from, and its element.
  private static func rows(
    _ column: ColumnData, _ interpreter: Interpreter
  ) throws -> (sources: [Int], elements: ColumnData) {
    guard case .object(let values) = column else {
      return (Array(0..<column.count), column)
    }
    var sources: [Int] = []
    var elements: [Value] = []
    for (row, value) in values.enumerated() {
      guard value.text == nil, AxisReading.isListLike(value) else {
        sources.append(row)
        elements.append(value)
        continue
      }
      let parts = try interpreter.elements(of: value)
      // An empty list leaves its row, with a gap.
      sources += Array(repeating: row, count: max(parts.count, 1))
      elements += parts.isEmpty ? [.float(.nan)] : parts
    }
    return (sources, .object(elements))
  }

  static func series(_ series: SeriesObject, _ call: BoundArguments) throws -> Value {
    let (sources, elements) = try rows(series.data, call.interpreter)
    let isRenumbered = try call.bool("ignore_index")
    return .object(
      SeriesObject(
        elements,
        index: isRenumbered ? AxisLabels(count: sources.count) : series.index.picking(sources),
        name: series.name))
  }

  static func frame(_ frame: FrameObject, _ call: BoundArguments) throws -> Value {
    let names = try call.labels("column")
    guard names.count == 1, let name = names.first else {
      throw PandasErrors.unsupported(
        "explode of several columns", help: "explode one column after the other")
    }
    guard let position = frame.columns.position(of: name) else {
      throw PandasErrors.key(name, frame.columns)
    }
    let (sources, elements) = try rows(frame.data[position], call.interpreter)
    let taken = frame.taking(sources)
    taken.data[position] = elements
    if try call.bool("ignore_index") { taken.index = AxisLabels(count: sources.count) }
    return .object(taken)
  }
}
