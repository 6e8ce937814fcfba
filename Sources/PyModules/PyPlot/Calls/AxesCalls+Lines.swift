internal import NDArrays
internal import Plotting
internal import PyRuntime

extension AxesCalls {
  /// What goes through points.
  static let lines: [AxesCall] = [
    AxesCall("plot", "*args, scalex=True, scaley=True, data=None, **kwargs") { panel, call in
      try plot(panel, call)
    },
    AxesCall("semilogx", "*args, base=10, **kwargs") { panel, call in
      panel.axes.x.scale = .log10
      return try plot(panel, call)
    },
    AxesCall("semilogy", "*args, base=10, **kwargs") { panel, call in
      panel.axes.y.scale = .log10
      return try plot(panel, call)
    },
    AxesCall("loglog", "*args, base=10, **kwargs") { panel, call in
      panel.axes.x.scale = .log10
      panel.axes.y.scale = .log10
      return try plot(panel, call)
    },
    AxesCall("step", "x, y, *args, where='pre', data=None, **kwargs") { panel, call in
      let join: LineShape.Join
      switch call.value("where").text {
      case "pre": join = .stepBefore
      case "post": join = .stepAfter
      case "mid": join = .stepMiddle
      default:
        throw PyException(
          .valueError,
          "\(try call.interpreter.repr(call.value("where"))) is not a valid value for where. "
            + "Supported values are 'pre', 'post', 'mid'")
      }
      return try plot(
        panel, call, [call.value("x"), call.value("y")] + call.variadic, join: join)
    },
    AxesCall(
      "scatter",
      "x, y, s=None, c=None, *, marker=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, linewidths=None, edgecolors=None, plotnonfinite=False, data=None, **kwargs"
    ) { panel, call in try scatter(panel, call) },
    AxesCall(
      "errorbar",
      "x, y, yerr=None, xerr=None, fmt='', *, ecolor=None, elinewidth=None, capsize=None, barsabove=False, lolims=False, uplims=False, xlolims=False, xuplims=False, errorevery=1, capthick=None, data=None, **kwargs"
    ) { panel, call in try errorBars(panel, call) },
    AxesCall(
      "stem",
      "*args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, orientation='vertical', data=None"
    ) { panel, call in try stem(panel, call) },
    AxesCall(
      "hlines", "y, xmin, xmax, colors=None, linestyles='solid', *, label='', data=None, **kwargs"
    ) {
      panel, call in try segments(panel, call, isHorizontal: true)
    },
    AxesCall(
      "vlines", "x, ymin, ymax, colors=None, linestyles='solid', *, label='', data=None, **kwargs"
    ) {
      panel, call in try segments(panel, call, isHorizontal: false)
    },
    AxesCall("axhline", "y=0, xmin=0, xmax=1, **kwargs") { panel, call in
      let shape = Plotting.Shape.horizontalRule(
        y: try number(call, "y"), from: try call.double("xmin"), to: try call.double("xmax"))
      return try rule(panel, call, shape)
    },
    AxesCall("axvline", "x=0, ymin=0, ymax=1, **kwargs") { panel, call in
      let shape = Plotting.Shape.verticalRule(
        x: try number(call, "x"), from: try call.double("ymin"), to: try call.double("ymax"))
      return try rule(panel, call, shape)
    },
    AxesCall("axline", "xy1, xy2=None, *, slope=None, **kwargs") { panel, call in
      let reading = Reading(call.interpreter)
      let (x, y) = try reading.pair(call.value("xy1"), "xy1")
      var slope = try reading.optionalNumber(call["slope"])
      if call.isGiven("xy2") == (slope != nil) {
        throw PyException(.typeError, "Exactly one of 'xy2' and 'slope' must be given")
      }
      if call.isGiven("xy2") {
        let (x2, y2) = try reading.pair(call.value("xy2"), "xy2")
        if x2 == x { return try rule(panel, call, .verticalRule(x: x, from: 0, to: 1)) }
        slope = (y2 - y) / (x2 - x)
      }
      return try rule(panel, call, .slopedRule(x: x, y: y, slope: slope ?? 0))
    },
  ]

  /// Reads a number, or the place of a name along nothing.
  private static func number(_ call: BoundArguments, _ name: String) throws -> Double {
    let numbers = try Reading(call.interpreter).numbers(call.value(name))
    guard numbers.count == 1 else {
      throw PyException(
        .valueError,
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
        help: "one line a call: loop over the numbers, or use \(name == "y" ? "hlines" : "vlines")")
    }
    return numbers[0]
  }

  private static func rule(
    _ panel: AxesObject, _ call: BoundArguments, _ shape: Plotting.Shape
  ) throws -> Value {
    var keywords = try Keywords(call)
    var mark = Mark(shape)
    mark.style.color = keywords.has("color") ? .black : panel.nextLineColor()
    try keywords.line(&mark.style)
    try keywords.common(&mark)
    try keywords.finish("Line2D")
    return .object(panel.add(mark, PyPlotTypes.line))
  }

  // MARK: plot

