import TestSupport
import Testing

@Suite("Prompts that were copied along")
struct CopiedPromptsTests {
  @Test(
    "are left out, as in IPython",
    arguments: [
      (">>> x = 3\n>>> x + 1", "Out[1]: 4"),
      (">>> for i in range(2):\n...     x = i\n...\n>>> x", "Out[1]: 1"),
      ("In [3]: y = 4\n   ...: y", "Out[1]: 4"),
      ("y = 5\n   ...: y", "Out[1]: 5"),
      ("In [12]: 7", "Out[1]: 7"),
      ("  >>> 8", "Out[1]: 8"),
    ])
  func removed(cell: String, output: String) throws {
    let terminal = try PseudoTerminal(BuiltProgram.path("regtutor"), ["notebook"])
    try terminal.expect("In [1]:")
    terminal.paste(cell)
    terminal.settle()
    terminal.type("\u{1B}\r")
    try terminal.expect(output)
  }

  @Test("what only looks like one is Python")
  func kept() throws {
    let run = try ProgramRun("regtutor", ["notebook"], input: "a = 3\nb = (a\n>>1)\nb\nIn\n...\n")
    #expect(run.output.contains("Out[4]: 1") || run.output.contains("1"), "\(run.output)")
    #expect(run.output.contains("Ellipsis"), "\(run.output)")
  }
}
