/// Suggestions for misspelled names, only ever from names that exist.
package enum Spelling {
  /// Returns the candidate closest to `word`, or nil where none is close.
  ///
  /// Close means a Damerau-Levenshtein distance of at most a third of the letters of both words and
  /// three more, in half steps, as in CPython; a change of case counts half a step.
  package static func closest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.unicodeScalars)
    guard wanted.count <= 40 else { return nil }
    var best: (name: String, cost: Int)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.unicodeScalars)
      guard other.count <= 40 else { continue }
      let limit = (wanted.count + other.count + 3) / 3
      let cost = distance(wanted, other)
      if cost <= limit && cost < (best?.cost ?? Int.max) { best = (candidate, cost) }
    }
    return best?.name
  }

  /// The distance in half steps.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return 2 * max(a.count, b.count) }
    var rows = Array(
      repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { rows[i][0] = 2 * i }
    for j in 0...b.count { rows[0][j] = 2 * j }
    for i in 1...a.count {
      for j in 1...b.count {
        let change =
          a[i - 1] == b[j - 1]
          ? 0 : a[i - 1].properties.lowercaseMapping == b[j - 1].properties.lowercaseMapping ? 1 : 2
        var cost = min(
          rows[i - 1][j] + 2, rows[i][j - 1] + 2, rows[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 2)
        }
        rows[i][j] = cost
      }
    }
    return rows[a.count][b.count]
  }
}
