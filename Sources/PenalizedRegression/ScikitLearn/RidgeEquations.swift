import DenseLinearAlgebra

/// The normal equations of ridge regression before any penalty: what fits on the same data share.
///
/// They are X'X w = X'y for data without its means, or XX' v = y with w = X'v when p > n. A search
/// makes them once and adds each alpha to the diagonal.
public struct RidgeEquations: Sendable {
  /// The data without its means.
  let data: CenteredData
  /// Whether means were taken off.
  let fitsIntercept: Bool
  /// Whether the unknowns are weights of samples instead of features.
  let isDual: Bool
  /// X'X, or XX' in the dual; min(n, p) rows.
  let gram: Matrix
  /// X'y of each target, or y in the dual.
  let rightSides: [[Double]]

  /// Forms the equations of every target.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: n rows and a column for each target.
  ///   - sampleWeights: n weights of at least 0; nil when all samples count alike.
  /// - Throws: ``FitError`` when the shapes do not fit or an entry is not finite.
  /// - Complexity: O(n p min(n, p))
  public init(
    x: Matrix, y: Matrix, fitsIntercept: Bool = true, sampleWeights: [Double]? = nil
  ) throws(FitError) {
    try self.init(
      CenteredData(x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights),
      fitsIntercept: fitsIntercept)
  }

  init(_ data: CenteredData, fitsIntercept: Bool) throws(FitError) {
    self.data = data
    self.fitsIntercept = fitsIntercept
    isDual = data.x.columnCount > data.x.rowCount
    do {
      gram = isDual ? try data.x.outerGram() : try data.x.gram()
      var sides: [[Double]] = []
      for target in 0..<data.y.columnCount {
        let y = data.y.column(target)
        sides.append(isDual ? y : try data.x.transposedTimes(y))
      }
      rightSides = sides
    } catch {
      throw .linearAlgebra(error)
    }
  }

  /// Solves for each target's alpha; nil where the matrix is not positive definite.
  func solve(alphas: [Double]) throws(LinearAlgebraError) -> [[Double]]? {
    var factor: (alpha: Double, cholesky: Cholesky)?
    var result: [[Double]] = []
    for (target, alpha) in alphas.enumerated() {
      if factor?.alpha != alpha {
        var shifted = gram
        shifted.withUnsafeMutableColumns { base, stride in
          for j in 0..<gram.columnCount { base[j * stride + j] += alpha }
        }
        do {
          factor = (alpha, try Cholesky(of: shifted))
        } catch .notPositiveDefinite {
          return nil
        }
      }
      guard let cholesky = factor?.cholesky else { return nil }
      let solution = try cholesky.solve(rightSides[target])
      result.append(isDual ? try data.x.transposedTimes(solution) : solution)
    }
    return result
  }

  /// The bytes that the equations and their data take.
  public var byteCount: Int {
    8 * (data.x.columnStride * data.x.columnCount + gram.columnStride * gram.columnCount)
  }
}
