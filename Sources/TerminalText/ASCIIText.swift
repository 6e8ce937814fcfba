/// Text for terminals and readers that know nothing but ASCII.
package enum ASCIIText {
  /// Returns `text` with what lies beyond ASCII spelled out: `w₁² ≤ λ` becomes `w_1^2 <= lambda`.
  ///
  /// Letters lose their accents, Greek letters get their names, signs their usual stand-ins. What has
  /// no such spelling becomes an escape as Python writes it, `\u4f60`; nothing is dropped silently.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let mark = mark(of: scalar) {
        var inside = ""
        while index < scalars.count, self.mark(of: scalars[index]) == mark {
          inside += scripts[scalars[index]] ?? ""
          index += 1
        }
        result += mark + (inside.unicodeScalars.count == 1 ? inside : "(\(inside))")
        continue
      }
      result += spelled(scalar)
      index += 1
    }
    return result
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if let known = signs[scalar] { return known }
    if (0x2800...0x28FF).contains(scalar.value) { return scalar.value == 0x2800 ? " " : "." }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    if let name = scalar.properties.name {
      let words = name.split(separator: " ")
      // LATIN SMALL LETTER E WITH ACUTE, GREEK CAPITAL LETTER SIGMA
      if words.count >= 4, words[2] == "LETTER", words[1] == "SMALL" || words[1] == "CAPITAL" {
        let isSmall = words[1] == "SMALL"
        if words[0] == "LATIN", words[3].count == 1, words.count == 4 || words[4] == "WITH" {
          return isSmall ? words[3].lowercased() : String(words[3])
        }
        if words[0] == "GREEK" {
          let letter = words[3] == "LAMDA" ? "lambda" : words[3].lowercased()
          return isSmall ? letter : letter.prefix(1).uppercased() + letter.dropFirst()
        }
      }
    }
    let digits = String(scalar.value, radix: 16)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
      + digits
  }

  /// The mark of a raised or lowered character, `^` or `_`.
  private static func mark(of scalar: Unicode.Scalar) -> String? {
    guard scripts[scalar] != nil else { return nil }
    switch scalar.value {
    case 0x2080...0x209C, 0x1D62...0x1D6A, 0x2C7C: return "_"
    default: return "^"
    }
  }

  private static let scripts: [Unicode.Scalar: String] = {
    let raised = "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ⁿnⁱiᵀTᵏkᵖpᵈd"
    let lowered = "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)ᵢiⱼjₖkₙnₚpₐaₑeₘmₜtₓx"
    var table: [Unicode.Scalar: String] = [:]
    for text in [raised, lowered] {
      let scalars = Array(text.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        table[scalars[index]] = String(scalars[index + 1])
      }
    }
    return table
  }()

  private static let signs: [Unicode.Scalar: String] = [
    "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{200B}": "", "\u{FEFF}": "",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "–": "-",
    "—": "--", "−": "-", "…": "...", "·": "*", "⋯": "...", "×": "x", "÷": "/", "±": "+/-",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "∼": "~", "≡": "==", "→": "->", "←": "<-",
    "⇒": "=>", "↦": "->", "∞": "inf", "√": "sqrt", "∂": "d", "∇": "grad", "∈": "in", "∉": "not in",
    "‖": "||", "∗": "*", "′": "'", "∏": "prod", "∝": "prop. to", "⊤": "^T", "ℓ": "l", "°": " deg",
    "§": "section ", "•": "*", "✔": "[ok]", "✘": "[!!]", "─": "-", "│": "|", "┌": "+", "┐": "+",
    "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "█": "#", "▏": "|",
    "∪": "or", "∩": "and", "⟨": "<", "⟩": ">", "∘": "o", "⊥": "perp.", "ß": "ss", "æ": "ae",
    "œ": "oe", "µ": "mu", "€": "EUR", "£": "GBP",
  ]
}
