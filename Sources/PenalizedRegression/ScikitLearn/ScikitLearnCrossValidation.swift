import DenseLinearAlgebra

/// Held-out errors of a coordinate-descent path, fold by fold, as scikit-learn's `LassoCV`,
/// `ElasticNetCV` and their multi-task kin have them.
///
/// Each fold centers its own training part, walks the path with warm starts (from X'X when that part
/// has more samples than features and there is one target) and takes the mean squared error of every alpha on
/// its test part, over all targets.
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
    try self.init(
      x: x, y: Matrix(column: y), alphas: alphas, folds: folds, fitsIntercept: fitsIntercept,
      sampleWeights: sampleWeights, shouldStop: shouldStop
    ) { (data) throws(FitError) in
      try ScikitLearnPath(
        x: data.x, y: data.y.column(0), alphas: alphas, l1Ratio: l1Ratio,
        usesGram: usesGram ?? (data.x.rowCount > x.columnCount), settings: settings,
        nextSeed: nextSeed, shouldStop: shouldStop
      ).results
    }
  }

  /// Runs all folds for targets that choose their features together.
  ///
  /// - Parameters:
  ///   - x: n samples in rows, p features in columns.
  ///   - targets: n samples in rows, t targets in columns.
  ///   - alphas: The penalty strengths, falling, on the scale of ``MultiTaskObjective``.
  ///   - l1Ratio: The share of the norms of the features' coefficients.
  ///   - folds: Which samples train and which test.
  ///   - nextSeed: Gives a seed for each solve.
  ///   - shouldStop: Asked now and then; true ends the work where it stands.
  /// - Throws: ``FitError`` when the shapes do not fit or a fold names a sample that does not exist.
  public init(
    x: Matrix, targets: Matrix, alphas: [Double], l1Ratio: Double, folds: [Fold],
    fitsIntercept: Bool = true, sampleWeights: [Double]? = nil,
    settings: DescentSettings = DescentSettings(), nextSeed: () -> UInt32 = { 1 },
    shouldStop: () -> Bool = { false }
  ) throws(FitError) {
    try self.init(
      x: x, y: targets, alphas: alphas, folds: folds, fitsIntercept: fitsIntercept,
      sampleWeights: sampleWeights, shouldStop: shouldStop
    ) { (data) throws(FitError) in
      MultiTaskDescent.path(
        x: data.x, y: data.y, alphas: alphas, l1Ratio: l1Ratio, settings: settings,
        nextSeed: nextSeed, shouldStop: shouldStop)
    }
  }

  private init(
    x: Matrix, y: Matrix, alphas: [Double], folds: [Fold], fitsIntercept: Bool,
    sampleWeights: [Double]?, shouldStop: () -> Bool,
    path: (CenteredData) throws(FitError) -> [DescentResult]
  ) throws(FitError) {
    let n = y.rowCount
    guard x.rowCount == n else { throw .sampleCountMismatch(rows: x.rowCount, responses: n) }
    if let sampleWeights, sampleWeights.count != n {
      throw .lengthMismatch(argument: "sampleWeights", expected: n, found: sampleWeights.count)
    }
    var errors = Array(repeating: [Double](), count: alphas.count)
    var unfinished: [DescentResult] = []
    var unfinishedAlphas: [Double] = []
    for fold in folds {
      try fold.check(sampleCount: n)
      let trainWeights = sampleWeights.map { weights in
        // scikit-learn scales them to sum to the number of samples.
        let chosen = fold.train.map { weights[$0] }
        let sum = chosen.reduce(0, +)
        return chosen.map { $0 * (Double(chosen.count) / sum) }
      }
      let data = try CenteredData(
        x: x.selectingRows(fold.train), y: y.selectingRows(fold.train),
        fitsIntercept: fitsIntercept, sampleWeights: trainWeights)
      let results = try path(data)
      let testWeights = sampleWeights.map { weights in fold.test.map { weights[$0] } }
      let (test, truth) = (x.selectingRows(fold.test), y.selectingRows(fold.test))
      for (position, result) in results.enumerated() {
        errors[position].append(
          try ScikitLearnCrossValidation.error(
            of: result, data, fitsIntercept: fitsIntercept, test, truth, testWeights))
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

  /// Returns the mean squared error on a test part, over all targets.
  private static func error(
    of result: DescentResult, _ data: CenteredData, fitsIntercept: Bool, _ test: Matrix,
    _ truth: Matrix, _ weights: [Double]?
  ) throws(FitError) -> Double {
    let targets = truth.columnCount
    var sum = 0.0
    for target in 0..<targets {
      let w =
        targets == 1
        ? result.coefficients
        : (0..<test.columnCount).map { result.coefficients[$0 * targets + target] }
      let intercept = fitsIntercept ? data.intercept(of: w, target: target) : 0
      let prediction: [Double]
      do {
        prediction = try test.times(w).map { $0 + intercept }
      } catch {
        throw .linearAlgebra(error)
      }
      sum += RegressionScores.meanSquaredError(
        truth: truth.column(target), prediction: prediction, weights: weights)
    }
    return sum / Double(targets)
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
