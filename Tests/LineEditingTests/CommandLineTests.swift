import TestSupport
import Testing

@Suite("Commands inside of cells, and cells to be filled in", .serialized)
struct CommandLineTests {
  @Test("a command in an open bracket is given at once, and the cell goes on behind it")
  func inBracket() throws {
    let terminal = try startProbe()
    terminal.type("f(1," + Key.enter)
    terminal.settle()
    terminal.type(":help me" + Key.enter)
    try terminal.expectCell(":help me")
    try terminal.expect("the cell with the cursor on its second line") {
      $0.screen.text.hasSuffix("In [2]: f(1,\n   ...:") && $0.screen.cursorColumn == 12
    }
    terminal.type("2)" + Key.enter)
    try terminal.expectCell("f(1,\n    2)")
  }

  @Test("a block that can run runs before the command below it")
  func belowBlock() throws {
    let terminal = try startProbe()
    for line in ["for a in b:", "c"] {
      terminal.type(line + Key.enter)
      terminal.settle()
    }
    terminal.type(":check" + Key.enter)
    try terminal.expectCell("for a in b:\n    c")
    try terminal.expectCell(":check")
    try terminal.expect("In [3]:")
  }

  @Test("what is no command's name is Python, wherever it stands")
  func noCommand() throws {
    let terminal = try startProbe()
    terminal.type("f[1" + Key.enter)
    terminal.settle()
    terminal.type(":n]" + Key.enter)
    try terminal.expectCell("f[1\n    :n]")
  }

  @Test("cells and commands that are pasted together come one after another")
  func pasted() throws {
    let terminal = try startProbe()
    terminal.paste("a = 1\n:check\n!! b")
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell("a = 1")
    try terminal.expect("In [2]: :check\n   ...: !! b")
    terminal.type(Key.enter)
    try terminal.expectCell(":check")
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell("!! b")
  }

  @Test(
    "the first key fills the blank of a starter in",
    arguments: [
      ("5", "gap = 5  # TODO"), ("4" + Key.backspace + "5", "gap = 5  # TODO"),
      (Key.backspace + "7", "gap = 7  # TODO"), (Key.end + "!", "gap = ...  # TODO!"),
      (Key.home + "x.", "x.gap = ...  # TODO"), (Key.control("U"), "  # TODO"),
    ])
  func blank(typed: String, cell: String) throws {
    let terminal = try startProbe()
    terminal.type("starter" + Key.enter)
    try terminal.expect("the starter, the cursor at its blank") {
      $0.screen.text.hasSuffix("In [1]: gap = ...  # TODO") && $0.screen.cursorColumn == 17
    }
    terminal.settle()
    terminal.type(typed)
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell(cell)
  }

  @Test("Enter runs a filled starter though its task goes on in comments below the cursor")
  func commentsBelow() throws {
    let terminal = try startProbe()
    terminal.type("long starter" + Key.enter)
    try terminal.expect("# between both")
    terminal.settle()
    terminal.type("5")
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell("gap = 5  # TODO: the distance\n# between both")
  }

  @Test("in a function's starter an answer of one line or two is typed straight on, then Enter")
  func filledFunction() throws {
    for (lines, cell) in [
      (["return 2 * a"], "def f(a):\n    return 2 * a"),
      (["b = 2 * a", "return b"], "def f(a):\n    b = 2 * a\n    return b"),
    ] {
      let terminal = try startProbe()
      terminal.type("function starter" + Key.enter)
      try terminal.expect("# the number")
      terminal.settle()
      for line in lines {
        terminal.type(line)
        try terminal.expect(line)
        terminal.settle()
        terminal.type(Key.enter)
        try terminal.expect("the next line") { $0.screen.cursorLine.hasPrefix("   ...:") }
        terminal.settle()
      }
      terminal.type(Key.enter)
      try terminal.expectCell(cell)
    }
  }

