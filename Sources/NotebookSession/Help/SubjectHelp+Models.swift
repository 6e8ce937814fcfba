extension SubjectHelp {
  /// Estimators with a penalty, and those without to compare with.
  static let models: [SubjectHelp] = [
    SubjectHelp(
      "Lasso", in: "sklearn.linear_model",
      """
      Linear regression with an L1 penalty: alpha times the sum of the absolute weights.
      A larger alpha makes more weights exactly zero; alpha=0 is plain least squares.
      Scale the columns first, or the penalty treats them unequally.
      """,
      example: """
        model = Lasso(alpha=0.5).fit(X, y)
        model.coef_
        """),
    SubjectHelp(
      "Ridge", in: "sklearn.linear_model",
      """
      Linear regression with an L2 penalty: alpha times the sum of the squared weights.
      Weights shrink and related columns share, but none becomes exactly zero.
      The errors are added up here, not averaged, so alpha grows with the number of rows.
      """,
      example: """
        model = Ridge(alpha=10).fit(X, y)
        model.coef_
        """),
    SubjectHelp(
      "ElasticNet", in: "sklearn.linear_model",
      """
      Both penalties at once: l1_ratio is the share of the L1 penalty, from 0 to 1.
      It makes zeros as the lasso does, and keeps related columns together as ridge does.
      l1_ratio=1 is the lasso.
      """,
      example: """
        model = ElasticNet(alpha=0.5, l1_ratio=0.7).fit(X, y)
        model.coef_
        """),
    SubjectHelp(
      "LinearRegression", in: "sklearn.linear_model",
      """
      Least squares without a penalty.
      With more columns than rows it fits the training data exactly, noise included.
      """,
      example: """
        LinearRegression().fit(X, y).score(X, y)
        """),
    SubjectHelp(
      "LassoCV", in: "sklearn.linear_model",
      """
      The lasso with the alpha that predicts best in cross-validation.
      After fit, alpha_ is the chosen one and mse_path_ holds the errors of all.
      """,
      example: """
        model = LassoCV(cv=5).fit(X, y)
        model.alpha_
        """),
    SubjectHelp(
      "RidgeCV", in: "sklearn.linear_model",
      """
      Ridge with the best of the alphas that you list.
      By default it leaves out one row at a time, which ridge can do without new fits.
      """,
      example: """
        RidgeCV(alphas=[0.1, 1, 10]).fit(X, y).alpha_
        """),
    SubjectHelp(
      "ElasticNetCV", in: "sklearn.linear_model",
      """
      The elastic net with the best alpha, and the best l1_ratio where you list several.
      """,
      example: """
        model = ElasticNetCV(l1_ratio=[0.5, 0.9], cv=3).fit(X, y)
        model.alpha_, model.l1_ratio_
        """),
    SubjectHelp(
      "LassoLars", in: "sklearn.linear_model",
      """
      The lasso by least angle regression: the exact path, from the largest alpha down.
      alphas_ holds the places where a column enters or leaves.
      """,
      example: """
        LassoLars(alpha=0.1).fit(X, y).coef_
        """),
    SubjectHelp(
      "Lars", in: "sklearn.linear_model",
      """
      Least angle regression: columns enter one after another, each when it is as
      strongly related to what is left as those already in.
      """,
      example: """
        Lars(n_nonzero_coefs=2).fit(X, y).coef_
        """),
    SubjectHelp(
      "SGDRegressor", in: "sklearn.linear_model",
      """
      Linear regression by stochastic gradient descent: one row at a time.
      Scale the columns first; fix random_state to get the same numbers again.
      """,
      example: """
        SGDRegressor(penalty='l1', alpha=0.01, random_state=0).fit(X, y).coef_
        """),
    SubjectHelp(
      "lasso_path", in: "sklearn.linear_model",
      """
      The lasso's weights for many values of alpha at once, each fit starting from the last.
      Gives the alphas, the weights (columns by alphas) and the gaps.
      """,
      example: """
        alphas, coefs, gaps = lasso_path(X, y, n_alphas=20)
        coefs.shape
        """),
    SubjectHelp(
      "enet_path", in: "sklearn.linear_model",
      """
      The elastic net's weights for many values of alpha at once.
      """,
      example: """
        alphas, coefs, gaps = enet_path(X, y, l1_ratio=0.5, n_alphas=20)
        coefs.shape
        """),
  ]
}
