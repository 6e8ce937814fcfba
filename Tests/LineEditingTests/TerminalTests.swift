import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A terminal's ways", .serialized)
struct TerminalTests {
  @Test("a long line wraps at the edge and is edited across it")
  func wrapping() throws {
    let terminal = try startProbe(columns: 20)
    terminal.type("0123456789abcdefghijABCDEFGH")
    try terminal.expect("In [1]: 0123456789ab\ncdefghijABCDEFGH")
    terminal.type(Key.home + "日本" + Key.end + "語")
    try terminal.expect("In [1]: 日本01234567\n89abcdefghijABCDEFGH\n語")
    // A wide character that does not fit goes to the next row.
    terminal.type(Key.home + "x")
    try terminal.expect("In [1]: x日本0123456\n789abcdefghijABCDEFG\nH語")
    terminal.type(Key.enter)
    try terminal.expectCell("x日本0123456789abcdefghijABCDEFGH語")
  }

  @Test("a row that is just full leaves the cursor on the next one")
  func fullRow() throws {
    let terminal = try startProbe(columns: 20)
    terminal.type("0123456789ab")
    try terminal.expect("0123456789ab")
    try terminal.expect("the cursor below") {
      $0.screen.cursorRow == 2 && $0.screen.cursorColumn == 0
    }
    terminal.type(Key.left + "x")
    try terminal.expect("In [1]: 0123456789ax\nb")
    terminal.type(Key.backspace + Key.delete + "c" + Key.enter)
    try terminal.expectCell("0123456789ac")
    #expect(terminal.screen.text.contains("In [1]: 0123456789ac\ngot"))
  }

  @Test(
    "the cell stands right after the terminal changed its width",
    arguments: [[40, 80, 30], [79, 20, 120], [81, 9, 80]])
  func resizing(widths: [Int]) throws {
    let terminal = try startProbe()
    terminal.paste(
      "the first line of this cell is about as long as the screen is wide\nsecond\nthird")
    terminal.settle()
    terminal.type(Key.up + "+")
    try terminal.expect("secon+d")
    for width in widths {
      let before = terminal.bytes.count
      terminal.resize(rows: 24, columns: width)
      try terminal.expect("a new picture") { $0.bytes.count > before }
      terminal.settle()
      let drawn = terminal.bytes.count
      terminal.type("+")
      try terminal.expect("the letter") { $0.bytes.count > drawn }
      terminal.settle()
    }
    let joined = terminal.screen.text.split(separator: "\n").joined()
    #expect(joined.filter { $0 == "f" }.count == 2, "\(terminal.screen.text)")
    #expect(joined.contains("secon++++d"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.hasPrefix("ready"), "\(terminal.screen.text)")
    terminal.type(Key.altEnter)
    try terminal.expectCell(
      "the first line of this cell is about as long as the screen is wide\nsecon++++d\nthird")
  }

  @Test(
    "a terminal that cuts rows off keeps what stands above the cell",
    arguments: [["XTERM_VERSION": "XTerm(379)"], ["STY": "123.pts-0.host"]])
  func cutting(environment: [String: String]) throws {
    let terminal = try startProbe(environment: environment)
    terminal.breaksRows = false
    for word in ["one", "two", "three"] {
      terminal.type(word + Key.enter)
      try terminal.expectCell(word)
    }
    terminal.paste(
      "a first line that is nearly as long as the screen is wide at the beginning\nsecond")
    try terminal.expect("second")
    for columns in [40, 30, 80] {
      terminal.settle()
      let before = terminal.bytes.count
      terminal.resize(rows: 24, columns: columns)
      try terminal.expect("a new picture") { $0.bytes.count > before }
    }
    terminal.settle()
    terminal.type("+")
    try terminal.expect("second+")
    let text = terminal.screen.text
    #expect(text.hasPrefix("ready"), "\(text)")
    for part in ["In [1]: one", "In [2]: two", "In [3]: three", "In [4]: a first line", "second"] {
      #expect(text.ranges(of: part).count == 1, "\(part) in\n\(text)")
    }
    #expect(text.contains("got 5 \"three\""), "\(text)")
  }

