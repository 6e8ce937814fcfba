internal import LessonFormat

/// The text of a new lesson: small, complete, and with each kind of fence once.
package enum LessonScaffold {
  /// Returns the text of a lesson with the given number and id.
  package static func text(number: Int, id: String) -> String {
    body.replacing("NUMBER", with: String(number)).replacing("LESSON-ID", with: id)
  }

  /// The id and the number that a file's name says, such as 12 and `my-lesson` of
  /// `12-my-lesson.md`.
  package static func header(ofFile path: String) -> (number: Int?, id: String) {
    let file = path.split(separator: "/").last ?? ""
    let name = file.hasSuffix(".md") ? file.dropLast(3) : file
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    var id = ""
    for character in name.dropFirst(digits.count).lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        id.append(character)
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    return (Int(digits), id.isEmpty ? "my-lesson" : id)
  }

  private static let body = #"""
    ---
    regtutor: 1
    id: LESSON-ID
    number: NUMBER
    title: A title of your own
    minutes: 15
    needs: []
    claims: [C06]
    teaches: [lasso (data)]
    ---

    # A title of your own

    Say here what a learner will find out, in two sentences.

    ## The data {#data}

    Prose is Markdown. Formulas stand between dollar signs, as in $\lVert w \rVert_1$. A setup cell
    runs without being shown; the first one assigns `seed`.

    ```python setup
    import numpy as np

    np.set_printoptions(legacy="1.25")
    seed = 7
    rng = np.random.default_rng(seed)
    ```

    ```python
    X = rng.normal(size=(50, 4))
    y = 3 * X[:, 0] - 2 * X[:, 1] + rng.normal(size=50)
    print("rows and columns:", X.shape)
    ```

    Numbers in the prose are computed, never typed: the mean of y is {y.mean():.2f}.

    The lasso is least squares with a price on every weight. The top of the file says that this step
    teaches the word; a question that used it before would be found.

    ```text
    This is shown and never run.
    ```

    ## Guess first {#guess}

    ```markdown quiz right="'b' if np.sum(weights == 0) > 0 else 'a'"
    What does the lasso do with columns that say nothing about y?

    - [ ] it gives them small weights — that is what ridge does
    - [x] it gives them weights of exactly zero — beyond a point, any weight costs more than it saves
    ```

    ```python predict within=1 asks="How many of the four weights will be exactly zero?"
    zeros
    ```

    ```python
    from sklearn.linear_model import Lasso

    weights = Lasso(alpha=0.5).fit(X, y).coef_
    zeros = int(np.sum(weights == 0))
    print(weights.round(3))
    ```

    ```python claim C06 kind=stable verdict=holds shows="f'{zeros} of 4 weights are exactly zero'"
    assert np.all(weights[2:] == 0), "the two useless columns get an exact zero"
    assert np.all(weights[:2] != 0), "and the two useful ones do not"
    ```

    ## Try it {#try}

    A cell may fail on purpose, and one that shows a time says so.

    ```python raises=ValueError
    Lasso(alpha=0.5).fit(X, y[:10])
    ```

    ```python volatile
    import time

    print(f"{time.perf_counter():.0f} seconds on some clock")
    ```

    Now it is the learner's turn.

    ```python exercise id=strong-enough
    alpha = ...  # TODO: a penalty so strong that all four weights are zero
    ```

    ```python check
    assert isinstance(alpha, (int, float)), f"alpha is a number, and this is {alpha!r}"
    assert alpha > 0, f"alpha = {alpha} does not punish anything: it has to be above 0"
    kept = int(np.sum(Lasso(alpha=alpha).fit(X, y).coef_ != 0))
    assert kept == 0, f"with alpha = {alpha} there are still {kept} weights left"
    ```

    ```python check hidden
    assert alpha < 1e6, f"{alpha} is far more than it takes"
    ```

    ```markdown hint
    The weights above were made with alpha = 0.5. Is that too much or too little?
    ```

    ```markdown hint
    Double alpha until nothing is left: `for alpha in [1, 2, 4, …]`.
    ```

    ```python solution
    alpha = 10
    ```

    ```python solution
    alpha = 1.01 * np.max(np.abs((X - X.mean(axis=0)).T @ (y - y.mean()))) / len(y)
    ```

    ```python wrong says="still"
    alpha = 0.5
    ```

    ```python wrong says="does not punish"
    alpha = -1
    ```

    ```python wrong says="far more"
    alpha = 1e9
    ```

    ```markdown why
    The largest covariance between y and a column says how strong a penalty has to be.
    ```

    """#
}
