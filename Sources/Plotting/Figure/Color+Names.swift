extension Color {
  /// Reads a color as matplotlib writes it, or nil if it is none.
  ///
  /// Letters (`k`), names (`steelblue`, `tab:orange`, in any case), turns of the series colors
  /// (`C3`), hexadecimal digits (`#1f77b4`, `#abc`, with opacity as a fourth pair) and shares of
  /// white (`0.5`).
  package init?(named text: String) {
    if let letter = Color.letters[text] {
      self = letter
    } else if text.first == "#" {
      guard let color = Color.hexadecimal(text.dropFirst()) else { return nil }
      self = color
    } else if text.first == "C", text.count > 1, let turn = Int(text.dropFirst()), turn >= 0 {
      self = .cycle(turn)
    } else if let hex = ColorTable.named[text.lowercased()] {
      self.init(hex: hex)
    } else if text.lowercased() == "none" {
      self.init(0, 0, 0, alpha: 0)
    } else if let gray = Double(text), gray >= 0, gray <= 1 {
      self.init(unit: gray, gray, gray)
    } else {
      return nil
    }
  }

  /// The names that a color can have, for suggestions.
  package static var names: [String] { ColorTable.named.keys.sorted() + letters.keys.sorted() }

  private static let letters: [String: Color] = [
    "k": .black, "w": .white, "r": Color(255, 0, 0), "g": Color(0, 128, 0),
    "b": Color(0, 0, 255), "c": Color(0, 191, 191), "m": Color(191, 0, 191),
    "y": Color(191, 191, 0),
  ]

  private static func hexadecimal(_ digits: Substring) -> Color? {
    let values = digits.compactMap(\.hexDigitValue)
    guard values.count == digits.count else { return nil }
    let bytes: [UInt8]
    switch values.count {
    case 3, 4: bytes = values.map { UInt8($0 * 17) }
    case 6, 8:
      bytes = stride(from: 0, to: values.count, by: 2).map {
        UInt8(values[$0] * 16 + values[$0 + 1])
      }
    default: return nil
    }
    return Color(bytes[0], bytes[1], bytes[2], alpha: bytes.count == 4 ? bytes[3] : 255)
  }
}
