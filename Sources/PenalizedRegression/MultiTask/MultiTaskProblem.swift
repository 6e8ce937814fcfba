import DenseLinearAlgebra

/// Data to fit several targets to, checked once.
public struct MultiTaskProblem: Sendable {
  /// The features: n samples in rows, p features in columns.
  public let x: Matrix
  /// The responses: n samples in rows, t targets in columns.
  public let y: Matrix
  /// Whether unpenalized intercepts are fitted.
  public let fitsIntercept: Bool
  /// One weight of at least 0 for each sample, `nil` when all count alike; only ratios matter.
  public let sampleWeights: [Double]?
  /// The data without means, with the roots of the weights in their rows.
  let centered: CenteredData
  /// ‖Y‖² of that.
  let responseNorm: Double

  /// Checks and keeps the data.
  ///
  /// - Throws: ``FitError`` for empty, ragged or non-finite input and for weights that are negative or all zero.
  public init(
    x: Matrix, y: Matrix, fitsIntercept: Bool = true, sampleWeights: [Double]? = nil
  ) throws(FitError) {
    for target in 0..<y.columnCount { try InputValidation.check(x: x, y: y.column(target)) }
    guard y.columnCount > 0 else { throw .emptyList(argument: "y") }
    var scaled = sampleWeights
    if let sampleWeights {
      try InputValidation.checkWeights(
        sampleWeights, argument: "sampleWeights", expected: y.rowCount)
      let share = Double(y.rowCount) / sampleWeights.reduce(0, +)
      scaled = sampleWeights.map { $0 * share }
    }
    self.x = x
    self.y = y
    self.fitsIntercept = fitsIntercept
    self.sampleWeights = sampleWeights
    centered = try CenteredData(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: scaled)
    responseNorm = (0..<y.columnCount).reduce(0) { [y = centered.y] in
      $0 + VectorKernels.squaredNorm(y.column($1))
    }
  }

  /// The number of samples, n.
  public var sampleCount: Int { x.rowCount }
  /// The number of features, p.
  public var featureCount: Int { x.columnCount }
  /// The number of targets, t.
  public var targetCount: Int { y.columnCount }

  /// Returns one target's part of the problem.
  func single(_ target: Int) throws(FitError) -> RegressionProblem {
    try RegressionProblem(
      x: x, y: y.column(target), fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
  }

  /// Returns the intercepts that are best for the coefficients; zeros where none are fitted.
  func intercepts(_ coefficients: [[Double]]) -> [Double] {
    coefficients.enumerated().map { target, w in
      fitsIntercept ? centered.intercept(of: w, target: target) : 0
    }
  }
}
