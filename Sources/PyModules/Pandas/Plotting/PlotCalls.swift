internal import NDArrays
internal import PyRuntime

/// `plot` of DataFrame and Series through our matplotlib, with pandas' labels and legend.
enum PlotCalls {
  private static let kinds = [
    "line", "bar", "barh", "kde", "density", "area", "hist", "box", "pie", "scatter", "hexbin",
  ]

  /// Draws one kind of plot.
  static func draw(
    _ kind: String, _ target: Value, _ overrides: [String: Value], _ call: BoundArguments
  ) throws -> Value {
    guard kinds.contains(kind) else {
      throw PyException(
        .valueError,
        "\(kind) is not a valid plot kind Valid plot kinds: "
          + "(\(kinds.map { "'\($0)'" }.joined(separator: ", ")))")
    }
    guard ["line", "bar", "barh", "hist", "box", "scatter"].contains(kind) else {
      throw PandasErrors.unsupported(
        "plot(kind='\(kind)')",
        help: "kind is 'line', 'bar', 'barh', 'hist', 'box' or 'scatter' here")
    }
    if call["subplots"] != nil, try call.bool("subplots") {
      throw PandasErrors.unsupported(
        "plot(subplots=True)", help: "make panels with plt.subplots and give each as ax=…")
    }
    try checkOptions(kind, call)
    let request = try Request(target, overrides, call)
    if kind == "scatter" { return try scatter(request) }
    var columns = request.frame
    if let x = request.x, kind != "hist" {
      columns = try indexed(columns, by: x)
    }
    if let y = request.y {
      let names = try AxisReading.list(y, call.interpreter)
      columns = columns.selecting(
        try names.map { name in
          guard let position = columns.columns.position(of: name) else {
            throw PandasErrors.key(name, columns.columns)
          }
          return position
        })
    }
    columns = FrameReductions.numeric(columns)
    guard columns.columnCount > 0 else {
      throw PyException(.typeError, "no numeric data to plot", help: "choose columns of numbers")
    }
    switch kind {
    case "line": return try line(columns, request)
    case "hist": return try histogram(columns, request)
    case "box": return try boxes(columns, request)
    default: return try bars(columns, request, isHorizontal: kind == "barh")
    }
  }

  /// Complains of options that another kind of plot has, and of those that are not here.
  private static func checkOptions(_ kind: String, _ call: BoundArguments) throws {
    if kind == "line" || kind == "hist", try call.bool("stacked") {
      throw PandasErrors.unsupported(
        "plot(kind='\(kind)', stacked=True)",
        help: kind == "line"
          ? "add the columns up first: df.cumsum(axis=1).plot()"
          : "plt.hist([df[\"a\"], df[\"b\"]], stacked=True) stacks them")
    }
    let own: Set<String> =
      switch kind {
      case "line": ["c"]
      case "hist": ["bins"]
      case "scatter": ["s", "c"]
      default: []
      }
    for name in ["bins", "s", "c"] where !own.contains(name) && call.isGiven(name) {
      let help = "plot.\(kind)() has no \(name): leave it out"
      if kind == "box" {
        throw PyException(
          .typeError, "Axes.boxplot() got an unexpected keyword argument '\(name)'", help: help)
      }
      let shape = ["line": "Line2D", "scatter": "PathCollection"][kind] ?? "Rectangle"
      throw PyException(
        .attributeError, "\(shape).set() got an unexpected keyword argument '\(name)'", help: help)
    }
  }

  /// What a plot is asked for.
  struct Request {
    let frame: FrameObject
    let isSeries: Bool
    let x: Value?
    let y: Value?
    let call: BoundArguments

    init(_ target: Value, _ overrides: [String: Value], _ call: BoundArguments) throws {
      self.call = call
      if let series = target.cast(to: SeriesObject.self) {
        isSeries = true
        frame = FrameObject(
          [series.data],
          columns: series.name.isNone ? AxisLabels([.string("None")]) : AxisLabels([series.name]),
          index: series.index)
      } else if let table = target.cast(to: FrameObject.self) {
        isSeries = false
        frame = table
      } else {
        throw PyException(.typeError, "no numeric data to plot")
      }
      func value(_ name: String) -> Value? {
        overrides[name] ?? (call.isGiven(name) ? call.value(name) : nil)
      }
      x = value("x")
      y = value("y")
    }

