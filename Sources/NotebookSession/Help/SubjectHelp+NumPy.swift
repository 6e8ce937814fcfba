extension SubjectHelp {
  /// Arrays and numbers.
  static let arrays: [SubjectHelp] = [
    SubjectHelp(
      "np.array", in: "numpy",
      """
      An array from a list: numbers of one kind that are computed with all at once.
      """,
      example: """
        np.array([1.0, 2.0, 3.0]) * 2
        """),
    SubjectHelp(
      "np.linspace", in: "numpy",
      """
      Numbers at equal distances, both ends included.
      """,
      example: """
        np.linspace(0, 1, 5)
        """),
    SubjectHelp(
      "np.logspace", in: "numpy",
      """
      Numbers of equal ratio, from 10**start to 10**stop: a grid of alphas.
      """,
      example: """
        np.logspace(-3, 1, 5)
        """),
    SubjectHelp(
      "np.geomspace", in: "numpy",
      """
      Numbers of equal ratio between two ends, both included.
      """,
      example: """
        np.geomspace(0.001, 10, 5)
        """),
    SubjectHelp(
      "np.arange", in: "numpy",
      """
      Whole steps from start up to, not including, stop.
      """,
      example: """
        np.arange(0, 10, 2)
        """),
    SubjectHelp(
      "np.zeros", in: "numpy",
      """
      An array of zeros, by its shape.
      """,
      example: """
        np.zeros((2, 3))
        """),
    SubjectHelp(
      "np.ones", in: "numpy",
      """
      An array of ones, by its shape.
      """,
      example: """
        np.ones(3)
        """),
    SubjectHelp(
      "np.eye", in: "numpy",
      """
      The identity matrix: ones on the diagonal.
      """,
      example: """
        np.eye(3)
        """),
    SubjectHelp(
      "np.mean", in: "numpy",
      """
      The mean, of all elements or along an axis: axis=0 gives one for each column.
      """,
      example: """
        np.mean(X, axis=0)
        """),
    SubjectHelp(
      "np.std", in: "numpy",
      """
      The standard deviation; divides by n, while pandas divides by n - 1.
      """,
      example: """
        np.std(X, axis=0)
        """),
    SubjectHelp(
      "np.sum", in: "numpy",
      """
      The sum, of all elements or along an axis.
      """,
      example: """
        np.sum(np.abs([3, -4]))
        """),
    SubjectHelp(
      "np.abs", in: "numpy",
      """
      Absolute values. Their sum is the L1 norm, the lasso's penalty.
      """,
      example: """
        np.abs(np.array([3, -4])).sum()
        """),
    SubjectHelp(
      "np.sqrt", in: "numpy",
      """
      Square roots.
      """,
      example: """
        np.sqrt(np.sum(np.array([3, -4]) ** 2))
        """),
    SubjectHelp(
      "np.sign", in: "numpy",
      """
      The sign of each element: -1, 0 or 1. The slope of the L1 penalty.
      """,
      example: """
        np.sign([-2.5, 0, 7])
        """),
    SubjectHelp(
      "np.maximum", in: "numpy",
      """
      The larger of two, element by element: the heart of soft thresholding.
      """,
      example: """
        z = np.array([-3.0, 0.5, 2.0])
        np.sign(z) * np.maximum(np.abs(z) - 1, 0)
        """),
    SubjectHelp(
      "np.where", in: "numpy",
      """
      Chooses element by element: from one array where a condition holds, else from another.
      """,
      example: """
        np.where(np.array([-1, 2]) > 0, 'up', 'down')
        """),
    SubjectHelp(
      "np.argmin", in: "numpy",
      """
      The place of the smallest element, counted from 0.
      """,
      example: """
        np.argmin([3, 1, 2])
        """),
    SubjectHelp(
      "np.argmax", in: "numpy",
      """
      The place of the largest element, counted from 0.
      """,
      example: """
        np.argmax([3, 1, 2])
        """),
    SubjectHelp(
      "np.argsort", in: "numpy",
      """
      The places of the elements in rising order.
      """,
      example: """
        np.argsort([3, 1, 2])
        """),
    SubjectHelp(
      "np.round", in: "numpy",
      """
      Rounds to a number of decimals.
      """,
      example: """
        np.round([0.1234, 5.6789], 2)
        """),
    SubjectHelp(
      "np.dot", in: "numpy",
      """
      The product of vectors or matrices; the same as @ for them.
      """,
      example: """
        np.dot([1, 2], [3, 4])
        """),
    SubjectHelp(
      "np.corrcoef", in: "numpy",
      """
      How strongly columns move together, from -1 to 1. rowvar=False takes columns.
      """,
      example: """
        np.corrcoef(X, rowvar=False)
        """),
    SubjectHelp(
      "np.allclose", in: "numpy",
      """
      Whether two arrays are equal up to rounding.
      """,
      example: """
        np.allclose(0.1 + 0.2, 0.3)
        """),
    SubjectHelp(
      "np.column_stack", in: "numpy",
      """
      Puts columns side by side into one array.
      """,
      example: """
        np.column_stack([[1, 2], [3, 4]])
        """),
    SubjectHelp(
      "np.concatenate", in: "numpy",
      """
      Joins arrays along an axis that exists.
      """,
      example: """
        np.concatenate([[1, 2], [3]])
        """),
    SubjectHelp(
      "np.meshgrid", in: "numpy",
      """
      All pairs of two axes, as two arrays: the ground of a contour plot.
      """,
      example: """
        a, b = np.meshgrid([1, 2, 3], [10, 20])
        a + b
        """),
    SubjectHelp(
      "np.count_nonzero", in: "numpy",
      """
      How many elements are not zero: the columns that a lasso keeps.
      """,
      example: """
        np.count_nonzero([0.0, 1.5, 0.0])
        """),
    SubjectHelp(
      "np.random.default_rng", in: "numpy.random",
      """
      A random generator. The same seed gives the same numbers, here and in numpy.
      """,
      example: """
        rng = np.random.default_rng(0)
        rng.normal(size=3)
        """),
    SubjectHelp(
      "np.linalg.norm", in: "numpy.linalg",
      """
      The length of a vector: ord=2 by default, ord=1 for the sum of absolute values.
      """,
      example: """
        np.linalg.norm([3, -4]), np.linalg.norm([3, -4], ord=1)
        """),
    SubjectHelp(
      "np.linalg.solve", in: "numpy.linalg",
      """
      Solves the equations A w = b. Ridge's weights are one such solution.
      """,
      example: """
        np.linalg.solve(X.T @ X + 10 * np.eye(X.shape[1]), X.T @ y)
        """),
    SubjectHelp(
      "np.linalg.lstsq", in: "numpy.linalg",
      """
      Least squares weights; of many, those of the smallest length.
      """,
      example: """
        np.linalg.lstsq(X, y, rcond=None)[0]
        """),
    SubjectHelp(
      "np.max", in: "numpy",
      """
      The largest number; axis=0 for each column.
      """,
      example: """
        np.max(np.abs(X), axis=0)
        """),
    SubjectHelp(
      "np.min", in: "numpy",
      """
      The smallest number; axis=0 for each column.
      """,
      example: """
        np.min([1.3, 0.9, 2.4])
        """),
    SubjectHelp(
      "np.median", in: "numpy",
      """
      The number in the middle: half are below it. One wild value hardly moves it.
      """,
      example: """
        np.median([1, 2, 100])
        """),
    SubjectHelp(
      "np.all", in: "numpy",
      """
      Whether all are true.
      """,
      example: """
        np.all(model.coef_ == 0)
        """),
    SubjectHelp(
      "np.any", in: "numpy",
      """
      Whether at least one is true.
      """,
      example: """
        np.any(model.coef_ == 0)
        """),
    SubjectHelp(
      "np.flatnonzero", in: "numpy",
      """
      The places of what is not zero, or true: the features that the lasso keeps.
      """,
      example: """
        np.flatnonzero(model.coef_)
        """),
    SubjectHelp(
      "np.sort", in: "numpy",
      """
      The numbers in order, the smallest first.
      """,
      example: """
        np.sort(np.abs(model.coef_))[::-1]
        """),
    SubjectHelp(
      "np.vstack", in: "numpy",
      """
      Puts arrays below one another: more rows.
      """,
      example: """
        np.vstack([X, X]).shape
        """),
    SubjectHelp(
      "np.full", in: "numpy",
      """
      An array of one number, by its shape.
      """,
      example: """
        np.full(3, 0.1)
        """),
    SubjectHelp(
      "np.exp", in: "numpy",
      """
      e to the power of each number; np.log is the way back.
      """,
      example: """
        np.exp(np.log(0.1))
        """),
    SubjectHelp(
      "np.log", in: "numpy",
      """
      The natural logarithm of each number: equal ratios become equal distances.
      """,
      example: """
        np.log([1, 10, 100])
        """),
    SubjectHelp(
      "np.shape", in: "numpy",
      """
      Rows and columns, as X.shape.
      """,
      example: """
        np.shape(X)
        """),
    SubjectHelp(
      "np.set_printoptions", in: "numpy",
      """
      How arrays are shown: precision is the number of decimals,
      suppress=True writes small numbers without an exponent.
      """,
      example: """
        np.set_printoptions(precision=3, suppress=True)
        model.coef_
        """),
  ]
}
