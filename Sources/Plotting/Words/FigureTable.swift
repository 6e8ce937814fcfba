/// The data behind a part of a figure, as a table.
package struct FigureTable: Sendable, Equatable {
  /// What the table holds.
  package var title: String
  /// The names of the columns.
  package var columns: [String]
  /// The cells, row by row.
  package var rows: [[String]]

  /// Makes a table.
  package init(title: String, columns: [String], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The table as lines of text, numbers set to the right.
  package var lines: [String] {
    let widths = columns.indices.map { column in
      ([columns[column]] + rows.map { $0.indices.contains(column) ? $0[column] : "" })
        .map(DisplayText.width).max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      columns.indices.map { column in
        DisplayText.padded(
          cells.indices.contains(column) ? cells[column] : "", to: widths[column], right: true)
      }.joined(separator: "  ")
    }
    return (title.isEmpty ? [] : [title]) + [line(columns)] + rows.map(line)
  }
}

extension FigureDescription {
  /// Returns the data of `figure` as tables: one for all series of a panel that share their
  /// places, one for each other mark that holds data.
  package static func table(_ figure: Figure) -> [FigureTable] {
    figure.axes.filter(\.isVisible).flatMap { axes in
      tables(axes, title: DisplayText.line(axes.title))
    }
  }

  private static func tables(_ axes: Axes, title: String) -> [FigureTable] {
    var tables: [FigureTable] = []
    var places: [Numbers] = []
    func name(_ label: String?, _ fallback: String) -> String {
      let text = DisplayText.line(label)
      return text.isEmpty || text.hasPrefix("_") ? fallback : text
    }
    let x = name(axes.x.label, "x")
    let y = name(axes.y.label, "y")
    func said(_ value: Double) -> String { TickLabels.general(value, digits: 6) }
    func add(_ along: Numbers, _ columns: [(String, Numbers)], axis: Axis, head: String) {
      let shared = zip(places.indices, places).first {
        $0.1 == along && tables[$0.0].columns[0] == head
      }
      if let (index, _) = shared {
        for (name, values) in columns {
          tables[index].columns.append(name)
          for row in along.indices { tables[index].rows[row].append(said(values.at(row))) }
        }
        return
      }
      let labels = labels(of: axis)
      places.append(along)
      tables.append(
        FigureTable(
          title: title, columns: [head] + columns.map(\.0),
          rows: along.indices.map { row in
            [labels(along[row]) ?? said(along[row])] + columns.map { said($0.1.at(row)) }
          }))
    }
    for mark in axes.marks where mark.isVisible {
      let series = name(mark.label, y)
      switch mark.shape {
      case .line(let line): add(line.x, [(series, line.y)], axis: axes.x, head: x)
      case .points(let points):
        var columns = [(series, points.y)]
        if !points.values.isEmpty { columns.append(("color", points.values)) }
        add(points.x, columns, axis: axes.x, head: x)
      case .stems(let xs, let ys, _): add(xs, [(series, ys)], axis: axes.x, head: x)
      case .errorBars(let bars):
        var columns = [(series, bars.y)]
        if !bars.yError.isEmpty {
          columns.append(("minus", Numbers(bars.x.indices.map { bars.yError.lower.each($0) })))
          columns.append(("plus", Numbers(bars.x.indices.map { bars.yError.upper.each($0) })))
        }
        add(bars.x, columns, axis: axes.x, head: x)
      case .bars(let bars):
        add(
          bars.positions, [(name(mark.label, bars.isHorizontal ? x : y), bars.lengths)],
          axis: bars.isHorizontal ? axes.y : axes.x, head: bars.isHorizontal ? y : x)
      case .band(let band):
        add(
          band.along,
          [
            ("from", Numbers(band.along.indices.map { band.lower.each($0) })),
            ("to", Numbers(band.along.indices.map { band.upper.each($0) })),
          ], axis: axes.x, head: x)
      case .boxes(let boxes):
        let labels = labels(of: axes.x)
        places.append([])
        tables.append(
          FigureTable(
            title: title,
            columns: ["box", "low", "quartile", "median", "quartile", "high", "outliers"],
            rows: boxes.boxes.enumerated().map { index, box in
              let named = boxes.names.indices.contains(index) ? boxes.names[index] : nil
              return [named ?? labels(box.position) ?? said(box.position)]
                + [box.low, box.lowerQuartile, box.median, box.upperQuartile, box.high]
                .map(said) + [String(box.outliers.count)]
            }))
      case .image(let image) where image.columns > 0:
        let across = labels(of: axes.x)
        let down = labels(of: axes.y)
        places.append([])
        tables.append(
          FigureTable(
            title: title,
            columns: [""] + (0..<image.columns).map { across(Double($0)) ?? String($0) },
            rows: (0..<(image.values.count / image.columns)).map { row in
              [down(Double(row)) ?? String(row)]
                + (0..<image.columns).map { said(image.values.at(row * image.columns + $0)) }
            }))
      default: break
      }
    }
    return tables
  }

  /// Returns what gives the words of the tick at a place, if the axis has named ticks.
  private static func labels(of axis: Axis) -> (Double) -> String? {
    guard case .fixed(let positions, let labels?) = axis.ticks else { return { _ in nil } }
    return { value in
      positions.firstIndex { abs($0 - value) < 0.5 }.flatMap {
        labels.indices.contains($0) ? DisplayText.line(labels[$0]) : nil
      }
    }
  }
}
