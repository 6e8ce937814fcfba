extension PanelLayouter {
  /// The mark whose colors the scale beside the panel shows, with its limits.
  private var shaded: (shading: Shading, lower: Double, upper: Double, levels: ContourShape?)? {
    let candidates =
      axes.colorbar?.mark.flatMap { axes.marks.indices.contains($0) ? [axes.marks[$0]] : nil }
      ?? axes.marks.reversed()
    for mark in candidates {
      switch mark.shape {
      case .image(let image):
        let norm = Norm(image.shading, of: image.values)
        return (image.shading, norm.lower, norm.upper, nil)
      case .points(let points) where !points.values.isEmpty:
        let norm = Norm(points.shading, of: points.values)
        return (points.shading, norm.lower, norm.upper, nil)
      case .contour(let contour):
        let levels = contour.drawnLevels
        guard let first = levels.first, let last = levels.last else { continue }
        return (contour.shading, first, last, contour)
      default: continue
      }
    }
    return nil
  }

  /// Returns how many columns the scale of colors takes with its words.
  func colorScaleWidth(height: Double) -> Double {
    guard shaded != nil else { return 0 }
    let texts = colorTicks(in: Box(left: 0, top: 0, right: 1, bottom: height))
    let widest = texts.map { DisplayText.width($0.text) }.max() ?? 0
    let label = options.isTerminal || (axes.colorbar?.label ?? "").isEmpty ? 0.0 : 2
    return Double(widest) + 5 + label
  }

  /// Adds the scale of colors on the right of the data.
  func addColorScale(to panel: inout PanelLayout, label: String) {
    guard let shaded else { return }
    let left = panel.box.right + 2
    let box = Box(left: left, top: panel.box.top, right: left + 2, bottom: panel.box.bottom)
    var steps: [(color: Color, share: Double)] = []
    if let contour = shaded.levels {
      let levels = contour.drawnLevels
      let bands = contour.isFilled ? levels.indices.dropLast() : levels.indices[...]
      steps = bands.map { (contour.color(of: $0, in: levels), contour.share(of: $0, in: levels)) }
    }
    panel.colorScale = .init(
      box: box, colormap: shaded.shading.colormap, steps: steps, ticks: colorTicks(in: box),
      label: label)
  }

  private func colorTicks(in box: Box) -> [PanelLayout.Tick] {
    guard let shaded else { return [] }
    let isLogarithmic = shaded.shading.isLogarithmic && shaded.lower > 0
    let axis = Axis(
      scale: isLogarithmic ? .log10 : .linear, lower: shaded.lower, upper: shaded.upper)
    let map = Limits.map(axis, over: DataLimits([]).y)
    let ruler = TickLayout.vertical(
      axis, map, box, rowsPerTick: options.isTerminal ? 3 : 2)
    guard !ruler.multiplier.isEmpty else { return ruler.ticks }
    return ruler.ticks.map { tick in
      let value = map.value((box.bottom - tick.position) / Swift.max(box.height, 1e-9))
      return .init(position: tick.position, text: TickLabels.general(value, digits: 3))
    }
  }
}
