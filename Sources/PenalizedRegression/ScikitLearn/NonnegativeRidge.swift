import DenseLinearAlgebra

/// Ridge regression over coefficients that are not below 0, as scikit-learn's `Ridge(positive=True)` runs it.
///
/// L-BFGS-B from w = 0 on `‖y − Xw‖²/2 + alpha ‖w‖²/2`, which may stop far from the minimum: its tolerance is for
/// the decrease of that in one iteration and for its slope alike.
enum NonnegativeRidge {
  /// Minimizes for one target.
  static func solve(
    x: Matrix, y: [Double], alpha: Double, tolerance: Double, maximumSteps: Int?,
    shouldStop: () -> Bool
  ) -> LimitedMemoryBFGS.Minimum {
    var method = LimitedMemoryBFGS(
      reductionTolerance: tolerance, gradientTolerance: tolerance)
    if let maximumSteps { method.iterationLimit = maximumSteps }
    return method.minimize(in: .nonnegative(x.columnCount), shouldStop: shouldStop) { w in
      var residual = (try? x.times(w)) ?? []
      for i in residual.indices { residual[i] -= y[i] }
      let value =
        0.5 * VectorKernels.squaredNorm(residual) + 0.5 * alpha * VectorKernels.squaredNorm(w)
      var gradient = (try? x.transposedTimes(residual)) ?? []
      VectorKernels.add(w, times: alpha, to: &gradient)
      return (value, gradient)
    }
  }
}
