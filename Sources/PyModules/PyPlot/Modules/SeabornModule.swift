internal import NDArrays
internal import Plotting
package import PyRuntime

/// seaborn's usual calls, as thin names over the same marks.
package enum SeabornModule {
  /// The module that cells can import.
  package static let table = ModuleTable(
    makers: [
      "seaborn": { interpreter in
        _ = PyPlotState.of(interpreter)
        return ModuleObject("seaborn", members: members, refusals: refusals)
      }
    ])

  private static let refusals: [String: String] = [
    "pairplot": "draw the pairs that matter: plt.scatter(df['a'], df['b'])",
    "jointplot": "plt.scatter(x, y) and plt.hist(x) show the same data",
    "violinplot": "sns.boxplot and sns.histplot show how numbers are spread",
    "kdeplot": "sns.histplot(x) shows how numbers are spread",
    "regplot": "fit a line with LinearRegression and draw it: plt.plot(x, model.predict(X))",
    "lmplot": "fit a line with LinearRegression and draw it: plt.plot(x, model.predict(X))",
    "distplot": "histplot is its name since seaborn 0.11",
    "FacetGrid": "plt.subplots(rows, columns) lays panels out in a grid",
  ]

  nonisolated(unsafe) private static let members: [String: Value] = {
    var members: [String: Value] = ["__version__": .string("0.13.2")]
    for name in ["set", "set_theme", "set_style", "set_context", "set_palette", "despine"] {
      members[name] = .object(
        NativeFunction(name, "(*args, **kwargs)") { _ in .none })
    }
    func add(
      _ name: String, _ parameters: String,
      _ body: @escaping @Sendable (AxesObject, BoundArguments) throws -> Void
    ) {
      members[name] = .object(
        NativeFunction(name, "(\(parameters))") { call in
          let given = call["ax"]?.cast(to: AxesObject.self)
          let panel = given ?? PyPlotState.of(call.interpreter).currentPanel()
          try body(panel, call)
          return .object(panel)
        })
    }
    add("heatmap", heatmapParameters) { panel, call in try heatmap(panel, call) }
    add(
      "scatterplot",
      "data=None, *, x=None, y=None, hue=None, size=None, style=None, palette=None, legend='auto', ax=None, **kwargs"
    ) {
      panel, call in try grouped(panel, call, method: "scatter")
    }
    add(
      "lineplot",
      "data=None, *, x=None, y=None, hue=None, size=None, style=None, palette=None, errorbar=None, markers=None, dashes=True, legend='auto', ax=None, **kwargs"
    ) {
      panel, call in try grouped(panel, call, method: "plot")
    }
    add(
      "barplot",
      "data=None, *, x=None, y=None, hue=None, order=None, palette=None, errorbar=None, ci=None, orient=None, color=None, ax=None, **kwargs"
    ) {
      panel, call in try barplot(panel, call)
    }
    add(
      "histplot",
      "data=None, *, x=None, bins='auto', stat='count', kde=False, color=None, label=None, ax=None, **kwargs"
    ) {
      panel, call in
      var keywords = call.keywords
      keywords.append(("bins", call.value("bins")))
      if call.isGiven("color") { keywords.append(("color", call.value("color"))) }
      if call.isGiven("label") { keywords.append(("label", call.value("label"))) }
      if call.value("stat").text == "density" { keywords.append(("density", .bool(true))) }
      let values = try column(call, "x") ?? call.value("data")
      _ = try method("hist", of: panel, [values], keywords, call.interpreter)
      panel.axes.y.label =
        panel.axes.y.label ?? (call.value("stat").text == "density" ? "Density" : "Count")
      name(panel, x: call.value("x").text, y: nil)
    }
    add(
      "boxplot",
      "data=None, *, x=None, y=None, orient=None, color=None, saturation=0.75, palette=None, ax=None, **kwargs"
    ) {
      panel, call in try boxplot(panel, call)
    }
    return members
  }()

  private static let heatmapParameters =
    "data, *, vmin=None, vmax=None, cmap=None, center=None, robust=False, annot=None, fmt='.2g', annot_kws=None, linewidths=0, linecolor='white', cbar=True, cbar_kws=None, cbar_ax=None, square=False, xticklabels='auto', yticklabels='auto', mask=None, ax=None, **kwargs"

  // MARK: Reading

  /// Returns a column of `data` by its name, or the values themselves; nil if none are given.
  private static func column(_ call: BoundArguments, _ name: String) throws -> Value? {
    let value = call.value(name)
    if value.isNone { return nil }
    guard value.text != nil, call.isGiven("data") else { return value }
    return try call.interpreter.item(value, of: call.value("data"))
  }

  /// Calls a method of a panel.
  @discardableResult
  private static func method(
    _ name: String, of panel: AxesObject, _ positional: [Value],
    _ keywords: [(name: String, value: Value)], _ interpreter: Interpreter
  ) throws -> Value {
    try interpreter.call(
      interpreter.attribute(name, of: .object(panel)),
      Arguments(positional, keywords: keywords))
  }

  /// Labels the axes as seaborn does, with the names of the columns.
  private static func name(_ panel: AxesObject, x: String?, y: String?) {
    if let x, panel.axes.x.label == nil { panel.axes.x.label = x }
    if let y, panel.axes.y.label == nil { panel.axes.y.label = y }
  }

  /// Returns the labels of a frame's rows and columns; numbers where there are none.
  private static func labels(
    _ data: Value, rows: Int, columns: Int, _ interpreter: Interpreter
  ) throws -> (rows: [String], columns: [String]) {
    if let frame = data.object as? any FrameSource {
      return (
        try frame.rowLabels.map { try interpreter.str($0) },
        try frame.columnLabels.map { try interpreter.str($0) }
      )
    }
    return ((0..<rows).map(String.init), (0..<columns).map(String.init))
  }

  // MARK: Drawing

  private static func heatmap(_ panel: AxesObject, _ call: BoundArguments) throws {
    let reading = Reading(call.interpreter)
    let table = try reading.column(call.value("data"))
    guard table.shape.count == 2, table.names == nil else {
      throw PyException(.valueError, "Must pass 2-d input. shape=\(Reading.tuple(table.shape))")
    }
    let (rows, columns) = (table.shape[0], table.shape[1])
    var numbers = table.numbers
    if call.isGiven("mask") {
      let mask = try call.interpreter.array(of: call.value("mask")).flags
      for index in numbers.indices where mask.indices.contains(index) && mask[index] {
        numbers[index] = .nan
      }
    }
    var shading = Shading(try reading.colormap(call.value("cmap")))
    let finite = numbers.filter(\.isFinite)
    shading.lower = try reading.optionalNumber(call["vmin"]) ?? finite.min()
    shading.upper = try reading.optionalNumber(call["vmax"]) ?? finite.max()
    if let center = try reading.optionalNumber(call["center"]) {
      let reach = Swift.max(
        abs((shading.upper ?? center) - center), abs(center - (shading.lower ?? center)))
      (shading.lower, shading.upper) = (center - reach, center + reach)
      if !call.isGiven("cmap") { shading.colormap = .coolwarm }
    }
    var texts: [String] = []
    let annotated = call.value("annot")
    if case .bool(let isOn) = annotated {
      if isOn { texts = try formatted(numbers, call) }
    } else if !annotated.isNone {
      let column = try reading.column(annotated)
      texts = try column.names ?? formatted(column.numbers, call)
    }
    let image = ImageShape(
      values: Plotting.Numbers(numbers), columns: columns, texts: texts, shading: shading)
    panel.axes.marks.append(Mark(.image(image)))
    panel.axes.y.isInverted = true
    if try call.bool("square") { panel.axes.aspect = .equal }
    let names = try labels(call.value("data"), rows: rows, columns: columns, call.interpreter)
    panel.axes.x.ticks = try ticks(call, "xticklabels", names.columns)
    panel.axes.y.ticks = try ticks(call, "yticklabels", names.rows)
    if try call.bool("cbar") {
      panel.axes.colorbar = Colorbar(mark: panel.axes.marks.count - 1)
      if case .dict(let options) = call.value("cbar_kws"),
        let label = options.value(named: "label")?.text
      {
        panel.axes.colorbar?.label = label
      }
    }
  }

  private static func ticks(_ call: BoundArguments, _ keyword: String, _ names: [String]) throws
    -> TickRule
  {
    switch call.value(keyword) {
    case .bool(false): return .fixed(positions: [], labels: nil)
    case .list, .tuple, .object:
      return .categories(try Reading(call.interpreter).texts(call.value(keyword)))
    default: return .categories(names)
    }
  }

  private static func formatted(_ numbers: [Double], _ call: BoundArguments) throws -> [String] {
    let format = try call.interpreter.attribute(
      "format", of: .string("{:\(call.value("fmt").text ?? ".2g")}"))
    return try numbers.map { number in
      number.isNaN ? "" : try call.interpreter.str(call.interpreter.call(format, .float(number)))
    }
  }

  /// Draws points or lines, a series for each value of `hue`.
  private static func grouped(
    _ panel: AxesObject, _ call: BoundArguments, method name: String
  ) throws {
    let reading = Reading(call.interpreter)
    guard let y = try column(call, "y") ?? (call.isGiven("data") ? call.value("data") : nil)
    else { return }
    let heights = panel.places(try reading.column(y), vertical: true)
    let places =
      try column(call, "x").map { panel.places(try reading.column($0), vertical: false) }
      ?? heights.indices.map(Double.init)
    guard places.count == heights.count else {
      throw PyException(.valueError, "x and y must be the same size")
    }
    var groups: [(name: String?, rows: [Int])] = [(nil, Array(places.indices))]
    if let hue = try column(call, "hue") {
      let keys = try call.interpreter.elements(of: .array(call.interpreter.array(of: hue)))
        .map { try call.interpreter.str($0) }
      var order: [String] = []
      var rows: [String: [Int]] = [:]
      for (index, key) in keys.enumerated() where places.indices.contains(index) {
        if rows[key] == nil { order.append(key) }
        rows[key, default: []].append(index)
      }
      groups = order.map { ($0, rows[$0] ?? []) }
      panel.axes.legend = Legend(title: call.value("hue").text)
    }
    for (label, rows) in groups {
      // A line goes through its points from the left to the right.
      let rows = name == "plot" ? rows.sorted { places[$0] < places[$1] } : rows
      var keywords = call.keywords
      if let label { keywords.append(("label", .string(label))) }
      try method(
        name, of: panel,
        [
          .array(try NDArray(rows.map { places[$0] })),
          .array(try NDArray(rows.map { heights[$0] })),
        ], keywords, call.interpreter)
    }
    self.name(panel, x: call.value("x").text, y: call.value("y").text)
  }

  private static func barplot(_ panel: AxesObject, _ call: BoundArguments) throws {
    let reading = Reading(call.interpreter)
    if call.isGiven("hue"), call.value("hue").text != call.value("x").text,
      call.value("hue").text != call.value("y").text
    {
      throw PyException(
        .notImplementedError, "barplot() with hue= is not supported",
        help:
          "draw the groups beside each other: plt.bar(x - 0.2, a, 0.4); plt.bar(x + 0.2, b, 0.4)")
    }
    guard let x = try column(call, "x"), let y = try column(call, "y") else {
      throw PyException(.valueError, "barplot() needs x and y")
    }
    let (across, up) = (try reading.column(x), try reading.column(y))
    // Names lie along the axis that has them; numbers are lengths.
    let isHorizontal = up.names != nil && across.names == nil
    let names = isHorizontal ? up : across
    let lengths = isHorizontal ? across.numbers : up.numbers
    let keys = names.names ?? names.numbers.map(TickNumber.text)
    var order: [String] = []
    var sums: [String: (sum: Double, count: Double)] = [:]
    for (key, length) in zip(keys, lengths) {
      if sums[key] == nil { order.append(key) }
      let old = sums[key] ?? (0, 0)
      sums[key] = (old.sum + length, old.count + 1)
    }
    if names.names == nil { order.sort { (Double($0) ?? 0) < (Double($1) ?? 0) } }
    if call.isGiven("order") { order = try reading.texts(call.value("order")) }
    var keywords = call.keywords
    if call.isGiven("color") { keywords.append(("color", call.value("color"))) }
    let values = order.map { key in
      let group = sums[key] ?? (0, 0)
      return Value.float(group.count > 0 ? group.sum / group.count : .nan)
    }
    try method(
      isHorizontal ? "barh" : "bar", of: panel,
      [.list(order.map { .string($0) }), .list(values)], keywords, call.interpreter)
    // seaborn lists names downwards.
    if isHorizontal { panel.axes.y.isInverted = true }
    name(panel, x: call.value("x").text, y: call.value("y").text)
  }

  private static func boxplot(_ panel: AxesObject, _ call: BoundArguments) throws {
    let reading = Reading(call.interpreter)
    var sets: [[Double]] = []
    var names: [String] = []
    if let x = try column(call, "x"), let y = try column(call, "y") {
      let keys = try reading.column(x)
      let words = keys.names ?? keys.numbers.map(TickNumber.text)
      let numbers = try reading.numbers(y)
      for (word, number) in zip(words, numbers) {
        if let index = names.firstIndex(of: word) {
          sets[index].append(number)
        } else {
          names.append(word)
          sets.append([number])
        }
      }
    } else if let only = try column(call, "y") ?? column(call, "x") {
      sets = [try reading.numbers(only)]
    } else {
      let data = call.value("data")
      sets = try AxesCalls.dataSets(data, reading)
      names = try labels(data, rows: 0, columns: sets.count, call.interpreter).columns
    }
    try method(
      "boxplot", of: panel,
      [.list(try sets.map { .array(try NDArray($0)) })],
      names.isEmpty ? [] : [("tick_labels", .list(names.map { .string($0) }))], call.interpreter)
    name(panel, x: call.value("x").text, y: call.value("y").text)
  }
}
