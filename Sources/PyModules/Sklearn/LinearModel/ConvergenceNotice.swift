internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// scikit-learn's warning that coordinate descent ran out of sweeps.
enum ConvergenceNotice {
  /// Warns where a solve ran out.
  static func warn(
    _ result: DescentResult, l1: Double, _ interpreter: Interpreter
  ) throws {
    guard result.ranOut else { return }
    var text =
      "Objective did not converge. You might want to increase the number of iterations, check the "
      + "scale of the features or consider increasing regularisation. Duality gap: "
      + "\(Digits.scientific(result.dualityGap, places: 6)), tolerance: "
      + Digits.scientific(result.targetGap, places: 3)
    if l1 < Double.ulpOfOne {
      text +=
        "\nLinear regression models with a zero l1 penalization strength are more efficiently "
        + "fitted using one of the solvers implemented in sklearn.linear_model.Ridge/RidgeCV "
        + "instead."
    }
    try interpreter.warn(SklearnExceptions.convergenceWarning, text)
  }
}
