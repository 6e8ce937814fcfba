internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `VarianceThreshold`: keeps the features that vary enough.
enum VarianceThresholdModel {
  static let type = TypeObject.estimator(
    "VarianceThreshold", module: "sklearn.feature_selection._variance_threshold",
    bases: Transformers.bases, signature: "(threshold=0.0)",
    rules: ParameterRules(["threshold": [.real(0, nil, closed: .left)]]),
    fitted: ["variances_", "n_features_in_", "feature_names_in_"],
    methods: [fit] + FeatureMask.methods(of: "VarianceThreshold", mask))

  private static let fit = NativeFunction("VarianceThreshold.fit", "(self, X, y=None)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let x = try DataValidation.features(
      call.value("X"), owner: model.type.name, allowsMissing: true, interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    let threshold = try model.number("threshold", interpreter)
    let variances = (0..<x.columnCount).map { variance(x.column($0), threshold: threshold) }
    model["variances_"] = try ArrayBridge.vector(variances)
    guard variances.contains(where: { $0.isFinite && $0 > threshold }) else {
      let reason = x.rowCount == 1 ? " (X contains only one sample)" : ""
      throw PyException(
        .valueError,
        "No feature in X meets the variance threshold "
          + "\(try interpreter.format(.float(threshold), ".5f"))\(reason)",
        help: "look at X.var(axis=0)")
    }
    return call.value("self")
  }

  /// The variance of the numbers that are there; without a threshold the range where that is smaller, which is
  /// exactly 0 for a constant.
  private static func variance(_ column: [Double], threshold: Double) -> Double {
    let present = column.filter { !$0.isNaN }
    guard !present.isEmpty else { return .nan }
    let mean = PairwiseSum.mean(present)
    let variance = PairwiseSum.mean(present.map { ($0 - mean) * ($0 - mean) })
    guard threshold == 0, present.count == column.count,
      let least = present.min(), let most = present.max()
    else { return variance }
    return min(variance, most - least)
  }

  private static let mask: FeatureMask.Finder = { model, interpreter in
    try model.requireFitted("variances_")
    let threshold = try model.number("threshold", interpreter)
    return try ArrayBridge.asArray(model.parameter("variances_"), interpreter).doubles
      .map { $0 > threshold }
  }
}
