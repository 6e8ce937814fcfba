/// One panel: marks, a horizontal and a vertical axis, titles and a legend.
package struct Axes: Sendable, Equatable {
  /// What is drawn, in the order of the calls.
  package var marks: [Mark]
  /// The title above the panel.
  package var title: String?
  /// The horizontal axis.
  package var x: Axis
  /// The vertical axis.
  package var y: Axis
  /// How long a unit of y is beside a unit of x.
  package var aspect: Aspect
  /// The legend, if one is shown.
  package var legend: Legend?
  /// The scale of colors beside the panel, if one is shown.
  package var colorbar: Colorbar?
  /// Whether the frame, the ticks and the labels are drawn.
  package var showsFrame: Bool
  /// Whether the panel is drawn at all.
  package var isVisible: Bool
  /// Where the panel lies in the figure.
  package var place: Place
  /// Which panel this one is laid over, sharing one of its axes.
  package var overlay: Overlay?
  /// Panels with the same number here have the same horizontal limits.
  package var sharedX: Int?
  /// Panels with the same number here have the same vertical limits.
  package var sharedY: Int?

  /// Makes a panel of `marks`.
  package init(
    _ marks: [Mark] = [], title: String? = nil, x: Axis = Axis(), y: Axis = Axis(),
    aspect: Aspect = .automatic, legend: Legend? = nil, colorbar: Colorbar? = nil,
    showsFrame: Bool = true, isVisible: Bool = true, place: Place = Place(),
    overlay: Overlay? = nil, sharedX: Int? = nil, sharedY: Int? = nil
  ) {
    self.marks = marks
    self.title = title
    self.x = x
    self.y = y
    self.aspect = aspect
    self.legend = legend
    self.colorbar = colorbar
    self.showsFrame = showsFrame
    self.isVisible = isVisible
    self.place = place
    self.overlay = overlay
    self.sharedX = sharedX
    self.sharedY = sharedY
  }
}

/// How long a unit of y is beside a unit of x.
package enum Aspect: Sendable, Equatable {
  /// The panel fills its place.
  case automatic
  /// A unit of y is `ratio` times as long as one of x; the box shrinks to make it so.
  case box(ratio: Double)
  /// A unit of y is `ratio` times as long as one of x; the limits widen to make it so.
  case limits(ratio: Double)

  /// A circle looks round; the box shrinks to make it so.
  package static let equal = Aspect.box(ratio: 1)
}

/// A panel laid over another one.
package enum Overlay: Sendable, Equatable {
  /// Over the panel at `index`, with its own vertical axis on the right (`twinx`).
  case sharingX(index: Int)
  /// Over the panel at `index`, with its own horizontal axis on top (`twiny`).
  case sharingY(index: Int)
}

/// The scale of colors beside a panel.
package struct Colorbar: Sendable, Equatable {
  /// The text beside the scale.
  package var label: String?
  /// The position in `Axes/marks` of the mark whose colors are shown; nil means the last colored one.
  package var mark: Int?

  /// Makes a scale of colors.
  package init(label: String? = nil, mark: Int? = nil) {
    self.label = label
    self.mark = mark
  }
}
