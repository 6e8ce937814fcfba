/// The earlier states of a buffer.
///
/// Letters typed one after another are undone together, up to a blank.
struct UndoStack {
  private var states: [EditBuffer] = [EditBuffer()]
  private var isTyping = false

  /// Takes note of the state before a key; a mere motion of the cursor is no new state, and undoing
  /// goes back to where it ended.
  mutating func note(_ buffer: EditBuffer) {
    guard let last = states.last else { return }
    guard last.scalars != buffer.scalars else {
      if last.cursor != buffer.cursor { isTyping = false }
      states[states.count - 1] = buffer
      return
    }
    let typed =
      buffer.scalars.count == last.scalars.count + 1 && buffer.cursor == last.cursor + 1
      && buffer.scalars[..<last.cursor] == last.scalars[..<last.cursor]
    let isLetter = typed && buffer.scalars[last.cursor].properties.isWhitespace == false
    if isTyping, isLetter, states.count > 1 { states.removeLast() }
    isTyping = isLetter
    states.append(buffer)
    if states.count > 300 { states.removeFirst(100) }
  }

  /// The state before the last change; nil when there is none.
  mutating func undo() -> EditBuffer? {
    guard states.count > 1 else { return nil }
    states.removeLast()
    isTyping = false
    return states.last
  }
}
