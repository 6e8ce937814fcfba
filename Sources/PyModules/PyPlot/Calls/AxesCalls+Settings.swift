internal import NDArrays
internal import Plotting
internal import PyRuntime
internal import PySyntax

extension AxesCalls {
  /// What sets up a panel: limits, scales, grid, aspect.
  static let settings: [AxesCall] = [
    AxesCall(
      "set_xlim", pyplot: "xlim",
      "left=None, right=None, *, emit=True, auto=False, xmin=None, xmax=None"
    ) {
      panel, call in try setLimits(panel, call, vertical: false)
    },
    AxesCall(
      "set_ylim", pyplot: "ylim",
      "bottom=None, top=None, *, emit=True, auto=False, ymin=None, ymax=None"
    ) {
      panel, call in try setLimits(panel, call, vertical: true)
    },
    AxesCall("get_lines", pyplot: nil, "") { panel, _ in panel.lines },
    AxesCall("get_xlim", pyplot: nil, "") { panel, _ in limits(panel, vertical: false) },
    AxesCall("get_ylim", pyplot: nil, "") { panel, _ in limits(panel, vertical: true) },
    AxesCall("set_xscale", pyplot: "xscale", "value, **kwargs") { panel, call in
      panel.axes.x.scale = try scale(call)
      return .none
    },
    AxesCall("set_yscale", pyplot: "yscale", "value, **kwargs") { panel, call in
      panel.axes.y.scale = try scale(call)
      return .none
    },
    AxesCall("get_xscale", pyplot: nil, "") { panel, _ in .string(name(panel.axes.x.scale)) },
    AxesCall("get_yscale", pyplot: nil, "") { panel, _ in .string(name(panel.axes.y.scale)) },
    AxesCall("invert_xaxis", pyplot: nil, "") { panel, _ in
      panel.axes.x.isInverted.toggle()
      return .none
    },
    AxesCall("invert_yaxis", pyplot: nil, "") { panel, _ in
      panel.axes.y.isInverted.toggle()
      return .none
    },
    AxesCall("grid", "visible=None, which='major', axis='both', **kwargs") { panel, call in
      var keywords = try Keywords(call)
      var style = Style()
      try keywords.line(&style)
      try keywords.finish("Line2D", alsoKnown: ["alpha", "zorder", "b"])
      let isOn: Bool?
      switch call.value("visible") {
      case .none: isOn = call.keywords.isEmpty ? nil : true
      case let value: isOn = try call.interpreter.isTrue(value)
      }
      guard call.value("which").text != "minor" else { return .none }
      let axis = try axisName(call)
      if axis != "y" { panel.axes.x.showsGrid = isOn ?? !panel.axes.x.showsGrid }
      if axis != "x" { panel.axes.y.showsGrid = isOn ?? !panel.axes.y.showsGrid }
      return .none
    },
    AxesCall("axis", "arg=None, *, emit=True, **kwargs") { panel, call in
      try axis(panel, call)
    },
    AxesCall("set_aspect", pyplot: nil, "aspect, adjustable=None, anchor=None, share=False") {
      panel, call in
      let value = call.value("aspect")
      if value.text == "auto" {
        panel.axes.aspect = .automatic
        return .none
      }
      let ratio = try Reading(call.interpreter).aspect(value)
      guard ratio > 0, ratio.isFinite else {
        throw PyException(.valueError, "aspect must be finite and positive ")
      }
      panel.axes.aspect =
        call.value("adjustable").text == "datalim" ? .limits(ratio: ratio) : .box(ratio: ratio)
      return .none
    },
    AxesCall("margins", "*margins, x=None, y=None, tight=True") { panel, call in
      let reading = Reading(call.interpreter)
      let numbers = try call.variadic.map { try reading.interpreter.double(of: $0) }
      let across = try reading.optionalNumber(call["x"]) ?? numbers.first
      let up = try reading.optionalNumber(call["y"]) ?? numbers.last
      if let across { panel.axes.x.margin = across }
      if let up { panel.axes.y.margin = up }
      return .none
    },
    AxesCall("autoscale", "enable=True, axis='both', tight=None") { panel, _ in
      (panel.axes.x.lower, panel.axes.x.upper) = (nil, nil)
      (panel.axes.y.lower, panel.axes.y.upper) = (nil, nil)
      return .none
    },
    AxesCall("set_axis_off", pyplot: nil, "") { panel, _ in
      panel.axes.showsFrame = false
      return .none
    },
    AxesCall("set_axis_on", pyplot: nil, "") { panel, _ in
      panel.axes.showsFrame = true
      return .none
    },
    AxesCall("set_visible", pyplot: nil, "b") { panel, call in
      panel.axes.isVisible = try call.bool("b")
      return .none
    },
    AxesCall("set", pyplot: nil, "**kwargs") { panel, call in try set(panel, call) },
    AxesCall("cla", "") { panel, _ in
      panel.clear()
      return .none
    },
    AxesCall("clear", pyplot: nil, "") { panel, _ in
      panel.clear()
      return .none
    },
    AxesCall("set_facecolor", pyplot: nil, "color") { _, call in
      _ = try Reading(call.interpreter).color(call.value("color"))
      return .none
    },
    AxesCall("set_prop_cycle", pyplot: nil, "*args, **kwargs") { panel, _ in
      (panel.lineTurn, panel.patchTurn) = (0, 0)
      return .none
    },
    AxesCall("set_axisbelow", pyplot: nil, "b") { _, _ in .none },
    AxesCall("locator_params", "axis='both', tight=None, **kwargs") { _, _ in .none },
    AxesCall("ticklabel_format", "**kwargs") { _, _ in .none },
    AxesCall("minorticks_on", "") { _, _ in .none },
    AxesCall("minorticks_off", "") { _, _ in .none },
    AxesCall("relim", pyplot: nil, "visible_only=False") { _, _ in .none },
    AxesCall("autoscale_view", pyplot: nil, "tight=None, scalex=True, scaley=True") { _, _ in .none
    },
  ]

