import LineEditing
import Notebook
import NotebookSession
import Rendering
import TerminalText
import Tutor

/// Turns a knob with the arrow keys, what the cell shows drawn in its place.
struct KnobScreen {
  let reader: TerminalCellReader
  let theme: TerminalTheme

  /// Lets the learner turn `knob`; nil where the terminal gives no single keys.
  func turn(_ knob: Knob) -> Knob.Ending? {
    Console.flush()
    return reader.listen { keys in
      var area = InPlaceArea()
      var position = knob.start
      var size = Terminal.size
      while true {
        let result = knob.run(at: position)
        if result.isInterrupted {
          area.clear()
          return .stopped
        }
        area.draw(lines(knob, position, result.outputs, size))
        let shown = position
        // Keys that came while the cell ran count together: the picture never lags behind them.
        repeat {
          switch keys.next() {
          case .enter:
            area.clear()
            return .kept(position: position)
          case .escape, .endOfInput, .character("q"):
            area.clear()
            return .restored
          case .interrupt:
            area.clear()
            return .stopped
          case .redraw:
            if size != Terminal.size {
              // What stood there has been broken into other rows.
              Terminal.write("\u{1B}[H\u{1B}[2J")
              size = Terminal.size
            }
            area.forget()
            area.draw(lines(knob, position, result.outputs, size))
          case let key: position = KnobScreen.moved(position, by: key, of: knob.scale.steps)
          }
        } while position == shown || keys.hasPending
      }
    }
  }

  private static func moved(_ position: Int, by key: KeyPress, of steps: Int) -> Int {
    let step =
      switch key {
      case .left, .character("h"), .character("-"): -1
      case .right, .character("l"), .character("+"): 1
      case .down, .pageDown: -10
      case .up, .pageUp: 10
      case .home: -steps
      case .end: steps
      default: 0
      }
    return min(steps, max(0, position + step))
  }

  // MARK: Drawing

  /// The knob and what the cell shows, no higher and no wider than the screen.
  private func lines(
    _ knob: Knob, _ position: Int, _ outputs: [Output], _ size: Terminal.Size
  ) -> [String] {
    var theme = theme.now
    theme.width = min(theme.width, size.columns)
    theme.images = nil
    var lines = head(knob, position, theme)
    // The last row stays free, so that nothing scrolls.
    let room = max(1, size.rows - 1 - lines.count)
    let pictures = outputs.count {
      if case .figure = $0 { true } else { false }
    }
    var text = outputs.filter {
      if case .figure = $0 { false } else { true }
    }.flatMap { OutputText(theme).lines($0, number: nil) }
    let textLimit = pictures == 0 ? room : max(1, room / 2)
    if text.count > textLimit {
      let rest = text.count - textLimit + 1
      text = text.prefix(textLimit - 1) + ["(\(rest) more lines)"]
    }
    lines += text
    if pictures > 0 {
      // Pictures are asked for by the height of a screen, of which they leave four rows.
      theme.height = max(1, (room - text.count) / pictures) + 4
      for case .figure(let figure) in outputs {
        lines += OutputText(theme).lines(.figure(figure), number: nil)
      }
    }
    return theme.spelled(lines).map { TerminalRow.cut($0, columns: size.columns) }
  }

  private func head(_ knob: Knob, _ position: Int, _ theme: Theme) -> [String] {
    let steps = knob.scale.steps
    let value = "\(knob.name) = \(knob.scale.literal(at: position))"
    let ends = "\(knob.scale.literal(at: 0)) to \(knob.scale.literal(at: steps))"
    let width = max(5, min(40, theme.textWidth - 24 - DisplayWidth.of(ends)))
    let place = steps == 0 ? 0 : (position * (width - 1) + steps / 2) / steps
    let bar = theme.symbol("─", "-")
    let dial =
      String(repeating: bar, count: place) + theme.symbol("●", "O")
      + String(repeating: bar, count: width - 1 - place)
    let keys =
      theme.width < 72
      ? "arrows turn it, Enter keeps, Esc restores"
      : "left and right turn it, up and down faster; Enter keeps it, Esc restores"
    var lines = [
      theme.styled(DisplayWidth.padded(value, columns: 20), .strong) + " "
        + theme.styled(dial, .prompt) + "  " + ends,
      theme.styled(keys, .muted),
    ]
    if knob.isOverridden { lines.append(theme.styled(knob.overriddenNote, .notice)) }
    return lines
  }
}