  @Test("a window that is dragged leaves one picture of the cell")
  func dragging() throws {
    let terminal = try startProbe(columns: 80)
    terminal.paste(
      "first = 1\nthe second line of this cell is longer than most windows are wide, it goes on\nthird"
    )
    try terminal.expect("third")
    terminal.settle()
    for columns in Array(stride(from: 79, through: 31, by: -4)) + [36, 44, 52, 60, 68, 76, 80] {
      terminal.resize(rows: 24, columns: columns)
      usleep(25_000)
    }
    usleep(150_000)
    terminal.settle()
    terminal.type("+")
    try terminal.expect("third+")
    let text = terminal.screen.wholeText
    #expect(text.ranges(of: "In [1]:").count == 1, "\(text)")
    #expect(text.ranges(of: "third").count == 1, "\(text)")
    #expect(text.hasPrefix("ready"), "\(text)")
  }

  @Test("Ctrl-Z stops the program, fg brings the cell back")
  func suspending() throws {
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell> "])
    try shell.expect("shell>")
    shell.type(BuiltProgram.path("LineEditProbe") + "\r")
    try shell.expect("In [1]:")
    shell.type("half" + Key.control("Z"))
    try shell.expect("Stopped")
    #expect(!shell.screen.marksPastes || shell.screen.text.contains("shell>"))
    shell.type("stty -a | grep -c ' icanon iexten echo '\r")
    try shell.expect("\n1\n")
    shell.type("fg\r")
    try shell.expect("the cell again") { $0.screen.cursorLine == "In [1]: half" }
    shell.type(" done" + Key.enter)
    try shell.expectCell("half done")
    // And while a cell runs.
    shell.type("busy" + Key.enter)
    try shell.expect("working")
    shell.type(Key.control("Z"))
    try shell.expect("two stops") {
      $0.screen.text.split(separator: "\n").filter { $0.contains("Stopped") }.count >= 2
    }
    func names(_ terminal: PseudoTerminal) -> Int {
      String(decoding: terminal.bytes, as: UTF8.self).ranges(of: "LineEditProbe").count
    }
    let before = names(shell)
    shell.type("fg\r")
    // Ctrl-C throws away what the shell has not read yet: 'fg' must have named the job first.
    try shell.expect("the job's name") { names($0) > before }
    // Until the shell has handed its terminal over, Ctrl-C is the shell's.
    for _ in 0..<60 where !shell.screen.text.contains("stopped true") {
      shell.type(Key.control("C"))
      shell.settle(500)
    }
    try shell.expect("stopped true\nIn [2]:")
    shell.type(Key.control("D"))
    try shell.expect("bye")
  }

  @Test("Ctrl-C stops what runs, and the next prompt works")
  func interrupting() throws {
    let terminal = try startProbe()
    terminal.type("busy" + Key.enter)
    try terminal.expect("working")
    terminal.type(Key.control("C"))
    try terminal.expect("stopped true\nIn [1]:")
    terminal.type("x" + Key.enter)
    try terminal.expectCell("x")
    kill(terminal.process, SIGINT)
    try terminal.expect("^C\ninterrupted\nIn [2]:")
  }

  @Test("keys typed while a cell runs reach the next one as they are, unseen until then")
  func typeAhead() throws {
    let terminal = try startProbe()
    terminal.type("busy" + Key.enter)
    try terminal.expect("working")
    terminal.type("ahead" + Key.control("U") + "λ" + Key.left + "y")
    terminal.paste("a\nb")
    kill(terminal.process, SIGINT)
    try terminal.expect("In [1]: ya\n   ...: bλ")
    terminal.type(Key.altEnter)
    try terminal.expectCell("ya\nbλ")
    #expect(terminal.screen.text.hasPrefix("ready person\nIn [1]: busy\nworking\nstopped true\n"))
  }

  @Test("keys typed before a cell that is filled in edit what is filled in")
  func typeAheadOfPrefill() throws {
    let terminal = try startProbe()
    terminal.type("busy" + Key.enter)
    try terminal.expect("working")
    terminal.type("edit" + Key.enter + Key.control("U") + "z" + Key.altEnter)
    kill(terminal.process, SIGINT)
    try terminal.expectCell("x = 1\nz")
  }

