import LineEditing
import TestSupport
import Testing

/// `Documentation/Keys.md` against the keys that are bound.
@Suite("The keys that the documentation lists")
struct DocumentedKeysTests {
  /// What each action is called in the documentation, by its beginning.
  static let words: [String: String] = [
    "enter": "runs the cell where", "forceRun": "runs the cell from", "newline": "begins a further",
    "tab": "completes", "unindent": "takes a step of indentation",
    "left": "one character to the left",
    "right": "one character to the right", "lineStart": "to the beginning of the line",
    "lineEnd": "to the end of the line", "wordLeft": "one word to the left",
    "wordRight": "one word to the right", "up": "a line up", "down": "a line down",
    "historyOlder": "the cell before, from", "historyNewer": "the cell behind, from",
    "searchBackward": "searches older", "searchForward": "searches newer",
    "deleteBackward": "deletes what stands before", "deleteForward": "deletes what stands at",
    "killToLineEnd": "cuts to the end", "killToLineStart": "cuts to the beginning",
    "killToBlank": "cuts back", "killWordBackward": "cuts the word before",
    "killWordForward": "cuts the word behind", "yank": "puts back", "undo": "undoes",
    "openEditor": "opens the cell", "clearScreen": "clears", "interrupt": "stops a running",
    "deleteOrEnd": "in an empty cell", "suspend": "puts the program",
  ]

  /// What terminals send for keys that have names.
  static let special: [String: String] = [
    "[A": "Up", "OA": "Up", "[B": "Down", "OB": "Down", "[C": "Right", "OC": "Right", "[D": "Left",
    "OD": "Left", "[H": "Home", "OH": "Home", "[1~": "Home", "[7~": "Home", "[F": "End",
    "OF": "End",
    "[4~": "End", "[8~": "End", "[3~": "Delete", "[3;5~": "Ctrl-Delete", "[3;3~": "Alt-Delete",
    "[5~": "PageUp", "[6~": "PageDown", "[1;5C": "Ctrl-Right", "[5C": "Ctrl-Right",
    "Oc": "Ctrl-Right", "[1;3C": "Alt-Right", "[1;5D": "Ctrl-Left", "[5D": "Ctrl-Left",
    "Od": "Ctrl-Left", "[1;3D": "Alt-Left", "[1;5A": "Ctrl-Up", "[1;5B": "Ctrl-Down",
    "[Z": "Shift-Tab", "\r": "Alt-Enter", "\n": "Alt-Enter", "^M": "Alt-Enter", "^J": "Alt-Enter",
    "[13;3u": "Alt-Enter", "[27;3;13~": "Alt-Enter", "[13;5u": "Ctrl-Enter",
    "[27;5;13~": "Ctrl-Enter", "[13;2u": "Shift-Enter", "[27;2;13~": "Shift-Enter",
    "^?": "Alt-Backspace", "^H": "Alt-Ctrl-H",
    // rxvt and PuTTY, iTerm, keypads; xterm with modifyOtherKeys, kitty.
    "\u{1B}[C": "Alt-Right", "\u{1B}[D": "Alt-Left", "\u{1B}[3~": "Alt-Delete",
    "[3^": "Ctrl-Delete", "Oa": "Ctrl-Up", "Ob": "Ctrl-Down", "[1;9C": "Alt-Right",
    "[1;9D": "Alt-Left", "OM": "Enter", "[27;2;9~": "Shift-Tab", "[9;2u": "Shift-Tab",
  ]

  /// A key as people call it.
  static func name(_ key: String) -> String {
    if key.hasPrefix("command ") { return "command " + name(String(key.dropFirst(8))) }
    if key.hasPrefix("\\e") {
      let rest = String(key.dropFirst(2))
      return special[rest] ?? "Alt-\(rest.uppercased())"
    }
    switch key {
    case "^M": return "Enter"
    case "^I": return "Tab"
    case "^?": return "Backspace"
    default: break
    }
    guard key.hasPrefix("^") else { return key }
    return key.split(separator: "^").map { "Ctrl-\($0)" }.joined(separator: " ")
  }

  /// The rows of a table: the keys, and what they do.
  static func table(_ index: Int) throws -> [(keys: Set<String>, does: String)] {
    let page = try Fixture.contents(of: "\(Fixture.root)/Documentation/Keys.md")
    let parts = page.split(separator: "|---|---|\n")
    return try #require(parts.dropFirst(index + 1).first).split(separator: "\n").prefix {
      $0.hasPrefix("| ")
    }.map { row in
      let cells = row.split(separator: " | ").map { $0.drop { $0 == "|" || $0 == " " } }
      return (Set(cells[0].split(separator: ", ").map(String.init)), String(cells[1]))
    }
  }

  @Test("are those that are bound, and do what it says", arguments: [false, true])
  func table(isVi: Bool) throws {
    var bound: [String: Set<String>] = [:]
    for (key, action) in KeyBindings.all(isVi: isVi) where action != "paste" {
      // In vi's mode the second table lists only what a letter or Control gives.
      if isVi, key.hasPrefix("\\e") || ["^M", "^J", "^C", "^D", "^Z"].contains(key) { continue }
      bound[action, default: []].insert(DocumentedKeysTests.name(key))
    }
    let rows = try DocumentedKeysTests.table(isVi ? 1 : 0)
    #expect(rows.count == bound.count)
    for (action, keys) in bound {
      let words = try #require(DocumentedKeysTests.words[action], "\(action) has no words")
      let row = rows.first { $0.does.hasPrefix(words) }
      #expect(row?.keys == keys, "\(action)")
    }
  }
}
