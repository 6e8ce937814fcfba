import CTerminal

/// Commands that are typed or pasted as a further line of a cell.
extension TerminalCellReader {
  /// The command that the cursor's line is; nil on the first line and for Python.
  func furtherCommand(in edited: EditBuffer) -> String? {
    guard !edited.isOnFirstLine else { return nil }
    let line = edited.string(edited.lineStart..<edited.lineEnd).trimmingBlanks
    return line.hasPrefix(":") && isCommand(line) ? line : nil
  }

  /// Gives the command on the cursor's line: behind the cell where that can run, else before it.
  func leave(_ edited: EditBuffer, for command: String) -> UInt8 {
    let above = edited.string(0..<(edited.lineStart - 1))
    let below = edited.string(edited.lineEnd..<edited.scalars.count)
    switch isComplete(above + below) {
    case .complete, .openBlock:
      waitingText = command
      runsWaitingText = true
      return accept(above + below)
    case .incomplete(let indent):
      let next = below.isEmpty ? "\n" + String(repeating: " ", count: min(max(0, indent), 400)) : ""
      waitingText = above + next + below
    case .wrong:
      waitingText = above + below
    }
    return finish(.cell(command))
  }

  /// Ends the cell before the first line that is a command, what follows waiting in the next one;
  /// false where no line is, or where what stands before it cannot run.
  func acceptBeforeCommand(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.indices.dropFirst().first {
      lines[$0].hasPrefix(":") && isCommand(String(lines[$0]).trimmingBlanks)
    }
    guard let first else { return false }
    let before = lines[..<first].joined(separator: "\n")
    switch isComplete(before) {
    case .incomplete, .wrong: return false
    case .complete, .openBlock: break
    }
    waitingText = lines[first...].joined(separator: "\n")
    _ = accept(before)
    return true
  }
}
