/// What a terminal's cell can show of a picture.
package enum TerminalCanvas: String, Sendable, Hashable, CaseIterable {
  /// Eight dots, two beside and four above each other.
  case braille
  /// Four quarters.
  case blocks
  /// Letters and signs that every terminal has.
  case ascii

  /// Returns the character that looks like `dots`: bit 0 the upper left one, bit 1 the upper
  /// right, downwards to bits 6 and 7.
  func character(dots: UInt8) -> Character {
    switch self {
    case .braille: BrailleCanvas.character(dots: dots)
    case .blocks: BlockCanvas.character(dots: dots)
    case .ascii: ASCIICanvas.character(dots: dots)
    }
  }

  /// Returns the character for a cell with areas: the density of each dot, from 0 to 16.
  func character(densities: [UInt8]) -> Character {
    switch self {
    case .braille: BrailleCanvas.character(densities: densities)
    case .blocks: BlockCanvas.character(density: mean(densities))
    case .ascii: ASCIICanvas.character(density: mean(densities))
    }
  }

  /// The characters of axes.
  var frame: Frame { self == .ascii ? .ascii : .lines }

  /// The characters of axes.
  struct Frame {
    let vertical: Character
    let horizontal: Character
    let corner: Character
    let rightCorner: Character
    let leftTick: Character
    let rightTick: Character
    let bottomTick: Character
    let topTick: Character
    let grid: Character

    static let lines = Frame(
      vertical: "│", horizontal: "─", corner: "└", rightCorner: "┘", leftTick: "┤",
      rightTick: "├", bottomTick: "┬", topTick: "┴", grid: "·")
    static let ascii = Frame(
      vertical: "|", horizontal: "-", corner: "+", rightCorner: "+", leftTick: "+",
      rightTick: "+", bottomTick: "+", topTick: "+", grid: ".")
  }

  /// Returns the sign for `marker`.
  func sign(_ marker: Marker, isFilled: Bool) -> Character {
    if self == .ascii { return ASCIICanvas.signs[marker] ?? "o" }
    return (isFilled ? TerminalCanvas.filled[marker] : TerminalCanvas.open[marker])
      ?? TerminalCanvas.filled[marker] ?? "●"
  }

  /// The signs that tell series apart, in the order in which they are given.
  var seriesSigns: [Character] {
    self == .ascii ? Array("ox+*#@%&") : Array("○×△□◇+●▲■◆")
  }

  /// Returns the sign for a number that is `share` of the largest one.
  func sign(share: Double) -> Character {
    let signs: [Character] = self == .ascii ? [".", "o", "O", "@"] : ["·", "∘", "○", "●"]
    guard share >= 0 else { return signs[0] }
    return signs[Swift.min(Int(share * Double(signs.count)), signs.count - 1)]
  }

  /// Returns the character that fills bars of a series.
  func fill(series: Int) -> Character {
    let fills: [Character] = self == .ascii ? Array("#o=+%x") : Array("█▒░▓")
    return fills[series % fills.count]
  }

  /// Returns a sample of a line, three columns wide.
  func sample(_ line: LineStyle) -> String {
    switch (self, line) {
    case (_, .none): "   "
    case (.braille, .solid): "⠤⠤⠤"
    case (.braille, .dashed): "⠤ ⠤"
    case (.braille, .dashDot): "⠤⠄⠤"
    case (.braille, .dotted): "⠄⠄⠄"
    case (.blocks, .solid): "▀▀▀"
    case (.blocks, .dashed): "▀ ▀"
    case (.blocks, .dashDot): "▀▘▀"
    case (.blocks, .dotted): "▘▘▘"
    case (.ascii, .solid): "---"
    case (.ascii, .dashed): "- -"
    case (.ascii, .dashDot): "-.-"
    case (.ascii, .dotted): "..."
    }
  }

  /// Returns the head of an arrow that goes `dx` columns and `dy` rows.
  func head(dx: Double, dy: Double) -> Character {
    let down = 2 * dy
    let isFlat = abs(dx) > 2.4 * abs(down)
    let isSteep = abs(down) > 2.4 * abs(dx)
    if self == .ascii { return isSteep ? (down > 0 ? "v" : "^") : dx < 0 ? "<" : ">" }
    if isFlat { return dx < 0 ? "←" : "→" }
    if isSteep { return down > 0 ? "↓" : "↑" }
    return down > 0 ? (dx < 0 ? "↙" : "↘") : dx < 0 ? "↖" : "↗"
  }

  private func mean(_ densities: [UInt8]) -> Double {
    densities.reduce(0) { $0 + Double($1) } / Double(Swift.max(densities.count, 1)) / 16
  }

  private static let filled: [Marker: Character] = [
    .circle: "●", .point: "•", .pixel: "·", .square: "■", .triangleUp: "▲",
    .triangleDown: "▼", .triangleLeft: "◀", .triangleRight: "▶", .diamond: "◆",
    .thinDiamond: "◆", .plus: "+", .filledPlus: "+", .cross: "×", .filledCross: "×",
    .star: "★", .pentagon: "◆", .hexagon: "●", .verticalLine: "│", .horizontalLine: "─",
  ]

  private static let open: [Marker: Character] = [
    .circle: "○", .square: "□", .triangleUp: "△", .triangleDown: "▽", .triangleLeft: "◁",
    .triangleRight: "▷", .diamond: "◇", .thinDiamond: "◇", .star: "☆", .pentagon: "◇",
    .hexagon: "○",
  ]
}
