internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `Ridge`.
enum RidgeModel {
  static let solvers = ["auto", "svd", "cholesky", "lsqr", "sparse_cg", "sag", "saga", "lbfgs"]

  static let type = TypeObject.estimator(
    "Ridge", module: "sklearn.linear_model._ridge", bases: LinearModel.bases,
    signature: "(alpha=1.0, *, fit_intercept=True, copy_X=True, max_iter=None, tol=0.0001, "
      + "solver='auto', positive=False, random_state=None)",
    rules: ParameterRules([
      "alpha": [.real(0, nil), .arrayLike],
      "fit_intercept": [.boolean],
      "copy_X": [.boolean],
      "max_iter": [.integer(1, nil), .none],
      "tol": [.real(0, nil)],
      "solver": [.choice(solvers)],
      "positive": [.boolean],
      "random_state": [.randomState],
    ]),
    fitted: [
      "coef_", "intercept_", "n_iter_", "solver_", "n_features_in_", "feature_names_in_",
    ],
    methods: [fit, LinearModel.predict(of: "Ridge")])

  private static let fit = NativeFunction(
    "Ridge.fit", "(self, X, y, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let owner = model.type.name
    let x = try DataValidation.features(call.value("X"), owner: owner, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: true, interpreter)
    let weights = try DataValidation.weights(
      call.value("sample_weight"), samples: x.rowCount, owner: owner, interpreter)
    if let weights, let place = weights.firstIndex(where: { $0 < 0 }) {
      // scikit-learn takes the root of each weight, and LAPACK refuses what comes of it.
      try interpreter.numpyWarning(.runtimeWarning, "invalid value encountered in sqrt")
      // L-BFGS-B goes nowhere with it, and says that it did not converge.
      if try solver(model, interpreter) != .iterative("lbfgs") {
        throw PyException(
          .valueError, "array must not contain infs or NaNs",
          help: "sample_weight[\(place)] is \(weights[place]): weights are 0 or more")
      }
    }
    if let weights, let place = weights.firstIndex(where: { !$0.isFinite }) {
      throw PyException(
        .valueError, "array must not contain infs or NaNs",
        help: "sample_weight[\(place)] is \(weights[place].isNaN ? "nan" : "inf")")
    }
    try FeatureNames.remember(call.value("X"), x, in: model)
    let alphas = try alphas(model, targets: y.matrix.columnCount, interpreter)
    let equations = try equations(call, model, x, y, weights)
    try fit(model, x, y, weights, alphas: alphas, equations, interpreter)
    return call.value("self")
  }

  /// The equations that a search made for an earlier alpha on the same fold, or makes now; nil outside.
  private static func equations(
    _ call: BoundArguments, _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?
  ) throws -> RidgeEquations? {
    guard let memory = call.interpreter.foldMemory, weights == nil,
      try solver(model, call.interpreter) == .exact(.cholesky)
    else { return nil }
    let fitsIntercept = try model.flag("fit_intercept", call.interpreter)
    return try memory.equations(call.value("X"), call.value("y"), fitsIntercept) {
      try LinearModel.solving { () throws(FitError) in
        try RidgeEquations(x: x, y: y.matrix, fitsIntercept: fitsIntercept)
      }
    }
  }

  /// The penalties: one for all targets or one for each.
  private static func alphas(
    _ model: EstimatorObject, targets: Int, _ interpreter: Interpreter
  ) throws -> [Double] {
    let value = model.parameter("alpha")
    if let number = try Numbers.real(value, interpreter) { return [number] }
    let array = try DataValidation.numbers(value, interpreter)
    guard array.count == 1 || array.count == targets else {
      throw PyException(
        .valueError,
        "Number of targets and number of penalties do not correspond: \(array.count) != \(targets)",
        help: "give one alpha, or one for each column of y")
    }
    return array.doubles
  }

  /// How coefficients are found.
  private enum Solver: Equatable {
    case exact(ScikitLearnRidge.Method)
    case iterative(String)
  }

