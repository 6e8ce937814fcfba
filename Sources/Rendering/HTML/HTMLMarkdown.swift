package import Markdown

/// Prose as HTML, with formulas in MathML.
package struct HTMLMarkdown {
  private let live: (String) -> String
  /// The lines that fold what stands between them; other HTML is shown as text.
  private static let folding = ["<details>", "</details>"]

  /// Creates a renderer.
  ///
  /// - Parameter live: Returns the text of a live field; the default shows it as it is written.
  package init(live: @escaping (String) -> String = { "{\($0)}" }) {
    self.live = live
  }

  /// Returns `blocks` as HTML, a block on each line.
  package func html(_ blocks: [Block]) -> String {
    blocks.map { html($0) }.joined(separator: "\n")
  }

  /// Returns running text as HTML.
  package func html(_ inlines: [Inline]) -> String {
    inlines.map { html($0) }.joined()
  }

  private func html(_ block: Block) -> String {
    switch block.kind {
    case .heading(let level, let title):
      let level = max(1, min(6, level))
      return "<h\(level)>\(html(title))</h\(level)>"
    case .paragraph(let text): return "<p>\(html(text))</p>"
    case .code(_, let text):
      return "<pre class=\"text\"><code>\(HTMLText.escaped(text))</code></pre>"
    case .list(let start, let isTight, let items):
      return list(items, start: start, isTight: isTight)
    case .quote(let blocks): return "<blockquote>\n\(html(blocks))\n</blockquote>"
    case .table(let table): return self.table(table)
    case .thematicBreak: return "<hr>"
    case .html(let text): return raw(text)
    }
  }

  private func list(_ items: [ListItem], start: Int?, isTight: Bool) -> String {
    let rows = items.map { item -> String in
      let box = item.isChecked.map {
        "<input type=\"checkbox\" disabled\($0 ? " checked" : "")> "
      }
      let inner: String
      if isTight {
        inner = item.blocks.map { block in
          if case .paragraph(let text) = block.kind { return html(text) }
          return html(block)
        }.joined(separator: "\n")
      } else {
        inner = html(item.blocks)
      }
      return "<li>\(box ?? "")\(inner)</li>"
    }
    let name = start == nil ? "ul" : "ol"
    let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    return "<\(name)\(first)>\n" + rows.joined(separator: "\n") + "\n</\(name)>"
  }

  private func table(_ table: Table) -> String {
    func row(_ cells: [[Inline]], _ name: String) -> String {
      let columns = cells.enumerated().map { index, cell -> String in
        let alignment =
          table.alignments.indices.contains(index) ? table.alignments[index] : .none
        let style =
          switch alignment {
          case .none: ""
          case .left: " style=\"text-align:left\""
          case .center: " style=\"text-align:center\""
          case .right: " style=\"text-align:right\""
          }
        return "<\(name)\(style)>\(html(cell))</\(name)>"
      }
      return "<tr>" + columns.joined() + "</tr>"
    }
    return "<table>\n<thead>\(row(table.header, "th"))</thead>\n<tbody>\n"
      + table.rows.map { row($0, "td") }.joined(separator: "\n") + "\n</tbody>\n</table>"
  }

  /// HTML of the author's: what folds works, anything else is shown as it is written.
  private func raw(_ text: String) -> String {
    text.split(separator: "\n").map { line -> String in
      if HTMLMarkdown.folding.contains(String(line)) { return String(line) }
      if line.hasPrefix("<summary>"), line.hasSuffix("</summary>") {
        return "<summary>\(HTMLText.escaped(String(line.dropFirst(9).dropLast(10))))</summary>"
      }
      return line.hasPrefix("<!--") && line.hasSuffix("-->") ? "" : HTMLText.escaped(String(line))
    }.joined(separator: "\n")
  }

  private func html(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return HTMLText.escaped(text)
    case .softBreak: return "\n"
    case .lineBreak: return "<br>\n"
    case .code(let text): return "<code>\(HTMLText.escaped(text))</code>"
    case .emphasis(let inner): return "<em>\(html(inner))</em>"
    case .strong(let inner): return "<strong>\(html(inner))</strong>"
    case .strikethrough(let inner): return "<del>\(html(inner))</del>"
    case .link(let destination, let inner):
      guard let target = HTMLText.link(destination) else { return html(inner) }
      return "<a href=\"\(HTMLText.escaped(target))\">\(html(inner))</a>"
    // A page that is one file fetches nothing: a picture becomes a link to it.
    case .image(let source, let inner):
      guard let target = HTMLText.link(source) else { return html(inner) }
      return "<a href=\"\(HTMLText.escaped(target))\">[picture: \(html(inner))]</a>"
    case .html(let text): return HTMLText.escaped(text)
    case .math(let tex, let isDisplay): return MathML.math(tex, isDisplay: isDisplay)
    case .live(let field): return HTMLText.escaped(live(field))
    }
  }
}
