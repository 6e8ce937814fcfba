import LineEditing
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Cells of before, at the keyboard", .serialized)
struct HistoryKeyTests {
  @Test("Up brings whole cells back, Down what was being typed")
  func upAndDown() throws {
    let terminal = try startProbe()
    terminal.paste("a = 1\nb = 2")
    terminal.type(Key.altEnter)
    try terminal.expect("In [2]:")
    terminal.type("c = 3" + Key.enter)
    try terminal.expect("In [3]:")
    terminal.type(Key.up)
    try terminal.expect("In [3]: c = 3")
    terminal.type(Key.up)
    try terminal.expect("In [3]: a = 1\n   ...: b = 2")
    terminal.type(Key.down + Key.down)
    try terminal.expect("the newer cell") { $0.screen.cursorLine == "In [3]: c = 3" }
    terminal.type(Key.down)
    try terminal.expect("nothing typed") { $0.screen.cursorLine == "In [3]:" }
    terminal.type(Key.up + Key.up + Key.enter)
    try terminal.expect("In [4]:")
    #expect(terminal.screen.text.hasSuffix("got 11 \"a = 1\\nb = 2\"\nIn [4]:"))
  }

  @Test("Up finds only cells that begin as what was typed, and keeps what was made of them")
  func prefixes() throws {
    let terminal = try startProbe()
    for (index, cell) in ["alpha = 1", "beta = 2", "alphas = 3"].enumerated() {
      terminal.type(cell + Key.enter)
      try terminal.expect("In [\(index + 2)]:")
    }
    terminal.type("alpha" + Key.up)
    try terminal.expect("In [4]: alphas = 3")
    terminal.type("0" + Key.up)
    try terminal.expect("In [4]: alpha = 1")
    terminal.type(Key.down)
    try terminal.expect("In [4]: alphas = 30")
    terminal.type(Key.down)
    try terminal.expect("what was typed") { $0.screen.cursorLine == "In [4]: alpha" }
  }

  @Test("Ctrl-R searches as one types, goes on at Ctrl-R, and Enter runs what it found")
  func search() throws {
    let terminal = try startProbe()
    for (index, cell) in ["Ridge(1)", "lasso(2)", "ridge(3)"].enumerated() {
      terminal.type(cell + Key.enter)
      try terminal.expect("In [\(index + 2)]:")
    }
    terminal.type(Key.control("R") + "idge")
    try terminal.expect("In [4]: ridge(3)\nsearch: idge")
    terminal.type(Key.control("R"))
    try terminal.expect("In [4]: Ridge(1)\nsearch: idge")
    terminal.type(Key.control("S"))
    try terminal.expect("In [4]: ridge(3)\nsearch: idge")
    terminal.type("x")
    try terminal.expect("search: idgex  (no such cell)")
    terminal.type(Key.backspace + Key.control("R") + Key.enter)
    try terminal.expect("In [5]:")
    #expect(terminal.screen.text.hasSuffix("In [4]: Ridge(1)\ngot 8 \"Ridge(1)\"\nIn [5]:"))
    terminal.type("typed" + Key.control("R") + "las" + Key.control("G"))
    try terminal.expect("the search given up") { $0.screen.cursorLine == "In [5]: typed" }
    terminal.type(Key.control("R") + "las" + Key.end + "!" + Key.enter)
    try terminal.expectCell("lasso(2)!")
  }

  @Test("a cell that Ctrl-C gave up is still there, a command is not")
  func whatIsKept() throws {
    let terminal = try startProbe()
    terminal.type("kept" + Key.control("C"))
    try terminal.expect("interrupted")
    terminal.type(":hint" + Key.enter)
    try terminal.expect("In [2]:")
    terminal.type(Key.up)
    try terminal.expect("In [2]: kept")
  }

