import CKernels
import DenseLinearAlgebra

/// Least squares and ridge regression in closed form.
struct DirectSolver {
  let problem: CenteredProblem

  /// The coefficients and, where it is known without another factorization, the gap of least squares.
  struct Solution {
    var coefficients: [Double]
    /// `‖P r‖²`, the squared norm of the residual's part in the span of the features; least squares only.
    var removable: Double?
    /// The residual and its correlations, where the solver has them.
    var state: (residual: [Double], correlations: [Double])?
  }

  /// Returns the least-squares coefficients of smallest norm.
  ///
  /// Where the features are well conditioned and at most as many as the samples, the normal equations
  /// with two steps of refinement are as accurate as an orthogonal factorization and far cheaper;
  /// otherwise singular values decide.
  ///
  /// - Parameter rcond: Singular values at or below this times the largest count as zero; negative for
  ///   the machine's unit roundoff times the larger dimension.
  func leastSquares(rcond: Double = -1) throws(FitError) -> Solution {
    if rcond < 0, let solution = bySinglePrecision(l2: nil) { return solution }
    if problem.n > problem.p, let solution = try normalEquations(rcond: rcond) { return solution }
    let cutoff = rcond < 0 ? 2.220446049250313e-16 * Double(max(problem.n, problem.p)) : rcond
    do {
      let basis = try SingularValues(of: problem.x)
      let largest = basis.values.first ?? 0
      let rank = basis.values.prefix { $0 > cutoff * largest }.count
      var shares = try basis.left.transposedTimes(problem.y)
      for k in 0..<shares.count { shares[k] = k < rank ? shares[k] / basis.values[k] : 0 }
      var w = try basis.rightTransposed.transposedTimes(shares)
      // One step of refinement, within the same singular directions.
      var rest = try basis.left.transposedTimes(problem.residual(w))
      for k in 0..<rest.count { rest[k] = k < rank ? rest[k] / basis.values[k] : 0 }
      VectorKernels.add(try basis.rightTransposed.transposedTimes(rest), times: 1, to: &w)
      let left = try basis.left.transposedTimes(problem.residual(w)).prefix(rank)
      return Solution(coefficients: w, removable: left.reduce(0) { $0 + $1 * $1 })
    } catch { throw .linearAlgebra(error) }
  }

  /// Normal equations with a factor in single precision, refined with slopes in double precision from the data
  /// themselves; `nil` where that does not converge fast or does not pay.
  ///
  /// A matrix that is singular to double precision has a factor whose condition is that of rounding in single
  /// precision: of the sums over n/512 slices and of the p steps of Cholesky (Higham, *Accuracy and Stability of
  /// Numerical Algorithms*, 2002, theorem 10.3). The bound lies above it. Each step has to bring the slopes, in the
  /// norm of the inverse, down to a twentieth.
  ///
  /// - Parameter l2: The squared weights (times n), `nil` for least squares.
  private func bySinglePrecision(l2: [Double]?) -> Solution? {
    let (n, p) = (problem.n, problem.p)
    guard p >= 64, n >= p, n * p * p > 20_000_000, !problem.hasGram,
      let factor = SinglePrecisionCholesky(
        of: problem.x, squaredNorms: problem.squaredNorms,
        diagonal: l2 ?? [Double](repeating: 0, count: p)),
      factor.reciprocalCondition > max(2e-5, 2 * Double(p + n / 512) * 0x1p-24)
    else { return nil }
    var w = [Double](repeating: 0, count: p)
    var state = (residual: problem.y, correlations: problem.correlations(problem.y))
    var slopes = state.correlations
    var change = factor.solve(slopes)
    var energy = max(VectorKernels.dot(slopes, change), 0)
    // Slopes so small or so large that their squares are lost say nothing.
    guard energy.isNormal || slopes.allSatisfy({ $0 == 0 }) else { return nil }
    let rounding = 1e-30 * energy
    for _ in 0..<8 {
      if energy <= rounding { break }
      var next = w
      VectorKernels.add(change, times: 1, to: &next)
      let nextState = problem.residualAndCorrelations(next)
      slopes = nextState.correlations
      if let l2 { for j in 0..<p { slopes[j] -= l2[j] * next[j] } }
      change = factor.solve(slopes)
      let nextEnergy = max(VectorKernels.dot(slopes, change), 0)
      guard nextEnergy.isFinite else { return nil }
      // Slow above the rounding of the slopes: not the way; at rounding: done.
      if nextEnergy > energy / 400 {
        if energy > 1e-24 * max(problem.ySquaredNorm, rounding) { return nil }
        if nextEnergy >= energy { break }
      }
      (w, state, energy) = (next, nextState, nextEnergy)
    }
    guard energy <= 1e-24 * max(problem.ySquaredNorm, rounding) else { return nil }
    return Solution(coefficients: w, removable: l2 == nil ? energy : nil, state: state)
  }

