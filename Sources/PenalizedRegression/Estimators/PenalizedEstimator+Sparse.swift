import DenseLinearAlgebra

extension PenalizedEstimator {
  /// Fits sparse data by coordinate descent; columns are centered and scaled without being filled in.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in compressed columns.
  ///   - y: The n responses.
  ///   - sampleWeights: One weight of at least 0 for each sample, of which only ratios matter.
  ///   - options: When to stop; the residual is updated whatever they say.
  /// - Returns: The fit; where sweeps ran out, its certificate says how near it came.
  /// - Throws: ``FitError`` for input that cannot be fitted.
  /// - Complexity: For each sweep a pass over the stored entries of the features in use.
  public func fit(
    _ x: SparseMatrix, _ y: [Double], sampleWeights: [Double]? = nil,
    options: CoordinateDescentOptions = .init(tolerance: 1e-8)
  ) throws(FitError) -> LinearFit {
    let plain = try SparseRegressionProblem(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    let alphas = [objective.alpha]
    guard standardizes else {
      return try objective.coordinateDescent(on: plain, alphas: alphas, options: options)[0]
    }
    let deviations = try SparseColumns.deviations(plain)
    var values = x.values
    for j in 0..<x.columnCount {
      for t in x.columnStarts[j]..<x.columnStarts[j + 1] { values[t] /= deviations[j] }
    }
    let scaled = try SparseRegressionProblem(
      x: SparseMatrix(
        rows: x.rowCount, columns: x.columnCount, columnStarts: x.columnStarts,
        rowIndices: x.rowIndices, values: values),
      y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    let fit = try objective.coordinateDescent(on: scaled, alphas: alphas, options: options)[0]
    return LinearFit(
      objective: fit.objective, coefficients: zip(fit.coefficients, deviations).map { $0 / $1 },
      intercept: fit.intercept, certificate: fit.certificate)
  }
}

extension SparseColumns {
  /// Returns the weighted standard deviation of each column, divisor n; 1 for one that does not vary.
  static func deviations(_ problem: SparseRegressionProblem) throws(FitError) -> [Double] {
    let centered = SparseColumns(
      try SparseRegressionProblem(
        x: problem.x, y: problem.y, fitsIntercept: true, sampleWeights: problem.sampleWeights))
    return centered.squaredNorms.map { $0 > 0 ? ($0 / Double(centered.n)).squareRoot() : 1 }
  }
}
