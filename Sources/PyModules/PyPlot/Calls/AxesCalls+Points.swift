internal import NDArrays
internal import Plotting
internal import PyRuntime

extension AxesCalls {
  /// Draws signs at points.
  static func scatter(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    let xs = panel.places(try reading.column(call.value("x")), vertical: false)
    let ys = panel.places(try reading.column(call.value("y")), vertical: true)
    guard xs.count == ys.count else {
      throw PyException(.valueError, "x and y must be the same size")
    }
    var shape = PointsShape(x: Plotting.Numbers(xs), y: Plotting.Numbers(ys))
    var mark = Mark(.points(shape), style: Style(marker: .circle, markerSize: 6))
    if call.isGiven("marker") {
      mark.style.marker = try reading.marker(call.value("marker")) ?? .circle
    }
    if let sizes = try reading.optionalNumbers(call["s"]) {
      guard sizes.count == 1 || sizes.count == xs.count else {
        throw PyException(
          .valueError,
          "s (size \(sizes.count)) cannot be broadcast to match x and y (size \(xs.count))")
      }
      shape.sizes = Plotting.Numbers(sizes)
    }
    shape.shading = try shading(call)
    var keywords = try Keywords(call)
    let isColored = try keywords.area(&mark.style)
    if call.isGiven("c") {
      try color(&shape, &mark, call.value("c"), reading)
    } else if !isColored {
      mark.style.color = panel.nextPatchColor()
    }
    if call.isGiven("edgecolors"), let edge = call["edgecolors"], edge.text != "face" {
      if edge.text == "none" {
        mark.style.edge = nil
      } else {
        mark.style.edge = try reading.colors(edge).first
        if !mark.style.isFilled, let edge = mark.style.edge { mark.style.color = edge }
      }
    }
    if let opacity = try reading.opacity(call["alpha"]) { mark.style.opacity = opacity }
    try keywords.common(&mark)
    try keywords.finish("PathCollection")
    mark.shape = .points(shape)
    return .object(panel.add(mark, PyPlotTypes.points))
  }

  private static func color(
    _ shape: inout PointsShape, _ mark: inout Mark, _ value: Value, _ reading: Reading
  ) throws {
    let count = shape.x.count
    if let one = try reading.optionalColor(value),
      value.text != nil || count != 3 && count != 4
    {
      mark.style.color = one
      return
    }
    guard value.text == nil else {
      let shown = try reading.interpreter.repr(value)
      throw PyException(
        .valueError,
        "'c' argument must be a color, a sequence of colors, or a sequence of numbers, not \(shown)",
        help: reading.wrongColor(value).help)
    }
    let column = try reading.column(value)
    if column.names == nil, column.shape.count == 1 {
      guard column.count == count else {
        throw PyException(
          .valueError,
          "'c' argument has \(column.count) elements, which is inconsistent with 'x' and 'y' with size \(count)."
        )
      }
      shape.values = Plotting.Numbers(column.numbers)
      return
    }
    let colors = try reading.colors(value)
    guard colors.count == count || colors.count == 1 else {
      throw PyException(
        .valueError,
        "'c' argument has \(colors.count) elements, which is inconsistent with 'x' and 'y' with size \(count)."
      )
    }
    if colors.count == 1 { mark.style.color = colors[0] } else { shape.colors = colors }
  }

  /// Reads how numbers become colors: `cmap`, `vmin`, `vmax` and `norm`.
  static func shading(_ call: BoundArguments) throws -> Shading {
    let reading = Reading(call.interpreter)
    var shading = Shading(try reading.colormap(call.value("cmap")))
    if let norm = call["norm"]?.cast(to: NormObject.self) {
      shading.isLogarithmic = norm.isLogarithmic
      shading.lower = norm.lower
      shading.upper = norm.upper
    } else if call.value("norm").text == "log" {
      shading.isLogarithmic = true
    }
    shading.lower = try reading.optionalNumber(call["vmin"]) ?? shading.lower
    shading.upper = try reading.optionalNumber(call["vmax"]) ?? shading.upper
    return shading
  }
}
