internal import LessonFormat
internal import Markdown
internal import PySyntax

/// A text as words in which terms are looked for, whatever the case and the markup.
struct TermText {
  private let words: [Substring]

  /// Reads a text; `R^2` is `r²`, `\lambda` is `λ`.
  init(_ text: String) {
    words = TermText.words(of: text)
  }

  /// Whether the text has a term, also in the plural.
  func contains(_ term: String) -> Bool {
    let wanted = TermText.words(of: term)
    guard let last = wanted.last, wanted.count <= words.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      let found = words[start..<(start + wanted.count)]
      guard zip(found, wanted.dropLast()).allSatisfy({ $0 == $1 }), let end = found.last else {
        return false
      }
      return end == last || end == last + "s" || end == last + "es"
    }
  }

  /// What the comments and texts of a starter say, without what stands between backticks.
  static func comments(in starter: String) -> String {
    let source = SourceText(starter, name: "starter")
    return Highlighter.highlight(source).filter {
      $0.tokenClass == .comment || $0.tokenClass == .string
    }.map { withoutCode(source.string(in: $0.range)) }.joined(separator: "\n")
  }

  /// A text without what stands between backticks: names of code are no terms.
  static func withoutCode(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
  }

  private static func words(of text: String) -> [Substring] {
    var text = text.lowercased().replacing("^2", with: "²")
    for (tex, letter) in [("\\lambda", "λ"), ("\\alpha", "α")] {
      text = text.replacing(tex, with: letter)
    }
    return text.split { !($0.isLetter || $0.isNumber) }.map { Substring($0) }
  }
}

extension StepItem {
  /// What a learner is asked: the task, the question, the prediction; nil where nothing is asked.
  var askedText: (text: String, line: Int, what: String)? {
    switch self {
    case .exercise(let exercise):
      (TermText.comments(in: exercise.starter), exercise.line, "exercise '\(exercise.id)'")
    case .quiz(let quiz):
      (
        quiz.question.withoutCode + "\n"
          + quiz.options.map { $0.text.withoutCode + "\n" + $0.explanation.withoutCode }
          .joined(separator: "\n"), quiz.line, "this question"
      )
    case .prediction(let prediction):
      (
        TermText.withoutCode(
          ([prediction.asks ?? ""] + prediction.choices).joined(separator: "\n")), prediction.line,
        "this prediction"
      )
    case .prose, .cell, .text: nil
    }
  }

  /// What a learner reads here, or behind it.
  var toldText: String {
    switch self {
    case .prose(let blocks): blocks.plainText
    case .text(let text): text
    case .exercise(let exercise): exercise.why.plainText
    case .cell, .quiz, .prediction: ""
    }
  }
}

extension [Block] {
  /// The text of blocks without markup and code.
  fileprivate var withoutCode: String {
    map { block -> String in
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): text.withoutCode
      case .list(_, _, let items): items.map(\.blocks.withoutCode).joined(separator: "\n")
      case .quote(let blocks): blocks.withoutCode
      case .code, .html, .table, .thematicBreak: ""
      }
    }.joined(separator: "\n")
  }
}

extension [Inline] {
  /// The text without markup and code.
  fileprivate var withoutCode: String {
    filter { if case .code = $0 { false } else { true } }.plainText
  }
}
