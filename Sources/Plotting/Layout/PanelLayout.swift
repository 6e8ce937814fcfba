/// Where everything of one panel goes, in columns and rows.
struct PanelLayout {
  /// A tick and its words.
  struct Tick: Equatable {
    /// Columns from the left for a horizontal axis, rows from the top for a vertical one.
    var position: Double
    /// The words.
    var text: String
    /// On which line below the axis the words stand, from 0.
    var line = 0
  }

  /// An axis as it is drawn.
  struct Ruler {
    /// The ticks with words.
    var ticks: [Tick] = []
    /// Ticks without words between them.
    var minor: [Double] = []
    /// What all words are to be multiplied with, or nothing.
    var multiplier = ""
    /// The text along the axis.
    var label = ""
    /// How far the words are turned, in degrees.
    var rotation = 0.0
    /// Whether grid lines are drawn at the ticks.
    var showsGrid = false

    /// The text along the axis with its multiplier.
    var fullLabel: String {
      multiplier.isEmpty ? label : label.isEmpty ? multiplier : "\(label) (\(multiplier))"
    }

    /// The columns that the longest word takes.
    var width: Int { ticks.map { DisplayText.width($0.text) }.max() ?? 0 }
  }

  /// A legend's place and entries.
  struct Key {
    /// Where it lies.
    var box: Box
    /// The text above the entries.
    var title: String
    /// The entries and the place of each one's sample.
    var entries: [(entry: LegendEntry, at: Point)]
    /// Whether it lies inside of the panel, over data.
    var isInside: Bool
  }

  /// The name of a line at its right end.
  struct EndLabel {
    /// The name.
    var text: String
    /// The row.
    var row: Int
    /// The line's color.
    var color: Color
    /// The position of the line in `Axes/marks`.
    var mark: Int
  }

  /// A scale of colors.
  struct ColorScale {
    /// Where the colors lie.
    var box: Box
    /// What they show.
    var colormap: Colormap
    /// Colors of single levels, from the lowest, for contours; empty for a smooth scale.
    var steps: [(color: Color, share: Double)]
    /// The ticks, with rows as positions.
    var ticks: [Tick]
    /// The text beside it.
    var label: String
  }

  /// The position of the panel in `Figure/axes`.
  var index: Int
  /// The place of the panel with all its words.
  var frame: Box
  /// Where the data lie.
  var box: Box
  /// The lines above the panel.
  var title: [String] = []
  /// The horizontal axis.
  var x: AxisMap
  /// The vertical axis.
  var y: AxisMap
  /// The horizontal axis as drawn.
  var bottom = Ruler()
  /// The vertical axis as drawn.
  var left = Ruler()
  /// The vertical axis of a panel laid over this one, if there is one.
  var right: Ruler?
  /// The horizontal axis of a panel laid over this one, if there is one.
  var top: Ruler?
  /// Whether axes and frame are drawn.
  var showsFrame = true
  /// The drawings.
  var scene = Scene()
  /// The legend, if there is one.
  var key: Key?
  /// Names at the ends of lines.
  var endLabels: [EndLabel] = []
  /// The scale of colors, if there is one.
  var colorScale: ColorScale?
}
