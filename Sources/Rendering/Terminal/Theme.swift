internal import TerminalText

/// How a terminal is written to: its width, and whether it takes colours and Unicode.
package struct Theme: Sendable, Equatable {
  /// The number of columns that text may take.
  package var width: Int
  /// The number of rows of the screen, for pictures.
  package var height: Int
  /// Whether colours and weights may be used; never the only carrier of meaning.
  package var hasColor: Bool
  /// Whether only ASCII may be written.
  package var isASCII: Bool
  /// Whether pictures are told in words and nothing depends on layout.
  package var isAccessible: Bool

  /// Whether what cells put out is broken to the width, as it is where a width was asked for.
  package var foldsOutput = false

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
  package enum Style: String, Sendable {
    case heading = "1;34"
    case strong = "1"
    case emphasis = "4"
    case code = "36"
    case muted = "2"
    case prompt = "32"
    case result = "31"
    case error = "1;31"
    case good = "1;32"
    case notice = "35"
  }

  /// The columns of running text: wide screens get margins, not long lines.
  package var textWidth: Int { max(20, min(width, 78)) }

  /// Returns `text` in a style, or as it is where there are no colours.
  package func styled(_ text: String, _ style: Style?) -> String {
    guard hasColor, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
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
