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
  /// - SeeAlso: Rifkin and Lippert, *Notes on Regularized Least Squares*, MIT-CSAIL-TR-2007-025, section 4.
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
    // With the eigenvectors of XX' the samples are all there is; otherwise what X does not reach stays.
    let isWide = n <= data.x.columnCount
    do {
      let (u, squares) = try ScikitLearnRidgeCV.directions(of: data.x, isWide: isWide)
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
        let shares = squares.map { square in
          isWide ? alpha / (square + alpha) : square == 0 ? 0 : square / (square + alpha)
        }
        let diagonal = try squaredLeft.times(shares)
        errors.append(
          try projections.enumerated().map { target, projection throws(LinearAlgebraError) in
            let part = try u.times(zip(projection, shares).map { $0 * $1 })
            if isWide {
              return (0..<n).map { part[$0] / (diagonal[$0] - (1 - base[$0])) }
            }
            return data.y.withColumn(target) { y in
              (0..<n).map { (y[$0] - part[$0]) / (base[$0] - diagonal[$0]) }
            }
          })
      }
    } catch {
      throw .linearAlgebra(error)
    }
    self.alphas = alphas
    self.errors = errors
  }

  /// The directions of the samples with the squares of their singular values.
  ///
  /// A wide X has them from XX', which has n rows, at a fraction of a decomposition of X.
  private static func directions(
    of x: Matrix, isWide: Bool
  ) throws(LinearAlgebraError) -> (directions: Matrix, squares: [Double]) {
    if isWide {
      let parts = try SymmetricEigen(of: x.outerGram())
      return (parts.vectors, parts.values)
    }
    let parts = try SingularValues(of: x)
    return (parts.left, parts.values.map { $0 * $0 })
  }

  /// Returns the mean squared error over samples and targets for each alpha.
  public func meanSquaredErrors() -> [Double] {
    errors.map { targets in
      let sum = targets.reduce(0.0) { $0 + VectorKernels.squaredNorm($1) }
      return sum / Double(targets.reduce(0) { $0 + $1.count })
    }
  }
}
