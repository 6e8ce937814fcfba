internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `MultiTaskLasso` and `MultiTaskElasticNet`: several targets that choose their features together.
enum MultiTaskModels {
  private static let rules = ParameterRules([
    "alpha": [.real(0, nil)],
    "l1_ratio": [.real(0, 1, closed: .both)],
    "fit_intercept": [.boolean],
    "max_iter": [.integer(1, nil), .none],
    "copy_X": [.boolean],
    "tol": [.real(0, nil)],
    "warm_start": [.boolean],
    "random_state": [.randomState],
    "selection": [.choice(["random", "cyclic"])],
  ])

  private static let fitted = CoordinateDescentModels.fitted.union(["eps_"])

  static let elasticNet = TypeObject.estimator(
    "MultiTaskElasticNet", module: "sklearn.linear_model._coordinate_descent",
    bases: [CoordinateDescentModels.lasso],
    signature: "(alpha=1.0, *, l1_ratio=0.5, fit_intercept=True, copy_X=True, max_iter=1000, "
      + "tol=0.0001, warm_start=False, random_state=None, selection='cyclic')",
    rules: rules, fitted: fitted, methods: [fit])

  static let lasso = TypeObject.estimator(
    "MultiTaskLasso", module: "sklearn.linear_model._coordinate_descent", bases: [elasticNet],
    signature: "(alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=1000, tol=0.0001, "
      + "warm_start=False, random_state=None, selection='cyclic')",
    rules: rules, fitted: fitted, methods: [])

  private static let fit = NativeFunction(
    "MultiTaskElasticNet.fit", "(self, X, y, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let owner = model.type.name
    let isLasso = model.definition.name == "MultiTaskLasso"
    let x = try DataValidation.features(call.value("X"), owner: owner, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: true, interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    if isLasso { model["l1_ratio"] = .float(1) }
    guard !y.isVector else {
      throw PyException(
        .valueError, "For mono-task outputs, use ElasticNet",
        help: "y has one column: fit \(isLasso ? "Lasso" : "ElasticNet"), or give y[:, None]")
    }
    let given = call.value("sample_weight")
    let weights =
      try Numbers.real(given, interpreter) != nil
      ? nil
      : CoordinateDescentModels.normalized(
        DataValidation.weights(given, samples: x.rowCount, owner: owner, interpreter))
    let alpha = try model.number("alpha", interpreter)
    let ratio = isLasso ? 1 : try model.number("l1_ratio", interpreter)
    let result = try fit(model, x, y, weights, alpha: alpha, ratio, interpreter)
    model["eps_"] = .float(result.targetGap)
    return call.value("self")
  }

  /// Fits one model at one alpha and stores what scikit-learn stores for all of them.
  static func fit(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?, alpha: Double,
    _ ratio: Double, _ interpreter: Interpreter
  ) throws -> DescentResult {
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let data = try LinearModel.solving { () throws(FitError) in
      try CenteredData(x: x, y: y.matrix, fitsIntercept: fitsIntercept, sampleWeights: weights)
    }
    let n = Double(x.rowCount)
    let settings = try CoordinateDescentModels.settings(model, isPositive: false, interpreter)
    let stream = try RandomStates.stream(model.parameter("random_state"), interpreter)
    let watch = LinearModel.Watch(interpreter)
    let result = MultiTaskDescent(
      l1: alpha * ratio * n, l2: alpha * (1 - ratio) * n, settings: settings
    ).solve(
      x: data.x, y: data.y, from: try warmStart(model, y.matrix.columnCount, interpreter),
      seed: RandomStates.solverSeed(stream), shouldStop: watch.shouldStop)
    try watch.finish()
    try ConvergenceNotice.warn(result, l1: alpha * ratio * n, interpreter)
    let coefficients = byTarget(result.coefficients, y.matrix.columnCount)
    let intercepts = coefficients.enumerated().map {
      data.intercept(of: $0.element, target: $0.offset)
    }
    try LinearModel.store(
      coefficients, intercepts, fitsIntercept: fitsIntercept, target: y, flattensOne: false,
      in: model)
    model["dual_gap_"] = .float(result.dualityGap / n)
    model["n_iter_"] = .int(result.sweeps)
    model.keep(
      .together(
        MultiTaskRecord(
          estimator: model.type.name, x: x, y: y.matrix, sampleWeights: weights,
          fitsIntercept: fitsIntercept,
          objective: MultiTaskObjective(alpha: alpha, l1Ratio: ratio), coefficients: coefficients,
          intercepts: coefficients.indices.map { fitsIntercept ? intercepts[$0] : 0 },
          iterations: result.sweeps)), interpreter)
    return result
  }

  /// Coefficients that stand together by feature, one list a target.
  static func byTarget(_ coefficients: [Double], _ targets: Int) -> [[Double]] {
    let p = coefficients.count / max(targets, 1)
    return (0..<targets).map { t in (0..<p).map { coefficients[$0 * targets + t] } }
  }

  /// The coefficients of the last fit where `warm_start` asks for them, those of a feature together.
  private static func warmStart(
    _ model: EstimatorObject, _ targets: Int, _ interpreter: Interpreter
  ) throws -> [Double] {
    guard try model.flag("warm_start", interpreter), let old = model["coef_"] else { return [] }
    let array = try DataValidation.numbers(old, interpreter)
    guard array.dimensions == 2, array.shape[0] == targets else { return [] }
    let (values, p) = (array.doubles, array.shape[1])
    return (0..<p).flatMap { j in (0..<targets).map { values[$0 * p + j] } }
  }
}
