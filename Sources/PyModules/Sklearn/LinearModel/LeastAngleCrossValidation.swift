internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `LarsCV` and `LassoLarsCV`: the path of each fold, its errors read off at all knots of all folds.
enum LeastAngleCrossValidation {
  private static let rules: KeyValuePairs<String, [Constraint]> = [
    "fit_intercept": [.boolean],
    "verbose": [.verbosity],
    "precompute": LeastAngleModels.precompute,
    "eps": [.real(0, nil)],
    "copy_X": [.boolean],
    "max_iter": [.integer(0, nil)],
    "cv": [.crossValidator],
    "max_n_alphas": [.integer(1, nil)],
    "n_jobs": [.integral, .none],
    "positive": [.boolean],
  ]

  private static let fitted: Set<String> = [
    "coef_", "intercept_", "alphas_", "active_", "coef_path_", "n_iter_", "alpha_", "cv_alphas_",
    "mse_path_", "n_features_in_", "feature_names_in_",
  ]

  private static let module = "sklearn.linear_model._least_angle"

  static let larsCV = TypeObject.estimator(
    "LarsCV", module: module, bases: [LeastAngleModels.lars],
    signature: "(*, fit_intercept=True, verbose=False, max_iter=500, precompute='auto', cv=None, "
      + "max_n_alphas=1000, n_jobs=None, eps=<unset>, copy_X=True)",
    rules: ParameterRules(rules), fitted: fitted, epsilonDefaults: ["eps"],
    methods: [fit("LarsCV")])

  static let lassoLarsCV = TypeObject.estimator(
    "LassoLarsCV", module: module, bases: [larsCV],
    signature: "(*, fit_intercept=True, verbose=False, max_iter=500, precompute='auto', cv=None, "
      + "max_n_alphas=1000, n_jobs=None, eps=<unset>, copy_X=True, positive=False)",
    rules: ParameterRules(rules), fitted: fitted, epsilonDefaults: ["eps"],
    methods: [fit("LarsCV")])

  private static func fit(_ owner: String) -> NativeFunction {
    NativeFunction("\(owner).fit", "(self, X, y, **params)") { call in
      let (model, interpreter) = (try call.estimator(), call.interpreter)
      try model.refuseVerbose(interpreter)
      try call.refuseRouting("fit", of: model.type.name)
      try model.validateParameters(interpreter)
      try FoldRunner.checkJobs(model.parameter("n_jobs"), interpreter)
      let owner = model.type.name
      try DataValidation.requireTarget(call.value("y"), owner: owner)
      let x = try DataValidation.features(
        call.value("X"), owner: owner, keepsType: true, interpreter)
      let y = try DataValidation.target(
        call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: false, interpreter)
      try FeatureNames.remember(call.value("X"), x, in: model)
      let folds = try Splitters.folds(
        model.parameter("cv"), x: call.value("X"), y: call.value("y"), interpreter)
      let method: LeastAnglePath.Method = model.definition.name == "LarsCV" ? .leastAngle : .lasso
      let errors = try search(model, x, y.matrix.column(0), folds, method, interpreter)
      let means = errors.values.map { PairwiseSum.mean($0) }
      guard let best = means.indices.min(by: { means[$0] < means[$1] }) else {
        throw PyException(
          .valueError, "attempt to get argmin of an empty sequence",
          help: "no error is a finite number: look at the scale of X and y")
      }
      let alpha = errors.alphas[best]
      model["alpha_"] = ArrayBridge.float64(alpha)
      model["cv_alphas_"] = try ArrayBridge.vector(errors.alphas)
      model["mse_path_"] = try ArrayBridge.array(
        errors.values.flatMap { $0 }, shape: [errors.alphas.count, folds.count])
      try LeastAngleModels.fit(
        model, x, y, method: method, smallestAlpha: alpha,
        steps: try model.integer("max_iter", interpreter), interpreter)
      return call.value("self")
    }
  }

  /// The errors of a fold along its path, alphas rising.
  private struct FoldErrors {
    var alphas: [Double]
    /// For each alpha what is left at each test sample.
    var residuals: [[Double]]

