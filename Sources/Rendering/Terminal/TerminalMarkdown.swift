package import Markdown
internal import TerminalText

/// Prose as lines for a terminal.
package struct TerminalMarkdown {
  private let theme: Theme
  private let live: (String) -> String

  /// Creates a renderer.
  ///
  /// - Parameter live: Returns the text of a live field; the default shows it as it is written.
  package init(_ theme: Theme, live: @escaping (String) -> String = { "{\($0)}" }) {
    self.theme = theme
    self.live = live
  }

  /// Returns `blocks` as lines, one blank line between blocks and none at the ends.
  package func lines(_ blocks: [Block]) -> [String] {
    lines(blocks, width: theme.textWidth, isTight: false)
  }

  /// Returns running text on lines of the theme's width, each behind `indent` blanks.
  package func lines(
    _ inlines: [Inline], style: Theme.Style? = nil, indent: Int = 0
  ) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return wrap(inlines, width: theme.textWidth - indent, style: style).map { blanks + $0 }
  }

  /// Returns running text as plain text without line ends or styles.
  package func plain(_ inlines: [Inline]) -> String {
    pieces(inlines, style: nil).map(\.text).joined().replacing("\n", with: " ")
  }

  private func lines(_ blocks: [Block], width: Int, isTight: Bool) -> [String] {
    var all: [String] = []
    for block in blocks {
      if !all.isEmpty && !isTight { all.append("") }
      all += lines(block, width: width)
    }
    return all
  }

  private func lines(_ block: Block, width: Int) -> [String] {
    switch block.kind {
    case .heading(_, let title): return wrap(title, width: width, style: .heading)
    case .paragraph(let text): return wrap(text, width: width, style: nil)
    case .code(_, let text):
      // Code may be as wide as the screen, less what quotes and lists take of it.
      let room = max(16, width + max(0, theme.width - theme.textWidth) - 4)
      return ControlCharacters.visible(text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast(text.hasSuffix("\n") ? 1 : 0).flatMap { line in
        let indent = String(repeating: " ", count: 4 + line.prefix { $0 == " " }.count)
        return LineFolding.rows(String(line), width: room, indent: indent).map {
          "    " + theme.styled($0, .code)
        }
      }
    case .list(let start, let isTight, let items):
      return list(items, start: start, isTight: isTight, width: width)
    case .quote(let blocks):
      let bar = theme.isAccessible ? "> " : theme.symbol("│ ", "| ")
      return lines(blocks, width: width - 2, isTight: false).map { bar + $0 }
    case .table(let table): return self.table(table)
    case .thematicBreak:
      return theme.rule(max(3, min(width, 40)))
    case .html(let text):
      return ControlCharacters.visible(text).split(separator: "\n").map { String($0) }
    }
  }

  private func list(_ items: [ListItem], start: Int?, isTight: Bool, width: Int) -> [String] {
    var all: [String] = []
    for (index, item) in items.enumerated() {
      if !isTight && index > 0 { all.append("") }
      let mark: String
      if let isChecked = item.isChecked {
        mark = isChecked ? "[x] " : "[ ] "
      } else if let start {
        mark = "\(start &+ index). "
      } else {
        mark = theme.isAccessible ? "- " : theme.symbol("• ", "- ")
      }
      let indent = String(repeating: " ", count: DisplayWidth.of(mark))
      let inner = lines(item.blocks, width: width - DisplayWidth.of(mark), isTight: isTight)
      for (row, text) in inner.enumerated() {
        all.append(text.isEmpty ? "" : (row == 0 ? mark : indent) + text)
      }
    }
    return all
  }

  private func table(_ table: Table) -> [String] {
    let rows = ([table.header] + table.rows).map { row in row.map { plain($0) } }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    var all: [String] = []
    for (index, row) in rows.enumerated() {
      var cells: [String] = []
      for column in 0..<columns {
        let text = column < row.count ? row[column] : ""
        let blank = widths[column] - DisplayWidth.of(text)
        let alignment =
          column < table.alignments.count ? table.alignments[column] : Table.Alignment.none
        let before =
          switch alignment {
          case .right: blank
          case .center: blank / 2
          case .none, .left: 0
          }
        let padded =
          String(repeating: " ", count: before) + text
          + String(repeating: " ", count: blank - before)
        cells.append(index == 0 ? theme.styled(padded, .strong) : padded)
      }
      all.append(TerminalMarkdown.withoutTrailingBlanks(cells.joined(separator: "  ")))
      if index == 0 {
        let rule = theme.isAccessible ? "-" : theme.symbol("─", "-")
        all.append(widths.map { String(repeating: rule, count: $0) }.joined(separator: "  "))
      }
    }
    return all
  }

  private static func withoutTrailingBlanks(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: Running text

  private func wrap(_ inlines: [Inline], width: Int, style: Theme.Style?) -> [String] {
    var rows = TextWrapping.wrap(pieces(inlines, style: style), theme: theme, width: width)
    // A formula on a line of its own ends the line before it and its own, also at the text's edges.
    while rows.count > 1, rows.first?.isEmpty == true { rows.removeFirst() }
    while rows.count > 1, rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  private func pieces(_ inlines: [Inline], style: Theme.Style?) -> [TextWrapping.Piece] {
    inlines.flatMap { inline -> [TextWrapping.Piece] in
      func piece(_ text: String, _ style: Theme.Style?) -> [TextWrapping.Piece] {
        let visible = ControlCharacters.visible(text)
        let spelled = theme.isASCII ? ASCIIText.folded(visible) : visible
        return [TextWrapping.Piece(text: spelled, style: style)]
      }
      func unfolded(_ text: String, _ style: Theme.Style?) -> [TextWrapping.Piece] {
        [TextWrapping.Piece(text: ControlCharacters.visible(text), style: style)]
      }
      switch inline {
      case .text(let text): return piece(text, style)
      case .softBreak: return piece(" ", style)
      case .lineBreak: return piece("\n", style)
      case .code(let text): return piece(theme.hasCodeColor ? text : "`\(text)`", .code)
      case .emphasis(let inner):
        return theme.hasColor ? pieces(inner, style: .emphasis) : marked("*", inner, style)
      case .strong(let inner):
        return theme.hasColor ? pieces(inner, style: .strong) : marked("**", inner, style)
      case .strikethrough(let inner): return marked("~~", inner, style)
      case .link(let destination, let inner):
        let text = pieces(inner, style: style)
        let isBare = inner.plainText == destination
        return isBare ? text : text + piece(" <\(destination)>", .muted)
      case .image(let source, let inner):
        return piece("[picture: ", style) + pieces(inner, style: style)
          + piece(" <\(source)>]", style)
      case .html(let text): return piece(text, style)
      case .math(let tex, let isDisplay):
        // A formula stays on one line where it can: its blanks do not break.
        // In words it is a sentence like any other.
        guard !theme.isAccessible else {
          let words = TeXWords.text(tex)
          return piece(isDisplay ? "\n\(words)\n" : words, style)
        }
        let formula = TeXText.unicode(tex)
        let shown = (theme.isASCII ? ASCIIText.folded(formula) : formula)
          .replacing(" ", with: "\u{A0}")
        return unfolded(isDisplay ? "\n\u{A0}\u{A0}\u{A0}\u{A0}\(shown)\n" : shown, style)
      case .live(let source): return piece(live(source), style)
      }
    }
  }

  private func marked(
    _ mark: String, _ inner: [Inline], _ style: Theme.Style?
  ) -> [TextWrapping.Piece] {
    let edge = TextWrapping.Piece(text: mark, style: style)
    return [edge] + pieces(inner, style: style) + [edge]
  }
}