  /// Draws lines: `plot(y)`, `plot(x, y)`, `plot(x, y, fmt)`, and several of them at once.
  static func plot(
    _ panel: AxesObject, _ call: BoundArguments, _ given: [Value]? = nil,
    join: LineShape.Join = .straight
  ) throws -> Value {
    var rest = (given ?? call.variadic)[...]
    if call.isGiven("data") {
      throw PyException(
        .notImplementedError, "plot() with data= is not supported",
        help: "write plot(data['x'], data['y'])")
    }
    var artists: [Value] = []
    while !rest.isEmpty {
      var group = [rest.removeFirst()]
      if let next = rest.first, next.text == nil { group.append(rest.removeFirst()) }
      var format: String?
      if let next = rest.first, let text = next.text {
        format = text
        rest.removeFirst()
      }
      artists += try lines(panel, call, group, format: format, join: join)
    }
    return .list(artists)
  }

  private static func lines(
    _ panel: AxesObject, _ call: BoundArguments, _ group: [Value], format: String?,
    join: LineShape.Join
  ) throws -> [Value] {
    let reading = Reading(call.interpreter)
    let heights = try reading.column(group.count == 2 ? group[1] : group[0])
    let places: Reading.Column
    if group.count == 2 {
      places = try reading.column(group[0])
    } else {
      let count = heights.shape.first ?? 1
      places = .init(numbers: (0..<count).map(Double.init), names: nil, shape: [count])
    }
    let xShape = places.shape.isEmpty ? [1] : places.shape
    let yShape = heights.shape.isEmpty ? [1] : heights.shape
    guard xShape[0] == yShape[0] else {
      throw PyException(
        .valueError,
        "x and y must have same first dimension, but have shapes \(Reading.tuple(xShape)) and \(Reading.tuple(yShape))"
      )
    }
    guard xShape.count <= 2, yShape.count <= 2 else {
      throw PyException(
        .valueError,
        "x and y can be no greater than 2D, but have shapes \(Reading.tuple(xShape)) and \(Reading.tuple(yShape))"
      )
    }
    let rows = xShape[0]
    let xs = panel.places(places, vertical: false)
    let ys = panel.places(heights, vertical: true)
    let across = xShape.count == 2 ? xShape[1] : 1
    let down = yShape.count == 2 ? yShape[1] : 1
    guard across == down || across == 1 || down == 1 else {
      throw PyException(
        .valueError, "x has \(across) columns but y has \(down) columns")
    }
    let count = Swift.max(across, down)
    let names = try labels(call, count: count)
    let styled = try format.map { try FormatString($0) }
    var artists: [Value] = []
    for column in 0..<count {
      func take(_ values: [Double], _ width: Int) -> Plotting.Numbers {
        width == 1
          ? Plotting.Numbers(values)
          : Plotting.Numbers((0..<rows).map { values[$0 * width + Swift.min(column, width - 1)] })
      }
      var mark = Mark(
        .line(LineShape(x: take(xs, across), y: take(ys, down), join: join)))
      var keywords = try Keywords(call)
      let isColored = styled?.color != nil || keywords.has("color")
      mark.style.color = styled?.color ?? (isColored ? .black : panel.nextLineColor())
      if let line = styled?.line { mark.style.line = line }
      mark.style.marker = styled?.marker
      try keywords.line(&mark.style)
      try keywords.common(&mark)
      if let every = keywords.take("markevery"), case .int(let step) = every,
        case .line(var line) = mark.shape
      {
        line.markEvery = Swift.max(1, step)
        mark.shape = .line(line)
      }
      if let steps = keywords.take("drawstyle"), case .line(var line) = mark.shape {
        switch steps.text {
        case "steps", "steps-pre": line.join = .stepBefore
        case "steps-post": line.join = .stepAfter
        case "steps-mid": line.join = .stepMiddle
        default: line.join = .straight
        }
        mark.shape = .line(line)
      }
      try keywords.finish("Line2D")
      if count > 1 { mark.label = names[column] }
      artists.append(.object(panel.add(mark, PyPlotTypes.line)))
    }
    return artists
  }

  /// Returns the names of several lines drawn at once.
  private static func labels(_ call: BoundArguments, count: Int) throws -> [String?] {
    guard count > 1, let label = call.keywords.first(where: { $0.name == "label" })?.value,
      !label.isNone
    else { return Array(repeating: nil, count: count) }
    if label.text == nil, let values = try? call.interpreter.elements(of: label) {
      guard values.count == count else {
        throw PyException(
          .valueError,
          "label must be iterable and have the same length as input data if label is an iterable")
      }
      return try values.map { try call.interpreter.str($0) }
    }
    return Array(repeating: try call.interpreter.str(label), count: count)
  }
}

extension AxesObject {
  /// Returns the places of numbers, or of names, which get a place each at their first use.
  func places(_ column: Reading.Column, vertical: Bool) -> [Double] {
    guard let names = column.names else { return column.numbers }
    var known = vertical ? yNames : xNames
    var positions: [String: Int] = [:]
    for (index, name) in known.enumerated() { positions[name] = index }
    let places = names.map { name -> Double in
      if let index = positions[name] { return Double(index) }
      positions[name] = known.count
      known.append(name)
      return Double(known.count - 1)
    }
    if vertical {
      yNames = known
      axes.y.ticks = .categories(known)
    } else {
      xNames = known
      axes.x.ticks = .categories(known)
    }
    return places
  }
}
