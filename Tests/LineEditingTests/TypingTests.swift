import TestSupport
import Testing

@Suite("Typing a cell", .serialized)
struct TypingTests {
  @Test(
    "keys change the text as in a shell",
    arguments: [
      ("abc", "abc"),
      ("ac" + Key.left + "b", "abc"),
      ("xyz" + Key.home + "w" + Key.end + "!", "wxyz!"),
      ("caf\u{E9}s" + Key.backspace + Key.backspace + "e", "cafe"),
      ("λλ" + Key.left + Key.backspace + "μ", "μλ"),
      ("日本語" + Key.left + Key.left + Key.delete + "x", "日x語"),
      ("e\u{301}a" + Key.left + Key.left + "b", "be\u{301}a"),
      ("one two three" + Key.control("W") + "4", "one two 4"),
      ("np.mean(x)" + Key.control("W"), ""),
      ("one two" + Key.wordLeft + Key.wordLeft + "a " + Key.wordRight + "!", "a one! two"),
      ("one two" + Key.control("A") + Key.control("K") + "x" + Key.control("Y"), "xone two"),
      (
        "one two" + Key.wordLeft + Key.control("U") + Key.control("E") + Key.control("Y"), "twoone "
      ),
      ("a.b_c" + "\u{1B}\u{7F}" + "d", "a.d"),
      ("one two" + Key.home + "\u{1B}d" + "1", "1 two"),
      ("one two" + Key.home + "\u{1B}f" + "!" + "\u{1B}b" + "?", "?one! two"),
      ("abc" + Key.control("_") + "d", "d"),
      ("ab c" + Key.control("_") + Key.control("_") + "d", "abd"),
      ("abc" + Key.control("B") + Key.control("D") + "d", "abd"),
      ("ab" + Key.left + "c" + Key.control("_") + "d", "adb"),
      ("one two" + Key.wordLeft + Key.control("K") + Key.home + Key.control("_") + "!", "one !two"),
      ("ab" + Key.control("T"), "ba"),
      ("a\u{1B}[99~b\u{1B}[Ic", "abc"),
      ("a\u{1B}OPb\u{1B}[[Ac\u{1B}[15~d\u{1B}\u{1B}[6;3~e", "abcde"),
      ("x\u{1B}OHa\u{1B}OFb", "axb"),
    ])
  func keys(typed: String, cell: String) throws {
    let terminal = try startProbe()
    terminal.type(typed)
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell(cell)
  }

  @Test("what is typed is shown, with the cursor behind it, wide characters counted")
  func echo() throws {
    let terminal = try startProbe()
    terminal.type("λ = é日本")
    try terminal.expect("In [1]: λ = é日本")
    #expect(terminal.screen.cursorColumn == 8 + 9)
    terminal.type(Key.left)
    try terminal.expect("the cursor on the last character") { $0.screen.cursorColumn == 15 }
  }

  @Test("a typed letter at the end costs the terminal one letter")
  func echoIsSmall() throws {
    let terminal = try startProbe()
    terminal.type("alpha")
    try terminal.expect("alpha")
    terminal.settle()
    let before = terminal.bytes.count
    terminal.type("s")
    try terminal.expect("alphas")
    terminal.settle()
    #expect(terminal.bytes.count - before == 1)
  }

  @Test("Enter runs a complete cell from anywhere in its only line")
  func enterInTheMiddle() throws {
    let terminal = try startProbe()
    terminal.type("abc" + Key.home + Key.enter)
    try terminal.expectCell("abc")
    try terminal.expect("In [2]:")
  }

