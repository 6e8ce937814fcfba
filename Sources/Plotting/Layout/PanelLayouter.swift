/// Lays out one panel and those over it.
struct PanelLayouter {
  /// The figure.
  let figure: Figure
  /// The position of the panel.
  let index: Int
  /// The positions of the panels over it.
  let overlays: [Int]
  /// The ranges of all panels' data.
  let limits: [DataLimits]
  /// What the picture can do.
  let options: PlotLayout.Options
  /// The place of the panel with all its words.
  let frame: Box

  /// Room kept free beside the data.
  struct Reserve: Equatable {
    var right = 0.0
    var bottom = 0.0
  }

  var axes: Axes { figure.axes[index] }

  /// Returns the layout, or nil where there is no room for one.
  func panel() -> PanelLayout? {
    guard var panel = panel(Reserve()) else { return nil }
    guard axes.legend != nil || overlays.contains(where: { figure.axes[$0].legend != nil })
    else { return panel }
    if options.isTerminal, let width = endLabelWidth(panel) {
      let narrower = self.panel(Reserve(right: width))
      if var narrower, let labels = endLabels(narrower) {
        narrower.endLabels = labels
        return narrower
      }
    }
    if let beside = legendBeside(panel) { return beside }
    if placeLegend(in: &panel) { return panel }
    let rows = flowRows(width: frame.width)
    guard rows > 0 else { return panel }
    guard var shorter = self.panel(Reserve(bottom: Double(rows))), shorter.box.height >= 3
    else { return panel }
    flowLegend(below: &shorter, rows: rows)
    return shorter
  }

  /// Returns the layout with some room kept free and without a legend.
  func panel(_ reserve: Reserve) -> PanelLayout? {
    // With little room words go first: labels of axes, then the title, then all but the data.
    for detail in 0..<4 {
      if let panel = panel(reserve, detail: detail) { return panel }
    }
    return nil
  }

  private func panel(_ reserve: Reserve, detail: Int) -> PanelLayout? {
    let isTerminal = options.isTerminal
    var xMap = Limits.map(axes.x, over: limits[index].x)
    var yMap = Limits.map(axes.y, over: limits[index].y)
    let twin = overlays.first { sharesX($0) }
    let twinY = overlays.first { !sharesX($0) }
    let showsFrame = axes.showsFrame && detail < 3
    var panel = PanelLayout(index: index, frame: frame, box: frame, x: xMap, y: yMap)
    panel.showsFrame = showsFrame
    if detail < 2 {
      panel.title = PlotLayout.wrapped(axes.title, to: Int(Swift.max(frame.width, 0)))
    }

    // Upwards and downwards first: the number of ticks follows from the height.
    let showsLabels = detail < 1 && showsFrame
    let hasYLabel =
      showsLabels
      && !(axes.y.label ?? "").isEmpty
    let hasRightLabel = showsLabels && !(twin.flatMap { figure.axes[$0].y.label } ?? "").isEmpty
    let barLabel = detail < 1 ? axes.colorbar?.label.map { DisplayText.line($0) } ?? "" : ""
    var top = frame.top + Double(panel.title.count)
    if !isTerminal { top += panel.title.isEmpty ? 0.5 : 0.8 }
    // Numbers far from one carry a multiplier, which is written where the label would be.
    let needsTopRow =
      hasYLabel || hasRightLabel || !barLabel.isEmpty
      || showsLabels
        && !TickLayout.vertical(axes.y, yMap, frame, rowsPerTick: 2.6).multiplier.isEmpty
    if isTerminal, needsTopRow {
      // The label stands left of the title where both fit on one line.
      let title = DisplayText.width(panel.title.last ?? "")
      let label = DisplayText.width(axes.y.label ?? "") + (hasYLabel ? 14 : 10)
      let isShared =
        panel.title.count == 1 && !hasRightLabel && barLabel.isEmpty
        && Double(label + title) <= frame.width * 0.8
      if !isShared { top += 1 }
    }
    if twinY != nil { top += isTerminal ? 2 : 2 }
    let axisRows = showsFrame ? (isTerminal ? 1 : 0.4) : 0
    let hasXLabel =
      showsLabels
      && (!(axes.x.label ?? "").isEmpty
        || !TickLayout.horizontal(axes.x, xMap, frame, isTerminal: isTerminal)
          .multiplier.isEmpty)
    var tickRows = showsFrame && axes.x.isVisible ? 1.0 : 0
    let labelRows = hasXLabel ? (isTerminal ? 1 : 1.5) : isTerminal ? 0 : 0.3

    var right = reserve.right
    var left = 0.0
    var box = frame
    var leftRuler = PanelLayout.Ruler()
    var bottomRuler = PanelLayout.Ruler()
    var rightRuler: PanelLayout.Ruler?
    var twinMap: AxisMap?
    if let twin { twinMap = Limits.map(figure.axes[twin].y, over: limits[twin].y) }
    let scaleWidth =
      axes.colorbar == nil || detail > 2 ? 0.0 : colorScaleWidth(height: frame.height)
    // The rows below depend on the words, these on the width, that on the words at the left.
    for _ in 0..<3 {
      let below = axisRows + tickRows + labelRows + reserve.bottom
      box = Box(left: frame.left, top: top, right: frame.right, bottom: frame.bottom - below)
      if isTerminal { box.bottom = box.bottom.rounded(.down) }
      if box.height < (detail < 3 ? 3 : 1) { return nil }
      let rowsPerTick = isTerminal ? 2.6 : 2
      leftRuler = TickLayout.vertical(
        axes.y, yMap, box, rowsPerTick: rowsPerTick, spelled: detail > 0)
      if let twin, let twinMap {
        rightRuler = TickLayout.vertical(
          figure.axes[twin].y, twinMap, box, rowsPerTick: rowsPerTick, spelled: detail > 0)
      }
      let letter = isTerminal ? 1 : 1.08
      left = showsFrame ? Double(leftRuler.width) * letter + (isTerminal ? 2 : 1.5) : 0
      if !isTerminal, hasYLabel { left += 2.2 }
      if !isTerminal, left < 2 { left = 2 }
      right = reserve.right + scaleWidth
      if let rightRuler, showsFrame {
        right += Double(rightRuler.width) * letter + 2
        if !isTerminal, hasRightLabel { right += 2 }
      } else if isTerminal {
        right = Swift.max(right, 1)
      } else {
        right += 2
      }
      box.left = frame.left + left
      box.right = frame.right - right
      if isTerminal { box.right = box.right.rounded(.down) }
      if box.width < (detail < 3 ? 8 : 2) { return nil }
      (box, xMap, yMap) = shaped(box, xMap, yMap)
      leftRuler = TickLayout.vertical(
        axes.y, yMap, box, rowsPerTick: rowsPerTick, spelled: detail > 0)
      bottomRuler = TickLayout.horizontal(
        axes.x, xMap, box, isTerminal: isTerminal, spelled: detail > 0)
      let needed = rows(for: bottomRuler, visible: showsFrame && axes.x.isVisible)
      if needed == tickRows { break }
      tickRows = needed
    }
    panel.box = box
    panel.x = xMap
    panel.y = yMap
    if showsFrame {
      panel.left = leftRuler
      panel.bottom = bottomRuler
      panel.right = rightRuler
      if let twinY {
        let map = Limits.map(figure.axes[twinY].x, over: limits[twinY].x)
        panel.top = TickLayout.horizontal(
          figure.axes[twinY].x, map, box, isTerminal: isTerminal)
      }
      if !showsLabels {
        panel.left.label = ""
        panel.bottom.label = ""
        panel.right?.label = ""
      }
    }
    draw(into: &panel, twinMap: twinMap)
    if scaleWidth > 0 { addColorScale(to: &panel, label: barLabel) }
    return panel
  }

