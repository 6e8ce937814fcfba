internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// The bounds of `clip`: one for all elements, one for each row, or one for each column.
struct Clipping {
  private enum Bound {
    case everywhere(ColumnData)
    /// One for each row, and the rows whose label has none: they turn into gaps.
    case rows(ColumnData, unmatched: [Int])
    case columns([LabelKey: ColumnData])
  }

  private let lower: Bound?
  private let upper: Bound?

  /// Reads `lower`, `upper` and `axis`.
  ///
  /// - Throws: ValueError where it is not said along which axis bounds lie, or where there are too few or too many.
  init<Receiver: ColumnHolder>(_ holder: Receiver, _ call: BoundArguments) throws {
    let alongColumns = try call.isAxisColumns()
    let reading = Reading(holder: holder, alongColumns: alongColumns, call: call)
    lower = try reading.bound(call.value("lower"))
    upper = try reading.bound(call.value("upper"))
  }

  /// The column of the given name with what lies beyond the bounds brought to them.
  func apply(_ column: ColumnData, _ name: Value) throws -> ColumnData {
    var result = column
    if let lower { result = try apply(lower, result, name, BinaryFunction.maximum) }
    if let upper { result = try apply(upper, result, name, BinaryFunction.minimum) }
    return result
  }

  private func apply(
    _ bound: Bound, _ column: ColumnData, _ name: Value, _ function: BinaryFunction
  ) throws -> ColumnData {
    let limit: ColumnData
    var unmatched: [Int] = []
    switch bound {
    case .everywhere(let value): limit = value
    case .rows(let values, let rows): (limit, unmatched) = (values, rows)
    case .columns(let table):
      guard let key = LabelKey(name), let value = table[key] else { return column }
      limit = value
    }
    guard column.isNumeric, limit.isNumeric else {
      let sign = function == BinaryFunction.maximum ? ">=" : "<="
      let (own, other) = (column.isNumeric ? "float" : "str", limit.isNumeric ? "int" : "str")
      throw PyException(
        .typeError,
        "'\(sign)' not supported between instances of '\(own)' and '\(limit.dtypeName == "float64" ? "float" : other)'",
        help: "clip columns of numbers by numbers")
    }
    // A bound that is missing is none.
    let isOpen = limit.doubles.map(\.isNaN)
    if !isOpen.contains(false) && unmatched.isEmpty { return column }
    var edge = try limit.array()
    if limit.count == 1 { edge = try edge.reshaped(to: []) }
    let clipped = ColumnData(try function(try column.array(), edge))
    guard isOpen.contains(true), limit.count == column.count else { return clipped }
    let (before, after) = (column.doubles, clipped.doubles)
    var values = isOpen.indices.map { isOpen[$0] ? before[$0] : after[$0] }
    for row in unmatched where row < values.count { values[row] = .nan }
    return .float(values)
  }
}

extension Clipping {
  /// Reads one bound for a Series or a DataFrame.
  private struct Reading<Receiver: ColumnHolder> {
    let holder: Receiver
    let alongColumns: Bool
    let call: BoundArguments

    func bound(_ value: Value) throws -> Bound? {
      if value.isNone { return nil }
      guard AxisReading.isListLike(value) else {
        return .everywhere(ColumnData(repeating: value, count: 1))
      }
      guard let frame = holder as? FrameObject else {
        return try rows(value, (holder as? SeriesObject)?.index)
      }
      if let table = value.cast(to: FrameObject.self) {
        return try columns(frame) { label in
          guard let place = table.columns.position(of: label) else { return nil }
          return try ColumnReading.aligned(table.column(place), to: frame.index)
        }
      }
      let isSeries = value.cast(to: SeriesObject.self) != nil
      if isSeries, call.value("axis").isNone {
        throw PyException(
          .valueError, "Must specify axis=0 or 1",
          help: "one bound for each row: axis=0; one for each column: axis=1")
      }
      if !call.value("axis").isNone, !alongColumns { return try rows(value, frame.index) }
      let given: ColumnData
      if let series = value.cast(to: SeriesObject.self) {
        given = try ColumnReading.aligned(series, to: frame.columns)
      } else {
        given = try ColumnReading.column(value, call.interpreter)
      }
      guard given.count == frame.columnCount else {
        throw PyException(
          .valueError,
          "Unable to coerce to Series, length must be \(frame.columnCount): given \(given.count)",
          help: "give one bound for each column, or axis=0 for one for each row")
      }
      var position = -1
      return try columns(frame) { _ in
        position += 1
        return given.taking([position])
      }
    }

    private func rows(_ value: Value, _ index: AxisLabels?) throws -> Bound {
      if let series = value.cast(to: SeriesObject.self), let index {
        let positions = ColumnReading.positions(of: index, in: series.index)
        return .rows(
          try ColumnReading.aligned(series, to: index),
          unmatched: positions.indices.filter { positions[$0] < 0 })
      }
      let given = try ColumnReading.column(value, call.interpreter)
      guard given.count == holder.rowLabelsCount else {
        throw PyException(
          .valueError,
          "Length of values (\(given.count)) does not match length of index "
            + "(\(holder.rowLabelsCount))",
          help: "give one bound for each row, or one number for all")
      }
      return .rows(given, unmatched: [])
    }

    private func columns(
      _ frame: FrameObject, _ bound: (Value) throws -> ColumnData?
    ) throws -> Bound {
      var table: [LabelKey: ColumnData] = [:]
      for position in 0..<frame.columnCount {
        let label = frame.columns.label(position)
        if let key = LabelKey(label), let values = try bound(label) { table[key] = values }
      }
      return .columns(table)
    }
  }
}
