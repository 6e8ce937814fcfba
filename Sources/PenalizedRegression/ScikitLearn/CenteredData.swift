import DenseLinearAlgebra

/// Data made ready for a fit without an intercept, as scikit-learn does it.
///
/// Columns and responses have their (weighted) means taken off where an intercept is fitted; then, with
/// sample weights s, every row and response is multiplied by √s. The intercept is recovered from the
/// means.
public struct CenteredData: Sendable {
  /// The features, n rows and p columns.
  public let x: Matrix
  /// The responses: n rows and a column for each target.
  public let y: Matrix
  /// What was taken off each of the p columns; 0 without an intercept.
  public let xMeans: [Double]
  /// What was taken off each target; 0 without an intercept.
  public let yMeans: [Double]

  /// Centers and weights the data.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: n rows and a column for each target.
  ///   - fitsIntercept: Whether means are taken off.
  ///   - sampleWeights: n weights of at least 0; nil when all samples count alike.
  ///   - weighsRows: Whether rows are multiplied by the roots of the weights, not the means alone weighted.
  /// - Throws: ``FitError`` when the numbers of rows differ or there is no data.
  /// - Complexity: O(np)
  public init(
    x: Matrix, y: Matrix, fitsIntercept: Bool, sampleWeights: [Double]? = nil,
    weighsRows: Bool = true
  ) throws(FitError) {
    guard x.rowCount > 0, x.columnCount > 0 else {
      throw .emptyInput(rows: x.rowCount, columns: x.columnCount)
    }
    guard x.rowCount == y.rowCount else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.rowCount)
    }
    if let sampleWeights, sampleWeights.count != x.rowCount {
      throw .lengthMismatch(
        argument: "sampleWeights", expected: x.rowCount, found: sampleWeights.count)
    }
    let roots = weighsRows ? sampleWeights?.map { $0.squareRoot() } : nil
    (self.x, xMeans) = CenteredData.prepared(x, fitsIntercept, sampleWeights, roots)
    (self.y, yMeans) = CenteredData.prepared(y, fitsIntercept, sampleWeights, roots)
  }

  /// Returns the intercept of target `target` that belongs to the coefficients.
  public func intercept(of coefficients: [Double], target: Int = 0) -> Double {
    guard yMeans.indices.contains(target) else { return 0 }
    return yMeans[target] - VectorKernels.dot(xMeans, coefficients)
  }

  /// Returns the columns without their means, their rows multiplied, and the means.
  private static func prepared(
    _ matrix: Matrix, _ centers: Bool, _ weights: [Double]?, _ roots: [Double]?
  ) -> (matrix: Matrix, means: [Double]) {
    guard centers || roots != nil else {
      return (matrix, [Double](repeating: 0, count: matrix.columnCount))
    }
    let means =
      centers ? means(matrix, weights) : [Double](repeating: 0, count: matrix.columnCount)
    let made = Matrix(mapping: matrix) { j, column, target in
      if centers {
        let mean = means[j]
        for i in column.indices { target[i] = column[i] - mean }
        if let roots { for i in column.indices { target[i] *= roots[i] } }
      } else if let roots {
        for i in column.indices { target[i] = column[i] * roots[i] }
      }
    }
    return (made, means)
  }

  /// The (weighted) means of the columns; 0 where the weights sum to 0.
  private static func means(_ matrix: Matrix, _ weights: [Double]?) -> [Double] {
    let total = weights.map { PairwiseSum.sum($0) } ?? Double(matrix.rowCount)
    func mean(_ sum: Double) -> Double { total == 0 ? 0 : sum / total }
    // numpy adds rows one by one, and a single column in pairs.
    if matrix.columnCount == 1 {
      let column = matrix.column(0)
      return [mean(PairwiseSum.sum(weights.map { zip(column, $0).map { $0 * $1 } } ?? column))]
    }
    guard let weights else { return columnSums(matrix).map(mean) }
    return (0..<matrix.columnCount).map { j in
      matrix.withColumn(j) { column in
        var sum = 0.0
        for i in column.indices { sum += weights[i] * column[i] }
        return mean(sum)
      }
    }
  }

  /// The sum of each column, added from the top: four columns side by side, as no sum waits for another.
  private static func columnSums(_ matrix: Matrix) -> [Double] {
    let (n, p) = (matrix.rowCount, matrix.columnCount)
    return matrix.withUnsafeColumns { base, stride in
      var sums = [Double](repeating: 0, count: p)
      let whole = p - p % 4
      for j in Swift.stride(from: 0, to: whole, by: 4) {
        let a = base + j * stride
        let (b, c, d) = (a + stride, a + 2 * stride, a + 3 * stride)
        var (sumA, sumB, sumC, sumD) = (0.0, 0.0, 0.0, 0.0)
        for i in 0..<n {
          sumA += a[i]
          sumB += b[i]
          sumC += c[i]
          sumD += d[i]
        }
        (sums[j], sums[j + 1], sums[j + 2], sums[j + 3]) = (sumA, sumB, sumC, sumD)
      }
      for j in whole..<p { for i in 0..<n { sums[j] += base[j * stride + i] } }
      return sums
    }
  }
}
