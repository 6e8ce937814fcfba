#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ContourShape {
  /// The heights of the lines, chosen round if none were given.
  var drawnLevels: [Double] {
    levels.isEmpty
      ? Contouring.levels(of: z, isFilled: isFilled) : levels.filter(\.isFinite).sorted()
  }

  /// Returns the color of the level or, if filled, of the band with number `index`.
  func color(of index: Int, in levels: [Double]) -> Color {
    colors.isEmpty
      ? shading.colormap.color(at: share(of: index, in: levels))
      : colors[index % colors.count]
  }

  /// Returns how far up a level or a band lies, from 0 to 1.
  func share(of index: Int, in levels: [Double]) -> Double {
    guard let first = levels.first, let last = levels.last else { return 0 }
    var shading = shading
    let value: Double
    if isFilled, index + 1 < levels.count {
      value = (levels[index] + levels[index + 1]) / 2
    } else {
      value = levels[Swift.min(index, levels.count - 1)]
    }
    shading.lower = shading.lower ?? first
    shading.upper = shading.upper ?? last
    return Norm(shading, of: []).share(value)
  }
}

extension SceneBuilder {
  /// Draws lines of equal height, or the areas between them.
  mutating func draw(_ shape: ContourShape, _ source: Mark) {
    guard let grid = Contouring(shape) else { return }
    let levels = shape.drawnLevels
    if shape.isFilled {
      var below = levels.first.map(grid.rings(atLeast:)) ?? []
      for index in levels.indices.dropLast() {
        let above = grid.rings(atLeast: levels[index + 1])
        let rings = (below + above).map { ring in ring.map { place($0.x, $0.y) } }
        area(
          rings, for: source, z: 1, color: shape.color(of: index, in: levels),
          pattern: .shade(shape.share(of: index, in: levels)))
        below = above
      }
      return
    }
    var labels: [Point] = []
    let texts = TickLabels.linear(levels)
    for (index, level) in levels.enumerated() {
      let lines = grid.lines(at: level).map { line in line.map { place($0.x, $0.y) } }
      let color = shape.color(of: index, in: levels)
      // Negative lines of one color are dashed, as they would look like positive ones.
      let isDashed = level < 0 && shape.colors.count == 1 && source.style.line == .solid
      stroke(lines, for: source, z: 2, color: color, line: isDashed ? .dashed : nil)
      guard shape.showsLabels else { continue }
      let text =
        texts.multiplier.isEmpty ? texts.texts[index] : TickLabels.general(level, digits: 3)
      for line in lines where length(line) > Double(text.count) * 3 {
        guard let point = labelPlace(on: line, avoiding: labels) else { continue }
        labels.append(point)
        words(text, at: point, for: source, size: 9, color: color, hasGround: true, z: 2.9)
      }
    }
  }

  /// Draws a grid of colored cells.
  mutating func draw(_ shape: ImageShape, _ source: Mark) {
    guard shape.columns > 0, shape.values.count >= shape.columns else { return }
    let norm = Norm(shape.shading, of: shape.values)
    let from = corner(shape.left, shape.first)
    let to = corner(shape.right, shape.last)
    guard from.isFinite, to.isFinite else { return }
    add(
      .raster(
        .init(
          box: Box(left: from.x, top: from.y, right: to.x, bottom: to.y),
          columns: shape.columns, shares: shape.values.map(norm.share),
          colormap: shape.shading.colormap, opacity: source.style.opacity,
          texts: shape.texts)), z: 0, for: source)
  }

  private func length(_ line: [Point]) -> Double {
    zip(line, line.dropFirst()).reduce(0) { sum, pair in
      let step = hypot(pair.1.x - pair.0.x, 2 * (pair.1.y - pair.0.y))
      return sum + (step.isFinite ? step : 0)
    }
  }

  /// Returns a place on `line` that lies inside the panel and far from other labels.
  private func labelPlace(on line: [Point], avoiding others: [Point]) -> Point? {
    let inner = box.grown(columns: -3, rows: -1)
    for part in [0.5, 0.25, 0.75, 0.38, 0.62, 0.12, 0.88] {
      let index = Int(part * Double(line.count - 1))
      guard line.indices.contains(index), line[index].isFinite, inner.contains(line[index])
      else { continue }
      let point = line[index]
      let isFree = others.allSatisfy { abs($0.x - point.x) > 6 || abs($0.y - point.y) > 1.4 }
      if isFree { return point }
    }
    return nil
  }
}
