/// How a mark looks.
package struct Style: Sendable, Equatable {
  /// The color of lines, and of areas unless `fill` says otherwise.
  package var color: Color
  /// The color inside of closed marks; nil means `color` for areas and markers.
  package var fill: Color?
  /// The color of edges of areas and markers; nil means none is drawn apart.
  package var edge: Color?
  /// Whether closed marks are filled at all.
  package var isFilled: Bool
  /// How lines are broken.
  package var line: LineStyle
  /// The width of lines, in points.
  package var lineWidth: Double
  /// The sign at each point.
  package var marker: Marker?
  /// The width of markers, in points.
  package var markerSize: Double
  /// 1 hides what is below, 0 shows nothing.
  package var opacity: Double

  /// Makes a style.
  package init(
    _ color: Color = .cycle(0), fill: Color? = nil, edge: Color? = nil, isFilled: Bool = true,
    line: LineStyle = .solid, lineWidth: Double = 1.5, marker: Marker? = nil,
    markerSize: Double = 6, opacity: Double = 1
  ) {
    self.color = color
    self.fill = fill
    self.edge = edge
    self.isFilled = isFilled
    self.line = line
    self.lineWidth = lineWidth
    self.marker = marker
    self.markerSize = markerSize
    self.opacity = opacity
  }
}

/// How a line is broken.
package enum LineStyle: String, Sendable, Equatable, CaseIterable {
  /// Unbroken.
  case solid = "-"
  /// In dashes.
  case dashed = "--"
  /// Dashes and dots in turn.
  case dashDot = "-."
  /// In dots.
  case dotted = ":"
  /// Not drawn.
  case none = "None"
}

/// A sign at a point; raw values are matplotlib's.
package enum Marker: String, Sendable, Equatable, CaseIterable {
  /// A disc.
  case circle = "o"
  /// A small disc.
  case point = "."
  /// A pixel.
  case pixel = ","
  /// A square.
  case square = "s"
  /// A triangle that points up.
  case triangleUp = "^"
  /// A triangle that points down.
  case triangleDown = "v"
  /// A triangle that points left.
  case triangleLeft = "<"
  /// A triangle that points right.
  case triangleRight = ">"
  /// A diamond.
  case diamond = "D"
  /// A narrow diamond.
  case thinDiamond = "d"
  /// A plus sign.
  case plus = "+"
  /// A filled plus sign.
  case filledPlus = "P"
  /// A cross.
  case cross = "x"
  /// A filled cross.
  case filledCross = "X"
  /// A star.
  case star = "*"
  /// A pentagon.
  case pentagon = "p"
  /// A hexagon.
  case hexagon = "h"
  /// A vertical line.
  case verticalLine = "|"
  /// A horizontal line.
  case horizontalLine = "_"
}
