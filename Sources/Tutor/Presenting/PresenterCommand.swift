/// What a presenter can say besides the tutor's commands.
package enum PresenterCommand: String, CaseIterable, Sendable {
  case next
  case reveal
  case poll
  case blank

  /// What the command does, in one line.
  package var summary: String {
    switch self {
    case .next: "goes on, as Enter does: output, answer, step"
    case .reveal: "shows what a cell gives, or an answer"
    case .poll: "shows the open question again"
    case .blank: "empties the screen until Enter"
    }
  }
}
