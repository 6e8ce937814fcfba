internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `learning_curve` and `validation_curve`.
enum CurveFunctions {
  static let learningCurve = NativeFunction.sklearn(
    "learning_curve",
    "(estimator, X, y, *, groups=None, train_sizes=<unset>, cv=None, scoring=None, "
      + "exploit_incremental_learning=False, n_jobs=None, pre_dispatch='all', verbose=0, "
      + "shuffle=False, random_state=None, error_score=nan, return_times=False, params=None)"
  ) { call in
    let interpreter = call.interpreter
    let (x, y) = (call.value("X"), call.value("y"))
    try CrossValidationFunctions.requireScore(call, owner: "learning_curve")
    try Rows.common([x, y, call.value("groups")], interpreter)
    try FoldRunner.checkJobs(call.value("n_jobs"), interpreter)
    var folds = try Splitters.folds(
      call.value("cv"), x: x, y: y, groups: call.value("groups"), interpreter)
    if try call.bool("exploit_incremental_learning") {
      guard try interpreter.presentAttribute("partial_fit", of: call.value("estimator")) == nil
      else {
        throw PyException(
          .notImplementedError, "exploit_incremental_learning=True is not supported",
          help: "leave it out: every size is fitted anew")
      }
      throw PyException(
        .valueError,
        "An estimator must support the partial_fit interface to exploit incremental learning",
        help: "leave exploit_incremental_learning out")
    }
    try Splitters.requireFolds(folds)
    let most = folds.first?.train.count ?? 0
    let sizes = try sizes(call, most: most, interpreter)
    if try call.bool("shuffle") {
      let stream = try RandomStates.stream(call.value("random_state"), interpreter)
      folds = folds.map { fold in
        var train = fold.train
        stream.shuffle(&train)
        return Fold(train: train, test: fold.test)
      }
    }
    let runner = try runner(call, owner: "learning_curve")
    if try interpreter.isTrue(call.value("verbose")) {
      interpreter.writeOutput(
        "[learning_curve] Training set sizes: "
          + "\(try interpreter.str(ArrayBridge.integers(sizes)))\n")
    }
    var outcomes: [[FoldRunner.Outcome]] = []
    for fold in folds {
      outcomes.append(
        try sizes.map { size in
          try runner.run(
            call.value("estimator"), [], train: Array(fold.train.prefix(size)), test: fold.test)
        })
    }
    try FoldRunner.report(
      outcomes.flatMap { $0 }, errorScore: runner.errorScore, interpreter)
    let shape = [sizes.count, folds.count]
    func table(_ pick: (FoldRunner.Outcome) -> Double) throws -> Value {
      let values = sizes.indices.flatMap { size in outcomes.map { pick($0[size]) } }
      return try ArrayBridge.array(values, shape: shape)
    }
    var parts = [
      try ArrayBridge.integers(sizes), try table { $0.train.first ?? .nan },
      try table { $0.test.first ?? .nan },
    ]
    if try call.bool("return_times") {
      parts += [try table(\.fitTime), try table(\.scoreTime)]
    }
    return .tuple(parts)
  }

  private static func runner(_ call: BoundArguments, owner: String) throws -> FoldRunner {
    let interpreter = call.interpreter
    return FoldRunner(
      interpreter: interpreter, x: call.value("X"), y: call.value("y"),
      scorers: [
        ("score", try Scorers.scorer(call.value("scoring"), owner: owner, interpreter))
      ],
      errorScore: try FoldRunner.errorScore(call.value("error_score"), owner: owner, interpreter),
      wantsTrainScores: true, verbosity: try Numbers.int(call.value("verbose"), interpreter) ?? 0,
      fitParameters: try CrossValidationFunctions.fitParameters(call, interpreter))
  }

