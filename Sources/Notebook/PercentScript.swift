/// A Python script in cells that `# %%` lines separate.
package struct PercentScript: Sendable, Equatable {
  /// A cell of the script.
  package struct Cell: Sendable, Equatable {
    /// Whether the marker says `[markdown]`; its comment signs are removed then.
    package let isMarkdown: Bool
    /// What stands behind the marker as a title, or nil.
    package let title: String?
    /// The code or text.
    package let source: String
    /// The line of the file that `source` starts on, from 1.
    package let firstLine: Int
  }

  /// The cells in order; those without code or text are left out.
  package let cells: [Cell]
  /// Whether a `# %%` line stands in it: without one it is a plain script.
  package let hasMarkers: Bool

  /// Reads `text`; every script is one.
  package init(_ text: String) {
    var cells: [Cell] = []
    var lines: [Substring] = []
    var title: String?
    var isMarkdown = false
    var firstLine = 1
    func flush() {
      while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
      guard lines.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return }
      cells.append(
        Cell(
          isMarkdown: isMarkdown, title: title,
          source: lines.map { isMarkdown ? PercentScript.uncommented($0) : String($0) }
            .joined(separator: "\n"),
          firstLine: firstLine))
    }
    let text = text.replacing("\r\n", with: "\n")
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let marker = PercentScript.marker(line) else {
        lines.append(line)
        continue
      }
      flush()
      lines = []
      firstLine = index + 2
      isMarkdown = marker.hasPrefix("[markdown]") || marker.hasPrefix("[md]")
      let rest = isMarkdown ? marker.drop { $0 != "]" }.dropFirst() : marker
      let name = rest.drop { $0 == " " }
      title = name.isEmpty ? nil : String(name)
    }
    flush()
    self.cells = cells
    hasMarkers = firstLine > 1
  }

  private static func marker(_ line: Substring) -> Substring? {
    for prefix in ["# %%", "#%%"] where line.hasPrefix(prefix) {
      let rest = line.dropFirst(prefix.count)
      // `# %%time` is a cell magic in a comment.
      guard rest.first.map({ $0.isWhitespace || $0 == "[" }) ?? true else { return nil }
      return rest.drop { $0 == " " || $0 == "\t" }
    }
    return nil
  }

  private static func uncommented(_ line: Substring) -> String {
    if line.hasPrefix("# ") { return String(line.dropFirst(2)) }
    return line.hasPrefix("#") ? String(line.dropFirst()) : String(line)
  }
}
