/// Says in words what one panel shows.
struct PanelWords {
  private let axes: Axes
  private let x: String
  private let y: String

  /// Takes a panel, and the one it is laid over, whose axis it shares.
  init(_ axes: Axes, under base: Axes?) {
    self.axes = axes
    let label = DisplayText.line(axes.x.label ?? base?.x.label)
    x = label.isEmpty ? "x" : label
    let upward = DisplayText.line(axes.y.label)
    y = upward.isEmpty ? "y" : upward
  }

  /// What the panel shows, without a capital and a full stop.
  var clause: String {
    let series = axes.marks.compactMap { Series($0) }
    var parts: [String] = []
    if !series.isEmpty { parts.append(lines(series)) }
    for mark in axes.marks where mark.isVisible {
      if let words = words(for: mark) { parts.append(words) }
    }
    return parts.isEmpty ? "nothing is drawn" : parts.joined(separator: "; ")
  }

  /// A mark that goes through points.
  private struct Series {
    let name: String?
    let points: [(x: Double, y: Double)]
    let isScattered: Bool

    init?(_ mark: Mark) {
      guard mark.isVisible else { return nil }
      let pairs: (Numbers, Numbers)
      switch mark.shape {
      case .line(let line):
        pairs = (line.x, line.y)
        isScattered = mark.style.line == .none
      case .errorBars(let bars):
        pairs = (bars.x, bars.y)
        isScattered = mark.style.line == .none
      case .points(let points):
        pairs = (points.x, points.y)
        isScattered = true
      case .stems(let xs, let ys, _):
        pairs = (xs, ys)
        isScattered = false
      default: return nil
      }
      points = zip(pairs.0, pairs.1).map { (x: $0, y: $1) }.filter {
        $0.x.isFinite && $0.y.isFinite
      }
      guard !points.isEmpty else { return nil }
      name = mark.label.flatMap { $0.hasPrefix("_") ? nil : DisplayText.line($0) }
    }

    var lowest: (x: Double, y: Double) {
      points.min { $0.y < $1.y } ?? (0, 0)
    }
    var highest: (x: Double, y: Double) {
      points.max { $0.y < $1.y } ?? (0, 0)
    }
    /// The points from the left.
    var ordered: [(x: Double, y: Double)] { points.sorted { $0.x < $1.x } }
    /// The smallest place from which on the series is exactly zero, if it was not before.
    var zeroFrom: Double? {
      let ordered = ordered
      guard ordered.last?.y == 0, ordered.first?.y != 0 else { return nil }
      let start = ordered.lastIndex { $0.y != 0 } ?? -1
      return ordered[start + 1].x
    }
  }

  private func number(_ value: Double) -> String { TickLabels.general(value, digits: 3) }

  private func lines(_ series: [Series]) -> String {
    let all = series.flatMap(\.points)
    let (low, high) = (all.map(\.x).min() ?? 0, all.map(\.x).max() ?? 0)
    let range =
      low == high
      ? "at \(x) = \(number(low))" : "for \(x) from \(number(low)) to \(number(high))"
    var parts: [String] = []
    if series.count > 6 {
      let (lowest, highest) = (all.map(\.y).min() ?? 0, all.map(\.y).max() ?? 0)
      parts.append(
        "\(series.count) series of \(y) \(range), between \(number(lowest)) and \(number(highest))"
      )
    } else {
      parts.append("\(y) \(range)")
      parts += series.map(line)
    }
    parts += crossings(series)
    let zeros = series.filter { $0.zeroFrom != nil }
      .sorted { ($0.zeroFrom ?? 0) < ($1.zeroFrom ?? 0) }
    if let first = zeros.first, let at = first.zeroFrom {
      let name = first.name ?? "one series"
      if zeros.count > 1, let last = zeros.last, let end = last.zeroFrom {
        parts.append(
          "\(name) is the first at exactly zero, from \(x) = \(number(at)) on, \(last.name ?? "another") the last, from \(number(end)) on"
        )
      } else {
        parts.append("\(name) is exactly zero from \(x) = \(number(at)) on")
      }
    }
    return parts.joined(separator: ", ")
  }

  private func line(_ series: Series) -> String {
    let ordered = series.ordered
    let name = series.name.map { "\($0) " } ?? ""
    guard let first = ordered.first, let last = ordered.last else { return "" }
    if series.points.count == 1 {
      return "\(name)one point at (\(number(first.x)), \(number(first.y)))"
    }
    if series.isScattered {
      return
        "\(name)\(series.points.count) points between \(number(series.lowest.y)) and \(number(series.highest.y))"
    }
    let (lowest, highest) = (series.lowest, series.highest)
    if lowest.y == highest.y { return "\(name)stays at \(number(first.y))" }
    let steps = zip(ordered, ordered.dropFirst())
    if steps.allSatisfy({ $0.0.y <= $0.1.y }) {
      return "\(name)rises from \(number(first.y)) to \(number(last.y))"
    }
    if steps.allSatisfy({ $0.0.y >= $0.1.y }) {
      return "\(name)falls from \(number(first.y)) to \(number(last.y))"
    }
    return
      "\(name)goes from \(number(first.y)) to \(number(last.y)), lowest \(number(lowest.y)) at \(number(lowest.x)), highest \(number(highest.y)) at \(number(highest.x))"
  }

