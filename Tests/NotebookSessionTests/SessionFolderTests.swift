import Notebook
import NotebookSession
import TestSupport
import Testing

@Suite("Files that cells write")
struct SessionFolderTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private func session(_ folder: SessionFolder) -> Session {
    let session = Session()
    session.write(into: folder)
    return session
  }

  private func draw(_ name: String, _ height: Int = 1) -> String {
    "import matplotlib.pyplot as plt\nplt.plot([0, \(height)])\nplt.savefig('\(name)')\nplt.close()"
  }

  private func warnings(_ result: Session.CellResult) -> [String] {
    result.outputs.compactMap { if case .warning(_, let message) = $0 { message } else { nil } }
  }

  @Test("a figure is written as SVG into the folder, which is made for it")
  func svg() throws {
    let folder = "\(place.path)/new/out"
    let result = session(SessionFolder(path: folder)).run(draw("a.svg"))
    #expect(result.error == nil)
    #expect(TextFile.read("\(folder)/a.svg")?.hasPrefix("<svg") == true)
  }

  @Test("a file of the session is written again, one of somebody else's is kept")
  func kept() throws {
    let folder = SessionFolder(path: place.path)
    try place.write("mine", to: "a.svg")
    let session = session(folder)
    let first = session.run(draw("a.svg"))
    #expect(warnings(first) == ["'a.svg' was there already and is kept: this one is 'a-2.svg'"])
    #expect(session.run(draw("a.svg", 7)).error == nil)
    #expect(TextFile.read("\(place.path)/a.svg") == "mine")
    #expect(TextFile.read("\(place.path)/a-2.svg")?.contains("<svg") == true)
    #expect(TextFile.read("\(place.path)/a-3.svg") == nil)
  }

  @Test("the same picture again, in a later session, makes no second file")
  func same() throws {
    _ = session(SessionFolder(path: place.path)).run(draw("a.svg"))
    let again = session(SessionFolder(path: place.path)).run(draw("a.svg"))
    #expect(again.error == nil && warnings(again).isEmpty)
    #expect(TextFile.read("\(place.path)/a-2.svg") == nil)
  }

  @Test(
    "names with a folder, hidden and empty ones are refused",
    arguments: ["../a.svg", "/a.svg", ".a.svg", ""])
  func refused(name: String) {
    let error = session(SessionFolder(path: place.path)).run(draw(name)).error
    #expect(error?.name == "PermissionError")
  }

  @Test("a folder that cannot be made is an OSError with the reason")
  func unwritable() throws {
    try place.write("a file", to: "block")
    let error = session(SessionFolder(path: "\(place.path)/block/out")).run(draw("a.svg")).error
    #expect(error?.headline.hasPrefix("OSError: 'a.svg' cannot be written: ") == true)
  }

  @Test("PNG is made by the program's converter; without one SVG is written and said")
  func png() throws {
    let with = session(SessionFolder(path: place.path))
    with.makeImages { _, width in Array("image of \(width)".utf8) }
    #expect(
      with.run(
        "import matplotlib.pyplot as plt\nplt.figure(figsize=(4, 3))\nplt.savefig('p', dpi=50)"
      ).error == nil)
    #expect(TextFile.read("\(place.path)/p.png") == "image of 200")
    let without = session(SessionFolder(path: place.path)).run(draw("q.png"))
    #expect(warnings(without).first?.hasPrefix("PNG is not written here: q.svg") == true)
    #expect(TextFile.read("\(place.path)/q.svg")?.hasPrefix("<svg") == true)
  }

  @Test("a session that keeps nothing takes a file and leaves none")
  func discarded() {
    #expect(session(.discarding).run(draw("a.svg")).error == nil)
  }
}
