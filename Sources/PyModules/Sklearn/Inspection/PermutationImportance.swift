internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `permutation_importance`: how much the score falls when one column is shuffled.
enum PermutationImportance {
  static let function = NativeFunction.sklearn(
    "permutation_importance",
    "(estimator, X, y, *, scoring=None, n_repeats=5, n_jobs=None, random_state=None, "
      + "sample_weight=None, max_samples=1.0)"
  ) { call in
    let interpreter = call.interpreter
    let repeats = try call.int("n_repeats")
    guard repeats >= 1 else {
      throw PyException(
        SklearnExceptions.invalidParameterError,
        "The 'n_repeats' parameter of permutation_importance must be an int in the range [1, inf). "
          + "Got \(repeats) instead.")
    }
    let scorer = try Scorers.scorer(
      call.value("scoring"), owner: "permutation_importance", interpreter)
    let (estimator, y) = (call.value("estimator"), call.value("y"))
    let x = try DataValidation.features(
      call.value("X"), owner: nil, allowsMissing: true, interpreter)
    let seedStream = try RandomStates.stream(call.value("random_state"), interpreter)
    let seed = UInt32(truncatingIfNeeded: seedStream.integer(in: 0, 1 << 31))
    let baseline = try scorer(estimator, call.value("X"), y)
    var importances: [Double] = []
    for j in 0..<x.columnCount {
      let stream = LegacyRandomState(seed: seed)
      var order = Array(0..<x.rowCount)
      var shuffled = x
      for _ in 0..<repeats {
        try interpreter.checkpoint()
        stream.shuffle(&order)
        let column = shuffled.column(j)
        shuffled.setColumn(j, to: order.map { column[$0] })
        let score = try scorer(estimator, ArrayBridge.matrix(shuffled), y)
        importances.append(baseline - score)
      }
    }
    let rows = (0..<x.columnCount).map {
      Array(importances[($0 * repeats)..<(($0 + 1) * repeats)])
    }
    let summary = SearchResult(scores: rows)
    return .object(
      BunchObject([
        ("importances_mean", try ArrayBridge.vector(summary.means)),
        ("importances_std", try ArrayBridge.vector(summary.deviations)),
        ("importances", try ArrayBridge.array(importances, shape: [x.columnCount, repeats])),
      ]))
  }
}