  @Test("a block gets prompts and indentation, and ends at a blank line")
  func block() throws {
    let terminal = try startProbe()
    for line in ["for a in b:", "if c:", "print(a)"] {
      terminal.type(line + Key.enter)
      terminal.settle()
    }
    #expect(
      terminal.screen.text.hasSuffix(
        "In [1]: for a in b:\n   ...:     if c:\n   ...:         print(a)\n   ...:"))
    terminal.type(Key.backspace + "d" + Key.enter)
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell("for a in b:\n    if c:\n        print(a)\n    d")
    try terminal.expect("   ...:     d\ngot")
  }

  @Test("brackets go on over lines, and a wrong text runs at once")
  func bracketsAndErrors() throws {
    let terminal = try startProbe()
    terminal.type("f(1," + Key.enter)
    terminal.settle()
    terminal.type("2)" + Key.enter)
    try terminal.expectCell("f(1,\n    2)")
    terminal.type("!! (" + Key.enter)
    try terminal.expectCell("!! (")
  }

  @Test("Alt-Enter runs from any line, Ctrl-O and Alt-J begin a line")
  func force() throws {
    let terminal = try startProbe()
    terminal.type("for a in b:" + Key.control("O"))
    terminal.settle()
    terminal.type("c\u{1B}j")
    terminal.settle()
    terminal.type("d" + Key.up + Key.up + Key.altEnter)
    try terminal.expectCell("for a in b:\n    c\n    d")
  }

  @Test("Enter in an inner line of a cell begins a line there")
  func enterInside() throws {
    let terminal = try startProbe()
    terminal.paste("a = 1\nb = 2")
    terminal.settle()
    terminal.type(Key.up + Key.end + Key.enter)
    terminal.settle()
    terminal.type("c" + Key.altEnter)
    try terminal.expectCell("a = 1\nc\nb = 2")
  }

  @Test("Home, End and the kills keep to their line of a cell")
  func lines() throws {
    let terminal = try startProbe()
    terminal.paste("one\ntwo two\nthree")
    terminal.settle()
    terminal.type(Key.up + Key.home + "<" + Key.end + ">" + Key.wordLeft + Key.control("K"))
    terminal.settle()
    terminal.type(Key.control("U") + "x" + Key.altEnter)
    try terminal.expectCell("one\nx\nthree")
  }

  @Test("a command is a cell by itself, and what follows it waits in the next one")
  func commands() throws {
    let terminal = try startProbe()
    terminal.type(":hint (" + Key.enter)
    try terminal.expectCell(":hint (")
    terminal.paste(":check\nx = 1\ny = 2\n")
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell(":check")
    try terminal.expect("   ...: y = 2")
    terminal.type(Key.altEnter)
    try terminal.expectCell("x = 1\ny = 2")
  }

  @Test("the caller can put a text into the next cell")
  func prefill() throws {
    let terminal = try startProbe()
    terminal.type("edit" + Key.enter)
    try terminal.expect("In [1]: x = 1\n   ...: y = 2")
    terminal.type("0" + Key.enter)
    try terminal.expectCell("x = 1\ny = 20")
  }

  @Test("a question is one line, whatever is typed")
  func question() throws {
    let terminal = try startProbe(["--question"], prompt: "your answer:")
    terminal.type("yes (" + Key.tab + Key.up + Key.enter)
    try terminal.expectCell("yes (")
  }

  @Test("Ctrl-C gives a cell up, Ctrl-D ends at an empty one")
  func leaving() throws {
    let terminal = try startProbe()
    terminal.type("abc" + Key.control("C"))
    try terminal.expect("In [1]: abc^C\ninterrupted\nIn [1]:")
    terminal.type(Key.control("D"))
    #expect(try terminal.finish() == 0)
    #expect(terminal.screen.text.hasSuffix("bye"))
    #expect(!terminal.screen.marksPastes)
  }

  @Test("colours follow the text while it is typed")
  func colors() throws {
    let terminal = try startProbe(["--colors"])
    terminal.type("a1")
    try terminal.expect("a1")
    #expect(String(decoding: terminal.bytes, as: UTF8.self).hasSuffix("a\u{1B}[32m1\u{1B}[0m"))
  }
}
