import CKernels
import DenseLinearAlgebra
import Synchronization

/// A problem without intercept and weights that has the same coefficients as the one given.
///
/// Columns and responses are centered by their weighted means when an intercept is fitted, and rows are
/// multiplied by the square roots of the weights, which are scaled to sum to n. The loss is then
/// `‖y − Xw‖² / 2n` of what is held here.
final class CenteredProblem: Sendable {
  /// The number of samples.
  let n: Int
  /// The number of features.
  let p: Int
  /// The centered and weighted features.
  let x: Matrix
  /// The centered and weighted responses.
  let y: [Double]
  /// The means that were taken off each column, zeros without an intercept.
  let xMeans: [Double]
  /// The mean that was taken off y, 0 without an intercept.
  let yMean: Double
  /// The squared norm of each column of ``x``.
  let squaredNorms: [Double]
  /// The squared norm of ``y``.
  let ySquaredNorm: Double

  private let gramMatrix = Mutex<Matrix?>(nil)

  /// Centers and weights a problem; `x` is shared where nothing changes.
  init(_ problem: RegressionProblem) {
    n = problem.sampleCount
    p = problem.featureCount
    let n = problem.sampleCount
    let p = problem.featureCount
    let weights = CenteredProblem.normalized(problem.sampleWeights)
    let roots = weights.map { $0.map { $0.squareRoot() } }
    let squares =
      problem.columnSquares
      ?? (0..<p).map { j in problem.x.withColumn(j) { VectorKernels.dot($0, $0) } }
    var means = [Double](repeating: 0, count: p)
    var isCentered = true
    var yMean = 0.0
    if problem.fitsIntercept {
      yMean = CenteredProblem.mean(problem.y, weights)
      for j in 0..<p {
        let mean = problem.x.withColumn(j) { CenteredProblem.mean($0, weights) }
        // A mean below the rounding of the column's entries is none.
        if abs(mean) > 1e-15 * (squares[j] / Double(n)).squareRoot() {
          means[j] = mean
          isCentered = false
        }
      }
    }
    var y = problem.y
    for i in 0..<n {
      y[i] -= yMean
      if let roots { y[i] *= roots[i] }
    }
    var x = problem.x
    var norms = squares
    if !isCentered || roots != nil {
      x = Matrix(rows: n, columns: p)
      problem.x.withUnsafeColumns { source, sourceStride in
        x.withUnsafeMutableColumns { target, stride in
          for j in 0..<p {
            let (from, to, mean) = (source + j * sourceStride, target + j * stride, means[j])
            if let roots {
              for i in 0..<n { to[i] = (from[i] - mean) * roots[i] }
            } else {
              for i in 0..<n { to[i] = from[i] - mean }
            }
            norms[j] = ck_dot(to, to, n)
          }
        }
      }
    }
    self.x = x
    self.y = y
    self.yMean = yMean
    xMeans = means
    squaredNorms = norms
    ySquaredNorm = VectorKernels.squaredNorm(y)
  }

  /// The inner products of all columns, made when first asked for.
  func gram() throws(FitError) -> Matrix {
    if let known = gramMatrix.withLock({ $0 }) { return known }
    do {
      let result = try x.gram()
      gramMatrix.withLock { $0 = result }
      return result
    } catch { throw .linearAlgebra(error) }
  }

  /// The same with the error of the layer below.
  func gramOrThrow() throws(LinearAlgebraError) -> Matrix {
    do {
      return try gram()
    } catch {
      throw .tooLarge(rows: n, columns: p)
    }
  }

  /// Whether the inner products are there already.
  var hasGram: Bool { gramMatrix.withLock { $0 != nil } }

  /// Returns `Xᵀ v`.
  func correlations(_ v: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: p)
    x.withUnsafeColumns { base, stride in ck_columns_dot(base, stride, n, p, v, &result) }
    return result
  }

  /// Returns `y − X w`.
  func residual(_ w: [Double]) -> [Double] {
    var result = y
    let active = w.indices.filter { w[$0] != 0 }
    let minus = active.map { -w[$0] }
    x.withUnsafeColumns { base, stride in
      ck_add_selected_columns(base, stride, n, active, active.count, minus, &result)
    }
    return result
  }

  /// Returns `r = y − X w` and `Xᵀ r`, from one pass over x where it is larger than the caches.
  func residualAndCorrelations(_ w: [Double]) -> (residual: [Double], correlations: [Double]) {
    guard n >= 1024, p >= 64 else {
      let r = residual(w)
      return (r, correlations(r))
    }
    var (r, c) = (y, [Double](repeating: 0, count: p))
    x.withUnsafeColumns { base, stride in ck_residual_pass(base, stride, n, p, w, &r, &c) }
    return (r, c)
  }

  /// Returns the intercept that belongs to the coefficients.
  func intercept(_ w: [Double]) -> Double { yMean - VectorKernels.dot(xMeans, w) }

  /// Returns the weights scaled to sum to their number.
  static func normalized(_ weights: [Double]?) -> [Double]? {
    guard let weights, let largest = weights.max(), largest > 0 else { return nil }
    // Divided by the largest first, so that the sum cannot overflow.
    let relative = weights.map { $0 / largest }
    let scale = Double(weights.count) / VectorKernels.sum(relative)
    return relative.map { $0 * scale }
  }

  private static func mean(_ values: [Double], _ weights: [Double]?) -> Double {
    values.withUnsafeBufferPointer { mean($0, weights) }
  }

  private static func mean(_ values: UnsafeBufferPointer<Double>, _ weights: [Double]?) -> Double {
    guard let base = values.baseAddress, !values.isEmpty else { return 0 }
    let count = values.count
    guard let weights else { return ck_sum(base, count) / Double(count) }
    return ck_dot(base, weights, min(count, weights.count)) / Double(count)
  }
}
