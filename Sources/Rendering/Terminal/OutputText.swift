package import Notebook
internal import Plotting
internal import TerminalText

/// What a cell put out, as lines for a terminal.
package struct OutputText {
  private let theme: Theme

  /// Creates a renderer.
  package init(_ theme: Theme) {
    self.theme = theme
  }

  /// Returns the lines of `output`.
  ///
  /// - Parameter number: The cell's number, for `Out[3]: `; nil shows results without one.
  package func lines(_ output: Output, number: Int?) -> [String] {
    switch output {
    case .stream(let text):
      var lines = ControlCharacters.visible(text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { String($0) }
      if lines.last == "" { lines.removeLast() }
      return folded(lines)
    case .result(let text): return result(ControlCharacters.visible(text), number)
    case .figure(let figure): return picture(figure)
    case .warning(let category, let message):
      let lines = "\(category): \(ControlCharacters.visible(message))".split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      let rows = theme.foldsWarnings || theme.foldsOutput ? broken(lines) : lines
      guard let first = rows.first, first.hasPrefix("\(category):") else { return rows }
      return [theme.styled(category, .notice) + first.dropFirst(category.count)] + rows.dropFirst()
    case .error(let report): return ErrorExcerpt.lines(report, theme, isFolded: true)
    }
  }

  /// Lines no wider than was asked for; elsewhere the terminal breaks them, so that they can be
  /// copied as they are.
  private func folded(_ lines: [String]) -> [String] {
    theme.foldsOutput ? broken(lines) : lines
  }

  private func broken(_ lines: [String]) -> [String] {
    lines.flatMap { LineFolding.rows($0, width: theme.width, indent: "  ") }
  }

  private func result(_ text: String, _ number: Int?) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let number else { return folded(lines) }
    let prompt = theme.styled("Out[\(number)]: ", .result)
    // A result of several lines starts on a line of its own, so that its columns stay in line.
    guard lines.count > 1 else {
      let room = theme.width - DisplayWidth.of("Out[\(number)]: ")
      if theme.foldsOutput, DisplayWidth.of(lines.first ?? "") > room {
        return [prompt] + folded(lines)
      }
      return [prompt + (lines.first ?? "")]
    }
    return [prompt] + folded(lines)
  }

  private func picture(_ figure: Figure) -> [String] {
    FigureText.lines(figure, theme)
  }
}
