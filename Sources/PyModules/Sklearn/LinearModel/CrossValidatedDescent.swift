internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `LassoCV`, `ElasticNetCV`, `MultiTaskLassoCV` and `MultiTaskElasticNetCV`.
enum CrossValidatedDescent {
  private static let common: KeyValuePairs<String, [Constraint]> = [
    "l1_ratio": [.real(0, 1, closed: .both), .arrayLike],
    "eps": [.real(0, nil, closed: .neither)],
    "alphas": [.integer(1, nil), .arrayLike],
    "fit_intercept": [.boolean],
    "precompute": [.choice(["auto"]), .arrayLike, .boolean],
    "max_iter": [.integer(1, nil)],
    "tol": [.real(0, nil)],
    "copy_X": [.boolean],
    "cv": [.crossValidator],
    "verbose": [.verbosity],
    "n_jobs": [.integral, .none],
    "positive": [.boolean],
    "random_state": [.randomState],
    "selection": [.choice(["random", "cyclic"])],
  ]

  private static let fitted: Set<String> = [
    "alpha_", "alphas_", "l1_ratio_", "mse_path_", "coef_", "intercept_", "dual_gap_", "n_iter_",
    "n_features_in_", "feature_names_in_",
  ]

  static let lassoCV = TypeObject.estimator(
    "LassoCV", module: "sklearn.linear_model._coordinate_descent", bases: LinearModel.bases,
    signature: "(*, eps=0.001, alphas=100, fit_intercept=True, precompute='auto', max_iter=1000, "
      + "tol=0.0001, copy_X=True, cv=None, verbose=False, n_jobs=None, positive=False, "
      + "random_state=None, selection='cyclic')",
    rules: ParameterRules(common), fitted: fitted, methods: [fit("LassoCV"), LinearModel.predict])

  static let elasticNetCV = TypeObject.estimator(
    "ElasticNetCV", module: "sklearn.linear_model._coordinate_descent", bases: LinearModel.bases,
    signature: "(*, l1_ratio=0.5, eps=0.001, alphas=100, fit_intercept=True, precompute='auto', "
      + "max_iter=1000, tol=0.0001, cv=None, copy_X=True, verbose=0, n_jobs=None, positive=False, "
      + "random_state=None, selection='cyclic')",
    rules: ParameterRules(common), fitted: fitted,
    methods: [fit("ElasticNetCV"), LinearModel.predict])

  static let multiTaskLassoCV = TypeObject.estimator(
    "MultiTaskLassoCV", module: "sklearn.linear_model._coordinate_descent",
    bases: LinearModel.bases,
    signature: "(*, eps=0.001, alphas=100, fit_intercept=True, max_iter=1000, tol=0.0001, "
      + "copy_X=True, cv=None, verbose=False, n_jobs=None, random_state=None, selection='cyclic')",
    rules: ParameterRules(common), fitted: fitted,
    methods: [fit("MultiTaskLassoCV"), LinearModel.predict])

  static let multiTaskElasticNetCV = TypeObject.estimator(
    "MultiTaskElasticNetCV", module: "sklearn.linear_model._coordinate_descent",
    bases: LinearModel.bases,
    signature: "(*, l1_ratio=0.5, eps=0.001, alphas=100, fit_intercept=True, max_iter=1000, "
      + "tol=0.0001, cv=None, copy_X=True, verbose=0, n_jobs=None, random_state=None, "
      + "selection='cyclic')",
    rules: ParameterRules(common), fitted: fitted,
    methods: [fit("MultiTaskElasticNetCV"), LinearModel.predict])

  /// `fit` under the name of its class, as messages about its arguments have it.
  private static func fit(_ owner: String) -> NativeFunction {
    NativeFunction(
      "\(owner).fit", "(self, X, y, sample_weight=None, **params)"
    ) { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      try call.refuseRouting("fit", of: model.type.name)
      try model.validateParameters(interpreter)
      try FoldRunner.checkJobs(model.parameter("n_jobs"), interpreter)
      let owner = model.type.name
      // A dot for each alpha goes where errors go.
      try model.refuseVerbose(above: 1, interpreter)
      try DataValidation.requireTarget(call.value("y"), owner: owner)
      let x = try DataValidation.features(call.value("X"), owner: owner, interpreter)
      let target = call.value("y")
      let y =
        try isMultiTask(model)
        ? severalTargets(target, owner, x, interpreter)
        : oneTarget(target, owner, x, interpreter)
      let given = call.value("sample_weight")
      let weights =
        try isMultiTask(model) && Numbers.real(given, interpreter) != nil
        ? nil
        : DataValidation.weights(given, samples: x.rowCount, owner: owner, interpreter)
      try FeatureNames.remember(call.value("X"), x, in: model)
      let folds = try Splitters.folds(
        model.parameter("cv"), x: call.value("X"), y: target, interpreter)
      try search(model, x, y, weights, folds, interpreter)
      return call.value("self")
    }
  }

