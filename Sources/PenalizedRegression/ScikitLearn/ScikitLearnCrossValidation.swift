import DenseLinearAlgebra

/// Held-out errors of a coordinate-descent path, fold by fold, as scikit-learn's `LassoCV` and
/// `ElasticNetCV` have them.
///
/// Each fold centers its own training part, walks the path with warm starts (from X'X when that part
/// has more samples than features) and takes the mean squared error of every alpha on its test part.
public struct ScikitLearnCrossValidation: Sendable {
  /// The alphas, falling.
  public let alphas: [Double]
  /// A row for each alpha, a column for each fold: `mse_path_`.
  public let errors: [[Double]]
  /// The solves that ran out of sweeps, in the order they were made.
  public let unfinished: [DescentResult]
  /// The alphas of those solves.
  public let unfinishedAlphas: [Double]

  /// Runs all folds.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - y: The n responses.
  ///   - alphas: The penalty strengths, falling, on the scale of ``Objective``.
  ///   - l1Ratio: The share of the absolute-value part.
  ///   - folds: Which samples train and which test.
  ///   - usesGram: Whether X'X is formed; nil for scikit-learn's `"auto"`.
  ///   - nextSeed: Gives a seed for each solve.
  ///   - shouldStop: Asked now and then; true ends the work where it stands.
  /// - Throws: ``FitError`` when the shapes do not fit or a fold names a sample that does not exist.
  public init(
    x: Matrix, y: [Double], alphas: [Double], l1Ratio: Double, folds: [Fold],
    fitsIntercept: Bool = true, sampleWeights: [Double]? = nil, usesGram: Bool? = nil,
    settings: DescentSettings = DescentSettings(), nextSeed: () -> UInt32 = { 1 },
    shouldStop: () -> Bool = { false }
  ) throws(FitError) {
    guard x.rowCount == y.count else {
      throw .sampleCountMismatch(rows: x.rowCount, responses: y.count)
    }
    if let sampleWeights, sampleWeights.count != y.count {
      throw .lengthMismatch(
        argument: "sampleWeights", expected: y.count, found: sampleWeights.count)
    }
    var errors = Array(repeating: [Double](), count: alphas.count)
    var unfinished: [DescentResult] = []
    var unfinishedAlphas: [Double] = []
    for fold in folds {
      try fold.check(sampleCount: y.count)
      let trainWeights = sampleWeights.map { weights in
        // scikit-learn scales them to sum to the number of samples.
        let chosen = fold.train.map { weights[$0] }
        let sum = chosen.reduce(0, +)
        return chosen.map { $0 * (Double(chosen.count) / sum) }
      }
      let targets = fold.train.map { y[$0] }
      let data = try CenteredData(
        x: x.selectingRows(fold.train), y: Matrix(column: targets), fitsIntercept: fitsIntercept,
        sampleWeights: trainWeights)
      let path = try ScikitLearnPath(
        x: data.x, y: data.y.column(0), alphas: alphas, l1Ratio: l1Ratio,
        usesGram: usesGram ?? (fold.train.count > x.columnCount), settings: settings,
        nextSeed: nextSeed, shouldStop: shouldStop)
      let testWeights = sampleWeights.map { weights in fold.test.map { weights[$0] } }
      let test = x.selectingRows(fold.test)
      let truth = fold.test.map { y[$0] }
      for (position, result) in path.results.enumerated() {
        let intercept = fitsIntercept ? data.intercept(of: result.coefficients) : 0
        let prediction: [Double]
        do {
          prediction = try test.times(result.coefficients).map { $0 + intercept }
        } catch {
          throw .linearAlgebra(error)
        }
        errors[position].append(
          RegressionScores.meanSquaredError(
            truth: truth, prediction: prediction, weights: testWeights))
        if result.ranOut {
          unfinished.append(result)
          unfinishedAlphas.append(alphas[position])
        }
      }
      if shouldStop() { break }
    }
    self.alphas = alphas
    self.errors = errors
    self.unfinished = unfinished
    self.unfinishedAlphas = unfinishedAlphas
  }

  /// The mean of each alpha's errors over the folds.
  public var meanErrors: [Double] {
    errors.map { $0.isEmpty ? .nan : PairwiseSum.mean($0) }
  }

  /// The position of the smallest mean error; the larger alpha where two are equal.
  public var best: Int? {
    let means = meanErrors
    return means.indices.min { means[$0] < means[$1] }
  }
}

extension Matrix {
  /// Creates a matrix of one column.
  init(column values: [Double]) {
    self.init(rows: values.count, columns: 1)
    if !values.isEmpty { setColumn(0, to: values) }
  }
}
