internal import PyRuntime

/// Columns of text side by side, as pandas sets them.
enum TextColumns {
  /// Where a text stands in its column.
  enum Side { case left, right, center }

  /// The width pandas counts: one for each code point.
  static func width(_ text: String) -> Int { text.unicodeScalars.count }

  /// Pads a text to a width.
  static func pad(_ text: String, _ width: Int, _ side: Side) -> String {
    let missing = width - TextColumns.width(text)
    guard missing > 0 else { return text }
    switch side {
    case .left: return text + String(repeating: " ", count: missing)
    case .right: return String(repeating: " ", count: missing) + text
    case .center:
      // As str.center: the odd blank goes left where the width is odd.
      let left = missing / 2 + (missing & width & 1)
      return String(repeating: " ", count: left) + text
        + String(repeating: " ", count: missing - left)
    }
  }

  /// Pads texts to a width.
  static func justify(_ texts: [String], _ width: Int, _ side: Side) -> [String] {
    texts.map { pad($0, width, side) }
  }

  /// Makes all texts as wide as the widest, cutting what is wider than the option allows.
  static func fixedWidth(
    _ texts: [String], _ side: Side?, minimum: Int? = nil, _ options: DisplayOptions
  ) -> (texts: [String], width: Int) {
    var widest = texts.lazy.map { width($0) }.max() ?? 0
    guard !texts.isEmpty, let side else { return (texts, widest) }
    if let minimum { widest = max(widest, minimum) }
    var result = texts
    if let limit = options.columnWidth {
      widest = min(widest, max(limit, 0))
      let keep = max(widest - 3, 0)
      let dots = String("...".prefix(widest - keep))
      result = result.map { text in
        width(text) > widest
          ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(keep))) + dots : text
      }
    }
    return (justify(result, widest, side), widest)
  }

  /// Joins columns line by line with `space` blanks between them.
  static func adjoin(_ space: Int, _ columns: [[String]]) -> String {
    let lines = columns.map(\.count).max() ?? 0
    let last = columns.count - 1
    var padded: [[String]] = []
    for (number, column) in columns.enumerated() {
      let widest = column.lazy.map { width($0) }.max() ?? 0
      let full = number == last ? widest : widest + space
      let blank = String(repeating: " ", count: full)
      padded.append(
        Array(repeating: blank, count: lines - column.count) + justify(column, full, .left))
    }
    return (0..<lines).map { line in padded.map { $0[line] }.joined() }.joined(separator: "\n")
  }
}
