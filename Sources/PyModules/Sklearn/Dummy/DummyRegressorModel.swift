internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `DummyRegressor`: one number for every sample, the mean unless told otherwise.
enum DummyRegressorModel {
  static let type = TypeObject.estimator(
    "DummyRegressor", module: "sklearn.dummy", bases: LinearModel.bases,
    signature: "(*, strategy='mean', constant=None, quantile=None)",
    rules: ParameterRules([
      "strategy": [.choice(["mean", "median", "quantile", "constant"])],
      "quantile": [.real(0, 1, closed: .both), .none],
      "constant": [.real(nil, nil, closed: .neither), .arrayLike, .none],
    ]),
    fitted: ["constant_", "n_outputs_", "n_features_in_", "feature_names_in_"],
    methods: [fit, predict])

  private static let fit = NativeFunction(
    "DummyRegressor.fit", "(self, X, y, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    if call.value("y").text != nil {
      throw PyException(
        .valueError,
        "dtype='numeric' is not compatible with arrays of bytes/strings."
          + "Convert your data to numeric values explicitly instead.",
        help: "y needs one number for each row of X")
    }
    if try DataValidation.isScalar(call.value("y"), interpreter) {
      throw PyException(
        .typeError,
        "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
          + "`\(try DataValidation.scalarText(call.value("y"), interpreter))` instead.",
        help: "y needs one value for each row of X")
    }
    try DataValidation.refuseTexts(call.value("y"), interpreter)
    let shape = try ArrayBridge.asArray(call.value("y"), interpreter).shape
    if shape.count == 2, shape[0] > 0, shape[1] == 0 {
      throw PyException(
        .valueError,
        "Found array with 0 feature(s) (shape=(\(shape[0]), 0)) while a minimum of 1 is required.",
        help: "look at y.shape")
    }
    if shape.count > 2 {
      throw PyException(
        .valueError, "Found array with dim \(shape.count), while dim <= 2 is required.",
        help: "y needs one value for each row of X")
    }
    let n = try Rows.count(call.value("y"), interpreter)
    if n == 0 {
      throw PyException(
        .valueError, "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.",
        help: "look at y.shape")
    }
    let y = try DataValidation.target(
      call.value("y"), owner: "DummyRegressor", samples: n, allowsSeveral: true, interpreter)
    if case .list(let list) = call.value("X"), list.elements.isEmpty {
      throw PyException(
        .indexError, "list index out of range", help: "X is empty: give a row for each sample")
    }
    let samples = call.value("X").isNone ? n : try sampleCount(call.value("X"), interpreter)
    if samples != n { throw DataValidation.inconsistent([samples, n]) }
    if !call.value("sample_weight").isNone {
      let count = try sampleCount(call.value("sample_weight"), interpreter)
      if count != n { throw DataValidation.inconsistent([samples, n, count]) }
    }
    try FeatureNames.requireOneType(call.value("X"))
    if let frame = call.value("X").object as? any FrameSource {
      if let names = FeatureNames.names(of: call.value("X")) {
        model["feature_names_in_"] = try ArrayBridge.objects(names.map { .string($0) })
      }
      model["n_features_in_"] = .int(max(frame.columnLabels.count, 1))
    } else if let array = ArrayBridge.array(call.value("X")), array.dimensions == 2 {
      model["n_features_in_"] = .int(array.shape[1])
    }
    let weights = try DataValidation.weights(
      call.value("sample_weight"), samples: n, owner: "DummyRegressor", interpreter)
    let constants = try (0..<y.matrix.columnCount).map { target in
      try constant(y.matrix.column(target), weights, target, model, interpreter)
    }
    model["n_outputs_"] = .int(constants.count)
    model["constant_"] = try ArrayBridge.array(constants, shape: [1, constants.count])
    return call.value("self")
  }

  /// The samples of whatever X is, of which nothing else is looked at.
  private static func sampleCount(_ value: Value, _ interpreter: Interpreter) throws -> Int {
    if let text = value.text { return text.unicodeScalars.count }
    return try Rows.count(value, interpreter)
  }

  private static func constant(
    _ y: [Double], _ weights: [Double]?, _ target: Int, _ model: EstimatorObject,
    _ interpreter: Interpreter
  ) throws -> Double {
    switch model.parameter("strategy").text {
    case "mean": return RegressionScores.average(y, weights)
    case "median": return RegressionScores.median(y)
    case "quantile":
      guard !model.parameter("quantile").isNone else {
        throw PyException(
          .valueError,
          "When using `strategy='quantile', you have to specify the desired quantile in the range "
            + "[0, 1].")
      }
      let sorted = y.sorted()
      let place = try model.number("quantile", interpreter) * Double(sorted.count - 1)
      let low = min(max(Int(place), 0), sorted.count - 1)
      let high = min(low + 1, sorted.count - 1)
      return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    default:
      guard !model.parameter("constant").isNone else {
        throw PyException(
          .typeError,
          "Constant target value has to be specified when the constant strategy is used.")
      }
      let values = try DataValidation.numbers(model.parameter("constant"), interpreter).doubles
      guard values.indices.contains(target) else {
        throw PyException(
          .valueError, "Constant target value should have shape (1, \(target + 1)).")
      }
      return values[target]
    }
  }

  private static let predict = NativeFunction(
    "DummyRegressor.predict", "(self, X, return_std=False)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("constant_")
    let n = try sampleCount(call.value("X"), interpreter)
    let constants = try DataValidation.numbers(model.parameter("constant_"), interpreter).doubles
    guard constants.count > 1 else {
      return try ArrayBridge.vector(Array(repeating: constants.first ?? .nan, count: n))
    }
    return try ArrayBridge.array(
      (0..<n).flatMap { _ in constants }, shape: [n, constants.count])
  }
}
