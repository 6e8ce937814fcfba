internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `enet_path` and `lasso_path`.
enum CoordinateDescentPaths {
  private static let rest =
    "eps=0.001, n_alphas='deprecated', alphas='warn', precompute='auto', Xy=None, copy_X=True, "
    + "coef_init=None, verbose=False, return_n_iter=False, positive=False"

  static let enetPath = NativeFunction.sklearn(
    "enet_path", "(X, y, *, l1_ratio=0.5, \(rest), check_input=True, **params)"
  ) { call in
    try run(call, owner: "enet_path", ratio: call.interpreter.double(of: call.value("l1_ratio")))
  }

  static let lassoPath = NativeFunction.sklearn(
    "lasso_path", "(X, y, *, \(rest), **params)"
  ) { call in
    try run(call, owner: "lasso_path", ratio: 1)
  }

  private static func run(
    _ call: BoundArguments, owner: String, ratio: Double
  ) throws -> Value {
    let interpreter = call.interpreter
    var settings = DescentSettings(isPositive: try call.bool("positive"))
    var seed = Value.none
    let known = ["tol", "max_iter", "random_state", "selection", "check_input"]
    let unknown = call.keywords.filter { !known.contains($0.name) }
    for (name, value) in call.keywords {
      switch name {
      case "tol": settings.tolerance = try interpreter.double(of: value)
      case "max_iter": settings.maximumSweeps = try interpreter.int(of: value)
      case "random_state": seed = value
      case "check_input": continue
      case "selection":
        guard let text = value.text, ["random", "cyclic"].contains(text) else {
          throw PyException(.valueError, "selection should be either random or cyclic.")
        }
        settings.selection = text == "random" ? .random : .cyclic
      default:
        // scikit-learn raises it with two arguments.
        let error = ExceptionObject(
          ExceptionType.valueError.object,
          [
            .string("Unexpected parameters in params"),
            try interpreter.callMethod(
              "keys",
              of: .dict(DictObject(named: unknown))),
          ])
        error.help = "\(owner) has no parameter \(name)"
        throw PyException(error)
      }
    }
    let x = try DataValidation.features(
      call.value("X"), owner: nil, argument: "", interpreter)
    if try !DataValidation.isScalar(call.value("y"), interpreter),
      case let count = try Rows.count(call.value("y"), interpreter), count != x.rowCount, count > 0
    {
      let (n, p) = (x.rowCount, x.columnCount)
      throw PyException(
        .valueError,
        "shapes (\(p),\(n)) and (\(count),) not aligned: \(n) (dim 1) != \(count) (dim 0)",
        help: "X and y need one row for each sample: compare X.shape and y.shape")
    }
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: true, interpreter)
    let alphas = try alphas(call, x, y, ratio, interpreter)
    let stream = try RandomStates.stream(seed, interpreter)
    if !y.isVector { return try together(call, x, y, alphas, ratio, settings, stream) }
    let responses = y.matrix.column(0)
    let watch = LinearModel.Watch(interpreter)
    let precompute = call.value("precompute")
    let usesGram =
      Numbers.bool(precompute) ?? (precompute.text == nil || x.rowCount > x.columnCount)
    let start =
      call.isGiven("coef_init")
      ? try DataValidation.numbers(call.value("coef_init"), interpreter).doubles : []
    let path = try LinearModel.solving { () throws(FitError) in
      try ScikitLearnPath(
        x: x, y: responses, alphas: alphas, l1Ratio: ratio, usesGram: usesGram, start: start,
        settings: settings, nextSeed: { RandomStates.solverSeed(stream) },
        shouldStop: watch.shouldStop)
    }
    try watch.finish()
    let n = Double(x.rowCount)
    for (alpha, result) in zip(alphas, path.results) {
      try ConvergenceNotice.warn(result, l1: alpha * ratio * n, interpreter)
    }
    let (p, count) = (x.columnCount, path.results.count)
    var coefficients: [Double] = []
    coefficients.reserveCapacity(p * count)
    for j in 0..<p { for result in path.results { coefficients.append(result.coefficients[j]) } }
    var parts = [
      try ArrayBridge.vector(alphas),
      try ArrayBridge.array(coefficients, shape: [p, count]),
      try ArrayBridge.vector(path.results.map { $0.dualityGap / n }),
    ]
    if try call.bool("return_n_iter") {
      parts.append(.list(path.results.map { .int($0.sweeps) }))
    }
    return .tuple(parts)
  }

  /// The path of several targets that choose their features together.
  private static func together(
    _ call: BoundArguments, _ x: Matrix, _ y: Target, _ alphas: [Double], _ ratio: Double,
    _ settings: DescentSettings, _ stream: LegacyRandomState
  ) throws -> Value {
    let interpreter = call.interpreter
    let (n, p, tasks) = (Double(x.rowCount), x.columnCount, y.matrix.columnCount)
    let watch = LinearModel.Watch(interpreter)
    var coefficients: [Double] = []
    if call.isGiven("coef_init") {
      let start = try DataValidation.numbers(call.value("coef_init"), interpreter)
      if start.shape == [tasks, p] {
        let values = start.doubles
        coefficients = (0..<p).flatMap { j in (0..<tasks).map { values[$0 * p + j] } }
      }
    }
    let results = MultiTaskDescent.path(
      x: x, y: y.matrix, alphas: alphas, l1Ratio: ratio, start: coefficients, settings: settings,
      nextSeed: { RandomStates.solverSeed(stream) }, shouldStop: watch.shouldStop)
    try watch.finish()
    for (alpha, result) in zip(alphas, results) {
      try ConvergenceNotice.warn(result, l1: alpha * ratio * n, interpreter)
    }
    var flat: [Double] = []
    flat.reserveCapacity(p * tasks * results.count)
    for t in 0..<tasks {
      for j in 0..<p { for result in results { flat.append(result.coefficients[j * tasks + t]) } }
    }
    var parts = [
      try ArrayBridge.vector(alphas),
      try ArrayBridge.array(flat, shape: [tasks, p, results.count]),
      try ArrayBridge.vector(results.map { $0.dualityGap / n }),
    ]
    if try call.bool("return_n_iter") { parts.append(.list(results.map { .int($0.sweeps) })) }
    return .tuple(parts)
  }

  /// The alphas to solve for, falling.
  private static func alphas(
    _ call: BoundArguments, _ x: Matrix, _ y: Target, _ ratio: Double,
    _ interpreter: Interpreter
  ) throws -> [Double] {
    if !y.isVector, try call.bool("positive") {
      throw PyException(
        .valueError, "positive=True is not allowed for multi-output (y.ndim != 1)",
        help: "call it once for each column of y")
    }
    var count = 100
    let value = call.value("alphas")
    let old = call.value("n_alphas")
    if let number = try Numbers.int(old, interpreter) {
      try interpreter.warn(
        ExceptionType.futureWarning.object,
        "'n_alphas' was deprecated in 1.9 and will be removed in 1.11. 'alphas' now accepts an "
          + "integer value which removes the need to pass 'n_alphas'. The default value of "
          + "'alphas' will change from None to 100 in 1.11. Pass an explicit value to "
          + "'alphas' and leave 'n_alphas' to its default value to silence this warning.")
      count = number
    }
    if value.isNone {
      try interpreter.warn(
        ExceptionType.futureWarning.object,
        "'alphas=None' is deprecated and will be removed in 1.11, at which point the default value "
          + "will be set to 100. Set 'alphas=100' to silence this warning.")
    }
    if let number = try Numbers.int(value, interpreter) {
      count = number
    } else if value.text == nil && !value.isNone {
      let given = try DataValidation.numbers(value, interpreter).doubles
      if let negative = given.first(where: { !($0 >= 0) }) {
        throw PyException(.valueError, "alphas must be non-negative. Got \(negative) instead.")
      }
      return given.sorted(by: >)
    }
    if ratio == 0 {
      throw PyException(
        .valueError,
        "Automatic alpha grid generation is not supported for l1_ratio=0. Please supply a grid "
          + "by providing your estimator with the appropriate `alphas=` argument.")
    }
    if !y.isVector {
      return ScikitLearnAlphas.grid(
        x: x, targets: y.matrix, l1Ratio: ratio, ratio: try call.double("eps"),
        count: min(count, 1_000_000))
    }
    return ScikitLearnAlphas.grid(
      x: x, y: y.matrix.column(0), l1Ratio: ratio, ratio: try call.double("eps"),
      count: min(count, 1_000_000),
      isPositive: try call.bool("positive"))
  }
}
