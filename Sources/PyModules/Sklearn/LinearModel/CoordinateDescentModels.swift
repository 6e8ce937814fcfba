internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `Lasso` and `ElasticNet`.
enum CoordinateDescentModels {
  static let rules: ParameterRules = ParameterRules([
    "alpha": [.real(0, nil)],
    "l1_ratio": [.real(0, 1, closed: .both)],
    "fit_intercept": [.boolean],
    "precompute": [.boolean, .arrayLike],
    "max_iter": [.integer(1, nil), .none],
    "copy_X": [.boolean],
    "tol": [.real(0, nil)],
    "warm_start": [.boolean],
    "positive": [.boolean],
    "random_state": [.randomState],
    "selection": [.choice(["random", "cyclic"])],
  ])

  static let fitted: Set<String> = [
    "coef_", "intercept_", "n_iter_", "dual_gap_", "sparse_coef_", "n_features_in_",
    "feature_names_in_",
  ]

  static let elasticNet = TypeObject.estimator(
    "ElasticNet", module: "sklearn.linear_model._coordinate_descent", bases: LinearModel.bases,
    signature: "(alpha=1.0, *, l1_ratio=0.5, fit_intercept=True, precompute=False, max_iter=1000, "
      + "copy_X=True, tol=0.0001, warm_start=False, positive=False, random_state=None, "
      + "selection='cyclic')",
    rules: rules, fitted: fitted, properties: ["sparse_coef_": sparse],
    methods: [fit, path, LinearModel.predict])

  static let lasso = TypeObject.estimator(
    "Lasso", module: "sklearn.linear_model._coordinate_descent", bases: [elasticNet],
    signature: "(alpha=1.0, *, fit_intercept=True, precompute=False, copy_X=True, max_iter=1000, "
      + "tol=0.0001, warm_start=False, positive=False, random_state=None, selection='cyclic')",
    rules: rules, fitted: fitted, methods: [])

  private static let sparse = PropertyObject { receiver, interpreter in
    guard let model = receiver.cast(to: EstimatorObject.self), let coefficients = model["coef_"]
    else {
      throw PyException(
        .attributeError, "'\(receiver.type.name)' object has no attribute 'coef_'",
        help: "call fit(X, y) first")
    }
    let array = try DataValidation.numbers(coefficients, interpreter)
    let columns = array.shape.last ?? 0
    return .object(
      try SparseRowsObject(
        array.doubles, rows: array.dimensions == 2 ? array.shape[0] : 1, columns: columns))
  }

  private static let path = NativeFunction(
    "path", "(*args, **kwargs)", isMethod: false
  ) { call in
    try CoordinateDescentPaths.enetPath.call(
      Arguments(call.variadic, keywords: call.keywords), call.interpreter)
  }

  static let fit = NativeFunction(
    "ElasticNet.fit", "(self, X, y, sample_weight=None, check_input=True)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let owner = model.type.name
    let isLasso = model.definition.name == "Lasso"
    try warnOfZero(model.number("alpha", interpreter), interpreter)
    try DataValidation.requireTarget(call.value("y"), owner: owner)
    let x = try DataValidation.features(call.value("X"), owner: owner, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: true, interpreter)
    let weights = try normalized(
      DataValidation.weights(
        call.value("sample_weight"), samples: x.rowCount, owner: owner, interpreter))
    try FeatureNames.remember(call.value("X"), x, in: model)
    let ratio = isLasso ? 1 : try model.number("l1_ratio", interpreter)
    try fit(model, x, y, weights, alpha: model.number("alpha", interpreter), ratio, interpreter)
    return call.value("self")
  }

  /// Warns of a fit without a penalty.
  static func warnOfZero(_ alpha: Double, _ interpreter: Interpreter) throws {
    guard alpha == 0 else { return }
    try interpreter.warn(
      ExceptionType.userWarning.object,
      "With alpha=0, this algorithm does not converge well. You are advised to use the "
        + "LinearRegression estimator")
  }

  /// Scales weights to sum to the number of samples.
  static func normalized(_ weights: [Double]?) -> [Double]? {
    guard let weights else { return nil }
    let sum = PairwiseSum.sum(weights)
    return weights.map { $0 * (Double(weights.count) / sum) }
  }

