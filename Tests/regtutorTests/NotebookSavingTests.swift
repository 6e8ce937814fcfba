import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Where a free notebook is kept")
struct NotebookSavingTests {
  static func start(_ path: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(BuiltProgram.path("regtutor"), ["notebook", path])
    try terminal.expect("In [1]:")
    return terminal
  }

  @Test("what cannot be written is not said to be saved, and is not left without a word")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let gone = folder.path + "/gone"
    mkdir(gone, 0o700)
    let terminal = try NotebookSavingTests.start(gone + "/a.py")
    rmdir(gone)
    terminal.type("x = 1\r")
    try terminal.expect("In [2]:")
    #expect(terminal.screen.text.contains("cannot be written"))
    terminal.type(":save\r")
    try terminal.expect("two refusals") {
      $0.screen.text.ranges(of: "cannot be written").count == 2
    }
    #expect(!terminal.screen.text.contains("Saved as"))
    terminal.type(":quit\r")
    try terminal.expect("The notebook is not saved:")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 3)
    #expect(terminal.screen.text.contains("the last changes of the notebook are not saved:"))
    #expect(!terminal.screen.text.contains("Your notebook is kept in"))
  }

  @Test("a notebook that could not be written is kept elsewhere, and left from there")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let gone = folder.path + "/gone"
    mkdir(gone, 0o700)
    let terminal = try NotebookSavingTests.start(gone + "/a.py")
    rmdir(gone)
    terminal.type("x = 1\r")
    try terminal.expect("cannot be written")
    terminal.type(":save \(folder.path)/b.md\r")
    try terminal.expect("and kept there from now on")
    terminal.type("y = 2\r")
    try terminal.expect("In [3]:")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
    let flat = terminal.screen.text.replacing("\n", with: "").replacing(" ", with: "")
    #expect(flat.hasSuffix("Yournotebookiskeptin\(folder.path)/b.md."))
    #expect(try Fixture.contents(of: folder.path + "/b.md").contains("y = 2"))
  }

  @Test("a file that changed underneath is left alone, and the end names the other one")
  func changed() throws {
    let folder = try TemporaryFolder()
    try folder.write("# %%\nx = 5\n", to: "a.py")
    let terminal = try NotebookSavingTests.start(folder.path + "/a.py")
    try folder.write("# %%\nx = 9\n", to: "a.py")
    terminal.type("y = 2\r")
    try terminal.expect("changed underneath")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
    let flat = terminal.screen.text.replacing("\n", with: "").replacing(" ", with: "")
    #expect(flat.hasSuffix("Yournotebookiskeptin\(folder.path)/a-mine.py."))
    #expect(try Fixture.contents(of: folder.path + "/a.py") == "# %%\nx = 9\n")
  }

  #if os(Linux)
    @Test("in a pipe the status says that nothing was saved")
    func piped() throws {
      let run = try ProgramRun(
        "regtutor", ["notebook", "/proc/regtutor-test.py"], input: "x = 1\nx + 1\n")
      #expect(run.status == 3)
      #expect(run.output.contains("Out[2]: 2"))
      #expect(run.errors.contains("the last changes of the notebook are not saved"))
    }
  #endif
}
