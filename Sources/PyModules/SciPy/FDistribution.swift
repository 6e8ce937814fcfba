#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The F distribution, as far as tests of single features need it.
enum FDistribution {
  /// Returns the probability of a value above `f` with `d1` and `d2` degrees of freedom.
  ///
  /// - Returns: A number from 0 to 1; NaN where `f` is NaN or a degree is not above 0.
  /// - SeeAlso: *NIST Handbook of Mathematical Functions*, 8.17(v), for the continued fraction.
  static func upperTail(_ f: Double, _ d1: Double, _ d2: Double) -> Double {
    guard !f.isNaN, d1 > 0, d2 > 0 else { return .nan }
    if f <= 0 { return 1 }
    if f == .infinity { return 0 }
    return regularizedBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2)
  }

  /// The regularized incomplete beta function Iₓ(a, b), for x from 0 to 1.
  static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The fraction converges fast on this side of the mean.
    if x > (a + 1) / (a + b + 2) { return 1 - regularizedBeta(1 - x, b, a) }
    let logFront =
      lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x) - log(a)
    return exp(logFront) / fraction(x, a, b)
  }

  /// The continued fraction by Lentz's way.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var (value, c, d) = (1.0, 1.0, 0.0)
    for step in 1...10_000 {
      let m = Double(step / 2)
      let numerator =
        step % 2 == 0
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + numerator * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + numerator / c
      if abs(c) < tiny { c = tiny }
      value *= c * d
      if abs(c * d - 1) < 1e-16 { break }
    }
    return value
  }
}
