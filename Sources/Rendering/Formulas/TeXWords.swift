/// Formulas in TeX as they are read aloud, for people who listen to the screen.
package enum TeXWords {
  /// Returns `tex` in words: `|w_1| \le t` becomes `the absolute value of w 1 is at most t`.
  ///
  /// Parentheses stay where they decide what belongs together. Commands that are not known keep
  /// their name.
  package static func text(_ tex: String) -> String {
    var reader = Reader(rest: tex[...])
    return joined(reader.row(until: nil, depth: 0))
  }

  private static let depthLimit = 40

  /// Returns words with blanks between, but for the inside of parentheses and before commas.
  private static func joined(_ words: [String]) -> String {
    var text = ""
    var previous = "("
    for word in words where !word.isEmpty {
      // Two factors side by side: `lambda times the sum over j of …`.
      if word.hasPrefix("the "), isFactor(previous) { text += " times" }
      previous = word
      let isTight = text.isEmpty || text.hasSuffix("(") || [")", ",", ";", "."].contains(word)
      text += (isTight ? "" : " ") + word
    }
    return text
  }

  private static func isFactor(_ word: String) -> Bool {
    !word.hasSuffix(" of") && word != "of" && !["(", ",", ";", "over", "to", "in"].contains(word)
      && !relations.contains(word)
  }

  private static let relations = Set(characters.values).subtracting([")"]).union(
    names.values.filter { $0.hasPrefix("is ") || $0.hasPrefix("goes") || $0 == "times" })

  private struct Reader {
    var rest: Substring
    /// Whether a bar opens an absolute value or closes it.
    private var isBarOpen = false

    init(rest: Substring) { self.rest = rest }

    /// Reads up to `end` and past it, or to the end of the text.
    mutating func row(until end: String?, depth: Int) -> [String] {
      var words: [String] = []
      while !rest.isEmpty {
        if let end, rest.hasPrefix(end) {
          rest = rest.dropFirst(end.count)
          break
        }
        words += atom(depth: depth)
      }
      return words
    }

    private mutating func atom(depth: Int) -> [String] {
      guard let character = rest.popFirst() else { return [] }
      switch character {
      case "{": return depth < depthLimit ? row(until: "}", depth: depth + 1) : []
      case "}", "$", "~", "&", " ", "\n": return []
      case "^": return power(argument(depth: depth))
      case "_": return argument(depth: depth)
      case "\\": return command(depth: depth)
      case "|":
        isBarOpen.toggle()
        return isBarOpen ? ["the absolute value of"] : []
      case "0"..."9":
        let further = rest.prefix { $0.isNumber || $0 == "." }
        rest = rest.dropFirst(further.count)
        return ["\(character)\(further)"]
      default: return [TeXWords.characters[character] ?? String(character)]
      }
    }

    private mutating func argument(depth: Int) -> [String] {
      while rest.first == " " { rest = rest.dropFirst() }
      return depth < depthLimit ? atom(depth: depth + 1) : []
    }

    private func power(_ words: [String]) -> [String] {
      switch joined(words) {
      case "2": ["squared"]
      case "3": ["cubed"]
      case "T", "transposed": ["transposed"]
      case "star", "prime": words
      default: ["to the power of"] + kept(words)
      }
    }

    /// Words that must stay together, in parentheses where there are several.
    private func kept(_ words: [String]) -> [String] {
      words.count > 1 ? ["("] + words + [")"] : words
    }

    private mutating func command(depth: Int) -> [String] {
      guard let first = rest.first else { return [] }
      guard first.isLetter else {
        rest = rest.dropFirst()
        switch first {
        case "|": return norm(until: "\\|", depth: depth)
        case "\\": return [";"]
        case ",", ";", ":", " ", "!": return []
        default: return [String(first)]
        }
      }
      let name = String(rest.prefix { $0.isLetter && $0.isASCII })
      rest = rest.dropFirst(max(1, name.count))
      switch name {
      case "frac", "tfrac", "dfrac":
        let top = kept(argument(depth: depth))
        return top + ["over"] + kept(argument(depth: depth))
      case "sqrt": return ["the square root of"] + kept(argument(depth: depth))
      case "lVert", "Vert": return norm(until: name == "Vert" ? "\\Vert" : "\\rVert", depth: depth)
      case "lvert", "rvert", "vert":
        isBarOpen = name == "lvert" || (name == "vert" && !isBarOpen)
        return isBarOpen ? ["the absolute value of"] : []
      case "sum", "prod":
        return ["the \(name == "sum" ? "sum" : "product")"] + bounds(depth: depth) + ["of"]
      case "hat", "widehat": return argument(depth: depth) + ["hat"]
      case "bar", "overline": return argument(depth: depth) + ["bar"]
      case "tilde", "widetilde": return argument(depth: depth) + ["tilde"]
      case "text": return [group(depth: depth)]
      case "mathrm", "operatorname", "mathbf", "mathbb", "mathcal", "mathit", "boldsymbol":
        return argument(depth: depth)
      case "left", "right", "big", "Big", "bigl", "bigr", "limits", "displaystyle": return []
      case "quad", "qquad": return [";"]
      default: return [TeXWords.names[name] ?? name]
      }
    }

    /// The norm whose inside comes next, with its order and power: `the squared L2 norm of w`.
    private mutating func norm(until end: String, depth: Int) -> [String] {
      guard depth < depthLimit else { return [] }
      let inside = row(until: end, depth: depth + 1)
      var (order, isSquared, others) = ("", false, [String]())
      while let mark = rest.first, mark == "_" || mark == "^" {
        rest = rest.dropFirst()
        let words = argument(depth: depth)
        if mark == "_" {
          order = "L" + joined(words) + " "
        } else if joined(words) == "2" {
          isSquared = true
        } else {
          others = power(words)
        }
      }
      return ["the \(isSquared ? "squared " : "")\(order)norm of"] + kept(inside) + others
    }

    /// The limits of a sum: `over j`, `over i equals 1 to n`.
    private mutating func bounds(depth: Int) -> [String] {
      var words: [String] = []
      while let mark = rest.first, mark == "_" || mark == "^" {
        rest = rest.dropFirst()
        words += [mark == "_" ? "over" : "to"] + argument(depth: depth)
      }
      return words
    }

    /// Text in braces with its blanks kept.
    private mutating func group(depth: Int) -> String {
      guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
        return joined(argument(depth: depth))
      }
      let text = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
      return text.split(separator: " ").joined(separator: " ")
    }
  }

  private static let characters: [Character: String] = [
    "+": "plus", "-": "minus", "=": "equals", "<": "is less than", ">": "is greater than",
    "/": "over", "*": "star", "'": "prime", "[": "(", "]": ")",
  ]

  private static let names: [String: String] = [
    "le": "is at most", "leq": "is at most", "ge": "is at least", "geq": "is at least",
    "ne": "is not", "neq": "is not", "approx": "is about", "equiv": "is the same as",
    "sim": "is distributed as", "in": "in", "notin": "not in", "cdot": "times", "times": "times",
    "pm": "plus or minus", "to": "goes to", "rightarrow": "goes to", "Rightarrow": "implies",
    "infty": "infinity", "partial": "the partial derivative of", "nabla": "the gradient of",
    "ldots": "and so on", "dots": "and so on", "cdots": "and so on", "forall": "for all",
    "exists": "there is", "ell": "l", "top": "transposed", "propto": "is proportional to",
    "perp": "is perpendicular to", "ast": "star", "min": "the minimum of", "max": "the maximum of",
    "log": "the logarithm of", "exp": "the exponential of", "sign": "the sign of",
    "lbrace": "(", "rbrace": ")", "varepsilon": "epsilon", "int": "the integral of",
  ]
}
