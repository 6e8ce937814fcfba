import CKernels
import DenseLinearAlgebra

/// Ridge regression for any number of alphas from one factorization.
///
/// With p features and n samples, the eigenvectors of `X'X` (p <= n) or of `XX'` (p > n) of the centered
/// data turn every alpha into a division. Alphas are on the scale of ``Objective``: the squared part is
/// `alpha/2 ‖w‖²` beside the loss with its 1/(2n).
///
/// - SeeAlso: Golub, Heath and Wahba, *Technometrics* 21, 1979, section 1.
public struct RidgeDecomposition: Sendable {
  /// The squared singular values of the centered data, rising; at most n of them.
  public let squaredSingularValues: [Double]

  private let original: RegressionProblem
  private let problem: CenteredProblem
  private let vectors: Matrix
  /// `V'X'y` for p <= n, `V'y` for p > n.
  private let shares: [Double]
  private let isDual: Bool
  /// The place of the constant vector among the eigenvectors of `XX'`.
  private let constantIndex: Int?

  /// Factors the data once.
  ///
  /// - Throws: ``FitError/linearAlgebra(_:)`` when the eigenvalues cannot be found.
  /// - Complexity: O(n p min(n, p)).
  public init(on problem: RegressionProblem) throws(FitError) {
    try self.init(centered: CenteredProblem(problem), original: problem)
  }

  init(centered problem: CenteredProblem, original: RegressionProblem) throws(FitError) {
    self.problem = problem
    self.original = original
    isDual = problem.p > problem.n
    let n = problem.n
    do throws(LinearAlgebraError) {
      if isDual {
        var kernel = try problem.x.outerGram()
        var constant: [Double]?
        if original.fitsIntercept {
          // With the constant direction made the largest, its eigenvector is the constant itself; its own
          // eigenvalue is known to be 0.
          let roots =
            CenteredProblem.normalized(original.sampleWeights).map { $0.map { $0.squareRoot() } }
            ?? [Double](repeating: 1, count: n)
          let trace = (0..<n).reduce(0) { $0 + kernel[$1, $1] }
          let size = max(trace, .leastNormalMagnitude) / Double(n) * 2
          kernel.withUnsafeMutableColumns { k, stride in
            for j in 0..<n { for i in 0..<n { k[j * stride + i] += size * roots[i] * roots[j] } }
          }
          constant = roots
        }
        let eigen = try SymmetricEigen(of: kernel)
        var values = RidgeDecomposition.cleaned(eigen.values)
        var index: Int?
        if let constant {
          let overlaps = try eigen.vectors.transposedTimes(constant).map { abs($0) }
          index = overlaps.indices.max { overlaps[$0] < overlaps[$1] }
          if let index { values[index] = 0 }
        }
        constantIndex = index
        squaredSingularValues = values
        vectors = eigen.vectors
        shares = try eigen.vectors.transposedTimes(problem.y)
      } else {
        let eigen = try SymmetricEigen(of: try problem.gramOrThrow())
        squaredSingularValues = RidgeDecomposition.cleaned(eigen.values)
        vectors = eigen.vectors
        shares = try eigen.vectors.transposedTimes(problem.correlations(problem.y))
        constantIndex = nil
      }
    } catch { throw .linearAlgebra(error) }
  }

  /// Returns the coefficients: p rows, one column for each alpha.
  ///
  /// - Parameter alphas: Numbers above 0.
  /// - Throws: ``FitError`` for alphas out of range.
  public func coefficients(alphas: [Double]) throws(FitError) -> Matrix {
    try check(alphas)
    let scaled = scaledShares(alphas)
    do throws(LinearAlgebraError) {
      let inner = try vectors.times(scaled)
      return isDual ? try problem.x.transposedTimes(inner) : inner
    } catch { throw .linearAlgebra(error) }
  }

  /// Returns the intercept that belongs to coefficients.
  public func intercept(_ coefficients: [Double]) -> Double {
    original.fitsIntercept ? problem.intercept(coefficients) : 0
  }

  /// Returns the effective degrees of freedom `Σ s / (s + n alpha)`, the intercept not counted.
  public func degreesOfFreedom(alpha: Double) -> Double {
    let l2 = alpha * Double(problem.n)
    return squaredSingularValues.reduce(0) { $0 + ($1 > 0 ? $1 / ($1 + l2) : 0) }
  }

  /// Returns the alpha at which the degrees of freedom are `target`, by bisection.
  ///
  /// - Parameter target: A number above 0 and below the rank of the data.
  /// - Throws: ``FitError/outOfRange(argument:value:valid:)``.
  public func alpha(degreesOfFreedom target: Double) throws(FitError) -> Double {
    let largest = squaredSingularValues.max() ?? 0
    let rank = squaredSingularValues.count { $0 > largest * 1e-14 }
    guard target > 0, target < Double(rank) else {
      throw .outOfRange(
        argument: "degreesOfFreedom", value: "\(target)",
        valid: "a number above 0 and below \(rank), the rank of x")
    }
    let n = Double(problem.n)
    var (low, high) = (largest * 1e-18 / n, largest * Double(rank + 1) / target / n)
    for _ in 0..<200 {
      let middle = (low * high).squareRoot()
      if degreesOfFreedom(alpha: middle) > target { low = middle } else { high = middle }
    }
    return (low * high).squareRoot()
  }

