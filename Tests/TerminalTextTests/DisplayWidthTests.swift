import TerminalText
import Testing

@Suite("How many columns a text takes")
struct DisplayWidthTests {
  @Test(
    "letters take one column, wide ones two, marks none",
    arguments: [
      ("", 0), ("alpha", 5), ("λ", 1), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｆ", 2),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("a\u{200B}b", 2), ("\u{FE0F}", 0),
      ("‖w‖₁", 4), ("─│┌", 3), ("⣿", 1), ("\u{1B}[", 1), ("\u{20000}", 2), ("\u{10FFFD}", 1),
    ])
  func values(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(
    "a beginning is cut before the column limit, never inside a wide character",
    arguments: [
      ("abcdef", 3, "abc"), ("日本語", 3, "日"), ("日本語", 4, "日本"), ("e\u{301}a", 1, "e\u{301}"),
      ("abc", 0, ""), ("abc", 9, "abc"), ("abc", -1, ""),
    ])
  func prefixes(text: String, columns: Int, expected: String) {
    #expect(DisplayWidth.prefix(of: text, columns: columns) == expected)
  }

  @Test("padding counts columns, not characters")
  func padding() {
    #expect(DisplayWidth.padded("日", columns: 4) == "日  ")
    #expect(DisplayWidth.padded("alpha", columns: 3) == "alpha")
  }
}

@Suite("Text from outside on a terminal")
struct ControlCharactersTests {
  @Test(
    "what could steer the terminal is spelled out",
    arguments: [
      ("plain λ\n\ttext", "plain λ\n\ttext"), ("\u{1B}[31mred", "^[[31mred"), ("a\u{7F}", "a^?"),
      ("\u{0}", "^@"), ("\u{9B}2J", "<U+009B>2J"), ("abc\u{202E}def", "abc<U+202E>def"),
      ("a\rb", "a^Mb"), ("\u{7}", "^G"),
    ])
  func values(text: String, expected: String) {
    #expect(ControlCharacters.visible(text) == expected)
  }
}
