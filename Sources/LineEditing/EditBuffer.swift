internal import TerminalText

/// A text of one or more lines and a place in it, with the changes that keys make.
///
/// Positions count Unicode scalars. A motion or a deletion never stops between a letter and the
/// marks that are drawn over it.
package struct EditBuffer: Equatable, Sendable {
  /// The text.
  package private(set) var scalars: [Unicode.Scalar]
  /// The place where typing goes: from 0 to the number of scalars.
  package private(set) var cursor: Int

  /// A buffer that holds `text`, with the cursor behind it or at `cursor`.
  package init(_ text: String = "", cursor: Int? = nil) {
    self.init(scalars: Array(text.unicodeScalars), cursor: cursor)
  }

  /// A buffer that holds `scalars`, with the cursor behind them or at `cursor`.
  package init(scalars: [Unicode.Scalar], cursor: Int? = nil) {
    self.scalars = scalars
    self.cursor = min(max(0, cursor ?? scalars.count), scalars.count)
  }

  /// The whole text.
  package var text: String { string(0..<scalars.count) }
  /// The text before the cursor.
  package var before: String { string(0..<cursor) }
  /// Whether there is nothing in it.
  package var isEmpty: Bool { scalars.isEmpty }

  /// The text of a range of scalars.
  package func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  // MARK: Lines

  /// Where the cursor's line begins.
  package var lineStart: Int {
    var position = cursor
    while position > 0, scalars[position - 1] != "\n" { position -= 1 }
    return position
  }

  /// Where the cursor's line ends, before its newline.
  package var lineEnd: Int {
    var position = cursor
    while position < scalars.count, scalars[position] != "\n" { position += 1 }
    return position
  }

  /// Whether no line stands above the cursor's.
  package var isOnFirstLine: Bool { lineStart == 0 }
  /// Whether no line stands below the cursor's.
  package var isOnLastLine: Bool { lineEnd == scalars.count }
  /// Whether only blanks follow the cursor.
  package var isBlankAfterCursor: Bool { scalars[cursor...].allSatisfy(isBlank) }
  /// Whether only blanks and comments follow the cursor.
  package var isOnlyRemarkAfterCursor: Bool {
    scalars[cursor...].split(separator: "\n").allSatisfy { line in
      line.first { !isBlank($0) }.map { $0 == "#" } ?? true
    }
  }
  /// Whether only blanks stand on the cursor's line.
  package var isLineBlank: Bool { scalars[lineStart..<lineEnd].allSatisfy(isBlank) }
  /// Whether only blanks stand before the cursor on its line.
  package var isInIndentation: Bool { scalars[lineStart..<cursor].allSatisfy(isBlank) }

  // MARK: Motions

  /// Puts the cursor at `position`, or as near to it as the text goes.
  package mutating func move(to position: Int) {
    cursor = min(max(0, position), scalars.count)
  }

  package mutating func moveLeft() { cursor = previousPosition }
  package mutating func moveRight() { cursor = nextPosition }
  package mutating func moveToLineStart() { cursor = lineStart }
  package mutating func moveToLineEnd() { cursor = lineEnd }

  /// Moves to the beginning of the word at or before the cursor, a word being letters, digits
  /// and underscores.
  package mutating func moveWordLeft() { cursor = wordStart }
  /// Moves behind the word at or after the cursor.
  package mutating func moveWordRight() { cursor = wordEnd }

  /// Moves one line up, keeping the column as far as the line goes; false on the first line.
  package mutating func moveUp() -> Bool {
    let start = lineStart
    guard start > 0 else { return false }
    let column = cursor - start
    cursor = start - 1
    cursor = min(lineStart + column, start - 1)
    return true
  }

  /// Moves one line down, keeping the column as far as the line goes; false on the last line.
  package mutating func moveDown() -> Bool {
    let end = lineEnd
    guard end < scalars.count else { return false }
    let column = cursor - lineStart
    cursor = end + 1
    cursor = min(cursor + column, lineEnd)
    return true
  }

  // MARK: Changes

  /// Inserts `text` at the cursor and moves behind it.
  package mutating func insert(_ text: String) {
    let added = Array(text.unicodeScalars)
    scalars.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  /// Replaces everything by `text`, with the cursor behind it.
  package mutating func replace(with text: String) { self = EditBuffer(text) }

  /// Begins a new line that is indented by `indent` spaces, which replace the blanks that the
  /// rest of the line began with.
  package mutating func insertNewline(indent: Int) {
    var end = cursor
    while end < scalars.count, scalars[end] == " " || scalars[end] == "\t" { end += 1 }
    if indent > 0 { scalars.removeSubrange(cursor..<end) }
    insert("\n" + String(repeating: " ", count: min(max(0, indent), 400)))
  }

  /// Inserts spaces up to the next multiple of four columns of the line.
  package mutating func insertIndentation() {
    insert(String(repeating: " ", count: 4 - (cursor - lineStart) % 4))
  }

  /// Deletes what stands before the cursor: one character, or in the indentation the spaces back
  /// to a multiple of four.
  package mutating func deleteBackward() {
    let start = lineStart
    let column = cursor - start
    guard column > 0, scalars[start..<cursor].allSatisfy({ $0 == " " }) else {
      remove(previousPosition..<cursor)
      return
    }
    remove((start + (column - 1) / 4 * 4)..<cursor)
  }

  /// Deletes the character at the cursor.
  package mutating func deleteForward() { remove(cursor..<nextPosition) }

  /// Deletes to the end of the line, or the newline when nothing is left; returns what went.
  package mutating func killToLineEnd() -> String {
    let end = lineEnd
    return remove(cursor..<(end == cursor ? min(end + 1, scalars.count) : end))
  }

  /// Deletes from the start of the line, or the newline before it; returns what went.
  package mutating func killToLineStart() -> String {
    let start = lineStart
    return remove((start == cursor ? max(0, start - 1) : start)..<cursor)
  }

  /// Deletes back over blanks and then to the next blank, as Ctrl-W does in a shell; returns what
  /// went.
  package mutating func killToBlank() -> String {
    var start = cursor
    while start > 0, isBlank(scalars[start - 1]) { start -= 1 }
    while start > 0, !isBlank(scalars[start - 1]) { start -= 1 }
    return remove(start..<cursor)
  }

  /// Deletes the word before the cursor; returns what went.
  package mutating func killWordBackward() -> String { remove(wordStart..<cursor) }

  /// Deletes the word after the cursor; returns what went.
  package mutating func killWordForward() -> String { remove(cursor..<wordEnd) }

  /// Replaces the scalars of `range` by `text` and moves behind it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    remove(range.clamped(to: 0..<scalars.count))
    insert(text)
  }

  // MARK: Helpers

  @discardableResult
  private mutating func remove(_ range: Range<Int>) -> String {
    let removed = string(range)
    scalars.removeSubrange(range)
    cursor = range.lowerBound
    return removed
  }

  private var previousPosition: Int {
    var position = cursor
    while position > 0 {
      position -= 1
      if !isMark(position) { break }
    }
    return position
  }

  private var nextPosition: Int {
    guard cursor < scalars.count else { return cursor }
    var position = cursor + 1
    while position < scalars.count, isMark(position) { position += 1 }
    return position
  }

  private func isMark(_ position: Int) -> Bool {
    let scalar = scalars[position]
    return scalar.value >= 0x300 && DisplayWidth.of(scalar) == 0
  }

  private var wordStart: Int {
    var position = cursor
    while position > 0, !isWord(scalars[position - 1]) { position -= 1 }
    while position > 0, isWord(scalars[position - 1]) { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    var position = cursor
    while position < scalars.count, !isWord(scalars[position]) { position += 1 }
    while position < scalars.count, isWord(scalars[position]) { position += 1 }
    return position
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\n"
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar == "_" { return true }
  if scalar.isASCII {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.generalCategory == .nonspacingMark
}
