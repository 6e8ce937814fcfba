/// One axis: its text, limits, scale and ticks.
package struct Axis: Sendable, Equatable {
  /// The text along the axis.
  package var label: String?
  /// How numbers become lengths.
  package var scale: AxisScale
  /// The lower limit, or nil to follow the data.
  package var lower: Double?
  /// The upper limit, or nil to follow the data.
  package var upper: Double?
  /// Whether numbers grow to the left or downwards.
  package var isInverted: Bool
  /// Where ticks are and what they say.
  package var ticks: TickRule
  /// Whether grid lines are drawn at the ticks.
  package var showsGrid: Bool
  /// The free room on each side of the data, as a share of their range.
  package var margin: Double
  /// Whether ticks and labels are drawn.
  package var isVisible: Bool
  /// How far tick labels are turned, in degrees; only pictures with free text directions use it.
  package var labelRotation: Double

  /// Makes an axis.
  package init(
    _ label: String? = nil, scale: AxisScale = .linear, lower: Double? = nil,
    upper: Double? = nil, isInverted: Bool = false, ticks: TickRule = .automatic,
    showsGrid: Bool = false, margin: Double = 0.05, isVisible: Bool = true,
    labelRotation: Double = 0
  ) {
    self.label = label
    self.scale = scale
    self.lower = lower
    self.upper = upper
    self.isInverted = isInverted
    self.ticks = ticks
    self.showsGrid = showsGrid
    self.margin = margin
    self.isVisible = isVisible
    self.labelRotation = labelRotation
  }
}

/// How the numbers of an axis become lengths.
package enum AxisScale: Sendable, Equatable {
  /// Equal differences are equally long.
  case linear
  /// Equal ratios are equally long; numbers at or below zero are not drawn.
  case log(base: Double)
  /// Linear within `threshold` of zero, logarithmic beyond.
  case symmetricLog(threshold: Double)

  /// Powers of ten.
  package static let log10 = AxisScale.log(base: 10)
}

/// Where the ticks of an axis are.
package enum TickRule: Sendable, Equatable {
  /// At round numbers.
  case automatic
  /// At `positions`, with the numbers themselves as labels, or with `labels`.
  case fixed(positions: Numbers, labels: [String]?)

  /// Ticks at 0, 1, 2… with `names`.
  package static func categories(_ names: [String]) -> TickRule {
    .fixed(positions: Numbers(names.indices.map(Double.init)), labels: names)
  }
}
