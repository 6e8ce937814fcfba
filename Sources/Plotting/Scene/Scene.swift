/// What a panel shows, as simple drawings in columns and rows.
///
/// The step between marks and pictures: every mark becomes a few of these, cut to the panel, and a
/// terminal and SVG only have to know these.
struct Scene {
  /// The drawings, from the lowest to the highest.
  var items: [Item] = []

  /// One drawing and which mark it comes from.
  struct Item {
    /// What is drawn.
    var drawing: Drawing
    /// Higher ones lie on top.
    var z: Double
    /// The position of the mark in `Axes/marks`.
    var mark: Int
  }

  /// The kinds of drawings.
  enum Drawing {
    /// Lines.
    case stroke(Stroke)
    /// An area.
    case area(Area)
    /// Rectangles that start at a base.
    case bars(Bars)
    /// Signs at points.
    case symbols(Symbols)
    /// Words.
    case words(Words)
    /// A grid of colored cells.
    case raster(Raster)
  }

  /// Lines of one look.
  struct Stroke {
    /// The lines.
    var paths: [[Point]]
    /// Their color.
    var color: Color
    /// Their width in points.
    var width: Double
    /// How they are broken.
    var line: LineStyle
    /// How much they hide.
    var opacity: Double
    /// Whether the tip of each has an arrowhead.
    var hasHead = false
    /// Whether it is a line across the whole panel.
    var isRule = false
  }

  /// How an area is filled where color does not count.
  enum Pattern: Equatable {
    /// Lightly, as lines above are to be seen.
    case tint
    /// Fully, or as the numbered series.
    case series(Int)
    /// As dense as a number from 0 to 1 is large.
    case shade(Double)
  }

  /// A filled area; inside is what an odd number of rings surrounds.
  struct Area {
    /// The edges.
    var rings: [[Point]]
    /// Its color.
    var color: Color
    /// How much it hides.
    var opacity: Double
    /// How it is filled where color does not count.
    var pattern: Pattern
  }

  /// Rectangles that start at a base.
  struct Bars {
    /// The rectangles.
    var boxes: [Box]
    /// Whether each goes left or down from its base.
    var isNegative: [Bool]
    /// Whether they lie on their side.
    var isHorizontal: Bool
    /// Whether neighbours touch, as in a histogram.
    var areTouching: Bool
    /// A color for each, repeated.
    var colors: [Color]
    /// The color of their edges, if they have any.
    var edge: Color?
    /// How much they hide.
    var opacity: Double
    /// Which series of bars of the panel they are, from 0.
    var series: Int
    /// Whether only their outline is drawn.
    var isOutline = false
  }

  /// Signs of one kind.
  struct Symbols {
    /// The places.
    var points: [Point]
    /// The kind.
    var marker: Marker
    /// Diameters in points: one for each or one for all.
    var sizes: [Double]
    /// Colors: one for each or one for all.
    var colors: [Color]
    /// Colors of the edges: none, one for all or one for each.
    var edges: [Color]
    /// Whether they are filled.
    var isFilled: Bool
    /// How much they hide.
    var opacity: Double
    /// Which series of signs of the panel they are, from 0.
    var series: Int
    /// For each point how large its number is, from 0 to 1; empty if color means nothing.
    var shares: [Double] = []
    /// Whether they sit on a line of the same mark.
    var areOnLine = false
  }

  /// Words at a place.
  struct Words {
    /// The place.
    var point: Point
    /// The lines.
    var lines: [String]
    /// The horizontal alignment.
    var horizontal: TextShape.Horizontal
    /// The vertical alignment.
    var vertical: TextShape.Vertical
    /// The color.
    var color: Color
    /// The size of the letters in points.
    var size: Double
    /// The turn in degrees.
    var rotation: Double
    /// Whether a background hides what is below.
    var hasGround = false
  }

  /// A grid of colored cells.
  struct Raster {
    /// Where it lies; the first row is at `top`, which may be the lower edge.
    var box: Box
    /// How many cells a row has.
    var columns: Int
    /// How large the number of each cell is, from 0 to 1; NaN for none.
    var shares: [Double]
    /// What turns shares into colors.
    var colormap: Colormap
    /// How much it hides.
    var opacity: Double
    /// What is written into the cells.
    var texts: [String]
  }
}

extension Scene.Area {
  /// Returns where a horizontal line at `height` crosses the edges, from the left; it is inside
  /// from the first to the second, from the third to the fourth, and so on.
  func crossings(at height: Double) -> [Double] {
    var crossings: [Double] = []
    for ring in rings {
      guard var previous = ring.last else { continue }
      for point in ring {
        if (previous.y <= height) != (point.y <= height) {
          crossings.append(
            previous.x + (height - previous.y) / (point.y - previous.y) * (point.x - previous.x))
        }
        previous = point
      }
    }
    return crossings.sorted()
  }
}
