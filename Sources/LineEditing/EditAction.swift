/// What a key can do beyond libedit's own commands.
///
/// Each has a code among the C1 control characters, which nobody types: keys are bound to the
/// code, the code to the one command that performs actions.
enum EditAction: UInt8, CaseIterable {
  case up = 0x80
  case down
  case left
  case right
  case lineStart
  case lineEnd
  case wordLeft
  case wordRight
  case deleteBackward
  case deleteForward
  case killToLineEnd
  case killToLineStart
  case killToBlank
  case killWordBackward
  case killWordForward
  case yank
  case undo
  case enter
  case forceRun
  case newline
  case tab
  case unindent
  case paste
  case interrupt
  case deleteOrEnd
  case suspend
  case clearScreen
  case searchBackward
  case searchForward
  case openEditor
  case historyOlder
  case historyNewer

  /// The code as libedit's `bind` spells it.
  var notation: String { "\\" + String(rawValue, radix: 8) }

  /// The action behind what a terminal sends after the escape character for a special key.
  static func special(_ sequence: [UInt8]) -> EditAction? {
    specialKeys[String(decoding: sequence, as: UTF8.self)]
  }

  /// What terminals send behind the escape character for special keys.
  static let specialKeys: [String: EditAction] = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down,
    "[C": .right, "OC": .right, "[D": .left, "OD": .left,
    "[H": .lineStart, "OH": .lineStart, "[1~": .lineStart, "[7~": .lineStart,
    "[F": .lineEnd, "OF": .lineEnd, "[4~": .lineEnd, "[8~": .lineEnd,
    "[3~": .deleteForward, "[3;5~": .killWordForward, "[3;3~": .killWordForward,
    "[5~": .historyOlder, "[6~": .historyNewer,
    "[1;5C": .wordRight, "[1;3C": .wordRight, "[5C": .wordRight, "Oc": .wordRight,
    "[1;5D": .wordLeft, "[1;3D": .wordLeft, "[5D": .wordLeft, "Od": .wordLeft,
    "[1;5A": .historyOlder, "[1;5B": .historyNewer,
    "[Z": .unindent, "[200~": .paste,
    // rxvt and PuTTY, iTerm, keypads; xterm with modifyOtherKeys, kitty.
    "\u{1B}[C": .wordRight, "\u{1B}[D": .wordLeft, "\u{1B}[3~": .killWordForward,
    "[3^": .killWordForward, "Oa": .historyOlder, "Ob": .historyNewer, "[1;9C": .wordRight,
    "[1;9D": .wordLeft, "OM": .enter, "[27;2;9~": .unindent, "[9;2u": .unindent,
    "\r": .forceRun, "\n": .forceRun, "[13;3u": .forceRun, "[27;3;13~": .forceRun,
    "[13;5u": .forceRun, "[27;5;13~": .forceRun, "[13;2u": .newline, "[27;2;13~": .newline,
  ]
}
