internal import Plotting
internal import PyRuntime
internal import PySyntax

/// The keyword arguments that say how an artist looks.
///
/// What was not asked for when `finish` is called is unknown to the artist and refused.
struct Keywords {
  private var values: [String: Value] = [:]
  private var order: [String] = []
  private var known: Set<String> = []
  private let reading: Reading

  /// Takes the arguments that a call collected; short names become long ones.
  init(_ call: BoundArguments) throws {
    try self.init(call.keywords, call.interpreter)
  }

  /// Takes keyword arguments.
  init(_ keywords: [(name: String, value: Value)], _ interpreter: Interpreter) throws {
    reading = Reading(interpreter)
    var spelled: [String: String] = [:]
    for (name, value) in keywords {
      let long = Keywords.aliases[name] ?? name
      if let other = spelled[long] {
        throw PyException(
          .typeError, "Got both '\(other)' and '\(name)', which are aliases of one another")
      }
      spelled[long] = name
      values[long] = value
      order.append(long)
    }
  }

  /// Returns the value of a keyword and counts it as known.
  mutating func take(_ name: String) -> Value? {
    known.insert(name)
    return values.removeValue(forKey: name)
  }

  /// Whether a keyword was given and not taken yet.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// Refuses what is left, in the words of the artist.
  mutating func finish(_ artist: String, alsoKnown: [String] = []) throws {
    for name in Keywords.quiet { _ = take(name) }
    for name in alsoKnown { _ = take(name) }
    guard let name = order.first(where: { values[$0] != nil }) else { return }
    let near = Spelling.closest(to: name, in: known.sorted())
    throw PyException(
      .attributeError, "\(artist).set() got an unexpected keyword argument '\(name)'",
      help: near.map { "did you mean '\($0)'?" })
  }

  /// Takes a label; a value that is no text is written as one.
  mutating func label() throws -> String? {
    guard let value = take("label"), !value.isNone else { return nil }
    return try reading.interpreter.str(value)
  }

  /// Takes what every artist has: opacity, order, visibility.
  mutating func common(_ mark: inout Mark) throws {
    if let opacity = try reading.opacity(take("alpha")) { mark.style.opacity = opacity }
    if let order = try reading.optionalNumber(take("zorder")) { mark.zOrder = order }
    if let visible = take("visible") {
      mark.isVisible = try reading.interpreter.isTrue(visible)
    }
    if let label = try label() { mark.label = label }
  }

  /// Takes what lines have, over `style`.
  mutating func line(_ style: inout Style) throws {
    if let value = take("color"), !value.isNone { style.color = try reading.color(value) }
    if let width = try reading.optionalNumber(take("linewidth")) { style.lineWidth = width }
    if let value = take("linestyle"), !value.isNone { style.line = try reading.lineStyle(value) }
    if let value = take("marker") { style.marker = try reading.marker(value) }
    if let size = try reading.optionalNumber(take("markersize")) { style.markerSize = size }
    if let value = take("markerfacecolor"), !value.isNone {
      if value.text == "none" || value.text == "None" {
        style.isFilled = false
      } else {
        style.fill = try reading.color(value)
      }
    }
    if let value = take("markeredgecolor"), !value.isNone, value.text != "none" {
      style.edge = try reading.color(value)
    }
    if let value = take("fillstyle"), value.text == "none" { style.isFilled = false }
    _ = take("markeredgewidth")
    _ = take("dashes")
  }

  /// Takes what areas have, over `style`; true if a color was given.
  @discardableResult
  mutating func area(_ style: inout Style) throws -> Bool {
    var isColored = false
    if let value = take("color"), !value.isNone {
      let color = try reading.color(value)
      style.color = color
      style.fill = color
      isColored = true
    }
    if let value = take("facecolor") ?? take("facecolors"), !value.isNone {
      if value.text == "none" || value.text == "None" {
        style.isFilled = false
      } else {
        let color = try reading.color(value)
        style.fill = color
        if !isColored { style.color = color }
      }
      isColored = true
    }
    if let value = take("edgecolor") ?? take("edgecolors"), !value.isNone {
      if value.text != "none", value.text != "face" { style.edge = try reading.color(value) }
      if !style.isFilled, let edge = style.edge { style.color = edge }
    }
    if let value = take("fill"), !value.isNone {
      style.isFilled = try reading.interpreter.isTrue(value)
      if !style.isFilled { style.edge = style.edge ?? style.color }
    }
    if let width = try reading.optionalNumber(take("linewidth") ?? take("linewidths")) {
      style.lineWidth = width
    }
    if let value = take("linestyle"), !value.isNone { style.line = try reading.lineStyle(value) }
    _ = take("hatch")
    return isColored
  }

  /// Short names and what they stand for.
  private static let aliases: [String: String] = [
    "lw": "linewidth", "ls": "linestyle", "c": "color", "ms": "markersize",
    "mfc": "markerfacecolor", "mec": "markeredgecolor", "mew": "markeredgewidth",
    "aa": "antialiased", "fc": "facecolor", "ec": "edgecolor", "ds": "drawstyle",
    "horizontalalignment": "ha", "verticalalignment": "va", "size": "fontsize",
    "weight": "fontweight", "family": "fontfamily", "style": "fontstyle",
    "name": "fontname",
  ]

  /// Keywords that every artist accepts and that change nothing that is drawn here.
  private static let quiet = [
    "antialiased", "clip_on", "picker", "rasterized", "gid", "url", "snap", "path_effects",
    "clip_box", "clip_path", "solid_capstyle", "solid_joinstyle", "dash_capstyle",
    "dash_joinstyle", "capstyle", "joinstyle", "animated", "agg_filter", "in_layout", "mouseover",
    "sketch_params", "pickradius",
  ]
}
