package import TerminalText

/// The colors that a terminal is given.
package struct TerminalPalette: Sendable, Hashable {
  private let colors: ReadableColors

  /// None: what differs, differs by sign.
  package static let none = TerminalPalette(.none)

  /// Two of the 16 that can be read, as far as there are such.
  package init(_ colors: ReadableColors) { self.colors = colors }

  /// Returns the code that selects the color nearest to `color`, or nil for the terminal's own.
  ///
  /// Black, white and greys are what the terminal writes in; warm colors are one, cool ones the
  /// other.
  package func code(_ color: Color) -> UInt8? {
    guard color.alpha > 0 else { return nil }
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    let highest = Swift.max(red, green, blue)
    let lowest = Swift.min(red, green, blue)
    guard highest - lowest >= 40 else { return nil }
    let isWarm = highest == red && blue <= (red + lowest) / 2 || highest == green && red > blue
    return isWarm ? colors.second : colors.first
  }
}
