/// The box that says which mark is what.
package struct Legend: Sendable, Equatable {
  /// Where the box lies.
  package var location: LegendLocation
  /// The text above the entries.
  package var title: String?
  /// How many entries stand beside each other.
  package var columns: Int
  /// Entries given by hand; nil means one for each labelled mark.
  package var entries: [LegendEntry]?

  /// Makes a legend.
  package init(
    _ location: LegendLocation = .best, title: String? = nil, columns: Int = 1,
    entries: [LegendEntry]? = nil
  ) {
    self.location = location
    self.title = title
    self.columns = columns
    self.entries = entries
  }
}

/// Where a legend lies; raw values are matplotlib's codes.
package enum LegendLocation: Int, Sendable, Equatable, CaseIterable {
  /// Where it covers the least.
  case best
  /// In the upper right corner.
  case upperRight
  /// In the upper left corner.
  case upperLeft
  /// In the lower left corner.
  case lowerLeft
  /// In the lower right corner.
  case lowerRight
  /// In the middle of the right side.
  case right
  /// In the middle of the left side.
  case centerLeft
  /// In the middle of the right side, too.
  case centerRight
  /// In the middle of the lower side.
  case lowerCenter
  /// In the middle of the upper side.
  case upperCenter
  /// In the middle.
  case center
  /// Beside the panel, on its right.
  case outside
}

/// One line of a legend: a sample and its text.
package struct LegendEntry: Sendable, Equatable {
  /// What a sample looks like.
  package enum Sample: Sendable, Equatable {
    /// A piece of line, with a marker if the style has one.
    case line
    /// A marker alone.
    case marker
    /// A filled box.
    case patch
  }

  /// The text.
  package var label: String
  /// The kind of sample.
  package var sample: Sample
  /// The sample's color, line and marker.
  package var style: Style
  /// The position in `Axes/marks` of what it stands for, if it is one mark.
  package var mark: Int?

  /// Makes an entry.
  package init(_ label: String, sample: Sample, style: Style, mark: Int? = nil) {
    self.label = label
    self.sample = sample
    self.style = style
    self.mark = mark
  }
}
