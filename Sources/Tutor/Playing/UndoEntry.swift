/// What `:undo` goes back to.
struct UndoEntry {
  /// The cells of the notebook, by identity.
  let cells: [String]
  let step: Int
  let item: Int
  /// What is undone, as in "undone: …".
  let words: String
  /// Whether that added a cell of the learner's: what the lesson played since stays then, and so does
  /// the place in it.
  let isCell: Bool
}
