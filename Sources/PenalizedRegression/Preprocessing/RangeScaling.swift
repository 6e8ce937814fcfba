import DenseLinearAlgebra

/// Columns mapped linearly onto a range, as scikit-learn's `MinMaxScaler` does.
public struct RangeScaling: Sendable, Equatable {
  /// The smallest value of each column.
  public let minimums: [Double]
  /// The largest value of each column.
  public let maximums: [Double]
  /// What each column is multiplied by.
  public let scales: [Double]
  /// What is added afterwards.
  public let offsets: [Double]
  /// The range that the columns of the data fill.
  public let range: ClosedRange<Double>

  /// Measures the columns of `x`; NaN entries do not count.
  ///
  /// A column whose spread is below ten times 2⁻⁵² counts as constant.
  ///
  /// - Throws: ``FitError`` without rows or columns.
  /// - Complexity: O(np)
  public init(_ x: Matrix, range: ClosedRange<Double> = 0...1) throws(FitError) {
    guard !x.isEmpty else { throw .emptyInput(rows: x.rowCount, columns: x.columnCount) }
    var (low, high): ([Double], [Double]) = ([], [])
    for j in 0..<x.columnCount {
      x.withColumn(j) { column in
        let known = column.filter { !$0.isNaN }
        low.append(known.min() ?? .nan)
        high.append(known.max() ?? .nan)
      }
    }
    let scales = zip(low, high).map { low, high in
      let spread = high - low
      return (range.upperBound - range.lowerBound) / (spread < 10 * Double.ulpOfOne ? 1 : spread)
    }
    (minimums, maximums, self.scales, self.range) = (low, high, scales, range)
    offsets = zip(low, scales).map { range.lowerBound - $0 * $1 }
  }

  /// Returns `x` scaled, cut off at the range when `clips`.
  ///
  /// - Throws: ``FitError/lengthMismatch(argument:expected:found:)`` for another number of columns.
  public func apply(to x: Matrix, clips: Bool = false) throws(FitError) -> Matrix {
    try mapped(x) { value, j in
      let scaled = value * scales[j] + offsets[j]
      return clips ? min(max(scaled, range.lowerBound), range.upperBound) : scaled
    }
  }

  /// Returns what ``apply(to:clips:)`` would turn into `x`.
  ///
  /// - Throws: ``FitError/lengthMismatch(argument:expected:found:)`` for another number of columns.
  public func invert(_ x: Matrix) throws(FitError) -> Matrix {
    try mapped(x) { value, j in (value - offsets[j]) / scales[j] }
  }

  private func mapped(
    _ x: Matrix, _ change: (Double, Int) -> Double
  ) throws(FitError) -> Matrix {
    guard x.columnCount == scales.count else {
      throw .lengthMismatch(argument: "a row of x", expected: scales.count, found: x.columnCount)
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
