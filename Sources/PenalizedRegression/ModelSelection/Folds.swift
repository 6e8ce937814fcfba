/// The usual ways to part n samples into folds, as scikit-learn cuts them.
///
/// Randomness comes in as permutations of 0 ..< n, drawn by the caller.
public enum Folds {
  /// Cuts 0 ..< n into `count` runs; the first n mod count are one sample longer.
  ///
  /// - Throws: ``FitError/outOfRange(argument:value:valid:)`` unless 2 ≤ count ≤ n.
  public static func consecutive(sampleCount n: Int, count: Int) throws(FitError) -> [Fold] {
    try shuffled(order: Array(0..<max(n, 0)), count: count)
  }

  /// Cuts a permutation into `count` runs; each test part is then sorted, and so is its complement.
  ///
  /// - Parameters:
  ///   - order: A permutation of 0 ..< n.
  ///   - count: The number of folds.
  /// - Throws: ``FitError/outOfRange(argument:value:valid:)`` unless 2 ≤ count ≤ n.
  /// - Complexity: O(n count)
  public static func shuffled(order: [Int], count: Int) throws(FitError) -> [Fold] {
    let n = order.count
    guard count >= 2, count <= n else {
      throw .outOfRange(
        argument: "count", value: "\(count)", valid: "from 2 folds to \(n), one per sample")
    }
    try checkPermutation(order)
    var folds: [Fold] = []
    var start = 0
    for fold in 0..<count {
      let end = start + n / count + (fold < n % count ? 1 : 0)
      var isTest = Array(repeating: false, count: n)
      for index in order[start..<end] { isTest[index] = true }
      folds.append(
        Fold(train: (0..<n).filter { !isTest[$0] }, test: (0..<n).filter { isTest[$0] }))
      start = end
    }
    return folds
  }

  /// Cuts each permutation into `count` folds, one repeat after another.
  ///
  /// - Throws: ``FitError/outOfRange(argument:value:valid:)`` unless 2 ≤ count ≤ n.
  public static func repeated(orders: [[Int]], count: Int) throws(FitError) -> [Fold] {
    var folds: [Fold] = []
    for order in orders { folds += try shuffled(order: order, count: count) }
    return folds
  }

  /// Leaves each sample out once.
  ///
  /// - Throws: ``FitError/outOfRange(argument:value:valid:)`` for fewer than 2 samples.
  public static func leaveOneOut(sampleCount n: Int) throws(FitError) -> [Fold] {
    guard n >= 2 else {
      throw .outOfRange(argument: "sampleCount", value: "\(n)", valid: "at least 2 samples")
    }
    return (0..<n).map { left in Fold(train: (0..<n).filter { $0 != left }, test: [left]) }
  }

  /// Takes the first `testCount` entries of a permutation to test and the next `trainCount` to train.
  ///
  /// - Throws: ``FitError/outOfRange(argument:value:valid:)`` when there are not as many samples.
  public static func split(
    order: [Int], testCount: Int, trainCount: Int
  ) throws(FitError) -> Fold {
    let n = order.count
    guard testCount >= 0, trainCount >= 0, testCount <= n, trainCount <= n - testCount else {
      throw .outOfRange(
        argument: "testCount and trainCount", value: "\(testCount) and \(trainCount)",
        valid: "together at most \(n), the number of samples")
    }
    return Fold(
      train: Array(order[testCount..<(testCount + trainCount)]), test: Array(order[..<testCount]))
  }

  private static func checkPermutation(_ order: [Int]) throws(FitError) {
    var seen = Array(repeating: false, count: order.count)
    for index in order {
      guard seen.indices.contains(index), !seen[index] else {
        throw .outOfRange(
          argument: "order", value: "\(index)",
          valid: "each index from 0 to \(order.count - 1) once")
      }
      seen[index] = true
    }
  }
}
