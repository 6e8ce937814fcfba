import LineEditing
import Rendering
import TerminalText

/// How to write, as the terminal is now: it may change its width, and it tells its colours when it
/// likes.
final class TerminalTheme {
  private let chosen: Theme
  private let followsWidth: Bool
  private let followsColors: Bool
  private var told = TerminalColors()
  private var readable = ReadableColors.none

  /// Creates a theme that is `chosen` but for what it follows.
  init(_ chosen: Theme, followsWidth: Bool = false, followsColors: Bool = false) {
    self.chosen = chosen
    self.followsWidth = followsWidth
    self.followsColors = followsColors
  }

  /// How to write now.
  var now: Theme {
    var theme = chosen
    if followsWidth {
      theme.width = max(20, min(500, Terminal.outputColumns))
      theme.height = Terminal.size.rows
    }
    if followsColors {
      let said = Terminal.colors
      if said != told {
        told = said
        readable = ReadableColors(said)
      }
      if told.background != nil { theme.colors = readable }
    }
    return theme
  }
}
