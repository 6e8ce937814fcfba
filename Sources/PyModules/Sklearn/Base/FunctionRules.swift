internal import PyRuntime

/// What the arguments of scikit-learn's functions may be, by function, in the order of its parameters.
enum FunctionRules {
  private static let table: [Constraint] = [.arrayLike, .sparse]
  private static let optional: [Constraint] = [.arrayLike, .none]
  private static let array: [Constraint] = [.instance(of: "ndarray"), .none]
  private static let jobs: [Constraint] = [.integral, .none]
  private static let dispatch: [Constraint] = [.integral, .instance(of: "str")]
  private static let errorScore: [Constraint] = [.choice(["raise"]), .realNumber]
  private static let dict: [Constraint] = [.instance(of: "dict"), .none]
  private static let model: [Constraint] = [.methods(["fit"])]
  private static let scoring: [Constraint] = [.scoring, .callable, .none]
  private static let severalScorings: [Constraint] = [
    .scoring, .callable, .instance(of: "list"), .instance(of: "tuple"), .instance(of: "dict"),
    .none,
  ]

  /// The rules of functions that take any number of arrays or are no functions of this kind are not here.
  static let all: [String: ParameterRules] = [
    "lasso_path": path([]),
    "enet_path": path([
      ("l1_ratio", [.real(0, 1, closed: .both)]), ("check_input", [.boolean]),
    ]),
    "lars_path": ParameterRules([
      "X": array, "y": array, "Xy": array,
      "Gram": [.choice(["auto"]), .boolean, .instance(of: "ndarray"), .none],
      "max_iter": [.integer(0, nil)], "alpha_min": [.real(0, nil)],
      "method": [.choice(["lar", "lasso"])],
      "copy_X": [.boolean], "eps": [.real(0, nil, closed: .neither), .none],
      "copy_Gram": [.boolean],
      "verbose": [.verbosity], "return_path": [.boolean], "return_n_iter": [.boolean],
      "positive": [.boolean],
    ]),
    "scale": ParameterRules([
      "X": table, "axis": [.integers([0, 1])], "with_mean": [.boolean], "with_std": [.boolean],
      "copy": [.boolean],
    ]),
    "f_regression": regression, "r_regression": regression,
    "make_scorer": ParameterRules([
      "score_func": [.callable],
      "response_method": [
        .instance(of: "list"), .instance(of: "tuple"),
        .choice(["predict", "predict_proba", "decision_function"]),
      ],
      "greater_is_better": [.boolean],
    ]),
    "get_scorer": ParameterRules(["scoring": [.instance(of: "str"), .callable, .none]]),
    "mean_squared_error": metric(), "root_mean_squared_error": metric(),
    "mean_absolute_error": metric(), "median_absolute_error": metric(),
    "mean_absolute_percentage_error": metric(), "mean_squared_log_error": metric(),
    "root_mean_squared_log_error": metric(),
    "r2_score": metric(isWeighted: true, mayBeNone: true),
    "explained_variance_score": metric(isWeighted: true),
    "max_error": ParameterRules(["y_true": [.arrayLike], "y_pred": [.arrayLike]]),
    "permutation_importance": ParameterRules([
      "estimator": model, "X": [.arrayLike], "y": optional, "scoring": severalScorings,
      "n_repeats": [.integer(1, nil)], "n_jobs": jobs, "random_state": [.randomState],
      "sample_weight": optional,
      "max_samples": [.integer(1, nil), .real(0, 1, closed: .right)],
    ]),
    "learning_curve": ParameterRules([
      "estimator": model, "X": table, "y": optional, "groups": optional,
      "train_sizes": [.arrayLike], "cv": [.crossValidator], "scoring": scoring,
      "exploit_incremental_learning": [.boolean], "n_jobs": jobs, "pre_dispatch": dispatch,
      "verbose": [.verbosity], "shuffle": [.boolean], "random_state": [.randomState],
      "error_score": errorScore, "return_times": [.boolean], "params": dict,
    ]),
    "validation_curve": ParameterRules([
      "estimator": model, "X": table, "y": optional, "param_name": [.instance(of: "str")],
      "param_range": [.arrayLike], "groups": optional, "cv": [.crossValidator], "scoring": scoring,
      "n_jobs": jobs, "pre_dispatch": dispatch, "verbose": [.verbosity], "error_score": errorScore,
      "params": dict,
    ]),
    "cross_val_score": ParameterRules([
      "estimator": model, "X": table, "y": optional, "groups": optional, "scoring": scoring,
      "cv": [.crossValidator], "n_jobs": jobs, "verbose": [.verbosity], "params": dict,
      "pre_dispatch": dispatch + [.none], "error_score": errorScore,
    ]),
    "cross_validate": ParameterRules([
      "estimator": model, "X": table, "y": optional, "groups": optional,
      "scoring": severalScorings, "cv": [.crossValidator], "n_jobs": jobs,
      "verbose": [.verbosity], "params": dict, "pre_dispatch": dispatch,
      "return_train_score": [.boolean], "return_estimator": [.boolean],
      "return_indices": [.boolean], "error_score": errorScore,
    ]),
    "cross_val_predict": ParameterRules([
      "estimator": [.methods(["fit", "predict"])], "X": table,
      "y": [.arrayLike, .sparse, .none], "groups": optional, "cv": [.crossValidator],
      "n_jobs": jobs, "verbose": [.verbosity], "params": dict, "pre_dispatch": dispatch + [.none],
      "method": [.choice(["predict", "predict_proba", "predict_log_proba", "decision_function"])],
    ]),
    "train_test_split": ParameterRules([
      "test_size": [.real(0, 1, closed: .neither), .integer(1, nil), .none],
      "train_size": [.real(0, 1, closed: .neither), .integer(1, nil), .none],
      "random_state": [.randomState], "shuffle": [.boolean], "stratify": optional,
    ]),
    "make_regression": ParameterRules([
      "n_samples": [.integer(1, nil)], "n_features": [.integer(1, nil)],
      "n_informative": [.integer(0, nil)], "n_targets": [.integer(1, nil)],
      "bias": [.real(nil, nil, closed: .neither)], "effective_rank": [.integer(1, nil), .none],
      "tail_strength": [.real(0, 1, closed: .both)], "noise": [.real(0, nil)],
      "shuffle": [.boolean], "coef": [.boolean], "random_state": [.randomState],
    ]),
    "load_diabetes": ParameterRules([
      "return_X_y": [.boolean], "as_frame": [.boolean], "scaled": [.boolean],
    ]),
  ]

