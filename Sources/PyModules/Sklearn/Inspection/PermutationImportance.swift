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
    if let share = try Numbers.real(call.value("max_samples"), interpreter), share != 1 {
      throw PyException(
        .notImplementedError,
        "max_samples=\(try interpreter.repr(call.value("max_samples"))) is "
          + "not supported", help: "leave max_samples out: all rows are used")
    }
    let weights = call.value("sample_weight")
    let scorer = try Scorers.scorer(
      call.value("scoring"), owner: "permutation_importance", interpreter)
    let (estimator, y) = (call.value("estimator"), call.value("y"))
    let columns = try ShuffledColumns(call.value("X"), interpreter)
    let seedStream = try RandomStates.stream(call.value("random_state"), interpreter)
    let seed = UInt32(truncatingIfNeeded: seedStream.integer(in: 0, 1 << 31))
    let baseline = try scorer(estimator, call.value("X"), y, weights: weights)
    var importances: [Double] = []
    for j in 0..<columns.count {
      let stream = LegacyRandomState(seed: seed)
      var order = Array(0..<columns.rowCount)
      var shuffled = try columns.copy()
      for _ in 0..<repeats {
        try interpreter.checkpoint()
        stream.shuffle(&order)
        try shuffled.reorder(j, order)
        let score = try scorer(estimator, shuffled.value(), y, weights: weights)
        importances.append(baseline - score)
      }
    }
    let rows = (0..<columns.count).map {
      Array(importances[($0 * repeats)..<(($0 + 1) * repeats)])
    }
    let summary = SearchResult(scores: rows)
    return .object(
      BunchObject([
        ("importances_mean", try ArrayBridge.vector(summary.means)),
        ("importances_std", try ArrayBridge.vector(summary.deviations)),
        ("importances", try ArrayBridge.array(importances, shape: [columns.count, repeats])),
      ]))
  }
}

/// Features whose columns can be put out of order: of an array, or of a table with names and kinds.
private struct ShuffledColumns {
  private let frame: Value?
  private var matrix: Matrix
  private let interpreter: Interpreter
  let rowCount: Int
  let count: Int

  init(_ value: Value, _ interpreter: Interpreter) throws {
    self.interpreter = interpreter
    if let table = value.object as? any FrameSource, !table.columnLabels.isEmpty {
      (frame, matrix) = (value, Matrix(rows: 0, columns: 0))
      (rowCount, count) = (try Rows.count(value, interpreter), table.columnLabels.count)
    } else {
      frame = nil
      matrix = try DataValidation.features(value, owner: nil, allowsMissing: true, interpreter)
      (rowCount, count) = (matrix.rowCount, matrix.columnCount)
    }
  }

  private init(
    _ frame: Value?, _ matrix: Matrix, _ interpreter: Interpreter, _ rowCount: Int, _ count: Int
  ) {
    (self.frame, self.matrix, self.interpreter) = (frame, matrix, interpreter)
    (self.rowCount, self.count) = (rowCount, count)
  }

  /// Features of its own, so that these stay as they are.
  func copy() throws -> ShuffledColumns {
    let table = try frame.map { try interpreter.callMethod("copy", of: $0, []) }
    return ShuffledColumns(table, matrix, interpreter, rowCount, count)
  }

  /// Puts column `j` in another order; the next order begins from this one.
  mutating func reorder(_ j: Int, _ order: [Int]) throws {
    if let frame, let table = frame.object as? any FrameSource {
      let label = table.columnLabels[j]
      let values = try interpreter.callMethod(
        "to_numpy", of: interpreter.item(label, of: frame), [])
      try interpreter.setItem(label, of: frame, to: Rows.pick(values, order, interpreter))
    } else {
      let column = matrix.column(j)
      matrix.setColumn(j, to: order.map { column[$0] })
    }
  }

  func value() throws -> Value { try frame ?? ArrayBridge.matrix(matrix) }
}
