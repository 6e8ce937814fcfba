internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// Scoring by name, by `make_scorer` or by any callable; larger is better.
enum Scorers {
  /// Every name that scikit-learn knows, sorted.
  static let names = [
    "accuracy", "adjusted_mutual_info_score", "adjusted_rand_score", "average_precision",
    "balanced_accuracy", "completeness_score", "d2_absolute_error_score", "d2_brier_score",
    "d2_log_loss_score", "explained_variance", "f1", "f1_macro", "f1_micro", "f1_samples",
    "f1_weighted", "fowlkes_mallows_score", "homogeneity_score", "jaccard", "jaccard_macro",
    "jaccard_micro", "jaccard_samples", "jaccard_weighted", "matthews_corrcoef",
    "mutual_info_score", "neg_brier_score", "neg_log_loss", "neg_max_error",
    "neg_mean_absolute_error", "neg_mean_absolute_percentage_error", "neg_mean_gamma_deviance",
    "neg_mean_poisson_deviance", "neg_mean_squared_error", "neg_mean_squared_log_error",
    "neg_median_absolute_error", "neg_negative_likelihood_ratio", "neg_root_mean_squared_error",
    "neg_root_mean_squared_log_error", "normalized_mutual_info_score",
    "positive_likelihood_ratio", "precision", "precision_macro", "precision_micro",
    "precision_samples", "precision_weighted", "r2", "rand_score", "recall", "recall_macro",
    "recall_micro", "recall_samples", "recall_weighted", "roc_auc", "roc_auc_ovo",
    "roc_auc_ovo_weighted", "roc_auc_ovr", "roc_auc_ovr_weighted", "top_k_accuracy",
    "v_measure_score",
  ]

  /// The regression scores by name, with their sign and the function's name.
  static let measures: [String: (sign: Double, function: String, measure: Metrics.Measure)] = [
    "r2": (1, "r2_score", Metrics.r2Score),
    "explained_variance": (1, "explained_variance_score", Metrics.explainedVariance),
    "neg_mean_squared_error": (-1, "mean_squared_error", Metrics.meanSquaredError),
    "neg_root_mean_squared_error":
      (-1, "root_mean_squared_error", Metrics.rootMeanSquaredError),
    "neg_mean_absolute_error": (-1, "mean_absolute_error", Metrics.meanAbsoluteError),
    "neg_median_absolute_error": (-1, "median_absolute_error", Metrics.medianAbsoluteError),
    "neg_mean_absolute_percentage_error":
      (-1, "mean_absolute_percentage_error", Metrics.percentage),
    "neg_mean_squared_log_error": (-1, "mean_squared_log_error", Metrics.logError),
    "neg_root_mean_squared_log_error": (-1, "root_mean_squared_log_error", Metrics.rootLogError),
    "neg_max_error":
      (
        -1, "max_error",
        { truth, prediction, _ in
          RegressionScores.maxError(truth: truth, prediction: prediction)
        }
      ),
  ]

  /// Old names with the ones that replaced them.
  static let oldNames = [
    "mean_squared_error": "neg_mean_squared_error",
    "mean_absolute_error": "neg_mean_absolute_error",
    "median_absolute_error": "neg_median_absolute_error",
    "root_mean_squared_error": "neg_root_mean_squared_error",
    "rmse": "neg_root_mean_squared_error", "mse": "neg_mean_squared_error",
    "neg_mse": "neg_mean_squared_error", "neg_rmse": "neg_root_mean_squared_error",
    "R2": "r2", "r2_score": "r2",
  ]

  /// A way to score a fitted estimator.
  struct Scorer {
    /// Scores with the weights of samples, None where all count alike.
    let score: (_ estimator: Value, _ x: Value, _ y: Value, _ weights: Value) throws -> Double
    /// Whether weights can be given for this estimator.
    let takesWeights: (_ estimator: Value) throws -> Bool
    /// The scorer as a text of scikit-learn's names it.
    let description: () throws -> String

    func callAsFunction(
      _ estimator: Value, _ x: Value, _ y: Value, weights: Value = .none
    ) throws -> Double {
      try score(estimator, x, y, weights)
    }
  }

  /// Returns the way to score that `scoring` asks for.
  ///
  /// - Parameters:
  ///   - owner: The function or class whose parameter it is, for messages.
  ///   - isChecked: Whether scikit-learn checks the name as a parameter, and not only looks it up.
  static func scorer(
    _ scoring: Value, owner: String, isChecked: Bool = true, _ interpreter: Interpreter
  ) throws -> Scorer {
    if !isChecked, let name = scoring.text, measures[name] == nil, !names.contains(name) {
      throw PyException(
        .valueError,
        "'\(name)' is not a valid scoring value. Use sklearn.metrics.get_scorer_names() to get "
          + "valid options.",
        help: unknown(name, owner: owner).help)
    }
    if scoring.isNone { return own(interpreter) }
    if let name = scoring.text { return try named(name, owner: owner, interpreter) }
    guard scoring.object?.isCallable ?? false else {
      throw PyException(
        SklearnExceptions.invalidParameterError,
        "The 'scoring' parameter of \(owner) must be a str among "
          + "{\(names.map { "'\($0)'" }.joined(separator: ", "))}, a callable or None. Got "
          + "\(try interpreter.repr(scoring)) instead.")
    }
    if let metric = Metrics.functions.first(where: { $0 === scoring.object }) {
      let address = String(UInt(bitPattern: ObjectIdentifier(metric)), radix: 16)
      throw PyException(
        .valueError,
        "scoring value <function \(metric.name) at 0x\(address)> looks like it is a metric function rather "
          + "than a scorer. A scorer should require an estimator as its first parameter. Please "
          + "use `make_scorer` to convert a metric to a scorer.",
        help: "write scoring='neg_mean_squared_error', or make_scorer(…, greater_is_better=False)")
    }
    return Scorer(
      score: { estimator, x, y, weights in
        let arguments = y.isNone ? [estimator, x] : [estimator, x, y]
        return try number(
          interpreter.call(scoring, Arguments(arguments, keywords: keywords(weights))), "scoring",
          interpreter)
      },
      takesWeights: { _ in
        let function = scoring.cast(to: ScorerObject.self)?.function ?? scoring
        return try CellFunctions.takes("sample_weight", function, interpreter)
      },
      description: { try interpreter.str(scoring) })
  }

