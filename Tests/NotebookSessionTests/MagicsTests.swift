import Notebook
import NotebookSession
import TestSupport
import Testing

/// The magics beside IPython's, recorded by `Scripts/record-magics.py`.
@Suite("IPython's magics")
struct MagicsTests {
  @Test("say what IPython says")
  func texts() throws {
    let file = ChunkedFile(try Fixture.text("NotebookSessionTests/Magics/ipython.txt"))
    #expect(file.header.contains("IPython 9"))
    #expect(file.chunks.count > 30)
    let session = Session()
    for chunk in file.chunks {
      #expect(
        MagicsTests.shown(session.run(chunk.input).outputs) == chunk.expected, "\(chunk.input)")
    }
  }

  /// What a cell printed and showed, with the times and addresses that differ each time made the same.
  private static func shown(_ outputs: [Output]) -> String {
    var text = ""
    for output in outputs {
      switch output {
      case .stream(let part): text += part
      case .result(let part): text += part + "\n"
      case .error(let report): text += "\(report.name): \(report.message)\n"
      default: text += "(another output)\n"
      }
    }
    text.replace(/\b\d+(\.\d+)?(e[+-]\d+)? (ns|μs|ms|s)\b/, with: "# s")
    text.replace(/0x[0-9a-f]+/, with: "0x#")
    text.replace(/The slowest run took .*\n/, with: "")
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
