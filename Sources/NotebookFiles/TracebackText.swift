package import Notebook

/// An error as plain lines in the form of Python's traceback.
package enum TracebackText {
  /// Returns the lines of a report, the earlier exceptions of its chain first.
  package static func lines(_ report: ErrorReport) -> [String] {
    var lines: [String] = []
    if let cause = report.cause {
      for earlier in cause.report { lines += TracebackText.lines(earlier) }
      lines += [
        "",
        cause.isDirect
          ? "The above exception was the direct cause of the following exception:"
          : "During handling of the above exception, another exception occurred:", "",
      ]
    }
    if !report.frames.isEmpty { lines.append("Traceback (most recent call last):") }
    for frame in report.frames {
      lines.append(
        "  File \"\(frame.source)\", line \(frame.line), in \(frame.function ?? "<module>")")
      let code = frame.text.drop { $0 == " " || $0 == "\t" }
      if !code.isEmpty { lines.append("    \(code)") }
    }
    return lines
      + report.headline.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
