internal import PyRuntime

/// Elements as numbers of their distinct values.
enum Factorizing {
  /// Returns the number of each element's distinct value, -1 where it is missing, and the position
  /// at which each distinct value first comes.
  ///
  /// - Parameter sorts: Whether the distinct values are in order rather than as they come.
  static func factorize(
    _ column: ColumnData, sorts: Bool, keepsMissing: Bool = false, _ interpreter: Interpreter
  ) throws -> (codes: [Int], first: [Int]) {
    switch column {
    case .float, .int:
      return try factorize(
        ranks: ColumnSorting.ranks(column, interpreter), sorts: sorts, keepsMissing: keepsMissing,
        interpreter)
    case .bool, .text, .object, .category: break
    }
    let keys = try column.keys(interpreter)
    var numbers: [LabelKey: Int] = [:]
    var first: [Int] = []
    var codes: [Int] = []
    codes.reserveCapacity(keys.count)
    for (position, key) in keys.enumerated() {
      try interpreter.tick()
      if key == .missing, !keepsMissing {
        codes.append(-1)
        continue
      }
      if let number = numbers[key] {
        codes.append(number)
      } else {
        numbers[key] = first.count
        codes.append(first.count)
        first.append(position)
      }
    }
    guard sorts else { return (codes, first) }
    let order: [Int]
    do {
      order = try ColumnSorting.order(column.taking(first), interpreter)
    } catch let error as PyException where error.isInstance(of: .typeError) {
      return (codes, first)
    }
    var place = Array(repeating: 0, count: first.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return (codes.map { $0 < 0 ? -1 : place[$0] }, order.map { first[$0] })
  }

  /// The same for numbers, of which the ranks are known: -1 for those that are missing.
  private static func factorize(
    ranks: [Int], sorts: Bool, keepsMissing: Bool, _ interpreter: Interpreter
  ) throws -> (codes: [Int], first: [Int]) {
    let most = ranks.max() ?? -1
    // What is missing stands behind all numbers.
    var numbers = Array(repeating: -1, count: most + 2)
    var first: [Int] = []
    var codes = ranks
    for (position, rank) in ranks.enumerated() {
      try interpreter.tick()
      if rank < 0, !keepsMissing { continue }
      let place = rank < 0 ? most + 1 : rank
      if numbers[place] < 0 {
        numbers[place] = first.count
        first.append(position)
      }
      codes[position] = numbers[place]
    }
    guard sorts else { return (codes, first) }
    var sorted: [Int] = []
    for place in numbers.indices where numbers[place] >= 0 {
      sorted.append(first[numbers[place]])
      numbers[place] = sorted.count - 1
    }
    for (position, rank) in ranks.enumerated() where rank >= 0 || keepsMissing {
      try interpreter.tick()
      codes[position] = numbers[rank < 0 ? most + 1 : rank]
    }
    return (codes, sorted)
  }
}
