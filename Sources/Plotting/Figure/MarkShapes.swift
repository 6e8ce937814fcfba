/// Points joined by a line.
package struct LineShape: Sendable, Equatable {
  /// How two neighbours are joined.
  package enum Join: Sendable, Equatable {
    /// Straight.
    case straight
    /// Up or down first, then across (`where="pre"`).
    case stepBefore
    /// Across first, then up or down (`where="post"`).
    case stepAfter
    /// Half across, up or down, half across (`where="mid"`).
    case stepMiddle
  }

  /// The horizontal places; NaN leaves a gap.
  package var x: Numbers
  /// The heights; NaN leaves a gap.
  package var y: Numbers
  /// How neighbours are joined.
  package var join: Join
  /// Every how many points a marker is drawn; 0 counts as 1.
  package var markEvery: Int

  /// Makes a line.
  package init(x: Numbers, y: Numbers, join: Join = .straight, markEvery: Int = 1) {
    self.x = x
    self.y = y
    self.join = join
    self.markEvery = markEvery
  }
}

/// Signs at points, with one look or one for each.
package struct PointsShape: Sendable, Equatable {
  /// The horizontal places.
  package var x: Numbers
  /// The heights.
  package var y: Numbers
  /// Areas in square points: none for the style's, one for all, or one for each.
  package var sizes: Numbers
  /// One color for each point, if they differ; a shorter list is repeated.
  package var colors: [Color]
  /// One number for each point, shown by color; empty if the color means nothing.
  package var values: Numbers
  /// How `values` become colors.
  package var shading: Shading

  /// Makes points.
  package init(
    x: Numbers, y: Numbers, sizes: Numbers = [], colors: [Color] = [], values: Numbers = [],
    shading: Shading = Shading()
  ) {
    self.x = x
    self.y = y
    self.sizes = sizes
    self.colors = colors
    self.values = values
    self.shading = shading
  }
}

/// Bars from a base.
package struct BarsShape: Sendable, Equatable {
  /// The middle of each bar, across it.
  package var positions: Numbers
  /// How long each bar is; negative ones go the other way.
  package var lengths: Numbers
  /// How wide: one for all or one for each.
  package var widths: Numbers
  /// Where each starts: none for 0, one for all or one for each.
  package var bases: Numbers
  /// Whether the bars lie on their side.
  package var isHorizontal: Bool
  /// One color for each bar, if they differ; a shorter list is repeated.
  package var colors: [Color]
  /// The distance of error bars at the tips, below and above; empty for none.
  package var errors: ErrorPair

  /// Makes bars.
  package init(
    positions: Numbers, lengths: Numbers, widths: Numbers = [0.8], bases: Numbers = [],
    isHorizontal: Bool = false, colors: [Color] = [], errors: ErrorPair = ErrorPair()
  ) {
    self.positions = positions
    self.lengths = lengths
    self.widths = widths
    self.bases = bases
    self.isHorizontal = isHorizontal
    self.colors = colors
    self.errors = errors
  }
}

/// Distances below and above, for error bars.
package struct ErrorPair: Sendable, Equatable {
  /// Distances downwards or to the left: none, one for all or one for each.
  package var lower: Numbers
  /// Distances upwards or to the right: none, one for all or one for each.
  package var upper: Numbers

  /// Makes a pair.
  package init(lower: Numbers = [], upper: Numbers = []) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { lower.isEmpty && upper.isEmpty }
}

/// Points with error bars.
package struct ErrorBarsShape: Sendable, Equatable {
  /// The horizontal places.
  package var x: Numbers
  /// The heights.
  package var y: Numbers
  /// Distances to the left and right.
  package var xError: ErrorPair
  /// Distances below and above.
  package var yError: ErrorPair
  /// The length of the caps, in points; 0 for none.
  package var capSize: Double
  /// The color of the bars; nil means the line's.
  package var barColor: Color?

  /// Makes points with error bars.
  package init(
    x: Numbers, y: Numbers, xError: ErrorPair = ErrorPair(), yError: ErrorPair = ErrorPair(),
    capSize: Double = 0, barColor: Color? = nil
  ) {
    self.x = x
    self.y = y
    self.xError = xError
    self.yError = yError
    self.capSize = capSize
    self.barColor = barColor
  }
}

/// The area between two curves.
package struct BandShape: Sendable, Equatable {
  /// Places along the axis.
  package var along: Numbers
  /// One edge: one number for all or one for each place.
  package var lower: Numbers
  /// The other edge: one number for all or one for each place.
  package var upper: Numbers
  /// Whether `along` goes upwards (`fill_betweenx`).
  package var isVertical: Bool

  /// Makes a band.
  package init(along: Numbers, lower: Numbers, upper: Numbers, isVertical: Bool = false) {
    self.along = along
    self.lower = lower
    self.upper = upper
    self.isVertical = isVertical
  }
}

/// An ellipse.
package struct EllipseShape: Sendable, Equatable {
  /// The middle's horizontal place.
  package var x: Double
  /// The middle's height.
  package var y: Double
  /// The full width before turning.
  package var width: Double
  /// The full height before turning.
  package var height: Double
  /// The turn in degrees, counterclockwise.
  package var angle: Double

  /// Makes an ellipse.
  package init(x: Double, y: Double, width: Double, height: Double, angle: Double = 0) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.angle = angle
  }
}

/// One box with whiskers.
package struct BoxSummary: Sendable, Equatable {
  /// The middle of the box, across it.
  package var position: Double
  /// The end of the lower whisker.
  package var low: Double
  /// The lower quartile.
  package var lowerQuartile: Double
  /// The median.
  package var median: Double
  /// The upper quartile.
  package var upperQuartile: Double
  /// The end of the upper whisker.
  package var high: Double
  /// The mean, where it is shown.
  package var mean: Double?
  /// What lies beyond the whiskers.
  package var outliers: Numbers

  /// Makes a box.
  package init(
    position: Double, low: Double, lowerQuartile: Double, median: Double,
    upperQuartile: Double, high: Double, mean: Double? = nil, outliers: Numbers = []
  ) {
    self.position = position
    self.low = low
    self.lowerQuartile = lowerQuartile
    self.median = median
    self.upperQuartile = upperQuartile
    self.high = high
    self.mean = mean
    self.outliers = outliers
  }
}

/// Boxes with whiskers.
package struct BoxesShape: Sendable, Equatable {
  /// The boxes.
  package var boxes: [BoxSummary]
  /// How wide each is.
  package var width: Double
  /// Whether the boxes lie on their side.
  package var isHorizontal: Bool
  /// Their names; empty for none.
  package var names: [String]

  /// Makes boxes.
  package init(
    boxes: [BoxSummary], width: Double = 0.5, isHorizontal: Bool = false, names: [String] = []
  ) {
    self.boxes = boxes
    self.width = width
    self.isHorizontal = isHorizontal
    self.names = names
  }
}
