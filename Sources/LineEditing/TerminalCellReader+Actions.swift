import CTerminal
internal import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What our keys do to the cell.
extension TerminalCellReader {
  /// Performs `action`; returns what libedit wants to know about it.
  func perform(_ action: EditAction) -> UInt8 {
    switch action {
    case .killToLineEnd: return kill { $0.killToLineEnd() }
    case .killToLineStart: return kill(isBefore: true) { $0.killToLineStart() }
    case .killToBlank: return kill(isBefore: true) { $0.killToBlank() }
    case .killWordBackward: return kill(isBefore: true) { $0.killWordBackward() }
    case .killWordForward: return kill { $0.killWordForward() }
    default: isKilling = false
    }
    switch action {
    case .enter: return enter()
    case .forceRun: return accept(buffer.text)
    case .interrupt: return finish(.interrupted)
    case .deleteOrEnd: return deleteOrEnd()
    case .suspend: return suspend()
    case .tab: return tab()
    case .up: return up()
    case .down: return down()
    case .historyOlder: return older()
    case .historyNewer: return newer()
    case .searchBackward: return search(step: -1)
    case .searchForward: return search(step: 1)
    case .openEditor: return editElsewhere()
    case .paste: return paste()
    case .undo:
      if let earlier = undoable.undo() { set(earlier) }
    case .clearScreen: clearScreen()
    case .newline where !isQuestion:
      var edited = buffer
      beginLine(in: &edited)
      set(edited)
    default:
      var edited = buffer
      edit(&edited, by: action)
      set(edited)
    }
    return UInt8(CC_REFRESH)
  }

  private func edit(_ buffer: inout EditBuffer, by action: EditAction) {
    switch action {
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .lineStart: buffer.moveToLineStart()
    case .lineEnd: buffer.moveToLineEnd()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    case .deleteBackward: buffer.deleteBackward()
    case .deleteForward: buffer.deleteForward()
    case .unindent: if buffer.isInIndentation { buffer.deleteBackward() }
    case .yank: buffer.insert(killed)
    default: break
    }
  }

  // MARK: Ending a cell

  func finish(_ result: ReadResult) -> UInt8 {
    end(with: result)
    return UInt8(CC_EOF)
  }

  private func enter() -> UInt8 {
    var edited = buffer
    let text = edited.text
    if isQuestion || Self.isCommand(text) { return accept(text) }
    if !keys.isBurst, let command = furtherCommand(in: edited) {
      return leave(edited, for: command)
    }
    if keys.isBurst {
      // A paste that is not marked as one: nothing runs and nothing is indented before its end.
      edited.insert("\n")
      set(edited)
      return UInt8(CC_REFRESH)
    }
    // A starter as it was given runs nothing, and whoever gave it says so: no line is begun in it.
    if offer.isBegun, text == offer.text, offer.starter != nil { return accept(text) }
    let state = isComplete(text)
    if recalled == text {
      switch state {
      case .incomplete: break
      default: return accept(text)
      }
    }
    // Behind the blank of a starter its task may go on in comments: they are no lines of the answer.
    if edited.isOnLastLine || edited.isBlankAfterCursor
      || (offer.isBegun && edited.isOnlyRemarkAfterCursor)
    {
      switch state {
      case .wrong where acceptBeforeCommand(text): return UInt8(CC_EOF)
      case .complete, .wrong: return accept(text)
      case .openBlock where edited.isLineBlank: return accept(text)
      case .openBlock(let indent), .incomplete(let indent):
        // What the task said stands above the cell: on the answer's next line it would be in the way.
        if offer.isBegun, edited.isOnlyRemarkAfterCursor {
          edited.replace(edited.cursor..<edited.scalars.count, with: "")
        }
        beginLine(in: &edited, indent: indent)
      }
    } else {
      beginLine(in: &edited)
    }
    set(edited)
    return UInt8(CC_REFRESH)
  }

  /// Begins a line at the cursor, or behind the character on which it stands in vi's command mode;
  /// what is typed then belongs to it.
  private func beginLine(in edited: inout EditBuffer, indent: Int? = nil) {
    if isInCommandMode {
      if edited.cursor < edited.lineEnd { edited.moveRight() }
      // Libedit takes a step back from the end before it reads on.
      el_push(editor, edited.cursor == edited.scalars.count ? "a" : "i")
    }
    edited.insertNewline(indent: indent ?? self.indent(in: edited))
  }

  /// How far a line that begins at the cursor is indented.
  private func indent(in buffer: EditBuffer) -> Int {
    switch isComplete(buffer.before) {
    case .incomplete(let indent), .openBlock(let indent): return indent
    case .complete: return 0
    case .wrong:
      return buffer.scalars[buffer.lineStart..<buffer.cursor].prefix { $0 == " " }.count
    }
  }

  private static func isCommand(_ text: String) -> Bool { text.hasPrefix(":") }

