import LineEditing
import PyRuntime
import Rendering

/// Rewrites one line of the terminal while a search runs.
enum TerminalProgress {
  /// Starts to show progress where standard output is a terminal that can take a line back.
  static func start(_ theme: Theme) {
    guard Terminal.isOutputTerminal, !theme.isAccessible, Environment.value("TERM") != "dumb"
    else { return }
    let width = max(theme.width - 1, 20)
    ProgressLine.listen { text in
      // Back to the start of the line, and clear to its end.
      Console.writeError("\r\u{1B}[K" + String((text ?? "").prefix(width)))
    }
  }
}
