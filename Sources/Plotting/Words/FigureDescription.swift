/// Says in words what a figure shows.
package enum FigureDescription {
  /// Returns the title of `figure`: its own, those of its panels, or what its axes measure.
  package static func title(_ figure: Figure) -> String {
    let own = DisplayText.line(figure.title)
    if !own.isEmpty { return own }
    let panels = figure.axes.filter(\.isVisible).map { DisplayText.line($0.title) }
      .filter { !$0.isEmpty }
    if !panels.isEmpty { return panels.joined(separator: "; ") }
    guard let axes = figure.axes.first(where: \.isVisible) else { return "Figure" }
    let (x, y) = (DisplayText.line(axes.x.label), DisplayText.line(axes.y.label))
    if !x.isEmpty, !y.isEmpty { return "\(y) over \(x)" }
    return x.isEmpty ? y.isEmpty ? "Figure" : y : x
  }

  /// Returns one sentence that says what `figure` shows, with its key numbers.
  ///
  /// Ranges, lowest and highest points, where two lines cross, which series are exactly zero and
  /// which gets there first; one clause for each panel, made from the data alone.
  package static func sentence(_ figure: Figure) -> String {
    let panels = figure.axes.filter(\.isVisible)
    guard !panels.isEmpty else { return "An empty figure." }
    let clauses = panels.enumerated().map { index, axes in
      let base = overlaid(axes, in: figure)
      let words = PanelWords(axes, under: base).clause
      guard panels.count > 1, axes.overlay == nil else { return words }
      let title = DisplayText.line(axes.title)
      return (title.isEmpty ? "panel \(index + 1)" : title) + ": " + words
    }
    var text = clauses.joined(separator: "; ")
    let title = DisplayText.line(figure.title)
    let own = title.isEmpty && panels.count == 1 ? DisplayText.line(panels[0].title) : title
    if !own.isEmpty {
      text = own + (own.last.map { "?!.:".contains($0) } ?? false ? " " : ": ") + text
    }
    if let first = text.first { text = first.uppercased() + text.dropFirst() }
    return text + "."
  }

  private static func overlaid(_ axes: Axes, in figure: Figure) -> Axes? {
    switch axes.overlay {
    case .sharingX(let index), .sharingY(let index):
      figure.axes.indices.contains(index) ? figure.axes[index] : nil
    case nil: nil
    }
  }
}
