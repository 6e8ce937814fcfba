internal import PyRuntime

/// A variable in a few words, for a list of variables.
enum VariableSummary {
  /// The longest text shown.
  private static let limit = 60

  /// The type and, on one line, the beginning of the value's `repr`.
  static func of(_ value: Value, _ interpreter: Interpreter) -> String {
    "\(value.type.name)  \(text(value, interpreter))"
  }

  /// On one line, the beginning of the value's `repr`.
  static func text(_ value: Value, _ interpreter: Interpreter) -> String {
    let text = ((try? interpreter.repr(value)) ?? "?").replacing("\n", with: " ")
    let words = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let shown = words.count > limit ? words.prefix(limit - 1) + "…" : words[...]
    return String(shown)
  }
}
