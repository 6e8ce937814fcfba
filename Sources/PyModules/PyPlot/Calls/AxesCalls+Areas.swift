internal import NDArrays
internal import Plotting
internal import PyRuntime

extension AxesCalls {
  /// What covers an area.
  static let areas: [AxesCall] = [
    AxesCall("bar", "x, height, width=0.8, bottom=None, *, align='center', data=None, **kwargs") {
      panel, call in
      try bars(panel, call, place: "x", length: "height", width: "width", base: "bottom")
    },
    AxesCall("barh", "y, width, height=0.8, left=None, *, align='center', data=None, **kwargs") {
      panel, call in
      try bars(panel, call, place: "y", length: "width", width: "height", base: "left")
    },
    AxesCall(
      "fill_between",
      "x, y1, y2=0, where=None, interpolate=False, step=None, *, data=None, **kwargs"
    ) { panel, call in
      try band(panel, call, along: "x", edges: ("y1", "y2"), isVertical: false)
    },
    AxesCall(
      "fill_betweenx",
      "y, x1, x2=0, where=None, step=None, interpolate=False, *, data=None, **kwargs"
    ) { panel, call in
      try band(panel, call, along: "y", edges: ("x1", "x2"), isVertical: true)
    },
    AxesCall("fill", "*args, data=None, **kwargs") { panel, call in try fill(panel, call) },
    AxesCall("axhspan", "ymin, ymax, xmin=0, xmax=1, **kwargs") { panel, call in
      try span(
        panel, call,
        .horizontalSpan(from: call.double("ymin"), to: call.double("ymax")))
    },
    AxesCall("axvspan", "xmin, xmax, ymin=0, ymax=1, **kwargs") { panel, call in
      try span(
        panel, call, .verticalSpan(from: call.double("xmin"), to: call.double("xmax")))
    },
    AxesCall("add_patch", pyplot: nil, "p") { panel, call in
      let value = call.value("p")
      guard let artist = value.cast(to: ArtistObject.self),
        artist.type.isSubtype(of: PyPlotTypes.patch)
      else {
        throw PyException(
          .typeError,
          "'p' must be an instance of matplotlib.patches.Patch, not a \(value.type.name)")
      }
      artist.join(panel)
      return value
    },
    AxesCall("add_artist", pyplot: nil, "a") { panel, call in
      let value = call.value("a")
      guard let artist = value.cast(to: ArtistObject.self) else {
        throw PyException(
          .typeError,
          "'a' must be an instance of matplotlib.artist.Artist, not a \(value.type.name)")
      }
      if artist.panel == nil { artist.join(panel) }
      return value
    },
    AxesCall("arrow", "x, y, dx, dy, **kwargs") { panel, call in
      let (x, y) = (try call.double("x"), try call.double("y"))
      var mark = Mark(
        .arrow(
          ArrowShape(
            tailX: x, tailY: y, tipX: x + (try call.double("dx")),
            tipY: y + (try call.double("dy")))), style: Style(.cycle(0), lineWidth: 1))
      var keywords = try Keywords(call)
      try keywords.area(&mark.style)
      try keywords.common(&mark)
      try keywords.finish(
        "FancyArrow",
        alsoKnown: [
          "head_width", "head_length", "width", "length_includes_head", "shape", "overhang",
          "head_starts_at_zero",
        ])
      return .object(panel.add(mark, PyPlotTypes.arrow))
    },
  ]

  // MARK: Bars

  private static func bars(
    _ panel: AxesObject, _ call: BoundArguments, place: String, length: String, width: String,
    base: String
  ) throws -> Value {
    let reading = Reading(call.interpreter)
    let isHorizontal = place == "y"
    let lengths = try reading.column(call.value(length))
    if let first = lengths.names?.first {
      throw PyException(
        .typeError,
        "the heights of bars are numbers, not texts such as '\(first)'",
        help: "\(isHorizontal ? "barh(names, widths)" : "bar(names, heights)"): names come first")
    }
    var places = panel.places(try reading.column(call.value(place)), vertical: isHorizontal)
    var values = lengths.numbers
    let count = Swift.max(places.count, values.count)
    if places.count == 1 { places = .init(repeating: places[0], count: count) }
    if values.count == 1 { values = .init(repeating: values[0], count: count) }
    guard places.count == values.count else {
      let (first, second) =
        isHorizontal
        ? ("'width' with shape (\(values.count),)", "'y' with shape (\(places.count),)")
        : ("'x' with shape (\(places.count),)", "'height' with shape (\(values.count),)")
      throw PyException(
        .valueError,
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between \(first) and \(second)."
      )
    }
    let widths = try reading.numbers(call.value(width))
    let bases = try reading.optionalNumbers(call[base]) ?? []
    for (name, list) in [(width, widths), (base, bases)]
    where list.count > 1 && list.count != count {
      throw PyException(
        .valueError,
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '\(place)' with shape (\(count),) and '\(name)' with shape (\(list.count),)."
      )
    }
    if call.value("align").text == "edge" {
      for index in places.indices {
        places[index] += (widths.count == 1 ? widths[0] : widths[index]) / 2
      }
    }
    var shape = BarsShape(
      positions: Plotting.Numbers(places), lengths: Plotting.Numbers(values),
      widths: Plotting.Numbers(widths),
      bases: Plotting.Numbers(bases), isHorizontal: isHorizontal)
    var mark = Mark(.bars(shape))
    var keywords = try Keywords(call)
    try barColors(&mark, &shape, &keywords, panel, reading, count: count)
    if let ticks = keywords.take("tick_label") {
      let names = try reading.texts(ticks)
      let rule = TickRule.fixed(positions: Plotting.Numbers(places), labels: names)
      if isHorizontal { panel.axes.y.ticks = rule } else { panel.axes.x.ticks = rule }
    }
    let error = keywords.take(isHorizontal ? "xerr" : "yerr")
    if let error, !error.isNone {
      let bound = try Signature("(err)", of: "bar").bind(
        Arguments([error]), call.interpreter)
      shape.errors = try errors(bound, "err", length, count: count)
    }
    for name in ["capsize", "ecolor", "error_kw", "log"] { _ = keywords.take(name) }
    // One label for all bars, or one for each, which the legend then lists.
    if let label = keywords.take("label"), !label.isNone {
      mark.label = label.text
      if label.text == nil, (try? call.interpreter.elements(of: label)) == nil {
        mark.label = try call.interpreter.str(label)
      }
    }
    try keywords.common(&mark)
    try keywords.finish("Rectangle")
    mark.shape = .bars(shape)
    let artist = panel.add(mark, PyPlotTypes.bars)
    artist.parts = places.indices.map { .object(BarObject(artist, shape, $0)) }
    return .object(artist)
  }

