#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SVGPainter {
  /// Units of a point, of which 72 are an inch.
  private var pointSize: Double { 100.0 / 72 }

  /// Returns the pieces of a drawing.
  func drawing(_ drawing: Scene.Drawing) -> [SVGElement] {
    switch drawing {
    case .stroke(let stroke): [path(stroke)]
    case .area(let area):
      [
        SVGElement(
          "path",
          [
            "d": area.rings.map { data($0) + "Z" }.joined(), "fill": paint(area.color),
            "fill-opacity": SVGElement.number(area.opacity), "fill-rule": "evenodd",
          ])
      ]
    case .bars(let bars): self.bars(bars)
    case .symbols(let symbols): [signs(symbols)]
    case .words(let words): lines(words)
    case .raster(let raster): [cells(raster)]
    }
  }

  /// Returns the commands that go through `points`.
  private func data(_ points: [Point]) -> String {
    var result = ""
    for (index, point) in points.enumerated() {
      result += (index == 0 ? "M" : "L") + x(point.x) + " " + y(point.y)
    }
    return result
  }

  private func path(_ stroke: Scene.Stroke) -> SVGElement {
    let width = stroke.width * pointSize
    var commands = stroke.paths.map { path in
      // A line that ends where it starts is closed, so that its corner is round, too.
      path.count > 2 && path.first == path.last ? data(Array(path.dropLast())) + "Z" : data(path)
    }.joined()
    if stroke.hasHead {
      for path in stroke.paths where path.count > 1 {
        commands += head(from: path[path.count - 2], to: path[path.count - 1])
      }
    }
    var element = SVGElement(
      "path",
      [
        "d": commands, "fill": "none", "stroke": paint(stroke.color),
        "stroke-width": SVGElement.number(width), "stroke-linejoin": "round",
      ])
    let dashes: [Double]
    switch stroke.line {
    case .solid, .none: dashes = []
    case .dashed: dashes = [3.7, 1.6]
    case .dashDot: dashes = [6.4, 1.6, 1, 1.6]
    case .dotted: dashes = [1, 1.65]
    }
    if !dashes.isEmpty {
      element.set(
        "stroke-dasharray", dashes.map { SVGElement.number($0 * width) }.joined(separator: " "))
    }
    let opacity = stroke.opacity * Double(stroke.color.alpha) / 255
    if opacity < 1 { element.set("stroke-opacity", SVGElement.number(opacity)) }
    return element
  }

  /// Returns the two short lines of an arrow's head.
  private func head(from tail: Point, to tip: Point) -> String {
    let (dx, dy) = (tip.x - tail.x, 2 * (tip.y - tail.y))
    let length = hypot(dx, dy)
    guard length > 0 else { return "" }
    let (ux, uy) = (dx / length, dy / length)
    func end(_ side: Double) -> Point {
      Point(
        x: tip.x - 1.3 * ux - side * 0.6 * uy, y: tip.y + (-1.3 * uy + side * 0.6 * ux) / 2)
    }
    return data([end(1), tip, end(-1)])
  }

  private func bars(_ bars: Scene.Bars) -> [SVGElement] {
    bars.boxes.enumerated().map { index, bar in
      let color = bars.colors[index % bars.colors.count]
      var element = SVGElement(
        "rect",
        [
          "x": x(bar.left), "y": y(bar.top), "width": x(bar.width), "height": y(bar.height),
          "fill": bars.isOutline ? "none" : paint(color),
        ])
      if bars.opacity < 1 { element.set("opacity", SVGElement.number(bars.opacity)) }
      if let edge = bars.edge ?? (bars.isOutline ? color : nil) {
        element.set("stroke", paint(edge))
      }
      return element
    }
  }

  // MARK: Signs

  private func signs(_ symbols: Scene.Symbols) -> SVGElement {
    var group = SVGElement("g")
    if symbols.opacity < 1 { group.set("opacity", SVGElement.number(symbols.opacity)) }
    let isLine = [Marker.plus, .cross, .verticalLine, .horizontalLine].contains(symbols.marker)
    for (index, point) in symbols.points.enumerated() {
      let size = symbols.sizes[index % symbols.sizes.count]
      let color = symbols.colors[index % symbols.colors.count]
      let radius = size * pointSize / 2
      var sign: SVGElement
      switch symbols.marker {
      case .circle, .point, .pixel:
        let part = symbols.marker == .point ? 0.5 : symbols.marker == .pixel ? 0.15 : 1
        sign = SVGElement(
          "circle",
          ["cx": x(point.x), "cy": y(point.y), "r": SVGElement.number(radius * part)])
      default:
        sign = SVGElement("path", ["d": outline(symbols.marker, at: point, radius: radius)])
      }
      if isLine {
        sign.set("stroke", paint(color))
        sign.set("stroke-width", "1.6")
        sign.set("fill", "none")
      } else if symbols.isFilled {
        sign.set("fill", paint(color))
        if let edge = symbols.edges.isEmpty
          ? nil : symbols.edges[index % symbols.edges.count]
        {
          sign.set("stroke", paint(edge))
        }
      } else {
        sign.set("fill", "none")
        sign.set("stroke", paint(color))
        sign.set("stroke-width", "1.4")
      }
      group.children.append(sign)
    }
    return group
  }

  /// Returns the outline of a marker.
  private func outline(_ marker: Marker, at point: Point, radius: Double) -> String {
    let center = (x: point.x * SVGPlot.unit, y: point.y * 2 * SVGPlot.unit)
    func to(_ dx: Double, _ dy: Double) -> String {
      SVGElement.number(center.x + dx * radius) + " "
        + SVGElement.number(center.y + dy * radius)
    }
    func closed(_ corners: [(Double, Double)]) -> String {
      "M" + corners.map { to($0.0, $0.1) }.joined(separator: "L") + "Z"
    }
    func regular(_ count: Int, _ radii: [Double]) -> String {
      closed(
        (0..<count).map { index in
          let angle = 2 * .pi * Double(index) / Double(count) - .pi / 2
          let length = radii[index % radii.count]
          return (length * cos(angle), length * sin(angle))
        })
    }
    switch marker {
    case .circle, .point, .pixel: return ""
    case .square: return closed([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case .triangleUp: return closed([(0, -1), (1, 1), (-1, 1)])
    case .triangleDown: return closed([(0, 1), (1, -1), (-1, -1)])
    case .triangleLeft: return closed([(-1, 0), (1, -1), (1, 1)])
    case .triangleRight: return closed([(1, 0), (-1, -1), (-1, 1)])
    case .diamond: return closed([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .thinDiamond: return closed([(0, -1.3), (0.8, 0), (0, 1.3), (-0.8, 0)])
    case .plus: return "M\(to(-1, 0))L\(to(1, 0))M\(to(0, -1))L\(to(0, 1))"
    case .cross: return "M\(to(-1, -1))L\(to(1, 1))M\(to(-1, 1))L\(to(1, -1))"
    case .verticalLine: return "M\(to(0, -1))L\(to(0, 1))"
    case .horizontalLine: return "M\(to(-1, 0))L\(to(1, 0))"
    case .filledPlus:
      let t = 0.35
      return closed([
        (-t, -1), (t, -1), (t, -t), (1, -t), (1, t), (t, t), (t, 1), (-t, 1), (-t, t),
        (-1, t), (-1, -t), (-t, -t),
      ])
    case .filledCross:
      return closed([
        (-1, -0.5), (-0.5, -1), (0, -0.5), (0.5, -1), (1, -0.5), (0.5, 0), (1, 0.5),
        (0.5, 1), (0, 0.5), (-0.5, 1), (-1, 0.5), (-0.5, 0),
      ])
    case .star: return regular(10, [1.2, 0.46])
    case .pentagon: return regular(5, [1.1])
    case .hexagon: return regular(6, [1.1])
    }
  }

  // MARK: Words and cells

  private func lines(_ words: Scene.Words) -> [SVGElement] {
    let size = Swift.min(Swift.max(words.size, 4), 60) * 1.2
    let anchor =
      words.horizontal == .left ? "start" : words.horizontal == .center ? "middle" : "end"
    let extra = Double(words.lines.count - 1) * size * 1.2
    let down: Double
    switch words.vertical {
    case .top: down = size * 0.85
    case .center: down = size * 0.35 - extra / 2
    case .baseline: down = -extra
    case .bottom: down = -extra - size * 0.15
    }
    return words.lines.enumerated().map { index, line in
      var element = self.words(
        line, words.point.x, words.point.y, anchor: anchor,
        down: down + Double(index) * size * 1.2, size: size, turn: words.rotation,
        style: words.hasGround ? "halo" : "word")
      if words.color != .black { element.set("style", "fill:\(paint(words.color))") }
      return element
    }
  }

  /// Returns a rectangle for each cell; a grid of more than 100 × 100 is shown by as many.
  private func cells(_ raster: Scene.Raster) -> SVGElement {
    var group = SVGElement("g", ["shape-rendering": "crispEdges"])
    if raster.opacity < 1 { group.set("opacity", SVGElement.number(raster.opacity)) }
    let rows = raster.shares.count / Swift.max(raster.columns, 1)
    let (across, down) = (Swift.min(raster.columns, 100), Swift.min(rows, 100))
    guard across > 0, down > 0 else { return group }
    for row in 0..<down {
      for column in 0..<across {
        let share = raster.shares[
          row * rows / down * raster.columns + column * raster.columns / across]
        guard !share.isNaN else { continue }
        let color = raster.colormap.color(at: share)
        let left = raster.box.left + raster.box.width * Double(column) / Double(across)
        let right = raster.box.left + raster.box.width * Double(column + 1) / Double(across)
        let top = raster.box.top + raster.box.height * Double(row) / Double(down)
        let bottom = raster.box.top + raster.box.height * Double(row + 1) / Double(down)
        let cell = Box(
          left: Swift.max(Swift.min(left, right), panel.box.left),
          top: Swift.max(Swift.min(top, bottom), panel.box.top),
          right: Swift.min(Swift.max(left, right), panel.box.right),
          bottom: Swift.min(Swift.max(top, bottom), panel.box.bottom))
        guard cell.width > 0, cell.height > 0 else { continue }
        group.children.append(
          SVGElement(
            "rect",
            [
              "x": x(cell.left), "y": y(cell.top), "width": x(cell.width),
              "height": y(cell.height), "fill": color.hex,
            ]))
        let index = row * raster.columns + column
        if across == raster.columns, down == rows, raster.texts.indices.contains(index) {
          var words = self.words(
            DisplayText.line(raster.texts[index]), (cell.left + cell.right) / 2,
            (cell.top + cell.bottom) / 2, down: 4)
          words.set("style", "fill:\(color.lightness > 0.5 ? "#1a1a1a" : "#fff")")
          group.children.append(words)
        }
      }
    }
    return group
  }
}
