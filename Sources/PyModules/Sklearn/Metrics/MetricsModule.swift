internal import PyRuntime

/// `sklearn.metrics`.
enum MetricsModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    var members: [String: Value] = [:]
    for function in Metrics.functions + [makeScorer, getScorer, getScorerNames] {
      members[function.name] = .object(function)
    }
    return ModuleObject(
      "sklearn.metrics", members: members, refusals: SklearnRefusals.metrics)
  }

  private static let makeScorer = NativeFunction.sklearn(
    "make_scorer", "(score_func, *, response_method='predict', greater_is_better=True, **kwargs)"
  ) { call in
    let function = call.value("score_func")
    let sign: Double = try call.bool("greater_is_better") ? 1 : -1
    return .object(ScorerObject(function, sign: sign, keywords: call.keywords))
  }

  private static let getScorer = NativeFunction.sklearn("get_scorer", "(scoring)") { call in
    guard let name = call.value("scoring").text else { return call.value("scoring") }
    guard let entry = Scorers.measures[name],
      let function = Metrics.functions.first(where: { $0.name == entry.function })
    else {
      var error = Scorers.unknown(name, owner: "get_scorer")
      guard error.type.isSubtype(of: SklearnExceptions.invalidParameterError) else { throw error }
      error = PyException(
        .valueError,
        "'\(name)' is not a valid scoring value. Use sklearn.metrics.get_scorer_names() to get "
          + "valid options.", help: error.help)
      throw error
    }
    return .object(ScorerObject(.object(function), sign: entry.sign, keywords: []))
  }

  private static let getScorerNames = NativeFunction("get_scorer_names", "()") { _ in
    .list(Scorers.names.map { .string($0) })
  }
}
