/// A color as red, green, blue and opacity, each from 0 to 255.
package struct Color: Sendable, Hashable {
  /// The share of red.
  package var red: UInt8
  /// The share of green.
  package var green: UInt8
  /// The share of blue.
  package var blue: UInt8
  /// 255 hides what is below.
  package var alpha: UInt8

  /// Makes a color of its shares.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Makes a color of six hexadecimal digits, as in `0x1F77B4`.
  package init(hex: UInt32) {
    self.init(
      UInt8(truncatingIfNeeded: hex >> 16), UInt8(truncatingIfNeeded: hex >> 8),
      UInt8(truncatingIfNeeded: hex))
  }

  /// Makes a color of shares from 0 to 1; what lies outside is moved inside, NaN is 0.
  package init(unit red: Double, _ green: Double, _ blue: Double, alpha: Double = 1) {
    func byte(_ share: Double) -> UInt8 {
      share > 0 ? UInt8((Swift.min(share, 1) * 255).rounded()) : 0
    }
    self.init(byte(red), byte(green), byte(blue), alpha: byte(alpha))
  }

  /// What text is drawn in; black on paper, the terminal's own color on a screen.
  package static let black = Color(0, 0, 0)
  /// White.
  package static let white = Color(255, 255, 255)
  /// A middle gray.
  package static let gray = Color(128, 128, 128)

  /// The color of the series with number `index`: ten in turn, as matplotlib's "C0" to "C9".
  package static func cycle(_ index: Int) -> Color {
    let turn = index % cycled.count
    return cycled[turn < 0 ? turn + cycled.count : turn]
  }

  /// The ten colors of series.
  private static let cycled: [Color] = [
    Color(hex: 0x1F77B4), Color(hex: 0xFF7F0E), Color(hex: 0x2CA02C), Color(hex: 0xD62728),
    Color(hex: 0x9467BD), Color(hex: 0x8C564B), Color(hex: 0xE377C2), Color(hex: 0x7F7F7F),
    Color(hex: 0xBCBD22), Color(hex: 0x17BECF),
  ]

  /// Six lowercase hexadecimal digits after a `#`.
  package var hex: String {
    "#"
      + [red, green, blue].map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
  }

  /// How light the color looks, from 0 to 1 (ITU-R BT.601).
  package var lightness: Double {
    (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
  }
}
