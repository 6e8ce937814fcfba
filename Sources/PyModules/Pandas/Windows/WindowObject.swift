internal import NDArrays
internal import PyRuntime

/// What `rolling` and `expanding` give: a window for each row, waiting for an aggregation.
final class WindowObject: Object {
  /// Which rows a window holds.
  enum Kind {
    /// `size` rows that end at its own, or that surround it.
    case rolling(size: Int, isCentered: Bool, bounds: Bounds = Bounds())
    /// All rows up to its own.
    case expanding
  }

  /// What `closed` and `step` say of windows.
  struct Bounds {
    /// The ends that belong to the window; nil where nothing was said.
    var closed: String?
    /// The distance of the rows that have a window; nil where nothing was said.
    var step: Int?

    /// Reads the arguments of `rolling`.
    init(_ call: BoundArguments) throws {
      if call.isGiven("closed") {
        guard let text = call.value("closed").text,
          ["right", "both", "left", "neither"].contains(text)
        else {
          throw PyException(
            .valueError, "closed must be 'right', 'left', 'both' or 'neither'")
        }
        closed = text
      }
      guard call.isGiven("step") else { return }
      guard case .int(let number) = call.value("step").plainScalar else {
        throw PyException(.valueError, "step must be an integer")
      }
      if number < 0 { throw PyException(.valueError, "step must be >= 0") }
      if number == 0 {
        throw PandasErrors.unsupported("rolling(step=0)", help: "give a step of at least 1")
      }
      step = number
    }

    init() {}
  }

  let holder: any ColumnHolder
  let kind: Kind
  /// How many elements must be there for a result; nil where it was left to the window.
  let minimum: Int?

  init(_ holder: any ColumnHolder, _ kind: Kind, minimum: Int?) {
    (self.holder, self.kind, self.minimum) = (holder, kind, minimum)
  }

  var type: TypeObject {
    switch kind {
    case .rolling: PandasTypes.rolling
    case .expanding: PandasTypes.expanding
    }
  }

  /// Carries out `rolling`.
  static func rolling(_ holder: any ColumnHolder, _ call: BoundArguments) throws -> Value {
    try call.refuse(
      ["win_type", "on"], help: "give the number of rows: rolling(3)")
    guard !call.isGiven("method") || call.isText("method", "single") else {
      throw PandasErrors.unsupported("rolling(method=…)", help: "leave it out")
    }
    guard case .int(let size) = call.value("window").plainScalar, size >= 0 else {
      throw PyException(
        .valueError, "window must be an integer 0 or greater",
        help: "give the number of rows: rolling(3)")
    }
    let minimum = try call.optionalInt("min_periods")
    if let minimum {
      if minimum < 0 { throw PyException(.valueError, "min_periods must be >= 0") }
      if minimum > size {
        throw PyException(.valueError, "min_periods \(minimum) must be <= window \(size)")
      }
    }
    return .object(
      WindowObject(
        holder,
        .rolling(size: size, isCentered: try call.bool("center"), bounds: try Bounds(call)),
        minimum: minimum))
  }

  /// Carries out `expanding`.
  static func expanding(_ holder: any ColumnHolder, _ call: BoundArguments) throws -> Value {
    let minimum = try call.int("min_periods")
    if minimum < 0 { throw PyException(.valueError, "min_periods must be >= 0") }
    return .object(WindowObject(holder, .expanding, minimum: minimum))
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    switch kind {
    case .rolling(let size, let isCentered, let bounds):
      let periods = minimum.map { "min_periods=\($0)," } ?? ""
      let rest =
        (bounds.closed.map { "closed=\($0)," } ?? "") + (bounds.step.map { "step=\($0)," } ?? "")
      return
        "Rolling [window=\(size),\(periods)center=\(isCentered ? "True" : "False"),\(rest)"
        + "method=single]"
    case .expanding: return "Expanding [min_periods=\(minimum ?? 1),method=single]"
    }
  }

  /// Chooses columns.
  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    guard let frame = holder as? FrameObject else {
      throw PyException(.typeError, "'\(type.name)' object is not subscriptable")
    }
    let chosen = try frame.item(key, interpreter)
    if let series = chosen.cast(to: SeriesObject.self) {
      return .object(WindowObject(series, kind, minimum: minimum))
    }
    guard let table = chosen.cast(to: FrameObject.self) else { return chosen }
    return .object(WindowObject(table, kind, minimum: minimum))
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if name.hasPrefix("__") { return nil }
    if let frame = holder as? FrameObject, frame.columns.position(of: .string(name)) != nil {
      return try item(.string(name), interpreter)
    }
    throw PyException(
      .attributeError, "'\(type.name)' object has no attribute '\(name)'",
      help:
        "the windows have mean, sum, std, var, sem, min, max, median, quantile, count, apply, agg")
  }

  /// The rows of the window of a row.
  func rows(at row: Int, of count: Int) -> Range<Int> {
    switch kind {
    case .expanding: return 0..<(row + 1)
    case .rolling(let size, let isCentered, let bounds):
      var end = isCentered ? row + (size - 1) / 2 + 1 : row + 1
      var start = end - size
      if bounds.closed == "left" || bounds.closed == "both" { start -= 1 }
      if bounds.closed == "left" || bounds.closed == "neither" { end -= 1 }
      let low = min(max(start, 0), count)
      return low..<max(low, min(end, count))
    }
  }

  /// How many elements must be there where nothing was said.
  var usualMinimum: Int {
    if let minimum { return minimum }
    if case .rolling(let size, _, _) = kind { return size }
    return 1
  }

  /// One number for each window of each column.
  func reduced(
    minimum: Int, _ interpreter: Interpreter,
    _ body: (_ values: [Double], _ rows: Range<Int>, _ label: Value) throws -> Double
  ) throws -> Value {
    let all = try holder.mappingColumns { column, name in
      guard column.isNumeric else {
        throw PyException(
          PandasErrors.dataError,
          holder is SeriesObject
            ? "No numeric types to aggregate"
            : "Cannot aggregate non-numeric type: \(column.dtypeName)",
          help: "choose columns of numbers first")
      }
      let values = column.doubles
      var result: [Double] = []
      for row in values.indices {
        if row & 0xFF == 0 { try interpreter.checkpoint() }
        let rows = rows(at: row, of: values.count)
        let present = values[rows].filter { !$0.isNaN }
        result.append(present.count < minimum ? .nan : try body(present, rows, name))
      }
      return .float(result)
    }
    guard case .rolling(_, _, let bounds) = kind, let step = bounds.step, step > 1 else {
      return all
    }
    let kept = Array(stride(from: 0, to: holder.rowLabelsCount, by: step))
    if let series = all.cast(to: SeriesObject.self) { return .object(series.taking(kept)) }
    if let frame = all.cast(to: FrameObject.self) { return .object(frame.taking(kept)) }
    return all
  }
}
