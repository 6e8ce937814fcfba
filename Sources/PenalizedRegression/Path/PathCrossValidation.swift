import CKernels
import DenseLinearAlgebra

/// Exact cross-validation of an objective over many alphas.
public struct PathCrossValidation: Sendable {
  /// The alphas, in the given order.
  public let alphas: [Double]
  /// The mean squared errors on the test parts: a row for each alpha, a value for each fold.
  public let errors: [[Double]]
  /// The mean over the folds, one for each alpha.
  public let means: [Double]
  /// The position of the smallest mean; of equal ones the largest alpha.
  public let bestIndex: Int
  /// The fit on all samples at the best alpha.
  public let fit: LinearFit
  /// The largest relative duality gap over all folds and alphas.
  public let worstGap: Double

  /// Fits the path on every fold's training part, with its own intercept, and scores its test part.
  ///
  /// - Parameters:
  ///   - objective: The objective; its own alpha is not read.
  ///   - problem: The data.
  ///   - alphas: Numbers of at least 0.
  ///   - folds: Which samples train and which test; see ``Folds``.
  ///   - tolerance: The relative duality gap to reach in every fit.
  /// - Throws: ``FitError`` for arguments out of range.
  public init(
    _ objective: Objective, on problem: RegressionProblem, alphas: [Double], folds: [Fold],
    tolerance: Double = 1e-10
  ) throws(FitError) {
    guard !folds.isEmpty else { throw .emptyList(argument: "folds") }
    try InputValidation.checkAlphas(alphas)
    var errors = [[Double]](repeating: [], count: alphas.count)
    var worst = 0.0
    for fold in folds {
      try fold.check(sampleCount: problem.sampleCount)
      let weights = problem.sampleWeights
      let train = try RegressionProblem(
        x: problem.x.selectingRows(fold.train), y: fold.train.map { problem.y[$0] },
        fitsIntercept: problem.fitsIntercept,
        sampleWeights: weights.map { w in fold.train.map { w[$0] } })
      let path = try objective.path(on: train, alphas: alphas, tolerance: tolerance)
      worst = max(worst, path.worstGap)
      let test = problem.x.selectingRows(fold.test)
      let y = fold.test.map { problem.y[$0] }
      let testWeights = weights.map { w in fold.test.map { w[$0] } }
      for k in alphas.indices {
        errors[k].append(
          PathCrossValidation.error(
            path, k, test, y, CenteredProblem.normalized(testWeights)))
      }
    }
    let means = errors.map { PairwiseSum.mean($0) }
    var best = 0
    for k in alphas.indices
    where means[k] < means[best] || means[k] == means[best] && alphas[k] > alphas[best] {
      best = k
    }
    self.alphas = alphas
    self.errors = errors
    self.means = means
    bestIndex = best
    worstGap = worst
    fit = try objective.path(on: problem, alphas: [alphas[best]], tolerance: tolerance)[0]
  }

  /// The mean squared error of one fit on test samples; only columns in use are read.
  private static func error(
    _ path: RegularizationPath, _ k: Int, _ x: Matrix, _ y: [Double], _ weights: [Double]?
  ) -> Double {
    var residual = y.map { $0 - path.intercepts[k] }
    path.coefficients.withColumn(k) { w in
      let active = w.indices.filter { w[$0] != 0 }
      let minus = active.map { -w[$0] }
      x.withUnsafeColumns { base, stride in
        ck_add_selected_columns(base, stride, x.rowCount, active, active.count, minus, &residual)
      }
    }
    let count = Double(y.count)
    guard let weights else { return VectorKernels.squaredNorm(residual) / count }
    return zip(weights, residual).reduce(0) { $0 + $1.0 * $1.1 * $1.1 } / count
  }
}
