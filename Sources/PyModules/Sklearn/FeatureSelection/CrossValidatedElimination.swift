internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `RFECV`: recursive elimination that stops where the held-out score is best.
enum CrossValidatedElimination {
  static let type = TypeObject.estimator(
    "RFECV", module: "sklearn.feature_selection._rfe", bases: [RecursiveElimination.type],
    signature: "(estimator, *, step=1, min_features_to_select=1, cv=None, scoring=None, verbose=0, "
      + "n_jobs=None, importance_getter='auto')",
    rules: ParameterRules([
      "estimator": [.methods(["fit"])],
      "step": [.integer(0, nil, closed: .neither), .real(0, 1, closed: .neither)],
      "verbose": [.verbosity], "importance_getter": [.instance(of: "str"), .callable],
      "min_features_to_select": [.integer(0, nil, closed: .neither)],
      "cv": [.crossValidator], "scoring": [.none, .instance(of: "str"), .callable],
      "n_jobs": [.none, .integral],
    ]),
    fitted: [
      "estimator_", "n_features_", "support_", "ranking_", "cv_results_", "n_features_in_",
      "feature_names_in_",
    ],
    methods: [fit, score])

  private static let fit = NativeFunction("RFECV.fit", "(self, X, y, **params)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try model.validateParameters(interpreter)
    try call.refuseRouting("fit", of: "RFECV")
    let x = try RecursiveElimination.features(call, model)
    let p = x.columnCount
    let step = try RecursiveElimination.step(model, p, interpreter)
    let least = try model.integer("min_features_to_select", interpreter)
    if least > p {
      try interpreter.warn(
        ExceptionType.userWarning.object,
        "Found min_features_to_select=\(least) > n_features=\(p). There will be no feature selection "
          + "and all features will be kept.")
    }
    let folds = try Splitters.folds(
      model.parameter("cv"), x: call.value("X"), y: call.value("y"), interpreter)
    let scorer = try Scorers.scorer(
      model.parameter("scoring"), owner: "RFECV", isChecked: false, interpreter)
    var results: [[Step]] = []
    for fold in folds {
      let y = try Rows.pick(call.value("y"), fold.train, interpreter)
      let testY = try Rows.pick(call.value("y"), fold.test, interpreter)
      let (train, test) = (x.selectingRows(fold.train), x.selectingRows(fold.test))
      var steps: [Step] = []
      _ = try RecursiveElimination.eliminate(
        model, train, y, wanted: min(least, p), step: step, keywords: [], interpreter
      ) { inner, kept, ranking in
        let part = try ArrayBridge.matrix(test.selectingColumns(kept))
        steps.append(
          Step(score: try scorer(inner, part, testY), kept: kept, ranking: ranking))
      }
      results.append(steps)
    }
    // From the fewest features to the most, so that of equal scores the fewest features win.
    results = results.map { $0.reversed() }
    let counts = results.first?.map(\.kept.count) ?? []
    let sums = counts.indices.map { k in results.reduce(0) { $0 + $1[k].score } }
    guard !results.isEmpty else {
      throw PyException(
        .valueError, "not enough values to unpack (expected 4, got 0)",
        help: "cv gives no folds: give cv=5")
    }
    guard
      let best = counts.indices.max(by: { sums[$0] < sums[$1] }).map({ place in
        counts.indices.first { sums[$0] == sums[place] } ?? place
      })
    else { return call.value("self") }
    let end = try RecursiveElimination.eliminate(
      model, x, call.value("y"), wanted: counts[best], step: step, keywords: [], interpreter)
    try RecursiveElimination.store(end, p, in: model)
    model["cv_results_"] = try table(results, counts, p, interpreter)
    return call.value("self")
  }

  /// The score that `scoring` asks for, of the model over the features that were kept.
  private static let score = NativeFunction("RFECV.score", "(self, X, y, **score_params)") { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    try call.refuseRouting("score", of: "RFECV")
    guard !model.parameter("scoring").isNone else {
      let (inner, x) = try RecursiveElimination.reduced(call)
      return try interpreter.callMethod("score", of: inner, [x, call.value("y")])
    }
    let scorer = try Scorers.scorer(model.parameter("scoring"), owner: "RFECV", interpreter)
    return .float(try scorer(call.value("self"), call.value("X"), call.value("y")))
  }

  /// What one fold found for one number of features.
  private struct Step {
    let score: Double
    let kept: [Int]
    let ranking: [Int]
  }

  private static func table(
    _ results: [[Step]], _ counts: [Int], _ p: Int, _ interpreter: Interpreter
  ) throws -> Value {
    let table = Value.dict(DictObject())
    func set(_ name: String, _ value: Value) throws {
      try interpreter.setItem(.string(name), of: table, to: value)
    }
    let columns = counts.indices.map { k in results.map { $0[k].score } }
    let summary = SearchResult(scores: columns)
    try set("mean_test_score", ArrayBridge.vector(summary.means))
    try set("std_test_score", ArrayBridge.vector(summary.deviations))
    for (fold, steps) in results.enumerated() {
      try set("split\(fold)_test_score", ArrayBridge.vector(steps.map(\.score)))
    }
    for (fold, steps) in results.enumerated() {
      try set(
        "split\(fold)_ranking",
        ArrayBridge.wrap(
          ArrayBridge.translating { () throws(NDArrayError) in
            try NDArray(steps.flatMap(\.ranking), shape: [steps.count, p])
          }))
    }
    for (fold, steps) in results.enumerated() {
      try set(
        "split\(fold)_support",
        ArrayBridge.wrap(
          ArrayBridge.translating { () throws(NDArrayError) in
            try NDArray(
              steps.flatMap { step in (0..<p).map { step.kept.contains($0) } },
              shape: [steps.count, p])
          }))
    }
    try set("n_features", ArrayBridge.integers(counts))
    return table
  }
}
