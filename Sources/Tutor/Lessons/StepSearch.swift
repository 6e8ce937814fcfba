package import LessonFormat
internal import Markdown
internal import PySyntax

/// Finds a step by what people type: its number, its id, its title, or the beginning of one of them.
package enum StepSearch {
  /// What a text means.
  package enum Result: Sendable, Equatable {
    /// The index of a step.
    case step(Int)
    /// No step, in words, with what was probably meant.
    case none(String)
  }

  /// Finds the step that `text` means.
  package static func find(_ text: String, in lesson: Lesson) -> Result {
    let steps = lesson.steps
    if let number = Int(text) {
      if steps.indices.contains(number &- 1) { return .step(number - 1) }
      return .none(
        "There is no step \(number): the steps are numbered from 1 to \(steps.count), and ':map' lists them."
      )
    }
    let wanted = plain(text)
    let names = steps.map { [plain($0.id), plain($0.title.plainText)] }
    if let index = names.firstIndex(where: { $0.contains(wanted) }) { return .step(index) }
    let beginnings = names.indices.filter { names[$0].contains { $0.hasPrefix(wanted) } }
    let parts = names.indices.filter { names[$0].contains { $0.contains(wanted) } }
    for found in [beginnings, wanted.count > 2 ? parts : []] {
      if found.count == 1 { return .step(found[0]) }
      if found.count > 1 {
        let list = found.map { "\($0 + 1) \(steps[$0].id)" }.joined(separator: ", ")
        return .none("'\(text)' begins several: \(list). Type the number, or more of the name.")
      }
    }
    let ids = steps.enumerated().map { "\($0 + 1) \($1.id)" }.joined(separator: ", ")
    let close = Spelling.closest(to: wanted, in: names.flatMap { $0 }).flatMap { name in
      names.firstIndex { $0.contains(name) }
    }
    if let close {
      return .none(
        "There is no step '\(text)'; did you mean \(close + 1) \(steps[close].id)? The steps are \(ids)."
      )
    }
    return .none("There is no step '\(text)'; the steps are \(ids).")
  }

  /// A name in small letters, with one blank between words, whatever stood there.
  private static func plain(_ text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
