internal import NDArrays
internal import Plotting
internal import PyRuntime

/// The methods of Figure.
enum FigureMethods {
  /// All of them.
  nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    for (name, parameters, body) in table {
      let signature = parameters.isEmpty ? "(self)" : "(self, \(parameters))"
      members[name] = .object(
        NativeFunction(name, signature, isMethod: true) { call in
          guard let figure = call.value("self").cast(to: FigureObject.self) else {
            throw PyException(
              .typeError, "'\(call.value("self").type.name)' object is no Figure")
          }
          return try body(figure, call)
        })
    }
    members["axes"] = .object(
      PropertyObject { value, _ in
        .list((value.cast(to: FigureObject.self)?.panels ?? []).map { .object($0) })
      })
    members["number"] = .object(
      PropertyObject { value, _ in .int(value.cast(to: FigureObject.self)?.number ?? 0) })
    return members
  }()

  private typealias Body = @Sendable (FigureObject, BoundArguments) throws -> Value

  private static let table: [(String, String, Body)] = [
    (
      "add_subplot", "*args, **kwargs",
      { figure, call in
        .object(try addSubplot(figure, call))
      }
    ),
    (
      "subplots", subplotsParameters,
      { figure, call in
        try subplots(figure, call)
      }
    ),
    ("gca", "", { figure, _ in .object(figure.currentPanel()) }),
    (
      "sca", "a",
      { figure, call in
        if let panel = call.value("a").cast(to: AxesObject.self) { figure.current = panel }
        return call.value("a")
      }
    ),
    ("suptitle", "t, **kwargs", { figure, call in try suptitle(figure, call) }),
    ("get_axes", "", { figure, _ in .list(figure.panels.map { .object($0) }) }),
    ("tight_layout", "*, pad=1.08, h_pad=None, w_pad=None, rect=None", { _, _ in .none }),
    (
      "subplots_adjust",
      "left=None, bottom=None, right=None, top=None, wspace=None, hspace=None",
      { _, call in try adjust(call) }
    ),
    (
      "savefig", "fname, *, transparent=None, **kwargs",
      { figure, call in
        try save(figure, call)
      }
    ),
    (
      "show", "warn=True",
      { figure, call in
        let state = PyPlotState.of(call.interpreter)
        state.close(figure)
        call.interpreter.display(.object(figure))
        return .none
      }
    ),
    (
      "colorbar", "mappable, cax=None, ax=None, use_gridspec=True, **kwargs",
      { _, call in
        try colorbar(call.value("mappable"), call)
      }
    ),
    (
      "set_size_inches", "w, h=None, forward=True",
      { figure, call in
        figure.size =
          call.isGiven("h")
          ? (try call.double("w"), try call.double("h"))
          : try Reading(call.interpreter).pair(call.value("w"), "figsize")
        return .none
      }
    ),
    (
      "get_size_inches", "",
      { figure, _ in
        .array(try NDArray([figure.size.width, figure.size.height]))
      }
    ),
    (
      "legend", "*args, **kwargs",
      { figure, call in
        try AxesCalls.legend(figure.currentPanel(), call)
      }
    ),
    (
      "clf", "",
      { figure, _ in
        figure.panels = []
        figure.current = nil
        figure.title = nil
        return .none
      }
    ),
    (
      "clear", "",
      { figure, _ in
        figure.panels = []
        figure.current = nil
        figure.title = nil
        return .none
      }
    ),
    (
      "delaxes", "ax",
      { figure, call in
        if let panel = call.value("ax").cast(to: AxesObject.self) {
          figure.panels.removeAll { $0 === panel }
          if figure.current === panel { figure.current = figure.panels.last }
        }
        return .none
      }
    ),
    ("autofmt_xdate", "bottom=0.2, rotation=30, ha='right', which='major'", { _, _ in .none }),
    ("set_tight_layout", "tight", { _, _ in .none }),
    (
      "set_facecolor", "color",
      { _, call in
        _ = try Reading(call.interpreter).color(call.value("color"))
        return .none
      }
    ),
    (
      "supxlabel", "t, **kwargs",
      { figure, call in
        for panel in figure.panels where panel.axes.place.row == panel.axes.place.rows - 1 {
          panel.axes.x.label = panel.axes.x.label ?? call.value("t").text
        }
        return .none
      }
    ),
    (
      "supylabel", "t, **kwargs",
      { figure, call in
        for panel in figure.panels where panel.axes.place.column == 0 {
          panel.axes.y.label = panel.axes.y.label ?? call.value("t").text
        }
        return .none
      }
    ),
  ]

  /// The parameters of `subplots`.
  static let subplotsParameters =
    "nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, gridspec_kw=None"

  /// Sets the title above all panels.
  static func suptitle(_ figure: FigureObject, _ call: BoundArguments) throws -> Value {
    figure.title = try AxesCalls.caption(call, "t")
    return .object(TextObject(.float(0.5), .float(0.98), figure.title ?? ""))
  }

  /// Checks the numbers of `subplots_adjust`; the layout here leaves the room that is needed.
  static func adjust(_ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    for (low, high) in [("left", "right"), ("bottom", "top")] {
      if let from = try reading.optionalNumber(call[low]),
        let to = try reading.optionalNumber(call[high]), from >= to
      {
        throw PyException(.valueError, "\(low) cannot be >= \(high)")
      }
    }
    return .none
  }

  // MARK: Panels

  /// Adds a panel: `add_subplot(2, 2, 1)`, `add_subplot(221)` or `add_subplot()`.
  static func addSubplot(
    _ figure: FigureObject, _ call: BoundArguments, reusing: Bool = false
  ) throws -> AxesObject {
    var numbers = call.variadic
    var shared: [String: Value] = [:]
    for (name, value) in call.keywords {
      switch name {
      case "sharex", "sharey": shared[name] = value
      case "projection":
        if value.text == "3d" || value.text == "polar" {
          throw PyException(
            .notImplementedError, "projection='\(value.text ?? "")' is not supported",
            help: "draw the surface as contours: plt.contour(X, Y, Z)")
        }
      case "frameon", "facecolor", "aspect", "label", "title", "xlabel", "ylabel", "polar",
        "xlim", "ylim", "xscale", "yscale", "xticks", "yticks", "visible":
        break
      default:
        throw PyException(
          .attributeError, "Axes.set() got an unexpected keyword argument '\(name)'")
      }
    }
    if numbers.count == 1, let digits = try? call.interpreter.int(of: numbers[0]) {
      guard digits >= 100, digits <= 999 else {
        throw PyException(
          .valueError,
          "Integer subplot specification must be a three-digit number, not \(digits)")
      }
      numbers = [.int(digits / 100), .int(digits / 10 % 10), .int(digits % 10)]
    }
    if numbers.isEmpty { numbers = [.int(1), .int(1), .int(1)] }
    guard numbers.count == 3 else {
      throw PyException(
        .typeError,
        "\(reusing ? "subplot" : "add_subplot")() takes 1 or 3 positional arguments but \(numbers.count) were given"
      )
    }
    let place = try place(numbers, call.interpreter)
    if reusing,
      let old = figure.panels.first(where: { $0.axes.place == place && $0.overlay == nil })
    {
      figure.current = old
      return old
    }
    let panel = figure.add(place)
    for (name, value) in shared {
      guard let other = value.cast(to: AxesObject.self) else { continue }
      if name == "sharex" {
        let group = other.axes.sharedX ?? figure.newGroup()
        (other.axes.sharedX, panel.axes.sharedX) = (group, group)
      } else {
        let group = other.axes.sharedY ?? figure.newGroup()
        (other.axes.sharedY, panel.axes.sharedY) = (group, group)
      }
    }
    let settings = call.keywords.filter {
      ["title", "xlabel", "ylabel", "xlim", "ylim", "xscale", "yscale", "xticks", "yticks"]
        .contains($0.name)
    }
    if !settings.isEmpty {
      _ = try call.interpreter.call(
        call.interpreter.attribute("set", of: .object(panel)), Arguments([], keywords: settings))
    }
    return panel
  }

  private static func place(_ numbers: [Value], _ interpreter: Interpreter) throws -> Place {
    let rows = try interpreter.int(of: numbers[0])
    let columns = try interpreter.int(of: numbers[1])
    guard rows > 0 else {
      throw PyException(.valueError, "Number of rows must be a positive integer, not \(rows)")
    }
    guard columns > 0 else {
      throw PyException(
        .valueError, "Number of columns must be a positive integer, not \(columns)")
    }
    guard rows <= 100, columns <= 100 else {
      throw PyException(.valueError, "more than 100 rows or columns of panels cannot be drawn")
    }
    var first: Int
    var last: Int
    if case .tuple(let pair) = numbers[2], pair.elements.count == 2 {
      first = try interpreter.int(of: pair.elements[0])
      last = try interpreter.int(of: pair.elements[1])
    } else {
      first = try interpreter.int(of: numbers[2])
      last = first
    }
    guard first >= 1, last <= rows * columns, first <= last else {
      throw PyException(
        .valueError,
        "num must be an integer with 1 <= num <= \(rows * columns), not \(try interpreter.repr(numbers[2]))"
      )
    }
    (first, last) = (first - 1, last - 1)
    let (top, bottom) = (first / columns, last / columns)
    let (left, right) = (
      Swift.min(first % columns, last % columns), Swift.max(first % columns, last % columns)
    )
    return Place(
      rows: rows, columns: columns, row: top, column: left, rowSpan: bottom - top + 1,
      columnSpan: right - left + 1)
  }

  /// Adds a grid of panels and returns them as one panel, a row or a table of them.
  static func subplots(_ figure: FigureObject, _ call: BoundArguments) throws -> Value {
    let rows = try call.int("nrows")
    let columns = try call.int("ncols")
    for (name, number) in [("rows", rows), ("columns", columns)] where number <= 0 {
      throw PyException(
        .valueError, "Number of \(name) must be a positive integer, not \(number)")
    }
    guard rows <= 100, columns <= 100 else {
      throw PyException(.valueError, "more than 100 rows or columns of panels cannot be drawn")
    }
    var panels: [AxesObject] = []
    var groups: [String: Int] = [:]
    func group(_ axis: String, _ row: Int, _ column: Int) throws -> Int? {
      let value = call.value("share" + axis)
      let key: String
      switch value.text {
      case "row": key = "row\(row)"
      case "col": key = "col\(column)"
      case "all": key = "all"
      case "none": return nil
      case nil:
        guard try call.interpreter.isTrue(value) else { return nil }
        key = "all"
      case let text?:
        throw PyException(
          .valueError,
          "'\(text)' is not a valid value for share\(axis). Supported values are 'all', 'row', 'col', 'none', False, True"
        )
      }
      let name = axis + key
      if let known = groups[name] { return known }
      let made = figure.newGroup()
      groups[name] = made
      return made
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let panel = figure.add(
          Place(rows: rows, columns: columns, row: row, column: column))
        panel.axes.sharedX = try group("x", row, column)
        panel.axes.sharedY = try group("y", row, column)
        panels.append(panel)
      }
    }
    if let options = call["subplot_kw"], case .dict(let options) = options {
      for panel in panels {
        let keywords = options.entries.compactMap { entry in
          entry.key.text.flatMap { name in entry.value.map { (name: name, value: $0) } }
        }
        _ = try call.interpreter.call(
          call.interpreter.attribute("set", of: .object(panel)),
          Arguments([], keywords: keywords))
      }
    }
    let values = panels.map { Value.object($0) }
    guard try call.bool("squeeze") else {
      return .array(try NDArray(objects: values, shape: [rows, columns]))
    }
    if values.count == 1 { return values[0] }
    return .array(
      try NDArray(
        objects: values, shape: rows == 1 || columns == 1 ? [values.count] : [rows, columns]))
  }

  // MARK: Color scales

  /// Shows the scale of an artist's colors beside its panel.
  static func colorbar(_ mappable: Value, _ call: BoundArguments) throws -> Value {
    guard let artist = mappable.cast(to: ArtistObject.self), let panel = artist.panel else {
      throw PyException(
        .runtimeError,
        "No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf)."
      )
    }
    var bar = Colorbar(mark: artist.index)
    for (name, value) in call.keywords {
      switch name {
      case "label": bar.label = try call.interpreter.str(value)
      case "shrink", "aspect", "pad", "fraction", "orientation", "ticks", "format", "extend",
        "location", "spacing", "drawedges", "anchor", "panchor", "alpha":
        break
      default:
        throw PyException(
          .typeError, "Colorbar.__init__() got an unexpected keyword argument '\(name)'")
      }
    }
    panel.axes.colorbar = bar
    return .object(ColorbarObject(panel))
  }

  // MARK: Files

  /// Writes the figure as SVG into the session's output folder.
  static func save(_ figure: FigureObject, _ call: BoundArguments) throws -> Value {
    let value = call.value("fname")
    guard let name = value.text else {
      throw PyException(
        .typeError,
        "expected str, bytes or os.PathLike object, not \(value.type.name)")
    }
    let format = call.keywords.first { $0.name == "format" }?.value.text
    let ending = name.split(separator: ".").count > 1 ? name.split(separator: ".").last : nil
    let wanted = format ?? ending.map(String.init) ?? "png"
    guard ["svg", "png", "pdf", "jpg", "jpeg", "eps", "ps", "tif", "tiff", "webp"].contains(wanted)
    else {
      throw PyException(
        .valueError, "Format '\(wanted)' is not supported (supported formats: png, svg)")
    }
    let folder = OutputFolder.of(call.interpreter)
    let drawing = SVGPlot.draw(figure.figure)
    if wanted == "png", let makePNG = folder.makePNG,
      let image = try makePNG(drawing, pixels(across: figure.figure, call))
    {
      try folder.write(image, to: ending == nil ? name + ".png" : name, call.interpreter)
      return .none
    }
    var target = name
    if wanted != "svg" {
      let stem = ending == nil ? name : String(name.dropLast((ending?.count ?? 0) + 1))
      target = stem + ".svg"
      call.interpreter.showWarning(
        ExceptionType.userWarning.object,
        "\(wanted.uppercased()) is not written here: \(target) is written instead of \(name)"
          + (wanted == "png" ? "; with the program rsvg-convert installed it would be" : ""))
    } else if ending == nil {
      target = name + ".svg"
    }
    try folder.write(drawing, to: target, call.interpreter)
    return .none
  }

  /// The width of a PNG image in pixels: inches times `dpi`, which is 100 unless said.
  private static func pixels(across figure: Figure, _ call: BoundArguments) throws -> Int {
    let given = call.keywords.first { $0.name == "dpi" }?.value
    let dpi = try Reading(call.interpreter).optionalNumber(given) ?? 100
    let wanted = figure.width * dpi
    return wanted.isFinite ? Int(min(max(wanted, 16), 8000)) : 900
  }
}
