import DenseLinearAlgebra

/// Least squares whose coefficients may not be below zero.
///
/// The active-set method of Lawson and Hanson: features enter one at a time, the one with the steepest
/// descent first, and leave when the least squares on those inside would make them negative.
///
/// - SeeAlso: Lawson and Hanson, *Solving Least Squares Problems*, 1974, chapter 23.
public struct NonnegativeLeastSquares: Sendable, Equatable {
  /// The p coefficients, each at least 0.
  public let coefficients: [Double]
  /// Whether the exchanges settled; false after 3p of them, with the coefficients reached by then.
  public let isConverged: Bool

  /// Minimizes ‖y − Xw‖² over w ≥ 0; center the data first where an intercept is meant.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - shouldStop: Asked before each exchange; true ends with the coefficients reached by then.
  /// - Throws: ``FitError`` when the shapes do not fit.
  /// - Complexity: O(n k²) for each exchange with k features inside.
  public init(
    x: Matrix, y: [Double], shouldStop: () -> Bool = { false }
  ) throws(FitError) {
    guard x.rowCount == y.count else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.count)
    }
    let p = x.columnCount
    var w = [Double](repeating: 0, count: p)
    var isInside = [Bool](repeating: false, count: p)
    var isSettled = false
    do {
      let gram = try x.gram()
      let correlations = try x.transposedTimes(y)
      let largest = VectorKernels.maxAbs(correlations)
      let tolerance = 10 * Double(max(x.rowCount, p)) * Double.ulpOfOne * largest
      for _ in 0...(3 * p) where !shouldStop() {
        let slopes = zip(correlations, try gram.times(w)).map { $0 - $1 }
        let outside = (0..<p).filter { !isInside[$0] && slopes[$0] > tolerance }
        guard let entering = outside.max(by: { slopes[$0] < slopes[$1] }) else {
          isSettled = true
          break
        }
        isInside[entering] = true
        while !shouldStop() {
          let inside = (0..<p).filter { isInside[$0] }
          let solution = try LeastSquaresSolution(x.selectingColumns(inside), y).solution
          let blocking = inside.indices.filter { solution[$0] <= 0 }
          if blocking.isEmpty {
            for (j, value) in zip(inside, solution) { w[j] = value }
            break
          }
          // Go as far as the first coefficient that would turn negative, and take that one out.
          var (step, leaving) = (Double.infinity, inside[blocking[0]])
          for k in blocking {
            let old = w[inside[k]]
            let ratio = old - solution[k] > 0 ? old / (old - solution[k]) : 0
            if ratio < step { (step, leaving) = (ratio, inside[k]) }
          }
          for (k, j) in inside.enumerated() { w[j] += step * (solution[k] - w[j]) }
          w[leaving] = 0
          isInside[leaving] = false
          if !isInside.contains(true) { break }
        }
      }
    } catch {
      throw .linearAlgebra(error)
    }
    coefficients = w
    isConverged = isSettled
  }
}
