extension SubjectHelp {
  /// Functions that Python has without an import; they are in no module.
  static let builtins: [SubjectHelp] = [
    SubjectHelp(
      "print", in: "",
      """
      Writes values, with a blank between them.
      In an f-string, {error:.3f} shows three decimals.
      """,
      example: """
        print(f'MSE {np.mean((y - y.mean()) ** 2):.3f}')
        """),
    SubjectHelp(
      "len", in: "",
      """
      How many elements: of an array its rows, of a list its entries.
      """,
      example: """
        len(X), len(y)
        """),
    SubjectHelp(
      "range", in: "",
      """
      Whole numbers from 0 up to, not including, stop: what a loop counts.
      """,
      example: """
        for j in range(X.shape[1]):
            print(j, X[:, j].mean())
        """),
    SubjectHelp(
      "zip", in: "",
      """
      Goes through several lists side by side: names and weights, alphas and errors.
      """,
      example: """
        for alpha, error in zip([0.1, 1.0], [0.9, 1.4]):
            print(alpha, error)
        """),
    SubjectHelp(
      "enumerate", in: "",
      """
      Goes through a list with the place of each element, from 0.
      """,
      example: """
        for j, weight in enumerate(model.coef_):
            print(j, weight)
        """),
    SubjectHelp(
      "sorted", in: "",
      """
      A new list in order; reverse=True begins with the largest, key says what is compared.
      np.argsort gives the places instead.
      """,
      example: """
        sorted(model.coef_, key=abs, reverse=True)
        """),
    SubjectHelp(
      "sum", in: "",
      """
      Adds the elements up; of True and False it counts the True.
      np.sum does the same for arrays, along an axis too.
      """,
      example: """
        sum(weight != 0 for weight in model.coef_)
        """),
    SubjectHelp(
      "max", in: "",
      """
      The largest element, or the largest of several arguments.
      key says what is compared. np.max takes arrays of any shape.
      """,
      example: """
        max([0.01, 0.1, 1.0], key=lambda alpha: -abs(alpha - 0.2))
        """),
    SubjectHelp(
      "min", in: "",
      """
      The smallest element, or the smallest of several arguments.
      key says what is compared: an alpha by its error.
      """,
      example: """
        errors = {0.01: 1.3, 0.1: 0.9, 1.0: 2.4}
        min(errors, key=errors.get)
        """),
    SubjectHelp(
      "abs", in: "",
      """
      The size without the sign; the L1 penalty adds up such sizes.
      """,
      example: """
        abs(-0.5)
        """),
    SubjectHelp(
      "round", in: "",
      """
      Rounds to ndigits decimals. For arrays there is np.round.
      """,
      example: """
        round(2.718281828, 3)
        """),
    SubjectHelp(
      "isinstance", in: "",
      """
      Whether a value is of a class.
      """,
      example: """
        isinstance(0.5, float)
        """),
  ]
}
