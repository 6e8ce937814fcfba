import TestSupport

/// Starts the program that reads cells and says what it got, and waits for its prompt.
func startProbe(
  _ arguments: [String] = [], environment: [String: String] = [:], rows: Int = 24,
  columns: Int = 80, prompt: String = "In [1]:"
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    BuiltProgram.path("LineEditProbe"), arguments, environment: environment, rows: rows,
    columns: columns)
  try terminal.expect(prompt)
  return terminal
}

extension PseudoTerminal {
  /// Waits until the program has said that it got exactly `cell`.
  func expectCell(_ cell: String) throws {
    let report = Array("got \(cell.unicodeScalars.count) \(cell.debugDescription)\r\n".utf8)
    try expect("the cell \(cell.prefix(200).debugDescription)") {
      $0.bytes.count >= report.count && $0.contains(report)
    }
  }

  private func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    var start = 0
    while let index = bytes[start...].firstIndex(of: first), index + wanted.count <= bytes.count {
      if bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
      start = index + 1
    }
    return false
  }
}

/// The keys of a terminal.
enum Key {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"
  static let wordLeft = "\u{1B}[1;5D"
  static let wordRight = "\u{1B}[1;5C"
  static let backspace = "\u{7F}"
  static let enter = "\r"
  static let altEnter = "\u{1B}\r"
  static let escape = "\u{1B}"
  static let tab = "\t"

  /// The key with Control held down.
  static func control(_ letter: Character) -> String {
    guard let ascii = letter.asciiValue else { return "" }
    return String(Unicode.Scalar(ascii & 0x1F))
  }
}