  @Test(
    "a paste fills the blank in, and takes the place of all where it is the whole statement",
    arguments: [("a - b", "gap = a - b  # TODO"), ("gap = a\n", "gap = a")])
  func blankPasted(pasted: String, cell: String) throws {
    let terminal = try startProbe()
    terminal.type("starter" + Key.enter)
    try terminal.expect("gap = ...")
    terminal.settle()
    terminal.paste(pasted)
    terminal.settle()
    terminal.type(Key.altEnter)
    try terminal.expectCell(cell)
  }

  @Test("an answer that is typed anew takes the place of the starter, until that is undone")
  func typedAnew() throws {
    let terminal = try startProbe()
    terminal.type("starter" + Key.enter)
    try terminal.expect("gap = ...")
    terminal.settle()
    terminal.type("gap = ")
    try terminal.expect("the statement alone") { $0.screen.cursorLine == "In [1]: gap =" }
    terminal.type("5")
    try terminal.expect("gap = 5")
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell("gap = 5")
    terminal.type("starter" + Key.enter)
    try terminal.expect("In [2]: gap = ...")
    terminal.settle()
    terminal.type("gap = ")
    try terminal.expect("the statement alone") { $0.screen.cursorLine == "In [2]: gap =" }
    terminal.type(Key.control("_"))
    try terminal.expect("one step back") { $0.screen.cursorLine.hasSuffix("gap = gap =   # TODO") }
    terminal.type("6")
    try terminal.expect("gap = gap = 6  # TODO")
  }

  @Test("a function that is typed anew goes on behind its header")
  func functionTypedAnew() throws {
    let terminal = try startProbe()
    terminal.type("function starter" + Key.enter)
    try terminal.expect("# the number")
    terminal.settle()
    for line in ["def f(b):", "return 2 * b"] {
      terminal.type(line)
      try terminal.expect(line)
      terminal.settle()
      terminal.type(Key.enter)
      try terminal.expect("the next line") { $0.screen.cursorLine.hasPrefix("   ...:") }
      terminal.settle()
    }
    terminal.type(Key.enter)
    try terminal.expectCell("def f(b):\n    return 2 * b")
  }

  @Test("Enter at a function's starter as it was given begins no line in it")
  func functionUntouched() throws {
    let terminal = try startProbe()
    terminal.type("function starter" + Key.enter)
    try terminal.expect("# the number")
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell("def f(a):\n    ...  # TODO: twice\n    # the number")
  }

  @Test("a function that is pasted whole takes the place of its starter, marked as a paste or not")
  func functionPasted() throws {
    let text = "import math\n\ndef f(b):\n    return 2 * b\n"
    for isMarked in [true, false] {
      let terminal = try startProbe()
      terminal.type("function starter" + Key.enter)
      try terminal.expect("# the number")
      terminal.settle()
      if isMarked { terminal.paste(text) } else { terminal.type(text.replacing("\n", with: "\r")) }
      try terminal.expect("return 2 * b")
      terminal.settle()
      terminal.type(Key.altEnter)
      try terminal.expectCell("import math\n\ndef f(b):\n    return 2 * b")
    }
  }

  @Test("a colon typed into an untouched starter begins a command, and the starter comes back")
  func commandAtStarter() throws {
    let terminal = try startProbe()
    terminal.type("starter" + Key.enter)
    try terminal.expect("gap = ...")
    terminal.settle()
    terminal.type(":")
    try terminal.expect("the colon alone") { $0.screen.cursorLine == "In [1]: :" }
    terminal.type(Key.backspace)
    try terminal.expect("the starter again") { $0.screen.cursorLine.contains("gap = ...  # TODO") }
    terminal.settle()
    terminal.type(":help" + Key.enter)
    try terminal.expectCell(":help")
    try terminal.expect("In [2]: gap = ...  # TODO")
    terminal.settle()
    terminal.type("1" + Key.enter)
    try terminal.expectCell("gap = 1  # TODO")
  }
}
