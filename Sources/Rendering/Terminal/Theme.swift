package import TerminalText

/// How a terminal is written to: its width, and whether it takes colours and Unicode.
package struct Theme: Sendable, Equatable {
  /// The number of columns that text may take.
  package var width: Int
  /// The number of rows of the screen, for pictures.
  package var height: Int
  /// Whether colours and weights may be used; never the only carrier of meaning.
  package var hasColor: Bool
  /// What the terminal writes on.
  package var background = Background.unknown
  /// Whether only ASCII may be written.
  package var isASCII: Bool
  /// Whether pictures are told in words and nothing depends on layout.
  package var isAccessible: Bool

  /// Whether what cells put out is broken to the width, as it is where a width was asked for.
  package var foldsOutput = false
  /// Whether warnings are broken at blanks, as they are at a terminal.
  package var foldsWarnings = false
  /// The columns of a picture; nil for as many as the output has.
  package var figureWidth: Int?

  /// How the terminal takes images; nil where pictures are drawn with characters.
  package var images: TerminalImages?

  /// Creates a theme.
  package init(
    width: Int = 80, height: Int = 24, hasColor: Bool = false, isASCII: Bool = false,
    isAccessible: Bool = false
  ) {
    self.width = width
    self.height = height
    self.hasColor = hasColor
    self.isASCII = isASCII
    self.isAccessible = isAccessible
  }

  /// A way to set text apart; each keeps its meaning without colour.
  package enum Style: Sendable, CaseIterable {
    case heading
    case strong
    case emphasis
    case code
    case muted
    case prompt
    case result
    case error
    case good
    case notice
    /// Of a cell's text: keywords.
    case keyword
    /// Of a cell's text: numbers and strings.
    case literal
    /// Of a cell's text: what cannot be read.
    case mistake
  }

  /// The codes of a style on what the terminal writes on; nil where it is as the rest.
  package func codes(_ style: Style) -> String? {
    let (first, second) = background.colors
    switch style {
    case .heading: return "1;\(first)"
    case .strong: return "1"
    case .emphasis: return "4"
    case .code, .notice, .keyword: return "\(first)"
    case .muted: return nil
    case .prompt: return "\(background == .dark ? second : first)"
    case .result: return "\(background == .dark ? first : second)"
    case .literal: return "\(second)"
    // Green is what is good, red what is not: where there is no such colour, the weight says it.
    case .error: return background == .dark ? "1" : "1;\(second)"
    case .good: return background == .dark ? "1;\(second)" : "1"
    case .mistake: return background == .dark ? "4" : "4;\(second)"
    }
  }

  /// The columns of a picture: as many as the output has, up to a hundred.
  package var figureColumns: Int { min(figureWidth ?? width, 100) }

  /// The columns of running text: wide screens get margins, not long lines.
  package var textWidth: Int { max(20, min(width, 78)) }

  /// Returns `text` in a style, or as it is where there are no colours.
  package func styled(_ text: String, _ style: Style?) -> String {
    guard hasColor, let style, !text.isEmpty, let codes = codes(style) else { return text }
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  /// Returns lines as they may be written: spelled out where only ASCII may be.
  package func spelled(_ lines: [String]) -> [String] {
    isASCII ? lines.map(ASCIIText.folded) : lines
  }

  /// What stands before a verdict: a symbol and a blank, or nothing where words come first.
  package func mark(_ unicode: String, _ ascii: String) -> String {
    isAccessible ? "" : symbol(unicode, ascii) + " "
  }

  /// Lines that set parts of a text apart; none where they would be read out.
  package func rule(_ width: Int) -> [String] {
    isAccessible ? [] : [String(repeating: symbol("─", "-"), count: max(0, width))]
  }

  /// Returns `unicode`, or `ascii` where only ASCII may be written.
  package func symbol(_ unicode: String, _ ascii: String) -> String {
    isASCII ? ascii : unicode
  }
}
