/// A cell with a blank to fill in, such as `gap = ...  # TODO`, and what becomes of it.
///
/// What is written at the blank takes its place, unless it begins the blank's statement anew, as
/// `gap = a - b` does: then it takes the place of the whole statement. Positions count scalars.
package struct Starter: Equatable, Sendable {
  /// The text as it was given.
  package let text: String
  /// The place to be filled in.
  package let blank: Range<Int>
  private let scalars: [Unicode.Scalar]

  /// Creates a starter; nil where the text holds no `...`.
  package init?(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    let dots: [Unicode.Scalar] = [".", ".", "."]
    let all = scalars
    guard let start = all.indices.first(where: { all[$0...].starts(with: dots) }) else {
      return nil
    }
    blank = start..<(start + dots.count)
  }

  /// What stands at the blank of a cell and where in it the cursor is; nil where the cell is not
  /// the starter with something at its blank.
  package func filling(of cell: EditBuffer) -> EditBuffer? {
    let head = scalars[..<blank.lowerBound]
    let tail = scalars[blank.upperBound...]
    let end = cell.scalars.count - tail.count
    guard head.count <= end, cell.scalars.starts(with: head),
      cell.scalars[end...].elementsEqual(tail), (head.count...end).contains(cell.cursor)
    else { return nil }
    return EditBuffer(cell.string(head.count..<end), cursor: cell.cursor - head.count)
  }

  /// Whether a text at the blank begins the blank's statement anew: `gap = a`, `def f(`.
  ///
  /// An expression that comes first belongs to the statement that is there, whatever follows it.
  package func isBegunAnew(by text: String) -> Bool {
    guard let own = statements.first(where: { $0.holdsBlank })?.declaration else { return false }
    let lines = Starter.lines(text)
    guard let first = lines.first(where: { !Starter.isBlank($0) }),
      Starter.beginsStatement(first)
    else { return false }
    return lines.contains { line in Declaration(line).map(own.isMade) ?? false }
  }

  /// The starter with a text at its blank, or with a text that begins the blank's statement anew in
  /// place of the statements that it holds; the cursor stays where it is in the text.
  package func filled(with filling: EditBuffer) -> EditBuffer {
    let text = filling.text
    guard isBegunAnew(by: text) else { return inserted(filling) }
    let made = Starter.lines(text).compactMap(Declaration.init)
    var head = ""
    var tail = ""
    for statement in statements {
      let isKept =
        !statement.holdsBlank && !made.contains { statement.declaration?.isMade($0) ?? false }
      guard isKept else { continue }
      if statement.isBeforeBlank {
        head += statement.text + "\n"
      } else {
        tail += "\n" + statement.text
      }
    }
    if !tail.isEmpty, text.hasSuffix("\n") { tail.removeFirst() }
    return EditBuffer(
      head + text + tail, cursor: head.unicodeScalars.count + filling.cursor)
  }

  private func inserted(_ filling: EditBuffer) -> EditBuffer {
    var text = filling.string(0..<filling.scalars.count)[...]
    var cursor = filling.cursor
    // Lines that bring their indentation find the first one's here already.
    let place = EditBuffer(self.text, cursor: blank.lowerBound)
    if place.isInIndentation, text.contains("\n") {
      let own = text.prefix { $0 == " " }.count
      let extra = min(own, blank.lowerBound - place.lineStart)
      text = text.dropFirst(extra)
      cursor = max(0, cursor - extra)
    }
    let head = place.before
    let tail = place.string(blank.upperBound..<scalars.count)
    return EditBuffer(head + text + tail, cursor: blank.lowerBound + cursor)
  }

  // MARK: Statements

  /// A statement at the margin with the lines that belong to it.
  private struct Part {
    var text: String
    var declaration: Declaration?
    var holdsBlank = false
    var isBeforeBlank = false
  }

  /// The statements of the starter, in order.
  private var statements: [Part] {
    var parts: [Part] = []
    var position = 0
    for line in Starter.lines(text) {
      let count = line.unicodeScalars.count
      let holdsBlank = (position...(position + count)).contains(blank.lowerBound)
      let isBefore = position + count < blank.lowerBound
      let declaration = Declaration(line)
      let begins = declaration != nil || (Starter.isStatement(line) && !parts.isEmpty)
      if begins || parts.isEmpty {
        parts.append(
          Part(
            text: String(line), declaration: declaration, holdsBlank: holdsBlank,
            isBeforeBlank: isBefore))
      } else if var last = parts.popLast() {
        last.text += "\n" + line
        last.holdsBlank = last.holdsBlank || holdsBlank
        last.isBeforeBlank = last.isBeforeBlank && !last.holdsBlank
        parts.append(last)
      }
      position += count + 1
    }
    return parts
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Whether a line at the margin is more than a comment or the end of a bracket.
  private static func isStatement(_ line: Substring) -> Bool {
    line.first.map { !$0.isWhitespace && !"#)]}".contains($0) } ?? false
  }

  /// Whether a line can only be the beginning of a statement, and no expression.
  private static func beginsStatement(_ line: Substring) -> Bool {
    if line.hasPrefix("#") || line.hasPrefix("@") || Declaration(line) != nil { return true }
    let word = line.prefix { $0.isLetter }
    return ["import", "from", "def", "class", "for", "while", "with", "if", "try"].contains(word)
  }
}

/// A name that a line at the margin gives a value or a function: `gap = `, `def f(`.
private struct Declaration: Equatable {
  let name: String
  let isFunction: Bool

  init?(_ line: Substring) {
    var rest = line
    isFunction = rest.hasPrefix("def ")
    if isFunction { rest = rest.dropFirst(4).drop { $0 == " " } }
    let name = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
    guard let first = name.first, !first.isNumber else { return nil }
    rest = rest.dropFirst(name.count).drop { $0 == " " }
    if isFunction {
      guard rest.first == "(" else { return nil }
    } else {
      // What follows tells `=` from `==`.
      guard rest.first == "=", let next = rest.dropFirst().first, next != "=" else { return nil }
    }
    self.name = String(name)
  }

  /// Whether another line makes this one's name anew: a body may assign its function's name.
  func isMade(_ other: Declaration) -> Bool {
    name == other.name && (other.isFunction || !isFunction)
  }
}
