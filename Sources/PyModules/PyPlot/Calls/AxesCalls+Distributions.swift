internal import NDArrays
internal import Plotting
internal import PyRuntime

extension AxesCalls {
  /// What shows how numbers are spread.
  static let distributions: [AxesCall] = [
    AxesCall(
      "hist",
      "x, bins=None, *, range=None, density=False, weights=None, cumulative=False, bottom=None, histtype='bar', align='mid', orientation='vertical', rwidth=None, log=False, color=None, label=None, stacked=False, data=None, **kwargs"
    ) { panel, call in try histogram(panel, call) },
    AxesCall(
      "boxplot",
      "x, *, notch=None, sym=None, vert=None, orientation='vertical', whis=None, positions=None, widths=None, patch_artist=None, bootstrap=None, usermedians=None, conf_intervals=None, meanline=None, showmeans=None, showcaps=None, showbox=None, showfliers=None, boxprops=None, tick_labels=None, flierprops=None, medianprops=None, meanprops=None, capprops=None, whiskerprops=None, manage_ticks=True, autorange=False, zorder=None, capwidths=None, label=None, data=None"
    ) { panel, call in try boxplot(panel, call) },
  ]

  /// Reads one or several data sets: a column each of a table, or the elements of a list.
  static func dataSets(_ value: Value, _ reading: Reading) throws -> [[Double]] {
    if case .list(let list) = value, let first = list.elements.first, !isNumber(first) {
      return try list.elements.map(reading.numbers)
    }
    if case .tuple(let tuple) = value, let first = tuple.elements.first, !isNumber(first) {
      return try tuple.elements.map(reading.numbers)
    }
    let column = try reading.column(value)
    if column.shape.count == 2 {
      let columns = column.shape[1]
      return (0..<columns).map { index in
        (0..<column.shape[0]).map { column.numbers[$0 * columns + index] }
      }
    }
    return [try reading.numbers(value)]
  }

