extension SubjectHelp {
  /// Preparing, splitting and judging.
  static let data: [SubjectHelp] = [
    SubjectHelp(
      "StandardScaler", in: "sklearn.preprocessing",
      """
      Moves each column to mean 0 and scales it to standard deviation 1.
      A penalty treats all weights alike, so the columns should have one scale.
      Fit it on the training rows only.
      """,
      example: """
        scaler = StandardScaler().fit(X)
        scaler.transform(X).std(axis=0)
        """),
    SubjectHelp(
      "MinMaxScaler", in: "sklearn.preprocessing",
      """
      Scales each column to the range from 0 to 1.
      """,
      example: """
        MinMaxScaler().fit_transform(X).min(axis=0)
        """),
    SubjectHelp(
      "PolynomialFeatures", in: "sklearn.preprocessing",
      """
      Adds powers and products of the columns: many features out of few.
      More features fit better and overfit sooner, which is what a penalty is for.
      """,
      example: """
        PolynomialFeatures(degree=2).fit_transform(X).shape
        """),
    SubjectHelp(
      "OneHotEncoder", in: "sklearn.preprocessing",
      """
      Makes one column of zeros and ones for each category.
      """,
      example: """
        OneHotEncoder(sparse_output=False).fit_transform([['a'], ['b'], ['a']])
        """),
    SubjectHelp(
      "train_test_split", in: "sklearn.model_selection",
      """
      Splits the rows at random into a part to fit and a part to judge.
      A model is judged on rows that it has not seen. random_state makes the split the same again.
      """,
      example: """
        X_train, X_test, y_train, y_test = train_test_split(
            X, y, random_state=0)
        X_train.shape, X_test.shape
        """),
    SubjectHelp(
      "cross_val_score", in: "sklearn.model_selection",
      """
      Fits on all parts but one and scores on that one, for each part in turn.
      Gives one score for each part; their mean says more than a single split.
      """,
      example: """
        from sklearn.linear_model import Lasso
        cross_val_score(Lasso(alpha=0.1), X, y, cv=5).mean()
        """),
    SubjectHelp(
      "KFold", in: "sklearn.model_selection",
      """
      Cuts the rows into parts for cross-validation.
      Shuffle when the rows have an order.
      """,
      example: """
        for train, test in KFold(5, shuffle=True, random_state=0).split(X):
            print(len(train), len(test))
        """),
    SubjectHelp(
      "GridSearchCV", in: "sklearn.model_selection",
      """
      Tries every combination of the settings that you list, by cross-validation.
      best_params_ and best_score_ tell the best; the best model is fitted again on all rows.
      """,
      example: """
        from sklearn.linear_model import Ridge
        search = GridSearchCV(Ridge(), {'alpha': [0.1, 1, 10]}, cv=3).fit(X, y)
        search.best_params_
        """),
    SubjectHelp(
      "mean_squared_error", in: "sklearn.metrics",
      """
      The mean of the squared errors: what least squares makes small.
      Its unit is that of y, squared.
      """,
      example: """
        mean_squared_error([1, 2, 3], [1, 2, 5])
        """),
    SubjectHelp(
      "mean_absolute_error", in: "sklearn.metrics",
      """
      The mean of the absolute errors, in the unit of y.
      """,
      example: """
        mean_absolute_error([1, 2, 3], [1, 2, 5])
        """),
    SubjectHelp(
      "r2_score", in: "sklearn.metrics",
      """
      The share of y's variance that the predictions explain: 1 is perfect,
      0 is as good as the mean, and below 0 is worse.
      """,
      example: """
        r2_score([1, 2, 3], [1, 2, 2.5])
        """),
    SubjectHelp(
      "make_pipeline", in: "sklearn.pipeline",
      """
      Joins steps into one model, so that scaling is fitted on training rows only.
      """,
      example: """
        from sklearn.preprocessing import StandardScaler
        from sklearn.linear_model import Lasso
        make_pipeline(StandardScaler(), Lasso(alpha=0.1)).fit(X, y).score(X, y)
        """),
    SubjectHelp(
      "Pipeline", in: "sklearn.pipeline",
      """
      Joins named steps into one model: each transforms, the last one predicts.
      """,
      example: """
        from sklearn.preprocessing import StandardScaler
        from sklearn.linear_model import Ridge
        model = Pipeline([('scale', StandardScaler()), ('ridge', Ridge())])
        model.fit(X, y).score(X, y)
        """),
    SubjectHelp(
      "make_regression", in: "sklearn.datasets",
      """
      Makes data for regression: n_informative columns matter, the others do not.
      coef=True gives the true weights too.
      """,
      example: """
        X, y, w = make_regression(
            50, 20, n_informative=3, noise=5, coef=True, random_state=0)
        np.sum(w != 0)
        """),
    SubjectHelp(
      "load_diabetes", in: "sklearn.datasets",
      """
      442 patients, 10 columns of equal spread, and how far a disease went in a year.
      scaled=False gives the columns in their own units.
      """,
      example: """
        data, target = load_diabetes(return_X_y=True)
        data.shape
        """),
    SubjectHelp(
      "RandomizedSearchCV", in: "sklearn.model_selection",
      """
      Tries settings drawn at random, and keeps those that predict best in cross-validation.
      """,
      example: """
        from sklearn.linear_model import Lasso
        alphas = {'alpha': [0.01, 0.1, 1.0]}
        search = RandomizedSearchCV(Lasso(), alphas, n_iter=2, random_state=1)
        search.fit(X, y).best_params_
        """),
    SubjectHelp(
      "SelectFromModel", in: "sklearn.feature_selection",
      """
      Keeps the columns whose weights are large enough: with a lasso, those that are not zero.
      """,
      example: """
        from sklearn.linear_model import Lasso
        SelectFromModel(Lasso(alpha=0.5)).fit(X, y).get_support()
        """),
  ]
}
