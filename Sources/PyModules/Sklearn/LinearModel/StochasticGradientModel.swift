internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `SGDRegressor`.
enum StochasticGradientModel {
  static let type = TypeObject.estimator(
    "SGDRegressor", module: "sklearn.linear_model._stochastic_gradient", bases: LinearModel.bases,
    signature: "(loss='squared_error', *, penalty='l2', alpha=0.0001, l1_ratio=0.15, "
      + "fit_intercept=True, max_iter=1000, tol=0.001, shuffle=True, verbose=0, epsilon=0.1, "
      + "random_state=None, learning_rate='invscaling', eta0=0.01, power_t=0.25, "
      + "early_stopping=False, validation_fraction=0.1, n_iter_no_change=5, warm_start=False, "
      + "average=False)",
    rules: ParameterRules([
      "fit_intercept": [.boolean],
      "max_iter": [.integer(1, nil)],
      "tol": [.real(0, nil), .none],
      "shuffle": [.boolean],
      "verbose": [.verbosity],
      "random_state": [.randomState],
      "warm_start": [.boolean],
      "average": [.integer(0, nil, closed: .neither), .boolean],
      "eta0": [.real(0, nil, closed: .neither)],
      "loss": [
        .choice(["squared_error", "huber", "squared_epsilon_insensitive", "epsilon_insensitive"])
      ],
      "early_stopping": [.boolean],
      "validation_fraction": [.real(0, 1, closed: .neither)],
      "n_iter_no_change": [.integer(1, nil)],
      "penalty": [.choice(["l2", "elasticnet", "l1"]), .none],
      "alpha": [.real(0, nil)],
      "l1_ratio": [.real(0, 1, closed: .both), .none],
      "power_t": [.real(nil, nil, closed: .neither)],
      "learning_rate": [
        .choice(["optimal", "adaptive", "constant", "pa1", "pa2", "invscaling"])
      ],
      "epsilon": [.real(0, nil)],
    ]),
    fitted: ["coef_", "intercept_", "n_iter_", "t_", "n_features_in_", "feature_names_in_"],
    methods: [fit, partialFit, LinearModel.predict(of: "BaseSGDRegressor")])

  private static let fit = NativeFunction(
    "BaseSGDRegressor.fit", "(self, X, y, coef_init=None, intercept_init=None, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    try checkCombination(model, interpreter)
    let isWarm = try model.flag("warm_start", interpreter) && model["coef_"] != nil
    var start = isWarm ? try given(model["coef_"], model["intercept_"], interpreter) : nil
    if !call.value("coef_init").isNone || !call.value("intercept_init").isNone {
      start = try given(
        call.value("coef_init").isNone ? model["coef_"] : call.value("coef_init"),
        call.value("intercept_init").isNone ? model["intercept_"] : call.value("intercept_init"),
        interpreter)
    }
    let passes = try model.integer("max_iter", interpreter)
    try run(model, call, from: start, passes: passes)
    if !model.parameter("tol").isNone, case .int(passes)? = model["n_iter_"] {
      try interpreter.warn(
        SklearnExceptions.convergenceWarning,
        "Maximum number of iteration reached before convergence. Consider increasing max_iter to "
          + "improve the fit.")
    }
    if try model.number("power_t", interpreter) < 0 {
      try interpreter.warn(
        ExceptionType.futureWarning.object,
        "Negative values for `power_t` are deprecated in version 1.8 and will raise an error in "
          + "1.10. Use values in the range [0.0, inf) instead.")
    }
    return call.value("self")
  }

