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
    let keys = try column.keys(interpreter)
    var numbers: [LabelKey: Int] = [:]
    var first: [Int] = []
    var codes: [Int] = []
    codes.reserveCapacity(keys.count)
    for (position, key) in keys.enumerated() {
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
}
