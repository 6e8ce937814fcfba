/// Quarters of a cell.
enum BlockCanvas {
  /// Returns the block whose quarters hold `dots`.
  static func character(dots: UInt8) -> Character {
    var quarters = 0
    for (bit, mask) in [UInt8(0b0101), 0b1010, 0b0101_0000, 0b1010_0000].enumerated()
    where dots & mask != 0 {
      quarters |= 1 << bit
    }
    return blocks[quarters]
  }

  /// Returns the block as dark as `density`, from 0 to 1.
  static func character(density: Double) -> Character {
    density < 0.06 ? " " : density < 0.38 ? "░" : density < 0.63 ? "▒" : density < 0.88 ? "▓" : "█"
  }

  /// Returns the block that is filled from below to `eighths` eighths.
  static func upTo(eighths: Int) -> Character {
    Array(" ▁▂▃▄▅▆▇█")[Swift.min(Swift.max(eighths, 0), 8)]
  }

  /// Returns the block that is filled from the left to `eighths` eighths.
  static func rightTo(eighths: Int) -> Character {
    Array(" ▏▎▍▌▋▊▉█")[Swift.min(Swift.max(eighths, 0), 8)]
  }

  /// Blocks by which quarters are set: upper left, upper right, lower left, lower right.
  private static let blocks: [Character] = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
}
