internal import Markdown

/// Reads a quiz: a question, then a task list whose ticked items are right.
enum QuizReader {
  /// Returns the quiz in `blocks`.
  static func read(
    _ blocks: [Block], file: String, line: Int
  ) throws(LessonProblem) -> Quiz {
    var question: [Block] = []
    var options: [Quiz.Option] = []
    for block in blocks {
      guard case .list(_, _, let items) = block.kind else {
        question.append(block)
        continue
      }
      for item in items {
        guard let isRight = item.isChecked, case .paragraph(let text)? = item.blocks.first?.kind
        else {
          throw LessonProblem(
            .quizBoxMissing, file: file, line: block.line, "an answer of the quiz has no box",
            help: "begin each answer with '- [ ]', right ones with '- [x]'")
        }
        let (answer, explanation) = split(text)
        options.append(Quiz.Option(text: answer, isRight: isRight, explanation: explanation))
      }
    }
    guard options.count >= 2 else {
      throw LessonProblem(
        .quizTooShort, file: file, line: line,
        options.isEmpty ? "the quiz has no answers" : "the quiz has only one answer",
        help: "give at least two, each on a line '- [ ] …'")
    }
    guard options.contains(where: \.isRight) else {
      throw LessonProblem(
        .quizUnmarked, file: file, line: line, "no answer of the quiz is marked right",
        help: "mark the right ones with '- [x]'")
    }
    return Quiz(question: question, options: options, line: line)
  }

  /// Splits an answer at ` — ` into what is asked and its explanation.
  private static func split(_ text: [Inline]) -> (answer: [Inline], explanation: [Inline]) {
    for (index, inline) in text.enumerated() {
      guard case .text(let words) = inline, let dash = words.firstRange(of: " — ") else { continue }
      let before = String(words[..<dash.lowerBound])
      let after = String(words[dash.upperBound...])
      return (
        Array(text[..<index]) + (before.isEmpty ? [] : [.text(before)]),
        (after.isEmpty ? [] : [.text(after)]) + Array(text[(index + 1)...])
      )
    }
    return (text, [])
  }
}
