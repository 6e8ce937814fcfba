import TestSupport
import Testing

@Suite("Running scripts")
struct RunCommandTests {
  /// Runs a script of the given text.
  static func run(_ text: String, _ options: [String] = []) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "script.py")
    return try ProgramRun("regtutor", ["run", "\(folder.path)/script.py"] + options)
  }

  @Test("a plain script prints what it prints")
  func plain() throws {
    let run = try RunCommandTests.run("x = 2\nx + 1\nprint(x * 21)\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "42\n")
  }

  @Test("cells show the value of their last line")
  func cells() throws {
    let run = try RunCommandTests.run(
      "# %% first\nx = 2\nx + 1\n\n# %% [markdown]\n# Prose\n\n# %%\nx * 21\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "3\n42\n")
  }

  @Test("an exception goes to standard error with line and caret, and ends the file")
  func exception() throws {
    let run = try RunCommandTests.run(
      "# %%\nprint(1)\n# %%\nvalue = 1\nprint(valu)\n# %%\nprint(2)\n")
    #expect(run.status == 1)
    #expect(run.output == "1\n")
    #expect(run.errors.contains("NameError: name 'valu' is not defined. Did you mean: 'value'?"))
    #expect(run.errors.contains("line 5"))
    #expect(run.errors.contains("    5 | print(valu)\n      |       ^^^^"))
  }

  @Test("--keep-going runs the cells behind one that fails")
  func keepGoing() throws {
    let run = try RunCommandTests.run("# %%\n1 / 0\n# %%\nprint(2)\n", ["--keep-going"])
    #expect(run.status == 1)
    #expect(run.output == "2\n")
    #expect(run.errors.contains("ZeroDivisionError: division by zero"))
  }

  @Test(
    "--timeout stops a cell that does not end",
    arguments: [
      "while True:\n    pass\n",
      // No draw is ever taken of these, in CPython neither.
      "import random\nrandom.Random(7).betavariate(1e308, 2)\n",
      "import random\nrandom.Random(7).vonmisesvariate(0, float('nan'))\n",
    ])
  func timeout(cell: String) throws {
    let run = try RunCommandTests.run(cell, ["--timeout", "0.2"])
    #expect(run.status == 1)
    #expect(run.errors.contains("TimeoutError"))
  }

  @Test("a syntax error shows the place before anything runs")
  func syntax() throws {
    let run = try RunCommandTests.run("print(1)\nfor alpha in [1]\n    pass\n")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("SyntaxError: expected ':'"))
    #expect(run.errors.contains("    2 | for alpha in [1]\n      |                 ^"))
  }

  @Test("the calls that everyone copies run as they are")
  func snippet() throws {
    let run = try RunCommandTests.run(
      """
      from sklearn.datasets import make_regression
      from sklearn.model_selection import train_test_split
      X, y = make_regression(n_samples=200, n_features=10, n_informative=3, noise=5, random_state=0)
      X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=42)

      from sklearn.linear_model import Lasso, Ridge
      lasso_model = Lasso(alpha=0.1)
      lasso_model.fit(X_train, y_train)
      ridge_model = Ridge(alpha=1.0)
      ridge_model.fit(X_train, y_train)
      print(lasso_model.coef_.round(3))
      print(ridge_model.coef_.round(3))
      print(round(lasso_model.score(X_test, y_test), 6), lasso_model.n_iter_)
      """)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        [40.681 -0.23   9.729  0.783  0.    -0.788 39.992  0.     0.317 -0.164]
        [40.502 -0.298  9.715  0.945  0.08  -0.87  39.796  0.151  0.45  -0.233]
        0.983182 6

        """)
  }

  @Test("notebooks and Markdown files run, several in a row")
  func notebooks() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text\n\n```python\nx = 20\n```\n\n```py\nx + 1\n```\n", to: "a.md")
    try folder.write(
      #"{"cells": [{"cell_type": "code", "source": ["1 / 0"]}, {"cell_type": "code", "source": "2"}]}"#,
      to: "b.ipynb")
    let run = try ProgramRun("regtutor", ["run", "\(folder.path)/a.md", "\(folder.path)/b.ipynb"])
    #expect(run.status == 1)
    #expect(run.output == "21\n")
    #expect(
      run.errors.hasPrefix("ZeroDivisionError: division by zero\n  \(folder.path)/b.ipynb, cell 1"))
  }

  @Test("--json tells what came of each cell")
  func json() throws {
    let run = try RunCommandTests.run("# %%\nprint(1)\n# %%\n1 / 0\n# %%\n2\n", ["--json"])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("{\n \"files\": ["))
    #expect(run.output.contains("\"ename\": \"ZeroDivisionError\""))
    #expect(run.output.contains("\"not_run\": 1"))
  }

  @Test("--data takes files that can be read and names that differ")
  func data() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n1,2\n", to: "d.csv")
    let good = try RunCommandTests.run("print(1)\n", ["--data", "\(folder.path)/d.csv"])
    #expect(good.status == 0, "\(good.errors)")
    let missing = try RunCommandTests.run("print(1)\n", ["--data", "nope.csv"])
    #expect(missing.status == 2)
    #expect(missing.output.isEmpty)
    #expect(missing.errors.hasPrefix("regtutor: nope.csv cannot be read: there is no such file\n"))
  }
}
