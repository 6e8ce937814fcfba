/// Some rows of a terminal that are drawn again and again in one place.
///
/// Lines may hold colour sequences; each must fit the terminal's width.
package struct InPlaceArea {
  private var drawn: [String] = []

  /// An area that begins at the cursor's row, which must be empty.
  package init() {}

  /// Draws `lines` over those drawn before; of more than the screen holds, the first ones.
  package mutating func draw(_ lines: [String]) {
    let limit = max(1, Terminal.size.rows - 1)
    let lines = Array(lines.prefix(limit))
    var output = drawn.isEmpty ? "" : "\u{1B}[\(drawn.count)A"
    for (index, line) in lines.enumerated() {
      if index >= drawn.count || drawn[index] != line {
        output += "\r" + line + "\u{1B}[0m\u{1B}[K"
      }
      output += "\r\n"
    }
    if drawn.count > lines.count { output += "\u{1B}[J" }
    drawn = lines
    Terminal.write(output)
  }

  /// Takes the area off the screen.
  package mutating func clear() {
    if !drawn.isEmpty { Terminal.write("\u{1B}[\(drawn.count)A\r\u{1B}[J") }
    drawn = []
  }

  /// Forgets what was drawn, so that the next picture begins at the cursor.
  package mutating func forget() { drawn = [] }
}
