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
      return lines
    case .result(let text): return result(ControlCharacters.visible(text), number)
    case .figure(let figure): return picture(figure)
    case .warning(let category, let message):
      return ["\(theme.styled(category, .notice)): \(ControlCharacters.visible(message))"]
    case .error(let report): return ErrorExcerpt.lines(report, theme)
    }
  }

  private func result(_ text: String, _ number: Int?) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard let number else { return lines }
    let prompt = theme.styled("Out[\(number)]: ", .result)
    // A result of several lines starts on a line of its own, so that its columns stay in line.
    guard lines.count > 1 else { return [prompt + (lines.first ?? "")] }
    return [prompt] + lines
  }

  private func picture(_ figure: Figure) -> [String] {
    FigureText.lines(figure, theme)
  }
}
