/// The central moments of numbers, added up one number after the other as pandas 3.1 adds them.
///
/// Each number updates the sums of the powers of the distances from the mean so far.
/// - SeeAlso: Pébay, *Formulas for Robust, One-Pass Parallel Computation of Covariances and Arbitrary-Order
///   Statistical Moments*, SAND2008-6212, 2008, section 2.1.
struct RunningMoments {
  private var count = 0.0
  private var mean = 0.0
  private var second = 0.0
  private var third = 0.0
  private var fourth = 0.0

  /// Adds up the numbers.
  init(_ values: [Double]) {
    for value in values { add(value) }
  }

  private mutating func add(_ value: Double) {
    let delta = value - mean
    count += 1
    let n = count
    let share = delta / n
    let term = delta * share * (n - 1)
    fourth += share * (-4 * third + share * (6 * second + term * (n * n - 3 * n + 3)))
    third += share * (term * (n - 2) - 3 * second)
    second += term
    mean += share
  }

  /// The adjusted Fisher-Pearson coefficient G1; NaN for fewer than three numbers, and where all are the same.
  var skewness: Double {
    guard count >= 3 else { return .nan }
    let ratio = third / (second * second.squareRoot())
    return ratio * ((count * (count - 1).squareRoot()) / (count - 2))
  }

  /// The adjusted excess G2; NaN for fewer than four numbers, and where all are the same.
  var kurtosis: Double {
    guard count >= 4 else { return .nan }
    let ratio = fourth / (second * second)
    let inner = count * (count + 1) * ratio - 3 * (count - 1)
    return (count - 1) / ((count - 2) * (count - 3)) * inner
  }
}
