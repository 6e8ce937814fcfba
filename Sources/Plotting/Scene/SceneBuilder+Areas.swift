extension SceneBuilder {
  /// Draws bars from a base, and error bars at their tips.
  mutating func draw(_ shape: BarsShape, _ source: Mark) {
    var boxes: [Box] = []
    var negative: [Bool] = []
    var colors: [Color] = []
    var errors: [[Point]] = []
    var areTouching = shape.positions.count > 1
    var previousEnd: Double?
    for index in shape.positions.indices {
      let width = abs(shape.widths.each(index, none: 0.8))
      let start = shape.positions[index] - width / 2
      let end = shape.positions[index] + width / 2
      if let previousEnd, abs(previousEnd - start) > 1e-6 * width { areTouching = false }
      previousEnd = end
      let base = shape.bases.each(index, none: 0)
      let length = shape.lengths.at(index)
      guard length.isFinite, base.isFinite, start.isFinite, end.isFinite else { continue }
      let tip = base + length
      let from = shape.isHorizontal ? corner(base, start) : corner(start, base)
      let to = shape.isHorizontal ? corner(tip, end) : corner(end, tip)
      let bar = Box(
        left: Swift.min(from.x, to.x), top: Swift.min(from.y, to.y),
        right: Swift.max(from.x, to.x), bottom: Swift.max(from.y, to.y))
      guard
        bar.right >= box.left, bar.left <= box.right, bar.bottom >= box.top,
        bar.top <= box.bottom
      else { continue }
      boxes.append(
        Box(
          left: Swift.max(bar.left, box.left), top: Swift.max(bar.top, box.top),
          right: Swift.min(bar.right, box.right), bottom: Swift.min(bar.bottom, box.bottom)))
      negative.append(shape.isHorizontal ? to.x < from.x : to.y > from.y)
      if !shape.colors.isEmpty { colors.append(shape.colors[index % shape.colors.count]) }
      if !shape.errors.isEmpty {
        let low = tip - shape.errors.lower.each(index)
        let high = tip + shape.errors.upper.each(index)
        let middle = shape.positions[index]
        errors.append(
          shape.isHorizontal
            ? [corner(low, middle), corner(high, middle)]
            : [corner(middle, low), corner(middle, high)])
      }
    }
    let style = source.style
    let series = nextBarSeries()
    if !boxes.isEmpty {
      add(
        .bars(
          .init(
            boxes: boxes, isNegative: negative, isHorizontal: shape.isHorizontal,
            areTouching: areTouching,
            colors: colors.isEmpty ? [style.fill ?? style.color] : colors, edge: style.edge,
            opacity: style.opacity, series: series, isOutline: !style.isFilled)), z: 1,
        for: source)
    }
    stroke(errors, for: source, z: 2, color: .black, line: .solid)
  }

  /// Draws the area between two curves, with a gap where one is missing.
  mutating func draw(_ shape: BandShape, _ source: Mark) {
    var rings: [[Point]] = []
    var lower: [Point] = []
    var upper: [Point] = []
    func close() {
      if lower.count > 1 { rings.append(lower + upper.reversed()) }
      lower = []
      upper = []
    }
    for index in shape.along.indices {
      let (at, low, high) = (
        shape.along[index], shape.lower.each(index), shape.upper.each(index)
      )
      let from = shape.isVertical ? corner(low, at) : corner(at, low)
      let to = shape.isVertical ? corner(high, at) : corner(at, high)
      if from.isFinite, to.isFinite {
        lower.append(from)
        upper.append(to)
      } else {
        close()
      }
    }
    close()
    for ring in rings {
      area(
        [ring], for: source, z: 1, color: source.style.fill ?? source.style.color,
        pattern: .tint)
    }
    if let edge = source.style.edge {
      stroke(
        rings.compactMap { ring in ring.first.map { ring + [$0] } }, for: source, z: 1.01,
        color: edge)
    }
  }

  /// Draws boxes with whiskers.
  mutating func draw(_ shape: BoxesShape, _ source: Mark) {
    func at(_ across: Double, _ along: Double) -> Point {
      shape.isHorizontal ? place(along, across) : place(across, along)
    }
    let half = abs(shape.width) / 2
    var outlines: [[Point]] = []
    var medians: [[Point]] = []
    var outliers: [Point] = []
    var means: [Point] = []
    for box in shape.boxes {
      let (from, to) = (box.position - half, box.position + half)
      let corners = [
        at(from, box.lowerQuartile), at(to, box.lowerQuartile), at(to, box.upperQuartile),
        at(from, box.upperQuartile), at(from, box.lowerQuartile),
      ]
      if source.style.isFilled, let fill = source.style.fill {
        area([corners], for: source, z: 1.9, color: fill, pattern: .tint)
      }
      outlines.append(corners)
      outlines.append([at(box.position, box.lowerQuartile), at(box.position, box.low)])
      outlines.append([at(box.position, box.upperQuartile), at(box.position, box.high)])
      for end in [box.low, box.high] {
        outlines.append([
          at(box.position - half / 2, end), at(box.position + half / 2, end),
        ])
      }
      medians.append([at(from, box.median), at(to, box.median)])
      outliers += box.outliers.map { at(box.position, $0) }
      if let mean = box.mean { means.append(at(box.position, mean)) }
    }
    stroke(outlines, for: source, z: 2, line: .solid)
    stroke(medians, for: source, z: 2.1, color: .cycle(1), line: .solid)
    var flier = source
    flier.style.marker = .circle
    flier.style.isFilled = false
    symbols(outliers, for: flier, z: 2.05)
    flier.style.marker = .triangleUp
    flier.style.color = .cycle(2)
    flier.style.isFilled = true
    symbols(means, for: flier, z: 2.2)
  }
}
