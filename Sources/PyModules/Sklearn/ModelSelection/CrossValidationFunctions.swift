internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `cross_val_score`, `cross_validate` and `cross_val_predict`.
enum CrossValidationFunctions {
  static let crossValScore = NativeFunction.sklearn(
    "cross_val_score",
    "(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, "
      + "params=None, pre_dispatch='2*n_jobs', error_score=nan)"
  ) { call in
    let interpreter = call.interpreter
    let scorer = try Scorers.scorer(
      call.value("scoring"), owner: "cross_val_score", interpreter)
    try requireScore(call, owner: "cross_val_score")
    let outcomes = try run(
      call, owner: "cross_val_score", scorers: [("score", scorer)], wantsTrainScores: false
    ).outcomes
    return try ArrayBridge.vector(outcomes.map { $0.test.first ?? .nan })
  }

  static let crossValidate = NativeFunction.sklearn(
    "cross_validate",
    "(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, "
      + "params=None, pre_dispatch='2*n_jobs', return_train_score=False, return_estimator=False, "
      + "return_indices=False, error_score=nan)"
  ) { call in
    let interpreter = call.interpreter
    let scorers = try SearchScoring.scorers(
      call.value("scoring"), owner: "cross_validate", interpreter)
    if !SearchScoring.isMultiple(call.value("scoring")) {
      try requireScore(call, owner: "cross_validate")
    }
    let wantsTrain = try call.bool("return_train_score")
    let (outcomes, folds) = try run(
      call, owner: "cross_validate", scorers: scorers, wantsTrainScores: wantsTrain)
    let result = Value.dict(DictObject())
    func set(_ name: String, _ value: Value) throws {
      try interpreter.setItem(.string(name), of: result, to: value)
    }
    try set("fit_time", ArrayBridge.vector(outcomes.map(\.fitTime)))
    try set("score_time", ArrayBridge.vector(outcomes.map(\.scoreTime)))
    if try call.bool("return_estimator") { try set("estimator", .list(outcomes.map(\.estimator))) }
    if try call.bool("return_indices") {
      let indices = Value.dict(DictObject())
      try interpreter.setItem(
        .string("train"), of: indices,
        to: .tuple(folds.map { try ArrayBridge.integers($0.train) }))
      try interpreter.setItem(
        .string("test"), of: indices, to: .tuple(folds.map { try ArrayBridge.integers($0.test) }))
      try set("indices", indices)
    }
    for (position, scorer) in scorers.enumerated() {
      try set("test_\(scorer.name)", ArrayBridge.vector(outcomes.map { $0.test[position] }))
      if wantsTrain {
        try set("train_\(scorer.name)", ArrayBridge.vector(outcomes.map { $0.train[position] }))
      }
    }
    return result
  }

  static let crossValPredict = NativeFunction.sklearn(
    "cross_val_predict",
    "(estimator, X, y=None, *, groups=None, cv=None, n_jobs=None, verbose=0, params=None, "
      + "pre_dispatch='2*n_jobs', method='predict')"
  ) { call in
    let interpreter = call.interpreter
    let (x, y) = (call.value("X"), call.value("y"))
    try requireInstance(call.value("estimator"))
    let n = try Rows.common([x, y, call.value("groups")], interpreter)
    try FoldRunner.checkJobs(call.value("n_jobs"), interpreter)
    let folds = try Splitters.folds(
      call.value("cv"), x: x, y: y, groups: call.value("groups"), interpreter)
    if folds.isEmpty {
      throw PyException(
        .valueError, "need at least one array to concatenate", help: "cv gives no folds: give cv=5")
    }
    let tested = folds.flatMap(\.test)
    guard tested.count == n, Set(tested).count == n else {
      throw PyException(
        .valueError, "cross_val_predict only works for partitions",
        help: "every sample must be tested once: KFold does that, ShuffleSplit does not")
    }
    let method = call.value("method").text ?? "predict"
    var rows: [[Double]] = Array(repeating: [], count: n)
    var width: Int?
    for fold in folds {
      try interpreter.checkpoint()
      let model = try interpreter.clone(call.value("estimator"))
      let trainX = try Rows.pick(x, fold.train, interpreter)
      let arguments = y.isNone ? [trainX] : [trainX, try Rows.pick(y, fold.train, interpreter)]
      _ = try interpreter.callMethod(
        "fit", of: model, arguments,
        keywords: FoldRunner.picked(
          fitParameters(call, interpreter), fold.train, of: x, interpreter))
      let prediction = try DataValidation.numbers(
        interpreter.callMethod(method, of: model, [Rows.pick(x, fold.test, interpreter)]),
        interpreter)
      let columns = prediction.dimensions == 2 ? prediction.shape[1] : 1
      width = prediction.dimensions == 2 ? columns : nil
      let values = prediction.doubles
      guard values.count == fold.test.count * columns else {
        throw DataValidation.inconsistent([fold.test.count, prediction.shape.first ?? 0])
      }
      for (i, sample) in fold.test.enumerated() {
        rows[sample] = Array(values[(i * columns)..<((i + 1) * columns)])
      }
    }
    let flat = rows.flatMap { $0 }
    return try width.map { try ArrayBridge.array(flat, shape: [n, $0]) } ?? ArrayBridge.vector(flat)
  }

