import TerminalText
import Testing

@Suite("Text in ASCII")
struct ASCIITextTests {
  @Test(
    "spells out what lies beyond",
    arguments: [
      ("plain text\n", "plain text\n"), ("w₁² + w₂² ≤ r²", "w_1^2 + w_2^2 <= r^2"),
      ("xⁿ⁺¹", "x^(n+1)"), ("λ and Σ", "lambda and Sigma"),
      ("café, naïve, Łódź", "cafe, naive, Lodz"),
      ("“quoted” – it’s", "\"quoted\" - it's"), ("e\u{301}", "e"), ("你", "\\u4f60"),
      ("😀", "\\U0001f600"), ("a\u{A0}b", "a b"), ("‖w‖₁", "||w||_1"), ("✔ right", "[ok] right"),
    ])
  func values(text: String, expected: String) {
    #expect(ASCIIText.folded(text) == expected)
  }

  @Test("gives nothing but ASCII, whatever comes in")
  func everything() {
    for value in stride(from: UInt32(0), through: 0x1F_FFF, by: 1) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = ASCIIText.folded(String(scalar))
      if !text.utf8.allSatisfy({ $0 < 0x80 }) { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