  private static let partialFit = NativeFunction(
    "BaseSGDRegressor.partial_fit", "(self, X, y, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    if try model.flag("early_stopping", interpreter) {
      throw PyException(.valueError, "early_stopping should be False with partial_fit")
    }
    try checkCombination(model, interpreter)
    let state = model.state as? ScikitLearnStochasticGradient.State
    try run(model, call, from: model["coef_"] == nil ? nil : state, passes: 1)
    return call.value("self")
  }

  /// Refuses parameters that do not go together, in scikit-learn's words.
  private static func checkCombination(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws {
    let rate = model.parameter("learning_rate").text ?? ""
    if try rate == "optimal" && model.number("alpha", interpreter) == 0 {
      throw PyException(
        .valueError,
        "alpha must be > 0 since learning_rate is 'optimal'. alpha is used to compute the optimal "
          + "learning rate.")
    }
    if ["pa1", "pa2"].contains(rate) && model.parameter("loss").text != "epsilon_insensitive" {
      throw PyException(
        .valueError,
        "Learning rate '\(rate)' only works with loss 'epsilon_insensitive'.")
    }
    if model.parameter("penalty").text == "elasticnet" && model.parameter("l1_ratio").isNone {
      throw PyException(.valueError, "l1_ratio must be set when penalty is 'elasticnet'")
    }
  }

  /// Begins at coefficients from elsewhere.
  private static func given(
    _ coefficients: Value?, _ intercept: Value?, _ interpreter: Interpreter
  ) throws -> ScikitLearnStochasticGradient.State {
    let w = try coefficients.map { try DataValidation.numbers($0, interpreter).doubles } ?? []
    let b = try intercept.map { try DataValidation.numbers($0, interpreter).doubles.first ?? 0 }
    return ScikitLearnStochasticGradient.State(coefficients: w, intercept: b ?? 0)
  }

  private static func run(
    _ model: EstimatorObject, _ call: BoundArguments,
    from start: ScikitLearnStochasticGradient.State?, passes: Int
  ) throws {
    let (owner, interpreter) = (model.type.name, call.interpreter)
    try model.refuseVerbose(interpreter)
    try DataValidation.requireTarget(call.value("y"), owner: owner)
    let x = try DataValidation.features(call.value("X"), owner: owner, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: false, interpreter)
    let weights = try DataValidation.weights(
      call.value("sample_weight"), samples: x.rowCount, owner: owner, interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    var state =
      start
      ?? .init(coefficients: [Double](repeating: 0, count: x.columnCount), intercept: 0)
    guard state.coefficients.count == x.columnCount || start?.coefficients.isEmpty == true else {
      throw PyException(.valueError, "Provided coef_init does not match dataset.")
    }
    if state.coefficients.isEmpty {
      state = .init(
        coefficients: [Double](repeating: 0, count: x.columnCount), intercept: state.intercept)
    }
    var method = try settings(model, interpreter)
    method.maximumPasses = passes
    let responses = y.matrix.column(0)
    let heldOut = try validationSamples(model, x.rowCount, interpreter)
    let stream = try RandomStates.stream(model.parameter("random_state"), interpreter)
    // The draw for the data set comes second and is not used.
    method.seed = UInt32(truncatingIfNeeded: stream.integer(in: 0, 0x7fff_fffe))
    _ = stream.integer(in: 1, 0x7fff_fffe)
    let watch = LinearModel.Watch(interpreter)
    let ones = weights ?? [Double](repeating: 1, count: x.rowCount)
    let score = heldOut.map { validationScore(x, responses, ones, $0) }
    let end: ScikitLearnStochasticGradient.State
    do {
      end = try method.run(
        from: state, x: x, y: responses, weights: ones, isHeldOut: heldOut, validationScore: score,
        shouldStop: watch.shouldStop)
    } catch {
      throw PyException(
        .valueError,
        "Floating-point under-/overflow occurred at epoch #\(error.pass). Scaling input data with "
          + "StandardScaler or MinMaxScaler might help.",
        help: "put a StandardScaler before the model, as in make_pipeline(StandardScaler(), "
          + "SGDRegressor())")
    }
    try watch.finish()
    try store(end, method, model, x, responses, weights, interpreter)
  }

  private static func store(
    _ end: ScikitLearnStochasticGradient.State, _ method: ScikitLearnStochasticGradient,
    _ model: EstimatorObject, _ x: Matrix, _ y: [Double], _ weights: [Double]?,
    _ interpreter: Interpreter
  ) throws {
    let isAveraged = method.averageFrom > 0 && Double(method.averageFrom) <= end.step - 1
    let w = isAveraged ? end.averageCoefficients : end.coefficients
    let b = isAveraged ? end.averageIntercept : end.intercept
    model.state = end
    model["coef_"] = try ArrayBridge.vector(w)
    model["intercept_"] = try ArrayBridge.vector([b])
    model["n_iter_"] = .int(end.passes)
    model["t_"] = .float(end.step)
    guard method.loss == .squaredError else {
      model.fitRecord = nil
      return
    }
    model.keep(
      .single(
        FittedModelRecord(
          estimator: model.type.name, x: x, y: y, sampleWeights: weights,
          fitsIntercept: method.fitsIntercept,
          objective: Objective(
            alpha: method.l1Ratio == nil ? 0 : method.alpha, l1Ratio: method.l1Ratio ?? 0),
          coefficients: w, intercept: method.fitsIntercept ? b : 0, iterations: end.passes,
          tolerance: nil)), interpreter)
  }

  private static func settings(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> ScikitLearnStochasticGradient {
    var method = ScikitLearnStochasticGradient()
    let epsilon = try model.number("epsilon", interpreter)
    method.loss =
      switch model.parameter("loss").text {
      case "huber": .huber(delta: epsilon)
      case "epsilon_insensitive": .epsilonInsensitive(epsilon)
      case "squared_epsilon_insensitive": .squaredEpsilonInsensitive(epsilon)
      default: .squaredError
      }
    method.rate =
      switch model.parameter("learning_rate").text {
      case "constant": .constant
      case "optimal": .optimal
      case "adaptive": .adaptive
      case "pa1": .passiveAggressive1
      case "pa2": .passiveAggressive2
      default: .inverseScaling
      }
    method.alpha = try model.number("alpha", interpreter)
    method.l1Ratio =
      switch model.parameter("penalty").text {
      case "l1": 1
      case "l2": 0
      case "elasticnet": try model.number("l1_ratio", interpreter)
      default: nil
      }
    method.initialRate = try model.number("eta0", interpreter)
    method.power = try model.number("power_t", interpreter)
    method.tolerance =
      model.parameter("tol").isNone ? nil : try model.number("tol", interpreter)
    method.patience = try model.integer("n_iter_no_change", interpreter)
    method.isShuffled = try model.flag("shuffle", interpreter)
    method.fitsIntercept = try model.flag("fit_intercept", interpreter)
    let average = model.parameter("average")
    method.averageFrom =
      try Numbers.bool(average).map { $0 ? 1 : 0 } ?? interpreter.int(of: average)
    return method
  }

  /// For each sample whether it validates; nil without early stopping.
  private static func validationSamples(
    _ model: EstimatorObject, _ n: Int, _ interpreter: Interpreter
  ) throws -> [Bool]? {
    guard try model.flag("early_stopping", interpreter) else { return nil }
    let counts = try SplitSizes.counts(
      samples: n, test: model.parameter("validation_fraction"), train: .none, defaultTest: 0.1,
      interpreter)
    let stream = try RandomStates.stream(model.parameter("random_state"), interpreter)
    var order = Array(0..<n)
    try RandomStates.shuffle(&order, by: stream)
    var isHeldOut = [Bool](repeating: false, count: n)
    for i in order.prefix(counts.test) { isHeldOut[i] = true }
    return isHeldOut
  }

  /// R² on the samples held out.
  private static func validationScore(
    _ x: Matrix, _ y: [Double], _ weights: [Double], _ isHeldOut: [Bool]
  ) -> ([Double], Double) -> Double {
    let held = isHeldOut.indices.filter { isHeldOut[$0] }
    let total = held.reduce(0) { $0 + weights[$1] }
    let mean = held.reduce(0) { $0 + weights[$1] * y[$1] } / total
    let spread = held.reduce(0) { $0 + weights[$1] * (y[$1] - mean) * (y[$1] - mean) }
    return { w, b in
      let fitted = (try? x.times(w)) ?? []
      let errors = held.reduce(0.0) { sum, i in
        let error = y[i] - (fitted.indices.contains(i) ? fitted[i] : 0) - b
        return sum + weights[i] * error * error
      }
      return spread == 0 ? (errors == 0 ? 1 : 0) : 1 - errors / spread
    }
  }
}
