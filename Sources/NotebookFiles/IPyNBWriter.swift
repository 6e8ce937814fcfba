package import Notebook
internal import Plotting

/// Writes a document as a Jupyter notebook, nbformat 4.5.
///
/// - SeeAlso: nbformat 5, *The Notebook file format*; `nbformat.v4.schema`.
package enum IPyNBWriter {
  /// Returns the text of the file.
  package static func write(_ document: NotebookDocument) -> String {
    var ids = CellIDs(document.cells.map(\.id))
    let cells = document.cells.enumerated().map { index, cell in
      json(cell, id: ids.next(for: cell.id, index: index))
    }
    var metadata = document.metadata
    if metadata["kernelspec"] == nil {
      metadata = metadata.setting(
        "kernelspec",
        to: .members([
          ("display_name", .string("Python 3")), ("language", .string("python")),
          ("name", .string("python3")),
        ]))
    }
    if metadata["language_info"] == nil {
      metadata = metadata.setting("language_info", to: .members([("name", .string("python"))]))
    }
    if let title = document.title, metadata["title"] == nil {
      metadata = metadata.setting("title", to: .string(title))
    }
    return JSONWriter.write(
      .members([
        ("cells", .array(cells)), ("metadata", metadata), ("nbformat", .integer(4)),
        ("nbformat_minor", .integer(5)),
      ]))
  }

  private static func json(_ cell: NotebookDocument.Cell, id: String) -> JSON {
    var result = cell.others
    var metadata = result["metadata"] ?? .object([])
    if !cell.tags.isEmpty {
      metadata = metadata.setting("tags", to: .array(cell.tags.map { .string($0) }))
    }
    result = result.setting("metadata", to: metadata)
    result = result.setting("cell_type", to: .string(cell.kind.rawValue))
    result = result.setting("id", to: .string(id))
    result = result.setting("source", to: lines(cell.source))
    guard cell.kind == .code else { return result }
    result = result.setting(
      "execution_count", to: cell.executionCount.map { .integer($0) } ?? .null)
    return result.setting("outputs", to: .array(outputs(of: cell)))
  }

  private static func outputs(of cell: NotebookDocument.Cell) -> [JSON] {
    switch cell.outputs {
    case .kept(let outputs): return outputs
    case .run(let outputs):
      return IPyNBWriter.outputs(outputs, executionCount: cell.executionCount)
    }
  }

  /// Returns what a cell put out in Jupyter's form.
  package static func outputs(_ outputs: [Output], executionCount: Int?) -> [JSON] {
    let last = outputs.lastIndex { if case .result = $0 { true } else { false } }
    return outputs.enumerated().map { index, output in
      json(output, executionCount: index == last ? executionCount : nil)
    }
  }

  /// - Parameter executionCount: The number of a result that is the value of the whole cell.
  private static func json(_ output: Output, executionCount: Int?) -> JSON {
    switch output {
    case .stream(let text): return stream("stdout", text)
    case .warning(let category, let message):
      return stream("stderr", "\(category): \(message)\n")
    case .result(let text):
      let data = JSON.members([("text/plain", lines(text))])
      guard let executionCount else { return display(data) }
      return .members([
        ("data", data), ("execution_count", .integer(executionCount)),
        ("metadata", .object([])), ("output_type", .string("execute_result")),
      ])
    case .figure(let figure):
      return display(
        .members([
          ("image/svg+xml", lines(SVGPlot.draw(figure))),
          ("text/plain", lines("Figure: " + FigureDescription.sentence(figure))),
        ]))
    case .error(let report):
      return .members([
        ("ename", .string(report.name)), ("evalue", .string(report.message)),
        ("output_type", .string("error")),
        ("traceback", .array(TracebackText.lines(report).map { .string($0) })),
      ])
    }
  }

  private static func stream(_ name: String, _ text: String) -> JSON {
    .members([
      ("name", .string(name)), ("output_type", .string("stream")), ("text", lines(text)),
    ])
  }

  private static func display(_ data: JSON) -> JSON {
    .members([
      ("data", data), ("metadata", .object([])), ("output_type", .string("display_data")),
    ])
  }

  /// A text as Jupyter keeps it: lines with their ends.
  private static func lines(_ text: String) -> JSON {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    if let last = lines.popLast(), last != "\n" { lines.append(String(last.dropLast())) }
    return .array(lines.map { .string($0) })
  }
}

/// Names for cells that keep to nbformat's rules: 1 to 64 of `A-Z a-z 0-9 - _`, none twice.
struct CellIDs {
  private var used: Set<String> = []
  private let all: Set<String>

  /// Creates names beside those that cells have already.
  init(_ ids: [String]) {
    all = Set(ids)
  }

  /// The name of a cell: its own where that is allowed and free, or a new one.
  mutating func next(for id: String, index: Int) -> String {
    let isAllowed =
      (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { byte in
        let character = Character(Unicode.Scalar(byte))
        return character.isASCII
          && (character.isLetter || character.isNumber || "-_".contains(character))
      }
    if isAllowed, used.insert(id).inserted { return id }
    var number = index + 1
    while all.contains("cell-\(number)") || used.contains("cell-\(number)") { number += 1 }
    used.insert("cell-\(number)")
    return "cell-\(number)"
  }
}
