/// A cell that a caller put there to be filled in, as an exercise does with its starter.
///
/// Until a key touches it, the cursor of a starter stands behind its first `...`, and what is typed
/// takes the place of the dots. A `:` typed first begins a command, and the cell comes back behind it.
struct Offer {
  /// The text as it was given.
  var text = ""
  /// Whether its first `...` is a blank.
  var isStarter = false
  /// Whether the text is about to be put into the cell.
  var isComing = false
  /// Whether it stands in the cell as it was given, the cursor where it was put.
  var isUntouched = false
  /// Whether the cell began with it, whatever was typed since.
  var isBegun = false
  /// Whether a command stands in its place for now.
  var isAside = false

  /// The place to be filled in, in scalars.
  var blank: Range<Int>? {
    guard isStarter else { return nil }
    let scalars = Array(text.unicodeScalars)
    let dots: [Unicode.Scalar] = [".", ".", "."]
    let start = scalars.indices.first { scalars[$0...].starts(with: dots) }
    return start.map { $0..<($0 + dots.count) }
  }

  /// What stands before the blank on its line: `gap =`.
  var lead: String {
    guard let blank else { return "" }
    let line = EditBuffer(text, cursor: blank.lowerBound)
    return line.string(line.lineStart..<blank.lowerBound).trimmingBlanks
  }

  /// Forgets what was true of the last cell.
  mutating func rest() {
    isComing = false
    isUntouched = false
    isBegun = false
    isAside = false
  }
}

extension TerminalCellReader {
  /// Puts an offer into the empty cell, the cursor at its blank.
  func show(offered text: String) {
    set(EditBuffer(text, cursor: offer.blank?.upperBound))
    offer.isUntouched = true
    offer.isBegun = offer.isStarter
    offer.isAside = false
    if text.contains("\n") {
      footer = ["Enter on the last line runs the cell, Alt-Enter from any line."]
    }
  }

  /// Takes note of the first key that meets an offer: it takes the place of the blank, or begins a
  /// command in place of all.
  func touchOffer(_ key: Unicode.Scalar) {
    guard offer.isUntouched else { return }
    offer.isUntouched = false
    if key == ":" {
      set(EditBuffer())
      offer.isAside = true
      return
    }
    guard let blank = offer.blank else { return }
    var edited = buffer
    if key == "\u{7F}" || key == "\u{8}" {
      // One dot is left for the key to delete.
      edited.replace(blank, with: ".")
    } else if key.value >= 0x20 {
      edited.replace(blank, with: "")
    } else {
      return
    }
    set(edited)
  }

  /// Makes room for a paste that is the first to meet an offer: in place of its blank, or of all
  /// where the paste holds the whole statement.
  func fillOffer(_ edited: inout EditBuffer, with text: String) {
    guard offer.isUntouched else { return }
    offer.isUntouched = false
    guard let blank = offer.blank else { return }
    let lead = offer.lead
    let isWhole = !lead.isEmpty && text.split(separator: "\n").contains { $0.hasPrefix(lead) }
    edited.replace(isWhole ? 0..<edited.scalars.count : blank, with: "")
  }

  /// Puts an offer back where the command in its place was deleted.
  func bringBackOffer() {
    guard offer.isAside, buffer.isEmpty else { return }
    show(offered: offer.text)
  }
}
