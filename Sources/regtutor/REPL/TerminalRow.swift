import TerminalText

/// A line with colours in it, made to fit a row of a terminal.
enum TerminalRow {
  /// The longest beginning of `line` that takes at most `columns` columns, its escape sequences
  /// kept whole and not counted; tabs become blanks.
  static func cut(_ line: String, columns: Int) -> String {
    var result = String.UnicodeScalarView()
    var width = 0
    var isSequence = false
    for scalar in line.unicodeScalars {
      if isSequence {
        result.append(scalar)
        // `ESC [` opens a sequence, a letter ends it.
        if scalar != "[", (0x40...0x7E).contains(scalar.value) { isSequence = false }
        continue
      }
      if scalar == "\u{1B}" {
        isSequence = true
        result.append(scalar)
        continue
      }
      if scalar == "\t" {
        let blanks = min(8 - width % 8, columns - width)
        for _ in 0..<max(0, blanks) { result.append(" ") }
        width += max(0, blanks)
        continue
      }
      let next = DisplayWidth.of(scalar)
      guard width + next <= columns else {
        width = columns
        continue
      }
      result.append(scalar)
      width += next
    }
    return String(result)
  }
}
