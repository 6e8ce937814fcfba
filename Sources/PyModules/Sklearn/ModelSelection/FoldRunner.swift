internal import PenalizedRegression
internal import PyRuntime

/// Fits clones of an estimator fold by fold and scores them.
struct FoldRunner {
  let interpreter: Interpreter
  let x: Value
  let y: Value
  /// The scores to compute, by name; one without a name for a single score.
  let scorers: [(name: String, score: Scorers.Scorer)]
  /// The score of a fit that failed; nil raises its error.
  let errorScore: Double?
  let wantsTrainScores: Bool
  /// How much is printed of each fit: nothing up to 1.
  var verbosity = 0
  /// Whether the scores have names of their own.
  var hasNamedScores = false
  /// Keyword arguments of `fit`, indexed like X where they are as long.
  var fitParameters: [(name: String, value: Value)] = []
  /// The weights of all samples in the scores; None where all count alike.
  var scoreWeights = Value.none

  /// What one fit gave.
  struct Outcome {
    var test: [Double]
    var train: [Double]
    var estimator: Value
    var fitTime: Double
    var scoreTime: Double
    var failure: PyException?
  }

  /// Fits a clone with the given parameters on the training part and scores it.
  func run(
    _ estimator: Value, _ parameters: [(name: String, value: Value)], train: [Int], test: [Int],
    progress: (fold: Int, of: Int)? = nil
  ) throws -> Outcome {
    try run(
      estimator, parameters, trainX: Rows.pick(x, train, interpreter),
      trainY: Rows.pick(y, train, interpreter), testX: Rows.pick(x, test, interpreter),
      testY: Rows.pick(y, test, interpreter), train: train, test: test, progress: progress)
  }

  /// Fits a clone on parts that are already cut out.
  func run(
    _ estimator: Value, _ parameters: [(name: String, value: Value)], trainX: Value,
    trainY: Value, testX: Value, testY: Value, train: [Int], test: [Int],
    progress: (fold: Int, of: Int)? = nil
  ) throws -> Outcome {
    try interpreter.checkpoint()
    let model = try interpreter.clone(estimator)
    let start = Limits.now()
    var outcome = Outcome(
      test: [], train: [], estimator: model, fitTime: 0, scoreTime: 0, failure: nil)
    // A misspelled parameter is an error of the caller's, not of a fit.
    if !parameters.isEmpty {
      try interpreter.setParameters(
        of: model, parameters.map { ($0.name, try interpreter.clonedParameter($0.value)) })
    }
    let log = FitProgress(self, parameters, progress)
    try log.start()
    do {
      let arguments = trainY.isNone ? [trainX] : [trainX, trainY]
      _ = try interpreter.callMethod(
        "fit", of: model, arguments,
        keywords: FoldRunner.picked(fitParameters, train, of: x, interpreter))
    } catch let error as PyException {
      guard let errorScore, FoldRunner.isRecoverable(error) else { throw error }
      try interpreter.checkpoint()
      outcome.fitTime = Limits.now() - start
      outcome.failure = error
      outcome.test = scorers.map { _ in errorScore }
      outcome.train = scorers.map { _ in errorScore }
      try log.end(outcome)
      return outcome
    }
    outcome.fitTime = Limits.now() - start
    let middle = Limits.now()
    outcome.test = try scores(model, testX, testY, test)
    outcome.scoreTime = Limits.now() - middle
    if wantsTrainScores { outcome.train = try scores(model, trainX, trainY, train) }
    try log.end(outcome)
    return outcome
  }

  private func scores(
    _ model: Value, _ x: Value, _ y: Value, _ samples: [Int]
  ) throws -> [Double] {
    let weights = try Rows.pick(scoreWeights, samples, interpreter)
    return try scorers.map { scorer in
      do {
        let counts = try !weights.isNone && scorer.score.takesWeights(model)
        return try scorer.score(model, x, y, weights: counts ? weights : .none)
      } catch let error as PyException {
        let text = try error.value.str(interpreter)
        // What is no number is the scorer's mistake, not one of these samples.
        guard let errorScore, FoldRunner.isRecoverable(error),
          !text.hasPrefix("scoring must return a number")
        else { throw error }
        try interpreter.checkpoint()
        try interpreter.warn(
          ExceptionType.userWarning.object,
          "Scoring failed. The score on this train-test partition for these parameters will be set "
            + "to \(try interpreter.str(.float(errorScore))). Details: \n"
            + "\(error.type.qualifiedName): \(text)\n")
        return errorScore
      }
    }
  }

