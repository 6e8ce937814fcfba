import CTerminal
internal import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads cells from a person at a terminal.
///
/// libedit edits: keys, modes, the learner's `.editrc`. We draw: libedit's own drawing goes to the
/// null device, because it cannot put a prompt before the further lines of a cell, and every key
/// is preceded by a look at its buffer. One thread only, and one reader at a time.
package final class TerminalCellReader: CellReader {
  /// Finds what can stand at a place: the cell's text, and the cursor in UTF-8 bytes.
  package var complete: ((_ text: String, _ cursor: Int) -> Completions)?
  /// Finds the colours of a cell's text.
  package var highlight: ((_ text: String) -> [StyledRange])?
  /// Finds a line that is shown below the cell while the cursor stands there, such as the
  /// signature of the function that is being called.
  package var hint: ((_ text: String, _ cursor: Int) -> String?)?
  /// Finds the style of the prompts of a cell, which changes once the terminal has told its colours.
  package var promptStyle: (() -> String?)?
  package var isCommand: (String) -> Bool = { _ in false }
  /// Whether the prompt of a cell that stays empty is taken off the screen, as where Enter goes on.
  package var erasesEmptyCells = false
  /// The cells that Up and Ctrl-R find.
  package var history = CellHistory()
  /// Where cells are kept for later sessions.
  package var historyFile: HistoryFile?
  /// A person is at the other end.
  package var isInteractive: Bool { true }

  let keys = KeyReader.standard
  private(set) var editor: OpaquePointer
  private let sink: UnsafeMutablePointer<FILE>
  private let libeditHistory: OpaquePointer?
  private var painter = CellPainter()
  private var colored: (text: String, styles: [String]) = ("", [])

  // What one reading of a cell needs; see TerminalCellReader+Actions.
  var prompts = Prompts(first: "", continuation: "")
  var isComplete: (String) -> CellState = { _ in .complete }
  var isQuestion = false
  /// Whether the key that is being performed came in vi's command mode.
  var isInCommandMode = false
  var outcome: ReadResult?
  /// Text for the next cell.
  var waitingText = ""
  /// Whether the text for the next cell runs at once, as if Enter were pressed.
  var runsWaitingText = false
  /// What a caller put into a cell for the learner to fill in; see TerminalCellReader+Offer.
  var offer = Offer()
  /// The last text that came from the history, untouched.
  var recalled: String?
  /// What the last kill took, and whether another one adds to it.
  var killed = ""
  var isKilling = false
  var pastes: [String] = []
  /// Lines below the cell until the next key: a list of completions, a word of help.
  var footer: [String] = []
  var undoable = UndoStack()
  /// What is shown instead of the buffer, while searching.
  var searchView: EditBuffer?

  /// A reader on the standard streams; nil when they are no terminal that can move its cursor.
  package init?(program: String = "regtutor") {
    guard Terminal.isInteractive, !Terminal.isDumb, Terminal.useUTF8Locale(),
      let sink = fopen("/dev/null", "r+e")
    else { return nil }
    Terminal.flush()
    guard terminal_begin_session(STDIN_FILENO), let editor = editline_open(program, sink) else {
      terminal_end_session()
      fclose(sink)
      return nil
    }
    self.sink = sink
    self.editor = editor
    libeditHistory = history_init()
    editline_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = editline_set_reader(editor) { editor, character in
      guard let reader = TerminalCellReader.from(editor), let scalar = reader.nextScalar() else {
        return 0
      }
      character?.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    }
    _ = editline_add_command(editor, KeyBindings.command) { editor, code in
      guard let reader = TerminalCellReader.from(editor),
        let action = UInt8(exactly: code).flatMap(EditAction.init(rawValue:))
      else { return UInt8(CC_ERROR) }
      reader.isInCommandMode = false
      return reader.perform(action)
    }
    _ = editline_add_command(editor, KeyBindings.alternativeCommand) { editor, code in
      guard let reader = TerminalCellReader.from(editor),
        let action = UInt8(exactly: code).flatMap(EditAction.init(rawValue:))
      else { return UInt8(CC_ERROR) }
      reader.isInCommandMode = true
      return reader.perform(action)
    }
    if let libeditHistory {
      _ = editline_history_limit(libeditHistory, 1000)
      _ = editline_use_history(editor, libeditHistory)
    }
    painter.breaksRows = Terminal.breaksRows
    Interrupt.install()
    var bindings = KeyBindings(editor: editor, program: program)
    bindings.install(configuration: KeyBindings.configurationPath)
    keys.untouched = bindings.ownSequences
    keys.readsSecondEscape = !editline_is_vi(editor)
  }

  deinit {
    el_end(editor)
    if let libeditHistory { history_end(libeditHistory) }
    fclose(sink)
  }

  private static func from(_ editor: OpaquePointer?) -> TerminalCellReader? {
    guard let editor, let client = editline_client(editor) else { return nil }
    return Unmanaged<TerminalCellReader>.fromOpaque(client).takeUnretainedValue()
  }

  // MARK: Reading

  /// Reads the cells of earlier sessions from `file`, and keeps new ones there.
  ///
  /// - Returns: Whether the file could be read, or was not there yet.
  @discardableResult
  package func useHistory(in file: HistoryFile) -> Bool {
    guard let cells = file.load() else { return false }
    historyFile = file
    history.add(contentsOf: cells)
    if let libeditHistory {
      for cell in history.cells.suffix(1000) { _ = editline_history_add(libeditHistory, cell) }
    }
    return true
  }

  package func readCell(_ prompts: Prompts, isComplete: (String) -> CellState) -> ReadResult {
    let result = withoutActuallyEscaping(isComplete) { isComplete in
      read(prompts, isComplete: isComplete, isQuestion: false)
    }
    if case .cell(let text) = result, CellHistory.isWorthKeeping(text) { remember(text) }
    return result
  }

  package func readLine(_ prompt: String) -> ReadResult {
    let prompts = Prompts(first: prompt, continuation: "")
    return read(prompts, isComplete: { _ in .complete }, isQuestion: true)
  }

  package func prefill(_ text: String, isStarter: Bool) {
    // A cell that was left half typed is found with Up.
    if waitingText != offer.text, CellHistory.isWorthKeeping(waitingText) {
      history.add(waitingText)
    }
    waitingText = text
    offer.text = text
    offer.isStarter = isStarter
  }

  package func forgetOffer(unless isWanted: (String) -> Bool) {
    guard !waitingText.isEmpty, waitingText == offer.text, !isWanted(offer.text) else { return }
    waitingText = ""
    offer = Offer()
  }

  private func remember(_ text: String) {
    history.add(text)
    if let libeditHistory { _ = editline_history_add(libeditHistory, text) }
    historyFile?.append(text)
  }

  private func read(
    _ prompts: Prompts, isComplete: @escaping (String) -> CellState, isQuestion: Bool
  ) -> ReadResult {
    self.prompts = prompts
    self.isComplete = isComplete
    self.isQuestion = isQuestion
    defer { self.isComplete = { _ in .complete } }
    outcome = nil
    footer = []
    recalled = nil
    isKilling = false
    undoable = UndoStack()
    history.rest()
    painter.forget()
    signals_forget_screen_changes()
    offer.rest()
    if !isQuestion, !waitingText.isEmpty {
      pastes = [waitingText]
      offer.isComing = waitingText == offer.text
      waitingText = ""
      if runsWaitingText { keys.pushBack(.action(.enter)) }
      runsWaitingText = false
      keys.pushBack(.action(.paste))
    }
    var count: Int32 = 0
    let line = el_wgets(editor, &count)
    if outcome == nil, line != nil {
      // A key that the learner bound to libedit's own end of a line.
      var text = buffer.text
      if text.hasSuffix("\n") { text.removeLast() }
      end(with: .cell(text))
    }
    return outcome ?? .endOfInput
  }

  /// Draws, waits for a key and hands libedit a character or the code of an action; nil ends the
  /// cell.
  private func nextScalar() -> Unicode.Scalar? {
    guard outcome == nil else { return nil }
    undoable.note(buffer)
    bringBackOffer()
    renewOffer()
    while true {
      if !keys.hasPending { paint() }
      switch keys.next() {
      case .scalar(let scalar):
        footer = []
        if scalar != "\u{1B}" { isKilling = false }
        touchOffer(scalar)
        return scalar
      case .action(let action):
        footer = []
        if action != .paste { offer.isUntouched = false }
        return Unicode.Scalar(action.rawValue)
      case .paste(let text):
        footer = []
        pastes.append(text)
        return Unicode.Scalar(EditAction.paste.rawValue)
      case .answered:
        if !isQuestion, let promptStyle { prompts.style = promptStyle() }
        colored = ("", [])
      case .resized:
        resize()
      case .continued:
        _ = editline_set_raw(editor, false)
        _ = editline_set_raw(editor, true)
        Terminal.write("\r\n")
        painter.forget()
      case .interrupted:
        _ = Interrupt.take()
        end(with: .interrupted)
        return nil
      case .end:
        end(with: .endOfInput)
        return nil
      }
    }
  }

  // MARK: The buffer

  /// A copy of libedit's buffer.
  var buffer: EditBuffer {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer else { return EditBuffer() }
    let count = line.lastchar - start
    let scalars = UnsafeBufferPointer(start: start, count: max(0, count)).map {
      Unicode.Scalar(UInt32(bitPattern: Int32($0))) ?? "\u{FFFD}"
    }
    return EditBuffer(scalars: scalars, cursor: line.cursor - start)
  }

  /// Makes libedit's buffer equal to `wanted`, changing only what differs.
  func set(_ wanted: EditBuffer) {
    let current = buffer
    let old = current.scalars
    let new = wanted.scalars
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    let removed = old.count - head - tail
    let added = new[head..<(new.count - tail)]
    moveLibeditCursor(from: current.cursor, to: old.count - tail)
    if removed > 0 { el_deletestr(editor, Int32(clamping: removed)) }
    if !added.isEmpty {
      var wide = added.map { wchar_t(bitPattern: $0.value) }
      wide.append(0)
      _ = el_winsertstr(editor, wide)
    }
    moveLibeditCursor(from: head + added.count, to: wanted.cursor)
  }

  private func moveLibeditCursor(from: Int, to: Int) {
    if from != to { _ = el_cursor(editor, Int32(clamping: to - from)) }
  }

  // MARK: Drawing

  /// Draws the cell as it is now.
  func paint() {
    let shown = searchView ?? buffer
    let size = Terminal.size
    var below = footer
    if below.isEmpty, !isQuestion, let line = hint?(shown.text, shown.before.utf8.count) {
      below = [line]
    }
    let lines = CellLayout.rows(below, style: "", columns: size.columns)
    Terminal.write(painter.paint(layout(shown, size: size), footer: lines, size: size))
  }

  /// Draws `text` a last time and sets the outcome of the reading.
  func end(with result: ReadResult) {
    outcome = result
    searchView = nil
    let size = Terminal.size
    var shown = buffer
    var ending = ""
    switch result {
    case .cell(let text):
      if erasesEmptyCells, !isQuestion, text.allSatisfy(\.isWhitespace) {
        Terminal.write(painter.erase())
        return
      }
      shown = EditBuffer(text)
    case .interrupted:
      ending = "^C"
      if CellHistory.isWorthKeeping(shown.text), !isQuestion { history.add(shown.text) }
    case .endOfInput: break
    }
    Terminal.write(
      painter.finish(
        layout(shown, size: size, showsCursor: false), ending: ending, size: size))
  }

  /// Draws again after the terminal changed its size.
  ///
  /// A window that is dragged changes many times, and what is drawn for a size that it no longer has is
  /// broken where nobody knows: so it has to keep its size for a moment, at most for a second or so.
  func resize() {
    var size = Terminal.size
    var quiet = 0
    for _ in 0..<60 where quiet < 4 {
      usleep(20_000)
      let now = Terminal.size
      quiet = now == size ? quiet + 1 : 0
      size = now
    }
    signals_forget_screen_changes()
    paint()
  }

  /// Runs `body` with the terminal as other programs expect it, below the cell.
  func outsideEditing(_ body: () -> Void) {
    Terminal.write(painter.leave())
    _ = editline_set_raw(editor, false)
    terminal_leave_session()
    body()
    terminal_resume_session()
    _ = editline_set_raw(editor, true)
    signals_forget_screen_changes()
  }

  /// Clears the screen; the cell is drawn at its top.
  func clearScreen() {
    painter.forget()
    Terminal.write("\u{1B}[H\u{1B}[2J")
  }

  private func layout(_ shown: EditBuffer, size: Terminal.Size, showsCursor: Bool = true)
    -> CellLayout
  {
    let text = shown.text
    if colored.text != text { colored = (text, styles(of: text)) }
    return CellLayout(
      shown.scalars, styles: colored.styles, cursor: showsCursor ? shown.cursor : nil,
      prompts: prompts, columns: size.columns)
  }

  /// The style of each scalar of `text`.
  private func styles(of text: String) -> [String] {
    guard !isQuestion, let ranges = highlight?(text), !ranges.isEmpty else { return [] }
    var byByte = [String](repeating: "", count: text.utf8.count)
    for styled in ranges {
      for byte in styled.range.clamped(to: 0..<byByte.count) { byByte[byte] = styled.style }
    }
    var styles: [String] = []
    var byte = 0
    for scalar in text.unicodeScalars {
      styles.append(byByte[byte])
      byte += scalar.utf8.count
    }
    return styles
  }
}