    /// Whether the labels of the columns are explained.
    var showsLegend: Bool {
      get throws {
        guard let legend = call["legend"] else { return !isSeries }
        return try call.interpreter.isTrue(legend)
      }
    }

    /// The color of a column, where one was given.
    func color(_ number: Int, of label: Value) throws -> Value? {
      guard call.isGiven("color") else { return nil }
      let color = call.value("color")
      if case .dict(let table) = color { return try table.value(label, call.interpreter) }
      if case .list(let list) = color, !list.elements.isEmpty {
        return list.elements[number % list.elements.count]
      }
      return color
    }

    /// The keywords that go on to matplotlib.
    func keywords(_ number: Int, _ label: Value) throws -> [(name: String, value: Value)] {
      var result: [(name: String, value: Value)] = [
        ("label", .string(try ElementText.pretty(label, call.interpreter)))
      ]
      if let color = try color(number, of: label) { result.append(("color", color)) }
      if call.isGiven("c") { result.append(("color", call.value("c"))) }
      return result + call.keywords.filter { $0.name != "label" }
        + call.keywords.filter { $0.name == "label" && number == 0 }
    }
  }

  private static func indexed(_ frame: FrameObject, by name: Value) throws -> FrameObject {
    guard let position = frame.columns.position(of: name) else {
      throw PandasErrors.key(name, frame.columns)
    }
    let rest = (0..<frame.columnCount).filter { $0 != position }
    return FrameObject(
      rest.map { frame.data[$0] }, columns: frame.columns.picking(rest),
      index: AxisLabels(frame.data[position], names: [name]))
  }

  /// The labels of the rows as texts for ticks.
  private static func tickTexts(
    _ labels: AxisLabels, _ interpreter: Interpreter
  ) throws -> [Value] {
    try (0..<labels.count).map { position in
      .string(
        try ElementText.pretty(
          labels.isMulti ? .tuple(labels.parts(position)) : labels.label(position), interpreter))
    }
  }

  private static func uniqueKeywords(
    _ keywords: [(name: String, value: Value)]
  ) -> [(name: String, value: Value)] {
    var result: [(name: String, value: Value)] = []
    for keyword in keywords {
      if let place = result.firstIndex(where: { $0.name == keyword.name }) {
        result[place] = keyword
      } else {
        result.append(keyword)
      }
    }
    return result
  }

  // MARK: Kinds

  private static func line(_ frame: FrameObject, _ request: Request) throws -> Value {
    let call = request.call
    let axes = try PlotAxes(call, isSeries: request.isSeries)
    let isNumeric = frame.index.data.isNumeric && !frame.index.isMulti
    let usesIndex = try call.bool("use_index")
    let x: Value =
      isNumeric && usesIndex
      ? .array(try frame.index.data.array()) : .array(try NDArray((0..<frame.rowCount).map { $0 }))
    let style = call.value("style")
    for position in 0..<frame.columnCount {
      let label = frame.columns.label(position)
      var arguments = [x, Value.array(try frame.data[position].array())]
      if let text = style.text { arguments.append(.string(text)) }
      if case .list(let list) = style, list.elements.indices.contains(position) {
        arguments.append(list.elements[position])
      }
      if case .dict(let table) = style, let own = try table.value(label, call.interpreter) {
        arguments.append(own)
      }
      try axes("plot", arguments, uniqueKeywords(request.keywords(position, label)))
    }
    if !isNumeric, usesIndex, frame.rowCount > 0, frame.rowCount <= 60 {
      // Ticks at whole places carry the labels of the rows.
      let step = max(1, (frame.rowCount + 6) / 7)
      let places = Array(stride(from: 0, to: frame.rowCount, by: step))
      let texts = try tickTexts(frame.index, call.interpreter)
      try axes(
        "set_xticks", [.list(places.map { .int($0) })],
        [("labels", .list(places.map { texts[$0] }))])
    }
    if !frame.index.name.isNone, usesIndex, !call.isGiven("xlabel") {
      try axes("set_xlabel", [.string(try ElementText.pretty(frame.index.name, call.interpreter))])
    }
    if try request.showsLegend { try axes("legend") }
    try axes.decorate(call)
    return axes.axes
  }

