internal import Markdown

/// The id of a step, from its heading.
enum StepName {
  /// Splits `Title {#id}` into its id and the title; the id is nil where none is given.
  static func split(_ title: [Inline]) -> (id: String?, title: [Inline]) {
    guard case .text(let text)? = title.last,
      let open = text.firstRange(of: "{#"), text.hasSuffix("}")
    else { return (nil, title) }
    let id = String(text[open.upperBound...].dropLast())
    var rest = text[..<open.lowerBound]
    while rest.last == " " { rest = rest.dropLast() }
    let shown = rest.isEmpty ? [] : [Inline.text(String(rest))]
    return (id, title.dropLast() + shown)
  }

  /// The letters and digits of `text` in lower case, everything else as single hyphens.
  static func slug(of text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty && slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "step" : slug
  }
}
