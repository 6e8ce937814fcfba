internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `LinearRegression`.
enum LinearRegressionModel {
  static let type = TypeObject.estimator(
    "LinearRegression", module: "sklearn.linear_model._base", bases: LinearModel.bases,
    signature: "(*, fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False)",
    rules: ParameterRules([
      "fit_intercept": [.boolean],
      "copy_X": [.boolean],
      "n_jobs": [.none, .integral],
      "positive": [.boolean],
      "tol": [.real(0, nil)],
    ]),
    fitted: [
      "coef_", "intercept_", "rank_", "singular_", "n_features_in_", "feature_names_in_",
    ],
    methods: [fit, LinearModel.predict])

  private static let fit = NativeFunction(
    "LinearRegression.fit", "(self, X, y, sample_weight=None)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    let owner = model.type.name
    try DataValidation.requireTarget(call.value("y"), owner: owner)
    let x = try DataValidation.features(
      call.value("X"), owner: owner, keepsType: true, interpreter)
    let y = try DataValidation.target(
      call.value("y"), owner: owner, samples: x.rowCount, allowsSeveral: true, interpreter)
    let weights = try DataValidation.weights(
      call.value("sample_weight"), samples: x.rowCount, owner: owner, interpreter)
    if let weights, let place = weights.firstIndex(where: { $0 < 0 }) {
      throw PyException(
        .valueError, "Negative values in data passed to `sample_weight`.",
        help: "sample_weight[\(place)] is \(weights[place]): weights are 0 or more")
    }
    try FeatureNames.remember(call.value("X"), x, in: model)
    let fitsIntercept = try model.flag("fit_intercept", interpreter)
    let isPositive = try model.flag("positive", interpreter)
    let coefficients: [[Double]]
    let intercepts: [Double]
    if isPositive {
      let data = try LinearModel.solving { () throws(FitError) in
        try CenteredData(
          x: x, y: y.matrix, fitsIntercept: fitsIntercept, sampleWeights: weights)
      }
      let watch = LinearModel.Watch(interpreter)
      coefficients = try (0..<y.matrix.columnCount).map { target in
        let solved = try LinearModel.solving { () throws(FitError) in
          try NonnegativeLeastSquares(
            x: data.x, y: data.y.column(target), shouldStop: watch.shouldStop)
        }
        try watch.finish()
        guard solved.isConverged else {
          // What SciPy's nnls says, which scikit-learn lets through.
          throw PyException(.runtimeError, "Maximum number of iterations reached.")
        }
        return solved.coefficients
      }
      intercepts = coefficients.enumerated().map {
        data.intercept(of: $0.element, target: $0.offset)
      }
    } else {
      let tolerance = try model.number("tol", interpreter)
      let solved = try LinearModel.solving { () throws(FitError) in
        try ScikitLearnLeastSquares(
          x: x, y: y.matrix, fitsIntercept: fitsIntercept, sampleWeights: weights,
          tolerance: tolerance)
      }
      (coefficients, intercepts) = (solved.coefficients, solved.intercepts)
      model["rank_"] = ArrayBridge.int64(solved.rank)
      model["singular_"] = try ArrayBridge.vector(solved.singularValues)
    }
    try LinearModel.store(
      coefficients, intercepts, fitsIntercept: fitsIntercept, target: y, flattensOne: false,
      in: model)
    let records = coefficients.indices.map { target in
      FittedModelRecord(
        estimator: owner, x: x, y: y.matrix.column(target), sampleWeights: weights,
        fitsIntercept: fitsIntercept, objective: Objective(alpha: 0, isNonnegative: isPositive),
        coefficients: coefficients[target], intercept: fitsIntercept ? intercepts[target] : 0,
        iterations: 0, tolerance: nil)
    }
    model.keep(records, interpreter)
    return call.value("self")
  }
}