  /// The arguments of `fit` for a fold: what is as long as X gives up the samples outside of it.
  static func picked(
    _ parameters: [(name: String, value: Value)], _ train: [Int], of x: Value,
    _ interpreter: Interpreter
  ) throws -> [(name: String, value: Value)] {
    let n = try Rows.count(x, interpreter)
    return try parameters.map { name, value in
      let isPerSample =
        ArrayBridge.isArray(value) || value.object is any FrameSource || value.object is ListObject
      guard isPerSample, try Rows.count(value, interpreter) == n else { return (name, value) }
      return (name, try Rows.pick(value, train, interpreter))
    }
  }

  /// Whether a search goes on after this error: not after an interrupt.
  static func isRecoverable(_ error: PyException) -> Bool {
    error.type.isSubtype(of: ExceptionType.exception.object)
      && !error.type.isSubtype(of: ExceptionType.notImplementedError.object)
  }

  /// Warns of fits that failed, and raises when all did.
  static func report(
    _ outcomes: [Outcome], errorScore: Double?, _ interpreter: Interpreter
  ) throws {
    let failures = outcomes.compactMap(\.failure)
    guard !failures.isEmpty else { return }
    let line = String(repeating: "-", count: 80)
    var counted: [(text: String, count: Int)] = []
    for failure in failures {
      let text = "\(failure.type.qualifiedName): \(try failure.value.str(interpreter))"
      if let index = counted.firstIndex(where: { $0.text == text }) {
        counted[index].count += 1
      } else {
        counted.append((text, 1))
      }
    }
    let details = counted.map {
      "\(line)\n\($0.count) fits failed with the following error:\n\($0.text)\n"
    }.joined(separator: "\n")
    if failures.count == outcomes.count {
      throw PyException(
        .valueError,
        "\nAll the \(failures.count) fits failed.\nIt is very likely that your model is "
          + "misconfigured.\nYou can try to debug the error by setting error_score='raise'.\n\n"
          + "Below are more details about the failures:\n\(details)",
        help: failures[0].help ?? "error_score='raise' shows where the first fit failed")
    }
    let score = try interpreter.str(.float(errorScore ?? .nan))
    try interpreter.warn(
      SklearnExceptions.fitFailedWarning,
      "\n\(failures.count) fits failed out of a total of \(outcomes.count).\nThe score on these "
        + "train-test partitions for these parameters will be set to \(score).\nIf these failures are "
        + "not expected, you can try to debug them by setting error_score='raise'.\n\n"
        + "Below are more details about the failures:\n\(details)")
  }

  /// Refuses `n_jobs=0` in joblib's words; any other number of jobs gives the same result.
  static func checkJobs(_ value: Value, _ interpreter: Interpreter) throws {
    if try Numbers.int(value, interpreter) == 0 {
      throw PyException(
        .valueError, "n_jobs == 0 in Parallel has no meaning",
        help: "leave n_jobs out: this program uses all cores where that helps")
    }
  }

  /// The score that `error_score` gives to failed fits; nil for 'raise'.
  static func errorScore(
    _ value: Value, owner: String, _ interpreter: Interpreter
  ) throws -> Double? {
    if value.text == "raise" { return nil }
    guard let number = try Numbers.real(value, interpreter) else {
      throw PyException(
        SklearnExceptions.invalidParameterError,
        "The 'error_score' parameter of \(owner) must be a str among {'raise'} or an instance of "
          + "'float'. Got \(try interpreter.repr(value)) instead.")
    }
    return number
  }
}

extension Interpreter {
  /// Copies an estimator that is a parameter's value; other values stay as they are.
  func clonedParameter(_ value: Value) throws -> Value {
    try isEstimator(value) ? clone(value) : value
  }
}