  /// Fits and scores on all folds.
  static func run(
    _ call: BoundArguments, owner: String, scorers: [(name: String, score: Scorers.Scorer)],
    wantsTrainScores: Bool
  ) throws -> (outcomes: [FoldRunner.Outcome], folds: [Fold]) {
    let interpreter = call.interpreter
    let (x, y) = (call.value("X"), call.value("y"))
    try Rows.common([x, y, call.value("groups")], interpreter)
    try FoldRunner.checkJobs(call.value("n_jobs"), interpreter)
    let folds = try Splitters.folds(
      call.value("cv"), x: x, y: y, groups: call.value("groups"), interpreter)
    try Splitters.requireFolds(folds)
    let runner = FoldRunner(
      interpreter: interpreter, x: x, y: y, scorers: scorers,
      errorScore: try FoldRunner.errorScore(
        call.value("error_score"), owner: owner, interpreter),
      wantsTrainScores: wantsTrainScores,
      verbosity: try Numbers.int(call.value("verbose"), interpreter) ?? 0,
      fitParameters: try fitParameters(call, interpreter))
    let outcomes = try folds.enumerated().map { place, fold in
      try runner.run(
        call.value("estimator"), [], train: fold.train, test: fold.test,
        progress: (place + 1, folds.count))
    }
    try FoldRunner.report(
      outcomes, errorScore: runner.errorScore, interpreter)
    return (outcomes, folds)
  }

  /// Raises for a class where an instance is wanted.
  static func requireInstance(_ estimator: Value) throws {
    guard let type = estimator.cast(to: TypeObject.self) else { return }
    throw PyException(
      .typeError,
      "Expected an estimator instance (\(type.name)()), got estimator class instead "
        + "(\(type.name)).", help: "write \(type.name)(), with brackets")
  }

  /// Raises when there is neither scoring nor a `score` method.
  static func requireScore(_ call: BoundArguments, owner: String) throws {
    let estimator = call.value("estimator")
    try requireInstance(estimator)
    guard call.value("scoring").isNone,
      try call.interpreter.presentAttribute("score", of: estimator) == nil
    else { return }
    throw PyException(
      .typeError,
      "If no scoring is specified, the estimator passed should have a 'score' method. The "
        + "estimator \(try call.interpreter.repr(estimator)) does not.",
      help: "give scoring='r2' or another name")
  }

  static func fitParameters(
    _ call: BoundArguments, _ interpreter: Interpreter
  ) throws -> [(name: String, value: Value)] {
    guard call.isGiven("params") else { return [] }
    let dict = call.value("params")
    return try interpreter.elements(of: dict).compactMap { key in
      try key.text.map { ($0, try interpreter.item(key, of: dict)) }
    }
  }
}

/// Several scores at once: lists and dicts of scorers.
enum SearchScoring {
  /// Whether `scoring` names several scores.
  static func isMultiple(_ scoring: Value) -> Bool {
    switch scoring {
    case .list, .tuple, .dict: true
    default: false
    }
  }

  /// Raises what is wrong with a list or dict of scorers.
  static func check(_ scoring: Value, _ interpreter: Interpreter) throws {
    let help = "write scoring=['r2', 'neg_mean_squared_error']"
    let elements = try interpreter.elements(of: scoring)
    let text = try interpreter.repr(scoring)
    if case .dict = scoring {
      if elements.isEmpty {
        throw PyException(.valueError, "An empty dict was passed. \(text)", help: help)
      }
      if elements.contains(where: { $0.text == nil }) {
        throw PyException(
          .valueError,
          "Non-string types were found in the keys of the given dict. scoring=\(text)", help: help)
      }
      return
    }
    // An element that cannot be hashed stops scikit-learn before it looks for what is wrong.
    if elements.contains(where: { $0.object is ListObject || DataValidation.isMapping($0) }) {
      throw PyException(
        .valueError, "The list/tuple elements must be unique strings of predefined scorers. ",
        help: help)
    }
    let problem = "The list/tuple elements must be unique strings of predefined scorers. "
    if elements.isEmpty {
      throw PyException(.valueError, problem + " Empty list was given. \(text)", help: help)
    }
    if elements.contains(where: { $0.text == nil }) {
      if elements.contains(where: { $0.object?.isCallable ?? false }) {
        throw PyException(
          .valueError,
          problem + " One or more of the elements were callables. Use a dict of score "
            + "name mapped to the scorer callable. Got \(text)", help: help)
      }
      throw PyException(
        .valueError, problem + " Non-string types were found in the given list. Got \(text)",
        help: help)
    }
    if Set(elements.compactMap(\.text)).count < elements.count {
      throw PyException(
        .valueError, problem + " Duplicate elements were found in the given list. \(text)",
        help: help)
    }
  }

  /// The scorers by name; a single one is called `score`.
  static func scorers(
    _ scoring: Value, owner: String, _ interpreter: Interpreter
  ) throws -> [(name: String, score: Scorers.Scorer)] {
    if isMultiple(scoring) { try check(scoring, interpreter) }
    switch scoring {
    case .list, .tuple:
      return try interpreter.elements(of: scoring).map { element in
        (
          element.text ?? "",
          try Scorers.scorer(
            element, owner: owner == "cross_validate" ? owner : "check_scoring",
            isChecked: owner != "cross_validate", interpreter)
        )
      }
    case .dict:
      return try interpreter.elements(of: scoring).map { key in
        let scorer = try Scorers.scorer(
          interpreter.item(key, of: scoring), owner: owner, interpreter)
        return (key.text ?? "score", scorer)
      }
    default: return [("score", try Scorers.scorer(scoring, owner: owner, interpreter))]
    }
  }
}
