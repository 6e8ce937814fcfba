internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// The iterative solvers of `Ridge`: 'lsqr', 'sparse_cg', 'sag', 'saga' and 'lbfgs'.
enum RidgeIterations {
  /// Fits every target by the solver `name`.
  static func solve(
    _ name: String, _ model: EstimatorObject, _ x: Matrix, _ y: Target, _ weights: [Double]?,
    alphas: [Double], fitsIntercept: Bool, _ interpreter: Interpreter
  ) throws -> IterativeRidge {
    let limit =
      try model.parameter("max_iter").isNone ? nil : model.integer("max_iter", interpreter)
    let tolerance = try model.number("tol", interpreter)
    let method: IterativeRidge.Method
    switch name {
    case "lsqr": method = .lsqr
    case "sparse_cg": method = .conjugateGradients
    case "lbfgs": method = .nonnegativeQuasiNewton
    case "sag": method = .averageGradient(seeds: try seeds(model, y, interpreter))
    default: method = .unbiasedAverageGradient(seeds: try seeds(model, y, interpreter))
    }
    let watch = LinearModel.Watch(interpreter)
    let solved: IterativeRidge
    do throws(IterativeRidge.Failure) {
      solved = try IterativeRidge(
        x: x, y: y.matrix, alphas: alphas, fitsIntercept: fitsIntercept, sampleWeights: weights,
        method: method, tolerance: tolerance, maximumIterations: limit,
        shouldStop: watch.shouldStop)
    } catch {
      throw exception(error)
    }
    try watch.finish()
    let text =
      name == "lbfgs"
      ? "The lbfgs solver did not converge. Try increasing max_iter or tol. Currently: max_iter="
        + "\(try interpreter.str(model.parameter("max_iter"))) and tol="
        + "\(try interpreter.str(model.parameter("tol")))"
      : "The max_iter was reached which means the coef_ did not converge"
    for _ in 0..<solved.ranOutCount {
      try interpreter.warn(SklearnExceptions.convergenceWarning, text)
    }
    return solved
  }

  /// A seed for each target, drawn as scikit-learn draws it.
  private static func seeds(
    _ model: EstimatorObject, _ y: Target, _ interpreter: Interpreter
  ) throws -> [UInt32] {
    try (0..<y.matrix.columnCount).map { _ in
      let stream = try RandomStates.stream(model.parameter("random_state"), interpreter)
      return UInt32(truncatingIfNeeded: stream.integer(in: 1, 0x7fff_ffff))
    }
  }

  private static func exception(_ failure: IterativeRidge.Failure) -> PyException {
    switch failure {
    case .fit(let error): PyException(.valueError, error.description)
    case .overflow(let pass):
      PyException(
        .valueError,
        "Floating-point under-/overflow occurred at epoch #\(pass). Scaling input data with "
          + "StandardScaler or MinMaxScaler might help.",
        help: "put a StandardScaler before the model, as in make_pipeline(StandardScaler(), "
          + "Ridge(solver='sag'))")
    case .penaltyAlone:
      PyException(
        .zeroDivisionError,
        "Current sag implementation does not handle the case step_size * alpha_scaled == 1",
        help: "all features are 0 once their means are off: leave solver out")
    }
  }
}
