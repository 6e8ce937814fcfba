package import Notebook

/// Reads Jupyter notebooks, nbformat 4; what means nothing here is kept for saving.
package enum IPyNBReader {
  /// Reads the text of a file.
  package static func read(_ text: String) throws(NotebookProblem) -> NotebookDocument {
    let root: JSON
    do throws(JSONReader.Problem) {
      root = try JSONReader.read(text)
    } catch {
      throw NotebookProblem(
        line: error.line, "it is not JSON: \(error.message)",
        help: "a Jupyter notebook is a JSON file; for a script use the ending .py")
    }
    if root["worksheets"] != nil || root["nbformat"]?.integer.map({ $0 < 4 }) == true {
      throw NotebookProblem(
        "it is in an old notebook format",
        help: "'jupyter nbconvert --to notebook FILE' makes one of format 4")
    }
    guard let cells = root["cells"]?.elements else {
      throw NotebookProblem(
        "it has no list 'cells'", help: "a Jupyter notebook of format 4 has one at its top level")
    }
    var document = NotebookDocument(metadata: root["metadata"] ?? .object([]))
    if case .object = document.metadata {} else { document.metadata = .object([]) }
    document.title = document.metadata["title"]?.text
    for (index, cell) in cells.enumerated() {
      document.cells.append(try read(cell, number: index + 1))
    }
    return document
  }

  private static func read(
    _ json: JSON, number: Int
  ) throws(NotebookProblem) -> NotebookDocument.Cell {
    guard case .object(let members) = json else {
      throw NotebookProblem(
        "cell \(number) is not an object", help: "a cell looks like {\"cell_type\": \"code\", …}")
    }
    guard let word = json["cell_type"]?.text else {
      throw NotebookProblem(
        "cell \(number) has no 'cell_type'", help: "it is \"code\", \"markdown\" or \"raw\"")
    }
    guard let kind = NotebookDocument.Cell.Kind(rawValue: word) else {
      throw NotebookProblem(
        "cell \(number) has the cell_type '\(word)'",
        help: "it is \"code\", \"markdown\" or \"raw\"")
    }
    guard let source = text(json["source"] ?? .string("")) else {
      throw NotebookProblem(
        "the 'source' of cell \(number) is neither a text nor a list of lines",
        help: "write it as a list of strings")
    }
    var cell = NotebookDocument.Cell(kind, source, id: json["id"]?.text ?? "")
    cell.tags = json["metadata"]?["tags"]?.elements?.compactMap(\.text) ?? []
    let own = ["cell_type", "id", "source", "outputs", "execution_count"]
    cell.others = .object(
      members.filter { member in
        guard !own.contains(member.name) else { return false }
        if member.name == "metadata", case .object = member.value { return true }
        return member.name != "metadata"
      })
    if kind == .code {
      cell.executionCount = json["execution_count"]?.integer
      // What is no output would make the saved file one that Jupyter refuses.
      let outputs = (json["outputs"]?.elements ?? []).filter { $0["output_type"]?.text != nil }
      cell.outputs = .kept(outputs)
    }
    return cell
  }

  /// A text that is written as one string or as a list of lines.
  private static func text(_ json: JSON) -> String? {
    if let text = json.text { return text }
    guard let lines = json.elements else { return nil }
    let texts = lines.compactMap(\.text)
    return texts.count == lines.count ? texts.joined() : nil
  }
}
