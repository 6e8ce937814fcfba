/// The cells of a picture while it is drawn: layers of areas, dots and characters.
struct CellGrid {
  /// How many columns there are.
  let columns: Int
  /// How many rows there are.
  let rows: Int
  /// What a cell can show.
  let canvas: TerminalCanvas

  private var dots: [UInt8]
  private var dotColors: [UInt8]
  private var densities: [UInt8]
  private var areaColors: [UInt8]
  private var characters: [Character?]
  private var characterColors: [UInt8]
  private var grounds: [Character?]

  /// Makes an empty picture.
  init(columns: Int, rows: Int, canvas: TerminalCanvas) {
    self.columns = columns
    self.rows = rows
    self.canvas = canvas
    let count = columns * rows
    dots = [UInt8](repeating: 0, count: count)
    dotColors = [UInt8](repeating: 0, count: count)
    densities = [UInt8](repeating: 0, count: count * 8)
    areaColors = [UInt8](repeating: 0, count: count)
    characters = [Character?](repeating: nil, count: count)
    characterColors = [UInt8](repeating: 0, count: count)
    grounds = [Character?](repeating: nil, count: count)
  }

  /// Returns the position of a cell, or nil outside of the picture.
  private func cell(_ column: Int, _ row: Int) -> Int? {
    column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : nil
  }

  /// Sets the dot at a place counted in dots.
  mutating func setDot(x: Int, y: Int, color: UInt8, belowGround: Bool = false) {
    guard x >= 0, y >= 0, let cell = cell(x / 2, y / 4) else { return }
    if belowGround, grounds[cell] != nil { return }
    dots[cell] |= 1 << UInt8(y % 4 * 2 + x % 2)
    dotColors[cell] = color
  }

  /// Covers the dot at a place with an area.
  mutating func setDensity(x: Int, y: Int, density: UInt8, color: UInt8) {
    guard x >= 0, y >= 0, let cell = cell(x / 2, y / 4) else { return }
    densities[cell * 8 + y % 4 * 2 + x % 2] = density
    areaColors[cell] = color
    grounds[cell] = nil
  }

  /// Fills a cell with a character that lies below lines and signs.
  mutating func setGround(_ character: Character, column: Int, row: Int, color: UInt8) {
    guard let cell = cell(column, row) else { return }
    grounds[cell] = character
    areaColors[cell] = color
  }

  /// Puts a character on top.
  mutating func set(_ character: Character, column: Int, row: Int, color: UInt8 = 0) {
    guard let cell = cell(column, row) else { return }
    characters[cell] = character
    characterColors[cell] = color
  }

  /// Puts a character where nothing is yet.
  mutating func setIfEmpty(_ character: Character, column: Int, row: Int, color: UInt8) {
    guard let cell = cell(column, row), dots[cell] == 0, characters[cell] == nil,
      grounds[cell] == nil, densities[(cell * 8)..<(cell * 8 + 8)].allSatisfy({ $0 == 0 })
    else { return }
    set(character, column: column, row: row, color: color)
  }

  /// Writes `text` from a cell to the right, no further than the column `limit`.
  mutating func write(
    _ text: String, column: Int, row: Int, color: UInt8 = 0, limit: Int? = nil
  ) {
    var column = column
    for character in canvas == .ascii ? ASCIILabel.folded(text) : text {
      let width = DisplayText.width(character)
      guard width > 0 else { continue }
      guard column + width <= Swift.min(limit ?? columns, columns) else { return }
      set(character, column: column, row: row, color: color)
      // A wide character takes the cell behind it, too, which then stays empty.
      if width == 2 { set("\0", column: column + 1, row: row, color: color) }
      column += width
    }
  }

  /// Empties a rectangle of cells.
  mutating func clear(columns range: Range<Int>, row: Int) {
    for column in range { set(" ", column: column, row: row) }
  }

  /// Returns the lines, each `columns` wide, with colors where there are any.
  func lines() -> [String] {
    (0..<rows).map { row in
      var line = ""
      var color: UInt8 = 0
      for column in 0..<columns {
        let cell = row * columns + column
        let (character, wanted) = shown(cell)
        if character == "\0" { continue }
        if wanted != color, character != " " {
          if color != 0 { line += "\u{1B}[0m" }
          if wanted != 0 { line += "\u{1B}[\(wanted)m" }
          color = wanted
        }
        line.append(character)
      }
      if color != 0 { line += "\u{1B}[0m" }
      return line
    }
  }

  private func shown(_ cell: Int) -> (Character, UInt8) {
    if let character = characters[cell] { return (character, characterColors[cell]) }
    if dots[cell] != 0 { return (canvas.character(dots: dots[cell]), dotColors[cell]) }
    if let ground = grounds[cell] { return (ground, areaColors[cell]) }
    let area = Array(densities[(cell * 8)..<(cell * 8 + 8)])
    if area.contains(where: { $0 > 0 }) {
      return (canvas.character(densities: area), areaColors[cell])
    }
    return (" ", 0)
  }
}
