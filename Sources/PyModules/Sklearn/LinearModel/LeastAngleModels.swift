internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `lars_path`, `Lars`, `LassoLars` and `LassoLarsIC`.
enum LeastAngleModels {
  private static let rules: KeyValuePairs<String, [Constraint]> = [
    "alpha": [.real(0, nil)],
    "criterion": [.choice(["aic", "bic"])],
    "fit_intercept": [.boolean],
    "verbose": [.verbosity],
    "max_iter": [.integer(0, nil)],
    "n_nonzero_coefs": [.integer(1, nil)],
    "eps": [.real(0, nil)],
    "copy_X": [.boolean],
    "fit_path": [.boolean],
    "jitter": [.real(0, nil), .none],
    "noise_variance": [.real(0, nil), .none],
    "random_state": [.randomState],
  ]

  private static let fitted: Set<String> = [
    "coef_", "intercept_", "alphas_", "active_", "coef_path_", "n_iter_", "alpha_", "criterion_",
    "noise_variance_", "n_features_in_", "feature_names_in_",
  ]

  private static let module = "sklearn.linear_model._least_angle"

  static let lars = TypeObject.estimator(
    "Lars", module: module, bases: LinearModel.bases,
    signature: "(*, fit_intercept=True, verbose=False, precompute='auto', n_nonzero_coefs=500, "
      + "eps=2.220446049250313e-16, copy_X=True, fit_path=True, jitter=None, random_state=None)",
    rules: ParameterRules(rules), fitted: fitted, methods: [fit, LinearModel.predict])

  static let lassoLars = TypeObject.estimator(
    "LassoLars", module: module, bases: [lars],
    signature: "(alpha=1.0, *, fit_intercept=True, verbose=False, precompute='auto', "
      + "max_iter=500, eps=2.220446049250313e-16, copy_X=True, fit_path=True, positive=False, "
      + "jitter=None, random_state=None)",
    rules: ParameterRules(rules), fitted: fitted, methods: [])

  static let lassoLarsIC = TypeObject.estimator(
    "LassoLarsIC", module: module, bases: [lassoLars],
    signature: "(criterion='aic', *, fit_intercept=True, verbose=False, precompute='auto', "
      + "max_iter=500, eps=2.220446049250313e-16, copy_X=True, positive=False, "
      + "noise_variance=None)",
    rules: ParameterRules(rules), fitted: fitted, methods: [])

