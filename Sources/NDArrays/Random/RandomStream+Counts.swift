#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Counts with long tails, in numpy's order of draws and of operations.
extension RandomStream {
  /// Returns the number of failures before the `successes`-th success; `successes` need not be whole.
  ///
  /// The smallest integer where `RandomState` draws from a mean that no integer holds, as numpy's
  /// conversion gives it.
  package func negativeBinomial(_ successes: Double, _ p: Double) -> Int {
    let mean = ((1 - p) / p) * standardGamma(successes)
    if mean >= 9.2e18 { return Int.min }
    return poisson(mean)
  }

  /// Returns a number of the logarithmic series distribution.
  ///
  /// - SeeAlso: Kemp, *Efficient generation of logarithmically distributed pseudo-random variables*,
  ///   Applied Statistics 30, 1981.
  package func logSeries(_ p: Double) -> Int {
    guard p >= 0, p < 1 else { return 1 }
    let rate = isLegacy ? log(1 - p) : log1p(-p)
    while true {
      let v = double()
      if v >= p { return 1 }
      let u = double()
      let q = isLegacy ? 1 - exp(rate * u) : -expm1(rate * u)
      if v <= q * q {
        let drawn = floor(1 + log(v) / log(q))
        if drawn < 1 || v == 0 { continue }
        return Int(exactly: drawn) ?? Int.max
      }
      return v >= q ? 1 : 2
    }
  }

  /// The smallest `a` whose Zipf numbers `RandomState` finds in a reasonable time: below, nearly
  /// all that it draws are too large for an integer.
  package static var smallestLegacyZipf: Double { 1.00001 }
  /// The first `a` at which Zipf numbers are 1 and nothing else.
  package static var certainZipf: Double { 1025 }

  /// Returns a Zipf number; 1 where `a` is none above 1.
  ///
  /// - SeeAlso: Devroye, *Non-Uniform Random Variate Generation*, 1986, page 551.
  package func zipf(_ a: Double) -> Int {
    guard a > 1, a < Self.certainZipf else { return 1 }
    let exponent = a - 1
    let b = pow(2, exponent)
    let largest = 9_223_372_036_854_775_807.0
    let least = isLegacy ? 0 : pow(largest, -exponent)
    while true {
      let drawn = double()
      let u = isLegacy ? 1 - drawn : drawn * least + (1 - drawn)
      let v = double()
      let x = floor(pow(u, -1 / exponent))
      if x > largest || x < 1 { continue }
      let t = pow(1 + 1 / x, exponent)
      if v * x * (t - 1) / (b - 1) <= t / b { return Int(exactly: x) ?? Int.max }
    }
  }
}
