/// The colors that a terminal is given.
package enum TerminalPalette: String, Sendable, Hashable, CaseIterable {
  /// None: what differs, differs by sign.
  case none
  /// Those of the 16 that can be read on black and on white.
  case ansi16

  /// Returns the code that selects the color nearest to `color`, or nil for the terminal's own.
  ///
  /// Black and white are what the terminal writes in. Yellow and the bright colors that vanish on
  /// white are not used.
  func code(_ color: Color) -> UInt8? {
    guard self == .ansi16, color.alpha > 0 else { return nil }
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    let highest = Swift.max(red, green, blue)
    let lowest = Swift.min(red, green, blue)
    let range = highest - lowest
    if range < 40 {
      return highest > 64 && highest < 215 ? 90 : nil
    }
    var hue: Int
    if highest == red {
      hue = 60 * (green - blue) / range
    } else if highest == green {
      hue = 120 + 60 * (blue - red) / range
    } else {
      hue = 240 + 60 * (red - green) / range
    }
    if hue < 0 { hue += 360 }
    switch hue {
    case ..<18: return lowest > 120 || (highest < 160 && green > 70) ? 91 : 31
    case ..<70: return 33
    case ..<165: return 32
    case ..<200: return 36
    case ..<258: return 94
    case ..<300: return 35
    case ..<335: return 95
    default: return 31
    }
  }
}
