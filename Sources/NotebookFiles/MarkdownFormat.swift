package import Notebook
internal import Plotting

/// Notebooks as Markdown: Python fences are code cells, the rest is text.
///
/// Outputs stand below their cell in fences whose info is `text output`; reading leaves them out,
/// as they come from running. Two text cells that follow each other are kept apart by a comment.
package enum MarkdownFormat {
  private static let outputInfo = "text output"
  private static let separator = "<!-- cell -->"

  // MARK: Reading

  /// Reads a Markdown text; every text is a notebook.
  package static func read(_ text: String) -> NotebookDocument {
    var reader = Reader()
    for line in text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      reader.take(line)
    }
    return NotebookDocument(cells: reader.finish())
  }

  private struct Reader {
    private var cells: [NotebookDocument.Cell] = []
    private var prose: [Substring] = []
    private var code: [Substring] = []
    /// The fence that is open: its mark, length, indent and info.
    private var fence: (mark: Character, count: Int, indent: Int, info: String)?

    mutating func take(_ line: Substring) {
      let trimmed = line.drop { $0 == " " }
      let indent = line.count - trimmed.count
      if let open = fence {
        let count = trimmed.prefix { $0 == open.mark }.count
        let isBare = trimmed.dropFirst(count).allSatisfy { $0 == " " || $0 == "\t" }
        if indent < 4, count >= open.count, isBare {
          close(open, line)
        } else if Reader.isOurs(open.info) {
          code.append(line.dropFirst(min(indent, open.indent)))
        } else {
          prose.append(line)
        }
        return
      }
      if let mark = trimmed.first, indent < 4, mark == "`" || mark == "~" {
        let count = trimmed.prefix { $0 == mark }.count
        let info = trimmed.dropFirst(count)
        if count >= 3, mark == "~" || !info.contains("`") {
          let text = Reader.trimmed(info)
          fence = (mark, count, indent, text)
          if Reader.isOurs(text) { endProse() } else { prose.append(line) }
          return
        }
      }
      if line == separator {
        endProse()
      } else {
        prose.append(line)
      }
    }

    mutating func finish() -> [NotebookDocument.Cell] {
      // A fence that is never closed ends with the text, as in CommonMark.
      if let open = fence { close(open, "") }
      endProse()
      return cells
    }

    private mutating func close(
      _ open: (mark: Character, count: Int, indent: Int, info: String), _ line: Substring
    ) {
      fence = nil
      guard Reader.isOurs(open.info) else {
        prose.append(line)
        return
      }
      if open.info != outputInfo {
        let rest = Reader.trimmed(open.info.drop { $0 != " " })
        cells.append(
          NotebookDocument.Cell(
            .code, code.joined(separator: "\n"), title: rest.isEmpty ? nil : rest))
      }
      code = []
    }

    private mutating func endProse() {
      while prose.first?.allSatisfy(\.isWhitespace) == true { prose.removeFirst() }
      while prose.last?.allSatisfy(\.isWhitespace) == true { prose.removeLast() }
      if !prose.isEmpty {
        cells.append(NotebookDocument.Cell(.markdown, prose.joined(separator: "\n")))
      }
      prose = []
    }

    private static func isOurs(_ info: String) -> Bool {
      if info == outputInfo { return true }
      let word = info.prefix { !$0.isWhitespace }.lowercased()
      return ["python", "py", "python3", "{python}", "ipython3", "{code-cell}"].contains(word)
    }

    private static func trimmed(_ text: Substring) -> String {
      var text = text
      while text.first?.isWhitespace == true { text = text.dropFirst() }
      while text.last?.isWhitespace == true { text = text.dropLast() }
      return String(text)
    }
  }

  // MARK: Writing

  /// Writes a document with its outputs.
  package static func write(_ document: NotebookDocument) -> String {
    var parts: [String] = []
    var isBehindText = false
    for cell in document.cells {
      guard cell.kind == .code else {
        if isBehindText { parts.append(separator) }
        parts.append(cell.source)
        isBehindText = true
        continue
      }
      isBehindText = false
      parts.append(fenced(cell.source, info: "python" + (cell.title.map { " \($0)" } ?? "")))
      for text in texts(of: cell.outputs) { parts.append(fenced(text, info: outputInfo)) }
    }
    return parts.joined(separator: "\n\n") + (parts.isEmpty ? "" : "\n")
  }

  /// `text` between fences that are longer than any in it.
  private static func fenced(_ text: String, info: String) -> String {
    var longest = 2
    for line in text.split(separator: "\n") {
      longest = max(longest, line.drop { $0 == " " }.prefix { $0 == "`" }.count)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\(info)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  /// The outputs of a cell as texts, those that print joined.
  private static func texts(of outputs: NotebookDocument.Cell.Outputs) -> [String] {
    switch outputs {
    case .kept(let kept): return kept.compactMap(plainText)
    case .run(let outputs):
      return outputs.map { output in
        switch output {
        case .stream(let text), .result(let text): return text
        case .warning(let category, let message): return "\(category): \(message)"
        case .error(let report): return TracebackText.lines(report).joined(separator: "\n")
        case .figure(let figure):
          let lines = TerminalPlot.draw(
            figure, width: 78, height: 22, canvas: .braille, palette: .none)
          return lines.map { line in
            var line = line[...]
            while line.last == " " { line = line.dropLast() }
            return String(line)
          }.joined(separator: "\n") + "\n\n" + FigureDescription.sentence(figure)
        }
      }
    }
  }

  /// The text of an output in Jupyter's form; nil where it has none.
  private static func plainText(_ output: JSON) -> String? {
    func joined(_ json: JSON?) -> String? {
      json?.text ?? json?.elements.map { $0.compactMap(\.text).joined() }
    }
    if output["output_type"]?.text == "error" {
      return "\(output["ename"]?.text ?? "Error"): \(output["evalue"]?.text ?? "")"
    }
    return joined(output["text"]) ?? joined(output["data"]?["text/plain"])
  }
}
