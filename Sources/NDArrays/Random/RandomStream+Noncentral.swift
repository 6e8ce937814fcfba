#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Noncentral, inverse Gaussian and circular numbers, in numpy's order of draws and of operations.
extension RandomStream {
  /// Returns a noncentral chi-squared number.
  package func noncentralChisquare(_ freedom: Double, _ noncentrality: Double) -> Double {
    // `RandomState` draws before it answers NaN.
    if noncentrality.isNaN, !isLegacy { return .nan }
    if noncentrality == 0 { return chisquare(freedom) }
    if freedom > 1 {
      let central = chisquare(freedom - 1)
      let shifted = standardNormal() + noncentrality.squareRoot()
      return central + shifted * shifted
    }
    let drawn = chisquare(freedom + 2 * Double(poisson(noncentrality / 2)))
    return noncentrality.isNaN ? .nan : drawn
  }

  /// Returns a noncentral F number.
  package func noncentralF(
    _ numerator: Double, _ denominator: Double, _ noncentrality: Double
  ) -> Double {
    let above = noncentralChisquare(numerator, noncentrality) * denominator
    return above / (chisquare(denominator) * numerator)
  }

  /// Returns a Wald (inverse Gaussian) number.
  ///
  /// - SeeAlso: Michael, Schucany and Haas, *Generating random variates using transformations with
  ///   multiple roots*, The American Statistician 30, 1976.
  package func wald(_ mean: Double, _ scale: Double) -> Double {
    let normal = standardNormal()
    let y = mean * normal * normal
    let x: Double
    if isLegacy {
      x = mean + mean / (2 * scale) * (y - (4 * scale * y + y * y).squareRoot())
    } else {
      // The same root without the difference of two numbers that are nearly equal.
      x = mean * (1 - 2 / (1 + (1 + 4 * scale / y).squareRoot()))
    }
    return double() <= mean / (mean + x) ? x : mean * mean / x
  }

  /// The parameter of the wrapped Cauchy density over a von Mises density; above 1 where numbers
  /// can be drawn by it.
  package static func envelope(_ concentration: Double) -> Double {
    if concentration < 1e-5 { return 1 / concentration + concentration }
    let r = 1 + (1 + 4 * concentration * concentration).squareRoot()
    let rho = (r - (2 * r).squareRoot()) / (2 * concentration)
    return (1 + rho * rho) / (2 * rho)
  }

  /// Returns an angle from -π to π around `center`.
  ///
  /// - SeeAlso: Best and Fisher, *Efficient simulation of the von Mises distribution*, Applied
  ///   Statistics 28, 1979.
  package func vonMises(_ center: Double, _ concentration: Double) -> Double {
    if concentration.isNaN { return .nan }
    if concentration < 1e-8 { return Double.pi * (2 * double() - 1) }
    if !isLegacy, concentration > 1e6 {
      let angle = center + (1 / concentration).squareRoot() * standardNormal()
      if angle < -Double.pi { return angle + 2 * Double.pi }
      return angle > Double.pi ? angle - 2 * Double.pi : angle
    }
    let s = Self.envelope(concentration)
    guard s > 1 else { return .nan }
    var w: Double
    while true {
      let z = cos(Double.pi * double())
      w = (1 + s * z) / (s + z)
      let y = concentration * (s - w)
      let v = double()
      if y * (2 - y) - v >= 0 || log(y / v) + 1 - y >= 0 { break }
    }
    let isNegative = double() < 0.5
    let angle = (isNegative ? -acos(w) : acos(w)) + center
    let wrapped = fmod(abs(angle) + Double.pi, 2 * Double.pi) - Double.pi
    return angle < 0 ? -wrapped : wrapped
  }
}
