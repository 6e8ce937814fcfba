internal import Plotting
internal import PyRuntime
internal import PySyntax

extension AxesCalls {
  /// What writes words.
  static let words: [AxesCall] = [
    AxesCall("text", "x, y, s, fontdict=None, **kwargs") { panel, call in
      try text(panel, call)
    },
    AxesCall(
      "annotate",
      "text, xy, xytext=None, xycoords='data', textcoords=None, arrowprops=None, annotation_clip=None, **kwargs"
    ) { panel, call in try annotate(panel, call) },
    AxesCall("legend", "*args, **kwargs") { panel, call in try legend(panel, call) },
    AxesCall(
      "set_title", pyplot: "title", "label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs"
    ) {
      panel, call in
      panel.axes.title = try caption(call, "label")
      return .object(TextObject(.float(0.5), .float(1), panel.axes.title ?? ""))
    },
    AxesCall(
      "set_xlabel", pyplot: "xlabel", "xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs"
    ) {
      panel, call in
      panel.axes.x.label = try caption(call, "xlabel")
      return .object(TextObject(.float(0.5), .int(0), panel.axes.x.label ?? ""))
    },
    AxesCall(
      "set_ylabel", pyplot: "ylabel", "ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs"
    ) {
      panel, call in
      panel.axes.y.label = try caption(call, "ylabel")
      return .object(TextObject(.int(0), .float(0.5), panel.axes.y.label ?? ""))
    },
    AxesCall("get_title", pyplot: nil, "loc='center'") { panel, _ in
      .string(panel.axes.title ?? "")
    },
    AxesCall("get_xlabel", pyplot: nil, "") { panel, _ in .string(panel.axes.x.label ?? "") },
    AxesCall("get_ylabel", pyplot: nil, "") { panel, _ in .string(panel.axes.y.label ?? "") },
    AxesCall("get_legend", pyplot: nil, "") { panel, _ in
      panel.legendTexts.map { .object(LegendObject($0)) } ?? .none
    },
    AxesCall("get_legend_handles_labels", pyplot: nil, "legend_handler_map=None") { panel, _ in
      var handles: [Value] = []
      var labels: [Value] = []
      for (index, mark) in panel.axes.marks.enumerated() {
        guard let label = mark.label, !label.isEmpty, !label.hasPrefix("_") else { continue }
        handles.append(.object(ArtistObject(PyPlotTypes.artist, panel, index)))
        labels.append(.string(label))
      }
      return .tuple([.list(handles), .list(labels)])
    },
  ]

  /// The properties of words that change nothing that is drawn here.
  private static let textProperties = [
    "fontweight", "fontfamily", "fontstyle", "fontname", "fontvariant", "fontstretch", "bbox",
    "backgroundcolor", "wrap", "linespacing", "multialignment", "ma", "rotation_mode",
    "usetex", "math_fontfamily", "parse_math", "fontproperties", "x", "y", "position",
  ]

  /// Reads a title or a label; its properties are checked and only its words are kept.
  static func caption(_ call: BoundArguments, _ name: String) throws -> String {
    var keywords = try Keywords(call)
    try checkTextProperties(&keywords, call)
    let value = call.value(name)
    return value.isNone ? "" : try call.interpreter.str(value)
  }

  private static func checkTextProperties(
    _ keywords: inout Keywords, _ call: BoundArguments
  ) throws {
    let reading = Reading(call.interpreter)
    if let color = keywords.take("color"), !color.isNone { _ = try reading.color(color) }
    _ = try reading.fontSize(keywords.take("fontsize"))
    try keywords.finish(
      "Text",
      alsoKnown: ["rotation", "ha", "va", "alpha", "zorder", "visible", "label"] + textProperties)
  }

  private static func text(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    var keywords = try Keywords(call)
    let words = try call.interpreter.str(call.value("s"))
    let x = panel.places(try reading.column(call.value("x")), vertical: false).first ?? .nan
    let y = panel.places(try reading.column(call.value("y")), vertical: true).first ?? .nan
    var shape = TextShape(x: x, y: y, text: words)
    if let transform = keywords.take("transform")?.cast(to: TransformObject.self) {
      shape.frame = transform.frame
    }
    var mark = Mark(.text(shape), style: Style(.black))
    try place(&shape, &mark, &keywords, reading)
    mark.shape = .text(shape)
    panel.add(mark, PyPlotTypes.text)
    return .object(TextObject(call.value("x"), call.value("y"), words))
  }

