/// What scikit-learn has and this program does not, with what to write instead.
enum SklearnRefusals {
  private static let classifier =
    "classifiers come later: this program teaches penalized linear regression"

  static let modules: [String: String] = [
    "sklearn.svm": "support vector machines are not here: the linear models are",
    "sklearn.tree": "trees are not here: the linear models are",
    "sklearn.ensemble": "ensembles are not here: the linear models are",
    "sklearn.neighbors": "nearest neighbours are not here: the linear models are",
    "sklearn.decomposition":
      "PCA is not here: np.linalg.svd of the centered data gives the same directions",
    "sklearn.cluster": "clustering is not here: the linear models are",
    "sklearn.naive_bayes": classifier,
    "sklearn.neural_network": "neural networks are not here: the linear models are",
    "sklearn.cross_decomposition": "PLS is not here: the linear models are",
    "sklearn.gaussian_process": "Gaussian processes are not here: the linear models are",
    "sklearn.kernel_ridge": "kernel ridge is not here: Ridge on PolynomialFeatures is",
    "sklearn.cross_validation": "since scikit-learn 0.20 it is called sklearn.model_selection",
    "sklearn.grid_search": "since scikit-learn 0.20 it is called sklearn.model_selection",
    "sklearn.utils":
      "its helpers are not here: estimators check their input by themselves, and "
      + "np.random.permutation shuffles rows",
    "sklearn.utils.validation":
      "its checks are not here: estimators check their input by themselves; "
      + "hasattr(model, 'coef_') says whether a model is fitted",
    "sklearn.externals": "joblib is a package of its own; it is not needed here",
  ]

  static let linearModel: [String: String] = [
    "LogisticRegression": classifier, "LogisticRegressionCV": classifier,
    "RidgeClassifier": classifier, "RidgeClassifierCV": classifier, "SGDClassifier": classifier,
    "Perceptron": classifier, "PassiveAggressiveClassifier": classifier,
    "BayesianRidge": "it is not here: Ridge and RidgeCV have the same penalty",
    "ARDRegression": "it is not here: Lasso selects features",
    "HuberRegressor": "robust losses are not here: drop the outliers, then fit Ridge",
    "RANSACRegressor": "robust losses are not here: drop the outliers, then fit Ridge",
    "TheilSenRegressor": "robust losses are not here: drop the outliers, then fit Ridge",
    "QuantileRegressor": "quantile losses are not here: the squared loss is",
    "OrthogonalMatchingPursuit": "it is not here: lars_path adds features one by one too",
    "PoissonRegressor": "generalized linear models are not here: the squared loss is",
    "GammaRegressor": "generalized linear models are not here: the squared loss is",
    "TweedieRegressor": "generalized linear models are not here: the squared loss is",
    "LarsCV": "it is not here: LassoLarsCV is",
    "RandomizedLasso": "scikit-learn removed it in version 0.21",
  ]

  static let metrics: [String: String] = [
    "accuracy_score": classifier, "confusion_matrix": classifier,
    "classification_report": classifier, "roc_auc_score": classifier, "roc_curve": classifier,
    "f1_score": classifier, "precision_score": classifier, "recall_score": classifier,
    "log_loss": classifier,
    "SCORERS": "since scikit-learn 1.3 it is get_scorer_names()",
  ]

  static let modelSelection: [String: String] = [
    "StratifiedKFold": "it keeps shares of classes: KFold(shuffle=True) is for regression",
    "StratifiedShuffleSplit": "it is not here: train_test_split(stratify=…) draws such a split",
    "HalvingGridSearchCV": "it is not here: GridSearchCV is",
    "GroupKFold": "it is not here: give cv a list of (train, test) index arrays",
    "TimeSeriesSplit": "it is not here: give cv a list of (train, test) index arrays",
  ]

  static let datasets: [String: String] = [
    "load_boston":
      "scikit-learn 1.2 removed load_boston for ethical reasons: use load_diabetes()",
    "fetch_california_housing":
      "it needs the network, which cells do not reach: use load_diabetes() or make_regression()",
    "fetch_openml":
      "it needs the network, which cells do not reach: use load_diabetes() or make_regression()",
    "load_iris": classifier, "load_breast_cancer": classifier, "load_wine": classifier,
    "load_digits": classifier, "make_classification": classifier, "make_blobs": classifier,
    "make_moons": classifier,
  ]

  static let preprocessing: [String: String] = [
    "MaxAbsScaler": "it is not here: StandardScaler and MinMaxScaler are",
    "PowerTransformer": "it is not here: FunctionTransformer(np.log1p) makes a skewed feature even",
    "QuantileTransformer": "it is not here: FunctionTransformer(np.log1p) evens a skewed feature",
    "Normalizer": "it scales rows: StandardScaler scales features",
    "OrdinalEncoder": "numbers for categories invent an order: OneHotEncoder does not",
    "KBinsDiscretizer": "it is not here: pd.cut makes bins, OneHotEncoder columns",
    "SplineTransformer": "it is not here: PolynomialFeatures is",
    "LabelEncoder": "it encodes classes: OneHotEncoder is for features",
    "Imputer": "since scikit-learn 0.20 it is sklearn.impute.SimpleImputer",
  ]
}
