internal import TerminalText

/// Lines that are too long, broken into rows.
package enum LineFolding {
  /// Returns a line without styles in rows of at most `width` columns, broken at blanks where there
  /// are some.
  ///
  /// - Parameter indent: What the rows behind the first begin with.
  package static func rows(_ line: String, width: Int, indent: String) -> [String] {
    guard DisplayWidth.of(line) > width else { return [line] }
    var rows: [String] = []
    var rest = line[...]
    var lead = ""
    while !rest.isEmpty {
      let room = max(8, width - DisplayWidth.of(lead))
      let cut = end(of: rest, room)
      var row = rest[..<cut]
      rest = rest[cut...]
      if !rest.isEmpty {
        while row.last == " " { row = row.dropLast() }
        rest = rest.drop { $0 == " " }
      }
      rows.append(lead + row)
      lead = indent
    }
    return rows
  }

  /// Where the row ends that `text` begins with: behind the last blank that fits, but not within
  /// the blanks it begins with.
  private static func end(of text: Substring, _ room: Int) -> Substring.Index {
    var width = 0
    var index = text.startIndex
    var blank: Substring.Index?
    var isIndentation = true
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let columns = DisplayWidth.of(String(character))
      if character != " " { isIndentation = false }
      if width + columns > room, character != " " {
        return max(blank ?? index, min(text.index(after: text.startIndex), index))
      }
      width += columns
      index = next
      if character == " ", !isIndentation { blank = next }
    }
    return text.endIndex
  }
}
