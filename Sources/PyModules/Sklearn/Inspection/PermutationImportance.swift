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
    let weights = call.value("sample_weight")
    let scorers = try SearchScoring.scorers(
      call.value("scoring"), owner: "permutation_importance", interpreter)
    let (estimator, y) = (call.value("estimator"), call.value("y"))
    let columns = try ShuffledColumns(call.value("X"), interpreter)
    let seedStream = try RandomStates.stream(call.value("random_state"), interpreter)
    let seed = UInt32(truncatingIfNeeded: seedStream.integer(in: 0, 1 << 31))
    let baselines = try scorers.map {
      try $0.score(estimator, call.value("X"), y, weights: weights)
    }
    let drawn = try drawnCount(call.value("max_samples"), of: columns.rowCount, interpreter)
    var importances = scorers.map { _ in [Double]() }
    for j in 0..<columns.count {
      let stream = LegacyRandomState(seed: seed)
      var (shuffled, truth, counted) = (columns, y, weights)
      if drawn < columns.rowCount {
        let rows = sample(drawn, of: columns.rowCount, stream)
        shuffled = try ShuffledColumns(Rows.pick(call.value("X"), rows, interpreter), interpreter)
        truth = try Rows.pick(y, rows, interpreter)
        counted = try Rows.pick(weights, rows, interpreter)
      } else {
        shuffled = try columns.copy()
      }
      var order = Array(0..<drawn)
      for _ in 0..<repeats {
        try interpreter.checkpoint()
        try RandomStates.shuffle(&order, by: stream)
        try shuffled.reorder(j, order)
        let features = try shuffled.value()
        for (place, scorer) in scorers.enumerated() {
          let score = try scorer.score(estimator, features, truth, weights: counted)
          importances[place].append(baselines[place] - score)
        }
      }
    }
    let bunches = try importances.map { try bunch($0, columns: columns.count, repeats: repeats) }
    guard SearchScoring.isMultiple(call.value("scoring")) else {
      return bunches.first ?? Value.none
    }
    let result = DictObject()
    for (scorer, bunch) in zip(scorers, bunches) {
      try result.set(.string(scorer.name), to: bunch, interpreter)
    }
    return .dict(result)
  }
}

extension PermutationImportance {
  /// What the falls of one score come to.
  private static func bunch(_ falls: [Double], columns: Int, repeats: Int) throws -> Value {
    let rows = (0..<columns).map { Array(falls[($0 * repeats)..<(($0 + 1) * repeats)]) }
    let summary = SearchResult(scores: rows)
    return .object(
      BunchObject([
        ("importances_mean", try ArrayBridge.vector(summary.means)),
        ("importances_std", try ArrayBridge.vector(summary.deviations)),
        ("importances", try ArrayBridge.array(falls, shape: [columns, repeats])),
      ]))
  }

  /// How many samples `max_samples` takes for each column.
  private static func drawnCount(
    _ value: Value, of n: Int, _ interpreter: Interpreter
  ) throws -> Int {
    guard try Numbers.isIntegral(value, interpreter) else {
      return Int(try interpreter.double(of: value) * Double(n))
    }
    let count = try interpreter.int(of: value)
    guard count <= n else {
      throw PyException(
        .valueError, "max_samples must be <= n_samples", help: "there are \(n) samples")
    }
    return count
  }

  /// Different places as scikit-learn's `sample_without_replacement` draws them.
  private static func sample(_ count: Int, of n: Int, _ stream: LegacyRandomState) -> [Int] {
    let share = n == 0 ? 1 : Double(count) / Double(n)
    if share > 0.01 && share < 0.99 { return Array(stream.permutation(n).prefix(count)) }
    if share < 0.2 {
      var (seen, places) = (Set<Int>(), [Int]())
      while places.count < count {
        let place = stream.integer(in: 0, n)
        if seen.insert(place).inserted { places.append(place) }
      }
      return places
    }
    var places = Array(0..<count)
    for i in count..<max(n, count) {
      let place = stream.integer(in: 0, i + 1)
      if place < count { places[place] = i }
    }
    return places
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
      matrix = try DataValidation.features(
        value, owner: nil, allowsMissing: true, argument: "", keepsType: true, interpreter)
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
