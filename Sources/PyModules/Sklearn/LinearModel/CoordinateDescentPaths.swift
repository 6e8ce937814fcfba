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
      case "max_iter": settings.maximumSweeps = try sweeps(value, interpreter)
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
    let usesGram = try usesGram(call.value("precompute"), x, interpreter)
    let start =
      call.isGiven("coef_init")
      ? try DataValidation.numbers(call.value("coef_init"), interpreter).doubles : []
    guard start.count == x.columnCount || !call.isGiven("coef_init") else {
      let (rows, p) = (usesGram ? x.columnCount : x.rowCount, x.columnCount)
      throw PyException(
        .valueError,
        "shapes (\(rows),\(p)) and (\(start.count),) not aligned: \(p) (dim 1) != \(start.count) "
          + "(dim 0)", help: "coef_init needs one number for each feature")
    }
    let path = try LinearModel.solving { () throws(FitError) in
      try ScikitLearnPath(
        x: x, y: responses, alphas: alphas, l1Ratio: ratio, usesGram: usesGram, start: start,
        settings: settings, nextSeed: { RandomStates.solverSeed(stream) },
        shouldStop: watch.shouldStop)
    }
    try watch.finish()
    return try results(
      path.results, call, alphas: alphas, ratio: ratio, shape: [x.columnCount], samples: x.rowCount)
  }

  /// The path of several targets that choose their features together.
  private static func together(
    _ call: BoundArguments, _ x: Matrix, _ y: Target, _ alphas: [Double], _ ratio: Double,
    _ settings: DescentSettings, _ stream: LegacyRandomState
  ) throws -> Value {
    let interpreter = call.interpreter
    let (p, tasks) = (x.columnCount, y.matrix.columnCount)
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
    return try self.results(
      results, call, alphas: alphas, ratio: ratio, shape: [tasks, p], samples: x.rowCount)
  }

  /// What a path returns: alphas, coefficients and dual gaps, and the sweeps where they are asked for.
  ///
  /// - Parameter shape: Of the coefficients at one alpha: by target, where there are several, then by feature.
  private static func results(
    _ results: [DescentResult], _ call: BoundArguments, alphas: [Double], ratio: Double,
    shape: [Int], samples: Int
  ) throws -> Value {
    let n = Double(samples)
    for (alpha, result) in zip(alphas, results) {
      try ConvergenceNotice.warn(result, l1: alpha * ratio * n, call.interpreter)
    }
    let (p, tasks) = (shape.last ?? 0, shape.count > 1 ? shape[0] : 1)
    var coefficients: [Double] = []
    coefficients.reserveCapacity(p * tasks * results.count)
    for t in 0..<tasks {
      for j in 0..<p {
        for result in results { coefficients.append(result.coefficients[j * tasks + t]) }
      }
    }
    var parts = [
      try isWhole(call.value("alphas"), call.interpreter)
        ? ArrayBridge.integers(alphas.map { Int($0) }) : ArrayBridge.vector(alphas),
      try ArrayBridge.array(coefficients, shape: shape + [results.count]),
      try ArrayBridge.vector(results.map { $0.dualityGap / n }),
    ]
    if try call.bool("return_n_iter") { parts.append(.list(results.map { .int($0.sweeps) })) }
    return .tuple(parts)
  }

  /// Whether a list of whole numbers was given, which scikit-learn gives back as such.
  private static func isWhole(_ alphas: Value, _ interpreter: Interpreter) throws -> Bool {
    guard !alphas.isNone, alphas.text == nil, try Numbers.real(alphas, interpreter) == nil,
      case .int64 = try ArrayBridge.asArray(alphas, interpreter).dtype
    else { return false }
    return true
  }

  /// Whether the products of the features are computed once.
  private static func usesGram(
    _ precompute: Value, _ x: Matrix, _ interpreter: Interpreter
  ) throws -> Bool {
    if let flag = Numbers.bool(precompute) { return flag }
    if precompute.text == "auto" { return x.rowCount > x.columnCount }
    guard precompute.object is NDArrayObject || precompute.object is any FrameSource else {
      throw GramCheck.noChoice(precompute, try interpreter.repr(precompute))
    }
    try GramCheck.check(precompute, of: x, interpreter)
    return true
  }

  /// The largest number of sweeps, as Cython reads an unsigned integer.
  private static func sweeps(_ value: Value, _ interpreter: Interpreter) throws -> Int {
    guard let number = try Numbers.real(value, interpreter) else {
      throw PyException(.typeError, "an integer is required", help: "max_iter=10_000")
    }
    guard number.isFinite else {
      throw number.isNaN
        ? PyException(.valueError, "cannot convert float NaN to integer")
        : PyException(.overflowError, "cannot convert float infinity to integer")
    }
    guard number > -1 else {
      throw PyException(.overflowError, "can't convert negative value to unsigned int")
    }
    return Int(min(number, 4_294_967_295))
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
      for element in try interpreter.elements(of: value)
      where element.text != nil || element.tupleElements != nil || element.type.name == "list" {
        throw PyException(
          .typeError, "can't multiply sequence by non-int of type 'float'",
          help: "alphas is one list of numbers")
      }
      let given = try DataValidation.numbers(value, interpreter).doubles
      guard given.allSatisfy({ $0 >= 0 }) else {
        throw PyException(
          .notImplementedError, "a path over alphas below 0 is not supported here",
          help: "an alpha is at least 0")
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
