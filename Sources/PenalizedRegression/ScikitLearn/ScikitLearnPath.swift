import DenseLinearAlgebra

/// Coordinate descent over many alphas, each started where the one before it ended, as scikit-learn's
/// `enet_path` does.
///
/// The data are taken as they are: center them first where an intercept is meant.
public struct ScikitLearnPath: Sendable, Equatable {
  /// The alphas in the order they were solved, on the scale of ``Objective``.
  public let alphas: [Double]
  /// What each alpha gave.
  public let results: [DescentResult]

  /// Solves for every alpha in the given order.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - alphas: The penalty strengths; scikit-learn sorts them to fall.
  ///   - l1Ratio: The share of the absolute-value part, from 0 to 1.
  ///   - usesGram: Whether X'X is formed first; scikit-learn's `"auto"` means n > p.
  ///   - start: The coefficients to start from.
  ///   - settings: When to stop and in which order to go.
  ///   - nextSeed: Gives a seed for each alpha; scikit-learn draws one even when it is not used.
  ///   - shouldStop: Asked now and then; true ends the path where it stands.
  /// - Throws: ``FitError`` when the shapes do not fit.
  /// - Complexity: O(np) per gap check without X'X, O(p²) with it after O(np²) once.
  public init(
    x: Matrix, y: [Double], alphas: [Double], l1Ratio: Double, usesGram: Bool,
    start: [Double] = [], settings: DescentSettings = DescentSettings(),
    nextSeed: () -> UInt32 = { 1 }, shouldStop: () -> Bool = { false }
  ) throws(FitError) {
    guard x.rowCount == y.count else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.count)
    }
    guard !x.isEmpty else { throw .emptyInput(rows: x.rowCount, columns: x.columnCount) }
    var products: (gram: Matrix, correlations: [Double])?
    if usesGram {
      do {
        products = (try x.gram(), try x.transposedTimes(y))
      } catch {
        throw .linearAlgebra(error)
      }
    }
    let squaredNorm = VectorKernels.squaredNorm(y)
    let n = Double(x.rowCount)
    var coefficients = start
    var results: [DescentResult] = []
    for alpha in alphas {
      let descent = ScikitLearnDescent(
        l1: alpha * l1Ratio * n, l2: alpha * (1 - l1Ratio) * n, settings: settings)
      let result =
        if let products {
          descent.solve(
            gram: products.gram, correlations: products.correlations, squaredNorm: squaredNorm,
            from: coefficients, seed: nextSeed(), shouldStop: shouldStop)
        } else {
          descent.solve(
            x: x, y: y, from: coefficients, seed: nextSeed(), shouldStop: shouldStop)
        }
      coefficients = result.coefficients
      results.append(result)
      if shouldStop() { break }
    }
    self.alphas = Array(alphas.prefix(results.count))
    self.results = results
  }
}