  private static func barColors(
    _ mark: inout Mark, _ shape: inout BarsShape, _ keywords: inout Keywords,
    _ panel: AxesObject, _ reading: Reading, count: Int
  ) throws {
    if let value = keywords.take("color") ?? keywords.take("facecolor"), !value.isNone {
      let colors: [Color]
      do { colors = try reading.colors(value) } catch let error as PyException {
        throw PyException(
          .valueError,
          "'facecolor' or 'color' argument must be a valid color or sequence of colors.",
          help: error.help)
      }
      mark.style.color = colors.first ?? .cycle(0)
      if colors.count > 1 { shape.colors = Array(colors.prefix(count)) }
    } else {
      mark.style.color = panel.nextPatchColor()
    }
    if let value = keywords.take("edgecolor"), !value.isNone, value.text != "none" {
      mark.style.edge = try reading.colors(value).first
    }
    try keywords.area(&mark.style)
  }

  // MARK: Bands and areas

  private static func band(
    _ panel: AxesObject, _ call: BoundArguments, along: String, edges: (String, String),
    isVertical: Bool
  ) throws -> Value {
    let reading = Reading(call.interpreter)
    let places = panel.places(try reading.column(call.value(along)), vertical: isVertical)
    var lower = try reading.numbers(call.value(edges.0))
    let upper = try reading.numbers(call.value(edges.1))
    for (name, list) in [(edges.0, lower), (edges.1, upper)]
    where list.count != 1 && list.count != places.count {
      throw PyException(
        .valueError,
        "'\(along)' has size \(places.count), but '\(name)' has an unequal size of \(list.count)")
    }
    if call.isGiven("where") {
      let mask = try call.interpreter.array(of: call.value("where")).flags
      guard mask.count == places.count else {
        throw PyException(
          .valueError,
          "where size (\(mask.count)) does not match '\(along)' size (\(places.count))")
      }
      lower = places.indices.map { mask[$0] ? (lower.count == 1 ? lower[0] : lower[$0]) : .nan }
    }
    var mark = Mark(
      .band(
        BandShape(
          along: Plotting.Numbers(places), lower: Plotting.Numbers(lower),
          upper: Plotting.Numbers(upper),
          isVertical: isVertical)))
    var keywords = try Keywords(call)
    if try !keywords.area(&mark.style) { mark.style.color = panel.nextPatchColor() }
    try keywords.common(&mark)
    try keywords.finish("FillBetweenPolyCollection")
    return .object(panel.add(mark, PyPlotTypes.band))
  }

  private static func fill(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    var rest = call.variadic[...]
    var artists: [Value] = []
    while rest.count >= 2 {
      let xs = try reading.numbers(rest.removeFirst())
      let ys = try reading.numbers(rest.removeFirst())
      guard xs.count == ys.count else {
        throw PyException(
          .valueError,
          "x and y must have same first dimension, but have shapes (\(xs.count),) and (\(ys.count),)"
        )
      }
      var mark = Mark(.polygon(x: Plotting.Numbers(xs), y: Plotting.Numbers(ys)))
      var keywords = try Keywords(call)
      if let text = rest.first?.text {
        rest.removeFirst()
        mark.style.color = try FormatString(text).color ?? panel.nextPatchColor()
        try keywords.area(&mark.style)
      } else if try !keywords.area(&mark.style) {
        mark.style.color = panel.nextPatchColor()
      }
      try keywords.common(&mark)
      try keywords.finish("Polygon")
      artists.append(.object(panel.add(mark, PyPlotTypes.polygon)))
    }
    return .list(artists)
  }

  private static func span(
    _ panel: AxesObject, _ call: BoundArguments, _ shape: Plotting.Shape
  ) throws -> Value {
    var mark = Mark(shape)
    var keywords = try Keywords(call)
    if try !keywords.area(&mark.style) { mark.style.color = panel.nextPatchColor() }
    try keywords.common(&mark)
    try keywords.finish("Rectangle")
    return .object(panel.add(mark, PyPlotTypes.rectangle))
  }
}
