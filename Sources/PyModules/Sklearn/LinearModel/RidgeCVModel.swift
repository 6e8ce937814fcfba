internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `RidgeCV`.
enum RidgeCVModel {
  static let type = TypeObject.estimator(
    "RidgeCV", module: "sklearn.linear_model._ridge", bases: LinearModel.bases,
    signature: "(alphas=<unset>, *, fit_intercept=True, scoring=None, cv=None, gcv_mode=None, "
      + "store_cv_results=False, alpha_per_target=False)",
    rules: ParameterRules([
      "alphas": [.arrayLike, .real(0, nil, closed: .neither)],
      "fit_intercept": [.boolean],
      "scoring": [.scoring, .callable, .none],
      "cv": [.crossValidator],
      "gcv_mode": [.choice(["auto", "svd", "eigen"]), .none],
      "store_cv_results": [.boolean],
      "alpha_per_target": [.boolean],
    ]),
    fitted: [
      "alpha_", "best_score_", "coef_", "intercept_", "cv_results_", "n_features_in_",
      "feature_names_in_",
    ],
    tupleDefaults: ["alphas": [0.1, 1.0, 10.0]], constructorOwner: "_BaseRidgeCV",
    methods: [fit, LinearModel.predict(of: "RidgeCV")])

  private static let fit = NativeFunction(
    "RidgeCV.fit", "(self, X, y, sample_weight=None, **params)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try call.refuseRouting("fit", of: model.type.name)
    try model.validateParameters(interpreter)
    // Leave-one-out is the work of a class of its own, which scikit-learn's messages name.
    let owner = model.parameter("cv").isNone ? "_RidgeGCV" : model.type.name
    if !model.parameter("cv").isNone, model.parameter("cv").text == nil {
      try Rows.common([call.value("X"), call.value("y")], interpreter)
    }
    let x = try DataValidation.features(call.value("X"), owner: owner, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: true, interpreter)
    let weights = try DataValidation.weights(
      call.value("sample_weight"), samples: x.rowCount, owner: owner, interpreter)
    try FeatureNames.remember(call.value("X"), x, in: model)
    let alphas = try alphas(model, interpreter)
    if model.parameter("cv").isNone {
      try leaveOneOut(model, x, y, weights, alphas, call, interpreter)
    } else {
      try crossValidate(model, x, y, weights, alphas, call, interpreter)
    }
    return call.value("self")
  }