  func accept(_ text: String) -> UInt8 {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if Self.isCommand(text), !isQuestion {
      if lines.count > 1 {
        waitingText = lines.dropFirst().joined(separator: "\n")
        lines = Array(lines.prefix(1))
      } else if offer.isAside {
        waitingText = offer.text
      }
    }
    while let last = lines.last, lines.count > 1, last.allSatisfy({ $0 == " " || $0 == "\t" }) {
      lines.removeLast()
    }
    return finish(.cell(lines.joined(separator: "\n")))
  }

  private func deleteOrEnd() -> UInt8 {
    var edited = buffer
    if edited.isEmpty { return finish(.endOfInput) }
    edited.deleteForward()
    set(edited)
    return UInt8(CC_REFRESH)
  }

  // MARK: Moving among lines and cells

  private func up() -> UInt8 {
    var edited = buffer
    guard edited.moveUp() else { return older() }
    set(edited)
    return UInt8(CC_REFRESH)
  }

  private func down() -> UInt8 {
    var edited = buffer
    guard edited.moveDown() else { return newer() }
    set(edited)
    return UInt8(CC_REFRESH)
  }

  /// Shows the next older cell, the cursor on its first line, so that another Up goes on.
  private func older() -> UInt8 {
    guard !isQuestion, let text = history.older(than: buffer.text) else { return UInt8(CC_NORM) }
    var shown = EditBuffer(text, cursor: 0)
    shown.moveToLineEnd()
    recall(shown)
    return UInt8(CC_REFRESH)
  }

  /// Shows the next newer cell, the cursor on its last line, so that another Down goes on.
  private func newer() -> UInt8 {
    guard !isQuestion, let text = history.newer(than: buffer.text) else { return UInt8(CC_NORM) }
    recall(EditBuffer(text))
    return UInt8(CC_REFRESH)
  }

  private func recall(_ shown: EditBuffer) {
    set(shown)
    recalled = history.cells.contains(shown.text) ? shown.text : nil
  }

  private func search(step: Int) -> UInt8 {
    guard !isQuestion else { return UInt8(CC_NORM) }
    if let found = searchHistory(step: step) { recall(found) }
    return UInt8(CC_REFRESH)
  }

  // MARK: Changing the text

  private func kill(isBefore: Bool = false, _ change: (inout EditBuffer) -> String) -> UInt8 {
    var edited = buffer
    let taken = change(&edited)
    if !isKilling { killed = "" }
    killed = isBefore ? taken + killed : killed + taken
    isKilling = true
    set(edited)
    return UInt8(CC_REFRESH)
  }

  private func paste() -> UInt8 {
    guard !pastes.isEmpty else { return UInt8(CC_NORM) }
    var edited = buffer
    let text = pastes.removeFirst()
    if offer.isComing {
      offer.isComing = false
      show(offered: text)
      return UInt8(CC_REFRESH)
    }
    if !fillOffer(&edited, with: text) {
      edited.insert(isQuestion ? text.replacing("\n", with: " ") : text)
    }
    set(edited)
    return UInt8(CC_REFRESH)
  }

  private func tab() -> UInt8 {
    var edited = buffer
    if keys.isBurst {
      edited.insert("\t")
    } else if isQuestion {
      return UInt8(CC_NORM)
    } else if edited.isInIndentation, !(edited.isOnFirstLine && edited.cursor > 0) {
      edited.insertIndentation()
    } else {
      completeWord(&edited)
    }
    set(edited)
    return UInt8(CC_REFRESH)
  }

  private func completeWord(_ edited: inout EditBuffer) {
    let before = edited.before
    guard let found = complete?(edited.text, before.utf8.count), !found.candidates.isEmpty else {
      return
    }
    // The word's beginning, counted in scalars as the buffer does.
    var start = 0
    var bytes = 0
    while start < edited.cursor, bytes < found.start {
      bytes += edited.scalars[start].utf8.count
      start += 1
    }
    let typed = edited.string(start..<edited.cursor)
    let common = found.commonText
    if found.candidates.count == 1 || (common.hasPrefix(typed) && common != typed) {
      edited.replace(start..<edited.cursor, with: common)
    }
    if found.candidates.count > 1 {
      let size = Terminal.size
      footer = found.listing(columns: size.columns, rowLimit: min(12, max(1, size.rows / 2)))
    }
  }

  // MARK: Leaving for a while

  private func suspend() -> UInt8 {
    outsideEditing { _ = stopJob(SIGTSTP) }
    return UInt8(CC_REFRESH)
  }

  private func editElsewhere() -> UInt8 {
    guard !isQuestion else { return UInt8(CC_NORM) }
    guard let program = ExternalEditor.chosen else {
      footer = ["no editor is chosen: set EDITOR, for example EDITOR=nano"]
      return UInt8(CC_REFRESH)
    }
    var edited: String?
    outsideEditing { edited = program.edit(buffer.text) }
    if let edited {
      set(EditBuffer(edited))
    } else {
      footer = ["\(program.command) gave nothing back: the cell stays as it was"]
    }
    return UInt8(CC_REFRESH)
  }
}

/// Stops every process of this job, as Ctrl-Z does: a `make` that waits for us must stop too.
private func stopJob(_ signal: Int32) -> Int32 { kill(0, signal) }
