/// Those of the 16 colours that can be read on what a terminal writes on: with a contrast of 4.5 : 1
/// or more, WCAG 2.2's least for text.
///
/// Where none can, or nobody knows, text is in the terminal's own colour, and weight and lines tell
/// it apart.
package struct ReadableColors: Sendable, Hashable {
  /// The codes that can be read as they are.
  private let plain: Set<UInt8>
  /// The codes that can be read in bold too, which many terminals show in the brighter twin.
  private let bold: Set<UInt8>

  /// No colours: nobody knows what the terminal writes on.
  package static let none = ReadableColors(plain: [], bold: [])

  private init(plain: Set<UInt8>, bold: Set<UInt8>) {
    self.plain = plain
    self.bold = bold
  }

  /// The least contrast of text that counts as readable.
  package static let leastContrast = 4.5

  /// The colours that are used, as their numbers from 0 to 15: what a terminal has to be asked for.
  package static let numbers = [1, 2, 5, 6, 9, 10, 13, 14]

  /// The colours that can be read, as far as a terminal has said what it has.
  ///
  /// A colour that it has not said counts with the worst of the usual ones (see `UsualColors`) on
  /// backgrounds as dark, or as light. Without a background there are none.
  package init(_ said: TerminalColors) {
    guard let background = said.background else {
      self = .none
      return
    }
    let usual = UsualColors.all.filter {
      $0.colors.background.map(\.isDark) == background.isDark
    }
    let good = Set(
      ReadableColors.numbers.filter { number in
        let shown =
          said.colors[number].map { [$0] } ?? usual.compactMap { $0.colors.colors[number] }
        return shown.allSatisfy {
          TerminalColor.contrast($0, background) >= ReadableColors.leastContrast
        }
      })
    plain = Set(good.map(ReadableColors.code))
    bold = Set(good.filter { $0 >= 8 || good.contains($0 + 8) }.map(ReadableColors.code))
  }

  /// The colours that can be read on all usual terminals that write on dark, or on light.
  ///
  /// Solarized light is left out: none of its colours can be read on it, so whoever says 'light'
  /// means another.
  package init(_ background: Background) {
    let usual = UsualColors.all.filter {
      $0.name != "Solarized light"
        && $0.colors.background?.isDark == (background == .dark)
    }.map { ReadableColors($0.colors) }
    plain = ReadableColors.common(usual.map(\.plain))
    bold = ReadableColors.common(usual.map(\.bold))
  }

  private static func common(_ sets: [Set<UInt8>]) -> Set<UInt8> {
    sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
  }

  /// The parameter of the escape sequence that selects a colour.
  private static func code(_ number: Int) -> UInt8 {
    UInt8(clamping: number < 8 ? 30 + number : 82 + number)
  }

  /// The colour of what stands out: cyan, or magenta.
  package var first: UInt8? { [36, 35, 96, 95].first(where: plain.contains) }

  /// The colour of what is told apart from it: green, or red.
  package var second: UInt8? { [32, 31, 92, 91].first(where: plain.contains) }

  /// Green, for what is good.
  package var good: UInt8? { [32, 92].first(where: plain.contains) }

  /// Red, for what is not.
  package var bad: UInt8? { [31, 91].first(where: plain.contains) }

  /// Whether a colour can be read in bold.
  package func isReadableInBold(_ code: UInt8) -> Bool { bold.contains(code) }
}

extension TerminalColor {
  /// Whether white can be read better on it than black.
  package var isDark: Bool { (luminance + 0.05) * (luminance + 0.05) < 1.05 * 0.05 }
}
