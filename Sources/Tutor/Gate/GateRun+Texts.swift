internal import LessonFormat
internal import Markdown

/// What fits on a projector.
enum ProjectorBudget {
  /// The longest line of code that is shown.
  static let columns = 88
  /// The most lines of a cell that is shown.
  static let lines = 24
}

extension GateRun {
  /// Looks at what needs no run: hints that tell the answer, and code too large for a projector.
  mutating func checkTexts() {
    for cell in lesson.cells where cell.role == .shown {
      checkSize(cell.source, line: cell.line, "this cell")
    }
    for exercise in lesson.exercises {
      checkSize(exercise.starter, line: exercise.line, "this starter")
      for solution in exercise.solutions {
        checkSize(solution.source, line: solution.line, "this solution")
      }
      checkHints(of: exercise)
    }
  }

  private mutating func checkSize(_ source: String, line: Int, _ what: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, text) in lines.enumerated() where text.count > ProjectorBudget.columns {
      note(
        .tooWide, line + index,
        "this line has \(text.count) characters; \(ProjectorBudget.columns) fit on a projector",
        help: "break it inside of brackets, or name a part of it on a line before")
    }
    if lines.count > ProjectorBudget.lines {
      note(
        .tooLong, line,
        "\(what) has \(lines.count) lines; \(ProjectorBudget.lines) fit on a projector",
        help: "divide it into two, with a sentence between")
    }
  }

  private mutating func checkHints(of exercise: Exercise) {
    checkHintsAdd(exercise)
    for (index, hint) in exercise.hints.enumerated() {
      let text = AnswerText.compact(hint.plainText)
      let telling = exercise.solutions.first { solution in
        AnswerText.isTold(solution.source, starter: exercise.starter, by: text)
      }
      guard telling != nil else { continue }
      note(
        .hintTells, hint.first?.line ?? exercise.line,
        "hint \(index + 1) of '\(exercise.id)' contains a whole solution",
        help: "give its shape instead, and leave a place to fill in; ':solution' shows the rest")
    }
  }
}

/// Comparing answers with hints, whatever the blanks.
enum AnswerText {
  /// A text without blanks and comments' blanks.
  static func compact(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  /// Whether a text without blanks holds what a solution adds to the starter.
  ///
  /// A single assignment is told by its right side alone, where that is more than a number or name.
  static func isTold(_ solution: String, starter: String, by text: String) -> Bool {
    let known = Set(starter.split(separator: "\n").map { compact(String($0)) })
    let added = solution.split(separator: "\n").map { compact(String($0)) }
      .filter { !$0.isEmpty && !known.contains($0) }
    guard !added.isEmpty else { return false }
    if added.count == 1, let line = added.first {
      for opening in ["=", "return"] {
        guard let end = line.firstRange(of: opening)?.upperBound else { continue }
        let right = line[end...]
        if right.count >= 8 && holds(text, right) { return true }
      }
    }
    return holds(text, added.joined()[...])
  }

  /// Whether a text holds some code that does not go on behind it, as `alpha=5` does in `alpha=50`.
  private static func holds(_ text: String, _ code: Substring) -> Bool {
    text.ranges(of: code).contains { range in
      guard range.upperBound < text.endIndex else { return true }
      let next = text[range.upperBound]
      return !(next.isLetter || next.isNumber || next == "_")
    }
  }
}

extension [Block] {
  /// The text of blocks without markup, code included.
  var plainText: String {
    map { block -> String in
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): text.plainText
      case .code(_, let text), .html(let text): text
      case .list(_, _, let items): items.map(\.blocks.plainText).joined(separator: "\n")
      case .quote(let blocks): blocks.plainText
      case .table, .thematicBreak: ""
      }
    }.joined(separator: "\n")
  }
}
