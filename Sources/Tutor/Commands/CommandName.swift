internal import PySyntax

/// The name of a command as people type it.
enum CommandName {
  /// Returns the command that `typed` means: its name, in capitals or not, or a beginning that only
  /// one command has.
  static func find(
    _ typed: String, among names: [String]
  ) throws(TutorCommand.Unknown) -> String {
    let name = typed.lowercased()
    if names.contains(name) { return name }
    let longer = name.isEmpty ? [] : names.filter { $0.hasPrefix(name) }.sorted()
    // Where one command begins another, as `hint` does `hints`, the shorter one is meant.
    if let first = longer.first, longer.allSatisfy({ $0.hasPrefix(first) }) { return first }
    throw TutorCommand.Unknown(
      name: typed, suggestion: longer.isEmpty ? Spelling.closest(to: name, in: names) : nil,
      meanings: longer)
  }

  /// What to say where a command's name, or a usual word for leaving, is typed without its colon
  /// where no Python is read; nil for other texts.
  static func advice(for text: String, among names: [String]) -> String? {
    var word = text.trimmingSpace.lowercased()
    if word.hasSuffix("()") { word.removeLast(2) }
    if names.contains(word) { return "Commands begin with a colon: ':\(word)'." }
    return leaving.contains(word) ? "Commands begin with a colon: ':quit' leaves." : nil
  }

  /// What to say where a text stands behind a command that takes nothing, as its usage shows; nil
  /// where it takes something or nothing stands there.
  static func surplus(_ argument: String, behind usage: String, summary: String) -> String? {
    guard !argument.isEmpty, !usage.contains(" ") else { return nil }
    return
      "'\(usage)' takes nothing behind it, and '\(argument)' stands there: '\(usage)' \(summary)."
  }

  /// What people type who want to leave.
  private static let leaving: Set = ["exit", "q", "bye", "logout"]
}

extension String {
  /// The text without white space at its ends.
  var trimmingSpace: String {
    var text = self[...].drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