  /// The estimator's own `score`.
  private static func own(_ interpreter: Interpreter) -> Scorer {
    Scorer(
      score: { estimator, x, y, weights in
        let arguments = y.isNone ? [x] : [x, y]
        return try number(
          interpreter.callMethod(
            "score", of: estimator, arguments, keywords: keywords(weights)), "score", interpreter)
      },
      takesWeights: { estimator in
        guard let method = estimator.type.member("score") else { return false }
        return try CellFunctions.takes("sample_weight", method, interpreter)
      },
      description: { "<function _passthrough_scorer>" })
  }

  /// The score with a name of scikit-learn's.
  private static func named(
    _ name: String, owner: String, _ interpreter: Interpreter
  ) throws -> Scorer {
    guard let entry = measures[name] else { throw unknown(name, owner: owner) }
    return Scorer(
      score: { estimator, x, y, weights in
        let prediction = try interpreter.callMethod("predict", of: estimator, [x])
        let pair = try Metrics.pair(y, prediction, weights, interpreter)
        if name == "r2" && pair.truth[0].count < 2 {
          try interpreter.warn(
            SklearnExceptions.undefinedMetricWarning,
            "R^2 score is not well-defined with less than two samples.")
          return .nan
        }
        let values = zip(pair.truth, pair.prediction).map { entry.measure($0, $1, pair.weights) }
        return entry.sign * PairwiseSum.mean(values)
      },
      takesWeights: { _ in name != "neg_max_error" },
      description: {
        let sign = entry.sign < 0 ? ", greater_is_better=False" : ""
        return "make_scorer(\(entry.function)\(sign), response_method='predict')"
      })
  }

  private static func keywords(_ weights: Value) -> [(name: String, value: Value)] {
    weights.isNone ? [] : [("sample_weight", weights)]
  }

  private static func number(
    _ value: Value, _ what: String, _ interpreter: Interpreter
  ) throws -> Double {
    if let number = try Numbers.real(value, interpreter) { return number }
    if let array = ArrayBridge.array(value), array.count == 1 { return array.doubles[0] }
    // scikit-learn takes a text for what went wrong in scoring.
    if let text = value.text { throw PyException(.valueError, text) }
    throw PyException(
      .valueError,
      "scoring must return a number, got \(try interpreter.str(value)) "
        + "(\(try interpreter.repr(.object(value.type)))) instead. (scorer=\(what))")
  }

  /// The error of a name that cannot score here.
  static func unknown(_ name: String, owner: String) -> PyException {
    if names.contains(name) {
      return PyException(
        .notImplementedError, "scoring='\(name)' is not supported: classifiers come later",
        help: "for regression: 'r2', 'neg_mean_squared_error', 'neg_mean_absolute_error'")
    }
    let suggestion = oldNames[name] ?? SklearnNames.closest(to: name, in: Array(measures.keys))
    return PyException(
      SklearnExceptions.invalidParameterError,
      "The 'scoring' parameter of \(owner) must be a str among "
        + "{\(names.map { "'\($0)'" }.joined(separator: ", "))}, a callable"
        + (owner == "check_scoring"
          ? ", an instance of 'list', an instance of 'set', an instance of 'tuple', an instance of "
            + "'dict' or None" : " or None") + ". Got '\(name)' instead.",
      help: suggestion.map { "write scoring='\($0)': scores are better when larger" }
        ?? "for regression: 'r2', 'neg_mean_squared_error', 'neg_mean_absolute_error'")
  }
}

/// What `make_scorer` and `get_scorer` return.
final class ScorerObject: Object {
  let function: Value
  let sign: Double
  let keywords: [(name: String, value: Value)]

  init(_ function: Value, sign: Double, keywords: [(name: String, value: Value)]) {
    self.function = function
    self.sign = sign
    self.keywords = keywords
  }

  static let type = TypeObject("_Scorer", module: "sklearn.metrics._scorer")
  var type: TypeObject { ScorerObject.type }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    guard arguments.positional.count >= 3 else {
      throw PyException(
        .typeError, "_BaseScorer.__call__() missing required positional arguments",
        help: "a scorer takes a fitted model, X and y")
    }
    let prediction = try interpreter.callMethod(
      "predict", of: arguments.positional[0], [arguments.positional[1]])
    let weights = arguments.keywords.filter { $0.name == "sample_weight" && !$0.value.isNone }
    let value = try interpreter.call(
      function, Arguments([arguments.positional[2], prediction], keywords: keywords + weights))
    guard let number = try Numbers.real(value, interpreter) else { return value }
    return .float(sign * number)
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    let name = try interpreter.presentAttribute("__name__", of: function)?.text ?? "function"
    var parts = [name]
    if sign < 0 { parts.append("greater_is_better=False") }
    for (key, value) in keywords { parts.append("\(key)=\(try interpreter.repr(value))") }
    return "make_scorer(\(parts.joined(separator: ", ")), response_method='predict')"
  }
}
