import LessonFormat
import NotebookSession
import Testing
import Tutor

@Suite("What is said of a wrong number")
struct DiagnosisTests {
  static let setup = """
    import numpy as np
    from sklearn.linear_model import Ridge, Lasso, LinearRegression
    from sklearn.preprocessing import StandardScaler
    rng = np.random.default_rng(3)
    X = rng.normal(size=(30, 3)) * np.array([1.0, 5.0, 20.0]) + 4
    y = X @ np.array([2.0, -1.0, 0.1]) + rng.normal(size=30) + 10
    """

  /// The notice for an answer, after a check that computes `wanted` and compares.
  static func notice(
    _ answer: String, wanted: String, test: String, solution: String? = nil, name: String = "total"
  ) throws -> String? {
    let text = """
      ---
      regtutor: 1
      id: a
      number: 1
      title: A
      minutes: 5
      ---
      ## S
      ```python exercise id=e
      \(name) = ...
      ```
      ```python check
      wanted = \(wanted)
      assert \(test), "no"
      ```
      ```markdown hint
      h
      ```
      ```python solution
      \(name) = \(solution ?? wanted)
      ```
      """
    let exercise = try #require(LessonReader.read(text, file: "a.md").exercises.first)
    let session = Session()
    _ = session.run(setup)
    let source = "\(name) = \(answer)"
    let judged = Judge(exercise, over: session)
      .judge(Judge.Answer(source: source, result: session.run(source)))
    guard case .notYet(let words) = judged else { return "judged \(judged.name)" }
    let lines = words.split(separator: "\n")
    #expect(lines.first == "no")
    return lines.count > 1 ? String(lines[1]) : nil
  }

  static let near = "abs(total - wanted) < 1e-9"
  static let nearArray = "np.abs(total - wanted).max() < 1e-9"

  @Test(
    "one number: what it is off by",
    arguments: [
      ("-3.5", "3.5", near, "opposite sign"),
      ("7.0", "3.5", near, "2 times the wanted value"),
      ("1.75", "3.5", near, "half of the wanted value"),
      ("3.5 * 30", "3.5", near, "n times the wanted value, to within a millionth: n = 30"),
      ("3.5 / 30", "3.5", near, "1/n of the wanted value"),
      ("3.5 * 60", "3.5", near, "2n times the wanted value"),
      ("3.5 / 60", "3.5", near, "1/(2n) of the wanted value"),
      ("35", "0.35", near, "in percent"), ("0.035", "3.5", near, "is the fraction"),
      ("350", "3.5", near, "yours is 100 times the wanted value"),
      ("3.5", "350.0", near, "yours is a hundredth of the wanted value"),
      ("12.25", "3.5", near, "the square of the wanted value"),
      ("3.5 ** 0.5", "3.5", near, "the square root"),
      ("3.50002", "3.5", near, "off by 2.0e-05, and 1.0e-09 is allowed"),
      ("351.0", "350.9", near, "off by 0.1, and 1.0e-09 is allowed"),
      ("7", "8", "total == wanted", "exactly one less"),
      ("9", "8", "total == wanted", "exactly one more"),
      ("7.0", "3.5", "np.isclose(total, wanted)", "2 times"),
      ("7.0", "3.5", "abs(total / wanted - 1) < 1e-6", "2 times"),
      ("7.0", "3.5", "isinstance(total, float) and abs(total - wanted) < 1e-6", "2 times"),
      ("7.0", "3.5", "wanted == total", "2 times"),
      ("-2.0", "2.0", "abs(total - 2.0) < 1e-9", "opposite sign"),
      ("2.0", "-2.0", "abs(total + 2.0) < 1e-9", "opposite sign"),
      ("float(X[4, 0])", "X[3, 0]", near, "stands at place 4, and place 3 is asked"),
    ])
  func numbers(answer: String, wanted: String, test: String, expected: String) throws {
    let said = try DiagnosisTests.notice(
      answer, wanted: wanted, test: test, solution: "\(wanted) + 0 * len(X)")
    #expect(said?.contains(expected) == true, "\(said ?? "silent")")
  }

  @Test(
    "one number: near misses are not explained",
    arguments: [
      ("-3.51", "3.5", near), ("7.01", "3.5", near), ("3.5 * 29", "3.5", near),
      ("3.5 * 31", "3.5", near), ("351", "3.5", near), ("3.52", "3.5", near),
      ("6", "8", "total == wanted"), ("0.0", "3.5", near), ("5.0", "0.0", near),
      ("7.0", "3.5", "total < wanted"), ("7.0", "3.5", "total == wanted or total == 4"),
      ("7.00001 + 1e-3", "3.5", near), ("[0] * 5", "10", "len(total) == wanted"),
      ("[0] * 9", "10", "len(total) == wanted"), ("[0] * 20", "10", "len(total) == wanted"),
      ("float(X[7, 0])", "X[3, 0]", near),
    ])
  func silent(answer: String, wanted: String, test: String) throws {
    let said = try DiagnosisTests.notice(
      answer, wanted: wanted, test: test, solution: "\(wanted) + 0 * len(X)")
    #expect(said == nil)
  }

