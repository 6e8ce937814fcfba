internal import LessonFormat
internal import NotebookSession
internal import PyRuntime
internal import PySyntax

extension GateRun {
  /// Computes the truth of a prediction, and looks for it among the choices.
  mutating func check(_ prediction: Prediction, _ session: Session) {
    findings.counts.questions += 1
    do {
      let value = try session.value(of: prediction.source, name: "prediction")
      let truth = try session.interpreter.str(value)
      if prediction.choices.isEmpty {
        if (try? session.interpreter.double(of: value)) == nil {
          note(
            .prediction, prediction.line,
            "the truth of this prediction is '\(truth)', not a number",
            help: "ask for a number, or offer words with choices=\"…, …\" in place of within=")
        }
      } else if !prediction.choices.contains(truth) {
        note(
          .prediction, prediction.line,
          "the truth of this prediction is '\(truth)', which is no choice",
          help: "add it to choices=")
      }
    } catch {
      note(
        .prediction, prediction.line,
        "the truth of this prediction cannot be computed: \(words(error, session))",
        help: "use names that the step's cells assign")
    }
  }

  /// Compares the answers that a quiz marks as right with those that its `right=` computes.
  mutating func check(_ quiz: Quiz, _ session: Session) {
    findings.counts.questions += 1
    guard let source = quiz.right else {
      if !quiz.isUnchecked {
        note(
          .quizUnkeyed, quiz.line, "nothing computes which answer of this quiz is right",
          help: "add right=\"…\", an expression that gives a letter, or a list with True or False "
            + "for each answer; 'unchecked' behind 'quiz' says that no cell can tell")
      }
      return
    }
    findings.counts.keys += 1
    let marked = GateRun.letters(quiz.options.map(\.isRight))
    do {
      let value = try session.value(of: source, name: "quiz")
      let computed = try GateRun.key(value, session)
      guard computed != marked else { return }
      note(
        .quizKey, quiz.line,
        "the quiz marks '\(marked)' as right, and right= computes '\(computed)'",
        help: "mark the answers that are true with [x], and no others")
    } catch {
      note(
        .quizKey, quiz.line, "right= of this quiz cannot be computed: \(words(error, session))",
        help: "use names that the step's cells assign")
    }
  }

  /// The letters of the right answers: a text as it is, a list of truths as their letters.
  private static func key(_ value: Value, _ session: Session) throws -> String {
    switch value {
    case .list(let list):
      letters(try list.elements.map { try session.interpreter.isTrue($0) })
    case .tuple(let tuple):
      letters(try tuple.elements.map { try session.interpreter.isTrue($0) })
    default: try session.interpreter.str(value)
    }
  }

  private static func letters(_ truths: [Bool]) -> String {
    truths.indices.filter { truths[$0] }.map { QuizAnswer.letter($0) }.joined()
  }

  private func words(_ error: any Error, _ session: Session) -> String {
    if let exception = error as? PyException { return session.interpreter.headline(exception) }
    if let diagnostic = error as? Diagnostic {
      return "\(diagnostic.category.rawValue): \(diagnostic.message)"
    }
    return "\(error)"
  }
}
