extension PanelLayouter {
  /// The entries of this panel's legend and of those over it; marks of those are numbered on.
  private var entries: [LegendEntry] {
    var entries = axes.legend == nil ? [] : axes.legendEntries
    for overlay in overlays where figure.axes[overlay].legend != nil {
      entries += figure.axes[overlay].legendEntries.map { entry in
        var entry = entry
        entry.mark = entry.mark.map { $0 + axes.marks.count }
        return entry
      }
    }
    return entries.map { entry in
      var entry = entry
      entry.label = DisplayText.line(entry.label)
      return entry
    }
  }

  private var legend: Legend? {
    axes.legend ?? overlays.lazy.compactMap { figure.axes[$0].legend }.first
  }

  /// Columns of a sample and the space behind it.
  private var sampleWidth: Int { 4 }

  // MARK: Names at the ends of lines

  /// Returns how many columns names at the ends of lines need, or nil where a legend is better.
  func endLabelWidth(_ panel: PanelLayout) -> Double? {
    guard legend?.entries == nil, legend?.title == nil, overlays.isEmpty,
      axes.colorbar == nil
    else { return nil }
    let entries = entries
    guard entries.count > 1, entries.count <= 10 else { return nil }
    let widest = entries.map { DisplayText.width($0.label) }.max() ?? 0
    guard widest <= 20, Double(widest) <= panel.box.width * 0.3,
      ends(panel) != nil
    else { return nil }
    return Double(widest + 2)
  }

  /// Returns the names at the ends of lines, or nil where two ends are too close to tell apart.
  func endLabels(_ panel: PanelLayout) -> [PanelLayout.EndLabel]? {
    guard let ends = ends(panel) else { return nil }
    let entries = entries
    var labels: [PanelLayout.EndLabel] = []
    for (entry, row) in zip(entries, ends) {
      labels.append(
        .init(
          text: entry.label, row: row, color: entry.style.color, mark: entry.mark ?? 0))
    }
    return labels
  }

  /// Returns the row of each entry's name, or nil.
  private func ends(_ panel: PanelLayout) -> [Int]? {
    let entries = entries
    var ends: [Double] = []
    for entry in entries {
      guard let mark = entry.mark, entry.sample == .line,
        case .line(let line) = axes.marks[mark].shape
      else { return nil }
      let builder = SceneBuilder(box: panel.box, x: panel.x, y: panel.y)
      var end: Point?
      for index in 0..<Swift.min(line.x.count, line.y.count) {
        let point = builder.place(line.x[index], line.y[index])
        guard panel.box.grown(columns: 0.01, rows: 0.01).contains(point) else { continue }
        if end.map({ point.x >= $0.x }) ?? true { end = point }
      }
      guard let end, end.x >= panel.box.left + panel.box.width * 0.9 else { return nil }
      ends.append(end.y)
    }
    // Names go from the highest end down, each at its line or right below the name before.
    let order = ends.indices.sorted { ends[$0] < ends[$1] }
    for (upper, lower) in zip(order, order.dropFirst()) where ends[lower] - ends[upper] < 0.3 {
      return nil
    }
    var rows = [Int](repeating: 0, count: ends.count)
    var next = Int(panel.box.top)
    for index in order {
      let row = Swift.max(next, Int(ends[index].rounded(.down)))
      rows[index] = row
      next = row + 1
    }
    // Those pushed below the panel move up again.
    var limit = Int(panel.box.bottom) - 1
    for index in order.reversed() {
      rows[index] = Swift.min(rows[index], limit)
      limit = rows[index] - 1
    }
    guard limit >= Int(panel.box.top) - 1 else { return nil }
    let moved = ends.indices.map { abs(Double(rows[$0]) + 0.5 - ends[$0]) }.max() ?? 0
    return moved <= 2.5 ? rows : nil
  }

  // MARK: A box inside of the panel

