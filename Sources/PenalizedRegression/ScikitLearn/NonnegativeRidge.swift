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
    let rows = RowMajorProducts(x)
    return method.minimize(in: .nonnegative(x.columnCount), shouldStop: shouldStop) { w in
      var residual = rows?.times(w) ?? []
      for i in residual.indices { residual[i] -= y[i] }
      let value =
        0.5 * BLASVectors.dot(residual, residual) + 0.5 * alpha * BLASVectors.dot(w, w)
      var gradient = rows?.transposedTimes(residual) ?? []
      for j in gradient.indices { gradient[j] += alpha * w[j] }
      return (value, gradient)
    }
  }
}
