internal import NDArrays
internal import Plotting
internal import PyRuntime
internal import PySyntax

extension AxesCalls {
  /// What sets ticks.
  static let ticks: [AxesCall] = [
    AxesCall("set_xticks", pyplot: nil, "ticks, labels=None, *, minor=False, **kwargs") {
      panel, call in
      try setTicks(panel, call, vertical: false)
      return .list([])
    },
    AxesCall("set_yticks", pyplot: nil, "ticks, labels=None, *, minor=False, **kwargs") {
      panel, call in
      try setTicks(panel, call, vertical: true)
      return .list([])
    },
    AxesCall("set_xticklabels", pyplot: nil, "labels, *, minor=False, fontdict=None, **kwargs") {
      panel, call in
      try setLabels(panel, call, vertical: false)
      return .list([])
    },
    AxesCall("set_yticklabels", pyplot: nil, "labels, *, minor=False, fontdict=None, **kwargs") {
      panel, call in
      try setLabels(panel, call, vertical: true)
      return .list([])
    },
    AxesCall("xticks_", pyplot: "xticks", "ticks=None, labels=None, *, minor=False, **kwargs") {
      panel, call in try pyplotTicks(panel, call, vertical: false)
    },
    AxesCall("yticks_", pyplot: "yticks", "ticks=None, labels=None, *, minor=False, **kwargs") {
      panel, call in try pyplotTicks(panel, call, vertical: true)
    },
    AxesCall("get_xticks", pyplot: nil, "*, minor=False") { panel, _ in
      .array(try NDArray(positions(panel, vertical: false)))
    },
    AxesCall("get_yticks", pyplot: nil, "*, minor=False") { panel, _ in
      .array(try NDArray(positions(panel, vertical: true)))
    },
    AxesCall("get_xticklabels", pyplot: nil, "minor=False, which=None") { panel, _ in
      .list(tickLabels(panel, vertical: false))
    },
    AxesCall("get_yticklabels", pyplot: nil, "minor=False, which=None") { panel, _ in
      .list(tickLabels(panel, vertical: true))
    },
    AxesCall("tick_params", "axis='both', **kwargs") { panel, call in
      let axis = try axisName(call)
      for (name, value) in call.keywords {
        guard tickKeywords.contains(name) else {
          let near = Spelling.closest(to: name, in: tickKeywords)
          throw PyException(
            .valueError, "keyword \(name) is not recognized",
            help: near.map { "did you mean '\($0)'?" })
        }
        switch name {
        case "labelrotation", "rotation":
          if axis != "y" {
            panel.axes.x.labelRotation = try call.interpreter.double(of: value)
          }
        case "labelbottom" where axis != "y":
          if try !call.interpreter.isTrue(value) {
            panel.axes.x.ticks = .fixed(positions: [], labels: nil)
          }
        case "labelleft" where axis != "x":
          if try !call.interpreter.isTrue(value) {
            panel.axes.y.ticks = .fixed(positions: [], labels: nil)
          }
        default: break
        }
      }
      return .none
    },
  ]

  /// The words at the ticks, where they were set; none before that, as in matplotlib.
  private static func tickLabels(_ panel: AxesObject, vertical: Bool) -> [Value] {
    let axis = vertical ? panel.axes.y : panel.axes.x
    guard case .fixed(let places, let labels?) = axis.ticks else { return [] }
    return zip(places.array, labels).map { place, label in
      .object(
        TextObject(
          vertical ? .int(0) : .float(place), vertical ? .float(place) : .int(0), label))
    }
  }

  private static let tickKeywords = [
    "size", "width", "color", "pad", "labelsize", "labelcolor", "labelfontfamily", "zorder",
    "length", "direction", "left", "bottom", "right", "top", "labelleft", "labelbottom",
    "labelright", "labeltop", "labelrotation", "rotation", "grid_alpha", "grid_color",
    "grid_linestyle", "grid_linewidth", "colors", "which", "reset",
  ]

  /// Reads the properties of tick labels; only the turn is kept.
  private static func readProperties(
    _ panel: AxesObject, _ call: BoundArguments, vertical: Bool
  ) throws {
    var keywords = try Keywords(call)
    if let value = keywords.take("rotation"), !value.isNone {
      let turn =
        value.text == "vertical"
        ? 90 : value.text == "horizontal" ? 0 : try call.interpreter.double(of: value)
      if vertical { panel.axes.y.labelRotation = turn } else { panel.axes.x.labelRotation = turn }
    }
    if let color = keywords.take("color"), !color.isNone {
      _ = try Reading(call.interpreter).color(color)
    }
    try keywords.finish(
      "Text",
      alsoKnown: [
        "ha", "va", "fontsize", "fontweight", "fontfamily", "fontstyle", "rotation_mode",
        "alpha", "wrap", "labelsize",
      ])
  }

