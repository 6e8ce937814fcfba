#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Discrete distributions, in numpy's order of draws and of operations.
extension RandomStream {
  // MARK: Poisson

  /// Returns a Poisson number; 0 where `mean` is no number from 0 to 9.2e18.
  package func poisson(_ mean: Double) -> Int {
    guard mean > 0, mean < 9.2e18 else { return 0 }
    return mean < 10 ? poissonByProducts(mean) : poissonByRejection(mean)
  }

  private func poissonByProducts(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var count = 0
    var product = 1.0
    while true {
      product *= double()
      if product <= limit { return count }
      count += 1
    }
  }

  /// Hörmann's transformed rejection with squeeze, PTRS.
  ///
  /// - SeeAlso: Hörmann, *The transformed rejection method for generating Poisson random variables*,
  ///   Insurance: Mathematics and Economics 12, 1993.
  private func poissonByRejection(_ mean: Double) -> Int {
    let root = mean.squareRoot()
    let logMean = log(mean)
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let vr = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = double() - 0.5
      let v = double()
      let us = 0.5 - abs(u)
      let k = floor((2 * a / us + b) * u + mean + 0.43)
      guard let count = Int(exactly: k) else { continue }
      if us >= 0.07, v <= vr { return count }
      if count < 0 || (us < 0.013 && v > us) { continue }
      if log(v) + log(inverseAlpha) - log(a / (us * us) + b)
        <= -mean + k * logMean - logGamma(k + 1)
      {
        return count
      }
    }
  }

  // MARK: Binomial

  /// Returns the number of successes among `count` trials; 0 where `probability` is none.
  package func binomial(_ count: Int, _ probability: Double) -> Int {
    guard count >= 0, probability >= 0, probability <= 1 else { return 0 }
    // Where nothing can succeed, `RandomState` draws a number all the same.
    if !isLegacy, count == 0 || probability == 0 { return 0 }
    if probability > 0.5 {
      return count - fewerSuccesses(count, 1 - probability)
    }
    return fewerSuccesses(count, probability)
  }

  private func fewerSuccesses(_ count: Int, _ probability: Double) -> Int {
    Double(count) * probability <= 30
      ? binomialByInversion(count, probability) : binomialByRejection(count, probability)
  }

  private func binomialByInversion(_ count: Int, _ p: Double) -> Int {
    let n = Double(count)
    let q = 1 - p
    let start = exp(n * (isLegacy ? log(q) : log1p(-p)))
    let np = n * p
    let bound = Int(min(n, np + 10 * (np * q + 1).squareRoot()))
    var successes = 0
    var term = start
    var u = double()
    while u > term {
      successes += 1
      if successes > bound {
        successes = 0
        term = start
        u = double()
      } else {
        u -= term
        term = ((n - Double(successes) + 1) * p * term) / (Double(successes) * q)
      }
    }
    return successes
  }

  /// The algorithm BTPE; `p` is at most a half.
  ///
  /// - SeeAlso: Kachitvichyanukul and Schmeiser, *Binomial random variate generation*, Comm. ACM
  ///   31(2), 1988.
  private func binomialByRejection(_ count: Int, _ p: Double) -> Int {
    let setup = BinomialSetup(count: Double(count), probability: p)
    while true {
      let candidate: Double
      let u = double() * setup.p4
      var v = double()
      if u <= setup.p1 {
        return Int(exactly: floor(setup.center - setup.p1 * v + u)) ?? 0
      } else if u <= setup.p2 {
        let x = setup.left + (u - setup.p1) / setup.c
        v = v * setup.c + 1 - abs(setup.mode - x + 0.5) / setup.p1
        if v > 1 { continue }
        candidate = floor(x)
      } else if u <= setup.p3 {
        candidate = floor(setup.left + log(v) / setup.leftSlope)
        if candidate < 0 || v == 0 { continue }
        v = v * (u - setup.p2) * setup.leftSlope
      } else {
        candidate = floor(setup.right - log(v) / setup.rightSlope)
        if candidate > setup.count || v == 0 { continue }
        v = v * (u - setup.p3) * setup.rightSlope
      }
      if setup.accepts(candidate, v, isLegacy: isLegacy) { return Int(exactly: candidate) ?? 0 }
    }
  }

  /// Returns how many of `count` trials fall into each class: the last takes what is left.
  package func multinomial(_ count: Int, _ probabilities: [Double]) -> [Int] {
    var counts = Array(repeating: 0, count: probabilities.count)
    var left = count
    var rest = 1.0
    for index in probabilities.indices.dropLast() {
      counts[index] = binomial(left, min(1, probabilities[index] / rest))
      left -= counts[index]
      if left <= 0 { break }
      rest -= probabilities[index]
    }
    if left > 0, let last = counts.indices.last { counts[last] = left }
    return counts
  }

  // MARK: Geometric

  /// Returns the number of trials up to the first success; the largest
  /// integer where that is more, and the smallest for `RandomState`, as the conversion of C gives it.
  package func geometric(_ p: Double) -> Int {
    guard p > 0, p <= 1 else { return 0 }
    if p >= 0.333333333333333333333333 {
      var count = 1
      var sum = p
      var product = p
      let u = double()
      while u > sum {
        product *= 1 - p
        sum += product
        count += 1
        if product == 0 { break }
      }
      return count
    }
    let drawn =
      isLegacy ? ceil(log(1 - double()) / log(1 - p)) : ceil(-standardExponential() / log1p(-p))
    return Int(exactly: drawn) ?? (isLegacy ? Int.min : Int.max)
  }

  /// The logarithm of the gamma function by ten terms of Stirling's series.
  func logGamma(_ x: Double) -> Double {
    if x == 1 || x == 2 { return 0 }
    let terms = [
      8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
      8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
      1.796443723688307e-01, -1.39243221690590e+00,
    ]
    let shift = x < 7 ? Int(7 - floor(x)) : 0
    var x0 = x + Double(shift)
    let x2 = (1 / x0) * (1 / x0)
    var series = terms[9]
    for term in terms.dropLast().reversed() {
      series *= x2
      series += term
    }
    var result = series / x0 + 0.5 * 1.8378770664093453 + (x0 - 0.5) * log(x0) - x0
    for _ in 0..<max(0, shift) {
      result -= log(x0 - 1)
      x0 -= 1
    }
    return result
  }
}

