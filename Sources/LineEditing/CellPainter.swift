/// Draws a cell that is being edited, sending the terminal only what has changed.
///
/// It knows what it drew last and where the cursor is, and returns escape sequences that lead
/// from there to the new picture. It never moves above the first row of the cell, so what stands
/// there is safe.
struct CellPainter {
  /// Whether the terminal breaks rows anew that are too long for its new width; others cut them off.
  var breaksRows = true
  private var drawn: [[Glyph]] = []
  private var cursorRow = 0
  private var cursorColumn = 0
  private var columns = 80
  private var rowLimit = 24
  /// The first row of the layout that is visible, when it is taller than the screen.
  private var top = 0

  /// The text that turns the last picture into `layout` with `footer` below it.
  mutating func paint(_ layout: CellLayout, footer: [[Glyph]], size: Terminal.Size) -> String {
    let output = take(size)
    let footer = footer.prefix(max(0, rowLimit - 1))
    let room = max(1, rowLimit - footer.count)
    if layout.cursorRow < top { top = layout.cursorRow }
    if layout.cursorRow >= top + room { top = layout.cursorRow - room + 1 }
    top = max(0, min(top, layout.rows.count - room))
    let visible = Array(layout.rows[top..<min(layout.rows.count, top + room)])
    return output
      + redraw(
        visible + footer, cursorRow: layout.cursorRow - top, cursorColumn: layout.cursorColumn)
  }

  /// The text that draws all of `layout` a last time, followed by `ending`, and goes to the next
  /// line.
  mutating func finish(_ layout: CellLayout, ending: String, size: Terminal.Size) -> String {
    var output = take(size)
    let lastRow = layout.rows.count - 1
    let lastWidth = CellLayout.width(of: layout.rows[lastRow])
    if layout.rows.count <= rowLimit, top == 0 {
      output += redraw(layout.rows, cursorRow: lastRow, cursorColumn: min(lastWidth, columns - 1))
      if lastWidth >= columns, !ending.isEmpty { output += "\r\n" }
    } else {
      // Taller than the screen: from its first visible row down, all of it again.
      output += move(row: 0, column: 0) + "\u{1B}[J"
      output += layout.rows.map { Self.text(of: $0[...]) }.joined(separator: "\r\n")
    }
    output += ending + "\r\n"
    forget()
    return output
  }

  /// The text that goes below the picture, to leave it standing.
  mutating func leave() -> String {
    let output = drawn.isEmpty ? "" : move(row: drawn.count - 1, column: 0) + "\r\n"
    forget()
    return output
  }

  /// The text that takes the picture away; what comes next stands in its place.
  mutating func erase() -> String {
    let output = drawn.isEmpty ? "" : move(row: 0, column: 0) + "\u{1B}[J"
    forget()
    return output
  }

  /// Forgets the picture: the next one is drawn from the cursor's row on.
  mutating func forget() {
    drawn = []
    cursorRow = 0
    cursorColumn = 0
    top = 0
  }

  // MARK: Drawing

  /// The text that clears the picture when the terminal has changed its size since, and broken
  /// the drawn rows anew.
  private mutating func take(_ size: Terminal.Size) -> String {
    guard size != Terminal.Size(columns: columns, rows: rowLimit) else { return "" }
    let oldColumns = columns
    columns = size.columns
    rowLimit = size.rows
    guard !drawn.isEmpty else { return "" }
    var above = cursorRow
    if breaksRows {
      for row in drawn.prefix(cursorRow) {
        above += max(1, (CellLayout.width(of: row) + columns - 1) / columns) - 1
      }
      above += min(cursorColumn, oldColumns - 1) / columns
    }
    above = min(above, rowLimit - 1)
    forget()
    return (above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J"
  }

  private mutating func redraw(_ rows: [[Glyph]], cursorRow row: Int, cursorColumn column: Int)
    -> String
  {
    var output = ""
    for (index, glyphs) in rows.enumerated() {
      if index >= drawn.count {
        if index > 0 {
          // The row may have to be made by scrolling.
          output += move(row: index - 1, column: 0) + "\r\n"
          cursorRow = index
        }
        cursorColumn = 0
        output += "\r" + Self.text(of: glyphs[...])
        if index == 0 { output += clearRest(of: glyphs) }
        cursorColumn = columnBehind(glyphs)
        continue
      }
      let old = drawn[index]
      if old == glyphs { continue }
      var same = 0
      while same < old.count, same < glyphs.count, old[same] == glyphs[same] { same += 1 }
      let start = CellLayout.width(of: Array(glyphs[..<same]))
      output += move(row: index, column: start) + Self.text(of: glyphs[same...])
      if CellLayout.width(of: old) > CellLayout.width(of: glyphs) {
        output += clearRest(of: glyphs)
      }
      cursorColumn = columnBehind(glyphs)
    }
    if drawn.count > rows.count, let last = rows.indices.last {
      output += move(row: last + 1, column: 0) + "\u{1B}[J"
    }
    drawn = rows
    output += move(row: row, column: column)
    return output
  }

  /// Clears behind a row; a full row leaves the cursor on its last character, which would go.
  private func clearRest(of row: [Glyph]) -> String {
    CellLayout.width(of: row) < columns ? "\u{1B}[K" : ""
  }

  /// Where the cursor is after a row was written: unknown (-1) behind a full one, where a
  /// terminal waits with going to the next.
  private func columnBehind(_ row: [Glyph]) -> Int {
    let width = CellLayout.width(of: row)
    return width < columns ? width : -1
  }

  private mutating func move(row: Int, column: Int) -> String {
    if row == cursorRow, column == cursorColumn { return "" }
    var output = ""
    if row < cursorRow { output += "\u{1B}[\(cursorRow - row)A" }
    if row > cursorRow { output += "\u{1B}[\(row - cursorRow)B" }
    output += column == 0 ? "\r" : "\r\u{1B}[\(column)C"
    cursorRow = row
    cursorColumn = column
    return output
  }

  private static func text(of glyphs: ArraySlice<Glyph>) -> String {
    var output = ""
    var style = ""
    for glyph in glyphs {
      if glyph.style != style {
        if !style.isEmpty { output += "\u{1B}[0m" }
        if !glyph.style.isEmpty { output += "\u{1B}[\(glyph.style)m" }
        style = glyph.style
      }
      output += glyph.text
    }
    return style.isEmpty ? output : output + "\u{1B}[0m"
  }
}
