internal import PyRuntime

/// Which rows `nlargest` and `nsmallest` keep.
enum Extremes {
  /// The first `n` of an order, where `keep` says which of equal rows count as first.
  ///
  /// - Parameters:
  ///   - order: All positions, the wanted ones first, equal ones as they stand in the table.
  ///   - columns: What they were ordered by.
  static func chosen(
    _ order: [Int], _ columns: [ColumnData], _ call: BoundArguments
  ) throws -> [Int] {
    let n = max(try call.int("n"), 0)
    let keep = try call.text("keep")
    guard ["first", "last", "all"].contains(keep) else {
      throw PyException(.valueError, "keep must be either \"first\", \"last\" or \"all\"")
    }
    let ranks = try columns.map { try ColumnSorting.ranks($0, call.interpreter) }
    func isSame(_ a: Int, _ b: Int) -> Bool { ranks.allSatisfy { $0[a] == $0[b] } }
    switch keep {
    case "first": return Array(order.prefix(n))
    case "all":
      var end = min(n, order.count)
      while end > 0, end < order.count, isSame(order[end], order[end - 1]) { end += 1 }
      return Array(order.prefix(end))
    default:
      var turned: [Int] = []
      var start = 0
      while start < order.count {
        var end = start + 1
        while end < order.count, isSame(order[end], order[start]) { end += 1 }
        turned += order[start..<end].reversed()
        start = end
      }
      return Array(turned.prefix(n))
    }
  }
}
