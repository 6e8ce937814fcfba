import DenseLinearAlgebra

/// Ridge regression on scikit-learn's scale: ‖y − Xw − b‖² + alpha ‖w‖².
///
/// That alpha is n times ``Objective``'s. `Ridge` solves the normal equations by a Cholesky factor of
/// X'X + alpha I, or of XX' + alpha I when p > n, and turns to singular values where that factor does
/// not exist.
public struct ScikitLearnRidge: Sendable {
  /// How the coefficients are found.
  public enum Method: Sendable, Equatable {
    /// A Cholesky factor, and singular values where there is none.
    case cholesky
    /// Singular values.
    case singularValues
  }

  /// The coefficients of each target, p entries each.
  public let coefficients: [[Double]]
  /// The intercept of each target; 0 when none is fitted.
  public let intercepts: [Double]
  /// The method that gave them.
  public let method: Method

  /// Fits every target.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: n rows and a column for each target.
  ///   - alphas: One penalty of at least 0 for all targets, or one for each.
  /// - Throws: ``FitError`` when the shapes do not fit or an entry is not finite.
  /// - Complexity: O(n p min(n, p))
  public init(
    x: Matrix, y: Matrix, alphas: [Double], fitsIntercept: Bool = true,
    sampleWeights: [Double]? = nil, method: Method = .cholesky
  ) throws(FitError) {
    let data = try CenteredData(
      x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights)
    if method == .cholesky {
      try self.init(RidgeEquations(data, fitsIntercept: fitsIntercept), alphas: alphas)
    } else {
      try self.init(data, fitsIntercept: fitsIntercept, alphas: alphas, equations: nil)
    }
  }

  /// Fits every target by equations that are already formed.
  ///
  /// - Parameter alphas: One penalty of at least 0 for all targets, or one for each.
  /// - Throws: ``FitError`` for another number of penalties.
  /// - Complexity: O(min(n, p)³)
  public init(_ equations: RidgeEquations, alphas: [Double]) throws(FitError) {
    try self.init(
      equations.data, fitsIntercept: equations.fitsIntercept, alphas: alphas, equations: equations)
  }

  private init(
    _ data: CenteredData, fitsIntercept: Bool, alphas: [Double], equations: RidgeEquations?
  ) throws(FitError) {
    let targets = data.y.columnCount
    guard alphas.count == 1 || alphas.count == targets else {
      throw .lengthMismatch(argument: "alphas", expected: targets, found: alphas.count)
    }
    let each = alphas.count == targets ? alphas : Array(repeating: alphas[0], count: targets)
    do {
      if let solved = try equations?.solve(alphas: each) {
        coefficients = solved
        method = .cholesky
      } else {
        coefficients = try ScikitLearnRidge.decomposition(data, alphas: each)
        method = .singularValues
      }
    } catch {
      throw .linearAlgebra(error)
    }
    intercepts = coefficients.enumerated().map { target, w in
      fitsIntercept ? data.intercept(of: w, target: target) : 0
    }
  }

  /// Solves by singular values, leaving out those up to 1e-15.
  private static func decomposition(
    _ data: CenteredData, alphas: [Double]
  ) throws(LinearAlgebraError) -> [[Double]] {
    let parts = try SingularValues(of: data.x)
    var result: [[Double]] = []
    for (target, alpha) in alphas.enumerated() {
      var weights = try parts.left.transposedTimes(data.y.column(target))
      for k in weights.indices {
        let s = parts.values[k]
        weights[k] *= s > 1e-15 ? s / (s * s + alpha) : 0
      }
      result.append(try parts.rightTransposed.transposedTimes(weights))
    }
    return result
  }
}
