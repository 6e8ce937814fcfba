import TerminalText

/// Plain text in lines that fit.
enum WrappedText {
  /// A text in lines of at most `width` columns, broken at blanks.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }

  /// A text whose lines behind the first are indented by two blanks.
  static func hanging(_ text: String, width: Int) -> [String] {
    lines(text, width: max(20, width - 2)).enumerated().map { $0 == 0 ? $1 : "  \($1)" }
  }
}
