internal import NDArrays
internal import PyRuntime

/// `FunctionTransformer`: a function as a step of a pipeline.
enum FunctionTransformerModel {
  static let type = TypeObject.estimator(
    "FunctionTransformer", module: "sklearn.preprocessing._function_transformer",
    bases: Transformers.bases,
    signature: "(func=None, inverse_func=None, *, validate=False, accept_sparse=False, "
      + "check_inverse=True, feature_names_out=None, kw_args=None, inv_kw_args=None)",
    rules: ParameterRules([
      "func": [.callable, .none], "inverse_func": [.callable, .none], "validate": [.boolean],
      "accept_sparse": [.boolean], "check_inverse": [.boolean],
      "feature_names_out": [.callable, .choice(["one-to-one"]), .none],
      "kw_args": [.instance(of: "dict"), .none],
      "inv_kw_args": [.instance(of: "dict"), .none],
    ]),
    fitted: ["n_features_in_", "feature_names_in_"],
    properties: ["get_feature_names_out": names],
    methods: [
      NativeFunction("FunctionTransformer.fit", "(self, X, y=None)") { call in
        let model = try call.estimator()
        try model.validateParameters(call.interpreter)
        try remember(call.value("X"), in: model, call.interpreter)
        if try model.flag("check_inverse", call.interpreter), !model.parameter("func").isNone,
          !model.parameter("inverse_func").isNone
        {
          try InverseCheck.warn(
            call.value("self"), on: call.value("X"), parts: 100, relative: 1e-7, absolute: 1e-9,
            "The provided functions are not strictly inverse of each other. If you are sure you want "
              + "to proceed regardless, set 'check_inverse=False'.", call.interpreter)
        }
        return call.value("self")
      },
      applying("transform", "func", "kw_args"),
      applying("inverse_transform", "inverse_func", "inv_kw_args"),
    ])

  /// Remembers the number of columns and their names.
  private static func remember(
    _ x: Value, in model: EstimatorObject, _ interpreter: Interpreter
  ) throws {
    model["feature_names_in_"] = nil
    model["n_features_in_"] = nil
    if try model.flag("validate", interpreter) {
      let matrix = try DataValidation.features(
        x, owner: "FunctionTransformer", keepsType: true, interpreter)
      return try FeatureNames.remember(x, matrix, in: model)
    }
    if case .list(let list) = x, list.elements.isEmpty {
      throw PyException(
        .indexError, "list index out of range", help: "X is empty: give a row for each sample")
    }
    try FeatureNames.requireOneType(x)
    if let frame = x.object as? any FrameSource, !frame.columnLabels.isEmpty {
      model["n_features_in_"] = .int(frame.columnLabels.count)
      if let names = FeatureNames.names(of: x) {
        model["feature_names_in_"] = try ArrayBridge.objects(names.map { .string($0) })
      }
    } else if let array = ArrayBridge.array(x), array.dimensions == 2 {
      model["n_features_in_"] = .int(array.shape[1])
    }
  }

  /// `get_feature_names_out`, which is there only where `feature_names_out` says how.
  private static let names = PropertyObject { receiver, _ in
    guard let model = receiver.cast(to: EstimatorObject.self) else { return .none }
    guard !model.parameter("feature_names_out").isNone else {
      throw PyException(
        .attributeError, "This 'FunctionTransformer' has no attribute 'get_feature_names_out'",
        help: "feature_names_out='one-to-one' keeps the names of the columns")
    }
    nonisolated(unsafe) let fitted = model
    return .object(
      NativeFunction(
        "get_feature_names_out", "(input_features=None)", isMethod: false
      ) { call in
        let interpreter = call.interpreter
        try fitted.requireFitted("n_features_in_")
        let names = try ArrayBridge.objects(
          Transformers.inputNames(fitted, call.value("input_features"), interpreter).map {
            .string($0)
          })
        let how = fitted.parameter("feature_names_out")
        if how.text != nil { return names }
        let made = try interpreter.call(how, .object(fitted), names)
        return try ArrayBridge.objects(interpreter.elements(of: made))
      })
  }

  private static func applying(
    _ method: String, _ function: String, _ keywords: String
  ) -> NativeFunction {
    NativeFunction("FunctionTransformer.\(method)", "(self, X)") { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      var input = call.value("X")
      if method == "transform", try model.flag("validate", interpreter) {
        input = try ArrayBridge.matrix(
          FeatureNames.features(input, for: model, keepsType: true, interpreter))
      }
      let function = model.parameter(function)
      if function.isNone { return input }
      var named: [(name: String, value: Value)] = []
      let dict = model.parameter(keywords)
      if !dict.isNone {
        for key in try interpreter.elements(of: dict) {
          named.append((try interpreter.str(key), try interpreter.item(key, of: dict)))
        }
      }
      return try interpreter.call(function, Arguments([input], keywords: named))
    }
  }
}
