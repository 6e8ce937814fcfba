internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// `TransformedTargetRegressor`: fits to a function of y and predicts y.
enum TransformedTargetModel {
  static let type = TypeObject.estimator(
    "TransformedTargetRegressor", module: "sklearn.compose._target", bases: LinearModel.bases,
    signature: "(regressor=None, *, transformer=None, func=None, inverse_func=None, "
      + "check_inverse=True)",
    rules: ParameterRules([
      "regressor": [.methods(["fit", "predict"]), .none],
      "transformer": [.methods(["transform"]), .none],
      "func": [.callable, .none], "inverse_func": [.callable, .none],
      "check_inverse": [.boolean],
    ]),
    fitted: ["regressor_", "transformer_", "n_features_in_", "feature_names_in_"],
    properties: [
      "n_features_in_": passed("n_features_in_"), "feature_names_in_": passed("feature_names_in_"),
    ],
    methods: [fit, predict])

  /// An attribute of the fitted regressor.
  private static func passed(_ name: String) -> PropertyObject {
    PropertyObject { receiver, interpreter in
      guard let model = receiver.cast(to: EstimatorObject.self), let inner = model["regressor_"]
      else {
        throw PyException(
          .attributeError,
          "TransformedTargetRegressor object has no \(name) attribute.",
          help: "\(name) is there after fitting: call fit(X, y) first")
      }
      return try interpreter.attribute(name, of: inner)
    }
  }

  private static let fit = NativeFunction(
    "TransformedTargetRegressor.fit", "(self, X, y, **fit_params)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    if try !call.value("y").isNone && DataValidation.isScalar(call.value("y"), interpreter) {
      throw PyException(
        .typeError,
        "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
          + "`\(try DataValidation.scalarText(call.value("y"), interpreter))` instead.",
        help: "y needs one value for each row of X")
    }
    if !call.value("y").isNone, call.value("y").text == nil,
      try Rows.count(call.value("y"), interpreter) == 0
    {
      throw PyException(
        .valueError, "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.",
        help: "look at y.shape")
    }
    if call.value("y").isNone {
      throw PyException(
        .valueError,
        "This TransformedTargetRegressor estimator requires y to be passed, but the target y is "
          + "None.")
    }
    let array = try DataValidation.numbers(call.value("y"), isTarget: true, interpreter)
    let isVector = array.dimensions == 1
    let column =
      isVector
      ? try ArrayBridge.array(array.doubles, shape: [array.count, 1]) : ArrayBridge.wrap(array)
    let hasTransformer = !model.parameter("transformer").isNone
    if hasTransformer
      && (!model.parameter("func").isNone || !model.parameter("inverse_func").isNone)
    {
      throw PyException(
        .valueError,
        "'transformer' and functions 'func'/'inverse_func' cannot both be set.")
    }
    let transformer: Value
    if hasTransformer {
      transformer = try interpreter.clone(model.parameter("transformer"))
    } else {
      if !model.parameter("func").isNone && model.parameter("inverse_func").isNone {
        throw PyException(
          .valueError,
          "When 'func' is provided, 'inverse_func' must also be provided. If inverse_func is supposed to "
            + "be the default, you need to explicitly pass it the identity function.",
          help: "for func=np.log give inverse_func=np.exp")
      }
      transformer = try interpreter.call(
        .object(FunctionTransformerModel.type),
        Arguments(keywords: [
          ("func", model.parameter("func")), ("inverse_func", model.parameter("inverse_func")),
          ("check_inverse", model.parameter("check_inverse")),
        ]))
    }
    _ = try interpreter.callMethod("fit", of: transformer, [column])
    if try model.flag("check_inverse", interpreter) {
      try InverseCheck.warn(
        transformer, on: column, parts: 10, relative: 1e-5, absolute: 1e-8,
        "The provided functions or transformer are not strictly inverse of each other. If you are "
          + "sure you want to proceed regardless, set 'check_inverse=False'", interpreter)
    }
    let transformed = try DataValidation.numbers(
      interpreter.callMethod("transform", of: transformer, [column]), isTarget: true, interpreter)
    let isColumn = transformed.dimensions == 2 && transformed.shape[1] == 1
    let target =
      isColumn || (isVector && transformed.count == array.count)
      ? try ArrayBridge.vector(transformed.doubles) : ArrayBridge.wrap(transformed)
    let regressor =
      model.parameter("regressor").isNone
      ? try interpreter.call(.object(LinearRegressionModel.type))
      : try interpreter.clone(model.parameter("regressor"))
    _ = try interpreter.callMethod(
      "fit", of: regressor, [call.value("X"), target], keywords: call.keywords)
    model["_training_dim"] = .int(array.dimensions)
    model["transformer_"] = transformer
    model["regressor_"] = regressor
    return call.value("self")
  }

  private static let predict = NativeFunction(
    "TransformedTargetRegressor.predict", "(self, X, **predict_params)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("regressor_")
    let prediction = try DataValidation.numbers(
      interpreter.callMethod("predict", of: model.parameter("regressor_"), [call.value("X")]),
      interpreter)
    let isVector = prediction.dimensions == 1
    let column =
      isVector
      ? try ArrayBridge.array(prediction.doubles, shape: [prediction.count, 1])
      : ArrayBridge.wrap(prediction)
    let back = try DataValidation.numbers(
      interpreter.callMethod(
        "inverse_transform", of: model.parameter("transformer_"), [column]), interpreter)
    // A vector comes back only where a vector was fitted.
    guard case .int(1)? = model["_training_dim"], back.dimensions == 2, back.shape[1] == 1 else {
      return ArrayBridge.wrap(back)
    }
    return try ArrayBridge.vector(back.doubles)
  }
}
