#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TerminalPainter {
  // MARK: Lines

  /// Paints lines, and the signs that tell them from others.
  mutating func paint(_ stroke: Scene.Stroke, mark: Int) {
    let color = code(stroke.color)
    for path in stroke.paths {
      var travelled = 0.0
      if path.count == 1, let only = path.first { setDot(only, color) }
      for (from, to) in zip(path, path.dropFirst()) {
        travelled = segment(
          from, to, stroke.line, isBold: stroke.width >= 2.5, color: color, after: travelled,
          belowBars: stroke.isRule && isBase(from, to))
      }
      if stroke.hasHead, path.count > 1, let tip = path.last {
        let before = path[path.count - 2]
        let place = cell(tip)
        grid.set(
          grid.canvas.head(dx: tip.x - before.x, dy: tip.y - before.y), column: place.column,
          row: place.row, color: color)
      }
    }
    if let sign = signs[mark] { paintSigns(sign, on: stroke, color: color) }
  }

  /// Whether a rule runs along the foot of bars, whose ends it must not hide.
  private func isBase(_ from: Point, _ to: Point) -> Bool {
    panel.scene.items.contains { item in
      if case .bars(let bars) = item.drawing {
        bars.isHorizontal ? from.x == to.x : from.y == to.y
      } else {
        false
      }
    }
  }

  /// Sets the dots of a segment; returns the length of the line until its end, in dots.
  private mutating func segment(
    _ from: Point, _ to: Point, _ line: LineStyle, isBold: Bool, color: UInt8,
    after travelled: Double, belowBars: Bool = false
  ) -> Double {
    let dx = (to.x - from.x) * 2
    let dy = (to.y - from.y) * 4
    let length = hypot(dx, dy)
    let steps = Swift.max(1, Int(Swift.min(Swift.max(abs(dx), abs(dy)), 20_000).rounded(.up)))
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      guard isOn(line, travelled + length * part) else { continue }
      let point = Point(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
      setDot(point, color, belowBars: belowBars)
      if isBold {
        let next =
          abs(dx) >= abs(dy)
          ? Point(x: point.x, y: point.y + 0.25) : Point(x: point.x + 0.5, y: point.y)
        if panel.box.contains(next) { setDot(next, color, belowBars: belowBars) }
      }
    }
    return travelled + length
  }

  private func isOn(_ line: LineStyle, _ place: Double) -> Bool {
    switch line {
    case .solid: true
    case .none: false
    case .dashed: place.truncatingRemainder(dividingBy: 8) < 5
    case .dotted: place.truncatingRemainder(dividingBy: 4) < 1
    case .dashDot:
      place.truncatingRemainder(dividingBy: 10) < 5
        || abs(place.truncatingRemainder(dividingBy: 10) - 7.5) < 0.6
    }
  }

  /// Sets the dot at a place, those on the far edges inside.
  private mutating func setDot(_ point: Point, _ color: UInt8, belowBars: Bool = false) {
    let x = Swift.min(
      Swift.max(whole(point.x * 2), columns.lowerBound * 2), columns.upperBound * 2 - 1)
    let y = Swift.min(Swift.max(whole(point.y * 4), rows.lowerBound * 4), rows.upperBound * 4 - 1)
    grid.setDot(x: x, y: y, color: color, belowGround: belowBars)
  }

  /// Paints a sign on a line at its points if they are few, else at equal distances.
  private mutating func paintSigns(_ sign: Character, on stroke: Scene.Stroke, color: UInt8) {
    let points = stroke.paths.reduce(0) { $0 + $1.count }
    if points <= columns.count / 4 {
      for point in stroke.paths.joined() {
        let place = cell(point)
        grid.set(sign, column: place.column, row: place.row, color: color)
      }
      return
    }
    let order = signs.keys.sorted()
    let turn = Double(order.firstIndex { signs[$0] == sign } ?? 0) + 0.5
    let distance = Swift.max(Double(columns.count) / 4, 6)
    let start = panel.box.left + distance * turn / Double(Swift.max(order.count, 1))
    for path in stroke.paths {
      for (from, to) in zip(path, path.dropFirst()) {
        let (low, high) = (Swift.min(from.x, to.x), Swift.max(from.x, to.x))
        guard high > low else { continue }
        let first = whole(((low - start) / distance).rounded(.up))
        for step in first..<Swift.max(first, whole((high - start) / distance) + 1) {
          let x = start + Double(step) * distance
          guard x >= low, x < high else { continue }
          let part = (x - from.x) / (to.x - from.x)
          let place = cell(Point(x: x, y: from.y + (to.y - from.y) * part))
          grid.set(sign, column: place.column, row: place.row, color: color)
        }
      }
    }
  }

  // MARK: Signs

  /// Paints signs: characters where they are few, dots where they are many.
  mutating func paint(_ symbols: Scene.Symbols, mark: Int) {
    let isTiny = symbols.marker == .pixel || symbols.points.count > 300
    let own =
      pointSigns[mark]
      ?? grid.canvas.sign(
        symbols.marker, isFilled: symbols.isFilled && symbols.edges.isEmpty)
    // Neighbours on a line closer than three columns would hide it.
    let every =
      symbols.areOnLine ? Swift.max(1, symbols.points.count * 3 / Swift.max(columns.count, 1)) : 1
    for (index, point) in symbols.points.enumerated() where index % every == 0 {
      let color = code(symbols.colors[index % symbols.colors.count])
      if isTiny, symbols.shares.isEmpty, !symbols.areOnLine {
        setDot(point, color)
        continue
      }
      let place = cell(point)
      let sign =
        symbols.shares.isEmpty ? own : grid.canvas.sign(share: symbols.shares[index])
      grid.set(sign, column: place.column, row: place.row, color: color)
    }
  }

  // MARK: Areas

  /// Paints an area, dot by dot.
  mutating func paint(_ area: Scene.Area) {
    let density: UInt8
    switch area.pattern {
    case .tint: density = area.opacity > 0.7 ? 8 : 4
    case .series(let series): density = [16, 8, 4, 12][series % 4]
    case .shade(let share):
      density = share > 0 ? UInt8(Swift.min(1 + share * 15, 16)) : 1
    }
    let color = code(area.color)
    for y in (rows.lowerBound * 4)..<(rows.upperBound * 4) {
      let height = (Double(y) + 0.5) / 4
      let crossings = area.crossings(at: height)
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = Swift.max(whole((crossings[pair] * 2).rounded()), columns.lowerBound * 2)
        let last = Swift.min(whole((crossings[pair + 1] * 2).rounded()), columns.upperBound * 2)
        guard first < last else { continue }
        for x in first..<last { grid.setDensity(x: x, y: y, density: density, color: color) }
      }
    }
  }

  /// Paints a grid of colored cells.
  mutating func paint(_ raster: Scene.Raster) {
    let count = raster.shares.count / Swift.max(raster.columns, 1)
    guard count > 0, raster.box.width != 0, raster.box.height != 0 else { return }
    for row in rows {
      let down = (Double(row) + 0.5 - raster.box.top) / raster.box.height
      guard down >= 0, down < 1 else { continue }
      for column in columns {
        let along = (Double(column) + 0.5 - raster.box.left) / raster.box.width
        guard along >= 0, along < 1 else { continue }
        let index =
          whole(down * Double(count)) * raster.columns
          + whole(along * Double(raster.columns))
        guard raster.shares.indices.contains(index) else { continue }
        let share = raster.shares[index]
        guard !share.isNaN else { continue }
        let color = raster.colormap.color(at: share)
        let density =
          raster.colormap.isDiverging
          ? abs(share - 0.5) * 2 : raster.colormap.isShort ? 0.8 : share
        grid.setGround(
          shade(density), column: column, row: row,
          color: raster.colormap.isDiverging || raster.colormap.isShort ? code(color) : 0)
      }
    }
    paintTexts(of: raster, rows: count)
  }

  /// Returns the character of a cell as dark as `density`.
  func shade(_ density: Double) -> Character {
    grid.canvas == .ascii
      ? ASCIICanvas.character(density: density) : BlockCanvas.character(density: density)
  }

  private mutating func paintTexts(of raster: Scene.Raster, rows count: Int) {
    for (index, text) in raster.texts.enumerated() where !text.isEmpty {
      let center = Point(
        x: raster.box.left + raster.box.width * (Double(index % raster.columns) + 0.5)
          / Double(raster.columns),
        y: raster.box.top + raster.box.height * (Double(index / raster.columns) + 0.5)
          / Double(count))
      guard panel.box.contains(center) else { continue }
      let room = Int(Swift.min(abs(raster.box.width) / Double(raster.columns), 1000))
      let fitted = DisplayText.fitted(DisplayText.line(text), to: room)
      grid.write(
        fitted, column: whole(center.x - Double(DisplayText.width(fitted)) / 2 + 0.5),
        row: whole(center.y))
    }
  }

  // MARK: Bars

  /// Paints bars: the first series solid and to an eighth of a cell, others in shades.
  ///
  /// A bar that is not exactly zero long is at least an eighth long, so that "small" and "zero"
  /// look different.
  mutating func paint(_ bars: Scene.Bars) {
    for (index, bar) in bars.boxes.enumerated() {
      let color = code(bars.colors[index % bars.colors.count])
      if bars.isOutline {
        var outline = [
          Point(x: bar.left, y: bar.bottom), Point(x: bar.left, y: bar.top),
          Point(x: bar.right, y: bar.top), Point(x: bar.right, y: bar.bottom),
        ]
        outline.append(outline[0])
        for (from, to) in zip(outline, outline.dropFirst()) {
          _ = segment(from, to, .solid, isBold: false, color: color, after: 0)
        }
        continue
      }
      let across = bars.isHorizontal ? (bar.top, bar.bottom) : (bar.left, bar.right)
      let range = lanes(across, areTouching: bars.areTouching)
      for lane in range {
        paint(
          bar, lane: lane, isHorizontal: bars.isHorizontal, isNegative: bars.isNegative[index],
          fill: grid.canvas.fill(series: bars.series), color: color)
      }
    }
  }

  /// Returns the columns or rows that a bar takes: at least one, as many as fit otherwise.
  private func lanes(_ edges: (Double, Double), areTouching: Bool) -> Range<Int> {
    if areTouching {
      let start = whole(edges.0.rounded())
      return start..<Swift.max(start + 1, whole(edges.1.rounded()))
    }
    let count = Swift.max(1, whole(edges.1 - edges.0 + 0.01))
    let start = whole(((edges.0 + edges.1) / 2 - Double(count) / 2).rounded())
    return start..<(start + count)
  }

  private mutating func paint(
    _ bar: Box, lane: Int, isHorizontal: Bool, isNegative: Bool, fill: Character, color: UInt8
  ) {
    let length = isHorizontal ? bar.width : bar.height
    guard length > 0 else { return }
    let isExact = grid.canvas != .ascii
    let base: Int
    let direction: Int
    if isHorizontal {
      base = whole((isNegative ? bar.right : bar.left).rounded()) - (isNegative ? 1 : 0)
      direction = isNegative ? -1 : 1
    } else {
      base = whole((isNegative ? bar.top : bar.bottom).rounded()) - (isNegative ? 0 : 1)
      direction = isNegative ? 1 : -1
    }
    let eighths = Swift.max(1, whole((length * 8).rounded()))
    let full = isExact ? eighths / 8 : Swift.max(1, (eighths + 4) / 8)
    let rest = isExact ? eighths % 8 : 0
    for step in 0..<(full + (rest > 0 ? 1 : 0)) {
      let along = base + direction * step
      let (column, row) = isHorizontal ? (along, lane) : (lane, along)
      guard columns.contains(column), rows.contains(row) else { continue }
      var character = fill
      if step == full {
        switch (isHorizontal, isNegative) {
        case (true, false): character = BlockCanvas.rightTo(eighths: rest)
        case (false, false): character = BlockCanvas.upTo(eighths: rest)
        case (true, true): character = rest >= 6 ? "█" : rest >= 3 ? "▐" : "▕"
        case (false, true): character = rest >= 6 ? "█" : rest >= 3 ? "▀" : "▔"
        }
      }
      grid.setGround(character, column: column, row: row, color: color)
    }
  }
}
