internal import TerminalText

/// Running text in pieces of one style, broken into lines by display width.
struct TextWrapping {
  /// Text of one style.
  struct Piece {
    let text: String
    let style: Theme.Style?
  }

  private let theme: Theme
  private let width: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  private var word: [Piece] = []
  private var wordWidth = 0
  private var hasBlank = false

  /// Creates an empty text for lines of `width` columns.
  init(theme: Theme, width: Int) {
    self.theme = theme
    self.width = max(8, width)
  }

  /// Returns `pieces` as lines of at most `width` columns; longer words stand alone.
  ///
  /// No line breaks at a no-break space, which comes out as a plain one.
  static func wrap(_ pieces: [Piece], theme: Theme, width: Int) -> [String] {
    var wrapping = TextWrapping(theme: theme, width: width)
    for piece in pieces { wrapping.add(piece) }
    wrapping.endLine()
    return wrapping.lines.map { $0.replacing("\u{A0}", with: " ") }
  }

  private mutating func add(_ piece: Piece) {
    var text = ""
    for character in piece.text {
      guard character == " " || character == "\n" else {
        text.append(character)
        continue
      }
      append(text, piece.style)
      text = ""
      endWord()
      if character == "\n" { endLine() } else { hasBlank = !line.isEmpty }
    }
    append(text, piece.style)
  }

  private mutating func append(_ text: String, _ style: Theme.Style?) {
    guard !text.isEmpty else { return }
    word.append(Piece(text: text, style: style))
    wordWidth += DisplayWidth.of(text)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if lineWidth > 0 && lineWidth + (hasBlank ? 1 : 0) + wordWidth > width {
      lines.append(line)
      line = ""
      lineWidth = 0
      hasBlank = false
    }
    if hasBlank {
      line += " "
      lineWidth += 1
    }
    for piece in word { line += theme.styled(piece.text, piece.style) }
    lineWidth += wordWidth
    word = []
    wordWidth = 0
    hasBlank = false
  }

  private mutating func endLine() {
    endWord()
    lines.append(line)
    line = ""
    lineWidth = 0
    hasBlank = false
  }
}
