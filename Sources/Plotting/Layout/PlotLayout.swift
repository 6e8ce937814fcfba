/// Where everything of a figure goes, in columns and rows.
///
/// One engine for terminals and SVG: a terminal's cell and 7 × 14 units of SVG are the same thing.
struct PlotLayout {
  /// What a kind of picture can do.
  struct Options {
    /// How many columns there are.
    var columns: Int
    /// How many rows there are, in all.
    var rows: Int
    /// Whether text can only stand upright on whole cells, as in a terminal.
    var isTerminal: Bool
    /// Dots in a column, for leaving out what cannot be seen.
    var dotsPerColumn: Double
  }

  /// The size in columns and rows.
  let size: Box
  /// The lines of the figure's title and the row of the first.
  let title: [String]
  /// The panels that are drawn, in the figure's order.
  let panels: [PanelLayout]

  /// Lays out `figure`.
  init(_ figure: Figure, _ options: Options) {
    size = Box(
      left: 0, top: 0, right: Double(options.columns), bottom: Double(options.rows))
    title = PlotLayout.wrapped(figure.title, to: options.columns)
    let top = title.isEmpty ? 0 : title.count
    let room = Box(left: 0, top: Double(top), right: size.right, bottom: size.bottom)
    let limits = PlotLayout.limits(of: figure)
    var panels: [PanelLayout] = []
    for (index, axes) in figure.axes.enumerated()
    where axes.isVisible && PlotLayout.base(of: index, in: figure) == nil {
      let overlays = figure.axes.indices.filter {
        PlotLayout.base(of: $0, in: figure) == index && figure.axes[$0].isVisible
      }
      let layout = PanelLayouter(
        figure: figure, index: index, overlays: overlays, limits: limits, options: options,
        frame: PlotLayout.frame(of: axes.place, in: room))
      if let panel = layout.panel() { panels.append(panel) }
    }
    self.panels = panels
  }

  /// Returns the panel that the one at `index` is laid over, or nil.
  static func base(of index: Int, in figure: Figure) -> Int? {
    let base: Int
    switch figure.axes[index].overlay {
    case nil: return nil
    case .sharingX(let other), .sharingY(let other): base = other
    }
    guard figure.axes.indices.contains(base), base != index, figure.axes[base].overlay == nil
    else { return nil }
    return base
  }

  /// Returns the lines of `text`, broken at spaces to fit into `columns`.
  static func wrapped(_ text: String?, to columns: Int) -> [String] {
    var lines: [String] = []
    for line in DisplayText.lines(text) {
      var current = ""
      for word in line.split(separator: " ") {
        let longer = current.isEmpty ? String(word) : current + " " + word
        if DisplayText.width(longer) > columns, !current.isEmpty {
          lines.append(current)
          current = String(word)
        } else {
          current = longer
        }
      }
      lines.append(current)
    }
    return lines.prefix(3).map { DisplayText.fitted($0, to: columns) }
  }

  private static func frame(of place: Place, in room: Box) -> Box {
    func edge(_ part: Int, of count: Int, _ length: Double) -> Double {
      (length * Double(part) / Double(count)).rounded()
    }
    return Box(
      left: room.left + edge(place.column, of: place.columns, room.width),
      top: room.top + edge(place.row, of: place.rows, room.height),
      right: room.left + edge(place.column + place.columnSpan, of: place.columns, room.width),
      bottom: room.top + edge(place.row + place.rowSpan, of: place.rows, room.height))
  }

  /// Returns the ranges of each panel's data, those of shared axes joined.
  static func limits(of figure: Figure) -> [DataLimits] {
    var limits = figure.axes.map { DataLimits($0.marks) }
    func join(
      _ group: (Int) -> Int?, _ range: WritableKeyPath<DataLimits, DataLimits.Range>
    ) {
      var joined: [Int: DataLimits.Range] = [:]
      for index in limits.indices {
        if let key = group(index) {
          joined[key, default: DataLimits.Range()].add(limits[index][keyPath: range])
        }
      }
      for index in limits.indices {
        if let key = group(index), let range2 = joined[key] {
          limits[index][keyPath: range] = range2
        }
      }
    }
    join({ figure.axes[$0].sharedX }, \.x)
    join({ figure.axes[$0].sharedY }, \.y)
    // A panel over another shares one range with it.
    for index in limits.indices {
      guard let base = base(of: index, in: figure) else { continue }
      if case .sharingX = figure.axes[index].overlay {
        limits[base].x.add(limits[index].x)
      } else {
        limits[base].y.add(limits[index].y)
      }
    }
    return limits
  }
}