  /// Returns where the first two named lines cross.
  private func crossings(_ series: [Series]) -> [String] {
    let named = series.filter { $0.name != nil && !$0.isScattered && $0.points.count > 1 }
    guard named.count == 2, let a = named[0].name, let b = named[1].name else { return [] }
    let (first, second) = (named[0].ordered, named[1].ordered)
    guard first.count == second.count, zip(first, second).allSatisfy({ $0.x == $1.x }) else {
      return []
    }
    var places: [Double] = []
    for index in 1..<first.count {
      let before = first[index - 1].y - second[index - 1].y
      let after = first[index].y - second[index].y
      if before * after < 0 {
        let part = before / (before - after)
        places.append(first[index - 1].x + (first[index].x - first[index - 1].x) * part)
      }
    }
    guard let place = places.first else { return [] }
    return places.count <= 3
      ? ["\(a) and \(b) cross at \(x) ≈ " + places.map(number).joined(separator: " and ")]
      : ["\(a) and \(b) cross \(places.count) times, first at \(x) ≈ \(number(place))"]
  }

  private func words(for mark: Mark) -> String? {
    let name = mark.label.flatMap { $0.hasPrefix("_") ? nil : DisplayText.line($0) }
    let before = name.map { "\($0): " } ?? ""
    switch mark.shape {
    case .line, .points, .errorBars, .stems, .text, .slopedRule, .segments: return nil
    case .bars(let bars): return before + words(bars)
    case .band(let band):
      guard let low = band.along.filter(\.isFinite).min(),
        let high = band.along.filter(\.isFinite).max()
      else { return nil }
      return before + "a band for \(band.isVertical ? y : x) from \(number(low)) to \(number(high))"
    case .polygon(let xs, let ys):
      guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max()
      else { return nil }
      return before
        + "an area from (\(number(left)), \(number(low))) to (\(number(right)), \(number(high)))"
    case .ellipse(let ellipse):
      let kind =
        ellipse.width == ellipse.height
        ? "a circle of radius \(number(ellipse.width / 2))"
        : "an ellipse \(number(ellipse.width)) by \(number(ellipse.height))"
      return before + "\(kind) around (\(number(ellipse.x)), \(number(ellipse.y)))"
    case .horizontalRule(let height, _, _):
      return name == nil && height == 0 ? nil : before + "a line at \(y) = \(number(height))"
    case .verticalRule(let place, _, _): return before + "a line at \(x) = \(number(place))"
    case .horizontalSpan(let from, let to):
      return before + "\(y) from \(number(from)) to \(number(to)) is shaded"
    case .verticalSpan(let from, let to):
      return before + "\(x) from \(number(from)) to \(number(to)) is shaded"
    case .contour(let contour): return before + words(contour)
    case .image(let image):
      let finite = image.values.filter(\.isFinite)
      guard let low = finite.min(), let high = finite.max(), image.columns > 0 else {
        return nil
      }
      return before
        + "a grid of \(image.values.count / image.columns) × \(image.columns) cells from \(number(low)) to \(number(high))"
    case .boxes(let boxes):
      return before
        + boxes.boxes.enumerated().map { index, box in
          let name =
            boxes.names.indices.contains(index)
            ? DisplayText.line(boxes.names[index]) : place(box.position, axes.x)
          return
            "\(name): median \(number(box.median)), quartiles \(number(box.lowerQuartile)) and \(number(box.upperQuartile))"
        }.joined(separator: ", ")
    case .arrow(let arrow):
      return arrow.text.isEmpty
        ? nil
        : "\"\(DisplayText.line(arrow.text))\" points at (\(number(arrow.tipX)), \(number(arrow.tipY)))"
    }
  }

  /// Returns what the axis calls a place: its tick's words or the number.
  private func place(_ value: Double, _ axis: Axis) -> String {
    if case .fixed(let positions, let labels?) = axis.ticks,
      let index = positions.firstIndex(where: { abs($0 - value) < 0.5 }),
      labels.indices.contains(index)
    {
      return DisplayText.line(labels[index])
    }
    return number(value)
  }

  private func words(_ bars: BarsShape) -> String {
    let axis = bars.isHorizontal ? axes.y : axes.x
    let names = bars.positions.map { place($0, axis) }
    let lengths = bars.positions.indices.map { bars.lengths.at($0) }
    guard let longest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }),
      let shortest = lengths.indices.min(by: { lengths[$0] < lengths[$1] })
    else { return "no bars" }
    var zeros = lengths.indices.filter { lengths[$0] == 0 }.map { names[$0] }
    let isHistogram =
      bars.positions.count > 1
      && abs(bars.widths.each(0) - (bars.positions[1] - bars.positions[0])) < 1e-9
    if isHistogram { zeros = [] }
    var text: String
    if lengths.count <= 8, !isHistogram {
      text = zip(names, lengths).map { "\($0) \(number($1))" }.joined(separator: ", ")
    } else {
      text =
        "\(lengths.count) bars, highest \(number(lengths[longest])) at \(names[longest]), lowest \(number(lengths[shortest])) at \(names[shortest])"
    }
    if !zeros.isEmpty {
      text +=
        zeros.count <= 6
        ? " (exactly zero: \(zeros.joined(separator: ", ")))"
        : " (\(zeros.count) of \(lengths.count) exactly zero)"
    }
    return text
  }

  private func words(_ contour: ContourShape) -> String {
    let finite = contour.z.indices.filter { contour.z[$0].isFinite }
    guard let lowest = finite.min(by: { contour.z[$0] < contour.z[$1] }),
      let highest = finite.max(by: { contour.z[$0] < contour.z[$1] })
    else { return "contours of nothing" }
    let levels = contour.drawnLevels
    let range =
      levels.first.flatMap { first in
        levels.last.map { " at \(levels.count) levels from \(number(first)) to \(number($0))" }
      } ?? ""
    return
      "contours\(range), lowest \(number(contour.z[lowest])) near (\(number(contour.x.at(lowest))), \(number(contour.y.at(lowest)))), highest \(number(contour.z[highest])) near (\(number(contour.x.at(highest))), \(number(contour.y.at(highest))))"
  }
}
