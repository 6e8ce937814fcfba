/// A key in a cell, and what the documentation says comes of it.
struct DocumentedPress {
  /// What comes of a key.
  enum Effect {
    /// The cell holds this text, the cursor at `|`.
    case leaves(String)
    /// This cell runs.
    case runs(String)
    /// The cell of before runs on Enter, which was found by these letters.
    case finds(String, typing: String)
    /// The cell is given up, and Up brings it back.
    case givesUp
    /// What ran is stopped.
    case stops
    /// The prompt stands at the top of the screen.
    case clears
    /// The program ends.
    case ends
    /// The shell has the terminal, and `fg` brings the cell back.
    case suspends
  }

  /// What a row of the documentation says, by its beginning.
  let does: String
  /// Cells that ran before.
  var ran: [String] = []
  /// The cell, the cursor at `|`.
  let cell: String
  /// Keys that go before.
  var after = ""
  let effect: Effect

  private init(
    _ does: String, ran: [String] = [], cell: String, after: String = "", _ effect: Effect
  ) {
    self.does = does
    self.ran = ran
    self.cell = cell
    self.after = after
    self.effect = effect
  }

  /// What each key is pressed for.
  static let all: [DocumentedPress] = [
    .init("runs the cell where", cell: "ab|c", .runs("abc")),
    .init("runs the cell where", cell: "f(|", .leaves("f(\n    |")),
    .init("runs the cell where", cell: "a\nb|\nc", .leaves("a\nb\n|\nc")),
    .init("runs the cell from", cell: "a|b\nc", .runs("ab\nc")),
    .init("runs the cell from", cell: "f(|", .runs("f(")),
    .init("begins a further", cell: "abc|", .leaves("abc\n|")),
    .init("begins a further", cell: "for a in b:|", .leaves("for a in b:\n    |")),
    .init("completes", cell: "x = bet|", .leaves("x = beta|")),
    .init("completes", cell: "x = bet|!", .leaves("x = beta|!")),
    .init("completes", cell: "if a:\n  |b", .leaves("if a:\n    |b")),
    .init("takes a step of indentation", cell: "if a:\n        |b", .leaves("if a:\n    |b")),
    .init("one character to the left", cell: "日本|語", .leaves("日|本語")),
    .init("one character to the left", cell: "a\n|b", .leaves("a|\nb")),
    .init("one character to the right", cell: "日|本語", .leaves("日本|語")),
    .init("one character to the right", cell: "a|\nb", .leaves("a\n|b")),
    .init(
      "to the beginning of the line", cell: "one\ntwo t|wo\nend", .leaves("one\n|two two\nend")),
    .init("to the end of the line", cell: "one\ntwo t|wo\nend", .leaves("one\ntwo two|\nend")),
    .init("one word to the left", cell: "one two th|", .leaves("one two |th")),
    .init("one word to the left", cell: "np.mean|(x)", .leaves("np.|mean(x)")),
    .init("one word to the right", cell: "one| two three", .leaves("one two| three")),
    .init("a line up", cell: "one\ntw|o", .leaves("on|e\ntwo")),
    .init("a line up", ran: ["L1", "L2"], cell: "|", .leaves("L2|")),
    .init("a line up", ran: ["L1\nm", "L2"], cell: "L1|", .leaves("L1|\nm")),
    .init("a line down", cell: "on|e\ntwo", .leaves("one\ntw|o")),
    .init("a line down", ran: ["L3", "L4"], cell: "|", after: Key.up + Key.up, .leaves("L4|")),
    .init("the cell before, from", ran: ["L5\nm", "L6"], cell: "|", .leaves("L6|")),
    .init(
      "the cell before, from", ran: ["L5", "L6\nm"], cell: "|", after: Key.up + Key.down,
      .leaves("L5|")),
    .init(
      "the cell behind, from", ran: ["L7", "L8\nm", "L9"], cell: "|",
      after: Key.up + Key.up, .leaves("L9|")),
    .init(
      "searches older", ran: ["find(1)", "find(2)"], cell: "|", .finds("find(2)", typing: "ind")),
    .init(
      "searches older", ran: ["find(1)", "find(2)"], cell: "|", after: Key.control("R") + "ind",
      .finds("find(1)", typing: "")),
    .init(
      "searches newer", ran: ["find(1)", "find(2)", "find(3)"], cell: "|",
      after: Key.control("R") + "ind" + Key.control("R") + Key.control("R"),
      .finds("find(2)", typing: "")),
    .init("deletes what stands before", cell: "caf\u{E9}|s", .leaves("caf|s")),
    .init("deletes what stands before", cell: "xe\u{301}|s", .leaves("x|s")),
    .init("deletes what stands before", cell: "if a:\n        |b", .leaves("if a:\n    |b")),
    .init("deletes what stands before", cell: "a\n|b", .leaves("a|b")),
    .init("deletes what stands at", cell: "日|本語", .leaves("日|語")),
    .init("deletes what stands at", cell: "a|\nb", .leaves("a|b")),
    .init("cuts to the end", cell: "one\ntwo| two\nend", .leaves("one\ntwo|\nend")),
    .init("cuts to the beginning", cell: "one\ntwo |two\nend", .leaves("one\n|two\nend")),
    .init("cuts back", cell: "one np.mean(x)|", .leaves("one |")),
    .init("cuts the word before", cell: "np.mean_of|(x)", .leaves("np.|(x)")),
    .init("cuts the word behind", cell: "one| two three", .leaves("one| three")),
    .init("puts back", cell: "one |two", after: Key.control("W"), .leaves("one |two")),
    .init(
      "puts back", cell: "one |two", after: Key.control("K") + Key.home, .leaves("two|one ")),
    .init("undoes", cell: "one |two", after: Key.delete + Key.delete, .leaves("one |wo")),
    .init("undoes", cell: "one |two", after: Key.control("K"), .leaves("one |two")),
    .init("opens the cell", cell: "old|(1)", .leaves("new(1)|")),
    .init("clears", cell: "ab|c", .clears),
    .init("stops a running", cell: "ab|c", .givesUp),
    .init("stops a running", cell: "busy|", after: Key.enter, .stops),
    .init("in an empty cell", cell: "a|bc", .leaves("a|c")),
    .init("in an empty cell", cell: "|", .ends),
    .init("puts the program", cell: "ha|lf", .suspends),
  ]

  /// What terminals send for the key that the documentation calls `name`, `command` aside.
  static func sequences(_ name: String) -> [String] {
    let plain = ["Enter": "\r", "Tab": "\t", "Backspace": "\u{7F}"]
    if let key = plain[name] { return [key] + special(name) }
    let special = special(name)
    if !special.isEmpty { return special }
    if name.hasPrefix("Alt-") { return ["\u{1B}" + name.dropFirst(4).lowercased()] }
    let parts = name.split(separator: " ").map { part in
      part.hasPrefix("Ctrl-") ? part.last.map(Key.control) ?? "" : String(part)
    }
    return [parts.joined()]
  }

  private static func special(_ name: String) -> [String] {
    DocumentedKeysTests.special.filter { $0.value == name && !["^M", "^J"].contains($0.key) }.keys
      .sorted().map {
        "\u{1B}" + $0.replacing("^?", with: "\u{7F}").replacing("^H", with: "\u{8}")
      }
  }
}
