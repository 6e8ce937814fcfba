import DenseLinearAlgebra

/// Leave-one-out errors of ridge regression for many alphas from one factorization, as scikit-learn's
/// `RidgeCV` has them.
///
/// On centered data, with H = X (X'X + alpha I)⁻¹ X', sample i is missed by
///
///     e_i = (y_i − ŷ_i) / (1 − h_ii − 1/n)
///
/// when it is left out; without an intercept the 1/n falls away. Alphas are on scikit-learn's scale,
/// n times ``Objective``'s.
public struct ScikitLearnRidgeCV: Sendable {
  /// The alphas, in the given order.
  public let alphas: [Double]
  /// For each alpha and target, the n errors e_i; multiplied by √s where samples are weighted.
  public let errors: [[[Double]]]

  /// Computes the errors.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: n rows and a column for each target.
  ///   - alphas: The penalties, above 0.
  /// - Throws: ``FitError`` when the shapes do not fit or an entry is not finite.
  /// - Complexity: O(n p min(n, p)) once, O(n min(n, p)) for each alpha and target.
  public init(
    x: Matrix, y: Matrix, alphas: [Double], fitsIntercept: Bool = true,
    sampleWeights: [Double]? = nil
  ) throws(FitError) {
    let data = try CenteredData(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    let n = data.x.rowCount
    let total = sampleWeights?.reduce(0, +) ?? Double(n)
    let base = (0..<n).map { i in
      fitsIntercept ? 1 - (sampleWeights.map { $0[i] } ?? 1) / total : 1
    }
    var errors: [[[Double]]] = []
    do {
      let parts = try SingularValues(of: data.x)
      let u = parts.left
      let projections = try (0..<y.columnCount).map { target throws(LinearAlgebraError) in
        try u.transposedTimes(data.y.column(target))
      }
      var squaredLeft = u
      for k in 0..<u.columnCount {
        squaredLeft.withMutableColumn(k) { column in
          for i in column.indices { column[i] *= column[i] }
        }
      }
      for alpha in alphas {
        let shrinkage = parts.values.map { s in s == 0 ? 0 : s * s / (s * s + alpha) }
        let leverage = try squaredLeft.times(shrinkage)
        errors.append(
          try projections.enumerated().map { target, projection throws(LinearAlgebraError) in
            let fitted = try u.times(zip(projection, shrinkage).map { $0 * $1 })
            return data.y.withColumn(target) { y in
              (0..<n).map { (y[$0] - fitted[$0]) / (base[$0] - leverage[$0]) }
            }
          })
      }
    } catch {
      throw .linearAlgebra(error)
    }
    self.alphas = alphas
    self.errors = errors
  }

  /// Returns the mean squared error over samples and targets for each alpha.
  public func meanSquaredErrors() -> [Double] {
    errors.map { targets in
      let sum = targets.reduce(0.0) { $0 + VectorKernels.squaredNorm($1) }
      return sum / Double(targets.reduce(0) { $0 + $1.count })
    }
  }
}
