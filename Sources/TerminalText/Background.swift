/// What a terminal writes on, as its user or a variable says it.
package enum Background: String, Sendable, CaseIterable {
  case dark
  case light

  /// Reads what a terminal says in `COLORFGBG`: its colours of writing and of the background, from 0
  /// to 15, as in `15;0`.
  package init?(colorFGBG text: String) {
    guard let last = text.split(separator: ";").last, let color = Int(last),
      (0...15).contains(color)
    else { return nil }
    self = color <= 6 || color == 8 ? .dark : .light
  }
}
