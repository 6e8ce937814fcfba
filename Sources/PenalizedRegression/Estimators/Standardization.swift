import DenseLinearAlgebra

/// Columns divided by their standard deviations before a fit, with coefficients mapped back.
struct Standardization {
  /// The weighted standard deviation of each column with divisor n; 1 for a column that does not vary.
  let deviations: [Double]

  init(_ problem: RegressionProblem) {
    let centered = CenteredProblem(
      problem.fitsIntercept
        ? problem : problem.replacing(x: problem.x, fitsIntercept: true))
    deviations = (0..<centered.p).map { j in
      let deviation = (centered.squaredNorms[j] / Double(centered.n)).squareRoot()
      // Below the rounding of the mean a column is constant.
      return deviation > 1e-14 * abs(centered.xMeans[j]) && deviation > 0 ? deviation : 1
    }
  }

  /// Returns the problem with scaled columns.
  func apply(to problem: RegressionProblem) -> RegressionProblem {
    var x = problem.x
    for j in 0..<x.columnCount {
      let scale = 1 / deviations[j]
      x.withMutableColumn(j) { column in for i in 0..<column.count { column[i] *= scale } }
    }
    return problem.replacing(x: x, fitsIntercept: problem.fitsIntercept)
  }

  /// Returns the fit in the units of the unscaled columns; its certificate is that of the scaled problem.
  func unscaled(_ fit: LinearFit) -> LinearFit {
    LinearFit(
      objective: fit.objective, coefficients: zip(fit.coefficients, deviations).map { $0 / $1 },
      intercept: fit.intercept, certificate: fit.certificate)
  }
}

extension RegressionProblem {
  /// Returns the problem with other features of the same shape, checked already.
  func replacing(x: Matrix, fitsIntercept: Bool) -> RegressionProblem {
    RegressionProblem(
      unchecked: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
  }
}