  @Test("a program that is ended gives the terminal back", arguments: [SIGTERM, SIGHUP])
  func ending(signal: Int32) throws {
    let terminal = try startProbe()
    #expect(terminal.screen.marksPastes)
    kill(terminal.process, signal)
    #expect(try terminal.finish() == 128 + signal)
    #expect(!terminal.screen.marksPastes)
  }

  @Test("a locale without UTF-8 does not keep λ out")
  func plainLocale() throws {
    let terminal = try startProbe(environment: ["LC_ALL": "C", "LANG": ""])
    terminal.type("λ日" + Key.backspace + "é" + Key.enter)
    try terminal.expectCell("λé")
    try terminal.expect("In [1]: λé")
  }

  @Test(
    "a dumb terminal gets plain lines and no escape sequence", arguments: ["dumb", "", "emacs"])
  func dumb(kind: String) throws {
    let terminal = try startProbe(environment: ["TERM": kind])
    terminal.type("for a in b:\r")
    try terminal.expect("   ...:")
    terminal.type("    λ\r\r")
    try terminal.expectCell("for a in b:\n    λ")
    terminal.type("half" + Key.control("C"))
    try terminal.expect("interrupted")
    terminal.type(Key.control("D"))
    #expect(try terminal.finish() == 0)
    #expect(!terminal.bytes.contains(0x1B))
  }

  @Test("an unknown terminal is taken for a usual one, in silence")
  func unknown() throws {
    let terminal = try startProbe(environment: ["TERM": "no-such-terminal"])
    terminal.type("x" + Key.left + "y" + Key.enter)
    try terminal.expectCell("yx")
    #expect(terminal.screen.text.hasPrefix("ready person\nIn [1]: yx\ngot"))
  }

  @Test("single keys turn a knob whose picture stays in its place")
  func knob() throws {
    let terminal = try startProbe()
    terminal.type("knob" + Key.enter)
    try terminal.expect("In [1]: knob\n*\n*\n*\n*\n*\nvalue 5")
    terminal.type(Key.left + Key.left + "x" + Key.left)
    try terminal.expect("In [1]: knob\n*\n*\nvalue 2")
    terminal.type(Key.right)
    try terminal.expect("In [1]: knob\n*\n*\n*\nvalue 3")
    terminal.type(Key.enter)
    try terminal.expect("value 3\nkept true 3\nIn [1]:")
    terminal.type("knob" + Key.enter)
    try terminal.expect("value 5")
    terminal.type(Key.escape)
    try terminal.expect("kept false 5\nIn [1]:")
    terminal.type("é" + Key.enter)
    try terminal.expectCell("é")
  }

  @Test("Ctrl-L clears the screen and keeps the cell")
  func clearing() throws {
    let terminal = try startProbe()
    terminal.type("abc" + Key.control("L"))
    try terminal.expect("the cell at the top") { $0.screen.text == "In [1]: abc" }
  }

  @Test("a terminal that goes away ends the reading")
  func hangingUp() throws {
    let terminal = try startProbe(environment: [:], rows: 1, columns: 1, prompt: "")
    terminal.settle()
    terminal.type("abc" + Key.enter)
    try terminal.expect("the cell") { String(decoding: $0.bytes, as: UTF8.self).contains("got 3") }
  }
}

@Suite("Completion at the keyboard", .serialized)
struct CompletionTests {
  @Test("one word that fits is put in, several are listed until the next key")
  func words() throws {
    let terminal = try startProbe()
    terminal.type("x = be" + Key.tab)
    try terminal.expect("In [1]: x = beta")
    terminal.type(" al" + Key.tab)
    try terminal.expect("In [1]: x = beta alpha\nalpha      alpha_max  alphas")
    terminal.type("s")
    try terminal.expect("the list gone") { $0.screen.text.hasSuffix("In [1]: x = beta alphas") }
    terminal.type(" zz" + Key.tab + " é" + Key.tab + Key.enter)
    try terminal.expectCell("x = beta alphas zz épreuve")
  }

  @Test("a hint stands below the cell while the cursor is in its place")
  func hints() throws {
    let terminal = try startProbe(["--hints"])
    terminal.type("f(")
    try terminal.expect("In [1]: f(\nf(x, alpha=1.0)")
    terminal.type("1)")
    try terminal.expect("the hint gone") { $0.screen.text.hasSuffix("In [1]: f(1)") }
  }

