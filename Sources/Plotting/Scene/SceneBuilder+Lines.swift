extension SceneBuilder {
  /// Draws points joined by a line.
  mutating func draw(_ shape: LineShape, _ source: Mark) {
    let count = Swift.min(shape.x.count, shape.y.count)
    let points = (0..<count).map { place(shape.x[$0], shape.y[$0]) }
    stroke([stepped(points, shape.join)], for: source, z: 2)
    symbols(
      points, for: source, z: 2.01, every: shape.markEvery,
      onLine: source.style.line != .none)
  }

  /// Draws signs at points.
  mutating func draw(_ shape: PointsShape, _ source: Mark) {
    let count = Swift.min(shape.x.count, shape.y.count)
    let points = (0..<count).map { place(shape.x[$0], shape.y[$0]) }
    var source = source
    if source.style.marker == nil { source.style.marker = .circle }
    var colors = shape.colors
    var shares: [Double] = []
    if !shape.values.isEmpty {
      let norm = Norm(shape.shading, of: shape.values)
      shares = (0..<count).map { norm.share(shape.values.at($0)) }
      colors = shares.map(shape.shading.colormap.color(at:))
    }
    symbols(
      points, for: source, z: 1,
      sizes: shape.sizes.map { $0 > 0 ? $0.squareRoot() : 0 }, colors: colors,
      shares: shares)
  }

  /// Draws points with error bars.
  mutating func draw(_ shape: ErrorBarsShape, _ source: Mark) {
    let count = Swift.min(shape.x.count, shape.y.count)
    let points = (0..<count).map { place(shape.x[$0], shape.y[$0]) }
    // A cap is at least as wide as can be seen; a point is 1/7 of a column of SVG.
    let cap = shape.capSize > 0 ? Swift.max(shape.capSize / 6, 0.5) : 0
    var bars: [[Point]] = []
    for index in 0..<count where points[index].isFinite {
      let (px, py) = (shape.x[index], shape.y[index])
      if !shape.yError.isEmpty {
        let low = corner(px, py - shape.yError.lower.each(index))
        let high = corner(px, py + shape.yError.upper.each(index))
        bars.append([low, high])
        if cap > 0 {
          for end in [low, high] {
            bars.append([Point(x: end.x - cap, y: end.y), Point(x: end.x + cap, y: end.y)])
          }
        }
      }
      if !shape.xError.isEmpty {
        let low = corner(px - shape.xError.lower.each(index), py)
        let high = corner(px + shape.xError.upper.each(index), py)
        bars.append([low, high])
        if cap > 0 {
          for end in [low, high] {
            bars.append([
              Point(x: end.x, y: end.y - cap / 2), Point(x: end.x, y: end.y + cap / 2),
            ])
          }
        }
      }
    }
    stroke(
      bars, for: source, z: 1.99, color: shape.barColor ?? source.style.color, line: .solid)
    stroke([points], for: source, z: 2)
    symbols(points, for: source, z: 2.01, onLine: source.style.line != .none)
  }

  /// Draws stems from a base line.
  mutating func draw(stems xs: Numbers, _ ys: Numbers, base: Double, _ source: Mark) {
    let count = Swift.min(xs.count, ys.count)
    let stems = (0..<count).map { [corner(xs[$0], base), corner(xs[$0], ys[$0])] }
    stroke(stems, for: source, z: 2)
    let finite = xs.filter(\.isFinite)
    if let first = finite.min(), let last = finite.max() {
      stroke(
        [[corner(first, base), corner(last, base)]], for: source, z: 1.9,
        color: .cycle(3), line: .solid)
    }
    var source = source
    if source.style.marker == nil { source.style.marker = .circle }
    symbols((0..<count).map { place(xs[$0], ys[$0]) }, for: source, z: 2.01, onLine: true)
  }

  /// Draws words at a place.
  mutating func draw(_ shape: TextShape, _ source: Mark) {
    let point: Point
    switch shape.frame {
    case .data: point = place(shape.x, shape.y)
    case .panel, .figure:
      point = Point(
        x: box.left + shape.x * box.width, y: box.bottom - shape.y * box.height)
    }
    words(
      shape.text, at: point, for: source, horizontal: shape.horizontal,
      vertical: shape.vertical, size: shape.size, rotation: shape.rotation)
  }

  /// Draws an arrow and the words at its tail.
  mutating func draw(_ shape: ArrowShape, _ source: Mark) {
    let tail = place(shape.tailX, shape.tailY)
    let tip = place(shape.tipX, shape.tipY)
    if shape.showsLine {
      stroke([[tail, tip]], for: source, z: 2.5, hasHead: true)
    }
    if !shape.text.isEmpty {
      words(
        shape.text, at: tail, for: source, horizontal: shape.horizontal,
        vertical: shape.vertical, color: .black)
    }
  }

  /// Returns `points` with corners, as steps.
  private func stepped(_ points: [Point], _ join: LineShape.Join) -> [Point] {
    guard join != .straight, var previous = points.first else { return points }
    var result = [previous]
    for point in points.dropFirst() {
      switch join {
      case .straight: break
      case .stepBefore: result.append(Point(x: previous.x, y: point.y))
      case .stepAfter: result.append(Point(x: point.x, y: previous.y))
      case .stepMiddle:
        let middle = (previous.x + point.x) / 2
        result.append(Point(x: middle, y: previous.y))
        result.append(Point(x: middle, y: point.y))
      }
      result.append(point)
      previous = point
    }
    return result
  }
}