  /// Places the legend inside of the panel where it covers no data; false if there is no such
  /// place.
  func placeLegend(in panel: inout PanelLayout) -> Bool {
    guard let legend else { return true }
    let entries = entries
    guard !entries.isEmpty else { return true }
    guard legend.location != .outside else { return false }
    let title = DisplayText.line(legend.title)
    let columns = Swift.min(Swift.max(1, legend.columns), entries.count)
    let lines = (entries.count + columns - 1) / columns
    let cell = (entries.map { DisplayText.width($0.label) }.max() ?? 0) + sampleWidth + 1
    let width = Swift.max(cell * columns, DisplayText.width(title)) + 1
    let height = lines + (title.isEmpty ? 0 : 1)
    let margin = options.isTerminal ? 0.0 : 0.6
    let box = panel.box.grown(columns: -1, rows: -margin / 2)
    guard Double(width) <= box.width, Double(height) <= box.height else { return false }
    let occupancy = Occupancy(panel.scene, in: panel.box)
    let around = Double(options.isTerminal ? 0 : 1)
    func area(_ location: LegendLocation) -> Box {
      let (x, y) = PanelLayouter.corner(of: location)
      var left = box.left + (box.width - Double(width)) * x
      var top = box.top + (box.height - Double(height)) * y
      if options.isTerminal { (left, top) = (left.rounded(), top.rounded()) }
      return Box(left: left, top: top, right: left + Double(width), bottom: top + Double(height))
    }
    func weight(_ location: LegendLocation) -> Occupancy.Weight {
      occupancy.weight(under: area(location).grown(columns: around, rows: around / 2))
    }
    var choice: LegendLocation?
    if legend.location != .best, occupancy.isFree(weight(legend.location)) {
      choice = legend.location
    } else {
      let candidates: [LegendLocation] = [
        .upperRight, .upperLeft, .lowerLeft, .lowerRight, .centerRight, .centerLeft,
        .lowerCenter, .upperCenter, .center,
      ]
      let best = candidates.min { weight($0) < weight($1) }
      if let best, occupancy.isFree(weight(best)) { choice = best }
    }
    guard let choice else { return false }
    let place = area(choice)
    var key = PanelLayout.Key(box: place, title: title, entries: [], isInside: true)
    let first = place.top + (title.isEmpty ? 0 : 1)
    for (position, entry) in entries.enumerated() {
      key.entries.append(
        (
          entry,
          Point(
            x: place.left + 1 + Double(position / lines * cell),
            y: first + Double(position % lines))
        ))
    }
    panel.key = key
    return true
  }

  /// Returns shares from the left and from the top of a location.
  private static func corner(of location: LegendLocation) -> (Double, Double) {
    switch location {
    case .best, .upperRight, .outside: (1, 0)
    case .upperLeft: (0, 0)
    case .lowerLeft: (0, 1)
    case .lowerRight: (1, 1)
    case .right, .centerRight: (1, 0.5)
    case .centerLeft: (0, 0.5)
    case .lowerCenter: (0.5, 1)
    case .upperCenter: (0.5, 0)
    case .center: (0.5, 0.5)
    }
  }

  // MARK: A box beside the panel

  /// Returns the layout with the legend on the right, if a panel of fixed shape leaves room there.
  func legendBeside(_ panel: PanelLayout) -> PanelLayout? {
    let isOutside = legend?.location == .outside
    if !isOutside {
      guard case .box = axes.aspect, options.isTerminal else { return nil }
    }
    let entries = entries
    let title = DisplayText.line(legend?.title)
    let widest = entries.map { DisplayText.width($0.label) }.max() ?? 0
    let width = Double(Swift.max(widest + sampleWidth, DisplayText.width(title)) + 2)
    let height = Double(entries.count + (title.isEmpty ? 0 : 1))
    guard !entries.isEmpty, width <= frame.width / 2, height <= panel.box.height,
      var beside = self.panel(Reserve(right: width)),
      isOutside || beside.box.width >= panel.box.width - 0.01
    else { return nil }
    let left = beside.box.right + (axes.colorbar == nil ? 2 : 2 + colorScaleWidth(height: 20))
    let box = Box(
      left: left, top: beside.box.top, right: Swift.min(left + width, frame.right),
      bottom: beside.box.top + height)
    let first = box.top + (title.isEmpty ? 0 : 1)
    beside.key = .init(
      box: box, title: title,
      entries: entries.enumerated().map {
        ($0.element, Point(x: left, y: first + Double($0.offset)))
      }, isInside: false)
    return beside
  }

  // MARK: Lines below the panel

  /// Returns how many rows the entries take when they stand beside each other.
  func flowRows(width: Double) -> Int {
    (flow(width: width).last?.row ?? -1) + 1
  }

  /// Places the legend below the panel.
  func flowLegend(below panel: inout PanelLayout, rows: Int) {
    let top = panel.frame.bottom - Double(rows)
    let placed = flow(width: panel.frame.width)
    let wide = placed.map { $0.column + DisplayText.width($0.entry.label) + sampleWidth }.max() ?? 0
    let shift = Swift.max(0, ((panel.frame.width - Double(wide)) / 2).rounded(.down))
    panel.key = .init(
      box: Box(
        left: panel.frame.left, top: top, right: panel.frame.right, bottom: panel.frame.bottom),
      title: "",
      entries: placed.map { item in
        (
          item.entry,
          Point(
            x: panel.frame.left + shift + Double(item.column), y: top + Double(item.row))
        )
      }, isInside: false)
  }

  private func flow(width: Double) -> [(entry: LegendEntry, column: Int, row: Int)] {
    var result: [(entry: LegendEntry, column: Int, row: Int)] = []
    var column = 0
    var row = 0
    for var entry in entries {
      entry.label = DisplayText.fitted(
        entry.label, to: Swift.max(1, Int(Swift.max(width, 0)) - sampleWidth))
      let needed = DisplayText.width(entry.label) + sampleWidth
      if column > 0, Double(column + needed) > width {
        column = 0
        row += 1
      }
      result.append((entry, column, row))
      column += needed + 2
    }
    return result
  }
}