  /// Reads how words lie at their place.
  private static func place(
    _ shape: inout TextShape, _ mark: inout Mark, _ keywords: inout Keywords, _ reading: Reading
  ) throws {
    if let value = keywords.take("ha"), !value.isNone {
      guard let side = TextShape.Horizontal(rawValue: value.text ?? "") else {
        throw PyException(
          .valueError,
          "\(try reading.interpreter.repr(value)) is not a valid value for align. Supported values are 'center', 'right', 'left'"
        )
      }
      shape.horizontal = side
    }
    if let value = keywords.take("va"), !value.isNone {
      guard
        let side = TextShape.Vertical(
          rawValue: value.text == "center_baseline" ? "center" : value.text ?? "")
      else {
        throw PyException(
          .valueError,
          "\(try reading.interpreter.repr(value)) is not a valid value for align. Supported values are 'bottom', 'baseline', 'center', 'center_baseline', 'top'"
        )
      }
      shape.vertical = side
    }
    if let color = keywords.take("color"), !color.isNone {
      mark.style.color = try reading.color(color)
    }
    shape.size = try reading.fontSize(keywords.take("fontsize"))
    if let rotation = keywords.take("rotation"), !rotation.isNone {
      shape.rotation =
        rotation.text == "vertical"
        ? 90 : rotation.text == "horizontal" ? 0 : try reading.interpreter.double(of: rotation)
    }
    try keywords.common(&mark)
    try keywords.finish("Text", alsoKnown: textProperties)
  }

  private static func annotate(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    let words = try call.interpreter.str(call.value("text"))
    let (tipX, tipY) = try reading.pair(call.value("xy"), "xy")
    var keywords = try Keywords(call)
    var shape = TextShape(x: tipX, y: tipY, text: words)
    var mark = Mark(.text(shape), style: Style(.black))
    try place(&shape, &mark, &keywords, reading)
    if call.value("xycoords").text == "axes fraction" { shape.frame = .panel }
    let coordinates = call.value("textcoords").text ?? "data"
    if call.isGiven("xytext"), coordinates.hasPrefix("offset") {
      // A distance in points: the words stand on that side of the place.
      let (dx, dy) = try reading.pair(call.value("xytext"), "xytext")
      if keywords.has("ha") == false, dx < 0 { shape.horizontal = .right }
      shape.vertical = dy < 0 ? .top : dy > 0 ? .bottom : shape.vertical
      mark.shape = .text(shape)
    } else if call.isGiven("xytext") {
      let (x, y) = try reading.pair(call.value("xytext"), "xytext")
      var arrow = ArrowShape(
        tailX: x, tailY: y, tipX: tipX, tipY: tipY, text: words,
        showsLine: call.isGiven("arrowprops"), horizontal: shape.horizontal,
        vertical: shape.vertical)
      arrow.horizontal = shape.horizontal
      mark.style.lineWidth = 1
      if case .dict(let properties) = call.value("arrowprops"),
        let color = properties.value(named: "color") ?? properties.value(named: "facecolor")
      {
        mark.style.color = try reading.color(color)
      }
      mark.shape = .arrow(arrow)
    } else {
      mark.shape = .text(shape)
    }
    panel.add(mark, PyPlotTypes.annotation)
    return .object(TextObject(.float(tipX), .float(tipY), words))
  }

  // MARK: Legend

  private static let legendKeywords = [
    "frameon", "framealpha", "fancybox", "shadow", "fontsize", "prop", "borderpad",
    "labelspacing", "handlelength", "handletextpad", "borderaxespad", "columnspacing",
    "numpoints", "scatterpoints", "markerscale", "facecolor", "edgecolor", "title_fontsize",
    "bbox_transform", "mode", "alignment", "labelcolor", "draggable", "handleheight",
    "markerfirst", "reverse", "scatteryoffsets", "handler_map",
  ]

