import Markdown
import Rendering
import Testing

@Suite("Prose on a terminal")
struct TerminalMarkdownTests {
  static func lines(_ source: String, width: Int = 40, isLive: Bool = false) -> [String] {
    TerminalMarkdown(Theme(width: width), live: { _ in "0.25" })
      .lines(MarkdownDocument(source, isLive: isLive).blocks)
  }

  @Test("wraps by display width, with one blank line between blocks")
  func wrapping() {
    #expect(
      TerminalMarkdownTests.lines("one two three four five six seven\n\neight", width: 20) == [
        "one two three four", "five six seven", "", "eight",
      ])
    #expect(TerminalMarkdownTests.lines("数数数数数 数数数数数 数", width: 20) == ["数数数数数", "数数数数数 数"])
  }

  @Test("marks up in words where there are no colours")
  func plain() {
    #expect(
      TerminalMarkdownTests.lines("*a* **b** `c` [d](http://e) $w_1$") == [
        "*a* **b** `c` d <http://e> w₁"
      ])
  }

  @Test("indents lists and their further lines")
  func lists() {
    #expect(
      TerminalMarkdownTests.lines("- first item that is longer than a line\n- second", width: 24)
        == ["• first item that is", "  longer than a line", "• second"])
    #expect(TerminalMarkdownTests.lines("3. c\n4. d") == ["3. c", "4. d"])
    #expect(TerminalMarkdownTests.lines("- [x] yes\n- [ ] no") == ["[x] yes", "[ ] no"])
  }

  @Test("sets tables in columns by their alignment")
  func tables() {
    #expect(
      TerminalMarkdownTests.lines("| a | value |\n|---|--:|\n| x | 1 |\n| long | 20 |") == [
        "a     value", "────  ─────", "x         1", "long     20",
      ])
  }

  @Test("fills live fields in")
  func live() {
    #expect(TerminalMarkdownTests.lines("it is {x:.2f}.", isLive: true) == ["it is 0.25."])
  }

  @Test("never passes a control character on")
  func control() {
    let text = TerminalMarkdownTests.lines("a\u{1B}[31mb `c\u{7}` <\u{9B}>").joined()
    #expect(!text.unicodeScalars.contains { $0.value < 32 || (0x7F...0x9F).contains($0.value) })
  }

  @Test("writes only ASCII of its own where asked")
  func ascii() {
    let theme = Theme(width: 40, isASCII: true)
    let source = "- item\n\n> quote\n\n$\\alpha$\n\n---\n\n| a |\n|---|\n| b |"
    let lines = TerminalMarkdown(theme).lines(MarkdownDocument(source).blocks)
    let isASCII = lines.joined().allSatisfy { $0.isASCII }
    #expect(isASCII)
  }
}
