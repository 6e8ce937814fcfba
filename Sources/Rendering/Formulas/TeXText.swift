/// Formulas in TeX as Unicode text on one line.
package enum TeXText {
  /// Returns `tex` as text: `\alpha \lVert w \rVert_1` becomes `α ‖w‖₁`.
  ///
  /// Commands that are not known keep their name; braces that only group disappear. Fractions
  /// become quotients with the parentheses they need.
  package static func unicode(_ tex: String) -> String {
    var reader = Reader(rest: tex[...])
    return reader.row(until: nil, depth: 0).trimmed
  }

  private static let depthLimit = 40

  private struct Reader {
    var rest: Substring

    /// Reads up to `end` and past it, or to the end of the text.
    mutating func row(until end: Character?, depth: Int) -> String {
      var text = ""
      while let character = rest.first {
        if character == end {
          rest = rest.dropFirst()
          break
        }
        text += atom(depth: depth, before: text)
      }
      return text
    }

    private mutating func atom(depth: Int, before: String) -> String {
      guard let character = rest.popFirst() else { return "" }
      switch character {
      case "{":
        return depth < depthLimit ? row(until: "}", depth: depth + 1) : ""
      case "}", "$": return ""
      case "^": return script(TeXSymbols.superscripts, mark: "^", depth: depth)
      case "_": return script(TeXSymbols.subscripts, mark: "_", depth: depth)
      case "~": return " "
      case "&": return " "
      case "\\": return command(depth: depth, before: before)
      case "-": return "−"
      case "'": return "′"
      case "*": return "∗"
      case " ", "\n":
        let isBeforeClosing = rest.hasPrefix("\\rVert") || rest.hasPrefix("\\rvert")
        return before.hasSuffix(" ") || before.isEmpty || isBeforeClosing ? "" : " "
      default: return String(character)
      }
    }

    private mutating func argument(depth: Int) -> String {
      while rest.first == " " { rest = rest.dropFirst() }
      guard depth < depthLimit else { return "" }
      return atom(depth: depth + 1, before: "").trimmed
    }

    private mutating func script(_ table: [Character: Character], mark: String, depth: Int)
      -> String
    {
      let text = argument(depth: depth)
      let mapped = text.compactMap { table[$0] }
      if mapped.count == text.count { return String(mapped) }
      return text.count == 1 ? mark + text : "\(mark)(\(text))"
    }

    private mutating func command(depth: Int, before: String) -> String {
      guard let first = rest.first else { return "\\" }
      guard first.isLetter else {
        rest = rest.dropFirst()
        switch first {
        case ",", ";", ":", " ", "!": return first == "!" || before.hasSuffix(" ") ? "" : " "
        case "\\": return "; "
        case "|": return "‖"
        default: return String(first)
        }
      }
      let name = String(rest.prefix { $0.isLetter && $0.isASCII })
      rest = rest.dropFirst(max(1, name.count))
      switch name {
      case "frac", "tfrac", "dfrac":
        let top = argument(depth: depth)
        return "\(parenthesized(top))/\(denominator(argument(depth: depth)))"
      case "sqrt": return "√\(parenthesized(argument(depth: depth)))"
      case "text", "mathrm", "operatorname", "mathbf", "mathbb", "mathcal", "mathit", "boldsymbol":
        return name == "text" ? group(depth: depth) : argument(depth: depth)
      case "hat", "widehat": return accented(argument(depth: depth), "\u{302}")
      case "bar", "overline": return accented(argument(depth: depth), "\u{304}")
      case "tilde", "widetilde": return accented(argument(depth: depth), "\u{303}")
      case "left", "right", "big", "Big", "bigl", "bigr", "limits", "displaystyle", "quad", "qquad":
        return name.hasSuffix("quad") ? "  " : ""
      default:
        // The blank behind a command only ends its name, but letters must not run together.
        let isOperator = TeXSymbols.names[name] != nil
        let hasBlank = rest.first == " "
        while rest.first == " " { rest = rest.dropFirst() }
        let symbol = TeXSymbols.names[name] ?? name
        let isFollowed = rest.first.map { $0.isLetter || $0 == "\\" || $0 == "/" } ?? false
        let needsBlank = hasBlank && isFollowed
        let isWide = TeXSymbols.spaced.contains(name)
        let open = isWide && !before.isEmpty && !before.hasSuffix(" ") ? " " : ""
        let close =
          isWide || (needsBlank && (!isOperator || symbol.last?.isLetter == true)) ? " " : ""
        return open + symbol + close
      }
    }

    /// Text in braces with its blanks kept.
    private mutating func group(depth: Int) -> String {
      guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
        return argument(depth: depth)
      }
      let text = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
      return text
    }

    private func parenthesized(_ text: String) -> String {
      let isSimple = text.allSatisfy { $0.isLetter || $0.isNumber || "‖|.′".contains($0) }
      return isSimple || text.count <= 1 ? text : "(\(text))"
    }

    /// A product below a fraction bar keeps together: `1/(2n)`, not `1/2n`.
    private func denominator(_ text: String) -> String {
      let isOne = text.count <= 1 || text.allSatisfy { $0.isNumber }
      return isOne ? text : "(\(text))"
    }

    private func accented(_ text: String, _ accent: Character) -> String {
      text.count == 1 ? text + String(accent) : text.map { "\($0)\(accent)" }.joined()
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