    /// Returns what is left at `alpha`, on the straight line between its neighbours.
    func residuals(at alpha: Double) -> [Double] {
      // As scipy's interp1d: the piece whose right end is the first knot not below alpha.
      var right = alphas.firstIndex { $0 >= alpha } ?? alphas.count - 1
      right = min(max(right, 1), alphas.count - 1)
      // Between one point and itself there is no line: scipy divides zero by zero.
      guard right >= 1 else { return residuals.first?.map { _ in .nan } ?? [] }
      let (low, high) = (alphas[right - 1], alphas[right])
      return zip(residuals[right - 1], residuals[right]).map { left, end in
        (end - left) / (high - low) * (alpha - low) + left
      }
    }
  }

  private static func search(
    _ model: EstimatorObject, _ x: Matrix, _ y: [Double], _ folds: [Fold],
    _ method: LeastAnglePath.Method, _ interpreter: Interpreter
  ) throws -> (alphas: [Double], values: [[Double]]) {
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let steps = try model.integer("max_iter", interpreter)
    var paths: [FoldErrors] = []
    for fold in folds {
      try interpreter.checkpoint()
      paths.append(
        try errors(model, x, y, fold, method, fitsIntercept, steps, interpreter))
    }
    var alphas = Array(Set(paths.flatMap(\.alphas))).sorted()
    let most = try model.integer("max_n_alphas", interpreter)
    let stride = max(1, alphas.count / most)
    alphas = Swift.stride(from: 0, to: alphas.count, by: stride).map { alphas[$0] }
    guard let last = alphas.last else { return ([], []) }
    for index in paths.indices {
      if paths[index].alphas.first != 0, let first = paths[index].residuals.first {
        paths[index].alphas.insert(0, at: 0)
        paths[index].residuals.insert(first, at: 0)
      }
      if paths[index].alphas.last != last, let end = paths[index].residuals.last {
        paths[index].alphas.append(last)
        paths[index].residuals.append(end)
      }
    }
    for path in paths where path.alphas.count == 1 {
      // One for each end of the line.
      for _ in 0..<2 {
        try interpreter.numpyWarning(.runtimeWarning, "invalid value encountered in divide")
      }
    }
    let values = alphas.map { alpha in
      paths.map { path in PairwiseSum.mean(path.residuals(at: alpha).map { $0 * $0 }) }
    }
    let kept = alphas.indices.filter { values[$0].allSatisfy(\.isFinite) }
    return (kept.map { alphas[$0] }, kept.map { values[$0] })
  }

  private static func errors(
    _ model: EstimatorObject, _ x: Matrix, _ y: [Double], _ fold: Fold,
    _ method: LeastAnglePath.Method, _ fitsIntercept: Bool, _ steps: Int,
    _ interpreter: Interpreter
  ) throws -> FoldErrors {
    let isPositive = try LeastAngleModels.isPositive(model, interpreter)
    let pivot = try model.number("eps", interpreter)
    let watch = LinearModel.Watch(interpreter)
    let found = try LinearModel.solving { () throws(FitError) in
      var target = Matrix(rows: fold.train.count, columns: 1)
      target.setColumn(0, to: fold.train.map { y[$0] })
      let data = try CenteredData(
        x: x.selectingRows(fold.train), y: target, fitsIntercept: fitsIntercept)
      let path = try LeastAnglePath(
        x: data.x, y: data.y.column(0), method: method, isPositive: isPositive,
        maximumSteps: steps, smallestPivot: pivot, shouldStop: watch.shouldStop)
      let test = x.selectingRows(fold.test)
      var residuals: [[Double]] = []
      for w in path.coefficients.reversed() {
        let b = fitsIntercept ? data.intercept(of: w) : 0
        do throws(LinearAlgebraError) {
          let fitted = try test.times(w)
          residuals.append(zip(fitted, fold.test).map { $0 + b - y[$1] })
        } catch {
          throw FitError.linearAlgebra(error)
        }
      }
      return (FoldErrors(alphas: path.alphas.reversed(), residuals: residuals), path.notices)
    }
    try watch.finish()
    try LeastAngleModels.warn(found.1, interpreter)
    return found.0
  }
}
