internal import PyRuntime

/// `sklearn.base.BaseEstimator` and its mixins, which cells can inherit from.
enum BaseEstimator {
  static let type = TypeObject(
    "BaseEstimator", module: "sklearn.base", members: members([getParams, setParams, repr]))

  /// `RegressorMixin`: R² as the score.
  static let regressorMixin = TypeObject(
    "RegressorMixin", module: "sklearn.base",
    members: members([
      NativeFunction(
        "score", "(self, X, y, sample_weight=None)", messageName: "RegressorMixin.score"
      ) { call in
        let prediction = try call.interpreter.callMethod(
          "predict", of: call.value("self"), [call.value("X")])
        return .float(
          try Metrics.r2(
            truth: call.value("y"), prediction: prediction,
            weights: call.value("sample_weight"), call.interpreter))
      }
    ]).merging(["_estimator_type": .string("regressor")]) { $1 })

  /// `TransformerMixin`: `fit_transform` as `fit`, then `transform`.
  static let transformerMixin = TypeObject(
    "TransformerMixin", module: "sklearn.base",
    members: members([
      NativeFunction(
        "fit_transform", "(self, X, y=None, **fit_params)",
        messageName: "TransformerMixin.fit_transform"
      ) { call in
        let (receiver, interpreter) = (call.value("self"), call.interpreter)
        var positional = [call.value("X")]
        if !call.value("y").isNone { positional.append(call.value("y")) }
        let fitted = try interpreter.callMethod(
          "fit", of: receiver, positional, keywords: call.keywords)
        return try interpreter.callMethod("transform", of: fitted, [call.value("X")])
      },
      NativeFunction("set_output", "(self, *, transform=None)") { call in
        try OutputTables.set(call)
      },
    ]))

  static let clusterMixin = TypeObject("ClusterMixin", module: "sklearn.base")
  static let classifierMixin = TypeObject(
    "ClassifierMixin", module: "sklearn.base",
    members: ["_estimator_type": .string("classifier")])

  private static let getParams = NativeFunction("get_params", "(self, deep=True)") { call in
    let interpreter = call.interpreter
    let result = Value.dict(DictObject())
    for (name, value) in try interpreter.parameters(
      of: call.value("self"), deep: call.bool("deep"))
    {
      try interpreter.setItem(.string(name), of: result, to: value)
    }
    return result
  }

  private static let setParams = NativeFunction("set_params", "(self, **params)") { call in
    try call.interpreter.setParameters(of: call.value("self"), call.keywords)
    return call.value("self")
  }

  private static let repr = NativeFunction("__repr__", "(self)") { call in
    .string(try EstimatorText.repr(call.value("self"), call.interpreter))
  }

  private static func members(_ functions: [NativeFunction]) -> [String: Value] {
    var members: [String: Value] = [:]
    for function in functions { members[function.name] = .object(function) }
    return members
  }

  /// The parameters of the `__init__` of a class written in a cell.
  static func parameterNames(of type: TypeObject, _ interpreter: Interpreter) throws -> [String] {
    guard let initializer = type.member("__init__") else { return [] }
    return try CellFunctions.parameters(of: initializer, interpreter).map(\.name)
  }

  /// The defaults of those parameters, without those that have none.
  static func defaults(
    of type: TypeObject, _ interpreter: Interpreter
  ) throws -> [String: Value] {
    guard let initializer = type.member("__init__") else { return [:] }
    var result: [String: Value] = [:]
    for (name, value) in try CellFunctions.parameters(of: initializer, interpreter) {
      result[name] = value
    }
    return result
  }
}
