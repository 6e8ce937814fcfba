internal import NDArrays
internal import PyRuntime

/// A panel of matplotlib, drawn into through its own methods.
struct PlotAxes {
  let interpreter: Interpreter
  let axes: Value
  private let pyplot: Value

  /// The panel that `ax` gives, a new figure's, or for a Series the current one.
  init(_ call: BoundArguments, isSeries: Bool) throws {
    interpreter = call.interpreter
    pyplot = .object(try interpreter.importModule("matplotlib.pyplot"))
    if call.isGiven("ax") {
      axes = call.value("ax")
      return
    }
    if call.isGiven("figsize") {
      let figure = try interpreter.callMethod(
        "figure", of: pyplot, [], keywords: [("figsize", call.value("figsize"))])
      axes = try interpreter.callMethod("gca", of: figure)
    } else if isSeries {
      axes = try interpreter.callMethod("gca", of: pyplot)
    } else {
      let figure = try interpreter.callMethod("figure", of: pyplot)
      axes = try interpreter.callMethod("gca", of: figure)
    }
  }

  /// A panel that exists.
  init(_ axes: Value, _ interpreter: Interpreter) throws {
    self.interpreter = interpreter
    self.axes = axes
    pyplot = .object(try interpreter.importModule("matplotlib.pyplot"))
  }

  /// A grid of panels in a new figure.
  static func grid(
    rows: Int, columns: Int, _ size: Value?, _ interpreter: Interpreter
  ) throws -> [Value] {
    let pyplot = Value.object(try interpreter.importModule("matplotlib.pyplot"))
    var keywords: [(name: String, value: Value)] = [("squeeze", .bool(false))]
    if let size, !size.isNone { keywords.append(("figsize", size)) }
    let pair = try interpreter.callMethod(
      "subplots", of: pyplot, [.int(rows), .int(columns)], keywords: keywords)
    guard case .tuple(let tuple) = pair, tuple.elements.count == 2 else { return [] }
    return try interpreter.elements(of: tuple.elements[1]).flatMap {
      try AxisReading.isListLike($0) ? interpreter.elements(of: $0) : [$0]
    }
  }

  /// A panel for each of `count` columns, two beside one another or more: those of `ax=` or of a new figure, and
  /// the shape of their grid.
  static func panels(
    _ count: Int, _ call: BoundArguments
  ) throws -> (panels: [Value], rows: Int, columns: Int) {
    let columns = count <= 1 ? 1 : count <= 4 ? 2 : Int(Double(count).squareRoot().rounded(.up))
    let rows = (count + columns - 1) / columns
    if call.isGiven("ax"), count == 1 { return ([call.value("ax")], rows, columns) }
    return (
      try grid(rows: rows, columns: columns, call["figsize"], call.interpreter), rows, columns
    )
  }

  /// Calls a method of the panel.
  @discardableResult
  func callAsFunction(
    _ name: String, _ arguments: [Value] = [], _ keywords: [(name: String, value: Value)] = []
  ) throws -> Value {
    try interpreter.callMethod(name, of: axes, arguments, keywords: keywords)
  }

  /// Sets titles, limits, scales and labels as the arguments of `plot` ask.
  func decorate(_ call: BoundArguments) throws {
    func given(_ name: String) -> Value? { call.isGiven(name) ? call.value(name) : nil }
    if let title = given("title") { try self("set_title", [title]) }
    if let label = given("xlabel") { try self("set_xlabel", [label]) }
    if let label = given("ylabel") { try self("set_ylabel", [label]) }
    let isLog = try call.bool("loglog")
    if try isLog || call.bool("logx") { try self("set_xscale", [.string("log")]) }
    if try isLog || call.bool("logy") { try self("set_yscale", [.string("log")]) }
    if let limits = given("xlim") { try self("set_xlim", [limits]) }
    if let limits = given("ylim") { try self("set_ylim", [limits]) }
    if let ticks = given("xticks") { try self("set_xticks", [ticks]) }
    if let ticks = given("yticks") { try self("set_yticks", [ticks]) }
    if let grid = given("grid") { try self("grid", [grid]) }
  }
}
