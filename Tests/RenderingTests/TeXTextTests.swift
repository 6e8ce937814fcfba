import Rendering
import Testing

@Suite("Formulas as Unicode")
struct TeXTextTests {
  @Test(
    "writes what the lessons use",
    arguments: [
      (#"\alpha \lVert w \rVert_1"#, "α ‖w‖₁"),
      (#"|w_1| + |w_2| \le t"#, "|w₁| + |w₂| ≤ t"),
      (#"w_1^2 + w_2^2 \le r^2"#, "w₁² + w₂² ≤ r²"),
      (#"\frac{1}{2n} \sum_i (y_i - x_i^\top w)^2"#, "1/(2n) Σᵢ (yᵢ − xᵢᵀw)²"),
      (#"\frac{a+b}{c}"#, "(a+b)/c"),
      (#"\lambda / 2 = \lambda/2"#, "λ / 2 = λ/2"),
      (#"w = \text{sign}(c) \max(|c| - \alpha, 0)"#, "w = sign(c) max(|c| − α, 0)"),
      (#"\hat{w}"#, "w\u{302}"),
      (#"\sqrt{\sum w^2}"#, "√(Σ w²)"),
      (#"x^{n+1}"#, "xⁿ⁺¹"),
      (#"e^{-x/2}"#, "e^(−x/2)"),
      (#"X^T y"#, "Xᵀ y"),
      (#"\unknown{x}"#, "unknownx"),
    ])
  func formulas(tex: String, expected: String) {
    #expect(TeXText.unicode(tex) == expected)
  }

  @Test(
    "takes any text without harm",
    arguments: ["", "\\", "{", "}", "^", "_", "\\frac", "\\frac{", "$", "{{{{", "a_", "\\text{"])
  func broken(tex: String) {
    #expect(TeXText.unicode(tex).count <= 8)
  }

  @Test("bounds the depth of groups")
  func depth() {
    #expect(!TeXText.unicode(String(repeating: "{", count: 100_000) + "x").contains("{"))
  }
}
