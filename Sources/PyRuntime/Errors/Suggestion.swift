/// The name that a traceback suggests for a wrong one, found as CPython's `traceback` module does.
enum Suggestion {
  /// The cost of one letter more, less or other; a change of case costs half.
  private static let step = 2

  /// Returns the first of the closest candidates, or nil where none is close enough.
  static func closest(to wrong: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(wrong.unicodeScalars)
    guard wanted.count <= 40 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != wrong {
      let other = Array(candidate.unicodeScalars)
      guard other.count <= 40 else { continue }
      var limit = (wanted.count + other.count + 3) * step / 6
      if let best { limit = min(limit, best.distance - 1) }
      let distance = distance(wanted, other)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The candidates for an attribute: private names only where a private one was asked for.
  static func closestAttribute(to wrong: String, in names: [String]) -> String? {
    closest(to: wrong, in: wrong.hasPrefix("_") ? names : names.filter { !$0.hasPrefix("_") })
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = (0...b.count).map { $0 * step }
    for (i, first) in a.enumerated() {
      var diagonal = row[0]
      row[0] = (i + 1) * step
      for (j, second) in b.enumerated() {
        let change =
          first == second
          ? 0
          : first.properties.lowercaseMapping == second.properties.lowercaseMapping ? 1 : step
        let cost = min(diagonal + change, row[j] + step, row[j + 1] + step)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
