/// What a terminal writes on, as far as that is known.
///
/// It decides which of the 16 colours can be read: on dark ones green and cyan, on light ones red and
/// magenta, in the usual terminals' own tables of colours with a contrast of 4.5 : 1 or more. Where
/// nobody knows, bright red and bright magenta are the two that are never far below 3 : 1.
package enum Background: String, Sendable, CaseIterable {
  case dark
  case light
  case unknown

  /// The colour of what stands out, and that of what is told apart from it.
  package var colors: (first: UInt8, second: UInt8) {
    switch self {
    case .dark: (36, 32)
    case .light: (35, 31)
    case .unknown: (95, 91)
    }
  }

  /// Reads what a terminal says in `COLORFGBG`: its colours of writing and of the background, from 0
  /// to 15, as in `15;0`.
  package init?(colorFGBG text: String) {
    guard let last = text.split(separator: ";").last, let color = Int(last),
      (0...15).contains(color)
    else { return nil }
    self = color <= 6 || color == 8 ? .dark : .light
  }
}
