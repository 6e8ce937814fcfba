/// What is wrong with a text of Python, where, and what to do about it.
package struct Diagnostic: Error, Hashable, Sendable {
  /// The classes of Python's own exceptions and warnings about a text.
  package enum Category: String, Sendable {
    case syntaxError = "SyntaxError"
    case indentationError = "IndentationError"
    case tabError = "TabError"
    case syntaxWarning = "SyntaxWarning"
  }

  /// Python's class for it.
  package let category: Category
  /// Python's words for it, or our own where we refuse what Python accepts.
  package let message: String
  /// Where the caret goes.
  package let range: SourceRange
  /// What to do about it; nil when there is nothing true to say.
  package var help: String?
  /// What the text still lacks, when more text could make it right.
  package var missing: MissingText?
  /// Whether Python accepts the text and we refuse it.
  package var isRefusal = false

  /// Creates a diagnostic.
  package init(
    _ category: Category, _ message: String, at range: SourceRange,
    help: String? = nil, missing: MissingText? = nil
  ) {
    self.category = category
    self.message = message
    self.range = range
    self.help = help
    self.missing = missing
  }

  /// Creates a `SyntaxError`.
  package init(
    _ message: String, at range: SourceRange, help: String? = nil, missing: MissingText? = nil
  ) {
    self.init(.syntaxError, message, at: range, help: help, missing: missing)
  }

  /// Python's own line, such as `SyntaxError: expected ':'`.
  package var firstLine: String { "\(category.rawValue): \(message)" }

  /// Returns the whole message: Python's line, the place with a caret, and the help.
  package func formatted(in source: SourceText) -> String {
    let start = source.position(at: range.lower)
    let lineRange = source.range(ofLine: start.line)
    let shown = String(source.text(ofLine: start.line).map { $0 == "\t" ? " " : $0 })
    let end = Swift.min(Swift.max(range.upper, range.lower), lineRange.upper)
    let width = Swift.max(1, source.codePoints(from: range.lower, to: end))
    let number = String(start.line)
    let margin = String(repeating: " ", count: number.count)
    let caret =
      String(repeating: " ", count: start.column) + String(repeating: "^", count: width)
    var lines = [
      firstLine,
      "  \(source.name), line \(number)",
      "    \(number) | \(shown)",
      "    \(margin) | \(caret)",
    ]
    if let help { lines.append("  help: \(help)") }
    return lines.joined(separator: "\n")
  }
}

/// What an unfinished text still lacks.
package enum MissingText: Hashable, Sendable {
  /// The bracket opened at `opener` is still open.
  case closingBracket(Character, opener: SourceRange)
  /// A triple-quoted string that starts at the range is still open.
  case closingQuotes(SourceRange)
  /// A header such as `if x:` has no body yet.
  case block
  /// A compound statement may go on; an empty line ends it.
  case emptyLine
  /// `try` has neither `except` nor `finally` yet.
  case exceptOrFinally
  /// A decorator has no function or class yet.
  case decorated
  /// A backslash joins the line with the next, which is not there yet.
  case continuationLine
}
