package import TerminalText

/// How a terminal is written to: its width, and whether it takes colours and Unicode.
package struct Theme: Sendable, Equatable {
  /// The number of columns that text may take.
  package var width: Int
  /// The number of rows of the screen, for pictures.
  package var height: Int
  /// Whether colours and weights may be used; never the only carrier of meaning.
  package var hasColor: Bool
  /// The colours that can be read on what the terminal writes on.
  package var colors = ReadableColors.none
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

  /// The codes of a style; nil where it is as the rest.
  ///
  /// Where a colour cannot be read, weight or a line is left.
  package func codes(_ style: Style) -> String? {
    switch style {
    case .heading: return strong(colors.first)
    case .strong: return "1"
    case .emphasis: return "4"
    case .code, .keyword: return colors.first.map { "\($0)" }
    case .notice: return colors.first.map { "\($0)" } ?? "1"
    case .muted: return nil
    case .prompt: return (isGreenSecond ? colors.second : colors.first).map { "\($0)" }
    case .result: return (isGreenSecond ? colors.first : colors.second).map { "\($0)" }
    case .literal: return colors.second.map { "\($0)" }
    // Green is what is good, red what is not: where there is no such colour, the weight says it.
    case .error: return strong(colors.bad)
    case .good: return strong(colors.good)
    case .mistake: return colors.bad.map { "4;\($0)" } ?? "4"
    }
  }

  /// The codes of a prompt; nil where it is as the rest, or there are no colours.
  package var promptStyle: String? { hasColor ? codes(.prompt) : nil }

  /// Whether code is told from the text around it by its colour.
  package var hasCodeColor: Bool { hasColor && codes(.code) != nil }

  /// Whether the second colour is green, as IPython's prompts are.
  private var isGreenSecond: Bool { colors.second != nil && colors.second == colors.good }

  /// The codes of weight, with a colour where that can be read in bold.
  private func strong(_ color: UInt8?) -> String {
    guard let color, colors.isReadableInBold(color) else { return "1" }
    return "1;\(color)"
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