  private static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .float, .bool, .none, .string: true
    case .object(let object): object is NumPyScalar
    default: false
    }
  }

  // MARK: hist

  private static func histogram(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    let sets = try dataSets(call.value("x"), reading)
    let all = sets.flatMap { $0 }
    let range = call.isGiven("range") ? try reading.pair(call.value("range"), "range") : nil
    let bins = try HistogramBins(
      call.isGiven("bins") ? call.value("bins") : .int(10), range: range, data: all,
      call.interpreter)
    let isDensity = try call.bool("density")
    let isStacked = try call.bool("stacked")
    let isHorizontal = call.value("orientation").text == "horizontal"
    let kind = call.value("histtype").text ?? "bar"
    guard ["bar", "barstacked", "step", "stepfilled"].contains(kind) else {
      throw PyException(
        .valueError,
        "'\(kind)' is not a valid value for histtype. Supported values are 'bar', 'barstacked', 'step', 'stepfilled'"
      )
    }
    let weights = try reading.optionalNumbers(call["weights"])
    if let weights, weights.count != all.count {
      throw PyException(.valueError, "weights should have the same shape as x")
    }
    var counts = sets.map { bins.counts($0, weights: weights) }
    let widths = zip(bins.edges, bins.edges.dropFirst()).map { $1 - $0 }
    if isDensity {
      counts = counts.map { row in
        let total = row.reduce(0, +)
        return zip(row, widths).map { total > 0 ? $0 / total / $1 : .nan }
      }
    }
    if try call.bool("cumulative") {
      counts = counts.map { row in
        var sum = 0.0
        return zip(row, widths).map {
          sum += isDensity ? $0 * $1 : $0
          return sum
        }
      }
    }
    if try call.bool("log") {
      if isHorizontal { panel.axes.x.scale = .log10 } else { panel.axes.y.scale = .log10 }
    }
    let artists = try draw(
      counts, bins.edges, panel, call, reading, kind: kind,
      isStacked: isStacked || kind == "barstacked", isHorizontal: isHorizontal)
    let table: Value =
      counts.count == 1
      ? .array(try NDArray(counts[0]))
      : .array(try NDArray(counts.flatMap { $0 }, shape: [counts.count, widths.count]))
    return .tuple([
      table, .array(try NDArray(bins.edges)),
      artists.count == 1 ? artists[0] : .list(artists),
    ])
  }

  private static func draw(
    _ counts: [[Double]], _ edges: [Double], _ panel: AxesObject, _ call: BoundArguments,
    _ reading: Reading, kind: String, isStacked: Bool, isHorizontal: Bool
  ) throws -> [Value] {
    let widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
    let names =
      call.isGiven("label") ? try reading.texts(call.value("label")) : []
    let colors = call.isGiven("color") ? try reading.colors(call.value("color")) : []
    let beside = !isStacked && counts.count > 1 && kind == "bar"
    let share = try reading.optionalNumber(call["rwidth"]) ?? (beside ? 0.8 : 1)
    var bases = [Double](repeating: 0, count: widths.count)
    if let bottom = try reading.optionalNumbers(call["bottom"]), bottom.count == 1 {
      bases = bases.map { $0 + bottom[0] }
    }
    var artists: [Value] = []
    for (index, row) in counts.enumerated() {
      let part = beside ? share / Double(counts.count) : share
      let positions = zip(edges, widths).map { start, width in
        beside
          ? start + width * ((1 - share) / 2 + part * (Double(index) + 0.5)) : start + width / 2
      }
      var shape = BarsShape(
        positions: Plotting.Numbers(positions), lengths: Plotting.Numbers(row),
        widths: Plotting.Numbers(widths.map { $0 * part }),
        bases: bases.contains { $0 != 0 } ? Plotting.Numbers(bases) : [], isHorizontal: isHorizontal
      )
      var mark = Mark(.bars(shape))
      mark.style.color = colors.isEmpty ? panel.nextLineColor() : colors[index % colors.count]
      var keywords = try Keywords(call)
      try keywords.area(&mark.style)
      try keywords.common(&mark)
      try keywords.finish("Rectangle")
      if names.indices.contains(index) { mark.label = names[index] }
      if kind == "step" {
        mark.style.isFilled = false
        // The outline goes up and down at the edges.
        var xs = [edges[0]]
        var ys = [0.0]
        for (bin, height) in row.enumerated() {
          xs += [edges[bin], edges[bin + 1]]
          ys += [height, height]
        }
        xs.append(edges[edges.count - 1])
        ys.append(0)
        mark.shape = .line(
          LineShape(
            x: Plotting.Numbers(isHorizontal ? ys : xs), y: Plotting.Numbers(isHorizontal ? xs : ys)
          ))
      } else {
        shape.colors = []
        mark.shape = .bars(shape)
      }
      let artist = panel.add(mark, PyPlotTypes.bars)
      if case .bars(let drawn) = mark.shape {
        artist.parts = row.indices.map { .object(BarObject(artist, drawn, $0)) }
      }
      artists.append(.object(artist))
      if isStacked { bases = zip(bases, row).map { $0 + $1 } }
    }
    return artists
  }

  // MARK: boxplot

  private static func boxplot(_ panel: AxesObject, _ call: BoundArguments) throws -> Value {
    let reading = Reading(call.interpreter)
    let sets = try dataSets(call.value("x"), reading)
    let isHorizontal =
      call.isGiven("vert")
      ? try !call.bool("vert") : call.value("orientation").text == "horizontal"
    let positions =
      try reading.optionalNumbers(call["positions"]) ?? sets.indices.map { Double($0 + 1) }
    guard positions.count == sets.count else {
      throw PyException(
        .valueError, "List of boxplot statistics and `positions` values must have same the length")
    }
    let reach = try reading.optionalNumber(call["whis"]) ?? 1.5
    let showsMeans = try call.interpreter.isTrue(call.value("showmeans"))
    let showsOutliers =
      call.isGiven("showfliers") ? try call.bool("showfliers") : true
    let boxes = zip(sets, positions).map { data, position in
      summary(
        data, at: position, reach: reach, showsMean: showsMeans, showsOutliers: showsOutliers)
    }
    let labels = call.value("tick_labels")
    let names = labels.isNone ? [] : try reading.texts(labels)
    if !names.isEmpty, names.count != sets.count {
      throw PyException(
        .valueError, "Dimensions of labels and X must be compatible")
    }
    let spread = (positions.max() ?? 0) - (positions.min() ?? 0)
    let width =
      try reading.optionalNumbers(call["widths"])?.first
      ?? Swift.min(Swift.max(0.15 * spread, 0.15), 0.5)
    var mark = Mark(
      .boxes(
        BoxesShape(boxes: boxes, width: width, isHorizontal: isHorizontal, names: names)),
      style: Style(.black, isFilled: false, lineWidth: 1))
    if try call.interpreter.isTrue(call.value("patch_artist")) {
      mark.style.isFilled = true
      mark.style.fill = .cycle(0)
    }
    if call.isGiven("label"), let label = call.value("label").text { mark.label = label }
    let artist = panel.add(mark, PyPlotTypes.patch)
    let rule = TickRule.fixed(
      positions: Plotting.Numbers(positions),
      labels: names.isEmpty ? positions.map(TickNumber.text) : names)
    if isHorizontal { panel.axes.y.ticks = rule } else { panel.axes.x.ticks = rule }
    let parts = DictObject()
    for name in ["whiskers", "caps", "boxes", "medians", "fliers", "means"] {
      parts.set(named: name, to: .list([.object(artist)]))
    }
    return .dict(parts)
  }

  /// Returns quartiles by linear interpolation and whiskers to the last point within reach.
  static func summary(
    _ data: [Double], at position: Double, reach: Double, showsMean: Bool, showsOutliers: Bool
  ) -> BoxSummary {
    let sorted = data.filter { !$0.isNaN }.sorted()
    func quantile(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return .nan }
      let place = share * Double(sorted.count - 1)
      let index = Swift.min(Int(place), sorted.count - 1)
      let next = Swift.min(index + 1, sorted.count - 1)
      return sorted[index] + (sorted[next] - sorted[index]) * (place - Double(index))
    }
    let (lower, upper) = (quantile(0.25), quantile(0.75))
    let (from, to) = (lower - reach * (upper - lower), upper + reach * (upper - lower))
    let inside = sorted.filter { $0 >= from && $0 <= to }
    let low = Swift.min(inside.first ?? lower, lower)
    let high = Swift.max(inside.last ?? upper, upper)
    return BoxSummary(
      position: position, low: low, lowerQuartile: lower, median: quantile(0.5),
      upperQuartile: upper, high: high,
      mean: showsMean && !sorted.isEmpty ? sorted.reduce(0, +) / Double(sorted.count) : nil,
      outliers: Plotting.Numbers(showsOutliers ? sorted.filter { $0 < low || $0 > high } : []))
  }
}

/// A number as a tick says it.
enum TickNumber {
  /// Returns `value` without decimals that are zero.
  static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
