internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `SimpleImputer` for numbers: NaN becomes a statistic of its column.
enum SimpleImputerModel {
  static let type = TypeObject.estimator(
    "SimpleImputer", module: "sklearn.impute._base", bases: Transformers.bases,
    signature: "(*, missing_values=nan, strategy='mean', fill_value=None, copy=True, "
      + "add_indicator=False, keep_empty_features=False)",
    rules: ParameterRules([
      "strategy": [.choice(["mean", "median", "most_frequent", "constant"]), .callable],
      "copy": [.boolean], "add_indicator": [.boolean], "keep_empty_features": [.boolean],
    ]),
    fitted: ["statistics_", "n_features_in_", "feature_names_in_"],
    methods: [fit, transform, Transformers.sameNames])

  private static let fit = NativeFunction("SimpleImputer.fit", "(self, X, y=None)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    guard case .float(let missing) = model.parameter("missing_values"), missing.isNaN,
      try !model.flag("add_indicator", interpreter)
    else {
      throw PyException(
        .notImplementedError, "SimpleImputer fills NaN only, and adds no indicator",
        help: "turn other marks into NaN first: X[X == -1] = np.nan")
    }
    let x = try Transformers.fitInput(call, model, allowsMissing: true)
    let statistics = try (0..<x.columnCount).map { j in
      try statistic(x.column(j).filter { !$0.isNaN }, column: j, model, interpreter)
    }
    model["statistics_"] = try ArrayBridge.vector(statistics)
    return call.value("self")
  }

  private static func statistic(
    _ known: [Double], column: Int, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Double {
    switch model.parameter("strategy").text {
    case "mean":
      var sum = 0.0
      for value in known { sum += value }
      return sum / Double(known.count)
    case "median": return RegressionScores.median(known)
    case "most_frequent":
      var counts: [Double: Int] = [:]
      for value in known { counts[value, default: 0] += 1 }
      let most = counts.values.max() ?? 0
      return counts.filter { $0.value == most }.keys.min() ?? .nan
    case "constant":
      let value = model.parameter("fill_value")
      return value.isNone ? 0 : try interpreter.double(of: value)
    default:
      let value = try interpreter.call(model.parameter("strategy"), ArrayBridge.vector(known))
      return try interpreter.double(of: value)
    }
  }

  private static let transform = NativeFunction("SimpleImputer.transform", "(self, X)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("statistics_")
    var x = try FeatureNames.features(
      call.value("X"), for: model, allowsMissing: true, interpreter)
    let statistics = try DataValidation.numbers(
      model.parameter("statistics_"), interpreter
    ).doubles
    for j in 0..<min(x.columnCount, statistics.count) {
      x.withMutableColumn(j) { column in
        for i in column.indices where column[i].isNaN { column[i] = statistics[j] }
      }
    }
    // A column without any known value is left out, as there is nothing to fill it with.
    let kept = (0..<x.columnCount).filter { $0 >= statistics.count || !statistics[$0].isNaN }
    return try ArrayBridge.matrix(
      kept.count == x.columnCount ? x : x.selectingColumns(kept))
  }
}