  /// Least squares by Cholesky, `nil` where the condition is not good enough for it.
  private func normalEquations(rcond: Double) throws(FitError) -> Solution? {
    let gram = try problem.gram()
    // Scaled to a unit diagonal, which is nearly the best scaling of the columns.
    let scales = problem.squaredNorms.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
    guard scales.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    // A cut-off acts on the unscaled singular values: leave columns of unlike size to them.
    if let largest = scales.max(), let smallest = scales.min(), rcond > 0,
      smallest < largest * rcond * 1e3
    {
      return nil
    }
    var scaled = gram
    scaled.withUnsafeMutableColumns { g, stride in
      for j in 0..<problem.p {
        for i in j..<problem.p { g[j * stride + i] *= scales[i] * scales[j] }
      }
    }
    do {
      guard let factor = try? Cholesky(of: scaled), factor.reciprocalCondition > 1e-8 else {
        return nil
      }
      var w = [Double](repeating: 0, count: problem.p)
      var slopes = problem.correlations(problem.y)
      var removable = 0.0
      for round in 0..<3 {
        let right = zip(slopes, scales).map { $0 * $1 }
        let change = try factor.solve(right)
        removable = VectorKernels.dot(right, change)
        if round == 2 { break }
        for j in 0..<problem.p { w[j] += change[j] * scales[j] }
        slopes = problem.residualAndCorrelations(w).correlations
      }
      return Solution(coefficients: w, removable: max(removable, 0))
    } catch { throw .linearAlgebra(error) }
  }

  /// Returns the ridge coefficients for squared weights `l2` (times n), all above 0.
  func ridge(l2: [Double]) throws(FitError) -> Solution {
    if let solution = bySinglePrecision(l2: l2) { return solution }
    return Solution(coefficients: try ridgeInDoublePrecision(l2: l2))
  }

  private func ridgeInDoublePrecision(l2: [Double]) throws(FitError) -> [Double] {
    let (n, p) = (problem.n, problem.p)
    let gram = p <= n ? try problem.gram() : nil
    do throws(LinearAlgebraError) {
      if let gram {
        var hessian = gram
        hessian.withUnsafeMutableColumns { h, stride in
          for j in 0..<p { h[j * stride + j] += l2[j] }
        }
        if let factor = try? Cholesky(of: consume hessian), factor.reciprocalCondition > 1e-13 {
          return try refined(l2: l2) { slopes throws(LinearAlgebraError) in
            try factor.solve(slopes)
          }
        }
      } else if let w = try dualRidge(l2: l2) {
        return w
      }
      return try ridgeByReflections(l2: l2)
    } catch { throw .linearAlgebra(error) }
  }

  /// Ridge through the n by n system `(X D⁻¹ X' + I) v = y`, where `w = D⁻¹ X' v` and D holds l2.
  private func dualRidge(l2: [Double]) throws(LinearAlgebraError) -> [Double]? {
    let (n, p) = (problem.n, problem.p)
    let roots = l2.map { $0.squareRoot() }
    var scaled = problem.x
    for j in 0..<p {
      scaled.withMutableColumn(j) { column in
        for i in 0..<column.count { column[i] /= roots[j] }
      }
    }
    var kernel = try scaled.outerGram()
    kernel.withUnsafeMutableColumns { k, stride in
      for i in 0..<n { k[i * stride + i] += 1 }
    }
    guard let factor = try? Cholesky(of: kernel),
      factor.reciprocalCondition > (p <= 3000 ? 1e-7 : 0)
    else {
      return nil
    }
    var v = try factor.solve(problem.y)
    for _ in 0..<2 {
      let back = try scaled.times(try scaled.transposedTimes(v))
      let rest = (0..<n).map { problem.y[$0] - back[$0] - v[$0] }
      VectorKernels.add(try factor.solve(rest), times: 1, to: &v)
    }
    return zip(try scaled.transposedTimes(v), roots).map { $0 / $1 }
  }

  /// Solves from zero and refines twice with the true residual.
  private func refined(
    l2: [Double], _ solve: ([Double]) throws(LinearAlgebraError) -> [Double]
  ) throws(LinearAlgebraError) -> [Double] {
    var w = try solve(problem.correlations(problem.y))
    var size = Double.infinity
    let rounding =
      1e-15 * ((problem.squaredNorms.max() ?? 0) * problem.ySquaredNorm).squareRoot()
    for _ in 0..<3 {
      var slopes = problem.residualAndCorrelations(w).correlations
      for j in 0..<problem.p { slopes[j] -= l2[j] * w[j] }
      let newSize = VectorKernels.maxAbs(slopes)
      if newSize >= size / 2 || newSize <= rounding { break }
      size = newSize
      let change = try solve(slopes)
      VectorKernels.add(change, times: 1, to: &w)
    }
    return w
  }

  /// Ridge where normal equations lose too much: a Householder factorization of `(X; √D)`.
  ///
  /// Its error does not grow with the spread of the columns' sizes. Refined with the true slopes.
  private func ridgeByReflections(l2: [Double]) throws(LinearAlgebraError) -> [Double] {
    let (n, p) = (problem.n, problem.p)
    var stacked = Matrix(rows: n + p, columns: p)
    for j in 0..<p {
      let column = problem.x.column(j)
      stacked.withMutableColumn(j) { target in
        for i in 0..<n { target[i] = column[i] }
        target[n + j] = l2[j].squareRoot()
      }
    }
    let upper = try QRFactorization(of: stacked).upper
    let lower = upper.transposed()
    var w = [Double](repeating: 0, count: p)
    var size = Double.infinity
    for _ in 0..<8 {
      var slopes = problem.residualAndCorrelations(w).correlations
      var largest = 0.0
      for j in 0..<p {
        slopes[j] -= l2[j] * w[j]
        largest = max(largest, abs(slopes[j]) / l2[j].squareRoot())
      }
      if largest >= size / 2 { break }
      size = largest
      lower.withUnsafeColumns { l, stride in
        ck_lower_solve(l, stride, p, &slopes)
        ck_lower_transposed_solve(l, stride, p, &slopes)
      }
      VectorKernels.add(slopes, times: 1, to: &w)
    }
    return w
  }
}
