import Notebook
import NotebookSession
import TestSupport
import Testing

/// What `verbose` prints of pipelines, tables and searches, but for the times.
@Suite("the progress of fits")
struct FitProgressTests {
  private static let data = """
    import numpy as np
    from sklearn.compose import ColumnTransformer
    from sklearn.linear_model import Lasso
    from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, cross_val_score
    from sklearn.pipeline import Pipeline
    from sklearn.preprocessing import StandardScaler
    X = np.array([[0.13, -0.13, 0.64], [0.1, -0.54, 0.36], [1.3, 0.95, -0.7], [-1.27, -0.62, 0.04]])
    y = np.array([1.0, 2.0, -0.5, 0.3])

    """

  /// The lines of a cell with every digit of a time as `#`.
  private static func lines(of cell: String) -> [String] {
    DifferenceTests.transcript(of: data + cell).split(separator: "\n").map { line in
      guard let mark = line.firstRange(of: "=   ") else { return String(line) }
      return line[..<mark.upperBound]
        + String(line[mark.upperBound...].map { $0.isNumber ? "#" : $0 })
    }
  }

  /// Recorded from scikit-learn 1.9.1.
  static let cases: [(cell: String, expected: [String])] = [
    (
      "_ = Pipeline([('s', StandardScaler()), ('m', Lasso(0.1))], verbose=True).fit(X, y)",
      [
        "[Pipeline] ................. (step 1 of 2) Processing s, total=   #.#s",
        "[Pipeline] ................. (step 2 of 2) Processing m, total=   #.#s",
      ]
    ),
    (
      "_ = ColumnTransformer([('s', StandardScaler(), [0, 1]), ('d', 'drop', [2])], verbose=True).fit(X)",
      ["[ColumnTransformer] ............. (1 of 1) Processing s, total=   #.#s"]
    ),
    (
      "_ = GridSearchCV(Lasso(), {'alpha': [1.0]}, cv=2, verbose=2).fit(X, y)",
      [
        "Fitting 2 folds for each of 1 candidates, totalling 2 fits",
        "[CV] END ..........................................alpha=1.0; total time=   #.#s",
        "[CV] END ..........................................alpha=1.0; total time=   #.#s",
      ]
    ),
    (
      "_ = GridSearchCV(Lasso(), {'alpha': [5.0]}, cv=2, verbose=3, scoring='neg_max_error').fit(X, y)",
      [
        "Fitting 2 folds for each of 1 candidates, totalling 2 fits",
        "[CV 1/2] END ........................alpha=5.0;, score=-2.100 total time=   #.#s",
        "[CV 2/2] END ........................alpha=5.0;, score=-2.000 total time=   #.#s",
      ]
    ),
  ]

  @Test("is told as scikit-learn tells it", arguments: cases)
  func progress(cell: String, expected: [String]) {
    #expect(FitProgressTests.lines(of: cell) == expected)
  }

  @Test(
    "is refused where it would be the inside of a solver",
    arguments: ["Lars(verbose=1)", "SGDRegressor(verbose=True)", "LassoCV(verbose=2, cv=2)"])
  func refusals(model: String) {
    let found = DifferenceTests.transcript(
      of: FitProgressTests.data
        + "from sklearn.linear_model import Lars, SGDRegressor, LassoCV\n\(model).fit(X, y)")
    #expect(found.contains("(verbose=…) is not supported"))
  }
}