  /// Returns what each sample is missed by when it is left out of the fit: n rows, a column for each alpha.
  ///
  /// `(yᵢ − ŷᵢ) / (1 − hᵢᵢ)` with the leverage h of the fit on all samples, its intercept included: exact,
  /// without fitting again.
  ///
  /// - Throws: ``FitError`` for alphas that are not above 0.
  public func leaveOneOutErrors(alphas: [Double]) throws(FitError) -> Matrix {
    try check(alphas)
    let n = problem.n
    let weights = CenteredProblem.normalized(original.sampleWeights)
    do throws(LinearAlgebraError) {
      // In the rows' own directions: residual and 1 − leverage, both over alpha n when dual.
      var directions = vectors
      if !isDual { directions = try problem.x.times(vectors) }
      if let constantIndex {
        directions.withMutableColumn(constantIndex) { $0.update(repeating: 0) }
      }
      var squares = directions
      for k in 0..<squares.columnCount {
        squares.withMutableColumn(k) { column in
          for i in 0..<column.count { column[i] *= column[i] }
        }
      }
      let fitted = try directions.times(scaledShares(alphas))
      let leverages = try squares.times(reciprocals(alphas))
      var errors = Matrix(rows: n, columns: alphas.count)
      for k in alphas.indices {
        let (f, h) = (fitted.column(k), leverages.column(k))
        errors.withMutableColumn(k) { e in
          for i in 0..<n {
            let weight = weights.map { $0[i] } ?? 1
            if isDual {
              e[i] = h[i] > 0 ? f[i] / h[i] : 0
            } else {
              let constant = original.fitsIntercept ? weight / Double(n) : 0
              e[i] = (problem.y[i] - f[i]) / (1 - h[i] - constant)
            }
          }
        }
      }
      if let weights { try unweight(&errors, weights, alphas) }
      return errors
    } catch { throw .linearAlgebra(error) }
  }

  /// Returns the generalized cross-validation score for each alpha: `n RSS / (n − df)²`, the intercept
  /// counted.
  ///
  /// - Throws: ``FitError`` for alphas that are not above 0.
  public func generalizedCrossValidation(alphas: [Double]) throws(FitError) -> [Double] {
    let w = try coefficients(alphas: alphas)
    let n = Double(problem.n)
    return alphas.enumerated().map { k, alpha in
      let rss = VectorKernels.squaredNorm(problem.residual(w.column(k)))
      let rest = n - degreesOfFreedom(alpha: alpha) - (original.fitsIntercept ? 1 : 0)
      return rest > 0 ? n * rss / (rest * rest) : .infinity
    }
  }

  // MARK: Helpers

  /// Eigenvalues with those that are rounding alone set to 0.
  private static func cleaned(_ values: [Double]) -> [Double] {
    let rounding = (values.max() ?? 0) * 2.2e-16 * Double(values.count)
    return values.map { $0 > rounding ? $0 : 0 }
  }

  private func check(_ alphas: [Double]) throws(FitError) {
    try InputValidation.checkAlphas(alphas)
    if alphas.contains(0) {
      throw .outOfRange(argument: "alpha", value: "0.0", valid: "a finite number above 0")
    }
  }

  /// `1 / (s + n alpha)`, a column for each alpha.
  private func reciprocals(_ alphas: [Double]) -> Matrix {
    let n = Double(problem.n)
    var result = Matrix(rows: squaredSingularValues.count, columns: alphas.count)
    for (k, alpha) in alphas.enumerated() {
      result.withMutableColumn(k) { column in
        for i in 0..<column.count { column[i] = 1 / (squaredSingularValues[i] + n * alpha) }
      }
    }
    return result
  }

  private func scaledShares(_ alphas: [Double]) -> Matrix {
    var result = reciprocals(alphas)
    for k in alphas.indices {
      result.withMutableColumn(k) { column in
        for i in 0..<column.count { column[i] *= shares[i] }
      }
    }
    return result
  }

  /// Takes the roots of the weights off the errors; a sample without weight is missed by its residual.
  private func unweight(
    _ errors: inout Matrix, _ weights: [Double], _ alphas: [Double]
  ) throws(LinearAlgebraError) {
    var w: Matrix?
    if weights.contains(0) {
      let inner = try vectors.times(scaledShares(alphas))
      w = isDual ? try problem.x.transposedTimes(inner) : inner
    }
    for k in alphas.indices {
      var column = errors.column(k)
      for i in 0..<column.count where weights[i] > 0 { column[i] /= weights[i].squareRoot() }
      if let w {
        let coefficients = w.column(k)
        let predictions = try original.x.times(coefficients)
        for i in 0..<column.count where weights[i] == 0 {
          column[i] = original.y[i] - predictions[i] - intercept(coefficients)
        }
      }
      errors.setColumn(k, to: column)
    }
  }
}
