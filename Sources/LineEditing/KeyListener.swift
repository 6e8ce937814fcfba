import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A key that was pressed while nothing is being typed, or a change of the terminal.
package enum KeyPress: Equatable, Sendable {
  case left
  case right
  case up
  case down
  case home
  case end
  case pageUp
  case pageDown
  case enter
  case escape
  case backspace
  case tab
  /// A character that can be typed.
  case character(Unicode.Scalar)
  /// Ctrl-C or SIGINT.
  case interrupt
  /// The terminal has another size, or the program was stopped and goes on: draw again.
  case redraw
  /// Nobody is at the other end any more.
  case endOfInput
}

/// Single keys, one at a time, without editing; see `TerminalCellReader/listen(_:)`.
package struct KeyListener {
  private let keys: KeyReader

  fileprivate init(keys: KeyReader) { self.keys = keys }

  /// Whether a key waits already: whoever draws slowly may skip a picture.
  package var hasPending: Bool { keys.hasPending }

  /// Waits for the next key; keys without a meaning here are passed over.
  package func next() -> KeyPress {
    while true {
      switch keys.next() {
      case .scalar(let scalar):
        if let press = Self.press(scalar) { return press }
      case .action(let action):
        if let press = Self.press(action) { return press }
      case .paste, .answered: continue
      case .resized, .continued: return .redraw
      case .interrupted:
        _ = Interrupt.take()
        return .interrupt
      case .end: return .endOfInput
      }
    }
  }

  private static func press(_ scalar: Unicode.Scalar) -> KeyPress? {
    switch scalar.value {
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x20...: .character(scalar)
    default: nil
    }
  }

  private static func press(_ action: EditAction) -> KeyPress? {
    switch action {
    case .left, .wordLeft: .left
    case .right, .wordRight: .right
    case .up: .up
    case .down: .down
    case .lineStart: .home
    case .lineEnd: .end
    case .historyOlder: .pageUp
    case .historyNewer: .pageDown
    case .forceRun: .enter
    default: nil
    }
  }
}

extension TerminalCellReader {
  /// Runs `body` with the keyboard delivering single keys, unechoed; Ctrl-C raises `Interrupt`.
  ///
  /// - Returns: What `body` returns; nil when the terminal cannot do it.
  package func listen<Result>(_ body: (KeyListener) throws -> Result) rethrows -> Result? {
    guard terminal_enter_key_mode(STDIN_FILENO, true) else { return nil }
    signals_forget_screen_changes()
    defer { terminal_leave_key_mode(STDIN_FILENO) }
    return try body(KeyListener(keys: keys))
  }
}