  private static func setTicks(
    _ panel: AxesObject, _ call: BoundArguments, vertical: Bool
  ) throws {
    try readProperties(panel, call, vertical: vertical)
    guard try !call.bool("minor") else { return }
    let reading = Reading(call.interpreter)
    let column = try reading.column(call.value("ticks"))
    let places = panel.places(column, vertical: vertical)
    var labels: [String]?
    if call.isGiven("labels") {
      let texts = try reading.texts(call.value("labels"))
      guard texts.count == places.count else { throw wrongCount(places.count, texts.count) }
      labels = texts
    }
    if column.names != nil, labels == nil { return }
    set(.fixed(positions: Plotting.Numbers(places), labels: labels), panel, vertical: vertical)
  }

  private static func setLabels(
    _ panel: AxesObject, _ call: BoundArguments, vertical: Bool
  ) throws {
    try readProperties(panel, call, vertical: vertical)
    let texts = try Reading(call.interpreter).texts(call.value("labels"))
    let axis = vertical ? panel.axes.y : panel.axes.x
    if case .fixed(let places, _) = axis.ticks {
      guard texts.count == places.count || texts.isEmpty else {
        throw wrongCount(places.count, texts.count)
      }
      set(
        texts.isEmpty
          ? .fixed(positions: [], labels: nil) : .fixed(positions: places, labels: texts),
        panel, vertical: vertical)
      return
    }
    if texts.isEmpty {
      set(.fixed(positions: [], labels: nil), panel, vertical: vertical)
      return
    }
    call.interpreter.showWarning(
      ExceptionType.userWarning.object,
      "set_ticklabels() should only be used with a fixed number of ticks, i.e. after set_ticks() or using a FixedLocator. Otherwise, ticks may be mislabeled."
    )
    let places = positions(panel, vertical: vertical)
    let count = Swift.min(places.count, texts.count)
    set(
      .fixed(positions: Plotting.Numbers(Array(places[..<count])), labels: Array(texts[..<count])),
      panel,
      vertical: vertical)
  }

  private static func pyplotTicks(
    _ panel: AxesObject, _ call: BoundArguments, vertical: Bool
  ) throws -> Value {
    if call.isGiven("ticks") {
      try setTicks(panel, call, vertical: vertical)
    } else if call.isGiven("labels") {
      throw PyException(
        .typeError,
        "\(vertical ? "yticks" : "xticks")(): Parameter 'labels' can't be set without setting 'ticks'"
      )
    } else {
      try readProperties(panel, call, vertical: vertical)
    }
    let places = positions(panel, vertical: vertical)
    let axis = vertical ? panel.axes.y : panel.axes.x
    var texts = places.map(TickNumber.text)
    if case .fixed(_, let labels?) = axis.ticks { texts = labels }
    return .tuple([
      .array(try NDArray(places)),
      .list(
        zip(places, texts).map { place, text in
          .object(TextObject(.float(vertical ? 0 : place), .float(vertical ? place : 0), text))
        }),
    ])
  }

  private static func wrongCount(_ ticks: Int, _ labels: Int) -> PyException {
    PyException(
      .valueError,
      "The number of FixedLocator locations (\(ticks)), usually from a call to set_ticks, does not match the number of labels (\(labels))."
    )
  }

  private static func set(_ rule: TickRule, _ panel: AxesObject, vertical: Bool) {
    if vertical { panel.axes.y.ticks = rule } else { panel.axes.x.ticks = rule }
  }

  /// Returns where the ticks of an axis are.
  private static func positions(_ panel: AxesObject, vertical: Bool) -> [Double] {
    let axis = vertical ? panel.axes.y : panel.axes.x
    if case .fixed(let places, _) = axis.ticks { return places.array }
    let (a, b) = panel.limits(vertical: vertical)
    let (low, high) = (Swift.min(a, b), Swift.max(a, b))
    if case .log(let base) = axis.scale {
      return Ticks.logarithmic(from: low, to: high, base: base, count: 9)
    }
    return Ticks.linear(from: low, to: high, intervals: 9)
  }
}
