import TestSupport
import Testing

@Suite("The keys that the documentation lists, pressed")
struct DocumentedPressTests {
  /// The mode in which keys are pressed.
  enum Mode: String, CaseIterable {
    case emacs
    case vi
    case viCommand
  }

  @Test("every row has a press, and every press is of a row", arguments: [0, 1])
  func coverage(table: Int) throws {
    let rows = try DocumentedKeysTests.table(table)
    for row in rows {
      #expect(DocumentedPress.all.contains { row.does.hasPrefix($0.does) }, "\(row.does)")
      for key in row.keys {
        let name = key.hasPrefix("command ") ? String(key.dropFirst(8)) : key
        #expect(!DocumentedPress.sequences(name).contains(""), "\(key)")
      }
    }
    guard table == 0 else { return }
    for press in DocumentedPress.all {
      #expect(rows.contains { $0.does.hasPrefix(press.does) }, "\(press.does)")
    }
  }

  @Test("do what it says, whichever way a terminal sends them", arguments: Mode.allCases)
  func presses(mode: Mode) throws {
    let driver = PressDriver(mode)
    var count = 0
    for (key, does) in try Self.keys(mode) {
      for press in DocumentedPress.all where does.hasPrefix(press.does) {
        for sequence in DocumentedPress.sequences(key)
        where mode == .emacs || !sequence.hasPrefix("\u{1B}\u{1B}") {
          do {
            try driver.press(sequence, press)
          } catch {
            Issue.record(
              "\(key), \(sequence.debugDescription), \(press.does), at \(press.cell.debugDescription): \(error)"
            )
            driver.startAnew()
          }
          count += 1
        }
      }
    }
    #expect(count > 15)
  }

  /// The keys of a mode by their names, and what they do.
  static func keys(_ mode: Mode) throws -> [(key: String, does: String)] {
    let first = try DocumentedKeysTests.table(0).flatMap { row in row.keys.map { ($0, row.does) } }
    if mode == .emacs { return first }
    let everywhere = ["Enter", "Ctrl-J", "Ctrl-C", "Ctrl-D", "Ctrl-Z"]
    let named = first.filter { key, _ in
      everywhere.contains(key)
        || DocumentedKeysTests.special.contains { $0.value == key && !$0.key.hasPrefix("^") }
    }
    let second = try DocumentedKeysTests.table(1).flatMap { row in row.keys.map { ($0, row.does) } }
    let isCommand = mode == .viCommand
    return named
      + second.filter { $0.0.hasPrefix("command ") == isCommand }.map {
        (isCommand ? String($0.0.dropFirst(8)) : $0.0, $0.1)
      }
  }
}

/// A program into which keys are pressed, one after another.
final class PressDriver {
  private let mode: DocumentedPressTests.Mode
  private var running: PseudoTerminal?
  private let settings: TemporaryFile?

  init(_ mode: DocumentedPressTests.Mode) {
    self.mode = mode
    settings = try? TemporaryFile()
    try? settings?.write(mode == .emacs ? "" : "bind -v\n")
  }

  private var environment: [String: String] {
    ["EDITRC": settings?.path ?? "", "EDITOR": "sed -i.before s/old/new/", "PS1": "shell> "]
  }

  func startAnew() { running = nil }

  /// Makes the cell, presses the key and waits for what comes of it.
  func press(_ key: String, _ press: DocumentedPress) throws {
    if case .suspends = press.effect { return try suspend(key, press) }
    let terminal = try running ?? startProbe(environment: environment)
    running = terminal
    for cell in press.ran {
      let start = terminal.bytes.count
      terminal.paste(cell)
      terminal.type(Key.altEnter)
      try terminal.expectCell(cell, after: start)
    }
    try make(press.cell, in: terminal)
    if case .stops = press.effect {
      let start = terminal.bytes.count
      terminal.type(press.after)
      try terminal.expectLine("working", after: start)
    } else if !press.after.isEmpty {
      terminal.type(press.after)
      terminal.settle()
    }
    let start = terminal.bytes.count
    terminal.type(key)
    try expect(press, in: terminal, from: start)
  }

  /// Puts `cell` behind the prompt, the cursor at its `|`.
  private func make(_ cell: String, in terminal: PseudoTerminal) throws {
    let parts = cell.split(separator: "|", omittingEmptySubsequences: false)
    if cell != "|" { terminal.paste(parts.joined()) }
    let steps = parts.last?.count ?? 0
    guard mode == .viCommand else {
      terminal.type(String(repeating: Key.left, count: steps))
      return try terminal.expectCell(showing: cell)
    }
    // Escape takes a step to the left.
    terminal.type(String(repeating: Key.left, count: max(0, steps - 1)))
    terminal.settle()
    terminal.type(Key.escape)
    terminal.settle(60)
    try terminal.expectCell(showing: atRest(cell))
  }

