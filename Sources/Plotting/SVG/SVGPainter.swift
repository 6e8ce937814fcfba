/// Draws one panel as SVG.
struct SVGPainter {
  /// Where everything goes.
  let panel: PanelLayout

  /// The panel as one piece.
  func group() -> SVGElement {
    var group = SVGElement("g")
    group.children += grid()
    for item in panel.scene.items { group.children += drawing(item.drawing) }
    group.children += frame()
    group.children += colorScale()
    group.children += key()
    return group
  }

  /// Returns columns as units.
  func x(_ columns: Double) -> String { SVGElement.number(columns * SVGPlot.unit) }
  /// Returns rows as units.
  func y(_ rows: Double) -> String { SVGElement.number(rows * 2 * SVGPlot.unit) }

  /// Returns a color; black is what words are written in.
  func paint(_ color: Color) -> String {
    color.alpha == 0
      ? "none" : color.red < 24 && color.green < 24 && color.blue < 24 ? "currentColor" : color.hex
  }

  /// Returns a straight line.
  func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> SVGElement {
    SVGElement(
      "path", ["class": style, "d": "M\(x(x1)) \(y(y1))L\(x(x2)) \(y(y2))"])
  }

  /// Returns words.
  func words(
    _ text: String, _ px: Double, _ py: Double, anchor: String = "middle", down: Double = 0,
    size: Double = 12, turn: Double = 0, style: String = "word"
  ) -> SVGElement {
    let left = SVGElement.number(px * SVGPlot.unit)
    let top = SVGElement.number(py * 2 * SVGPlot.unit + down)
    var element = SVGElement(
      "text", ["class": style, "x": left, "y": top, "text-anchor": anchor], text: text)
    if size != 12 { element.set("font-size", SVGElement.number(size)) }
    if turn != 0 {
      element.set("transform", "rotate(\(SVGElement.number(-turn)) \(left) \(top))")
    }
    return element
  }

  // MARK: Around the data

  private func grid() -> [SVGElement] {
    guard panel.showsFrame else { return [] }
    let box = panel.box
    var lines: [SVGElement] = []
    if panel.left.showsGrid {
      lines += panel.left.ticks.map { line(box.left, $0.position, box.right, $0.position, "grid") }
    }
    if panel.bottom.showsGrid {
      lines += panel.bottom.ticks.map {
        line($0.position, box.top, $0.position, box.bottom, "grid")
      }
    }
    return lines
  }

  private func frame() -> [SVGElement] {
    let box = panel.box
    let middle = (box.left + box.right) / 2
    var parts: [SVGElement] = []
    let top = box.top - (panel.top == nil ? 0 : 2)
    for (index, text) in panel.title.enumerated() {
      parts.append(
        words(
          text, middle, top - Double(panel.title.count - 1 - index), down: -7, size: 14))
    }
    guard panel.showsFrame else { return parts }
    parts.append(
      SVGElement(
        "rect",
        [
          "class": "axis", "x": x(box.left), "y": y(box.top), "width": x(box.width),
          "height": y(box.height),
        ]))
    parts += bottomAxis()
    let middleY = (box.top + box.bottom) / 2
    parts += verticalAxis(panel.left, at: box.left, side: -1)
    if !panel.left.fullLabel.isEmpty {
      let left = box.left - Double(panel.left.width) * 1.08 - 1.9
      parts.append(
        words(
          panel.left.fullLabel, Swift.max(left, panel.frame.left + 1.6), middleY, turn: 90))
    }
    if let right = panel.right {
      parts += verticalAxis(right, at: box.right, side: 1)
      let place = box.right + Double(right.width) * 1.08 + 2.8
      parts.append(
        words(
          right.fullLabel, Swift.min(place, panel.frame.right - 0.4), middleY, turn: 90))
    }
    if let top = panel.top {
      for tick in top.ticks {
        parts.append(line(tick.position, box.top, tick.position, box.top - 0.3, "axis"))
        parts.append(words(tick.text, tick.position, box.top, down: -7))
      }
      parts.append(words(top.fullLabel, middle, box.top - 1, down: -7))
    }
    return parts
  }

