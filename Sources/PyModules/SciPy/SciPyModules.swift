package import PyRuntime

/// The little of SciPy that searches over penalties need: distributions of `scipy.stats`.
package enum SciPyModules {
  /// The modules that cells can import.
  package static let table = ModuleTable(
    makers: [
      "scipy": { _ in ModuleObject("scipy", members: ["__version__": .string("1.18.1")]) },
      "scipy.stats": { _ in
        var members: [String: Value] = [:]
        for function in functions { members[function.name] = .object(function) }
        members["reciprocal"] = members["loguniform"]
        return ModuleObject(
          "scipy.stats", members: members,
          refusals: [
            "probplot": "it is not here: plt.hist(residuals) shows their shape",
            "pearsonr": "it is not here: np.corrcoef(x, y)[0, 1] is the correlation",
            "zscore": "it is not here: (x - x.mean()) / x.std()",
          ])
      },
    ],
    refusals: [
      "scipy.optimize": "it is not here: np.linalg.lstsq and the models of sklearn solve",
      "scipy.linalg": "np.linalg has the factorizations",
      "scipy.sparse": "sparse matrices are not here: arrays are dense",
    ])

  private static let functions = [
    NativeFunction("uniform", "(loc=0.0, scale=1.0)") { call in
      make(.uniform(location: try call.double("loc"), scale: try call.double("scale")))
    },
    NativeFunction("loguniform", "(a, b, loc=0.0, scale=1.0)") { call in
      let (low, high) = (try call.double("a"), try call.double("b"))
      guard low > 0, high > low else {
        throw PyException(
          .valueError,
          "Domain error in arguments. The `scale` parameter must be positive for all "
            + "distributions, and many distributions have restrictions on shape parameters.",
          help: "loguniform(low, high) wants 0 < low < high")
      }
      return make(
        .logUniform(
          low: low, high: high, location: try call.double("loc"), scale: try call.double("scale")))
    },
    NativeFunction("randint", "(low, high, loc=0)") { call in
      let (low, high) = (try call.int("low"), try call.int("high"))
      guard high > low else {
        throw PyException(
          .valueError, "Domain error in arguments.", help: "randint(low, high) wants low < high")
      }
      return make(.integers(low: low, high: high, location: try call.int("loc")))
    },
    NativeFunction("norm", "(loc=0.0, scale=1.0)") { call in
      make(.normal(location: try call.double("loc"), scale: try call.double("scale")))
    },
    NativeFunction("expon", "(loc=0.0, scale=1.0)") { call in
      make(.exponential(location: try call.double("loc"), scale: try call.double("scale")))
    },
  ]

  private static func make(_ kind: DistributionObject.Kind) -> Value {
    .object(DistributionObject(kind))
  }
}
