/// The names that scikit-learn's modules export and this program has not, each with what to write instead.
enum SklearnExports {
  /// The reasons by module and name.
  static let reasons: [String: [String: String]] = [
    "sklearn.linear_model": [
      "OrthogonalMatchingPursuitCV": "it is not here: LassoLarsCV is",
      "PassiveAggressiveRegressor": "it is not here: SGDRegressor is",
      "SGDOneClassSVM": "it finds outliers: the linear models are here",
      "lars_path_gram": "it is not here: lars_path is",
      "orthogonal_mp": "it is not here: lars_path adds features one by one too",
      "orthogonal_mp_gram": "it is not here: lars_path adds features one by one too",
      "ridge_regression": "write Ridge(alpha).fit(X, y).coef_",
    ],
    "sklearn.preprocessing": [
      "Binarizer": "write (X > threshold).astype(float)",
      "KernelCenterer": "kernels are not here: the linear models are",
      "LabelBinarizer": "it encodes classes: OneHotEncoder is for features",
      "MultiLabelBinarizer": "it encodes classes: OneHotEncoder is for features",
      "TargetEncoder": "it is not here: OneHotEncoder is",
      "add_dummy_feature": "write np.c_[np.ones(len(X)), X]",
      "binarize": "write (X > threshold).astype(float)",
      "label_binarize": "it encodes classes: OneHotEncoder is for features",
      "maxabs_scale": "write X / np.abs(X).max(axis=0)",
      "minmax_scale": "write MinMaxScaler().fit_transform(X)",
      "normalize": "write X / np.linalg.norm(X, axis=1, keepdims=True)",
      "power_transform": "write np.log1p(X)",
      "quantile_transform": "write np.log1p(X)",
      "robust_scale": "it is not here: scale is",
    ],
    "sklearn.metrics": [
      "PredictionErrorDisplay":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
      "d2_absolute_error_score":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
      "d2_pinball_score":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
      "d2_tweedie_score":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
      "mean_gamma_deviance":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
      "mean_pinball_loss":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
      "mean_poisson_deviance":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
      "mean_tweedie_deviance":
        "it is not here: mean_squared_error, mean_absolute_error and r2_score are",
    ],
    "sklearn.feature_selection": [
      "GenericUnivariateSelect": "it is not here: SelectKBest is",
      "SelectFdr": "it is not here: SelectKBest is",
      "SelectFpr": "it is not here: SelectKBest is",
      "SelectFwe": "it is not here: SelectKBest is",
      "SelectorMixin": "inherit from TransformerMixin",
      "f_oneway": "it compares classes: f_regression is for numbers",
      "mutual_info_classif": "it scores classes: f_regression is for numbers",
    ],
    "sklearn.impute": [
      "MissingIndicator": "write SimpleImputer(add_indicator=True)"
    ],
    "sklearn.inspection": [
      "DecisionBoundaryDisplay":
        "classifiers come later: this program teaches penalized linear regression",
      "PartialDependenceDisplay":
        "a linear model's dependence on a feature is a line: its slope is in coef_",
      "partial_dependence":
        "a linear model's dependence on a feature is a line: its slope is in coef_",
    ],
  ]

  /// Names that share a reason, by module.
  private static let groups: [String: (reason: String, names: String)] = [
    "sklearn.model_selection": (
      "it is not here: KFold, RepeatedKFold, ShuffleSplit and GridSearchCV are",
      "BaseCrossValidator BaseShuffleSplit FixedThresholdClassifier GroupShuffleSplit "
        + "HalvingRandomSearchCV LearningCurveDisplay LeaveOneGroupOut LeavePGroupsOut LeavePOut "
        + "PredefinedSplit RepeatedStratifiedKFold StratifiedGroupKFold TunedThresholdClassifierCV "
        + "ValidationCurveDisplay check_cv permutation_test_score"
    ),
    "sklearn.metrics": (
      "it is no measure of regression: mean_squared_error, mean_absolute_error and r2_score are",
      "ConfusionMatrixDisplay DetCurveDisplay DistanceMetric PrecisionRecallDisplay "
        + "RocCurveDisplay adjusted_mutual_info_score adjusted_rand_score auc average_precision_score "
        + "balanced_accuracy_score brier_score_loss calinski_harabasz_score check_scoring "
        + "class_likelihood_ratios cluster cohen_kappa_score completeness_score "
        + "confusion_matrix_at_thresholds consensus_score coverage_error d2_brier_score "
        + "d2_log_loss_score davies_bouldin_score dcg_score det_curve euclidean_distances fbeta_score "
        + "fowlkes_mallows_score hamming_loss hinge_loss homogeneity_completeness_v_measure "
        + "homogeneity_score jaccard_score label_ranking_average_precision_score label_ranking_loss "
        + "matthews_corrcoef metric_at_thresholds multilabel_confusion_matrix mutual_info_score "
        + "nan_euclidean_distances ndcg_score normalized_mutual_info_score pair_confusion_matrix "
        + "pairwise_distances pairwise_distances_argmin pairwise_distances_argmin_min "
        + "pairwise_distances_chunked pairwise_kernels precision_recall_curve "
        + "precision_recall_fscore_support rand_score silhouette_samples silhouette_score "
        + "top_k_accuracy_score v_measure_score zero_one_loss"
    ),
    "sklearn.exceptions": (
      "nothing here raises it",
      "EfficiencyWarning EstimatorCheckFailedWarning PositiveSpectrumWarning SkipTestWarning "
        + "UnsetMetadataPassedError"
    ),
    "sklearn.datasets": (
      "it is not here: load_diabetes and make_regression are",
      "clear_data_home dump_svmlight_file fetch_20newsgroups fetch_20newsgroups_vectorized "
        + "fetch_covtype fetch_file fetch_kddcup99 fetch_lfw_pairs fetch_lfw_people "
        + "fetch_olivetti_faces fetch_rcv1 fetch_species_distributions get_data_home load_files "
        + "load_linnerud load_sample_image load_sample_images load_svmlight_file load_svmlight_files "
        + "make_biclusters make_checkerboard make_circles make_friedman1 make_friedman2 "
        + "make_friedman3 make_gaussian_quantiles make_hastie_10_2 make_low_rank_matrix "
        + "make_multilabel_classification make_s_curve make_sparse_coded_signal "
        + "make_sparse_spd_matrix make_sparse_uncorrelated make_spd_matrix make_swiss_roll"
    ),
  ]

  /// The reasons of a module's names.
  static func of(_ module: String) -> [String: String] {
    var all = reasons[module] ?? [:]
    if let group = groups[module] {
      for name in group.names.split(separator: " ") { all[String(name)] = group.reason }
    }
    return all
  }
}
