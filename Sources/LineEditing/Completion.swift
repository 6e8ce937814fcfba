internal import TerminalText

/// What can stand at the cursor.
package struct Completions: Equatable, Sendable {
  /// Where the word that is being completed begins, in UTF-8 bytes of the cell's text.
  package var start: Int
  /// The words that fit, in the order in which they are listed.
  package var candidates: [Candidate]

  /// A word that fits.
  package struct Candidate: Equatable, Sendable {
    /// What replaces the word.
    package var text: String
    /// What the list shows: for `np.mean`, only `mean`.
    package var label: String

    /// A word, listed as `label` or as it is.
    package init(_ text: String, label: String? = nil) {
      self.text = text
      self.label = label ?? text
    }
  }

  /// Words that fit from `start` on.
  package init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }

  /// Nothing fits.
  package static let none = Completions(start: 0, candidates: [])

  /// The longest beginning that all candidates share.
  var commonText: String {
    guard var common = candidates.first.map({ Array($0.text.unicodeScalars) }) else { return "" }
    for candidate in candidates.dropFirst() {
      let scalars = Array(candidate.text.unicodeScalars)
      var count = 0
      while count < common.count, count < scalars.count, common[count] == scalars[count] {
        count += 1
      }
      common.removeLast(common.count - count)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: common)
    return String(view)
  }

  /// The labels in columns, read downwards, at most `rowLimit` rows and as wide as a terminal;
  /// the last row counts what is left out.
  func listing(columns: Int, rowLimit: Int) -> [String] {
    let labels = candidates.map { ControlCharacters.visible($0.label) }
    guard !labels.isEmpty, rowLimit > 0 else { return [] }
    let widest = min(columns, (labels.map { DisplayWidth.of($0) }.max() ?? 1) + 2)
    let across = max(1, (columns + 2) / max(1, widest))
    var down = (labels.count + across - 1) / across
    var shown = labels[...]
    var rest = 0
    if down > rowLimit {
      down = max(1, rowLimit - 1)
      shown = labels.prefix(down * across)
      rest = labels.count - shown.count
    }
    var lines: [String] = []
    for row in 0..<down {
      var line = ""
      for column in 0..<across {
        let index = column * down + row
        guard index < shown.count else { break }
        line = DisplayWidth.padded(line, columns: column * widest) + shown[index]
      }
      if !line.isEmpty { lines.append(line) }
    }
    if rest > 0, rowLimit > 1 { lines.append("and \(rest) more") }
    return lines
  }
}
