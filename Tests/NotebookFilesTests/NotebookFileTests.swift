import Notebook
import NotebookFiles
import TestSupport
import Testing

@Suite("The file of a notebook")
struct NotebookFileTests {
  private func document(_ source: String) -> NotebookDocument {
    NotebookDocument(cells: [NotebookDocument.Cell(.code, source)])
  }

  @Test("is written over as long as nobody else writes it")
  func inPlace() throws {
    let folder = try TemporaryFolder()
    let file = NotebookFile(path: "\(folder.path)/a.py", format: .py)
    #expect(try file.read() == nil)
    #expect(try file.save(document("x = 1")) == .inPlace)
    #expect(try file.save(document("x = 2")) == .inPlace)
    #expect(TextFile.read(file.path) == "# %%\nx = 2\n")
    #expect(try file.read()?.cells.map(\.source) == ["x = 2"])
    #expect(TextFile.names(in: folder.path, suffix: "").filter { !$0.hasPrefix(".") } == ["a.py"])
  }

  @Test("takes away what a killed writer left beside it long ago, and nothing else")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    for name in [".regtutor-1-2.tmp", ".regtutor-3-4.tmp", "regtutor-5.tmp", ".regtutor-6.txt"] {
      try folder.write("x", to: name)
      // The second is of somebody who writes at this moment.
      if name != ".regtutor-3-4.tmp" { try folder.date(name, secondsAgo: 7200) }
    }
    _ = try NotebookFile(path: "\(folder.path)/a.py", format: .py).save(document("x = 1"))
    #expect(
      Set(TextFile.names(in: folder.path, suffix: "")).subtracting([".", ".."])
        == [".regtutor-3-4.tmp", ".regtutor-6.txt", "a.py", "regtutor-5.tmp"])
  }

  @Test("that changed underneath stays, and the notebook goes beside it")
  func conflict() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.b.py"
    let file = NotebookFile(path: path, format: .py)
    _ = try file.save(document("mine"))
    try folder.write("theirs", to: "a.b.py")
    try folder.write("in the way", to: "a.b-mine.py")
    #expect(try file.save(document("mine too")) == .beside(changed: path))
    #expect(file.path == "\(folder.path)/a.b-mine-2.py")
    #expect(TextFile.read(path) == "theirs")
    #expect(TextFile.read("\(folder.path)/a.b-mine.py") == "in the way")
    #expect(TextFile.read(file.path) == "# %%\nmine too\n")
    // From then on it is kept there without another word.
    #expect(try file.save(document("mine three")) == .inPlace)
    #expect(TextFile.read(file.path) == "# %%\nmine three\n")
  }

  @Test("that came up or went away in the meantime is no reason to lose either")
  func cameUp() throws {
    let folder = try TemporaryFolder()
    let file = NotebookFile(path: "\(folder.path)/a.py", format: .py)
    try folder.write("theirs", to: "a.py")
    #expect(try file.save(document("mine")) == .beside(changed: "\(folder.path)/a.py"))
    #expect(TextFile.read("\(folder.path)/a.py") == "theirs")
  }

  @Test("in a folder that is not there cannot be saved, and says why")
  func nowhere() {
    let file = NotebookFile(path: "/nowhere/a.py", format: .py)
    #expect {
      try file.save(document("x"))
    } throws: { error in
      (error as? AtomicFile.Problem)?.reason == "No such file or directory"
    }
  }
}
