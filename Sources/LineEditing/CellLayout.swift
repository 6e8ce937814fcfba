internal import TerminalText

/// What one place of a terminal's row shows: a character with its marks, and its style.
struct Glyph: Equatable {
  var text: String
  var width: Int
  /// The parameters of its colour sequence; empty for none.
  var style: String
}

/// A stretch of a cell's text that is drawn in a style.
package struct StyledRange: Equatable, Sendable {
  /// Where it lies, in UTF-8 bytes of the text.
  package var range: Range<Int>
  /// The parameters of the escape sequence that begins it, such as `1;34`.
  package var style: String

  /// A stretch with a style.
  package init(range: Range<Int>, style: String) {
    self.range = range
    self.style = style
  }
}

/// Where every character of a cell stands on a screen of some width: prompts before the lines,
/// long lines broken at the edge.
struct CellLayout: Equatable {
  private(set) var rows: [[Glyph]] = [[]]
  /// The row and the column of the cursor.
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0

  private let columns: Int
  private var width = 0

  /// Lays `scalars` out.
  ///
  /// - Parameters:
  ///   - styles: The style of each scalar; shorter where the rest has none.
  ///   - cursor: The place of the cursor among the scalars; nil when it need not be shown.
  init(
    _ scalars: [Unicode.Scalar], styles: [String] = [], cursor: Int?, prompts: Prompts, columns: Int
  ) {
    self.columns = max(2, columns)
    place(prompts.first, style: prompts.style ?? "")
    var lineColumn = 0
    for (index, scalar) in scalars.enumerated() {
      if index == cursor { markCursor() }
      if scalar == "\n" {
        breakRow()
        place(prompts.continuation, style: prompts.style ?? "")
        lineColumn = 0
        continue
      }
      let style = index < styles.count ? styles[index] : ""
      if scalar == "\t" {
        let count = 4 - lineColumn % 4
        for _ in 0..<count { place(Glyph(text: " ", width: 1, style: style)) }
        lineColumn += count
      } else if let name = ControlCharacters.spelled(scalar) {
        for letter in name { place(Glyph(text: String(letter), width: 1, style: "2")) }
        lineColumn += name.utf8.count
      } else {
        let scalarWidth = DisplayWidth.of(scalar)
        lineColumn += scalarWidth
        place(Glyph(text: String(Character(scalar)), width: scalarWidth, style: style))
      }
    }
    if let cursor, cursor >= scalars.count { markCursor() }
  }

  /// Rows of plain text, cut at the edge.
  static func rows(_ lines: [String], style: String, columns: Int) -> [[Glyph]] {
    lines.map { line in
      DisplayWidth.prefix(of: ControlCharacters.visible(line), columns: columns)
        .map { Glyph(text: String($0), width: DisplayWidth.of(String($0)), style: style) }
    }
  }

  /// How many columns `row` takes.
  static func width(of row: [Glyph]) -> Int { row.reduce(0) { $0 + $1.width } }

  private mutating func place(_ text: String, style: String) {
    for scalar in text.unicodeScalars {
      let name = ControlCharacters.spelled(scalar)
      for scalar in (name ?? String(Character(scalar))).unicodeScalars {
        place(
          Glyph(text: String(Character(scalar)), width: DisplayWidth.of(scalar), style: style))
      }
    }
  }

  private mutating func place(_ glyph: Glyph) {
    let last = rows.count - 1
    if glyph.width == 0 {
      // A mark is drawn over the character before it; without one it stands alone.
      let count = rows[last].count
      if count > 0 {
        rows[last][count - 1].text += glyph.text
      } else {
        rows[last].append(glyph)
      }
      return
    }
    if width + glyph.width > columns { breakRow() }
    rows[rows.count - 1].append(glyph)
    width += glyph.width
  }

  private mutating func breakRow() {
    rows.append([])
    width = 0
  }

  private mutating func markCursor() {
    if width >= columns { breakRow() }
    cursorRow = rows.count - 1
    cursorColumn = width
  }
}