  private static let fit = NativeFunction("Lars.fit", "(self, X, y, Xy=None)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let (owner, kind) = (model.type.name, model.definition.name)
    try refusePositive(model.parameter("positive"), owner: owner, interpreter)
    let x = try DataValidation.features(call.value("X"), owner: owner, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: false, interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    try fit(
      model, x, y, method: kind == "Lars" ? .leastAngle : .lasso,
      smallestAlpha: kind == "LassoLars" ? try model.number("alpha", interpreter) : 0,
      steps: try model.integer(kind == "Lars" ? "n_nonzero_coefs" : "max_iter", interpreter),
      interpreter)
    return call.value("self")
  }

  /// Follows the path to its end, or to the step that a criterion chooses, and stores it.
  static func fit(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, method: LeastAnglePath.Method,
    smallestAlpha: Double, steps: Int, _ interpreter: Interpreter
  ) throws {
    let owner = model.type.name
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let data = try LinearModel.solving { () throws(FitError) in
      try CenteredData(x: x, y: y.matrix, fitsIntercept: fitsIntercept)
    }
    let path = try LinearModel.solving { () throws(FitError) in
      try LeastAnglePath(
        x: data.x, y: data.y.column(0), method: method, smallestAlpha: smallestAlpha,
        maximumSteps: steps)
    }
    var position = path.alphas.count - 1
    if model.definition.name == "LassoLarsIC" {
      position = try chooseByCriterion(model, path, data, fitsIntercept, interpreter)
      model["alpha_"] = ArrayBridge.float64(path.alphas[position])
    } else {
      model["active_"] = .list(path.active.map { ArrayBridge.int64($0) })
      model["coef_path_"] = try table(path)
    }
    model["alphas_"] = try ArrayBridge.vector(path.alphas)
    model["n_iter_"] = .int(path.alphas.count - 1)
    let w = path.coefficients[position]
    let intercept = data.intercept(of: w)
    try LinearModel.store(
      [w], [intercept], fitsIntercept: fitsIntercept, target: y, flattensOne: true, in: model)
    guard method == .lasso else {
      model.fitRecord = nil
      return
    }
    model.keep(
      FittedModelRecord(
        estimator: owner, x: x, y: y.matrix.column(0), sampleWeights: nil,
        fitsIntercept: fitsIntercept, objective: Objective(alpha: path.alphas[position]),
        coefficients: w, intercept: fitsIntercept ? intercept : 0,
        iterations: path.alphas.count - 1, tolerance: nil), interpreter)
  }

  /// The step with the smallest information criterion.
  private static func chooseByCriterion(
    _ model: EstimatorObject, _ path: LeastAnglePath, _ data: CenteredData, _ fitsIntercept: Bool,
    _ interpreter: Interpreter
  ) throws -> Int {
    let (n, p) = (data.x.rowCount, data.x.columnCount)
    let y = data.y.column(0)
    func squaredError(_ w: [Double]) throws -> Double {
      let fitted = try LinearModel.solving { () throws(FitError) in
        do throws(LinearAlgebraError) {
          return try data.x.times(w)
        } catch {
          throw FitError.linearAlgebra(error)
        }
      }
      return zip(y, fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let variance: Double
    if model.parameter("noise_variance").isNone {
      let freedom = n - p - (fitsIntercept ? 1 : 0)
      guard freedom > 0 else {
        throw PyException(
          .valueError,
          "You are using LassoLarsIC in the case where the number of samples is smaller than the "
            + "number of features. In this setting, getting a good estimate for the variance of the "
            + "noise is not possible. Provide an estimate of the noise variance in the constructor.",
          help: "give noise_variance=…, or choose alpha by LassoCV")
      }
      let solved = try LinearModel.solving { () throws(FitError) in
        try ScikitLearnLeastSquares(x: data.x, y: data.y, fitsIntercept: false)
      }
      variance = try squaredError(solved.coefficients[0]) / Double(freedom)
    } else {
      variance = try model.number("noise_variance", interpreter)
    }
    let factor = model.parameter("criterion").text == "bic" ? log(Double(n)) : 2
    let criterion = try path.coefficients.map { w in
      let degrees = w.count { abs($0) > Double.ulpOfOne }
      return Double(n) * log(2 * Double.pi * variance) + (try squaredError(w)) / variance
        + factor * Double(degrees)
    }
    model["criterion_"] = try ArrayBridge.vector(criterion)
    model["noise_variance_"] = ArrayBridge.float64(variance)
    return criterion.indices.min { criterion[$0] < criterion[$1] } ?? 0
  }

  private static func table(_ path: LeastAnglePath) throws -> Value {
    let p = path.coefficients.first?.count ?? 0
    let values = (0..<p).flatMap { j in path.coefficients.map { $0[j] } }
    return try ArrayBridge.array(values, shape: [p, path.coefficients.count])
  }

  /// Refuses coefficients that may not be negative.
  static func refusePositive(
    _ value: Value, owner: String, _ interpreter: Interpreter
  ) throws {
    if try interpreter.isTrue(value) {
      throw PyException(
        .notImplementedError, "\(owner) with positive=True is not supported",
        help: "Lasso(alpha=alpha, positive=True) has the same objective")
    }
  }

  static let larsPath = NativeFunction.sklearn(
    "lars_path",
    "(X, y, Xy=None, *, Gram=None, max_iter=500, alpha_min=0, method='lar', copy_X=True, "
      + "eps=2.220446049250313e-16, copy_Gram=True, verbose=0, return_path=True, "
      + "return_n_iter=False, positive=False)"
  ) { call in
    let interpreter = call.interpreter
    try ParameterRules([
      "max_iter": [.integer(0, nil)], "alpha_min": [.real(0, nil)],
      "method": [.choice(["lar", "lasso"])], "return_path": [.boolean],
      "return_n_iter": [.boolean], "positive": [.boolean],
    ]).check({ call[$0] }, of: "lars_path", interpreter)
    try refusePositive(call.value("positive"), owner: "lars_path", interpreter)
    let x = try DataValidation.features(call.value("X"), owner: nil, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: "lars_path", samples: x.rowCount, allowsSeveral: false, interpreter)
    let (smallest, steps) = (try call.double("alpha_min"), try call.int("max_iter"))
    let isLasso = call.value("method").text == "lasso"
    let path = try LinearModel.solving { () throws(FitError) in
      try LeastAnglePath(
        x: x, y: y.matrix.column(0), method: isLasso ? .lasso : .leastAngle,
        smallestAlpha: smallest, maximumSteps: steps)
    }
    let active = Value.list(path.active.map { ArrayBridge.int64($0) })
    var parts: [Value]
    if try call.bool("return_path") {
      parts = [try ArrayBridge.vector(path.alphas), active, try table(path)]
    } else {
      parts = [
        try ArrayBridge.vector([path.alphas.last ?? 0]), active,
        try ArrayBridge.vector(path.coefficients.last ?? []),
      ]
    }
    if try call.bool("return_n_iter") { parts.append(.int(path.alphas.count - 1)) }
    return .tuple(parts)
  }
}
