import Markdown
import Testing

@Suite("Markdown written from its tree")
struct MarkdownWriterTests {
  @Test(
    "reads back as the same tree",
    arguments: [
      "# A *title*\n\nText with `code`, **strong** words and [a link](https://a.b/c).",
      "1. one\n2. two\n   - inner\n\n   more\n\n- [x] done\n- [ ] open",
      "> quoted\n> text\n\n---\n\n```python\nx = 1\n```",
      "| a | b |\n| :-- | --: |\n| 1 | 2 |",
      "A formula $a_1 + b_{2}$ and $$\\sum_j w_j$$ and `` ` `` and random_state.",
      "\\* no list\n\n\\# no title\n\n2\\. no number\n\n\\<b> and 2 < 3 and \\$5",
      "````text\n```\n````",
    ])
  func roundTrip(text: String) {
    let blocks = MarkdownDocument(text).blocks
    let written = MarkdownWriter().text(blocks)
    let again = MarkdownDocument(written).blocks
    #expect(MarkdownWriterTests.shape(again) == MarkdownWriterTests.shape(blocks), "\(written)")
    #expect(MarkdownWriter().text(again) == written)
  }

  /// The tree without its line numbers, which move.
  private static func shape(_ blocks: [Block]) -> String {
    "\(blocks)".replacing(/(line|lastLine): \d+/, with: "")
  }

  @Test("live fields are filled in, and what they hold is text")
  func live() {
    let blocks = MarkdownDocument("It is {x:.2f} or {name}.", isLive: true).blocks
    let text = MarkdownWriter { $0 == "name" ? "*w*_1" : "0.50" }.text(blocks)
    #expect(text == "It is 0.50 or \\*w\\*\\_1.")
  }
}
