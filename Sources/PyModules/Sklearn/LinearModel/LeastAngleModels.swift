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
  /// What `precompute` may be.
  static let precompute: [Constraint] = [
    .boolean, .choice(["auto"]),
    .other("an instance of 'numpy.ndarray'") { $0.object is NDArrayObject },
    .unsaid { $0.isNone },
  ]

  private static let rules: KeyValuePairs<String, [Constraint]> = [
    "alpha": [.real(0, nil)],
    "criterion": [.choice(["aic", "bic"])],
    "fit_intercept": [.boolean],
    "verbose": [.verbosity],
    "max_iter": [.integer(0, nil)],
    "n_nonzero_coefs": [.integer(1, nil)],
    "precompute": precompute,
    "positive": [.boolean],
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
      + "eps=<unset>, copy_X=True, fit_path=True, jitter=None, random_state=None)",
    rules: ParameterRules(rules), fitted: fitted, epsilonDefaults: ["eps"],
    methods: [fit("Lars", "(self, X, y, Xy=None)"), LinearModel.predict])

  static let lassoLars = TypeObject.estimator(
    "LassoLars", module: module, bases: [lars],
    signature: "(alpha=1.0, *, fit_intercept=True, verbose=False, precompute='auto', "
      + "max_iter=500, eps=<unset>, copy_X=True, fit_path=True, positive=False, "
      + "jitter=None, random_state=None)",
    rules: ParameterRules(rules), fitted: fitted, epsilonDefaults: ["eps"], methods: [])

  static let lassoLarsIC = TypeObject.estimator(
    "LassoLarsIC", module: module, bases: [lassoLars],
    signature: "(criterion='aic', *, fit_intercept=True, verbose=False, precompute='auto', "
      + "max_iter=500, eps=<unset>, copy_X=True, positive=False, "
      + "noise_variance=None)",
    rules: ParameterRules(rules), fitted: fitted, epsilonDefaults: ["eps"],
    methods: [fit("LassoLarsIC", "(self, X, y, copy_X=None)")])

  private static func fit(_ owner: String, _ signature: String) -> NativeFunction {
    NativeFunction("\(owner).fit", signature) { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      try model.validateParameters(interpreter)
      let (owner, kind) = (model.type.name, model.definition.name)
      try DataValidation.requireTarget(call.value("y"), owner: owner)
      let x = try DataValidation.features(
        call.value("X"), owner: owner, keepsType: true, interpreter)
      try GramCheck.checkShape(model.parameter("precompute"), features: x.columnCount)
      let y = try DataValidation.target(
        call.value("y"), owner: owner, samples: x.rowCount,
        allowsSeveral: kind != "LassoLarsIC", interpreter)
      try FeatureNames.remember(call.value("X"), x, in: model)
      let paths = try fit(
        model, x, jittered(y, model, interpreter), method: kind == "Lars" ? .leastAngle : .lasso,
        smallestAlpha: kind == "LassoLars" ? try model.number("alpha", interpreter) : 0,
        steps: try model.integer(kind == "Lars" ? "n_nonzero_coefs" : "max_iter", interpreter),
        interpreter)
      if kind != "LassoLarsIC", try !model.flag("fit_path", interpreter) {
        try leaveOutPath(paths, model)
      }
      return call.value("self")
    }
  }

  /// The target with the small noise that `jitter` asks for.
  private static func jittered(
    _ y: Target, _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Target {
    guard let jitter = model["jitter"], !jitter.isNone, y.isVector else { return y }
    let high = try interpreter.double(of: jitter)
    let stream = try RandomStates.stream(model.parameter("random_state"), interpreter)
    return Target(
      matrix: try ArrayBridge.column(y.matrix.column(0).map { $0 + stream.uniform(0, high) }),
      isVector: true)
  }

  /// Stores only where the path ends, as `fit_path=False` asks for.
  private static func leaveOutPath(_ paths: [LeastAnglePath], _ model: EstimatorObject) throws {
    model["active_"] = nil
    model["coef_path_"] = nil
    // scikit-learn leaves the coefficients of a single target as a matrix of one row then.
    if paths.count == 1, let w = paths[0].coefficients.last {
      model["coef_"] = try ArrayBridge.array(w, shape: [1, w.count])
      if let b = model["intercept_"]?.number, Numbers.bool(model.parameter("fit_intercept")) == true
      {
        model["intercept_"] = try ArrayBridge.vector([b])
      }
    }
    let ends = try paths.map { try ArrayBridge.vector([$0.alphas.last ?? 0]) }
    model["alphas_"] = ends.count == 1 ? ends[0] : .list(ends)
  }

  /// Follows the path of each target to its end, or to the step that a criterion chooses, and stores it.
  ///
  /// - Returns: The paths, one for each target.
  @discardableResult
  static func fit(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, method: LeastAnglePath.Method,
    smallestAlpha: Double, steps: Int, _ interpreter: Interpreter
  ) throws -> [LeastAnglePath] {
    try model.refuseVerbose(interpreter)
    let owner = model.type.name
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let isPositive = try isPositive(model, interpreter)
    let pivot = try model.number("eps", interpreter)
    let targets = y.matrix.columnCount
    var paths: [LeastAnglePath] = []
    var (positions, intercepts) = ([Int](), [Double]())
    for target in 0..<targets {
      try interpreter.checkpoint()
      var column = Matrix(rows: x.rowCount, columns: 1)
      column.setColumn(0, to: y.matrix.column(target))
      let data = try LinearModel.solving { () throws(FitError) in
        try CenteredData(x: x, y: column, fitsIntercept: fitsIntercept)
      }
      let watch = LinearModel.Watch(interpreter)
      let path = try LinearModel.solving { () throws(FitError) in
        try LeastAnglePath(
          x: data.x, y: data.y.column(0), method: method, isPositive: isPositive,
          smallestAlpha: smallestAlpha, maximumSteps: steps, smallestPivot: pivot,
          shouldStop: watch.shouldStop)
      }
      try watch.finish()
      try warn(path.notices, interpreter)
      var position = path.alphas.count - 1
      if model.definition.name == "LassoLarsIC" {
        position = try chooseByCriterion(model, path, data, fitsIntercept, interpreter)
        model["alpha_"] = ArrayBridge.float64(path.alphas[position])
      }
      paths.append(path)
      positions.append(position)
      intercepts.append(data.intercept(of: path.coefficients[position]))
    }
    func one(_ values: [Value]) -> Value { values.count == 1 ? values[0] : .list(values) }
    if model.definition.name != "LassoLarsIC" {
      model["active_"] = one(paths.map { .list($0.active.map { ArrayBridge.int64($0) }) })
      model["coef_path_"] = one(try paths.map { try table($0) })
    }
    model["alphas_"] = one(try paths.map { try ArrayBridge.vector($0.alphas) })
    model["n_iter_"] = one(paths.map { .int($0.alphas.count - 1) })
    let coefficients = zip(paths, positions).map { $0.coefficients[$1] }
    try LinearModel.store(
      coefficients, intercepts, fitsIntercept: fitsIntercept, target: y, flattensOne: true,
      in: model)
    guard method == .lasso, targets == 1, let path = paths.first, let position = positions.first
    else {
      model.fitRecord = nil
      return paths
    }
    model.keep(
      .single(
        FittedModelRecord(
          estimator: owner, x: x, y: y.matrix.column(0), sampleWeights: nil,
          fitsIntercept: fitsIntercept, objective: Objective(alpha: path.alphas[position]),
          coefficients: coefficients[0], intercept: fitsIntercept ? intercepts[0] : 0,
          iterations: path.alphas.count - 1, tolerance: nil)), interpreter)
    return paths
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
      let isPositive = try isPositive(model, interpreter)
      let solved = try LinearModel.solving { () throws(FitError) in
        isPositive
          ? try NonnegativeLeastSquares(x: data.x, y: y).coefficients
          : try ScikitLearnLeastSquares(x: data.x, y: data.y, fitsIntercept: false).coefficients[0]
      }
      variance = try squaredError(solved) / Double(freedom)
    } else {
      variance = try model.number("noise_variance", interpreter)
    }
    if variance == 0 {
      // Nothing is left to explain: a constant target, or an exact fit.
      try interpreter.numpyWarning(.runtimeWarning, "divide by zero encountered in log")
      let errors = try path.coefficients.map { try squaredError($0) }
      if errors.contains(where: { $0 > 0 }) {
        try interpreter.numpyWarning(.runtimeWarning, "divide by zero encountered in divide")
      }
      if errors.contains(0) {
        try interpreter.numpyWarning(.runtimeWarning, "invalid value encountered in divide")
      }
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

  /// Whether coefficients may not be negative; `Lars` has no such parameter.
  static func isPositive(_ model: EstimatorObject, _ interpreter: Interpreter) throws -> Bool {
    try model["positive"].map { try interpreter.isTrue($0) } ?? false
  }

  /// Says what a path met, in scikit-learn's words.
  static func warn(_ notices: [LeastAnglePath.Notice], _ interpreter: Interpreter) throws {
    for notice in notices {
      let text =
        switch notice {
        case .degenerate(let step, let alpha, let count, let pivot):
          "Regressors in active set degenerate. Dropping a regressor, after \(step) iterations, "
            + "i.e. alpha=\(Digits.scientific(alpha, places: 3)), with an active set of \(count) "
            + "regressors, and the smallest cholesky pivot element being "
            + "\(Digits.scientific(pivot, places: 3)). Reduce max_iter or increase eps parameters."
        case .outOfControl(let step, let alpha, let previous, let count):
          "Early stopping the lars path, as the residues are small and the current value of alpha "
            + "is no longer well controlled. \(step) iterations, "
            + "alpha=\(Digits.scientific(alpha, places: 3)), previous "
            + "alpha=\(Digits.scientific(previous, places: 3)), with an active set of \(count) "
            + "regressors."
        }
      try interpreter.warn(SklearnExceptions.convergenceWarning, text)
    }
  }

  static let larsPath = NativeFunction.sklearn(
    "lars_path",
    "(X, y, Xy=None, *, Gram=None, max_iter=500, alpha_min=0, method='lar', copy_X=True, "
      + "eps=2.220446049250313e-16, copy_Gram=True, verbose=0, return_path=True, "
      + "return_n_iter=False, positive=False)"
  ) { call in
    let interpreter = call.interpreter
    if try interpreter.isTrue(call.value("verbose")) {
      throw VerboseRefusal.error("lars_path")
    }
    if let array = ArrayBridge.array(call.value("X")), case .bool = array.dtype {
      throw PyException(
        .notImplementedError, "lars_path of flags is not supported",
        help: "scikit-learn multiplies them as flags: write X.astype(float)")
    }
    let x = try DataValidation.features(call.value("X"), owner: nil, interpreter)
    try GramCheck.checkShape(call.value("Gram"), features: x.columnCount)
    let y = try DataValidation.target(
      call.value("y"), owner: "lars_path", samples: x.rowCount, allowsSeveral: false, interpreter)
    let (smallest, steps) = (try call.double("alpha_min"), try call.int("max_iter"))
    let isLasso = call.value("method").text == "lasso"
    let isPositive = try call.bool("positive")
    if isPositive && !isLasso {
      throw PyException(
        .valueError, "Positive constraint not supported for 'lar' coding method.",
        help: "write method='lasso'")
    }
    let pivot =
      call.isGiven("eps") && !call.value("eps").isNone ? try call.double("eps") : .ulpOfOne
    let watch = LinearModel.Watch(interpreter)
    let path = try LinearModel.solving { () throws(FitError) in
      try LeastAnglePath(
        x: x, y: y.matrix.column(0), method: isLasso ? .lasso : .leastAngle,
        isPositive: isPositive, smallestAlpha: smallest, maximumSteps: steps,
        smallestPivot: pivot, shouldStop: watch.shouldStop)
    }
    try watch.finish()
    try warn(path.notices, interpreter)
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
