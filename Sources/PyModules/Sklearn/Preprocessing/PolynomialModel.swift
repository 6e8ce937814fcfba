internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `PolynomialFeatures`.
enum PolynomialModel {
  static let type = TypeObject.estimator(
    "PolynomialFeatures", module: "sklearn.preprocessing._polynomial", bases: Transformers.bases,
    signature: "(degree=2, *, interaction_only=False, include_bias=True, order='C')",
    rules: ParameterRules([
      "degree": [.integer(0, nil), .arrayLike],
      "interaction_only": [.boolean],
      "include_bias": [.boolean],
      "order": [.choice(["C", "F"])],
    ]),
    fitted: ["powers_", "n_output_features_", "n_features_in_", "feature_names_in_"],
    properties: ["powers_": powers], methods: [fit, transform, names])

  private static let fit = NativeFunction(
    "PolynomialFeatures.fit", "(self, X, y=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let x = try Transformers.fitInput(call, model, keepsType: true)
    let expansion = try expansion(model, features: x.columnCount, interpreter)
    model["n_output_features_"] = .int(expansion.terms.count)
    return call.value("self")
  }

  /// The terms for a number of features.
  private static func expansion(
    _ model: EstimatorObject, features: Int, _ interpreter: Interpreter
  ) throws -> PolynomialExpansion {
    let value = model.parameter("degree")
    let degrees: ClosedRange<Int>
    if let degree = try Numbers.int(value, interpreter) {
      if try degree == 0 && !model.flag("include_bias", interpreter) {
        throw PyException(
          .valueError,
          "Setting degree to zero and include_bias to False would result in an empty output array.")
      }
      degrees = 0...min(degree, 100_000)
    } else {
      let ends = try interpreter.elements(of: value).compactMap { try Numbers.int($0, interpreter) }
      guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else {
        throw PyException(
          .valueError,
          "\(ends.isEmpty ? "degree" : "degree=\(try interpreter.str(value))") must be a non-negative int or tuple "
            + "(min_degree, max_degree), got \(try interpreter.str(value)).")
      }
      degrees = ends[0]...min(ends[1], 100_000)
    }
    let interactions = try model.flag("interaction_only", interpreter)
    let bias = try model.flag("include_bias", interpreter)
    guard
      let expansion = PolynomialExpansion(
        featureCount: features, degrees: degrees, interactionOnly: interactions,
        includesConstant: bias, limit: 200_000)
    else {
      throw PyException(
        .memoryError, "more than 200000 polynomial features of \(features) columns",
        help: "lower the degree: the number of features grows with its power")
    }
    return expansion
  }

  private static let transform = NativeFunction(
    "PolynomialFeatures.transform", "(self, X)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("n_output_features_")
    let x = try FeatureNames.features(call.value("X"), for: model, interpreter)
    let expansion = try expansion(model, features: x.columnCount, interpreter)
    try interpreter.reserve(
      x.rowCount.multipliedReportingOverflow(by: expansion.terms.count &* 8).overflow
        ? .max : x.rowCount * expansion.terms.count * 8)
    let watch = LinearModel.Watch(interpreter)
    let result = try LinearModel.solving { () throws(FitError) in
      try expansion.apply(to: x, shouldStop: watch.shouldStop)
    }
    try watch.finish()
    return try ArrayBridge.matrix(result)
  }

  private static let powers = PropertyObject { receiver, interpreter in
    guard let model = receiver.cast(to: EstimatorObject.self) else { return .none }
    try model.requireFitted("n_output_features_")
    let features = try interpreter.int(of: model.parameter("n_features_in_"))
    let powers = try expansion(model, features: features, interpreter).powers
    return ArrayBridge.wrap(
      try ArrayBridge.translating { () throws(NDArrayError) in
        try NDArray(powers.flatMap { $0 }, shape: [powers.count, features])
      })
  }

  private static let names = NativeFunction(
    "PolynomialFeatures.get_feature_names_out", "(self, input_features=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("n_output_features_")
    let inputs = try Transformers.inputNames(
      model, call.value("input_features"), interpreter)
    let expansion = try expansion(model, features: inputs.count, interpreter)
    return try ArrayBridge.objects(expansion.names(inputs).map { .string($0) })
  }
}
