internal import NDArrays
internal import PyRuntime

/// The methods of `Generator` beyond the distributions.
enum GeneratorMethods {
  /// What to write for methods that only `RandomState` has.
  static let replacements = [
    "rand": "write rng.random((2, 3)) for an array of two rows and three columns",
    "randn": "write rng.standard_normal((2, 3)) for an array of two rows and three columns",
    "randint": "write rng.integers(low, high, size=…)",
    "random_sample": "write rng.random(size=…)",
    "seed": "make a new one: rng = np.random.default_rng(seed)",
    "bytes": "write rng.integers(0, 256, size=…) for numbers",
  ]

  /// The methods by name.
  nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    func method(
      _ name: String, _ parameters: String,
      _ body: @escaping @Sendable (NumPyGenerator, BoundArguments) throws -> Value
    ) {
      members[name] = .object(
        NativeFunction.numpy(name, "(self\(parameters))", style: .cythonMethod) { call in
          guard let own = call.value("self").cast(to: GeneratorObject.self) else {
            throw PyException(.typeError, "\(name)() needs a Generator")
          }
          return try body(own.stream, call)
        })
    }
    for (name, draw) in [
      ("random", .standardUniform), ("standard_normal", .standardNormal),
      ("standard_exponential", .standardExponential),
    ] as [(String, ContinuousDraw)] {
      let methodParameter = name == "standard_exponential" ? ", method='zig'" : ""
      method(name, ", size=None, dtype=None\(methodParameter), out=None") { stream, call in
        try call.refuse("out")
        if let dtype = try call.dtype(), dtype != .float64 {
          throw PyException(
            .typeError, "Unsupported dtype dtype('\(dtype.shortName)') for \(name)")
        }
        if call.isGiven("method"), try call.text("method") != "zig" {
          throw PyException(
            .notImplementedError,
            "standard_exponential() does not support the argument 'method' here",
            help: "leave 'method' out")
        }
        return try RandomSize.doubles(RandomSize.read(call), call.interpreter, stream, draw)
      }
    }
    method("integers", ", low, high=None, size=None, dtype=None, endpoint=False") { _, call in
      try RandomIntegers.value(call, isClosed: call.bool("endpoint"))
    }
    method("choice", ", a, size=None, replace=True, p=None, axis=0, shuffle=True") { stream, call in
      try RandomChoice.generator(call, stream)
    }
    method("permutation", ", x, axis=0") { _, call in try RandomShuffling.permutation(call) }
    method("shuffle", ", x, axis=0") { _, call in try RandomShuffling.shuffle(call) }
    method("permuted", ", x, *, axis=None, out=None") { _, call in
      try RandomShuffling.permuted(call)
    }
    method("spawn", ", n_children") { stream, call in
      let count = try RandomSize.count(call, "n_children")
      return .list(stream.spawn(count).map { .object(GeneratorObject($0)) })
    }
    method(
      "multivariate_hypergeometric", ", colors, nsample, size=None, method='marginals'"
    ) { stream, call in
      try RareDistributions.multivariateHypergeometric(stream, call)
    }
    method(
      "multivariate_normal",
      ", mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'"
    ) { stream, call in
      try MultivariateNormal(call).value(stream)
    }
    return members
  }()
}

/// The methods of `RandomState` beyond the distributions, which are also functions of `np.random`.
enum RandomStateMethods {
  /// What to write for methods that only `Generator` has.
  static let replacements = [
    "integers": "write randint(low, high, size=…), or make rng = np.random.default_rng(seed)",
    "permuted": "make rng = np.random.default_rng(seed), which has it",
    "spawn": "make rng = np.random.default_rng(seed), which has it",
    "multivariate_hypergeometric": "make rng = np.random.default_rng(seed), which has it",
    "bytes": "write randint(0, 256, size=…) for numbers",
    "get_state": "make a RandomState of its own instead: np.random.RandomState(seed)",
    "set_state": "make a RandomState of its own instead: np.random.RandomState(seed)",
    "random_integers": "write randint(low, high + 1)",
    "tomaxint": "write randint(0, 2**63 - 1, size=…)",
  ]

  /// The methods by name.
  nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    func method(
      _ name: String, _ parameters: String,
      _ body: @escaping @Sendable (LegacyRandomState, BoundArguments) throws -> Value
    ) {
      members[name] = .object(
        NativeFunction.numpy(name, "(self\(parameters))", style: .cythonMethod) { call in
          guard let own = call.value("self").cast(to: RandomStateObject.self) else {
            throw PyException(.typeError, "\(name)() needs a RandomState")
          }
          return try body(own.legacyState, call)
        })
    }
    for (name, draw) in [
      ("random_sample", .standardUniform), ("random", .standardUniform),
      ("standard_normal", .standardNormal), ("standard_exponential", .standardExponential),
    ] as [(String, ContinuousDraw)] {
      method(name, ", size=None") { stream, call in
        try RandomSize.doubles(RandomSize.read(call), call.interpreter, stream, draw)
      }
    }
    for (name, draw) in [
      ("rand", .standardUniform), ("randn", .standardNormal),
    ] as [(String, ContinuousDraw)] {
      method(name, ", *args") { stream, call in
        try RandomSize.doubles(RandomSize.variadic(call), call.interpreter, stream, draw)
      }
    }
    method("randint", ", low, high=None, size=None, dtype=None") { _, call in
      try RandomIntegers.value(call, isClosed: false)
    }
    method("choice", ", a, size=None, replace=True, p=None") { stream, call in
      try RandomChoice.legacy(call, stream)
    }
    method("permutation", ", x") { _, call in try RandomShuffling.permutation(call) }
    method("shuffle", ", x") { _, call in try RandomShuffling.shuffle(call) }
    method("seed", ", seed=None") { stream, call in
      stream.reseed(try RandomSeeds.legacy(call.value("seed"), call.interpreter))
      return .none
    }
    method("multivariate_normal", ", mean, cov, size=None, check_valid='warn', tol=1e-8") {
      stream, call in
      try MultivariateNormal(call).value(stream)
    }
    return members
  }()
}
