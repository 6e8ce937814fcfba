internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// The regression metrics of `sklearn.metrics`.
enum Metrics {
  /// How a metric treats one column of targets.
  typealias Measure =
    @Sendable (_ truth: [Double], _ prediction: [Double], _ weights: [Double]?)
    -> Double

  /// Truth and prediction, column by column.
  struct Pair {
    let truth: [[Double]]
    let prediction: [[Double]]
    let weights: [Double]?
  }

  /// Reads and compares truth and prediction.
  static func pair(
    _ truth: Value, _ prediction: Value, _ weights: Value, keepsType: Bool = false,
    _ interpreter: Interpreter
  ) throws -> Pair {
    let counts = try ([truth, prediction] + (weights.isNone ? [] : [weights])).map {
      try Rows.count($0, interpreter)
    }
    if Set(counts).count > 1 { throw DataValidation.inconsistent(counts) }
    let a = try columns(truth, keepsType, interpreter)
    let b = try columns(prediction, keepsType, interpreter)
    let sampleWeights = try DataValidation.weights(
      weights, samples: counts[0], owner: "", interpreter)
    guard a.count == b.count else {
      throw PyException(
        .valueError,
        "y_true and y_pred have different number of output (\(a.count)!=\(b.count))",
        help: "compare their shapes: y_true.shape and y_pred.shape")
    }
    return Pair(truth: a, prediction: b, weights: sampleWeights)
  }

  private static func columns(
    _ value: Value, _ keepsType: Bool, _ interpreter: Interpreter
  ) throws -> [[Double]] {
    if keepsType { try DataValidation.refuseTexts(value, interpreter) }
    let array = try DataValidation.numbers(value, interpreter)
    let values = array.doubles
    if array.dimensions == 0 {
      throw PyException(
        .typeError,
        "Expected sequence or array-like, got \(try interpreter.repr(.object(value.type)))",
        help: "metrics compare one value per sample: give arrays or lists")
    }
    guard array.dimensions <= 2 else {
      throw PyException(
        .valueError, "Found array with dim \(array.dimensions), while dim <= 2 is required.")
    }
    if values.isEmpty {
      throw PyException(
        .valueError,
        "Found array with 0 sample(s) (shape=\(ArrayBridge.shapeText(array.shape))) while a "
          + "minimum of 1 is required.")
    }
    if let index = values.firstIndex(where: { $0.isNaN }) {
      throw PyException(
        .valueError, "Input contains NaN.", help: "the first one stands at index \(index)")
    }
    if values.contains(where: { $0.isInfinite }) {
      throw PyException(
        .valueError, "Input contains infinity or a value too large for dtype('float64').")
    }
    if array.dimensions == 1 { return [values] }
    let count = array.shape[1]
    return (0..<count).map { j in (0..<array.shape[0]).map { values[$0 * count + j] } }
  }

  /// R² of predictions, averaged over targets: what `score` gives.
  static func r2(
    truth: Value, prediction: Value, weights: Value, _ interpreter: Interpreter
  ) throws -> Double {
    let given = ["y_true": truth, "y_pred": prediction, "sample_weight": weights]
    try FunctionRules.all["r2_score"]?.check({ given[$0] }, of: "r2_score", interpreter)
    let pair = try pair(truth, prediction, weights, interpreter)
    if pair.truth[0].count < 2 {
      try interpreter.warn(
        SklearnExceptions.undefinedMetricWarning,
        "R^2 score is not well-defined with less than two samples.")
      return .nan
    }
    return PairwiseSum.mean(
      zip(pair.truth, pair.prediction).map {
        RegressionScores.r2(truth: $0, prediction: $1, weights: pair.weights)
      })
  }

  /// Makes a metric function with `multioutput`.
  static func function(
    _ name: String, extra: String = "", _ measure: @escaping Measure
  ) -> NativeFunction {
    let signatureHasForce = !extra.isEmpty
    return NativeFunction.sklearn(
      name, "(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'\(extra))"
    ) { call in
      let interpreter = call.interpreter
      let pair = try pair(
        call.value("y_true"), call.value("y_pred"), call.value("sample_weight"),
        keepsType: name == "median_absolute_error", interpreter)
      let shares = try shares(call.value("multioutput"), pair, name, interpreter)
      if name == "r2_score" && pair.truth[0].count < 2 {
        try interpreter.warn(
          SklearnExceptions.undefinedMetricWarning,
          "R^2 score is not well-defined with less than two samples.")
        return .float(.nan)
      }
      if name == "mean_squared_log_error" || name == "root_mean_squared_log_error" {
        let all = (pair.truth + pair.prediction).flatMap { $0 }
        if all.contains(where: { $0 <= -1 }) {
          throw PyException(
            .valueError,
            (name.hasPrefix("root") ? "Root " : "")
              + "Mean Squared Logarithmic Error cannot be used when targets contain values less than "
              + "or equal to -1.")
        }
      }
      let isForced = try !signatureHasForce || call.bool("force_finite")
      let values = try zip(pair.truth, pair.prediction).map { truth, prediction in
        let value = measure(truth, prediction, pair.weights)
        // Of a constant truth there is no share to explain.
        guard !isForced, let first = truth.first, truth.allSatisfy({ $0 == first }) else {
          return value
        }
        let problem = value == 1 ? "invalid value" : "divide by zero"
        try interpreter.numpyWarning(.runtimeWarning, "\(problem) encountered in divide")
        return value == 1 ? .nan : -.infinity
      }
      return try combined(values, pair, call.value("multioutput"), shares)
    }
  }

