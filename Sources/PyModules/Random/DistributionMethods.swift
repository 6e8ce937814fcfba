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
      }, draw: .double { $0.uniformNumber($1[0], $1[1]) },
      fill: { $0.fillUniform($2, $1[0], $1[1]) }),
    Distribution(
      name: "normal", parameters: [location, scale],
      draw: .double { $0.normalNumber($1[0], $1[1]) },
      fill: { $0.fillNormal($2, $1[0], $1[1]) }),
    Distribution(
      name: "exponential", parameters: [scale], draw: .double { $0.exponentialNumber($1[0]) }),
    Distribution(
      name: "laplace", parameters: [location, scale], draw: .double { $0.laplace($1[0], $1[1]) }),
    Distribution(
      name: "logistic", parameters: [location, scale], draw: .double { $0.logistic($1[0], $1[1]) }),
    Distribution(
      name: "gumbel", parameters: [location, scale], draw: .double { $0.gumbel($1[0], $1[1]) }),
    Distribution(
      name: "lognormal", parameters: [("mean", "0.0", .any), ("sigma", "1.0", .nonNegative)],
      draw: .double { $0.lognormal($1[0], $1[1]) }),
    Distribution(
      name: "rayleigh", parameters: [scale], draw: .double { $0.rayleigh($1[0]) }),
    Distribution(
      name: "weibull", parameters: [("a", nil, .nonNegative)], draw: .double { $0.weibull($1[0]) }),
    Distribution(
      name: "pareto", parameters: [("a", nil, .positive)], draw: .double { $0.pareto($1[0]) }),
    Distribution(
      name: "power", parameters: [("a", nil, .positive)], draw: .double { $0.powerNumber($1[0]) }),
    Distribution(
      name: "standard_cauchy", parameters: [],
      draw: .double { stream, _ in stream.standardCauchy() }
    ),
    Distribution(
      name: "triangular",
      parameters: [("left", nil, .any), ("mode", nil, .any), ("right", nil, .any)],
      checksAll: { values, _ in
        if values[0] > values[1] { return PyException(.valueError, "left > mode") }
        if values[1] > values[2] { return PyException(.valueError, "mode > right") }
        return values[0] == values[2] ? PyException(.valueError, "left == right") : nil
      }, draw: .double { $0.triangular($1[0], $1[1], $1[2]) }),
    Distribution(
      name: "standard_gamma", parameters: [("shape", nil, .nonNegative)],
      draw: .double { $0.standardGamma($1[0]) }),
    Distribution(
      name: "gamma", parameters: [("shape", nil, .nonNegative), scale],
      draw: .double { $0.gammaNumber($1[0], $1[1]) }),
    Distribution(
      name: "chisquare", parameters: [("df", nil, .positive)], draw: .double { $0.chisquare($1[0]) }
    ),
    Distribution(
      name: "f", parameters: [("dfnum", nil, .positive), ("dfden", nil, .positive)],
      draw: .double { $0.fNumber($1[0], $1[1]) }),
    Distribution(
      name: "standard_t", parameters: [("df", nil, .positive)],
      draw: .double { $0.standardT($1[0]) }),
    Distribution(
      name: "beta", parameters: [("a", nil, .positive), ("b", nil, .positive)],
      draw: .double { $0.beta($1[0], $1[1]) }),
  ]

  private static let discrete: [Distribution] = [
    Distribution(
      name: "poisson", parameters: [("lam", "1.0", .poissonMean)],
      draw: .integer { $0.poisson($1[0]) }),
    Distribution(
      name: "binomial", parameters: [("n", nil, .count), ("p", nil, .probability)],
      checksAll: { values, _ in tooManyTrials("binomial", values[0]) },
      draw: .integer { $0.binomial(Int($1[0]), $1[1]) }),
    Distribution(
      name: "geometric", parameters: [("p", nil, .positiveProbability)],
      draw: .integer { $0.geometric($1[0]) }),
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
