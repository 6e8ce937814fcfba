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
      "verbose": [.verbosity], "importance_getter": [.instance(of: "str"), .callable],
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
    let x = try features(call, model)
    let p = x.columnCount
    let wanted = try wantedCount(model.parameter("n_features_to_select"), p, interpreter)
    let end = try eliminate(
      model, x, call.value("y"), wanted: wanted, step: step(model, p, interpreter),
      keywords: call.keywords, interpreter)
    try store(end, p, in: model)
    return call.value("self")
  }

  /// Reads and remembers the features; NaN is left for the model inside to judge.
  static func features(_ call: BoundArguments, _ model: EstimatorObject) throws -> Matrix {
    let (owner, interpreter) = (model.type.name, call.interpreter)
    if call.value("y").isNone {
      throw PyException(
        .valueError,
        "This \(owner) estimator requires y to be passed, but the target y is None.",
        help: "give the responses too: fit(X, y)")
    }
    let x = try DataValidation.features(
      call.value("X"), owner: owner, allowsAnything: true, minimumFeatures: 2,
      keepsType: true, interpreter)
    let count = try DataValidation.targetCount(call.value("y"), interpreter)
    if count == 0 {
      throw PyException(
        .valueError,
        "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required by \(owner).",
        help: "look at y.shape")
    }
    if count != x.rowCount { throw DataValidation.inconsistent([x.rowCount, count]) }
    try FeatureNames.remember(call.value("X"), x, in: model)
    return x
  }

  /// How many features go at a time.
  static func step(_ model: EstimatorObject, _ p: Int, _ interpreter: Interpreter) throws -> Int {
    if let whole = try Numbers.int(model.parameter("step"), interpreter) { return whole }
    return max(1, Int(try model.number("step", interpreter) * Double(p)))
  }

  /// Where an elimination ended.
  struct End {
    let inner: Value
    let kept: [Int]
    let ranking: [Int]
  }

  /// Fits and drops features until `wanted` are left.
  ///
  /// - Parameter look: Called with each fitted model, its features and the ranking so far.
  static func eliminate(
    _ model: EstimatorObject, _ x: Matrix, _ y: Value, wanted: Int, step: Int,
    keywords: [(name: String, value: Value)], _ interpreter: Interpreter,
    look: (Value, [Int], [Int]) throws -> Void = { _, _, _ in }
  ) throws -> End {
    let p = x.columnCount
    var kept = Array(0..<p)
    var ranking = [Int](repeating: 1, count: p)
    func fitted() throws -> Value {
      let inner = try interpreter.clone(model.parameter("estimator"))
      _ = try interpreter.callMethod(
        "fit", of: inner, [try ArrayBridge.matrix(x.selectingColumns(kept)), y],
        keywords: keywords)
      return inner
    }
    while kept.count > wanted {
      try interpreter.checkpoint()
      if try interpreter.isTrue(model.parameter("verbose")) {
        interpreter.writeOutput("Fitting estimator with \(kept.count) features.\n")
      }
      let inner = try fitted()
      try look(inner, kept, ranking)
      let importances = try importances(model, inner, kept.count, interpreter)
      let order = kept.indices.sorted { (importances[$0], $0) < (importances[$1], $1) }
      let dropped = Set(order.prefix(min(step, kept.count - wanted)).map { kept[$0] })
      kept.removeAll { dropped.contains($0) }
      let staying = Set(kept)
      for j in 0..<p where !staying.contains(j) { ranking[j] += 1 }
    }
    let inner = try fitted()
    try look(inner, kept, ranking)
    return End(inner: inner, kept: kept, ranking: ranking)
  }

  /// Stores what an elimination found.
  static func store(_ end: End, _ p: Int, in model: EstimatorObject) throws {
    let staying = Set(end.kept)
    model["estimator_"] = end.inner
    model["n_features_"] = ArrayBridge.int64(end.kept.count)
    model["support_"] = try ArrayBridge.flags((0..<p).map { staying.contains($0) })
    model["ranking_"] = try ArrayBridge.integers(end.ranking)
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
    _ model: EstimatorObject, _ inner: Value, _ count: Int, _ interpreter: Interpreter
  ) throws -> [Double] {
    let found: Value?
    let getter = model.parameter("importance_getter")
    if let path = getter.text, path != "auto" {
      found = try path.split(separator: ".").reduce(inner) {
        try interpreter.attribute(String($1), of: $0)
      }
    } else if getter.text == nil {
      found = try interpreter.call(getter, inner)
    } else {
      found =
        try interpreter.presentAttribute("coef_", of: inner)
        ?? interpreter.presentAttribute("feature_importances_", of: inner)
    }
    guard let value = found else {
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

  /// The model inside and the features that it takes.
  static func reduced(
    _ call: BoundArguments
  ) throws -> (estimator: Value, x: Value) {
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.requireFitted("estimator_")
    let x = try FeatureNames.features(
      call.value("X"), for: model, keepsType: true, interpreter)
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

  private static let score = NativeFunction("RFE.score", "(self, X, y, **score_params)") { call in
    let (inner, x) = try reduced(call)
    return try call.interpreter.callMethod(
      "score", of: inner, [x, call.value("y")], keywords: call.keywords)
  }
}
