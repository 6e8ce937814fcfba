/// A picture as data: panels in a grid, each with marks.
///
/// Nothing here draws. `TerminalPlot` turns a figure into lines of text, `SVGPlot` into SVG, and
/// `FigureDescription` into words and a table.
package struct Figure: Sendable, Equatable {
  /// The width asked for, in inches.
  package var width: Double
  /// The height asked for, in inches.
  package var height: Double
  /// The title above all panels.
  package var title: String?
  /// The panels; later ones may lie over earlier ones.
  package var axes: [Axes]

  /// Makes a figure of `width` × `height` inches.
  package init(
    width: Double = 6.4, height: Double = 4.8, title: String? = nil, axes: [Axes] = []
  ) {
    self.width = width
    self.height = height
    self.title = title
    self.axes = axes
  }

  /// Makes a figure of one panel.
  package init(_ axes: Axes) {
    self.init(axes: [axes])
  }

  /// Makes a figure of panels laid out in reading order, `columns` beside each other.
  package init(grid panels: [Axes], columns: Int, title: String? = nil) {
    let columns = Swift.max(1, columns)
    let rows = Swift.max(1, (panels.count + columns - 1) / columns)
    var placed = panels
    for index in placed.indices {
      placed[index].place = Place(
        rows: rows, columns: columns, row: index / columns, column: index % columns)
    }
    self.init(
      width: 6.4 * Double(columns), height: 4.8 * Double(rows), title: title, axes: placed)
  }
}

/// Where a panel lies: a block of cells in a grid of `rows` × `columns`.
///
/// Panels of one figure may be placed on different grids, as with `subplot(2, 1, 1)` and
/// `subplot(2, 2, 3)`.
package struct Place: Sendable, Hashable {
  /// The number of rows of the grid.
  package var rows: Int
  /// The number of columns of the grid.
  package var columns: Int
  /// The topmost row of the panel, from 0.
  package var row: Int
  /// The leftmost column of the panel, from 0.
  package var column: Int
  /// How many rows the panel spans.
  package var rowSpan: Int
  /// How many columns the panel spans.
  package var columnSpan: Int

  /// Makes a place; numbers outside of the grid are moved into it.
  package init(
    rows: Int = 1, columns: Int = 1, row: Int = 0, column: Int = 0, rowSpan: Int = 1,
    columnSpan: Int = 1
  ) {
    self.rows = Swift.min(Swift.max(rows, 1), 1000)
    self.columns = Swift.min(Swift.max(columns, 1), 1000)
    self.row = Swift.min(Swift.max(row, 0), self.rows - 1)
    self.column = Swift.min(Swift.max(column, 0), self.columns - 1)
    self.rowSpan = Swift.min(Swift.max(rowSpan, 1), self.rows - self.row)
    self.columnSpan = Swift.min(Swift.max(columnSpan, 1), self.columns - self.column)
  }
}
