package import LessonFormat

/// Finds what feedback must not hold: a solution, or the code of a hidden check.
package enum FeedbackLeak {
  /// What a text gives away; nil where nothing.
  package static func found(in feedback: String, _ exercise: Exercise) -> String? {
    let text = AnswerText.compact(feedback)
    if tellsSolution(feedback, exercise) { return "a whole solution" }
    for check in exercise.checks where check.isHidden {
      for line in AssertionWords.conditions(of: check.source) {
        let code = AnswerText.compact(line)
        if code.count >= 6, text.contains(code) { return "the code of a hidden check" }
      }
    }
    return nil
  }

  /// Whether a text holds a whole solution.
  static func tellsSolution(_ feedback: String, _ exercise: Exercise) -> Bool {
    let text = AnswerText.compact(feedback)
    return exercise.solutions.contains { solution in
      AnswerText.isTold(solution.source, starter: exercise.starter, by: text)
    }
  }
}
