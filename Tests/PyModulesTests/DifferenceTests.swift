import Notebook
import NotebookSession
import TestSupport
import Testing

/// The deliberate differences from CPython and numpy, and the page that is made from them.
///
/// A file holds a title, a line that says why, and cases: a cell, and what it says here.
/// `Scripts/make-python-subset.sh` records the cases again and writes the page.
@Suite("Deliberate differences")
struct DifferenceTests {
  static let folder = Fixture.testsFolder + "/PyRuntimeTests/Differences"
  static let page = Fixture.root + "/Documentation/PythonSubset.md"
  static let files = TextFile.names(in: folder, suffix: ".txt")

  @Test("each difference is as its file says", arguments: files)
  func difference(name: String) throws {
    let path = DifferenceTests.folder + "/" + name
    let file = ChunkedFile(try #require(TextFile.read(path)))
    #expect(file.header.split(separator: "\n").count == 2, "a title and a reason")
    #expect(!file.chunks.isEmpty)
    var text = file.header + "\n"
    for chunk in file.chunks {
      let found = DifferenceTests.transcript(of: chunk.input)
      text += "---\n\(chunk.input)\n###\n\(found)\n"
      if !TextFile.isRecording { #expect(found == chunk.expected, "\(name): \(chunk.input)") }
    }
    if TextFile.isRecording {
      TextFile.write(text, to: path)
      Issue.record("recorded \(name)")
    }
  }

  @Test("the page says what the files say")
  func pageIsUpToDate() throws {
    var text = """
      # The Python of cells

      Cells are Python 3.13 with numpy 2.5: what a cell accepts means what it means there, and the recorded
      scripts under `Tests` prove it. What follows is all that is different on purpose. Each section is a test;
      `Scripts/make-python-subset.sh` makes this page from their files in `Tests/PyRuntimeTests/Differences`.

      Single names and arguments that cells refuse, each with its reason, stand in `Tests/PyModulesTests/Refusals`:
      `refused-names.txt`, `arguments.txt`, and `survey.txt` for what many notebooks use. Whatever stands in none of
      these lists is either accepted or an error in Python too.

      """
    for name in DifferenceTests.files {
      let file = ChunkedFile(try #require(TextFile.read(DifferenceTests.folder + "/" + name)))
      let lines = file.header.split(separator: "\n")
      text += "\n## \(lines.first ?? "")\n\n\(lines.dropFirst().joined(separator: "\n"))\n"
      for chunk in file.chunks {
        text += "\n```python\n\(chunk.input)\n```\n\n```text\n\(chunk.expected)\n```\n"
      }
    }
    if TextFile.isRecording { TextFile.write(text, to: DifferenceTests.page) }
    #expect(TextFile.read(DifferenceTests.page) == text)
  }

  /// What a cell prints, shows and says where it fails.
  static func transcript(of cell: String) -> String {
    var lines: [String] = []
    for output in Session().run(cell).outputs {
      switch output {
      case .stream(let text): lines.append(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      case .result(let text): lines.append(text)
      case .warning(let category, let message): lines.append("\(category): \(message)")
      case .error(let report):
        lines.append(report.message.isEmpty ? report.name : "\(report.name): \(report.message)")
        if let help = report.help { lines.append("help: \(help)") }
      default: lines.append("(a picture)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
