#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Continuous distributions, in numpy's order of draws and of operations.
///
/// Parameters are the caller's to check; outside their range the numbers are NaN or meaningless,
/// but every function returns.
extension RandomStream {
  /// Returns a double in [low, high).
  package func uniformNumber(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * double()
  }

  /// Returns a normal number.
  package func normalNumber(_ location: Double, _ scale: Double) -> Double {
    location + scale * standardNormal()
  }

  /// Returns an exponential number of mean `scale`.
  package func exponentialNumber(_ scale: Double) -> Double { scale * standardExponential() }

  /// Returns a Laplace (double exponential) number.
  package func laplace(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = double()
      if u >= 0.5 { return location - scale * log(2 - u - u) }
      if u > 0 { return location + scale * log(u + u) }
    }
  }

  /// Returns a logistic number.
  package func logistic(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = double()
      if u > 0 { return location + scale * log(u / (1 - u)) }
    }
  }

  /// Returns a Gumbel number.
  package func gumbel(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = 1 - double()
      if u < 1 { return location - scale * log(-log(u)) }
    }
  }

  /// Returns a number whose logarithm is normal.
  package func lognormal(_ mean: Double, _ sigma: Double) -> Double {
    exp(normalNumber(mean, sigma))
  }

  /// Returns a Rayleigh number.
  package func rayleigh(_ scale: Double) -> Double {
    isLegacy
      ? scale * (-2 * log1p(-double())).squareRoot()
      : scale * (2 * standardExponential()).squareRoot()
  }

  /// Returns a Weibull number of scale 1.
  package func weibull(_ shape: Double) -> Double {
    shape == 0 ? 0 : pow(standardExponential(), 1 / shape)
  }

  /// Returns a Pareto II (Lomax) number.
  package func pareto(_ shape: Double) -> Double {
    isLegacy ? exp(standardExponential() / shape) - 1 : expm1(standardExponential() / shape)
  }

  /// Returns a number in [0, 1] with density `shape * x ** (shape - 1)`.
  package func powerNumber(_ shape: Double) -> Double {
    isLegacy
      ? pow(1 - exp(-standardExponential()), 1 / shape)
      : pow(-expm1(-standardExponential()), 1 / shape)
  }

  /// Returns a Cauchy number.
  package func standardCauchy() -> Double {
    let numerator = standardNormal()
    return numerator / standardNormal()
  }

  /// Returns a number of a triangular density.
  package func triangular(_ left: Double, _ mode: Double, _ right: Double) -> Double {
    let base = right - left
    let leftBase = mode - left
    let ratio = leftBase / base
    let u = double()
    if u <= ratio { return left + (u * (leftBase * base)).squareRoot() }
    return right - ((1 - u) * ((right - mode) * base)).squareRoot()
  }

  /// Returns a gamma number of scale 1.
  ///
  /// - SeeAlso: Marsaglia and Tsang, *A simple method for generating gamma variables*, 2000.
  package func standardGamma(_ shape: Double) -> Double {
    if shape == 1 { return standardExponential() }
    if shape == 0 { return 0 }
    guard shape > 0 else { return .nan }
    if shape < 1 {
      while true {
        let u = double()
        let e = standardExponential()
        if u <= 1 - shape {
          let x = pow(u, 1 / shape)
          if x <= e { return x }
        } else {
          let y = -log((1 - u) / shape)
          let x = pow(1 - shape + shape * y, 1 / shape)
          if x <= e + y { return x }
        }
      }
    }
    let b = shape - 1.0 / 3
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x: Double
      var v: Double
      repeat {
        x = standardNormal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = double()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
    }
  }

  /// Returns a gamma number.
  package func gammaNumber(_ shape: Double, _ scale: Double) -> Double {
    scale * standardGamma(shape)
  }

  /// Returns a chi-squared number.
  package func chisquare(_ freedom: Double) -> Double { 2 * standardGamma(freedom / 2) }

  /// Returns an F number.
  package func fNumber(_ numerator: Double, _ denominator: Double) -> Double {
    let above = chisquare(numerator) * denominator
    return above / (chisquare(denominator) * numerator)
  }

  /// Returns a number of Student's t distribution.
  package func standardT(_ freedom: Double) -> Double {
    let normal = standardNormal()
    let gamma = standardGamma(freedom / 2)
    return (freedom / 2).squareRoot() * normal / gamma.squareRoot()
  }

  /// Returns a beta number.
  package func beta(_ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return .nan }
    if a > 1 || b > 1 {
      let x = standardGamma(a)
      return x / (x + standardGamma(b))
    }
    // Jöhnk's method.
    while true {
      let u = double()
      let v = double()
      let x = pow(u, 1 / a)
      let y = pow(v, 1 / b)
      let sum = x + y
      guard sum <= 1, u + v > 0 else { continue }
      if sum > 0 { return x / sum }
      var logX = log(u) / a
      var logY = log(v) / b
      let largest = max(logX, logY)
      logX -= largest
      logY -= largest
      return exp(logX - log(exp(logX) + exp(logY)))
    }
  }

  /// Returns probabilities that sum to 1.
  package func dirichlet(_ alphas: [Double]) -> [Double] {
    let gammas = alphas.map { standardGamma($0) }
    let inverse = 1 / gammas.reduce(0, +)
    return gammas.map { $0 * inverse }
  }
}
