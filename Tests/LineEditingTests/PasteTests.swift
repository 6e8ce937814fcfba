import TestSupport
import Testing

@Suite("Pasting", .serialized)
struct PasteTests {
  @Test("a thousand lines arrive byte for byte, and nothing runs or is completed")
  func thousandLines() throws {
    let terminal = try startProbe()
    var lines: [String] = []
    for index in 0..<1000 {
      switch index % 5 {
      case 0: lines.append("for a\(index) in alp:")
      case 1: lines.append("\tal\t# tab λ é 日本語")
      case 2: lines.append("")
      case 3: lines.append("    x = [\(index)]  ")
      default: lines.append("\"\\n\" + '\(index)' 🙂")
      }
    }
    let text = lines.joined(separator: "\n")
    terminal.paste(text)
    terminal.settle(200)
    #expect(!terminal.screen.wholeText.contains("got"))
    terminal.type(Key.altEnter)
    try terminal.expectCell(text)
    // All of it is to be found by scrolling back.
    #expect(terminal.screen.wholeText.contains("In [1]: for a0 in alp:"))
    #expect(terminal.screen.wholeText.contains("   ...: for a995 in alp:"))
  }

  @Test("returns become newlines, and other control characters are kept and shown")
  func controlCharacters() throws {
    let terminal = try startProbe()
    terminal.type("\u{1B}[200~a\r\nb\rc\n\u{1B}[31m\u{3}\u{0}d\u{1B}[201~")
    try terminal.expect("   ...: ^[[31m^Cd")
    terminal.type(Key.altEnter)
    try terminal.expectCell("a\nb\nc\n\u{1B}[31m\u{3}d")
  }

  @Test("a paste that the terminal does not mark stays together and keeps its indentation")
  func unmarked() throws {
    let terminal = try startProbe()
    terminal.type("for a in b:\r    print(a, 1, 2, 3)\r\r    al\tprint(a)\rc = 1, 2, 3, 4, 5")
    terminal.settle()
    #expect(!terminal.screen.text.contains("got"))
    terminal.type(Key.altEnter)
    try terminal.expectCell(
      "for a in b:\n    print(a, 1, 2, 3)\n\n    al\tprint(a)\nc = 1, 2, 3, 4, 5")
  }

  @Test("a cell taller than the screen scrolls with the cursor")
  func tall() throws {
    let terminal = try startProbe(rows: 10, columns: 40)
    let text = (1...60).map { "line \($0)" }.joined(separator: "\n")
    terminal.paste(text)
    try terminal.expect("   ...: line 60")
    #expect(terminal.screen.lines[0] == "   ...: line 51")
    terminal.type(String(repeating: Key.up, count: 59))
    try terminal.expect("In [1]: line 1")
    #expect(terminal.screen.cursorRow == 0)
    terminal.type("!" + Key.altEnter)
    try terminal.expectCell("line" + " 1!" + text.dropFirst(6))
    try terminal.expect("In [2]:")
    #expect(terminal.screen.wholeText.contains("   ...: line 59\n   ...: line 60\ngot"))
  }

  @Test("a question takes a paste as one line")
  func question() throws {
    let terminal = try startProbe(["--question"], prompt: "your answer:")
    terminal.paste("yes\nno")
    terminal.settle()
    terminal.type(Key.enter)
    try terminal.expectCell("yes no")
  }
}
