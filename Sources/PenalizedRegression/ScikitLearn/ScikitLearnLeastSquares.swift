import DenseLinearAlgebra

/// Least squares as scikit-learn's `LinearRegression` solves it.
///
/// Centered data, LAPACK's `gelsd`, and the minimum-norm solution among singular values above
/// `tolerance` times the largest: with scikit-learn 1.9's 1e-6, badly scaled polynomial features lose
/// directions that least squares would use.
public struct ScikitLearnLeastSquares: Sendable {
  /// The coefficients of each target, p entries each.
  public let coefficients: [[Double]]
  /// The intercept of each target; 0 when none is fitted.
  public let intercepts: [Double]
  /// The number of singular values that counted.
  public let rank: Int
  /// The singular values of the centered data, decreasing.
  public let singularValues: [Double]

  /// Fits every target.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: n rows and a column for each target.
  ///   - tolerance: The cut-off relative to the largest singular value.
  /// - Throws: ``FitError`` when the shapes do not fit or an entry is not finite.
  /// - Complexity: O(n p min(n, p))
  public init(
    x: Matrix, y: Matrix, fitsIntercept: Bool = true, sampleWeights: [Double]? = nil,
    tolerance: Double = 1e-6
  ) throws(FitError) {
    let data = try CenteredData(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    do {
      let solution = try LeastSquaresSolution(data.x, data.y, rcond: tolerance)
      coefficients = (0..<y.columnCount).map { solution.solutions.column($0) }
      rank = solution.rank
      singularValues = solution.singularValues
    } catch {
      throw .linearAlgebra(error)
    }
    intercepts = coefficients.enumerated().map { target, w in
      fitsIntercept ? data.intercept(of: w, target: target) : 0
    }
  }
}
