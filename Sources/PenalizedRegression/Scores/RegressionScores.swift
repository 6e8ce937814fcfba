#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Distances between true and predicted numbers, on scikit-learn's definitions.
///
/// Each takes as many predictions as true values; entries that only one side has are left out. Weights,
/// one per sample, are optional. All give NaN without samples.
public enum RegressionScores {
  /// Returns the mean of (y − ŷ)², in squared units of y.
  public static func meanSquaredError(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    average(zip(truth, prediction).map { ($0 - $1) * ($0 - $1) }, weights)
  }

  /// Returns the root of the mean squared error, in units of y.
  public static func rootMeanSquaredError(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    meanSquaredError(truth: truth, prediction: prediction, weights: weights).squareRoot()
  }

  /// Returns the mean of |y − ŷ|, in units of y.
  public static func meanAbsoluteError(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    average(zip(truth, prediction).map { abs($1 - $0) }, weights)
  }

  /// Returns the median of |y − ŷ|, in units of y.
  public static func medianAbsoluteError(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    let errors = zip(truth, prediction).map { abs($1 - $0) }
    return weights.map { median(errors, weights: $0) } ?? median(errors)
  }

  /// Returns the largest |y − ŷ|, in units of y.
  public static func maxError(truth: [Double], prediction: [Double]) -> Double {
    zip(truth, prediction).map { abs($0 - $1) }.max() ?? .nan
  }

  /// Returns the mean of |y − ŷ| / |y|, a share; |y| counts as at least 2⁻⁵².
  public static func meanAbsolutePercentageError(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    average(
      zip(truth, prediction).map { abs($1 - $0) / max(abs($0), 0x1p-52) }, weights)
  }

  /// Returns the mean of (log(1 + y) − log(1 + ŷ))²; NaN below −1.
  public static func meanSquaredLogError(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    meanSquaredError(
      truth: truth.map { log1p($0) }, prediction: prediction.map { log1p($0) }, weights: weights)
  }

  /// Returns R²: 1 minus the squared error over that of the mean.
  ///
  /// Where y is constant it is 1 for perfect predictions and 0 for others.
  public static func r2(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    let weights = weights ?? Array(repeating: 1, count: truth.count)
    let mean = average(truth, weights)
    let pairs = zip(zip(truth, prediction), weights)
    let missed = PairwiseSum.sum(pairs.map { $1 * (($0.0 - $0.1) * ($0.0 - $0.1)) })
    let total = PairwiseSum.sum(zip(truth, weights).map { $1 * (($0 - mean) * ($0 - mean)) })
    return share(missed, total)
  }

  /// Returns the explained variance: as R², but the mean of the errors does not count.
  public static func explainedVariance(
    truth: [Double], prediction: [Double], weights: [Double]? = nil
  ) -> Double {
    let errors = zip(truth, prediction).map { $0 - $1 }
    let shift = average(errors, weights)
    let mean = average(truth, weights)
    return share(
      average(errors.map { ($0 - shift) * ($0 - shift) }, weights),
      average(truth.map { ($0 - mean) * ($0 - mean) }, weights))
  }

  /// Returns the weighted mean, numpy's sum over numpy's sum.
  public static func average(_ values: [Double], _ weights: [Double]? = nil) -> Double {
    guard let weights else { return PairwiseSum.mean(values) }
    return PairwiseSum.sum(zip(values, weights).map { $0 * $1 }) / PairwiseSum.sum(weights)
  }

  /// Returns the median, the mean of the middle two where their number is even.
  public static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty, !values.contains(where: { $0.isNaN }) else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Returns the weighted median: the first value that half of the weight reaches, and its mean with the
  /// next where just half reaches it.
  ///
  /// It is scikit-learn's averaged inverse of the cumulated weights; NaN without any weight.
  public static func median(_ values: [Double], weights: [Double]) -> Double {
    guard !values.isEmpty, values.count == weights.count,
      !values.contains(where: { $0.isNaN }), weights.contains(where: { $0 != 0 })
    else { return .nan }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var (sum, reached) = (0.0, [Double]())
    for index in order {
      sum += weights[index]
      reached.append(sum)
    }
    let half = 0.5 * sum
    let last = order.count - 1
    let place = reached.firstIndex { $0 >= half } ?? last
    if reached[place] - half > Double.ulpOfOne { return values[order[place]] }
    var next = min(place + 1, last)
    if weights[order[next]] == 0 { next = reached.firstIndex { $0 > reached[place] } ?? place }
    return (values[order[place]] + values[order[next]]) / 2
  }

  private static func share(_ missed: Double, _ total: Double) -> Double {
    if total == 0 { return missed == 0 ? 1 : 0 }
    return 1 - missed / total
  }
}
