#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour of a terminal: the shares of red, green and blue, from 0 to 1.
package struct TerminalColor: Sendable, Hashable {
  /// The share of red.
  package let red: Double
  /// The share of green.
  package let green: Double
  /// The share of blue.
  package let blue: Double

  /// A colour as it is written in tables of colours, `0xRRGGBB`.
  package init(_ number: UInt32) {
    red = Double((number >> 16) & 0xFF) / 255
    green = Double((number >> 8) & 0xFF) / 255
    blue = Double(number & 0xFF) / 255
  }

  /// Reads a colour as terminals say it: `rgb:` and three numbers of one to four hexadecimal digits
  /// with slashes between them, or `rgba:` and four.
  package init?(said text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let kind = text[..<colon]
    let parts = text[text.index(after: colon)...].split(
      separator: "/", omittingEmptySubsequences: false)
    guard kind == "rgb" && parts.count == 3 || kind == "rgba" && parts.count == 4 else {
      return nil
    }
    var shares: [Double] = []
    for part in parts {
      guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit),
        let number = UInt32(part, radix: 16)
      else { return nil }
      shares.append(Double(number) / Double((1 << (4 * part.utf8.count)) - 1))
    }
    (red, green, blue) = (shares[0], shares[1], shares[2])
  }

  /// The luminance relative to white's, as in WCAG 2.2's definition of relative luminance.
  package var luminance: Double {
    func linear(_ share: Double) -> Double {
      share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast between two colours, from 1 to 21, as in WCAG 2.2's definition of contrast ratio.
  package static func contrast(_ one: TerminalColor, _ other: TerminalColor) -> Double {
    let (a, b) = (one.luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

/// What a terminal writes on and with, as far as it is known.
package struct TerminalColors: Sendable, Hashable {
  /// The background.
  package var background: TerminalColor?
  /// Those of the 16 colours that are known, by their numbers from 0 to 15.
  package var colors: [Int: TerminalColor] = [:]

  /// Colours of which nothing is known.
  package init() {}

  /// A background and all 16 colours.
  package init(background: UInt32, _ colors: [UInt32]) {
    self.background = TerminalColor(background)
    self.colors = Dictionary(
      colors.enumerated().map { ($0, TerminalColor($1)) }, uniquingKeysWith: { $1 })
  }
}
