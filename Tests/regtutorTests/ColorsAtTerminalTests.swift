import TerminalText
import TestSupport
import Testing

@Suite("Colours at a terminal", .serialized)
struct ColorsAtTerminalTests {
  private static let ask = "\u{1B}]11;?\u{1B}\\"

  private func usual(_ name: String) throws -> TerminalColors {
    try #require(UsualColors.all.first { $0.name == name }).colors
  }

  /// Opens a free notebook whose terminal tells `colors`, or tells nothing by itself.
  private func open(
    in folder: TemporaryFolder, _ colors: TerminalColors?, answers: Bool = true,
    _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["notebook", "--data-dir", folder.path] + options,
      environment: environment)
    terminal.colors = colors
    terminal.answers = answers
    try terminal.expect("In [1]:")
    return terminal
  }

  private func text(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.bytes, as: UTF8.self)
  }

  /// The codes of colours that were written.
  private func codes(_ terminal: PseudoTerminal) -> Set<Int> {
    var codes: Set<Int> = []
    for piece in text(terminal).split(separator: "\u{1B}[").dropFirst() {
      guard let end = piece.firstIndex(of: "m") else { continue }
      for part in piece[..<end].split(separator: ";") {
        if let code = Int(part), code >= 30 { codes.insert(code) }
      }
    }
    return codes
  }

  @Test(
    "are those that can be read on what the terminal says it has",
    arguments: [
      ("xterm, white on black", [32, 36, 91]), ("Tango on white", [31, 35]),
      ("Solarized dark", [32, 36]), ("Solarized light", [92]),
    ] as [(String, Set<Int>)])
  func told(name: String, expected: Set<Int>) throws {
    let folder = try TemporaryFolder()
    let terminal = try open(in: folder, usual(name))
    terminal.settle()
    terminal.type("x = [n for n in 'ab']\r")
    try terminal.expect("In [2]:")
    terminal.type("x\r")
    try terminal.expect("Out[2]:")
    terminal.type("x $\r")
    try terminal.expect("SyntaxError")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
    let used = codes(terminal)
    #expect(!used.isEmpty && used.isSubset(of: expected), "\(used)")
  }

  @Test("are none where the terminal keeps silent, and no prompt waits for it")
  func silent() throws {
    let folder = try TemporaryFolder()
    let terminal = try open(in: folder, nil, answers: false)
    #expect(text(terminal).contains(ColorsAtTerminalTests.ask))
    terminal.type("1 + 1\r")
    try terminal.expect("Out[1]: 2")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
    #expect(codes(terminal).isEmpty)
  }

  @Test("may be told late, in pieces and between the keys, and are never typed")
  func late() throws {
    let folder = try TemporaryFolder()
    let terminal = try open(in: folder, nil, answers: false)
    let said = PseudoTerminal.answers(try usual("xterm, white on black")) + "\u{1B}[0n"
    terminal.type("ab")
    try terminal.expect("ab")
    let pieces = Array(said)
    for (index, character) in pieces.enumerated() {
      terminal.type(String(character))
      if index % 23 == 7 { terminal.settle(60) }
    }
    terminal.type("c = 3\r")
    try terminal.expect("In [2]:")
    #expect(terminal.screen.text.contains("In [1]: abc = 3\n"), "\(terminal.screen.text)")
    #expect(codes(terminal) == [32])
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("told within a paste leave the paste as it is")
  func withinPaste() throws {
    let folder = try TemporaryFolder()
    let terminal = try open(in: folder, nil, answers: false)
    let said = PseudoTerminal.answers(try usual("Tango on white")) + "\u{1B}[0n"
    terminal.type("\u{1B}[200~a = 1\r\(said)b = a + 1\u{1B}[201~")
    try terminal.expect("...: b = a + 1")
    terminal.type("\r")
    try terminal.expect("In [2]:")
    terminal.type("a, b\r")
    try terminal.expect("Out[2]: (1, 2)")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("are asked for by nothing that is plain, accessible, dumb or reads nothing")
  func notAsked() throws {
    for (options, environment) in [
      (["--plain"], [:]), (["--accessible"], [:]), (["--color", "never"], [:]),
      (["--color", "dark"], [:]), ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"]),
      ([], ["TERM": "linux"]), ([], ["TERM": "vt220"]), ([], ["REGTUTOR_BACKGROUND": "light"]),
    ] as [([String], [String: String])] {
      let folder = try TemporaryFolder()
      let terminal = try open(
        in: folder, nil, answers: false, options, environment: environment)
      terminal.type("1 + 1\r")
      try terminal.expect("Out[1]: 2")
      terminal.type(":quit\r")
      #expect(try terminal.finish() == 0)
      #expect(!text(terminal).contains("\u{1B}]"), "\(options) \(environment)")
    }
    let list = try PseudoTerminal(BuiltProgram.path("regtutor"), ["lessons"])
    #expect(try list.finish() == 0)
    #expect(!text(list).contains("\u{1B}]"))
  }

  @Test("leave nothing to the shell, whenever the program ends")
  func shell() throws {
    let folder = try TemporaryFolder()
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell> "])
    shell.answers = false
    try shell.expect("shell>")
    let program = BuiltProgram.path("regtutor") + " notebook --data-dir \(folder.path)"
    let said = PseudoTerminal.answers(try usual("xterm")) + "\u{1B}[0n"
    // Typed ahead, so that the program ends while the terminal still answers.
    shell.type("\(program)\r")
    try shell.expect("the question") { text($0).contains("\u{1B}[5n") }
    shell.type(":quit\r")
    shell.settle(100)
    shell.type(said)
    try shell.expect("two prompts") { text($0).ranges(of: "shell> ").count >= 2 }
    shell.settle(100)
    shell.type("echo left $((40 + 2))\r")
    try shell.expect("left 42")
    #expect(!shell.screen.text.contains("rgb:"), "\(shell.screen.text)")
    // Stopped while it answers: the answers are read when it goes on.
    shell.type("clear; \(program)\r")
    try shell.expect("a question again") { text($0).ranges(of: "\u{1B}[5n").count == 2 }
    shell.type("12\u{1A}")
    shell.type(said)
    try shell.expect("Stopped")
    shell.type("fg\r")
    try shell.expect("the cell again") { $0.screen.cursorLine == "In [1]: 12" }
    shell.type("\r")
    try shell.expect("Out[1]: 12")
    #expect(!shell.screen.text.contains("rgb:"), "\(shell.screen.text)")
  }
}
