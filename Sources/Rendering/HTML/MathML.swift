/// Formulas in TeX as MathML, which every browser draws without help.
///
/// Commands that are not known keep their name; whatever the text is, it gives well-formed MathML.
///
/// - SeeAlso: W3C, *MathML Core*.
package enum MathML {
  /// Returns the element `math` for a formula.
  package static func math(_ tex: String, isDisplay: Bool) -> String {
    var reader = Reader(rest: tex[...], isDisplay: isDisplay)
    let content = reader.row(until: nil, depth: 0)
    let display = isDisplay ? " display=\"block\"" : ""
    return "<math\(display) alttext=\"\(HTMLText.escaped(tex))\"><mrow>\(content)</mrow></math>"
  }

  private static let depthLimit = 40
  /// Commands whose scripts stand above and below them in a formula of its own.
  private static let withLimits: Set<String> = [
    "sum", "prod", "max", "min", "argmin", "sup", "inf",
  ]

  private struct Reader {
    var rest: Substring
    let isDisplay: Bool

    /// An element, and whether its scripts stand above and below.
    private struct Atom {
      var markup: String
      var hasLimits = false
    }

    /// Reads up to `end` and past it, or to the end of the text.
    mutating func row(until end: Character?, depth: Int) -> String {
      var markup = ""
      while let character = rest.first {
        if character == end {
          rest = rest.dropFirst()
          break
        }
        if character.isWhitespace {
          rest = rest.dropFirst()
          continue
        }
        markup += scripted(atom(depth: depth), depth: depth)
      }
      return markup
    }

    /// Adds the scripts that follow an element.
    private mutating func scripted(_ base: Atom, depth: Int) -> String {
      var (lower, upper): (String?, String?)
      while true {
        let blanks = rest.prefix { $0 == " " }.count
        guard let mark = rest.dropFirst(blanks).first else { break }
        if mark == "_", lower == nil {
          rest = rest.dropFirst(blanks + 1)
          lower = argument(depth: depth)
        } else if mark == "^", upper == nil {
          rest = rest.dropFirst(blanks + 1)
          upper = argument(depth: depth)
        } else if mark == "'", upper == nil {
          rest = rest.dropFirst(blanks + 1)
          upper = "<mo>′</mo>"
        } else {
          break
        }
      }
      let isStacked = base.hasLimits && isDisplay
      let (under, over, both) =
        isStacked ? ("munder", "mover", "munderover") : ("msub", "msup", "msubsup")
      switch (lower, upper) {
      case (let lower?, let upper?):
        return "<\(both)>\(base.markup)\(lower)\(upper)</\(both)>"
      case (let lower?, nil): return "<\(under)>\(base.markup)\(lower)</\(under)>"
      case (nil, let upper?): return "<\(over)>\(base.markup)\(upper)</\(over)>"
      case (nil, nil): return base.markup
      }
    }

    private mutating func atom(depth: Int) -> Atom {
      guard let character = rest.popFirst() else { return Atom(markup: "<mrow></mrow>") }
      switch character {
      case "{":
        guard depth < depthLimit else { return Atom(markup: "<mrow></mrow>") }
        return Atom(markup: "<mrow>\(row(until: "}", depth: depth + 1))</mrow>")
      case "}", "$", "&", "~": return Atom(markup: "<mspace width=\"0.25em\"/>")
      // A script without a base has an empty one.
      case "^", "_":
        rest = "\(character)\(rest)"[...]
        return Atom(markup: "<mrow></mrow>")
      case "\\": return command(depth: depth)
      case "-": return Atom(markup: "<mo>−</mo>")
      case "*": return Atom(markup: "<mo>∗</mo>")
      case "'": return Atom(markup: "<mo>′</mo>")
      default:
        if character.isNumber {
          let more = rest.prefix { $0.isNumber || $0 == "." }
          let digits = more.hasSuffix(".") ? more.dropLast() : more
          rest = rest.dropFirst(digits.count)
          return Atom(markup: "<mn>\(HTMLText.escaped(String(character) + digits))</mn>")
        }
        let text = HTMLText.escaped(String(character))
        if character.isLetter { return Atom(markup: "<mi>\(text)</mi>") }
        let isFence = "|()[]".contains(character)
        return Atom(markup: isFence ? "<mo stretchy=\"false\">\(text)</mo>" : "<mo>\(text)</mo>")
      }
    }

    private mutating func argument(depth: Int) -> String {
      while rest.first == " " { rest = rest.dropFirst() }
      guard depth < depthLimit, rest.first != nil, rest.first != "}" else {
        return "<mrow></mrow>"
      }
      return atom(depth: depth + 1).markup
    }

    private mutating func command(depth: Int) -> Atom {
      guard let first = rest.first else { return Atom(markup: "<mo>\\</mo>") }
      guard first.isLetter, first.isASCII else {
        rest = rest.dropFirst()
        switch first {
        case ",", ":", ";", " ", "!":
          return Atom(markup: first == "!" ? "" : "<mspace width=\"0.2em\"/>")
        case "\\": return Atom(markup: "<mspace linebreak=\"newline\"/>")
        case "|": return Atom(markup: "<mo stretchy=\"false\">‖</mo>")
        default: return Atom(markup: "<mo>\(HTMLText.escaped(String(first)))</mo>")
        }
      }
      let name = String(rest.prefix { $0.isLetter && $0.isASCII })
      rest = rest.dropFirst(name.count)
      return Atom(
        markup: named(name, depth: depth), hasLimits: MathML.withLimits.contains(name))
    }

    private mutating func named(_ name: String, depth: Int) -> String {
      switch name {
      case "frac", "tfrac", "dfrac":
        let top = argument(depth: depth)
        return "<mfrac>\(top)\(argument(depth: depth))</mfrac>"
      case "sqrt": return "<msqrt>\(argument(depth: depth))</msqrt>"
      case "text", "mathrm", "operatorname": return "<mtext>\(group())</mtext>"
      case "mathbf", "mathbb", "mathcal", "mathit", "boldsymbol": return argument(depth: depth)
      case "hat", "widehat": return accented("^", depth)
      case "bar", "overline": return accented("¯", depth)
      case "tilde", "widetilde": return accented("~", depth)
      case "left", "right", "big", "Big", "bigl", "bigr", "limits", "displaystyle":
        // The delimiter follows as an element of its own; `\left.` has none.
        if rest.first == "." { rest = rest.dropFirst() }
        return ""
      case "quad", "qquad": return "<mspace width=\"\(name == "quad" ? 1 : 2)em\"/>"
      case "sum": return "<mo>∑</mo>"
      case "lVert", "rVert", "lvert", "rvert", "Vert", "vert":
        return "<mo stretchy=\"false\">\(TeXSymbols.names[name] ?? "|")</mo>"
      default:
        let text = HTMLText.escaped(TeXSymbols.names[name] ?? name)
        let isName = text.allSatisfy(\.isLetter)
        return isName ? "<mi>\(text)</mi>" : "<mo>\(text)</mo>"
      }
    }

    private mutating func accented(_ accent: String, _ depth: Int) -> String {
      "<mover accent=\"true\">\(argument(depth: depth))<mo>\(accent)</mo></mover>"
    }

    /// The text in braces with its blanks.
    private mutating func group() -> String {
      guard rest.first == "{", let end = rest.firstIndex(of: "}") else {
        return rest.popFirst().map { HTMLText.escaped(String($0)) } ?? ""
      }
      let text = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      return HTMLText.escaped(String(text)).replacing(" ", with: "\u{A0}")
    }
  }
}
