#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The density, the distribution function and its inverse of the continuous distributions of `scipy.stats`.
enum DistributionShape {
  /// The density at `x`.
  static func density(_ kind: DistributionObject.Kind, _ x: Double) -> Double {
    switch kind {
    case .normal(let location, let scale):
      let z = (x - location) / scale
      return exp(-z * z / 2) / (2 * Double.pi).squareRoot() / scale
    case .uniform(let location, let scale):
      return x >= location && x <= location + scale ? 1 / scale : 0
    case .exponential(let location, let scale):
      let z = (x - location) / scale
      return z < 0 ? 0 : exp(-z) / scale
    case .logUniform(let low, let high, let location, let scale):
      let z = (x - location) / scale
      return z < low || z > high ? 0 : 1 / (z * (log(high) - log(low))) / scale
    case .integers(let low, let high, let location):
      let isInside =
        x == x.rounded() && x >= Double(low &+ location) && x < Double(high &+ location)
      return isInside ? 1 / (Double(high) - Double(low)) : 0
    }
  }

  /// The logarithm of the density at `x`.
  static func logDensity(_ kind: DistributionObject.Kind, _ x: Double) -> Double {
    if case .normal(let location, let scale) = kind {
      let z = (x - location) / scale
      return -z * z / 2 - log((2 * Double.pi).squareRoot()) - log(scale)
    }
    return log(density(kind, x))
  }

  /// The mean and the variance.
  static func moments(_ kind: DistributionObject.Kind) -> (mean: Double, variance: Double) {
    switch kind {
    case .normal(let location, let scale): return (location, scale * scale)
    case .uniform(let location, let scale): return (location + scale / 2, scale * scale / 12)
    case .exponential(let location, let scale): return (location + scale, scale * scale)
    case .logUniform(let low, let high, let location, let scale):
      let width = log(high) - log(low)
      let mean = (high - low) / width
      let square = (high * high - low * low) / (2 * width)
      return (mean * scale + location, (square - mean * mean) * scale * scale)
    case .integers(let low, let high, let location):
      let count = Double(high) - Double(low)
      return (
        (Double(low) + Double(high) - 1) / 2 + Double(location), (count * count - 1) / 12
      )
    }
  }

  /// Whether the scale is above 0.
  static func isValid(_ kind: DistributionObject.Kind) -> Bool {
    switch kind {
    case .normal(_, let scale), .uniform(_, let scale), .exponential(_, let scale),
      .logUniform(_, _, _, let scale):
      scale > 0
    case .integers: true
    }
  }

  /// The probability of a number up to `x`.
  static func probability(_ kind: DistributionObject.Kind, _ x: Double) -> Double {
    if x.isNaN { return .nan }
    switch kind {
    case .normal(let location, let scale):
      return 0.5 * erfc(-(x - location) / scale / 2.0.squareRoot())
    case .uniform(let location, let scale): return min(max((x - location) / scale, 0), 1)
    case .exponential(let location, let scale):
      let z = (x - location) / scale
      return z < 0 ? 0 : -expm1(-z)
    case .logUniform(let low, let high, let location, let scale):
      let z = (x - location) / scale
      if z <= low { return 0 }
      return z >= high ? 1 : (log(z) - log(low)) / (log(high) - log(low))
    case .integers(let low, let high, let location):
      let below = floor(x) - Double(low &+ location) + 1
      return min(max(below / (Double(high) - Double(low)), 0), 1)
    }
  }

  /// The probability of a number above `x`.
  static func upperTail(_ kind: DistributionObject.Kind, _ x: Double) -> Double {
    switch kind {
    case .normal(let location, let scale):
      0.5 * erfc((x - location) / scale / 2.0.squareRoot())
    case .exponential(let location, let scale):
      x < location ? 1 : exp(-(x - location) / scale)
    default: 1 - probability(kind, x)
    }
  }

  /// The number below which a share `q` lies; NaN where there is no such share.
  static func quantile(_ kind: DistributionObject.Kind, _ q: Double) -> Double {
    guard q >= 0, q <= 1 else { return .nan }
    switch kind {
    case .normal(let location, let scale): return standardNormalQuantile(q) * scale + location
    case .uniform(let location, let scale): return q * scale + location
    case .exponential(let location, let scale): return -log1p(-q) * scale + location
    case .logUniform(let low, let high, let location, let scale):
      return exp(log(low) + q * (log(high) - log(low))) * scale + location
    case .integers(let low, let high, let location):
      let place = ceil(q * (Double(high) - Double(low)) + Double(low)) - 1
      return max(place, q == 0 ? Double(low) - 1 : Double(low)) + Double(location)
    }
  }

  /// The quantile of the standard normal distribution.
  ///
  /// A rational function gives nine digits and one step of Halley's method the rest.
  /// - SeeAlso: Peter J. Acklam, *An algorithm for computing the inverse normal cumulative distribution
  ///   function*, for the coefficients.
  private static func standardNormalQuantile(_ q: Double) -> Double {
    if q == 0 { return -.infinity }
    if q == 1 { return .infinity }
    let a = [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.3577518672690,
      -30.66479806614716, 2.506628277459239,
    ]
    let b = [
      -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972,
      -13.28068155288572, 1,
    ]
    let c = [
      -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
      4.374664141464968, 2.938163982698783,
    ]
    let d = [
      0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
    ]
    func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
      coefficients.reduce(0) { $0 * x + $1 }
    }
    var x: Double
    if q < 0.02425 {
      let r = (-2 * log(q)).squareRoot()
      x = polynomial(c, r) / polynomial(d, r)
    } else if q > 1 - 0.02425 {
      let r = (-2 * log(1 - q)).squareRoot()
      x = -polynomial(c, r) / polynomial(d, r)
    } else {
      let (r, s) = (q - 0.5, (q - 0.5) * (q - 0.5))
      x = polynomial(a, s) * r / polynomial(b, s)
    }
    let error =
      x < 0
      ? 0.5 * erfc(-x / 2.0.squareRoot()) - q : (1 - q) - 0.5 * erfc(x / 2.0.squareRoot())
    let step = error * (2 * Double.pi).squareRoot() * exp(x * x / 2)
    x -= step / (1 + x * step / 2)
    return x
  }
}
