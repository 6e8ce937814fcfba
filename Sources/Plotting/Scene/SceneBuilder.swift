/// Turns the marks of a panel into drawings.
struct SceneBuilder {
  /// Where the panel's data lie.
  let box: Box
  /// The horizontal axis.
  let x: AxisMap
  /// The vertical axis.
  let y: AxisMap
  /// Dots in a column, for leaving out what cannot be seen.
  let dotsPerColumn: Double
  /// What was drawn until now.
  private(set) var scene = Scene()

  private var barSeries = 0
  private var symbolSeries = 0
  private(set) var mark = 0

  /// Starts an empty scene.
  init(box: Box, x: AxisMap, y: AxisMap, dotsPerColumn: Double = 2) {
    self.box = box
    self.x = x
    self.y = y
    self.dotsPerColumn = dotsPerColumn
  }

  /// Draws `marks`, those with a higher order on top.
  mutating func draw(_ marks: [Mark]) {
    for (index, mark) in marks.enumerated() where mark.isVisible {
      self.mark = index
      draw(mark)
    }
    let order = scene.items.indices.sorted {
      (scene.items[$0].z, $0) < (scene.items[$1].z, $1)
    }
    scene.items = order.map { scene.items[$0] }
  }

  /// Returns the place of a pair of numbers; not finite where an axis has no place for them.
  func place(_ px: Double, _ py: Double) -> Point {
    Point(
      x: box.left + x.share(px) * box.width, y: box.bottom - y.share(py) * box.height)
  }

  /// Returns the place of a corner of a bar or an area, which on a logarithmic axis may be 0.
  func corner(_ px: Double, _ py: Double) -> Point {
    Point(
      x: box.left + x.edgeShare(px) * box.width,
      y: box.bottom - y.edgeShare(py) * box.height)
  }

  /// Returns the number of the next series of bars.
  mutating func nextBarSeries() -> Int {
    defer { barSeries += 1 }
    return barSeries
  }

  /// Returns the number of the next series of signs.
  mutating func nextSymbolSeries() -> Int {
    defer { symbolSeries += 1 }
    return symbolSeries
  }

  /// Adds a drawing.
  mutating func add(_ drawing: Scene.Drawing, z: Double, for source: Mark) {
    scene.items.append(.init(drawing: drawing, z: source.zOrder ?? z, mark: mark))
  }

  /// Adds lines, cut to the panel.
  mutating func stroke(
    _ lines: [[Point]], for source: Mark, z: Double, color: Color? = nil,
    line: LineStyle? = nil, hasHead: Bool = false, isRule: Bool = false
  ) {
    let line = line ?? source.style.line
    let color = color ?? source.style.color
    guard line != .none, source.style.lineWidth > 0, color.alpha > 0 else { return }
    let frame = box.grown(columns: 0.001, rows: 0.001)
    let paths = lines.flatMap {
      Clipping.pieces(of: Decimation.line($0, slivers: dotsPerColumn * 2), in: frame)
    }
    guard !paths.isEmpty else { return }
    add(
      .stroke(
        .init(
          paths: paths, color: color, width: source.style.lineWidth, line: line,
          opacity: source.style.opacity, hasHead: hasHead, isRule: isRule)), z: z, for: source)
  }

  /// Adds an area, cut to the panel.
  mutating func area(
    _ rings: [[Point]], for source: Mark, z: Double, color: Color, pattern: Scene.Pattern
  ) {
    let cut = rings.map { Clipping.area($0, in: box) }.filter { $0.count > 2 }
    guard !cut.isEmpty, color.alpha > 0 else { return }
    add(
      .area(
        .init(
          rings: cut, color: color, opacity: source.style.opacity * Double(color.alpha) / 255,
          pattern: pattern)), z: z, for: source)
  }

  /// Adds signs, those outside of the panel left out.
  mutating func symbols(
    _ points: [Point], for source: Mark, z: Double, sizes: [Double] = [],
    colors: [Color] = [], shares: [Double] = [], every: Int = 1, onLine: Bool = false
  ) {
    guard let marker = source.style.marker else { return }
    let step = Swift.max(1, every)
    var chosen = Decimation.scattered(
      points, in: box.grown(columns: 0.01, rows: 0.01), perColumn: dotsPerColumn * 2,
      perRow: dotsPerColumn * 4)
    if step > 1 { chosen = chosen.filter { $0 % step == 0 } }
    guard !chosen.isEmpty else { return }
    func each<Element>(_ list: [Element], or one: Element) -> [Element] {
      list.count > 1 ? chosen.map { list[$0 % list.count] } : list.isEmpty ? [one] : list
    }
    add(
      .symbols(
        .init(
          points: chosen.map { points[$0] }, marker: marker,
          sizes: each(sizes, or: source.style.markerSize),
          colors: each(colors, or: source.style.fill ?? source.style.color),
          edges: source.style.edge.map { [$0] }
            ?? (source.style.fill == nil ? [] : [source.style.color]),
          isFilled: source.style.isFilled, opacity: source.style.opacity,
          series: nextSymbolSeries(), shares: shares.isEmpty ? [] : chosen.map { shares[$0] },
          areOnLine: onLine)), z: z, for: source)
  }

