import DenseLinearAlgebra

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The grids of alphas that scikit-learn makes when none are given.
public enum ScikitLearnAlphas {
  /// Returns `count` alphas from the smallest that leaves no coefficient down to `ratio` times it.
  ///
  /// The data are taken as they are; centered data give the grid of a model with an intercept. The
  /// largest is max |x_j'y| / (n l1Ratio). Where that is practically zero, all alphas are 1e-15.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - l1Ratio: The share of the absolute-value part, above 0.
  ///   - ratio: The smallest alpha over the largest, scikit-learn's `eps`.
  ///   - count: The number of alphas.
  ///   - weightSum: What replaces n when samples are weighted.
  ///   - isPositive: Whether coefficients may not be negative: then only products above 0 count.
  /// - Complexity: O(np)
  public static func grid(
    x: Matrix, y: [Double], l1Ratio: Double, ratio: Double = 1e-3, count: Int = 100,
    weightSum: Double? = nil, isPositive: Bool = false
  ) -> [Double] {
    let count = max(count, 0)
    var largest = 0.0
    for j in 0..<x.columnCount {
      let product = x.withColumn(j) { column in
        y.withUnsafeBufferPointer { VectorKernels.dot(column, $0) }
      }
      largest = max(largest, isPositive ? product : abs(product))
    }
    let alphaMax = largest / ((weightSum ?? Double(x.rowCount)) * l1Ratio)
    // Written so that NaN takes the first branch.
    guard alphaMax > 1e-15 else { return Array(repeating: 1e-15, count: count) }
    return geometric(from: alphaMax, to: alphaMax * ratio, count: count)
  }

  /// Returns `count` alphas for several targets that choose their features together.
  ///
  /// As ``grid(x:y:l1Ratio:ratio:count:weightSum:isPositive:)``, where the largest is that of the norms of the
  /// rows of X'Y, over n l1Ratio.
  ///
  /// - Complexity: O(npt) for t targets.
  public static func grid(
    x: Matrix, targets: Matrix, l1Ratio: Double, ratio: Double = 1e-3, count: Int = 100,
    weightSum: Double? = nil
  ) -> [Double] {
    let columns = (0..<targets.columnCount).map { targets.column($0) }
    var largest = 0.0
    for j in 0..<x.columnCount {
      let squares = x.withColumn(j) { column in
        columns.reduce(0.0) { sum, y in
          let product = y.withUnsafeBufferPointer { VectorKernels.dot(column, $0) }
          return sum + product * product
        }
      }
      largest = max(largest, squares)
    }
    let alphaMax = largest.squareRoot() / ((weightSum ?? Double(x.rowCount)) * l1Ratio)
    // Written so that NaN takes the first branch.
    guard alphaMax > 1e-15 else { return Array(repeating: 1e-15, count: max(count, 0)) }
    return geometric(from: alphaMax, to: alphaMax * ratio, count: max(count, 0))
  }

  /// Returns numbers that lie evenly on a logarithmic scale, both ends included exactly.
  public static func geometric(from first: Double, to last: Double, count: Int) -> [Double] {
    guard count > 1 else { return count == 1 ? [first] : [] }
    let (start, end) = (log10(first), log10(last))
    let step = (end - start) / Double(count - 1)
    var values = (0..<count).map { pow(10, Double($0) * step + start) }
    values[0] = first
    values[count - 1] = last
    return values
  }
}
