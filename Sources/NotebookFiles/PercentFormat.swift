package import Notebook

/// Scripts in cells, as VS Code, Spyder and Jupytext read and write them.
///
/// Text cells are comments behind `# %% [markdown]`. Magics, which are no Python, stand behind `# `,
/// so that the file stays a script that Python runs.
package enum PercentFormat {
  /// Reads a script; without markers it is one cell.
  package static func read(_ text: String) -> NotebookDocument {
    let script = PercentScript(text)
    return NotebookDocument(
      cells: script.cells.map { cell in
        let source = cell.isMarkdown ? cell.source : uncommentedMagics(cell.source)
        var read = NotebookDocument.Cell(
          cell.isMarkdown ? .markdown : .code, source, title: cell.title)
        read.tags = tags(in: cell.title ?? "")
        return read
      })
  }

  /// Writes a document as a script.
  package static func write(_ document: NotebookDocument) -> String {
    document.cells.map { cell in
      let title = cell.title.map { " \($0)" } ?? ""
      switch cell.kind {
      case .code: return "# %%\(marker(title, cell.tags))\n" + ended(commentedMagics(cell.source))
      case .markdown: return "# %% [markdown]\(title)\n" + ended(commented(cell.source))
      case .raw: return "# %% [raw]\(title)\n" + ended(commented(cell.source))
      }
    }.joined(separator: "\n")
  }

  /// Every line of `text` behind `# `.
  static func commented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n")
  }

  private static func ended(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  // MARK: Tags

  private static func marker(_ title: String, _ tags: [String]) -> String {
    guard !tags.isEmpty, !title.contains("tags=[") else { return title }
    return title + " tags=[" + tags.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }

  private static func tags(in title: String) -> [String] {
    guard let start = title.firstRange(of: "tags=[") else { return [] }
    let list = title[start.upperBound...].prefix { $0 != "]" }
    return list.split(separator: ",").map { String($0.filter { !"\" ".contains($0) }) }
      .filter { !$0.isEmpty }
  }

  // MARK: Magics

  private static let magics = ["time", "timeit", "who", "whos", "reset", "matplotlib"]

  private static func isMagic(_ line: Substring) -> Bool {
    let name = line.drop { $0 == "%" }
    let signs = line.count - name.count
    return (1...2).contains(signs) && magics.contains(String(name.prefix { $0.isLetter }))
  }

  /// `# %time x` for `%time x`; a cell magic turns its whole cell into comments.
  private static func commentedMagics(_ source: String) -> String {
    if source.hasPrefix("%%") { return commented(source) }
    return source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { isMagic($0) ? "# \($0)" : String($0) }.joined(separator: "\n")
  }

  private static func uncommentedMagics(_ source: String) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    if let first = lines.first, first.hasPrefix("# %%"), isMagic(first.dropFirst(2)),
      lines.allSatisfy({ $0.hasPrefix("#") })
    {
      return lines.map { $0.dropFirst($0.hasPrefix("# ") ? 2 : 1) }.joined(separator: "\n")
    }
    return lines.map { line in
      line.hasPrefix("# %") && !line.hasPrefix("# %%") && isMagic(line.dropFirst(2))
        ? String(line.dropFirst(2)) : String(line)
    }.joined(separator: "\n")
  }
}
