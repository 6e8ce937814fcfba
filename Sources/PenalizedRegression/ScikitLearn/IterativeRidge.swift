import DenseLinearAlgebra

/// Ridge regression by the iterative methods of scikit-learn's `Ridge`, stopped where it stops.
///
/// They minimize what ``ScikitLearnRidge`` minimizes, ‖y − Xw − b‖² + alpha ‖w‖², up to a tolerance.
public struct IterativeRidge: Sendable, Equatable {
  /// Which method.
  public enum Method: Sendable, Equatable {
    /// LSQR: Golub-Kahan bidiagonalization.
    case lsqr
    /// Conjugate gradients on the normal equations.
    case conjugateGradients
    /// Stochastic average gradient; a seed of its draws for each target.
    case averageGradient(seeds: [UInt32])
    /// SAGA, its unbiased variant.
    case unbiasedAverageGradient(seeds: [UInt32])
    /// L-BFGS-B over coefficients that are not below 0.
    case nonnegativeQuasiNewton
  }

  /// Why coefficients do not come about.
  public enum Failure: Error, Equatable {
    /// The data cannot be fitted.
    case fit(FitError)
    /// A coefficient is no finite number any more.
    case overflow(pass: Int)
    /// The step takes all of a coefficient: the penalty is alone.
    case penaltyAlone
  }

  /// The coefficients of each target, p entries each.
  public let coefficients: [[Double]]
  /// The intercept of each target; 0 when none is fitted.
  public let intercepts: [Double]
  /// How many steps or passes each target took; nil for conjugate gradients, which does not tell.
  public let iterations: [Int]?
  /// How many targets ran out of passes, or did not converge otherwise.
  public let ranOutCount: Int

  /// Fits every target.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: n rows and a column for each target.
  ///   - alphas: One penalty of at least 0 for all targets, or one for each.
  ///   - tolerance: Where the method stops, in its own measure.
  ///   - maximumIterations: The largest number of steps; nil for the method's own limit.
  ///   - shouldStop: Asked now and then; the coefficients so far stand where it says so.
  /// - Throws: ``Failure``
  /// - Complexity: O(np) for each step.
  public init(
    x: Matrix, y: Matrix, alphas: [Double], fitsIntercept: Bool = true,
    sampleWeights: [Double]? = nil, method: Method, tolerance: Double,
    maximumIterations: Int? = nil, shouldStop: () -> Bool = { false }
  ) throws(Failure) {
    let data: CenteredData
    let isStochastic =
      switch method {
      case .averageGradient, .unbiasedAverageGradient: true
      case .lsqr, .conjugateGradients, .nonnegativeQuasiNewton: false
      }
    do {
      // The stochastic methods take the weights sample by sample instead of in the rows.
      data = try CenteredData(
        x: x, y: y, fitsIntercept: fitsIntercept, sampleWeights: sampleWeights,
        weighsRows: !isStochastic)
    } catch {
      throw .fit(error)
    }
    let targets = data.y.columnCount
    guard let first = alphas.first, alphas.count == 1 || alphas.count == targets else {
      throw .fit(.lengthMismatch(argument: "alphas", expected: targets, found: alphas.count))
    }
    let rows = isStochastic ? data.x.transposed() : data.x
    var found: [[Double]] = []
    var steps: [Int] = []
    var ranOut = 0
    for target in 0..<targets {
      let alpha = alphas.count == targets ? alphas[target] : first
      let y = data.y.column(target)
      switch method {
      case .lsqr:
        let solved = DampedLeastSquares(
          x: data.x, y: y, damping: alpha.squareRoot(), tolerance: tolerance,
          maximumSteps: maximumIterations ?? 2 * data.x.columnCount, shouldStop: shouldStop)
        found.append(solved.coefficients)
        steps.append(solved.steps)
      case .conjugateGradients:
        found.append(
          ConjugateGradients.ridge(
            x: data.x, y: y, alpha: alpha, tolerance: tolerance, maximumSteps: maximumIterations,
            shouldStop: shouldStop))
      case .nonnegativeQuasiNewton:
        let solved = NonnegativeRidge.solve(
          x: data.x, y: y, alpha: alpha, tolerance: tolerance, maximumSteps: maximumIterations,
          shouldStop: shouldStop)
        found.append(solved.point)
        steps.append(solved.iterations)
        if !solved.isConverged { ranOut += 1 }
      case .averageGradient(let seeds), .unbiasedAverageGradient(let seeds):
        let limit = maximumIterations ?? 1000
        var run = AverageGradientRun(
          rows: rows, y: y, weights: sampleWeights, alpha: alpha,
          isUnbiased: method == .unbiasedAverageGradient(seeds: seeds),
          seed: seeds.indices.contains(target) ? seeds[target] : 1)
        let passes = try run.run(
          tolerance: tolerance, maximumPasses: limit, shouldStop: shouldStop)
        found.append(run.coefficients)
        steps.append(passes)
        if passes == limit { ranOut += 1 }
      }
    }
    coefficients = found
    iterations = method == .conjugateGradients ? nil : steps
    ranOutCount = ranOut
    intercepts = found.enumerated().map { target, w in
      fitsIntercept ? data.intercept(of: w, target: target) : 0
    }
  }
}

/// Conjugate gradients for a symmetric positive definite matrix, as SciPy's `cg` runs them from 0.
enum ConjugateGradients {
  /// Returns ridge coefficients from the normal equations, or from those of the samples when p > n.
  static func ridge(
    x: Matrix, y: [Double], alpha: Double, tolerance: Double, maximumSteps: Int?,
    shouldStop: () -> Bool
  ) -> [Double] {
    if x.columnCount > x.rowCount {
      // The limit is for features only, as in scikit-learn.
      let weights = solve(
        y, tolerance: tolerance, maximumSteps: 10 * y.count, shouldStop: shouldStop
      ) { v in
        shifted((try? x.times((try? x.transposedTimes(v)) ?? [])) ?? [], v, alpha)
      }
      return (try? x.transposedTimes(weights)) ?? []
    }
    let side = (try? x.transposedTimes(y)) ?? []
    return solve(
      side, tolerance: tolerance, maximumSteps: maximumSteps ?? 10 * side.count,
      shouldStop: shouldStop
    ) { v in
      shifted((try? x.transposedTimes((try? x.times(v)) ?? [])) ?? [], v, alpha)
    }
  }

  private static func shifted(_ product: [Double], _ v: [Double], _ alpha: Double) -> [Double] {
    zip(product, v).map { $0 + alpha * $1 }
  }

  /// Solves `product(v) = b`.
  private static func solve(
    _ b: [Double], tolerance: Double, maximumSteps: Int, shouldStop: () -> Bool,
    product: ([Double]) -> [Double]
  ) -> [Double] {
    let size = VectorKernels.squaredNorm(b).squareRoot()
    if size == 0 { return b }
    let target = tolerance * size
    var (x, r) = ([Double](repeating: 0, count: b.count), b)
    var (p, previous) = ([Double](), 0.0)
    for step in 0..<max(maximumSteps, 0) {
      if VectorKernels.squaredNorm(r).squareRoot() < target { break }
      if step % 64 == 0, shouldStop() { break }
      let current = VectorKernels.squaredNorm(r)
      if step > 0 {
        let beta = current / previous
        for i in p.indices { p[i] = p[i] * beta + r[i] }
      } else {
        p = r
      }
      let q = product(p)
      guard q.count == p.count else { break }
      let alpha = current / VectorKernels.dot(p, q)
      for i in x.indices {
        x[i] += alpha * p[i]
        r[i] -= alpha * q[i]
      }
      previous = current
    }
    return x
  }
}
