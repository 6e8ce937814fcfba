internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// `RFE`: fits, drops the features with the smallest coefficients, and fits again.
enum RecursiveElimination {
  static let type = TypeObject.estimator(
    "RFE", module: "sklearn.feature_selection._rfe", bases: Transformers.bases,
    signature: "(estimator, *, n_features_to_select=None, step=1, verbose=0, "
      + "importance_getter='auto')",
    rules: ParameterRules([
      "estimator": [.methods(["fit"])],
      "n_features_to_select": [
        .none, .real(0, 1, closed: .right), .integer(0, nil, closed: .neither),
      ],
      "step": [.integer(0, nil, closed: .neither), .real(0, 1, closed: .neither)],
      "verbose": [.verbosity],
    ]),
    fitted: [
      "estimator_", "n_features_", "support_", "ranking_", "n_features_in_", "feature_names_in_",
    ],
    methods: [fit, predict, score] + FeatureMask.methods(of: "RFE", mask))

  private static let mask: FeatureMask.Finder = { model, interpreter in
    try model.requireFitted("support_")
    return try ArrayBridge.asArray(model.parameter("support_"), interpreter).flags
  }

  private static let fit = NativeFunction("RFE.fit", "(self, X, y, **fit_params)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let x = try DataValidation.features(call.value("X"), owner: "RFE", interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    let p = x.columnCount
    let wanted = try wantedCount(model.parameter("n_features_to_select"), p, interpreter)
    let step: Int
    if let whole = try Numbers.int(model.parameter("step"), interpreter) {
      step = whole
    } else {
      step = max(1, Int(try model.number("step", interpreter) * Double(p)))
    }
    var kept = Array(0..<p)
    var ranking = [Int](repeating: 1, count: p)
    func fitted() throws -> Value {
      let inner = try interpreter.clone(model.parameter("estimator"))
      _ = try interpreter.callMethod(
        "fit", of: inner, [try ArrayBridge.matrix(x.selectingColumns(kept)), call.value("y")],
        keywords: call.keywords)
      return inner
    }
    while kept.count > wanted {
      try interpreter.checkpoint()
      let importances = try importances(fitted(), kept.count, interpreter)
      let order = kept.indices.sorted { (importances[$0], $0) < (importances[$1], $1) }
      let dropped = Set(order.prefix(min(step, kept.count - wanted)).map { kept[$0] })
      kept.removeAll { dropped.contains($0) }
      let staying = Set(kept)
      for j in 0..<p where !staying.contains(j) { ranking[j] += 1 }
    }
    let staying = Set(kept)
    model["estimator_"] = try fitted()
    model["n_features_"] = .int(kept.count)
    model["support_"] = try ArrayBridge.flags((0..<p).map { staying.contains($0) })
    model["ranking_"] = try ArrayBridge.integers(ranking)
    return call.value("self")
  }

  private static func wantedCount(
    _ value: Value, _ p: Int, _ interpreter: Interpreter
  ) throws -> Int {
    if value.isNone { return p / 2 }
    if let whole = try Numbers.int(value, interpreter) {
      if whole > p {
        try interpreter.warn(
          ExceptionType.userWarning.object,
          "Found n_features_to_select=\(whole) > n_features=\(p). There will be no feature "
            + "selection and all features will be kept.")
      }
      return whole
    }
    return Int(try interpreter.double(of: value) * Double(p))
  }

  /// The squares of the coefficients, summed over targets.
  private static func importances(
    _ inner: Value, _ count: Int, _ interpreter: Interpreter
  ) throws -> [Double] {
    guard let value = try interpreter.presentAttribute("coef_", of: inner) else {
      throw PyException(
        .valueError,
        "when `importance_getter=='auto'`, the underlying estimator \(inner.type.name) should have "
          + "`coef_` or `feature_importances_` attribute. Either pass a fitted estimator to "
          + "feature selector or call fit before calling transform.")
    }
    let values = try DataValidation.numbers(value, interpreter).doubles
    guard count > 0, values.count >= count else { return [Double](repeating: 0, count: count) }
    return (0..<count).map { j in
      stride(from: j, to: values.count, by: count).reduce(0) { $0 + values[$1] * values[$1] }
    }
  }

  private static func reduced(
    _ call: BoundArguments
  ) throws -> (estimator: Value, x: Value) {
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("estimator_")
    let x = try FeatureNames.features(call.value("X"), for: model, interpreter)
    let mask = try mask(model, interpreter)
    let kept = mask.indices.filter { mask[$0] && $0 < x.columnCount }
    return (
      model.parameter("estimator_"), try ArrayBridge.matrix(x.selectingColumns(kept))
    )
  }

  private static let predict = NativeFunction("RFE.predict", "(self, X)") { call in
    let (inner, x) = try reduced(call)
    return try call.interpreter.callMethod("predict", of: inner, [x])
  }

  private static let score = NativeFunction("RFE.score", "(self, X, y)") { call in
    let (inner, x) = try reduced(call)
    return try call.interpreter.callMethod("score", of: inner, [x, call.value("y")])
  }
}
