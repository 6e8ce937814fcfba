/// The mathematics inside of `$…$` as Unicode: `$\alpha = 10^{-3}$` becomes `α = 10⁻³`.
enum MathText {
  /// Returns `text` with every `$…$` written in Unicode; a lone `$` stays.
  static func plain(_ text: String) -> String {
    guard text.contains("$") || text.contains("\\$") else { return text }
    var result = ""
    var formula: String?
    var previous: Character = " "
    for character in text {
      if character == "$", previous != "\\" {
        if let open = formula {
          result += converted(open)
          formula = nil
        } else {
          formula = ""
        }
      } else if formula != nil {
        formula?.append(character)
      } else if character == "$" {
        result.removeLast()
        result.append("$")
      } else {
        result.append(character)
      }
      previous = character
    }
    if let open = formula { result += "$" + open }
    return result
  }

  /// Returns one formula, without its dollars, as Unicode.
  private static func converted(_ formula: String) -> String {
    var reader = Reader(characters: Array(formula))
    return reader.sequence(depth: 0)
  }

  /// A position in a formula.
  private struct Reader {
    let characters: [Character]
    var position = 0

    /// Reads to the end, or to the brace that closes the group.
    mutating func sequence(depth: Int) -> String {
      var result = ""
      while position < characters.count {
        let character = characters[position]
        if character == "}" {
          if depth > 0 { return result }
          position += 1
        } else if character == "^" || character == "_" {
          position += 1
          result += MathText.raised(group(depth: depth), isUp: character == "^")
        } else if character == " " || character == "~" {
          position += 1
          if character == "~" { result += " " }
        } else if "=<>+".contains(character) {
          position += 1
          result += character == "+" && result.isEmpty ? "+" : " \(character) "
        } else {
          result += group(depth: depth)
        }
      }
      return result
    }

    /// Reads one character, command or group in braces.
    mutating func group(depth: Int) -> String {
      guard position < characters.count else { return "" }
      let character = characters[position]
      position += 1
      if character == "{" {
        guard depth < 50 else { return "" }
        let inner = sequence(depth: depth + 1)
        if position < characters.count { position += 1 }
        return inner
      }
      guard character == "\\" else { return String(character) }
      var name = ""
      while position < characters.count, characters[position].isLetter {
        name.append(characters[position])
        position += 1
      }
      if name.isEmpty, position < characters.count {
        position += 1
        let escaped = characters[position - 1]
        return escaped == "|"
          ? "‖"
          : [",", ";", ":", "!", " "].contains(escaped)
            ? " " : String(escaped)
      }
      guard depth < 50 else { return name }
      switch name {
      case "frac", "dfrac", "tfrac":
        let top = group(depth: depth + 1)
        let bottom = group(depth: depth + 1)
        return "\(wrapped(top))/\(wrapped(bottom))"
      case "sqrt": return "√" + wrapped(group(depth: depth + 1))
      case "hat": return group(depth: depth + 1) + "\u{302}"
      case "bar", "overline": return group(depth: depth + 1) + "\u{304}"
      case "tilde": return group(depth: depth + 1) + "\u{303}"
      case "text", "mathrm", "mathbf", "mathit", "operatorname", "left", "right", "mathcal":
        while position < characters.count, characters[position] == " " { position += 1 }
        return group(depth: depth + 1)
      default: return MathText.symbols[name] ?? name
      }
    }

    private func wrapped(_ text: String) -> String {
      text.count > 1 && !text.allSatisfy { $0.isNumber || $0.isLetter } ? "(\(text))" : text
    }
  }

  /// Returns `text` as superscript or subscript, in plain letters where Unicode has none.
  static func raised(_ text: String, isUp: Bool) -> String {
    let table = isUp ? superscripts : subscripts
    let letters = text.filter { $0 != " " }.map { table[$0] }
    if letters.allSatisfy({ $0 != nil }) { return String(letters.compactMap { $0 }) }
    return (isUp ? "^" : "_") + (text.count > 1 ? "(\(text))" : text)
  }

  private static let superscripts: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+-=()niTx*", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀˣ*"))

  private static let subscripts: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-=()aeijknmpstx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₙₘₚₛₜₓ"))

  private static let symbols: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "zeta": "ζ", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "sum": "Σ", "prod": "Π",
    "times": "×", "cdot": "·", "leq": " ≤ ", "le": " ≤ ", "geq": " ≥ ", "ge": " ≥ ",
    "neq": " ≠ ", "ne": " ≠ ", "approx": " ≈ ", "pm": "±", "infty": "∞", "to": " → ",
    "rightarrow": " → ", "leftarrow": " ← ", "in": " ∈ ", "partial": "∂", "nabla": "∇",
    "ell": "ℓ", "Vert": "‖", "lVert": "‖", "rVert": "‖", "vert": "|", "lvert": "|",
    "rvert": "|", "dots": "…", "ldots": "…", "cdots": "…", "quad": " ", "log": "log ",
    "ln": "ln ", "exp": "exp ", "max": "max ", "min": "min ", "sim": " ~ ", "propto": " ∝ ",
    "mid": " | ", "top": "ᵀ", "prime": "′", "star": "*", "ast": "*",
  ]
}
