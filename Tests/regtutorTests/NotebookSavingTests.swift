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

  /// Opens a notebook in a subfolder of `folder`, which is gone before its first cell.
  static func startWhereItGoes(_ folder: TemporaryFolder) throws -> PseudoTerminal {
    let gone = folder.path + "/gone"
    mkdir(gone, 0o700)
    let terminal = try start(gone + "/a.py")
    rmdir(gone)
    return terminal
  }

  /// Leaves a notebook, and whether its last words name the file at `path`.
  static func leaves(_ terminal: PseudoTerminal, keptIn path: String) throws -> Bool {
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
    let flat = terminal.screen.text.filter { !$0.isWhitespace }
    return flat.hasSuffix("Yournotebookiskeptin\(path).")
  }

  @Test("what cannot be written is not said to be saved, and is not left without a word")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let terminal = try NotebookSavingTests.startWhereItGoes(folder)
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

  @Test(
    "a notebook that is kept nowhere is not left without a word, by ':quit' or Ctrl-D",
    arguments: [":quit\r", "\u{4}"])
  func nowhere(leave: String) throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["notebook"], environment: ["HOME": "/proc/none"])
    try terminal.expect("It is kept nowhere")
    try terminal.expect("In [1]:")
    terminal.type("x = 1\r")
    try terminal.expect("In [2]:")
    terminal.type(leave)
    try terminal.expect("The notebook is kept nowhere:")
    terminal.type(":save \(folder.path)/a.py\r")
    try terminal.expect("and kept there from now on")
    terminal.type(leave)
    #expect(try terminal.finish() == 0)
    #expect(try Fixture.contents(of: folder.path + "/a.py").contains("x = 1"))
    let other = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["notebook"], environment: ["HOME": "/proc/none"])
    try other.expect("In [1]:")
    other.type("x = 1\r")
    try other.expect("In [2]:")
    other.type(leave)
    try other.expect("The notebook is kept nowhere:")
    other.type(leave)
    #expect(try other.finish() == 0)
  }

  @Test("a notebook that could not be written is kept elsewhere, and left from there")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let terminal = try NotebookSavingTests.startWhereItGoes(folder)
    terminal.type("x = 1\r")
    try terminal.expect("cannot be written")
    terminal.type(":save \(folder.path)/b.md\r")
    try terminal.expect("and kept there from now on")
    terminal.type("y = 2\r")
    try terminal.expect("In [3]:")
    #expect(try NotebookSavingTests.leaves(terminal, keptIn: "\(folder.path)/b.md"))
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
    #expect(try NotebookSavingTests.leaves(terminal, keptIn: "\(folder.path)/a-mine.py"))
    #expect(try Fixture.contents(of: folder.path + "/a.py") == "# %%\nx = 9\n")
  }

  @Test("a link to nothing is named with what it points to, opened, saved or broken meanwhile")
  func danglingLink() throws {
    let folder = try TemporaryFolder()
    let link = "\(folder.path)/link.py"
    try folder.link("nowhere/a.py", as: "link.py")
    let words = "it is a link to 'nowhere/a.py', and nothing is there"
    let opened = try ProgramRun("regtutor", ["notebook", link], input: "x = 1\n")
    #expect(opened.status == 2)
    #expect(
      opened.errors
        == "regtutor: \(link) cannot be read: \(words)\n  help: give the path of a notebook, or of a new file; mend or remove a link\n"
    )
    let saved = try ProgramRun(
      "regtutor", ["notebook", "\(folder.path)/a.py"],
      input: "x = 1\n:save \(link)\n:open \(link)\n")
    #expect(saved.status == 0)
    let notes = saved.output.replacing("\n", with: " ")
    #expect(notes.contains("cannot be written: \(words). Give ':save' another name."), "\(notes)")
    #expect(notes.contains("cannot be read: \(words). Name another file,"), "\(notes)")
    // A link keeps pointing to its file; where that goes, the notebook can be kept elsewhere.
    try folder.write("", to: "there.py")
    try folder.link("there.py", as: "second.py")
    let terminal = try NotebookSavingTests.start("\(folder.path)/second.py")
    terminal.type("x = 1\r")
    try terminal.expect("In [2]:")
    #expect(try Fixture.contents(of: "\(folder.path)/there.py").contains("x = 1"))
    unlink("\(folder.path)/there.py")
    terminal.type("y = 2\r")
    try terminal.expect("keeps the notebook")
    let said = terminal.screen.text.replacing("\n", with: " ")
    #expect(said.contains("it is a link to 'there.py', and nothing is there"), "\(said)")
    terminal.type(":save \(folder.path)/c.py\r")
    try terminal.expect("from now on")
    #expect(try NotebookSavingTests.leaves(terminal, keptIn: "\(folder.path)/c.py"))
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
