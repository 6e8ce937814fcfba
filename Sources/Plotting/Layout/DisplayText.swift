/// Text as it lies on a line of cells: how wide it is, cut and filled to a width.
enum DisplayText {
  /// Returns how many columns `text` takes; control characters take none.
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// Returns how many columns `character` takes: 0, 1 or 2.
  static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first?.value else { return 0 }
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Returns `text` without what could move a cursor: control characters become spaces.
  static func safe(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns the lines of `text`, each readable and safe, with mathematics as Unicode.
  static func lines(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return MathText.plain(text).split(separator: "\n", omittingEmptySubsequences: false).map {
      safe(String($0))
    }
  }

  /// Returns `text` on one line, readable and safe, with mathematics as Unicode.
  static func line(_ text: String?) -> String {
    lines(text).joined(separator: " ")
  }

  /// Returns `text`, or its beginning and an ellipsis, in at most `columns` columns.
  static func fitted(_ text: String, to columns: Int) -> String {
    if width(text) <= columns { return text }
    if columns <= 0 { return "" }
    var result = ""
    var used = 0
    for character in text {
      let next = width(character)
      if used + next > columns - 1 { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  /// Returns `text` with spaces to exactly `columns` columns, cut if it is longer.
  static func padded(_ text: String, to columns: Int, right: Bool = false) -> String {
    let text = fitted(text, to: columns)
    let space = String(repeating: " ", count: Swift.max(0, columns - width(text)))
    return right ? space + text : text + space
  }
}
