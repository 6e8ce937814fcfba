internal import NDArrays
internal import Plotting
internal import PyRuntime

extension AxesCalls {
  /// Draws points with error bars.
  static func errorBars(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    let xs = panel.places(try reading.column(call.value("x")), vertical: false)
    let ys = panel.places(try reading.column(call.value("y")), vertical: true)
    guard xs.count == ys.count else {
      throw PyException(.valueError, "'x' and 'y' must have the same size")
    }
    var shape = ErrorBarsShape(
      x: Plotting.Numbers(xs), y: Plotting.Numbers(ys),
      xError: try errors(call, "xerr", "x", count: xs.count),
      yError: try errors(call, "yerr", "y", count: ys.count))
    shape.capSize = try reading.optionalNumber(call["capsize"]) ?? 0
    if let color = call["ecolor"], !color.isNone { shape.barColor = try reading.color(color) }
    var mark = Mark(.errorBars(shape))
    var keywords = try Keywords(call)
    let format = call.value("fmt").text ?? ""
    let isBare = format.lowercased() == "none"
    let styled = isBare ? nil : try FormatString(format)
    let isColored = styled?.color != nil || keywords.has("color")
    mark.style.color = styled?.color ?? (isColored ? .black : panel.nextLineColor())
    if let line = styled?.line { mark.style.line = line }
    mark.style.marker = styled?.marker
    try keywords.line(&mark.style)
    try keywords.common(&mark)
    try keywords.finish("Line2D")
    if isBare {
      mark.style.line = .none
      mark.style.marker = nil
    }
    return .object(panel.add(mark, PyPlotTypes.errorBars))
  }

  /// Reads distances: one, one for each, or two rows of them.
  static func errors(
    _ call: BoundArguments, _ name: String, _ axis: String, count: Int
  ) throws -> ErrorPair {
    guard let value = call[name], !value.isNone else { return ErrorPair() }
    let column = try Reading(call.interpreter).column(value)
    let numbers = column.numbers
    let pair: ErrorPair
    if numbers.count == 1, column.shape.count <= 1 {
      pair = ErrorPair(lower: Plotting.Numbers(numbers), upper: Plotting.Numbers(numbers))
    } else if column.shape == [count] {
      pair = ErrorPair(lower: Plotting.Numbers(numbers), upper: Plotting.Numbers(numbers))
    } else if column.shape == [2, count] {
      pair = ErrorPair(
        lower: Plotting.Numbers(Array(numbers[..<count])),
        upper: Plotting.Numbers(Array(numbers[count...])))
    } else if column.shape == [2, 1] {
      pair = ErrorPair(lower: [numbers[0]], upper: [numbers[1]])
    } else {
      throw PyException(
        .valueError,
        "'\(name)' (shape: \(Reading.tuple(column.shape))) must be a scalar or a 1D or (2, n) array-like whose shape matches '\(axis)' (shape: (\(count),))"
      )
    }
    guard numbers.allSatisfy({ !($0 < 0) }) else {
      throw PyException(.valueError, "'\(name)' must not contain negative values")
    }
    return pair
  }

  /// Draws stems from a base line.
  static func stem(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    var given = call.variadic
    var format = call.value("linefmt").text
    if let last = given.last?.text, given.count > 1 {
      format = format ?? last
      given.removeLast()
    }
    guard given.count == 1 || given.count == 2 else {
      throw PyException(
        .typeError, "stem expected between 1 or 2 positional arguments, got \(given.count)")
    }
    let heights = try reading.numbers(given[given.count - 1])
    let places =
      given.count == 2
      ? panel.places(try reading.column(given[0]), vertical: false)
      : heights.indices.map(Double.init)
    guard places.count == heights.count else {
      throw PyException(
        .valueError,
        "could not broadcast input array from shape (\(heights.count),) into shape (\(places.count),)"
      )
    }
    var mark = Mark(
      .stems(
        x: Plotting.Numbers(places), y: Plotting.Numbers(heights), base: try call.double("bottom")),
      style: Style(marker: .circle))
    let line = try format.map { try FormatString($0) }
    let head = try call.value("markerfmt").text.map { try FormatString($0) }
    mark.style.color = line?.color ?? head?.color ?? panel.nextLineColor()
    if let marker = head?.marker { mark.style.marker = marker }
    if let style = line?.line, style != .none { mark.style.line = style }
    if call.isGiven("label") { mark.label = try call.interpreter.str(call.value("label")) }
    return .object(panel.add(mark, PyPlotTypes.stems))
  }

  /// Draws straight pieces at given places.
  static func segments(
    _ panel: AxesObject, _ call: BoundArguments, isHorizontal: Bool
  ) throws -> Value {
    let reading = Reading(call.interpreter)
    let at = panel.places(
      try reading.column(call.value(isHorizontal ? "y" : "x")), vertical: isHorizontal)
    let from = try reading.numbers(call.value(isHorizontal ? "xmin" : "ymin"))
    let to = try reading.numbers(call.value(isHorizontal ? "xmax" : "ymax"))
    let count = Swift.max(at.count, from.count, to.count)
    for list in [from, to, at] where list.count != 1 && list.count != count {
      throw PyException(
        .valueError,
        "could not broadcast input array from shape (\(list.count),) into shape (\(count),)")
    }
    func each(_ list: [Double]) -> Plotting.Numbers {
      Plotting.Numbers(list.count == 1 ? [Double](repeating: list[0], count: count) : list)
    }
    let shape: Plotting.Shape =
      isHorizontal
      ? .segments(x0: each(from), y0: each(at), x1: each(to), y1: each(at))
      : .segments(x0: each(at), y0: each(from), x1: each(at), y1: each(to))
    var mark = Mark(shape)
    if call.isGiven("colors") {
      mark.style.color = try reading.colors(call.value("colors")).first ?? .cycle(0)
    }
    mark.style.line = try reading.lineStyle(call.value("linestyles"), "linestyles")
    if let label = call.value("label").text, !label.isEmpty { mark.label = label }
    var keywords = try Keywords(call)
    if let width = try reading.optionalNumbers(keywords.take("linewidths"))?.first {
      mark.style.lineWidth = width
    }
    try keywords.line(&mark.style)
    try keywords.common(&mark)
    try keywords.finish("LineCollection")
    return .object(panel.add(mark, PyPlotTypes.segments))
  }
}
