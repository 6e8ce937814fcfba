internal import TerminalText

/// What a terminal would show: enough of one for what our programs print.
package struct ScreenModel {
  /// How many rows are visible.
  package private(set) var rows: Int
  /// How many columns a row has.
  package private(set) var columns: Int
  /// The row of the cursor, from 0 at the top.
  package private(set) var cursorRow = 0
  /// The column of the cursor, from 0 at the left.
  package private(set) var cursorColumn = 0
  /// The rows that have left the screen at its top.
  package private(set) var scrolledOff: [String] = []
  /// Whether pastes are marked.
  package private(set) var marksPastes = false

  private enum State {
    case text
    case escape
    case sequence([UInt8])
    case command
  }

  private var cells: [[String]]
  private var state = State.text
  private var character: [UInt8] = []
  /// A character stands in the last column; the next one goes to the next row.
  private var isAtEdge = false

  /// An empty screen.
  package init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
    cells = Array(
      repeating: Array(repeating: " ", count: max(1, columns)), count: max(1, rows))
  }

  /// The visible rows without the blanks at their ends.
  package var lines: [String] { cells.map(Self.line) }

  /// The visible rows, joined, without blank ones at the bottom.
  package var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Everything that was ever shown, as scrolling back would show it.
  package var wholeText: String { (scrolledOff + [text]).joined(separator: "\n") }

  /// The row of the cursor, without blanks at its end.
  package var cursorLine: String { Self.line(cells[cursorRow]) }

  private static func line(_ cells: [String]) -> String {
    let text = cells.joined()
    return String(
      text.prefix(upTo: text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex))
  }

  /// Whether rows that are too long for a new width are broken anew, as most terminals do; xterm cuts
  /// them off.
  package var breaksRows = true

  /// Gives the screen another size.
  package mutating func resize(rows newRows: Int, columns newColumns: Int) {
    guard breaksRows else {
      cut(rows: newRows, columns: newColumns)
      return
    }
    var broken: [[String]] = []
    var newCursor = (row: 0, column: 0)
    var last = cells.count - 1
    while last > cursorRow, Self.line(cells[last]).isEmpty { last -= 1 }
    for index in 0...last {
      var used = cells[index].count
      while used > 0, cells[index][used - 1] == " " { used -= 1 }
      var parts: [[String]] = []
      var start = 0
      repeat {
        parts.append(Array(cells[index][start..<min(used, start + newColumns)]))
        start += newColumns
      } while start < used
      if index == cursorRow {
        let extra = min(cursorColumn / newColumns, parts.count - 1)
        newCursor = (broken.count + extra, min(cursorColumn - extra * newColumns, newColumns - 1))
      }
      broken += parts
    }
    let surplus = max(0, min(broken.count - newRows, newCursor.row))
    scrolledOff += broken.prefix(surplus).map(Self.line)
    broken.removeFirst(surplus)
    rows = newRows
    columns = newColumns
    cells = broken.prefix(newRows).map {
      $0 + Array(repeating: " ", count: newColumns - $0.count)
    }
    while cells.count < newRows { cells.append(Array(repeating: " ", count: newColumns)) }
    (cursorRow, cursorColumn) = (newCursor.row - surplus, newCursor.column)
    isAtEdge = false
  }

  /// Gives the screen another size; what has no room any more is gone, on the right and on top.
  private mutating func cut(rows newRows: Int, columns newColumns: Int) {
    let surplus = max(0, cursorRow + 1 - newRows)
    scrolledOff += cells.prefix(surplus).map(Self.line)
    cells = cells.dropFirst(surplus).prefix(newRows).map { row in
      Array(row.prefix(newColumns))
        + Array(repeating: " ", count: max(0, newColumns - row.count))
    }
    while cells.count < newRows { cells.append(Array(repeating: " ", count: newColumns)) }
    (rows, columns) = (newRows, newColumns)
    (cursorRow, cursorColumn) = (cursorRow - surplus, min(cursorColumn, newColumns - 1))
    isAtEdge = false
  }

  /// Shows what a program wrote.
  package mutating func show(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch state {
      case .escape:
        switch byte {
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "]"): state = .command
        default: state = .text
        }
      case .command:
        if byte == 7 { state = .text }
        if byte == 0x1B { state = .escape }
      case .sequence(let parameters):
        if (0x40...0x7E).contains(byte) {
          state = .text
          perform(String(decoding: parameters, as: UTF8.self), byte)
        } else {
          state = .sequence(parameters + [byte])
        }
      case .text:
        showText(byte)
      }
    }
  }

  private mutating func showText(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x0D: moveTo(column: 0)
    case 0x0A: lineFeed()
    case 0x08: moveTo(column: cursorColumn - 1)
    case 0x09: moveTo(column: (cursorColumn / 8 + 1) * 8)
    case 0x0C, 0x0B: lineFeed()
    case ..<0x20: break
    default:
      character.append(byte)
      if let scalar = String(validating: character, as: UTF8.self)?.unicodeScalars.first {
        put(scalar)
        character = []
      } else if character.count >= 4 {
        character = []
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.of(scalar)
    if width == 0 {
      let column = isAtEdge ? columns - 1 : max(0, cursorColumn - 1)
      cells[cursorRow][column].unicodeScalars.append(scalar)
      return
    }
    if isAtEdge || cursorColumn + width > columns {
      cursorColumn = 0
      lineFeed()
    }
    cells[cursorRow][cursorColumn] = String(Character(scalar))
    if width == 2, cursorColumn + 1 < columns { cells[cursorRow][cursorColumn + 1] = "" }
    isAtEdge = cursorColumn + width >= columns
    cursorColumn = min(cursorColumn + width, columns - 1)
  }

  private mutating func lineFeed() {
    isAtEdge = false
    guard cursorRow == rows - 1 else {
      cursorRow += 1
      return
    }
    scrolledOff.append(Self.line(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func moveTo(row: Int? = nil, column: Int) {
    isAtEdge = false
    cursorRow = min(max(0, row ?? cursorRow), rows - 1)
    cursorColumn = min(max(0, column), columns - 1)
  }

  private mutating func perform(_ parameters: String, _ final: UInt8) {
    if parameters.hasPrefix("?") {
      if parameters == "?2004" { marksPastes = final == UInt8(ascii: "h") }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 0)
    switch final {
    case UInt8(ascii: "A"): moveTo(row: cursorRow - count, column: cursorColumn)
    case UInt8(ascii: "B"): moveTo(row: cursorRow + count, column: cursorColumn)
    case UInt8(ascii: "C"): moveTo(column: cursorColumn + count)
    case UInt8(ascii: "D"): moveTo(column: cursorColumn - count)
    case UInt8(ascii: "G"): moveTo(column: count - 1)
    case UInt8(ascii: "H"):
      moveTo(row: count - 1, column: (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1)
    case UInt8(ascii: "J"): erase(numbers.first ?? 0, inRow: false)
    case UInt8(ascii: "K"): erase(numbers.first ?? 0, inRow: true)
    default: break
    }
  }

  private mutating func erase(_ kind: Int, inRow: Bool) {
    let blank = Array(repeating: " ", count: columns)
    let columnsErased =
      kind == 0 ? cursorColumn..<columns : 0..<(kind == 1 ? cursorColumn + 1 : columns)
    for column in columnsErased where inRow || kind != 2 { cells[cursorRow][column] = " " }
    guard !inRow else { return }
    let rowsErased = kind == 0 ? (cursorRow + 1)..<rows : 0..<(kind == 1 ? cursorRow : rows)
    for row in rowsErased { cells[row] = blank }
  }
}