  @Test("in a line's indentation, the key indents, and Backspace goes back four")
  func indentation() throws {
    let terminal = try startProbe()
    terminal.type("a:" + Key.enter)
    terminal.settle()
    terminal.type(Key.tab + "b" + Key.control("O"))
    terminal.settle()
    terminal.type(Key.backspace + "\u{1B}[Z" + "c" + Key.altEnter)
    try terminal.expectCell("a:\n        b\nc")
  }
}

@Suite("The learner's own keys", .serialized)
struct ConfigurationTests {
  private func start(_ configuration: String, _ environment: [String: String] = [:]) throws
    -> (PseudoTerminal, TemporaryFile)
  {
    let file = try TemporaryFile()
    try file.write(configuration)
    let environment = environment.merging(["EDITRC": file.path]) { $1 }
    return (try startProbe(environment: environment), file)
  }

  @Test("vi's modes work, with the arrows, pastes and Alt-Enter")
  func vi() throws {
    let (terminal, _) = try start("# mine\nbind -v\n")
    terminal.type("abc" + Key.escape)
    terminal.settle(120)
    terminal.type("0xiX" + Key.escape)
    terminal.settle(120)
    terminal.type("$aY" + Key.left + "Z" + Key.enter)
    try terminal.expectCell("XbcZY")
    terminal.type(Key.escape)
    terminal.settle(120)
    terminal.type("k")
    try terminal.expect("In [2]: XbcZY")
    terminal.type("ddi")
    terminal.settle()
    terminal.paste("f(\n1)")
    terminal.settle()
    terminal.type(Key.up + "!" + Key.altEnter)
    try terminal.expectCell("f(!\n1)")
  }

  @Test("a second Escape in vi's command mode takes no key away")
  func viEscapes() throws {
    let (terminal, _) = try start("bind -v\n")
    terminal.type("abc" + Key.escape)
    terminal.settle(120)
    terminal.type(Key.escape)
    terminal.settle(120)
    terminal.type("ddix" + Key.enter)
    try terminal.expectCell("x")
  }

  @Test("own bindings stand over ours, in either order with the mode")
  func bindings() throws {
    let (terminal, _) = try start(
      "bind -s '^G' 'macro'\nbind '^E' ed-move-to-beg\nbind -s '\\e[15~' 'five'\nother:bind -v\n")
    terminal.type("ab" + Key.control("E") + "x" + Key.control("G") + "\u{1B}[15~" + Key.enter)
    try terminal.expectCell("xmacrofiveab")
    let (second, _) = try start("bind -v\nbind -e\nbind -s '^G' 'macro'\n")
    second.type("a b" + Key.control("A") + Key.control("G") + Key.enter)
    try second.expectCell("macroa b")
  }

  @Test("an unreadable or foolish file stops nobody")
  func foolish() throws {
    let (terminal, _) = try start("bind -x -y 'z\n\n\"\nnosuch thing\nbind '^C' ed-insert\n")
    let (own, _) = try start("bind '^G' ed-newline\n")
    own.type("abc" + Key.control("\\") + Key.control("G"))
    try own.expectCell("abc")
    terminal.type("abc" + Key.control("C"))
    try terminal.expect("interrupted")
  }

  @Test("Ctrl-X Ctrl-E edits the cell in the chosen program")
  func editor() throws {
    let (terminal, _) = try start("", ["EDITOR": "sed -i -e s/1/λ/ -e 1p"])
    terminal.type("x = 1" + Key.control("X") + Key.control("E"))
    try terminal.expect("In [1]: x = λ\n   ...: x = λ")
    terminal.type(Key.altEnter)
    try terminal.expectCell("x = λ\nx = λ")
    let (failing, _) = try start("", ["EDITOR": "false"])
    failing.type("x = 1" + Key.control("X") + Key.control("E"))
    try failing.expect("In [1]: x = 1\nfalse gave nothing back")
    let (none, _) = try start("")
    none.type("x = 1" + Key.control("X") + Key.control("E"))
    try none.expect("In [1]: x = 1\nno editor is chosen")
  }
}
