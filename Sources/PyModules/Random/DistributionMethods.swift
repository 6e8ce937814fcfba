internal import NDArrays
internal import PyRuntime

/// The methods that `Generator` and `RandomState` share: the table of distributions.
enum DistributionMethods {
  private static let location: (name: String, initial: String?, check: Distribution.Check) = (
    "loc", "0.0", .any
  )
  private static let scale: (name: String, initial: String?, check: Distribution.Check) = (
    "scale", "1.0", .nonNegative
  )

  private static let continuous: [Distribution] = [
    Distribution(
      name: "uniform", parameters: [("low", "0.0", .any), ("high", "1.0", .any)],
      checksAll: { values, isLegacy in
        let range = values[1] - values[0]
        if !range.isFinite {
          return PyException(
            .overflowError,
            isLegacy ? "Range exceeds valid bounds" : "high - low range exceeds valid bounds")
        }
        return range < 0 && !isLegacy ? PyException(.valueError, "high - low < 0") : nil
      }, draw: .continuous { .uniform(low: $0[0], high: $0[1]) }),
    Distribution(
      name: "normal", parameters: [location, scale],
      draw: .continuous { .normal(mean: $0[0], deviation: $0[1]) }),
    Distribution(
      name: "exponential", parameters: [scale],
      draw: .continuous { .exponential(scale: $0[0]) }),
    Distribution(
      name: "laplace", parameters: [location, scale],
      draw: .continuous { .laplace(mean: $0[0], scale: $0[1]) }),
    Distribution(
      name: "logistic", parameters: [location, scale],
      draw: .continuous { .logistic(mean: $0[0], scale: $0[1]) }),
    Distribution(
      name: "gumbel", parameters: [location, scale],
      draw: .continuous { .gumbel(mean: $0[0], scale: $0[1]) }),
    Distribution(
      name: "lognormal", parameters: [("mean", "0.0", .any), ("sigma", "1.0", .nonNegative)],
      draw: .continuous { .lognormal(mean: $0[0], deviation: $0[1]) }),
    Distribution(
      name: "rayleigh", parameters: [scale], draw: .continuous { .rayleigh(scale: $0[0]) }),
    Distribution(
      name: "weibull", parameters: [("a", nil, .nonNegative)],
      draw: .continuous { .weibull(shape: $0[0]) }),
    Distribution(
      name: "pareto", parameters: [("a", nil, .positive)],
      draw: .continuous { .pareto(shape: $0[0]) }),
    Distribution(
      name: "power", parameters: [("a", nil, .positive)],
      draw: .continuous { .power(exponent: $0[0]) }),
    Distribution(
      name: "standard_cauchy", parameters: [], draw: .continuous { _ in .standardCauchy }),
    Distribution(
      name: "triangular",
      parameters: [("left", nil, .any), ("mode", nil, .any), ("right", nil, .any)],
      checksAll: { values, _ in
        if values[0] > values[1] { return PyException(.valueError, "left > mode") }
        if values[1] > values[2] { return PyException(.valueError, "mode > right") }
        return values[0] == values[2] ? PyException(.valueError, "left == right") : nil
      }, draw: .continuous { .triangular(low: $0[0], mode: $0[1], high: $0[2]) }),
    Distribution(
      name: "standard_gamma", parameters: [("shape", nil, .nonNegative)],
      draw: .continuous { .standardGamma(shape: $0[0]) }),
    Distribution(
      name: "gamma", parameters: [("shape", nil, .nonNegative), scale],
      draw: .continuous { .gamma(shape: $0[0], scale: $0[1]) }),
    Distribution(
      name: "chisquare", parameters: [("df", nil, .positive)],
      draw: .continuous { .chisquare(freedom: $0[0]) }),
    Distribution(
      name: "f", parameters: [("dfnum", nil, .positive), ("dfden", nil, .positive)],
      draw: .continuous { .f(above: $0[0], below: $0[1]) }),
    Distribution(
      name: "standard_t", parameters: [("df", nil, .positive)],
      draw: .continuous { .standardT(freedom: $0[0]) }),
    Distribution(
      name: "beta", parameters: [("a", nil, .positive), ("b", nil, .positive)],
      draw: .continuous { .beta(a: $0[0], b: $0[1]) }),
  ]

  private static let discrete: [Distribution] = [
    Distribution(
      name: "poisson", parameters: [("lam", "1.0", .poissonMean)],
      draw: .discrete { .poisson(mean: $0[0]) }),
    Distribution(
      name: "binomial", parameters: [("n", nil, .count), ("p", nil, .probability)],
      checksAll: { values, _ in tooManyTrials("binomial", values[0]) },
      draw: .discrete { .binomial(trials: Int($0[0]), probability: $0[1]) }),
    Distribution(
      name: "geometric", parameters: [("p", nil, .positiveProbability)],
      draw: .discrete { .geometric(probability: $0[0]) }),
  ]

  /// The refusal of numbers of trials that a double cannot tell apart; nil for others.
  static func tooManyTrials(_ name: String, _ count: Double) -> PyException? {
    count <= 0x1p53
      ? nil
      : PyException(
        .notImplementedError, "\(name)() is supported here for n up to 9007199254740992",
        help: "draw several smaller numbers and add them")
  }

  /// The methods by name.
  nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    for distribution in continuous + discrete + RareDistributions.all {
      members[distribution.name] = .object(
        NativeFunction.numpy(
          distribution.name, distribution.signature, style: .cythonMethod
        ) { call in
          try distribution.value(stream(of: call), call)
        })
    }
    members["dirichlet"] = .object(
      NativeFunction.numpy("dirichlet", "(self, alpha, size=None)", style: .cythonMethod) {
        try dirichlet($0)
      })
    members["multinomial"] = .object(
      NativeFunction.numpy("multinomial", "(self, n, pvals, size=None)", style: .cythonMethod) {
        try Multinomial($0).value()
      })
    return members
  }()

  /// The stream of the receiver.
  static func stream(of call: BoundArguments) throws -> any RandomStream {
    let receiver = call.value("self")
    if let generator = receiver.cast(to: GeneratorObject.self) { return generator.stream }
    if let state = receiver.cast(to: RandomStateObject.self) { return state.legacyState }
    throw PyException(
      .typeError,
      "descriptor '\(call.signature.functionName)' needs a random generator, not "
        + "'\(receiver.type.name)'")
  }

  private static func dirichlet(_ call: BoundArguments) throws -> Value {
    let stream = try stream(of: call)
    let value = call.value("alpha")
    switch value {
    case .int, .float, .bool, .none:
      throw PyException(.typeError, "object of type '\(value.type.name)' has no len()")
    default: break
    }
    let alphas = try call.interpreter.array(of: value, dtype: .float64).doubles
    if alphas.contains(where: { !($0 >= 0) }) { throw PyException(.valueError, "alpha < 0") }
    let size = try RandomSize.read(call) ?? []
    let count = try RandomSize.reserved(size + [alphas.count], call.interpreter, per: alphas.count)
    var values: [Double] = []
    for _ in 0..<count {
      try call.interpreter.checkpoint()
      values += stream.dirichlet(alphas)
    }
    return .array(try NDArray(values, shape: size + [alphas.count]))
  }
}
