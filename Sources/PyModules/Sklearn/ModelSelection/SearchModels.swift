internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `GridSearchCV` and `RandomizedSearchCV`.
enum SearchModels {
  private static let fitted: Set<String> = [
    "best_params_", "best_score_", "best_estimator_", "best_index_", "cv_results_", "n_splits_",
    "refit_time_", "scorer_", "multimetric_",
  ]

  private static let rules: KeyValuePairs<String, [Constraint]> = [
    "estimator": [.methods(["fit"])],
    "n_iter": [.integer(1, nil)],
    "param_grid": [.instance(of: "dict"), .instance(of: "list")],
    "param_distributions": [.instance(of: "dict"), .instance(of: "list")],
    "scoring": [
      .scoring, .callable, .instance(of: "list"), .instance(of: "tuple"), .instance(of: "dict"),
      .none,
    ],
    "n_jobs": [.integral, .none],
    "refit": [.boolean, .instance(of: "str"), .callable],
    "cv": [.crossValidator],
    "verbose": [.verbosity],
    "pre_dispatch": [.integral, .instance(of: "str")],
    "random_state": [.randomState],
    "error_score": [.choice(["raise"]), .realNumber],
    "return_train_score": [.boolean],
  ]

  private static let methods: [NativeFunction] = [
    fit, delegated("predict"), delegated("transform"), delegated("inverse_transform"), score,
  ]

  private static let properties: [String: PropertyObject] = [
    "n_features_in_": PropertyObject { receiver, interpreter in
      guard let search = receiver.cast(to: EstimatorObject.self),
        let best = search["best_estimator_"]
      else {
        throw PyException(
          .attributeError, "\(receiver.type.name) object has no n_features_in_ attribute.",
          help: "call fit(X, y) first")
      }
      return try interpreter.attribute("n_features_in_", of: best)
    }
  ]

  static let gridSearch = TypeObject.estimator(
    "GridSearchCV", module: "sklearn.model_selection._search", bases: [BaseEstimator.type],
    signature: "(estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, "
      + "verbose=0, pre_dispatch='2*n_jobs', error_score=nan, return_train_score=False)",
    rules: ParameterRules(rules), fitted: fitted, properties: properties, methods: methods)

  static let randomizedSearch = TypeObject.estimator(
    "RandomizedSearchCV", module: "sklearn.model_selection._search", bases: [BaseEstimator.type],
    signature: "(estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, "
      + "refit=True, cv=None, verbose=0, pre_dispatch='2*n_jobs', random_state=None, "
      + "error_score=nan, return_train_score=False)",
    rules: ParameterRules(rules), fitted: fitted, properties: properties, methods: methods)

  private static let fit = NativeFunction(
    "BaseSearchCV.fit", "(self, X, y=None, **params)"
  ) { call in
    let (search, interpreter) = (try call.estimator(), call.interpreter)
    try search.validateParameters(interpreter)
    try FoldRunner.checkJobs(search.parameter("n_jobs"), interpreter)
    try SearchRun(search, call).run()
    return call.value("self")
  }

  private static func best(
    _ search: EstimatorObject, _ method: String, _ interpreter: Interpreter
  ) throws -> Value {
    if let best = search["best_estimator_"] { return best }
    if search["cv_results_"] != nil {
      throw PyException(
        .attributeError,
        "This \(search.type.name) instance was initialized with `refit=False`. \(method) is "
          + "available only after refitting on the best parameters. You can refit an estimator "
          + "manually using the `best_params_` attribute",
        help: "leave refit out: the best model is then fitted on all data")
    }
    throw SklearnExceptions.notFitted(.object(search))
  }

  private static func delegated(_ name: String) -> NativeFunction {
    NativeFunction("BaseSearchCV.\(name)", "(self, X)") { call in
      let search = try call.estimator()
      if search["best_estimator_"] == nil, let model = search["estimator"],
        try call.interpreter.presentAttribute(name, of: model) == nil
      {
        throw PyException(
          .attributeError, "This '\(search.type.name)' has no attribute '\(name)'",
          help: "the model that is searched for has none either")
      }
      let best = try best(search, name, call.interpreter)
      return try call.interpreter.callMethod(name, of: best, [call.value("X")])
    }
  }

  private static let score = NativeFunction(
    "BaseSearchCV.score", "(self, X, y=None, **params)"
  ) { call in
    let (search, interpreter) = (try call.estimator(), call.interpreter)
    let best = try best(search, "score", interpreter)
    try call.refuseRouting("score", of: search.type.name)
    let scorers = try SearchScoring.scorers(
      search.parameter("scoring"), owner: search.type.name, interpreter)
    let name = search.parameter("refit").text
    let scorer = scorers.first { $0.name == name } ?? scorers.first
    guard let scorer else { return .none }
    return .float(try scorer.score(best, call.value("X"), call.value("y")))
  }
}