  private static func isMultiTask(_ model: EstimatorObject) -> Bool {
    model.definition.name.hasPrefix("MultiTask")
  }

  private static func oneTarget(
    _ target: Value, _ owner: String, _ x: Matrix, _ interpreter: Interpreter
  ) throws -> Target {
    if let array = ArrayBridge.array(target), array.dimensions == 2, array.shape[1] > 1 {
      throw PyException(
        .valueError, "For multi-task outputs, use MultiTask\(owner)",
        help: "fit one column of y at a time, as in y[:, 0], or the model that is named")
    }
    return try DataValidation.target(
      target, owner: owner, samples: x.rowCount, allowsSeveral: false, isConverted: true,
      interpreter)
  }

  private static func severalTargets(
    _ target: Value, _ owner: String, _ x: Matrix, _ interpreter: Interpreter
  ) throws -> Target {
    let y = try DataValidation.target(
      target, owner: owner, samples: x.rowCount, allowsSeveral: true, interpreter)
    if y.isVector {
      let single = owner.dropFirst("MultiTask".count)
      // The doubled CV is scikit-learn's.
      throw PyException(
        .valueError, "For mono-task outputs, use \(single)CV",
        help: "y has one column: fit \(single), or give y[:, None]")
    }
    return y
  }

  /// The l1 ratios to try.
  private static func ratios(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [Double] {
    guard let value = model["l1_ratio"], model.definition.name.hasSuffix("ElasticNetCV") else {
      return [1]
    }
    if let number = try Numbers.real(value, interpreter) { return [number] }
    return try DataValidation.numbers(value, interpreter).doubles
  }

  private static func search(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?, _ folds: [Fold],
    _ interpreter: Interpreter
  ) throws {
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let settings = try CoordinateDescentModels.settings(
      model, isPositive: model.flag("positive", interpreter), interpreter)
    let ratios = try ratios(model, interpreter)
    let grids = try grids(model, x, y.matrix, weights, ratios, fitsIntercept, interpreter)
    let usesGram = Numbers.bool(model.parameter("precompute"))
    let watch = LinearModel.Watch(interpreter)
    let seed = model.parameter("random_state")
    var paths: [[[Double]]] = []
    var best: (ratio: Int, alpha: Int, error: Double)?
    for (position, ratio) in ratios.enumerated() {
      var errors = Array(repeating: [Double](), count: grids[position].count)
      for fold in folds {
        let stream = try RandomStates.stream(seed, interpreter)
        let found = try LinearModel.solving { () throws(FitError) in
          if isMultiTask(model) {
            return try ScikitLearnCrossValidation(
              x: x, targets: y.matrix, alphas: grids[position], l1Ratio: ratio, folds: [fold],
              fitsIntercept: fitsIntercept, sampleWeights: weights, settings: settings,
              nextSeed: { RandomStates.solverSeed(stream) }, shouldStop: watch.shouldStop)
          }
          return try ScikitLearnCrossValidation(
            x: x, y: y.matrix.column(0), alphas: grids[position], l1Ratio: ratio, folds: [fold],
            fitsIntercept: fitsIntercept, sampleWeights: weights, usesGram: usesGram,
            settings: settings, nextSeed: { RandomStates.solverSeed(stream) },
            shouldStop: watch.shouldStop)
        }
        try watch.finish()
        for (result, alpha) in zip(found.unfinished, found.unfinishedAlphas) {
          try ConvergenceNotice.warn(
            result, l1: alpha * ratio * Double(fold.train.count), interpreter)
        }
        for (alpha, error) in found.errors.enumerated() {
          if let value = error.first { errors[alpha].append(value) }
        }
      }
      paths.append(errors)
      // The folds count alike, whatever their samples weigh.
      let means = errors.map { PairwiseSum.mean($0) }
      for (alpha, mean) in means.enumerated() where mean < best?.error ?? .infinity {
        best = (position, alpha, mean)
      }
    }
    if folds.isEmpty {
      throw PyException(
        .valueError, "cannot reshape array of size 0 into shape (\(ratios.count),0,newaxis)",
        help: "cv gave no folds: give cv=5")
    }
    guard let best else {
      throw PyException(
        .valueError, "no alpha has a finite cross-validation error",
        help: "look at the scale of X and y: their products overflow")
    }
    let (alpha, ratio) = (grids[best.ratio][best.alpha], ratios[best.ratio])
    try store(model, alpha: alpha, ratio: ratio, grids, paths, folds.count, interpreter)
    let scaled = CoordinateDescentModels.normalized(weights)
    if isMultiTask(model) {
      _ = try MultiTaskModels.fit(model, x, y, scaled, alpha: alpha, ratio, interpreter)
    } else {
      try CoordinateDescentModels.warnOfZero(alpha, interpreter)
      try CoordinateDescentModels.fit(model, x, y, scaled, alpha: alpha, ratio, interpreter)
    }
  }

  /// The alphas for each l1 ratio, falling.
  private static func grids(
    _ model: EstimatorObject, _ x: Matrix, _ y: Matrix, _ weights: [Double]?,
    _ ratios: [Double], _ fitsIntercept: Bool, _ interpreter: Interpreter
  ) throws -> [[Double]] {
    let value = model.parameter("alphas")
    guard let count = try Numbers.int(value, interpreter) else {
      let given = try DataValidation.numbers(value, interpreter).doubles
      guard !given.isEmpty else {
        throw PyException(
          .valueError, "attempt to get argmin of an empty sequence",
          help: "give at least one alpha, as in np.logspace(-3, 0, 50)")
      }
      for (index, element) in try interpreter.elements(of: value).enumerated() {
        guard let number = try Numbers.real(element, interpreter) else {
          throw PyException(
            .typeError,
            "alphas[\(index)] must be an instance of float, not \(element.type.name).",
            help: "give numbers, as in np.logspace(-3, 0, 50)")
        }
        if !(number >= 0) {
          throw PyException(
            .valueError, "alphas[\(index)] == \(try interpreter.str(element)), must be >= 0.0.",
            help: "a penalty cannot be below 0")
        }
      }
      return ratios.map { _ in given.sorted(by: >) }
    }
    if count > 1_000_000 {
      throw PyException(.memoryError, "", help: "100 alphas are enough for a smooth path")
    }
    let data = try LinearModel.solving { () throws(FitError) in
      try CenteredData(x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: weights)
    }
    return try ratios.map { ratio in
      if ratio == 0 {
        throw PyException(
          .valueError,
          "Automatic alpha grid generation is not supported for l1_ratio=0. Please supply a grid "
            + "by providing your estimator with the appropriate `alphas=` argument.",
          help: "give alphas=np.logspace(-3, 2, 50), or use RidgeCV")
      }
      if isMultiTask(model) {
        return ScikitLearnAlphas.grid(
          x: data.x, targets: data.y, l1Ratio: ratio, ratio: try model.number("eps", interpreter),
          count: count, weightSum: weights.map { PairwiseSum.sum($0) })
      }
      return ScikitLearnAlphas.grid(
        x: data.x, y: data.y.column(0), l1Ratio: ratio,
        ratio: try model.number("eps", interpreter), count: count,
        weightSum: weights.map { PairwiseSum.sum($0) },
        isPositive: try model.flag("positive", interpreter))
    }
  }

  private static func store(
    _ model: EstimatorObject, alpha: Double, ratio: Double, _ grids: [[Double]],
    _ paths: [[[Double]]], _ folds: Int, _ interpreter: Interpreter
  ) throws {
    let count = grids[0].count
    let flat = paths.flatMap { $0.flatMap { $0 } }
    // What there is one of takes up no dimension.
    model["mse_path_"] = try ArrayBridge.array(
      flat, shape: [grids.count, count, folds].filter { $0 != 1 })
    if model.definition.name.hasSuffix("ElasticNetCV") {
      model["l1_ratio_"] = ArrayBridge.float64(ratio)
    }
    model["alpha_"] = ArrayBridge.float64(alpha)
    // A grid that was given is one for all ratios.
    if try grids.count == 1 || Numbers.int(model.parameter("alphas"), interpreter) == nil {
      model["alphas_"] = try ArrayBridge.vector(grids[0])
    } else {
      model["alphas_"] = try ArrayBridge.array(
        grids.flatMap { $0 }, shape: [grids.count, count])
    }
  }
}