  private func sharesX(_ overlay: Int) -> Bool {
    if case .sharingX = figure.axes[overlay].overlay { return true }
    return false
  }

  private func rows(for ruler: PanelLayout.Ruler, visible: Bool) -> Double {
    guard visible else { return 0 }
    if ruler.rotation != 0 {
      // A turned word is as high as its width, in rows of twice a column.
      let part = Swift.min(abs(ruler.rotation), 90) / 90
      let width = Double(Swift.min(ruler.width, 30)) * 0.5
      return (1 + width * part.squareRoot()).rounded(.up)
    }
    return ruler.ticks.contains { $0.line > 0 } ? 2 : 1
  }

  /// Returns the box and the limits with which a unit of y has the length asked for.
  private func shaped(_ box: Box, _ x: AxisMap, _ y: AxisMap) -> (Box, AxisMap, AxisMap) {
    let ratio: Double
    let movesLimits: Bool
    switch axes.aspect {
    case .automatic: return (box, x, y)
    case .box(let wanted): (ratio, movesLimits) = (wanted, false)
    case .limits(let wanted): (ratio, movesLimits) = (wanted, true)
    }
    let dx = x.spread(x.upper) - x.spread(x.lower)
    let dy = y.spread(y.upper) - y.spread(y.lower)
    guard ratio > 0, ratio.isFinite, dx > 0, dy > 0, dx.isFinite, dy.isFinite else {
      return (box, x, y)
    }
    // Columns for a unit of x; a row is as long as two columns.
    let unit = Swift.min(box.width / dx, 2 * box.height / (dy * ratio))
    guard unit > 0, unit.isFinite else { return (box, x, y) }
    var shaped = box
    if !movesLimits {
      var width = unit * dx
      var height = unit * dy * ratio / 2
      if options.isTerminal {
        width = Swift.min(width.rounded(.up), box.width)
        height = Swift.min(height.rounded(.up), box.height)
      }
      var shift = (box.width - width) / 2
      if options.isTerminal { shift = shift.rounded(.down) }
      shaped = Box(
        left: box.left + shift, top: box.top, right: box.left + shift + width,
        bottom: box.top + height)
      if !options.isTerminal {
        let down = (box.height - height) / 2
        shaped.top += down
        shaped.bottom += down
      }
    }
    func widened(_ map: AxisMap, to range: Double) -> AxisMap {
      var map = map
      let middle = (map.spread(map.lower) + map.spread(map.upper)) / 2
      map.lower = map.gathered(middle - range / 2)
      map.upper = map.gathered(middle + range / 2)
      return map
    }
    return (
      shaped, widened(x, to: shaped.width / unit),
      widened(y, to: 2 * shaped.height / (unit * ratio))
    )
  }

  private func draw(into panel: inout PanelLayout, twinMap: AxisMap?) {
    var builder = SceneBuilder(
      box: panel.box, x: panel.x, y: panel.y, dotsPerColumn: options.dotsPerColumn)
    builder.draw(axes.marks)
    panel.scene = builder.scene
    for overlay in overlays {
      let over = figure.axes[overlay]
      let xMap = sharesX(overlay) ? panel.x : Limits.map(over.x, over: limits[overlay].x)
      let yMap =
        sharesX(overlay)
        ? twinMap ?? Limits.map(over.y, over: limits[overlay].y) : panel.y
      var builder = SceneBuilder(
        box: panel.box, x: xMap, y: yMap, dotsPerColumn: options.dotsPerColumn)
      builder.draw(over.marks)
      panel.scene.items += builder.scene.items.map { item in
        var item = item
        item.z += 10
        item.mark += axes.marks.count
        return item
      }
    }
  }
}