  /// `cell` as vi's command mode leaves it: the cursor on its last character, not behind it.
  private func atRest(_ cell: String) -> String {
    guard mode == .viCommand, cell.hasSuffix("|"), let last = cell.dropLast().last else {
      return cell
    }
    return cell.dropLast(2) + "|" + String(last)
  }

  private func expect(_ press: DocumentedPress, in terminal: PseudoTerminal, from start: Int) throws
  {
    switch press.effect {
    case .leaves(let cell):
      // A line that is begun is typed into.
      try terminal.expectCell(
        showing: cell.hasSuffix(" |") || cell == "abc\n|" ? cell : atRest(cell))
      // What the screen does not show, such as the rest of a key that was not known, runs along;
      // blank lines at the end do not.
      let start = terminal.bytes.count
      terminal.type(Key.altEnter)
      let text = cell.replacing("|", with: "").replacing(#/(\n *)+$/#, with: "")
      try terminal.expectCell(text, after: start)
    case .runs(let cell):
      try terminal.expectCell(cell, after: start)
    case .finds(let cell, let letters):
      terminal.type(letters)
      try terminal.expect("the search") {
        $0.screen.text.contains(cell + "\nsearch:")
      }
      terminal.type(Key.enter)
      try terminal.expectCell(cell, after: start)
    case .givesUp:
      try terminal.expectLine("interrupted", after: start)
      terminal.type(Key.up)
      let cell = press.cell.replacing("|", with: "")
      try terminal.expectCell(showing: cell + "|")
      terminal.type(Key.altEnter)
      try terminal.expectCell(cell, after: start)
    case .stops:
      try terminal.expectLine("stopped true", after: start)
    case .clears:
      try terminal.expect("the prompt at the top") { $0.screen.lines[0].hasPrefix("In [") }
      try terminal.expectCell(showing: atRest(press.cell))
      terminal.type(Key.altEnter)
      try terminal.expectCell(press.cell.replacing("|", with: ""), after: start)
    case .ends:
      try terminal.expectLine("bye", after: start)
      #expect(try terminal.finish() == 0)
      running = nil
    case .suspends: break
    }
    try running?.expect("the next prompt") { $0.isAtEmptyPrompt }
  }

  private func suspend(_ key: String, _ press: DocumentedPress) throws {
    guard mode != .viCommand else { return }
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment)
    try shell.expect("shell>")
    shell.type(BuiltProgram.path("LineEditProbe") + "\r")
    try shell.expect("In [1]:")
    try make(press.cell, in: shell)
    shell.type(key)
    try shell.expect("Stopped")
    shell.type("fg\r")
    try shell.expect("the cell again") {
      $0.screen.cursorLine == "In [1]: " + press.cell.replacing("|", with: "")
    }
    try shell.expectCell(showing: press.cell)
  }
}

extension PseudoTerminal {
  /// The cell at the cursor as the screen shows it, with `|` for the cursor; nil where none stands.
  fileprivate var shownCell: String? {
    let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard
      let first = lines.indices.last(where: {
        $0 <= screen.cursorRow && lines[$0].hasPrefix("In [")
      }),
      let end = lines[first].firstRange(of: "]:")?.upperBound
    else { return nil }
    let width = lines[first][..<end].count + 1
    guard screen.cursorColumn >= width else { return nil }
    return lines[first...].enumerated().map { place, line in
      let text = String(line.dropFirst(width))
      guard first + place == screen.cursorRow else { return text }
      var column = width
      var before = ""
      for character in text where column < screen.cursorColumn {
        before.append(character)
        column += character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
      }
      let after = text.dropFirst(before.count)
      return before + String(repeating: " ", count: max(0, screen.cursorColumn - column)) + "|"
        + after
    }.joined(separator: "\n")
  }

  fileprivate var isAtEmptyPrompt: Bool { shownCell == "|" }

  /// Waits until the cell at the cursor is `cell`, with `|` for the cursor.
  fileprivate func expectCell(showing cell: String) throws {
    let wanted = cell.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing(#/ +$/#, with: "")
    }.joined(separator: "\n")
    try expect("the cell \(cell.debugDescription)", within: 10) { $0.shownCell == wanted }
  }

  /// Waits until the program has said behind the first `start` bytes that it got `cell`.
  fileprivate func expectCell(_ cell: String, after start: Int) throws {
    try expectLine("got \(cell.unicodeScalars.count) \(cell.debugDescription)", after: start)
  }

  fileprivate func expectLine(_ line: String, after start: Int) throws {
    try expect(line, within: 10) {
      String(decoding: $0.bytes[start...], as: UTF8.self).contains(line + "\r\n")
    }
  }
}
