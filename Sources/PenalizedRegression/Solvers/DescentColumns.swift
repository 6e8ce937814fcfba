import CKernels
import DenseLinearAlgebra

/// What coordinate descent asks of a centered design matrix, dense or sparse.
///
/// The residual is handed over as the columns keep it, which for sparse ones leaves out the part that
/// centering would spread over all samples.
protocol DescentColumns: AnyObject {
  /// The number of samples.
  var n: Int { get }
  /// The number of features.
  var p: Int { get }
  /// The squared norms of the centered columns.
  var squaredNorms: [Double] { get }
  /// The centered responses.
  var y: [Double] { get }
  /// Returns the inner product of centered column `j` with the centered residual.
  func correlation(_ j: Int, _ r: [Double]) -> Double
  /// Takes `change` times centered column `j` off the residual.
  func subtract(_ change: Double, column j: Int, from r: inout [Double])
  /// Returns the centered residual `y − Xw` itself.
  func centered(_ r: [Double]) -> [Double]
  /// Returns the residual for coefficients, as the columns keep it.
  func residual(_ w: [Double]) -> [Double]
  /// Returns centered column `j`.
  func column(_ j: Int) -> [Double]
  /// Returns the intercept for coefficients.
  func intercept(_ w: [Double]) -> Double
}

/// Dense columns, centered beforehand.
final class DenseColumns: DescentColumns {
  private let problem: CenteredProblem
  var n: Int { problem.n }
  var p: Int { problem.p }
  var squaredNorms: [Double] { problem.squaredNorms }
  var y: [Double] { problem.y }

  init(_ problem: CenteredProblem) { self.problem = problem }

  func correlation(_ j: Int, _ r: [Double]) -> Double {
    problem.x.withUnsafeColumns { base, stride in ck_dot(base + j * stride, r, problem.n) }
  }

  func subtract(_ change: Double, column j: Int, from r: inout [Double]) {
    problem.x.withUnsafeColumns { base, stride in
      ck_axpy(-change, base + j * stride, &r, problem.n)
    }
  }

  func centered(_ r: [Double]) -> [Double] { r }
  func residual(_ w: [Double]) -> [Double] { problem.residual(w) }
  func column(_ j: Int) -> [Double] { problem.x.column(j) }
  func intercept(_ w: [Double]) -> Double { problem.intercept(w) }
}

/// Sparse columns, centered implicitly: nothing is filled in.
///
/// With weights s scaled to sum to n, rows are multiplied by √s. The centered residual is
/// `r + offset √s`, where `r = √s (y − ȳ) − √s X w` changes only where a column has entries and
/// `offset = Σ mⱼ wⱼ`; its inner product with √s is 0, so that with a centered column it is
/// `xⱼ'r + offset xⱼ'√s`.
final class SparseColumns: DescentColumns {
  let n: Int
  let p: Int
  let y: [Double]
  let squaredNorms: [Double]
  private let starts: [Int]
  private let rows: [Int]
  private let values: [Double]
  private let roots: [Double]
  private let means: [Double]
  private let rootProducts: [Double]
  private let yMean: Double
  private var offset = 0.0

  init(_ problem: SparseRegressionProblem) {
    let x = problem.x
    (n, p) = (x.rowCount, x.columnCount)
    (starts, rows) = (x.columnStarts, x.rowIndices)
    let weights =
      CenteredProblem.normalized(problem.sampleWeights)
      ?? [Double](repeating: 1, count: x.rowCount)
    let roots = weights.map { $0.squareRoot() }
    let count = Double(x.rowCount)
    let yMean =
      problem.fitsIntercept
      ? zip(weights, problem.y).reduce(0) { $0 + $1.0 * $1.1 } / count : 0
    y = zip(roots, problem.y).map { $0 * ($1 - yMean) }
    var values = x.values
    for t in values.indices { values[t] *= roots[x.rowIndices[t]] }
    var products = [Double](repeating: 0, count: x.columnCount)
    var norms = products
    var means = products
    for j in 0..<x.columnCount {
      var (product, square) = (0.0, 0.0)
      for t in x.columnStarts[j]..<x.columnStarts[j + 1] {
        product += values[t] * roots[x.rowIndices[t]]
        square += values[t] * values[t]
      }
      products[j] = product
      means[j] = problem.fitsIntercept ? product / count : 0
      let centered = square - means[j] * product
      // What is left of a constant column is the rounding of its square.
      norms[j] = centered > 1e-14 * square ? centered : 0
    }
    (self.values, self.roots, self.yMean) = (values, roots, yMean)
    (rootProducts, squaredNorms, self.means) = (products, norms, means)
  }

  func correlation(_ j: Int, _ r: [Double]) -> Double {
    var sum = offset * rootProducts[j]
    for t in starts[j]..<starts[j + 1] { sum += values[t] * r[rows[t]] }
    return sum
  }

  func subtract(_ change: Double, column j: Int, from r: inout [Double]) {
    for t in starts[j]..<starts[j + 1] { r[rows[t]] -= change * values[t] }
    offset += change * means[j]
  }

  func centered(_ r: [Double]) -> [Double] {
    offset == 0 ? r : zip(r, roots).map { $0 + offset * $1 }
  }

  func residual(_ w: [Double]) -> [Double] {
    offset = 0
    var r = y
    for j in w.indices where w[j] != 0 { subtract(w[j], column: j, from: &r) }
    return r
  }

  func column(_ j: Int) -> [Double] {
    var result = roots.map { -means[j] * $0 }
    for t in starts[j]..<starts[j + 1] { result[rows[t]] += values[t] }
    return result
  }

  func intercept(_ w: [Double]) -> Double { yMean - VectorKernels.dot(means, w) }
}
