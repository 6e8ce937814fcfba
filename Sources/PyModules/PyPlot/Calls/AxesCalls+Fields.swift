internal import NDArrays
internal import Plotting
internal import PyRuntime

extension AxesCalls {
  private static let contourParameters =
    "*args, levels=None, colors=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, linewidths=None, linestyles=None, extend='neither', origin=None, extent=None, data=None, **kwargs"

  /// What shows a height at every place.
  static let fields: [AxesCall] = [
    AxesCall("contour", contourParameters) { panel, call in
      try contour(panel, call, isFilled: false)
    },
    AxesCall("contourf", contourParameters) { panel, call in
      try contour(panel, call, isFilled: true)
    },
    AxesCall(
      "clabel",
      "CS, levels=None, *, fontsize=None, inline=True, inline_spacing=5, fmt=None, colors=None, use_clabeltext=False, manual=False, rightside_up=True, zorder=None"
    ) { _, call in
      let value = call.value("CS")
      guard let artist = value.cast(to: ArtistObject.self),
        case .contour(var shape) = artist.mark.shape
      else {
        throw PyException(
          .attributeError, "'\(value.type.name)' object has no attribute 'clabel'",
          help: "hand clabel what contour returned")
      }
      shape.showsLabels = true
      artist.mark.shape = .contour(shape)
      return .list([])
    },
    AxesCall(
      "imshow",
      "X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None, vmin=None, vmax=None, colorizer=None, origin=None, extent=None, interpolation_stage=None, filternorm=True, filterrad=4.0, resample=None, url=None, data=None, **kwargs"
    ) { panel, call in try image(panel, call) },
    AxesCall(
      "matshow",
      "X, cmap=None, norm=None, *, aspect=None, alpha=None, vmin=None, vmax=None, origin=None, extent=None, **kwargs"
    ) {
      panel, call in try image(panel, call)
    },
    AxesCall(
      "pcolormesh",
      "*args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, shading=None, antialiased=False, data=None, **kwargs"
    ) { panel, call in try mesh(panel, call) },
  ]

  /// Reads a table of numbers.
  private static func table(_ value: Value, _ reading: Reading, name: String) throws
    -> Reading.Column
  {
    let column = try reading.column(value)
    if column.names != nil {
      throw PyException(
        .typeError, "Image data of dtype <U1 cannot be converted to float")
    }
    return column
  }

  // MARK: contour

