internal import LessonFormat
internal import Notebook
internal import PySyntax

/// What an error's class or an outcome means, and what to do about it.
package struct Explanation: Sendable {
  /// The word.
  package let name: String
  /// What it means, in a sentence or two.
  package let meaning: String
  /// What to do.
  package let remedy: String

  init(_ name: String, _ meaning: String, _ remedy: String) {
    self.name = name
    self.meaning = meaning
    self.remedy = remedy
  }

  /// All of them: outcomes first, then errors, then what the author gate finds.
  package static let all: [Explanation] = outcomes + errors + problems

  /// Finds the explanation of a word, whatever its capitals and dashes.
  package static func find(_ word: String) -> Explanation? {
    func plain(_ text: String) -> String { text.lowercased().replacing("-", with: " ") }
    return all.first { plain($0.name) == plain(word) }
  }

  /// What is said where a word has no explanation, with what was probably meant.
  package static func unknown(_ word: String) -> String {
    let close = Spelling.closest(to: word, in: all.map(\.name))
    return "there is nothing about '\(word)'" + (close.map { "; did you mean '\($0)'?" } ?? "")
  }

  /// The word that explains what a cell put out; nil for what needs none.
  static func word(for output: Output) -> String? {
    switch output {
    case .error(let report): report.name
    case .warning(let category, message: _): category
    default: nil
    }
  }

  /// What `:explain` shows of a word, or of what came last where none is given.
  static func lines(_ word: String, last: String?) -> [String] {
    let wanted = word.isEmpty ? last ?? "" : word
    guard !wanted.isEmpty else {
      return ["Nothing went wrong yet. ':explain NameError' explains an error by its name."]
    }
    guard let found = find(wanted) else {
      let words = unknown(wanted)
      return [
        "\(words.prefix(1).uppercased())\(words.dropFirst())\(words.hasSuffix("?") ? "" : ".")"
      ]
    }
    return ["\(found.name): \(found.meaning)", "  What to do: \(found.remedy)"]
  }

  private static let problems = ProblemCode.allCases.map { code in
    Explanation(
      code.rawValue, "\(code.meaning.prefix(1).uppercased())\(code.meaning.dropFirst()).",
      "'regtutor check' names the line and how to mend it.")
  }

  private static let outcomes = [
    Explanation(
      "Empty", "Nothing was run for this exercise yet, so there is nothing to judge.",
      "write a cell, run it, then ':check'."),
    Explanation(
      "Blank left", "The cell still holds a place to fill in: '...' or TODO.",
      "put your code in its place and run the cell again."),
    Explanation(
      "Can't read this", "The last cell is no Python, so it did not run.",
      "look at the line with the caret; 'regtutor explain SyntaxError' names the usual causes."),
    Explanation(
      "Stopped", "The last cell ran and ended with an exception.",
      "its last line says which; 'regtutor explain' knows each by its name."),
    Explanation(
      "Not yet", "The cell ran, and a check says what is not right. Nothing is lost by trying.",
      "read the sentence, and the one after 'Notice:'; ':hint' helps."),
    Explanation("Correct", "Every check passed.", "':next' goes on."),
    Explanation(
      "Our mistake",
      "A check is wrong: it fails with the lesson's own solution too. Your answer is not judged.",
      "':next' goes on; tell the lesson's author which exercise it was."),
  ]
}
