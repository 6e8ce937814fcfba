/// The most regularized model whose error is within one standard error of the best.
///
/// - SeeAlso: Hastie, Tibshirani and Friedman, *The Elements of Statistical Learning*, 2nd ed.,
///   section 7.10.
public struct OneStandardErrorRule: Sendable, Equatable {
  /// The position of the smallest mean error.
  public let best: Int
  /// The position that the rule picks.
  public let chosen: Int
  /// The mean error of each setting over the folds.
  public let means: [Double]
  /// Each setting's standard error: the deviation over the folds (n − 1) by the root of their number.
  public let standardErrors: [Double]

  /// Applies the rule.
  ///
  /// - Parameter errors: A row for each setting, most regularized first, with an error for each fold.
  /// - Returns: nil without settings, with fewer than two folds, or when an error is NaN.
  public init?(errors: [[Double]]) {
    guard !errors.isEmpty, errors.allSatisfy({ $0.count > 1 && !$0.contains { $0.isNaN } })
    else { return nil }
    let means = errors.map { PairwiseSum.mean($0) }
    standardErrors = zip(errors, means).map { row, mean in
      let squares = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(row.count - 1) / Double(row.count)).squareRoot()
    }
    guard let best = means.indices.min(by: { means[$0] < means[$1] }) else { return nil }
    let limit = means[best] + standardErrors[best]
    self.best = best
    self.means = means
    chosen = means.firstIndex { $0 <= limit } ?? best
  }
}
