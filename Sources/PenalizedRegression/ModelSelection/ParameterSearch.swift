/// Lists of settings to try, by name, in scikit-learn's order.
public struct ParameterGrid<Setting> {
  /// The names in ASCII order, each with its values.
  public let axes: [(name: String, values: [Setting])]

  /// Creates a grid.
  public init(_ axes: [String: [Setting]]) {
    self.axes = axes.sorted { $0.key < $1.key }.map { (name: $0.key, values: $0.value) }
  }

  /// The number of combinations; 1 without names, 0 when a list is empty.
  public var count: Int {
    axes.reduce(1) { product, axis in
      let (next, overflows) = product.multipliedReportingOverflow(by: axis.values.count)
      return overflows ? Int.max : next
    }
  }

  /// Returns combination `index`: the last name varies fastest.
  public subscript(index: Int) -> [(name: String, value: Setting)] {
    var rest = index
    var point: [(name: String, value: Setting)] = []
    for axis in axes.reversed() where !axis.values.isEmpty {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: axis.values.count)
      if axis.values.indices.contains(remainder) {
        point.append((axis.name, axis.values[remainder]))
      }
      rest = quotient
    }
    return point.reversed()
  }
}

/// What cross-validation says about each of several candidates.
public struct SearchResult: Sendable, Equatable {
  /// The scores of each candidate, by fold.
  public let scores: [[Double]]
  /// The mean of each candidate's scores.
  public let means: [Double]
  /// Their standard deviation, over the number of folds.
  public let deviations: [Double]
  /// 1 for the best mean; equal means share the smaller rank, NaN comes last.
  public let ranks: [Int]

  /// Summarizes scores; larger is better.
  public init(scores: [[Double]]) {
    self.scores = scores
    means = scores.map { PairwiseSum.mean($0) }
    deviations = zip(scores, means).map { row, mean in
      PairwiseSum.mean(row.map { ($0 - mean) * ($0 - mean) }).squareRoot()
    }
    let means = means
    ranks = means.map { mean in
      1 + means.count { mean.isNaN ? !$0.isNaN : $0 > mean }
    }
  }

  /// The first candidate of rank 1; nil without candidates.
  public var best: Int? { ranks.firstIndex(of: 1) }
}

/// Search over candidates by cross-validation.
public enum ParameterSearch {
  /// Scores every candidate on every fold.
  ///
  /// - Parameters:
  ///   - candidates: The settings to compare.
  ///   - folds: Which samples train and which test.
  ///   - score: Fits a candidate on the training samples and scores it on the test samples.
  public static func run<Setting>(
    _ candidates: [Setting], folds: [Fold],
    score: (Setting, Fold) throws -> Double
  ) rethrows -> SearchResult {
    SearchResult(
      scores: try candidates.map { candidate in try folds.map { try score(candidate, $0) } })
  }
}
