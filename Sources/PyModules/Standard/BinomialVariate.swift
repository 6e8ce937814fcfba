internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `random.binomialvariate`, number for number as CPython draws it.
///
/// Few successes are counted by the gaps between them; many are drawn by Hörmann's transformed
/// rejection with squeeze.
///
/// - SeeAlso: W. Hörmann, *J. Stat. Comput. Simul.* 46, 1993, algorithm BTRS.
enum BinomialVariate {
  /// The number of successes in `count` trials of probability `p`, which is between 0 and 1.
  static func draw(
    _ generator: RandomGeneratorObject, _ count: Int, _ p: Double
  ) throws -> Int {
    if p == 0 { return 0 }
    if p == 1 { return count }
    if count == 1 { return generator.random() < p ? 1 : 0 }
    if p > 0.5 { return count - (try draw(generator, count, 1 - p)) }
    let n = Double(count)
    return n * p < 10
      ? try byGaps(generator, n, p) : byRejection(generator, n, p)
  }

  private static func byGaps(
    _ generator: RandomGeneratorObject, _ n: Double, _ p: Double
  ) throws -> Int {
    let scale = log2(1 - p)
    guard scale != 0 else { return 0 }
    var (successes, place) = (0, 0.0)
    while true {
      let draw = generator.random()
      guard draw > 0 else { throw PyException(.valueError, "math domain error") }
      place += (log2(draw) / scale).rounded(.down) + 1
      if place > n { return successes }
      successes += 1
    }
  }

  private static func byRejection(
    _ generator: RandomGeneratorObject, _ n: Double, _ p: Double
  ) -> Int {
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let c = n * p + 0.5
    let limit = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation
    let logOdds = log(p / (1 - p))
    let mode = ((n + 1) * p).rounded(.down)
    let height = lgamma(mode + 1) + lgamma(n - mode + 1)
    while true {
      let u = generator.random() - 0.5
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + c).rounded(.down)
      if k < 0 || k > n { continue }
      var v = generator.random()
      if us >= 0.07, v <= limit { return Int(k) }
      v *= alpha / (a / (us * us) + b)
      if log(v) <= height - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * logOdds {
        return Int(k)
      }
    }
  }
}
