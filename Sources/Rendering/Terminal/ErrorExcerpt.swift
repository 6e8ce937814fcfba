package import Notebook
internal import TerminalText

/// An error as a learner sees it: Python's own line, then the place with a caret, then help.
package enum ErrorExcerpt {
  /// Returns the lines of a report.
  package static func lines(_ report: ErrorReport, _ theme: Theme) -> [String] {
    var lines: [String] = []
    if let cause = report.cause {
      for earlier in cause.report { lines += ErrorExcerpt.lines(earlier, theme) }
      lines.append(
        cause.isDirect
          ? "which was the direct cause of:" : "and while that was being handled:")
    }
    let headline = ControlCharacters.visible(report.headline)
    for (index, line) in headline.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      lines.append(index == 0 ? theme.styled(String(line), .error) : String(line))
    }
    for frame in folded(report.frames) {
      switch frame {
      case .place(let frame): lines += place(frame, theme)
      case .repeated(let count): lines.append("  … \(count) more like it")
      }
    }
    if let help = report.help {
      let indent = "        "
      let wrapped = TextWrapping.wrap(
        [TextWrapping.Piece(text: ControlCharacters.visible(help), style: nil)], theme: theme,
        width: theme.textWidth - indent.count)
      for (index, line) in wrapped.enumerated() {
        lines.append((index == 0 ? "  " + theme.styled("help:", .notice) + " " : indent) + line)
      }
    }
    return lines
  }

  private enum Shown {
    case place(ErrorReport.Frame)
    case repeated(Int)
  }

  /// Folds frames of one place that follow each other, as recursion makes them.
  private static func folded(_ frames: [ErrorReport.Frame]) -> [Shown] {
    var shown: [Shown] = []
    var last: ErrorReport.Frame?
    var count = 0
    for frame in frames {
      if frame == last {
        count += 1
        continue
      }
      if count > 0 { shown.append(.repeated(count)) }
      count = 0
      shown.append(.place(frame))
      last = frame
    }
    if count > 0 { shown.append(.repeated(count)) }
    return shown
  }

  private static func place(_ frame: ErrorReport.Frame, _ theme: Theme) -> [String] {
    let name = frame.function.map { ", in \(ControlCharacters.visible($0))" } ?? ""
    var lines = ["  \(ControlCharacters.visible(frame.source)), line \(frame.line)\(name)"]
    let scalars = Array(frame.text.unicodeScalars)
    guard !scalars.isEmpty else { return lines }
    let number = String(repeating: " ", count: max(0, 5 - String(frame.line).count))
    // Tabs would shift the caret; they show as blanks.
    func text(_ range: Range<Int>) -> String {
      var string = ""
      for scalar in scalars[range.clamped(to: 0..<scalars.count)] {
        string.unicodeScalars.append(scalar == "\t" ? " " : scalar)
      }
      return ControlCharacters.visible(string)
    }
    lines.append("\(number)\(frame.line) | \(text(0..<scalars.count))")
    let before = DisplayWidth.of(text(0..<min(frame.column, scalars.count)))
    let end = min(scalars.count, frame.column + frame.length)
    let under = max(1, DisplayWidth.of(text(min(frame.column, end)..<end)))
    let caret =
      String(repeating: " ", count: before) + String(repeating: "^", count: min(under, 200))
    lines.append("      | " + theme.styled(caret, .error))
    return lines
  }
}
