/// Paints one panel into the cells of a terminal.
struct TerminalPainter {
  /// Where everything goes.
  let panel: PanelLayout
  /// What is drawn.
  let axes: Axes
  /// The cells.
  var grid: CellGrid
  /// The colors.
  let palette: TerminalPalette

  /// The sign of each mark that needs one to be told from others.
  var signs: [Int: Character] = [:]
  /// The signs of scattered points, by mark.
  var pointSigns: [Int: Character] = [:]

  /// Starts painting `panel`.
  init(panel: PanelLayout, axes: Axes, grid: CellGrid, palette: TerminalPalette) {
    self.panel = panel
    self.axes = axes
    self.grid = grid
    self.palette = palette
    chooseSigns()
  }

  /// The columns of the data.
  var columns: Range<Int> {
    whole(panel.box.left)..<Swift.max(whole(panel.box.left) + 1, whole(panel.box.right))
  }
  /// The rows of the data.
  var rows: Range<Int> {
    whole(panel.box.top)..<Swift.max(whole(panel.box.top) + 1, whole(panel.box.bottom))
  }

  /// Paints everything.
  mutating func paint() {
    for item in panel.scene.items { paint(item) }
    paintFrame()
    paintColorScale()
    paintEndLabels()
    paintKey()
  }

  /// Returns the code of a color, 0 for the terminal's own.
  func code(_ color: Color) -> UInt8 { palette.code(color) ?? 0 }

  /// Returns `value` as a whole number near zero.
  func whole(_ value: Double) -> Int {
    value.isFinite ? Int(Swift.min(Swift.max(value, -10_000), 10_000).rounded(.down)) : 0
  }

  /// Returns the cell of a place, kept inside of the data.
  func cell(_ point: Point) -> (column: Int, row: Int) {
    (
      Swift.min(Swift.max(whole(point.x), columns.lowerBound), columns.upperBound - 1),
      Swift.min(Swift.max(whole(point.y), rows.lowerBound), rows.upperBound - 1)
    )
  }

  private mutating func paint(_ item: Scene.Item) {
    switch item.drawing {
    case .stroke(let stroke): paint(stroke, mark: item.mark)
    case .area(let area): paint(area)
    case .bars(let bars): paint(bars)
    case .symbols(let symbols): paint(symbols, mark: item.mark)
    case .words(let words): paint(words)
    case .raster(let raster): paint(raster)
    }
  }

  // MARK: Signs

  /// Gives signs to lines that would look alike without color.
  private mutating func chooseSigns() {
    var used = Set<Character>()
    var plain: [LineStyle: [Int]] = [:]
    for (index, mark) in axes.marks.enumerated() where mark.isVisible {
      if let marker = mark.style.marker {
        var sign = grid.canvas.sign(
          marker, isFilled: mark.style.isFilled && mark.style.fill != .white)
        if used.contains(sign) {
          sign = grid.canvas.seriesSigns.reversed().first { !used.contains($0) } ?? sign
        }
        // Many unnamed series of one marker, as paths, keep it.
        if mark.label != nil || used.isEmpty { used.insert(sign) }
        if mark.label != nil { pointSigns[index] = sign }
      } else if mark.legendSample == .line, mark.label.map({ !$0.hasPrefix("_") }) ?? false {
        switch mark.shape {
        case .line, .errorBars: plain[mark.style.line, default: []].append(index)
        default: break
        }
      }
    }
    let free = grid.canvas.seriesSigns.filter { !used.contains($0) }
    let letters = "abcdefghijklmnpqrstuvwyz".filter { !free.contains($0) }
    var available = (free + Array(letters)).makeIterator()
    for style in LineStyle.allCases where style != .none {
      guard let indices = plain[style], indices.count > 1 else { continue }
      for index in indices { signs[index] = available.next() }
    }
  }

  // MARK: Words

  /// Paints words, inside of the panel's frame.
  mutating func paint(_ words: Scene.Words) {
    let width = words.lines.map(DisplayText.width).max() ?? 0
    let left: Int
    switch words.horizontal {
    case .left: left = whole(words.point.x)
    case .center: left = whole(words.point.x - Double(width) / 2 + 0.5)
    case .right: left = whole(words.point.x) - width + 1
    }
    var top: Int
    switch words.vertical {
    case .top: top = whole(words.point.y)
    case .center: top = whole(words.point.y) - (words.lines.count - 1) / 2
    case .baseline, .bottom: top = whole(words.point.y) - words.lines.count + 1
    }
    let frame = (
      left: whole(panel.frame.left), right: whole(panel.frame.right),
      top: whole(panel.frame.top), bottom: whole(panel.frame.bottom)
    )
    // Words that would stick out of the picture are moved in.
    let column = Swift.max(frame.left, Swift.min(left, frame.right - width))
    top = Swift.max(frame.top, Swift.min(top, frame.bottom - words.lines.count))
    for (index, line) in words.lines.enumerated() {
      let shift = words.horizontal == .center ? (width - DisplayText.width(line)) / 2 : 0
      grid.write(
        line, column: column + shift, row: top + index, color: code(words.color),
        limit: frame.right)
    }
  }
}
