/// What a stretch of source is to a reader, for colors.
package enum TokenClass: String, CaseIterable, Sendable {
  /// A reserved word: `for`, `lambda`, `None`.
  case keyword
  /// A name that Python itself defines: `print`, `len`, `ValueError`.
  case builtin
  /// The name behind `def` or `class`.
  case definition
  /// Any other name.
  case name
  /// A number.
  case number
  /// A string, or the text of an f-string.
  case string
  /// An operator or a bracket.
  case `operator`
  /// A comment, its `#` included.
  case comment
  /// A decorator's `@` and name.
  case decorator
  /// A line for IPython, such as `%time f()`.
  case magic
  /// Text that Python cannot read.
  case error
}

/// A stretch of source with its class.
package struct HighlightedRange: Hashable, Sendable {
  /// Where it stands.
  package let range: SourceRange
  /// What it is.
  package let tokenClass: TokenClass

  /// Creates a stretch.
  package init(_ range: SourceRange, _ tokenClass: TokenClass) {
    self.range = range
    self.tokenClass = tokenClass
  }
}