  private static func alphas(
    _ model: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [(value: Value, number: Double)] {
    let value = model.parameter("alphas")
    if let list = value.tupleElements, list.count == 1 {
      throw PyException(
        .typeError, "'tuple' object does not support item assignment",
        help: "scikit-learn writes into a list of one: alphas=[…]")
    }
    let elements: [Value]
    if try Numbers.real(value, interpreter) != nil {
      guard model.parameter("cv").isNone else {
        throw PyException(
          .typeError, "len() of unsized object", help: "with cv give a list: alphas=[…]")
      }
      elements = [value]
    } else {
      elements = try interpreter.elements(of: value)
    }
    // With cv, zero is allowed; leave-one-out needs every alpha above it.
    let needsPositive = model.parameter("cv").isNone
    return try elements.enumerated().map { index, element in
      let name = elements.count == 1 ? "alphas" : "alphas[\(index)]"
      guard let number = try Numbers.real(element, interpreter) else {
        throw PyException(
          .typeError,
          "\(name) must be an instance of float, not \(element.type.name).")
      }
      if number < 0 || (needsPositive && number == 0) {
        let bound = needsPositive ? "> 0.0" : ">= 0.0"
        throw PyException(
          .valueError,
          "\(name) == \(try interpreter.str(element)), must be \(bound).",
          help: "leave the 0 out and fit LinearRegression beside it")
      }
      return (element, number)
    }
  }

  private static func leaveOneOut(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?,
    _ alphas: [(value: Value, number: Double)], _ call: BoundArguments,
    _ interpreter: Interpreter
  ) throws {
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let numbers = alphas.map(\.number)
    let (n, targets) = (x.rowCount, y.matrix.columnCount)
    let found = try LinearModel.solving { () throws(FitError) in
      try ScikitLearnRidgeCV(
        x: x, y: y.matrix, alphas: numbers, fitsIntercept: fitsIntercept, sampleWeights: weights)
    }
    let isScored = !model.parameter("scoring").isNone
    let perTarget = try model.flag("alpha_per_target", interpreter) && !y.isVector
    var scores: [[Double]] = []
    for errors in found.errors {
      if isScored {
        scores.append(try scored(model, errors, y, weights, perTarget, interpreter))
      } else if perTarget {
        scores.append(errors.map { -VectorKernels.squaredNorm($0) / Double(n) })
      } else {
        let sum = errors.reduce(0) { $0 + VectorKernels.squaredNorm($1) }
        scores.append([-sum / Double(n * targets)])
      }
    }
    let columns = perTarget ? targets : 1
    var best: [Int] = []
    for column in 0..<columns {
      var position = 0
      for index in scores.indices where scores[index][column] > scores[position][column] {
        position = index
      }
      best.append(position)
    }
    if try model.flag("store_cv_results", interpreter) {
      try storeResults(model, found, y, isScored: isScored, weights)
    }
    guard !alphas.isEmpty else { return }
    if perTarget {
      model["alpha_"] =
        targets == 1
        ? .float(numbers[best[0]]) : try ArrayBridge.vector(best.map { numbers[$0] })
      model["best_score_"] = try ArrayBridge.vector(best.enumerated().map { scores[$1][$0] })
    } else {
      let score = scores[best[0]][0]
      model["alpha_"] = .float(numbers[best[0]])
      model["best_score_"] = isScored ? .float(score) : ArrayBridge.float64(score)
    }
    try refit(model, x, y, weights, best.map { numbers[$0] }, fitsIntercept, interpreter)
  }

  /// Scores the left-out predictions.
  private static func scored(
    _ model: EstimatorObject, _ errors: [[Double]], _ y: Target, _ weights: [Double]?,
    _ perTarget: Bool, _ interpreter: Interpreter
  ) throws -> [Double] {
    let predictions = errors.enumerated().map { target, errors in
      errors.indices.map { i in
        y.matrix[i, target] - errors[i] / (weights.map { $0[i].squareRoot() } ?? 1)
      }
    }
    let scoring = model.parameter("scoring")
    func score(_ truth: [Double], _ prediction: [Double]) throws -> Double {
      if let name = scoring.text {
        guard let entry = Scorers.measures[name] else {
          throw Scorers.unknown(name, owner: "RidgeCV")
        }
        return entry.sign * entry.measure(truth, prediction, weights)
      }
      let scorer = try Scorers.scorer(scoring, owner: "RidgeCV", interpreter)
      return try scorer(
        .object(FixedPrediction(try ArrayBridge.vector(prediction))),
        try ArrayBridge.vector(truth), try ArrayBridge.vector(truth))
    }
    if perTarget {
      return try predictions.enumerated().map { try score(y.matrix.column($0), $1) }
    }
    return [
      try score(
        (0..<y.matrix.columnCount).flatMap { y.matrix.column($0) }, predictions.flatMap { $0 })
    ]
  }

  private static func storeResults(
    _ model: EstimatorObject, _ found: ScikitLearnRidgeCV, _ y: Target, isScored: Bool,
    _ weights: [Double]?
  ) throws {
    let (n, targets, count) = (y.matrix.rowCount, y.matrix.columnCount, found.alphas.count)
    var values: [Double] = []
    for i in 0..<n {
      for target in 0..<targets {
        for alpha in 0..<count {
          let error = found.errors[alpha][target][i]
          values.append(
            isScored
              ? y.matrix[i, target] - error / (weights.map { $0[i].squareRoot() } ?? 1)
              : error * error)
        }
      }
    }
    model["cv_results_"] = try ArrayBridge.array(
      values, shape: y.isVector ? [n, count] : [n, targets, count])
  }

  private static func crossValidate(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?,
    _ alphas: [(value: Value, number: Double)], _ call: BoundArguments,
    _ interpreter: Interpreter
  ) throws {
    if try model.flag("store_cv_results", interpreter) {
      throw PyException(
        .valueError, "cv!=None and store_cv_results=True are incompatible",
        help: "leave cv out: the stored results are those of leave-one-out")
    }
    if try model.flag("alpha_per_target", interpreter) {
      throw PyException(.valueError, "cv!=None and alpha_per_target=True are incompatible")
    }
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let folds = try Splitters.folds(
      model.parameter("cv"), x: call.value("X"), y: call.value("y"), interpreter)
    let scorer = try Scorers.scorer(model.parameter("scoring"), owner: "RidgeCV", interpreter)
    guard !alphas.isEmpty else {
      throw PyException(
        .valueError,
        "Parameter grid for parameter 'alpha' need to be a non-empty sequence, got: array([], "
          + "dtype=float64)", help: "give the alphas to choose from")
    }
    guard !folds.isEmpty else {
      throw PyException(
        .valueError,
        "No fits were performed. Was the CV iterator empty? Were there no candidates?",
        help: "give the number of folds: cv=5")
    }
    var scores: [[Double]] = []
    var equations: [Int: RidgeEquations] = [:]
    var room = FoldMemory.limit
    for alpha in alphas {
      var row: [Double] = []
      for (index, fold) in folds.enumerated() {
        try interpreter.checkpoint()
        let candidate = EstimatorObject(type: RidgeModel.type, definition: ridgeDefinition)
        candidate["alpha"] = alpha.value
        let solved = try LinearModel.solving { () throws(FitError) in
          if let ready = equations[index] {
            return try ScikitLearnRidge(ready, alphas: [alpha.number])
          }
          let made = try RidgeEquations(
            x: x.selectingRows(fold.train), y: y.matrix.selectingRows(fold.train),
            fitsIntercept: fitsIntercept,
            sampleWeights: weights.map { weights in fold.train.map { weights[$0] } })
          if made.byteCount <= room {
            equations[index] = made
            room -= made.byteCount
          }
          return try ScikitLearnRidge(made, alphas: [alpha.number])
        }
        candidate["n_features_in_"] = .int(x.columnCount)
        try LinearModel.store(
          solved.coefficients, solved.intercepts, fitsIntercept: fitsIntercept, target: y,
          flattensOne: true, in: candidate)
        let test = try ArrayBridge.matrix(x.selectingRows(fold.test))
        let truth =
          y.isVector
          ? try ArrayBridge.vector(fold.test.map { y.matrix[$0, 0] })
          : try ArrayBridge.matrix(y.matrix.selectingRows(fold.test))
        row.append(
          try scorer(
            .object(candidate), test, truth,
            weights: weights.map { weights in
              try ArrayBridge.vector(fold.test.map { weights[$0] })
            } ?? .none))
      }
      scores.append(row)
    }
    let result = SearchResult(scores: scores)
    try SearchResults.warn(ofMeans: result.means, "test_score", interpreter)
    guard let best = result.best else { return }
    let whole = try alphas.map { try Numbers.int($0.value, interpreter) }
    model["alpha_"] =
      whole.contains(nil)
      ? ArrayBridge.float64(alphas[best].number) : ArrayBridge.int64(whole[best] ?? 0)
    model["best_score_"] = ArrayBridge.float64(result.means[best])
    try refit(model, x, y, weights, [alphas[best].number], fitsIntercept, interpreter)
  }

  private static let ridgeDefinition = EstimatorDefinition(
    name: "Ridge", module: "sklearn.linear_model._ridge",
    signature: Signature("(self, alpha=1.0)", of: "Ridge.__init__"),
    rules: ParameterRules([:]), fittedAttributes: [])

  private static func refit(
    _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?,
    _ alphas: [Double], _ fitsIntercept: Bool, _ interpreter: Interpreter
  ) throws {
    let solved = try LinearModel.solving { () throws(FitError) in
      try ScikitLearnRidge(
        x: x, y: y.matrix, alphas: alphas, fitsIntercept: fitsIntercept, sampleWeights: weights)
    }
    try LinearModel.store(
      solved.coefficients, solved.intercepts, fitsIntercept: fitsIntercept, target: y,
      flattensOne: true, in: model)
    RidgeModel.record(
      model, x, y, weights, alphas: alphas, fitsIntercept: fitsIntercept, solved.coefficients,
      solved.intercepts, interpreter)
  }
}

/// An estimator whose predictions are known: what a callable scorer sees in leave-one-out.
private final class FixedPrediction: Object {
  let prediction: Value

  init(_ prediction: Value) {
    self.prediction = prediction
  }

  static let fixedType = TypeObject(
    "_IdentityRegressor", module: "sklearn.linear_model._ridge",
    members: [
      "predict": .object(
        NativeFunction("predict", "(self, X)") { call in
          call.value("self").cast(to: FixedPrediction.self)?.prediction ?? .none
        })
    ])

  var type: TypeObject { FixedPrediction.fixedType }
}