  /// Adds words.
  mutating func words(
    _ text: String, at point: Point, for source: Mark,
    horizontal: TextShape.Horizontal = .center, vertical: TextShape.Vertical = .center,
    size: Double = 10, rotation: Double = 0, color: Color? = nil, hasGround: Bool = false,
    z: Double = 3
  ) {
    guard point.isFinite else { return }
    let lines = DisplayText.lines(text)
    guard !lines.isEmpty else { return }
    add(
      .words(
        .init(
          point: point, lines: lines, horizontal: horizontal, vertical: vertical,
          color: color ?? source.style.color, size: size, rotation: rotation,
          hasGround: hasGround)), z: z, for: source)
  }

  private mutating func draw(_ source: Mark) {
    switch source.shape {
    case .line(let shape): draw(shape, source)
    case .points(let shape): draw(shape, source)
    case .bars(let shape): draw(shape, source)
    case .band(let shape): draw(shape, source)
    case .polygon(let xs, let ys):
      outline(zip(xs, ys).map { corner($0, $1) }, source)
    case .ellipse(let ellipse):
      outline(ellipse.outline(count: 360).map { corner($0.x, $0.y) }, source)
    case .errorBars(let shape): draw(shape, source)
    case .segments(let x0, let y0, let x1, let y1):
      let count = [x0.count, y0.count, x1.count, y1.count].min() ?? 0
      stroke(
        (0..<count).map { [corner(x0[$0], y0[$0]), corner(x1[$0], y1[$0])] }, for: source, z: 2)
    case .horizontalRule(let height, let from, let to):
      let level = place(x.value(0.5), height).y
      stroke(
        [
          [
            Point(x: box.left + from * box.width, y: level),
            Point(x: box.left + to * box.width, y: level),
          ]
        ], for: source, z: 2, isRule: true)
    case .verticalRule(let at, let from, let to):
      let across = place(at, y.value(0.5)).x
      stroke(
        [
          [
            Point(x: across, y: box.bottom - from * box.height),
            Point(x: across, y: box.bottom - to * box.height),
          ]
        ], for: source, z: 2, isRule: true)
    case .horizontalSpan(let from, let to):
      let (low, high) = (
        box.bottom - y.edgeShare(from) * box.height, box.bottom - y.edgeShare(to) * box.height
      )
      span(Box(left: box.left, top: high, right: box.right, bottom: low), source)
    case .verticalSpan(let from, let to):
      let (left, right) = (
        box.left + x.edgeShare(from) * box.width, box.left + x.edgeShare(to) * box.width
      )
      span(Box(left: left, top: box.top, right: right, bottom: box.bottom), source)
    case .slopedRule(let px, let py, let slope):
      let count = 200
      let points = (0...count).map { step in
        let at = x.value(Double(step) / Double(count))
        return place(at, py + slope * (at - px))
      }
      stroke([points], for: source, z: 2)
    case .contour(let shape): draw(shape, source)
    case .image(let shape): draw(shape, source)
    case .boxes(let shape): draw(shape, source)
    case .stems(let xs, let ys, let base): draw(stems: xs, ys, base: base, source)
    case .text(let shape): draw(shape, source)
    case .arrow(let shape): draw(shape, source)
    }
  }

  /// Adds a closed shape: its area if it is filled, and its edge.
  private mutating func outline(_ ring: [Point], _ source: Mark) {
    let style = source.style
    if style.isFilled {
      area([ring], for: source, z: 1, color: style.fill ?? style.color, pattern: .tint)
    }
    if let edge = style.edge ?? (style.isFilled ? nil : style.color), let first = ring.first {
      stroke([ring + [first]], for: source, z: 1.01, color: edge)
    }
  }

  private mutating func span(_ span: Box, _ source: Mark) {
    let ring = [
      Point(x: span.left, y: span.top), Point(x: span.right, y: span.top),
      Point(x: span.right, y: span.bottom), Point(x: span.left, y: span.bottom),
    ]
    guard ring.allSatisfy(\.isFinite) else { return }
    area(
      [ring], for: source, z: 1, color: source.style.fill ?? source.style.color,
      pattern: .tint)
  }
}
