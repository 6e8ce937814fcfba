/// Sums in numpy's order, so that they agree to the last bit.
///
/// Fewer than 8 numbers are added one by one; up to 128 go into eight accumulators; more are halved at
/// a multiple of 8.
public enum PairwiseSum {
  /// Returns the sum of `values`.
  public static func sum(_ values: [Double]) -> Double {
    values.withUnsafeBufferPointer { sum($0[...]) }
  }

  /// Returns the mean of `values`; NaN when there are none.
  public static func mean(_ values: [Double]) -> Double { sum(values) / Double(values.count) }

  private static func sum(_ x: Slice<UnsafeBufferPointer<Double>>) -> Double {
    let (n, first) = (x.count, x.startIndex)
    if n < 8 { return x.reduce(-0.0, +) }
    if n > 128 {
      let half = n / 2 - (n / 2) % 8
      return sum(x[first..<(first + half)]) + sum(x[(first + half)...])
    }
    var r = Array(x[first..<(first + 8)])
    let end = n - n % 8
    for block in stride(from: 8, to: end, by: 8) {
      for k in 0..<8 { r[k] += x[first + block + k] }
    }
    var total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
    for i in end..<n { total += x[first + i] }
    return total
  }
}
