internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// Selection of features one by one: `f_regression`, `r_regression`, `SelectKBest` and
/// `SelectPercentile`.
enum UnivariateSelection {
  private static let fitted: Set<String> = [
    "scores_", "pvalues_", "n_features_in_", "feature_names_in_",
  ]

  static let selectKBest = TypeObject.estimator(
    "SelectKBest", module: "sklearn.feature_selection._univariate_selection",
    bases: Transformers.bases, signature: "(score_func=None, *, k=10)",
    rules: ParameterRules([
      "score_func": [.callable, .unsaid { $0.isNone }], "k": [.choice(["all"]), .integer(0, nil)],
    ]),
    fitted: fitted, methods: [fit] + FeatureMask.methods(of: "SelectKBest", best))

  static let selectPercentile = TypeObject.estimator(
    "SelectPercentile", module: "sklearn.feature_selection._univariate_selection",
    bases: Transformers.bases, signature: "(score_func=None, *, percentile=10)",
    rules: ParameterRules([
      "score_func": [.callable, .unsaid { $0.isNone }],
      "percentile": [.real(0, 100, closed: .both)],
    ]),
    fitted: fitted, methods: [fit] + FeatureMask.methods(of: "SelectPercentile", percentile))

  private static let fit = NativeFunction(
    "_BaseFilter.fit", "(self, X, y=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let owner = model.type.name
    let score = model.parameter("score_func")
    guard !score.isNone else {
      throw PyException(
        .notImplementedError, "\(owner) scores classes unless told otherwise",
        help: "for a number as target, write \(owner)(f_regression)")
    }
    let x = try DataValidation.features(
      call.value("X"), owner: owner, keepsType: true, interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    if !call.value("y").isNone, try DataValidation.targetCount(call.value("y"), interpreter) == 0 {
      throw PyException(
        .valueError,
        "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required by \(owner).",
        help: "look at y.shape")
    }
    if owner == "SelectKBest", let k = try Numbers.int(model.parameter("k"), interpreter),
      k > x.columnCount
    {
      try interpreter.warn(
        ExceptionType.userWarning.object,
        "k=\(k) is greater than n_features=\(x.columnCount). All the features will be returned.")
    }
    // The functions of scikit-learn look at the numbers only when they are called from here.
    if call.value("y").isNone, isOwn(score) {
      throw PyException(
        .valueError, "estimator requires y to be passed, but the target y is None",
        help: "give the responses too: fit(X, y)")
    }
    let found = try interpreter.call(score, try ArrayBridge.matrix(x), call.value("y"))
    if case .tuple = found {
      let parts = try interpreter.elements(of: found)
      model["scores_"] = parts.first
      model["pvalues_"] = parts.count > 1 ? parts[1] : Value.none
    } else {
      model["scores_"] = found
      model["pvalues_"] = Value.none
    }
    return call.value("self")
  }

  private static func isOwn(_ function: Value) -> Bool {
    function.object === fRegression || function.object === rRegression
  }

  private static func scores(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [Double] {
    try model.requireFitted("scores_")
    let scores = try ArrayBridge.asArray(model.parameter("scores_"), interpreter).doubles
    return scores.map { $0.isNaN ? -Double.greatestFiniteMagnitude : $0 }
  }

  private static let best: FeatureMask.Finder = { model, interpreter in
    let scores = try scores(model, interpreter)
    guard let k = try Numbers.int(model.parameter("k"), interpreter) else {
      return [Bool](repeating: true, count: scores.count)
    }
    var mask = [Bool](repeating: false, count: scores.count)
    let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
    for j in order.suffix(max(k, 0)) { mask[j] = true }
    return mask
  }

  private static let percentile: FeatureMask.Finder = { model, interpreter in
    let scores = try scores(model, interpreter)
    let share = try model.number("percentile", interpreter)
    if share == 100 { return [Bool](repeating: true, count: scores.count) }
    if share == 0 || scores.isEmpty { return [Bool](repeating: false, count: scores.count) }
    let sorted = scores.sorted()
    let place = (100 - share) / 100 * Double(sorted.count - 1)
    let low = min(Int(place), sorted.count - 1)
    let high = min(low + 1, sorted.count - 1)
    let threshold = sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    var mask = scores.map { $0 > threshold }
    let most = Int(Double(scores.count) * share / 100)
    let ties = scores.indices.filter { scores[$0] == threshold }
    for j in ties.prefix(max(0, most - mask.count { $0 })) { mask[j] = true }
    return mask
  }

  // MARK: Scores

  static let rRegression = NativeFunction.sklearn(
    "r_regression", "(X, y, *, center=True, force_finite=True)"
  ) { call in
    try ArrayBridge.vector(correlations(call).values)
  }

  static let fRegression = NativeFunction.sklearn(
    "f_regression", "(X, y, *, center=True, force_finite=True)"
  ) { call in
    let (values, n) = try correlations(call)
    let freedom = Double(n - (try call.bool("center") ? 2 : 1))
    let isFinite = try call.bool("force_finite")
    var statistics: [Double] = []
    var probabilities: [Double] = []
    for value in values {
      let square = value * value
      var f = square / (1 - square) * freedom
      var p = FDistribution.upperTail(f, 1, freedom)
      if isFinite && f == .infinity { f = .greatestFiniteMagnitude }
      if isFinite && f.isNaN { (f, p) = (0, 1) }
      statistics.append(f)
      probabilities.append(p)
    }
    return .tuple([try ArrayBridge.vector(statistics), try ArrayBridge.vector(probabilities)])
  }

  /// The correlation of each feature with the target, and the number of samples.
  private static func correlations(
    _ call: BoundArguments
  ) throws -> (values: [Double], samples: Int) {
    let interpreter = call.interpreter
    let x = try DataValidation.features(call.value("X"), owner: nil, interpreter)
    let target = try DataValidation.target(
      call.value("y"), owner: "f_regression", samples: x.rowCount, allowsSeveral: false,
      interpreter)
    var y = target.matrix.column(0)
    let n = Double(x.rowCount)
    let isCentered = try call.bool("center")
    if isCentered {
      let mean = PairwiseSum.mean(y)
      y = y.map { $0 - mean }
    }
    let norm = y.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let isFinite = try call.bool("force_finite")
    return (
      (0..<x.columnCount).map { j in
        let column = x.column(j)
        let mean = isCentered ? PairwiseSum.mean(column) : 0
        let squares = column.reduce(0) { $0 + $1 * $1 } - n * mean * mean
        let product = zip(column, y).reduce(0) { $0 + $1.0 * $1.1 }
        let value = product / squares.squareRoot() / norm
        return value.isNaN && isFinite ? 0 : value
      }, x.rowCount
    )
  }
}
