/// One thing drawn in a panel, with its look and its name.
package struct Mark: Sendable, Equatable {
  /// What it is.
  package var shape: Shape
  /// How it looks.
  package var style: Style
  /// What the legend calls it; nil keeps it out.
  package var label: String?
  /// Higher ones are drawn later; nil means the usual order of its kind.
  package var zOrder: Double?
  /// Whether it is drawn.
  package var isVisible: Bool

  /// Makes a mark.
  package init(
    _ shape: Shape, style: Style = Style(), label: String? = nil, zOrder: Double? = nil,
    isVisible: Bool = true
  ) {
    self.shape = shape
    self.style = style
    self.label = label
    self.zOrder = zOrder
    self.isVisible = isVisible
  }
}

/// The kinds of marks.
package enum Shape: Sendable, Equatable {
  /// Points joined by a line, with markers if the style has them (`plot`, `step`).
  case line(LineShape)
  /// Signs at points (`scatter`).
  case points(PointsShape)
  /// Bars from a base (`bar`, `barh`, `hist`).
  case bars(BarsShape)
  /// The area between two curves (`fill_between`).
  case band(BandShape)
  /// A closed area (`fill`, `Polygon`, `Rectangle`).
  case polygon(x: Numbers, y: Numbers)
  /// An ellipse or a circle, turned by `angle` degrees (`Circle`, `Ellipse`).
  case ellipse(EllipseShape)
  /// Points with error bars (`errorbar`).
  case errorBars(ErrorBarsShape)
  /// Straight pieces from `(x0, y0)` to `(x1, y1)` (`hlines`, `vlines`).
  case segments(x0: Numbers, y0: Numbers, x1: Numbers, y1: Numbers)
  /// A line across the whole panel at a height (`axhline`), between shares of the width.
  case horizontalRule(y: Double, from: Double, to: Double)
  /// A line across the whole panel at a place (`axvline`), between shares of the height.
  case verticalRule(x: Double, from: Double, to: Double)
  /// An area across the whole panel between two heights (`axhspan`).
  case horizontalSpan(from: Double, to: Double)
  /// An area across the whole panel between two places (`axvspan`).
  case verticalSpan(from: Double, to: Double)
  /// An endless straight line through a point (`axline`).
  case slopedRule(x: Double, y: Double, slope: Double)
  /// Lines of equal height over a grid (`contour`, `contourf`, `clabel`).
  case contour(ContourShape)
  /// A grid of colored cells (`imshow`, `pcolormesh`, `heatmap`).
  case image(ImageShape)
  /// Boxes with whiskers (`boxplot`).
  case boxes(BoxesShape)
  /// Stems from a base line with a marker on top (`stem`).
  case stems(x: Numbers, y: Numbers, base: Double)
  /// Words at a place (`text`).
  case text(TextShape)
  /// An arrow, with words at its tail if there are any (`annotate`, `arrow`).
  case arrow(ArrowShape)
}

extension Mark {
  /// Makes a line through points.
  package static func line(
    _ x: [Double], _ y: [Double], style: Style = Style(), label: String? = nil
  ) -> Mark {
    Mark(.line(LineShape(x: Numbers(x), y: Numbers(y))), style: style, label: label)
  }

  /// Makes signs at points.
  package static func points(
    _ x: [Double], _ y: [Double], style: Style = Style(marker: .circle), label: String? = nil
  ) -> Mark {
    Mark(.points(PointsShape(x: Numbers(x), y: Numbers(y))), style: style, label: label)
  }

  /// Makes upright bars.
  package static func bars(
    _ positions: [Double], _ lengths: [Double], width: Double = 0.8, style: Style = Style(),
    label: String? = nil
  ) -> Mark {
    Mark(
      .bars(
        BarsShape(
          positions: Numbers(positions), lengths: Numbers(lengths),
          widths: Numbers([width]))), style: style, label: label)
  }

  /// Makes words at a place.
  package static func text(
    _ x: Double, _ y: Double, _ text: String, horizontal: TextShape.Horizontal = .left,
    vertical: TextShape.Vertical = .baseline, color: Color = .black
  ) -> Mark {
    Mark(
      .text(TextShape(x: x, y: y, text: text, horizontal: horizontal, vertical: vertical)),
      style: Style(color))
  }

  /// Makes a circle.
  package static func circle(
    x: Double = 0, y: Double = 0, radius: Double, style: Style = Style(isFilled: false),
    label: String? = nil
  ) -> Mark {
    Mark(
      .ellipse(EllipseShape(x: x, y: y, width: 2 * radius, height: 2 * radius)), style: style,
      label: label)
  }
}