  /// The solver that `solver` names, or the complaint about one that does not go with `positive`.
  private static func solver(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Solver {
    let solver = model.parameter("solver").text ?? "auto"
    let isPositive = try model.flag("positive", interpreter)
    if isPositive && !["auto", "lbfgs"].contains(solver) {
      throw PyException(
        .valueError,
        "solver='\(solver)' does not support positive fitting. Please set the solver to 'auto' or "
          + "'lbfgs', or set `positive=False`", help: "leave solver out")
    }
    if solver == "lbfgs" && !isPositive {
      throw PyException(
        .valueError,
        "'lbfgs' solver can be used only when positive=True. Please use another solver.",
        help: "leave solver out: 'cholesky' gives the exact coefficients at once")
    }
    if isPositive { return .iterative("lbfgs") }
    switch solver {
    case "svd": return .exact(.singularValues)
    case "auto", "cholesky": return .exact(.cholesky)
    default: return .iterative(solver)
    }
  }

  /// Fits and stores.
  static func fit(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?, alphas: [Double],
    _ equations: RidgeEquations?, _ interpreter: Interpreter
  ) throws {
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    switch try solver(model, interpreter) {
    case .exact(let method):
      let solved = try LinearModel.solving { () throws(FitError) in
        if let equations { return try ScikitLearnRidge(equations, alphas: alphas) }
        return try ScikitLearnRidge(
          x: x, y: y.matrix, alphas: alphas, fitsIntercept: fitsIntercept, sampleWeights: weights,
          method: method)
      }
      try LinearModel.store(
        solved.coefficients, solved.intercepts, fitsIntercept: fitsIntercept, target: y,
        flattensOne: true, in: model)
      model["n_iter_"] = Value.none
      model["solver_"] = .string(solved.method == .cholesky ? "cholesky" : "svd")
      record(
        model, x, y, weights, alphas: alphas, fitsIntercept: fitsIntercept, solved.coefficients,
        solved.intercepts, interpreter)
    case .iterative(let name):
      let solved = try RidgeIterations.solve(
        name, model, x, y, weights, alphas: alphas, fitsIntercept: fitsIntercept, interpreter)
      try LinearModel.store(
        solved.coefficients, solved.intercepts, fitsIntercept: fitsIntercept, target: y,
        flattensOne: true, in: model)
      // scikit-learn does not keep the count of L-BFGS-B.
      model["n_iter_"] =
        try name == "lbfgs"
        ? Value.none : solved.iterations.map { try ArrayBridge.integers($0) } ?? Value.none
      model["solver_"] = .string(name)
      record(
        model, x, y, weights, alphas: alphas, fitsIntercept: fitsIntercept, solved.coefficients,
        solved.intercepts, iterations: solved.iterations?.first ?? 0,
        tolerance: try model.number("tol", interpreter), isNonnegative: name == "lbfgs",
        interpreter)
    }
  }

  /// Keeps the record of a fit, of each target by itself.
  static func record(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?, alphas: [Double],
    fitsIntercept: Bool, _ coefficients: [[Double]], _ intercepts: [Double], iterations: Int = 0,
    tolerance: Double? = nil, isNonnegative: Bool = false, _ interpreter: Interpreter
  ) {
    // Our weights are scaled to sum to n; scikit-learn's ridge takes them as they are.
    let total = weights.map { $0.reduce(0, +) } ?? Double(x.rowCount)
    let records = coefficients.indices.compactMap { target -> FittedModelRecord? in
      guard let alpha = alphas.count == 1 ? alphas.first : alphas.dropFirst(target).first else {
        return nil
      }
      return FittedModelRecord(
        estimator: model.type.name, x: x, y: y.matrix.column(target), sampleWeights: weights,
        fitsIntercept: fitsIntercept,
        objective: Objective(alpha: alpha / total, l1Ratio: 0, isNonnegative: isNonnegative),
        coefficients: coefficients[target], intercept: fitsIntercept ? intercepts[target] : 0,
        iterations: iterations, tolerance: tolerance)
    }
    model.keep(records.count == coefficients.count ? records : [], interpreter)
  }
}
