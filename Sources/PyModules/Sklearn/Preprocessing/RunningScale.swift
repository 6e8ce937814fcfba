internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `StandardScaler.partial_fit`: means and variances of data that come in parts.
enum RunningScale {
  static let partialFit = NativeFunction(
    "StandardScaler.partial_fit", "(self, X, y=None, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let isFirst = model["n_samples_seen_"] == nil
    let x =
      isFirst
      ? try Transformers.fitInput(call, model)
      : try FeatureNames.features(call.value("X"), for: model, interpreter)
    let weights = try DataValidation.weights(
      call.value("sample_weight"), samples: x.rowCount, owner: "StandardScaler", interpreter)
    let (centers, scales) = (
      try model.flag("with_mean", interpreter), try model.flag("with_std", interpreter)
    )
    let seen =
      isFirst
      ? 0 : try Numbers.real(model.parameter("n_samples_seen_"), interpreter) ?? 0
    guard centers || scales else {
      model["n_samples_seen_"] = ArrayBridge.float64(seen + Double(x.rowCount))
      model["mean_"] = Value.none
      model["var_"] = Value.none
      model["scale_"] = Value.none
      return call.value("self")
    }
    let lastMeans = try known("mean_", model, count: x.columnCount, interpreter)
    let lastVariances = try known("var_", model, count: x.columnCount, interpreter)
    var (means, variances) = (lastMeans, lastVariances)
    var count = seen
    for j in 0..<min(x.columnCount, means.count, variances.count) {
      let part = Part(x.column(j), weights)
      let both = seen + part.count
      let lastSum = lastMeans[j] * seen
      means[j] = (lastSum + part.sum) / both
      var spread = part.spread
      if seen > 0 {
        let ratio = seen / part.count
        let distance = lastSum / ratio - part.sum
        spread = lastVariances[j] * seen + part.spread + ratio / both * distance * distance
      }
      variances[j] = spread / both
      count = both
    }
    model["n_samples_seen_"] = ArrayBridge.float64(count)
    model["mean_"] = try ArrayBridge.vector(means)
    model["var_"] = scales ? try ArrayBridge.vector(variances) : Value.none
    model["scale_"] =
      scales
      ? try ArrayBridge.vector(
        zip(means, variances).map { mean, variance in
          // What is left of a constant column is the rounding of its mean.
          let rounding = count * mean * 2.220446049250313e-16
          let limit = count * 2.220446049250313e-16 * variance + rounding * rounding
          return variance <= limit ? 1 : variance.squareRoot()
        }) : Value.none
    return call.value("self")
  }

  /// The numbers of an attribute, zeros where there are none yet.
  private static func known(
    _ name: String, _ model: EstimatorObject, count: Int, _ interpreter: Interpreter
  ) throws -> [Double] {
    guard let value = model[name], !value.isNone else {
      return [Double](repeating: 0, count: count)
    }
    return try DataValidation.numbers(value, interpreter).doubles
  }

  /// The sums of one part of a column, in the order in which numpy adds rows.
  private struct Part {
    var count = 0.0
    var sum = 0.0
    /// The sum of squared distances from the part's own mean.
    var spread = 0.0

    init(_ column: [Double], _ weights: [Double]?) {
      for (i, value) in column.enumerated() {
        let weight = weights.map { $0[i] } ?? 1
        count += weight
        sum += weight * value
      }
      let mean = sum / count
      var correction = 0.0
      for (i, value) in column.enumerated() {
        let weight = weights.map { $0[i] } ?? 1
        correction += weight * (value - mean)
        spread += weight * ((value - mean) * (value - mean))
      }
      spread -= correction * correction / count
    }
  }
}
