import Notebook
import NotebookFiles
import TestSupport
import Testing

@Suite("Jupyter notebooks")
struct IPyNBTests {
  /// Written by nbformat 5.10 after a run in Jupyter's kernel: results, streams, an error, a picture.
  static func jupyter() throws -> String {
    try Fixture.text("NotebookFilesTests/Files/jupyter.ipynb")
  }

  @Test("a notebook from Jupyter comes out byte for byte as it went in")
  func roundTrip() throws {
    let text = try IPyNBTests.jupyter()
    #expect(IPyNBWriter.write(try IPyNBReader.read(text)) == text)
  }

  @Test("cells are read with their numbers, tags and text")
  func cells() throws {
    let document = try IPyNBReader.read(try IPyNBTests.jupyter())
    #expect(document.cells.map(\.kind) == [.markdown, .code, .code, .code, .code, .raw, .code])
    #expect(document.cells[1].source == "import numpy as np\nx = np.arange(3)\nx")
    #expect(document.cells[1].executionCount == 1)
    #expect(document.cells[3].tags == ["raises-exception"])
  }

  @Test("a cell's outputs have Jupyter's form")
  func outputs() throws {
    var cell = NotebookDocument.Cell(.code, "x", id: "a")
    cell.executionCount = 3
    cell.outputs = .run([
      .stream("one\ntwo"), .warning(category: "UserWarning", message: "careful"), .result("7"),
      .error(ErrorReport(name: "KeyError", message: "'a'", frames: [])),
    ])
    let text = IPyNBWriter.write(NotebookDocument(cells: [cell]))
    let outputs = try JSONReader.read(text)["cells"]?.elements?.first?["outputs"]?.elements
    #expect(
      outputs == [
        .members([
          ("name", .string("stdout")), ("output_type", .string("stream")),
          ("text", .array([.string("one\n"), .string("two")])),
        ]),
        .members([
          ("name", .string("stderr")), ("output_type", .string("stream")),
          ("text", .array([.string("UserWarning: careful\n")])),
        ]),
        .members([
          ("data", .members([("text/plain", .array([.string("7")]))])),
          ("execution_count", .integer(3)), ("metadata", .object([])),
          ("output_type", .string("execute_result")),
        ]),
        .members([
          ("ename", .string("KeyError")), ("evalue", .string("'a'")),
          ("output_type", .string("error")), ("traceback", .array([.string("KeyError: 'a'")])),
        ]),
      ])
  }

  @Test("names of cells keep to the rules and are given once")
  func ids() throws {
    let cells = ["a", "a", "two words", "", "cell-3"].map {
      NotebookDocument.Cell(.code, "", id: $0)
    }
    let written = try IPyNBReader.read(IPyNBWriter.write(NotebookDocument(cells: cells)))
    #expect(written.cells.map(\.id) == ["a", "cell-2", "cell-4", "cell-5", "cell-3"])
  }

  @Test(
    "a damaged file says what is wrong, where, and what to do",
    arguments: [
      (
        "{\n \"cells\": [\n",
        "n.ipynb:3 is no notebook that can be opened: it is not JSON: "
          + "the text ends where a value is missing\n  help: a Jupyter notebook is a JSON file; "
          + "for a script use the ending .py"
      ),
      (
        "[]",
        "n.ipynb is no notebook that can be opened: it has no list 'cells'\n"
          + "  help: a Jupyter notebook of format 4 has one at its top level"
      ),
      (
        "{\"nbformat\": 3, \"worksheets\": []}",
        "n.ipynb is no notebook that can be opened: it is in an old notebook format\n"
          + "  help: 'jupyter nbconvert --to notebook FILE' makes one of format 4"
      ),
      (
        "{\"cells\": [{\"cell_type\": \"kode\"}]}",
        "n.ipynb is no notebook that can be opened: cell 1 has the cell_type 'kode'\n"
          + "  help: it is \"code\", \"markdown\" or \"raw\""
      ),
      (
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [1]}]}",
        "n.ipynb is no notebook that can be opened: the 'source' of cell 1 is neither a text nor "
          + "a list of lines\n  help: write it as a list of strings"
      ),
    ])
  func damaged(text: String, message: String) {
    #expect {
      try IPyNBReader.read(text)
    } throws: { error in
      (error as? NotebookProblem)?.description(of: "n.ipynb") == message
    }
  }

  @Test("no damage to the bytes of a notebook traps")
  func fuzz() throws {
    let bytes = Array(try IPyNBTests.jupyter().utf8)
    var generator = SplitMix(state: 1)
    var read = 0
    for _ in 0..<2000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: damaged.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: damaged[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: damaged.remove(at: index)
        case 2: damaged.removeSubrange(index...)
        default:
          damaged.insert(contentsOf: "{[\"\\u,:]}-1e".utf8.shuffled(using: &generator), at: index)
        }
        if damaged.isEmpty { break }
      }
      if let document = try? IPyNBReader.read(String(decoding: damaged, as: UTF8.self)) {
        // What can be read can be written, and reads the same again.
        let again = try IPyNBReader.read(IPyNBWriter.write(document))
        #expect(again.cells.map(\.source) == document.cells.map(\.source))
        read += 1
      }
    }
    #expect(read > 100)
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