  /// Reads which of the two axes is meant.
  static func axisName(_ call: BoundArguments) throws -> String {
    let name = call.value("axis").text ?? "both"
    guard ["x", "y", "both"].contains(name) else {
      throw PyException(
        .valueError,
        "'\(name)' is not a valid value for axis. Supported values are 'x', 'y', 'both'")
    }
    return name
  }

  private static func limits(_ panel: AxesObject, vertical: Bool) -> Value {
    let (low, high) = panel.limits(vertical: vertical)
    return .tuple([.float64(low), .float64(high)])
  }

  private static func setLimits(
    _ panel: AxesObject, _ call: BoundArguments, vertical: Bool
  ) throws -> Value {
    let reading = Reading(call.interpreter)
    let names = vertical ? ("bottom", "top", "ymin", "ymax") : ("left", "right", "xmin", "xmax")
    var low = call.value(names.0)
    var high = call.value(names.1)
    if high.isNone, !low.isNone, (try? call.interpreter.double(of: low)) == nil, low.text == nil {
      let values = try call.interpreter.elements(of: low)
      guard values.count == 2 else {
        throw PyException(
          .valueError,
          values.count > 2
            ? "too many values to unpack (expected 2)"
            : "not enough values to unpack (expected 2, got \(values.count))")
      }
      (low, high) = (values[0], values[1])
    }
    if call.isGiven(names.2) { low = call.value(names.2) }
    if call.isGiven(names.3) { high = call.value(names.3) }
    func limit(_ value: Value) throws -> Double? {
      guard !value.isNone else { return nil }
      let number = panel.places(try reading.column(value), vertical: vertical).first ?? .nan
      guard number.isFinite else {
        throw PyException(.valueError, "Axis limits cannot be NaN or Inf")
      }
      return number
    }
    let (from, to) = (try limit(low), try limit(high))
    var axis = vertical ? panel.axes.y : panel.axes.x
    if from != nil || to != nil {
      let old = panel.limits(vertical: vertical)
      if let from, let to, from == to {
        call.interpreter.showWarning(
          ExceptionType.userWarning.object,
          "Attempting to set identical low and high \(vertical ? "ylims" : "xlims") makes transformation singular; automatically expanding."
        )
      }
      let isInverted = axis.isInverted
      if let from, let to {
        (axis.lower, axis.upper) = (Swift.min(from, to), Swift.max(from, to))
        axis.isInverted = from > to
      } else if let from {
        if isInverted { axis.upper = from } else { axis.lower = from }
        if !isInverted, from > old.1 {
          (axis.lower, axis.upper, axis.isInverted) = (old.1, from, true)
        }
      } else if let to {
        if isInverted { axis.lower = to } else { axis.upper = to }
        if !isInverted, to < old.0 {
          (axis.lower, axis.upper, axis.isInverted) = (to, old.0, true)
        }
      }
      if vertical { panel.axes.y = axis } else { panel.axes.x = axis }
    }
    return limits(panel, vertical: vertical)
  }

