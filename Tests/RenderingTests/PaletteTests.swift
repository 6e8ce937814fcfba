import Rendering
import TerminalText
import Testing

/// The contrast of the colours that are used, in the tables of colours of usual terminals.
@Suite("Colours that can be read")
struct PaletteTests {
  /// A terminal's background and its 16 colours as red, green, blue.
  struct Terminal {
    let name: String
    let background: UInt32
    let colors: [UInt32]
  }

  static let xterm: [UInt32] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
    0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]
  static let vga: [UInt32] = [
    0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa, 0x555555,
    0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff,
  ]
  static let tango: [UInt32] = [
    0x2e3436, 0xcc0000, 0x4e9a06, 0xc4a000, 0x3465a4, 0x75507b, 0x06989a, 0xd3d7cf, 0x555753,
    0xef2929, 0x8ae234, 0xfce94f, 0x729fcf, 0xad7fa8, 0x34e2e2, 0xeeeeec,
  ]
  static let macOS: [UInt32] = [
    0x000000, 0x990000, 0x00a600, 0x999900, 0x0000b2, 0xb200b2, 0x00a6b2, 0xbfbfbf, 0x666666,
    0xe50000, 0x00d900, 0xe5e500, 0x0000ff, 0xe500e5, 0x00e5e5, 0xe5e5e5,
  ]
  static let solarized: [UInt32] = [
    0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682, 0x2aa198, 0xeee8d5, 0x002b36,
    0xcb4b16, 0x586e75, 0x657b83, 0x839496, 0x6c71c4, 0x93a1a1, 0xfdf6e3,
  ]

  static let dark = [
    Terminal(name: "xterm", background: 0x000000, colors: xterm),
    Terminal(name: "the Linux console", background: 0x000000, colors: vga),
    Terminal(name: "Tango on black", background: 0x000000, colors: tango),
    Terminal(name: "Tango on purple", background: 0x300a24, colors: tango),
    Terminal(name: "macOS", background: 0x000000, colors: macOS),
    Terminal(name: "Solarized dark", background: 0x002b36, colors: solarized),
  ]
  static let light = [
    Terminal(name: "xterm", background: 0xffffff, colors: xterm),
    Terminal(name: "Tango", background: 0xffffff, colors: tango),
    Terminal(name: "macOS", background: 0xffffff, colors: macOS),
  ]
  static let solarizedLight = Terminal(
    name: "Solarized light", background: 0xfdf6e3, colors: solarized)

  /// The luminance relative to white, as WCAG 2.2 defines it; the power 2.4 by way of roots.
  static func luminance(_ color: UInt32) -> Double {
    func part(_ shift: UInt32) -> Double {
      let share = Double((color >> shift) & 0xFF) / 255
      guard share > 0.04045 else { return share / 12.92 }
      let base = (share + 0.055) / 1.055
      // base^2.4 is base² · base^0.4, and the fifth root of base² by Newton's steps.
      var root = 1.0
      for _ in 0..<60 {
        root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
      }
      return base * base * root
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }

  static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The codes that all styles use on a background.
  static func codes(_ background: Background) -> Set<Int> {
    var theme = Theme(hasColor: true)
    theme.background = background
    return Set(
      Theme.Style.allCases.compactMap { theme.codes($0) }.flatMap { $0.split(separator: ";") }
        .compactMap { Int($0) })
  }

  /// The least contrast of the colours among some codes.
  static func least(_ codes: Set<Int>, _ terminal: Terminal) -> Double {
    codes.compactMap { code -> UInt32? in
      switch code {
      case 30...37: terminal.colors[code - 30]
      case 90...97: terminal.colors[code - 82]
      default: nil
      }
    }.map { contrast($0, terminal.background) }.min() ?? 21
  }

  @Test("WCAG's formula gives its own examples")
  func formula() {
    #expect(abs(PaletteTests.contrast(0x000000, 0xffffff) - 21) < 1e-9)
    #expect(abs(PaletteTests.contrast(0x777777, 0xffffff) - 4.48) < 0.005)
  }

  @Test("no background, no dimming, and nothing beyond the 16", arguments: Background.allCases)
  func codes(background: Background) {
    let codes = PaletteTests.codes(background)
    #expect(codes.contains { $0 >= 30 })
    for code in codes {
      #expect([1, 4].contains(code) || (30...37).contains(code) || (90...97).contains(code))
    }
  }

  @Test("4.5 : 1 and more on dark and on light")
  func known() {
    for terminal in PaletteTests.dark {
      let least = PaletteTests.least(PaletteTests.codes(.dark), terminal)
      #expect(least >= 4.5, "\(terminal.name): \(least)")
    }
    for terminal in PaletteTests.light {
      let least = PaletteTests.least(PaletteTests.codes(.light), terminal)
      #expect(least >= 4.5, "\(terminal.name): \(least)")
    }
  }

  @Test("on Solarized light, whose own text has 4.1 : 1, no less than that")
  func solarizedLight() {
    let terminal = PaletteTests.solarizedLight
    let own = PaletteTests.contrast(0x657b83, terminal.background)
    #expect(own < 4.2)
    #expect(PaletteTests.least(PaletteTests.codes(.light), terminal) >= own)
  }

  @Test("where the background is not known, 3 : 1 on all of them")
  func unknown() {
    for terminal in PaletteTests.dark + PaletteTests.light + [PaletteTests.solarizedLight] {
      let least = PaletteTests.least(PaletteTests.codes(.unknown), terminal)
      #expect(least >= 3, "\(terminal.name): \(least)")
    }
  }

  @Test(
    "what a terminal says of its background is read",
    arguments: [
      ("15;0", Background.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark),
      ("0;7", .light), ("12;default", nil), ("", nil), ("0;99", nil),
    ])
  func said(text: String, expected: Background?) {
    #expect(Background(colorFGBG: text) == expected)
  }
}