  private static func contour(
    _ panel: AxesObject, _ call: BoundArguments, isFilled: Bool
  ) throws -> Value {
    let reading = Reading(call.interpreter)
    var given = call.variadic
    var levels = call.value("levels")
    if given.count == 2 || given.count == 4 { levels = given.removeLast() }
    guard given.count == 1 || given.count == 3 else {
      throw PyException(
        .typeError,
        "\(isFilled ? "contourf" : "contour")() takes from 1 to 4 positional arguments but \(given.count) were given"
      )
    }
    let z = try table(given[given.count - 1], reading, name: "z")
    guard z.shape.count == 2 else {
      throw PyException(
        .typeError, "Input z must be 2D, not \(z.shape.count)D",
        help: "X, Y = np.meshgrid(x, y) gives the grid; compute Z from X and Y")
    }
    let (rows, columns) = (z.shape[0], z.shape[1])
    guard rows >= 2, columns >= 2 else {
      throw PyException(
        .typeError,
        "Input z must be at least a (2, 2) shaped array, but has shape (\(rows), \(columns))")
    }
    var xs: [Double]
    var ys: [Double]
    if given.count == 3 {
      (xs, ys) = try grid(given[0], given[1], rows, columns, reading)
    } else {
      xs = (0..<(rows * columns)).map { Double($0 % columns) }
      ys = (0..<(rows * columns)).map { Double($0 / columns) }
    }
    var shape = ContourShape(
      x: Plotting.Numbers(xs), y: Plotting.Numbers(ys), z: Plotting.Numbers(z.numbers),
      columns: columns,
      isFilled: isFilled, shading: try shading(call))
    if let number = levels.isNone ? nil : try? call.interpreter.int(of: levels) {
      shape.levels = Plotting.Numbers(
        Contouring.levels(
          of: shape.z, count: Swift.min(Swift.max(number, 0), 200), isFilled: isFilled))
    } else if !levels.isNone {
      let numbers = try reading.numbers(levels)
      guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw PyException(.valueError, "Contour levels must be increasing")
      }
      if isFilled, numbers.count < 2 {
        throw PyException(.valueError, "Filled contours require at least 2 levels.")
      }
      shape.levels = Plotting.Numbers(Array(numbers.prefix(500)))
    } else {
      shape.levels = Plotting.Numbers(Contouring.levels(of: shape.z, isFilled: isFilled))
    }
    if call.isGiven("colors") { shape.colors = try reading.colors(call.value("colors")) }
    var mark = Mark(.contour(shape))
    if let color = shape.colors.first { mark.style.color = color }
    if let width = try reading.optionalNumbers(call["linewidths"])?.first {
      mark.style.lineWidth = width
    }
    if let line = call["linestyles"], !line.isNone {
      mark.style.line = try reading.lineStyle(
        line.text != nil ? line : call.interpreter.elements(of: line).first ?? Value.none)
    }
    if let opacity = try reading.opacity(call["alpha"]) { mark.style.opacity = opacity }
    var keywords = try Keywords(call)
    try keywords.common(&mark)
    try keywords.finish("QuadContourSet", alsoKnown: ["locator", "corner_mask", "nchunk"])
    if shape.levels.isEmpty, !isFilled {
      call.interpreter.showWarning(
        ExceptionType.userWarning.object, "No contour levels were found within the data range.")
    }
    return .object(panel.add(mark, PyPlotTypes.contour))
  }

  /// Reads the places of a grid: one row and one column of them, or one for each point.
  private static func grid(
    _ x: Value, _ y: Value, _ rows: Int, _ columns: Int, _ reading: Reading
  ) throws -> ([Double], [Double]) {
    let (xs, ys) = (try reading.column(x), try reading.column(y))
    if xs.shape.count == 2, ys.shape.count == 2 {
      for (name, shape) in [("x", xs.shape), ("y", ys.shape)] where shape != [rows, columns] {
        throw PyException(
          .typeError,
          "Shapes of \(name) \(Reading.tuple(shape)) and z \(Reading.tuple([rows, columns])) do not match"
        )
      }
      return (xs.numbers, ys.numbers)
    }
    guard xs.shape.count == 1, ys.shape.count == 1 else {
      throw PyException(
        .typeError,
        "Number of dimensions of x (\(xs.shape.count)) and y (\(ys.shape.count)) do not match")
    }
    guard xs.count == columns else {
      throw PyException(
        .typeError,
        "Length of x (\(xs.count)) must match number of columns in z (\(columns))")
    }
    guard ys.count == rows else {
      throw PyException(
        .typeError, "Length of y (\(ys.count)) must match number of rows in z (\(rows))")
    }
    return (
      (0..<(rows * columns)).map { xs.numbers[$0 % columns] },
      (0..<(rows * columns)).map { ys.numbers[$0 / columns] }
    )
  }

  // MARK: Images

  private static func image(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    let z = try table(call.value("X"), reading, name: "X")
    guard z.shape.count == 2 else {
      throw PyException(
        .typeError, "Invalid shape \(Reading.tuple(z.shape)) for image data",
        help: z.shape.count == 3
          ? "pictures of red, green and blue are not supported: show one of them, as X[:, :, 0]"
          : nil)
    }
    let (rows, columns) = (z.shape[0], z.shape[1])
    let origin = call.value("origin").text ?? "upper"
    guard origin == "upper" || origin == "lower" else {
      throw PyException(
        .valueError,
        "'\(origin)' is not a valid value for origin. Supported values are 'upper', 'lower'")
    }
    var shape = ImageShape(
      values: Plotting.Numbers(z.numbers), columns: columns, shading: try shading(call))
    if call.isGiven("extent") {
      let extent = try reading.numbers(call.value("extent"))
      guard extent.count == 4 else {
        throw PyException(
          .valueError, "extent must be None or a sequence of length 4: (left, right, bottom, top)")
      }
      (shape.left, shape.right) = (extent[0], extent[1])
      (shape.first, shape.last) =
        origin == "upper" ? (extent[3], extent[2]) : (extent[2], extent[3])
      panel.axes.y.isInverted = extent[2] > extent[3]
    } else {
      (shape.first, shape.last) = (-0.5, Double(rows) - 0.5)
      panel.axes.y.isInverted = origin == "upper"
    }
    if let aspect = call["aspect"], aspect.text == "auto" {
      panel.axes.aspect = .automatic
    } else {
      panel.axes.aspect = .box(ratio: try reading.aspect(call.value("aspect")))
    }
    var mark = Mark(.image(shape))
    if let opacity = try reading.opacity(call["alpha"]) { mark.style.opacity = opacity }
    var keywords = try Keywords(call)
    try keywords.common(&mark)
    try keywords.finish("AxesImage")
    return .object(panel.add(mark, PyPlotTypes.image))
  }

  private static func mesh(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    let given = call.variadic
    guard given.count == 1 || given.count == 3 else {
      throw PyException(
        .typeError,
        "pcolormesh() takes 1 or 3 positional arguments but \(given.count) were given")
    }
    let z = try table(given[given.count - 1], reading, name: "C")
    guard z.shape.count == 2 else {
      throw PyException(.typeError, "Invalid shape \(Reading.tuple(z.shape)) for C")
    }
    let (rows, columns) = (z.shape[0], z.shape[1])
    var shape = ImageShape(
      values: Plotting.Numbers(z.numbers), columns: columns, left: 0, right: Double(columns),
      first: 0,
      last: Double(rows), shading: try shading(call))
    if given.count == 3 {
      let (xs, ys) = (try reading.numbers(given[0]), try reading.numbers(given[1]))
      /// The outer edges: those given, or half a cell beyond the first and the last center.
      func edges(_ values: [Double], _ count: Int) -> (Double, Double) {
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        let isCentered = values.count == count || values.count == rows * columns
        let half = isCentered && count > 1 ? (high - low) / Double(count - 1) / 2 : 0
        return (low - half, high + half)
      }
      (shape.left, shape.right) = edges(xs, columns)
      (shape.first, shape.last) = edges(ys, rows)
    }
    var mark = Mark(.image(shape))
    if let opacity = try reading.opacity(call["alpha"]) { mark.style.opacity = opacity }
    var keywords = try Keywords(call)
    try keywords.common(&mark)
    try keywords.finish(
      "QuadMesh", alsoKnown: ["edgecolors", "edgecolor", "linewidths", "linewidth"])
    return .object(panel.add(mark, PyPlotTypes.mesh))
  }
}

extension Reading {
  /// Reads how long a unit of y is beside one of x.
  func aspect(_ value: Value) throws -> Double {
    if value.isNone || value.text == "equal" { return 1 }
    if let text = value.text {
      guard let number = Double(text) else {
        throw PyException(.valueError, "could not convert string to float: '\(text)'")
      }
      return number
    }
    return try interpreter.double(of: value)
  }
}
