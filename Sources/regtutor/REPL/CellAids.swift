import LineEditing
import NotebookSession
import PySyntax
import Rendering
import Tutor

/// Gives a terminal's reader what it needs to know of Python and of the tutor: completions and
/// colours.
enum CellAids {
  /// Connects a reader to a player.
  static func connect(
    _ reader: TerminalCellReader, to player: any CellPlayer, _ theme: TerminalTheme
  ) {
    reader.complete = { [unowned player] text, cursor in completions(text, cursor, player) }
    player.turnKnob = { [unowned reader] in KnobScreen(reader: reader, theme: theme).turn($0) }
    reader.promptStyle = { theme.now.promptStyle }
    if theme.now.hasColor { reader.highlight = { colors(of: $0, theme.now) } }
  }

  private static func completions(
    _ text: String, _ cursor: Int, _ player: any CellPlayer
  ) -> Completions {
    if text.hasPrefix(":") {
      return commands(text.utf8.prefix(max(0, cursor)), player)
    }
    let (start, names) = CompletionSource(player.session.interpreter)
      .candidates(in: text, at: cursor)
    return Completions(start: start, candidates: names.map { .init($0) })
  }

  /// A command that begins like what stands before the cursor, or an argument of it.
  private static func commands(
    _ before: Substring.UTF8View, _ player: any CellPlayer
  ) -> Completions {
    let text = String(decoding: before, as: UTF8.self)
    guard !text.isEmpty else { return .none }
    let start =
      text.lastIndex { $0 == " " }.map(text.index(after:)) ?? text.index(after: text.startIndex)
    let word = text[start...]
    let isName = !text.contains(" ")
    let command = text.dropFirst().prefix { $0 != " " }
    let names =
      isName ? player.commandNames.sorted() : player.arguments(of: String(command))
    return Completions(
      start: text[..<start].utf8.count,
      candidates: names.filter { $0.hasPrefix(word) }.map { .init($0) })
  }

  /// The colours of a cell's text.
  private static func colors(of text: String, _ theme: Theme) -> [StyledRange] {
    Highlighter.highlight(SourceText(text)).compactMap { part in
      let style: Theme.Style
      switch part.tokenClass {
      case .keyword, .decorator, .magic: style = .keyword
      case .definition: style = .strong
      case .number, .string: style = .literal
      case .error: style = .mistake
      case .name, .operator, .builtin, .comment: return nil
      }
      guard let codes = theme.codes(style) else { return nil }
      return StyledRange(range: part.range.lower..<part.range.upper, style: codes)
    }
  }
}
