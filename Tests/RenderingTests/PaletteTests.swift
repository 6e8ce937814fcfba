import Plotting
import Rendering
import TerminalText
import Testing

/// The contrast of the colours that are used, in the tables of colours of usual terminals.
@Suite("Colours that can be read")
struct PaletteTests {
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

  /// The contrasts of all that styles and pictures show on a terminal: of colours as they are and,
  /// in bold, of their brighter twins too.
  static func contrasts(_ colors: ReadableColors, on terminal: UsualColors) -> [Double] {
    var theme = Theme(hasColor: true)
    theme.colors = colors
    var shown: [Int] = []
    for style in Theme.Style.allCases {
      let codes = (theme.codes(style) ?? "").split(separator: ";").compactMap { Int($0) }
      for code in codes where code >= 30 {
        let number = code < 40 ? code - 30 : code - 82
        shown.append(number)
        if codes.contains(1), number < 8 { shown.append(number + 8) }
      }
    }
    let palette = TerminalPalette(colors)
    for name in ["red", "blue", "green", "orange", "purple"] {
      if let code = Color(named: name).flatMap(palette.code) {
        shown.append(code < 40 ? Int(code) - 30 : Int(code) - 82)
      }
    }
    return shown.map { number in
      contrast(number32(terminal.colors.colors[number]), number32(terminal.colors.background))
    }
  }

  private static func number32(_ color: TerminalColor?) -> UInt32 {
    guard let color else { return 0x808080 }
    func part(_ share: Double) -> UInt32 { UInt32((share * 255).rounded()) }
    return part(color.red) << 16 | part(color.green) << 8 | part(color.blue)
  }

  @Test("WCAG's formula gives its own examples")
  func formula() {
    #expect(abs(PaletteTests.contrast(0x000000, 0xffffff) - 21) < 1e-9)
    #expect(abs(PaletteTests.contrast(0x777777, 0xffffff) - 4.48) < 0.005)
  }

  @Test("the program's own contrast is WCAG's")
  func own() {
    for terminal in UsualColors.all {
      for color in terminal.colors.colors.values {
        guard let background = terminal.colors.background else { continue }
        let expected = PaletteTests.contrast(
          PaletteTests.number32(color), PaletteTests.number32(background))
        #expect(abs(TerminalColor.contrast(color, background) - expected) < 1e-9)
      }
    }
  }

  @Test("no background, no dimming, and nothing beyond the 16")
  func codes() {
    let all = UsualColors.all.map { ReadableColors($0.colors) }
    for colors in all + [.none, ReadableColors(.dark), ReadableColors(.light)] {
      var theme = Theme(hasColor: true)
      theme.colors = colors
      for style in Theme.Style.allCases {
        for code in (theme.codes(style) ?? "").split(separator: ";").compactMap({ Int($0) }) {
          #expect([1, 4].contains(code) || (30...37).contains(code) || (90...97).contains(code))
        }
      }
    }
  }

  @Test("4.5 : 1 and more on every usual terminal that tells its colours")
  func told() {
    for terminal in UsualColors.all {
      let contrasts = PaletteTests.contrasts(ReadableColors(terminal.colors), on: terminal)
      #expect(!contrasts.isEmpty, "\(terminal.name)")
      #expect(contrasts.allSatisfy { $0 >= 4.5 }, "\(terminal.name): \(contrasts)")
    }
  }

  @Test("4.5 : 1 and more on every usual terminal that tells its background alone")
  func toldBackground() {
    for terminal in UsualColors.all {
      var said = TerminalColors()
      said.background = terminal.colors.background
      let contrasts = PaletteTests.contrasts(ReadableColors(said), on: terminal)
      #expect(contrasts.allSatisfy { $0 >= 4.5 }, "\(terminal.name): \(contrasts)")
      #expect(!contrasts.isEmpty || terminal.name == "Solarized light", "\(terminal.name)")
    }
  }

  @Test("4.5 : 1 and more where somebody says 'dark' or 'light', but on Solarized light")
  func said() {
    for terminal in UsualColors.all where terminal.name != "Solarized light" {
      let isDark = terminal.colors.background?.isDark == true
      let contrasts = PaletteTests.contrasts(ReadableColors(isDark ? .dark : .light), on: terminal)
      #expect(!contrasts.isEmpty, "\(terminal.name)")
      #expect(contrasts.allSatisfy { $0 >= 4.5 }, "\(terminal.name): \(contrasts)")
    }
  }

  @Test("where nobody knows, weight and lines alone")
  func unknown() {
    var theme = Theme(hasColor: true)
    theme.colors = .none
    let codes = Set(Theme.Style.allCases.compactMap { theme.codes($0) })
    #expect(codes == ["1", "4"])
    #expect(theme.colors == ReadableColors(TerminalColors()))
    #expect(!theme.hasCodeColor)
  }

  @Test(
    "colours are read as terminals say them",
    arguments: [
      ("rgb:ffff/0000/8080", 0xff0080), ("rgb:ff/00/80", 0xff0080), ("rgb:f/0/8", 0xff0088),
      ("rgba:ffff/0000/8080/7fff", 0xff0080), ("rgb:ff/00", nil), ("rgb:ff/00/80/00", nil),
      ("rgb:12345/0/0", nil), ("rgb:/0/0", nil), ("rgb:gg/00/00", nil), ("#ff0080", nil), ("", nil),
    ] as [(String, UInt32?)])
  func color(text: String, expected: UInt32?) {
    #expect(TerminalColor(said: text).map(PaletteTests.number32) == expected)
  }

  @Test(
    "what a terminal says of its background is read",
    arguments: [
      ("15;0", Background.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark),
      ("0;7", .light), ("12;default", nil), ("", nil), ("0;99", nil),
    ])
  func variable(text: String, expected: Background?) {
    #expect(Background(colorFGBG: text) == expected)
  }
}