  private static func bars(
    _ frame: FrameObject, _ request: Request, isHorizontal: Bool
  ) throws -> Value {
    let call = request.call
    let axes = try PlotAxes(call, isSeries: request.isSeries)
    let count = frame.rowCount
    let isStacked = try call.bool("stacked")
    let width = call.keywords.first { $0.name == "width" }?.value.number ?? 0.5
    let share = isStacked ? width : width / Double(max(frame.columnCount, 1))
    var low = Array(repeating: 0.0, count: count)
    for position in 0..<frame.columnCount {
      let label = frame.columns.label(position)
      let values = frame.data[position].doubles.map { $0.isNaN ? 0 : $0 }
      let offset =
        isStacked ? 0 : (Double(position) + 0.5) * share - width / 2
      let places = (0..<count).map { Double($0) + offset }
      var keywords = try request.keywords(position, label).filter { $0.name != "width" }
      keywords.append((isHorizontal ? "height" : "width", .float(share)))
      if isStacked {
        keywords.append((isHorizontal ? "left" : "bottom", .array(try NDArray(low))))
        for row in 0..<count { low[row] += values[row] }
      }
      try axes(
        isHorizontal ? "barh" : "bar", [.array(try NDArray(places)), .array(try NDArray(values))],
        uniqueKeywords(keywords))
    }
    let ticks = Value.list((0..<count).map { .int($0) })
    let texts = Value.list(try tickTexts(frame.index, call.interpreter))
    if isHorizontal {
      try axes("set_yticks", [ticks], [("labels", texts)])
    } else {
      let rotation = call.isGiven("rot") ? call.value("rot") : .int(90)
      try axes("set_xticks", [ticks], [("labels", texts), ("rotation", rotation)])
    }
    if !frame.index.name.isNone {
      let name = Value.string(try ElementText.pretty(frame.index.name, call.interpreter))
      try axes(isHorizontal ? "set_ylabel" : "set_xlabel", [name])
    }
    if try request.showsLegend { try axes("legend") }
    try axes.decorate(call)
    if count > 0 {
      // A quarter of a place is free beside the outer bars.
      let ends = Value.tuple([
        .float(-width / 2 - 0.25), .float(Double(count - 1) - width / 2 + 0.25 + width),
      ])
      try axes(isHorizontal ? "set_ylim" : "set_xlim", [ends])
    }
    return axes.axes
  }

  private static func histogram(_ frame: FrameObject, _ request: Request) throws -> Value {
    let call = request.call
    let axes = try PlotAxes(call, isSeries: request.isSeries)
    var bins = call["bins"] ?? .int(10)
    // All columns share the edges of their bins.
    if !AxisReading.isListLike(bins) {
      let all = frame.data.flatMap { $0.doubles.filter { !$0.isNaN } }
      if let low = all.min(), let high = all.max(), low < high, low.isFinite, high.isFinite {
        let count = max(1, min(try call.interpreter.int(of: bins.plainScalar), 100_000))
        bins = .array(try NDArray.linspace(low, high, count: count + 1))
      }
    }
    for position in 0..<frame.columnCount {
      let present = frame.data[position].doubles.filter { !$0.isNaN }
      var keywords = try request.keywords(position, frame.columns.label(position))
      keywords.append(("bins", bins))
      try axes("hist", [.array(try NDArray(present))], uniqueKeywords(keywords))
    }
    try axes("set_ylabel", [.string("Frequency")])
    if try request.showsLegend { try axes("legend") }
    try axes.decorate(call)
    return axes.axes
  }

  private static func boxes(_ frame: FrameObject, _ request: Request) throws -> Value {
    let axes = try PlotAxes(request.call, isSeries: request.isSeries)
    try drawBoxes(frame, axes, request.call.interpreter)
    try axes.decorate(request.call)
    return axes.axes
  }

  private static func drawBoxes(
    _ frame: FrameObject, _ axes: PlotAxes, _ interpreter: Interpreter
  ) throws {
    let data = try frame.data.map { column -> Value in
      .array(try NDArray(column.doubles.filter { !$0.isNaN }))
    }
    try axes("boxplot", [.list(data)])
    try axes(
      "set_xticks", [.list((1...max(frame.columnCount, 1)).map { .int($0) })],
      [("labels", .list(try tickTexts(frame.columns, interpreter)))])
  }

