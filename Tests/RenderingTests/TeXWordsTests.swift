import Rendering
import Testing

@Suite("Formulas in words")
struct TeXWordsTests {
  @Test(
    "reads aloud what the lessons use",
    arguments: [
      (#"\lambda"#, "lambda"),
      (#"R^2"#, "R squared"),
      (
        #"|w_1| + |w_2| \le t"#,
        "the absolute value of w 1 plus the absolute value of w 2 is at most t"
      ),
      (#"w_1^2 + w_2^2 \le r^2"#, "w 1 squared plus w 2 squared is at most r squared"),
      (
        #"\text{MSE} + \lambda \sum_j |w_j|"#,
        "MSE plus lambda times the sum over j of the absolute value of w j"
      ),
      (#"\frac{1}{2n} \sum_i r_i^2"#, "1 over (2 n) times the sum over i of r i squared"),
      (#"\sum_{i=1}^{n} x_i"#, "the sum over i equals 1 to n of x i"),
      (
        #"w = \text{sign}(c) \max(|c| - \alpha, 0)"#,
        "w equals sign (c) times the maximum of (the absolute value of c minus alpha, 0)"
      ),
      (#"\lVert y - X w \rVert_2^2"#, "the squared L2 norm of (y minus X w)"),
      (#"\alpha \lVert w \rVert_1"#, "alpha times the L1 norm of w"),
      (#"\hat{w}"#, "w hat"), (#"\sqrt{2}"#, "the square root of 2"),
      (#"X^\top y"#, "X transposed y"), (#"e^{-x}"#, "e to the power of (minus x)"),
      (#"a \qquad b"#, "a; b"),
    ])
  func formulas(tex: String, expected: String) {
    #expect(TeXWords.text(tex) == expected)
  }

  @Test(
    "takes any text without harm",
    arguments: [
      "", "\\", "{", "}", "^", "_", "\\frac", "\\frac{", "$", "{{{{", "a_", "\\text{", "\\lVert",
    ])
  func broken(tex: String) {
    #expect(TeXWords.text(tex).count <= 16)
  }

  @Test("bounds the depth of groups")
  func depth() {
    #expect(!TeXWords.text(String(repeating: "{", count: 100_000) + "x").contains("{"))
  }
}
