extension SubjectHelp {
  /// What models, arrays and tables can do: `model`, `X` and `df` stand for any of them.
  static let methods: [SubjectHelp] = [
    SubjectHelp(
      "model.fit", in: "",
      """
      Learns from rows X and answers y, and gives the model itself.
      A model learns weights, then in coef_ and intercept_; a scaler learns means and spreads.
      Fit on training rows only: what the test rows are for is not seen.
      """,
      example: """
        from sklearn.linear_model import Lasso
        model = Lasso(alpha=0.1).fit(X, y)
        model.coef_, model.intercept_
        """),
    SubjectHelp(
      "model.predict", in: "",
      """
      What the fitted model says for rows: X @ coef_ + intercept_ where it is linear.
      The error on rows that fit has not seen is the one that counts.
      """,
      example: """
        np.mean((y - model.predict(X)) ** 2)
        """),
    SubjectHelp(
      "model.score", in: "",
      """
      R squared of the predictions: 1 is perfect, 0 is as good as the mean,
      and below 0 is worse. On test rows it may fall far below that of the training rows.
      """,
      example: """
        model.score(X, y)
        """),
    SubjectHelp(
      "model.get_params", in: "",
      """
      The settings that the model was made with, such as alpha; not what it has learnt.
      """,
      example: """
        model.get_params()['alpha']
        """),
    SubjectHelp(
      "model.set_params", in: "",
      """
      Changes settings, such as alpha. They count from the next fit on.
      """,
      example: """
        model.set_params(alpha=0.5).fit(X, y).coef_
        """),
    SubjectHelp(
      "model.transform", in: "",
      """
      Applies what fit has learnt: a scaler takes its means off and divides by its spreads.
      Test rows are transformed with what the training rows gave.
      """,
      example: """
        from sklearn.preprocessing import StandardScaler
        model = StandardScaler().fit(X)
        model.transform(X).std(axis=0)
        """),
    SubjectHelp(
      "model.fit_transform", in: "",
      """
      fit and transform in one, for training rows. Test rows get transform alone.
      """,
      example: """
        from sklearn.preprocessing import StandardScaler
        model = StandardScaler()
        model.fit_transform(X).mean(axis=0).round(6)
        """),
    SubjectHelp(
      "X.mean", in: "",
      """
      The mean; axis=0 gives one for each column, axis=1 one for each row.
      """,
      example: """
        X.mean(axis=0)
        """),
    SubjectHelp(
      "X.std", in: "",
      """
      The spread around the mean; axis=0 gives one for each column.
      It divides by n, as StandardScaler does.
      """,
      example: """
        X.std(axis=0)
        """),
    SubjectHelp(
      "X.sum", in: "",
      """
      Adds up; axis=0 for each column. Of True and False it counts the True.
      """,
      example: """
        (model.coef_ != 0).sum()
        """),
    SubjectHelp(
      "X.max", in: "",
      """
      The largest number; axis=0 for each column.
      """,
      example: """
        np.abs(X.T @ (y - y.mean())).max() / len(y)
        """),
    SubjectHelp(
      "X.min", in: "",
      """
      The smallest number; axis=0 for each column.
      """,
      example: """
        X.min(axis=0)
        """),
    SubjectHelp(
      "X.argmax", in: "",
      """
      The place of the largest number, from 0.
      """,
      example: """
        np.abs(model.coef_).argmax()
        """),
    SubjectHelp(
      "X.argmin", in: "",
      """
      The place of the smallest number, from 0: of the smallest error, the best alpha.
      """,
      example: """
        np.array([1.3, 0.9, 2.4]).argmin()
        """),
    SubjectHelp(
      "X.argsort", in: "",
      """
      The places in order of the numbers, the smallest first.
      """,
      example: """
        np.abs(model.coef_).argsort()[::-1]
        """),
    SubjectHelp(
      "X.reshape", in: "",
      """
      The same numbers in another shape; -1 is worked out.
      reshape(-1, 1) makes one feature into the table that fit wants.
      """,
      example: """
        X[:, 0].reshape(-1, 1).shape
        """),
    SubjectHelp(
      "X.round", in: "",
      """
      Rounds to decimals, for reading.
      """,
      example: """
        model.coef_.round(2)
        """),
    SubjectHelp(
      "X.copy", in: "",
      """
      An array of its own: to change it leaves the first one as it is.
      """,
      example: """
        shifted = X.copy()
        shifted[:, 0] += 10
        X[:, 0].mean(), shifted[:, 0].mean()
        """),
    SubjectHelp(
      "df.head", in: "",
      """
      The first rows, five by default.
      """,
      example: """
        df.head(3)
        """),
    SubjectHelp(
      "df.describe", in: "",
      """
      Count, mean, spread and quartiles of each column.
      Columns of very different spread are to be scaled before a penalty.
      """,
      example: """
        df.describe()
        """),
    SubjectHelp(
      "df.drop", in: "",
      """
      A table without some columns, or without some rows by their labels.
      """,
      example: """
        df.drop(columns='b').columns
        """),
    SubjectHelp(
      "df.corr", in: "",
      """
      How alike the columns move, from -1 to 1.
      Between columns near 1 the lasso picks one, and ridge shares.
      """,
      example: """
        df.corr().round(2)
        """),
    SubjectHelp(
      "df.mean", in: "",
      """
      The mean; of a table, that of each column.
      """,
      example: """
        df.mean()
        """),
    SubjectHelp(
      "df.std", in: "",
      """
      The spread; of a table, that of each column. It divides by n - 1, where numpy's divides by n.
      """,
      example: """
        df.std()
        """),
    SubjectHelp(
      "df.to_numpy", in: "",
      """
      The numbers of the table as an array.
      """,
      example: """
        df.to_numpy().shape
        """),
  ]
}
