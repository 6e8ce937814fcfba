/// How numbers become colors.
package struct Shading: Sendable, Equatable {
  /// The list of colors.
  package var colormap: Colormap
  /// The number shown by the first color; nil means the smallest.
  package var lower: Double?
  /// The number shown by the last color; nil means the largest.
  package var upper: Double?
  /// Whether equal ratios get equal steps of color.
  package var isLogarithmic: Bool

  /// Makes a shading.
  package init(
    _ colormap: Colormap = .viridis, lower: Double? = nil, upper: Double? = nil,
    isLogarithmic: Bool = false
  ) {
    self.colormap = colormap
    self.lower = lower
    self.upper = upper
    self.isLogarithmic = isLogarithmic
  }
}

/// Lines or areas of equal height over a grid.
package struct ContourShape: Sendable, Equatable {
  /// The horizontal place of each grid point, row by row.
  package var x: Numbers
  /// The vertical place of each grid point, row by row.
  package var y: Numbers
  /// The height at each grid point, row by row.
  package var z: Numbers
  /// How many grid points a row has.
  package var columns: Int
  /// The heights of the lines, ascending; empty for about seven round ones.
  package var levels: Numbers
  /// Whether the areas between the levels are filled.
  package var isFilled: Bool
  /// Whether the lines say their height (`clabel`).
  package var showsLabels: Bool
  /// Colors of the levels, repeated; empty for those of `shading`.
  package var colors: [Color]
  /// How heights become colors.
  package var shading: Shading

  /// Makes contours of a grid given point by point.
  package init(
    x: Numbers, y: Numbers, z: Numbers, columns: Int, levels: Numbers = [],
    isFilled: Bool = false, showsLabels: Bool = false, colors: [Color] = [],
    shading: Shading = Shading()
  ) {
    self.x = x
    self.y = y
    self.z = z
    self.columns = columns
    self.levels = levels
    self.isFilled = isFilled
    self.showsLabels = showsLabels
    self.colors = colors
    self.shading = shading
  }

  /// Makes contours of a function on a grid of `columns` × `rows` points.
  package init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 80, rows: Int = 80,
    levels: Numbers = [], isFilled: Bool = false, showsLabels: Bool = false,
    colors: [Color] = [], shading: Shading = Shading(), of height: (Double, Double) -> Double
  ) {
    let columns = Swift.max(2, columns)
    let rows = Swift.max(2, rows)
    var xs: [Double] = []
    var ys: [Double] = []
    var zs: [Double] = []
    for row in 0..<rows {
      let down = y.lowerBound + (y.upperBound - y.lowerBound) * Double(row) / Double(rows - 1)
      for column in 0..<columns {
        let along =
          x.lowerBound + (x.upperBound - x.lowerBound) * Double(column) / Double(columns - 1)
        xs.append(along)
        ys.append(down)
        zs.append(height(along, down))
      }
    }
    self.init(
      x: Numbers(xs), y: Numbers(ys), z: Numbers(zs), columns: columns, levels: levels,
      isFilled: isFilled, showsLabels: showsLabels, colors: colors, shading: shading)
  }
}

/// A grid of colored cells.
package struct ImageShape: Sendable, Equatable {
  /// The number in each cell, row by row from the top or, with `startsBelow`, from the bottom.
  package var values: Numbers
  /// How many cells a row has.
  package var columns: Int
  /// The left edge of the grid.
  package var left: Double
  /// The right edge of the grid.
  package var right: Double
  /// The height of the edge before the first row.
  package var first: Double
  /// The height of the edge after the last row.
  package var last: Double
  /// What is written into the cells, one for each; empty for nothing.
  package var texts: [String]
  /// How numbers become colors.
  package var shading: Shading

  /// Makes a grid whose cell in row i and column j is centered at (j, i).
  package init(
    values: Numbers, columns: Int, left: Double? = nil, right: Double? = nil,
    first: Double? = nil, last: Double? = nil, texts: [String] = [],
    shading: Shading = Shading()
  ) {
    let rows = columns > 0 ? values.count / columns : 0
    self.values = values
    self.columns = columns
    self.left = left ?? -0.5
    self.right = right ?? Double(columns) - 0.5
    self.first = first ?? -0.5
    self.last = last ?? Double(rows) - 0.5
    self.texts = texts
    self.shading = shading
  }
}

/// Words at a place.
package struct TextShape: Sendable, Equatable {
  /// Which part of the words lies at the place.
  package enum Horizontal: String, Sendable, Equatable {
    /// Their left end.
    case left
    /// Their middle.
    case center
    /// Their right end.
    case right
  }

  /// Which height of the words lies at the place.
  package enum Vertical: String, Sendable, Equatable {
    /// The top of the letters.
    case top
    /// The middle of the letters.
    case center
    /// The line that the letters stand on.
    case baseline
    /// The bottom of the letters.
    case bottom
  }

  /// What the place is measured in.
  package enum Frame: Sendable, Equatable {
    /// The numbers of the axes.
    case data
    /// Shares of the panel, from the lower left.
    case panel
    /// Shares of the figure, from the lower left.
    case figure
  }

  /// The horizontal place.
  package var x: Double
  /// The vertical place.
  package var y: Double
  /// The words.
  package var text: String
  /// The horizontal alignment.
  package var horizontal: Horizontal
  /// The vertical alignment.
  package var vertical: Vertical
  /// What the place is measured in.
  package var frame: Frame
  /// The turn in degrees, counterclockwise.
  package var rotation: Double
  /// The size of the letters, in points.
  package var size: Double

  /// Makes words.
  package init(
    x: Double, y: Double, text: String, horizontal: Horizontal = .left,
    vertical: Vertical = .baseline, frame: Frame = .data, rotation: Double = 0,
    size: Double = 10
  ) {
    self.x = x
    self.y = y
    self.text = text
    self.horizontal = horizontal
    self.vertical = vertical
    self.frame = frame
    self.rotation = rotation
    self.size = size
  }
}

/// An arrow, with words at its tail if there are any.
package struct ArrowShape: Sendable, Equatable {
  /// The tail's horizontal place.
  package var tailX: Double
  /// The tail's height.
  package var tailY: Double
  /// The tip's horizontal place.
  package var tipX: Double
  /// The tip's height.
  package var tipY: Double
  /// The words at the tail; empty for none.
  package var text: String
  /// Whether a line is drawn at all, or only the words.
  package var showsLine: Bool
  /// The horizontal alignment of the words.
  package var horizontal: TextShape.Horizontal
  /// The vertical alignment of the words.
  package var vertical: TextShape.Vertical

  /// Makes an arrow.
  package init(
    tailX: Double, tailY: Double, tipX: Double, tipY: Double, text: String = "",
    showsLine: Bool = true, horizontal: TextShape.Horizontal = .left,
    vertical: TextShape.Vertical = .baseline
  ) {
    self.tailX = tailX
    self.tailY = tailY
    self.tipX = tipX
    self.tipY = tipY
    self.text = text
    self.showsLine = showsLine
    self.horizontal = horizontal
    self.vertical = vertical
  }
}
