package import Notebook
internal import TerminalText

/// An error as a learner sees it: Python's own line, then the place with a caret, then help.
package enum ErrorExcerpt {
  /// Returns the lines of a report.
  ///
  /// - Parameter isFolded: Whether long lines are broken at blanks and long code is cut around the
  ///   caret, so that all fits the theme's width; else Python's lines stay as they are.
  package static func lines(
    _ report: ErrorReport, _ theme: Theme, isFolded: Bool = false
  ) -> [String] {
    var lines: [String] = []
    if let cause = report.cause {
      for earlier in cause.report {
        lines += ErrorExcerpt.lines(earlier, theme, isFolded: isFolded)
      }
      lines.append(
        cause.isDirect
          ? "which was the direct cause of:" : "and while that was being handled:")
    }
    let headline = ControlCharacters.visible(report.headline)
    for (index, line) in headline.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let rows =
        isFolded
        ? LineFolding.rows(String(line), width: theme.width, indent: "  ") : [String(line)]
      lines += rows.map { index == 0 ? theme.styled($0, .error) : $0 }
    }
    for frame in folded(report.frames) {
      switch frame {
      case .place(let frame): lines += place(frame, theme, isFolded: isFolded)
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

  private static func place(
    _ frame: ErrorReport.Frame, _ theme: Theme, isFolded: Bool
  ) -> [String] {
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
    let room = isFolded ? max(16, theme.width - 8) : Int.max
    let shown = window(of: text(0..<scalars.count), scalars.count, around: frame.column, room)
    let dots = theme.symbol("…", "...")
    lines.append(
      "\(number)\(frame.line) | " + (shown.lowerBound > 0 ? dots : "") + text(shown)
        + (shown.upperBound < scalars.count ? dots : ""))
    let lead = shown.lowerBound > 0 ? DisplayWidth.of(dots) : 0
    let start = max(frame.column, shown.lowerBound)
    let before =
      lead
      + DisplayWidth.of(text(shown.lowerBound..<max(shown.lowerBound, min(start, scalars.count))))
    let end = min(shown.upperBound, frame.column + frame.length)
    let under = max(1, DisplayWidth.of(text(min(start, end)..<end)))
    let caret =
      String(repeating: " ", count: before) + String(repeating: "^", count: min(under, 200))
    lines.append("      | " + theme.styled(caret, .error))
    return lines
  }

  /// The part of a long line that is shown: all of it, or `room` columns around the caret.
  private static func window(
    of text: String, _ count: Int, around column: Int, _ room: Int
  ) -> Range<Int> {
    let width = DisplayWidth.of(text)
    guard width > room, count > 0 else { return 0..<count }
    // Wide characters take two columns: so many fit at least.
    let fitting = max(4, (room - 2) * count / max(width, count))
    let first = column < fitting * 3 / 4 ? 0 : min(column - fitting / 4, count - fitting)
    let start = max(0, min(first, count))
    return start..<min(count, start + fitting)
  }
}
