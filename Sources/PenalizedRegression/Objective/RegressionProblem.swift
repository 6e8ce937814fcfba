import DenseLinearAlgebra

/// Data to fit a model to, checked once.
public struct RegressionProblem: Sendable {
  /// The features: n samples in rows, p features in columns.
  public let x: Matrix
  /// The n responses.
  public let y: [Double]
  /// Whether an unpenalized intercept is fitted.
  public let fitsIntercept: Bool
  /// One weight of at least 0 for each sample, `nil` when all count alike; only ratios matter.
  public let sampleWeights: [Double]?
  /// The squared norms of the columns, where checking has given them.
  let columnSquares: [Double]?

  /// Checks and keeps the data; the matrix is shared, not copied.
  ///
  /// - Throws: ``FitError`` for empty, ragged or non-finite input and for weights that are negative or
  ///   all zero.
  /// - Complexity: One pass over `x`.
  public init(
    x: Matrix, y: [Double], fitsIntercept: Bool = true, sampleWeights: [Double]? = nil
  ) throws(FitError) {
    columnSquares = try InputValidation.check(x: x, y: y)
    if let sampleWeights {
      try InputValidation.checkWeights(
        sampleWeights, argument: "sampleWeights", expected: y.count)
    }
    self.x = x
    self.y = y
    self.fitsIntercept = fitsIntercept
    self.sampleWeights = sampleWeights
  }

  /// Keeps data that is known to be good.
  init(unchecked x: Matrix, y: [Double], fitsIntercept: Bool, sampleWeights: [Double]?) {
    self.x = x
    self.y = y
    self.fitsIntercept = fitsIntercept
    self.sampleWeights = sampleWeights
    columnSquares = nil
  }

  /// The number of samples, n.
  public var sampleCount: Int { x.rowCount }
  /// The number of features, p.
  public var featureCount: Int { x.columnCount }
}
