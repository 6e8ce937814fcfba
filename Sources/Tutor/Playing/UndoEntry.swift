/// What `:undo` goes back to.
struct UndoEntry {
  /// The cells of the notebook, by identity.
  let cells: [String]
  let step: Int
  let item: Int
  /// What is undone, as in "undone: …".
  let words: String
}
