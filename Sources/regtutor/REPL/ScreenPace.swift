import Rendering
import TerminalText
import Tutor

/// Counts the rows that were shown since the learner last pressed Enter, and says whether more of
/// the lesson has room below them.
///
/// So nothing leaves the screen unread, and a picture stands there whole before its verdict comes.
final class ScreenPace {
  private let screen: LessonScreen
  private var rows = 0
  /// Whether a blank line stands above: the first one of what comes is left out.
  private var isBehindBlank = false

  /// The rows that a cell's text output takes, and a picture: what is shown is not known before.
  private static let outputRows = 2
  private static let pictureRows = 20
  /// The rows below it: the word that Enter goes on, a blank one, and the prompt.
  private static let promptRows = 3

  /// Creates the pace of a lesson on `screen`.
  init(_ screen: LessonScreen) {
    self.screen = screen
  }

  /// Shows an event and counts its rows.
  func show(_ event: TutorEvent) {
    var lines = screen.theme.spelled(screen.lines(event))
    if isBehindBlank, lines.first?.isEmpty == true { lines.removeFirst() }
    if !lines.isEmpty { isBehindBlank = false }
    rows += height(of: lines)
    Console.write(lines: lines)
  }

  /// Begins anew: what stands on the screen was read.
  ///
  /// - Parameter isBehindBlank: Whether a blank line stands above what comes.
  func begin(isBehindBlank: Bool = false) {
    rows = 0
    self.isBehindBlank = isBehindBlank
  }

  /// Whether an event has room below what was not read yet; the first one always has.
  func hasRoom(for event: TutorEvent) -> Bool {
    guard rows > 0 else { return true }
    var needed = height(of: screen.theme.spelled(screen.lines(event))) + ScreenPace.promptRows
    if case .cell(let source, _, let isFolded) = event, !isFolded {
      needed +=
        source.contains("plt.show()") ? ScreenPace.pictureRows : ScreenPace.outputRows
    }
    return rows + needed <= screen.theme.height
  }

  /// The rows that lines take where those that are too long go on in the next row.
  private func height(of lines: [String]) -> Int {
    let columns = max(20, screen.theme.width)
    return lines.reduce(0) { sum, line in
      sum + max(1, (DisplayWidth.of(line) + columns - 1) / columns)
    }
  }
}