/// One search: candidates, folds, scores, the refit.
private struct SearchRun {
  let search: EstimatorObject
  let call: BoundArguments
  let interpreter: Interpreter
  let owner: String
  let scorers: [(name: String, score: Scorers.Scorer)]
  let isMultiple: Bool

  init(_ search: EstimatorObject, _ call: BoundArguments) throws {
    self.search = search
    self.call = call
    interpreter = call.interpreter
    owner = search.type.name
    let scoring = search.parameter("scoring")
    isMultiple = SearchScoring.isMultiple(scoring)
    scorers = try SearchScoring.scorers(scoring, owner: owner, interpreter)
    let estimator = search.parameter("estimator")
    if scoring.isNone, try interpreter.presentAttribute("score", of: estimator) == nil {
      throw PyException(
        .typeError,
        "If no scoring is specified, the estimator passed should have a 'score' method. The "
          + "estimator \(try interpreter.repr(estimator)) does not.")
    }
    if isMultiple, search.parameter("refit").text == nil,
      Numbers.bool(search.parameter("refit")) != false
    {
      throw PyException(
        .valueError,
        "For multi-metric scoring, the parameter refit must be set to a scorer key or a callable to "
          + "refit an estimator with the best parameter setting on the whole data and make the "
          + "best_* attributes available for that metric. If this is not needed, refit should be "
          + "set to False explicitly. \(try interpreter.repr(search.parameter("refit"))) was passed.",
        help: "name the score that decides, such as refit='\(scorers.first?.name ?? "r2")'")
    }
  }

  func run() throws {
    let (x, y) = (call.value("X"), call.value("y"))
    try CrossValidationFunctions.requireInstance(search.parameter("estimator"))
    try Rows.common([x, y], interpreter)
    if search.definition.name == "GridSearchCV" {
      try ParameterCandidates.check(search.parameter("param_grid"), interpreter)
    }
    let groups = call.keywords.first { $0.name == "groups" }?.value ?? .none
    let folds = try Splitters.folds(
      search.parameter("cv"), x: x, y: y, groups: groups, interpreter)
    let candidates = try candidates()
    guard !candidates.isEmpty, !folds.isEmpty else {
      throw PyException(
        .valueError,
        "No fits were performed. Was the CV iterator empty? Were there no candidates?",
        help: "give a parameter with values to try, and cv=5")
    }
    let (total, overflow) = candidates.count.multipliedReportingOverflow(by: folds.count)
    if try interpreter.isTrue(search.parameter("verbose")), !overflow {
      interpreter.writeOutput(
        "Fitting \(folds.count) folds for each of \(candidates.count) candidates, totalling "
          + "\(total) fits\n")
    }
    let outcomes = try outcomes(candidates, folds, x, y)
    try FoldRunner.report(
      outcomes.flatMap { $0 },
      errorScore: try FoldRunner.errorScore(
        search.parameter("error_score"), owner: owner, interpreter), interpreter)
    let results = try SearchResults(
      candidates: candidates, outcomes: outcomes, scorers: scorers.map(\.name),
      isMultiple: isMultiple, wantsTrain: search.flag("return_train_score", interpreter),
      interpreter)
    search["multimetric_"] = .bool(isMultiple)
    try decide(results, candidates, x, y)
    search["cv_results_"] = results.table
    search["n_splits_"] = .int(folds.count)
  }

  /// The arguments for the fits; `groups` are the splitter's.
  private var fitParameters: [(name: String, value: Value)] {
    call.keywords.filter { $0.name != "groups" }
  }

  /// The `sample_weight` of the fits, which the scores heed too where they can.
  private func scoreWeights() throws -> Value {
    guard let weights = call.keywords.first(where: { $0.name == "sample_weight" })?.value,
      !weights.isNone
    else { return .none }
    for (name, scorer) in scorers {
      guard try !scorer.takesWeights(search.parameter("estimator")) else { continue }
      let title = try (isMultiple ? "\(name)=" : "") + scorer.description()
      try interpreter.warn(
        ExceptionType.userWarning.object,
        "The scoring \(title) does not support sample_weight, which may lead to statistically "
          + "incorrect results when fitting \(try interpreter.repr(.object(search))) with "
          + "sample_weight. ")
    }
    return weights
  }

  private func candidates() throws -> [ParameterCandidates.Candidate] {
    if search.definition.name == "GridSearchCV" {
      return try ParameterCandidates.grid(search.parameter("param_grid"), interpreter)
    }
    return try ParameterCandidates.sample(
      search.parameter("param_distributions"), count: search.integer("n_iter", interpreter),
      seed: search.parameter("random_state"), interpreter)
  }

