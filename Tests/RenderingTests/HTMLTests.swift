import Markdown
import Notebook
import Rendering
import Testing

@Suite("Pages of HTML")
struct HTMLTests {
  @Test("what is no markup becomes text, and no link runs code")
  func escaped() {
    let html = HTMLMarkdown().html(
      MarkdownDocument(
        "a < b & <script>x</script> [go](javascript:alert(1)) [web](https://a.b/?c=1&d=2)\n\n"
          + "<img src=x onerror=alert(1)>"
      ).blocks)
    #expect(
      html
        == "<p>a &lt; b &amp; &lt;script&gt;x&lt;/script&gt; go <a href=\"https://a.b/?c=1&amp;d=2\">web</a></p>\n"
        + "&lt;img src=x onerror=alert(1)&gt;")
  }

  @Test(
    "formulas become MathML",
    arguments: [
      ("x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
      ("\\frac{1}{2n}", "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn><mi>n</mi></mrow></mfrac>"),
      ("\\hat w", "<mover accent=\"true\"><mi>w</mi><mo>^</mo></mover>"),
      ("a \\le 1.5", "<mi>a</mi><mo>≤</mo><mn>1.5</mn>"),
      ("^{", "<msup><mrow></mrow><mrow></mrow></msup>"),
      ("\\unknown", "<mi>unknown</mi>"),
    ])
  func formulas(tex: String, expected: String) {
    let html = MathML.math(tex, isDisplay: false)
    #expect(html.hasSuffix("\"><mrow>\(expected)</mrow></math>"), "\(html)")
  }

  @Test("sums carry their limits above and below in a formula of its own")
  func limits() {
    #expect(
      MathML.math("\\sum_j w", isDisplay: true).contains("<munder><mo>∑</mo><mi>j</mi></munder>"))
    #expect(
      MathML.math("\\sum_j w", isDisplay: false).contains("<msub><mo>∑</mo><mi>j</mi></msub>"))
  }

  @Test(
    "whatever the formula, every element is closed",
    arguments: [
      "{{{{", "\\frac", "\\frac{", "_^_^", "\\left(\\right", "}}}", "\\", "a_b_c^d'", "\\text{a<b",
      String(repeating: "{", count: 500), String(repeating: "\\sqrt", count: 500),
    ])
  func wellFormed(tex: String) {
    let html = MathML.math(tex, isDisplay: true)
    let opened = html.split(separator: "<").filter { !$0.hasPrefix("/") && !$0.contains("/>") }
    let closed = html.split(separator: "<").filter { $0.hasPrefix("/") }
    #expect(opened.count == closed.count, "\(html)")
  }
}
