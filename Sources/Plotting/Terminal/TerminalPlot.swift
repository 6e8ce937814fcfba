/// Draws figures with the characters of a terminal.
package enum TerminalPlot {
  /// Draws `figure` as lines that are all `width` columns wide.
  ///
  /// Panels that stand beside each other in the figure do so here where each gets at least 34
  /// columns, and stand below each other where not. The same figure gives the same bytes.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - width: The columns to fill; below 1 there are no lines.
  ///   - height: The rows of one row of panels; at least 4 are used.
  ///   - canvas: What a cell can show.
  ///   - palette: The colors.
  /// - Returns: The lines from the top, with codes for colors only if `palette` has some.
  package static func draw(
    _ figure: Figure, width: Int, height: Int, canvas: TerminalCanvas = .ascii,
    palette: TerminalPalette = .none
  ) -> [String] {
    let width = Swift.min(width, 1000)
    guard width >= 1 else { return [] }
    let height = Swift.min(Swift.max(height, 4), 1000)
    var figure = stacked(figure, width: width)
    if canvas == .ascii {
      figure = figure.replacingTexts { ASCIILabel.folded(MathText.plain($0)) }
    }
    let shown = figure.axes.filter(\.isVisible)
    let gridRows = Swift.min(shown.map { $0.place.rows }.max() ?? 1, 100)
    let title = PlotLayout.wrapped(figure.title, to: width)
    let rows = shown.isEmpty ? 0 : height * gridRows + title.count
    guard !shown.isEmpty else {
      return [DisplayText.padded(title.first ?? "(an empty figure)", to: width)]
    }
    let layout = PlotLayout(
      figure,
      .init(columns: width, rows: rows, isTerminal: true, dotsPerColumn: 2))
    guard layout.panels.count > 0 else {
      return [DisplayText.padded("(no room for the figure)", to: width)]
    }
    var grid = CellGrid(columns: width, rows: rows, canvas: canvas)
    for (row, line) in layout.title.enumerated() {
      grid.write(line, column: (width - DisplayText.width(line)) / 2, row: row)
    }
    for panel in layout.panels {
      var painter = TerminalPainter(
        panel: panel, axes: figure.axes[panel.index], grid: grid, palette: palette)
      painter.paint()
      grid = painter.grid
    }
    return grid.lines()
  }

  /// Returns the figure with its panels below each other if they are too narrow beside each
  /// other.
  private static func stacked(_ figure: Figure, width: Int) -> Figure {
    let columns = figure.axes.filter(\.isVisible).map { $0.place.columns }.max() ?? 1
    guard columns > 1, width / columns < 34 else { return figure }
    var figure = figure
    let bases = figure.axes.indices.filter {
      figure.axes[$0].isVisible && PlotLayout.base(of: $0, in: figure) == nil
    }
    let order = bases.sorted { left, right in
      let (a, b) = (figure.axes[left].place, figure.axes[right].place)
      let (rowA, rowB) = (a.row * b.rows, b.row * a.rows)
      return rowA != rowB
        ? rowA < rowB : a.column != b.column ? a.column < b.column : left < right
    }
    for (row, index) in order.enumerated() {
      figure.axes[index].place = Place(rows: order.count, columns: 1, row: row, column: 0)
    }
    for index in figure.axes.indices {
      if let base = PlotLayout.base(of: index, in: figure) {
        figure.axes[index].place = figure.axes[base].place
      }
    }
    return figure
  }
}
