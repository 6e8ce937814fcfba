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

  /// Whether what was typed has taken the place of the statement that it began anew.
  var isRenewed = false

  /// The text with its blank; nil where nothing is to be filled in.
  var starter: Starter? { isStarter ? Starter(text) : nil }

  /// Forgets what was true of the last cell.
  mutating func rest() {
    isComing = false
    isUntouched = false
    isBegun = false
    isAside = false
    isRenewed = false
  }
}

extension TerminalCellReader {
  /// Puts an offer into the empty cell, the cursor at its blank.
  func show(offered text: String) {
    set(EditBuffer(text, cursor: offer.starter?.blank.upperBound))
    offer.isUntouched = true
    offer.isBegun = offer.isStarter
    offer.isAside = false
    offer.isRenewed = false
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
    guard let blank = offer.starter?.blank else { return }
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

  /// Puts a paste that is the first to meet an offer at its blank, or in place of the statement that
  /// it holds itself.
  ///
  /// - Returns: Whether the paste was put in.
  func fillOffer(_ edited: inout EditBuffer, with text: String) -> Bool {
    guard offer.isUntouched else { return false }
    offer.isUntouched = false
    guard let starter = offer.starter else { return false }
    edited = starter.filled(with: EditBuffer(text))
    return true
  }

  /// Lets what was typed at the blank take the place of the whole statement, as soon as it begins
  /// that statement anew; once, so that undoing it stays undone.
  func renewOffer() {
    guard offer.isBegun, !offer.isUntouched, !offer.isAside, !offer.isRenewed,
      let starter = offer.starter, let filling = starter.filling(of: buffer),
      starter.isBegunAnew(by: filling.text)
    else { return }
    offer.isRenewed = true
    set(starter.filled(with: filling))
    undoable.note(buffer)
  }

  /// Puts an offer back where the command in its place was deleted.
  func bringBackOffer() {
    guard offer.isAside, buffer.isEmpty else { return }
    show(offered: offer.text)
  }
}