  private func outcomes(
    _ candidates: [ParameterCandidates.Candidate], _ folds: [Fold], _ x: Value, _ y: Value
  ) throws -> [[FoldRunner.Outcome]] {
    let runner = FoldRunner(
      interpreter: interpreter, x: x, y: y, scorers: scorers,
      errorScore: try FoldRunner.errorScore(
        search.parameter("error_score"), owner: owner, interpreter),
      wantsTrainScores: try search.flag("return_train_score", interpreter),
      verbosity: try Numbers.int(search.parameter("verbose"), interpreter) ?? 0,
      hasNamedScores: isMultiple, fitParameters: fitParameters, scoreWeights: try scoreWeights())
    let estimator = search.parameter("estimator")
    let parts = try folds.map { fold in
      (
        trainX: try Rows.pick(x, fold.train, interpreter),
        trainY: try Rows.pick(y, fold.train, interpreter),
        testX: try Rows.pick(x, fold.test, interpreter),
        testY: try Rows.pick(y, fold.test, interpreter)
      )
    }
    let (started, total) = (Limits.now(), candidates.count * folds.count)
    var done = 0
    defer { ProgressLine.clear() }
    let tried = [estimator, search.parameter("scoring")] + candidates.flatMap { $0.map(\.value) }
    return try interpreter.remembering(
      parts.flatMap { [$0.trainX, $0.trainY, $0.testX, $0.testY] }, during: tried
    ) {
      try candidates.map { candidate in
        try zip(folds, parts).enumerated().map { place, each in
          let ((fold, part), progress) = (each, (place + 1, folds.count))
          ProgressLine.update(owner, done: done, of: total, started: started)
          done += 1
          // Code of a cell gets parts of its own every time: it might change them in place.
          var outcome =
            interpreter.foldMemory == nil
            ? try runner.run(
              estimator, candidate, train: fold.train, test: fold.test, progress: progress)
            : try runner.run(
              estimator, candidate, trainX: part.trainX, trainY: part.trainY, testX: part.testX,
              testY: part.testY, train: fold.train, test: fold.test, progress: progress)
          outcome.estimator = .none
          return outcome
        }
      }
    }
  }

  /// Chooses the best candidate and fits it on all data.
  private func decide(
    _ results: SearchResults, _ candidates: [ParameterCandidates.Candidate], _ x: Value,
    _ y: Value
  ) throws {
    let refit = search.parameter("refit")
    let wantsRefit = Numbers.bool(refit) ?? !refit.isNone
    guard wantsRefit || !isMultiple else { return }
    var position = 0
    if let name = refit.text {
      guard let index = scorers.firstIndex(where: { $0.name == name }) else {
        if !isMultiple { return try choose(results.best(0), results, 0, candidates, x, y) }
        throw PyException(
          .valueError,
          "For multi-metric scoring, the parameter refit must be set to a scorer key, got '\(name)'"
        )
      }
      position = index
    }
    if refit.object?.isCallable ?? false {
      guard let best = try Numbers.int(interpreter.call(refit, results.table), interpreter) else {
        throw PyException(
          .typeError, "best_index_ returned is not an integer",
          help: "the function of refit returns a position in cv_results_['params']")
      }
      guard candidates.indices.contains(best) else {
        throw PyException(.indexError, "best_index_ index out of range")
      }
      return try choose(best, results, position, candidates, x, y)
    }
    try choose(results.best(position), results, position, candidates, x, y)
  }

  private func choose(
    _ best: Int, _ results: SearchResults, _ scorer: Int,
    _ candidates: [ParameterCandidates.Candidate], _ x: Value, _ y: Value
  ) throws {
    guard candidates.indices.contains(best) else { return }
    let refit = search.parameter("refit")
    search["best_index_"] = ArrayBridge.int64(best)
    search["best_params_"] = try ParameterCandidates.dict(candidates[best], interpreter)
    search["best_score_"] = ArrayBridge.float64(results.means[scorer][best])
    guard Numbers.bool(refit) ?? !refit.isNone else { return }
    let model = try interpreter.clone(search.parameter("estimator"))
    try interpreter.setParameters(
      of: model, candidates[best].map { ($0.name, try interpreter.clonedParameter($0.value)) })
    let start = Limits.now()
    _ = try interpreter.callMethod(
      "fit", of: model, y.isNone ? [x] : [x, y], keywords: fitParameters)
    search["best_estimator_"] = model
    search["refit_time_"] = .float(Limits.now() - start)
    search["scorer_"] = search.parameter("scoring")
  }
}