  private static let regression = ParameterRules([
    "X": table, "y": [.arrayLike], "center": [.boolean], "force_finite": [.boolean],
  ])

  private static func path(_ more: [(name: String, constraints: [Constraint])]) -> ParameterRules {
    let given = ParameterRules([
      "eps": [.real(0, nil, closed: .neither)],
      "n_alphas": [.integer(1, nil), .unsaid { $0.text == "deprecated" }],
      "alphas": [.integer(1, nil), .arrayLike, .none, .unsaid { $0.text == "warn" }],
      "precompute": [.choice(["auto"]), .boolean, .arrayLike], "Xy": optional, "copy_X": [.boolean],
      "coef_init": optional, "verbose": [.verbosity], "return_n_iter": [.boolean],
      "positive": [.boolean],
    ])
    return ParameterRules(ParameterRules(["X": table, "y": table]).rules + more + given.rules)
  }

  private static func metric(isWeighted: Bool = false, mayBeNone: Bool = false) -> ParameterRules {
    let averages = ["raw_values", "uniform_average"] + (isWeighted ? ["variance_weighted"] : [])
    return ParameterRules([
      "y_true": [.arrayLike], "y_pred": [.arrayLike], "sample_weight": optional,
      "multioutput": [.choice(averages), .arrayLike] + (mayBeNone ? [.none] : []),
      "force_finite": [.boolean],
    ])
  }
}