  private func bottomAxis() -> [SVGElement] {
    let box = panel.box
    let ruler = panel.bottom
    var parts: [SVGElement] = []
    for position in ruler.minor {
      parts.append(line(position, box.bottom, position, box.bottom + 0.14, "axis"))
    }
    for tick in ruler.ticks {
      parts.append(line(tick.position, box.bottom, tick.position, box.bottom + 0.28, "axis"))
      if ruler.rotation == 0 {
        parts.append(words(tick.text, tick.position, box.bottom, down: 17))
      } else {
        parts.append(
          words(
            DisplayText.fitted(tick.text, to: 30), tick.position + 0.6, box.bottom,
            anchor: "end", down: 14, turn: ruler.rotation))
      }
    }
    if !ruler.fullLabel.isEmpty {
      let middle = (box.left + box.right) / 2
      var low = panel.frame.bottom
      if let key = panel.key, !key.isInside { low = key.box.top }
      // A panel of fixed shape may end far above its frame.
      let below =
        ruler.rotation == 0 ? Swift.min(box.bottom + 2.4, low - 0.35) : low - 0.35
      parts.append(words(ruler.fullLabel, middle, below))
    }
    return parts
  }

  private func verticalAxis(_ ruler: PanelLayout.Ruler, at edge: Double, side: Double)
    -> [SVGElement]
  {
    var parts: [SVGElement] = []
    for position in ruler.minor where side < 0 {
      parts.append(line(edge, position, edge + side * 0.28, position, "axis"))
    }
    for tick in ruler.ticks {
      parts.append(line(edge, tick.position, edge + side * 0.56, tick.position, "axis"))
      parts.append(
        words(
          tick.text, edge + side, tick.position, anchor: side < 0 ? "end" : "start", down: 4))
    }
    return parts
  }

  private func colorScale() -> [SVGElement] {
    guard let scale = panel.colorScale else { return [] }
    let box = scale.box
    let count = scale.steps.isEmpty ? 64 : scale.steps.count
    var parts: [SVGElement] = []
    for index in 0..<count {
      let color =
        scale.steps.isEmpty
        ? scale.colormap.color(at: (Double(index) + 0.5) / Double(count))
        : scale.steps[index].color
      let low = box.bottom - box.height * Double(index) / Double(count)
      let high = box.bottom - box.height * Double(index + 1) / Double(count)
      parts.append(
        SVGElement(
          "rect",
          [
            "x": x(box.left), "y": y(high), "width": x(box.width), "height": y(low - high + 0.03),
            "fill": color.hex,
          ]))
    }
    parts += verticalAxis(
      {
        var ruler = PanelLayout.Ruler()
        ruler.ticks = scale.ticks
        return ruler
      }(), at: box.right, side: 1)
    if !scale.label.isEmpty {
      let widest = scale.ticks.map { DisplayText.width($0.text) }.max() ?? 0
      parts.append(
        words(
          scale.label,
          Swift.min(box.right + Double(widest) * 0.95 + 2.8, panel.frame.right - 0.4),
          (box.top + box.bottom) / 2, turn: 90))
    }
    return parts
  }

  private func key() -> [SVGElement] {
    guard let key = panel.key else { return [] }
    var parts: [SVGElement] = []
    if key.isInside {
      parts.append(
        SVGElement(
          "rect",
          [
            "class": "key", "x": x(key.box.left), "y": y(key.box.top - 0.2),
            "width": x(key.box.width), "height": y(key.box.height + 0.4), "rx": "4",
          ]))
    }
    if !key.title.isEmpty {
      parts.append(
        words(key.title, key.box.left + key.box.width / 2, key.box.top + 0.5, down: 4))
    }
    for (entry, at) in key.entries {
      let middle = at.y + 0.5
      switch entry.sample {
      case .patch:
        parts.append(
          SVGElement(
            "rect",
            [
              "x": x(at.x), "y": y(middle - 0.3), "width": x(3), "height": y(0.6),
              "fill": entry.style.isFilled
                ? paint(entry.style.fill ?? entry.style.color) : "none",
              "fill-opacity": SVGElement.number(entry.style.opacity),
              "stroke": paint(entry.style.edge ?? entry.style.color),
            ]))
      case .line, .marker:
        if entry.sample == .line {
          parts += drawing(
            .stroke(
              .init(
                paths: [[Point(x: at.x, y: middle), Point(x: at.x + 3, y: middle)]],
                color: entry.style.color, width: entry.style.lineWidth,
                line: entry.style.line, opacity: entry.style.opacity)))
        }
        if let marker = entry.style.marker ?? (entry.sample == .marker ? .circle : nil) {
          parts += drawing(
            .symbols(
              .init(
                points: [Point(x: at.x + 1.5, y: middle)], marker: marker,
                sizes: [Swift.min(entry.style.markerSize, 9)],
                colors: [entry.style.fill ?? entry.style.color],
                edges: entry.style.edge.map { [$0] } ?? [], isFilled: entry.style.isFilled,
                opacity: entry.style.opacity, series: 0)))
        }
      }
      parts.append(words(entry.label, at.x + 4, middle, anchor: "start", down: 4))
    }
    return parts
  }
}
