/// How a double is drawn: a family of continuous distributions with its parameters.
package enum ContinuousDraw: Sendable {
  case standardUniform
  case standardNormal
  case standardExponential
  case uniform(low: Double, high: Double)
  case normal(mean: Double, deviation: Double)
  case exponential(scale: Double)
  case laplace(mean: Double, scale: Double)
  case logistic(mean: Double, scale: Double)
  case gumbel(mean: Double, scale: Double)
  case lognormal(mean: Double, deviation: Double)
  case rayleigh(scale: Double)
  case weibull(shape: Double)
  case pareto(shape: Double)
  case power(exponent: Double)
  case standardCauchy
  case triangular(low: Double, mode: Double, high: Double)
  case standardGamma(shape: Double)
  case gamma(shape: Double, scale: Double)
  case chisquare(freedom: Double)
  case f(above: Double, below: Double)
  case standardT(freedom: Double)
  case beta(a: Double, b: Double)
}

/// How an integer is drawn.
package enum DiscreteDraw: Sendable {
  case poisson(mean: Double)
  case binomial(trials: Int, probability: Double)
  case geometric(probability: Double)
}

extension RandomStream {
  /// Returns one number.
  @inline(__always)
  package func number(_ draw: ContinuousDraw) -> Double {
    switch draw {
    case .standardUniform: double()
    case .standardNormal: standardNormal()
    case .standardExponential: standardExponential()
    case .uniform(let low, let high): uniformNumber(low, high)
    case .normal(let mean, let deviation): normalNumber(mean, deviation)
    case .exponential(let scale): exponentialNumber(scale)
    case .laplace(let mean, let scale): laplace(mean, scale)
    case .logistic(let mean, let scale): logistic(mean, scale)
    case .gumbel(let mean, let scale): gumbel(mean, scale)
    case .lognormal(let mean, let deviation): lognormal(mean, deviation)
    case .rayleigh(let scale): rayleigh(scale)
    case .weibull(let shape): weibull(shape)
    case .pareto(let shape): pareto(shape)
    case .power(let exponent): powerNumber(exponent)
    case .standardCauchy: standardCauchy()
    case .triangular(let low, let mode, let high): triangular(low, mode, high)
    case .standardGamma(let shape): standardGamma(shape)
    case .gamma(let shape, let scale): gammaNumber(shape, scale)
    case .chisquare(let freedom): chisquare(freedom)
    case .f(let above, let below): fNumber(above, below)
    case .standardT(let freedom): standardT(freedom)
    case .beta(let a, let b): beta(a, b)
    }
  }

  /// Returns one integer.
  @inline(__always)
  package func number(_ draw: DiscreteDraw) -> Int {
    switch draw {
    case .poisson(let mean): poisson(mean)
    case .binomial(let trials, let probability): binomial(trials, probability)
    case .geometric(let probability): geometric(probability)
    }
  }

  package func fill(_ target: UnsafeMutableBufferPointer<Double>, _ draw: ContinuousDraw) {
    for place in target.indices { target[place] = number(draw) }
  }

  package func fill(_ target: UnsafeMutableBufferPointer<Int>, _ draw: DiscreteDraw) {
    for place in target.indices { target[place] = number(draw) }
  }
}
