/// Eight dots in a cell.
enum BrailleCanvas {
  /// Returns the Braille character with `dots`.
  static func character(dots: UInt8) -> Character {
    guard dots != 0 else { return " " }
    var pattern: UInt32 = 0x2800
    for bit in 0..<8 where dots & (1 << UInt8(bit)) != 0 { pattern |= places[bit] }
    return Unicode.Scalar(pattern).map(Character.init) ?? " "
  }

  /// Returns the dots of areas, as dense as they are to be.
  static func character(densities: [UInt8]) -> Character {
    var dots: UInt8 = 0
    for (bit, density) in densities.prefix(8).enumerated() where density > thresholds[bit] {
      dots |= 1 << UInt8(bit)
    }
    return character(dots: dots)
  }

  /// Unicode's bits of the dots, row by row.
  private static let places: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  /// From which density on a dot is set; neighbouring thresholds lie far apart.
  private static let thresholds: [UInt8] = [1, 9, 13, 5, 3, 11, 15, 7]
}
