extension TerminalPainter {
  /// Paints the title, the axes with their ticks and words, and grid lines.
  mutating func paintFrame() {
    let frameLeft = whole(panel.frame.left)
    let frameRight = whole(panel.frame.right)
    for (index, line) in panel.title.enumerated() {
      let width = DisplayText.width(line)
      let middle = (columns.lowerBound + columns.upperBound) / 2
      var column = Swift.max(frameLeft, Swift.min(middle - width / 2, frameRight - width))
      if panel.showsFrame, whole(panel.frame.top) + index == rows.lowerBound - 1 {
        // The vertical axis has its label on the same line.
        let label = frameLeft + DisplayText.width(panel.left.fullLabel) + 2
        column = Swift.min(Swift.max(column, label), frameRight - width)
      }
      grid.write(
        line, column: column, row: whole(panel.frame.top) + index, limit: frameRight)
    }
    guard panel.showsFrame else { return }
    paintGrid()
    let frame = grid.canvas.frame
    let axisColumn = columns.lowerBound - 1
    let axisRow = rows.upperBound
    if axes.y.isVisible {
      for row in rows { grid.set(frame.vertical, column: axisColumn, row: row) }
      for tick in panel.left.ticks {
        let row = rowOf(tick.position)
        grid.set(frame.leftTick, column: axisColumn, row: row)
        let width = DisplayText.width(tick.text)
        grid.write(
          tick.text, column: Swift.max(frameLeft, axisColumn - 1 - width), row: row)
      }
    }
    if axes.x.isVisible {
      for column in columns { grid.set(frame.horizontal, column: column, row: axisRow) }
      for tick in panel.bottom.ticks {
        let column = columnOf(tick.position)
        grid.set(frame.bottomTick, column: column, row: axisRow)
        write(tick.text, around: column, row: axisRow + 1 + tick.line)
      }
    }
    if axes.x.isVisible || axes.y.isVisible {
      grid.set(frame.corner, column: axisColumn, row: axisRow)
    }
    paintRightAndTop()
    let tickRows = (panel.bottom.ticks.map(\.line).max() ?? 0) + 1
    if !panel.bottom.fullLabel.isEmpty {
      let row = axisRow + (axes.x.isVisible ? 1 + tickRows : 1)
      if row < whole(panel.frame.bottom) {
        write(
          panel.bottom.fullLabel, around: (columns.lowerBound + columns.upperBound) / 2,
          row: row)
      }
    }
    if !panel.left.fullLabel.isEmpty {
      let limit =
        panel.right.map { frameRight - DisplayText.width($0.fullLabel) - 2 } ?? frameRight
      grid.write(
        DisplayText.fitted(panel.left.fullLabel, to: limit - frameLeft),
        column: frameLeft, row: rows.lowerBound - 1, limit: limit)
    }
  }

  /// Returns the row of a vertical place, kept inside of the data.
  func rowOf(_ position: Double) -> Int {
    Swift.min(Swift.max(whole(position), rows.lowerBound), rows.upperBound - 1)
  }

  private func columnOf(_ position: Double) -> Int {
    Swift.min(Swift.max(whole(position), columns.lowerBound), columns.upperBound - 1)
  }

  private mutating func write(_ text: String, around column: Int, row: Int) {
    let width = DisplayText.width(text)
    let left = Swift.min(column - width / 2, whole(panel.frame.right) - width)
    grid.write(
      text, column: Swift.max(left, whole(panel.frame.left)), row: row,
      limit: whole(panel.frame.right))
  }

  private mutating func paintGrid() {
    let sign = grid.canvas.frame.grid
    let color = code(.gray)
    if panel.left.showsGrid {
      for tick in panel.left.ticks {
        for column in stride(from: columns.lowerBound + 1, to: columns.upperBound, by: 4) {
          grid.setIfEmpty(sign, column: column, row: rowOf(tick.position), color: color)
        }
      }
    }
    if panel.bottom.showsGrid {
      for tick in panel.bottom.ticks {
        for row in stride(from: rows.upperBound - 2, through: rows.lowerBound, by: -2) {
          grid.setIfEmpty(sign, column: columnOf(tick.position), row: row, color: color)
        }
      }
    }
  }

