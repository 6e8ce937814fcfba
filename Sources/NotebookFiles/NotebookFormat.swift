package import Notebook

/// The kinds of files that a notebook is kept in.
package enum NotebookFormat: String, Sendable, CaseIterable {
  /// Jupyter's own.
  case ipynb
  /// A Python script in cells that `# %%` lines separate.
  case py
  /// Markdown whose Python fences are the cells.
  case md

  /// The format that the ending of a file's name means; nil where it means none.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = NotebookFormat(rawValue: ending == "markdown" ? "md" : ending) else {
      return nil
    }
    self = format
  }

  /// Reads a file of this format.
  package func read(_ text: String) throws(NotebookProblem) -> NotebookDocument {
    switch self {
    case .ipynb: try IPyNBReader.read(text)
    case .py: PercentFormat.read(text)
    case .md: MarkdownFormat.read(text)
    }
  }

  /// Writes a document in this format.
  package func write(_ document: NotebookDocument) -> String {
    switch self {
    case .ipynb: IPyNBWriter.write(document)
    case .py: PercentFormat.write(document)
    case .md: MarkdownFormat.write(document)
    }
  }
}
