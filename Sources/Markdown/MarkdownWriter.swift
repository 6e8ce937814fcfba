/// Writes blocks as CommonMark text that reads back as the same blocks.
package struct MarkdownWriter {
  private let live: (String) -> String

  /// Creates a writer.
  ///
  /// - Parameter live: Returns the text of a live field; the default keeps it as it is written.
  package init(live: @escaping (String) -> String = { "{\($0)}" }) {
    self.live = live
  }

  /// Returns the text of `blocks`, a blank line between them and no line end at the end.
  package func text(_ blocks: [Block]) -> String {
    blocks.map { lines($0).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// Returns running text; its line ends stay where they are.
  package func text(_ inlines: [Inline]) -> String {
    inlines.map { text($0) }.joined()
  }

  // MARK: Blocks

  private func lines(_ block: Block) -> [String] {
    switch block.kind {
    case .heading(let level, let title):
      let mark = String(repeating: "#", count: max(1, min(6, level)))
      return ["\(mark) " + text(title).replacing("\n", with: " ")]
    case .paragraph(let inlines):
      return MarkdownWriter.split(text(inlines)).map { MarkdownWriter.guarded($0) }
    case .code(let info, let text): return MarkdownWriter.fence(text, info: info ?? "")
    case .list(let start, let isTight, let items):
      return list(items, start: start, isTight: isTight)
    case .quote(let blocks):
      return MarkdownWriter.split(text(blocks)).map { $0.isEmpty ? ">" : "> \($0)" }
    case .table(let table): return self.table(table)
    case .thematicBreak: return ["---"]
    case .html(let text): return MarkdownWriter.split(text)
    }
  }

  private func list(_ items: [ListItem], start: Int?, isTight: Bool) -> [String] {
    var all: [String] = []
    for (index, item) in items.enumerated() {
      if !isTight && index > 0 { all.append("") }
      let mark = start.map { "\($0 &+ index). " } ?? "- "
      let box = item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? ""
      let indent = String(repeating: " ", count: mark.count)
      let inner = item.blocks.map { lines($0).joined(separator: "\n") }
        .joined(separator: isTight ? "\n" : "\n\n")
      for (row, line) in MarkdownWriter.split(inner).enumerated() {
        all.append(row == 0 ? mark + box + line : line.isEmpty ? "" : indent + line)
      }
    }
    return all
  }

  private func table(_ table: Table) -> [String] {
    func row(_ cells: [[Inline]]) -> String {
      let texts = cells.map {
        text($0).replacing("\n", with: " ").replacing("|", with: "\\|")
      }
      return "| " + texts.joined(separator: " | ") + " |"
    }
    let rule = table.header.indices.map { column -> String in
      guard table.alignments.indices.contains(column) else { return "---" }
      switch table.alignments[column] {
      case .none: return "---"
      case .left: return ":---"
      case .center: return ":---:"
      case .right: return "---:"
      }
    }
    return [row(table.header), "| " + rule.joined(separator: " | ") + " |"] + table.rows.map(row)
  }

  /// Code between fences that are longer than any in it.
  package static func fence(_ text: String, info: String) -> [String] {
    var lines = split(text)
    if lines.last == "" { lines.removeLast() }
    let longest = lines.map { line in line.drop { $0 == " " }.prefix { $0 == "`" }.count }.max()
    let mark = String(repeating: "`", count: max(2, longest ?? 0) + 1)
    return [mark + info] + lines + [mark]
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  // MARK: Running text

  private func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return MarkdownWriter.escaped(text)
    case .softBreak: return "\n"
    case .lineBreak: return "\\\n"
    case .code(let code): return MarkdownWriter.span(code)
    case .emphasis(let inner): return "*\(text(inner))*"
    case .strong(let inner): return "**\(text(inner))**"
    case .strikethrough(let inner): return "~~\(text(inner))~~"
    case .link(let destination, let inner):
      return "[\(text(inner))](\(MarkdownWriter.destination(destination)))"
    case .image(let source, let inner):
      return "![\(text(inner))](\(MarkdownWriter.destination(source)))"
    case .html(let text): return text
    case .math(let tex, let isDisplay): return isDisplay ? "$$\(tex)$$" : "$\(tex)$"
    case .live(let field): return MarkdownWriter.escaped(live(field))
    }
  }

  private static func destination(_ text: String) -> String {
    text.contains { $0 == " " || $0 == "(" || $0 == ")" } ? "<\(text)>" : text
  }

  private static func span(_ code: String) -> String {
    var longest = 0
    var run = 0
    for character in code {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let mark = String(repeating: "`", count: longest + 1)
    let blank = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
    return mark + blank + code + blank + mark
  }

  /// Escapes what would be markup, and nothing else: the text is also read as it stands.
  private static func escaped(_ text: String) -> String {
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      let isMarkup: Bool
      switch character {
      case "`", "$": isMarkup = true
      case "\\": isMarkup = after.isPunctuation || after.isSymbol
      case "*": isMarkup = !(before.isWhitespace && after.isWhitespace)
      // Within a word an underscore is a letter.
      case "_":
        isMarkup = !((before.isLetter || before.isNumber) && (after.isLetter || after.isNumber))
      case "<": isMarkup = after.isLetter || "/!?".contains(after)
      case "&": isMarkup = after.isLetter || after == "#"
      case "~": isMarkup = before == "~" || after == "~"
      case "]": isMarkup = after == "(" || after == "[" || after == ":"
      default: isMarkup = false
      }
      if isMarkup { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Escapes what would begin another block at the start of a line.
  private static func guarded(_ line: String) -> String {
    guard let first = line.first else { return line }
    let rest = line.dropFirst()
    if "#>".contains(first) || ("*+-=".contains(first) && (rest.first ?? " ") == " ") {
      return "\\" + line
    }
    if "-=".contains(first), rest.allSatisfy({ $0 == first }) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let behind = line.dropFirst(digits.count)
    if !digits.isEmpty, digits.count < 10, let mark = behind.first, mark == "." || mark == ")",
      (behind.dropFirst().first ?? " ") == " "
    {
      return digits + "\\" + behind
    }
    return line
  }
}
