internal import NDArrays
package import PyRuntime

/// The module `numpy.random`.
package enum RandomModules {
  /// Its table.
  package static let table = ModuleTable(
    makers: ["numpy.random": { interpreter in try module(interpreter) }], refusals: [:])

  /// The session's one module, for `import numpy.random` and for the attribute of `numpy`.
  package static func module(_ interpreter: Interpreter) throws -> ModuleObject {
    let made = interpreter.state(MadeModule())
    if let module = made.module { return module }
    let module = try random(interpreter)
    made.module = module
    return module
  }

  /// Makes the module: its functions are the methods of one RandomState, as in numpy.
  private static func random(_ interpreter: Interpreter) throws -> ModuleObject {
    let global = Value.object(RandomStateObject(interpreter.globalRandom.legacyState))
    var members: [String: Value] = [:]
    for (name, method) in RandomTypes.randomState.members where !name.hasPrefix("_") {
      members[name] = try interpreter.bind(method, to: global, of: RandomTypes.randomState)
    }
    for alias in ["ranf", "sample"] { members[alias] = members["random_sample"] }
    for type in [
      RandomTypes.generator, RandomTypes.randomState, RandomTypes.pcg64, RandomTypes.seedSequence,
    ] {
      members[type.name] = .object(type)
    }
    members["default_rng"] = .object(defaultRng)
    return ModuleObject("numpy.random", members: members, refusals: refusals)
  }

  private static let defaultRng = NativeFunction.numpy("default_rng", "(seed=None)") { call in
    let seed = call.value("seed")
    if seed.cast(to: GeneratorObject.self) != nil { return seed }
    if seed.cast(to: RandomStateObject.self) != nil {
      throw PyException(
        .notImplementedError, "default_rng() of a RandomState is not supported here",
        help: "use the RandomState itself, or default_rng with an integer")
    }
    return .object(GeneratorObject(try RandomSeeds.generator(seed, call.interpreter)))
  }

  /// What numpy.random has and cells do not, with what to write instead.
  private static let refusals: [String: String] = {
    var refusals: [String: String] = [:]
    for name in ["MT19937", "PCG64DXSM", "Philox", "SFC64", "BitGenerator"] {
      refusals[name] = "use np.random.default_rng(seed), which draws from PCG64"
    }
    refusals["random_integers"] = "use np.random.randint(low, high + 1)"
    refusals["get_state"] =
      "make a generator of its own instead, rng = np.random.default_rng(seed), and make it again"
    refusals["set_state"] = refusals["get_state"]
    for name in ["get_bit_generator", "set_bit_generator", "bit_generator", "mtrand"] {
      refusals[name] = "use np.random.default_rng(seed), whose bit_generator is PCG64"
    }
    refusals["bytes"] = "use np.random.randint(0, 256, size=…) for numbers"
    refusals["test"] = "it tests numpy itself"
    return refusals
  }()
}

/// Keeps the module of a session.
private final class MadeModule {
  var module: ModuleObject?
}