  /// Paints the axes of a panel laid over this one.
  private mutating func paintRightAndTop() {
    let frame = grid.canvas.frame
    if let right = panel.right {
      for row in rows { grid.set(frame.vertical, column: columns.upperBound, row: row) }
      grid.set(frame.rightCorner, column: columns.upperBound, row: rows.upperBound)
      for tick in right.ticks {
        let row = rowOf(tick.position)
        grid.set(frame.rightTick, column: columns.upperBound, row: row)
        grid.write(
          tick.text, column: columns.upperBound + 2, row: row, limit: whole(panel.frame.right))
      }
      let width = DisplayText.width(right.fullLabel)
      grid.write(
        right.fullLabel, column: whole(panel.frame.right) - width, row: rows.lowerBound - 1)
    }
    if let top = panel.top {
      for column in columns {
        grid.set(frame.horizontal, column: column, row: rows.lowerBound - 1)
      }
      for tick in top.ticks {
        grid.set(frame.topTick, column: columnOf(tick.position), row: rows.lowerBound - 1)
        write(tick.text, around: columnOf(tick.position), row: rows.lowerBound - 2)
      }
    }
  }

  // MARK: Beside the data

  /// Paints the scale of colors.
  mutating func paintColorScale() {
    guard let scale = panel.colorScale else { return }
    let left = whole(scale.box.left)
    for row in rows {
      let share = 1 - (Double(row - rows.lowerBound) + 0.5) / Double(rows.count)
      var density = share
      var color: UInt8 = 0
      if let step = scale.steps.isEmpty
        ? nil
        : scale.steps[Swift.min(Int(share * Double(scale.steps.count)), scale.steps.count - 1)]
      {
        density = step.share
        color = code(step.color)
      } else if scale.colormap.isDiverging {
        density = abs(share - 0.5) * 2
        color = code(scale.colormap.color(at: share))
      }
      for column in left..<(left + 2) {
        grid.set(shade(density), column: column, row: row, color: color)
      }
    }
    for tick in scale.ticks {
      grid.write(
        tick.text, column: left + 3, row: rowOf(tick.position), limit: whole(panel.frame.right))
    }
    if !scale.label.isEmpty {
      let width = DisplayText.width(scale.label)
      grid.write(
        scale.label, column: whole(panel.frame.right) - width, row: rows.lowerBound - 1)
    }
  }

  /// Writes the names of lines at their right ends.
  mutating func paintEndLabels() {
    for label in panel.endLabels {
      grid.write(
        label.text, column: columns.upperBound + 1, row: label.row, color: code(label.color),
        limit: whole(panel.frame.right))
    }
  }

  /// Paints the legend.
  mutating func paintKey() {
    guard let key = panel.key else { return }
    let left = whole(key.box.left)
    let right = whole(key.box.right)
    if key.isInside {
      for row in whole(key.box.top)..<Swift.max(whole(key.box.top), whole(key.box.bottom)) {
        if left < right { grid.clear(columns: left..<right, row: row) }
      }
    }
    if !key.title.isEmpty {
      grid.write(key.title, column: left + 1, row: whole(key.box.top), limit: right)
    }
    for (position, (entry, at)) in key.entries.enumerated() {
      let (column, row) = (whole(at.x), whole(at.y))
      let color = code(
        entry.sample == .patch ? entry.style.fill ?? entry.style.color : entry.style.color)
      var sample: [Character]
      switch entry.sample {
      case .line: sample = Array(grid.canvas.sample(entry.style.line))
      case .marker: sample = Array("   ")
      case .patch: sample = Array(String(repeating: patch(for: entry, position), count: 2) + " ")
      }
      if entry.sample != .patch, let sign = sign(for: entry) { sample[1] = sign }
      for (index, character) in sample.enumerated() {
        grid.set(character, column: column + index, row: row, color: color)
      }
      grid.write(entry.label, column: column + sample.count + 1, row: row, limit: right)
    }
  }

  private func sign(for entry: LegendEntry) -> Character? {
    if let mark = entry.mark, let sign = signs[mark] ?? pointSigns[mark] { return sign }
    return entry.style.marker.map {
      grid.canvas.sign($0, isFilled: entry.style.isFilled)
    }
  }

  /// Returns what fills the mark of an entry.
  private func patch(for entry: LegendEntry, _ position: Int) -> Character {
    guard let mark = entry.mark else { return grid.canvas.fill(series: position) }
    for item in panel.scene.items where item.mark == mark {
      switch item.drawing {
      case .bars(let bars): return grid.canvas.fill(series: bars.series)
      case .area(let area):
        let density: UInt8 = area.opacity > 0.7 ? 8 : 4
        return grid.canvas.character(densities: [UInt8](repeating: density, count: 8))
      default: continue
      }
    }
    return grid.canvas.fill(series: 0)
  }
}
