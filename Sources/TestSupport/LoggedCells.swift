/// What a log of events says about the cells `mineN = …` that a test typed.
package struct LoggedCells {
  /// The numbers of the cells whose end is in the log too, in their order.
  package private(set) var accepted: [Int] = []
  /// The number of the last cell, when its end is not in the log.
  package private(set) var open: Int?

  /// Reads the whole records of a log; a line that was cut off, wherever it ends, is none.
  package init(log text: String) {
    for line in text.split(separator: "\n") {
      guard let record = try? JSONValue(parsing: String(line)) else { continue }
      switch record["kind"] {
      case .string("cell"): open = LoggedCells.number(record["source"])
      case .string("ran"):
        if let open { accepted.append(open) }
        open = nil
      default: break
      }
    }
  }

  private static func number(_ source: JSONValue) -> Int? {
    guard case .string(let code) = source, code.hasPrefix("mine") else { return nil }
    return Int(code.dropFirst("mine".count).prefix { $0.isNumber })
  }
}
