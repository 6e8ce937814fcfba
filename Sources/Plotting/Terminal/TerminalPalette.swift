package import TerminalText

/// The colors that a terminal is given.
package enum TerminalPalette: String, Sendable, Hashable, CaseIterable {
  /// None: what differs, differs by sign.
  case none
  /// Two of the 16 that can be read on dark.
  case dark
  /// Two of the 16 that can be read on light.
  case light
  /// Two of the 16 that can be told from both.
  case unknown

  /// The colors for what a terminal writes on.
  package init(_ background: Background) {
    switch background {
    case .dark: self = .dark
    case .light: self = .light
    case .unknown: self = .unknown
    }
  }

  /// Returns the code that selects the color nearest to `color`, or nil for the terminal's own.
  ///
  /// Black, white and greys are what the terminal writes in; warm colors are one, cool ones the
  /// other.
  package func code(_ color: Color) -> UInt8? {
    guard let background = Background(rawValue: rawValue), color.alpha > 0 else { return nil }
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    let highest = Swift.max(red, green, blue)
    let lowest = Swift.min(red, green, blue)
    guard highest - lowest >= 40 else { return nil }
    let colors = background.colors
    let isWarm = highest == red && blue <= (red + lowest) / 2 || highest == green && red > blue
    return isWarm ? colors.second : colors.first
  }
}
