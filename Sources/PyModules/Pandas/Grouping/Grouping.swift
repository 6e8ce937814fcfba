internal import NDArrays
internal import PyRuntime

/// Rows in groups of equal keys.
struct Grouping {
  /// The group of each row; -1 where a key is missing.
  let codes: [Int]
  /// The labels of the groups.
  let labels: AxisLabels
  /// The rows of each group in order.
  let rows: [[Int]]

  /// Groups rows by one key or several.
  init(
    _ keys: [AxisLabels], sorts: Bool, dropsMissing: Bool = true, _ interpreter: Interpreter
  ) throws {
    let factors = try keys.map {
      try Factorizing.factorize(
        $0.data, sorts: sorts, keepsMissing: !dropsMissing, interpreter)
    }
    let count = keys.first?.count ?? 0
    if keys.count == 1, let key = keys.first {
      let (codes, first) = factors[0]
      self.codes = codes
      labels = AxisLabels(key.data.taking(first), names: key.names)
    } else {
      var numbers: [[Int]: Int] = [:]
      var found: [[Int]] = []
      var codes: [Int] = []
      for row in 0..<count {
        let parts = factors.map { $0.codes[row] }
        if parts.contains(-1) {
          codes.append(-1)
        } else if let number = numbers[parts] {
          codes.append(number)
        } else {
          numbers[parts] = found.count
          codes.append(found.count)
          found.append(parts)
        }
      }
      var order = Array(found.indices)
      if sorts { order.sort { found[$0].lexicographicallyPrecedes(found[$1]) } }
      var place = Array(repeating: 0, count: found.count)
      for (new, old) in order.enumerated() { place[old] = new }
      self.codes = codes.map { $0 < 0 ? -1 : place[$0] }
      let tuples = order.map { group in
        Value.tuple(
          keys.indices.map { level in
            keys[level].data.value(factors[level].first[found[group][level]])
          })
      }
      labels = AxisLabels(.object(tuples), names: keys.map(\.name))
    }
    var rows = Array(repeating: [Int](), count: labels.count)
    for (row, code) in codes.enumerated() where code >= 0 { rows[code].append(row) }
    self.rows = rows
  }

  /// The number of groups.
  var count: Int { labels.count }
}