  /// The numbers of training samples: shares of the largest, or as they are given.
  private static func sizes(
    _ call: BoundArguments, most: Int, _ interpreter: Interpreter
  ) throws -> [Int] {
    let defaults = [0.1, 0.325, 0.55, 0.775, 1.0]
    let array =
      call["train_sizes"] == nil
      ? try ArrayBridge.translating { () throws(NDArrayError) in try NDArray(defaults) }
      : try ArrayBridge.asArray(call.value("train_sizes"), interpreter)
    var sizes: [Int]
    if case .float64 = array.dtype {
      let shares = array.doubles
      let (low, high) = (shares.min() ?? .nan, shares.max() ?? .nan)
      guard low > 0, high <= 1 else {
        throw PyException(
          .valueError,
          "train_sizes has been interpreted as fractions of the maximum number of training samples "
            + "and must be within (0, 1], but is within [\(Digits.fixed(low, places: 6)), "
            + "\(Digits.fixed(high, places: 6))].",
          help: "give shares such as np.linspace(0.1, 1.0, 5), or whole numbers")
      }
      sizes = shares.map { min(max(Int($0 * Double(most)), 1), most) }
    } else {
      sizes = array.ints
      let (low, high) = (sizes.min() ?? 0, sizes.max() ?? 0)
      guard low > 0, high <= most else {
        throw PyException(
          .valueError,
          "train_sizes has been interpreted as absolute numbers of training samples and must be "
            + "within (0, \(most)], but is within [\(low), \(high)].",
          help: "a training part holds \(most) samples here")
      }
    }
    let unique = Array(Set(sizes)).sorted()
    if unique.count < sizes.count {
      try interpreter.warn(
        ExceptionType.runtimeWarning.object,
        "Removed duplicate entries from 'train_sizes'. Number of ticks will be less than the size "
          + "of 'train_sizes': \(unique.count) instead of \(sizes.count).")
    }
    return unique
  }

  static let validationCurve = NativeFunction.sklearn(
    "validation_curve",
    "(estimator, X, y, *, param_name, param_range, groups=None, cv=None, scoring=None, "
      + "n_jobs=None, pre_dispatch='all', verbose=0, error_score=nan, params=None)"
  ) { call in
    let interpreter = call.interpreter
    let (x, y) = (call.value("X"), call.value("y"))
    try CrossValidationFunctions.requireScore(call, owner: "validation_curve")
    try Rows.common([x, y, call.value("groups")], interpreter)
    try FoldRunner.checkJobs(call.value("n_jobs"), interpreter)
    let folds = try Splitters.folds(
      call.value("cv"), x: x, y: y, groups: call.value("groups"), interpreter)
    let runner = try runner(call, owner: "validation_curve")
    let name = try call.text("param_name")
    let settings = try interpreter.elements(of: call.value("param_range"))
    try Splitters.requireFolds(settings.isEmpty ? [] : folds)
    var outcomes: [[FoldRunner.Outcome]] = []
    for fold in folds {
      let trainX = try Rows.pick(x, fold.train, interpreter)
      let trainY = try Rows.pick(y, fold.train, interpreter)
      let testX = try Rows.pick(x, fold.test, interpreter)
      let testY = try Rows.pick(y, fold.test, interpreter)
      let tried = [call.value("estimator"), call.value("scoring")] + settings
      outcomes.append(
        try interpreter.remembering([trainX, trainY, testX, testY], during: tried) {
          try settings.map { setting in
            interpreter.foldMemory == nil
              ? try runner.run(
                call.value("estimator"), [(name, setting)], train: fold.train, test: fold.test)
              : try runner.run(
                call.value("estimator"), [(name, setting)], trainX: trainX, trainY: trainY,
                testX: testX, testY: testY, train: fold.train, test: fold.test)
          }
        })
    }
    // scikit-learn says nothing of fits that failed here: their scores are NaN.
    let shape = [settings.count, folds.count]
    let train = settings.indices.flatMap { i in outcomes.map { $0[i].train.first ?? .nan } }
    let test = settings.indices.flatMap { i in outcomes.map { $0[i].test.first ?? .nan } }
    return .tuple([
      try ArrayBridge.array(train, shape: shape), try ArrayBridge.array(test, shape: shape),
    ])
  }
}
