/// Scores of a model that is fitted anew on the training part of every fold.
public enum CrossValidation {
  /// Fits and scores fold by fold.
  ///
  /// - Parameters:
  ///   - folds: Which samples train and which test.
  ///   - fit: Makes a model from the training samples.
  ///   - score: Scores the model on the test samples; larger is better.
  /// - Returns: One score for each fold, in order.
  public static func scores<Model>(
    folds: [Fold], fit: (_ train: [Int]) throws -> Model,
    score: (_ model: Model, _ test: [Int]) throws -> Double
  ) rethrows -> [Double] {
    try folds.map { try score(try fit($0.train), $0.test) }
  }

  /// Predicts every sample by the model that did not see it.
  ///
  /// - Returns: n predictions; NaN for samples that no fold tests.
  public static func predictions<Model>(
    sampleCount n: Int, folds: [Fold], fit: (_ train: [Int]) throws -> Model,
    predict: (_ model: Model, _ test: [Int]) throws -> [Double]
  ) rethrows -> [Double] {
    var result = Array(repeating: Double.nan, count: max(n, 0))
    for fold in folds {
      for (index, value) in zip(fold.test, try predict(try fit(fold.train), fold.test))
      where result.indices.contains(index) {
        result[index] = value
      }
    }
    return result
  }

  /// Scores train and test parts for every setting: scikit-learn's `validation_curve`.
  ///
  /// - Returns: For each setting the scores on the training parts and on the test parts, by fold.
  public static func validationCurve<Setting, Model>(
    settings: [Setting], folds: [Fold], fit: (Setting, _ train: [Int]) throws -> Model,
    score: (_ model: Model, _ samples: [Int]) throws -> Double
  ) rethrows -> [(train: [Double], test: [Double])] {
    try settings.map { setting in
      var (train, test): ([Double], [Double]) = ([], [])
      for fold in folds {
        let model = try fit(setting, fold.train)
        train.append(try score(model, fold.train))
        test.append(try score(model, fold.test))
      }
      return (train, test)
    }
  }

  /// Scores models fitted on the first so many samples of every training part: `learning_curve`.
  ///
  /// - Returns: For each size the scores on those samples and on the test parts, by fold.
  public static func learningCurve<Model>(
    sizes: [Int], folds: [Fold], fit: (_ train: [Int]) throws -> Model,
    score: (_ model: Model, _ samples: [Int]) throws -> Double
  ) rethrows -> [(train: [Double], test: [Double])] {
    try sizes.map { size in
      var (train, test): ([Double], [Double]) = ([], [])
      for fold in folds {
        let first = Array(fold.train.prefix(max(size, 0)))
        let model = try fit(first)
        train.append(try score(model, first))
        test.append(try score(model, fold.test))
      }
      return (train, test)
    }
  }

  /// Turns shares of a training part into numbers of samples, without repeats and rising.
  ///
  /// - Returns: The sizes, or nil when a share is not above 0 and at most 1.
  public static func sizes(shares: [Double], of trainCount: Int) -> [Int]? {
    guard shares.allSatisfy({ $0 > 0 && $0 <= 1 }) else { return nil }
    let sizes = shares.map { min(max(Int($0 * Double(trainCount)), 1), trainCount) }
    return Array(Set(sizes)).sorted()
  }
}