  private static func scatter(_ request: Request) throws -> Value {
    let call = request.call
    let frame = request.frame
    guard !request.isSeries, let x = request.x, let y = request.y else {
      throw PyException(
        .valueError,
        request.isSeries
          ? "plot kind scatter can only be used for data frames"
          : "scatter requires an x and y column")
    }
    func column(_ name: Value) throws -> ColumnData {
      guard let position = frame.columns.position(of: name) else {
        throw PandasErrors.key(name, frame.columns)
      }
      return frame.data[position]
    }
    let axes = try PlotAxes(call, isSeries: false)
    var keywords = call.keywords
    var colors = call.isGiven("c") ? call.value("c") : call.value("color")
    var isMapped = false
    if call.isGiven("c"), LabelKey(colors) != nil, frame.columns.position(of: colors) != nil {
      colors = .array(try column(colors).array())
      isMapped = true
    }
    if !colors.isNone {
      keywords.append((isMapped ? "c" : call.isGiven("c") ? "c" : "color", colors))
    }
    if call.isGiven("colormap") { keywords.append(("cmap", call.value("colormap"))) }
    if call.isGiven("s") {
      let size = call.value("s")
      let own = size.text.flatMap { _ in frame.columns.position(of: size) }
      keywords.append(("s", own.map { .list(frame.data[$0].plainValues) } ?? size))
    }
    try axes(
      "scatter", [.array(try column(x).array()), .array(try column(y).array())],
      uniqueKeywords(keywords))
    try axes("set_xlabel", [.string(try ElementText.pretty(x, call.interpreter))])
    try axes("set_ylabel", [.string(try ElementText.pretty(y, call.interpreter))])
    if call.keywords.contains(where: { $0.name == "label" }) { try axes("legend") }
    try axes.decorate(call)
    return axes.axes
  }

  // MARK: Methods of the table itself

  /// `df.hist()` draws a panel for each column, `s.hist()` one.
  static func hist(_ target: Value, _ call: BoundArguments) throws -> Value {
    try call.refuse(["by", "layout"], help: "draw each group into its own panel with ax=…")
    let interpreter = call.interpreter
    let bins = call.value("bins")
    if let series = target.cast(to: SeriesObject.self) {
      let axes = try PlotAxes(call, isSeries: true)
      let present = series.data.doubles.filter { !$0.isNaN }
      try axes("hist", [.array(try NDArray(present))], [("bins", bins)] + call.keywords)
      try axes("grid", [call.value("grid")])
      return axes.axes
    }
    guard var frame = target.cast(to: FrameObject.self) else { return .none }
    if call.isGiven("column") {
      frame = frame.selecting(
        try call.labels("column").map { name in
          guard let position = frame.columns.position(of: name) else {
            throw PandasErrors.key(name, frame.columns)
          }
          return position
        })
    }
    frame = FrameReductions.numeric(frame)
    guard frame.columnCount > 0 else {
      throw PyException(
        .valueError, "hist method requires numerical or datetime columns, nothing to plot.")
    }
    let count = frame.columnCount
    let (panels, rows, columns) = try PlotAxes.panels(count, call)
    for position in 0..<count where panels.indices.contains(position) {
      let axes = try PlotAxes(panels[position], interpreter)
      let present = frame.data[position].doubles.filter { !$0.isNaN }
      try axes("hist", [.array(try NDArray(present))], [("bins", bins)] + call.keywords)
      try axes(
        "set_title", [.string(try ElementText.pretty(frame.columns.label(position), interpreter))])
      try axes("grid", [call.value("grid")])
    }
    for panel in panels.dropFirst(count) {
      _ = try interpreter.callMethod("axis", of: panel, [.string("off")])
    }
    return .array(
      try NDArray(
        objects: panels,
        shape: [rows, columns].reduce(1, *) == panels.count ? [rows, columns] : [panels.count]))
  }

  /// `df.boxplot()`.
  static func boxplot(_ frame: FrameObject, _ call: BoundArguments) throws -> Value {
    try call.refuse(["layout"], help: "make the panels with plt.subplots and give each as ax=…")
    if call.isGiven("by") { return try GroupedBoxes(frame, call).drawn() }
    var frame = frame
    if call.isGiven("column") {
      frame = frame.selecting(
        try call.labels("column").map { name in
          guard let position = frame.columns.position(of: name) else {
            throw PandasErrors.key(name, frame.columns)
          }
          return position
        })
    }
    frame = FrameReductions.numeric(frame)
    let axes = try PlotAxes(call, isSeries: true)
    try drawBoxes(frame, axes, call.interpreter)
    try axes("grid", [call.value("grid")])
    return axes.axes
  }
}