  /// How the parameters of a model want the descent to run.
  static func settings(
    _ model: EstimatorObject, isPositive: Bool, _ interpreter: Interpreter
  ) throws -> DescentSettings {
    let sweeps = model.parameter("max_iter")
    if sweeps.isNone {
      throw PyException(
        .typeError, "an integer is required", help: "give max_iter a number, such as 10_000")
    }
    return DescentSettings(
      tolerance: try model.number("tol", interpreter),
      maximumSweeps: try interpreter.int(of: sweeps),
      isPositive: isPositive,
      selection: model.parameter("selection").text == "random" ? .random : .cyclic)
  }

  /// Fits one model at one alpha and stores what scikit-learn stores.
  static func fit(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?, alpha: Double,
    _ ratio: Double, _ interpreter: Interpreter
  ) throws {
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let settings = try settings(
      model, isPositive: model.flag("positive", interpreter), interpreter)
    let n = Double(x.rowCount)
    let data = try LinearModel.solving { () throws(FitError) in
      try CenteredData(x: x, y: y.matrix, fitsIntercept: fitsIntercept, sampleWeights: weights)
    }
    let usesGram = try usesGram(model, interpreter)
    if usesGram, Numbers.bool(model.parameter("precompute")) == nil {
      if fitsIntercept, data.xMeans.contains(where: { abs($0) > 1e-8 }) {
        try interpreter.warn(
          ExceptionType.userWarning.object,
          "Gram matrix was provided but X was centered to fit intercept: recomputing Gram matrix.")
      } else {
        try GramCheck.check(model.parameter("precompute"), of: data.x, interpreter)
      }
    }
    let watch = LinearModel.Watch(interpreter)
    var results: [DescentResult] = []
    for target in 0..<y.matrix.columnCount {
      // Each target begins a stream of its own where the seed is a number.
      let stream = try RandomStates.stream(model.parameter("random_state"), interpreter)
      let start = try warmStart(model, target: target, count: x.columnCount, interpreter)
      let path = try LinearModel.solving { () throws(FitError) in
        try ScikitLearnPath(
          x: data.x, y: data.y.column(target), alphas: [alpha], l1Ratio: ratio,
          usesGram: usesGram, start: start, settings: settings,
          nextSeed: { RandomStates.solverSeed(stream) }, shouldStop: watch.shouldStop)
      }
      try watch.finish()
      guard let result = path.results.first else { continue }
      try ConvergenceNotice.warn(result, l1: alpha * ratio * n, interpreter)
      results.append(result)
    }
    let coefficients = results.map(\.coefficients)
    let intercepts = coefficients.enumerated().map {
      data.intercept(of: $0.element, target: $0.offset)
    }
    if isLassoObject(model) { model["l1_ratio"] = .float(1) }
    if results.count == 1 {
      model["n_iter_"] = .int(results[0].sweeps)
    } else {
      model["n_iter_"] = .list(results.map { .int($0.sweeps) })
    }
    try LinearModel.store(
      coefficients, intercepts, fitsIntercept: fitsIntercept, target: y, flattensOne: true,
      in: model)
    let gaps = results.map { $0.dualityGap / n }
    model["dual_gap_"] =
      gaps.count == 1 ? ArrayBridge.float64(gaps[0]) : try ArrayBridge.vector(gaps)
    let records = coefficients.indices.map { target in
      FittedModelRecord(
        estimator: model.type.name, x: x, y: y.matrix.column(target), sampleWeights: weights,
        fitsIntercept: fitsIntercept,
        objective: Objective(alpha: alpha, l1Ratio: ratio, isNonnegative: settings.isPositive),
        coefficients: coefficients[target], intercept: fitsIntercept ? intercepts[target] : 0,
        iterations: results[target].sweeps, tolerance: settings.tolerance)
    }
    model.keep(records, interpreter)
  }

  private static func isLassoObject(_ model: EstimatorObject) -> Bool {
    model.definition.name == "Lasso"
  }

  private static func usesGram(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Bool {
    let value = model.parameter("precompute")
    if let flag = Numbers.bool(value) { return flag }
    if value.text == "auto" { return false }
    guard value.object is NDArrayObject || value.object is any FrameSource else {
      throw GramCheck.noChoice(value, try interpreter.repr(value))
    }
    return true
  }

  /// The coefficients of the last fit where `warm_start` asks for them.
  private static func warmStart(
    _ model: EstimatorObject, target: Int, count: Int, _ interpreter: Interpreter
  ) throws -> [Double] {
    guard try model.flag("warm_start", interpreter), let old = model["coef_"] else { return [] }
    let values = try DataValidation.numbers(old, interpreter).doubles
    let first = target * count
    guard values.count >= first + count else { return [] }
    return Array(values[first..<(first + count)])
  }
}