  @Test("cells are found again in the next session")
  func sessions() throws {
    let file = try TemporaryFile()
    let first = try startProbe(["--history", file.path])
    first.paste("λ = '\\n'\nμ = 2")
    first.type(Key.altEnter)
    try first.expect("In [2]:")
    first.type(Key.control("D"))
    _ = try first.finish()
    let second = try startProbe(["--history", file.path])
    second.type(Key.up)
    try second.expect("In [1]: λ = '\\n'\n   ...: μ = 2")
  }
}

@Suite("The file of cells")
struct HistoryFileTests {
  @Test("a file that is not there is empty, one that cannot be read is said to be so")
  func missing() throws {
    #expect(HistoryFile(path: "/nonexistent/history").load() == [])
    #expect(HistoryFile(path: "/nonexistent/history").append("x") == false)
    #expect(HistoryFile(path: "/").load() == nil)
  }

  @Test("torn and foreign records are skipped, the others stay")
  func damaged() throws {
    let file = try TemporaryFile()
    try file.write("a\n\\q\n\u{0}\nb\\nc\n\\\ntorn")
    let history = HistoryFile(path: file.path)
    #expect(history.load() == ["a", "b\nc"])
    #expect(history.append("after\\the\nfall"))
    #expect(history.load() == ["a", "b\nc", "torn", "after\\the\nfall"])
  }

  @Test("ten sessions that write at once, one of them shortening, tear and lose nothing")
  func parallel() async throws {
    let file = try TemporaryFile()
    let history = HistoryFile(path: file.path)
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<10 {
        group.addTask {
          for index in 0..<200 { history.append("session \(session)\ncell \(index)") }
        }
      }
    }
    let cells = try #require(history.load())
    #expect(cells.count == 2000)
    #expect(Set(cells).count == 2000)
  }

  @Test("a file that grew too large keeps its newer half")
  func shortened() throws {
    let file = try TemporaryFile()
    var history = HistoryFile(path: file.path)
    for index in 0..<100 { history.append("cell number \(index)") }
    history.sizeLimit = 1000
    #expect(history.load()?.count == 100)
    let kept = try #require(history.load())
    #expect(kept.count < 60 && kept.count > 40)
    #expect(kept.last == "cell number 99")
    #expect(history.append("later"))
    #expect(history.load()?.last == "later")
  }
}

@Suite("Cells of before")
struct CellHistoryTests {
  @Test("a cell that is entered again stands at the end only, and the oldest go")
  func unique() {
    var history = CellHistory(limit: 3)
    for cell in ["a", "b", "a", "c", "d"] { history.add(cell) }
    #expect(history.cells == ["a", "c", "d"])
    history.add(contentsOf: ["c", "e", "c"])
    #expect(history.cells == ["d", "e", "c"])
  }

  @Test(
    "blank cells, commands and very long pastes are not worth keeping",
    arguments: [
      ("", false), (" \n\t", false), (":hint", false), ("x", true), ("d[1:2]", true),
      (String(repeating: "x\n", count: 199), true), (String(repeating: "x\n", count: 200), false),
    ])
  func worth(cell: String, isKept: Bool) {
    #expect(CellHistory.isWorthKeeping(cell) == isKept)
  }

  @Test("a walk beyond the ends goes nowhere")
  func ends() {
    var history = CellHistory()
    #expect(history.older(than: "") == nil)
    #expect(history.newer(than: "") == nil)
    history.add("a")
    #expect(history.older(than: "") == "a")
    #expect(history.older(than: "a") == nil)
    #expect(history.newer(than: "a") == "")
    #expect(history.newer(than: "") == nil)
  }
}

/// A file that goes when the test ends.
final class TemporaryFile {
  let path: String

  init() throws {
    var template = Array("/tmp/regtutor-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw PseudoTerminal.Failure.system(call: "mkstemp", code: errno)
    }
    close(descriptor)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { unlink(path) }

  func write(_ text: String) throws {
    guard let file = fopen(path, "w") else {
      throw PseudoTerminal.Failure.system(call: "fopen", code: errno)
    }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }
}