  @Test(
    "arrays",
    arguments: [
      ("-np.arange(1.0, 5)", "np.arange(1.0, 5)", nearArray, "opposite sign"),
      ("30 * np.arange(1.0, 5)", "np.arange(1.0, 5)", nearArray, "n times"),
      ("np.arange(4.0, 0, -1)", "np.arange(1.0, 5)", nearArray, "in reverse order"),
      ("np.arange(2.0, 6)", "np.arange(1.0, 5)", nearArray, "shifted by one place"),
      ("np.outer([1, 2], [3, 5]).T", "np.outer([1, 2], [3, 5])", nearArray, "transposed"),
      (
        "np.arange(6.0).reshape(3, 2)", "np.arange(6.0)", "np.array_equal(total, wanted)",
        "shape (3, 2)"
      ),
      ("np.array([1.0, 2, 9])", "np.array([1.0, 2, 3])", nearArray, nil),
      ("np.array([-1.0, 2, 3])", "np.array([1.0, 2, 3])", nearArray, nil),
    ])
  func arrays(answer: String, wanted: String, test: String, expected: String?) throws {
    let said = try DiagnosisTests.notice(
      answer, wanted: wanted, test: test, solution: "\(wanted) + 0 * len(X)")
    if let expected {
      #expect(said?.contains(expected) == true, "\(said ?? "silent")")
    } else {
      #expect(said == nil)
    }
  }

  @Test(
    "fits: scaled or not, the intercept, alpha for lambda",
    arguments: [
      (
        "Ridge(alpha=5).fit(X, y).coef_",
        "Ridge(alpha=5).fit(StandardScaler().fit_transform(X), y).coef_", "unscaled features"
      ),
      (
        "Ridge(alpha=5).fit(StandardScaler().fit_transform(X), y).coef_",
        "Ridge(alpha=5).fit(X, y).coef_", "standardized features give"
      ),
      (
        "Ridge(alpha=5, fit_intercept=False).fit(np.column_stack([np.ones(30), X]), y).coef_[1:]",
        "Ridge(alpha=5).fit(X, y).coef_", "the intercept is penalized"
      ),
      (
        "Ridge(alpha=5, fit_intercept=False).fit(X, y).coef_", "Ridge(alpha=5).fit(X, y).coef_",
        "without an intercept"
      ),
      ("Lasso(alpha=0.01 * 60).fit(X, y).coef_", "Lasso(alpha=0.01).fit(X, y).coef_", "2n times"),
      (
        "Lasso(alpha=0.3 / 60).fit(X, y).coef_", "Lasso(alpha=0.3).fit(X, y).coef_",
        "divided by 2n"
      ),
      ("Lasso(alpha=0.6).fit(X, y).coef_", "Lasso(alpha=0.3).fit(X, y).coef_", "twice"),
      ("Ridge(alpha=150).fit(X, y).coef_", "Ridge(alpha=5).fit(X, y).coef_", "n times"),
      ("Ridge(alpha=7).fit(X, y).coef_", "Ridge(alpha=5).fit(X, y).coef_", nil),
      ("LinearRegression().fit(X, y).coef_ + 0.01", "Ridge(alpha=5).fit(X, y).coef_", nil),
    ])
  func fits(answer: String, wanted: String, expected: String?) throws {
    let said = try DiagnosisTests.notice(
      answer, wanted: wanted, test: DiagnosisTests.nearArray)
    if let expected {
      #expect(said?.contains(expected) == true, "\(said ?? "silent")")
    } else {
      #expect(said == nil)
    }
  }

  @Test("a number in quotes is told to be a text, where the message would not show it")
  func quoted() throws {
    let judged = try JudgeTests.judge(
      "total = '6'", ["assert total == 6, f\"{total} is not the number of weights\""])
    #expect(
      judged
        == .notYet(
          "6 is not the number of weights\nNotice: 'total' is the text '6', and one number is asked."
        ))
    let said = try JudgeTests.judge("total = '6'", ["assert total == 6, f\"{total!r} is not it\""])
    #expect(said == .notYet("'6' is not it"))
  }

  @Test(
    "each model's convention is told where that model's alpha is asked",
    arguments: [
      ("ridge_alpha", "2", nil), ("ridge_alpha", "60", nil),
      ("ridge_alpha", "30", "Ridge's loss is the sum of squares itself"),
      ("lasso_alpha", "2", "Lasso halves the mean"), ("lasso_alpha", "30", nil),
      ("lasso_alpha", "60", "Lasso's loss is the sum of squares divided by 2n"),
      ("weight", "2", nil),
    ])
  func conventions(name: String, factor: String, expected: String?) throws {
    let said = try DiagnosisTests.notice(
      "0.25 * \(factor)", wanted: "0.25", test: "abs(\(name) - wanted) < 1e-9",
      solution: "0.25 + 0 * len(X)", name: name)
    #expect(said?.contains("wanted value") == true)
    for words in ["Lasso", "Ridge"] {
      #expect(said?.contains(words) == expected?.contains(words) ?? false, "\(said ?? "silent")")
    }
    if let expected { #expect(said?.contains(expected) == true, "\(said ?? "silent")") }
  }

  @Test("where alpha is asked, the two conventions are told apart")
  func lambda() throws {
    let said = try DiagnosisTests.notice(
      "0.25 * 60", wanted: "0.25", test: "abs(alpha - wanted) < 1e-9",
      solution: "0.25 + 0 * len(X)", name: "alpha")
    #expect(
      said
        == "Notice: yours is 2n times the wanted value, to within a millionth: n = 30, the rows of X. Lasso's loss is the sum of squares divided by 2n, so λ on the plain sum is 2·n·alpha."
    )
  }
}
