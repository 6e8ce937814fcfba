import DenseLinearAlgebra

/// The mean and spread of every column, as scikit-learn's `StandardScaler` has them to the last bit.
///
/// Sums go down the columns one by one. The spread is the square root of the variance over n, and 1
/// where a column is constant but for rounding.
public struct StandardScaling: Sendable, Equatable {
  /// The mean of each of the p columns, in their units.
  public let means: [Double]
  /// The variance of each column, over n.
  public let variances: [Double]
  /// What each column is divided by.
  public let scales: [Double]

  /// Measures the columns of `x`.
  ///
  /// - Parameter weights: One weight of at least 0 for each row; nil when all count alike.
  /// - Throws: ``FitError`` without rows or columns.
  /// - Complexity: O(np)
  public init(_ x: Matrix, weights: [Double]? = nil) throws(FitError) {
    guard !x.isEmpty else { throw .emptyInput(rows: x.rowCount, columns: x.columnCount) }
    if let weights, weights.count != x.rowCount {
      throw .lengthMismatch(argument: "weights", expected: x.rowCount, found: weights.count)
    }
    let n = weights.map { $0.reduce(0, +) } ?? Double(x.rowCount)
    var (means, variances): ([Double], [Double]) = ([], [])
    for j in 0..<x.columnCount {
      x.withColumn(j) { column in
        var (sum, first, second) = (0.0, 0.0, 0.0)
        guard let weights else {
          for value in column { sum += value }
          let mean = sum / n
          for value in column {
            let d = value - mean
            first += d
            second += d * d
          }
          means.append(mean)
          variances.append((second - first * first / n) / n)
          return
        }
        for i in column.indices { sum += weights[i] * column[i] }
        let mean = sum / n
        for i in column.indices {
          let d = column[i] - mean
          first += weights[i] * d
          second += weights[i] * (d * d)
        }
        means.append(mean)
        variances.append((second - first * first / n) / n)
      }
    }
    self.means = means
    self.variances = variances
    scales = zip(means, variances).map { mean, variance in
      let rounding = n * mean * Double.ulpOfOne
      let isConstant = variance <= n * Double.ulpOfOne * variance + rounding * rounding
      return isConstant ? 1 : variance.squareRoot()
    }
  }

  /// Returns `x` with means taken off and columns divided by their scale.
  ///
  /// - Throws: ``FitError/lengthMismatch(argument:expected:found:)`` for another number of columns.
  public func apply(
    to x: Matrix, centers: Bool = true, scalesColumns: Bool = true
  ) throws(FitError) -> Matrix {
    try mapped(x) { value, j in
      let centered = centers ? value - means[j] : value
      return scalesColumns ? centered / scales[j] : centered
    }
  }

  /// Returns what ``apply(to:centers:scalesColumns:)`` would turn into `x`.
  ///
  /// - Throws: ``FitError/lengthMismatch(argument:expected:found:)`` for another number of columns.
  public func invert(
    _ x: Matrix, centers: Bool = true, scalesColumns: Bool = true
  ) throws(FitError) -> Matrix {
    try mapped(x) { value, j in
      let scaled = scalesColumns ? value * scales[j] : value
      return centers ? scaled + means[j] : scaled
    }
  }

  private func mapped(
    _ x: Matrix, _ change: (Double, Int) -> Double
  ) throws(FitError) -> Matrix {
    guard x.columnCount == means.count else {
      throw .lengthMismatch(argument: "a row of x", expected: means.count, found: x.columnCount)
    }
    var result = x
    for j in 0..<x.columnCount {
      result.withMutableColumn(j) { column in
        for i in column.indices { column[i] = change(column[i], j) }
      }
    }
    return result
  }
}
