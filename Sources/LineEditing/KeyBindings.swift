import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which key does what: libedit's own bindings, ours over them, the learner's `.editrc` over
/// those, and last the few keys that a cell cannot do without.
package struct KeyBindings {
  /// The name under which libedit knows the command that performs an `EditAction`.
  static let command = "regtutor-act"
  /// The same in vi's command mode.
  static let alternativeCommand = "regtutor-act-in-command-mode"

  private let editor: OpaquePointer
  private let program: String
  /// The sequences after an escape character that `.editrc` binds.
  private(set) var ownSequences: Set<[UInt8]> = []

  init(editor: OpaquePointer, program: String) {
    self.editor = editor
    self.program = program
  }

  /// Binds everything, reading the configuration file at `path` if there is one.
  mutating func install(configuration path: String?) {
    _ = editline_set_mode(editor, "emacs")
    bindUsual()
    if let path { read(path) }
    bindRequired()
  }

  // MARK: Ours

  /// Keys as in a shell, with a cell's lines where a shell has one.
  private static let emacs: [(key: String, action: EditAction)] = [
    ("^A", .lineStart), ("^B", .left), ("^E", .lineEnd), ("^F", .right), ("^H", .deleteBackward),
    ("^?", .deleteBackward), ("^I", .tab), ("^K", .killToLineEnd), ("^L", .clearScreen),
    ("^N", .down), ("^O", .newline), ("^P", .up), ("^R", .searchBackward),
    ("^S", .searchForward), ("^U", .killToLineStart), ("^W", .killToBlank), ("^Y", .yank),
    ("^_", .undo), ("\\eb", .wordLeft), ("\\ef", .wordRight), ("\\ed", .killWordForward),
    ("\\e^?", .killWordBackward), ("\\e^H", .killWordBackward), ("\\ej", .newline),
    ("\\e^M", .forceRun), ("\\e^J", .forceRun), ("\\ep", .historyOlder), ("\\en", .historyNewer),
    ("^X^E", .openEditor), ("^X^U", .undo),
  ]

  private static let viInsert: [(key: String, action: EditAction)] = [
    ("^H", .deleteBackward), ("^?", .deleteBackward), ("^I", .tab), ("^L", .clearScreen),
    ("^N", .down), ("^O", .newline), ("^P", .up), ("^R", .searchBackward), ("^U", .killToLineStart),
    ("^W", .killToBlank),
  ]

  private static let viCommand: [(key: String, action: EditAction)] = [
    ("j", .down), ("k", .up), ("v", .openEditor), ("^L", .clearScreen), ("^N", .down),
    ("^P", .up), ("^R", .searchBackward),
  ]

  private func bindUsual() {
    if editline_is_vi(editor) {
      for (key, action) in Self.viInsert { bind(key, to: action) }
      for (key, action) in Self.viCommand { bindInCommandMode(key, to: action) }
      // Libedit would take the key behind a second escape for another one.
      _ = editline_bind_alternative(editor, "^[", "ed-ignore")
    } else {
      for (key, action) in Self.emacs { bind(key, to: action) }
    }
  }

  /// The keys that a cell cannot do without, in every mode.
  private static let required: [(key: String, action: EditAction)] = [
    ("^M", .enter), ("^J", .enter), ("^C", .interrupt), ("^D", .deleteOrEnd), ("^Z", .suspend),
  ]

  /// Every key of a mode with the name of what it does, as `bind` spells keys and terminals send the
  /// special ones: what the documentation has to list.
  package static func all(isVi: Bool) -> [(key: String, action: String)] {
    let usual = isVi ? viInsert + viCommand.map { ("command \($0.key)", $0.action) } : emacs
    return (usual + required + EditAction.specialKeys.map { ("\\e" + $0.key, $0.value) }).map {
      ($0.0, "\($0.1)")
    }
  }

  private func bindRequired() {
    for action in EditAction.allCases {
      _ = editline_bind(editor, action.notation, Self.command)
      _ = editline_bind_alternative(editor, action.notation, Self.alternativeCommand)
    }
    for (key, action) in Self.required {
      bind(key, to: action)
      if editline_is_vi(editor) { bindInCommandMode(key, to: action) }
    }
    _ = editline_bind(editor, "^\\", "ed-ignore")
    // libedit would swap newline and return, which a paste must tell apart.
    for setting in ["-isig", "-ixon", "-ixoff", "-icrnl", "-inlcr"] {
      _ = editline_change_terminal(editor, setting)
    }
    // Between two cells too, keys wait as they were typed: see `terminal_begin_session`.
    for setting in ["-icanon", "-echo", "-iexten", "-icrnl", "-inlcr", "+noflsh"] {
      _ = editline_change_terminal_between(editor, setting)
    }
  }

  private func bind(_ key: String, to action: EditAction) {
    _ = editline_bind_text(editor, key, action.notation)
  }

  private func bindInCommandMode(_ key: String, to action: EditAction) {
    _ = editline_bind_text_alternative(editor, key, action.notation)
  }

  // MARK: The learner's

  /// The learner's configuration file: `EDITRC`, or `.editrc` in the home folder.
  static var configurationPath: String? {
    if let path = Terminal.environment("EDITRC") { return path.isEmpty ? nil : path }
    return Terminal.environment("HOME").map { $0 + "/.editrc" }
  }

  /// Lets libedit perform the lines of a file, as its own `el_source` does, but puts our usual
  /// keys back where a line resets them all.
  private mutating func read(_ path: String) {
    guard let file = fopen(path, "re") else { return }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    guard let tokenizer = tok_init(nil) else { return }
    defer { tok_end(tokenizer) }
    while getline(&line, &capacity, file) > 0 {
      guard let line else { break }
      var count: Int32 = 0
      var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
      tok_reset(tokenizer)
      guard tok_str(tokenizer, line, &count, &words) == 0, count > 0, let words, let name = words[0]
      else { continue }
      if name[0] == CChar(bitPattern: UInt8(ascii: "#")) { continue }
      let wasVi = editline_is_vi(editor)
      let arguments = (1..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
      if el_parse(editor, count, words) != 0 { continue }
      guard isOurs(String(cString: name), command: "bind") else { continue }
      if arguments.contains("-v") || arguments.contains("-e") || wasVi != editline_is_vi(editor) {
        bindUsual()
      } else if let sequence = arguments.lazy.compactMap({ Self.sequence($0) }).first {
        ownSequences.insert(sequence)
      }
    }
  }

  /// Whether `word` is `command`, for every program or for this one (`regtutor:bind`).
  private func isOurs(_ word: String, command: String) -> Bool {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.last.map(String.init) == command
      && (parts.count == 1 || program.contains(String(parts[0])))
  }

  /// What follows the escape character in a key as `bind` spells it; nil for other words.
  private static func sequence(_ key: String) -> [UInt8]? {
    for escape in ["\\e", "\\033", "\\E", "^["] where key.hasPrefix(escape) && key != escape {
      return Array(key.dropFirst(escape.count).utf8)
    }
    return nil
  }
}