/// What BTPE computes once: a triangle, two parallelograms and two exponential tails over the
/// binomial density.
private struct BinomialSetup {
  let count: Double
  let r: Double
  let q: Double
  let mode: Double
  let center: Double
  let left: Double
  let right: Double
  let c: Double
  let leftSlope: Double
  let rightSlope: Double
  let p1: Double
  let p2: Double
  let p3: Double
  let p4: Double

  init(count: Double, probability: Double) {
    self.count = count
    r = min(probability, 1 - probability)
    q = 1 - r
    let peak = count * r + r
    mode = floor(peak)
    p1 = floor(2.195 * (count * r * q).squareRoot() - 4.6 * q) + 0.5
    center = mode + 0.5
    left = center - p1
    right = center + p1
    c = 0.134 + 20.5 / (15.3 + mode)
    let a = (peak - left) / (peak - left * r)
    leftSlope = a * (1 + a / 2)
    let b = (right - peak) / (right * q)
    rightSlope = b * (1 + b / 2)
    p2 = p1 * (1 + 2 * c)
    p3 = p2 + c / leftSlope
    p4 = p3 + c / rightSlope
  }

  /// Whether the point at height `v` over `y` lies below the density.
  func accepts(_ y: Double, _ v: Double, isLegacy: Bool) -> Bool {
    let k = abs(y - mode)
    let variance = count * r * q
    if k <= 20 || k >= variance / 2 - 1 {
      let s = r / q
      let a = s * (count + 1)
      var f = 1.0
      if mode < y {
        var i = mode + 1
        while i <= y {
          f *= a / i - s
          i += 1
        }
      } else if mode > y {
        var i = y + 1
        while i <= mode {
          f /= a / i - s
          i += 1
        }
      }
      return v <= f
    }
    let rho =
      (k / variance) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / variance + 0.5)
    let t = -k * k / (2 * variance)
    let logV = log(v)
    if logV < t - rho { return true }
    if logV > t + rho { return false }
    let x1 = y + 1
    let f1 = mode + 1
    let z = count + 1 - mode
    let w = count - y + 1
    let sign = isLegacy ? 1.0 : -1.0
    let bound =
      center * log(f1 / x1) + (count - mode + 0.5) * log(z / w) + (y - mode) * log(w * r / (x1 * q))
      + stirling(f1, isLegacy) + stirling(z, isLegacy) + sign * stirling(x1, isLegacy)
      + sign * stirling(w, isLegacy)
    return logV <= bound
  }

  private func stirling(_ x: Double, _ isLegacy: Bool) -> Double {
    let x2 = x * x
    let first: Double = isLegacy ? 13680 : 13860
    return (first - (462 - (132 - (99 - 140 / x2) / x2) / x2) / x2) / x / 166320
  }
}
