internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The methods of `random.Random` that draw from real-valued distributions, by CPython's own
/// algorithms, so that the same seed gives the same numbers.
enum RandomDistributions {
  private static let normalMagic = 4 * exp(-0.5) / 2.0.squareRoot()

  private static func normal(
    _ generator: RandomGeneratorObject, _ mean: Double, _ deviation: Double
  ) -> Double {
    while true {
      let u1 = generator.random()
      let u2 = 1 - generator.random()
      let z = normalMagic * (u1 - 0.5) / u2
      if z * z / 4 <= -log(u2) { return mean + z * deviation }
    }
  }

  private static func gauss(
    _ generator: RandomGeneratorObject, _ mean: Double, _ deviation: Double
  ) -> Double {
    if let ready = generator.nextGauss {
      generator.nextGauss = nil
      return mean + ready * deviation
    }
    let angle = generator.random() * (2 * Double.pi)
    let radius = (-2 * log(1 - generator.random())).squareRoot()
    generator.nextGauss = sin(angle) * radius
    return mean + cos(angle) * radius * deviation
  }

  private static func gamma(
    _ generator: RandomGeneratorObject, _ alpha: Double, _ beta: Double, _ interpreter: Interpreter
  ) throws -> Double {
    guard alpha > 0, beta > 0 else {
      throw PyException(.valueError, "gammavariate: alpha and beta must be > 0.0")
    }
    if alpha > 1 {
      let ainv = (2 * alpha - 1).squareRoot()
      let bbb = alpha - log(4)
      let ccc = alpha + ainv
      // For the largest numbers no draw is ever taken, as in CPython.
      while true {
        try interpreter.tick()
        let u1 = generator.random()
        guard 1e-7 < u1, u1 < 0.9999999 else { continue }
        let u2 = 1 - generator.random()
        let v = log(u1 / (1 - u1)) / ainv
        let x = alpha * exp(v)
        let z = u1 * u1 * u2
        let r = bbb + ccc * v - x
        if r + (1 + log(4.5)) - 4.5 * z >= 0 || r >= log(z) { return x * beta }
      }
    }
    if alpha == 1 { return -log(1 - generator.random()) * beta }
    while true {
      try interpreter.tick()
      let u = generator.random()
      let b = (M_E + alpha) / M_E
      let p = b * u
      let x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha)
      let u1 = generator.random()
      if p > 1 {
        if u1 <= pow(x, alpha - 1) { return x * beta }
      } else if u1 <= exp(-x) {
        return x * beta
      }
    }
  }

  private static func vonMises(
    _ generator: RandomGeneratorObject, _ mu: Double, _ kappa: Double, _ interpreter: Interpreter
  ) throws -> Double {
    if kappa <= 1e-6 { return 2 * Double.pi * generator.random() }
    let s = 0.5 / kappa
    let r = s + (1 + s * s).squareRoot()
    var z: Double
    while true {
      try interpreter.tick()
      z = cos(Double.pi * generator.random())
      let d = z / (r + z)
      let u = generator.random()
      if u < 1 - d * d || u <= (1 - d) * exp(d) { break }
    }
    let q = 1 / r
    let f = (q + z) / (1 + q * z)
    let theta = generator.random() > 0.5 ? mu + acos(f) : mu - acos(f)
    return NumberRemainder.modulo(theta, 2 * Double.pi)
  }

  static var members: [String: Value] {
    [String: Value](members: [
      RandomMethods.method("uniform", "(self, a, b)") { generator, call in
        let a = try call.double("a")
        return .float(a + (try call.double("b") - a) * generator.random())
      },
      RandomMethods.method("triangular", "(self, low=0.0, high=1.0, mode=None)") {
        generator, call in
        var low = try call.double("low")
        var high = try call.double("high")
        var u = generator.random()
        var c = 0.5
        if call.isGiven("mode") {
          if high == low { return .float(low) }
          c = (try call.double("mode") - low) / (high - low)
        }
        if u > c {
          u = 1 - u
          c = 1 - c
          swap(&low, &high)
        }
        return .float(low + (high - low) * (u * c).squareRoot())
      },
      RandomMethods.method("gauss", "(self, mu=0.0, sigma=1.0)") { generator, call in
        .float(gauss(generator, try call.double("mu"), try call.double("sigma")))
      },
      RandomMethods.method("normalvariate", "(self, mu=0.0, sigma=1.0)") { generator, call in
        .float(normal(generator, try call.double("mu"), try call.double("sigma")))
      },
      RandomMethods.method("lognormvariate", "(self, mu, sigma)") { generator, call in
        .float(exp(normal(generator, try call.double("mu"), try call.double("sigma"))))
      },
      RandomMethods.method("expovariate", "(self, lambd=1.0)") { generator, call in
        let rate = try call.double("lambd")
        guard rate != 0 else { throw PyException(.zeroDivisionError, "float division by zero") }
        return .float(-log(1 - generator.random()) / rate)
      },
      RandomMethods.method("gammavariate", "(self, alpha, beta)") { generator, call in
        .float(
          try gamma(
            generator, try call.double("alpha"), try call.double("beta"), call.interpreter))
      },
      RandomMethods.method("betavariate", "(self, alpha, beta)") { generator, call in
        let y = try gamma(generator, try call.double("alpha"), 1, call.interpreter)
        if y == 0 { return .float(0) }
        return .float(
          y / (y + (try gamma(generator, try call.double("beta"), 1, call.interpreter))))
      },
      RandomMethods.method("paretovariate", "(self, alpha)") { generator, call in
        let u = 1 - generator.random()
        return .float(pow(u, -1 / (try call.double("alpha"))))
      },
      RandomMethods.method("weibullvariate", "(self, alpha, beta)") { generator, call in
        let u = 1 - generator.random()
        return .float(
          try call.double("alpha") * pow(-log(u), 1 / (try call.double("beta"))))
      },
      RandomMethods.method("vonmisesvariate", "(self, mu, kappa)") { generator, call in
        .float(
          try vonMises(generator, try call.double("mu"), try call.double("kappa"), call.interpreter)
        )
      },
    ])
  }
}

/// The remainder that Python's `%` gives.
enum NumberRemainder {
  /// Returns `x % y` for a positive `y`.
  static func modulo(_ x: Double, _ y: Double) -> Double {
    let rest = fmod(x, y)
    return rest < 0 ? rest + y : rest
  }
}
