internal import Plotting
internal import TerminalText

/// A picture as lines for a terminal.
enum FigureText {
  /// The rows of a picture where the output is no terminal, so that its bytes are always the same; with
  /// a word, a blank line and the prompt below it, it stands whole on a screen of 24 rows.
  private static let standardHeight = 20
  /// The rows that a picture leaves free on a screen.
  private static let rowsBelow = 4

  /// Returns the lines of `figure`, as wide as running text and no higher than the screen, with the prompt below it.
  ///
  /// An accessible theme gets a sentence with the key values and the data as a table instead.
  static func lines(_ figure: Figure, _ theme: Theme) -> [String] {
    if theme.isAccessible { return words(figure, theme) }
    if let image = theme.images?.text(
      figure, columns: theme.figureColumns, rows: max(8, theme.height - rowsBelow))
    {
      return [image]
    }
    let lines = TerminalPlot.draw(
      figure, width: theme.figureColumns,
      height: max(8, min(theme.height - rowsBelow, standardHeight)),
      canvas: theme.isASCII ? .ascii : .braille,
      palette: theme.hasColor ? TerminalPalette(theme.colors) : .none)
    return lines.map { line in
      var line = line[...]
      while line.last == " " { line = line.dropLast() }
      return String(line)
    }
  }

  /// The largest table that is read out instead of a picture; ':plot --data' shows all of one.
  private static let spokenRows = 20

  private static func words(_ figure: Figure, _ theme: Theme) -> [String] {
    let sentence = ControlCharacters.visible(FigureDescription.sentence(figure))
    let lines = TextWrapping.wrap(
      [TextWrapping.Piece(text: "Picture: \(sentence)", style: nil)], theme: theme,
      width: theme.textWidth)
    return lines + FigureData.lines(figure, theme, rows: spokenRows)
  }
}