  private static func scale(_ call: BoundArguments) throws -> AxisScale {
    let value = call.value("value")
    let keywords = Dictionary(
      call.keywords.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    switch value.text {
    case "linear": return .linear
    case "log":
      let base = try keywords["base"].map { try call.interpreter.double(of: $0) } ?? 10
      return .log(base: base > 1 ? base : 10)
    case "symlog":
      let threshold = try keywords["linthresh"].map { try call.interpreter.double(of: $0) } ?? 2
      return .symmetricLog(threshold: threshold)
    default:
      let near = value.text.flatMap { Spelling.closest(to: $0, in: ["linear", "log", "symlog"]) }
      throw PyException(
        .valueError, "\(try call.interpreter.repr(value)) is not a valid value for scale.",
        help: near.map { "did you mean '\($0)'?" } ?? "scales are 'linear', 'log' and 'symlog'")
    }
  }

  private static func name(_ scale: AxisScale) -> String {
    switch scale {
    case .linear: "linear"
    case .log: "log"
    case .symmetricLog: "symlog"
    }
  }

  private static func axis(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let value = call.value("arg")
    func all() -> Value {
      let (left, right) = panel.limits(vertical: false)
      let (bottom, top) = panel.limits(vertical: true)
      return .tuple([left, right, bottom, top].map { .float64($0) })
    }
    if case .bool(let isOn) = value {
      panel.axes.showsFrame = isOn
      return all()
    }
    if let text = value.text {
      switch text {
      case "on": panel.axes.showsFrame = true
      case "off": panel.axes.showsFrame = false
      case "equal": panel.axes.aspect = .limits(ratio: 1)
      case "scaled", "square": panel.axes.aspect = .box(ratio: 1)
      case "tight", "image":
        (panel.axes.x.margin, panel.axes.y.margin) = (0, 0)
        if text == "image" { panel.axes.aspect = .box(ratio: 1) }
      case "auto":
        panel.axes.aspect = .automatic
        (panel.axes.x.lower, panel.axes.x.upper) = (nil, nil)
        (panel.axes.y.lower, panel.axes.y.upper) = (nil, nil)
      default:
        throw PyException(
          .valueError, "Unrecognized string '\(text)' to axis; try 'on' or 'off'",
          help: "'equal', 'scaled', 'tight', 'image' and 'auto' are known, too")
      }
      return all()
    }
    if !value.isNone {
      let numbers = try Reading(call.interpreter).numbers(value)
      guard numbers.count == 4 else {
        throw PyException(
          .typeError,
          "the first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]")
      }
      setRange(&panel.axes.x, numbers[0], numbers[1])
      setRange(&panel.axes.y, numbers[2], numbers[3])
    }
    return all()
  }

  private static func setRange(_ axis: inout Axis, _ from: Double, _ to: Double) {
    (axis.lower, axis.upper) = (Swift.min(from, to), Swift.max(from, to))
    axis.isInverted = from > to
  }

  /// `ax.set(title=…, xlabel=…)`: calls the method `set_` of each name.
  private static func set(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    for (name, value) in call.keywords {
      guard let method = all.first(where: { $0.name == "set_\(name)" }) else {
        let known = all.compactMap {
          $0.name.hasPrefix("set_") ? String($0.name.dropFirst(4)) : nil
        }
        let near = Spelling.closest(to: name, in: known)
        throw PyException(
          .attributeError, "Axes.set() got an unexpected keyword argument '\(name)'",
          help: near.map { "did you mean '\($0)'?" })
      }
      let signature = Signature("(\(method.parameters))", of: method.name)
      _ = try method.body(
        panel, signature.bind(Arguments([value]), call.interpreter))
    }
    return .none
  }
}
