import TestSupport
import Testing

/// What a learner reads for each wrong number that the tutor can explain, at a width of 72.
///
/// `REGTUTOR_RECORD=1 swift test --filter DiagnosisTranscriptTests` rewrites it and fails.
@Suite("The transcript of the diagnoses")
struct DiagnosisTranscriptTests {
  /// What is asked, a check that compares, and wrong answers with what has to be said of each.
  static let questions:
    [(name: String, wanted: String, test: String, answers: [(code: String, says: String)])] = [
      (
        "share", "0.35 + 0 * len(X)", "abs(share - wanted) < 1e-9",
        [
          ("-0.35", "opposite sign"), ("0.7", "2 times the wanted value"),
          ("0.175", "half of the wanted value"), ("0.35 * 30", "n times the wanted value"),
          ("0.35 / 30", "1/n of the wanted value"), ("0.35 * 60", "2n times the wanted value"),
          ("35.0", "in percent"), ("0.35 ** 2", "the square of the wanted value"),
          ("0.3500002", "off by 2.0e-07, and 1.0e-09 is allowed"),
        ]
      ),
      (
        "alpha", "0.25 + 0 * len(X)", "abs(alpha - wanted) < 1e-9",
        [("0.25 * 60", "λ on the plain sum is 2·n·alpha")]
      ),
      (
        "kept", "8 + 0 * len(X)", "kept == wanted",
        [("7", "exactly one less"), ("9", "exactly one more")]
      ),
      (
        "gram", "np.outer([1, 2], [3, 5]) + 0 * len(X)", "np.abs(gram - wanted).max() < 1e-9",
        [("np.outer([1, 2], [3, 5]).T", "transposed")]
      ),
      (
        "steps", "np.arange(1.0, 5) + 0 * len(X)", "np.abs(steps - wanted).max() < 1e-9",
        [
          ("np.arange(4.0, 0, -1)", "in reverse order"),
          ("np.arange(2.0, 6)", "shifted by one place"),
        ]
      ),
      (
        "scaled", "Ridge(alpha=5).fit(StandardScaler().fit_transform(X), y).coef_",
        "np.abs(scaled - wanted).max() < 1e-9",
        [("Ridge(alpha=5).fit(X, y).coef_", "unscaled features")]
      ),
      (
        "weights", "Ridge(alpha=5).fit(X, y).coef_", "np.abs(weights - wanted).max() < 1e-9",
        [
          (
            "Ridge(alpha=5).fit(StandardScaler().fit_transform(X), y).coef_",
            "standardized features"
          ),
          (
            "Ridge(alpha=5, fit_intercept=False).fit(np.column_stack([np.ones(30), X]), y).coef_[1:]",
            "the intercept is penalized"
          ),
          ("Ridge(alpha=5, fit_intercept=False).fit(X, y).coef_", "without an intercept"),
          ("Ridge(alpha=150).fit(X, y).coef_", "n times"),
        ]
      ),
      (
        "lasso", "Lasso(alpha=0.3).fit(X, y).coef_", "np.abs(lasso - wanted).max() < 1e-9",
        [
          ("Lasso(alpha=0.3 / 60).fit(X, y).coef_", "divided by 2n"),
          ("Lasso(alpha=0.6).fit(X, y).coef_", "twice"),
        ]
      ),
    ]

  /// A lesson with an exercise for each question.
  static var lesson: String {
    var text = """
      ---
      regtutor: 1
      id: diagnoses
      number: 1
      title: Wrong numbers
      minutes: 5
      ---

      ## Wrong numbers

      ```python setup
      import numpy as np
      from sklearn.linear_model import Ridge, Lasso
      from sklearn.preprocessing import StandardScaler
      seed = 3
      rng = np.random.default_rng(seed)
      X = rng.normal(size=(30, 3)) * np.array([1.0, 5.0, 20.0]) + 4
      y = X @ np.array([2.0, -1.0, 0.1]) + rng.normal(size=30) + 10
      ```

      """
    for question in questions {
      text += """
        ```python exercise id=\(question.name)
        \(question.name) = ...  # TODO
        ```
        ```python check
        wanted = \(question.wanted)
        assert \(question.test), "this is not what was asked"
        ```
        ```markdown hint
        Look again.
        ```
        ```python solution
        \(question.name) = \(question.wanted)
        ```

        """
    }
    return text
  }

  @Test("each is as recorded, and says what is true")
  func transcript() throws {
    let folder = try TemporaryFolder()
    try folder.write(DiagnosisTranscriptTests.lesson, to: "01-diagnoses.md")
    let lines = DiagnosisTranscriptTests.questions.flatMap { question in
      question.answers.flatMap { ["\(question.name) = \($0.code)", ":check"] } + [":skip"]
    }
    let run = try ProgramRun(
      "regtutor", ["lesson", "\(folder.path)/01-diagnoses.md", "--width", "72"],
      input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    // Each verdict with its notice, the lines of a sentence joined.
    let verdicts = run.output.split(separator: "Not yet: ").dropFirst().map {
      ($0.split(separator: "\n\n").first ?? "").split(separator: "\n").joined(separator: " ")
    }
    let answers = DiagnosisTranscriptTests.questions.flatMap(\.answers)
    #expect(verdicts.count == answers.count)
    for (answer, verdict) in zip(answers, verdicts) {
      #expect(
        verdict.contains("Notice: ") && verdict.contains(answer.says), "\(answer.code): \(verdict)")
    }
    let path = "\(LessonTranscriptTests.folder)/Diagnoses/diagnoses.txt"
    if TextFile.isRecording {
      TextFile.write(run.output, to: path)
      Issue.record("diagnoses.txt was recorded: read the diff before you commit it")
    } else {
      #expect(run.output == TextFile.read(path))
    }
  }
}
