/// Words for terminals that know nothing but ASCII.
enum ASCIIText {
  /// Returns `text` with every other character replaced by what reads alike.
  static func folded(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var result = ""
    var wasRaised = false
    for character in text {
      if character.isASCII {
        result.append(character)
        wasRaised = false
      } else if let digit = raised[character] {
        result += wasRaised ? String(digit) : "^\(digit)"
        wasRaised = true
      } else if let digit = lowered[character] {
        result.append(digit)
      } else {
        result += words[character] ?? base(of: character)
        wasRaised = false
      }
    }
    return result.replacing("10^", afterDigitOnly: "1e")
  }

  private static func base(of character: Character) -> String {
    // Letters with accents keep their letter.
    guard let letter = character.unicodeScalars.first(where: { $0.value < 0x80 }) else {
      return latin[character] ?? "?"
    }
    return String(letter)
  }

  private static let raised: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀ", "0123456789+-nT"))

  private static let lowered: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙ", "0123456789ijkn"))

  private static let latin: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "é": "e",
    "è": "e", "ê": "e", "á": "a", "à": "a", "â": "a", "ó": "o", "ô": "o", "í": "i", "ú": "u",
    "ç": "c", "ñ": "n",
  ]

  private static let words: [Character: String] = [
    "−": "-", "–": "-", "—": "-", "×": "x", "·": ".", "…": "~", "α": "alpha", "β": "beta",
    "γ": "gamma", "δ": "delta", "ε": "eps", "η": "eta", "θ": "theta", "κ": "kappa",
    "λ": "lambda", "μ": "mu", "ν": "nu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
    "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "Σ": "sum", "Δ": "Delta", "Λ": "Lambda",
    "‖": "||", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "±": "+-", "∞": "inf", "→": "->",
    "←": "<-", "√": "sqrt", "“": "\"", "”": "\"", "‘": "'", "’": "'", "ℓ": "l", "∂": "d",
    "∈": "in", "•": "*", "°": "deg", "\u{A0}": " ",
  ]
}

extension String {
  /// Returns the text with `10^3` written as `1e3`.
  fileprivate func replacing(_ mark: String, afterDigitOnly short: String) -> String {
    guard contains("10^") else { return self }
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      let before = rest[..<range.lowerBound]
      let follows = rest[range.upperBound...].first
      let isNumber = before.last.map { !$0.isNumber } ?? true
      result += before
      if isNumber, let follows, follows.isNumber || follows == "-" {
        result += short
      } else {
        result += mark
      }
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
