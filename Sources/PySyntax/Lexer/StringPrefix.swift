/// The letters before a string's quotes.
struct StringPrefix: Sendable {
  var isRaw = false
  var isBytes = false
  var isFormatted = false
  /// The number of letters.
  let length: Int

  /// Reads a prefix such as `rb`; nil for letters that are none.
  init?(_ letters: String) {
    length = letters.utf8.count
    var seen: Set<Character> = []
    for letter in letters.lowercased() {
      guard seen.insert(letter).inserted else { return nil }
      switch letter {
      case "r": isRaw = true
      case "b": isBytes = true
      case "f": isFormatted = true
      case "u": break
      default: return nil
      }
    }
    if seen.contains("u"), seen.count > 1 { return nil }
    if isBytes && isFormatted { return nil }
  }
}

/// Where the lexer stands in an f-string.
struct FormattedStringState: Sendable {
  let quote: UInt8
  let quoteCount: Int
  let isRaw: Bool
  /// The offset of the prefix.
  let start: Int
  /// How many brackets are open inside of the string.
  var curlyDepth = 0
  /// The depth at which the innermost field opened; -1 outside of fields.
  var fieldDepth = -1
  /// Whether text comes next, rather than Python.
  var isInText = true
  /// Whether that text is a field's format.
  var isInFormat = false
}
