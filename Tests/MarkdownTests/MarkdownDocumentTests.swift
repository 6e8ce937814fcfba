import Markdown
import Testing

@Suite("A Markdown document")
struct MarkdownDocumentTests {
  @Test("knows each block and the line it starts on")
  func blocks() {
    let document = MarkdownDocument(
      """
      # Title

      Some *text* with `code`.

      ```python claim C09
      assert True
      ```

      - [x] right
      - [ ] wrong

      | a | b |
      |---|--:|
      | 1 | 2 |
      """)
    #expect(document.blocks.map(\.line) == [1, 3, 5, 9, 12])
    #expect(document.blocks[0].kind == .heading(level: 1, [.text("Title")]))
    #expect(
      document.blocks[1].kind
        == .paragraph([
          .text("Some "), .emphasis([.text("text")]), .text(" with "), .code("code"), .text("."),
        ]))
    #expect(document.blocks[2].kind == .code(info: "python claim C09", text: "assert True\n"))
    guard case .list(nil, _, let items) = document.blocks[3].kind else {
      Issue.record("expected a list")
      return
    }
    #expect(items.map(\.isChecked) == [true, false])
    guard case .table(let table) = document.blocks[4].kind else {
      Issue.record("expected a table")
      return
    }
    #expect(table.alignments == [.none, .right])
    #expect(table.rows == [[[.text("1")], [.text("2")]]])
  }

  @Test(
    "keeps formulas and live fields whole",
    arguments: [
      (
        "$a_1 + b_1$ and _x_",
        [
          Inline.math("a_1 + b_1", isDisplay: false), .text(" and "),
          .emphasis([.text("x")]),
        ]
      ),
      ("it costs $5 or $6", [.text("it costs $5 or $6")]),
      ("the gap {gap * 2:.3f} is", [.text("the gap "), .live("gap * 2:.3f"), .text(" is")]),
      ("`{code}` and {{brace}}", [.code("{code}"), .text(" and {brace}")]),
      ("$$\\frac{1}{2}$$", [.math("\\frac{1}{2}", isDisplay: true)]),
      ("{d['a}']}", [.live("d['a}']")]),
      ("{unclosed", [.text("{unclosed")]),
      ("{#id}", [.text("{#id}")]),
    ])
  func spans(source: String, expected: [Inline]) {
    #expect(MarkdownDocument(source, isLive: true).blocks.first?.kind == .paragraph(expected))
  }

  @Test("leaves braces alone where prose is not live")
  func notLive() {
    #expect(
      MarkdownDocument("a {b} c").blocks.first?.kind == .paragraph([.text("a {b} c")]))
  }

  @Test("bounds the depth of nested blocks")
  func depth() {
    let document = MarkdownDocument(String(repeating: ">", count: 5000) + " deep")
    #expect(document.blocks.count == 1)
  }
}
