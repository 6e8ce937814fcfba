internal import Plotting
internal import PyRuntime

/// The classes of `matplotlib.patches`: shapes that are made first and added then.
enum PatchFunctions {
  /// The makers by name.
  nonisolated(unsafe) static let members: [String: Value] = [
    "Circle": make("Circle", "xy, radius=5, **kwargs", PyPlotTypes.circle) { call in
      let (x, y) = try Reading(call.interpreter).pair(call.value("xy"), "xy")
      let radius = try call.double("radius")
      return .ellipse(EllipseShape(x: x, y: y, width: 2 * radius, height: 2 * radius))
    },
    "Ellipse": make(
      "Ellipse", "xy, width, height, *, angle=0, **kwargs", PyPlotTypes.ellipse
    ) { call in
      let (x, y) = try Reading(call.interpreter).pair(call.value("xy"), "xy")
      return .ellipse(
        EllipseShape(
          x: x, y: y, width: try call.double("width"), height: try call.double("height"),
          angle: try call.double("angle")))
    },
    "Rectangle": make(
      "Rectangle", "xy, width, height, *, angle=0.0, rotation_point='xy', **kwargs",
      PyPlotTypes.rectangle
    ) { call in
      let (x, y) = try Reading(call.interpreter).pair(call.value("xy"), "xy")
      let (w, h) = (try call.double("width"), try call.double("height"))
      let turn = EllipseShape(
        x: 0, y: 0, width: 2, height: 0, angle: try call.double("angle")
      ).direction
      func corner(_ dx: Double, _ dy: Double) -> (Double, Double) {
        (x + dx * turn.x - dy * turn.y, y + dx * turn.y + dy * turn.x)
      }
      let corners = [corner(0, 0), corner(w, 0), corner(w, h), corner(0, h)]
      return .polygon(x: Plotting.Numbers(corners.map(\.0)), y: Plotting.Numbers(corners.map(\.1)))
    },
    "Polygon": make("Polygon", "xy, *, closed=True, **kwargs", PyPlotTypes.polygon) { call in
      let column = try Reading(call.interpreter).column(call.value("xy"))
      guard column.shape.count == 2, column.shape[1] == 2 else {
        throw PyException(
          .valueError, "'xy' must be of shape (N, 2), not \(Reading.tuple(column.shape))")
      }
      return .polygon(
        x: Plotting.Numbers(
          stride(from: 0, to: column.numbers.count, by: 2).map { column.numbers[$0] }),
        y: Plotting.Numbers(
          stride(from: 1, to: column.numbers.count, by: 2).map { column.numbers[$0] }))
    },
    "Patch": make("Patch", "**kwargs", PyPlotTypes.patch) { _ in .polygon(x: [], y: []) },
  ]

  /// `matplotlib.lines.Line2D`, as legends made by hand use it.
  nonisolated(unsafe) static let line: Value = .object(
    NativeFunction("Line2D", "(xdata, ydata, **kwargs)") { call in
      let reading = Reading(call.interpreter)
      var mark = Mark(
        .line(
          LineShape(
            x: Plotting.Numbers(try reading.numbers(call.value("xdata"))),
            y: Plotting.Numbers(try reading.numbers(call.value("ydata"))))))
      var keywords = try Keywords(call)
      try keywords.line(&mark.style)
      try keywords.common(&mark)
      try keywords.finish("Line2D")
      return .object(ArtistObject(PyPlotTypes.line, mark))
    })

  private static func make(
    _ name: String, _ parameters: String, _ type: TypeObject,
    _ shape: @escaping @Sendable (BoundArguments) throws -> Plotting.Shape
  ) -> Value {
    .object(
      NativeFunction(name, "(\(parameters))") { call in
        var mark = Mark(try shape(call))
        var keywords = try Keywords(call)
        try keywords.area(&mark.style)
        try keywords.common(&mark)
        try keywords.finish(name)
        return .object(ArtistObject(type, mark))
      })
  }
}