  private static func combined(
    _ values: [Double], _ pair: Pair, _ choice: Value, _ shares: [Double]?
  ) throws -> Value {
    if let shares {
      guard PairwiseSum.sum(shares) != 0 else {
        throw PyException(
          .zeroDivisionError, "Weights sum to zero, can't be normalized",
          help: "give multioutput shares that do not cancel")
      }
      return .float(RegressionScores.average(values, shares))
    }
    switch choice.text {
    case "uniform_average"?: return .float(PairwiseSum.mean(values))
    case "raw_values"?: return try ArrayBridge.vector(values)
    case "variance_weighted"?:
      let variances = pair.truth.map { column in
        let mean = RegressionScores.average(column, pair.weights)
        let squares = column.map { ($0 - mean) * ($0 - mean) }
        return PairwiseSum.sum(pair.weights.map { zip($0, squares).map(*) } ?? squares)
      }
      return .float(
        PairwiseSum.sum(variances) == 0
          ? PairwiseSum.mean(values) : RegressionScores.average(values, variances))
    default: return .float(PairwiseSum.mean(values))
    }
  }

  /// The weights of the outputs that `multioutput` lists; nil where it names a way or is None.
  private static func shares(
    _ choice: Value, _ pair: Pair, _ name: String, _ interpreter: Interpreter
  ) throws -> [Double]? {
    guard choice.text == nil, !choice.isNone else { return nil }
    if !name.hasPrefix("root") { try DataValidation.refuseTexts(choice, interpreter) }
    let array = try DataValidation.numbers(choice, interpreter)
    let (shares, outputs) = (array.doubles, pair.truth.count)
    // The root of the error weighs the roots of the errors with numpy's average.
    if name.hasPrefix("root") {
      guard shares.count == outputs else {
        throw PyException(
          .typeError, "Axis must be specified when shapes of a and weights differ.",
          help: "give multioutput one weight for each of the \(outputs) outputs")
      }
      return shares
    }
    if shares.isEmpty {
      throw PyException(
        .valueError, "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.")
    }
    if shares.contains(where: \.isNaN) { throw PyException(.valueError, "Input contains NaN.") }
    if shares.contains(where: \.isInfinite) {
      throw PyException(
        .valueError, "Input contains infinity or a value too large for dtype('float64').")
    }
    guard outputs > 1 else {
      throw PyException(
        .valueError, "Custom weights are useful only in multi-output cases.",
        help: "leave multioutput out")
    }
    guard shares.count == outputs else {
      throw PyException(
        .valueError,
        "There must be equally many custom weights (\(shares.count)) as outputs (\(outputs)).")
    }
    return shares
  }

  static let meanSquaredError: Measure = {
    RegressionScores.meanSquaredError(truth: $0, prediction: $1, weights: $2)
  }
  static let rootMeanSquaredError: Measure = { meanSquaredError($0, $1, $2).squareRoot() }
  static let meanAbsoluteError: Measure = {
    RegressionScores.meanAbsoluteError(truth: $0, prediction: $1, weights: $2)
  }
  static let medianAbsoluteError: Measure = {
    RegressionScores.medianAbsoluteError(truth: $0, prediction: $1, weights: $2)
  }
  static let r2Score: Measure = {
    RegressionScores.r2(truth: $0, prediction: $1, weights: $2)
  }
  static let explainedVariance: Measure = {
    RegressionScores.explainedVariance(truth: $0, prediction: $1, weights: $2)
  }
  static let percentage: Measure = {
    RegressionScores.meanAbsolutePercentageError(truth: $0, prediction: $1, weights: $2)
  }
  static let logError: Measure = {
    RegressionScores.meanSquaredLogError(truth: $0, prediction: $1, weights: $2)
  }
  static let rootLogError: Measure = { logError($0, $1, $2).squareRoot() }

  /// The functions of the module.
  static let functions: [NativeFunction] = [
    function("mean_squared_error", meanSquaredError),
    function("root_mean_squared_error", rootMeanSquaredError),
    function("mean_absolute_error", meanAbsoluteError),
    function("median_absolute_error", medianAbsoluteError),
    function("r2_score", extra: ", force_finite=True", r2Score),
    function("explained_variance_score", extra: ", force_finite=True", explainedVariance),
    function("mean_absolute_percentage_error", percentage),
    function("mean_squared_log_error", logError),
    function("root_mean_squared_log_error", rootLogError),
    NativeFunction.sklearn("max_error", "(y_true, y_pred)") { call in
      let pair = try pair(
        call.value("y_true"), call.value("y_pred"), Value.none, keepsType: true, call.interpreter)
      guard pair.truth.count == 1 else {
        throw PyException(.valueError, "Multioutput not supported in max_error")
      }
      return .float(
        RegressionScores.maxError(truth: pair.truth[0], prediction: pair.prediction[0]))
    },
  ]
}
