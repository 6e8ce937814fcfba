/// What TeX's names and scripts look like in Unicode.
enum TeXSymbols {
  /// Commands without arguments.
  static let names: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ",
    "Phi": "Φ", "Omega": "Ω", "lVert": "‖", "rVert": "‖", "Vert": "‖", "lvert": "|",
    "rvert": "|", "vert": "|", "sum": "Σ", "prod": "∏", "int": "∫", "partial": "∂",
    "nabla": "∇", "infty": "∞", "cdot": "·", "times": "×", "pm": "±", "le": "≤", "leq": "≤",
    "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "equiv": "≡", "sim": "∼",
    "in": "∈", "notin": "∉", "subset": "⊂", "cup": "∪", "cap": "∩", "to": "→",
    "rightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒", "mapsto": "↦", "ldots": "…",
    "dots": "…", "cdots": "⋯", "forall": "∀", "exists": "∃", "ell": "ℓ", "top": "⊤",
    "lbrace": "{", "rbrace": "}", "langle": "⟨", "rangle": "⟩", "perp": "⊥", "propto": "∝",
    "circ": "∘", "ast": "∗", "min": "min", "max": "max", "log": "log", "exp": "exp",
    "sign": "sign", "arg": "arg", "argmin": "argmin", "sup": "sup", "inf": "inf",
  ]

  /// Relations and binary operators, which stand between blanks.
  static let spaced: Set<String> = [
    "cdot", "times", "pm", "le", "leq", "ge", "geq", "ne", "neq", "approx", "equiv", "sim", "in",
    "notin", "subset", "cup", "cap", "to", "rightarrow", "leftarrow", "Rightarrow", "mapsto",
    "propto",
  ]

  /// Characters with a superscript form.
  static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ", "T": "ᵀ",
    "⊤": "ᵀ", "k": "ᵏ", "p": "ᵖ", "d": "ᵈ", "∗": "*", "′": "′",
  ]

  /// Characters with a subscript form.
  static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "−": "₋", "=": "₌", "(": "₍", ")": "₎", "i": "ᵢ", "j": "ⱼ", "k": "ₖ",
    "n": "ₙ", "p": "ₚ", "a": "ₐ", "e": "ₑ", "m": "ₘ", "t": "ₜ", "x": "ₓ",
  ]
}