  /// Shows the legend of a panel.
  static func legend(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    var keywords = Dictionary(
      call.keywords.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    func take(_ name: String) -> Value? { keywords.removeValue(forKey: name) }
    var legend = Legend()
    var handles = take("handles")
    var labels = take("labels")
    if call.variadic.count == 1 {
      labels = call.variadic[0]
      if let given = try? call.interpreter.elements(of: call.variadic[0]),
        given.contains(where: { $0.cast(to: ArtistObject.self) != nil })
      {
        throw PyException(
          .typeError,
          "A single argument passed to legend() must be a list of labels, but found an Artist in there.",
          help: "write legend(handles=[…])")
      }
    } else if call.variadic.count >= 2 {
      (handles, labels) = (call.variadic[0], call.variadic[1])
    }
    if let value = take("loc"), !value.isNone {
      legend.location = try location(value, call.interpreter)
    }
    if let count = take("ncols") ?? take("ncol") {
      legend.columns = Swift.max(1, try call.interpreter.int(of: count))
    }
    if let title = take("title"), !title.isNone {
      legend.title = try call.interpreter.str(title)
    }
    if let anchor = take("bbox_to_anchor"), !anchor.isNone {
      let numbers = try reading.numbers(anchor)
      if let x = numbers.first,
        x >= 1 || x < 0 || numbers.count > 1 && (numbers[1] > 1 || numbers[1] < 0)
      {
        legend.location = .outside
      }
    }
    for name in legendKeywords { _ = take(name) }
    if let name = call.keywords.map(\.name).first(where: { keywords[$0] != nil }) {
      let near = Spelling.closest(
        to: name,
        in: legendKeywords + ["loc", "ncols", "title", "handles", "labels", "bbox_to_anchor"])
      throw PyException(
        .typeError, "Legend.__init__() got an unexpected keyword argument '\(name)'",
        help: near.map { "did you mean '\($0)'?" })
    }
    if let labels, handles == nil {
      // Names for the marks in the order in which they were drawn.
      let names = try reading.texts(labels)
      var next = names.makeIterator()
      for index in panel.axes.marks.indices {
        switch panel.axes.marks[index].shape {
        case .text, .arrow, .image, .contour: continue
        default: break
        }
        guard let name = next.next() else { break }
        panel.axes.marks[index].label = name
      }
    } else if let handles, !handles.isNone {
      legend.entries = try entries(handles, labels, call.interpreter)
    }
    panel.axes.legend = legend
    if legend.entries == nil,
      !panel.axes.marks.contains(where: {
        $0.label.map { !$0.isEmpty && !$0.hasPrefix("_") } ?? false
      })
    {
      call.interpreter.showWarning(
        ExceptionType.userWarning.object,
        "No artists with labels found to put in legend.  Note that artists whose label start with an underscore are ignored when legend() is called with no argument."
      )
    }
    let dummy = Mark(.polygon(x: [], y: []))
    return .object(ArtistObject(PyPlotTypes.legend, dummy))
  }

  private static func entries(
    _ handles: Value, _ labels: Value?, _ interpreter: Interpreter
  ) throws -> [LegendEntry] {
    let names = try labels.map { try Reading(interpreter).texts($0) } ?? []
    return try interpreter.elements(of: handles).enumerated().compactMap { index, value in
      guard let artist = value.cast(to: ArtistObject.self) else { return nil }
      let mark = artist.mark
      guard let name = names.indices.contains(index) ? names[index] : mark.label else {
        return nil
      }
      return LegendEntry(name, sample: mark.legendSample, style: mark.style)
    }
  }

  private static func location(_ value: Value, _ interpreter: Interpreter) throws
    -> LegendLocation
  {
    if let text = value.text {
      if let found = LegendLocation.named[text] { return found }
      let near = Spelling.closest(to: text, in: LegendLocation.named.keys.sorted())
      throw PyException(
        .valueError, "'\(text)' is not a valid value for loc.",
        help: near.map { "did you mean '\($0)'?" }
          ?? "'best', 'upper right', 'lower left', 'center right' and so on")
    }
    if let number = try? interpreter.int(of: value) {
      guard let found = LegendLocation(rawValue: number), found != .outside else {
        throw PyException(
          .valueError, "\(number) is not a valid value for loc.",
          help: "a number is one of 0 (best) to 10 (center)")
      }
      return found
    }
    return .best
  }
}

extension LegendLocation {
  /// matplotlib's words for locations.
  static let named: [String: LegendLocation] = [
    "best": .best, "upper right": .upperRight, "upper left": .upperLeft,
    "lower left": .lowerLeft, "lower right": .lowerRight, "right": .right,
    "center left": .centerLeft, "center right": .centerRight, "lower center": .lowerCenter,
    "upper center": .upperCenter, "center": .center,
  ]
}
